/* SPDX-License-Identifier: BSD-2-Clause */
/* How often the screen is drawn: seldom for what comes in, at once for a key, and never more than
 * 25 times a second. Time is the test's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"

#include "base/clock.h"

enum {
	MOST = 25,  /* drawings a second */
	FLOOD = 20, /* of them for what comes in */
	SECOND = 1000
};

static struct fixture *f;

static int
open_screen(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	return 0;
}

static int
close_screen(void **state)
{
	(void)state;
	fixture_close(f);
	return 0;
}

/* A turn of the loop one millisecond later; how many drawings it made. */
static unsigned
turn(bool flood, const char *key)
{
	unsigned before = f->app->drawings;
	int status;

	f->steady += NS_PER_MS;
	f->wall += NS_PER_MS;
	f->session->changes += flood;
	if (key)
		ui_test_key(&f->front, key, f->steady, f->wall);
	assert_true(f->front.turn(f->app, 0, f->steady, f->wall, &status));
	return f->app->drawings - before;
}

static unsigned
turns(unsigned n, bool flood, const char *key)
{
	unsigned drawings = 0;

	while (n--)
		drawings += turn(flood, key);
	return drawings;
}

static void
what_comes_in(void **state)
{
	(void)state;
	turns(SECOND, true, NULL);
	assert_int_equal(turns(SECOND, true, NULL), FLOOD);
	turns(SECOND + SECOND / 2, false, NULL);
	assert_int_equal(turn(true, NULL), 1);           /* after a silence at once */
	assert_int_equal(turns(SECOND, false, NULL), 1); /* the time on the screen */
}

/* Five keys a second, whenever they come in a flood. */
static void
a_key_at_once(void **state)
{
	(void)state;
	turns(SECOND, true, NULL);
	for (unsigned i = 0; i < 100; i++) {
		assert_int_equal(turn(true, "?"), 1);
		turns(200 + i % 50, true, NULL);
	}
}

static void
a_key_held_down(void **state)
{
	bool drawn[10 * SECOND];
	unsigned within = 0, most = 0, gap = 0;

	(void)state;
	turns(SECOND, true, NULL);
	for (unsigned i = 0; i < 10 * SECOND; i++) {
		drawn[i] = turn(true, "Down");
		within += drawn[i];
		within -= i >= SECOND && drawn[i - SECOND];
		most = within > most ? within : most;
		gap = drawn[i] ? 0 : gap + 1;
		assert_in_range(gap, 0, 200);
	}
	assert_int_equal(most, MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(what_comes_in, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(a_key_at_once, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(a_key_held_down, open_screen, close_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
