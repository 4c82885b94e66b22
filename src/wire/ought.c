/* SPDX-License-Identifier: BSD-2-Clause */
/* What computed and fixed fields ought to say. Knows counts and sums as the tables state them. */
#include "wire/kind.h"
#include "wire/walk.h"

#include "base/bits.h"

#include <string.h>

/* Items whose list is this span. */
static uint32_t
count_items(const struct dissection *d, const struct span *list)
{
	uint32_t n = 0;

	for (unsigned i = list->layer; i < d->layers; i++)
		n += d->layer[i].item && d->layer[i].under == list->layer &&
		     d->layer[i].start * 8 >= list->range.bit &&
		     d->layer[i].start * 8 < list->range.bit + list->range.bits;
	return n;
}

/* The first field that is sized by this one tells. */
static bool
sized(const struct dissection *d, unsigned count, uint32_t *size)
{
	for (unsigned i = count; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		if (s->layer != d->span[count].layer || !s->field || !s->field->sized_by ||
		    strcmp(s->field->sized_by, d->span[count].field->key))
			continue;
		*size = s->field->item ? count_items(d, s) : s->range.bits / 8;
		if (s->field->per && s->field->item)
			*size *= s->field->per;
		else if (s->field->per)
			*size =
			    count_shared((uint32_t)walk_counted(d, count), *size, s->field->per);
		return true;
	}
	return false;
}

bool
span_counted(const struct dissection *d, unsigned span, uint32_t *size)
{
	const struct layer *layer = &d->layer[d->span[span].layer];

	switch (d->span[span].field->count.of) {
	case HEAD:
		*size = layer->head - layer->start;
		return true;
	case BODY:
		*size = layer->end - layer->padding - layer->head;
		return true;
	case INSIDE:
		*size = layer_inner(layer) - layer->head;
		return true;
	case ALL:
		*size = layer->end - layer->padding - layer->start;
		return true;
	case SIZED:
		return sized(d, span, size);
	case NOTHING:
		break;
	}
	return false;
}

int64_t
count_size(const struct count *count, uint64_t value)
{
	return (count->in_bits ? (int64_t)(value / 8 + (value % 8 > 0))
			       : (int64_t)value * (count->unit ? count->unit : 1)) +
	       count->plus;
}

uint32_t
count_shared(uint32_t now, uint32_t bytes, unsigned per)
{
	return (now + per - 1) / per == bytes ? now : bytes ? (bytes - 1) * per + 1 : 0;
}

uint64_t
count_number(const struct count *count, uint32_t size, unsigned bits)
{
	uint64_t greatest = bits < 64 ? (UINT64_C(1) << bits) - 1 : UINT64_MAX, number;
	int64_t less = (int64_t)size - count->plus;
	unsigned unit = count->unit ? count->unit : 1;

	number = less < 0         ? 0
		 : count->in_bits ? (uint64_t)less * 8
				  : ((uint64_t)less + unit - 1) / unit;
	return number < greatest ? number : greatest;
}

/* Nothing follows what a count INSIDE would have to say the end of. */
static bool
is_without_tail(const struct dissection *d, unsigned span)
{
	const struct layer *layer = &d->layer[d->span[span].layer];

	return proto_tail_open(layer->proto) && !layer->tail;
}

bool
span_ought(const struct dissection *d, unsigned index, uint64_t *value)
{
	const struct span *span = &d->span[index];
	const struct field *field = span->field;
	struct bits bits;
	uint32_t size;

	if (!field || span->flags & SHORT || !field_number_bits(field))
		return false;
	if (field->count.of != NOTHING) {
		if ((field->count.upto && span_number(d, index) > field->count.upto) ||
		    !span_counted(d, index, &size))
			return false;
		*value = count_number(&field->count, size, field_number_bits(field));
		if (field->count.in_bits &&
		    count_size(&field->count, span_number(d, index)) == size)
			*value = span_number(d, index); /* bits that are not all of the last byte */
		if (field->count.zero_is_all && field->count.upto && *value > field->count.upto)
			*value = 0;
		if (field->count.of == INSIDE && is_without_tail(d, index))
			*value = 0;
		return !field->count.upto || *value <= field->count.upto;
	}
	if (field->sum)
		return field->sum(d, span->layer, value);
	if (!field->fixed)
		return false;
	*value = 0;
	if (field->init && value_parse(field, field->init, &bits, NULL))
		*value = value_get(&bits, field);
	return true;
}

/* The walk itself has marked counts that cannot be; those it did not believe are compared here. */
static bool
is_checked(const struct dissection *d, unsigned span)
{
	const struct field *field = d->span[span].field;

	if (!field || d->span[span].flags & QUOTED || d->layer[d->span[span].layer].cut)
		return false;
	if (field->count.of != NOTHING)
		return span_pinned(d, span) && !(field->count.zero_is_all && !span_number(d, span));
	return field->sum || field->fixed;
}

void
dissect_check(struct dissection *d)
{
	uint64_t ought;

	for (unsigned i = 0; i < d->spans; i++)
		if (is_checked(d, i) && span_ought(d, i, &ought) && ought != span_number(d, i))
			d->span[i].flags |= WRONG;
}
