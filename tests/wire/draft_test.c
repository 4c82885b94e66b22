/* SPDX-License-Identifier: BSD-2-Clause */
/* Edits of a draft, one by one, over the small world of small.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "check.h"
#include "wire/recipe.h"

static struct draft draft;

static void
start(const char *recipe)
{
	struct why why = {.text = ""};

	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("\"%s\" is refused: %s", recipe, why.text);
}

static unsigned
span(const char *key)
{
	int found = span_find(&draft.d, key, -1, 0);

	if (found < 0)
		fail_msg("there is no %s", key);
	return (unsigned)found;
}

static void
set(const char *key, const char *text)
{
	struct why why = {.text = ""};

	if (!draft_set(&draft, span(key), text, &why))
		fail_msg("%s=%s is refused: %s", key, text, why.text);
	assert_null(check_tiling(&draft.d));
}

static void
expect(const char *recipe)
{
	char chars[4000];
	struct text text = text_on(chars, sizeof chars);

	recipe_print(&draft, &text);
	assert_string_equal(chars, recipe);
	assert_null(check_recipe(recipe));
}

static uint64_t
number(const char *key)
{
	return span_number(&draft.d, span(key));
}

static void
lengths_and_sums_follow(void **unused)
{
	(void)unused;
	start("link / net from=1.2.3.4 / seg / data \"Hello\"");
	assert_int_equal(number("seg.len"), 12);
	assert_int_equal(number("net.len"), 24);
	assert_int_equal(number("net.head"), 3);
	set("data.data", "\"Hello world\"");
	assert_int_equal(number("seg.len"), 18);
	assert_int_equal(number("net.len"), 30);
	set("data.data", "");
	assert_int_equal(number("net.len"), 19);
	expect("link / net from=1.2.3.4 / seg");
}

static void
a_length_typed_over_stays(void **unused)
{
	(void)unused;
	start("link / net / seg / data abcdef");
	set("seg.len", "200");
	assert_true(draft.d.span[span("seg.len")].flags & WRONG);
	set("data.data", "0011223344");
	assert_int_equal(number("seg.len"), 200);
	assert_int_equal(number("net.len"), 24);
	expect("link / net / seg len=200 / data 0011223344");
	draft_unpin(&draft, span("seg.len"));
	expect("link / net / seg / data 0011223344");
	start("link / net head=15 opts=[opt type=nop ; opt aa] / seg / data 00");
	assert_int_equal(number("net.head"), 15);
	assert_int_equal(number("seg.dst"), 1000);
	expect("link / net head=15 opts=[opt type=nop ; opt aa] / seg / data 00");
}

static void
lists_take_items(void **unused)
{
	static struct header item;

	(void)unused;
	start("link / disc / data 0011");
	assert_true(header_build(&item, proto_find("tlv"), NULL, NULL, 0, NULL));
	assert_true(draft_append(&draft, span("disc.tlvs"), item.bytes, item.bits / 8, NULL));
	expect("link / disc tlvs=[tlv / name \"hi\" ; tlv / ttl ; tlv ; tlv type=0] / padding "
	       "0011");
	start("link / net / seg dst=53 / ask");
	assert_true(header_build(
	    &item, proto_find("rec"), NULL, &(struct assign){"text", "long"}, 1, NULL));
	assert_true(draft_append(&draft, span("ask.answers"), item.bytes, item.bits / 8, NULL));
	assert_true(draft_append(&draft, span("ask.questions"), item.bytes, item.bits / 8, NULL));
	assert_int_equal(number("ask.n"), 2);
	assert_int_equal(number("ask.m"), 1);
	set("rec.text", "longer");
	assert_int_equal(number("ask.n"), 2);
	assert_int_equal(number("ask.m"), 1);
	assert_int_equal(number("rec.size"), 6);
}

static void
a_type_turns_bytes_into_something_else(void **unused)
{
	uint8_t before[DRAFT_MAX];
	uint32_t len;

	(void)unused;
	start("link / data \"Hello lab, this is text\"");
	len = draft.len;
	memcpy(before, draft.bytes, len);
	set("link.type", "0x0800");
	assert_int_equal(draft.len, len);
	assert_memory_equal(draft.bytes + 8, before + 8, len - 8);
	set("link.type", "0x9000");
	assert_memory_equal(draft.bytes, before, len);
	assert_int_equal(draft.npins, 0);
	set("link.type", "5");
	assert_int_equal(number("link.len"), 5);
	set("link.len", "0x9000");
	assert_memory_equal(draft.bytes, before, len);
}

/* Lengths of 127 bytes at most take one byte, greater ones say first how many they take (X.690
 * clause 8.1.3); a short one within a long one is not taken for a long one. */
static void
a_length_that_needs_more_bytes_takes_them(void **unused)
{
	char chars[400], many[201];
	unsigned inner;

	(void)unused;
	memset(many, 'm', 200);
	many[200] = 0;
	start("link / shell text=a shell.inner=[shell text=b ; shell text=c]");
	assert_int_equal(number("shell.len"), 2 + 2 * 3);
	assert_int_equal(span_find(&draft.d, "shell.form", -1, 0), -1);
	set("shell.text", many);
	assert_int_equal(number("shell.form"), 0x81);
	assert_int_equal(number("shell.len"), 201 + 2 * 3);
	inner = draft.d.layer[3].span;
	assert_int_equal(span_number(&draft.d, inner + 1), 2);
	assert_int_equal(draft.npins, 0);
	for (unsigned i = 0; i < draft.d.spans; i++)
		assert_false(draft.d.span[i].flags & (WRONG | SHORT));
	snprintf(
	    chars, sizeof chars, "link / shell shell.inner=[shell text=%s ; shell text=c]", many);
	start(chars);
	assert_int_equal(draft.bytes[draft.d.layer[1].start], 0x81);
	assert_int_equal(draft.bytes[draft.d.layer[2].start], 0x81);
	assert_int_equal(draft.len, 8 + 2 + 2 + 2 + 201 + 3);
	assert_null(check_tiling(&draft.d));
	snprintf(chars, sizeof chars, "link / shell text=%s", many);
	start(chars);
	assert_int_equal(number("shell.len"), 201);
}

static void
bytes_typed_stay(void **unused)
{
	static const uint8_t wrong[] = {0xde, 0xad};
	uint32_t at;

	(void)unused;
	start("link / net / seg / data 0011");
	at = draft.d.span[span("seg.len")].range.bit / 8;
	assert_true(draft_put(&draft, at, 2, wrong, 2, NULL));
	assert_int_equal(number("seg.len"), 0xdead);
	assert_true(draft.d.span[span("seg.len")].flags & WRONG);
	assert_false(draft.d.span[span("net.len")].flags & WRONG);
	start("link / net / seg / data 0011");
	assert_true(draft_put(&draft, draft.len, 0, wrong, 2, NULL));
	assert_int_equal(draft.len, 8 + 12 + 7 + 4);
	start("link / net / seg / data 0011");
	assert_true(draft_put(&draft, draft.len - 1, 0, wrong, 2, NULL));
	assert_int_equal(number("net.len"), 12 + 7 + 4);
	assert_null(check_tiling(&draft.d));
}

static void
refusals_change_nothing(void **unused)
{
	static struct draft before;
	struct why why;

	(void)unused;
	start("link / net / seg / data 0011");
	draft_copy(&before, &draft);
	assert_false(draft_set(&draft, span("seg.len"), "70000", &why));
	assert_string_equal(why.text, "Length: 70000 is too large: at most 65535 (16 bits)");
	assert_false(draft_set(&draft, 0, "1", &why));
	assert_false(draft_push(&draft, proto_find("seg"), NULL, 0, &why));
	assert_string_equal(why.text, "seg cannot ride on data: no number says so");
	assert_false(draft_insert(&draft, 0, proto_find("seg"), NULL, 0, &why));
	assert_false(draft_pop(&draft, 0, &why));
	assert_string_equal(why.text, "link: a frame cannot do without");
	assert_false(draft_pin(&draft, span("link.to"), &why));
	assert_int_equal(draft.len, before.len);
	assert_memory_equal(draft.bytes, before.bytes, before.len);
	assert_int_equal(draft.npins, 0);
}

static void
padding_is_off_or_a_size(void **unused)
{
	static const char *const wrong[] = {"", "0", "13", "9217", "4294967356", "60 ", "-1", "on"};
	uint32_t pad = 7;

	(void)unused;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(pad_parse(wrong[i], &pad, NULL));
	assert_int_equal(pad, 7);
	assert_true(pad_parse("9216", &pad, NULL));
	assert_int_equal(pad, 9216);
	assert_true(pad_parse("off", &pad, NULL));
	assert_int_equal(pad, 0);
}

static void
padding_goes_and_comes(void **unused)
{
	uint8_t frame[DRAFT_MAX];

	(void)unused;
	start("link / net / seg / data 0011");
	assert_int_equal(draft_frame(&draft, frame), 60);
	assert_true(draft_load(&draft, frame, 60, NULL));
	assert_int_equal(draft.len, 8 + 12 + 7 + 2);
	frame[59] = 1;
	assert_true(draft_load(&draft, frame, 60, NULL));
	assert_int_equal(draft.len, 60);
	assert_true(draft_load(&draft, frame, 30, NULL));
	assert_int_equal(draft_frame(&draft, frame), 30);
	assert_false(draft_load(&draft, frame, DRAFT_MAX + 1, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lengths_and_sums_follow),
	    cmocka_unit_test(a_length_typed_over_stays),
	    cmocka_unit_test(lists_take_items),
	    cmocka_unit_test(a_type_turns_bytes_into_something_else),
	    cmocka_unit_test(a_length_that_needs_more_bytes_takes_them),
	    cmocka_unit_test(bytes_typed_stay),
	    cmocka_unit_test(refusals_change_nothing),
	    cmocka_unit_test(padding_is_off_or_a_size),
	    cmocka_unit_test(padding_goes_and_comes),
	};

	return cmocka_run_group_tests_name("draft", tests, NULL, NULL);
}
