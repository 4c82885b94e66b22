/* SPDX-License-Identifier: BSD-2-Clause */
/* The session as it receives, on pairs in memory and on a port of our own: ports and seats, what is
 * kept, what is told, who listens. */
#include "fake.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

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

/* The lab's switch forwards when all its ports say so, and not before. */
static void
the_far_end_tells_when_it_forwards(void **state)
{
	(void)state;
	add_pair();
	session_far(s, 0, false, 3); /* of a bridge that is none of the lab's */
	assert_true(!s->port[0]->held && s->port[0]->forwards == 0);
	s->lab = true;
	s->port[0]->forwards = s->port[1]->forwards = PORT_LEARNS;
	s->port[0]->held = s->port[1]->held = true;
	session_far(s, 0, true, 5);
	assert_true(s->port[0]->forwards == PORT_LEARNS && s->port[1]->forwards == PORT_LEARNS);
	session_far(s, 1, true, 7);
	assert_true(s->port[0]->forwards == 7 && s->port[1]->forwards == 7);
	session_far(s, 0, true, 9); /* is told again */
	assert_true(s->port[0]->forwards == 7);
	session_far(s, 1, false, 11); /* a cable was pulled, and is plugged in */
	assert_true(s->port[0]->forwards == PORT_LEARNS);
	session_far(s, 1, true, 13);
	assert_true(s->port[0]->forwards == 13);
	/* where nothing is known, nothing is learned from a port that forwards */
	s->port[0]->forwards = s->port[1]->forwards = 0;
	session_far(s, 1, true, 15);
	assert_true(s->port[0]->forwards == 0);
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

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(starts_with_hello),
	    TEST(the_far_end_tells_when_it_forwards),
	    TEST(source_follows_the_seat),
	    TEST(shows_the_seat_or_all),
	    TEST(capture_off_takes_and_forgets),
	    TEST(a_file_tells_the_start),
	    TEST(reading_stops),
	    TEST(kinds),
	    TEST(messages_are_a_ring),
	    TEST(at_most_so_many_ports),
	    TEST(dump_has_all_in_order),
	    TEST(listeners),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
