/* SPDX-License-Identifier: BSD-2-Clause */
/* Sums that are no plain additions, against published values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "proto/sums.h"

/* A layer of these bytes alone. */
static void
layer_of(struct dissection *d, const uint8_t *bytes, uint32_t n)
{
	memset(d, 0, sizeof *d);
	d->bytes = bytes;
	d->caplen = d->len = n;
	d->layers = 1;
	d->layer[0] = (struct layer){.head = n, .end = n, .limit = n, .under = -1};
}

/* CRC32c of 32 zeros, in the order of the wire: RFC 3720 appendix B.4. */
static void
crc32c_is_the_published_one(void **unused)
{
	static struct dissection d;
	uint8_t zeros[32] = {0};
	uint64_t value = 0;

	(void)unused;
	layer_of(&d, zeros, sizeof zeros);
	assert_true(sum_sctp(&d, 0, &value));
	assert_int_equal(value, 0xaa36918a);
	zeros[9] = 0x55; /* the sum does not cover itself */
	assert_true(sum_sctp(&d, 0, &value));
	assert_int_equal(value, 0xaa36918a);
	zeros[12] = 1;
	assert_true(sum_sctp(&d, 0, &value));
	assert_int_not_equal(value, 0xaa36918a);
}

static void
what_is_not_here_has_no_sum(void **unused)
{
	static struct dissection d;
	const uint8_t bytes[32] = {0};
	uint64_t value;

	(void)unused;
	layer_of(&d, bytes, 11);
	assert_false(sum_sctp(&d, 0, &value));
	layer_of(&d, bytes, sizeof bytes);
	d.caplen = 31;
	assert_false(sum_sctp(&d, 0, &value));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(crc32c_is_the_published_one),
	    cmocka_unit_test(what_is_not_here_has_no_sum),
	};

	return cmocka_run_group_tests_name("sums", tests, NULL, NULL);
}
