/* SPDX-License-Identifier: BSD-2-Clause */
/* Why nobody answered: each cause is found where it is so, and is not where it is not. */
#include "session/whynot.h"

#include "base/clock.h"
#include "tests/session/bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct session *s;
static struct bench *bench;
static struct cause causes[CAUSES_MAX];
static struct dissection d;
static const int64_t start = 1000 * NS_PER_S;

static int
setup(void **state)
{
	(void)state;
	s = session_new(1 << 20, 0, start, NULL);
	bench = bench_new(1);
	return s && session_add(s, &bench->port, NULL) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	session_free(s, NULL);
	return 0;
}

/* Sends a frame, which leaves, and waits ten seconds in vain; the causes there are. */
static unsigned
in_vain(const char *recipe)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = bench_make(recipe, bytes);
	const struct record *r;

	session_send_bytes(s, 0, bytes, n, start, NULL);
	bench_put(bench, true, bytes, n < 1600 ? n : 1600, start + 1000);
	session_left(s, 0);
	s->wall = start + 10 * NS_PER_S;
	r = store_get(s->sent, store_last(s->sent));
	return whynot_find(s, r, &d, causes);
}

static const struct cause *
find(unsigned n, const char *title)
{
	for (unsigned i = 0; i < n; i++)
		if (!strcmp(causes[i].title, title))
			return &causes[i];
	return NULL;
}

#define GOOD "eth dst=02:00:00:00:00:02 src=02:00:00:00:00:01"
#define PING " / ip src=10.0.0.1 dst=10.0.0.2 / icmp type=8"

static const struct {
	const char *recipe, *title;
	bool is_so;
} rows[] = {
    {GOOD PING, "never heard", false},
    {GOOD PING, "ping ignored", false},
    {GOOD PING, "card filters it", false},
    {GOOD " type=0x88b5 / data \"x\"", "asks nothing", true},
    {"eth dst=02:00:00:00:00:02 src=03:00:00:00:00:01" PING, "bad source", true},
    {"eth dst=02:00:00:00:00:02 src=00:00:00:00:00:00" PING, "bad source", true},
    {"eth dst=02:00:00:00:00:01 src=02:00:00:00:00:01" PING, "sent to itself", true},
    {GOOD " / ip src=10.0.0.1 dst=10.0.0.2 checksum=1 / icmp type=8", "wrong checksum", true},
    {GOOD " / ip len=200 src=10.0.0.1 dst=10.0.0.2 / icmp type=8", "wrong length", true},
    {GOOD " / ipv6 hlim=64 src=fe80::1 dst=fe80::2 / icmpv6 / icmpv6.nd.ns "
	  "target_address=fe80::2",
	"wrong hop limit", true},
    {"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:01 / arp opcode=request "
     "src.hw_mac=02:00:00:00:00:09 dst.proto_ipv4=10.0.0.2",
	"ARP sender", true},
    {"eth dst=ff:ff:ff:ff:ff:ff src=02:00:00:00:00:01 / arp opcode=request "
     "src.hw_mac=02:00:00:00:00:01 dst.proto_ipv4=10.0.0.2",
	"nobody has it", false},
    {"eth dst=01:80:c2:00:00:0e src=02:00:00:00:00:01 / lldp", "a switch keeps it", false},
    {GOOD " / vlan id=100" PING, "VLAN tag", false},
    {GOOD " / vlan id=100" PING, "tags taken away", false},
};

static void
what_frames_have_to_do_with_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		unsigned n = in_vain(rows[i].recipe);
		const struct cause *cause = find(n, rows[i].title);

		if (!cause)
			fail_msg("%s: not found for %s", rows[i].title, rows[i].recipe);
		assert_int_equal(cause->is_so, rows[i].is_so);
		assert_true(strlen(cause->title) <= 17);
		assert_true(cause->words[0] && cause->words[sizeof cause->words - 2] == 0);
		for (unsigned k = 1; k < n; k++) { /* in order */
			assert_true(causes[k - 1].is_so >= causes[k].is_so);
			if (causes[k - 1].is_so == causes[k].is_so)
				assert_true(causes[k - 1].likely >= causes[k].likely);
		}
	}
}

/* As long as an answer may come, nothing is guessed. */
static void
too_soon_to_guess(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = bench_make(GOOD " type=0x88b5 / data \"x\"", bytes);

	(void)state;
	session_send_bytes(s, 0, bytes, n, start, NULL);
	s->wall = start + NS_PER_S / 2;
	assert_int_equal(whynot_find(s, store_get(s->sent, store_last(s->sent)), &d, causes), 1);
	assert_string_equal(causes[0].title, "too soon");
	s->wall = start + 2 * NS_PER_S;
	n = whynot_find(s, store_get(s->sent, store_last(s->sent)), &d, causes);
	assert_null(find((unsigned)n, "too soon"));
	assert_non_null(find((unsigned)n, "asks nothing"));
	store_get(s->sent, store_last(s->sent))->seen = 1; /* it arrived: nothing else is to be said
							    */
	assert_int_equal(whynot_find(s, store_get(s->sent, store_last(s->sent)), &d, causes), 1);
	assert_string_equal(causes[0].title, "asks nothing");
	assert_non_null(strstr(causes[0].words, "it arrived"));
}

/* A switch whose ports still learn drops what comes: known of what was sent before, not later. */
static void
the_port_learns(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = bench_make(GOOD " type=0x88b5 / data \"x\"", bytes);
	const struct record *r;

	(void)state;
	bench->port.forwards = 8 * NS_PER_S;
	session_send_bytes(s, 0, bytes, n, start, NULL);
	r = store_get(s->sent, store_last(s->sent));
	s->steady = 3 * NS_PER_S;
	s->wall = start + 2 * NS_PER_S;
	assert_non_null(find(whynot_find(s, r, &d, causes), "the port learns"));
	s->steady = 10 * NS_PER_S;
	s->wall = start + 9 * NS_PER_S;
	assert_non_null(find(whynot_find(s, r, &d, causes), "the port learns"));
	s->steady = 9 * NS_PER_S;
	s->wall = start + NS_PER_S / 2;
	assert_null(find(whynot_find(s, r, &d, causes), "the port learns"));
	bench->port.forwards = PORT_LEARNS; /* until it says otherwise */
	assert_non_null(find(whynot_find(s, r, &d, causes), "the port learns"));
	assert_null(strstr(find(whynot_find(s, r, &d, causes), "the port learns")->test, "now"));
}

/* Nothing is said of a good frame that is not so. */
static void
nothing_more_than_is_so(void **state)
{
	unsigned n;

	(void)state;
	n = in_vain(GOOD PING);
	for (unsigned i = 0; i < n; i++)
		if (causes[i].is_so)
			fail_msg("%s: %s", causes[i].title, causes[i].words);
	assert_null(find(n, "VLAN tag"));
	assert_null(find(n, "too long"));
	assert_null(find(n, "a switch keeps it"));
}

static void
lengths(void **state)
{
	(void)state;
	bench->port.mtu = 9000;
	{
		uint8_t bytes[1515] = {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};

		for (int i = 0; i < 2; i++) {
			size_t n = i ? 20 : sizeof bytes;
			unsigned found;

			session_send_bytes(s, 0, bytes, n, start, NULL);
			s->wall = start + 10 * NS_PER_S;
			found = whynot_find(s, store_get(s->sent, store_last(s->sent)), &d, causes);
			assert_non_null(find(found, i ? "too short" : "too long"));
			assert_null(find(found, i ? "too long" : "too short"));
		}
	}
}

static void
what_ports_have_to_do_with_it(void **state)
{
	struct bench *other = bench_new(2);
	uint8_t bytes[60] = {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 9, 0x88, 0xb5};
	const struct cause *cause;
	unsigned n;

	(void)state;
	bench->port.since = start - 5 * NS_PER_S;
	assert_false(find(in_vain(GOOD PING), "port just came up")->is_so);
	bench->port.since = start - 60 * NS_PER_S;
	assert_null(find(in_vain(GOOD PING), "port just came up"));
	bench->port.promiscuous = false;
	assert_null(find(in_vain(GOOD PING), "answer dropped"));
	n = in_vain("eth dst=02:00:00:00:00:02 src=02:00:00:00:00:77" PING);
	assert_true(find(n, "answer dropped")->is_so);
	s->capturing = false;
	assert_true(find(in_vain(GOOD PING), "capture is off")->is_so);
	s->capturing = true;
	bench->port.lost = 3;
	assert_true(find(in_vain(GOOD PING), "frames lost here")->is_so);
	bench->port.state = PORT_NO_LINK;
	assert_true(find(in_vain(GOOD PING), "no link")->is_so);
	bench->port.state = PORT_UP;
	assert_true(session_filter(s, "arp", NULL));
	assert_non_null(find(in_vain(GOOD PING), "filter hides it"));
	bench_put(bench, false, bytes, sizeof bytes, start + NS_PER_S);
	session_receive(s, 0);
	cause = find(
	    in_vain("eth dst=02:00:00:00:00:09 src=02:00:00:00:00:01" PING), "station is silent");
	assert_non_null(strstr(cause->words, "9 s ago"));
	assert_true(session_add(s, &other->port, NULL));
	other->port.promiscuous = false;
	other->port.mtu = 40;
	n = in_vain("eth dst=02:00:00:00:00:09 src=02:00:00:00:00:01" PING);
	assert_true(find(n, "other port deaf")->is_so);
	assert_true(find(n, "too long there")->is_so);
	other->port.state = PORT_NO_LINK;
	assert_true(find(in_vain(GOOD PING), "other port down")->is_so);
}

static void
it_did_not_leave(void **state)
{
	uint8_t bytes[DRAFT_MAX];
	size_t n = bench_make(GOOD PING, bytes);
	const struct record *r;

	(void)state;
	session_send_bytes(s, 0, bytes, n, start, NULL);
	r = store_get(s->sent, 1);
	s->wall = start + NS_PER_S / 2;
	assert_true(find(whynot_find(s, r, &d, causes), "too soon")->is_so);
	s->wall = start + 5 * NS_PER_S;
	assert_string_equal(causes[0].title, "too soon");
	assert_true(find(whynot_find(s, r, &d, causes), "did not leave")->is_so);
	bench->port.unseen = 1; /* then it is not known */
	assert_null(find(whynot_find(s, r, &d, causes), "did not leave"));
	bench->refuses = true;
	session_send_bytes(s, 0, bytes, n, start, NULL);
	bench->port.state = PORT_NO_LINK; /* the refusal says it: once is enough */
	assert_int_equal(whynot_find(s, store_get(s->sent, 2), &d, causes), 1);
	assert_string_equal(causes[0].title, "refused");
}

static void
page(void **state)
{
	static char chars[16384];
	struct text t = text_on(chars, sizeof chars);
	uint8_t bytes[DRAFT_MAX];
	size_t n = bench_make(GOOD " type=0x88b5 / data \"x\"", bytes);

	(void)state;
	session_send_bytes(s, 0, bytes, n, start, NULL);
	bench_put(bench, true, bytes, n, start + 5000);
	session_left(s, 0);
	s->wall = start + 3 * NS_PER_S;
	whynot_page(s, store_get(s->sent, 1), &t);
	assert_non_null(strstr(chars, "S1: The kernel took it for e1. It left 0.005 ms later"));
	assert_non_null(strstr(chars, "\nTHIS IS SO\nasks nothing\t"));
	assert_non_null(strstr(chars, "\nTHIS MAY BE"));
	assert_false(t.cut);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(what_frames_have_to_do_with_it, setup, teardown),
	    cmocka_unit_test_setup_teardown(too_soon_to_guess, setup, teardown),
	    cmocka_unit_test_setup_teardown(the_port_learns, setup, teardown),
	    cmocka_unit_test_setup_teardown(nothing_more_than_is_so, setup, teardown),
	    cmocka_unit_test_setup_teardown(lengths, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_ports_have_to_do_with_it, setup, teardown),
	    cmocka_unit_test_setup_teardown(it_did_not_leave, setup, teardown),
	    cmocka_unit_test_setup_teardown(page, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
