/* SPDX-License-Identifier: BSD-2-Clause */
/* How exactly deadlines were met: against the very values, sorted. */
#include "session/pace.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	MANY = 10000
};

static int
compare(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static void
agrees_with_sorting(void **state)
{
	static int64_t late[MANY];
	static struct pace pace;

	(void)state;
	srand(11);
	for (int64_t scale = 1; scale < 1000000000; scale *= 37) {
		memset(&pace, 0, sizeof pace);
		for (int i = 0; i < MANY; i++) {
			late[i] = rand() % 1000 * (rand() % 100) * scale / 100;
			pace_note(&pace, i, i + late[i]);
		}
		qsort(late, MANY, sizeof *late, compare);
		for (unsigned part = 100; part <= 1000; part += 100) {
			int64_t exact = late[MANY / 1000 * part - 1], said = pace_late(&pace, part);

			if (said < exact - exact / 16 - 1 || said > exact + exact / 16 + 1)
				fail_msg("%u of 1000: %lld, said %lld", part, (long long)exact,
				    (long long)said);
		}
		assert_int_equal(pace.latest, late[MANY - 1]);
	}
}

static void
nothing_and_extremes(void **state)
{
	static struct pace pace;

	(void)state;
	assert_int_equal(pace_late(&pace, PACE_P99), 0);
	assert_true(pace_mean(&pace) == 0);
	pace_note(&pace, 100, 90); /* too early is not late */
	assert_int_equal(pace_late(&pace, PACE_MEDIAN), 0);
	assert_true(pace_mean(&pace) == 0);
	pace_note(&pace, 0, INT64_MAX); /* beyond all classes */
	assert_int_equal(pace.latest, INT64_MAX);
	assert_true(pace_late(&pace, 1000) > 0);
	assert_int_equal(pace.n, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(agrees_with_sorting),
	    cmocka_unit_test(nothing_and_extremes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
