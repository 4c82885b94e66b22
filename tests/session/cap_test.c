/* SPDX-License-Identifier: BSD-2-Clause */
/* How many frames may leave: in any second, however they come; and what that does to jobs. */
#include "session/cap.h"

#include "base/clock.h"
#include "session/session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct cap cap;
static struct why why;

/* Sends whenever it may, looking every so many ns, for so long; the most that left in any second.
 */
static unsigned
most_in_a_second(bool group, int64_t look, int64_t length, unsigned *all)
{
	static int64_t left[1000000];
	unsigned n = 0, most = 0, first = 0;

	for (int64_t now = 0; now < length; now += look) {
		while (cap_when(&cap, group, now) <= now && n < sizeof left / sizeof *left) {
			cap_count(&cap, group, now);
			left[n++] = now;
		}
	}
	for (unsigned i = 0; i < n; i++) {
		while (left[i] - left[first] >= NS_PER_S)
			first++;
		most = i - first + 1 > most ? i - first + 1 : most;
	}
	*all = n;
	return most;
}

static void
holds_in_any_second(void **state)
{
	static const uint32_t rates[] = {1, 7, 100, 1000, 1024, 1025, 5001, 100000};

	unsigned all;

	(void)state;
	for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
		unsigned most;

		cap_set(&cap, rates[i], rates[i]);
		most = most_in_a_second(false, 777777, 5 * NS_PER_S, &all);
		assert_true(all >= rates[i] * 5); /* and no less than that */
		/* where one more would be many, there is none */
		if (most > (rates[i] < 100 ? rates[i] : rates[i] + rates[i] / 100 + 1) ||
		    most < rates[i])
			fail_msg("%u/s: %u left in a second", rates[i], most);
	}
	cap_set(&cap, 1000, 100);
	assert_in_range(most_in_a_second(true, 777777, 5 * NS_PER_S, &all), 100, 102);
	cap_set(&cap, 0, 0);
	assert_int_equal(cap_when(&cap, true, 5), 5);
}

/* A beat of just as many frames, each up to a few milliseconds late, is not disturbed. */
static void
lets_a_beat_be(void **state)
{
	(void)state;
	cap_set(&cap, 1000, 100);
	for (int64_t k = 0; k < 10000; k++) {
		int64_t now = k * NS_PER_MS + (k * 7919 % 100) * 50 * NS_PER_US;

		assert_int_equal(cap_when(&cap, false, now), now);
		cap_count(&cap, false, now);
	}
	assert_in_range(cap_rate(&cap, 10 * NS_PER_S), 990, 1010);
	assert_int_equal(cap_rate(&cap, 13 * NS_PER_S), 0);
}

static void
reads_words(void **state)
{
	uint32_t all = CAP_ALL, group = CAP_GROUP;

	(void)state;
	assert_true(cap_parse("50", &all, &group, &why));
	assert_int_equal(all, 50);
	assert_int_equal(group, 50);
	group = CAP_GROUP;
	assert_true(cap_parse("5000", &all, &group, &why));
	assert_int_equal(all, 5000);
	assert_int_equal(group, CAP_GROUP);
	assert_true(cap_parse("5000,600", &all, &group, &why));
	assert_int_equal(group, 600);
	assert_true(cap_parse("none", &all, &group, &why));
	assert_int_equal(all | group, 0);
	assert_false(cap_parse("", &all, &group, &why));
	assert_false(cap_parse("0", &all, &group, &why));
	assert_false(cap_parse("10,", &all, &group, &why));
	assert_false(cap_parse("10,5,3", &all, &group, &why));
	assert_false(cap_parse("99999999999", &all, &group, &why));
	assert_false(cap_parse("10/s", &all, &group, &why));
}

/* Jobs are slowed down, all together, and say so once; nothing counts as missed. */
static void
slows_jobs(void **state)
{
	struct port *ends[2];
	struct session *s = session_new(1 << 20, 0, 0, &why);
	int64_t now = NS_PER_S;
	uint64_t said;

	(void)state;
	assert_true(pair_open(ends, (const char *[]){"a", "b"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	s->lab = true; /* there nothing is asked, but a measure there is */
	s->interval = 100 * NS_PER_US;
	s->times = 350;
	session_run(s, now, 0);
	assert_true(session_repeat(s, now, &why));
	said = s->messages;
	for (; s->job[JOB_FORM].state == JOB_RUNS && now < 20 * NS_PER_S; session_receive(s, 0)) {
		int64_t next = session_deadline(s);

		now = next > now ? next : now;
		session_run(s, now, 0);
	}
	assert_int_equal(s->given, 350); /* broadcast: a hundred at once, 3 times a second later */
	assert_in_range(now, 3900 * NS_PER_MS, 4500 * NS_PER_MS);
	assert_int_equal(s->messages, said + 1);
	assert_non_null(strstr(s->message[said % MESSAGES_MAX].text,
	    "Slowed down: no more than 100 frames a second to groups"));
	assert_int_equal(s->job[JOB_FORM].plan.missed, 0);
	assert_int_equal(s->job[JOB_FORM].refused, 0);
	/* a burst goes in pieces, a single frame is refused */
	s->burst = 150;
	s->times = 150;
	assert_true(session_repeat(s, now, &why));
	session_run(s, now + NS_PER_S, 0);
	assert_int_equal(s->given, 350 + 102);
	assert_false(session_send(s, 0, &why));
	assert_string_equal(why.text, "Not sent: no more than 100 frames a second to groups leave "
				      "from here; --max-rate changes that");
	session_run(s, now + 2 * NS_PER_S, 0);
	assert_int_equal(s->given, 500);
	port_close(ends[1]);
	session_free(s, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(holds_in_any_second),
	    cmocka_unit_test(lets_a_beat_be),
	    cmocka_unit_test(reads_words),
	    cmocka_unit_test(slows_jobs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
