/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame check sequence against published values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/fcs.h"

static uint32_t
swapped(uint32_t n)
{
	return n << 24 | (n << 8 & 0xff0000) | (n >> 8 & 0xff00) | n >> 24;
}

/* The check values of CRC-32/ISO-HDLC; ours are the same bytes in the order of the wire. */
static void
published_values(void **unused)
{
	uint8_t zeros[32] = {0}, ones[32];

	(void)unused;
	memset(ones, 0xff, sizeof ones);
	assert_int_equal(swapped(fcs((const uint8_t *)"123456789", 9)), 0xcbf43926);
	assert_int_equal(swapped(fcs((const uint8_t *)"a", 1)), 0xe8b7be43);
	assert_int_equal(swapped(fcs(zeros, sizeof zeros)), 0x190a55ad);
	assert_int_equal(swapped(fcs(ones, sizeof ones)), 0xff6cab0b);
	assert_int_equal(fcs(zeros, 0), 0);
}

/* A receiver that runs on over the check sequence always ends at the same residue. */
static void
frame_with_its_check_leaves_the_residue(void **unused)
{
	uint8_t frame[64] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 0x0b, 0x88, 0xb5};
	uint32_t check;

	(void)unused;
	memcpy(frame + 14, "Hello lab", 9);
	check = fcs(frame, 60);
	assert_int_equal(check, 0x361a28b4);
	for (int i = 0; i < 4; i++)
		frame[60 + i] = (uint8_t)(check >> (24 - 8 * i));
	assert_int_equal(swapped(fcs(frame, 64)), 0x2144df1c);
	assert_true(fcs_kept(frame, 64));
	assert_false(fcs_kept(frame, 63));
	assert_false(fcs_kept(frame, 60));
	assert_int_equal(fcs_padded(frame, 23, 60), check);
	frame[20] ^= 1;
	assert_false(fcs_kept(frame, 64));
	assert_int_not_equal(swapped(fcs(frame, 64)), 0x2144df1c);
}

static void
times_on_the_wire(void **unused)
{
	(void)unused;
	assert_int_equal(WIRE_OVERHEAD, 24);
	assert_true(wire_time_ps(84, 1000) == 672000);
	assert_true(wire_time_ps(84, 10) == 67200000);
	assert_true(wire_time_ps(84, 2500) == 268800);
	assert_true(wire_time_ps(1, 100000) == 80);
	assert_true(wire_time_ps(84, 0) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(published_values),
	    cmocka_unit_test(frame_with_its_check_leaves_the_residue),
	    cmocka_unit_test(times_on_the_wire),
	};

	return cmocka_run_group_tests_name("fcs", tests, NULL, NULL);
}
