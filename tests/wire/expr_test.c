/* SPDX-License-Identifier: BSD-2-Clause */
/* Filters on decoded fields, asked of frames that recipes make. Knows the language of expr.h; that
 * it means what Wireshark means is tested with tshark in tests/cli/filter.sh. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/bits.h"
#include "wire/expr_pairs.h"
#include "wire/recipe.h"

static const char arp[] = "eth src=02:00:00:00:00:0b / vlan id=42 / arp opcode=request "
			  "src.proto_ipv4=192.0.2.11 dst.proto_ipv4=192.0.2.1";
static const char ping[] = "eth dst=02:00:00:00:00:0a src=02:00:00:00:00:0b / ip src=192.0.2.11 "
			   "dst=198.51.100.7 ttl=3 / icmp / data \"abc\"";
static const char lldp[] =
    "eth dst=lldp src=02:00:00:00:00:0c / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl ; "
    "lldp.system_name \"lab-sw-1\" ; lldp.tlv type=end]";

/* The name in the answer is a pointer to that of the question. */
static const char dns[] =
    "eth / ip / udp dstport=49152 / dns flags=0x8180 queries=[dns.question "
    "dns.qry.name=www.example.com] "
    "answers=[dns.record dns.resp.name=@12 dns.resp.type=CNAME / dns.rr.cname dns.cname=lab.@16]";
static const char ptp[] = "eth / ptp v2.logmessageperiod=-6 / ptp.announce";

static const struct facts facts = {
    .number = 7, .since = 1500000000, .port = "eth0", .comment = "odd one", .marked = true};

static bool
passes(const char *recipe, const char *text)
{
	static struct draft draft;
	struct why why = {.text = ""};
	size_t at;
	struct expr *e = expr_new(text, &at, &why);
	bool passed;

	if (!e)
		fail_msg("%s: at %zu: %s", text, at, why.text);
	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	passed = expr_match(e, &draft.d, &facts);
	expr_free(e);
	return passed;
}

static const struct {
	const char *recipe, *text;
	bool passes;
} tests[] = {
    {arp, "arp", true},
    {ping, "arp", false},
    {arp, "arp.opcode == 1", true},
    {arp, "arp.opcode == request", true},
    {arp, "arp.opcode==\"request\"", true},
    {arp, "arp.opcode == reply", false},
    {arp, "arp.opcode == 0x0001 && eth.src == 02:00:00:00:00:0b", true},
    {arp, "arp.opcode eq 2 or eth.src eq 02-00-00-00-00-0b", true},
    {arp, "vlan.id in {10, 20}", false},
    {arp, "vlan.id in {10, 20..50}", true},
    {arp, "vlan.id in {10 42}", true},
    {arp, "vlan.id > 41 and vlan.id < 43 and vlan.id >= 42 and vlan.id <= 42", true},
    {arp, "not vlan", false},
    {arp, "!(vlan && ip)", true},
    {arp, "!vlan || arp", true},
    {arp, "vlan xor arp", false},
    {arp, "vlan ^^ ip", true},
    {arp, "arp.src.proto_ipv4 == 192.0.2.0/24", true},
    {arp, "arp.src.proto_ipv4 == 192.0.3.0/24", false},
    {arp, "arp.src.proto_ipv4 == 192.0.2.8/30", true},
    {arp, "arp.src.proto_ipv4 != arp.dst.proto_ipv4", true},
    {arp, "eth.src == arp.src.hw_mac", false},
    {ping, "ip.addr == 192.0.2.11", true},
    {ping, "ip.addr == 198.51.100.7", true},
    {ping, "ip.addr != 192.0.2.11", false},
    {ping, "ip.addr ~= 192.0.2.11", true},
    {ping, "ip.addr any_ne 192.0.2.11", true},
    {ping, "ip.addr === 192.0.2.11", false},
    {ping, "ip.addr all_eq 0.0.0.0/0", true},
    {arp, "ip.addr != 192.0.2.11", false},
    {arp, "!(ip.addr == 192.0.2.11)", true},
    {ping, "ip.ttl == 3", true},
    {ping, "ip.ttl < 0x10", true},
    {ping, "ip.flags.df", true},
    {arp, "ip.flags.df", false},
    {ping, "ip.flags.df == 0", true},
    {ping, "eth.dst[0] == 02", true},
    {ping, "eth.dst[0:3] == 02:00:00", true},
    {ping, "eth.dst[5] == 0a", true},
    {ping, "eth.dst[-1] == 0a", true},
    {ping, "eth.dst[4-5] == 00:0a", true},
    {ping, "eth.dst[3:] == 00:00:0a", true},
    {ping, "eth.dst[:2] == 02:00", true},
    {ping, "eth.dst[4:9] == 00:0a", false},
    {ping, "icmp.type & 0x08", true},
    {ping, "icmp.type & 0x07", false},
    {ping, "icmp.type & 0x0c == 8", true},
    {ping, "data.data contains \"bc\"", true},
    {ping, "data.data contains 61:62", true},
    {ping, "data.data contains 62:61", false},
    {ping, "len(data.data) == 3", true},
    {ping, "count(ip.addr) == 2", true},
    {lldp, "lldp", true},
    {lldp, "lldp.tlv.system.name == \"lab-sw-1\"", true},
    {lldp, "lldp.tlv.system.name contains \"sw\"", true},
    {lldp, "lldp.tlv.system.name matches \"^LAB-.*[0-9]$\"", true},
    {lldp, "lldp.tlv.system.name ~ \"^sw\"", false},
    {lldp, "lldp.tlv.type == 5", true},
    {lldp, "lldp.tlv.type != 5", false},
    {lldp, "count(lldp.tlv.type) == 5", true},
    {lldp, "eth.dst == lldp", true},
    {lldp, "eth.type == 0x88cc", true},
    {dns, "dns.resp.name == www.example.com", true},
    {dns, "dns.resp.name == \"www.example.com.\"", true},
    {dns, "dns.resp.name == example.com", false},
    {dns, "dns.resp.name == dns.qry.name", true},
    {dns, "dns.cname in {lab.example.com, a}", true},
    {dns, "dns.cname contains \"b.exam\"", true},
    {dns, "dns.cname matches \"^lab.*com$\"", true},
    {dns, "dns.cname[0:3] == \"lab\"", true},
    {dns, "len(dns.resp.name) == 15", true},
    {ptp, "ptp.v2.logmessageperiod in {-7..3}", true},
    {ptp, "ptp.v2.logmessageperiod in {-5..3}", false},
    {ptp, "ptp.v2.logmessageperiod < -5", true},
    {arp, "vlan.id in {50..20}", false},
    {arp, "frame.number == 7 && frame.marked", true},
    {arp, "frame.len == 46", true},
    {arp, "frame.time_relative > 1.25 && frame.time_relative < 2", true},
    {arp, "frame.interface_name == \"eth0\"", true},
    {arp, "frame.comment contains odd", true},
    {arp, "frame.out", false},
    {arp, "frame.wrong", false},
    {"eth / ip ttl=3 checksum=0x1234", "frame.wrong", true},
    {"raw 02020202020202020202020208060001", "frame.short && arp", true},
    {"eth / ip / udp dstport=123 / ntp precision=2^-20", "ntp.precision < -10", true},
    {"eth / ip / udp dstport=123 / ntp precision=2^-20", "ntp.precision > 0", false},
    {"eth / ip / udp dstport=123 / ntp precision=2^-20 ppoll=2^6", "ntp.precision < ntp.ppoll",
	true},
    {"eth / ip / udp dstport=123 / ntp precision=2^-20 ppoll=2^6", "ntp.precision > ntp.stratum",
	false},
    {ping, "ip.addr == ip.dst", true},
    {ping, "ip.src == ip.dst", false},
    {ping, "ip.src != ip.dst", true},
    {ping, "ip.src != ip.addr", false},
    {ping, "ip.src ~= ip.addr", true},
    {ping, "ip.addr === ip.src", false},
    {ping, "ip.src === ip.src", true},
    {ping, "ip.src ~= ip.src", false},
    {arp, "arp.src.proto_ipv4 != ip.src", false},
    {arp, "arp.src.proto_ipv4 === ip.src", false},
    {arp, "eth.src > eth.dst", false},
    {arp, "eth.src < eth.dst and eth.dst >= eth.src and eth.src <= eth.src", true},
    {arp, "vlan.id > arp.opcode and not vlan.id <= arp.opcode", true},
    {dns, "dns.cname contains dns.qry.name", false},
    {dns, "dns.cname[4:] contains dns.qry.name[4:]", true},
    {dns, "len(dns.cname) < frame.len", true},
    {dns, "count(dns.cname) < frame.len", true},
};

static void
frames_pass(void **unused)
{
	(void)unused;
	for (unsigned i = 0; i < sizeof tests / sizeof tests[0]; i++)
		if (passes(tests[i].recipe, tests[i].text) != tests[i].passes)
			fail_msg("%s %s %s", tests[i].recipe,
			    tests[i].passes ? "should pass" : "should not pass", tests[i].text);
}

/* A frame whose names are long, many, and all different, though they share their end. */
static uint32_t
hostile(uint8_t *frame, unsigned questions, unsigned answers)
{
	static const uint8_t head[] = {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 0, 0,
	    0, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0, 53, 0xc0, 0, 0, 0, 0, 0, 0, 0,
	    0x81, 0x80};
	uint8_t *at = frame + sizeof head, *start;

	memcpy(frame, head, sizeof head);
	bits_put(at, 0, 64, (uint64_t)(questions + 1) << 48 | (uint64_t)answers << 32);
	at += 8;
	for (unsigned i = 0; i < 3; i++, at += 64)
		memset(at, 1, 64), *at = 63;
	memcpy(at, "\0\0\1\0\1", 5);
	at += 5;
	for (unsigned i = 0; i < questions + answers; i++) {
		start = at;
		at += sprintf((char *)at, "\4%c%03x", i < questions ? 'q' : 'r', i);
		memcpy(at, "\xc0\x0c\0\1\0\1\0\0\0\0\0\0", 12);
		at += i < questions ? 6 : 12;
		assert_true(at > start);
	}
	bits_put(frame, 16 * 8, 16, (uint64_t)(at - frame - 14));
	bits_put(frame, 38 * 8, 16, (uint64_t)(at - frame - 34));
	return (uint32_t)(at - frame);
}

/* How much a filter does for one such frame: of values, or bytes looked through. */
static size_t
steps_for(const char *text, unsigned questions, unsigned answers)
{
	static uint8_t frame[FRAME_MAX];
	static struct dissection d;
	uint32_t n = hostile(frame, questions, answers);
	size_t at, steps;
	struct expr *e = expr_new(text, &at, NULL);

	assert_non_null(e);
	dissect(&d, frame, n, n);
	assert_int_not_equal(span_find(&d, "dns.resp.name", -1, 0), -1);
	assert_false(expr_match(e, &d, NULL));
	steps = e->pairs->steps;
	expr_free(e);
	return steps;
}

static void
work_grows_with_the_values_and_not_with_their_pairs(void **unused)
{
	(void)unused;
	assert_in_range(steps_for("dns.qry.name == dns.resp.name", 20, 20), 41, 100);
	assert_in_range(steps_for("dns.qry.type == dns.resp.len", 300, 300), 601, 1500);
	assert_in_range(steps_for("dns.qry.type > dns.resp.type", 300, 300), 601, 1500);
	assert_in_range(steps_for("dns.qry.type != dns.resp.type", 300, 300), 601, 1500);
	/* names of 800 letters: the first of them */
	assert_in_range(steps_for("dns.qry.name == dns.resp.name", 300, 300), 100, 400);
	assert_in_range(
	    steps_for("dns.qry.name contains dns.resp.name", 300, 300), 20000, PAIRS_LOOKED + 2048);
	assert_in_range(
	    steps_for("dns.qry.type contains dns.resp.len", 300, 300), 20000, PAIRS_LOOKED + 2048);
}

static const struct {
	const char *text;
	size_t at;
	const char *words;
} refusals[] = {
    {"", 0, "a test is to come"},
    {"eth.dts", 0, "\"eth.dts\" is no field we know - eth.dst?"},
    {"arp && eth.scr == 1", 7, "eth.src?"},
    {"eth.src == 0g", 11, "is not hex"},
    {"eth.src ==", 10, "a value is to come"},
    {"arp.opcode == reqest", 14, "is not"},
    {"vlan.id == 5000", 11, "too large"},
    {"arp == 1", 0, "arp is a protocol and has no value: compare a field of it, like arp.hw.type"},
    {"lldp = 3", 0, "like lldp.tlv.type"},
    {"arp and", 7, "a test is to come"},
    {"(arp", 4, "the end of the brackets is to come: )"},
    {"arp)", 3, "\")\" stands where && or || is to come"},
    {"arp ip", 4, "\"ip\" stands where"},
    {"arp.opcode = 2", 11, "\"=\" stands where == (is equal) is to come"},
    {"arp.opcode == replay", 14, "not a number, nor a name like request or reply"},
    {"arp.opcode == beta", 14, "not a decimal number, nor a name like request or reply"},
    {"vlan.id == ten", 11, "nor a name like priority-tag or default"},
    {"stp.root.cost == abc", 17, "\"abc\" is not a decimal number"},
    {"vlan.id in 10", 11, "a set of values"},
    {"vlan.id in {10", 14, "the end of the set"},
    {"ip.src == 192.0.2.0/33", 10, "an address has 32 bits"},
    {"eth.src matches \"(\"", 16, "no regular expression"},
    {"eth.src[x] == 1", 8, "not a place"},
    {"lldp.tlv.system.name == \"a", 24, "not closed"},
    {"len(eth.src)", 12, "a comparison is to come"},
    {"&& arp", 0, "stands where a field is to come"},
};

static void
refusals_say_where_and_why(void **unused)
{
	(void)unused;
	for (unsigned i = 0; i < sizeof refusals / sizeof refusals[0]; i++) {
		struct why why = {.text = ""};
		size_t at;

		assert_null(expr_new(refusals[i].text, &at, &why));
		if (at != refusals[i].at || !strstr(why.text, refusals[i].words))
			fail_msg("%s: at %zu: %s", refusals[i].text, at, why.text);
	}
}

static void
sets_have_an_end(void **unused)
{
	static char text[16384];
	struct text t = text_on(text, sizeof text);
	struct why why = {.text = ""};
	struct expr *e;
	size_t at;

	(void)unused;
	text_add(&t, "vlan.id in {");
	for (unsigned i = 0; i < 1000; i++)
		text_addf(&t, "%u, ", i);
	t.length -= 2;
	text_add(&t, "}");
	e = expr_new(text, &at, &why);
	assert_non_null(e);
	expr_free(e);
	t.length--;
	text_add(&t, ", 1000}");
	assert_null(expr_new(text, &at, &why));
	assert_non_null(strstr(why.text, "at most 1000 values"));
}

static void
depth_has_an_end(void **unused)
{
	char text[4000];
	struct why why = {.text = ""};
	size_t at;

	(void)unused;
	memset(text, '(', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	assert_null(expr_new(text, &at, &why));
	assert_non_null(strstr(why.text, "too deep"));
	memset(text, '!', sizeof text - 1);
	assert_null(expr_new(text, &at, &why));
	assert_non_null(strstr(why.text, "too deep"));
}

/* Every key of the tables is a word of the language, and a frame can be asked for it. */
static void
every_key_can_be_asked(void **unused)
{
	unsigned n;
	const struct word *words = words_all(&n);

	(void)unused;
	assert_true(n > 300);
	for (unsigned i = 0; i < n; i++) {
		if (words[i].alias && !words_find(words[i].alias->of[0], &(unsigned){0}))
			fail_msg("%s stands for what is not there", words[i].key);
		passes(arp, words[i].key);
		assert_non_null(words[i].help);
	}
}

static void
keys_are_completed(void **unused)
{
	(void)unused;
	assert_string_equal(words_starting("arp.op", 0)->key, "arp.opcode");
	assert_null(words_starting("arp.op", 1));
	assert_string_equal(words_starting("eth.", 0)->key, "eth.addr");
	assert_string_not_equal(words_starting("eth.", 1)->key, "eth.addr");
}

int
main(void)
{
	const struct CMUnitTest tests_[] = {
	    cmocka_unit_test(frames_pass),
	    cmocka_unit_test(work_grows_with_the_values_and_not_with_their_pairs),
	    cmocka_unit_test(refusals_say_where_and_why),
	    cmocka_unit_test(sets_have_an_end),
	    cmocka_unit_test(depth_has_an_end),
	    cmocka_unit_test(every_key_can_be_asked),
	    cmocka_unit_test(keys_are_completed),
	};

	return cmocka_run_group_tests_name("expr", tests_, NULL, NULL);
}
