/* SPDX-License-Identifier: BSD-2-Clause */
/* Live ports on a veth pair: what may happen to an interface meanwhile. */
#include "veth.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <string.h>
#include <sys/wait.h>

#include "../netns.h"

static void
test_down_up(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};

	netns_ip("link set a0 down");
	veth_await_state(w, w->a, PORT_NO_LINK);
	assert_string_equal(w->told, "a0 is switched off - switch it on: ip link set a0 up");
	veth_assert_refused(w->a, veth_frame(60, 0), 60, "a0 is switched off");
	veth_assert_refused(w->b, veth_frame(60, 0), 60, "b0 has no link - check the cable");
	netns_ip("link set a0 up");
	veth_await_state(w, w->a, PORT_UP);
	assert_string_equal(w->told, "a0 has link again");
	veth_await_state(w, w->b, PORT_UP);
	/* Nothing received in between: the first frame must not meet the error of before. */
	veth_send_frame(w->a, veth_frame(60, 9), 60);
	veth_await_frames(w->b, &c, 1);
	veth_assert_through(w);
}

/*
 * The kernel tells of lost links once a second, but at once of those of a veth pair, which it knows
 * by its two numbers (net/core/link_watch.c). Here they are alike, as for a card: the flags still
 * say that there is a link, and the driver knows that there is none.
 */
static void
assert_refused_before_news(struct wire *w, bool queued)
{
	pid_t other = netns_other();

	netns_ip("link del a0");
	netns_ip("link add a0 index 500 type veth peer name b0 index 500 netns %d", (int)other);
	netns_ip("link set a0 up");
	if (queued)
		netns_run("tc qdisc add dev a0 root pfifo");
	for (int round = 0; round < 3; round++) {
		assert_true(netns_run("nsenter -t %d -n ip link set b0 up", (int)other));
		veth_await_state(w, w->a, PORT_UP);
		assert_true(netns_run("nsenter -t %d -n ip link set b0 down", (int)other));
		if (round < 2)
			veth_await_state(w, w->a, PORT_NO_LINK);
	}
	veth_assert_refused(w->a, veth_frame(60, 0), 60, "a0 has no link - check the cable");
	kill(other, SIGKILL);
	waitpid(other, NULL, 0);
}

/* The driver refuses the frame, as if a queue were full. */
static void
test_before_news(void **state)
{
	assert_refused_before_news(*state, false);
}

/* A queue takes the frame, and it is lost. */
static void
test_before_news_queued(void **state)
{
	assert_refused_before_news(*state, true);
}

/* Without link events, receive() and refresh() find out by themselves. */
static void
test_without_events(void **state)
{
	struct wire *w = *state;
	struct pollfd ready = {.fd = w->a->ops->descriptor(w->a), .events = POLLIN};
	struct catch c = {0};
	struct why why = {0};

	netns_ip("link set a0 down");
	assert_int_equal(poll(&ready, 1, PATIENCE), 1);
	assert_int_equal(w->a->ops->receive(w->a, 9, veth_take, &c, &why), 0);
	assert_int_equal(w->a->state, PORT_NO_LINK);
	assert_non_null(strstr(why.text, "switched off"));
	assert_int_equal(poll(&ready, 1, 0), 0); /* nothing is left that would wake the loop */
	why.text[0] = 0;
	w->a->ops->receive(w->a, 9, veth_take, &c, &why);
	assert_string_equal(why.text, ""); /* told once */
	netns_ip("link set a0 up");
	w->a->ops->refresh(w->a);
	assert_int_equal(w->a->state, PORT_UP);
	netns_ip("link del a0");
	assert_int_equal(poll(&ready, 1, PATIENCE), 1);
	for (int i = 0; i < 3; i++)
		w->a->ops->receive(w->a, 9, veth_take, &c, &why);
	assert_int_equal(w->a->state, PORT_GONE);
	assert_int_equal(poll(&ready, 1, 0), 0);
	veth_make("a0", "b0");
	w->a->ops->refresh(w->a);
	w->b->ops->refresh(w->b);
	veth_assert_through(w);
}

static void
test_delete(void **state)
{
	struct wire *w = *state;

	for (int round = 0; round < 3; round++) {
		netns_ip("link del b0");
		veth_await_state(w, w->a, PORT_GONE);
		assert_non_null(strstr(w->told, "a0 is gone"));
		veth_assert_refused(w->a, veth_frame(60, 0), 60, "a0 is gone");
		veth_make("a0", "b0");
		veth_await_state(w, w->a, PORT_UP);
		assert_non_null(strstr(w->told, "a0 "));
		veth_await_state(w, w->b, PORT_UP);
		assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 1'"));
		veth_assert_through(w);
	}
}

/* Same name and same index, but another interface. */
static void
test_same_index(void **state)
{
	struct wire *w = *state;

	netns_ip("link del a0");
	veth_await_state(w, w->a, PORT_GONE);
	netns_ip("link add a0 index 500 type veth peer name b0 index 501");
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	veth_await_state(w, w->a, PORT_UP);
	netns_ip("link del a0");
	netns_ip("link add a0 index 500 type veth peer name b0 index 501");
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, w->b, PORT_UP);
	w->a->ops->refresh(w->a);
	w->b->ops->refresh(w->b);
	veth_assert_through(w);
}

static void
test_other_namespace(void **state)
{
	struct wire *w = *state;
	pid_t other = netns_other();

	netns_ip("link set a0 netns %d", (int)other);
	veth_await_state(w, w->a, PORT_GONE);
	kill(other, SIGKILL);
	waitpid(other, NULL, 0);
}

static void
test_rename(void **state)
{
	struct wire *w = *state;

	netns_ip("link set a0 down");
	netns_ip("link set a0 name x0");
	veth_await_state(w, w->a, PORT_NO_LINK);
	netns_ip("link set x0 up");
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, w->b, PORT_UP);
	assert_string_equal(w->a->name, "x0");
	veth_assert_through(w);
	/* Here libpcap looks for the old name, and complains for ever. */
	for (int round = 0; round < 3; round++) {
		netns_ip("link set x0 down");
		veth_await_state(w, w->a, PORT_NO_LINK);
		veth_receive(w->a, 9, &(struct catch){0});
		netns_ip("link set x0 up");
		veth_await_state(w, w->a, PORT_UP);
		veth_await_state(w, w->b, PORT_UP);
		veth_assert_through(w);
	}
	netns_ip("link del x0");
	veth_await_state(w, w->a, PORT_GONE);
	veth_make("x0", "b0");
	veth_await_state(w, w->a, PORT_UP);
}

static void
test_bridge(void **state)
{
	struct wire *w = *state;

	netns_ip("link add x0 type bridge");
	netns_ip("link set a0 master x0");
	netns_ip("link set a0 nomaster");
	/* Leaving a bridge is not the end. */
	link_read(w->links, veth_see_event, w);
	assert_int_equal(w->a->state, PORT_UP);
	assert_string_equal(w->told, "");
	veth_assert_through(w);
}

static void
test_switch(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};
	struct why why = {0};
	struct port *d;

	netns_ip("link add c0 type veth peer name t0");
	netns_ip("link set c0 up");
	netns_ip("link set t0 up");
	d = veth_open_port("t0");
	veth_send_frame(w->b, veth_frame(60, 1), 60);
	veth_send_frame(w->b, veth_frame(60, 2), 60);
	if (!live_switch(w->a, "c0", false, &why))
		fail_msg("%s", why.text);
	assert_string_equal(w->a->name, "c0");
	assert_false(w->a->promiscuous);
	assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 0'"));
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, d, PORT_UP);
	veth_send_frame(w->b, veth_frame(60, 3), 60);
	veth_send_frame(d, veth_frame(60, 4), 60);
	/* Not one frame of the interface left behind. */
	veth_await_frames(w->a, &c, 1);
	assert_int_equal(c.mark, 4);
	/* Refused: stays. */
	assert_false(live_switch(w->a, "nosuch0", true, &why));
	assert_int_equal(why.status, EXIT_NO_PORT);
	assert_string_equal(w->a->name, "c0");
	veth_send_frame(d, veth_frame(60, 5), 60);
	veth_await_frames(w->a, &c, 2);
	/* And back. */
	assert_true(live_switch(w->a, "a0", true, &why));
	veth_assert_through(w);
	port_close(d);
}

static void
test_open_down(void **state)
{
	struct wire *w = *state;

	port_close(w->a);
	w->a = NULL;
	netns_ip("link set lo down"); /* not a single interface that is up */
	netns_ip("link set a0 down");
	netns_ip("link set b0 down");
	w->a = veth_open_port("a0");
	assert_int_equal(w->a->state, PORT_NO_LINK);
	veth_assert_refused(w->a, veth_frame(60, 0), 60, "a0 is switched off");
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	netns_ip("link set lo up");
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, w->b, PORT_UP);
	veth_assert_through(w);
}

#define ON_WIRE(test) cmocka_unit_test_setup_teardown(test, veth_plug, veth_unplug)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_WIRE(test_down_up),
	    ON_WIRE(test_before_news),
	    ON_WIRE(test_before_news_queued),
	    ON_WIRE(test_without_events),
	    ON_WIRE(test_delete),
	    ON_WIRE(test_same_index),
	    ON_WIRE(test_other_namespace),
	    ON_WIRE(test_rename),
	    ON_WIRE(test_bridge),
	    ON_WIRE(test_switch),
	    ON_WIRE(test_open_down),
	};

	netns_enter();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
