/* SPDX-License-Identifier: BSD-2-Clause */
/* What computed and fixed fields ought to say. Knows counts and sums as the tables state them. */
#include "wire/kind.h"
#include "wire/wire.h"

#include "base/bits.h"

#include <string.h>

static bool
sized_ought(const struct dissection *d, const struct span *span, uint32_t *size)
{
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		if (s->layer != span->layer || !s->field || !s->field->sized_by ||
		    strcmp(s->field->sized_by, span->field->key))
			continue;
		if (!s->field->item) {
			*size = s->range.bits / 8;
			return true;
		}
		*size = 0;
		for (unsigned l = 0; l < d->layers; l++)
			*size += d->layer[l].item && d->layer[l].under == span->layer &&
				 d->layer[l].start * 8 >= s->range.bit &&
				 d->layer[l].start * 8 < s->range.bit + s->range.bits;
		return true;
	}
	return false;
}

static bool
count_ought(const struct dissection *d, const struct span *span, uint64_t *value)
{
	const struct layer *layer = &d->layer[span->layer];
	const struct count *count = &span->field->count;
	uint32_t size = 0, unit = count->unit ? count->unit : 1;
	int64_t less;

	switch (count->of) {
	case HEAD:
		size = layer->head - layer->start;
		break;
	case BODY:
		size = layer->end - layer->head;
		break;
	case ALL:
		size = layer->end - layer->start;
		break;
	case SIZED:
		if (!sized_ought(d, span, &size))
			return false;
		break;
	case NOTHING:
		return false;
	}
	less = (int64_t)size - count->plus;
	*value = less < 0 ? 0 : (uint64_t)(less + unit - 1) / unit;
	if (span->range.bits < 64)
		*value &= (UINT64_C(1) << span->range.bits) - 1;
	return !count->upto || *value <= count->upto;
}

bool
span_ought(const struct dissection *d, unsigned index, uint64_t *value)
{
	const struct span *span = &d->span[index];
	const struct field *field = span->field;
	struct bits bits;

	if (!field || span->flags & SHORT || !field_number_bits(field))
		return false;
	if (field->count.of != NOTHING) {
		if (field->count.upto && span_number(d, index) > field->count.upto)
			return false;
		return count_ought(d, span, value);
	}
	if (field->sum)
		return !(span->flags & QUOTED) && field->sum(d, span->layer, value);
	if (!field->fixed)
		return false;
	*value = 0;
	if (field->init && value_parse(field, field->init, &bits, NULL))
		*value = bits_get(bits.bytes, 0, bits.bits);
	return true;
}

/* The walk itself has marked counts that cannot be; those it did not believe are compared here. */
static bool
is_checked(const struct dissection *d, unsigned span)
{
	const struct field *field = d->span[span].field;

	return field &&
	       (field->sum || field->fixed || (field->count.of != NOTHING && span_pinned(d, span)));
}

void
dissect_check(struct dissection *d)
{
	uint64_t ought;

	for (unsigned i = 0; i < d->spans; i++)
		if (is_checked(d, i) && span_ought(d, i, &ought) && ought != span_number(d, i))
			d->span[i].flags |= WRONG;
}
