/* SPDX-License-Identifier: BSD-2-Clause */
/* Conditions in words, over rows made up here. Knows no protocol. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "wire/explain_when.h"
#include "wire/kind.h"

static const struct name types[] = {
    {1, .name = "ask"},
    {2, .name = "answer"},
    {7, .to = 9, .name = "late"},
    {20, .name = "20"},
    {},
};
static const struct name sides[] = {{0, .name = "left"}, {1, .name = "right"}, {}};

static const struct field byte_parts[] = {
    {.key = "w.code", .label = "Code", .kind = &kind_number, .bits = 5},
    {.key = "w.side", .label = "Side", .kind = &kind_flag, .bits = 1, .names = sides},
    {.key = "w.rest", .label = "Rest", .kind = &kind_number, .bits = 2},
    {},
};

/* What is asked about, in front of a row with a condition. */
static const struct field rows[] = {
    {.key = "w.type", .label = "Type", .kind = &kind_number, .bits = 8, .names = types},
    {.key = "w.byte", .label = "Byte", .kind = &kind_hex, .bits = 8, .parts = byte_parts},
    {.key = "w.flag", .label = "Flag", .kind = &kind_flag, .bits = 1},
    {.key = "w.long", .label = "Long", .kind = &kind_bytes, .bits = REST},
    {},
};
static const struct proto world = {.key = "w", .fields = rows};

static void
reads(struct when when, const char *words)
{
	struct field row = rows[0];
	char chars[300];
	struct text out = text_on(chars, sizeof chars);

	row.when = when;
	explain_when(&world, &row, &out);
	assert_string_equal(chars, words);
}

static void
values_have_their_names(void **unused)
{
	(void)unused;
	reads((struct when){.is = ALWAYS}, "");
	reads((struct when){.is = ELSE}, ", otherwise");
	reads((struct when){.is = IF_LEFT}, ", if there is room for it");
	reads((struct when){.from = 1, .is = IF}, ", if it is 1 (ask)");
	reads((struct when){.key = "w.type", .from = 1, .to = 1, .is = IF}, ", if Type is 1 (ask)");
	reads((struct when){.key = "w.type", .to = 2, .is = UNLESS},
	    ", unless Type is 0, 1 (ask) or 2 (answer)");
	reads((struct when){.key = "w.type", .from = 8, .is = IF}, ", if Type is 8 (late)");
	reads((struct when){.key = "w.type", .from = 20, .is = IF}, ", if Type is 20");
	reads(
	    (struct when){.key = "w.type", .from = 3, .to = 30, .is = IF}, ", if Type is 3 to 30");
	reads((struct when){.key = "w.type", .from = 3, .to = 255, .is = IF},
	    ", if Type is 3 or more");
	reads((struct when){.key = "w.long", .from = 0xcc, .is = IF}, ", if Long is 0xcc");
}

static void
several_on_one_row_are_one(void **unused)
{
	static const struct when not_4_to_8 = {.key = "w.type", .from = 4, .to = 8, .is = UNLESS};
	static const struct when not_3 = {.key = "w.type", .from = 3, .is = UNLESS};
	static const struct when not_many = {.key = "w.type", .from = 62, .to = 255, .is = UNLESS};
	static const struct when not_1 = {.key = "w.type", .from = 1, .is = UNLESS};
	static const struct when side = {.key = "w.byte", .mask = 4, .from = 4, .is = IF};

	static const struct when third = {.byte = 2, .mask = 0x0f, .from = 1, .to = 5, .is = IF};
	static const struct when room = {.to = 255, .is = IF};
	static const struct when last = {.byte = -1, .from = 9, .is = UNLESS, .also = &third};

	(void)unused;
	reads((struct when){.key = "w.type", .from = 1, .is = IF, .also = &last},
	    ", if Type is 1 (ask) and the last byte of w is not 0x09 and the lowest "
	    "four bits of the third byte of Type are 0x01 to 0x05");
	reads((struct when){.key = "w.type", .from = 1, .is = IF, .also = &room},
	    ", if Type is 1 (ask) and there is room for it");
	reads((struct when){.key = "w.byte", .mask = 4, .from = 4, .is = IF, .also = &not_many},
	    ", if Side is 1 (right) and Type is less than 62");
	reads((struct when){.key = "w.type", .from = 2, .to = 5, .is = IF, .also = &not_3},
	    ", if Type is 2 (answer), 4 or 5");
	reads((struct when){.key = "w.type", .from = 3, .to = 9, .is = IF, .also = &not_4_to_8},
	    ", if Type is 3 or 9 (late)");
	reads(
	    (struct when){.key = "w.type", .from = 9, .to = 255, .is = UNLESS, .also = &not_4_to_8},
	    ", if Type is 0, 1 (ask), 2 (answer) or 3");
	reads((struct when){.key = "w.type", .from = 7, .is = UNLESS, .also = &not_1},
	    ", if Type is not 1 (ask) or 7 (late)");
	reads((struct when){.key = "w.type", .to = 255, .is = UNLESS, .also = &side},
	    ", if Type is not there and Side is 1 (right)");
	reads((struct when){.key = "w.type", .to = 255, .is = IF}, ", if Type is there");
}

static void
bits_are_said_in_words(void **unused)
{
	(void)unused;
	reads((struct when){.mask = 3, .from = 3, .is = IF},
	    ", if the lowest two bits of Type are 11");
	reads((struct when){.mask = 0x80, .from = 0x80, .is = IF},
	    ", if the highest bit of Type is 1");
	reads((struct when){.mask = 0x0c, .from = 4, .to = 8, .is = IF},
	    ", if the bits 0x0c of Type are 01 or 10");
	reads((struct when){.mask = 3, .from = 1, .to = 3, .is = UNLESS},
	    ", if the lowest two bits of Type are 00");
	reads((struct when){.mask = 7, .from = 2, .is = UNLESS},
	    ", if the lowest three bits of Type are not 010");
	reads((struct when){.key = "w.byte", .mask = 4, .is = IF}, ", if Side is 0 (left)");
	reads(
	    (struct when){.key = "w.byte", .mask = 0xf8, .from = 0x10, .is = IF}, ", if Code is 2");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(values_have_their_names),
	    cmocka_unit_test(several_on_one_row_are_one),
	    cmocka_unit_test(bits_are_said_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
