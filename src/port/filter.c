/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Filters: see filter.h. Knows libpcap's compiler and its words. libpcap asks the name service
 * about every word it does not know, so no such word ever reaches it (filter_words.c).
 */
#include "port/filter.h"

#include "base/text.h"
#include "port/filter_words.h"
#include "port/port.h"

#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>

enum {
	ADDRESSES = 12, /* bytes before the first EtherType or tag */
	TAG = 4
};

struct filter {
	struct bpf_program program;
	bool speaks_of_tags; /* as they stand in the frame, or by their places */
	uint8_t *untagged;   /* room for a frame without its tags */
};

/* Our words for what libpcap could not make sense of as a whole. */
static bool
refuse(const char *shown, const struct words *words, const char *said, struct why *why)
{
	if (words->hangs)
		return no(why, EXIT_USAGE, "filter: \"%s\": something is missing after \"%s\"",
		    shown, words->last);
	if (strstr(said, "syntax error"))
		return no(why, EXIT_USAGE,
		    "filter: \"%s\": these words do not go together. See pcap-filter(7), or try: "
		    "ether proto 0x88b5",
		    shown);
	return no(why, EXIT_USAGE, "filter: \"%s\": %s", shown, said);
}

static bool
compile(struct filter *filter, const char *expression, struct why *why)
{
	pcap_t *pcap;
	char shown[96];
	struct text text = text_on(shown, sizeof shown);
	struct words words;
	bool compiled;

	text_safe_string(&text, expression);
	if (!words_check(&words, expression, shown, why))
		return false;
	filter->speaks_of_tags = words.vlan || strstr(expression, "8100") ||
				 strstr(expression, "88a8") || strstr(expression, "9100") ||
				 strchr(expression, '[');
	pcap = pcap_open_dead(DLT_EN10MB, PORT_FRAME_MAX);
	if (!pcap)
		return no_memory(why);
	compiled = pcap_compile(pcap, &filter->program, expression, 1, PCAP_NETMASK_UNKNOWN) == 0;
	if (!compiled)
		refuse(shown, &words, pcap_geterr(pcap), why);
	pcap_close(pcap);
	return compiled;
}

struct filter *
filter_new(const char *expression, struct why *why)
{
	struct filter *filter = calloc(1, sizeof *filter);

	if (!filter || !(filter->untagged = malloc(PORT_FRAME_MAX))) {
		no_memory(why);
		filter_free(filter);
		return NULL;
	}
	if (!compile(filter, expression, why)) {
		filter_free(filter);
		return NULL;
	}
	return filter;
}

static bool
run(const struct filter *filter, const uint8_t *bytes, uint32_t caplen, uint32_t len)
{
	struct pcap_pkthdr header = {.caplen = caplen, .len = len};

	return pcap_offline_filter(&filter->program, &header, bytes) != 0;
}

/* Bytes of tags between the addresses and the EtherType that is not one. */
static uint32_t
tag_bytes(const uint8_t *bytes, uint32_t caplen)
{
	uint32_t n = 0;

	while (ADDRESSES + n + TAG + 2 <= caplen) {
		const uint8_t *type = bytes + ADDRESSES + n;
		unsigned value = (unsigned)type[0] << 8 | type[1];

		if (value != 0x8100 && value != 0x88a8 && value != 0x9100)
			break;
		n += TAG;
	}
	return n;
}

bool
filter_match(const struct filter *filter, const uint8_t *bytes, uint32_t caplen, uint32_t len)
{
	uint32_t tags =
	    filter->speaks_of_tags || caplen > PORT_FRAME_MAX ? 0 : tag_bytes(bytes, caplen);

	if (!tags)
		return run(filter, bytes, caplen, len);
	memcpy(filter->untagged, bytes, ADDRESSES);
	memcpy(filter->untagged + ADDRESSES, bytes + ADDRESSES + tags, caplen - ADDRESSES - tags);
	return run(filter, filter->untagged, caplen - tags, len - tags);
}

void
filter_free(struct filter *filter)
{
	if (!filter)
		return;
	pcap_freecode(&filter->program);
	free(filter->untagged);
	free(filter);
}
