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
	uint64_t value = 0;

	for (; n && (bit & 7 || n < 8); n--, bit++)
		value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
	for (; n >= 8; n -= 8, bit += 8)
		value = value << 8 | bytes[bit / 8];
	for (; n; n--, bit++)
		value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
	return value;
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
