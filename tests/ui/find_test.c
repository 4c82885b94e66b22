/* SPDX-License-Identifier: BSD-2-Clause */
/* Looking for text and bytes among frames: round the end, in slices, and what is said of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "ui/find.h"

static struct fixture *
three(void)
{
	struct fixture *f = fixture_open(24, 80, false);

	fixture_receive(f, "Hello lab");
	fixture_receive(f, "something else");
	fixture_receive(f, "Hello again");
	fixture_draw(f, 0);
	return f;
}

static void
look_for(struct fixture *f, const char *what)
{
	fixture_keys(f, "/");
	fixture_type(f, what);
	fixture_keys(f, "Enter");
}

static uint64_t
selected(struct fixture *f)
{
	return app_list(f->app, MAIN_RECEIVED)->selected;
}

static void
it_goes_round_and_counts(void **state)
{
	struct fixture *f = three();

	(void)state;
	look_for(f, "Hello");
	assert_int_equal(selected(f), 1);
	assert_string_equal(f->app->hint, "1 of 2: Hello, wrapped");
	assert_false(app_list(f->app, MAIN_RECEIVED)->following);
	fixture_keys(f, "n");
	assert_int_equal(selected(f), 3);
	assert_string_equal(f->app->hint, "2 of 2: Hello");
	fixture_keys(f, "N");
	assert_int_equal(selected(f), 1);
	fixture_keys(f, "N");
	assert_int_equal(selected(f), 3);
	assert_string_equal(f->app->hint, "2 of 2: Hello, wrapped");
	fixture_close(f);
}

static void
the_only_hit_may_be_where_we_are(void **state)
{
	struct fixture *f = three();

	(void)state;
	look_for(f, "again");
	assert_int_equal(selected(f), 3);
	assert_string_equal(f->app->hint, "1 of 1: again, wrapped");
	fixture_close(f);
}

static void
what_is_not_there_changes_nothing(void **state)
{
	struct fixture *f = three();

	(void)state;
	look_for(f, "zzz");
	assert_string_equal(f->app->hint, "not found: zzz");
	assert_true(app_list(f->app, MAIN_RECEIVED)->following);
	fixture_close(f);
	f = fixture_open(24, 80, false);
	fixture_keys(f, "n");
	assert_non_null(strstr(f->app->hint, "Nothing to look for"));
	look_for(f, "zzz");
	assert_string_equal(f->app->hint, "not found: zzz");
	fixture_close(f);
}

static void
bytes_and_columns_are_found(void **state)
{
	struct fixture *f = three();

	(void)state;
	look_for(f, "hex:73 6f:6d65");
	assert_int_equal(selected(f), 2);
	look_for(f, "0X88B5"); /* the type column, in any case */
	assert_int_equal(selected(f), 3);
	look_for(f, "02:00:00:00:00:0B");
	assert_int_equal(selected(f), 1);
	look_for(f, "hex:8");
	assert_int_equal(f->app->stacked, 1); /* not whole: the prompt stays */
	fixture_keys(f, "Esc");
	fixture_close(f);
}

static void
needles_are_understood(void **state)
{
	struct needle needle;
	struct why why;

	(void)state;
	assert_true(needle_parse(&needle, "hex:88b5", &why));
	assert_true(needle.hex && needle.length == 2 && needle.bytes[0] == 0x88);
	assert_true(needle_parse(&needle, "a\\x00b", &why)); /* as text from the wire is shown */
	assert_true(!needle.hex && needle.length == 3 && needle.bytes[1] == 0);
	assert_true(needle_parse(&needle, "a\\b", &why));
	assert_int_equal(needle.length, 3);
	assert_true(needle_parse(&needle, "", &why));
	assert_int_equal(needle.length, 0);
	assert_false(needle_parse(&needle, "hex:8", &why));
	assert_non_null(strstr(why.text, "hex:88 b5"));
}

/* The search comes to this frame, before it has looked at all others. */
static void
goes_to(struct fixture *f, uint64_t no)
{
	while (selected(f) != no)
		assert_true(find_turn(f->app));
}

static void
a_large_store_is_searched_in_slices(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);
	unsigned turns = 0;

	(void)state;
	fixture_receive(f, "needle");
	for (int i = 0; i < 9000; i++)
		fixture_receive(f, "hay");
	look_for(f, "nothing like it");
	assert_non_null(strstr(f->app->hint, "looking for"));
	while (find_turn(f->app))
		turns++;
	assert_in_range(turns, 50, 100); /* of 9001 frames */
	assert_string_equal(f->app->hint, "not found: nothing like it");
	look_for(f, "needle"); /* the next one after the newest is the oldest */
	goes_to(f, 1);
	assert_true(find_turn(f->app));
	assert_true(find_stop(f->app));
	assert_false(find_stop(f->app));
	assert_false(find_turn(f->app));
	fixture_close(f);
}

/* Frames of which every thousandth is a needle, from the first on. */
static struct fixture *
haystack(void)
{
	struct fixture *f = fixture_open(24, 80, false);

	for (int i = 0; i < 9000; i++)
		fixture_receive(f, i % 1000 ? "hay" : "needle");
	fixture_draw(f, 0);
	fixture_keys(f, "g");
	return f;
}

static void
hits_are_counted_while_keys_go_on(void **state)
{
	struct fixture *f = haystack();
	unsigned turns = 0;

	(void)state;
	look_for(f, "needle");
	goes_to(f, 1001);
	while (!strstr(f->app->hint, "22%"))
		assert_true(find_turn(f->app));
	assert_string_equal(f->app->hint, "3 so far, 22% counted, Esc stops: needle");
	fixture_keys(f, "n");
	goes_to(f, 2001);
	fixture_keys(f, "m");
	assert_non_null(strstr(f->app->hint, "Marked"));
	assert_true(find_turn(f->app));
	assert_non_null(strstr(f->app->hint, "Marked")); /* it takes nobody's words away */
	fixture_keys(f, "f");                            /* nor what a prompt says */
	assert_false(find_turn(f->app) && *f->app->hint);
	fixture_keys(f, "Esc");
	while (find_turn(f->app))
		assert_in_range(++turns, 1, 100);
	assert_string_equal(f->app->hint, "3 of 9: needle");
	fixture_close(f);
}

static void
what_was_counted_is_not_counted_again(void **state)
{
	struct fixture *f = haystack();

	(void)state;
	look_for(f, "needle");
	goes_to(f, 1001);
	fixture_keys(f, "Esc"); /* stopped; n goes on */
	assert_false(find_turn(f->app));
	fixture_keys(f, "n");
	while (find_turn(f->app))
		;
	assert_string_equal(f->app->hint, "3 of 9: needle");
	fixture_keys(f, "n");
	assert_string_equal(f->app->hint, "4 of 9: needle");
	assert_false(find_turn(f->app));
	fixture_keys(f, "N N N N");
	assert_string_equal(f->app->hint, "9 of 9: needle, wrapped");
	fixture_keys(f, "k N"); /* from where we are */
	assert_string_equal(f->app->hint, "8 of 9: needle");
	fixture_receive(f, "needle"); /* another list: counted anew */
	fixture_keys(f, "n");
	while (find_turn(f->app))
		;
	assert_string_equal(f->app->hint, "9 of 10: needle");
	fixture_close(f);
}

static void
backwards_it_looks_backwards(void **state)
{
	struct fixture *f = haystack();

	(void)state;
	fixture_keys(f, ": 5 5 0 0 Enter");
	look_for(f, "needle");
	goes_to(f, 6001);
	fixture_keys(f, ": 5 5 0 0 Enter N");
	goes_to(f, 5001);
	while (find_turn(f->app))
		;
	assert_string_equal(f->app->hint, "6 of 9: needle");
	fixture_keys(f, "f"); /* another list under it ends it */
	fixture_type(f, "ether proto 0x88b5");
	fixture_keys(f, "Enter N");
	fixture_keys(f, "F");
	assert_false(find_turn(f->app));
	fixture_close(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_goes_round_and_counts),
	    cmocka_unit_test(the_only_hit_may_be_where_we_are),
	    cmocka_unit_test(what_is_not_there_changes_nothing),
	    cmocka_unit_test(bytes_and_columns_are_found),
	    cmocka_unit_test(needles_are_understood),
	    cmocka_unit_test(a_large_store_is_searched_in_slices),
	    cmocka_unit_test(hits_are_counted_while_keys_go_on),
	    cmocka_unit_test(what_was_counted_is_not_counted_again),
	    cmocka_unit_test(backwards_it_looks_backwards),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
