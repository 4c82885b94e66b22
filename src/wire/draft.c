/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A frame being written: see draft.h. Knows what each edit moves and writes; that lengths, sums and
 * pins come right afterwards is settle.c's.
 */
#include "wire/draft.h"

#include "base/bits.h"
#include "base/bug.h"
#include "wire/kind.h"
#include "wire/settle.h"

#include <string.h>

void
draft_start(struct draft *draft)
{
	draft_clear(draft);
	BUG_ON(!draft_push(draft, proto_first(), NULL, 0, NULL));
}

void
draft_clear(struct draft *draft)
{
	draft->len = 0;
	draft->npins = 0;
	draft->pad = FRAME_LEAST;
	draft->d.layers = draft->d.spans = 0;
}

void
draft_copy(struct draft *draft, const struct draft *from)
{
	*draft = *from;
	draft->d.bytes = draft->bytes;
	draft->d.pins = draft->pins;
}

/* A place at the end that the draft will pad by itself: zeros after the end of all layers. */
static void
trim(struct draft *draft)
{
	const struct layer *last = &draft->d.layer[draft->d.layers - 1];
	uint32_t at = last->start;

	if (draft->len != FRAME_LEAST || !proto_trails(last->proto))
		return;
	while (at < draft->len && !draft->bytes[at])
		at++;
	if (at == draft->len)
		draft->len = last->start;
}

bool
draft_load(struct draft *draft, const uint8_t *bytes, size_t n, struct why *why)
{
	if (n > DRAFT_MAX)
		return no(why, EXIT_USAGE, "the frame has %zu bytes: at most %d can be edited", n,
		    DRAFT_MAX);
	draft_clear(draft);
	memcpy(draft->bytes, bytes, n);
	draft->len = (uint32_t)n;
	if (n < FRAME_LEAST)
		draft->pad = 0;
	memset(draft->ours, 0, sizeof draft->ours);
	draft_adopt(draft);
	trim(draft);
	draft->npins = 0;
	memset(draft->ours, 0, sizeof draft->ours);
	draft_adopt(draft);
	return true;
}

size_t
draft_frame(const struct draft *draft, uint8_t *out)
{
	size_t n = draft->len < draft->pad ? draft->pad : draft->len;

	memcpy(out, draft->bytes, draft->len);
	memset(out + draft->len, 0, n - draft->len);
	return n;
}

/* Another row sized by the same count as this one keeps it from changing its length. */
static const struct field *
bound_row(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];

	for (unsigned i = d->layer[s->layer].span; s->field->sized_by && i < d->spans; i++) {
		const struct span *o = &d->span[i];

		if (i != span && o->layer == s->layer && o->field && o->field->sized_by &&
		    !strcmp(o->field->sized_by, s->field->sized_by))
			return o->field;
	}
	return NULL;
}

static bool
can_resize(const struct dissection *d, unsigned index, uint32_t bits, struct why *why)
{
	const struct span *span = &d->span[index];
	const struct field *other = bound_row(d, index);

	if (span->range.bit % 8 || span->range.bits % 8 || bits % 8)
		return no(why, EXIT_USAGE, "%s: %u bits do not fit into %u", span->field->label,
		    bits, span->range.bits);
	if (other && !(span->flags & SHORT))
		return no(why, EXIT_USAGE, "%s: has to stay %u bytes long, as %s is",
		    span->field->label, span->range.bits / 8, other->label);
	return true;
}

/* Values that share bytes say by themselves how many they are. */
static void
count_typed(struct draft *draft, unsigned index, uint32_t items)
{
	const struct field *field = draft->d.span[index].field;
	int by = field->per && items
		     ? span_find(&draft->d, field->sized_by, draft->d.span[index].layer, 0)
		     : -1;

	if (by >= 0 && !span_pinned(&draft->d, (unsigned)by))
		number_put(draft, (unsigned)by, items);
}

bool
draft_splice(struct draft *draft, unsigned index, const struct bits *value, struct why *why)
{
	struct span *span = &draft->d.span[index];
	const struct field *field = span->field;
	uint32_t bit = span->range.bit, old = span->range.bits, at = (bit + old) / 8;
	struct pin pin = {field, bit, 0};
	bool computed = field_computed(field);

	if (!field || field->item)
		return no(
		    why, EXIT_USAGE, "this row has no value of its own: change the rows below it");
	if (computed && !span_pinned(&draft->d, index) && draft->npins == PINS_MAX)
		return pin_add(draft, pin, why);
	if (field->mask) {
		field_put(field, draft->bytes, bit, old, value_get(value, field));
	} else if (value->bits == old) {
		for (uint32_t done = 0; done < old; done += 8) {
			unsigned n = old - done < 8 ? old - done : 8;

			bits_put(draft->bytes, bit + done, n, bits_get(value->bytes, done, n));
		}
	} else {
		if (!can_resize(&draft->d, index, value->bits, why) ||
		    !bytes_move(draft, bit / 8, old / 8, value->bits / 8, why))
			return false;
		memcpy(draft->bytes + bit / 8, value->bytes, value->bits / 8);
		found_move(draft, span->layer, false, index, at, value->bits / 8 - old / 8);
		span->range.bits = value->bits;
	}
	if (computed)
		pin_add(draft, pin, why);
	count_typed(draft, index, value->items);
	draft_settle(draft);
	return true;
}

bool
draft_set(struct draft *draft, unsigned span, const char *text, struct why *why)
{
	struct bits value;

	if (!draft->d.span[span].field)
		return no(
		    why, EXIT_USAGE, "this row has no value of its own: change the rows below it");
	return value_parse(draft->d.span[span].field, text, &value, why) &&
	       draft_splice(draft, span, &value, why);
}

/* The layers whose header lies wholly before byte at carry what comes to stand there; all others
 * are forgotten. */
static void
keep_below(struct draft *draft, uint32_t at, uint32_t old, uint32_t n)
{
	struct dissection *d = &draft->d;
	unsigned kept = 0;

	for (; kept < d->layers && d->layer[kept].head <= at; kept++)
		if (!d->layer[kept].item && d->layer[kept].end >= at + old)
			d->layer[kept].end += n - old;
	if (kept < d->layers) {
		d->spans = d->layer[kept].span;
		d->layers = kept;
	}
}

bool
draft_put(struct draft *draft, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n,
    struct why *why)
{
	if (!bytes_move(draft, at, old, n, why))
		return false;
	memcpy(draft->bytes + at, bytes, n);
	if (n != old)
		keep_below(draft, at, old, n);
	draft_settle(draft);
	return true;
}

bool
draft_pin(struct draft *draft, unsigned span, struct why *why)
{
	const struct span *s = &draft->d.span[span];
	struct pin pin = {s->field, s->range.bit, 0};

	if (!field_computed(s->field))
		return no(
		    why, EXIT_USAGE, "this field is not computed: it keeps what you type anyway");
	span_counted(&draft->d, span, &pin.size);
	if (!pin_add(draft, pin, why))
		return false;
	draft_settle(draft);
	return true;
}

void
draft_unpin(struct draft *draft, unsigned span)
{
	const struct span *s = &draft->d.span[span];

	for (unsigned i = 0; i < draft->npins; i++) {
		if (draft->pins[i].field == s->field && draft->pins[i].bit == s->range.bit) {
			draft->pins[i] = draft->pins[--draft->npins];
			break;
		}
	}
	draft_settle(draft);
}

/* Whether a header finds room in the frame, and its pins among the pins. */
static bool
fits(const struct draft *draft, const struct proto *proto, const struct header *header,
    struct why *why)
{
	uint32_t n = draft->len + header->bits / 8 + (proto->tail ? proto_least(proto->tail) : 0);
	unsigned pins = draft->npins;

	for (unsigned i = 0; i < header->n; i++)
		pins += header->placed[i].assigned && field_computed(header->placed[i].field);
	if (pins > PINS_MAX)
		return no(why, EXIT_USAGE,
		    "more than %d computed fields typed over: let some be computed again",
		    PINS_MAX);
	if (n > DRAFT_MAX)
		return no(
		    why, EXIT_USAGE, "the frame would have %u bytes: at most %d fit", n, DRAFT_MAX);
	return true;
}

/* Room of n zeros in the body of a layer. */
static void
make_room(struct draft *draft, int below, uint32_t at, uint32_t n)
{
	bytes_move(draft, at, 0, n, NULL);
	memset(draft->bytes + at, 0, n);
	if (below >= 0)
		found_move(draft, (unsigned)below, true, draft->d.layer[below].span, at, n);
}

/* A header comes to lie at byte at, in the body of layer below (or below < 0), and its tail behind
 * all that it carries; what was found above is found anew. */
static void
insert(struct draft *draft, int below, uint32_t at, const struct proto *proto,
    const struct header *header)
{
	struct dissection *d = &draft->d;
	uint32_t n = header->bits / 8;

	if (proto->tail)
		make_room(draft, below, below < 0 ? at : layer_inner(&d->layer[below]),
		    proto_least(proto->tail));
	make_room(draft, below, at, n);
	memcpy(draft->bytes + at, header->bytes, n);
	if (below >= 0)
		found_forget(draft, (unsigned)below);
	else
		d->layers = d->spans = 0;
	for (unsigned i = 0; i < header->n; i++) {
		const struct placed *p = &header->placed[i];
		uint32_t bit = at * 8 + p->bit;

		if (!field_computed(p->field))
			continue;
		if (p->assigned)
			pin_add(draft, (struct pin){p->field, bit, p->size}, NULL);
		else
			ours_mark(draft, (struct range){bit, p->bits});
	}
	draft_settle(draft);
}

/* The first row of a layer whose value names what comes next, in this space (or NULL: any). */
static int
find_number(const struct dissection *d, unsigned layer, const struct space *space)
{
	for (unsigned i = d->layer[layer].span; i < d->spans; i++) {
		const struct field *field = d->span[i].field;

		if (d->span[i].layer == layer && field && field->space &&
		    (!space || field->space == space) && !(d->span[i].flags & SHORT))
			return (int)i;
	}
	return -1;
}

/* Writes the number that names carried into the first row of a layer that has one for it. */
static bool
carry(struct draft *draft, unsigned layer, const struct proto *carried)
{
	uint64_t number;

	for (const struct bind *bind = carried->binds; bind && bind->space; bind++) {
		int span = find_number(&draft->d, layer, bind->space);

		if (span >= 0 && proto_number(carried, bind->space, &number)) {
			number = proto_number_kept(
			    carried, bind->space, span_number(&draft->d, (unsigned)span));
			number_put(draft, (unsigned)span, number);
			return true;
		}
	}
	return false;
}

static bool
cannot_ride(const struct proto *proto, const struct proto *below, struct why *why)
{
	return no(
	    why, EXIT_USAGE, "%s cannot ride on %s: no number says so", proto->key, below->key);
}

bool
draft_push(struct draft *draft, const struct proto *proto, const struct assign *assigns, unsigned n,
    struct why *why)
{
	struct header header;
	uint64_t number;
	int top = draft->len ? layer_top(&draft->d) : -1;
	uint32_t at = draft->len;

	if (!header_build(&header, proto, assigns, n, why) || !fits(draft, proto, &header, why))
		return false;
	if (proto_trails(proto)) {
		top = -1;
	} else if (top >= 0) {
		if (!carry(draft, (unsigned)top, proto) &&
		    !proto_number(proto, &space_unknown, &number))
			return cannot_ride(proto, draft->d.layer[top].proto, why);
		at = layer_inner(&draft->d.layer[top]);
	} else if (proto != proto_first()) {
		return no(why, EXIT_USAGE, "a frame starts with %s, not with %s",
		    proto_first()->key, proto->key);
	}
	insert(draft, top, at, proto, &header);
	return true;
}

/* The header takes over the number of a row with the same numbering. */
static bool
take_number(struct header *header, const struct dissection *d, int span)
{
	for (unsigned i = 0; span >= 0 && i < header->n; i++) {
		const struct placed *p = &header->placed[i];

		if (p->field->space == d->span[span].field->space && !p->assigned) {
			field_put(p->field, header->bytes, p->bit, p->bits,
			    span_number(d, (unsigned)span));
			return true;
		}
	}
	return false;
}

bool
draft_insert(struct draft *draft, unsigned layer, const struct proto *proto,
    const struct assign *assigns, unsigned n, struct why *why)
{
	struct dissection *d = &draft->d;
	int carried = layer_carried(d, layer);
	uint32_t at = d->layer[layer].head;
	struct header header;
	uint64_t number;

	if (!header_build(&header, proto, assigns, n, why) || !fits(draft, proto, &header, why))
		return false;
	header_count(&header, layer_inner(&d->layer[layer]) - at);
	if (!take_number(&header, d, find_number(d, layer, NULL)) && carried >= 0 &&
	    !header_carry(&header, d->layer[carried].proto) &&
	    !proto_number(d->layer[carried].proto, &space_unknown, &number))
		return cannot_ride(d->layer[carried].proto, proto, why);
	if (!carry(draft, layer, proto))
		return cannot_ride(proto, d->layer[layer].proto, why);
	insert(draft, (int)layer, at, proto, &header);
	return true;
}

/* Where an item is to be put: at the end, but before the one that ends the list. */
static uint32_t
append_at(const struct dissection *d, unsigned list)
{
	const struct span *s = &d->span[list];
	const struct when *until = &s->field->until;

	for (unsigned i = s->layer + 1u; until->key && i < d->layers; i++) {
		int mark = d->layer[i].item && d->layer[i].under == s->layer
			       ? span_find(d, until->key, (int)i, list)
			       : -1;

		if (mark >= 0 && when_holds(until, span_number(d, (unsigned)mark)))
			return d->layer[i].start;
	}
	return (s->range.bit + s->range.bits) / 8;
}

bool
draft_append(
    struct draft *draft, unsigned list_span, const uint8_t *bytes, uint32_t n, struct why *why)
{
	struct dissection *d = &draft->d;
	struct span *list = &d->span[list_span];
	uint32_t at = append_at(d, list_span);

	if (d->layers == LAYERS_MAX)
		return no(why, EXIT_USAGE, "%s: no room for another item", list->field->label);
	if (!bytes_move(draft, at, 0, n, why))
		return false;
	memcpy(draft->bytes + at, bytes, n);
	found_move(draft, list->layer, false, list_span, at, n);
	list->range.bits += n * 8;
	/* a count of the items counts it as well */
	d->layer[d->layers++] = (struct layer){.proto = list->field->item,
	    .start = at,
	    .head = at,
	    .end = at + n,
	    .under = (int16_t)list->layer,
	    .item = true};
	draft_settle(draft);
	return true;
}

/* What the layer below says once the one above it is gone. */
static void
hand_down(struct draft *draft, unsigned layer, unsigned below)
{
	struct dissection *d = &draft->d;
	int lower = find_number(d, below, NULL), upper, carried = layer_carried(d, layer);
	const struct field *field;
	struct bits start = {.bytes = {0}};

	if (lower < 0)
		return;
	field = d->span[lower].field;
	upper = find_number(d, layer, field->space);
	/* of rows for the same bits the first one says how a frame starts */
	while (field > d->layer[below].proto->fields && field_is_either(field) &&
	       field_is_either(field - 1))
		field--;
	if (upper >= 0)
		number_put(draft, (unsigned)lower, span_number(d, (unsigned)upper));
	else if ((carried < 0 || !carry(draft, below, d->layer[carried].proto)) && field->init &&
		 value_parse(field, field->init, &start, NULL))
		number_put(draft, (unsigned)lower, value_get(&start, field));
}

bool
draft_pop(struct draft *draft, unsigned layer, struct why *why)
{
	struct dissection *d = &draft->d;
	int below = d->layer[layer].under;
	uint32_t start = d->layer[layer].start, n = d->layer[layer].head - start;

	if (below < 0 || d->layer[layer].item)
		return no(
		    why, EXIT_USAGE, "%s: a frame cannot do without", d->layer[layer].proto->key);
	hand_down(draft, layer, (unsigned)below);
	if (d->layer[layer].tail) {
		uint32_t inner = layer_inner(&d->layer[layer]), tail = d->layer[layer].tail;

		bytes_move(draft, inner, tail, 0, NULL);
		found_move(draft, layer, true, d->layer[layer].span, inner + tail, 0 - tail);
	}
	bytes_move(draft, start, n, 0, NULL);
	found_move(draft, (unsigned)below, true, d->layer[below].span, start + n, 0 - n);
	found_forget(draft, (unsigned)below);
	draft_settle(draft);
	return true;
}
