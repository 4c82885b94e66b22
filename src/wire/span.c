/* SPDX-License-Identifier: BSD-2-Clause */
/* Questions to a dissection: values, places, the chain of layers. Knows what the walker found; does
 * not walk. */
#include "base/bits.h"
#include "wire/wire.h"

#include <string.h>

void
dissection_copy(struct dissection *d, const struct dissection *from)
{
	/* of most frames a hundredth of the room */
	memcpy(d, from, offsetof(struct dissection, layer));
	memcpy(d->layer, from->layer, from->layers * sizeof *from->layer);
	memcpy(d->span, from->span, from->spans * sizeof *from->span);
}

uint64_t
span_number(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];

	return !s->field || s->flags & SHORT || !s->range.bits || s->range.bits > 64
		   ? 0
		   : field_get(s->field, d->bytes, s->range.bit, s->range.bits);
}

void
span_print(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];

	if (s->field->kind->print_in)
		s->field->kind->print_in(d, span, out);
	else
		s->field->kind->print(s->field, d->bytes, s->range, out);
}

const struct pin *
span_pin(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];

	for (unsigned i = 0; i < d->npins; i++)
		if (d->pins[i].field == s->field && d->pins[i].bit == s->range.bit)
			return &d->pins[i];
	return NULL;
}

bool
span_pinned(const struct dissection *d, unsigned span)
{
	return span_pin(d, span);
}

bool
when_holds(const struct when *when, uint64_t value)
{
	uint64_t to = when->to > when->from ? when->to : when->from;

	value &= when->mask ? when->mask : UINT64_MAX;
	return value >= when->from && value <= to;
}

/* The first in a layer, up to where another one of the same depth begins. */
static int
find_first(const struct dissection *d, struct rows rows, unsigned layer)
{
	unsigned title = d->layer[layer].span;

	for (unsigned i = title + 1; rows.first && i < d->spans &&
				     (d->span[i].field || d->span[i].depth > d->span[title].depth);
	     i++)
		if (d->span[i].layer == layer && rows_have(rows, d->span[i].field))
			return (int)i;
	return -1;
}

int
span_find_back(const struct dissection *d, const char *key, unsigned layer)
{
	struct rows rows = proto_rows(d->layer[layer].proto, key);

	if (!rows.several) /* the first one is the last one; keys stand rather at the start */
		return find_first(d, rows, layer);
	for (unsigned i = d->spans; i-- > d->layer[layer].span;)
		if (d->span[i].layer == layer && rows_have(rows, d->span[i].field))
			return (int)i;
	return -1;
}

/* The header of a layer comes right after its title: what it carries ends the search. */
static int
find_in_header(const struct dissection *d, const char *key, unsigned layer)
{
	struct rows rows = proto_rows(d->layer[layer].proto, key);

	for (unsigned i = d->layer[layer].span + 1;
	     rows.first && i < d->spans && d->span[i].layer == layer; i++)
		if (rows_have(rows, d->span[i].field))
			return (int)i;
	return -1;
}

static int
find_below(const struct dissection *d, const char *key, unsigned layer)
{
	int span = -1;

	for (int down = d->layer[layer].under; span < 0 && down >= 0; down = d->layer[down].under)
		span = find_in_header(d, key, (unsigned)down);
	return span;
}

int
span_find_down(const struct dissection *d, const char *key, unsigned layer)
{
	int span = span_find_back(d, key, layer);

	/* a row of its own that is not there says no: another value's length is not this one's */
	return span < 0 && !proto_rows(d->layer[layer].proto, key).first ? find_below(d, key, layer)
									 : span;
}

int
span_find_near(const struct dissection *d, const char *key, unsigned layer)
{
	unsigned depth = d->span[d->layer[layer].span].depth;
	int span = find_first(d, proto_rows(d->layer[layer].proto, key), layer);

	for (unsigned i = layer + 1;
	     span < 0 && i < d->layers && d->span[d->layer[i].span].depth > depth; i++)
		span = find_first(d, proto_rows(d->layer[i].proto, key), i);
	return span < 0 ? find_below(d, key, layer) : span;
}

int
span_find(const struct dissection *d, const char *key, int layer, unsigned from)
{
	for (unsigned i = from; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		if ((layer < 0 || s->layer == layer) && s->field && s->field->key &&
		    (s->field->key == key || !strcmp(s->field->key, key)))
			return (int)i;
	}
	return -1;
}

int
span_at(const struct dissection *d, uint32_t bit)
{
	int best = -1;

	for (unsigned i = 0; i < d->spans; i++) {
		const struct range *r = &d->span[i].range;

		if (bit >= r->bit && bit - r->bit < r->bits &&
		    (best < 0 || d->span[i].depth >= d->span[best].depth))
			best = (int)i;
	}
	return best;
}

void
span_value(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct name *name;

	if (!s->field) {
		text_add(out, d->layer[s->layer].proto->name);
		return;
	}
	if (s->flags & SHORT && !s->field->item) {
		text_hex(out, d->bytes + s->range.bit / 8, s->range.bits / 8, 0);
		text_add(out, s->range.bits ? " cut" : "missing");
		return;
	}
	span_print(d, span, out);
	name = field_number_bits(s->field) ? field_name(s->field, span_number(d, span)) : NULL;
	if (name) {
		text_char(out, ' ');
		text_add(out, name->name);
	}
}

int
layer_chain(const struct dissection *d, unsigned n)
{
	for (unsigned i = 0; i < d->layers; i++)
		if (d->span[d->layer[i].span].depth == 0 && !n--)
			return (int)i;
	return -1;
}

int
layer_top(const struct dissection *d)
{
	int top = -1;

	for (unsigned i = 0; i < d->layers; i++)
		if (d->span[d->layer[i].span].depth == 0 && !proto_trails(d->layer[i].proto))
			top = (int)i;
	return top;
}

int
layer_riddle(const struct dissection *d, unsigned layer)
{
	int under = d->layer[layer].under;
	uint64_t ignored;

	if (under < 0 || !proto_number(d->layer[layer].proto, &space_unknown, &ignored) ||
	    d->layer[layer].start != d->layer[under].head)
		return -1;
	for (unsigned i = d->layer[under].span + 1; i < d->spans && d->span[i].layer == under; i++)
		if (d->span[i].field && d->span[i].field->space &&
		    !d->span[i].field->space->sparse && !(d->span[i].flags & SHORT))
			return (int)i;
	return -1;
}

int
layer_carried(const struct dissection *d, unsigned layer)
{
	/* layers are in the order of the wire */
	for (unsigned i = layer + 1; i < d->layers && d->layer[i].start <= d->layer[layer].end; i++)
		if (d->layer[i].under == (int)layer && !d->layer[i].item)
			return (int)i;
	return -1;
}

int
layer_on(const struct dissection *d, unsigned layer, const struct proto *proto)
{
	for (unsigned i = layer + 1; i < d->layers; i++)
		if (d->layer[i].under == (int)layer && !d->layer[i].item &&
		    d->layer[i].proto == proto)
			return (int)i;
	return -1;
}

/* Of the bind under which a layer is carried. */
static uint64_t
group_of(const struct dissection *d, unsigned layer)
{
	const struct bind *bind = d->layer[layer].proto->binds;

	for (; bind && bind->space; bind++) {
		for (unsigned i = 0; bind->group && i < d->layer[layer].span; i++) {
			const struct span *s = &d->span[i];
			uint64_t value = span_number(d, i);

			if (s->layer == d->layer[layer].under && s->field &&
			    s->field->space == bind->space &&
			    (value == bind->value || (value > bind->value && value <= bind->to)))
				return bind->group;
		}
	}
	return 0;
}

uint64_t
layer_group(const struct dissection *d, unsigned layer, unsigned *by)
{
	uint64_t group = 0, found;
	int at = (int)layer;

	while ((at = layer_carried(d, (unsigned)at)) >= 0) {
		const struct proto *proto = d->layer[at].proto;

		if (proto == proto_first() || d->layer[at].quoted)
			break;
		found = proto->group ? proto->group(d, (unsigned)at) : group_of(d, (unsigned)at);
		if (found) {
			group = found;
			*by = (unsigned)at;
		}
		if (proto->group)
			break;
	}
	return group;
}
