/* SPDX-License-Identifier: BSD-2-Clause */
/* Names of link types: see linktype.h. They are libpcap's, which goes by numbers of its own. */
#include "port/linktype.h"

#include <pcap/pcap.h>
#include <stddef.h>

/* Where the number in a file (LINKTYPE_) is not the number in the program (DLT_). */
static const struct {
	uint32_t linktype;
	int dlt;
} apart[] = {
    {100, DLT_ATM_RFC1483},
    {101, DLT_RAW},
    {102, DLT_SLIP_BSDOS},
    {103, DLT_PPP_BSDOS},
    {106, DLT_ATM_CLIP},
};

void
linktype_name(uint32_t linktype, struct text *out)
{
	int dlt = (int)linktype;
	const char *name;

	for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
		if (apart[i].linktype == linktype)
			dlt = apart[i].dlt;
	name = pcap_datalink_val_to_name(dlt);
	if (name)
		text_add(out, name);
	else
		text_addf(out, "%lu", (unsigned long)linktype);
}
