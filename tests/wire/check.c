/* SPDX-License-Identifier: BSD-2-Clause */
/* What must hold for every frame: see check.h. */
#include "check.h"

#include "wire/explain.h"
#include "wire/recipe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__SANITIZE_ADDRESS__)
#define SLOWER 10
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLOWER 10
#endif
#endif
#ifndef SLOWER
#define SLOWER 1
#endif

enum {
	TEXT_MAX = 65536,
	CUT_SAID = 16,
	TRIES = 100, /* the quickest counts: what else the computer does only adds */
	FRAME_NS = SLOWER * 1000000
};

static uint32_t
least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static bool
is_key_less(const struct field *field)
{
	return !field->key;
}

/* Finer rows cover the same bits, but for those without key. */
static const char *
check_parts(const struct dissection *d, unsigned parent)
{
	const struct span *p = &d->span[parent];
	uint32_t at = p->range.bit;

	for (unsigned i = parent + 1; i < d->spans && d->span[i].depth > p->depth; i++) {
		const struct span *s = &d->span[i];

		if (!s->field)
			return NULL;  /* an item */
		if (s->field->mask) { /* some bits of the whole number */
			if (s->range.bit != p->range.bit || s->range.bits != p->range.bits)
				return "bits under a mask are not those of the whole number";
			continue;
		}
		if (s->range.bit < at ||
		    s->range.bit + s->range.bits > p->range.bit + p->range.bits)
			return "a finer row overlaps or reaches out";
		at = s->range.bit + s->range.bits;
	}
	for (const struct field *f = p->field->parts; f && f->label; f++)
		if (is_key_less(f))
			return NULL;
	return !p->field->parts || at == p->range.bit || at == p->range.bit + p->range.bits
		   ? NULL
		   : "finer rows do not cover their row";
}

/* The items of a list lie one after the other. */
static const char *
check_items(const struct dissection *d, unsigned list)
{
	const struct span *s = &d->span[list];
	uint32_t at = s->range.bit / 8, end = (s->range.bit + s->range.bits) / 8;

	for (unsigned i = s->layer; i < d->layers; i++) {
		const struct layer *l = &d->layer[i];

		if (!l->item || l->under != s->layer || l->start < s->range.bit / 8 ||
		    l->start >= end)
			continue;
		if (l->start != at)
			return "items do not lie one after the other";
		at = l->end;
	}
	return least(at, d->caplen) == end ? NULL : "items do not fill their list";
}

static const char *
check_layer(const struct dissection *d, unsigned index)
{
	const struct layer *l = &d->layer[index];
	uint32_t at = l->start * 8, head = least(l->head, d->caplen) * 8;
	const char *wrong = NULL;

	if (l->start > l->head || l->head > l->end || l->end > l->limit || l->end > d->len)
		return "start, head, end and limit are not in order";
	if (l->under >= (int)index || (l->under >= 0 && l->end > d->layer[l->under].end))
		return "a layer reaches out of what carries it";
	for (unsigned i = l->span + 1u; i < d->spans && !wrong; i++) {
		const struct span *s = &d->span[i];

		if (s->layer != index || s->depth != d->span[l->span].depth + 1 || !s->field)
			continue;
		if (l->padding && s->range.bit == (l->end - l->padding) * 8 && at == head)
			continue; /* it rounds the layer up */
		if (s->range.bit != at)
			return "rows leave a gap or overlap";
		at += s->range.bits;
		wrong = s->field->item ? check_items(d, i) : check_parts(d, i);
	}
	return wrong ? wrong : at == head ? NULL : "rows do not fill their header";
}

const char *
check_tiling(const struct dissection *d)
{
	uint32_t at = 0;
	const char *wrong = NULL;

	if (d->layers > LAYERS_MAX || d->spans > SPANS_MAX || !d->layers)
		return "too many layers or spans, or none";
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		if (s->layer >= d->layers || s->range.bit > d->caplen * 8 ||
		    s->range.bits > d->caplen * 8 - s->range.bit)
			return "a span reaches out of the frame";
	}
	for (unsigned i = 0; i < d->layers && !wrong; i++) {
		const struct layer *l = &d->layer[i];

		wrong = check_layer(d, i);
		if (d->span[l->span].depth)
			continue;
		if (l->start != at)
			return "layers leave a gap or overlap";
		at = least(l->head, d->caplen);
	}
	return wrong ? wrong : at == d->caplen ? NULL : "layers do not cover the frame";
}

const char *
check_walk(const uint8_t *bytes, uint32_t n, uint32_t len)
{
	static struct dissection d;
	static char chars[TEXT_MAX];
	uint8_t *exact = malloc(n ? n : 1);
	struct text text = text_on(chars, sizeof chars);
	const char *wrong;

	memcpy(exact, bytes, n);
	dissect(&d, n ? exact : exact + 1, n, len);
	dissect_check(&d);
	wrong = check_tiling(&d);
	summary(&d, &text);
	for (unsigned i = 0; i < d.spans; i++) {
		text = text_on(chars, 400);
		explain_span(&d, i, &text);
		text = text_on(chars, 400);
		span_value(&d, i, &text);
	}
	for (unsigned i = 0; i < d.layers; i++) {
		text = text_on(chars, 400);
		summary_layer(&d, i, &text);
	}
	free(exact);
	return wrong;
}

const char *
check_cuts(const uint8_t *bytes, uint32_t n, uint32_t len, uint32_t all)
{
	static struct dissection d;
	static char chars[TEXT_MAX];
	const char *wrong = NULL;

	for (uint32_t cut = 0; cut < n && !wrong; cut += cut < all ? 1 : (n - all) / 100 + 1) {
		uint8_t *exact = malloc(cut ? cut : 1);
		struct text text = text_on(chars, sizeof chars);

		memcpy(exact, bytes, cut);
		dissect(&d, cut ? exact : exact + 1, cut, len);
		dissect_check(&d);
		summary(&d, &text);
		wrong = check_tiling(&d);
		free(exact);
		if (!wrong && cut % CUT_SAID == 0)
			wrong = check_walk(bytes, cut, cut);
	}
	return wrong;
}

static int64_t
cpu_time(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return now.tv_sec * 1000000000ll + now.tv_nsec;
}

const char *
check_time(const uint8_t *bytes, uint32_t n, uint32_t len)
{
	static struct dissection d;
	static char chars[TEXT_MAX];

	for (unsigned tries = 0; tries < TRIES; tries++) {
		struct text text = text_on(chars, sizeof chars);
		int64_t start = cpu_time();

		dissect(&d, bytes, n, len);
		dissect_check(&d);
		summary(&d, &text);
		if (cpu_time() - start < FRAME_NS)
			return NULL;
	}
	return "a frame takes too long";
}

static bool
is_frame(const struct draft *draft, const uint8_t *bytes, uint32_t n)
{
	uint8_t frame[DRAFT_MAX];

	return draft_frame(draft, frame) == n && !memcmp(frame, bytes, n);
}

static bool
same_pins(const struct draft *a, const struct draft *b)
{
	for (unsigned i = 0; i < a->npins; i++) {
		unsigned j = 0;

		while (j < b->npins &&
		       (a->pins[i].field != b->pins[j].field || a->pins[i].bit != b->pins[j].bit))
			j++;
		if (j == b->npins)
			return false;
	}
	return a->npins == b->npins;
}

static void
show(const char *what, const uint8_t *bytes, uint32_t n)
{
	fprintf(stderr, "# %s ", what);
	for (uint32_t i = 0; i < n; i++)
		fprintf(stderr, "%02x", bytes[i]);
	fputc('\n', stderr);
}

static const char *
try_draft(const uint8_t *bytes, uint32_t n)
{
	static struct draft draft, again;
	static char chars[TEXT_MAX], more[TEXT_MAX];
	struct text text = text_on(chars, sizeof chars), other = text_on(more, sizeof more);

	if (!draft_load(&draft, bytes, n, NULL))
		return "a frame cannot be loaded";
	if (!is_frame(&draft, bytes, n))
		return "a loaded frame is another one";
	recipe_print(&draft, &text);
	if (!recipe_parse(&again, chars, NULL))
		return "a printed recipe is not understood";
	if (!is_frame(&again, bytes, n))
		return "a recipe makes another frame";
	if (!same_pins(&draft, &again))
		return "a recipe makes other pins";
	recipe_print(&again, &other);
	if (strcmp(chars, more))
		return "a recipe's draft prints as another recipe";
	if (draft.npins == PINS_MAX)
		return NULL; /* more is wrong than can be pinned */
	draft_unpin(&draft, 0);
	if (!is_frame(&draft, bytes, n))
		return "a loaded frame settles to another one";
	return check_tiling(&draft.d);
}

const char *
check_draft(const uint8_t *bytes, uint32_t n)
{
	const char *wrong = try_draft(bytes, n);

	if (wrong)
		show(wrong, bytes, n);
	return wrong;
}

const char *
check_recipe(const char *recipe)
{
	static struct draft draft, again;
	static char chars[TEXT_MAX];
	struct text text = text_on(chars, sizeof chars);
	static uint8_t frame[DRAFT_MAX];
	const char *wrong;

	if (!recipe_parse(&draft, recipe, NULL))
		return NULL;
	wrong = check_tiling(&draft.d);
	if (wrong)
		return wrong;
	recipe_print(&draft, &text);
	if (!recipe_parse(&again, chars, NULL))
		return "a printed recipe is not understood";
	if (!is_frame(&again, frame, (uint32_t)draft_frame(&draft, frame)))
		return "a recipe comes back as another frame";
	if (!same_pins(&draft, &again) && strncmp(chars, "raw", 3))
		return "a recipe comes back with other pins";
	draft_unpin(&draft, 0);
	return is_frame(&draft, frame, (uint32_t)draft_frame(&again, frame))
		   ? NULL
		   : "settling twice is not settling once";
}

uint64_t
next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}
