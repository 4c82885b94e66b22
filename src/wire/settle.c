/* SPDX-License-Identifier: BSD-2-Clause */
/* Moving and settling: see settle.h. Knows what moves with bytes; does not know what was typed. */
#include "wire/settle.h"

#include "base/bug.h"

#include <string.h>

enum {
	ROUNDS = 4 /* a count may uncover another one; more rounds than tables have such rows */
};

static void
walk(struct draft *draft)
{
	dissect_as(
	    &draft->d, NULL, draft->bytes, draft->len, draft->len, draft->pins, draft->npins);
	dissect_check(&draft->d);
}

/* Removes the pins within these bits. */
static void
pins_drop(struct draft *draft, uint32_t bit, uint32_t bits)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].bit < bit || draft->pins[i].bit - bit >= bits)
			draft->pins[kept++] = draft->pins[i];
	draft->npins = kept;
}

bool
bytes_move(struct draft *draft, uint32_t at, uint32_t old, uint32_t n, struct why *why)
{
	uint32_t after = at + old, rest = draft->len - after;

	BUG_ON(after > draft->len);
	if (draft->len - old + n > DRAFT_MAX)
		return no(why, EXIT_USAGE, "the frame would have %u bytes: at most %d fit",
		    draft->len - old + n, DRAFT_MAX);
	memmove(draft->bytes + at + n, draft->bytes + after, rest);
	memmove(draft->ours + at + n, draft->ours + after, rest);
	memset(draft->ours + at, 0, n);
	draft->len = draft->len - old + n;
	pins_drop(draft, at * 8, old * 8);
	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].bit >= after * 8)
			draft->pins[i].bit += (n - old) * 8;
	return true;
}

/* A list grows with an item of it. */
static void
grow_list(struct dissection *d, unsigned layer, unsigned item, uint32_t delta)
{
	uint32_t bit = d->layer[item].start * 8;

	for (unsigned i = d->layer[layer].span; i < d->spans; i++) {
		struct span *s = &d->span[i];

		if (s->layer == layer && s->field && s->field->item && s->range.bit <= bit &&
		    bit - s->range.bit < s->range.bits)
			s->range.bits += delta * 8;
	}
}

void
found_move(struct draft *draft, unsigned own, bool body, unsigned span, uint32_t at, uint32_t delta)
{
	struct dissection *d = &draft->d;
	uint8_t within[LAYERS_MAX] = {0}; /* this layer or what carries it: 1 in the header, 2 body
					   */

	within[own] = body ? 2 : 1;
	for (int up = (int)own, to; (to = d->layer[up].under) >= 0; up = to) {
		within[to] = d->layer[up].item ? 1 : 2;
		if (d->layer[up].item)
			grow_list(d, (unsigned)to, (unsigned)up, delta);
		else if (d->layer[up].proto == d->layer[to].proto->tail)
			d->layer[to].tail += delta;
	}
	for (unsigned i = 0; i < d->layers; i++) {
		struct layer *layer = &d->layer[i];
		bool later = !within[i] && layer->start >= at;

		layer->start += later ? delta : 0;
		layer->head += later || within[i] == 1 ? delta : 0;
		layer->end += later || within[i] ? delta : 0;
	}
	for (unsigned i = span + 1; i < d->spans; i++)
		if (d->span[i].range.bit >= at * 8)
			d->span[i].range.bit += delta * 8;
}

void
found_forget(struct draft *draft, unsigned layer)
{
	struct dissection *d = &draft->d;
	unsigned i = layer + 1;

	while (i < d->layers && d->span[d->layer[i].span].depth)
		i++;
	if (i < d->layers) {
		d->spans = d->layer[i].span;
		d->layers = i;
	}
}

void
ours_mark(struct draft *draft, struct range r)
{
	uint8_t *width = &draft->ours[r.bit / 8], bytes = (uint8_t)((r.bit % 8 + r.bits + 7) / 8);

	if (*width < bytes)
		*width = bytes;
}

/* Whether all of a field was computed: another one that begins at the same byte may be longer. */
static bool
is_ours(const struct draft *draft, struct range r)
{
	return r.bits && draft->ours[r.bit / 8] >= (r.bit % 8 + r.bits + 7) / 8;
}

void
number_put(struct draft *draft, unsigned index, uint64_t number)
{
	struct span *span = &draft->d.span[index];

	field_put(span->field, draft->bytes, span->range.bit, span->range.bits, number);
	ours_mark(draft, span->range);
	span->field = field_chosen(draft->d.layer[span->layer].proto, span->field, number);
}

bool
pin_add(struct draft *draft, struct pin pin, struct why *why)
{
	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].field == pin.field && draft->pins[i].bit == pin.bit)
			return true;
	if (draft->npins == PINS_MAX)
		return no(why, EXIT_USAGE,
		    "more than %d computed fields typed over: let some be computed again",
		    PINS_MAX);
	draft->pins[draft->npins++] = pin;
	return true;
}

/* Pins of fields that are not there any more. */
static void
prune_pins(struct draft *draft)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < draft->npins; i++) {
		const struct pin pin = draft->pins[i];

		for (unsigned s = 0; s < draft->d.spans; s++) {
			if (draft->d.span[s].field == pin.field &&
			    draft->d.span[s].range.bit == pin.bit) {
				draft->pins[kept++] = pin;
				break;
			}
		}
	}
	draft->npins = kept;
}

/* A part that is counted in units grows to a whole number of them; whether one did. */
static bool
fill_units(struct draft *draft)
{
	struct dissection *d = &draft->d;
	bool grown = false;

	for (unsigned i = 0; i < d->spans; i++) {
		const struct field *field = d->span[i].field;
		unsigned own = d->span[i].layer;
		bool body = field && field->count.of != HEAD;
		uint32_t over, size, at = body ? d->layer[own].end : d->layer[own].head;

		if (field && field->count.of == INSIDE)
			at = layer_inner(&d->layer[own]);
		if (!field || field->count.unit < 2 || field->count.of == SIZED ||
		    (field->count.of == INSIDE && !d->layer[own].tail) ||
		    !is_ours(draft, d->span[i].range) || span_pinned(d, i) ||
		    !span_counted(d, i, &size))
			continue;
		over = (size - (uint32_t)field->count.plus) % field->count.unit;
		if (!over || !bytes_move(draft, at, 0, field->count.unit - over, NULL))
			continue;
		memset(draft->bytes + at, 0, field->count.unit - over);
		found_move(draft, own, body, i, at, field->count.unit - over);
		grown = true;
	}
	return grown;
}

/* A layer that is rounded up is so again; one whose padding the end of what carries it has cut, and
 * that nobody has touched, stays. */
static void
fill_rounds(struct draft *draft)
{
	struct dissection *d = &draft->d;

	for (unsigned i = 0; i < d->spans; i++) {
		const struct field *field = d->span[i].field;
		struct layer *layer = &d->layer[d->span[i].layer];
		unsigned round = field ? field->count.round : 0;
		uint32_t old = layer->padding, size = layer->end - old - layer->start,
			 want = round ? (round - size % round) % round : 0;

		if (!round || want == old || layer->end == layer->limit ||
		    !is_ours(draft, d->span[i].range) || span_pinned(d, i) ||
		    !bytes_move(draft, layer->end - old, old, want, NULL))
			continue;
		memset(draft->bytes + layer->end - old, 0, want);
		layer->padding = (uint8_t)want;
		found_move(draft, d->span[i].layer, true, i, layer->end, want - old);
	}
}

/* A count that has become too great for its row takes the wider one; whether one did. */
static bool
widen_counts(struct draft *draft)
{
	struct dissection *d = &draft->d;
	bool wider = false;

	for (unsigned i = 0; i < d->spans; i++) {
		struct range r = d->span[i].range;
		uint32_t at = (r.bit + r.bits) / 8;
		const struct field *row;
		uint64_t ought;

		if (!d->span[i].field || d->span[i].field->count.of == NOTHING ||
		    !is_ours(draft, r) || span_pinned(d, i) || !span_ought(d, i, &ought))
			continue;
		row = field_wider(d->span[i].field, ought);
		if (!row || !bytes_move(draft, at, 0, row->bits / 8u, NULL))
			continue;
		number_put(draft, i, row->when.from);
		field_put(row, draft->bytes, at * 8, row->bits, ought);
		ours_mark(draft, (struct range){at * 8, row->bits});
		found_move(draft, d->span[i].layer, false, i, at, row->bits / 8u);
		wider = true;
	}
	return wider;
}

/* Writes what counts ought to say, and what pinned ones stand for; whether that was news. */
static bool
put_counts(struct draft *draft)
{
	struct dissection *d = &draft->d;
	bool news = false;

	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];
		struct pin *pin;
		uint32_t size;
		uint64_t ought;

		if (!s->field || s->field->count.of == NOTHING || !span_counted(d, i, &size))
			continue;
		pin = draft->pins;
		while (pin < draft->pins + draft->npins &&
		       (pin->field != s->field || pin->bit != s->range.bit))
			pin++;
		if (pin < draft->pins + draft->npins) {
			news |= pin->size != size;
			pin->size = size;
		} else if (is_ours(draft, s->range) && span_ought(d, i, &ought) &&
			   ought != span_number(d, i)) {
			field_put(s->field, draft->bytes, s->range.bit, s->range.bits, ought);
			news = true;
		}
	}
	return news;
}

static void
put_sums(struct draft *draft)
{
	struct dissection *d = &draft->d;
	uint64_t ought;

	for (unsigned i = d->spans; i-- > 0;) {
		const struct span *s = &d->span[i];

		if (s->field && s->field->sum && !span_pinned(d, i) && span_ought(d, i, &ought))
			field_put(s->field, draft->bytes, s->range.bit, s->range.bits, ought);
	}
}

/* Whether a count in units says more than there is: its part is cut within a unit. */
static bool
is_cut_within(const struct dissection *d, unsigned span)
{
	const struct count *count = &d->span[span].field->count;
	uint32_t size;

	return count->of != NOTHING && count->unit > 1 && span_counted(d, span, &size) &&
	       (int64_t)span_number(d, span) * count->unit + count->plus != size;
}

void
draft_adopt(struct draft *draft)
{
	struct dissection *d = &draft->d;
	unsigned before;

	do {
		before = draft->npins;
		walk(draft);
		for (unsigned i = 0; i < d->spans; i++) {
			struct span *s = &d->span[i];
			struct pin pin = {s->field, s->range.bit, 0};
			uint64_t ought;

			if (field_computed(s->field) && s->range.bits &&
			    !is_ours(draft, s->range) && span_ought(d, i, &ought) &&
			    (ought != span_number(d, i) || s->flags & WRONG ||
				is_cut_within(d, i))) {
				span_counted(d, i, &pin.size);
				pin_add(draft, pin, NULL);
			}
		}
	} while (draft->npins > before);
	memset(draft->ours, 0, draft->len);
	for (unsigned i = 0; i < d->spans; i++)
		if (field_computed(d->span[i].field) && d->span[i].range.bits)
			ours_mark(draft, d->span[i].range);
}

void
draft_settle(struct draft *draft)
{
	struct dissection *d = &draft->d;

	d->bytes = draft->bytes;
	d->pins = draft->pins;
	d->npins = draft->npins;
	d->caplen = d->len = draft->len;
	fill_units(draft);
	fill_rounds(draft);
	widen_counts(draft);
	d->caplen = d->len = draft->len;
	put_counts(draft);
	for (int i = 0; i < ROUNDS; i++) {
		bool news;

		draft_adopt(draft);
		news = fill_units(draft); /* of what the walk has just found */
		news |= widen_counts(draft);
		d->caplen = d->len = draft->len;
		news |= put_counts(draft);
		if (!news)
			break;
	}
	put_sums(draft);
	prune_pins(draft);
	walk(draft);
}
