/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A frame being written: see draft.h. Knows how bytes move and how ends move with them. An edit
 * first moves bytes and the ends of the layers found so far, then lets counts and sums settle over
 * those layers, then walks the frame anew.
 */
#include "wire/draft.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <string.h>

bool
field_computed(const struct field *field)
{
	return field && (field->sum || field->count.of != NOTHING);
}

static void
walk(struct draft *draft)
{
	dissect_as(
	    &draft->d, NULL, draft->bytes, draft->len, draft->len, draft->pins, draft->npins);
	dissect_check(&draft->d);
}

/* Whether layer is over (carried by, or item of) the given one, or is it. */
static bool
is_within(const struct dissection *d, int layer, int over)
{
	while (layer >= 0 && layer != over)
		layer = d->layer[layer].under;
	return layer == over;
}

/*
 * What starts at byte at, or ends there and contains a place in layer own, moves by delta bytes:
 * starts and ends of layers, spans after the given one, pins.
 */
static void
move_layers(struct draft *draft, unsigned own, unsigned span, uint32_t at, uint32_t delta)
{
	struct dissection *d = &draft->d;

	for (unsigned i = 0; i < d->layers; i++) {
		struct layer *layer = &d->layer[i];

		if (is_within(d, (int)own, (int)i)) {
			/* an item lies in its list's header, a carried layer in a body */
			bool in_head = i == own;

			for (int up = (int)own; up >= 0 && up != (int)i; up = d->layer[up].under)
				if (d->layer[up].under == (int)i)
					in_head = d->layer[up].item;
			layer->end += delta;
			if (in_head)
				layer->head += delta;
		} else if (layer->start >= at) {
			layer->start += delta;
			layer->head += delta;
			layer->end += delta;
		}
	}
	for (unsigned i = span + 1; i < d->spans; i++)
		if (d->span[i].range.bit >= at * 8)
			d->span[i].range.bit += delta * 8;
	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].bit >= at * 8)
			draft->pins[i].bit += delta * 8;
}

/* Makes room for n bytes in place of old ones. */
static bool
move_bytes(struct draft *draft, uint32_t at, uint32_t old, uint32_t n, struct why *why)
{
	if (draft->len - old + n > DRAFT_MAX)
		return no(why, EXIT_USAGE, "the frame would have %u bytes: at most %d fit",
		    draft->len - old + n, DRAFT_MAX);
	memmove(draft->bytes + at + n, draft->bytes + at + old, draft->len - at - old);
	draft->len = draft->len - old + n;
	return true;
}

/* A header that is counted in units grows to a whole number of them. */
static void
fill_units(struct draft *draft)
{
	struct dissection *d = &draft->d;

	for (unsigned i = 0; i < d->spans; i++) {
		const struct field *field = d->span[i].field;
		const struct layer *layer = &d->layer[d->span[i].layer];
		uint32_t over, last = i;

		if (!field || field->count.of != HEAD || field->count.unit < 2 || span_pinned(d, i))
			continue;
		over =
		    (layer->head - layer->start - (uint32_t)field->count.plus) % field->count.unit;
		if (!over || !move_bytes(draft, layer->head, 0, field->count.unit - over, NULL))
			continue;
		memset(draft->bytes + layer->head, 0, field->count.unit - over);
		for (unsigned s = i; s < d->spans; s++)
			if (d->span[s].layer == d->span[i].layer &&
			    d->span[s].depth == d->span[i].depth)
				last = s;
		move_layers(draft, d->span[i].layer, last, layer->head, field->count.unit - over);
	}
}

/* Pins of fields that are not there any more. */
static void
prune_pins(struct draft *draft)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < draft->npins; i++) {
		const struct pin *pin = &draft->pins[i];

		for (unsigned s = 0; s < draft->d.spans; s++) {
			if (draft->d.span[s].field == pin->field &&
			    draft->d.span[s].range.bit == pin->bit) {
				draft->pins[kept++] = *pin;
				break;
			}
		}
	}
	draft->npins = kept;
}

/* Counts over the layers as they stand, then sums from the inside out; then the truth. */
static void
settle(struct draft *draft)
{
	struct dissection *d = &draft->d;
	uint64_t value;

	fill_units(draft);
	d->bytes = draft->bytes;
	d->caplen = d->len = draft->len;
	d->pins = draft->pins;
	d->npins = draft->npins;
	for (unsigned i = 0; i < d->spans; i++)
		if (d->span[i].field && d->span[i].field->count.of != NOTHING &&
		    !span_pinned(d, i) && span_ought(d, i, &value))
			bits_put(draft->bytes, d->span[i].range.bit, d->span[i].range.bits, value);
	walk(draft);
	for (unsigned i = d->spans; i-- > 0;)
		if (d->span[i].field && d->span[i].field->sum && !span_pinned(d, i) &&
		    span_ought(d, i, &value))
			bits_put(draft->bytes, d->span[i].range.bit, d->span[i].range.bits, value);
	prune_pins(draft);
	walk(draft);
}

static bool
add_pin(struct draft *draft, const struct field *field, uint32_t bit, struct why *why)
{
	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].field == field && draft->pins[i].bit == bit)
			return true;
	if (draft->npins == PINS_MAX)
		return no(why, EXIT_USAGE,
		    "more than %d computed fields typed over: let some be computed again",
		    PINS_MAX);
	draft->pins[draft->npins++] = (struct pin){field, bit};
	return true;
}

static void
drop_pins(struct draft *draft, uint32_t bit, uint32_t bits)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].bit < bit || draft->pins[i].bit >= bit + bits)
			draft->pins[kept++] = draft->pins[i];
	draft->npins = kept;
}

void
draft_start(struct draft *draft)
{
	draft->len = 0;
	draft->npins = 0;
	draft->pad = FRAME_LEAST;
	draft->d.layers = draft->d.spans = 0;
	draft_push(draft, protos[0], NULL, 0, NULL);
}

void
draft_copy(struct draft *draft, const struct draft *from)
{
	memcpy(draft->bytes, from->bytes, from->len);
	draft->len = from->len;
	draft->pad = from->pad;
	memcpy(draft->pins, from->pins, sizeof draft->pins);
	draft->npins = from->npins;
	walk(draft);
}

/* Pins what is computed from byte at on and is not what it ought to be. */
static void
pin_wrong(struct draft *draft, uint32_t at)
{
	walk(draft);
	for (unsigned i = 0; i < draft->d.spans; i++) {
		const struct span *span = &draft->d.span[i];

		if (field_computed(span->field) && span->flags & WRONG && span->range.bit >= at * 8)
			add_pin(draft, span->field, span->range.bit, NULL);
	}
	walk(draft);
}

bool
draft_load(struct draft *draft, const uint8_t *bytes, size_t n, struct why *why)
{
	const struct layer *last;

	if (n > DRAFT_MAX)
		return no(why, EXIT_USAGE, "the frame has %zu bytes: at most %d can be edited", n,
		    DRAFT_MAX);
	memcpy(draft->bytes, bytes, n);
	draft->len = (uint32_t)n;
	draft->npins = 0;
	draft->pad = n < FRAME_LEAST ? 0 : FRAME_LEAST;
	walk(draft);
	last = &draft->d.layer[draft->d.layers - 1];
	if (n == FRAME_LEAST && proto_trails(last->proto)) {
		uint32_t at = last->start;

		while (at < n && !bytes[at])
			at++;
		if (at == n)
			draft->len = last->start;
	}
	pin_wrong(draft, 0);
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

/* A value may turn its row into another one (an EtherType into a length): what was typed stays as
 * well. */
static bool
pin_successor(struct draft *draft, uint32_t bit, uint32_t bits, struct why *why)
{
	struct dissection *d = &draft->d;

	walk(draft);
	for (unsigned i = 0; i < d->spans; i++)
		if (field_computed(d->span[i].field) && d->span[i].range.bit == bit &&
		    d->span[i].range.bits == bits)
			return add_pin(draft, d->span[i].field, bit, why);
	return true;
}

bool
draft_splice(struct draft *draft, unsigned index, const struct bits *value, struct why *why)
{
	struct span *span = &draft->d.span[index];
	const struct field *field = span->field;
	uint32_t bit = span->range.bit, old = span->range.bits;

	if (!field || field->item)
		return no(
		    why, EXIT_USAGE, "this row has no value of its own: change the rows below it");
	if (field_computed(field) && !add_pin(draft, field, bit, why))
		return false;
	if (value->bits == old) {
		for (uint32_t done = 0; done < old; done += 8) {
			unsigned n = old - done < 8 ? old - done : 8;

			bits_put(draft->bytes, bit + done, n, bits_get(value->bytes, done, n));
		}
		if (!pin_successor(draft, bit, old, why))
			return false;
	} else {
		if (bit % 8 || old % 8 || value->bits % 8)
			return no(why, EXIT_USAGE, "%s: %u bits do not fit into %u", field->label,
			    value->bits, old);
		if (!move_bytes(draft, bit / 8, old / 8, value->bits / 8, why))
			return false;
		memcpy(draft->bytes + bit / 8, value->bytes, value->bits / 8);
		move_layers(draft, span->layer, index, (bit + old) / 8, (value->bits - old) / 8);
		span->range.bits = value->bits;
	}
	settle(draft);
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

bool
draft_put(struct draft *draft, uint32_t at, uint32_t old, const uint8_t *bytes, uint32_t n,
    struct why *why)
{
	struct dissection *d = &draft->d;
	unsigned kept = 0;

	if (!move_bytes(draft, at, old, n, why))
		return false;
	memcpy(draft->bytes + at, bytes, n);
	drop_pins(draft, at * 8, old * 8);
	for (unsigned i = 0; i < draft->npins; i++)
		if (draft->pins[i].bit >= (at + old) * 8)
			draft->pins[i].bit += (n - old) * 8;
	if (n != old) {
		/* the layers whose header lies wholly before it carry what is new; their lengths
		 * settle */
		for (unsigned i = 0; i < d->layers && d->layer[i].head <= at; i++) {
			if (!d->layer[i].item && d->layer[i].end >= at + old)
				d->layer[i].end += n - old;
			kept = i + 1;
		}
		d->layers = kept;
		for (unsigned i = 0; i < d->spans; i++)
			if (d->span[i].layer >= kept) {
				d->spans = i;
				break;
			}
		settle(draft);
	}
	pin_wrong(draft, at);
	settle(draft);
	return true;
}

bool
draft_pin(struct draft *draft, unsigned span, struct why *why)
{
	if (!field_computed(draft->d.span[span].field))
		return no(
		    why, EXIT_USAGE, "this field is not computed: it keeps what you type anyway");
	if (!add_pin(draft, draft->d.span[span].field, draft->d.span[span].range.bit, why))
		return false;
	walk(draft);
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
	settle(draft);
}

/* Bytes that come to lie at byte at, at the end of (or within) the body of layer below; what was
 * found above is found anew. */
static bool
insert(struct draft *draft, int below, uint32_t at, const struct header *header, struct why *why)
{
	struct dissection *d = &draft->d;
	uint32_t n = header->bits / 8;

	if (draft->npins + header->n > PINS_MAX)
		return no(why, EXIT_USAGE,
		    "too many computed fields typed over: let some be computed again");
	if (!move_bytes(draft, at, 0, n, why))
		return false;
	memcpy(draft->bytes + at, header->bytes, n);
	if (below >= 0)
		move_layers(draft, (unsigned)below, d->layer[below].span, at, n);
	if (below >= 0 && d->layer[below].head > at)
		d->layer[below].head -= n;
	for (unsigned i = 0; i < header->n; i++)
		if (header->placed[i].assigned && field_computed(header->placed[i].field))
			add_pin(
			    draft, header->placed[i].field, at * 8 + header->placed[i].bit, NULL);
	d->layers = (unsigned)(below + 1);
	for (unsigned i = 0; i < d->spans; i++) {
		if (d->span[i].layer > below) {
			d->spans = i;
			break;
		}
	}
	if (below < 0)
		walk(draft);
	settle(draft);
	settle(draft);
	return true;
}

/* Writes the number that names carried into a field of a layer; then looks again. */
static bool
carry(struct draft *draft, unsigned layer, const struct proto *carried)
{
	struct dissection *d = &draft->d;
	uint64_t number;

	for (unsigned i = d->layer[layer].span; i < d->spans; i++) {
		const struct span *span = &d->span[i];

		if (span->layer == layer && span->field && span->field->space &&
		    proto_number(carried, span->field->space, &number)) {
			bits_put(draft->bytes, span->range.bit, span->range.bits, number);
			return true;
		}
	}
	return false;
}

bool
draft_push(struct draft *draft, const struct proto *proto, const struct assign *assigns, unsigned n,
    struct why *why)
{
	struct header header;
	uint64_t number;
	int top = draft->len ? layer_top(&draft->d) : -1;
	uint32_t at = draft->len;

	if (!header_build(&header, proto, assigns, n, why))
		return false;
	if (proto_number(proto, &space_trailer, &number)) {
		top = -1;
	} else if (top >= 0) {
		const struct proto *below = draft->d.layer[top].proto;

		if (carry(draft, (unsigned)top, proto))
			walk(draft);
		else if (!proto_number(proto, &space_unknown, &number))
			return no(why, EXIT_USAGE, "%s cannot ride on %s: no number says so",
			    proto->key, below->key);
		at = draft->d.layer[top].end;
	} else if (proto != protos[0]) {
		return no(why, EXIT_USAGE, "a frame starts with %s, not with %s", protos[0]->key,
		    proto->key);
	}
	return insert(draft, top, at, &header, why);
}

bool
draft_insert(struct draft *draft, unsigned layer, const struct proto *proto,
    const struct assign *assigns, unsigned n, struct why *why)
{
	struct dissection *d = &draft->d;
	struct header header;
	uint64_t carried = 0;
	const struct field *number = NULL;

	if (!header_build(&header, proto, assigns, n, why))
		return false;
	for (unsigned i = d->layer[layer].span; i < d->spans && !number; i++) {
		if (d->span[i].layer == layer && d->span[i].field && d->span[i].field->space) {
			number = d->span[i].field;
			carried = span_number(d, i);
		}
	}
	for (unsigned i = 0; number && i < header.n; i++) {
		const struct placed *placed = &header.placed[i];

		if (placed->field->space && placed->bits == number->bits && !placed->assigned) {
			bits_put(header.bytes, placed->bit, placed->bits, carried);
			break;
		}
	}
	if (!number || !carry(draft, layer, proto))
		return no(why, EXIT_USAGE, "%s cannot ride on %s: no number says so", proto->key,
		    d->layer[layer].proto->key);
	return insert(draft, (int)layer, d->layer[layer].head, &header, why);
}

bool
draft_append(
    struct draft *draft, unsigned list_span, const uint8_t *bytes, uint32_t n, struct why *why)
{
	struct dissection *d = &draft->d;
	struct span *list = &d->span[list_span];
	const struct field *field = list->field;
	uint32_t at = (list->range.bit + list->range.bits) / 8;
	int by = field->sized_by
		     ? span_find(d, field->sized_by, list->layer, d->layer[list->layer].span)
		     : -1;

	/* before the item that ends the list */
	for (unsigned i = 0; field->until.key && i < d->layers; i++) {
		int mark = d->layer[i].item && d->layer[i].under == list->layer
			       ? span_find(d, field->until.key, (int)i, list_span)
			       : -1;

		if (mark >= 0 && span_number(d, (unsigned)mark) == field->until.from)
			at = d->layer[i].start;
	}
	if (!move_bytes(draft, at, 0, n, why))
		return false;
	memcpy(draft->bytes + at, bytes, n);
	move_layers(draft, list->layer, list_span, at, n);
	list->range.bits += n * 8;
	if (by >= 0 && !span_pinned(d, (unsigned)by))
		bits_put(draft->bytes, d->span[by].range.bit, d->span[by].range.bits,
		    span_number(d, (unsigned)by) + 1);
	settle(draft);
	settle(draft);
	return true;
}

bool
draft_pop(struct draft *draft, unsigned layer, struct why *why)
{
	struct dissection *d = &draft->d;
	int below = d->layer[layer].under;
	uint32_t start = d->layer[layer].start, n = d->layer[layer].head - start;
	const struct field *lower = NULL, *upper = NULL;
	uint64_t number = 0;
	uint32_t bit = 0;

	if (below < 0 || d->layer[layer].item)
		return no(
		    why, EXIT_USAGE, "%s: a frame cannot do without", d->layer[layer].proto->key);
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *span = &d->span[i];

		if (span->field && span->field->space && span->layer == below && !lower) {
			lower = span->field;
			bit = span->range.bit;
		} else if (span->field && span->field->space && span->layer == layer && !upper) {
			upper = span->field;
			number = span_number(d, i);
		}
	}
	drop_pins(draft, start * 8, n * 8);
	/* an EtherType behind a tag becomes the EtherType of the frame; where the numberings differ
	 * the layer above has its own number */
	if (lower && upper && lower->bits == upper->bits)
		bits_put(draft->bytes, bit, lower->bits, number);
	else if (layer + 1 < d->layers && d->layer[layer + 1].under == (int)layer)
		carry(draft, (unsigned)below, d->layer[layer + 1].proto);
	move_bytes(draft, start, n, 0, NULL);
	move_layers(
	    draft, (unsigned)below, d->layer[below].span, start + n, (uint32_t) - (int32_t)n);
	d->layer[below].head = start;
	d->layers = (unsigned)below + 1;
	for (unsigned i = 0; i < d->spans; i++) {
		if (d->span[i].layer > below) {
			d->spans = i;
			break;
		}
	}
	settle(draft);
	settle(draft);
	return true;
}
