/* SPDX-License-Identifier: BSD-2-Clause */
/* The laws, over every entry of proto_all(). Knows no protocol: it is linked with the program's own
 * and with a small world made for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/bits.h"
#include "check.h"
#include "stacks.h"
#include "wire/kind.h"
#include "wire/recipe.h"

enum {
	ROUNDS = 40,
	FLIPS = 60,
	BINDS_TRIED = 400
};

static void
say(const char *what, const char *about, const char *wrong)
{
	if (wrong)
		fail_msg("%s \"%s\": %s", what, about, wrong);
}

static void
every_proto_rides_on_something(void **unused)
{
	(void)unused;
	for (const struct proto *const *proto = proto_all() + 1; *proto; proto++) {
		bool found = !(*proto)->binds || proto_trails(*proto) ||
			     *proto == proto_next(&space_unknown, 0, NULL);

		for (unsigned i = 0; i < nstacks && !found; i++) {
			const char *last = strrchr(stacks[i], ' ');

			found = last && !strcmp(last + 1, (*proto)->key);
		}
		for (const struct proto *const *item = proto_all(); *item && !found; item++)
			found = proto_named_by(*proto, (*item)->fields);
		if (!found)
			fail_msg("%s rides on nothing", (*proto)->key);
	}
}

static void
default_frames_are_right(void **unused)
{
	static struct draft draft;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		char chars[500];
		struct text text = text_on(chars, sizeof chars);

		stack_frame(stacks[i], &draft);
		say("frame", stacks[i], check_tiling(&draft.d));
		for (unsigned s = 0; s < draft.d.spans; s++)
			if (draft.d.span[s].flags & (SHORT | WRONG))
				fail_msg("\"%s\": %s is %s", stacks[i],
				    draft.d.span[s].field->label,
				    draft.d.span[s].flags & SHORT ? "short" : "wrong");
		recipe_print(&draft, &text);
		assert_string_equal(chars, stacks[i]);
		assert_int_equal(draft.npins, 0);
	}
}

static void
frames_are_walked_within_bounds(void **unused)
{
	static struct draft draft;
	uint64_t random = 0x88b5;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		uint8_t frame[DRAFT_MAX], other[DRAFT_MAX];
		uint32_t n;

		stack_frame(stacks[i], &draft);
		n = (uint32_t)draft_frame(&draft, frame);
		for (uint32_t cut = 0; cut <= n; cut++) {
			say("cut", stacks[i], check_walk(frame, cut, n));
			say("runt", stacks[i], check_walk(frame, cut, cut));
		}
		for (unsigned flip = 0; flip < FLIPS; flip++) {
			memcpy(other, frame, n);
			for (unsigned bit = 0; bit <= flip % 8; bit++) {
				uint64_t at = next_random(&random) % (n * 8);

				other[at / 8] ^= (uint8_t)(1 << at % 8);
			}
			say("flipped", stacks[i], check_walk(other, n, n));
			say("flipped draft of", stacks[i], check_draft(other, n));
		}
	}
}

static void
loaded_frames_come_back(void **unused)
{
	static struct draft draft;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		uint8_t frame[DRAFT_MAX];
		uint32_t n;

		stack_frame(stacks[i], &draft);
		n = (uint32_t)draft_frame(&draft, frame);
		for (uint32_t cut = 0; cut <= n; cut += 1 + cut / 40)
			say("draft of cut", stacks[i], check_draft(frame, cut));
		say("recipe", stacks[i], check_recipe(stacks[i]));
	}
}

/* Random bits of a field of fixed width read as text, and back. */
static void
try_field(const struct field *field, uint64_t *random)
{
	uint8_t bytes[DRAFT_MAX + 8];
	char chars[5 * DRAFT_MAX];
	struct text text = text_on(chars, sizeof chars);
	unsigned bits = field->bits, shift = bits % 8 ? 3 : 0,
		 wide = field->mask ? field_number_bits(field) : bits;
	static struct bits value;
	struct why why = {.text = ""};

	if (!field_has_width(field) || field->item || !field->kind || !bits)
		return;
	for (unsigned i = 0; i < bits / 8 + 2; i++)
		bytes[i] = (uint8_t)next_random(random);
	field->kind->print(field, bytes, (struct range){shift, bits}, &text);
	if (!value_parse(field, chars, &value, &why))
		fail_msg("%s: \"%s\" is refused: %s", field->key, chars, why.text);
	if (value.bits != wide)
		fail_msg("%s: %u bits came back as %u", field->key, wide, value.bits);
	if (field->mask)
		assert_true(value_get(&value, field) == field_get(field, bytes, shift, bits));
	for (unsigned i = 0; i < bits && !field->mask; i++)
		if (bits_get(bytes, shift + i, 1) != bits_get(value.bytes, i, 1))
			fail_msg("%s: \"%s\" is another value", field->key, chars);
}

static void
for_fields(const struct field *field, void (*try)(const struct field *, uint64_t *), uint64_t *x)
{
	for (; field && field->label; field++) {
		try(field, x);
		for_fields(field->parts, try, x);
	}
}

static void
values_come_back_from_text(void **unused)
{
	uint64_t random = 0x0806;

	(void)unused;
	for (const struct proto *const *proto = proto_all(); *proto; proto++)
		for (int round = 0; round < ROUNDS; round++)
			for_fields((*proto)->fields, try_field, &random);
}

static void
mark_computed(const struct draft *draft, uint8_t ours[DRAFT_MAX])
{
	for (unsigned i = 0; i < draft->d.spans; i++) {
		const struct span *s = &draft->d.span[i];

		for (uint32_t b = s->range.bit / 8; b * 8 < s->range.bit + s->range.bits; b++)
			if (s->field && field_computed(s->field))
				ours[b] = 1;
	}
}

/* What the bytes of a draft are outside of one span and of computed fields: those that were, and
 * those of what the span names now. */
static void
expect_untouched(const struct draft *before, const struct draft *after, struct range changed,
    const char *recipe, const char *key)
{
	uint8_t ours[DRAFT_MAX] = {0};

	if (before->len != after->len)
		return;
	mark_computed(before, ours);
	mark_computed(after, ours);
	for (uint32_t b = changed.bit / 8; b * 8 < changed.bit + changed.bits; b++)
		ours[b] = 1;
	for (uint32_t i = 0; i < before->len; i++)
		if (!ours[i] && before->bytes[i] != after->bytes[i])
			fail_msg("\"%s\": an edit of %s changes byte %u", recipe, key, i);
}

/* Edits of any field change that, and what is computed; and can be told by a recipe. */
static void
edits_stay_in_their_place(void **unused)
{
	static struct draft draft, before;
	static char chars[65536], value[65536];
	uint64_t random = 0x8100;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &before);
		for (unsigned s = 0; s < before.d.spans; s++) {
			const struct span *span = &before.d.span[s];
			struct text text = text_on(value, sizeof value);
			uint8_t bytes[256];

			if (!span->field || span->field->item || !span->range.bits ||
			    span->range.bits > 1024)
				continue;
			for (unsigned b = 0; b < sizeof bytes; b++)
				bytes[b] = (uint8_t)next_random(&random);
			span->field->kind->print(span->field, bytes,
			    (struct range){span->range.bit % 8, span->range.bits}, &text);
			draft_copy(&draft, &before);
			if (!draft_set(&draft, s, value, NULL))
				continue;
			say("edited", stacks[i], check_tiling(&draft.d));
			expect_untouched(&before, &draft, span->range, stacks[i], span->field->key);
			text = text_on(chars, sizeof chars);
			recipe_print(&draft, &text);
			say("recipe", chars, check_recipe(chars));
			draft_copy(&before, &draft);
			draft_unpin(&draft, 0);
			assert_int_equal(before.len, draft.len);
			assert_memory_equal(before.bytes, draft.bytes, draft.len);
			stack_frame(stacks[i], &before);
		}
	}
}

/* Assigned values are in the frame, and said in its recipe. */
static void
assigned_values_are_said(void **unused)
{
	static struct draft draft;
	uint64_t random = 0x86dd;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		const char *last = strrchr(stacks[i], ' ');
		const struct proto *proto = proto_find(last ? last + 1 : stacks[i]);

		for (const struct field *f = proto->fields; f && f->label; f++) {
			char recipe[3000];
			struct text text = text_on(recipe, sizeof recipe);
			uint8_t bytes[256];

			if (!f->key || f->item || !f->kind || f->bits > 1024 || !f->bits)
				continue;
			for (unsigned b = 0; b < sizeof bytes; b++)
				bytes[b] = (uint8_t)next_random(&random);
			text_addf(&text, "%s %s=", stacks[i], f->key);
			text_char(&text, '"');
			f->kind->print(f, bytes, (struct range){0, f->bits}, &text);
			text_char(&text, '"');
			if (recipe_parse(&draft, recipe, NULL))
				say("recipe", recipe, check_recipe(recipe));
		}
	}
}

static void
insert_then_pop_is_nothing(void **unused)
{
	static struct draft draft, before;
	unsigned done = 0;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		stack_frame(stacks[i], &before);
		for (const struct proto *const *proto = proto_all(); *proto; proto++) {
			int under = layer_chain(&before.d, 0), over;

			draft_copy(&draft, &before);
			if (!draft_insert(&draft, (unsigned)under, *proto, NULL, 0, NULL)) {
				assert_memory_equal(draft.bytes, before.bytes, before.len);
				continue;
			}
			over = layer_chain(&draft.d, 1);
			say("inserted into", stacks[i], check_tiling(&draft.d));
			assert_ptr_equal(draft.d.layer[over].proto, *proto);
			if (!draft_pop(&draft, (unsigned)over, NULL))
				fail_msg("%s cannot be popped", (*proto)->key);
			if (draft.len != before.len ||
			    memcmp(draft.bytes, before.bytes, before.len) || draft.npins)
				fail_msg("%s into and out of \"%s\" leaves another frame",
				    (*proto)->key, stacks[i]);
			done++;
		}
	}
	assert_true(done > 0);
}

static bool
has_number(const struct proto *proto)
{
	for (const struct field *f = proto->fields; f && f->label; f++)
		if (f->space)
			return true;
	return false;
}

static void
pop_leaves_the_frame_below(void **unused)
{
	static struct draft draft, before;

	(void)unused;
	for (unsigned i = 0; i < nstacks; i++) {
		const char *last = strrchr(stacks[i], ' ');
		char below[400];
		int top;

		if (!last)
			continue;
		snprintf(below, sizeof below, "%.*s", (int)(last - stacks[i] - 2), stacks[i]);
		stack_frame(below, &before);
		stack_frame(stacks[i], &draft);
		top = layer_top(&draft.d);
		if (has_number(draft.d.layer[top].proto))
			continue; /* it leaves its number to the layer below */
		if (!draft_pop(&draft, (unsigned)top, NULL))
			fail_msg("\"%s\": the top cannot be popped", stacks[i]);
		if (draft.len != before.len || memcmp(draft.bytes, before.bytes, before.len))
			fail_msg("\"%s\" without its top is not \"%s\"", stacks[i], below);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_proto_rides_on_something),
	    cmocka_unit_test(default_frames_are_right),
	    cmocka_unit_test(frames_are_walked_within_bounds),
	    cmocka_unit_test(loaded_frames_come_back),
	    cmocka_unit_test(values_come_back_from_text),
	    cmocka_unit_test(edits_stay_in_their_place),
	    cmocka_unit_test(assigned_values_are_said),
	    cmocka_unit_test(insert_then_pop_is_nothing),
	    cmocka_unit_test(pop_leaves_the_frame_below),
	};

	return cmocka_run_group_tests_name("laws", tests, stacks_collect, NULL);
}
