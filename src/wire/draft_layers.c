/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Layers of a draft: put on, put between, taken out. Knows which number makes one header carry
 * another, and what a frame still says when one is gone; not what stands in a header.
 */
#include "wire/draft.h"

#include "wire/kind.h"
#include "wire/layers.h"
#include "wire/settle.h"

#include <string.h>

/* Whether a header finds room in the frame, and its pins among the pins. */
static bool
fits(const struct draft *draft, const struct proto *proto, const struct header *header,
    struct why *why)
{
	uint32_t n = draft->len + header->bits / 8 + proto_tail_least(proto);
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

	if (proto_tail_least(proto))
		make_room(draft, below, below < 0 ? at : layer_inner(&d->layer[below]),
		    proto_tail_least(proto));
	make_room(draft, below, at, n);
	if (below >= 0 && d->layer[below].proto->tail == proto)
		d->layer[below].tail += n;
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

/* Whether a span is a row of this layer whose value names what comes next. */
static bool
names_next(const struct dissection *d, unsigned span, unsigned layer)
{
	const struct span *s = &d->span[span];

	return s->layer == layer && s->field && s->field->space && !(s->flags & SHORT);
}

int
layer_number(const struct dissection *d, unsigned layer, const struct space *space)
{
	for (unsigned i = d->layer[layer].span; i < d->spans; i++)
		if (names_next(d, i, layer) && (!space || d->span[i].field->space == space))
			return (int)i;
	return -1;
}

int
layer_number_for(const struct dissection *d, unsigned layer, const struct proto *carried)
{
	uint64_t ignored;

	for (unsigned i = d->layer[layer].span; i < d->spans; i++)
		if (names_next(d, i, layer) &&
		    proto_number(carried, d->span[i].field->space, &ignored))
			return (int)i;
	return -1;
}

/* Writes the number that names carried into the first row of a layer that has one for it. */
static bool
carry(struct draft *draft, unsigned layer, const struct proto *carried)
{
	int span = layer_number_for(&draft->d, layer, carried);

	if (span >= 0)
		number_put(draft, (unsigned)span,
		    proto_number_kept(carried, draft->d.span[span].field->space,
			span_number(&draft->d, (unsigned)span)));
	return span >= 0;
}

bool
layer_refuse(const struct proto *proto, const struct proto *below, struct why *why)
{
	return no(
	    why, EXIT_USAGE, "%s cannot ride on %s: no number says so", proto->key, below->key);
}

int
tail_count(const struct dissection *d, unsigned layer)
{
	for (unsigned i = d->layer[layer].span; i < d->spans; i++)
		if (d->span[i].layer == layer && d->span[i].field &&
		    d->span[i].field->count.of == INSIDE && !(d->span[i].flags & SHORT))
			return (int)i;
	return -1;
}

/* The bytes of a tail that a layer has in any case. */
static void
fill_tail(struct draft *draft, unsigned layer, const struct header *header)
{
	memcpy(draft->bytes + layer_inner(&draft->d.layer[layer]), header->bytes, header->bits / 8);
	draft_settle(draft);
}

bool
tail_put(struct draft *draft, unsigned layer, const struct proto *proto,
    const struct header *header, struct why *why)
{
	const struct dissection *d = &draft->d;
	const struct layer *l = &d->layer[layer];
	uint32_t body = layer_inner(l) - l->head, n = header->bits / 8, fill;
	int count = tail_count(d, layer);
	const struct count *rule;

	if (l->tail && l->tail == proto_tail_least(l->proto) && l->tail == n) {
		fill_tail(draft, layer, header);
		return true;
	}
	if (l->tail || l->quoted)
		return no(why, EXIT_USAGE, "%s: %s ends it already", l->proto->key, proto->key);
	if (count < 0)
		return no(why, EXIT_USAGE, "%s: no length of it says here where %s would begin",
		    l->proto->key, proto->key);
	rule = &d->span[count].field->count;
	fill = body < rule->least ? rule->least - body : 0;
	if (rule->unit > 1)
		fill += (rule->unit - (body + fill) % rule->unit) % rule->unit;
	if (draft->len + fill + n > DRAFT_MAX)
		return no(why, EXIT_USAGE, "the frame would have %u bytes: at most %d fit",
		    draft->len + fill + n, DRAFT_MAX);
	make_room(draft, (int)layer, l->head + body, fill);
	insert(draft, (int)layer, l->head + body + fill, proto, header);
	return true;
}

/* The topmost layer of the chain that has this proto as its tail. */
static int
ended_by(const struct dissection *d, const struct proto *proto)
{
	int found = -1, layer;

	for (unsigned n = 0; (layer = layer_chain(d, n)) >= 0; n++)
		if (d->layer[layer].proto->tail == proto && !d->layer[layer].quoted)
			found = layer;
	return found;
}

bool
draft_push(struct draft *draft, const struct proto *proto, const struct assign *assigns, unsigned n,
    struct why *why)
{
	struct header header;
	uint64_t number;
	int top = draft->len ? layer_top(&draft->d) : -1;
	struct around around = {
	    .d = top < 0 ? NULL : &draft->d, .layer = top < 0 ? 0 : (unsigned)top};
	uint32_t at = draft->len;

	if (!header_build(&header, proto, &around, assigns, n, why) ||
	    !fits(draft, proto, &header, why))
		return false;
	if (top >= 0 && proto_number(proto, &space_tail, &number)) {
		int ended = ended_by(&draft->d, proto);

		if (ended >= 0)
			return tail_put(draft, (unsigned)ended, proto, &header, why);
		return layer_refuse(proto, draft->d.layer[top].proto, why);
	}
	if (proto_trails(proto)) {
		top = -1;
	} else if (top >= 0) {
		if (!carry(draft, (unsigned)top, proto) &&
		    !proto_number(proto, &space_unknown, &number))
			return layer_refuse(proto, draft->d.layer[top].proto, why);
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
layer_put(struct draft *draft, unsigned layer, const struct proto *proto, struct header *header,
    struct why *why)
{
	struct dissection *d = &draft->d;
	int carried = layer_carried(d, layer);
	uint32_t at = d->layer[layer].head;
	uint64_t number;

	header_count(header, layer_inner(&d->layer[layer]) - at);
	if (!fits(draft, proto, header, why))
		return false;
	if (!take_number(header, d, layer_number(d, layer, NULL)) && carried >= 0 &&
	    !header_carry(header, d->layer[carried].proto) &&
	    !proto_number(d->layer[carried].proto, &space_unknown, &number))
		return layer_refuse(d->layer[carried].proto, proto, why);
	if (!carry(draft, layer, proto))
		return layer_refuse(proto, d->layer[layer].proto, why);
	insert(draft, (int)layer, at, proto, header);
	return true;
}

bool
draft_insert(struct draft *draft, unsigned layer, const struct proto *proto,
    const struct assign *assigns, unsigned n, struct why *why)
{
	struct header header;
	struct around around = {.d = &draft->d, .layer = layer};

	return header_build(&header, proto, &around, assigns, n, why) &&
	       layer_put(draft, layer, proto, &header, why);
}

/* The number that a row starts with: a finer one has it from the whole field's bits. */
static bool
starting_number(const struct proto *proto, const struct field *row, uint64_t *number)
{
	struct bits start = {.bytes = {0}};

	for (const struct field *field = proto->fields; field && field->label; field++) {
		const struct field *part = field->parts;
		uint32_t bit = 0;

		while (part && part->label && part != row)
			bit += part->mask ? 0 : part->bits, part++;
		if (field != row && (!part || part != row))
			continue;
		if (!field->init || !value_parse(field, field->init, &start, NULL))
			return false;
		*number = field == row ? value_get(&start, row)
				       : field_get(row, start.bytes, bit, row->bits);
		return true;
	}
	return false;
}

/* What the layer below says once the one above it is gone. */
static void
hand_down(struct draft *draft, unsigned layer, unsigned below)
{
	struct dissection *d = &draft->d;
	int lower = layer_number_for(d, below, d->layer[layer].proto), upper,
	    carried = layer_carried(d, layer);
	const struct field *field;
	uint64_t number;

	if (lower < 0)
		lower = layer_number(d, below, NULL);
	if (lower < 0)
		return;
	field = d->span[lower].field;
	upper = layer_number(d, layer, field->space);
	/* of rows for the same bits the first one says how a frame starts */
	while (field > d->layer[below].proto->fields && field_is_either(field) &&
	       field_is_either(field - 1))
		field--;
	if (upper >= 0)
		number_put(draft, (unsigned)lower, span_number(d, (unsigned)upper));
	else if ((carried < 0 || !carry(draft, below, d->layer[carried].proto)) &&
		 starting_number(d->layer[below].proto, field, &number))
		number_put(draft, (unsigned)lower, number);
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
	if (d->layer[layer].proto == d->layer[below].proto->tail) {
		if (!proto_tail_open(d->layer[below].proto))
			return no(why, EXIT_USAGE, "%s: %s cannot do without",
			    d->layer[layer].proto->key, d->layer[below].proto->key);
		d->layer[below].tail -= n;
	} else {
		hand_down(draft, layer, (unsigned)below);
	}
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
