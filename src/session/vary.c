/* SPDX-License-Identifier: BSD-2-Clause */
/* What changes from frame to frame: see vary.h. Knows how values follow each other and get into a
 * draft; how they are written is in vary_words.c. */
#include "session/vary.h"

#include "base/bits.h"
#include "session/vary_of.h"
#include "wire/kind.h"
#include "wire/settle.h"

#include <stdlib.h>
#include <string.h>

const struct field vary_size = {
    .key = "size",
    .label = "Size",
    .kind = &kind_number,
    .bits = 16,
};

/* Numbers without any order, from one that counts: splitmix64, by Sebastiano Vigna. */
static uint64_t
scatter(uint64_t n)
{
	n += UINT64_C(0x9e3779b97f4a7c15);
	n = (n ^ n >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	n = (n ^ n >> 27) * UINT64_C(0x94d049bb133111eb);
	return n ^ n >> 31;
}

/* Which of n values comes at the k-th frame; n 0 = 2^64. */
static uint64_t
choose(const struct vary *vary, const struct changes *c, uint64_t k, uint64_t n)
{
	uint64_t at = k / c->every;

	if (!c->random)
		return n ? at % n : at;
	at = scatter(scatter(vary->seed ^ scatter((uint64_t)(c - vary->changes))) + at);
	return n ? (uint64_t)((unsigned __int128)at * n >> 64) : at;
}

static uint64_t
number_at(const struct vary *vary, const struct changes *c, uint64_t k)
{
	uint64_t n = choose(vary, c, k, c->count) * c->step;

	return c->down ? c->from - n : c->from + n;
}

int
vary_find(const struct dissection *d, const char *key, unsigned nth)
{
	size_t length = strlen(key);

	for (unsigned pass = 0; pass < 2; pass++) { /* whole keys first, then their ends */
		unsigned left = nth;

		for (unsigned i = 0; i < d->spans; i++) {
			const char *k = d->span[i].field ? d->span[i].field->key : NULL;
			size_t n = k ? strlen(k) : 0;

			if (n < length || strcmp(k + n - length, key) ||
			    (pass ? n == length || k[n - length - 1] != '.' : n != length))
				continue;
			if (!--left)
				return (int)i;
		}
	}
	return -1;
}

/* Of an address of 128 bits the last 64 count. */
static void
put_number(struct draft *draft, unsigned span, uint64_t high, uint64_t number)
{
	const struct span *s = &draft->d.span[span];
	struct bits value;

	value.items = 0;
	if (s->range.bits <= 64) {
		value_number(&value, s->field, s->range.bits, number);
	} else {
		value.bits = 128;
		bits_put(value.bytes, 0, 64, high);
		bits_put(value.bytes, 64, 64, number);
	}
	draft_splice(draft, span, &value, NULL);
}

static void
put_item(struct draft *draft, unsigned span, const struct item *item)
{
	struct bits value = {.bits = item->bits, .items = item->items};

	memcpy(value.bytes, item->bytes, (item->bits + 7) / 8);
	draft_splice(draft, span, &value, NULL);
}

int
vary_payload(const struct dissection *d)
{
	int top = d->layers ? layer_top(d) : -1;

	for (unsigned i = d->spans; top >= 0 && i-- > d->layer[top].span;) {
		const struct field *field = d->span[i].field;

		if (d->span[i].layer == (unsigned)top && d->span[i].depth == 1 && field &&
		    field->bits == REST && !field->item && d->span[i].range.bit % 8 == 0)
			return (int)i;
	}
	return -1;
}

/* Who carries nothing yet carries a byte that says nothing. */
static int
add_payload(struct draft *draft)
{
	static const struct assign zero = {NULL, "00"};

	for (const struct proto *const *p = proto_all(); *p; p++)
		for (const struct bind *bind = (*p)->binds; bind && bind->space; bind++)
			if (bind->space == &space_unknown && draft_push(draft, *p, &zero, 1, NULL))
				return vary_payload(&draft->d);
	return -1;
}

/* Makes the payload as long as it takes; without one the frame is padded. */
static void
put_size(struct draft *draft, uint32_t size)
{
	int span = vary_payload(&draft->d);
	struct bits value = {.items = 0};
	uint32_t old, n;

	draft->pad = 0;
	if (span < 0 && size > draft->len)
		span = add_payload(draft);
	if (span >= 0) {
		const struct range *r = &draft->d.span[span].range;

		old = r->bits / 8;
		n = size + old > draft->len ? size + old - draft->len : 0;
		memcpy(value.bytes, draft->bytes + r->bit / 8, n < old ? n : old);
		value.bits = n * 8;
		draft_splice(draft, (unsigned)span, &value, NULL);
	}
	if (draft->len < size)
		draft->pad = size;
}

static void
change(const struct vary *vary, const struct changes *c, uint64_t k, int64_t wall)
{
	struct draft *draft = vary->work;
	int span = c->field == &vary_size ? -1 : vary_find(&draft->d, c->key, c->nth);

	if (c->field == &vary_size) {
		uint64_t number = c->items ? 0 : number_at(vary, c, k);

		if (c->items)
			number = bits_get(c->item[choose(vary, c, k, c->items)]->bytes, 0, 16);
		put_size(draft, (uint32_t)number);
	} else if (span < 0) {
		return;
	} else if (c->items) {
		put_item(draft, (unsigned)span, c->item[choose(vary, c, k, c->items)]);
	} else if (draft->d.span[span].range.bits == c->bits) {
		put_number(draft, (unsigned)span, c->high,
		    c->now ? (uint64_t)wall : number_at(vary, c, k));
	}
}

/* The span of a number that nothing else follows from: it can be written before all settles. */
static int
find_plain(const struct vary *vary, const struct changes *c)
{
	const struct dissection *d = &vary->work->d;
	bool number = !c->items || (field_number_bits(c->field) && !c->field->mask);
	int span = number && c->field != &vary_size ? vary_find(d, c->key, c->nth) : -1;
	const struct span *s = span < 0 ? NULL : &d->span[span];

	return s && s->range.bits == c->bits && s->range.bits <= 64 && !s->field->space &&
		       !field_computed(s->field) && !(s->flags & SHORT)
		   ? span
		   : -1;
}

static uint64_t
plain_at(const struct vary *vary, const struct changes *c, uint64_t k, int64_t wall)
{
	const struct item *item = c->items ? c->item[choose(vary, c, k, c->items)] : NULL;

	if (item)
		return field_get(c->field, item->bytes, 0, item->bits);
	return c->now ? (uint64_t)wall : number_at(vary, c, k);
}

/* Writes all plain numbers and lets them settle at once: a bit for each of the changes that is
 * done. 0: none, or one of them has moved another. */
static uint32_t
change_plainly(const struct vary *vary, const struct draft *base, uint64_t k, int64_t wall)
{
	struct draft *draft = vary->work;
	uint32_t done = 0;

	for (unsigned i = 0; i < vary->n; i++) {
		int span = find_plain(vary, &vary->changes[i]);
		const struct span *s = span < 0 ? NULL : &draft->d.span[span];

		if (!s)
			continue;
		field_put(s->field, draft->bytes, s->range.bit, s->range.bits,
		    plain_at(vary, &vary->changes[i], k, wall));
		done |= UINT32_C(1) << i;
	}
	if (done)
		draft_settle(draft);
	for (unsigned i = 0; i < vary->n; i++) {
		const struct changes *c = &vary->changes[i];
		int span = done >> i & 1 ? find_plain(vary, c) : 0;

		if (!(done >> i & 1) || (span >= 0 && span_number(&draft->d, (unsigned)span) ==
							  plain_at(vary, c, k, wall)))
			continue;
		draft_copy(draft, base);
		return 0;
	}
	return done;
}

size_t
vary_frame(struct vary *vary, const struct draft *base, uint64_t k, int64_t wall, uint8_t *out)
{
	const struct changes *size = NULL;
	uint32_t done;

	draft_copy(vary->work, base);
	done = change_plainly(vary, base, k, wall);
	for (unsigned i = 0; i < vary->n; i++) {
		if (vary->changes[i].field == &vary_size)
			size = &vary->changes[i];
		else if (!(done >> i & 1))
			change(vary, &vary->changes[i], k, wall);
	}
	if (size) /* when all others are as long as they will be */
		change(vary, size, k, wall);
	return draft_frame(vary->work, out);
}

void
vary_tell(const struct vary *vary, struct text *out)
{
	const struct draft *draft = vary->work;

	text_addf(out, "%u B", draft->len < draft->pad ? draft->pad : draft->len);
	for (unsigned i = 0; i < vary->n; i++) {
		const struct changes *c = &vary->changes[i];
		int span = c->field == &vary_size ? -1 : vary_find(&draft->d, c->key, c->nth);

		if (span < 0)
			continue;
		text_addf(out, "  %s=", c->key);
		span_print(&draft->d, (unsigned)span, out);
	}
}

const struct draft *
vary_draft(const struct vary *vary)
{
	return vary->work;
}

bool
vary_changes(const struct vary *vary, const char *key)
{
	for (unsigned i = 0; i < vary->n; i++)
		if (!strcmp(vary->changes[i].field->key, key))
			return true;
	return false;
}

struct vary *
vary_hold(struct vary *vary)
{
	if (vary)
		vary->holders++;
	return vary;
}

size_t
vary_room(const struct vary *vary)
{
	return sizeof *vary + sizeof *vary->work;
}

void
vary_free(struct vary *vary)
{
	if (!vary || --vary->holders)
		return;
	for (unsigned i = 0; i < vary->n; i++)
		for (unsigned j = 0; j < vary->changes[i].items; j++)
			free(vary->changes[i].item[j]);
	free(vary->work);
	free(vary);
}

void
vary_fields(const struct vary *vary, struct text *out)
{
	for (unsigned i = 0; i < vary->n; i++) {
		text_addf(out, "%s%s", i ? ", " : "", vary->changes[i].key);
		if (vary->changes[i].nth > 1)
			text_addf(out, "#%u", vary->changes[i].nth);
	}
}

const char *
vary_words(const struct vary *vary)
{
	return vary->words;
}
