/* SPDX-License-Identifier: BSD-2-Clause */
/* Two ports in memory, and the rule of sizes that all ports share. */
#include "port/port.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct port *ends[2];
static struct why why;

static struct {
	unsigned frames;
	uint32_t bytes;
	uint8_t last[2000];
	int64_t time;
} seen;

static void
see(void *context, const struct port_frame *frame)
{
	(void)context;
	assert_int_equal(frame->caplen, frame->len);
	assert_false(frame->out);
	seen.frames++;
	seen.bytes = frame->caplen;
	seen.time = frame->time;
	memcpy(seen.last, frame->bytes, frame->caplen);
}

static int
receive(struct port *port, int budget)
{
	memset(&seen, 0, sizeof seen);
	why.text[0] = '\0';
	return port->ops->receive(port, budget, see, NULL, &why);
}

static bool
readable(struct port *port)
{
	struct pollfd ready = {.fd = port->ops->descriptor(port), .events = POLLIN};

	return poll(&ready, 1, 0) == 1;
}

static int
setup(void **state)
{
	(void)state;
	memset(&why, 0, sizeof why);
	return pair_open(ends, (const char *[]){"a", "b"}, &why) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	port_close(ends[0]);
	port_close(ends[1]);
	return 0;
}

static void
has_two_ends(void **state)
{
	(void)state;
	assert_string_equal(ends[0]->name, "a");
	assert_string_equal(ends[1]->name, "b");
	assert_int_equal(ends[0]->mac[5], 1);
	assert_int_equal(ends[1]->mac[5], 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(ends[i]->state, PORT_UP);
		assert_int_equal(ends[i]->mtu, 1500);
		assert_int_equal(ends[i]->mac[0], 2);
		assert_true(ends[i]->has_mac);
		assert_false(readable(ends[i]));
		assert_int_equal(receive(ends[i], 10), 0);
	}
}

static void
carries_frames_both_ways(void **state)
{
	uint8_t frame[1514];

	(void)state;
	for (int from = 0; from < 2; from++) {
		for (size_t i = 0; i < sizeof frame; i++)
			frame[i] = (uint8_t)(i + (size_t)from);
		assert_true(ends[from]->ops->send(ends[from], frame, sizeof frame, &why));
		assert_true(ends[from]->ops->send(ends[from], frame, 60, &why));
		assert_false(readable(ends[from]));
		assert_true(readable(ends[!from]));
		assert_int_equal(receive(ends[!from], 1), 1);
		assert_int_equal(seen.bytes, 1514);
		assert_memory_equal(seen.last, frame, 1514);
		assert_true(seen.time > 0);
		/* One is left, so there is still something to wake up for. */
		assert_true(readable(ends[!from]));
		assert_int_equal(receive(ends[!from], 10), 1);
		assert_int_equal(seen.bytes, 60);
		assert_false(readable(ends[!from]));
		assert_string_equal(why.text, "");
	}
}

static void
counts_what_does_not_fit(void **state)
{
	const uint8_t frame[60] = {0};
	unsigned sent = 5000;

	(void)state;
	for (unsigned i = 0; i < sent; i++)
		assert_true(ends[0]->ops->send(ends[0], frame, sizeof frame, &why));
	receive(ends[1], 1 << 20);
	assert_in_range(seen.frames, 1, sent - 1);
	assert_int_equal(seen.frames + ends[1]->lost, sent);
	assert_int_equal(ends[0]->lost, 0);
	/* Room again, also across the end of the ring. */
	for (unsigned i = 0; i < 700; i++)
		assert_true(ends[0]->ops->send(ends[0], frame, sizeof frame, &why));
	assert_int_equal(receive(ends[1], 1 << 20), 700);
}

static void
refuses_sizes_like_a_real_port(void **state)
{
	uint8_t frame[1600] = {0};

	(void)state;
	assert_false(port_fits(ends[0], frame, 13, &why));
	assert_true(port_fits(ends[0], frame, 14, &why));
	assert_true(port_fits(ends[0], frame, 1514, &why));
	assert_false(port_fits(ends[0], frame, 1515, &why));
	assert_false(ends[0]->ops->send(ends[0], frame, 1600, &why));
	assert_int_equal(why.status, EXIT_FAILED);
	assert_string_equal(why.text,
	    "Not sent: frame has 1600 B, a takes 1514 (MTU 1500). Make the payload 86 B shorter, "
	    "or the MTU 1586: sudo ip link set a mtu 1586");
	frame[12] = 0x81;
	assert_true(port_fits(ends[0], frame, 1518, &why));
	assert_true(ends[0]->ops->send(ends[0], frame, 1518, &why));
	assert_int_equal(receive(ends[1], 1), 1);
	assert_int_equal(seen.bytes, 1518);
	assert_false(port_fits(ends[0], frame, 1519, &why));
	assert_non_null(strstr(why.text, "takes 1518 (MTU 1500). Make the payload 1 B"));
	frame[12] = 0x88;
	frame[13] = 0xa8;
	assert_false(port_fits(ends[0], frame, 1518, &why));
	ends[0]->mtu = 0;
	assert_true(port_fits(ends[0], frame, 1600, &why));
	assert_false(port_fits(ends[0], frame, PORT_FRAME_MAX + 1, NULL));
}

static void
tells_when_the_other_end_goes(void **state)
{
	const uint8_t frame[60] = {0};

	(void)state;
	assert_true(ends[0]->ops->send(ends[0], frame, sizeof frame, &why));
	port_close(ends[0]);
	ends[0] = NULL;
	/* What was sent before still arrives. */
	assert_true(readable(ends[1]));
	assert_int_equal(receive(ends[1], 1), 1);
	assert_int_equal(ends[1]->state, PORT_GONE);
	assert_non_null(strstr(why.text, "b: the other end was closed"));
	/* Once: no words and no wake-up again. */
	assert_false(readable(ends[1]));
	assert_int_equal(receive(ends[1], 1), 0);
	assert_string_equal(why.text, "");
	assert_false(ends[1]->ops->send(ends[1], frame, sizeof frame, &why));
	assert_int_equal(why.status, EXIT_NO_PORT);
}

static void
names_states(void **state)
{
	(void)state;
	assert_string_equal(port_state_name(PORT_UP), "up");
	assert_string_equal(port_state_name(PORT_NO_LINK), "no link");
	assert_string_equal(port_state_name(PORT_GONE), "gone");
	assert_string_equal(port_state_name(PORT_END), "end");
	port_close(NULL);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(has_two_ends),
	    TEST(carries_frames_both_ways),
	    TEST(counts_what_does_not_fit),
	    TEST(refuses_sizes_like_a_real_port),
	    TEST(tells_when_the_other_end_goes),
	    TEST(names_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
