/* SPDX-License-Identifier: BSD-2-Clause */
/* Which format a file has: see reader.h. Also knows some that are none of ours, by name. */
#include "port/reader.h"

#include <string.h>

static enum arrival
unknown(const uint8_t *bytes, struct why *why)
{
	static const struct {
		uint8_t magic[4], n;
		const char *what;
	} known[] = {
	    {{0x1f, 0x8b}, 2, "it is compressed. Try gunzip -c FILE | etherwright -r -"},
	    {{0x28, 0xb5, 0x2f, 0xfd}, 4, "it is compressed. Try zstdcat FILE | etherwright -r -"},
	    {{0xfd, '7', 'z', 'X'}, 4, "it is compressed. Try xzcat FILE | etherwright -r -"},
	    {{'B', 'Z', 'h'}, 3, "it is compressed. Try bzcat FILE | etherwright -r -"},
	    {{'s', 'n', 'o', 'o'}, 4, "it is a snoop file. Try tshark -r FILE -F pcap -w NEW"},
	};
	const char *what = "it is not a capture file (pcap or pcapng)";

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (memcmp(bytes, known[i].magic, known[i].n) == 0)
			what = known[i].what;
	no(why, EXIT_FAILED, "%s", what);
	return DAMAGED;
}

enum arrival
reader_open(struct reader **reader, struct inflow *in, struct why *why)
{
	enum arrival here = inflow_need(in, 4, why);
	uint32_t magic;
	bool swapped;
	unsigned head;

	if (here != ARRIVED)
		return here;
	memcpy(&magic, inflow_at(in), sizeof magic);
	if (magic == PCAPNG_MAGIC) {
		*reader = pcapng_reader(in);
		if (*reader)
			return ARRIVED;
		no_memory(why);
		return DAMAGED;
	}
	if (!pcap_magic(inflow_at(in), &swapped, &head))
		return unknown(inflow_at(in), why);
	return pcap_reader(reader, in, why);
}
