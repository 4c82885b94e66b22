/* SPDX-License-Identifier: BSD-2-Clause */
/* The session on pairs in memory, and on a port of our own that refuses as we like. */
#include "session/session.h"

#include "base/clock.h"
#include "session/job.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	BUDGET = 1 << 20
};

static struct session *s;
static struct why why;

/* A port that counts what it is given, and refuses with a status if there is one. */
static struct fake {
	struct port port;
	unsigned given, waiting;
	enum exit_status refuses;
	unsigned refuse_times; /* 0 = always */
	uint8_t last[2000], next[2000];
	size_t n, next_n;
} fake;

static bool
fake_send(struct port *port, const uint8_t *bytes, size_t n, struct why *w)
{
	assert_ptr_equal(port, &fake.port);
	fake.given++;
	if (fake.refuses) {
		enum exit_status status = fake.refuses;

		if (fake.refuse_times && !--fake.refuse_times)
			fake.refuses = EXIT_OK;
		return no(w, status, "Not sent: fake refuses");
	}
	memcpy(fake.last, bytes, n);
	fake.n = n;
	return true;
}

static int
fake_receive(struct port *port, int budget, port_take *take, void *context, struct why *w)
{
	int n = 0;
	struct port_frame frame = {.bytes = fake.next,
	    .caplen = (uint32_t)fake.next_n,
	    .len = (uint32_t)fake.next_n,
	    .time = 5 * NS_PER_S};

	for (; fake.waiting && n < budget; n++, fake.waiting--)
		take(context, &frame);
	if (!n)
		no(w, EXIT_OK, "%s: quiet", port->name);
	return n;
}

static void
fake_nothing(struct port *port)
{
	(void)port;
}

static const struct port_ops fake_ops = {
    .receive = fake_receive, .send = fake_send, .refresh = fake_nothing, .close = fake_nothing};
static const struct port_ops fake_file_ops = {
    .receive = fake_receive, .refresh = fake_nothing, .close = fake_nothing};

static void
add_fake(void)
{
	fake = (struct fake){.port = {.ops = &fake_ops,
				 .name = "fake",
				 .has_mac = true,
				 .mac = {2, 0, 0, 0, 0, 0xfa},
				 .mtu = 1500}};
	assert_true(session_add(s, &fake.port, NULL));
}

static void
add_pair(void)
{
	struct port *ends[2];

	assert_true(pair_open(ends, (const char *[]){"h1", "h2"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	assert_true(session_add(s, ends[1], NULL));
}

static int
setup(void **state)
{
	(void)state;
	memset(&why, 0, sizeof why);
	s = session_new(BUDGET, 0, 1000, &why);
	return s ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	return session_free(s, NULL) ? 0 : -1;
}

static const char *
newest_message(void)
{
	return s->messages ? s->message[(s->messages - 1) % MESSAGES_MAX].text : "";
}

static const uint8_t *
source(void)
{
	return s->draft.bytes + 6;
}

static void
starts_with_hello(void **state)
{
	uint8_t bytes[DRAFT_MAX];

	(void)state;
	assert_int_equal(draft_frame(&s->draft, bytes), 60);
	assert_memory_equal(bytes, "\xff\xff\xff\xff\xff\xff\0\0\0\0\0\0\x88\xb5Hello lab\0", 24);
	assert_int_equal(s->interval, NS_PER_S);
	assert_int_equal(s->times, 10);
	assert_false(session_send(s, 0, &why));
	assert_int_equal(why.status, EXIT_NO_PORT);
	assert_int_equal(session_deadline(s), INT64_MAX);
	session_second(s);
	session_run(s, 0, 0);
}

static void
source_follows_the_seat(void **state)
{
	(void)state;
	add_pair();
	assert_memory_equal(source(), s->port[0]->mac, 6);
	session_sit(s, 1);
	assert_memory_equal(source(), s->port[1]->mac, 6);
	s->port[1]->mac[5] = 0x77; /* the interface got another address */
	session_second(s);
	assert_memory_equal(source(), ((uint8_t[]){2, 0, 0, 0, 0, 0x77}), 6);
	s->port[0]->mac[5] = 0x66;
	session_second(s);
	assert_memory_equal(source(), ((uint8_t[]){2, 0, 0, 0, 0, 0x77}), 6);
	session_sit(s, 0);
	assert_memory_equal(source(), s->port[0]->mac, 6);
	assert_true(session_own(s, s->port[1]->mac));
	assert_false(session_own(s, (uint8_t[6]){2}));
	/* an address of the user's own stays */
	assert_true(draft_set(&s->draft, (unsigned)span_find(&s->draft.d, "eth.src", -1, 0),
	    "02:00:00:00:00:99", NULL));
	session_sit(s, 1);
	assert_int_equal(source()[5], 0x99);
}

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
shows_the_seat_or_all(void **state)
{
	(void)state;
	add_pair();
	session_send(s, 1, &why);
	session_receive(s, 1);
	while (session_scan(s))
		;
	assert_true(view_last(s->view) < view_first(s->view)); /* h1 itself saw nothing */
	session_show_all(s, true);
	assert_int_equal(view_last(s->view), 1);
	session_show_all(s, false);
	session_sit(s, 1);
	assert_int_equal(session_deadline(s), 0); /* there is something to look through */
	while (session_scan(s))
		;
	assert_int_equal(session_deadline(s), INT64_MAX);
	assert_int_equal(view_last(s->view), 1);
	assert_true(session_filter(s, " ether broadcast", &why));
	while (session_scan(s))
		;
	assert_string_equal(s->filter, "ether broadcast");
	assert_int_equal(view_last(s->view), 1);
	assert_false(session_filter(s, "ether proto 88b5 or", &why));
	assert_true(why.text[0]);
	assert_string_equal(s->filter, "ether broadcast");
	assert_true(session_filter(s, "arp", &why));
	while (session_scan(s))
		;
	assert_int_equal(view_last(s->view), 0);
	assert_true(session_filter(s, "", &why));
	while (session_scan(s))
		;
	assert_int_equal(view_last(s->view), 1);
	session_send_bytes(s, 0, (const uint8_t[60]){0}, 60, 1, NULL);
	session_receive(s, 1); /* needs no turn of its own */
	assert_int_equal(view_last(s->view), 2);
}

static void
capture_off_takes_and_forgets(void **state)
{
	(void)state;
	add_pair();
	s->capturing = false;
	session_send(s, 1, &why);
	assert_int_equal(session_receive(s, 1), 1);
	assert_int_equal(store_last(s->received), 0);
	assert_int_equal(s->count[1].received, 0);
	assert_int_equal(s->stations.n, 0);
	s->capturing = true;
	assert_int_equal(session_receive(s, 1), 0);
	session_send(s, 1, &why);
	assert_int_equal(session_receive(s, 1), 1);
	assert_int_equal(store_last(s->received), 1);
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
	assert_non_null(strstr(why.text, "receive only"));
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
a_file_tells_the_start(void **state)
{
	(void)state;
	add_fake();
	fake.port.ops = &fake_file_ops;
	fake.waiting = 300;
	fake.next_n = 60;
	assert_int_equal(s->started, 1000);
	assert_int_equal(session_receive(s, 0), RECEIVE_BUDGET);
	assert_int_equal(session_receive(s, 0), 300 - RECEIVE_BUDGET);
	assert_int_equal(s->started, 5 * NS_PER_S);
	assert_false(session_send(s, 0, &why));
	assert_non_null(strstr(why.text, "capture file"));
	assert_int_equal(session_receive(s, 0), 0);
	assert_string_equal(newest_message(), "fake: quiet");
}

static char
kind(const char *hex, unsigned port, uint32_t caplen)
{
	static struct dissection d;
	uint8_t bytes[64] = {0};
	struct record *record;
	struct port_frame frame = {
	    .bytes = bytes, .caplen = caplen < 60 ? caplen : 60, .len = caplen};

	text_unhex(hex, bytes, sizeof bytes);
	record = store_put(s->received, &frame, port, STAGE_RECEIVED, NULL);
	dissect(&d, record->bytes, record->caplen, record->len);
	return session_kind(s, record, &d);
}

static void
reading_stops(void **state)
{
	(void)state;
	add_fake();
	fake.port.percent = -1;
	assert_int_equal(session_stop_reading(s), -1);
	fake.port.percent = 40;
	assert_int_equal(session_stop_reading(s), 40);
	assert_int_equal(fake.port.state, PORT_END);
	assert_int_equal(session_stop_reading(s), -1);
}

static void
kinds(void **state)
{
	(void)state;
	add_pair();
	assert_int_equal(kind("ffffffffffff 0200000000aa 88b5", 0, 60), 'B');
	assert_int_equal(kind("0180c2000000 0200000000aa 88b5", 0, 60), '*');
	assert_int_equal(kind("020000000001 0200000000aa 88b5", 0, 60), '=');
	assert_int_equal(kind("020000000001 0200000000aa 88b5", 1, 60), 'o');
	assert_int_equal(kind("020000000002 0200000000aa 88b5", 1, 60), '=');
	assert_int_equal(kind("020000000009 0200000000aa 88b5", 0, 60), 'o');
	assert_int_equal(kind("020000000009 0300000000aa 88b5", 0, 60), '!');
	assert_int_equal(kind("020000000009 0200000000aa 88b5", 0, 59), '!');
	assert_int_equal(kind("020000000009 0200", 0, 8), '!');
	assert_int_equal(kind("", 0, 0), '!');
	assert_int_equal(kind("020000000009 0200000000aa 0806", 0, 1500), 'o'); /* cut by us */
}

static void
messages_are_a_ring(void **state)
{
	char longest[2000];

	(void)state;
	for (int i = 0; i < 250; i++)
		session_say(s, i, "message %d", i);
	assert_int_equal(s->messages, 250);
	assert_string_equal(newest_message(), "message 249");
	assert_string_equal(s->message[150 % MESSAGES_MAX].text, "message 150");
	memset(longest, 'x', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	session_say(s, 0, "%s", longest);
	assert_int_equal(strlen(newest_message()), sizeof s->message->text - 1);
}

static void
at_most_so_many_ports(void **state)
{
	static struct port ports[PORTS_MAX + 1];

	(void)state;
	for (int i = 0; i <= PORTS_MAX; i++) {
		ports[i].ops = &fake_ops;
		assert_int_equal(session_add(s, &ports[i], &why), i < PORTS_MAX);
	}
	assert_string_equal(session_port_name(s, PORTS_MAX), "?");
}

static void
dump_has_all_in_order(void **state)
{
	char name[] = "session_test.pcap.XXXXXX", path[64];
	struct port *file;
	int made = mkstemp(name);

	(void)state;
	assert_true(made >= 0);
	close(made);
	strcpy(path, name);
	add_pair();
	s->dump = dump_open(path, &(struct dump_options){.overwrite = true}, &why);
	assert_non_null(s->dump);
	session_send(s, NS_PER_S, NULL);
	session_receive(s, 1);
	session_send_bytes(s, 1, (const uint8_t[80]){2, 0, 0, 0, 0, 1}, 80, 2 * NS_PER_S, NULL);
	session_send_bytes(s, 1, (const uint8_t[4]){0}, 4, 2 * NS_PER_S, NULL); /* refused */
	session_receive(s, 0);
	session_second(s);
	assert_true(session_free(s, &why));
	file = file_open(path, true, &why);
	assert_non_null(file);
	s = session_new(BUDGET, 0, 0, &why);
	assert_true(session_add(s, file, &why));
	assert_int_equal(session_receive(s, 0), 4);
	unlink(path);
	assert_int_equal(store_get(s->received, 1)->time, NS_PER_S);
	assert_int_equal(store_get(s->received, 2)->len, 60);
	assert_int_equal(store_get(s->received, 3)->time, 2 * NS_PER_S);
	assert_int_equal(store_get(s->received, 3)->len, 80);
	assert_int_equal(store_get(s->received, 4)->len, 80);
	assert_int_equal(s->started, NS_PER_S);
}

static struct {
	unsigned stored, arrived, runs, closed;
} heard;

static void
hear_stored(void *context, struct session *session, const struct record *record)
{
	(void)context;
	assert_ptr_equal(session, s);
	assert_ptr_equal(store_get(record->stage ? s->sent : s->received, record->no), record);
	heard.stored++;
}

static void
hear_arrived(void *context, struct session *session, unsigned port, const struct port_frame *frame)
{
	(void)context;
	(void)session;
	assert_int_equal(port, 1);
	assert_int_equal(frame->len, 60);
	heard.arrived++;
}

static int64_t
hear_run(void *context, struct session *session, int64_t steady, int64_t wall)
{
	(void)context;
	assert_int_equal(session->wall, wall);
	heard.runs++;
	return steady + 100;
}

static void
hear_close(void *context)
{
	(void)context;
	heard.closed++;
}

static void
listeners(void **state)
{
	(void)state;
	memset(&heard, 0, sizeof heard);
	add_pair();
	session_listen(s, (struct listener){.stored = hear_stored,
			      .arrived = hear_arrived,
			      .run = hear_run,
			      .next = 50,
			      .close = hear_close});
	assert_int_equal(session_deadline(s), 50);
	session_run(s, 49, 1);
	assert_int_equal(heard.runs, 0);
	session_run(s, 60, 1);
	assert_int_equal(heard.runs, 1);
	assert_int_equal(session_deadline(s), 160);
	session_send(s, 0, NULL);
	session_send_bytes(s, 0, (const uint8_t[1]){0}, 1, 0, NULL);
	assert_int_equal(heard.stored, 2); /* also what was refused */
	session_receive(s, 1);
	assert_int_equal(heard.stored, 3);
	s->capturing = false;
	session_send(s, 0, NULL);
	session_receive(s, 1);
	assert_int_equal(heard.stored, 4);
	assert_int_equal(heard.arrived, 2);
	session_free(s, NULL);
	assert_int_equal(heard.closed, 1);
	setup(NULL);
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
	assert_string_equal(newest_message(), "Repeating stopped: it was from h1");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(starts_with_hello),
	    TEST(source_follows_the_seat),
	    TEST(arp_says_who_asks),
	    TEST(sent_here_seen_there),
	    TEST(shows_the_seat_or_all),
	    TEST(capture_off_takes_and_forgets),
	    TEST(repeats),
	    TEST(a_turn_sends_only_so_many),
	    TEST(a_refusal_that_stays_ends_the_plan),
	    TEST(a_full_queue_does_not),
	    TEST(receive_only_never_sends),
	    TEST(a_file_tells_the_start),
	    TEST(reading_stops),
	    TEST(kinds),
	    TEST(messages_are_a_ring),
	    TEST(at_most_so_many_ports),
	    TEST(dump_has_all_in_order),
	    TEST(listeners),
	    TEST(repeating_stops_with_the_seat),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
