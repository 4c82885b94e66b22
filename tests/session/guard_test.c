/* SPDX-License-Identifier: BSD-2-Clause */
/* What is a loop, and what is not; and that sending stops for one. */
#include "session/guard.h"

#include "base/clock.h"
#include "port/port.h"
#include "session/job.h"
#include "session/session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct guard g;
static struct why why;
static uint8_t bytes[1514] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};

static enum guard_finding
heard(unsigned port, size_t n, int64_t steady)
{
	return guard_heard(&g, port, bytes, n, n, steady);
}

static void
knows_its_own(void **state)
{
	(void)state;
	memset(&g, 0, sizeof g);
	assert_int_equal(heard(0, 60, 1), GUARD_FINE); /* nothing was sent yet */
	guard_sent(&g, 0, bytes, 20, NS_PER_S);
	bytes[40] = 1;
	assert_int_equal(heard(0, 60, NS_PER_S), GUARD_FINE); /* another one */
	bytes[40] = 0;
	assert_int_equal(heard(1, 60, NS_PER_S), GUARD_FINE); /* where it is meant to come */
	assert_int_equal(guard_heard(&g, 0, bytes, 60, 61, NS_PER_S), GUARD_FINE); /* cut */
	assert_int_equal(heard(0, 60, NS_PER_S), GUARD_BACK); /* filled up on its way */
	assert_int_equal(g.found, GUARD_BACK);
	assert_int_equal(heard(0, 60, NS_PER_S), GUARD_FINE); /* is told once */
	guard_forgive(&g);
	assert_int_equal(heard(0, 60, 20 * NS_PER_S), GUARD_FINE); /* too long ago */
	for (size_t n = 1; n <= sizeof bytes; n += 7) {
		guard_forgive(&g);
		guard_sent(&g, 0, bytes, n, 30 * NS_PER_S);
		assert_int_equal(heard(0, n, 30 * NS_PER_S), GUARD_BACK);
	}
}

/* The same frame comes n times in a second to port 1, which port 0 sends sent times. */
static enum guard_finding
flood(unsigned n, unsigned sent, size_t size)
{
	enum guard_finding found = GUARD_FINE;

	memset(&g, 0, sizeof g);
	guard_sent(&g, 0, (const uint8_t *)"another one that was sent", 24, NS_PER_S);
	for (unsigned i = 0; i < (n > sent ? n : sent); i++) {
		int64_t now = NS_PER_S + (int64_t)i * NS_PER_S / (n > sent ? n : sent);

		if (i < sent)
			guard_sent(&g, 0, bytes, size, now);
		if (i < n && heard(1, size, now) == GUARD_STORM)
			found = GUARD_STORM;
	}
	return found;
}

static void
knows_a_storm(void **state)
{
	(void)state;
	assert_int_equal(flood(1, 1, 60), GUARD_FINE);
	assert_int_equal(flood(1000, 1000, 60), GUARD_FINE); /* each one arrives */
	assert_int_equal(flood(2000, 1000, 60), GUARD_FINE); /* at two ports */
	assert_int_equal(flood(1000, 1, 60), GUARD_STORM);
	assert_int_equal(flood(1000, 0, 60), GUARD_FINE); /* somebody else's */
	assert_int_equal(flood(200, 0, 60), GUARD_FINE);
	bytes[0] = 2; /* to one station: who talks much is no loop */
	assert_int_equal(flood(1000, 0, 60), GUARD_FINE);
	assert_int_equal(flood(1000, 1, 60), GUARD_STORM);
	bytes[0] = 0xff;
}

static struct usual usual;
static unsigned asked;

static struct usual
heard_before(const void *context, unsigned port, const uint8_t *frame, size_t n)
{
	(void)context;
	(void)port;
	(void)frame;
	(void)n;
	asked++;
	return usual;
}

/* So many of them come back within a second before it is called a loop. */
static unsigned
borne(unsigned before, unsigned sent)
{
	unsigned n = 0;

	memset(&g, 0, sizeof g);
	g.usual = heard_before;
	usual = (struct usual){before, 0};
	for (unsigned i = 0; i < sent; i++)
		guard_sent(&g, 0, bytes, 60, NS_PER_S);
	while (n < 1000 && heard(0, 60, NS_PER_S + n) == GUARD_FINE)
		n++;
	return n;
}

static void
bears_what_others_repeat(void **state)
{
	(void)state;
	assert_int_equal(borne(0, 1), 0);
	assert_int_equal(borne(0, 10), 1);
	assert_int_equal(borne(1, 1), 3);
	assert_int_equal(borne(1, 10), 12); /* more than it was sent */
	assert_int_equal(borne(100, 1), 201);
	/* every second anew, and it is asked once */
	assert_int_equal(borne(1, 1), 3);
	guard_forgive(&g);
	asked = 0;
	for (unsigned i = 1; i < 5; i++)
		assert_int_equal(heard(0, 60, (2 + i) * NS_PER_S / 2 + NS_PER_S), GUARD_FINE);
	assert_int_equal(asked, 0);
	/* another frame in its place is asked about anew */
	guard_sent(&g, 0, bytes, 61, 2 * NS_PER_S);
	usual.most = 0;
	assert_int_equal(heard(0, 61, 2 * NS_PER_S), GUARD_BACK);
	assert_int_equal(asked, 1);
}

/*
 * Another station repeats the frame each period (from when on it is told), and it is sent from here
 * each interval; delay: after that it comes back, 0: it does not. After how many that were sent it
 * is called a loop; 0: never, in 30 seconds.
 */
static unsigned
echoed(int64_t period, int64_t interval, int64_t phase, int64_t delay, int64_t gap)
{
	unsigned sent = 0;

	memset(&g, 0, sizeof g);
	g.usual = heard_before;
	usual = (struct usual){(unsigned)(1 + NS_PER_S / gap), gap};
	for (int64_t now = 0; now < 30 * NS_PER_S; now += NS_PER_MS) {
		if (now % interval == 0) {
			guard_sent(&g, 0, bytes, 60, NS_PER_S + now);
			sent++;
		}
		if (now % period == phase && heard(0, 60, NS_PER_S + now) != GUARD_FINE)
			return sent;
		if (delay && now >= delay && (now - delay) % interval == 0 &&
		    heard(0, 60, NS_PER_S + now) != GUARD_FINE)
			return sent;
	}
	return 0;
}

/* A loop gives back one copy of each: too few to be more than ever, but each right behind. */
static void
knows_echoes(void **state)
{
	const int64_t s = NS_PER_S, ms = NS_PER_MS;

	(void)state;
	/* without a loop, in step or not, slower or faster than it is sent from here */
	for (int64_t phase = 0; phase < s; phase += 100 * ms + ms) {
		assert_int_equal(echoed(s, s, phase, 0, s), 0);
		assert_int_equal(echoed(2 * s, s, phase, 0, 2 * s), 0);
		assert_int_equal(echoed(s, 100 * ms, phase, 0, s), 0);
		assert_int_equal(echoed(s, ms, phase, 0, s), 0);
		assert_int_equal(echoed(s, 5 * s, phase, 0, s), 0);
	}
	assert_int_equal(echoed(100 * ms, 200 * ms, 5 * ms, 0, 100 * ms), 0);
	/* the station has become twice as quick as ever, but not in step */
	assert_int_equal(echoed(s, 2 * s, 500 * ms, 0, 2 * s), 0);
	assert_int_equal(echoed(500 * ms, s, 300 * ms, 0, s), 0);
	assert_int_equal(echoed(200 * ms, 250 * ms, 0, 0, s), 0); /* now and then in step */
	assert_int_equal(echoed(100 * ms, ms, 50 * ms, 0, s), 0); /* always right after one */
	/* a loop */
	assert_in_range(echoed(2 * s, s, 700 * ms, ms, 2 * s), 5, 6);
	assert_in_range(echoed(s, s, 700 * ms, ms, s), 5, 6);
	assert_in_range(echoed(s, 100 * ms, 700 * ms, ms, s), 5, 6);
	assert_in_range(echoed(s, ms, 700 * ms, 5 * ms, s), 5, 30); /* many are on their way */
	assert_in_range(echoed(30 * s, s, s, ms, s), 0, 0);         /* all could be the station's */
	assert_in_range(echoed(30 * s, 500 * ms, s, ms, s), 5, 10);
}

/* A frame that leaves again and again without coming back may be sent again by somebody else. */
static void
one_that_comes_says_nothing(void **state)
{
	int64_t now = NS_PER_S;

	(void)state;
	memset(&g, 0, sizeof g);
	for (unsigned i = 0; i < 5; i++)
		guard_sent(&g, 0, bytes, 60, now += NS_PER_S);
	assert_int_equal(heard(0, 60, now), GUARD_FINE);
	for (unsigned i = 0; i < 5; i++)
		guard_sent(&g, 0, bytes, 60, now += NS_PER_S);
	assert_int_equal(heard(0, 60, now), GUARD_FINE); /* and again, much later */
	/* but a second one right behind it, as a loop has it ... */
	assert_int_equal(heard(0, 60, now), GUARD_BACK);
	guard_forgive(&g);
	guard_sent(&g, 0, bytes, 60, now += NS_PER_S); /* which is remembered */
	assert_int_equal(heard(0, 60, now), GUARD_BACK);
	/* ... or after the next one that left is a loop */
	memset(&g, 0, sizeof g);
	for (unsigned i = 0; i < 5; i++)
		guard_sent(&g, 0, bytes, 60, now += NS_PER_S);
	assert_int_equal(heard(0, 60, now), GUARD_FINE);
	guard_sent(&g, 0, bytes, 60, now += NS_PER_S);
	assert_int_equal(heard(0, 60, now), GUARD_BACK);
	/* what has hardly left yet proves nothing */
	memset(&g, 0, sizeof g);
	guard_sent(&g, 0, bytes, 60, now);
	guard_sent(&g, 0, bytes, 60, now);
	assert_int_equal(heard(0, 60, now), GUARD_BACK);
}

/* Frames of another station at the other end, as many; whether one of them is a loop. */
static bool
comes(struct session *s, struct port *end, unsigned n)
{
	bytes[40] = 7;
	for (unsigned i = 0; i < n; i++) {
		assert_true(end->ops->send(end, bytes, 60, &why));
		session_receive(s, 0);
	}
	bytes[40] = 0;
	return s->guard.found == GUARD_BACK;
}

static bool
sends(struct session *s)
{
	bool sent;

	bytes[40] = 7;
	sent = session_send_bytes(s, 0, bytes, 60, s->wall, &why);
	bytes[40] = 0;
	return sent;
}

static void
knows_who_was_first(void **state)
{
	struct port *ends[2];
	struct session *s = session_new(1 << 20, 0, 0, &why);

	(void)state;
	assert_true(pair_open(ends, (const char *[]){"a", "b"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	session_run(s, NS_PER_S, clock_wall());
	/* a station repeats its frame, which is sent from here once */
	assert_false(comes(s, ends[1], 3));
	session_run(s, NS_PER_S, clock_wall());
	assert_true(sends(s));
	assert_false(comes(s, ends[1], 7));
	assert_true(comes(s, ends[1], 1)); /* more than ever before */
	/* what was sent from here first is not made usual by its coming back */
	guard_forgive(&s->guard);
	bytes[20] = 9;
	assert_true(sends(s));
	assert_true(comes(s, ends[1], 1));
	guard_forgive(&s->guard);
	memset(s->guard.sent, 0, sizeof s->guard.sent); /* long ago */
	assert_true(sends(s));
	assert_true(comes(s, ends[1], 1));
	bytes[20] = 0;
	port_close(ends[1]);
	session_free(s, NULL);
}

static void
stops_what_sends(void **state)
{
	struct port *ends[2];
	struct session *s = session_new(1 << 20, 0, 0, &why);

	(void)state;
	assert_true(pair_open(ends, (const char *[]){"a", "b"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	s->interval = 100 * NS_PER_MS;
	s->times = 0;
	session_run(s, NS_PER_S, 0);
	assert_true(session_repeat(s, NS_PER_S, &why));
	session_run(s, NS_PER_S, 0);
	assert_int_equal(s->given, 1);
	assert_true(job_sending(s));
	/* the other end hands it back, as a loop would */
	assert_true(ends[1]->ops->send(ends[1], store_get(s->sent, 1)->bytes, 60, &why));
	session_receive(s, 0);
	assert_false(job_sending(s));
	assert_int_equal(s->guard.found, GUARD_BACK);
	assert_non_null(strstr(s->message[(s->messages - 1) % MESSAGES_MAX].text,
	    "LOOP: what a sent came back. Sending stopped. Unplug"));
	assert_false(session_send_bytes(s, 0, bytes, 60, 0, &why));
	assert_string_equal(
	    why.text, "Not sent: LOOP on a. Unplug the cable that makes it, then send again");
	/* the user sends again: then it is looked for anew */
	assert_true(session_send(s, 0, &why));
	assert_int_equal(s->guard.found, GUARD_FINE);
	assert_true(ends[1]->ops->send(ends[1], store_get(s->sent, 1)->bytes, 60, &why));
	session_receive(s, 0);
	assert_int_equal(s->guard.found, GUARD_BACK);
	port_close(ends[1]);
	session_free(s, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_its_own),
	    cmocka_unit_test(knows_a_storm),
	    cmocka_unit_test(bears_what_others_repeat),
	    cmocka_unit_test(knows_echoes),
	    cmocka_unit_test(one_that_comes_says_nothing),
	    cmocka_unit_test(knows_who_was_first),
	    cmocka_unit_test(stops_what_sends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
