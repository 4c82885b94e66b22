/* SPDX-License-Identifier: BSD-2-Clause */
/* Filters: what passes, what is refused in which words, and that no name is ever looked up. */
#include "port/filter.h"

#include <dlfcn.h>
#include <netdb.h>
#include <netinet/ether.h>
#include <pcap/pcap.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* These stand before the C library's: libpcap calls them when it looks up a name. */
static unsigned lookups;

int
getaddrinfo(
    const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
	int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
	struct addrinfo numeric = hints ? *hints : (struct addrinfo){.ai_flags = 0};

	if (name) {
		numeric.ai_flags |= AI_NUMERICHOST;
		hints = &numeric;
	}
	*(void **)&real = dlsym(RTLD_NEXT, "getaddrinfo");
	if (real(name, service, hints, result) == 0)
		return 0;
	lookups += name != NULL;
	return EAI_NONAME;
}

struct netent *
getnetbyname(const char *name)
{
	(void)name;
	lookups++;
	return NULL;
}

int
getnetbyname_r(const char *name, struct netent *entry, char *buffer, size_t size,
    struct netent **result, int *error)
{
	(void)entry, (void)buffer, (void)size, (void)error;
	*result = NULL;
	getnetbyname(name);
	return 0;
}

int
ether_hostton(const char *name, struct ether_addr *address)
{
	(void)name, (void)address;
	lookups++;
	return -1;
}

struct hostent *
gethostbyname(const char *name)
{
	(void)name;
	lookups++;
	return NULL;
}

static struct why why;

static bool
compiles(const char *expression)
{
	struct filter *filter = filter_new(expression, &why);
	bool compiled = filter != NULL;

	filter_free(filter);
	return compiled;
}

/* The guard itself must work: libpcap on its own does look up. */
static void
libpcap_looks_up(void **state)
{
	pcap_t *pcap = pcap_open_dead(DLT_EN10MB, 65535);
	struct bpf_program program;

	(void)state;
	lookups = 0;
	assert_int_equal(pcap_compile(pcap, &program, "host foo", 1, 0), -1);
	assert_true(lookups > 0);
	lookups = 0;
	assert_int_equal(pcap_compile(pcap, &program, "net foo", 1, 0), -1);
	assert_true(lookups > 0);
	lookups = 0;
	pcap_close(pcap);
}

static void
accepts_the_language(void **state)
{
	static const char *const good[] = {"", " ", "arp", "not arp", "!arp", "ether proto 0x88b5",
	    "ether proto 34997", "ether proto \\arp", "ether proto \\arp or ether proto \\ip6",
	    "ip proto \\tcp", "ether host 02:00:00:00:00:0b", "ether src 02-00-00-00-00-0b",
	    "ether dst 0200.0000.000b", "ether dst 02000000000b", "host 10.0.0.1",
	    "src host 10.0.0.1 and dst port 80", "net 10.0.0.0/8", "net 10", "net 192.168",
	    "net 10.0.0.0 mask 255.0.0.0", "host fe80::1", "host ::1", "ip6 net 2001:db8::/32",
	    "host 1:2:3:4:5:6:7:8", "port 53", "port domain", "tcp port http",
	    "portrange 6000-6008", "portrange 20-http", "vlan", "vlan 42 and arp", "vlan and vlan",
	    "mpls 100", "pppoes", "stp", "llc", "llc ui", "llc xid", "ether broadcast",
	    "ether multicast", "ip multicast", "less 100", "greater 1000", "len >= 1500",
	    "ether[12:2] = 0x88b5", "ether[0] & 1 != 0", "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0",
	    "icmp[icmptype] == icmp-echo", "(arp or ip) and not udp", "tcp && !port 22 || icmp6",
	    "ip[2:2] - 20 > 100", "ip[2:2] -20 > 100", "ether proto 0x88cc\n", "isis", "es-is"};

	(void)state;
	lookups = 0;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (!compiles(good[i]))
			fail_msg("%s: %s", good[i], why.text);
	assert_int_equal(lookups, 0);
}

static void
refuses_in_its_own_words(void **state)
{
	static const struct {
		const char *expression, *words;
	} bad[] = {
	    {"ether proto 88b5", "\"88b5\" is unknown; hex needs 0x: ether proto 0x88b5"},
	    {"ether proto x88b5", "hex needs 0x: ether proto 0x88b5"},
	    {"ether proto arp", "it is written \\arp"},
	    {"ether proto cafe", "hex needs 0x: ether proto 0xcafe"},
	    {"arp or 88cc", "hex needs 0x: arp or 0x88cc"},
	    {"lldp", "it is: ether proto 0x88cc"},
	    {"LLDP", "it is: ether proto 0x88cc"},
	    {"ether proto lldp", "it is: ether proto 0x88cc"},
	    {"not cdp", "it is: ether dst 01:00:0c:cc:cc:cc"},
	    {"dhcp", "udp port 67 or udp port 68"},
	    {"eth dst 02:00:00:00:00:0b", "it is: ether"},
	    {"eth.dst == 02:00:00:00:00:0b", "Wireshark's language; here: ether dst"},
	    {"vlan.id == 5", "Wireshark's language; here: vlan"},
	    {"arp.src.hw_mac", "Wireshark's language"},
	    {"(arp", "a ( has no )"},
	    {"arp)", "a ) has no ("},
	    {"ether[12:2 = 5", "a [ has no ]"},
	    {"arp and", "missing after \"and\""},
	    {"ether proto", "missing after \"proto\""},
	    {"len >", "missing after \">\""},
	    {"arp arp", "do not go together"},
	    {"ARP", "written small here: arp"},
	    {"arp AND ip", "written small here: and"},
	    {"host foo", "\"foo\" is unknown. For a host give its address"},
	    {"foo", "is unknown. For a host give its address"},
	    {"www.example.org", "is unknown. For a host give its address"},
	    {"tcp http", "it is: tcp port 80"},
	    {"gateway foo", "\"gateway\" is unknown"},
	    {"ether host foo", "is unknown"},
	    {"ether host 02:00:00:00:00", "is not an address"},
	    {"host 10.0.0.256", "is not an address"},
	    {"host 10.0.0.1.5", "is not an address"},
	    {"host foo:bar", "is not an address"},
	    {"len-4 > 5", "put blanks around -"},
	    {"host \\foo", "goes only before a name"},
	    {"ether proto \\", "goes after \\"},
	    {"host \"a\"", "has no meaning here"},
	    {"arp \x1b[31m", "\\x1b"},
	};

	(void)state;
	lookups = 0;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_false(compiles(bad[i].expression));
		assert_int_equal(why.status, EXIT_USAGE);
		if (!strstr(why.text, bad[i].words))
			fail_msg("%s: %s", bad[i].expression, why.text);
		assert_null(strpbrk(why.text, "\x1b\n"));
	}
	assert_int_equal(lookups, 0);
}

/* Any mixture of words and signs, as typed by a cat: never a look-up, never a crash. */
static void
never_looks_up(void **state)
{
	static const char *const pieces[] = {"host", "net", "port", "proto", "ether", "ip", "tcp",
	    "src", "dst", "and", "or", "not", "(", ")", "[", "]", ":", ".", "-", "_", "/", "\\",
	    " ", " ", " ", " ", "foo", "www", "fe80", "::", "10", "0x", "88b5", "http", "vlan",
	    "llc", "=", "&", "gateway", "02:00:00:00:00:0b", "10.0.0.1", "portrange", "protochain",
	    "$", "mask"};
	unsigned random = 1, count = sizeof pieces / sizeof *pieces;

	(void)state;
	lookups = 0;
	for (unsigned i = 0; i < 100000; i++) {
		char expression[256] = "";

		for (unsigned n = 1 + i % 9; n; n--) {
			random = random * 1103515245 + 12345;
			strcat(expression, pieces[(random >> 16) % count]);
		}
		compiles(expression);
		if (lookups)
			fail_msg("\"%s\" was looked up", expression);
	}
}

static void
survives_odd_expressions(void **state)
{
	char *deep = malloc(200001);

	(void)state;
	memset(deep, '(', 200000);
	deep[200000] = '\0';
	assert_false(compiles(deep));
	memset(deep, '(', 2000);
	strcpy(deep + 2000, "arp");
	memset(deep + 2003, ')', 2000);
	deep[4003] = '\0';
	compiles(deep);
	memset(deep, 'a', 4000);
	deep[4000] = '\0';
	assert_false(compiles(deep));
	free(deep);
	filter_free(NULL);
}

/* A frame of 64 bytes with these tags before the EtherType 0x0806. */
static uint32_t
tagged(uint8_t *frame, const uint16_t *tags)
{
	size_t at = 12;

	memset(frame, 0, 64);
	for (; *tags; tags++, at += 4) {
		frame[at] = (uint8_t)(*tags >> 8);
		frame[at + 1] = (uint8_t)*tags;
		frame[at + 3] = 42;
	}
	frame[at] = 0x08;
	frame[at + 1] = 0x06;
	return (uint32_t)at + 2;
}

static bool
matches(const char *expression, const uint8_t *frame, uint32_t caplen, uint32_t len)
{
	struct filter *filter = filter_new(expression, &why);
	bool match;

	assert_non_null(filter);
	match = filter_match(filter, frame, caplen, len);
	filter_free(filter);
	return match;
}

static void
looks_under_tags(void **state)
{
	static const uint16_t stacks[][4] = {{0x8100}, {0x88a8}, {0x9100}, {0x88a8, 0x8100},
	    {0x9100, 0x8100}, {0x8100, 0x8100, 0x8100}};
	uint8_t frame[64];

	(void)state;
	for (size_t i = 0; i < sizeof stacks / sizeof *stacks; i++) {
		uint32_t head = tagged(frame, stacks[i]);

		assert_true(matches("arp", frame, 64, 64));
		assert_true(matches("", frame, 64, 64));
		assert_false(matches("ip", frame, 64, 64));
		assert_true(matches("ether proto 0x0806", frame, 64, 64));
		/* The tags do not count for the length, and a cut frame ends where it ends. */
		assert_true(matches("len = 96", frame, 64, 96 + head - 14));
		assert_true(matches("arp", frame, head, 64));
		assert_false(matches("arp", frame, head - 1, 64));
		for (uint32_t n = 0; n < head; n++)
			matches("arp or len = 1000", frame, n, 64);
	}
	tagged(frame, stacks[0]);
	assert_true(matches("vlan", frame, 64, 64));
	assert_true(matches("vlan 42 and arp", frame, 64, 64));
	assert_true(matches("ether proto 0x8100", frame, 64, 64));
	/* Speaks of vlan, so it means the frame as it is. */
	assert_false(matches("arp or vlan 43", frame, 64, 64));

	tagged(frame, (const uint16_t[]){0});
	assert_true(matches("arp", frame, 64, 64));
	assert_false(matches("vlan", frame, 64, 64));
}

/* What a tagged frame is not, it is not with its tags either. */
static void
tags_do_not_turn_a_no_into_a_yes(void **unused)
{
	static const uint8_t frame[] = {
	    2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x81, 0, 0, 42, 8, 6, 0, 1, 8, 0, 6, 4, 0, 1};
	static const struct {
		const char *words;
		bool passes;
	} tests[] = {{"arp", true}, {"not arp", false}, {"not ip", true},
	    {"ether proto 0x8100", true}, {"ether[12:2] = 0x8100", true}, {"not vlan", false}};

	(void)unused;
	for (unsigned i = 0; i < sizeof tests / sizeof tests[0]; i++) {
		struct filter *filter = filter_new(tests[i].words, NULL);

		if (filter_match(filter, frame, sizeof frame, sizeof frame) != tests[i].passes)
			fail_msg("%s", tests[i].words);
		filter_free(filter);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(libpcap_looks_up),
	    cmocka_unit_test(accepts_the_language),
	    cmocka_unit_test(refuses_in_its_own_words),
	    cmocka_unit_test(never_looks_up),
	    cmocka_unit_test(survives_odd_expressions),
	    cmocka_unit_test(looks_under_tags),
	    cmocka_unit_test(tags_do_not_turn_a_no_into_a_yes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
