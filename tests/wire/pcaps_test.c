/* SPDX-License-Identifier: BSD-2-Clause */
/* Every frame of a folder of captures keeps the laws, whole and cut. Knows where such a folder may
 * be; skips if there is none. And a frame made for harm takes no longer than others. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <ftw.h>
#include <pcap/pcap.h>

#include "check.h"
#include "tests/captures.h"

enum {
	FRAMES_A_FILE = 3000,
	FRAMES_CUT = 100, /* of a file: the first; at each of so many bytes */
	CUT_BYTES = 200,
	LENGTH_WALKED = 70000
};

static unsigned frames, files;

static int
visit(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	char words[PCAP_ERRBUF_SIZE];
	pcap_t *pcap;
	struct pcap_pkthdr *header;
	const unsigned char *bytes;
	const char *wrong = NULL;

	(void)status;
	(void)where;
	if (flag != FTW_F)
		return 0;
	pcap = pcap_open_offline(path, words);
	if (!pcap)
		return 0;
	files++;
	for (unsigned n = 0; n < FRAMES_A_FILE && !wrong && pcap_datalink(pcap) == DLT_EN10MB &&
			     pcap_next_ex(pcap, &header, &bytes) == 1;
	     n++) {
		uint32_t caplen = header->caplen;

		if (caplen > LENGTH_WALKED)
			continue;
		frames++;
		wrong = check_walk(bytes, caplen, header->len);
		if (!wrong)
			wrong = check_time(bytes, caplen, header->len);
		if (!wrong && n < FRAMES_CUT)
			wrong = check_cuts(bytes, caplen, header->len, CUT_BYTES);
		if (!wrong && caplen <= DRAFT_MAX)
			wrong = check_draft(bytes, caplen);
		if (wrong)
			print_message("# %s, frame %u: %s\n", path, n + 1, wrong);
	}
	pcap_close(pcap);
	return wrong != NULL;
}

static void
frames_of_captures_keep_the_laws(void **unused)
{
	const char *folder = captures_folder();

	(void)unused;
	if (!folder)
		return; /* which has been told */
	if (nftw(folder, visit, 16, FTW_PHYS) > 0)
		fail();
	print_message("# %u frames of %u files\n", frames, files);
	assert_true(frames > 0);
}

/* Somebody fills a frame with as many items as it takes. */
static void
frames_full_of_items_are_quick(void **unused)
{
	static const uint8_t head[] = "\1\200\302\0\0\16\2\0\0\0\0\13\210\314";
	uint8_t bytes[1024];
	const char *wrong;

	(void)unused;
	memcpy(bytes, head, sizeof head);
	for (unsigned i = sizeof head - 1; i < sizeof bytes; i += 2) {
		bytes[i] = 100 << 1; /* a TLV that nobody knows, without a value */
		bytes[i + 1] = 0;
	}
	wrong = check_time(bytes, sizeof bytes, sizeof bytes);
	if (wrong)
		fail_msg("%s", wrong);
}

/* Somebody fills a frame with headers, each of which carries the next one: tags, and options of
 * IPv6 that hold nothing. */
static void
frames_full_of_headers_are_quick(void **unused)
{
	static const uint8_t tag[] = {0x81, 0, 0, 1},
			     head[] = {0x86, 0xdd, 0x60, 0, 0, 0, 0x1f, 0x00, 60, 64},
			     options[] = {60, 0, 1, 4, 0, 0, 0, 0};
	uint8_t bytes[8192] = {0};
	const char *wrong;

	(void)unused;
	for (unsigned i = 12; i < sizeof bytes; i += sizeof tag)
		memcpy(bytes + i, tag, sizeof tag);
	wrong = check_time(bytes, sizeof bytes, sizeof bytes);
	wrong = wrong ? wrong : check_walk(bytes, sizeof bytes, sizeof bytes);
	memset(bytes, 0, sizeof bytes);
	memcpy(bytes + 12, head, sizeof head);
	for (unsigned i = 54; i + sizeof options <= sizeof bytes; i += sizeof options)
		memcpy(bytes + i, options, sizeof options);
	wrong = wrong ? wrong : check_time(bytes, sizeof bytes, sizeof bytes);
	wrong = wrong ? wrong : check_walk(bytes, sizeof bytes, sizeof bytes);
	if (wrong)
		fail_msg("%s", wrong);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(frames_full_of_items_are_quick),
	    cmocka_unit_test(frames_full_of_headers_are_quick),
	    cmocka_unit_test(frames_of_captures_keep_the_laws),
	};

	return cmocka_run_group_tests_name("pcaps", tests, NULL, NULL);
}
