/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The golden frames as tshark reads them: where both know a field, both find it at the same bytes
 * and with the same number. Without tshark this is skipped; with CI=true it fails. Knows the shape
 * of PDML, not what is in the frames.
 */
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
#include <unistd.h>

#include "wire/wire.h"

enum {
	FRAMES_MAX = 400,
	LINE_MAX_ = 65536
};

static struct {
	uint8_t bytes[2048];
	uint32_t len;
} frames[FRAMES_MAX];
static unsigned nframes, compared;

static int
read_golden(const char *path, const struct stat *status, int flag, struct FTW *where)
{
	static char line[LINE_MAX_];
	FILE *file = flag == FTW_F && strstr(path, ".golden") ? fopen(path, "r") : NULL;

	(void)status;
	(void)where;
	while (file && fgets(line, sizeof line, file)) {
		long n;

		if (strncmp(line, "bytes ", 6) || nframes == FRAMES_MAX)
			continue;
		n = text_unhex(line + 6, frames[nframes].bytes, sizeof frames->bytes);
		assert_true(n > 0);
		frames[nframes++].len = (uint32_t)n;
	}
	if (file)
		fclose(file);
	return 0;
}

static void
write_capture(const char *path)
{
	pcap_t *pcap = pcap_open_dead(DLT_EN10MB, 65535);
	pcap_dumper_t *dump = pcap_dump_open(pcap, path);

	assert_non_null(dump);
	for (unsigned i = 0; i < nframes; i++) {
		struct pcap_pkthdr header = {.caplen = frames[i].len, .len = frames[i].len};

		header.ts.tv_sec = i;
		pcap_dump((unsigned char *)dump, &header, frames[i].bytes);
	}
	pcap_dump_close(dump);
	pcap_close(pcap);
}

/* An attribute of a PDML element, up to its quote. */
static bool
attribute(const char *line, const char *name, char *out, size_t size)
{
	char start[32];
	const char *at;
	size_t n;

	snprintf(start, sizeof start, " %s=\"", name);
	at = strstr(line, start);
	if (!at)
		return false;
	at += strlen(start);
	n = strcspn(at, "\"");
	if (n >= size)
		return false;
	memcpy(out, at, n);
	out[n] = '\0';
	return true;
}

/* The nth of our spans with a key, quoted ones and all. */
static int
nth_span(const struct dissection *d, const char *key, unsigned n)
{
	int at = span_find(d, key, -1, 0);

	while (at >= 0 && n--)
		at = span_find(d, key, -1, (unsigned)at + 1);
	return at;
}

static void
compare(const struct dissection *d, unsigned frame, const char *line, const char *key, unsigned nth)
{
	char pos[16], size[16], show[400];
	int span = nth_span(d, key, nth);
	const struct span *s = &d->span[span < 0 ? 0 : span];
	uint32_t first, end;
	char *rest;
	unsigned long long number;

	if (span < 0 || s->flags & SHORT || strstr(line, " hide=\"yes\"") ||
	    !attribute(line, "pos", pos, sizeof pos) ||
	    !attribute(line, "size", size, sizeof size) ||
	    !attribute(line, "show", show, sizeof show) || !atoi(size))
		return;
	first = s->range.bit / 8;
	end = (s->range.bit + s->range.bits + 7) / 8;
	compared++;
	/* fields of a few bits: tshark names the word that holds them */
	if (s->range.bits % 8
		? first < (uint32_t)atoi(pos) || end > (uint32_t)atoi(pos) + (uint32_t)atoi(size)
		: first != (uint32_t)atoi(pos) || end - first != (uint32_t)atoi(size))
		fail_msg("frame %u: %s is at %u, %u bytes long; tshark: %s, %s", frame + 1, key,
		    first, end - first, pos, size);
	number = strtoull(show, &rest, 0);
	if (!*rest && rest > show && field_number_bits(s->field) &&
	    s->field->kind->json == AS_NUMBER) {
		char chars[64];
		struct text text = text_on(chars, sizeof chars);

		s->field->kind->print(s->field, d->bytes, s->range, &text);
		if (strtoull(chars, NULL, 0) != number)
			fail_msg("frame %u: %s is %s; tshark: %s", frame + 1, key, chars, show);
	} else if (!*rest && rest > show && field_number_bits(s->field) &&
		   span_number(d, (unsigned)span) != number) {
		fail_msg("frame %u: %s is 0x%llx; tshark: %s", frame + 1, key,
		    (unsigned long long)span_number(d, (unsigned)span), show);
	}
}

/* Walks the PDML of all frames. Keys are counted, so that the second tag is compared with the
 * second. */
static unsigned
compare_all(FILE *pdml)
{
	static struct dissection d;
	static char line[LINE_MAX_];
	static struct {
		char key[80];
		unsigned n;
	} seen[600];
	unsigned frame = 0, nseen = 0, k;

	while (fgets(line, sizeof line, pdml)) {
		char key[80];

		if (strstr(line, "<packet>")) {
			assert_true(frame < nframes);
			dissect(&d, frames[frame].bytes, frames[frame].len, frames[frame].len);
			frame++;
			nseen = 0;
		}
		if (!strstr(line, "<field ") || !attribute(line, "name", key, sizeof key) ||
		    !frame || strstr(line, " hide=\"yes\""))
			continue;
		for (k = 0; k < nseen && strcmp(seen[k].key, key); k++)
			;
		if (k == nseen && nseen < 600) {
			strcpy(seen[nseen].key, key);
			seen[nseen++].n = 0;
		}
		if (k < nseen)
			compare(&d, frame - 1, line, key, seen[k].n++);
	}
	return frame;
}

static void
tshark_finds_the_same(void **unused)
{
	const char *srcdir = getenv("srcdir"), *ci = getenv("CI");
	char path[4000], capture[] = "/tmp/etherwright-oracle-XXXXXX", command[200];
	FILE *pdml;
	int fd;
	unsigned seen;

	(void)unused;
	if (system("tshark --version >/dev/null 2>&1")) {
		if (ci && !strcmp(ci, "true"))
			fail_msg("tshark is missing");
		print_message("# skipped: tshark is not installed\n");
		return;
	}
	snprintf(path, sizeof path, "%s/tests/golden", srcdir ? srcdir : ".");
	nftw(path, read_golden, 16, FTW_PHYS);
	assert_true(nframes > 0);
	fd = mkstemp(capture);
	assert_true(fd >= 0);
	close(fd);
	write_capture(capture);
	snprintf(command, sizeof command, "tshark -n -T pdml -r %s 2>/dev/null", capture);
	pdml = popen(command, "r");
	assert_non_null(pdml);
	seen = compare_all(pdml);
	pclose(pdml);
	unlink(capture);
	assert_int_equal(seen, nframes);
	print_message("# %u fields of %u frames compared\n", compared, nframes);
	assert_true(compared > nframes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tshark_finds_the_same),
	};

	return cmocka_run_group_tests_name("oracle", tests, NULL, NULL);
}
