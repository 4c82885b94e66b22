/* SPDX-License-Identifier: BSD-2-Clause */
/* Jobs: what is sent when. */
#include "job_stage.h"

#include "base/clock.h"
#include "session/vary.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void
several_at_once(void **state)
{
	unsigned a = add('a', 10 * NS_PER_MS, 0, 0), b = add('b', 15 * NS_PER_MS, 3, 0);

	(void)state;
	source('f');
	s->interval = 20 * NS_PER_MS;
	s->times = 2;
	assert_string_equal(run_to(0, 100), ""); /* nothing begins by itself */
	assert_int_equal(job_deadline(s), INT64_MAX);
	assert_true(job_start(s, a, 0, &why));
	assert_true(job_start(s, b, 0, &why));
	assert_true(session_repeat(s, 0, &why));
	assert_string_equal(run_to(0, 40), "fab"
					   "a"
					   "b"
					   "fa"
					   "ab"
					   "a");
	assert_int_equal(s->job[JOB_FORM].state, JOB_DONE);
	assert_int_equal(s->job[b].state, JOB_DONE);
	assert_int_equal(job_deadline(s), 50 * NS_PER_MS);
	assert_true(job_sending(s));
	job_stop(s, a);
	assert_false(job_sending(s));
	assert_string_equal(run_to(41, 100), "");
	assert_int_equal(s->job[a].state, JOB_IDLE);
	assert_int_equal(s->job[a].done, 5);
	assert_true(job_start(s, a, 200 * NS_PER_MS, &why)); /* from the beginning */
	assert_string_equal(run_to(200, 215), "aa");
	job_delete(s, a);
	assert_int_equal(s->job[a].state, JOB_NONE);
	assert_string_equal(run_to(216, 300), "");
}

static void
all_places_are_taken(void **state)
{
	(void)state;
	for (int i = 1; i < JOBS_MAX; i++)
		assert_int_equal(add('a', NS_PER_MS, 1, 0), i);
	assert_int_equal(job_keep(s, &why), -1);
	assert_string_equal(why.text, "All 16 jobs are taken: delete one first");
	job_delete(s, 7);
	assert_int_equal(add('z', NS_PER_MS, 1, 0), 7);
	for (unsigned i = 1; i < JOBS_MAX; i++)
		assert_true(job_start(s, i, 0, &why));
	assert_string_equal(run_to(0, 3), "aaaaaazaaaaaaaaa");
}

static void
keeping_goes_on_on_the_beat(void **state)
{
	int job;

	(void)state;
	source('a');
	s->interval = 10 * NS_PER_MS;
	s->times = 0;
	assert_true(session_repeat(s, 0, &why));
	assert_string_equal(run_to(0, 15), "aa");
	job = job_keep(s, &why);
	assert_true(job > 0);
	source('b'); /* the form is free */
	assert_int_equal(s->job[JOB_FORM].state, JOB_NONE);
	assert_string_equal(run_to(16, 30), "aa");
	assert_int_equal(s->job[job].done, 4);
	assert_int_equal(s->job[job].pace.n, 4);
	s->interval = 5 * NS_PER_MS; /* is the form's */
	assert_string_equal(run_to(31, 45), "a");
	assert_true(session_repeat(s, 46 * NS_PER_MS, &why));
	assert_string_equal(run_to(46, 51), "bab");
}

/* What is changed in the form counts from the next frame on. */
static void
the_form_is_live(void **state)
{
	(void)state;
	source('a');
	s->lab = true; /* nothing is asked */
	s->interval = 10 * NS_PER_MS;
	s->times = 0;
	assert_true(session_repeat(s, 0, &why));
	assert_string_equal(run_to(0, 15), "aa");
	source('b');
	assert_string_equal(run_to(16, 30), "bb");
	s->interval = 2 * NS_PER_MS;
	assert_string_equal(run_to(31, 45), "bbbbbbb"); /* 32, 34 .. 44 */
	assert_int_equal(job_deadline(s), 46 * NS_PER_MS);
	s->interval = NS_PER_S;
	assert_int_equal(job_deadline(s), 0); /* at once */
	assert_string_equal(run_to(46, 60), "");
	s->interval = 2 * NS_PER_MS;
	assert_string_equal(run_to(61, 62), "b"); /* not what would have been */
	s->times = 14;
	assert_string_equal(run_to(63, 80), "bb");
	assert_int_equal(s->job[JOB_FORM].state, JOB_DONE);
}

/* But not what would be asked before. */
static void
a_rate_that_is_asked_for_is_not_taken_over(void **state)
{
	(void)state;
	source('a');
	s->interval = 200 * NS_PER_MS;
	s->times = 0;
	assert_true(session_repeat(s, 0, &why));
	assert_string_equal(run_to(0, 10), "a");
	s->interval = NS_PER_MS;
	assert_string_equal(run_to(11, 450), "aa");
	assert_int_equal(s->messages, 1);
	assert_string_equal(
	    s->message[0].text, "Still one every 200ms: to send faster stop and start again");
	s->interval = 500 * NS_PER_MS;                /* slower is no question */
	assert_string_equal(run_to(451, 1600), "aa"); /* 900, 1400 */
}

static void
bursts(void **state)
{
	unsigned a = add('a', 10 * NS_PER_MS, 7, 3);

	(void)state;
	assert_int_equal(job_rate(&s->job[a]), 300);
	job_start(s, a, 0, &why);
	assert_string_equal(run_to(0, 0), "aaa");
	assert_string_equal(run_to(1, 10), "aaa");
	assert_string_equal(run_to(11, 50), "a"); /* the last one is shorter */
	assert_int_equal(s->job[a].state, JOB_DONE);
	assert_int_equal(s->job[a].done, 7);
	assert_true(job_step(s, a, 1, &why)); /* at once, at a key */
	assert_int_equal(s->job[a].done, 10);
	assert_int_equal(s->job[a].state, JOB_DONE);
}

/* However large bursts are, others have a turn: a look at the clock sends a part of them. */
static void
large_bursts_take_turns(void **state)
{
	unsigned a = add('a', NS_PER_S, 0, 1000), b = add('b', 10 * NS_PER_MS, 3, 0);

	(void)state;
	s->lab = true;
	cap_set(&s->cap, 0, 0);
	job_start(s, a, 0, &why);
	job_start(s, b, 0, &why);
	fake.n = 0;
	session_run(s, 0, 1);
	assert_in_range(fake.n, 2, 300);
	assert_in_range(strcspn(fake.given, "b"), 1, 40);
	assert_int_equal(job_deadline(s), 0); /* at once */
	run_to(0, 500);
	assert_int_equal(s->job[a].done, 1000);
	assert_int_equal(s->job[b].done, 3);
	assert_int_equal(job_deadline(s), NS_PER_S);
	assert_int_equal(s->job[a].pace.n, 1);
	assert_int_equal(s->job[a].plan.missed, 0);
}

static void
a_burst_at_once(void **state)
{
	(void)state;
	source('a');
	s->interval = NS_PER_S;
	s->times = 2;
	assert_true(job_burst(s, 5, 0, 0, 0, &why));
	assert_string_equal(run_to(0, 0), "aaaaa");
	assert_int_equal(s->job[JOB_FORM].state, JOB_DONE);
	assert_string_equal(run_to(1, 3000), ""); /* no plan goes on */
	cap_set(&s->cap, 3, 3);
	assert_true(job_burst(s, 5, 0, 0, 4 * NS_PER_S, &why));
	assert_string_equal(run_to(4000, 4200), "aaa");
	assert_int_equal(s->job[JOB_FORM].state, JOB_RUNS);
	assert_string_equal(run_to(4201, 5100), "aa"); /* the rest waits for the cap */
	assert_int_equal(s->job[JOB_FORM].state, JOB_DONE);
	assert_true(session_repeat(s, 6 * NS_PER_S, &why)); /* it leaves nothing behind */
	assert_string_equal(run_to(6000, 8000), "aa");
}

/* Nor does one that is repeated: the form says what it said, and what it says is not followed. */
static void
a_burst_has_its_own_plan(void **state)
{
	(void)state;
	source('a');
	s->interval = NS_PER_S;
	s->times = 2;
	assert_true(job_burst(s, 3, 10 * NS_PER_MS, 7, 0, &why));
	assert_string_equal(run_to(0, 9), "aaa");
	s->interval = NS_PER_MS;
	s->times = 4;
	s->burst = 2;
	assert_string_equal(run_to(10, 19), "aaa");
	assert_string_equal(run_to(20, 100), "a");
	assert_int_equal(s->job[JOB_FORM].state, JOB_DONE);
	assert_int_equal(s->interval, NS_PER_MS);
	assert_int_equal(s->times, 4);
	assert_true(session_repeat(s, NS_PER_S, &why)); /* two at once, as the form says */
	assert_string_equal(run_to(1000, 1000), "aa");
	s->burst = 0; /* and while it runs */
	assert_string_equal(run_to(1001, 1001), "a");
	assert_string_equal(run_to(1002, 2000), "a");
}

static void
a_large_step_takes_turns(void **state)
{
	unsigned a = add('a', NS_PER_S, 1500, 1000);

	(void)state;
	cap_set(&s->cap, 0, 0);
	fake.n = 0;
	assert_true(job_step(s, a, 1, &why));
	assert_in_range(fake.n, 1, 100);
	assert_int_equal(s->job[a].state, JOB_RUNS);
	run_to(0, 900);
	assert_int_equal(s->job[a].done, 1000);
	assert_int_equal(s->job[a].state, JOB_IDLE); /* as it was: there is no plan */
	assert_int_equal(job_deadline(s), INT64_MAX);
	assert_true(job_step(s, a, 1, &why)); /* one more is a step, whatever TIMES says */
	run_to(1000, 1900);
	assert_int_equal(s->job[a].done, 2000);
	/* what is left is not sent when it is stopped, nor of another frame */
	assert_true(job_step(s, a, 1, &why));
	job_stop(s, a);
	run_to(2000, 2900);
	assert_in_range(s->job[a].done, 2001, 2100);
	s->burst = 1000;
	assert_true(job_step(s, JOB_FORM, 1, &why));
	source('b');
	fake.n = 0;
	run_to(3000, 3900);
	assert_int_equal(fake.n, 0);
	assert_int_equal(s->job[JOB_FORM].state, JOB_IDLE);
}

static void
step_by_step(void **state)
{
	unsigned a;

	(void)state;
	source('x');
	job_vary(
	    s, JOB_FORM, vary_new("eth.src=02:00:00:00:00:61..02:00:00:00:00:63", &s->draft, &why));
	assert_non_null(s->job[JOB_FORM].vary);
	s->interval = 10 * NS_PER_MS;
	s->times = 0;
	a = (unsigned)job_keep(s, &why);
	for (int i = 0; i < 4; i++)
		assert_true(job_step(s, a, 1, &why));
	assert_string_equal(fake.given, "abca");
	assert_int_equal(s->job[a].state, JOB_IDLE);
	job_start(s, a, 0, &why); /* from the first again */
	assert_string_equal(run_to(0, 30), "abca");
	assert_null(s->job[JOB_FORM].vary); /* the form does not change any more */
	s->receive_only = true;
	assert_false(job_step(s, a, 1, &why));
	assert_false(job_start(s, a, 0, &why));
}

/* What changes goes with what is typed. */
static void
the_form_varies(void **state)
{
	(void)state;
	source('x');
	s->lab = true;
	job_vary(s, JOB_FORM, vary_new("eth.src=02:00:00:00:00:61..", &s->draft, &why));
	s->interval = 10 * NS_PER_MS;
	s->times = 0;
	session_repeat(s, 0, &why);
	assert_string_equal(run_to(0, 15), "ab");
	assert_true(recipe_parse(&s->draft, "eth type=0x88b6 / data 77", NULL));
	assert_string_equal(run_to(16, 20), "c");
	assert_memory_equal(fake.last + 12, "\x88\xb6\x77", 3);
	job_vary(s, JOB_FORM, NULL);
	source('y');
	assert_string_equal(run_to(21, 30), "y");
}

static void
refusals_end_a_job_alone(void **state)
{
	unsigned a = add('a', 10 * NS_PER_MS, 0, 0), b = add('b', 50 * NS_PER_MS, 0, 0);

	(void)state;
	job_start(s, a, 0, &why);
	job_start(s, b, 0, &why);
	fake.refuses = EXIT_DENIED;
	assert_string_equal(run_to(0, 0), "ab");
	assert_int_equal(s->job[a].state, JOB_STOPPED);
	assert_int_equal(s->job[a].left, 0);
	assert_string_equal(s->job[a].why.text, "Not sent: fake refuses");
	assert_string_equal(s->message[0].text, "Repeating stopped: Not sent: fake refuses");
	fake.refuses = EXIT_OK;
	job_start(s, a, 0, &why);
	assert_string_equal(run_to(1, 5), "a");
	fake.port.state = PORT_NO_LINK;
	fake.refuses = EXIT_FAILED;
	assert_string_equal(run_to(6, 100), "a"); /* no link: no use in going on */
	assert_int_equal(s->job[a].state, JOB_STOPPED);
}

static void
how_exact(void **state)
{
	unsigned a = add('a', 10 * NS_PER_MS, 0, 0);
	const struct job *job = &s->job[a];

	(void)state;
	job_start(s, a, 0, &why);
	for (int i = 0; i < 100; i++) /* each 20 us late, one of them a ms, and one stop */
		session_run(s,
		    i * 10 * NS_PER_MS + (!i           ? 0
					     : i == 50 ? NS_PER_MS
						       : 20 * NS_PER_US),
		    1);
	assert_int_equal(job->pace.n, 100);
	assert_in_range(pace_late(&job->pace, PACE_MEDIAN), 19000, 21000);
	assert_in_range(pace_late(&job->pace, PACE_P99), 19000, 21000);
	assert_int_equal(job->pace.latest, NS_PER_MS);
	assert_in_range(pace_mean(&job->pace), 9999700, 10000300);
	assert_int_equal(job->plan.missed, 0);
	session_run(s, 6 * NS_PER_S, 1);
	assert_int_equal(job->plan.missed, 496);
	assert_int_equal(fake.n, 105); /* no burst */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(several_at_once),
	    TEST(all_places_are_taken),
	    TEST(keeping_goes_on_on_the_beat),
	    TEST(the_form_is_live),
	    TEST(a_rate_that_is_asked_for_is_not_taken_over),
	    TEST(bursts),
	    TEST(large_bursts_take_turns),
	    TEST(a_burst_at_once),
	    TEST(a_burst_has_its_own_plan),
	    TEST(a_large_step_takes_turns),
	    TEST(step_by_step),
	    TEST(the_form_varies),
	    TEST(refusals_end_a_job_alone),
	    TEST(how_exact),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
