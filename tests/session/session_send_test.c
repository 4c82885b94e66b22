/* SPDX-License-Identifier: BSD-2-Clause */
/* The session as it sends: what leaves, how often, and what becomes of refusals. */
#include "fake.h"

#include "base/clock.h"
#include "session/job.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* Others write who asks into their tables: nobody may be told that it is nobody. */
static void
arp_says_who_asks(void **state)
{
	static const char recipe[] =
	    "eth dst=ff:ff:ff:ff:ff:ff / arp opcode=request dst.proto_ipv4=10.0.0.2";
	int span;

	(void)state;
	assert_true(recipe_parse(&s->draft, recipe, &why));
	add_pair();
	span = span_find(&s->draft.d, "arp.src.hw_mac", -1, 0);
	assert_memory_equal(source(), s->port[0]->mac, 6);
	assert_memory_equal(
	    s->draft.bytes + s->draft.d.span[span].range.bit / 8, s->port[0]->mac, 6);
	session_sit(s, 1);
	assert_memory_equal(
	    s->draft.bytes + s->draft.d.span[span].range.bit / 8, s->port[1]->mac, 6);
	/* what was said stays */
	assert_true(recipe_parse(
	    &s->draft, "eth dst=ff:ff:ff:ff:ff:ff / arp src.hw_mac=02:00:00:00:00:99", &why));
	session_source_own(s);
	assert_memory_equal(source(), s->port[1]->mac, 6);
	assert_int_equal(s->draft.bytes[s->draft.d.span[span].range.bit / 8 + 5], 0x99);
}

static void
sent_here_seen_there(void **state)
{
	const struct record *sent, *received;

	(void)state;
	add_pair();
	assert_true(session_send(s, clock_wall(), &why));
	assert_true(session_send(s, clock_wall(), &why)); /* the same bytes again */
	assert_int_equal(session_receive(s, 1), 2);
	for (uint64_t no = 1; no <= 2; no++) {
		sent = store_get(s->sent, no);
		received = store_get(s->received, no);
		assert_int_equal(sent->stage, STAGE_SENT);
		assert_int_equal(sent->port, 0);
		assert_int_equal(sent->seen, 1 << 1);
		assert_int_equal(sent->peer, no);
		assert_int_equal(received->peer, no);
		assert_int_equal(received->port, 1);
		assert_int_equal(received->stage, STAGE_RECEIVED);
		assert_memory_equal(received->bytes, sent->bytes, sent->caplen);
	}
	assert_int_equal(s->count[0].sent, 2);
	assert_int_equal(s->count[1].received, 2);
	assert_int_equal(s->count[1].last, received->time);
	assert_int_equal(s->stations.n, 1);
	/* one that was sent long ago is not the one that comes now */
	assert_true(session_send(s, clock_wall() - 3 * NS_PER_S, &why));
	assert_int_equal(session_receive(s, 1), 1);
	assert_int_equal(store_get(s->received, 3)->peer, 0);
	assert_int_equal(store_get(s->sent, 3)->seen, 0);
	/* other bytes are another frame */
	assert_true(session_send(s, clock_wall(), &why));
	assert_true(s->port[0]->ops->send(s->port[0], fake.last, 60, &why));
	assert_int_equal(session_receive(s, 1), 2);
	assert_int_equal(store_get(s->received, 4)->peer, 4);
	assert_int_equal(store_get(s->received, 5)->peer, 0);
}

static void
repeats(void **state)
{
	(void)state;
	add_fake();
	s->interval = 10 * NS_PER_MS;
	s->times = 3;
	assert_true(session_repeat(s, 1000, &why));
	assert_int_equal(session_deadline(s), 1000);
	session_run(s, 1000, 7);
	assert_int_equal(fake.given, 1);
	assert_int_equal(fake.n, 60);
	assert_int_equal(session_deadline(s), 1000 + 10 * NS_PER_MS);
	session_run(s, 1001, 8);
	assert_int_equal(fake.given, 1);
	session_run(s, 1000 + 10 * NS_PER_MS, 9);
	session_run(s, 1000 + 20 * NS_PER_MS, 10);
	assert_int_equal(fake.given, 3);
	assert_false(job_sending(s));
	assert_int_equal(session_deadline(s), INT64_MAX);
	assert_int_equal(store_get(s->sent, 1)->time, 7);
	s->times = 0;
	assert_true(session_repeat(s, 0, &why));
	session_run(s, 0, 0);
	session_stop(s);
	session_run(s, 5 * NS_PER_S, 0);
	assert_int_equal(fake.given, 4);
}

static void
a_turn_sends_only_so_many(void **state)
{
	(void)state;
	add_fake();
	cap_set(&s->cap, 0, 0);
	s->interval = NS_PER_US;
	s->times = 0;
	session_repeat(s, 0, &why);
	session_run(s, 0, 0);
	session_run(s, 5 * NS_PER_S, 0);
	assert_int_equal(fake.given, 1 + SEND_BUDGET);
}

static void
a_refusal_that_stays_ends_the_plan(void **state)
{
	static const enum exit_status stays[] = {EXIT_DENIED, EXIT_NO_PORT, EXIT_USAGE};

	(void)state;
	add_fake();
	s->times = 0;
	for (int i = 0; i < 5; i++) {
		fake.port.state = i == 3 ? PORT_NO_LINK : PORT_UP;
		fake.port.mtu = i == 4 ? 40 : 1500;
		fake.refuses = i < 3 ? stays[i] : EXIT_FAILED;
		fake.given = 0;
		session_repeat(s, 0, &why);
		session_run(s, 60 * NS_PER_S, 77);
		assert_int_equal(fake.given, 1);
		assert_false(job_sending(s));
		assert_string_equal(newest_message(), "Repeating stopped: Not sent: fake refuses");
		assert_int_equal(s->message[(s->messages - 1) % MESSAGES_MAX].time, 77);
	}
	assert_int_equal(s->count[0].refused, 5);
	assert_int_equal(s->count[0].sent, 0);
	assert_int_equal(store_get(s->sent, 5)->stage, STAGE_REFUSED);
	assert_string_equal(record_words(store_get(s->sent, 5)), "Not sent: fake refuses");
	assert_false(session_send(s, 0, &why));
	assert_string_equal(why.text, "Not sent: fake refuses");
}

static void
a_full_queue_does_not(void **state)
{
	(void)state;
	add_fake();
	s->times = 0;
	fake.refuses = EXIT_FAILED;
	fake.refuse_times = REFUSALS_MAX - 1;
	session_repeat(s, 0, &why);
	for (int i = 0; i < REFUSALS_MAX; i++)
		session_run(s, i * NS_PER_S, 0);
	assert_true(job_sending(s));
	assert_int_equal(s->count[0].sent, 1);
	fake.refuses = EXIT_FAILED;
	fake.refuse_times = 0;
	for (int i = REFUSALS_MAX; i < 3 * REFUSALS_MAX; i++)
		session_run(s, i * NS_PER_S, 0);
	assert_false(job_sending(s)); /* but one that never ends does */
	assert_int_equal(fake.given, 2 * REFUSALS_MAX);
}

static void
receive_only_never_sends(void **state)
{
	(void)state;
	add_fake();
	s->receive_only = true;
	s->times = 0;
	assert_false(session_send(s, 0, &why));
	assert_int_equal(why.status, EXIT_DENIED);
	assert_non_null(strstr(why.text, "receive only, as asked for. Start again without "));
	strcpy(s->only_asked, "x.conf:4");
	assert_false(session_may_send(s, &why));
	assert_non_null(strstr(why.text, "as asked for in x.conf:4. Change that line to send"));
	s->only_key = true;
	assert_false(session_may_send(s, &why));
	assert_non_null(strstr(why.text, "in the list of ports. It can be allowed again there"));
	strcpy(s->only_by, "/etc/x.conf:2");
	assert_false(session_may_send(s, &why));
	assert_non_null(strstr(why.text, "says /etc/x.conf:2. Who looks after this computer"));
	assert_false(session_repeat(s, 0, &why));
	assert_false(job_sending(s));
	assert_false(session_send_bytes(s, 0, (const uint8_t[60]){0}, 60, 0, &why));
	s->receive_only = false;
	assert_true(session_repeat(s, 0, &why));
	s->receive_only = true; /* in the middle of it */
	session_run(s, NS_PER_S, 0);
	assert_false(job_sending(s));
	assert_int_equal(fake.given, 0);
}

static void
repeating_stops_with_the_seat(void **state)
{
	(void)state;
	add_pair();
	session_repeat(s, 0, NULL);
	session_sit(s, 0);
	assert_true(job_sending(s));
	session_sit(s, 1);
	assert_false(job_sending(s));
	assert_string_equal(newest_message(), "Repeating stopped: it was from h1, and you sit at h2 now");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(arp_says_who_asks),
	    TEST(sent_here_seen_there),
	    TEST(repeats),
	    TEST(a_turn_sends_only_so_many),
	    TEST(a_refusal_that_stays_ends_the_plan),
	    TEST(a_full_queue_does_not),
	    TEST(receive_only_never_sends),
	    TEST(repeating_stops_with_the_seat),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
