/* SPDX-License-Identifier: BSD-2-Clause */
/* The table of stations, against a list that is searched from end to end. */
#include "session/stations.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct stations all;

static int
setup(void **state)
{
	(void)state;
	memset(&all, 0, sizeof all);
	srand(11);
	return 0;
}

static void
hear(unsigned who, int64_t time)
{
	uint8_t mac[6] = {2, 0, 0, (uint8_t)(who >> 16), (uint8_t)(who >> 8), (uint8_t)who};

	stations_hear(&all, mac, who % 3, time);
}

static const struct station *
find(unsigned who)
{
	uint8_t mac[6] = {2, 0, 0, (uint8_t)(who >> 16), (uint8_t)(who >> 8), (uint8_t)who};

	return stations_find(&all, mac);
}

static void
counts_and_times(void **state)
{
	(void)state;
	assert_null(find(1));
	hear(1, 10);
	hear(2, 20);
	hear(1, 30);
	assert_int_equal(all.n, 2);
	assert_int_equal(find(1)->frames, 2);
	assert_int_equal(find(1)->first, 10);
	assert_int_equal(find(1)->last, 30);
	assert_int_equal(find(2)->port, 2);
	stations_hear(&all, (uint8_t[6]){2}, 5, 40);
	assert_int_equal(stations_find(&all, (uint8_t[6]){2})->port, 5);
}

static void
groups_are_no_stations(void **state)
{
	(void)state;
	stations_hear(&all, (uint8_t[6]){1, 0x80, 0xc2}, 0, 1);
	stations_hear(&all, (uint8_t[6]){255, 255, 255, 255, 255, 255}, 0, 1);
	assert_int_equal(all.n, 0);
}

static void
longest_ago_gives_its_place(void **state)
{
	enum {
		WHO = 3 * STATIONS_MAX
	};
	static int64_t heard[WHO];
	static uint64_t frames[WHO];
	unsigned here = 0;

	(void)state;
	for (int64_t time = 1; time < 60000; time++) {
		unsigned who = (unsigned)rand() % (time % 3 ? WHO : STATIONS_MAX / 2);
		bool known = find(who);

		if (!known && here == STATIONS_MAX) {
			unsigned oldest = 0;

			for (unsigned i = 0; i < WHO; i++)
				if (heard[i] && (!heard[oldest] || heard[i] < heard[oldest]))
					oldest = i;
			hear(who, time);
			assert_null(find(oldest));
			heard[oldest] = 0;
			frames[oldest] = 0;
		} else {
			here += !known;
			hear(who, time);
		}
		heard[who] = time;
		frames[who]++;
		assert_int_equal(all.n, here);
		assert_int_equal(find(who)->last, time);
		assert_int_equal(find(who)->frames, frames[who]);
	}
	assert_int_equal(here, STATIONS_MAX);
	for (unsigned i = 0; i < WHO; i++)
		assert_int_equal(!!find(i), !!heard[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup(counts_and_times, setup),
	    cmocka_unit_test_setup(groups_are_no_stations, setup),
	    cmocka_unit_test_setup(longest_ago_gives_its_place, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
