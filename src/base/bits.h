/* SPDX-License-Identifier: BSD-2-Clause */
/* Bits in network order: bit 0 is the highest bit of byte 0 (RFC 1700). Knows nothing about bounds:
 * the walker does. */
#ifndef BASE_BITS_H
#define BASE_BITS_H

#include <stddef.h>
#include <stdint.h>

/* The n (1..64) bits from bit on, as a number. */
static inline uint64_t
bits_get(const uint8_t *bytes, size_t bit, unsigned n)
{
	const uint8_t *at = bytes + bit / 8;
	unsigned left = 8 - (unsigned)(bit % 8);
	uint64_t value = *at & 0xff >> (8 - left);

	if (n <= left)
		return value >> (left - n);
	for (n -= left; n >= 8; n -= 8)
		value = value << 8 | *++at;
	return n ? value << n | *++at >> (8 - n) : value;
}

/* Writes the low n (1..64) bits of value from bit on. */
static inline void
bits_put(uint8_t *bytes, size_t bit, unsigned n, uint64_t value)
{
	while (n--) {
		uint8_t mask = (uint8_t)(0x80 >> bit % 8);

		if (value >> n & 1)
			bytes[bit / 8] |= mask;
		else
			bytes[bit / 8] &= (uint8_t)~mask;
		bit++;
	}
}

#endif
