/* SPDX-License-Identifier: BSD-2-Clause */
/* The hosts of the lab on a pair in memory, with a clock of our own. */
#include "lab/hosts.h"

#include "base/bits.h"
#include "base/clock.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static struct session *s;
static struct draft draft;
static struct dissection d;

static int
setup(void **state)
{
	struct port *ends[2];

	(void)state;
	s = session_new(1 << 20, 0, 0, NULL);
	if (!s || !pair_open(ends, (const char *[]){"h1", "h2"}, NULL))
		return -1;
	session_add(s, ends[0], NULL);
	session_add(s, ends[1], NULL);
	s->lab = true;
	return lab_hosts(s, NULL) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	return session_free(s, NULL) ? 0 : -1;
}

static uint64_t
number(const char *key)
{
	int span = span_find(&d, key, -1, 0);

	assert_true(span >= 0);
	return span_number(&d, (unsigned)span);
}

/* Asks from h1; what h1 hears then (NULL: nothing), dissected. */
static const struct record *
ask(const char *recipe)
{
	uint64_t before;
	const struct record *answer;
	uint8_t bytes[DRAFT_MAX];
	struct why why = {.text = ""};

	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	session_receive(s, 0);
	before = store_last(s->received);
	assert_true(session_send_bytes(s, 0, bytes, draft_frame(&draft, bytes), 0, NULL));
	assert_int_equal(session_receive(s, 1), 1);
	assert_true(session_receive(s, 0) <= 1);
	/* whatever h1 heard, nobody says anything more */
	assert_int_equal(session_receive(s, 1), 0);
	answer = store_get(s->received, before + 2);
	if (answer) {
		dissect(&d, answer->bytes, answer->caplen, answer->len);
		dissect_check(&d);
		for (unsigned i = 0; i < d.spans; i++)
			assert_false(d.span[i].flags & (SHORT | WRONG));
		assert_int_equal(number("eth.src"), 0x020000000002);
	}
	return answer;
}

#define FROM_H1 "src=02:00:00:00:00:01 "

static void
answers_arp(void **state)
{
	(void)state;
	assert_non_null(ask("eth " FROM_H1 "/ arp src.hw_mac=02:00:00:00:00:01 "
			    "src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2"));
	assert_int_equal(number("eth.dst"), 0x020000000001);
	assert_int_equal(number("arp.opcode"), 2);
	assert_int_equal(number("arp.src.hw_mac"), 0x020000000002);
	assert_int_equal(number("arp.src.proto_ipv4"), 0x0a000002);
	assert_int_equal(number("arp.dst.proto_ipv4"), 0x0a000001);
	assert_null(ask("eth " FROM_H1 "/ arp src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.3"));
	assert_null(ask("eth " FROM_H1 "/ arp opcode=reply dst.proto_ipv4=10.0.0.2"));
}

static void
answers_ping(void **state)
{
	(void)state;
	assert_non_null(
	    ask("eth dst=02:00:00:00:00:02 " FROM_H1
		"/ ip src=10.0.0.1 dst=10.0.0.2 / icmp type=8 ident=7 seq=9 / data 616263"));
	assert_int_equal(number("icmp.type"), 0);
	assert_int_equal(number("icmp.seq"), 9);
	assert_int_equal(number("ip.src"), 0x0a000002);
	assert_int_equal(number("ip.dst"), 0x0a000001);
	assert_null(ask("eth " FROM_H1 "/ ip src=10.0.0.1 dst=10.0.0.2 / icmp type=8"));
	assert_null(ask(
	    "eth dst=02:00:00:00:00:02 " FROM_H1 "/ ip src=10.0.0.1 dst=10.0.0.9 / icmp type=8"));
	assert_null(ask(
	    "eth dst=02:00:00:00:00:02 " FROM_H1 "/ ip src=10.0.0.1 dst=10.0.0.2 / icmp type=0"));
}

static void
answers_loopback(void **state)
{
	(void)state;
	assert_non_null(
	    ask("eth dst=02:00:00:00:00:02 " FROM_H1 "/ loop functions=[loop.function function=2 "
		"forwarding_address=02:00:00:00:00:01 ; loop.function function=1 "
		"receipt_number=7]"));
	assert_int_equal(number("eth.dst"), 0x020000000001);
	assert_int_equal(number("loop.skipcount"), 8);
	assert_int_equal(number("loop.receipt_number"), 7);
	/* nothing to forward, to a group, as a broadcast */
	assert_null(ask("eth dst=02:00:00:00:00:02 " FROM_H1 "/ loop"));
	assert_null(
	    ask("eth dst=02:00:00:00:00:02 " FROM_H1 "/ loop functions=[loop.function function=2 "
		"forwarding_address=03:00:00:00:00:01 ; loop.function]"));
	assert_null(
	    ask("eth dst=ff:ff:ff:ff:ff:ff " FROM_H1 "/ loop functions=[loop.function function=2 "
		"forwarding_address=02:00:00:00:00:01 ; loop.function]"));
}

static void
answers_lab_frames(void **state)
{
	(void)state;
	for (uint32_t i = 1; i <= 3; i++) {
		char hello[128];

		snprintf(hello, sizeof hello,
		    "eth " FROM_H1 "/ lab id=02:00:00:00:00:01 seq=%u time=12.5", 40 + i);
		assert_non_null(ask(hello));
		assert_int_equal(number("lab.kind"), 2);
		assert_int_equal(number("lab.id"), 0x020000000002);
		assert_int_equal(number("lab.seq"), i);
		assert_int_equal(number("lab.heard.id"), 0x020000000001);
		assert_int_equal(number("lab.heard.seq"), 40 + i);
		assert_in_range(number("lab.heard.time"), 12500000000, 12500000000 + NS_PER_S);
		assert_int_equal(number("lab.heard.count"), i);
		assert_true(number("lab.time") > 0);
	}
	assert_null(ask("eth " FROM_H1 "/ lab kind=answer id=02:00:00:00:00:01"));
	assert_null(ask("eth " FROM_H1 "type=0x88b5 / data \"Hello lab\""));
	/* what says it is from h2 itself */
	assert_null(ask("eth src=02:00:00:00:00:02 / lab id=02:00:00:00:00:01"));
	assert_null(ask("eth " FROM_H1 "/ lab id=02:00:00:00:00:02"));
}

static void
answers_while_nothing_is_captured_and_we_sit_there(void **state)
{
	(void)state;
	session_sit(s, 1);
	assert_non_null(ask("eth " FROM_H1 "/ lab id=02:00:00:00:00:01"));
	s->capturing = false;
	assert_null(ask("eth " FROM_H1 "/ lab id=02:00:00:00:00:01"));
	assert_int_equal(s->count[1].sent, 2);
	/* what another computer sends is not what was sent from here */
	assert_int_equal(store_last(s->sent), s->count[0].sent);
}

static void
answers_at_a_bounded_rate(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n;

	(void)state;
	assert_true(recipe_parse(&draft, "eth " FROM_H1 "/ lab id=02:00:00:00:00:01", NULL));
	n = draft_frame(&draft, bytes);
	cap_set(&s->cap, 0, 0);
	s->wall = INT64_MAX / 2; /* later than any stamp of the pair */
	for (int i = 0; i < 5 * HOSTS_ANSWERS; i++) {
		session_send_bytes(s, 0, bytes, n, 0, NULL);
		session_receive(s, 1);
		session_receive(s, 0);
	}
	assert_int_equal(s->count[1].sent, HOSTS_ANSWERS);
	s->wall += NS_PER_S;
	session_send_bytes(s, 0, bytes, n, 0, NULL);
	session_receive(s, 1);
	assert_int_equal(s->count[1].sent, HOSTS_ANSWERS + 1);
}

static void
speaks_by_itself(void **state)
{
	unsigned hello = 0, for_h1 = 0, for_h3 = 0, lldp = 0;
	int64_t now = 1000, end = now + 61 * NS_PER_S;

	(void)state;
	session_run(s, now, now);
	assert_int_equal(s->count[1].sent, 0);
	while ((now = session_deadline(s)) < end) {
		uint64_t sent = s->count[1].sent;

		session_run(s, now - 1, now);
		assert_int_equal(s->count[1].sent, sent);
		session_run(s, now, now);
		assert_true(s->count[1].sent > sent);
		session_receive(s, 0);
		session_receive(s, 1);
	}
	assert_int_equal(s->count[0].sent, 0);
	assert_int_equal(s->count[1].refused, 0);
	for (uint64_t no = 1; no <= store_last(s->received); no++) {
		const struct record *record = store_get(s->received, no);

		dissect(&d, record->bytes, record->caplen, record->len);
		dissect_check(&d);
		for (unsigned i = 0; i < d.spans; i++)
			assert_false(d.span[i].flags & (SHORT | WRONG));
		assert_int_equal(record->port, 0);
		switch (bits_get(record->bytes, 96, 16)) {
		case 0x88b5:
			assert_int_equal(number("lab.seq"), ++hello);
			break;
		case 0x0806:
			for_h1 += number("arp.dst.proto_ipv4") == 0x0a000001;
			for_h3 += number("arp.dst.proto_ipv4") == 0x0a000003;
			break;
		case 0x88cc:
			lldp++;
			break;
		}
	}
	assert_int_equal(hello, 31);
	assert_int_equal(for_h1, 6);
	assert_int_equal(for_h3, 4);
	assert_int_equal(lldp, 2);
	assert_int_equal(store_last(s->received), hello + for_h1 + for_h3 + lldp);
}

static void
says_nothing_twice_after_a_stop(void **state)
{
	(void)state;
	session_run(s, 0, 0);
	session_run(s, 3600 * NS_PER_S, 0);
	assert_int_equal(s->count[1].sent, 4);
	assert_true(session_deadline(s) > 3600 * NS_PER_S);
}

static void
is_silent_when_only_receiving(void **state)
{
	(void)state;
	session_run(s, 0, 0);
	s->receive_only = true;
	session_run(s, 3600 * NS_PER_S, 0);
	assert_int_equal(s->count[1].sent, 0);
	assert_true(session_deadline(s) > 3600 * NS_PER_S);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(answers_arp),
	    TEST(answers_ping),
	    TEST(answers_lab_frames),
	    TEST(answers_loopback),
	    TEST(answers_while_nothing_is_captured_and_we_sit_there),
	    TEST(answers_at_a_bounded_rate),
	    TEST(speaks_by_itself),
	    TEST(says_nothing_twice_after_a_stop),
	    TEST(is_silent_when_only_receiving),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
