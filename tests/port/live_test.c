/* SPDX-License-Identifier: BSD-2-Clause */
/* Live ports on a veth pair: what comes through, what is refused, and what may happen to an
 * interface meanwhile. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../netns.h"
#include "base/clock.h"
#include "port/link.h"
#include "port/port.h"
#include "port/rights.h"

enum {
	PATIENCE = 10000
}; /* ms until something awaited counts as never coming */

/* The pair a0, b0, and a port on each end. */
struct wire {
	struct port *a, *b;
	int links;
	char told[320]; /* the last line that an event gave for a */
};

/* What came in, as far as the tests look at it. */
struct catch
{
	int count;
	uint32_t len;
	int64_t time;
	uint8_t mark, bytes[2048];
};

static const uint8_t header[] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};

/* A frame of n bytes whose last one is the mark. */
static const uint8_t *
frame(size_t n, uint8_t mark)
{
	static uint8_t bytes[4096];

	memset(bytes, 0x5a, sizeof bytes);
	memcpy(bytes, header, sizeof header);
	bytes[n - 1] = mark;
	return bytes;
}

static void
take(void *context, const struct port_frame *f)
{
	struct catch *c = context;

	assert_true(f->caplen >= sizeof header && f->caplen <= f->len);
	c->count++;
	c->len = f->len;
	c->time = f->time;
	c->mark = f->bytes[f->caplen - 1];
	memcpy(c->bytes, f->bytes, f->caplen < sizeof c->bytes ? f->caplen : sizeof c->bytes);
}

static int
receive(struct port *p, int budget, struct catch *c)
{
	struct why why = {0};

	return p->ops->receive(p, budget, take, c, &why);
}

/* Receives until there were so many frames. */
static void
await_frames(struct port *p, struct catch *c, int count)
{
	struct pollfd ready = {.fd = p->ops->descriptor(p), .events = POLLIN};
	int64_t end = clock_steady() + PATIENCE * NS_PER_MS;

	while (c->count < count && clock_steady() < end) {
		poll(&ready, 1, 100);
		receive(p, 64, c);
	}
	assert_int_equal(c->count, count);
}

static void
send_frame(struct port *p, const uint8_t *bytes, size_t n)
{
	struct why why = {0};

	if (!p->ops->send(p, bytes, n, &why))
		fail_msg("%s", why.text);
}

static void
assert_refused(struct port *p, const uint8_t *bytes, size_t n, const char *words)
{
	struct why why = {0};

	assert_false(p->ops->send(p, bytes, n, &why));
	if (!strstr(why.text, words) || strncmp(why.text, "Not sent: ", 10) != 0)
		fail_msg("\"%s\" does not say \"%s\"", why.text, words);
}

static void
see_event(void *context, const struct link_event *event)
{
	struct wire *w = context;
	struct why why;

	if (live_link_event(w->a, event, &why) && *why.text)
		memcpy(w->told, why.text, sizeof w->told);
	live_link_event(w->b, event, &why);
}

static void
await_state(struct wire *w, struct port *p, enum port_state state)
{
	struct pollfd ready = {.fd = w->links, .events = POLLIN};
	int64_t end = clock_steady() + PATIENCE * NS_PER_MS;

	while (link_read(w->links, see_event, w), p->state != state && clock_steady() < end)
		poll(&ready, 1, 100);
	assert_string_equal(port_state_name(p->state), port_state_name(state));
}

static struct port *
open_port(const char *name)
{
	struct why why = {0};
	struct port *p = live_open(name, true, &why);

	if (!p)
		fail_msg("%s", why.text);
	assert_string_equal(why.text, "");
	return p;
}

static int
plug(void **state)
{
	struct wire *w = calloc(1, sizeof *w);

	assert_non_null(w);
	w->links = link_open(NULL);
	assert_true(w->links >= 0);
	veth_make("a0", "b0");
	w->a = open_port("a0");
	w->b = open_port("b0");
	*state = w;
	await_state(w, w->a, PORT_UP);
	await_state(w, w->b, PORT_UP);
	return 0;
}

static int
unplug(void **state)
{
	struct wire *w = *state;

	port_close(w->a);
	port_close(w->b);
	close(w->links);
	free(w);
	netns_run("for i in a0 b0 c0 x0 t0; do ip link del $i; done 2>/dev/null");
	return 0;
}

/* Both directions still work, and nothing else comes. */
static void
assert_through(struct wire *w)
{
	struct catch c = {0};

	send_frame(w->b, frame(60, 1), 60);
	await_frames(w->a, &c, 1);
	assert_int_equal(c.mark, 1);
	c = (struct catch){0};
	send_frame(w->a, frame(60, 2), 60);
	await_frames(w->b, &c, 1);
	assert_int_equal(c.mark, 2);
}

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

	send_frame(w->b, frame(1514, 7), 1514);
	await_frames(w->a, &c, 1);
	assert_int_equal(c.len, 1514);
	assert_memory_equal(c.bytes, frame(1514, 7), 1514);
	assert_true(c.time >= before && c.time <= clock_wall());
	/* The shortest frame there is arrives as it is: nobody pads on a veth. */
	c = (struct catch){0};
	send_frame(w->b, header, sizeof header);
	await_frames(w->a, &c, 1);
	assert_int_equal(c.len, sizeof header);
}

static void
test_budget(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};
	struct pollfd ready = {.fd = w->a->ops->descriptor(w->a), .events = POLLIN};

	for (int i = 0; i < 50; i++)
		send_frame(w->b, frame(60, (uint8_t)i), 60);
	while (c.count < 50) {
		/* What the budget left is still announced. */
		assert_int_equal(poll(&ready, 1, PATIENCE), 1);
		assert_in_range(receive(w->a, 7, &c), 0, 7);
	}
	assert_int_equal(c.count, 50);
	assert_int_equal(c.mark, 49);
}

static void
test_own_frames(void **state)
{
	struct wire *w = *state;
	struct catch a = {0}, b = {0};
	struct port *other = open_port("a0");

	send_frame(w->a, frame(60, 1), 60);
	send_frame(other, frame(60, 2), 60); /* the host itself */
	await_frames(w->b, &b, 2);
	send_frame(w->b, frame(60, 3), 60);
	await_frames(w->a, &a, 1);
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

		memcpy(bytes, frame(sizeof bytes, 9), sizeof bytes);
		memcpy(bytes + 12, tags[i], sizeof tags[i]);
		send_frame(w->b, bytes, sizeof bytes);
		await_frames(w->a, &c, 1);
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

		memcpy(bytes, frame(sizeof bytes, 0), sizeof bytes);
		memcpy(bytes + 12, table[i].type, 2);
		send_frame(w->b, bytes, table[i].limit);
		await_frames(w->a, &c, 1);
		assert_int_equal(c.len, table[i].limit);
		assert_refused(w->b, bytes, table[i].limit + 1u, "payload 1 B shorter");
	}
	assert_refused(w->b, bytes, 1600, "1600 B, b0 takes 1514 (MTU 1500)");
	assert_refused(w->b, bytes, 13, "13 B");
	/* The limit is the one of now, not the one of when the port was opened. */
	netns_ip("link set b0 mtu 100");
	assert_refused(w->b, bytes, 115, "takes 114 (MTU 100)");
	send_frame(w->b, bytes, 114);
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
	while (sent < 1000 && w->a->ops->send(w->a, frame(1000, 0), 1000, &why))
		sent++;
	assert_in_range(sent, 1, 999);
	assert_string_equal(
	    why.text, "Not sent: a0 has a full queue, frame not sent - send more slowly");
	/* A queue deeper than the socket's own buffer must not stall us either. */
	assert_true(netns_run("tc qdisc replace dev a0 root tbf rate 64kbit burst 2kb limit 9mb"));
	for (sent = 0; sent < 9000 && w->a->ops->send(w->a, frame(1000, 0), 1000, &why);)
		sent++;
	assert_in_range(sent, 1, 8999);
	assert_string_equal(
	    why.text, "Not sent: a0 is still busy with earlier frames - send more slowly");
}

static void
test_down_up(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};

	netns_ip("link set a0 down");
	await_state(w, w->a, PORT_NO_LINK);
	assert_string_equal(w->told, "a0 is switched off - switch it on: ip link set a0 up");
	assert_refused(w->a, frame(60, 0), 60, "a0 is switched off");
	assert_refused(w->b, frame(60, 0), 60, "b0 has no link - check the cable");
	netns_ip("link set a0 up");
	await_state(w, w->a, PORT_UP);
	assert_string_equal(w->told, "a0 has link again");
	await_state(w, w->b, PORT_UP);
	/* Nothing received in between: the first frame must not meet the error of before. */
	send_frame(w->a, frame(60, 9), 60);
	await_frames(w->b, &c, 1);
	assert_through(w);
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
	assert_int_equal(w->a->ops->receive(w->a, 9, take, &c, &why), 0);
	assert_int_equal(w->a->state, PORT_NO_LINK);
	assert_non_null(strstr(why.text, "switched off"));
	assert_int_equal(poll(&ready, 1, 0), 0); /* nothing is left that would wake the loop */
	why.text[0] = 0;
	w->a->ops->receive(w->a, 9, take, &c, &why);
	assert_string_equal(why.text, ""); /* told once */
	netns_ip("link set a0 up");
	w->a->ops->refresh(w->a);
	assert_int_equal(w->a->state, PORT_UP);
	netns_ip("link del a0");
	assert_int_equal(poll(&ready, 1, PATIENCE), 1);
	for (int i = 0; i < 3; i++)
		w->a->ops->receive(w->a, 9, take, &c, &why);
	assert_int_equal(w->a->state, PORT_GONE);
	assert_int_equal(poll(&ready, 1, 0), 0);
	veth_make("a0", "b0");
	w->a->ops->refresh(w->a);
	w->b->ops->refresh(w->b);
	assert_through(w);
}

static void
test_delete(void **state)
{
	struct wire *w = *state;

	for (int round = 0; round < 3; round++) {
		netns_ip("link del b0");
		await_state(w, w->a, PORT_GONE);
		assert_non_null(strstr(w->told, "a0 is gone"));
		assert_refused(w->a, frame(60, 0), 60, "a0 is gone");
		veth_make("a0", "b0");
		await_state(w, w->a, PORT_UP);
		assert_non_null(strstr(w->told, "a0 "));
		await_state(w, w->b, PORT_UP);
		assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 1'"));
		assert_through(w);
	}
}

/* Same name and same index, but another interface. */
static void
test_same_index(void **state)
{
	struct wire *w = *state;

	netns_ip("link del a0");
	await_state(w, w->a, PORT_GONE);
	netns_ip("link add a0 index 500 type veth peer name b0 index 501");
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	await_state(w, w->a, PORT_UP);
	netns_ip("link del a0");
	netns_ip("link add a0 index 500 type veth peer name b0 index 501");
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	await_state(w, w->a, PORT_UP);
	await_state(w, w->b, PORT_UP);
	w->a->ops->refresh(w->a);
	w->b->ops->refresh(w->b);
	assert_through(w);
}

static void
test_other_namespace(void **state)
{
	struct wire *w = *state;
	pid_t other = netns_other();

	netns_ip("link set a0 netns %d", (int)other);
	await_state(w, w->a, PORT_GONE);
	kill(other, SIGKILL);
	waitpid(other, NULL, 0);
}

static void
test_rename(void **state)
{
	struct wire *w = *state;

	netns_ip("link set a0 down");
	netns_ip("link set a0 name x0");
	await_state(w, w->a, PORT_NO_LINK);
	netns_ip("link set x0 up");
	await_state(w, w->a, PORT_UP);
	await_state(w, w->b, PORT_UP);
	assert_string_equal(w->a->name, "x0");
	assert_through(w);
	/* Here libpcap looks for the old name, and complains for ever. */
	for (int round = 0; round < 3; round++) {
		netns_ip("link set x0 down");
		await_state(w, w->a, PORT_NO_LINK);
		receive(w->a, 9, &(struct catch){0});
		netns_ip("link set x0 up");
		await_state(w, w->a, PORT_UP);
		await_state(w, w->b, PORT_UP);
		assert_through(w);
	}
	netns_ip("link del x0");
	await_state(w, w->a, PORT_GONE);
	veth_make("x0", "b0");
	await_state(w, w->a, PORT_UP);
}

static void
test_bridge(void **state)
{
	struct wire *w = *state;

	netns_ip("link add x0 type bridge");
	netns_ip("link set a0 master x0");
	netns_ip("link set a0 nomaster");
	/* Leaving a bridge is not the end. */
	link_read(w->links, see_event, w);
	assert_int_equal(w->a->state, PORT_UP);
	assert_string_equal(w->told, "");
	assert_through(w);
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
	d = open_port("t0");
	send_frame(w->b, frame(60, 1), 60);
	send_frame(w->b, frame(60, 2), 60);
	if (!live_switch(w->a, "c0", false, &why))
		fail_msg("%s", why.text);
	assert_string_equal(w->a->name, "c0");
	assert_false(w->a->promiscuous);
	assert_true(netns_run("ip -d link show a0 | grep -q 'promiscuity 0'"));
	await_state(w, w->a, PORT_UP);
	await_state(w, d, PORT_UP);
	send_frame(w->b, frame(60, 3), 60);
	send_frame(d, frame(60, 4), 60);
	/* Not one frame of the interface left behind. */
	await_frames(w->a, &c, 1);
	assert_int_equal(c.mark, 4);
	/* Refused: stays. */
	assert_false(live_switch(w->a, "nosuch0", true, &why));
	assert_int_equal(why.status, EXIT_NO_PORT);
	assert_string_equal(w->a->name, "c0");
	send_frame(d, frame(60, 5), 60);
	await_frames(w->a, &c, 2);
	/* And back. */
	assert_true(live_switch(w->a, "a0", true, &why));
	assert_through(w);
	port_close(d);
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
	p = open_port("a0");
	assert_int_equal(p->offload, PORT_OFFLOAD_KNOWN | PORT_TAGS_OUT);
	port_close(p);
	netns_run("ethtool -K a0 rxvlan on txvlan off");
	p = open_port("a0");
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
	await_state(w, w->a, PORT_NO_LINK);
	netns_ip("link set a0 up");
	await_state(w, w->a, PORT_UP);
	assert_in_range(w->a->since, before, clock_wall());
}

/* More than the ring holds, nobody taking them. */
static void
test_lost(void **state)
{
	struct wire *w = *state;
	struct catch c = {0};
	uint64_t lost;
	struct pollfd ready = {.fd = w->a->ops->descriptor(w->a), .events = POLLIN};

	for (int i = 0; i < 30000; i++)
		send_frame(w->b, frame(1514, 0), 1514);
	w->a->ops->refresh(w->a);
	lost = w->a->lost;
	assert_in_range(lost, 1, 29999);
	while (poll(&ready, 1, 200) > 0)
		receive(w->a, 256, &c);
	assert_int_equal(c.count + (int)lost, 30000);
	netns_ip("link del a0");
	await_state(w, w->a, PORT_GONE);
	veth_make("a0", "b0");
	await_state(w, w->a, PORT_UP);
	await_state(w, w->b, PORT_UP);
	w->a->ops->refresh(w->a);
	assert_int_equal(w->a->lost, lost);
	assert_through(w);
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
	w->a = open_port("a0");
	assert_int_equal(w->a->state, PORT_NO_LINK);
	assert_refused(w->a, frame(60, 0), 60, "a0 is switched off");
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	netns_ip("link set lo up");
	await_state(w, w->a, PORT_UP);
	await_state(w, w->b, PORT_UP);
	assert_through(w);
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
	w->a = open_port("x\\x1b[7m");
	netns_ip("link set \"$(printf 'x\\033[7m')\" up");
	await_state(w, w->a, PORT_UP);
	await_state(w, w->b, PORT_UP);
	assert_through(w);
	netns_ip("link del b0");
}

#define ON_WIRE(test) cmocka_unit_test_setup_teardown(test, plug, unplug)

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
	    ON_WIRE(test_down_up),
	    ON_WIRE(test_without_events),
	    ON_WIRE(test_delete),
	    ON_WIRE(test_same_index),
	    ON_WIRE(test_other_namespace),
	    ON_WIRE(test_rename),
	    ON_WIRE(test_bridge),
	    ON_WIRE(test_switch),
	    ON_WIRE(test_promiscuous),
	    ON_WIRE(test_offload),
	    ON_WIRE(test_since),
	    ON_WIRE(test_lost),
	    ON_WIRE(test_open_down),
	    ON_WIRE(test_no_open),
	    ON_WIRE(test_denied),
	    ON_WIRE(test_strange_name),
	};

	netns_enter();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
