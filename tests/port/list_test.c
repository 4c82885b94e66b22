/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of interfaces, against interfaces made with ip(8). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include "../netns.h"
#include "port/list.h"

static struct port_info list[32];

static int
read_list(void)
{
	struct why why = {0};
	int count = port_list(list, 32, &why);

	if (count < 0)
		fail_msg("%s", why.text);
	return count;
}

static const struct port_info *
find(const char *name)
{
	int count = read_list();

	for (int i = 0; i < count; i++)
		if (strcmp(list[i].name, name) == 0)
			return &list[i];
	fail_msg("%s is not listed", name);
	return NULL;
}

static int
clean(void **state)
{
	(void)state;
	netns_run("for i in a0 b0 c0 br0 t0 t1; do ip link del $i; done 2>/dev/null");
	return 0;
}

static void
test_loopback(void **state)
{
	const struct port_info *lo = find("lo");

	(void)state;
	assert_string_equal(lo->what, "loopback: no wire");
	assert_string_equal(lo->address, "127.0.0.1");
	assert_true(lo->ethernet);
	assert_int_equal(lo->mtu, 65536);
}

static void
test_pair(void **state)
{
	const struct port_info *a;

	(void)state;
	netns_ip("link add a0 address 02:00:00:00:00:0a type veth peer name b0");
	a = find("a0");
	assert_int_equal(a->state, PORT_NO_LINK);
	netns_ip("link set a0 up");
	netns_ip("link set b0 up");
	netns_ip("address add 192.0.2.1/24 dev a0");
	netns_ip("address add 192.0.2.2/24 dev a0");
	a = find("a0");
	assert_int_equal(a->state, PORT_UP);
	assert_string_equal(a->what, "virtual pair with b0");
	assert_string_equal(a->address, "192.0.2.1");
	assert_true(a->ethernet && a->has_mac && !a->default_route);
	assert_memory_equal(a->mac, "\x02\0\0\0\0\x0a", 6);
	assert_int_equal(a->mtu, 1500);
	assert_int_equal(a->mbit, 10000);
	assert_int_equal(a->duplex, PORT_DUPLEX_FULL);
	assert_string_equal(find("b0")->address, "");
}

static void
test_route(void **state)
{
	(void)state;
	veth_make("a0", "b0");
	netns_ip("address add 192.0.2.1/24 dev a0");
	netns_ip("address add 198.51.100.1/24 dev b0");
	netns_ip("route add 203.0.113.0/24 via 198.51.100.9");
	netns_ip("route add default via 192.0.2.9");
	assert_true(find("a0")->default_route);
	assert_false(find("b0")->default_route);
	netns_ip("route replace default nexthop via 192.0.2.9 nexthop via 198.51.100.9");
	assert_true(find("a0")->default_route);
	assert_true(find("b0")->default_route);
}

static void
test_bridge(void **state)
{
	(void)state;
	netns_ip("link add br0 type bridge");
	assert_string_equal(find("br0")->what, "bridge without ports");
	veth_make("a0", "b0");
	veth_make("c0", "t0");
	netns_ip("link set a0 master br0");
	netns_ip("link set c0 master br0");
	assert_non_null(strstr(find("br0")->what, "bridge of "));
	assert_non_null(strstr(find("br0")->what, "a0"));
	assert_non_null(strstr(find("br0")->what, "c0"));
	assert_null(strstr(find("br0")->what, "b0"));
}

static void
test_tap(void **state)
{
	(void)state;
	if (!netns_run("ip tuntap add t0 mode tap && ip tuntap add t1 mode tun")) {
		printf("# the next one was skipped: no tuntap here\n");
		return;
	}
	assert_string_equal(find("t0")->what, "tap: its wire is a program");
	assert_true(find("t0")->ethernet);
	assert_string_equal(find("t1")->what, "carries raw IP packets, not Ethernet");
	assert_false(find("t1")->ethernet);
	assert_false(find("t1")->has_mac);
}

/* The other end in another namespace: its index there may be one of somebody else here. */
static void
test_elsewhere(void **state)
{
	pid_t other = netns_other();

	(void)state;
	netns_ip("link add a0 index 9 type veth peer name b0 index 10");
	netns_ip("link set b0 netns %d", (int)other);
	/* The number it has kept there is somebody else's here. */
	netns_ip("link add c0 index 10 type bridge");
	assert_string_equal(find("a0")->what, "virtual pair");
	kill(other, SIGKILL);
	waitpid(other, NULL, 0);
}

static void
test_order(void **state)
{
	struct why why;
	int count;

	(void)state;
	netns_run("ip tuntap add t1 mode tun");
	veth_make("c0", "t0");
	netns_ip("link add a0 type veth peer name b0");
	count = read_list();
	assert_int_equal(list[0].state, PORT_UP);
	assert_non_null(strstr(list[0].what, "virtual pair"));
	for (int i = 1; i < count; i++)
		if (list[i].ethernet)
			assert_true(list[i - 1].ethernet);
	assert_true(list[count - 1].what[0] == 'l' || !list[count - 1].ethernet);
	/* A short room gets the best of them, and the number of all. */
	memset(list, 0, sizeof list);
	assert_int_equal(port_list(list, 1, &why), count);
	assert_int_equal(list[0].state, PORT_UP);
	assert_string_equal(list[1].name, "");
	assert_int_equal(port_list(NULL, 0, &why), count);
}

#define CLEANED(test) cmocka_unit_test_teardown(test, clean)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    CLEANED(test_loopback),
	    CLEANED(test_pair),
	    CLEANED(test_route),
	    CLEANED(test_bridge),
	    CLEANED(test_tap),
	    CLEANED(test_elsewhere),
	    CLEANED(test_order),
	};

	netns_enter();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
