/* SPDX-License-Identifier: BSD-2-Clause */
/* What a row is: how wide, which number its bits make under masks and in either order of bytes,
 * whether the program computes it. Does not know frames. */
#include "base/bits.h"
#include "wire/kind.h"
#include "wire/wire.h"

#include <string.h>

bool
field_has_width(const struct field *field)
{
	return !field->sized_by && field->bits != REST && field->bits != SELF;
}

unsigned
field_number_bits(const struct field *field)
{
	if (field->mask)
		return (unsigned)__builtin_popcountll(field->mask);
	return field->sized_by || field->bits > 64 ? 0 : field->bits;
}

/* The bytes of a number the other way round. */
static uint64_t
swapped(uint64_t number, unsigned bits)
{
	uint64_t other = 0;

	for (; bits >= 8; bits -= 8, number >>= 8)
		other = other << 8 | (number & 0xff);
	return other;
}

uint64_t
field_get(const struct field *field, const uint8_t *bytes, uint32_t bit, uint32_t bits)
{
	uint64_t number = bits_get(bytes, bit, bits);

	if (field->little)
		number = swapped(number, bits);
	return field->mask ? (number & field->mask) >> __builtin_ctzll(field->mask) : number;
}

void
field_put(const struct field *field, uint8_t *bytes, uint32_t bit, uint32_t bits, uint64_t number)
{
	if (field->mask) {
		uint64_t others = bits_get(bytes, bit, bits);

		if (field->little)
			others = swapped(others, bits);
		number = (number << __builtin_ctzll(field->mask) & field->mask) |
			 (others & ~field->mask);
	}
	bits_put(bytes, bit, bits, field->little ? swapped(number, bits) : number);
}

void
value_number(struct bits *value, const struct field *field, unsigned n, uint64_t number)
{
	memset(value->bytes, 0, (n + 7) / 8);
	value->bits = n;
	bits_put(value->bytes, 0, n, field->little && !field->mask ? swapped(number, n) : number);
}

uint64_t
value_get(const struct bits *value, const struct field *field)
{
	uint64_t number = bits_get(value->bytes, 0, value->bits);

	return field->little && !field->mask ? swapped(number, value->bits) : number;
}

const struct name *
field_name(const struct field *field, uint64_t value)
{
	for (const struct name *name = field->names; name && name->name; name++)
		if (value == name->value || (value > name->value && value <= name->to))
			return name;
	return NULL;
}

bool
field_computed(const struct field *field)
{
	return field && (field->sum || field->count.of != NOTHING);
}

bool
field_is_either(const struct field *field)
{
	return field->label && (field->when.is == IF || field->when.is == UNLESS) &&
	       !field->when.key;
}

const struct field *
field_chosen(const struct proto *proto, const struct field *field, uint64_t number)
{
	const struct field *row = field;

	while (row > proto->fields && field_is_either(row) && field_is_either(row - 1))
		row--;
	for (; field_is_either(row); row++)
		if (when_holds(&row->when, number) == (row->when.is == IF))
			return row;
	return field;
}

const struct field *
field_wider(const struct field *field, uint64_t number)
{
	if (!field_is_either(field) || when_holds(&field->when, number) == (field->when.is == IF))
		return NULL;
	for (const struct field *row = field + 1; row->label; row++)
		if (row->key && field->key && !strcmp(row->key, field->key) && row->when.key &&
		    row->when.is == IF && row->bits < 64 && number >> row->bits == 0)
			return row;
	return NULL;
}
