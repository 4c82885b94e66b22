/* SPDX-License-Identifier: BSD-2-Clause */
/* What became of sent frames on the screen: words in the list, the way to the other one of a pair,
 * and why nobody answered. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "fixture.h"
#include "session/beacon.h"
#include "ui/term.h"

static void
now(struct fixture *f)
{
	f->wall = f->session->wall = f->app->wall = clock_wall();
}

/* A question of ours, and what comes back to it. */
static struct fixture *
asked(bool answered, int cols)
{
	static const uint8_t answer[42] = {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 6, 0, 1, 8, 0, 6,
	    4, 0, 2, 2, 0, 0, 0, 0, 2, 10, 0, 0, 2, 2, 0, 0, 0, 0, 1, 10, 0, 0, 1};
	struct fixture *f = fixture_open(30, cols, false);
	struct why why;

	now(f);
	f->session->started = f->wall;
	fixture_receive(f, "before");
	fixture_command(f,
	    "frame eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:01 / arp opcode=request "
	    "src.hw_mac=02:00:00:00:00:01 src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2");
	assert_true(session_send(f->session, f->wall, &why));
	if (answered) {
		assert_true(f->far->ops->send(f->far, answer, sizeof answer, &why));
		session_receive(f->session, 0);
	}
	fixture_receive(f, "after");
	fixture_keys(f, "Esc");
	fixture_draw(f, 0);
	return f;
}

static void
pairs_are_marked_and_joined(void **state)
{
	struct fixture *f = asked(true, 100);
	struct list *received = app_list(f->app, MAIN_RECEIVED);

	(void)state;
	assert_true(fixture_has(f, "answered "));
	assert_true(fixture_has(f, "[S1, "));
	fixture_keys(f, "2");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "<   2 ")); /* the other one of the pair */
	fixture_keys(f, "J");
	assert_int_equal(f->app->focus, MAIN_RECEIVED);
	assert_int_equal(received->selected, 2);
	fixture_draw(f, 0);
	fixture_keys(f, "J");
	assert_int_equal(f->app->focus, MAIN_SENT);
	fixture_keys(f, "Enter J"); /* the same from one that is open */
	fixture_draw(f, 0);
	assert_int_equal(f->app->stacked, 1);
	assert_true(fixture_has(f, "It answers S1"));
	fixture_keys(f, "Esc");
	fixture_keys(f, "g J");
	assert_string_equal(
	    f->app->hint, "It neither answers a frame that was sent from here nor is one.");
	fixture_command(f, "filter ether proto 0x88b5");
	fixture_keys(f, "2 J");
	assert_non_null(strstr(f->app->hint, "Frame 2 is not shown: it does not pass the filter"));
	fixture_close(f);
}

/* Where there is little room, too, a row says what the frame says. */
static void
the_link_leaves_room(void **state)
{
	struct fixture *f = asked(true, 80);

	(void)state;
	assert_true(fixture_has(f, " 0x0806 ARP 10.0.0.2 is\xe2\x80\xa6 [S1]\n"));
	fixture_keys(f, "2");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " ARP who has 10.0.0.2? tell 10.0.0.1"));
	fixture_keys(f, "J");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " 2, 42 B: ARP 10.0.0.2 is at 02:00:00:00:00:02 [S1, "));
	fixture_close(f);
}

static void
why_it_says(void **state)
{
	struct fixture *f = asked(false, 100);

	(void)state;
	fixture_keys(f, "2 W");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "too soon"));
	assert_false(fixture_has(f, "THIS MAY BE"));
	fixture_keys(f, "Esc");
	fixture_draw(f, 2);
	f->session->wall = f->wall;
	fixture_keys(f, "2 W");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Why did nobody answer?"));
	assert_true(fixture_has(f, "THIS MAY BE"));
	assert_true(fixture_has(f, "10.0.0.2"));
	fixture_sizes(f);
	fixture_keys(f, "Esc 1 W"); /* what was sent last is meant */
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Why did nobody answer?"));
	fixture_keys(f, "Esc");
	fixture_command(f, "why S7");
	assert_non_null(strstr(f->app->hint, "S7 is not here"));
	fixture_command(f, "why 1");
	assert_true(fixture_has(f, "nobody has it"));
	fixture_close(f);
}

static void
nothing_was_sent(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, "W");
	assert_non_null(strstr(f->app->hint, "Nothing was sent yet"));
	fixture_keys(f, "J");
	assert_string_equal(f->app->hint, "There is no frame to jump from.");
	fixture_close(f);
}

/* The beacon in the lab's way: the far end answers as another program would. */
static void
who_hears_whom(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);
	struct session *far = session_new(1 << 20, 0, f->wall, NULL);
	struct why why;

	(void)state;
	now(f);
	fixture_keys(f, "B");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Who hears whom"));
	assert_true(fixture_has(f, "says hello once a second"));
	term_resize_test(10, 40); /* the last line is there, too */
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " etherwright --reflect -p PORT"));
	term_resize_test(24, 80);
	assert_true(session_add(far, f->far, &why));
	f->far = NULL; /* it has an owner */
	assert_true(beacon_reflect(far, &why));
	fixture_keys(f, "r");
	for (int i = 0; i < 5; i++, f->steady += NS_PER_S) {
		now(f);
		session_run(f->session, f->steady, f->wall);
		session_run(far, f->steady, f->wall);
		session_receive(far, 0);
		session_receive(f->session, 0);
	}
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "02:00:00:00:00:02 near"));
	assert_true(fixture_has(f, "5/5"));
	assert_true(fixture_has(f, "two way"));
	assert_true(fixture_has(f, "hello: 5 sent"));
	fixture_keys(f, "Up");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Frames arrive in both directions."));
	fixture_sizes(f);
	fixture_keys(f, "r");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "no hello is sent"));
	fixture_keys(f, "Esc");
	fixture_command(f, "heard lossless");
	assert_non_null(strstr(f->app->hint, "Yes: heard lossless"));
	fixture_command(f, "heard");
	assert_non_null(strstr(f->app->hint, "5/5: two way"));
	fixture_command(f, "beacon 1h");
	assert_true(beacon_runs(f->session));
	fixture_command(f, "stop");
	assert_false(beacon_runs(f->session));
	fixture_command(f, "heard");
	assert_non_null(strstr(f->app->hint, "nobody was heard: 0 hellos sent"));
	fixture_command(f, "heard two-way");
	assert_non_null(strstr(f->app->hint, "nobody was heard"));
	ui_close(&f->front);
	session_free(f->session, NULL);
	session_free(far, NULL);
	free(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pairs_are_marked_and_joined),
	    cmocka_unit_test(the_link_leaves_room),
	    cmocka_unit_test(why_it_says),
	    cmocka_unit_test(nothing_was_sent),
	    cmocka_unit_test(who_hears_whom),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
