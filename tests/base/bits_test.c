/* SPDX-License-Identifier: BSD-2-Clause */
/* Bits in network order, against a reference that moves one bit at a time. Memory has exactly the
 * size that the bits need, so that a sanitizer sees any byte touched outside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/bits.h"

enum {
	OFFSETS = 80,
	WIDTHS = 64
};

static uint64_t
random_number(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static bool
slow_bit(const uint8_t *bytes, size_t bit)
{
	static const uint8_t masks[] = {128, 64, 32, 16, 8, 4, 2, 1};

	return (bytes[bit / 8] & masks[bit % 8]) != 0;
}

static uint64_t
slow_get(const uint8_t *bytes, size_t bit, unsigned n)
{
	uint64_t value = 0;

	for (unsigned i = 0; i < n; i++)
		value = value * 2 + slow_bit(bytes, bit + i);
	return value;
}

/* Just enough bytes for n bits from bit on, with a pattern in them. */
static uint8_t *
some_bytes(size_t bit, unsigned n, size_t *size, uint64_t *state)
{
	uint8_t *bytes = malloc(*size = (bit + n + 7) / 8);

	assert_non_null(bytes);
	for (size_t i = 0; i < *size; i++)
		bytes[i] = (uint8_t)(random_number(state) >> 24);
	return bytes;
}

static void
get_agrees_with_reference(void **unused)
{
	uint64_t state = 0x88b5;

	(void)unused;
	for (size_t bit = 0; bit < OFFSETS; bit++)
		for (unsigned n = 1; n <= WIDTHS; n++)
			for (int round = 0; round < 4; round++) {
				size_t size;
				uint8_t *bytes = some_bytes(bit, n, &size, &state);

				assert_true(bits_get(bytes, bit, n) == slow_get(bytes, bit, n));
				free(bytes);
			}
}

static void
put_changes_its_bits_and_no_others(void **unused)
{
	uint64_t state = 0x0806;

	(void)unused;
	for (size_t bit = 0; bit < OFFSETS; bit++)
		for (unsigned n = 1; n <= WIDTHS; n++) {
			size_t size;
			uint8_t *bytes = some_bytes(bit, n, &size, &state);
			uint8_t before[(OFFSETS + WIDTHS) / 8];
			uint64_t value = random_number(&state);
			uint64_t low = n < 64 ? value & ((UINT64_C(1) << n) - 1) : value;

			memcpy(before, bytes, size);
			bits_put(bytes, bit, n, value);
			assert_true(slow_get(bytes, bit, n) == low);
			for (size_t i = 0; i < size * 8; i++)
				if (i < bit || i >= bit + n)
					assert_int_equal(slow_bit(bytes, i), slow_bit(before, i));
			free(bytes);
		}
}

static void
ones_and_zeros_reach_every_bit(void **unused)
{
	(void)unused;
	for (size_t bit = 0; bit < OFFSETS; bit++)
		for (unsigned n = 1; n <= WIDTHS; n++) {
			uint8_t bytes[(OFFSETS + WIDTHS) / 8] = {0};
			uint64_t all = n < 64 ? (UINT64_C(1) << n) - 1 : UINT64_MAX;

			bits_put(bytes, bit, n, UINT64_MAX);
			assert_true(bits_get(bytes, bit, n) == all);
			bits_put(bytes, bit, n, 0);
			for (size_t i = 0; i < sizeof bytes; i++)
				assert_int_equal(bytes[i], 0);
		}
}

/* Written out by hand from the standards, not computed. */
static void
known_headers_read_right(void **unused)
{
	static const uint8_t tag[] = {0x81, 0x00, 0xb0, 0x64}; /* 802.1Q: priority 5, DEI 1, VLAN
								  100 */
	static const uint8_t ip[] = {0x45, 0x00, 0x00, 0x54, 0x1c, 0x46, 0x40, 0x00}; /* DF */

	(void)unused;
	assert_int_equal(bits_get(tag, 0, 16), 0x8100);
	assert_int_equal(bits_get(tag, 16, 3), 5);
	assert_int_equal(bits_get(tag, 19, 1), 1);
	assert_int_equal(bits_get(tag, 20, 12), 100);
	assert_int_equal(bits_get(ip, 0, 4), 4);
	assert_int_equal(bits_get(ip, 4, 4), 5);
	assert_int_equal(bits_get(ip, 49, 1), 1);
	assert_int_equal(bits_get(ip, 51, 13), 0);
	assert_true(bits_get(ip, 0, 64) == UINT64_C(0x450000541c464000));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(get_agrees_with_reference),
	    cmocka_unit_test(put_changes_its_bits_and_no_others),
	    cmocka_unit_test(ones_and_zeros_reach_every_bit),
	    cmocka_unit_test(known_headers_read_right),
	};

	return cmocka_run_group_tests_name("bits", tests, NULL, NULL);
}
