/* SPDX-License-Identifier: BSD-2-Clause */
/* Other ends: what is lost, doubled and overtaken is counted right in both directions, whatever
 * they send. */
#include "session/peers.h"

#include "base/clock.h"
#include "session/beacon.h"
#include "tests/session/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const uint8_t me[6] = {2, 0, 0, 0, 0, 1}, it[6] = {2, 0, 0, 0, 0, 2};
static struct peers *peers;
static int64_t now;

static int
setup(void **state)
{
	(void)state;
	peers = calloc(1, sizeof *peers);
	now = 1000 * NS_PER_S;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	free(peers);
	return 0;
}

/* A hello of the other end, which has heard so many of ours. */
static struct peer *
hears(uint32_t seq, uint32_t heard_seq, uint32_t heard_count)
{
	struct lab lab = {.kind = LAB_HELLO,
	    .seq = seq,
	    .time = now,
	    .heard_seq = heard_seq,
	    .heard_count = heard_count,
	    .heard_time = now - 3 * NS_PER_MS};

	memcpy(lab.id, it, 6);
	if (heard_seq)
		memcpy(lab.heard_id, me, 6);
	return peers_heard(peers, &lab, me, 0, now);
}

static void
say(unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		peers_sent(peers, now);
		now += 10 * NS_PER_MS;
	}
}

static void
assert_direction(struct direction d, uint32_t arrived, uint32_t of)
{
	assert_int_equal(d.arrived, arrived);
	assert_int_equal(d.of, of);
}

static void
both_directions(void **state)
{
	struct peer *peer;
	char line[400];
	struct text t = text_on(line, sizeof line);

	(void)state;
	for (uint32_t i = 1; i <= 100; i++) {
		say(1);
		peer = hears(i, i, i);
	}
	now += 2 * NS_PER_S;
	peers_look(peers, now);
	assert_direction(peer_to(peers, peer), 100, 100);
	assert_direction(peer_from(peer), 100, 100);
	assert_int_equal(peer_verdict(peers, peer, now), VERDICT_TWO_WAY);
	assert_true(peer_is_clean(peers, peer));
	peer_line(peers, peer, peer->last, &t);
	assert_string_equal(line,
	    "to 02:00:00:00:00:02 100/100, from it 100/100: two way, round trip 3.00 ms to 3.00 "
	    "ms, 3.00 ms on average, longest silence 10.0 ms");
}

/* It came when we had said hello forty times: what it missed before is no loss. */
static void
came_later(void **state)
{
	struct peer *peer;

	(void)state;
	say(40);
	peer = hears(7, 0, 0); /* and it had said six before we came */
	for (uint32_t i = 1; i <= 10; i++) {
		say(1);
		peer = hears(7 + i, 40 + i, i);
	}
	now += 2 * NS_PER_S;
	peers_look(peers, now);
	assert_direction(peer_to(peers, peer), 10, 10);
	assert_direction(peer_from(peer), 11, 11);
	say(5); /* which it never hears */
	now += 2 * NS_PER_S;
	peers_look(peers, now);
	assert_direction(peer_to(peers, peer), 10, 15);
}

static void
lost_doubled_overtaken(void **state)
{
	static const uint32_t order[] = {1, 2, 4, 3, 5, 5, 9, 7, 10};
	struct peer *peer = NULL;
	struct lab lab = {.kind = LAB_HELLO};

	(void)state;
	memcpy(lab.id, it, 6);
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		lab.seq = order[i];
		lab.time = now + order[i] * NS_PER_MS; /* as it was sent */
		peer = peers_heard(peers, &lab, me, 0, now + (int64_t)i * NS_PER_S);
	}
	assert_direction(peer_from(peer), 8, 10); /* 6 and 8 are missing */
	assert_int_equal(peer->hello.doubled, 1);
	assert_int_equal(peer->hello.late, 2);
	assert_int_equal(peer->restarts, 0);
	assert_false(peer_is_clean(peers, peer));
	assert_int_equal(peer->silence, NS_PER_S);
	lab.seq = 1; /* later by its clock: it has been started anew */
	lab.time = now + NS_PER_S;
	peer = peers_heard(peers, &lab, me, 0, now + 10 * NS_PER_S);
	assert_int_equal(peer->restarts, 1);
	assert_direction(peer_from(peer), 1, 1);
}

static void
one_way(void **state)
{
	struct peer *peer = NULL;

	(void)state;
	for (uint32_t i = 1; i <= 10; i++) {
		say(1);
		now += NS_PER_S;
		peers_look(peers, now);
		peer = hears(i, 0, 0);
		if (i < 3)
			assert_int_equal(peer_verdict(peers, peer, now), VERDICT_UNKNOWN);
	}
	assert_int_equal(peer_verdict(peers, peer, now), VERDICT_FROM_IT);
	assert_direction(peer_to(peers, peer), 0, 9);
	peer = hears(11, 10, 1);
	assert_int_equal(peer_verdict(peers, peer, now), VERDICT_TWO_WAY);
	assert_int_equal(peer_verdict(peers, peer, now + 60 * NS_PER_S), VERDICT_SILENT);
}

/* It remembers us from before: that says nothing of now, whatever we have sent by then. */
static void
former_run(void **state)
{
	struct peer *peer = NULL;
	uint32_t then, heard;

	(void)state;
	peers_start(peers, now);
	then = peers_number(peers, 1);
	say(10);
	peer = hears(1, peers_number(peers, 10), 10);
	assert_int_equal(peer_verdict(peers, peer, now), VERDICT_TWO_WAY);
	heard = peers_number(peers, 10);
	peers_start(peers, now); /* at once: the clock has not gone on */
	assert_int_equal(peers->n, 0);
	assert_int_not_equal(peers_number(peers, 1), then);
	for (uint32_t i = 2; i <= 30; i++) {
		say(1);
		now += NS_PER_S / 5;
		peers_look(peers, now);
		peer = hears(i, heard, 10);
	}
	assert_int_equal(peer_verdict(peers, peer, now), VERDICT_FROM_IT);
	assert_int_equal(peer_to(peers, peer).arrived, 0);
	peer = hears(31, peers_number(peers, 29), 1); /* and now it does hear */
	assert_int_equal(peer_verdict(peers, peer, now), VERDICT_TWO_WAY);
	assert_int_equal(peer_to(peers, peer).arrived, 1);
}

/* Runs that begin one after the other have numbers of their own, far from each other, also where
 * 32 bits end; whoever hears both counts anew. */
static void
runs_apart(void **state)
{
	enum {
		RUNS_SEEN = 1900
	};
	static uint32_t first[RUNS_SEEN];
	struct lab lab = {.kind = LAB_HELLO, .time = now};
	struct peers *other = calloc(1, sizeof *other);
	struct peer *peer = NULL;

	(void)state;
	memcpy(lab.id, it, 6);
	for (unsigned i = 0; i < RUNS_SEEN; i++) {
		peers_start(peers, now += NS_PER_S / 7);
		first[i] = peers_number(peers, 1);
		assert_true(first[i] > 1 && first[i] < UINT32_MAX - 2000000);
		for (unsigned k = 0; k < i; k++)
			assert_true(
			    first[i] - first[k] >= 2000000 && first[k] - first[i] >= 2000000);
		for (uint32_t k = 0; k < 3; k++) {
			lab.seq = first[i] + k;
			lab.time = now + k;
			peer = peers_heard(other, &lab, me, 0, now);
		}
		assert_direction(peer_from(peer), 3, 3);
		assert_int_equal(peer->restarts, i);
	}
	free(other);
}

/* Whoever is on the network can send anything. */
static void
hostile(void **state)
{
	struct lab lab = {.kind = LAB_HELLO, .seq = UINT32_MAX, .time = INT64_MIN};
	struct peer *peer;

	(void)state;
	say(3);
	peer = hears(1, 3, 3);
	assert_ptr_equal(hears(0, 0, 0), NULL); /* numbers count from 1 */
	hears(2, 4000000000, 4000000000);       /* more than we ever said */
	hears(3, 3, 9);                         /* more of them than there are */
	assert_direction(peer_to(peers, peer), 3, 3);
	hears(4000000000, 3, 3); /* another count, not four thousand million lost ones */
	assert_true(peer_from(peer).of < 10);
	memcpy(lab.id, it, 6);
	lab.heard_time = INT64_MAX;
	memcpy(lab.heard_id, me, 6);
	lab.heard_seq = lab.heard_count = 1;
	peers_heard(peers, &lab, me, 0, now);
	lab.heard_time = INT64_MIN;
	peers_heard(peers, &lab, me, 0, now);
	for (uint32_t i = 0; i < 100000; i++) { /* made-up ends do not push out a real one */
		lab.id[0] = 4;
		lab.id[2] = (uint8_t)(i >> 16);
		lab.id[3] = (uint8_t)(i >> 8);
		lab.id[4] = (uint8_t)i;
		lab.heard_seq = 0;
		peers_heard(peers, &lab, me, 0, now + i);
	}
	assert_int_equal(peers->n, PEERS_MAX);
	assert_memory_equal(peers->peer[0].id, it, 6);
	lab.id[0] = 1; /* a group is nobody, we are not another end */
	assert_null(peers_heard(peers, &lab, me, 0, now));
	memcpy(lab.id, me, 6);
	assert_null(peers_heard(peers, &lab, me, 0, now));
}

/* Times at the ends of what there is, answered and told of. */
static void
strange_times(void **state)
{
	static const char *const times[] = {"0", "9223372036.854775807"};
	struct session *s = session_new(1 << 20, 0, now, NULL);
	struct bench *end = bench_new(1);
	struct why why;

	(void)state;
	assert_true(session_add(s, &end->port, &why));
	assert_true(beacon_start(s, 100 * NS_PER_MS, 0, now, &why));
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		char recipe[200];
		uint8_t bytes[DRAFT_MAX];
		size_t n;

		snprintf(recipe, sizeof recipe,
		    "eth src=02:00:00:00:00:02 / lab id=02:00:00:00:00:02 seq=%zu time=%s "
		    "heard.id=02:00:00:00:00:01 heard.seq=1 heard.count=1 heard.time=%s",
		    i + 1, times[i], times[i]);
		n = bench_make(recipe, bytes);
		now += NS_PER_S;
		session_run(s, now, now);
		bench_put(end, false, bytes, n, now);
		session_receive(s, 0);
	}
	assert_int_equal(s->beacon->peers.n, 1);
	assert_int_equal(s->beacon->answered, 2);
	session_free(s, NULL);
}

/* A whole session that says hello to one which reflects. */
static void
beacon_and_reflector(void **state)
{
	struct session *s[2];
	struct bench *end[2];
	struct why why = {0};
	const struct peer *peer;

	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		s[i] = session_new(1 << 20, 0, now, &why);
		end[i] = bench_new(i + 1);
		assert_true(session_add(s[i], &end[i]->port, &why));
	}
	assert_true(beacon_reflect(s[1], &why));
	assert_true(beacon_start(s[0], 100 * NS_PER_MS, 10, now, &why));
	for (int i = 0; i < 40; i++, now += 50 * NS_PER_MS) {
		for (unsigned k = 0; k < 2; k++)
			session_run(s[k], now, now);
		for (unsigned k = 0; k < 2; k++) {
			if (end[k]->sent)
				bench_put(end[!k], false, end[k]->last, end[k]->last_n, now);
			end[k]->sent = 0;
			session_receive(s[!k], 0);
		}
	}
	assert_int_equal(s[0]->beacon->peers.n, 1);
	peer = &s[0]->beacon->peers.peer[0];
	assert_memory_equal(peer->id, end[1]->port.mac, 6);
	assert_direction(peer_to(&s[0]->beacon->peers, peer), 10, 10);
	assert_direction(peer_from(peer), 10, 10);
	assert_int_equal(s[1]->beacon->answered, 10);
	assert_int_equal(store_get(s[0]->sent, 1)->answers, 1);
	assert_int_equal(s[0]->sent ? store_last(s[0]->sent) : 0, 10); /* nobody answers answers */
	assert_int_equal(store_last(s[1]->sent), 10);
	beacon_stop(s[0]);
	assert_false(beacon_runs(s[0]));
	s[1]->receive_only = true;
	assert_false(beacon_start(s[1], NS_PER_S, 0, now, &why));
	session_free(s[0], NULL);
	session_free(s[1], NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(both_directions, setup, teardown),
	    cmocka_unit_test_setup_teardown(came_later, setup, teardown),
	    cmocka_unit_test_setup_teardown(lost_doubled_overtaken, setup, teardown),
	    cmocka_unit_test_setup_teardown(one_way, setup, teardown),
	    cmocka_unit_test_setup_teardown(former_run, setup, teardown),
	    cmocka_unit_test_setup_teardown(runs_apart, setup, teardown),
	    cmocka_unit_test_setup_teardown(hostile, setup, teardown),
	    cmocka_unit_test_setup_teardown(strange_times, setup, teardown),
	    cmocka_unit_test_setup_teardown(beacon_and_reflector, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
