/* SPDX-License-Identifier: BSD-2-Clause */
/* Answers: what changes between question and answer, and who is due one. */
#include "session/reply.h"

#include "base/clock.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct self self = {.mac = {2, 0, 0, 0, 0, 2}, .ipv4 = {10, 0, 0, 2}};
static struct draft draft;
static struct dissection d;
static uint8_t question[DRAFT_MAX];
static size_t asked;

static bool
due(const char *recipe)
{
	struct why why = {.text = ""};

	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	asked = draft_frame(&draft, question);
	dissect(&d, question, (uint32_t)asked, (uint32_t)asked);
	dissect_check(&d);
	return reply_due(&d, &self);
}

/* Makes the answer, which is sound, leaves all at its length, and is not answered itself. */
static void
answer(const char *recipe)
{
	struct why why = {.text = ""};
	uint8_t bytes[DRAFT_MAX];
	size_t n;

	due(recipe);
	if (!reply_make(&draft, question, asked, &self, 5 * NS_PER_S, &why))
		fail_msg("%s: %s", recipe, why.text);
	for (unsigned i = 0; i < draft.d.spans; i++)
		assert_false(draft.d.span[i].flags & (SHORT | WRONG));
	assert_int_equal(draft.npins, 0);
	n = draft_frame(&draft, bytes);
	assert_int_equal(n, asked);
	assert_memory_equal(bytes + 6, self.mac, 6);
	dissect(&d, bytes, (uint32_t)n, (uint32_t)n);
	dissect_check(&d);
	assert_false(
	    reply_due(&d, &(struct self){.mac = {2, 0, 0, 0, 0, 1}, .ipv4 = {10, 0, 0, 1}}));
	assert_false(reply_due(&d, &self));
}

static uint64_t
number(const char *key)
{
	int span = span_find(&draft.d, key, -1, 0);

	assert_true(span >= 0);
	return span_number(&draft.d, (unsigned)span);
}

#define FROM "eth src=02:00:00:00:00:01 dst=02:00:00:00:00:02 "
#define TO_ALL "eth src=02:00:00:00:00:01 dst=ff:ff:ff:ff:ff:ff "
#define ARP "/ arp src.hw_mac=02:00:00:00:00:01 src.proto_ipv4=10.0.0.1 dst.proto_ipv4="

static void
arp(void **state)
{
	(void)state;
	assert_true(due(TO_ALL ARP "10.0.0.2"));
	assert_true(due(FROM ARP "10.0.0.2"));
	assert_false(due(TO_ALL ARP "10.0.0.3"));
	assert_false(due(TO_ALL ARP "10.0.0.2 opcode=reply"));
	assert_false(due("eth src=02:00:00:00:00:02 " ARP "10.0.0.2"));
	assert_false(due("eth src=03:00:00:00:00:02 " ARP "10.0.0.2"));
	assert_false(due("eth src=02:00:00:00:00:01 dst=02:00:00:00:00:05 " ARP "10.0.0.2"));
	answer(TO_ALL "/ vlan id=42 " ARP "10.0.0.9"); /* by hand: for any address, in its VLAN */
	assert_int_equal(number("vlan.id"), 42);
	assert_int_equal(number("eth.dst"), 0x020000000001);
	assert_int_equal(number("arp.opcode"), 2);
	assert_int_equal(number("arp.src.hw_mac"), 0x020000000002);
	assert_int_equal(number("arp.src.proto_ipv4"), 0x0a000009);
	assert_int_equal(number("arp.dst.hw_mac"), 0x020000000001);
	assert_int_equal(number("arp.dst.proto_ipv4"), 0x0a000001);
}

#define IP "/ ip src=10.0.0.1 dst=10.0.0.2 "

static void
echo(void **state)
{
	(void)state;
	assert_true(due(FROM IP "/ icmp type=8"));
	assert_false(due(TO_ALL IP "/ icmp type=8"));
	assert_false(due(FROM IP "/ icmp type=0"));
	assert_false(due(FROM IP "/ icmp type=8 checksum=0x1234")); /* a station drops that */
	assert_false(due(FROM "/ ip src=10.0.0.1 dst=10.0.0.2 checksum=0x1234 / icmp type=8"));
	answer(FROM IP "ttl=3 / icmp type=8 ident=7 seq=9 checksum=0x1234 / data \"abc\"");
	assert_int_equal(number("icmp.type"), 0);
	assert_int_equal(number("icmp.ident"), 7);
	assert_int_equal(number("icmp.seq"), 9);
	assert_int_equal(number("ip.src"), 0x0a000002);
	assert_int_equal(number("ip.dst"), 0x0a000001);
	assert_int_equal(number("ip.ttl"), 64);
	assert_int_equal(draft.pad, FRAME_LEAST); /* the question was shorter */
	answer(TO_ALL "/ ip src=10.0.0.1 dst=255.255.255.255 / icmp type=8");
	assert_int_equal(number("ip.src"), 0x0a000002);
}

static void
udp(void **state)
{
	(void)state;
	assert_false(due(FROM IP "/ udp srcport=1000 dstport=2000 / data \"hi\""));
	answer(FROM IP "/ udp srcport=1000 dstport=2000 / data \"hi\"");
	assert_int_equal(number("udp.srcport"), 2000);
	assert_int_equal(number("udp.dstport"), 1000);
	assert_int_equal(number("ip.src"), 0x0a000002);
}

static const char *
shown(const char *key)
{
	static char chars[100];
	struct text t = text_on(chars, sizeof chars);
	int span = span_find(&draft.d, key, -1, 0);

	assert_true(span >= 0);
	span_print(&draft.d, (unsigned)span, &t);
	return chars;
}

static void
tcp(void **state)
{
	(void)state;
	answer(FROM IP "/ tcp srcport=1000 dstport=80 / data \"hi\"");
	assert_int_equal(number("tcp.srcport"), 80);
	assert_int_equal(number("tcp.dstport"), 1000);
	answer(
	    FROM "/ vlan id=7 / ipv6 src=fe80::1 dst=fe80::2 / udp srcport=5 dstport=6 / data 00");
	assert_int_equal(number("vlan.id"), 7);
	assert_string_equal(shown("ipv6.src"), "fe80::2");
	assert_string_equal(shown("ipv6.dst"), "fe80::1");
	assert_int_equal(number("udp.srcport"), 6);
}

#define IPV6 "/ ipv6 src=fe80::1 "

static void
echo_of_ipv6(void **state)
{
	(void)state;
	answer(FROM IPV6 "dst=fe80::2 hlim=3 / icmpv6 type=echo-request checksum=0x1234 / "
			 "icmpv6.echo.request identifier=7 sequence_number=9 / data \"abc\"");
	assert_int_equal(number("icmpv6.type"), 129);
	assert_int_equal(number("icmpv6.echo.sequence_number"), 9);
	assert_int_equal(number("ipv6.hlim"), 64);
	assert_string_equal(shown("ipv6.src"), "fe80::2");
	answer(FROM IPV6 "dst=ff02::1 / icmpv6 / icmpv6.echo.request");
	assert_string_equal(shown("ipv6.src"), "fe80::ff:fe00:2"); /* our own, from the MAC address
								    */
}

static void
neighbours(void **state)
{
	uint8_t bytes[DRAFT_MAX];

	(void)state;
	answer(
	    "eth src=02:00:00:00:00:01 dst=33:33:ff:00:00:02 / ipv6 src=fe80::1 dst=ff02::1:ff00:2 "
	    "hlim=255 / icmpv6 / icmpv6.nd.ns target_address=fe80::2 "
	    "options=[icmpv6.opt type=1 / icmpv6.opt.linkaddr linkaddr=02:00:00:00:00:01]");
	assert_int_equal(number("icmpv6.type"), 136);
	assert_int_equal(number("eth.dst"), 0x020000000001);
	assert_string_equal(shown("ipv6.src"), "fe80::2");
	assert_string_equal(shown("ipv6.dst"), "fe80::1");
	assert_int_equal(number("ipv6.hlim"), 255);
	assert_int_equal(number("icmpv6.nd.na.flag.s"), 1);
	assert_int_equal(number("icmpv6.nd.na.flag.o"), 1);
	assert_int_equal(number("icmpv6.opt.type"), 2);
	assert_int_equal(number("icmpv6.opt.linkaddr"), 0x020000000002);
	/* one without an address asks whether it may take it: everybody is told */
	due("eth src=02:00:00:00:00:01 dst=33:33:ff:00:00:02 / ipv6 src=:: dst=ff02::1:ff00:2 "
	    "hlim=255 / "
	    "icmpv6 / icmpv6.nd.ns target_address=fe80::2");
	assert_true(reply_make(&draft, question, asked, &self, 0, NULL));
	assert_int_equal(number("icmpv6.nd.na.flag.s"), 0);
	assert_int_equal(number("icmpv6.opt.type"), 2);
	assert_string_equal(shown("ipv6.dst"), "ff02::1");
	assert_int_equal(number("eth.dst"), 0x333300000001);
	assert_int_equal(draft_frame(&draft, bytes), asked + 8);
	for (unsigned i = 0; i < draft.d.spans; i++)
		assert_false(draft.d.span[i].flags & (SHORT | WRONG));
}

static void
loopback(void **state)
{
	(void)state;
	answer(FROM "/ loop functions=[loop.function function=forward "
		    "forwarding_address=02:00:00:00:00:77 ; loop.function receipt_number=5]");
	assert_int_equal(number("eth.dst"), 0x020000000077);
	assert_int_equal(number("loop.skipcount"), 8);
	answer(FROM "/ loop skipcount=8 functions=[loop.function function=forward "
		    "forwarding_address=02:00:00:00:00:77 ; loop.function receipt_number=5]");
	assert_int_equal(number("eth.dst"), 0x020000000001); /* a reply has arrived: just turned
								round */
	assert_int_equal(number("loop.skipcount"), 8);
}

static void
llc(void **state)
{
	static const char *const controls[] = {"0xe3", "0xf3", "0xaf", "0xbf"};
	char recipe[200];

	(void)state;
	for (int i = 0; i < 4; i++) {
		struct text text = text_on(recipe, sizeof recipe);

		text_addf(&text, FROM "/ llc dsap=0x00 ssap=0x04 control=%s", controls[i]);
		assert_true(due(recipe));
		answer(recipe);
		assert_int_equal(number("llc.dsap"), 0x04);
		assert_int_equal(number("llc.ssap"), 0x01);
	}
	assert_false(due(FROM "/ llc dsap=0x00 ssap=0x05 control=0xe3"));
	assert_false(due(FROM "/ llc dsap=0x00 ssap=0x04 control=0x03"));
}

static void
lab(void **state)
{
	(void)state;
	assert_true(due(TO_ALL "/ lab id=02:00:00:00:00:01"));
	assert_false(due(TO_ALL "/ lab kind=answer id=02:00:00:00:00:01"));
	assert_false(due(TO_ALL "/ lab id=02:00:00:00:00:02"));
	assert_false(due(TO_ALL "type=0x88b5 / data \"Hello lab\""));
	answer("eth src=02:00:00:00:00:77 / lab id=02:00:00:00:00:01 seq=5 time=2.5");
	assert_int_equal(number("eth.dst"), 0x020000000001); /* to the true sender */
	assert_int_equal(number("lab.kind"), 2);
	assert_int_equal(number("lab.id"), 0x020000000002);
	assert_int_equal(number("lab.seq"), 1);
	assert_int_equal(number("lab.time"), 5 * NS_PER_S);
	assert_int_equal(number("lab.heard.id"), 0x020000000001);
	assert_int_equal(number("lab.heard.seq"), 5);
	assert_int_equal(number("lab.heard.time"), 2500000000);
	assert_int_equal(number("lab.heard.count"), 1);
}

static void
others_are_just_turned_round(void **state)
{
	struct why why = {.text = ""};

	(void)state;
	answer(TO_ALL "type=0x88b5 / data \"Hello lab\"");
	assert_int_equal(number("eth.dst"), 0x020000000001);
	assert_memory_equal(draft.bytes + 14, "Hello lab", 9);
	for (size_t n = 0; n < 12; n++) {
		why.text[0] = '\0';
		assert_false(reply_make(&draft, question, n, &self, 0, &why));
		assert_true(why.text[0]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(arp),
	    cmocka_unit_test(echo),
	    cmocka_unit_test(udp),
	    cmocka_unit_test(tcp),
	    cmocka_unit_test(echo_of_ipv6),
	    cmocka_unit_test(neighbours),
	    cmocka_unit_test(loopback),
	    cmocka_unit_test(llc),
	    cmocka_unit_test(lab),
	    cmocka_unit_test(others_are_just_turned_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
