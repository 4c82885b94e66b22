/* SPDX-License-Identifier: BSD-2-Clause */
/* A line has all its columns, uncut, whatever the frame; times read as they ought to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "text/print.h"

static const int64_t moment = INT64_C(1795395884) * NS_PER_S + 250418123;

static void
iso_times(void **unused)
{
	char text[64];
	struct text t = text_on(text, sizeof text);

	(void)unused;
	print_iso(moment, &t);
	assert_string_equal(text, "2026-11-23T01:04:44.250418123Z");
	t = text_on(text, sizeof text);
	print_iso(0, &t);
	assert_string_equal(text, "1970-01-01T00:00:00.000000000Z");
}

/* The line of a frame of n bytes in a session with one port that began two seconds before. */
static const char *
line_of(struct printer *p, const void *bytes, uint32_t n, enum stage stage)
{
	static struct session s;
	static char *line;
	static struct port port = {.name = "a0"};
	struct record *r = calloc(1, sizeof *r + n);
	size_t size;
	FILE *file;

	free(line);
	file = open_memstream(&line, &size);
	assert_true(r && file);
	s.started = moment - 2 * NS_PER_S;
	s.ports = 1;
	s.port[0] = &port;
	*r = (struct record){.no = 7, .time = moment, .caplen = n, .len = n, .stage = stage};
	memcpy(r->bytes, bytes, n);
	print_frame(p, &s, r, file);
	fclose(file);
	free(r);
	return line;
}

static const uint8_t hello[60] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02, 0, 0, 0, 0, 0x0a, 0x88,
    0xb5, 'H', 'e', 'l', 'l', 'o', 0x1b};

static bool
starts(const char *line, const char *with)
{
	if (!strncmp(line, with, strlen(with)))
		return true;
	print_message("# %s", line);
	return false;
}

static void
columns(void **unused)
{
	static struct printer p;

	(void)unused;
	assert_true(starts(line_of(&p, hello, 60, STAGE_RECEIVED),
	    "7 2.000000 B ff:ff:ff:ff:ff:ff 02:00:00:00:00:0a 0x88b5 60 "));
	assert_true(starts(line_of(&p, hello, 60, STAGE_SENT), "S7 2.000000 B "));
	assert_null(strchr(line_of(&p, hello, 60, STAGE_RECEIVED), 0x1b));
	assert_true(starts(line_of(&p, hello, 13, STAGE_RECEIVED),
	    "7 2.000000 ! ff:ff:ff:ff:ff:ff 02:00:00:00:00:0a - 13 "));
	assert_true(starts(line_of(&p, hello, 0, STAGE_RECEIVED), "7 2.000000 ! - - - 0 "));
}

static void
times(void **unused)
{
	static struct printer p;

	(void)unused;
	p.time = TIME_EPOCH;
	assert_true(starts(line_of(&p, hello, 60, STAGE_RECEIVED), "7 1795395884.250418123 "));
	p.time = TIME_ISO;
	assert_true(
	    starts(line_of(&p, hello, 60, STAGE_RECEIVED), "7 2026-11-23T01:04:44.250418123Z "));
	p.time = TIME_DELTA;
	p.last = moment - NS_PER_MS;
	assert_true(starts(line_of(&p, hello, 60, STAGE_RECEIVED), "7 0.001000 "));
	p.last = moment + NS_PER_MS; /* a clock that was set back */
	assert_true(starts(line_of(&p, hello, 60, STAGE_RECEIVED), "7 -0.001000 "));
}

static void
hex_has_every_byte(void **unused)
{
	static struct printer p = {.hex = true};
	const char *line = strchr(line_of(&p, hello, 20, STAGE_RECEIVED), '\n');

	(void)unused;
	assert_non_null(line);
	assert_string_equal(line + 1,
	    "    0000  ff ff ff ff ff ff 02 00 00 00 00 0a 88 b5 48 65  ..............He\n"
	    "    0010  6c 6c 6f 1b                                      llo.\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(iso_times),
	    cmocka_unit_test(columns),
	    cmocka_unit_test(times),
	    cmocka_unit_test(hex_has_every_byte),
	};

	return cmocka_run_group_tests_name("print", tests, NULL, NULL);
}
