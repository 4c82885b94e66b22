/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of jobs on the screen: its rows at many sizes, and what the keys do with them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"

static struct fixture *f;

static int
open_screen(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	f->session->lab = true; /* nothing is asked */
	return 0;
}

static int
close_screen(void **state)
{
	(void)state;
	fixture_close(f);
	return 0;
}

static const struct job *
job(unsigned i)
{
	return &f->session->job[i];
}

/* Keys, and the turn after them, in which commands run. */
static void
keys(const char *names)
{
	fixture_keys(f, names);
	session_run(f->session, f->steady, f->wall);
	session_run(f->session, f->steady, f->wall);
}

static void
shows(const char *text)
{
	fixture_draw(f, 0);
	fixture_shows(f, text);
}

/* The words name keys that are keys there: in the form an ! is typed. */
static void
what_stops_it_is_a_key_here(void **state)
{
	(void)state;
	keys("3 F6");
	shows("Sending. F6 stops it, C-c stops everything.");
	keys("!");
	assert_int_equal(job(JOB_FORM)->state, JOB_RUNS);
	keys("C-c");
	assert_int_equal(job(JOB_FORM)->state, JOB_IDLE);
	fixture_draw(f, 0);
	keys("Escape 1 r");
	shows("Sending. r stops it, ! stops everything.");
	keys("!");
	assert_int_equal(job(JOB_FORM)->state, JOB_IDLE);
}

/* Whatever is waited for: what sends can be stopped. */
static void
stops_while_a_line_waits(void **state)
{
	(void)state;
	keys("L a Enter");
	assert_int_equal(job(1)->state, JOB_RUNS);
	keys(":");
	fixture_type(f, "wait rx arp");
	keys("Enter");
	shows("Esc stops it");
	keys("Enter");
	assert_int_equal(job(1)->state, JOB_IDLE);
	keys("Enter");
	shows("The one before is not done yet");
	assert_int_equal(job(1)->state, JOB_IDLE);
}

static void
adds_starts_and_deletes(void **state)
{
	(void)state;
	keys("L");
	shows("Jobs: what is sent when");
	shows("nothing is sent");
	shows("form idle    near     1s");
	keys("a");
	shows("Job 1 is the form's frame. The form is free for another one");
	assert_int_equal(job(1)->state, JOB_IDLE);
	shows(" >  1   idle    near     1s                 0/10");
	keys("Enter");
	shows(" >  1   sends   near     1s                 1/10");
	shows("1 of 2 sends");
	shows("SENDING 1/s");
	f->session->cap.now = 2; /* a timer that was late has two frames counted in a second */
	keys("Right");
	shows("SENDING 1/s");
	keys("Space");
	shows("2/10");
	keys("Enter");
	shows(" >  1   idle");
	shows("Stopped. Enter starts it again, from its first frame.");
	keys("Up Enter");
	assert_int_equal(job(JOB_FORM)->state, JOB_RUNS);
	keys("Down Enter");
	assert_int_equal(job(1)->state, JOB_RUNS);
	keys("!");
	assert_int_equal(job(JOB_FORM)->state, JOB_IDLE);
	assert_int_equal(job(1)->state, JOB_IDLE);
	keys("d");
	assert_int_equal(job(1)->state, JOB_NONE);
	keys("d");
	shows("The form's job stays");
	keys("Esc");
	shows("1 Received");
}

static void
previews(void **state)
{
	(void)state;
	keys("L :");
	fixture_type(f, "vary eth.src=02:00:00:00:00:07.. size=60..64 step 2");
	keys("Enter");
	shows("The first 5 frames:");
	shows("62 B  eth.src=02:00:00:00:00:08");
	keys("Esc v");
	shows("The first five frames");
	shows("5. 62 B  eth.src=02:00:00:00:00:0b");
	assert_int_equal(store_last(f->session->sent), 0); /* nothing was sent */
	keys("Esc");
	shows(", vary eth.src=02:00:00:00:00:07..");
}

static void
tells_why_one_stopped(void **state)
{
	(void)state;
	keys("L a Enter");
	f->session->receive_only = true;
	fixture_draw(f, 2);
	session_run(f->session, f->steady, f->wall);
	shows(" >  1   stopped");
	shows("Not sent: receive only");
}

/* Without the list, too: from where one sees and from where one types. */
static void
the_form_is_kept(void **state)
{
	(void)state;
	keys("3 End Backspace Backspace Backspace C-g"); /* what is not ready is not kept either */
	shows("Not sent: Dst MAC");
	assert_int_equal(job(1)->state, JOB_NONE);
	fixture_type(f, ":ff");
	keys("Escape 1 r K");
	assert_string_equal(
	    f->app->hint, "Job 1 is the form's frame. The form is free for another one");
	assert_int_equal(job(1)->state, JOB_RUNS);
	assert_int_equal(job(JOB_FORM)->state, JOB_NONE);
	keys("3 C-g");
	assert_int_equal(job(2)->state, JOB_IDLE);
}

static void
at_every_size(void **state)
{
	(void)state;
	keys("L a a a a a a a a Enter");
	fixture_sizes(f);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, open_screen, close_screen)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(stops_while_a_line_waits),
	    TEST(what_stops_it_is_a_key_here),
	    TEST(adds_starts_and_deletes),
	    TEST(previews),
	    TEST(tells_why_one_stopped),
	    TEST(the_form_is_kept),
	    TEST(at_every_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
