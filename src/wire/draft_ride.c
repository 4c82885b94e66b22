/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What may ride where in a draft, put there; layers that change places. Knows how to find out, and
 * how to leave all as it was; how a header is put in, draft_layers.c does.
 */
#include "wire/draft.h"

#include "wire/kind.h"
#include "wire/layers.h"

#include <stdlib.h>
#include <string.h>

static bool
has_space(const struct field *field, const struct space *space)
{
	for (; field && field->label; field++)
		if ((field->space && (!space || field->space == space)) ||
		    has_space(field->parts, space))
			return true;
	return false;
}

/* Whether a proto, put in between, can go on with what the layer carries now. */
static bool
can_go_on(const struct draft *draft, unsigned layer, const struct proto *proto)
{
	const struct dissection *d = &draft->d;
	int carried = layer_carried(d, layer), number = layer_number(d, layer, NULL);
	uint64_t ignored;

	if (carried < 0)
		return true;
	if (number >= 0 && has_space(proto->fields, d->span[number].field->space))
		return true;
	if (proto_number(d->layer[carried].proto, &space_unknown, &ignored))
		return proto->body || has_space(proto->fields, NULL);
	return proto_named_by(d->layer[carried].proto, proto->fields);
}

const struct name *
draft_ride_name(const struct draft *draft, unsigned layer, const struct proto *proto)
{
	int span = layer_number_for(&draft->d, layer, proto);
	const struct field *field = span < 0 ? NULL : draft->d.span[span].field;
	uint64_t number;

	return field && proto_number(proto, field->space, &number) ? field_name(field, number)
								   : NULL;
}

enum ride
draft_ride(const struct draft *draft, unsigned layer, const struct proto *proto)
{
	const struct dissection *d = &draft->d;
	uint64_t ignored;
	bool bytes = proto_number(proto, &space_unknown, &ignored);
	bool can = bytes ? layer_number(d, layer, NULL) >= 0 || d->layer[layer].proto->body
			 : layer_number_for(d, layer, proto) >= 0;

	if (d->layer[layer].item || d->layer[layer].quoted)
		return RIDE_NOT;
	if (proto == d->layer[layer].proto->tail)
		return !d->layer[layer].tail && tail_count(d, layer) >= 0 ? RIDE_BEHIND : RIDE_NOT;
	if (proto_trails(proto))
		return RIDE_NOT;
	if (!can)
		return RIDE_NOT;
	if (bytes)
		return RIDE_INSTEAD;
	return can_go_on(draft, layer, proto) ? RIDE_BETWEEN : RIDE_INSTEAD;
}

/* What changes a draft step by step and may find at the end that it cannot be: the draft as it was
 * comes back then. */
static bool
keep_if(struct draft *draft, struct draft *before, bool done)
{
	if (!done)
		draft_copy(draft, before);
	free(before);
	return done;
}

static struct draft *
save(const struct draft *draft, struct why *why)
{
	struct draft *before = malloc(sizeof *before);

	if (before)
		draft_copy(before, draft);
	else
		no_memory(why);
	return before;
}

/* Puts a proto behind all that a layer carries. */
static bool
put_behind(struct draft *draft, unsigned layer, const struct proto *proto, struct why *why)
{
	struct header header;
	struct around around = {.d = &draft->d, .layer = layer};

	return header_build(&header, proto, &around, NULL, 0, why) &&
	       tail_put(draft, layer, proto, &header, why);
}

/* Takes out all that a layer carries. */
static bool
cut(struct draft *draft, unsigned layer, struct why *why)
{
	const struct layer *l = &draft->d.layer[layer];

	return draft_put(draft, l->head, layer_inner(l) - l->head, NULL, 0, why);
}

bool
draft_add(struct draft *draft, unsigned layer, const struct proto *proto, struct why *why)
{
	enum ride ride = draft_ride(draft, layer, proto);
	const struct proto *below = draft->d.layer[layer].proto;
	struct assign least = {NULL, header_least(proto)};
	struct draft *before;
	bool done;

	if (ride == RIDE_NOT)
		return layer_refuse(proto, below, why);
	before = save(draft, why);
	if (!before)
		return false;
	if (ride == RIDE_BEHIND)
		done = put_behind(draft, layer, proto, why);
	else if (ride == RIDE_BETWEEN && layer_carried(&draft->d, layer) >= 0)
		done = draft_insert(draft, layer, proto, &least, least.text != NULL, why);
	else
		done = cut(draft, layer, why) &&
		       draft_push(draft, proto, &least, least.text != NULL, why);
	if (done && layer_on(&draft->d, layer, proto) < 0)
		done = no(why, EXIT_USAGE,
		    "%s on %s would not be read as %s: what makes it so has no number here",
		    proto->name, below->name, proto->name);
	return keep_if(draft, before, done);
}

/* A layer's header as it stands. False: it has too many rows. */
static bool
header_of(const struct draft *draft, unsigned layer, struct header *header)
{
	const struct dissection *d = &draft->d;
	const struct layer *l = &d->layer[layer];

	header->n = 0;
	header->bits = (l->head - l->start) * 8;
	memcpy(header->bytes, draft->bytes + l->start, l->head - l->start);
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];
		const struct pin *pin = span_pin(d, i);

		if (s->layer != layer || !s->field || s->flags & SHORT ||
		    (!s->field->space && !field_computed(s->field)))
			continue;
		if (header->n == sizeof header->placed / sizeof header->placed[0])
			return false;
		header->placed[header->n++] = (struct placed){.field = s->field,
		    .bit = s->range.bit - l->start * 8,
		    .bits = s->range.bits,
		    .size = pin ? pin->size : 0,
		    .assigned = pin != NULL};
	}
	return true;
}

/* A header that carries nothing any more does not say that it carries this. */
static void
header_drop(struct header *header, const struct proto *carried)
{
	for (unsigned i = 0; i < header->n; i++) {
		const struct placed *p = &header->placed[i];
		struct bits start = {.bytes = {0}};
		uint64_t number;

		if (p->field->space && !p->assigned && p->field->init &&
		    proto_number(carried, p->field->space, &number) &&
		    value_parse(p->field, p->field->init, &start, NULL))
			field_put(
			    p->field, header->bytes, p->bit, p->bits, value_get(&start, p->field));
	}
}

/* A layer changes places with the one that it carries. */
static bool
swap_up(struct draft *draft, unsigned layer, struct why *why)
{
	struct dissection *d = &draft->d;
	int carried = layer_carried(d, layer), above;
	unsigned below = (unsigned)d->layer[layer].under;
	const struct proto *proto = d->layer[layer].proto, *other = d->layer[carried].proto;
	struct header header;

	if (!header_of(draft, layer, &header))
		return no(why, EXIT_USAGE, "%s has too many fields to be moved", proto->name);
	if (layer_carried(d, (unsigned)carried) < 0)
		header_drop(&header, other);
	if (!draft_pop(draft, layer, why))
		return false;
	above = layer_carried(d, below);
	if (above < 0 || d->layer[above].proto != other)
		return layer_refuse(other, d->layer[below].proto, why);
	if (!layer_put(draft, (unsigned)above, proto, &header, why))
		return false;
	above = layer_carried(d, below);
	carried = above < 0 ? -1 : layer_carried(d, (unsigned)above);
	if (above < 0 || d->layer[above].proto != other || carried < 0 ||
	    d->layer[carried].proto != proto)
		return layer_refuse(proto, other, why);
	return true;
}

bool
draft_move(struct draft *draft, unsigned layer, bool up, struct why *why)
{
	const struct dissection *d = &draft->d;
	struct draft *before;
	int lower = up ? (int)layer : d->layer[layer].under;

	if (d->layer[layer].item || lower < 0 || d->layer[lower].under < 0)
		return no(why, EXIT_USAGE, "%s: a frame starts with it, it has no other place",
		    d->layer[lower < 0 ? layer : (unsigned)lower].proto->name);
	if (layer_carried(d, (unsigned)lower) < 0)
		return no(why, EXIT_USAGE, "%s carries nothing above which it could go",
		    d->layer[layer].proto->name);
	before = save(draft, why);
	return before && keep_if(draft, before, swap_up(draft, (unsigned)lower, why));
}
