/* SPDX-License-Identifier: BSD-2-Clause */
/* What the walker finds, word by word of the language, over the small world of small.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "check.h"
#include "wire/explain.h"
#include "wire/kind.h"
#include "wire/recipe.h"

static struct dissection d;
static uint8_t frame[DRAFT_MAX];

static void
walk_cut(const char *hex, uint32_t caplen, uint32_t len)
{
	long n = text_unhex(hex, frame, sizeof frame);

	assert_true(n >= 0);
	dissect(&d, frame, caplen ? caplen : (uint32_t)n, len ? len : (uint32_t)n);
	dissect_check(&d);
	assert_null(check_tiling(&d));
}

static void
walk(const char *hex)
{
	walk_cut(hex, 0, 0);
}

static const struct span *
span(const char *key)
{
	int found = span_find(&d, key, -1, 0);

	if (found < 0)
		fail_msg("there is no %s", key);
	return &d.span[found];
}

static const struct layer *
layer(const char *key)
{
	for (unsigned i = 0; i < d.layers; i++)
		if (!strcmp(d.layer[i].proto->key, key))
			return &d.layer[i];
	fail_msg("there is no %s", key);
	return NULL;
}

static uint64_t
number(const char *key)
{
	return span_number(&d, (unsigned)span_find(&d, key, -1, 0));
}

#define LINK "ffffffffffff "
#define NET LINK "0800 "

static void
alternatives(void **unused)
{
	(void)unused;
	walk(LINK "9000 00");
	assert_int_equal(number("link.type"), 0x9000);
	assert_int_equal(span_find(&d, "link.len", -1, 0), -1);
	walk(LINK "0002 aabb cc");
	assert_int_equal(number("link.len"), 2);
	assert_int_equal(layer("link")->end, 10);
	assert_int_equal(layer("padding")->start, 10);
	walk(LINK "0009 aabb cc");
	assert_true(span("link.len")->flags & WRONG);
	walk(LINK "08");
	assert_true(span("link.type")->flags & SHORT);
}

static void
counts_of_head_and_all(void **unused)
{
	(void)unused;
	walk(NET "43 000d 00ff 0040 01020304 00 aa bbbb");
	assert_int_equal(layer("net")->head, 20);
	assert_int_equal(layer("net")->end, 21);
	assert_int_equal(layer("padding")->start, 21);
	walk(NET "44 0000 00ff 0040 01020304 00 01010101 aa");
	assert_int_equal(layer("net")->end, 25);
	assert_false(layer("net")->proven);
	walk(NET "42 000d 00ff 0040 01020304 00 aa");
	assert_true(span("net.head")->flags & WRONG);
	assert_int_equal(layer("net")->head, 20);
	walk(NET "4f 000d 00ff 0040 01020304 00 aa");
	assert_true(span("net.head")->flags & WRONG);
	walk(NET "43 00ff 00ff 0040 01020304 00 aa");
	assert_true(span("net.len")->flags & WRONG);
	walk_cut(NET "43 00ff 00ff 0040 01020304 00 aa", 0, 8 + 255);
	assert_false(span("net.len")->flags & WRONG);
	walk(NET "53 000c 00ff 0040 01020304 00");
	assert_true(span("net.version")->flags & WRONG);
	assert_true(span("net.sum")->flags & WRONG);
}

static void
options_end_where_they_say(void **unused)
{
	(void)unused;
	walk(NET "46 0018 00ff 0040 01020304 00 01 0204 aabb 00 0101 010101010101");
	assert_int_equal(layer("net")->head, 32);
	assert_int_equal(span("net.opts")->range.bits, 6 * 8);
	assert_string_equal(d.span[span_at(&d, 27 * 8)].field->label, "Rest of the header");
	walk(NET "44 0010 00ff 0040 01020304 00 02090000");
	assert_true(span("opt.len")->flags & WRONG);
	walk(NET "44 0010 00ff 0040 01020304 00 02000000");
	assert_true(span("opt.len")->flags & WRONG);
}

static void
lists_by_count(void **unused)
{
	(void)unused;
	walk(NET "43 0000 0011 0040 01020304 00 0035 03e8 0000 00 02 01 0161 00 0162 1234");
	assert_int_equal(span("ask.questions")->range.bits, 3 * 8);
	assert_int_equal(span("ask.answers")->range.bits, 2 * 8);
	assert_int_equal(number("ask.more"), 0x1234);
	walk(NET "43 0000 0011 0040 01020304 00 0035 03e8 0000 00 02 01 0161 00 0562");
	assert_true(
	    d.span[span_find(&d, "rec.text", -1, (unsigned)span_find(&d, "ask.answers", -1, 0))]
		.flags &
	    SHORT);
	walk(NET "43 0000 0011 0040 01020304 00 0009 14f0 0000 00 00 00");
	assert_int_equal(layer("ask")->start, 27); /* a range of ports */
}

static void
limits_are_kept(void **unused)
{
	static char hex[20000];
	struct text text = text_on(hex, sizeof hex);

	(void)unused;
	text_add(&text, LINK "4e45");
	for (int i = 0; i < 100; i++)
		text_addf(&text, "%02x00", 100 - i);
	walk(hex);
	assert_true(d.deep);
	text = text_on(hex, sizeof hex);
	text_add(&text, LINK "88cc");
	for (int i = 0; i < 900; i++)
		text_add(&text, "1200");
	walk(hex);
	assert_true(d.deep);
	assert_true(d.layers < LAYERS_MAX);
	text = text_on(hex, sizeof hex);
	text_add(&text, LINK);
	for (int i = 0; i < CHAIN_MAX - 3; i++)
		text_add(&text, "81000001");
	walk(hex);
	assert_false(d.deep);
	assert_string_equal(d.layer[layer_top(&d)].proto->key, "tag");
	for (int i = 0; i < 2; i++)
		text_add(&text, "81000001");
	walk(hex);
	assert_true(d.deep);
	assert_string_equal(d.layer[layer_top(&d)].proto->key, "data");
}

static void
quotes_are_not_checked(void **unused)
{
	(void)unused;
	walk(NET "43 0000 0001 0040 01020304 00 03 53 00ff 0011 0040 01020304 99 0035");
	assert_false(layer("err")->quoted);
	for (unsigned i = 0; i < d.spans; i++)
		if (d.layer[d.span[i].layer].quoted)
			assert_false(d.span[i].flags & WRONG);
	assert_true(layer("seg")->quoted);
}

static void
zeros_are_a_guess_unless_proven(void **unused)
{
	(void)unused;
	walk(LINK "9000 4865 0000");
	assert_int_equal(span("data.text")->range.bits, 16);
	assert_int_equal(span("data.zeros")->range.bits, 16);
	walk(LINK "0004 4865 0000");
	assert_int_equal(span_find(&d, "data.zeros", -1, 0), -1);
	walk_cut(LINK "9000 4865 0000", 0, 100);
	assert_int_equal(span_find(&d, "data.zeros", -1, 0), -1);
}

static void
summaries_and_explanations(void **unused)
{
	char chars[2000];
	struct text text = text_on(chars, sizeof chars);

	(void)unused;
	walk(LINK "8100 002a 0800 43 000d 00ff 0040 01020304 00 aa");
	summary(&d, &text);
	assert_string_equal(chars, "tag 42 net 1.2.3.4");
	walk(LINK "9000 aa");
	text = text_on(chars, sizeof chars);
	summary(&d, &text);
	assert_string_equal(chars, "Type 0x9000 is not one we know, 1 B");
	text = text_on(chars, sizeof chars);
	explain_span(&d, (unsigned)span_find(&d, "link.to", -1, 0), &text);
	assert_string_equal(chars, "To: Whom. ff:ff:ff:ff:ff:ff is all: Everybody.");
	walk(NET "53 000c 00ff 0040 01020304 00");
	text = text_on(chars, sizeof chars);
	explain_span(&d, (unsigned)span_find(&d, "net.version", -1, 0), &text);
	assert_string_equal(chars, "Version: Always 4. It ought to be 4.");
	text = text_on(chars, sizeof chars);
	explain_proto(proto_find("tag"), &text);
	assert_non_null(strstr(chars, "Id (tag.id), 12 bits"));
}

/* 9100: a box; head 07 10 is length 7 under type 1, number 258, a name, then a crate. */
#define BOX LINK "9100 0710 02010000 626f7800 "

static void
little_numbers_masks_and_kinds_that_end_themselves(void **unused)
{
	char chars[80];
	struct text text = text_on(chars, sizeof chars);

	(void)unused;
	walk(BOX "00 01020000 beef 99");
	assert_int_equal(number("box.head"), 0x1007);
	assert_int_equal(number("box.type"), 1);
	assert_int_equal(number("box.len"), 7);
	assert_int_equal(number("box.number"), 258);
	assert_int_equal(span("box.name")->range.bits, 32);
	span_value(&d, (unsigned)span_find(&d, "box.name", -1, 0), &text);
	assert_string_equal(chars, "box");
	assert_int_equal(number("crate.end"), 0xbeef);
	assert_int_equal(layer("box")->end, 25);
	walk(LINK "9100 0710 02010000 626f78");
	assert_true(span("box.name")->flags & SHORT);
	walk(LINK "9100 ff1f 02010000 00 00 beef");
	assert_true(span("box.len")->flags & WRONG);
}

/* A box of length 4 or so under type 2. */
static void
values_share_bytes(void **unused)
{
	(void)unused;
	walk(LINK "9100 0420 02010000 00 04 aabb ee");
	assert_int_equal(span("pack.bytes")->range.bits, 16);
	assert_int_equal(number("pack.end"), 0xee);
	walk(LINK "9100 0420 02010000 00 06 aabb ee");
	assert_int_equal(number("pack.end"), 0xee);
	walk(LINK "9100 0420 02010000 00 07 aabb ee");
	assert_int_equal(span("pack.bytes")->range.bits, 24);
	assert_false(span("pack.n")->flags & WRONG);
	assert_int_equal(count_shared(5, 2, 3), 5);
	assert_int_equal(count_shared(7, 2, 3), 4);
	assert_int_equal(count_shared(7, 0, 3), 0);
}

static void
ends_are_rounded_up(void **unused)
{
	(void)unused;
	walk(BOX "00 01020000 beef");
	assert_int_equal(layer("chunk")->padding, 2);
	assert_int_equal(layer("chunk")->end, 23);
	assert_int_equal(span("chunk.open")->range.bits, 0);
	walk(LINK "9100 0b10 02010000 626f7800 00 0103aa00 01040708 beef");
	assert_int_equal(layer("chunk")->padding, 1);
	assert_int_equal(span("chunk.open")->range.bits, 8);
	assert_int_equal(number("crate.end"), 0xbeef);
	/* the last one may lack its padding: what carries it ends */
	walk(LINK "9100 0610 02010000 626f7800 00 0103aa beef");
	assert_int_equal(layer("chunk")->padding, 0);
	assert_false(span("chunk.len")->flags & WRONG);
}

static void
conditions_reach_down_and_ends_are_kept_back(void **unused)
{
	(void)unused;
	walk(LINK "9100 0b10 02010000 626f7800 07 0108 aabbccdd 1234 beef");
	assert_int_equal(span("chunk.secret")->range.bits, 32);
	assert_int_equal(number("chunk.proof"), 0x1234);
	assert_int_equal(span_find(&d, "chunk.open", -1, 0), -1);
	walk(LINK "9100 0610 02010000 626f7800 07 0103 aa beef");
	assert_true(span("chunk.proof")->flags & SHORT);
}

static void
bodies_are_counted_without_their_tail(void **unused)
{
	static struct draft draft;

	(void)unused;
	walk(LINK "9300 02 00 aabb 1234 00");
	assert_int_equal(layer("data")->end, 12);
	assert_int_equal(number("seal.sum"), 0x1234);
	assert_int_equal(layer("lid")->end, 14);
	walk(LINK "9300 02 00 aabb 12"); /* a tail that is cut */
	assert_int_equal(layer("data")->end, 12);
	assert_true(span("seal.sum")->flags & SHORT);
	assert_true(span("lid.len")->flags & WRONG);
	walk(LINK "9300 00 00 aabbcc 1234");
	assert_int_equal(layer("data")->end, 13);
	walk(LINK "9300 05 00 aabbcc 1234");
	assert_true(span("lid.len")->flags & WRONG);
	assert_true(recipe_parse(&draft, "link / lid / data 0102030405", NULL));
	assert_int_equal(draft.bytes[8], 5);
	assert_true(recipe_parse(&draft, "link / lid / data 010203040506", NULL));
	assert_int_equal(draft.bytes[8], 0);
}

/* 9500: a length of all, a mode; in mode 1 letters if the second byte is one and the last byte is
 * not 9, the last. */
static void
rows_look_at_bytes_to_come(void **unused)
{
	static struct draft draft;

	(void)unused;
	walk(LINK "9500 06 01 616200 01 00");
	assert_int_equal(span("peek.near")->range.bits, 24);
	assert_int_equal(span_find(&d, "peek.far", -1, 0), -1);
	assert_int_equal(number("peek.end"), 1);
	walk(LINK "9500 06 01 612200 01 00");
	assert_int_equal(span_find(&d, "peek.near", -1, 0), -1);
	assert_int_equal(span("peek.far")->range.bits, 24);
	walk(LINK "9500 06 01 616200 09 00");
	assert_int_equal(span_find(&d, "peek.near", -1, 0), -1);
	assert_int_equal(number("peek.end"), 9);
	walk(LINK "9500 06 00 616200 01 00");
	assert_int_equal(span_find(&d, "peek.near", -1, 0), -1);
	walk(LINK "9500 04 01 61 62 00"); /* the last one is not its own */
	assert_int_equal(span_find(&d, "peek.near", -1, 0), -1);
	walk(LINK "9500 06 01 61 62"); /* nor is what is not there */
	assert_int_equal(span_find(&d, "peek.near", -1, 0), -1);
	/* in a draft it is there if it is given */
	assert_true(recipe_parse(&draft, "link / peek mode=1 near=hello end=1", NULL));
	assert_true(span_find(&draft.d, "peek.near", -1, 0) >= 0);
	assert_int_equal(draft.bytes[8], 8);
	assert_true(recipe_parse(&draft, "link / peek mode=1", NULL));
	assert_int_equal(span_find(&draft.d, "peek.near", -1, 0), -1);
}

static void
tails_may_have_any_length(void **unused)
{
	static struct draft draft;
	static const uint8_t pair[] = {0x05, 0x06};

	(void)unused;
	walk(LINK "9400 02 aabbccdd 07 0102 0304");
	assert_int_equal(layer("data")->end, 13);
	assert_int_equal(number("note.mark"), 7);
	assert_int_equal(span("note.pairs")->range.bits, 32);
	assert_false(span("chest.len")->flags & WRONG);
	walk(LINK "9400 00 aabbccdd 07");
	assert_int_equal(layer("data")->end, 14);
	assert_int_equal(span_find(&d, "note.mark", -1, 0), -1);
	walk(LINK "9400 09 aabb");
	assert_true(span("chest.len")->flags & WRONG);
	assert_true(recipe_parse(&draft, "link / chest / data 0102", NULL));
	assert_int_equal(draft.bytes[8], 0);
	assert_true(recipe_parse(&draft, "raw ffffffffffff940002aabbccdd070102", NULL));
	assert_true(draft_append(
	    &draft, (unsigned)span_find(&draft.d, "note.pairs", -1, 0), pair, 2, NULL));
	assert_int_equal(draft.bytes[8], 2);
	assert_int_equal(draft.len, 18);
	assert_true(draft_append(
	    &draft, (unsigned)span_find(&draft.d, "note.pairs", -1, 0), pair, 2, NULL));
	assert_int_equal(draft.bytes[8], 2);
}

static void
items_are_counted_in_bytes(void **unused)
{
	static struct draft draft;

	(void)unused;
	walk(LINK "9300 00 04 0102 0304 aa 1234");
	assert_int_equal(span("lid.list")->range.bits, 32);
	assert_false(span("lid.pairs")->flags & WRONG);
	assert_true(recipe_parse(&draft, "link / lid list=[pair ; pair ; pair] / data 00", NULL));
	assert_int_equal(draft.bytes[9], 6);
}

static void
numberings_stand_on_others(void **unused)
{
	(void)unused;
	walk(LINK "9200 0005 00 ee 1234");
	assert_int_equal(number("pack.end"), 0xee);
	walk(LINK "9200 88cc 02 1234");
	assert_int_equal(layer("disc")->start, 10);
	walk(LINK "9200 0800 aabb 1234"); /* below those that are taken over */
	assert_int_equal(layer("data")->start, 10);
}

static void
tails_end_what_carries(void **unused)
{
	(void)unused;
	walk(LINK "9200 0000 aabbcc 1234");
	assert_int_equal(number("seal.sum"), 0x1234);
	assert_int_equal(layer("seal")->start, 13);
	assert_int_equal(layer("data")->end, 13);
	walk(LINK "9200 0000 12");
	for (unsigned i = 0; i < d.layers; i++)
		assert_string_not_equal(d.layer[i].proto->key, "seal");
	walk_cut(LINK "9200 0000 aabb", 12, 15);
	assert_int_equal(layer("case")->tail, 2);
}

static const struct field mark_fields[] = {
    {.key = "mark", .label = "Mark", .kind = &kind_number, .bits = 8},
    {},
};
static const struct proto proto_mark = {.key = "mark", .name = "Mark", .fields = mark_fields};
static const struct field marked_fields[] = {
    {.key = "marked.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .round = 4}},
    {.key = "marked.list",
	.label = "Marks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_mark,
	.until = {.key = "mark"}},
    {},
};
static const struct proto proto_marked = {
    .key = "marked", .name = "Marked", .fields = marked_fields};

/* The mark says that the layer ends before its length does: what would round that up is not its. */
static void
an_end_mark_leaves_no_padding(void **state)
{
	static const uint8_t bytes[] = {6, 5, 0, 1, 2, 3, 4, 5};

	(void)state;
	dissect_as(&d, &proto_marked, bytes, sizeof bytes, sizeof bytes, NULL, 0);
	assert_int_equal(d.layer[0].end, 3);
	assert_int_equal(layer_inner(&d.layer[0]), 3);
}

/* Whether a number names what follows may be known only after it. */
static void
a_later_field_says_whether_something_is_named(void **state)
{
	(void)state;
	walk(LINK "9700 02 01 00 aa");
	assert_non_null(layer("pack"));
	walk(LINK "9700 02 00 00 aa");
	assert_string_equal(d.layer[d.layers - 1].proto->key, "data");
}

/* What was cut is known by the length it had. */
static void
a_test_knows_how_long_the_frame_was(void **state)
{
	(void)state;
	walk_cut(LINK "9600 1111", 0, 12);
	assert_int_equal(number("four.first"), 0x1111);
	walk_cut(LINK "9600 1111", 0, 13);
	assert_string_equal(d.layer[d.layers - 1].proto->key, "data");
}

/* Of those that are bound to the same numbers the pickier is asked first, wherever the number lies.
 */
static void
ranges_with_a_test_come_first(void **state)
{
	(void)state;
	walk(LINK "9900 ee");
	assert_non_null(layer("egg"));
	walk(LINK "9905 ee");
	assert_non_null(layer("egg"));
	walk(LINK "9905 aa");
	assert_non_null(layer("twig"));
	walk(LINK "990a ee");
	assert_string_equal(d.layer[d.layers - 1].proto->key, "data");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ranges_with_a_test_come_first),
	    cmocka_unit_test(an_end_mark_leaves_no_padding),
	    cmocka_unit_test(alternatives),
	    cmocka_unit_test(counts_of_head_and_all),
	    cmocka_unit_test(options_end_where_they_say),
	    cmocka_unit_test(lists_by_count),
	    cmocka_unit_test(limits_are_kept),
	    cmocka_unit_test(quotes_are_not_checked),
	    cmocka_unit_test(zeros_are_a_guess_unless_proven),
	    cmocka_unit_test(summaries_and_explanations),
	    cmocka_unit_test(little_numbers_masks_and_kinds_that_end_themselves),
	    cmocka_unit_test(values_share_bytes),
	    cmocka_unit_test(ends_are_rounded_up),
	    cmocka_unit_test(conditions_reach_down_and_ends_are_kept_back),
	    cmocka_unit_test(bodies_are_counted_without_their_tail),
	    cmocka_unit_test(rows_look_at_bytes_to_come),
	    cmocka_unit_test(tails_may_have_any_length),
	    cmocka_unit_test(items_are_counted_in_bytes),
	    cmocka_unit_test(numberings_stand_on_others),
	    cmocka_unit_test(tails_end_what_carries),
	    cmocka_unit_test(a_later_field_says_whether_something_is_named),
	    cmocka_unit_test(a_test_knows_how_long_the_frame_was),
	};

	return cmocka_run_group_tests_name("dissect", tests, NULL, NULL);
}
