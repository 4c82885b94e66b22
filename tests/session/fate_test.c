/* SPDX-License-Identifier: BSD-2-Clause */
/* What becomes of sent frames, on pairs in memory and on ports of our own that lose and answer as
 * we like. */
#include "session/fate.h"

#include "base/clock.h"
#include "tests/session/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
	BUDGET = 8 << 20
};

static struct session *s;
static int64_t now = 1000 * NS_PER_S;

static struct bench *bench[2];

static int
setup(void **state)
{
	(void)state;
	s = session_new(BUDGET, 0, now, NULL);
	cap_set(&s->cap, 0, 0);
	for (unsigned i = 0; i < 2; i++) {
		bench[i] = bench_new(i + 1);
		assert_true(session_add(s, &bench[i]->port, NULL));
	}
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	session_free(s, NULL);
	return 0;
}

/* The bytes are seen leaving or coming in. */
static void
put(unsigned port, bool out, const uint8_t *bytes, size_t n, int64_t after)
{
	bench_put(bench[port], out, bytes, n, now + after);
	if (out)
		session_left(s, port);
	else
		session_receive(s, port);
}

static struct record *
ask(const char *recipe, uint8_t *bytes, size_t *n)
{
	*n = bench_make(recipe, bytes);
	session_send_bytes(s, 0, bytes, *n, now, NULL);
	return store_get(s->sent, store_last(s->sent));
}

static const char *
words(const struct record *record)
{
	static char chars[256];
	struct text t = text_on(chars, sizeof chars);

	s->wall = now;
	fate_words(s, record, false, &t);
	return chars;
}

static bool
tells(const struct record *record, const char *sentence)
{
	char chars[1000];
	struct text t = text_on(chars, sizeof chars);

	fate_tell(s, record, &t);
	return strstr(chars, sentence);
}

static const char hello[] =
    "eth dst=02:00:00:00:00:02 src=02:00:00:00:00:01 type=0x88b5 / data \"x\"";

static void
stages(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	struct record *r;
	size_t n;

	(void)state;
	r = ask(hello, bytes, &n);
	assert_string_equal(words(r), "queued");
	assert_true(fate_unknown(r));
	now += 3 * NS_PER_S;
	assert_string_equal(words(r), "not seen leaving");
	bench[0]->port.unseen = 1; /* it may have */
	assert_string_equal(words(r), "sent");
	bench[0]->port.unseen = 0;
	r = ask(hello, bytes, &n);
	put(0, true, bytes, n, 5000);
	assert_string_equal(words(r), "left");
	assert_int_equal(r->left, 5001);
	put(1, false, bytes, n, 9000);
	assert_string_equal(words(r), "seen e2");
	assert_false(fate_unknown(r));
	assert_int_equal(fate_other(r), 1);
	assert_int_equal(fate_other(store_get(s->received, 1)), r->no);
	assert_int_equal(s->fate.way[0][1].arrived, 1);
	assert_int_equal(s->fate.way[0][1].delay.least, 4000); /* from leaving */
	bench[0]->refuses = true;
	r = ask(hello, bytes, &n);
	assert_string_equal(words(r), "refused: e1 has no link");
	assert_false(fate_unknown(r));
}

/* Ours, this computer's, the wire's. */
static void
three_kinds(void **state)
{
	static struct dissection d;
	uint8_t ours[DRAFT_MAX], theirs[DRAFT_MAX];
	size_t n, m = bench_make("eth dst=ff:ff:ff:ff:ff:ff / arp opcode=request", theirs);
	const struct record *r;

	(void)state;
	ask(hello, ours, &n);
	put(0, true, ours, n, 1000);
	put(0, true, theirs, m, 2000);
	put(0, true, ours, n, 3000); /* the same once more: somebody else sent it */
	put(0, false, theirs, m, 4000);
	assert_int_equal(s->count[0].sent, 1);
	assert_int_equal(s->count[0].host, 2);
	assert_int_equal(s->count[0].received, 1);
	assert_int_equal(store_last(s->received), 3);
	r = store_get(s->received, 1);
	assert_true(r->host && r->out);
	dissect(&d, r->bytes, r->caplen, r->len);
	assert_int_equal(session_kind(s, r, &d), '^');
	r = store_get(s->received, 3);
	assert_false(r->host || r->out);
	assert_null(stations_find(&s->stations, ours + 6)); /* heard is what came in */
	s->lab = true; /* there the other hosts are in this process */
	put(0, true, theirs, m, 5000);
	assert_int_equal(store_last(s->received), 3);
}

/* What a switch may send elsewhere is no loss; what is for all, or for that port, would be. */
static void
only_what_had_to_arrive(void **state)
{
	static const struct {
		const char *to;
		unsigned due;
	} frames[] = {
	    {"02:00:00:00:00:02", 1}, /* the port itself */
	    {"02:00:00:00:00:77", 0}, /* somebody else */
	    {"ff:ff:ff:ff:ff:ff", 1},
	    {"01:80:c2:00:00:0e", 0}, /* LLDP: no switch passes it on */
	    {"01:80:c2:00:00:10", 1},
	    {"01:00:5e:00:00:01", 1},
	};
	const struct way *way = &s->fate.way[0][1];
	uint8_t bytes[DRAFT_MAX];
	unsigned due = 0;
	char recipe[120];
	size_t n;

	(void)state;
	for (unsigned i = 0; i < sizeof frames / sizeof *frames; i++) {
		snprintf(recipe, sizeof recipe,
		    "eth dst=%s src=02:00:00:00:00:01 type=0x88b5 / data \"x\"", frames[i].to);
		ask(recipe, bytes, &n);
		due += frames[i].due;
		assert_int_equal(way->due, due);
	}
	ask("eth dst=02:00:00:00:00:78 src=02:00:00:00:00:01 type=0x88b5 / data \"x\"", bytes, &n);
	put(1, false, bytes, n, 9000); /* came all the same */
	assert_int_equal(way->due, due + 1);
	assert_int_equal(way->arrived, 1);
}

/* Every tenth of many frames that are all the same is lost: the rest is found, in order. */
static void
many_the_same(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	unsigned lost = 0;
	size_t n;

	(void)state;
	for (unsigned i = 0; i < 2000; i++) {
		ask(hello, bytes, &n);
		put(0, true, bytes, n, 0);
		now += NS_PER_US;
	}
	for (unsigned i = 0; i < 2000; i++) {
		if (i % 10 == 9)
			lost++;
		else
			put(1, false, bytes, n, 0);
	}
	assert_int_equal(s->fate.left, 2000);
	assert_int_equal(s->fate.way[0][1].due, 2000);
	assert_int_equal(s->fate.way[0][1].due - s->fate.way[0][1].arrived, lost);
	now += 5 * NS_PER_S; /* those that were lost do not stand in the way of what follows */
	ask(hello, bytes, &n);
	put(0, true, bytes, n, 0);
	put(1, false, bytes, n, 7000);
	assert_string_equal(words(store_get(s->sent, 2001)), "seen e2");
	assert_int_equal(s->fate.way[0][1].arrived, 2001 - lost);
	assert_int_equal(fate_missing(&s->fate.way[0][1], now + NS_PER_S), lost);
}

/* What has just left is not missed yet; later it is. */
static void
on_its_way(void **state)
{
	const struct way *way = &s->fate.way[0][1];
	uint8_t bytes[DRAFT_MAX];
	size_t n;

	(void)state;
	for (unsigned i = 0; i < 50; i++) {
		ask(hello, bytes, &n);
		if (i) /* one is always on its way */
			put(1, false, bytes, n, 0);
		assert_int_equal(way->due - way->arrived, 1);
		assert_int_equal(fate_missing(way, now), 0);
		now += 30 * NS_PER_MS;
	}
	now += NS_PER_S;
	assert_int_equal(fate_missing(way, now), 1);
	ask(hello, bytes, &n);
	assert_int_equal(fate_missing(way, now), 1);
}

/* The same of many in little time, whichever of them it is that is looked at. */
static void
many_on_their_way(void **state)
{
	const struct way *way = &s->fate.way[0][1];
	uint8_t bytes[DRAFT_MAX];
	size_t n;

	(void)state;
	for (unsigned i = 0; i < 300; i++) {
		ask(hello, bytes, &n);
		if (i > 5) /* the others are */
			put(1, false, bytes, n, 0);
		assert_int_equal(fate_missing(way, now), 0);
		now += NS_PER_MS;
	}
	now += NS_PER_S;
	assert_int_equal(fate_missing(way, now), 6);
}

static const struct {
	const char *question, *answer;
	bool is; /* the answer */
} pairs[] = {
    {"eth / arp opcode=request src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2",
	"eth / arp opcode=reply src.proto_ipv4=10.0.0.2 dst.proto_ipv4=10.0.0.1", true},
    {"eth / arp opcode=request src.proto_ipv4=10.0.0.1 dst.proto_ipv4=10.0.0.2",
	"eth / arp opcode=reply src.proto_ipv4=10.0.0.3 dst.proto_ipv4=10.0.0.1", false},
    {"eth / ip src=10.0.0.1 dst=10.0.0.255 / icmp type=8 ident=7 seq=3",
	"eth / ip src=10.0.0.9 dst=10.0.0.1 / icmp type=0 ident=7 seq=3", true},
    {"eth / ip src=10.0.0.1 dst=10.0.0.2 / icmp type=8 ident=7 seq=3",
	"eth / ip src=10.0.0.2 dst=10.0.0.1 / icmp type=0 ident=7 seq=4", false},
    {"eth / vlan id=7 / ip src=10.0.0.1 dst=10.0.0.2 / icmp type=8 ident=7 seq=3",
	"eth / ip src=10.0.0.2 dst=10.0.0.1 / icmp type=0 ident=7 seq=3", true},
    {"eth / ipv6 src=fe80::1 dst=ff02::1:ff00:2 / icmpv6 / icmpv6.nd.ns target_address=fe80::2",
	"eth / ipv6 src=fe80::2 dst=fe80::1 / icmpv6 / icmpv6.nd.na target_address=fe80::2", true},
    {"eth / ipv6 src=fe80::1 dst=ff02::1:ff00:2 / icmpv6 / icmpv6.nd.ns target_address=fe80::2",
	"eth / ipv6 src=fe80::3 dst=fe80::1 / icmpv6 / icmpv6.nd.na target_address=fe80::3", false},
    {"eth / ipv6 src=fe80::1 dst=fe80::2 / icmpv6 / icmpv6.echo.request identifier=1 "
     "sequence_number=2",
	"eth / ipv6 src=fe80::2 dst=fe80::1 / icmpv6 / icmpv6.echo.reply identifier=1 "
	"sequence_number=2",
	true},
    {"eth / llc dsap=0 ssap=4 control=0xf3", "eth / llc dsap=4 ssap=1 control=0xf3", true},
    {"eth / llc dsap=0 ssap=4 control=0xf3", "eth / llc dsap=4 ssap=1 control=0xbf", false},
    {"eth / llc dsap=0xaa ssap=4 control=0xbf", "eth / llc dsap=4 ssap=0xab control=0xbf", true},
    {"eth / lab kind=hello id=02:00:00:00:00:01 seq=5",
	"eth / lab kind=answer heard.id=02:00:00:00:00:01 heard.seq=5", true},
    {"eth / lab kind=hello id=02:00:00:00:00:01 seq=5",
	"eth / lab kind=answer heard.id=02:00:00:00:00:01 heard.seq=4", false},
    {"eth / ip / udp srcport=68 dstport=67 / dhcp type=1 id=0x1234",
	"eth / ip / udp srcport=67 dstport=68 / dhcp type=2 id=0x1234", true},
    {"eth / ip / udp srcport=68 dstport=67 / dhcp type=1 id=0x1234",
	"eth / ip / udp srcport=67 dstport=68 / dhcp type=2 id=0x1235", false},
    {"eth / ip / udp srcport=4000 dstport=53 / dns id=9 queries=[dns.question "
     "dns.qry.name=A.example]",
	"eth / ip / udp srcport=53 dstport=4000 / dns flags=0x8180 id=9 queries=[dns.question "
	"dns.qry.name=a.example]",
	true},
    {"eth / ip / udp srcport=4000 dstport=53 / dns id=9 queries=[dns.question "
     "dns.qry.name=a.example]",
	"eth / ip / udp srcport=53 dstport=4000 / dns flags=0x8180 id=9 queries=[dns.question "
	"dns.qry.name=b.example]",
	false},
    {"eth type=0x9000 / loop skipcount=0 functions=[loop.function function=2 "
     "forwarding_address=02:00:00:00:00:01 ; loop.function function=1 receipt_number=3]",
	"eth type=0x9000 / loop skipcount=8 functions=[loop.function function=2 "
	"forwarding_address=02:00:00:00:00:01 ; loop.function function=1 receipt_number=3]",
	true},
};

static void
address(uint8_t *bytes, uint8_t to, uint8_t from)
{
	memcpy(bytes, (uint8_t[]){2, 0, 0, 0, 0, to, 2, 0, 0, 0, 0, from}, 12);
}

static void
answers(void **state)
{
	uint8_t bytes[DRAFT_MAX];

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const struct record *r, *told;
		size_t n = bench_make(pairs[i].question, bytes);

		address(bytes, 2, 1);
		now += NS_PER_S;
		session_send_bytes(s, 0, bytes, n, now, NULL);
		put(0, true, bytes, n, 1000);
		r = store_get(s->sent, store_last(s->sent));
		n = bench_make(pairs[i].answer, bytes);
		address(bytes, 1, 2);
		put(0, false, bytes, n, 311000);
		told = store_get(s->received, store_last(s->received));
		if (!pairs[i].is) {
			assert_false(r->answers);
			assert_int_equal(told->answer, 0);
			continue;
		}
		if (!r->answers)
			fail_msg("not answered: %s", pairs[i].question);
		assert_string_equal(words(r), "answered 0.31 ms");
		assert_int_equal(r->answer, told->no);
		assert_int_equal(told->answer, r->no);
		assert_int_equal(told->trip, 310000);
	}
}

/* The same question again and again: the last one is answered; two stations are told apart. */
static void
asked_again(void **state)
{
	uint8_t question[DRAFT_MAX], answer[DRAFT_MAX];
	size_t n = bench_make(pairs[0].question, question), m = bench_make(pairs[0].answer, answer);

	(void)state;
	address(question, 2, 1);
	address(answer, 1, 2);
	for (int i = 0; i < 3; i++) {
		now += NS_PER_S;
		session_send_bytes(s, 0, question, n, now, NULL);
		if (i != 1)
			put(0, false, answer, m, 400);
	}
	assert_int_equal(store_get(s->sent, 1)->answer, 1);
	assert_int_equal(store_get(s->sent, 2)->answer, 0); /* lost */
	assert_int_equal(store_get(s->sent, 3)->answer, 2);
	answer[11] = 7; /* another station answers too */
	put(0, false, answer, m, 900);
	assert_int_equal(store_get(s->sent, 3)->answers, 2);
	assert_string_equal(words(store_get(s->sent, 3)), "answered 2x <0.001 ms");
	put(1, false, answer, m, 900); /* at another port: no answer to what left here */
	assert_int_equal(store_get(s->sent, 3)->answers, 2);
	assert_true(tells(store_get(s->sent, 3), "stations: two may have the same address"));
	/* a ping to all is answered by many */
	n = bench_make(pairs[2].question, question);
	m = bench_make(pairs[2].answer, answer);
	address(question, 2, 1);
	address(answer, 1, 2);
	session_send_bytes(s, 0, question, n, now, NULL);
	put(0, false, answer, m, 100);
	answer[11] = 7;
	put(0, false, answer, m, 200);
	assert_true(tells(store_get(s->sent, 4), "2 answers came from different stations. "));
}

/* A question that came in, and what is sent to it. */
static void
answered_from_here(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	const struct record *question, *sent;
	size_t n = bench_make(pairs[0].question, bytes);

	(void)state;
	address(bytes, 1, 2);
	put(0, false, bytes, n, 0);
	put(1, false, bytes, n, 0); /* at another port: not what is answered */
	put(0, false, bytes, n, 0);
	now += NS_PER_S;
	n = bench_make(pairs[0].answer, bytes);
	address(bytes, 2, 1);
	session_send_bytes(s, 0, bytes, n, now, NULL);
	sent = store_get(s->sent, 1);
	question = store_get(s->received, 3);
	assert_int_equal(sent->answer, 3);
	assert_int_equal(question->answer, 1);
	assert_int_equal(fate_other(sent), 3);
	assert_int_equal(fate_other(question), 1);
	assert_string_equal(words(question), "answered by S1, 1.00 s");
	assert_string_equal(words(sent), "queued");
	assert_false(fate_unknown(sent));
	assert_int_equal(s->fate.answered, 0);         /* that counts answers to us */
	session_send_bytes(s, 0, bytes, n, now, NULL); /* once more: to the one before */
	assert_int_equal(store_get(s->sent, 2)->answer, 1);
	session_send_bytes(s, 0, bytes, n, now, NULL); /* and then there is none */
	assert_int_equal(store_get(s->sent, 3)->answer, 0);
}

/* Whatever comes: nothing is found, nothing breaks, at any length. */
static void
hostile(void **state)
{
	uint8_t bytes[DRAFT_MAX], cut[DRAFT_MAX];

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		size_t n = bench_make(pairs[i].question, bytes);

		session_send_bytes(s, 0, bytes, n, now, NULL);
		n = bench_make(pairs[i].answer, cut);
		for (size_t k = 0; k < n; k++) {
			put(0, false, cut, k, 10);
			put(0, true, cut, k, 10);
			session_send_bytes(s, 0, cut, k, now, NULL);
		}
		for (size_t k = 12; k < n && k < 200; k++) {
			cut[k] ^= 0xff;
			put(0, false, cut, n, 10);
			cut[k] ^= 0xff;
		}
	}
}

/* What others say of times may be anything: the sum has an end. */
static void
times_are_bounded(void **state)
{
	struct times times = {.n = 0};

	(void)state;
	times_note(&times, INT64_MAX - 10);
	times_note(&times, 30);
	assert_int_equal(times.n, 1);
	assert_int_equal(times_mean(&times), INT64_MAX - 10);
	times_note(&times, -INT64_MAX);
	times_note(&times, 7);
	assert_int_equal(times.n, 3);
	assert_int_equal(times_mean(&times), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(stages, setup, teardown),
	    cmocka_unit_test_setup_teardown(three_kinds, setup, teardown),
	    cmocka_unit_test_setup_teardown(only_what_had_to_arrive, setup, teardown),
	    cmocka_unit_test_setup_teardown(many_the_same, setup, teardown),
	    cmocka_unit_test_setup_teardown(on_its_way, setup, teardown),
	    cmocka_unit_test_setup_teardown(many_on_their_way, setup, teardown),
	    cmocka_unit_test_setup_teardown(answers, setup, teardown),
	    cmocka_unit_test_setup_teardown(asked_again, setup, teardown),
	    cmocka_unit_test_setup_teardown(answered_from_here, setup, teardown),
	    cmocka_unit_test_setup_teardown(hostile, setup, teardown),
	    cmocka_unit_test(times_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
