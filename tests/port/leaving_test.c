/* SPDX-License-Identifier: BSD-2-Clause */
/* What leaves a live port, on a veth pair: our frames and those of others on this computer, and
 * nothing that comes in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "../netns.h"
#include "base/clock.h"
#include "port/link.h"
#include "port/port.h"

enum {
	PATIENCE = 10000 /* ms until something awaited counts as never coming */
};

static struct port *a, *b;

struct caught {
	int count;
	uint8_t mark;
	bool out;
	uint8_t head[18];
	uint32_t len, caplen;
};

static void
take(void *context, const struct port_frame *frame)
{
	struct caught *c = context;

	c->count++;
	c->mark = frame->bytes[frame->caplen - 1];
	c->out = frame->out;
	memcpy(c->head, frame->bytes, sizeof c->head);
	c->len = frame->len;
	c->caplen = frame->caplen;
}

static void
give(struct port *port, uint8_t mark)
{
	uint8_t bytes[60] = {
	    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5, [59] = mark};
	struct why why = {0};

	if (!port->ops->send(port, bytes, sizeof bytes, &why))
		fail_msg("%s", why.text);
}

/* Waits until the last of so many frames has been seen leaving, or arriving. */
static struct caught
await(struct port *port, bool leaving, int count)
{
	int fd = leaving ? port->ops->leaving(port) : port->ops->descriptor(port);
	struct pollfd ready = {.fd = fd, .events = POLLIN};
	int64_t end = clock_steady() + PATIENCE * NS_PER_MS;
	struct caught c = {0};
	struct why why;

	while (c.count < count && clock_steady() < end) {
		poll(&ready, 1, 100);
		if (leaving)
			port->ops->left(port, 64, take, &c);
		else
			port->ops->receive(port, 64, take, &c, &why);
	}
	assert_int_equal(c.count, count);
	return c;
}

static int
setup(void **state)
{
	struct why why = {0};

	(void)state;
	veth_make("a0", "b0");
	a = live_open("a0", true, &why);
	b = live_open("b0", true, &why);
	return a && b && live_watch(a, &why) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	port_close(a);
	port_close(b);
	netns_ip("link del a0");
	return 0;
}

static void
ours_and_others(void **state)
{
	struct port *other = live_open("a0", false, NULL);
	struct caught c;

	(void)state;
	assert_int_equal(b->ops->leaving(b), -1);
	give(a, 1);
	c = await(a, true, 1);
	assert_true(c.out);
	assert_int_equal(c.mark, 1);
	give(other, 2);
	assert_int_equal(await(a, true, 1).mark, 2);
	give(b, 3);
	await(a, false, 1); /* it has come in, */
	give(a, 4);
	assert_int_equal(await(a, true, 1).mark, 4); /* and did not show here */
	port_close(other);
}

/* Nothing that comes in takes room from what leaves. */
static void
flood_of_others(void **state)
{
	(void)state;
	for (int i = 0; i < 100000; i++)
		b->ops->send(b, (const uint8_t[60]){2}, 60, NULL);
	give(a, 5);
	assert_int_equal(await(a, true, 1).mark, 5);
	a->ops->refresh(a);
	assert_int_equal(a->unseen, 0);
}

static void
follows(void **state)
{
	struct why why = {0};

	(void)state;
	netns_ip("link add c0 type veth peer name d0");
	netns_ip("link set d0 up");
	netns_ip("link set c0 up");
	give(a, 6); /* is not taken before the switch: it left somewhere else */
	if (!live_switch(a, "c0", false, &why))
		fail_msg("%s", why.text);
	while (a->state != PORT_UP)
		a->ops->refresh(a);
	give(a, 7);
	assert_int_equal(await(a, true, 1).mark, 7);
	netns_ip("link set c0 down");
	a->ops->refresh(a);
	netns_ip("link set c0 up");
	while (a->state != PORT_UP)
		a->ops->refresh(a);
	give(a, 8);
	assert_int_equal(await(a, true, 1).mark, 8);
	netns_ip("link del c0");
	a->ops->refresh(a);
	assert_int_equal(a->state, PORT_GONE);
	netns_ip("link add c0 type veth peer name d0");
	netns_ip("link set d0 up");
	netns_ip("link set c0 up");
	while (a->state != PORT_UP)
		a->ops->refresh(a);
	give(a, 9);
	assert_int_equal(await(a, true, 1).mark, 9);
	netns_ip("link del c0");
}

/* The kernel hands the tag over beside the bytes; on the wire it is in them. */
static void
tagged(void **state)
{
	static const uint8_t tag[] = {0x81, 0x00, 0, 42, 0x88, 0xb5};
	struct port *vlan;
	struct caught c;

	(void)state;
	if (!netns_run("ip link add link a0 name v0 type vlan id 42 2>/dev/null")) {
		/* not skip(): see rights_test.c */
		printf("# the next one was skipped: this kernel makes no VLAN interfaces\n");
		return;
	}
	netns_ip("link set v0 up");
	vlan = live_open("v0", false, NULL);
	assert_non_null(vlan);
	while (vlan->state != PORT_UP)
		vlan->ops->refresh(vlan);
	give(vlan, 10);
	c = await(a, true, 1);
	assert_int_equal(c.mark, 10);
	assert_int_equal(c.len, 64);
	assert_int_equal(c.caplen, 64);
	assert_memory_equal(c.head + 12, tag, sizeof tag);
	port_close(vlan);
}

static void
long_ones(void **state)
{
	static const uint8_t bytes[4000] = {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};
	struct caught c;
	struct why why;

	(void)state;
	netns_ip("link set a0 mtu 9000");
	netns_ip("link set b0 mtu 9000");
	a->ops->refresh(a);
	if (!a->ops->send(a, bytes, sizeof bytes, &why))
		fail_msg("%s", why.text);
	c = await(a, true, 1);
	assert_int_equal(c.len, sizeof bytes);
	assert_int_equal(c.caplen, 1888);
	assert_memory_equal(c.head, bytes, sizeof c.head);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(ours_and_others, setup, teardown),
	    cmocka_unit_test_setup_teardown(flood_of_others, setup, teardown),
	    cmocka_unit_test_setup_teardown(follows, setup, teardown),
	    cmocka_unit_test_setup_teardown(tagged, setup, teardown),
	    cmocka_unit_test_setup_teardown(long_ones, setup, teardown),
	};

	netns_enter();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
