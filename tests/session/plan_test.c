/* SPDX-License-Identifier: BSD-2-Clause */
/* Deadlines that do not drift, do not burst, and the words for intervals. */
#include "session/plan.h"

#include "base/clock.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void
no_drift_in_a_million_ticks(void **state)
{
	const int64_t start = 12345, interval = 333333;
	struct plan plan;
	int64_t now = start;

	(void)state;
	srand(3);
	plan_start(&plan, start, interval, 0);
	for (int i = 0; i < 1000000; i++) {
		assert_int_equal(plan.next, start + i * interval);
		assert_false(plan_due(&plan, plan.next - 1));
		now = plan.next + rand() % interval; /* woken late, each time otherwise */
		assert_true(plan_due(&plan, now));
	}
	assert_int_equal(plan.done, 1000000);
	assert_int_equal(plan.missed, 0);
}

static unsigned
count_due(struct plan *plan, int64_t now)
{
	unsigned n = 0;

	while (plan_due(plan, now))
		n++;
	return n;
}

static void
no_burst_after_a_stop(void **state)
{
	struct plan plan;

	(void)state;
	plan_start(&plan, 0, 10 * NS_PER_MS, 0);
	assert_int_equal(count_due(&plan, 0), 1);
	assert_int_equal(count_due(&plan, 5 * NS_PER_S), PLAN_CATCH_UP + 1);
	assert_int_equal(plan.done + plan.missed, 501);             /* every tick is counted once */
	assert_int_equal(plan.next, 5 * NS_PER_S + 10 * NS_PER_MS); /* and the beat is kept */
	/* but a moment is caught up, so that the mean stays */
	plan_start(&plan, 0, NS_PER_MS, 0);
	assert_int_equal(count_due(&plan, PLAN_SHORT_STOP_NS), 21);
	assert_int_equal(plan.missed, 0);
	assert_int_equal(
	    count_due(&plan, 2 * PLAN_SHORT_STOP_NS + 2 * NS_PER_MS), PLAN_CATCH_UP + 1);
	assert_int_equal(plan.missed, 17);
	/* a short interval: as many as a timer's unrest makes */
	plan_start(&plan, 0, 10 * NS_PER_US, 0);
	assert_int_equal(count_due(&plan, NS_PER_MS), 101);
	assert_int_equal(plan.missed, 0);
	assert_int_equal(count_due(&plan, 5 * NS_PER_S), PLAN_CATCH_UP_NS / (10 * NS_PER_US) + 1);
	assert_int_equal(plan.done + plan.missed, 500001);
}

static void
catches_up_a_little(void **state)
{
	struct plan plan;

	(void)state;
	plan_start(&plan, 0, NS_PER_S, 0);
	assert_int_equal(count_due(&plan, 3 * NS_PER_S), 4);
	assert_int_equal(plan.missed, 0);
	assert_int_equal(count_due(&plan, 3 * NS_PER_S), 0);
	plan_start(&plan, 0, NS_PER_S, 0);
	assert_int_equal(count_due(&plan, (PLAN_CATCH_UP + 1) * NS_PER_S), PLAN_CATCH_UP + 1);
	assert_int_equal(plan.missed, 1);
}

static void
ends_after_so_many(void **state)
{
	struct plan plan;

	(void)state;
	plan_start(&plan, 0, NS_PER_S, 3);
	assert_int_equal(count_due(&plan, 0), 1);
	assert_int_equal(count_due(&plan, 100 * NS_PER_S), 2); /* what was missed is still owed */
	assert_false(plan.active);
	assert_int_equal(plan.done, 3);
	assert_int_equal(count_due(&plan, 200 * NS_PER_S), 0);
	plan_start(&plan, 0, NS_PER_S, 0);
	plan_stop(&plan);
	assert_int_equal(count_due(&plan, 200 * NS_PER_S), 0);
}

static void
intervals_in_every_spelling(void **state)
{
	static const struct {
		const char *text;
		int64_t ns;
		const char *back;
	} good[] = {
	    {"1", NS_PER_S, "1s"},
	    {"1s", NS_PER_S, "1s"},
	    {" 1 s", NS_PER_S, "1s"},
	    {"1S", NS_PER_S, "1s"},
	    {"250ms", 250 * NS_PER_MS, "250ms"},
	    {"250 ms", 250 * NS_PER_MS, "250ms"},
	    {"10us", 10000, "10us"},
	    {"1us", 1000, "1us"},
	    {"1500ns", 1500, "1500ns"},
	    {"1333ns", 1333, "1333ns"},
	    {"2m", 120 * NS_PER_S, "2m"},
	    {"90", 90 * NS_PER_S, "90s"},
	    {"1h", 3600 * NS_PER_S, "1h"},
	    {"240h", 864000 * NS_PER_S, "240h"},
	    {"864000", 864000 * NS_PER_S, "240h"},
	    {"0.5", NS_PER_S / 2, "500ms"},
	    {".5s", NS_PER_S / 2, "500ms"},
	    {"2.5ms", 2500 * NS_PER_US, "2500us"},
	    {"10/s", 100 * NS_PER_MS, "100ms"},
	    {"10 / s", 100 * NS_PER_MS, "100ms"},
	    {"1000/s", NS_PER_MS, "1ms"},
	    {"1000000/s", 1000, "1us"},
	    {"600/m", 100 * NS_PER_MS, "100ms"},
	    {"1/m", 60 * NS_PER_S, "1m"},
	    {"0.5/s", 2 * NS_PER_S, "2s"},
	    {"3/s", 333333333, "3/s"},
	    {"7/m", 8571428571, "7/m"},
	    {"1/h", 3600 * NS_PER_S, "1h"},
	};
	char buffer[32];

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct text text = text_on(buffer, sizeof buffer);
		int64_t ns = -1, again = -1;

		if (!interval_parse(good[i].text, &ns, NULL) || ns != good[i].ns)
			fail_msg("\"%s\" is %" PRId64, good[i].text, ns);
		interval_print(ns, &text);
		assert_string_equal(buffer, good[i].back);
		assert_true(interval_parse(buffer, &again, NULL));
		assert_int_equal(again, ns);
	}
}

static void
printed_intervals_read_the_same(void **state)
{
	char buffer[32];

	(void)state;
	srand(5);
	for (int i = 0; i < 200000; i++) {
		int64_t ns = (int64_t)rand() << 20 ^ rand(), again = -1;
		struct text text = text_on(buffer, sizeof buffer);

		ns = 1000 + ns % (i % 2 ? 864000 * NS_PER_S : 2 * NS_PER_S);
		interval_print(ns, &text);
		if (!interval_parse(buffer, &again, NULL) || again != ns)
			fail_msg("%" PRId64 " is \"%s\" is %" PRId64, ns, buffer, again);
	}
}

static void
refuses_what_is_no_interval(void **state)
{
	static const struct {
		const char *text, *word;
	} bad[] = {
	    {"", "is no time"},
	    {"s", "is no time"},
	    {"x", "is no time"},
	    {"1x", "is no time"},
	    {"1 s s", "is no time"},
	    {"1/", "is no time"},
	    {"1//s", "is no time"},
	    {"-1", "is no time"},
	    {".", "is no time"},
	    {"1.2.3", "is no time"},
	    {"nan", "is no time"},
	    {"1e3", "is no time"},
	    {"0x10", "is no time"},
	    {"1234567890123456789012", "is no time"},
	    {"0", "too short"},
	    {"0.4us", "too short"},
	    {"2000000/s", "too short"},
	    {"0/s", "never"},
	    {"11d", "is no time"},
	    {"240.1h", "too long"},
	    {"999999999999h", "too long"},
	    {"0.000001/h", "too long"},
	    {"\033[31m", "\\x1b[31m"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct why why = {.text = ""};
		int64_t ns = 42;

		if (interval_parse(bad[i].text, &ns, &why))
			fail_msg("\"%s\" is %" PRId64, bad[i].text, ns);
		assert_int_equal(ns, 42);
		assert_int_equal(why.status, EXIT_USAGE);
		if (!strstr(why.text, bad[i].word))
			fail_msg("\"%s\": %s", bad[i].text, why.text);
	}
}

static void
times(void **state)
{
	static const char *const bad[] = {
	    "", "0", "x", "-1", "1.5", "1 2", "infinite", "9999999999999999999999"};
	uint64_t n = 42;
	struct why why;

	(void)state;
	assert_true(times_parse("10", &n, NULL));
	assert_int_equal(n, 10);
	assert_true(times_parse(" 1 ", &n, NULL));
	assert_int_equal(n, 1);
	assert_true(times_parse("Inf", &n, NULL));
	assert_int_equal(n, 0);
	n = 42;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		why.text[0] = '\0';
		if (times_parse(bad[i], &n, &why))
			fail_msg("\"%s\" is %" PRIu64, bad[i], n);
		assert_int_equal(n, 42);
		assert_true(why.text[0]);
	}
}

static void
how_often(void **state)
{
	int64_t interval = 5;
	uint64_t times = 5;

	(void)state;
	assert_true(often_parse("10/s 100", &interval, &times, NULL));
	assert_int_equal(interval, NS_PER_S / 10);
	assert_int_equal(times, 100);
	assert_true(often_parse("20ms", &interval, &times, NULL));
	assert_int_equal(interval, 20 * NS_PER_MS);
	assert_int_equal(times, 0);
	assert_true(often_parse("1s  inf", &interval, &times, NULL));
	assert_false(often_parse("1s x", &interval, &times, NULL));
	assert_false(often_parse("", &interval, &times, NULL));
	assert_false(
	    often_parse("111111111111111111111111111111111111111111111111111111111111111111 1",
		&interval, &times, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_drift_in_a_million_ticks),
	    cmocka_unit_test(no_burst_after_a_stop),
	    cmocka_unit_test(catches_up_a_little),
	    cmocka_unit_test(ends_after_so_many),
	    cmocka_unit_test(intervals_in_every_spelling),
	    cmocka_unit_test(printed_intervals_read_the_same),
	    cmocka_unit_test(refuses_what_is_no_interval),
	    cmocka_unit_test(times),
	    cmocka_unit_test(how_often),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
