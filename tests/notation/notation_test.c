/* SPDX-License-Identifier: BSD-2-Clause */
/* Each notation of every golden frame gives the very same bytes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "notation/notation.h"
#include "notation/take.h"
#include "tests/notation/golden.h"

static char *room;

static void
comes_back(const struct notation *notation, const uint8_t *bytes, uint32_t n)
{
	struct text text = text_on(room, notation_room(DRAFT_MAX));
	struct why why = {.text = ""};
	struct taken *t;

	if (!notation_of_bytes(notation, bytes, n, "eth0", &text, &why))
		fail_msg("%s: %s", notation->name, why.text);
	assert_false(text.cut);
	assert_int_equal(room[text.length - 1], '\n');
	if (!strcmp(notation->name, "scapy"))
		return; /* Python reads that: tests/cli/notation.sh */
	t = take_text(room, text.length, &why);
	if (!t)
		fail_msg("%s: %s in\n%s", notation->name, why.text, room);
	if (t->frames != 1)
		fail_msg("%s -> %s:\n%s", notation->name, t->what, room);
	if (t->frame[0].headless) /* bytes that are also a packet alone */
		fail_msg("%s: %s", notation->name, t->what);
	if (t->frame[0].len != n || memcmp(t->bytes + t->frame[0].at, bytes, n))
		fail_msg("%s, %u bytes -> %s:\n%s", notation->name, n, t->what, room);
	take_free(t);
}

static void
check(void *context, const uint8_t *bytes, uint32_t n)
{
	unsigned *frames = context;

	++*frames;
	for (const struct notation *notation = notations; notation->name; notation++)
		comes_back(notation, bytes, n);
}

static void
golden_frames(void **unused)
{
	unsigned frames = 0;

	(void)unused;
	golden_each(check, &frames);
	assert_true(frames > 100);
}

/* Every size near the edges of rows, with every byte in it; from a runt to the largest. */
static void
all_sizes(void **unused)
{
	static const uint32_t sizes[] = {14, 15, 16, 17, 22, 23, 24, 25, 31, 32, 33, 40, 46, 47, 48,
	    59, 60, 61, 64, 65, 256, 1514, DRAFT_MAX - 1, DRAFT_MAX};
	static uint8_t bytes[DRAFT_MAX];
	unsigned frames = 0;

	(void)unused;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		for (uint32_t at = 0; at < sizes[i]; at++)
			bytes[at] = (uint8_t)(at * 37 + (at >> 8));
		check(&frames, bytes, sizes[i]);
		memset(bytes, 0x41, sizes[i]); /* letters that look like hex */
		check(&frames, bytes, sizes[i]);
		memset(bytes, 0, sizes[i]);
		check(&frames, bytes, sizes[i]);
	}
}

static void
names(void **unused)
{
	struct why why = {.text = ""};

	(void)unused;
	assert_string_equal(notation_find("scapy", &why)->name, "scapy");
	assert_string_equal(notation_find("mau", &why)->name, "mausezahn");
	assert_string_equal(notation_find("c", &why)->name, "c");
	assert_null(notation_find("t", &why));
	assert_null(notation_find("", &why));
	assert_null(notation_find("pascal", &why));
	assert_non_null(strstr(why.text, "scapy"));
}

static void
strange_ports(void **unused)
{
	static const uint8_t bytes[60];
	struct text text = text_on(room, notation_room(60));
	struct why why;

	(void)unused;
	assert_true(notation_of_bytes(
	    notation_find("mausezahn", NULL), bytes, 60, "a;reboot", &text, &why));
	assert_null(strstr(room, "reboot"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(golden_frames),
	    cmocka_unit_test(all_sizes),
	    cmocka_unit_test(names),
	    cmocka_unit_test(strange_ports),
	};

	room = malloc(notation_room(DRAFT_MAX));
	return !room || cmocka_run_group_tests(tests, NULL, NULL);
}
