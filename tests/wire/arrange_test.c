/* SPDX-License-Identifier: BSD-2-Clause */
/* Laws of arranging a draft, over every protocol: what was put in and taken out again, moved and
 * moved back, leaves the same bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "check.h"
#include "stacks.h"
#include "wire/kind.h"
#include "wire/recipe.h"

static struct draft draft, before;

static void
same(const char *what, const char *recipe, const char *more)
{
	if (draft.len != before.len || memcmp(draft.bytes, before.bytes, before.len) ||
	    draft.npins != before.npins)
		fail_msg("%s \"%s\" (%s) leaves another frame", what, recipe, more);
}

static void
tiled(const char *recipe, const char *more)
{
	const char *wrong = check_tiling(&draft.d);

	if (wrong)
		fail_msg("\"%s\" (%s): %s", recipe, more, wrong);
}

/* What draft_ride() says is what draft_add() does; a refusal changes nothing. */
static void
what_may_ride_does(void **unused)
{
	unsigned between = 0, instead = 0, not_read = 0;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i += 7) {
		stack_frame(stacks[i], &before);
		for (const struct proto *const *p = proto_all(); *p; p++) {
			unsigned under = (unsigned)layer_chain(&before.d, i % 2 ? 1 : 0);
			enum ride ride = draft_ride(&before, under, *p);
			int carried = layer_carried(&before.d, under), now;
			const struct proto *was =
			    carried < 0 ? NULL : before.d.layer[carried].proto;
			struct why why;

			draft_copy(&draft, &before);
			if (ride == RIDE_NOT || !draft_add(&draft, under, *p, &why)) {
				same("a refusal in", stacks[i], (*p)->key);
				not_read += ride != RIDE_NOT;
				continue;
			}
			tiled(stacks[i], (*p)->key);
			now = layer_on(&draft.d, under, *p);
			assert_true(now >= 0);
			between += ride == RIDE_BETWEEN;
			instead += ride == RIDE_INSTEAD;
			if (ride != RIDE_BETWEEN || !was)
				continue;
			if (!draft_pop(&draft, (unsigned)now, &why))
				fail_msg("%s in \"%s\": %s", (*p)->key, stacks[i], why.text);
			same("in and out of", stacks[i], (*p)->key);
		}
	}
	printf(
	    "# %u between, %u instead, %u would not be read as such\n", between, instead, not_read);
	assert_true(between && instead && not_read < (between + instead) / 10);
}

static unsigned
layer_of(const char *key, const char *rides)
{
	for (unsigned i = 0; i < draft.d.layers; i++)
		if (!strcmp(draft.d.layer[i].proto->key, key))
			return i;
	fail_msg("no %s in %s", key, rides);
	return 0;
}

static uint64_t
number_of(const char *key)
{
	int span = span_find(&draft.d, key, -1, 0);

	assert_true(span >= 0);
	assert_false(draft.d.span[span].flags & (WRONG | SHORT));
	return span_number(&draft.d, (unsigned)span);
}

/* A tail is put behind what is filled up for it; its lengths and sums are right, with it and
 * without. */
static void
tails_are_put_behind_and_taken_out(void **unused)
{
	static const struct {
		const char *recipe, *layer, *tail, *length, *sum, *type;
		uint64_t said, after, is;
	} tails[] = {
	    {"eth / ip / icmp.error type=time-exceeded / ip / udp / data \"abc\"", "icmp.error",
		"icmp.ext", "icmp.length", "icmp.ext.checksum", "icmp.type", 32, 34 + 8 + 128, 11},
	    {"eth / ipv6 / icmpv6.error type=time-exceeded / ipv6 / udp", "icmpv6.error",
		"icmp.ext", "icmpv6.length", "icmp.ext.checksum", "icmpv6.type", 16, 54 + 8 + 128,
		3},
	};

	(void)unused;
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		char chars[400];
		struct text with = text_on(chars, sizeof chars);
		struct why why = {.text = ""};
		const struct proto *tail = proto_find(tails[i].tail);
		unsigned on;

		text_addf(&with, "%s / %s", tails[i].recipe, tails[i].tail);
		assert_true(recipe_parse(&before, chars, &why));
		assert_true(recipe_parse(&draft, tails[i].recipe, &why));
		on = layer_of(tails[i].layer, tails[i].recipe);
		assert_int_equal(number_of(tails[i].length), 0);
		assert_int_equal(draft_ride(&draft, on, tail), RIDE_BEHIND);
		if (!draft_add(&draft, on, tail, &why))
			fail_msg("%s: %s", tails[i].recipe, why.text);
		same("a tail behind", tails[i].recipe, tails[i].tail);
		tiled(tails[i].recipe, tails[i].tail);
		assert_int_equal(number_of(tails[i].length), tails[i].said);
		assert_int_not_equal(number_of(tails[i].sum), 0);
		assert_int_equal(draft.d.layer[layer_on(&draft.d, on, tail)].start, tails[i].after);
		assert_int_equal(draft_ride(&draft, on, tail), RIDE_NOT);
		if (!draft_pop(&draft, (unsigned)layer_on(&draft.d, on, tail), &why))
			fail_msg("%s: %s", tails[i].recipe, why.text);
		assert_int_equal(number_of(tails[i].length), 0);
		assert_int_equal(number_of(tails[i].type), tails[i].is);
		assert_int_equal(draft.len, tails[i].after);
	}
	assert_false(recipe_parse(&draft, "eth / ip / icmp.error type=5 / icmp.ext", NULL));
	assert_false(recipe_parse(&draft, "eth / icmp.ext", NULL));
}

static void
up_and_down_is_nothing(void **unused)
{
	unsigned moved = 0;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &before);
		for (unsigned n = 1; layer_chain(&before.d, n) >= 0; n++) {
			unsigned layer = (unsigned)layer_chain(&before.d, n);
			struct why why;

			draft_copy(&draft, &before);
			if (!draft_move(&draft, layer, true, NULL)) {
				same("a refusal in", stacks[i], "up");
				continue;
			}
			tiled(stacks[i], "up");
			if (!draft_move(
				&draft, (unsigned)layer_chain(&draft.d, n + 1), false, &why))
				fail_msg("\"%s\" cannot go back: %s", stacks[i], why.text);
			same("up and down in", stacks[i], "");
			moved++;
		}
	}
	printf("# %u moved\n", moved);
	assert_true(moved > 0);
}

/* The n-th list of a draft, or -1. */
static int
list_of(const struct dissection *d, unsigned n)
{
	for (unsigned i = 0; i < d->spans; i++)
		if (d->span[i].field && d->span[i].field->item && !(d->span[i].flags & QUOTED) &&
		    n-- == 0)
			return (int)i;
	return -1;
}

static unsigned
items(const struct dissection *d, unsigned list)
{
	unsigned n = 0;

	for (int item = -1; (item = draft_item(d, list, item, true)) >= 0;)
		n++;
	return n;
}

static bool
make_item(const struct field *list, const struct proto *proto, struct bits *value)
{
	char text[100];

	snprintf(text, sizeof text, "[%s]", proto->key);
	return draft_item_fits(list, proto) && value_parse(list, text, value, NULL) &&
	       value->bits % 8 == 0 && value->bits;
}

/* An item put behind another one (or in front of all) and taken out. */
static void
try_item(const char *recipe, unsigned nth, const struct proto *proto, unsigned *done)
{
	static struct bits value;
	unsigned list = (unsigned)list_of(&before.d, nth), n = items(&before.d, list);
	uint32_t place;
	int after = -1;
	struct why why = {.text = ""};

	if (!make_item(before.d.span[list].field, proto, &value))
		return;
	for (unsigned at = 0; at <= n; at++, after = draft_item(&before.d, list, after, true)) {
		int item = -1;

		draft_copy(&draft, &before);
		if (!draft_put_item(
			&draft, list, after, value.bytes, value.bits / 8, &place, NULL)) {
			same("a refused item in", recipe, proto->key);
			continue;
		}
		tiled(recipe, proto->key);
		if (list_of(&draft.d, nth) != (int)list || items(&draft.d, list) != n + 1)
			continue; /* it ends the list, or bytes are not enough for it */
		while ((item = draft_item(&draft.d, list, item, true)) >= 0 &&
		       draft.d.layer[item].start != place)
			;
		assert_true(item >= 0);
		if (!draft_remove_item(&draft, (unsigned)item, &why))
			fail_msg("%s in \"%s\": %s", proto->key, recipe, why.text);
		tiled(recipe, proto->key);
		same("an item in and out of", recipe, proto->key);
		++*done;
	}
}

static void
items_in_and_out_are_nothing(void **unused)
{
	static const struct field *tried[1024];
	unsigned done = 0, ntried = 0;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &before);
		for (unsigned nth = 0; list_of(&before.d, nth) >= 0 && ntried < 1024; nth++) {
			const struct field *list = before.d.span[list_of(&before.d, nth)].field;
			unsigned seen = 0;

			while (seen < ntried && tried[seen] != list)
				seen++;
			if (seen < ntried)
				continue;
			tried[ntried++] = list;
			for (const struct proto *const *p = proto_all(); *p; p++)
				try_item(stacks[i], nth, *p, &done);
		}
	}
	printf("# %u items in and out of %u lists\n", done, ntried);
	assert_true(done > 0);
}

static void
items_change_places(void **unused)
{
	unsigned done = 0;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &before);
		for (unsigned nth = 0; list_of(&before.d, nth) >= 0; nth++) {
			unsigned list = (unsigned)list_of(&before.d, nth);
			int item = draft_item(&before.d, list, -1, true), back;

			draft_copy(&draft, &before);
			if (item < 0 || !draft_move_item(&draft, (unsigned)item, false, NULL))
				continue;
			tiled(stacks[i], "items");
			if (list_of(&draft.d, nth) != (int)list)
				continue;
			back = draft_item(&draft.d, list, -1, true);
			back = draft_item(&draft.d, list, back, true);
			if (back < 0 || !draft_move_item(&draft, (unsigned)back, true, NULL))
				continue;
			same("items there and back in", stacks[i], "");
			done++;
		}
	}
	printf("# %u moved\n", done);
	assert_true(done > 0);
}

/* What a step of undo brings back is all of a draft: the next edit does the same to both. */
static void
restored_is_the_same(void **unused)
{
	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		static const uint8_t more[3] = {1, 2, 3};

		stack_frame(stacks[i], &before);
		stack_frame("eth", &draft);
		draft_restore(&draft, before.bytes, before.len, before.pins, before.npins);
		same("restored", stacks[i], "");
		assert_memory_equal(draft.ours, before.ours, before.len);
		draft_put(&draft, draft.len, 0, more, 3, NULL);
		draft_put(&before, before.len, 0, more, 3, NULL);
		same("restored and edited", stacks[i], "");
	}
}

/* One edit at random; what is refused is refused. */
static void
edit_somehow(uint64_t *random)
{
	static struct bits value;
	const struct dissection *d = &draft.d;
	unsigned layer = (unsigned)(next_random(random) % d->layers);
	unsigned span = (unsigned)(next_random(random) % d->spans), n = 0;
	const struct proto *const *any = proto_all();
	uint8_t bytes[3] = {(uint8_t)next_random(random), 0, 0xff};
	uint32_t at;
	int list = draft_list(d, layer);

	while (any[n])
		n++;
	any += next_random(random) % n;
	switch (next_random(random) % 10) {
	case 0:
		draft_add(&draft, layer, *any, NULL);
		break;
	case 1:
		if (d->layer[layer].under >= 0 && !d->layer[layer].item)
			draft_pop(&draft, layer, NULL);
		break;
	case 2:
		draft_move(&draft, layer, next_random(random) & 1, NULL);
		break;
	case 3:
		if (list >= 0 && make_item(d->span[list].field, *any, &value))
			draft_put_item(&draft, (unsigned)list, (int)layer, value.bytes,
			    value.bits / 8, &at, NULL);
		break;
	case 4:
		if (list >= 0)
			draft_remove_item(&draft, layer, NULL);
		break;
	case 5:
		if (list >= 0)
			draft_move_item(&draft, layer, next_random(random) & 1, NULL);
		break;
	case 6:
		if (d->span[span].field)
			draft_pin(&draft, span, NULL);
		break;
	case 7:
		draft_unpin(&draft, span);
		break;
	case 8:
		draft_set(&draft, span, next_random(random) & 1 ? "1" : "ff", NULL);
		break;
	default:
		at = (uint32_t)(next_random(random) % (draft.len + 1));
		draft_put(
		    &draft, at, at < draft.len, bytes, (uint32_t)(next_random(random) % 4), NULL);
		break;
	}
}

/* Damaged frames of every protocol, edited in any order: the spans always fit the bytes, and a
 * state that is kept comes back. */
static void
any_frame_is_edited_in_any_way(void **unused)
{
	uint64_t random = 42;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		uint8_t bytes[DRAFT_MAX];
		size_t n;

		stack_frame(stacks[i], &draft);
		n = draft_frame(&draft, bytes);
		for (unsigned flips = 0; flips < 4; flips++)
			bytes[12 + next_random(&random) % (n - 12)] = (uint8_t)next_random(&random);
		n -= next_random(&random) % 8;
		assert_true(draft_load(&draft, bytes, n, NULL));
		for (unsigned round = 0; round < 25 && draft.d.layers; round++) {
			edit_somehow(&random);
			tiled(stacks[i], "at random");
			assert_true(draft.len <= DRAFT_MAX && draft.npins <= PINS_MAX);
		}
		draft_copy(&before, &draft);
		draft_restore(&draft, before.bytes, before.len, before.pins, before.npins);
		same("restored", stacks[i], "after edits at random");
		assert_int_equal(draft.d.spans, before.d.spans);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_may_ride_does),
	    cmocka_unit_test(tails_are_put_behind_and_taken_out),
	    cmocka_unit_test(up_and_down_is_nothing),
	    cmocka_unit_test(items_in_and_out_are_nothing),
	    cmocka_unit_test(items_change_places),
	    cmocka_unit_test(restored_is_the_same),
	    cmocka_unit_test(any_frame_is_edited_in_any_way),
	};

	return cmocka_run_group_tests_name("arrange", tests, stacks_collect, NULL);
}
