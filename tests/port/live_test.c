/* SPDX-License-Identifier: BSD-2-Clause */
/* Live ports on a veth pair: what comes through, and what is refused. */
#include "veth.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "../netns.h"
#include "base/clock.h"
#include "port/rights.h"

static void
test_facts(void **state)
{
	struct wire *w = *state;

	assert_string_equal(w->a->name, "a0");
	assert_int_equal(w->a->mtu, 1500);
	assert_int_equal(w->a->mbit, 10000);
	assert_int_equal(w->a->duplex, PORT_DUPLEX_FULL);
	assert_true(w->a->has_mac && w->a->promiscuous && !w->a->default_route);
	assert_memory_not_equal(w->a->mac, w->b->mac, 6);
	assert_int_equal(w->a->percent, -1);
}

static void
test_receive(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};
	int64_t before = clock_wall();

	veth_send_frame(w->b, veth_frame(1514, 7), 1514);
	veth_await_frames(w->a, &c, 1);
	assert_int_equal(c.len, 1514);
	assert_memory_equal(c.bytes, veth_frame(1514, 7), 1514);
	assert_true(c.time >= before && c.time <= clock_wall());
	/* The shortest frame there is arrives as it is: nobody pads on a veth. */
	c = (struct catch){0};
	veth_send_frame(w->b, veth_header, sizeof veth_header);
	veth_await_frames(w->a, &c, 1);
	assert_int_equal(c.len, sizeof veth_header);
}

static void
test_budget(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};
	struct pollfd ready = {.fd = w->a->ops->descriptor(w->a), .events = POLLIN};

	for (int i = 0; i < 50; i++)
		veth_send_frame(w->b, veth_frame(60, (uint8_t)i), 60);
	while (c.count < 50) {
		/* What the budget left is still announced. */
		assert_int_equal(poll(&ready, 1, PATIENCE), 1);
		assert_in_range(veth_receive(w->a, 7, &c), 0, 7);
	}
	assert_int_equal(c.count, 50);
	assert_int_equal(c.mark, 49);
}

static void
test_own_frames(void **state)
{
	struct wire *w = *state;
	struct catch a = {0}, b = {0};
	struct port *other = veth_open_port("a0");

	veth_send_frame(w->a, veth_frame(60, 1), 60);
	veth_send_frame(other, veth_frame(60, 2), 60); /* the host itself */
	veth_await_frames(w->b, &b, 2);
	veth_send_frame(w->b, veth_frame(60, 3), 60);
	veth_await_frames(w->a, &a, 1);
	assert_int_equal(a.mark, 3);
	port_close(other);
}

static void
test_tags(void **state)
{
	static const uint8_t tags[][12] = {
	    {0x81, 0, 0x60, 42, 0x88, 0xb5},
	    {0x81, 0, 0xe0, 0, 0x88, 0xb5}, /* VLAN 0: priority only */
	    {0x88, 0xa8, 0, 100, 0x88, 0xb5},
	    {0x88, 0xa8, 0, 100, 0x81, 0, 0, 5, 0x88, 0xb5},
	    {0x81, 0, 0, 6, 0x81, 0, 0, 5, 0x88, 0xb5},
	    {0x91, 0, 0, 6, 0x81, 0, 0, 5, 0x88, 0xb5},
	};
	struct wire *w = *state;
	uint8_t bytes[100];

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct catch c = {0};

		memcpy(bytes, veth_frame(sizeof bytes, 9), sizeof bytes);
		memcpy(bytes + 12, tags[i], sizeof tags[i]);
		veth_send_frame(w->b, bytes, sizeof bytes);
		veth_await_frames(w->a, &c, 1);
		assert_int_equal(c.len, sizeof bytes);
		assert_memory_equal(c.bytes, bytes, sizeof bytes);
	}
}

static void
test_sizes(void **state)
{
	static const struct {
		uint8_t type[2];
		uint16_t limit;
	} table[] = {{{0x88, 0xb5}, 1514}, {{0x81, 0}, 1518}, {{0x88, 0xa8}, 1514}};
	struct wire *w = *state;
	uint8_t bytes[2000];

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct catch c = {0};

		memcpy(bytes, veth_frame(sizeof bytes, 0), sizeof bytes);
		memcpy(bytes + 12, table[i].type, 2);
		veth_send_frame(w->b, bytes, table[i].limit);
		veth_await_frames(w->a, &c, 1);
		assert_int_equal(c.len, table[i].limit);
		veth_assert_refused(w->b, bytes, table[i].limit + 1u, "payload 1 B shorter");
	}
	veth_assert_refused(w->b, bytes, 1600, "1600 B, b0 takes 1514 (MTU 1500)");
	veth_assert_refused(w->b, bytes, 13, "13 B");
	/* The limit is the one of now, not the one of when the port was opened. */
	netns_ip("link set b0 mtu 100");
	veth_assert_refused(w->b, bytes, 115, "takes 114 (MTU 100)");
	veth_send_frame(w->b, bytes, 114);
}

/* When the kernel knows better than we do, its errno becomes words. */
static void
test_queue(void **state)
{
	struct wire *w = *state;
	struct why why = {0};
	int sent = 0;

	if (!netns_run(
		"tc qdisc add dev a0 root tbf rate 64kbit burst 2kb limit 4kb 2>/dev/null")) {
		printf("# the next one was skipped: no tc or no tbf here\n");
		return;
	}
	while (sent < 1000 && w->a->ops->send(w->a, veth_frame(1000, 0), 1000, &why))
		sent++;
	assert_in_range(sent, 1, 999);
	assert_string_equal(
	    why.text, "Not sent: a0 has a full queue, frame not sent - send more slowly");
	/* A queue deeper than the socket's own buffer must not stall us either. */
	assert_true(netns_run("tc qdisc replace dev a0 root tbf rate 64kbit burst 2kb limit 9mb"));
	for (sent = 0; sent < 9000 && w->a->ops->send(w->a, veth_frame(1000, 0), 1000, &why);)
		sent++;
	assert_in_range(sent, 1, 8999);
	assert_string_equal(
	    why.text, "Not sent: a0 is still busy with earlier frames - send more slowly");
}

static void
test_promiscuous(void **state)
{
	struct wire *w = *state;
	const struct port_ops *ops = w->a->ops;

	assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 1'"));
	assert_true(ops->set_promiscuous(w->a, false, NULL));
	assert_true(ops->set_promiscuous(w->a, false, NULL));
	assert_false(w->a->promiscuous);
	assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 0'"));
	assert_true(ops->set_promiscuous(w->a, true, NULL));
	assert_true(w->a->promiscuous);
	assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 1'"));
}

/* What the interface does to tags, as ethtool(8) sets it; skipped where there is none. */
static void
test_offload(void **state)
{
	struct port *p;

	(void)state;
	if (!netns_run("ethtool -K a0 rxvlan off txvlan on 2>/dev/null"))
		skip();
	p = veth_open_port("a0");
	assert_int_equal(p->offload, PORT_OFFLOAD_KNOWN | PORT_TAGS_OUT);
	port_close(p);
	netns_run("ethtool -K a0 rxvlan on txvlan off");
	p = veth_open_port("a0");
	assert_int_equal(p->offload, PORT_OFFLOAD_KNOWN | PORT_TAGS_IN);
	port_close(p);
}

/* When the link came up is known only if it was seen to. */
static void
test_since(void **state)
{
	struct wire *w = *state;
	int64_t before = clock_wall();

	netns_ip("link set a0 down");
	veth_await_state(w, w->a, PORT_NO_LINK);
	netns_ip("link set a0 up");
	veth_await_state(w, w->a, PORT_UP);
	assert_in_range(w->a->since, before, clock_wall());
}

/* More than the ring holds, nobody taking them. */
static void
test_lost(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};
	uint64_t lost;

	for (int i = 0; i < 30000; i++)
		veth_send_frame(w->b, veth_frame(1514, 0), 1514);
	w->a->ops->refresh(w->a);
	lost = w->a->lost;
	assert_in_range(lost, 1, 29999);
	veth_await_frames(w->a, &c, 30000 - (int)lost);
	netns_ip("link del a0");
	veth_await_state(w, w->a, PORT_GONE);
	veth_make("a0", "b0");
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, w->b, PORT_UP);
	w->a->ops->refresh(w->a);
	assert_int_equal(w->a->lost, lost);
	veth_assert_through(w);
}

static void
assert_no_open(const char *name, enum exit_status status, const char *words)
{
	struct why why = {0};

	assert_null(live_open(name, true, &why));
	assert_int_equal(why.status, status);
	if (!strstr(why.text, words))
		fail_msg("\"%s\" does not say \"%s\"", why.text, words);
}

static void
test_no_open(void **state)
{
	(void)state;
	assert_no_open("nosuch0", EXIT_NO_PORT, "\"nosuch0\" - etherwright --list shows them");
	assert_no_open("", EXIT_NO_PORT, "--list");
	assert_no_open("any", EXIT_NO_PORT, "--list");
	assert_no_open("a name that is far too long for any kernel", EXIT_NO_PORT, "--list");
	assert_no_open("\x1b[2J", EXIT_NO_PORT, "\\x1b[2J");
	if (netns_run("ip tuntap add t0 mode tun"))
		assert_no_open("t0", EXIT_NO_PORT, "t0 carries raw IP packets, not Ethernet");
}

static void
test_denied(void **state)
{
	struct why why = {0};
	pid_t child = fork();
	int status;

	(void)state;
	if (child == 0) {
		if (!rights_drop(true, &why) || live_open("a0", true, &why))
			_exit(1);
		_exit(why.status == EXIT_DENIED && strstr(why.text, "setcap cap_net_raw=ep /") ? 0
											       : 2);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

/* A kernel allows nearly any byte in a name; a terminal must not get it. */
static void
test_strange_name(void **state)
{
	struct wire *w = *state;

	netns_ip("link set a0 down");
	netns_ip("link set a0 name \"$(printf 'x\\033[7m')\"");
	w->a->ops->refresh(w->a);
	assert_string_equal(w->a->name, "x\\x1b[7m");
	port_close(w->a);
	w->a = NULL;
	w->a = veth_open_port("x\\x1b[7m");
	netns_ip("link set \"$(printf 'x\\033[7m')\" up");
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, w->b, PORT_UP);
	veth_assert_through(w);
	netns_ip("link del b0");
}

#define ON_WIRE(test) cmocka_unit_test_setup_teardown(test, veth_plug, veth_unplug)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_WIRE(test_facts),
	    ON_WIRE(test_receive),
	    ON_WIRE(test_budget),
	    ON_WIRE(test_own_frames),
	    ON_WIRE(test_tags),
	    ON_WIRE(test_sizes),
	    ON_WIRE(test_queue),
	    ON_WIRE(test_promiscuous),
	    ON_WIRE(test_offload),
	    ON_WIRE(test_since),
	    ON_WIRE(test_lost),
	    ON_WIRE(test_no_open),
	    ON_WIRE(test_denied),
	    ON_WIRE(test_strange_name),
	};

	netns_enter();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
