/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The virtual switch, seen from its three hosts by raw sockets. That a frame did NOT arrive is
 * known when a later one through the same switch has (all on one processor, so nothing overtakes),
 * not by waiting.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants those four first */
#include <cmocka.h>

#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "base/clock.h"
#include "child.h"
#include "lab/switch.h"
#include "port/link.h"

enum {
	FRAME = 60,
	PATIENCE = 20000 /* ms for what must come: only a broken switch takes so long */
};

#define ALL "\xff\xff\xff\xff\xff\xff"
#define H1 "\x02\0\0\0\0\x01"
#define H2 "\x02\0\0\0\0\x02"
#define H3 "\x02\0\0\0\0\x03"

static void
build(enum switch_kind kind)
{
	struct why why = {0};
	bool built = switch_build(kind, &why);

	must_or_skip(built, &why);
}

static int host[SWITCH_PORTS + 1];
static uint8_t mark; /* of the last frame sent */

static void
open_hosts(void)
{
	cpu_set_t one;
	int on = 1;

	CPU_ZERO(&one);
	CPU_SET((size_t)sched_getcpu(), &one);
	MUST(!sched_setaffinity(0, sizeof one, &one));
	for (int n = 1; n <= SWITCH_PORTS; n++) {
		char name[] = {'h', (char)('0' + n), 0};
		struct sockaddr_ll to = {.sll_family = AF_PACKET,
		    .sll_protocol = htons(ETH_P_ALL),
		    .sll_ifindex = (int)if_nametoindex(name)};
		struct packet_mreq all = {
		    .mr_ifindex = to.sll_ifindex, .mr_type = PACKET_MR_PROMISC};

		host[n] = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
		MUST(to.sll_ifindex && host[n] >= 0);
		MUST(!setsockopt(host[n], SOL_PACKET, PACKET_IGNORE_OUTGOING, &on, sizeof on));
		MUST(!setsockopt(host[n], SOL_PACKET, PACKET_ADD_MEMBERSHIP, &all, sizeof all));
		MUST(!bind(host[n], (struct sockaddr *)&to, sizeof to));
	}
}

static uint8_t
transmit(int from, const char *to, const char *source)
{
	uint8_t frame[FRAME] = {[12] = 0x88, [13] = 0xb5};

	memcpy(frame, to, ETH_ALEN);
	memcpy(frame + ETH_ALEN, source, ETH_ALEN);
	frame[14] = ++mark;
	MUST(send(host[from], frame, sizeof frame, 0) == sizeof frame);
	return mark;
}

/* The next frame that host n has, waiting at most so many milliseconds: its length, or 0. */
static size_t
take(int n, uint8_t frame[FRAME], int milliseconds)
{
	struct pollfd ready = {.fd = host[n], .events = POLLIN};
	ssize_t length;

	if (poll(&ready, 1, milliseconds) != 1)
		return 0;
	length = recv(host[n], frame, FRAME, 0);
	return length > 0 ? (size_t)length : 0;
}

static bool
is_ours(const uint8_t frame[FRAME])
{
	return frame[12] == 0x88 && frame[13] == 0xb5;
}

/* Whether host n gets the frame wanted before the one called last. Other frames do not count. */
static bool
gets(int n, uint8_t wanted, uint8_t last)
{
	uint8_t frame[FRAME];
	bool got = false;

	for (;;) {
		MUST(take(n, frame, PATIENCE));
		if (is_ours(frame) && frame[14] == last)
			return got;
		if (is_ours(frame) && frame[14] == wanted)
			got = true;
	}
}

/* Sends a frame and says who got it, a bit for each host: 1, 2, 4. Broadcasts from another host and
 * from this one come last, so that each host gets one of them after the frame or not at all. */
static unsigned
reach(int from, const char *to, const char *source)
{
	static const char *const macs[] = {NULL, H1, H2, H3};
	int other = from % SWITCH_PORTS + 1;
	uint8_t wanted = transmit(from, to, source);
	uint8_t fence = transmit(from, ALL, macs[from]);
	uint8_t back = transmit(other, ALL, macs[other]);
	unsigned who = 0;

	for (int n = 1; n <= SWITCH_PORTS; n++)
		if (gets(n, wanted, n == from ? back : fence))
			who |= 1u << (n - 1);
	return who;
}

static void
check_learning(void)
{
	const char *unknown = "\x02\0\0\0\0\x99";

	MUST(reach(1, ALL, H1) == 6);
	MUST(reach(1, unknown, H1) == 6);
	MUST(reach(3, ALL, H3) == 3);
	MUST(reach(1, H3, H1) == 4);
	MUST(reach(3, H1, H3) == 1);
	MUST(reach(2, ALL, unknown) == 5);
	MUST(reach(1, unknown, H1) == 2);
	MUST(reach(3, ALL, unknown) == 3); /* moved */
	MUST(reach(1, unknown, H1) == 4);
	MUST(reach(1, H1, H1) == 0); /* it is there already */
}

static void
check_sources(void)
{
	MUST(reach(1, ALL, "\x03\0\0\0\0\x01") == 0);
	MUST(reach(1, ALL, "\0\0\0\0\0\0") == 0);
}

/* Groups that every switch floods: above the reserved ones, IP multicast, Cisco's. */
static void
check_multicast(void)
{
	static const char groups[][ETH_ALEN] = {{1, (char)0x80, (char)0xc2, 0, 0, 0x21},
	    {1, 0, 0x5e, 1, 2, 3}, {0x33, 0x33, 0, 1, 2, 3}, {1, 0x1b, 0x19}, {1, 0, 0x0c, 0x4c}};

	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		MUST(reach(1, groups[i], H1) == 6);
}

/* Who hears of 01:80:c2:00:00:00 to :0f; PAUSE (:01) passes nowhere. */
static void
check_reserved(unsigned who)
{
	char group[ETH_ALEN] = {1, (char)0x80, (char)0xc2, 0, 0, 0};

	for (; group[5] <= 0x0f; group[5]++)
		for (int from = 1; from <= SWITCH_PORTS; from++)
			MUST(reach(from, group, "\x02\0\0\0\0\x77") ==
			     (group[5] == 1 ? 0 : who & ~(1u << (from - 1))));
}

static void
check_facts(void)
{
	for (int n = 1; n <= SWITCH_PORTS; n++) {
		struct ifreq ask = {.ifr_name = {'h', (char)('0' + n)}};
		char mac[ETH_ALEN] = {2, 0, 0, 0, 0, (char)n};

		MUST(!ioctl(host[1], SIOCGIFMTU, &ask) && ask.ifr_mtu == ETH_DATA_LEN);
		MUST(!ioctl(host[1], SIOCGIFHWADDR, &ask));
		MUST(!memcmp(ask.ifr_hwaddr.sa_data, mac, sizeof mac));
	}
}

static void
plain(void)
{
	build(SWITCH_PLAIN);
	open_hosts();
	check_learning();
	check_sources();
	check_multicast();
	check_reserved(7);
	check_facts();
}

/* Which hosts have heard from the kernel that their port of the switch forwards, or does not. */
static struct {
	bool forwards, holds;
} told[SWITCH_PORTS + 1];

static void
see_event(void *context, const struct link_event *event)
{
	(void)context;
	for (unsigned n = 1; n <= SWITCH_PORTS; n++) {
		char name[] = {'h', (char)('0' + n), 0};

		if (event->far && event->far == (int)if_nametoindex(name)) {
			told[n].forwards = event->forwards;
			told[n].holds |= !event->forwards;
		}
	}
}

static void
conforming(void)
{
	static const uint8_t bpdu[] = {
	    1, 0x80, 0xc2, 0, 0, 0, 2, 0, 0, 0, 0, 0xf2, 0, 38, 0x42, 0x42, 3};
	int64_t end = clock_steady() + PATIENCE * NS_PER_MS;
	bool forwards = false, spoke = false;
	uint8_t frame[FRAME];
	int links;

	build(SWITCH_8021D);
	links = link_open(NULL);
	open_hosts();
	while (!forwards && clock_steady() < end) {
		transmit(1, ALL, H1);
		while (take(2, frame, 100)) {
			if (is_ours(frame))
				forwards = true;
			else if (!memcmp(frame, bpdu, sizeof bpdu))
				spoke = true;
		}
	}
	MUST(forwards && spoke);
	MUST(links >= 0);
	link_read(links, see_event, NULL); /* what passes 1 and 2 has been told to pass */
	MUST(told[1].forwards && told[1].holds && told[2].forwards && told[2].holds);
	check_learning();
	check_sources();
	check_multicast();
	check_reserved(0);
}

/* Router and listener messages would come within the first second or two. */
static void
silent(void)
{
	int64_t end = clock_steady() + 2 * NS_PER_S;
	uint8_t frame[FRAME];

	build(SWITCH_PLAIN);
	open_hosts();
	for (int n = 1; n <= SWITCH_PORTS; n++)
		while (clock_steady() < end)
			MUST(!take(n, frame, 100));
	for (int n = 1; n <= SWITCH_PORTS; n++)
		MUST(!take(n, frame, 0));
}

static void
test_nobody(void **state)
{
	(void)state;
	need_root();
	in_child(plain, NOBODY);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    {"plain", test_alone, NULL, NULL, &(struct alone){plain}},
	    {"conforming", test_alone, NULL, NULL, &(struct alone){conforming}},
	    {"silent", test_alone, NULL, NULL, &(struct alone){silent}},
	    cmocka_unit_test(test_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
