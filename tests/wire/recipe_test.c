/* SPDX-License-Identifier: BSD-2-Clause */
/* Recipes that are understood, and how others are refused; over the small world of small.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "check.h"
#include "wire/recipe.h"

static struct draft draft;

static void
recipes_come_back(void **unused)
{
	static const char *const good[] = {
	    "link",
	    "link to=02:00:00:00:00:0b",
	    "link / tag id=42 / tag id=7 / net / seg / data \"Hello lab\"",
	    "link / tag prio=3 id=0 / data 00ff",
	    "link type=0x0800 / data 45",
	    "link len=7 / data \"a / b ; [c\"",
	    "link / net version=5 len=9 from=192.0.2.1 sum=0x00 / seg src=53 dst=9",
	    "link / net opts=[opt type=nop ; opt \"ab\" ; opt type=end] / seg",
	    "link / net / seg dst=53 / ask questions=[rec text=\"a b\" ; rec text=\"\\x22;]\"]",
	    "link / net / seg src=5355 / ask n=9",
	    "link / disc tlvs=[tlv / name kind=1 \"x\" ; tlv type=5 ; tlv type=0]",
	    "link / nest inner=[nest inner=[nest flag=1 extra=0xabcd]]",
	    "link / net / err / net / seg / data 00",
	    "link / net / padding ff",
	};

	(void)unused;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		char chars[1000];
		struct text text = text_on(chars, sizeof chars);
		struct why why = {.text = ""};
		const char *wrong;

		if (!recipe_parse(&draft, good[i], &why))
			fail_msg("\"%s\" is refused: %s", good[i], why.text);
		wrong = check_recipe(good[i]);
		if (wrong)
			fail_msg("\"%s\": %s", good[i], wrong);
		recipe_print(&draft, &text);
		assert_string_equal(chars, good[i]);
	}
}

static void
recipes_are_refused(void **unused)
{
	static const struct {
		const char *recipe, *why;
	} bad[] = {
	    {"", "recipe: a protocol is missing at the end"},
	    {"link /", "recipe: a protocol is missing at the end"},
	    {"link / / net", "recipe: a protocol is missing before / or ;"},
	    {"link ; net", "recipe: ; divides the items of a list, / the layers"},
	    {"lnk", "recipe: \"lnk\" is not a protocol we know"},
	    {"net", "a frame starts with link, not with net"},
	    {"link / seg", "seg cannot ride on link: no number says so"},
	    {"link colour=3", "link has no field \"colour\" here"},
	    {"link to=1", NULL},
	    {"link \"a", "recipe: a quote is not closed"},
	    {"link / disc tlvs=[tlv", "recipe: [ and ] do not match"},
	    {"link / disc tlvs=]x[", "recipe: [ and ] do not match"},
	    {"link / disc tlvs=7", "TLVs: a list is written [ item ; item ]"},
	    {"link / disc tlvs=[tlv / name / tlv]", "TLVs: recipe: tlv cannot stand on name: no "
						    "number says so"},
	    {"link / disc tlvs=[tlv / name / data 0 / data 1 / data 2 / data 3 / data 4 / data 5 / "
	     "data 6]",
		"TLVs: recipe: an item has at most 8 layers"},
	    {"link / disc tlvs=[rec / name]", "TLVs: recipe: rec is not an item of TLVs"},
	    {"raw 0g", "recipe: raw takes up to 9216 bytes of hex"},
	};

	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct why why = {.text = ""};

		if (recipe_parse(&draft, bad[i].recipe, &why))
			fail_msg("\"%s\" is understood", bad[i].recipe);
		if (bad[i].why)
			assert_string_equal(why.text, bad[i].why);
		assert_int_equal(draft.len, 8);
		assert_null(check_tiling(&draft.d));
	}
}

static void
lists_within_lists_are_bounded(void **unused)
{
	static char recipe[400000];
	struct text text = text_on(recipe, sizeof recipe);
	struct why why;

	(void)unused;
	text_add(&text, "link / nest");
	for (int i = 0; i < 20000; i++)
		text_add(&text, " inner=[nest");
	for (int i = 0; i < 20000; i++)
		text_add(&text, "]");
	assert_false(recipe_parse(&draft, recipe, &why));
	assert_string_equal(why.text, "recipe: too many lists within lists");
}

static void
raw_bytes_are_taken_as_they_are(void **unused)
{
	uint8_t frame[DRAFT_MAX];

	(void)unused;
	assert_true(recipe_parse(&draft, "raw ff:ff 00", NULL));
	assert_int_equal(draft_frame(&draft, frame), 3);
	assert_memory_equal(frame, "\xff\xff\0", 3);
	assert_true(recipe_parse(&draft, "raw", NULL));
	assert_int_equal(draft_frame(&draft, frame), 0);
}

/* A row is there because of what contains the item. */
static void
items_may_depend_on_what_contains_them(void **unused)
{
	static struct bits value;
	int proof;
	struct why why = {.text = ""};

	(void)unused;
	if (!recipe_parse(&draft,
		"link / box / crate mode=7 chunks=[chunk secret=aabbccdd proof=0x1234]", &why))
		fail_msg("%s", why.text);
	assert_true(span_find(&draft.d, "chunk.secret", -1, 0) >= 0);
	assert_int_equal(
	    span_number(&draft.d, (unsigned)span_find(&draft.d, "chunk.proof", -1, 0)), 0x1234);
	assert_false(recipe_parse(&draft, "link / box / crate chunks=[chunk nothing=1]", &why));
	assert_non_null(strstr(why.text, "nothing"));
	/* what is not said is there as well, and what is not to be there cannot be said */
	assert_true(recipe_parse(&draft, "link / box / crate mode=7 chunks=[chunk]", &why));
	proof = span_find(&draft.d, "chunk.proof", -1, 0);
	assert_true(proof >= 0 && !(draft.d.span[proof].flags & SHORT));
	assert_int_equal(draft.d.span[proof].range.bits, 16);
	assert_false(recipe_parse(&draft, "link / box / crate chunks=[chunk proof=1]", &why));
	/* the same where the list is there already */
	assert_true(recipe_parse(&draft, "link / box / crate mode=7 chunks=[]", &why));
	assert_true(draft_value(
	    &draft, (unsigned)span_find(&draft.d, "crate.chunks", -1, 0), "[chunk]", &value, &why));
	assert_int_equal(value.bits, 8 * 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(recipes_come_back),
	    cmocka_unit_test(recipes_are_refused),
	    cmocka_unit_test(lists_within_lists_are_bounded),
	    cmocka_unit_test(raw_bytes_are_taken_as_they_are),
	    cmocka_unit_test(items_may_depend_on_what_contains_them),
	};

	return cmocka_run_group_tests_name("recipe", tests, NULL, NULL);
}
