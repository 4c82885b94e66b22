/* SPDX-License-Identifier: BSD-2-Clause */
/* What changes from frame to frame: the order of values, that lengths and sums follow, and the
 * words. What comes out is read by the walker, whose sums tshark has judged. */
#include "session/vary.h"

#include "base/bits.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct draft base;
static struct dissection d;
static uint8_t bytes[DRAFT_MAX];
static size_t length;
static struct why why;

static const char udp[] = "eth dst=02:00:00:00:00:02 src=02:00:00:00:00:01 / vlan id=7 / "
			  "ip src=10.0.0.1 dst=10.0.0.2 / udp srcport=4000 dstport=4001 / "
			  "data \"0123456789\"";

static struct vary *
vary_of(const char *recipe, const char *words)
{
	struct vary *vary;

	assert_true(recipe_parse(&base, recipe, NULL));
	vary = vary_new(words, &base, &why);
	if (!vary)
		fail_msg("%s: %s", words, why.text);
	return vary;
}

static void
make(struct vary *vary, uint64_t k)
{
	length = vary_frame(vary, &base, k, 77, bytes);
	dissect(&d, bytes, (uint32_t)length, (uint32_t)length);
	dissect_check(&d);
	for (unsigned i = 0; i < d.spans; i++)
		if (d.span[i].flags & (WRONG | SHORT))
			fail_msg("frame %u: %s is wrong", (unsigned)k, d.span[i].field->key);
}

static uint64_t
number(const char *key)
{
	int span = span_find(&d, key, -1, 0);

	assert_true(span >= 0);
	return span_number(&d, (unsigned)span);
}

/* What a field has in the first n frames, as it is printed, with blanks between. */
static const char *
values(const char *words, const char *key, unsigned n)
{
	static char chars[1024];
	struct text t = text_on(chars, sizeof chars);
	struct vary *vary = vary_of(udp, words);

	for (unsigned k = 0; k < n; k++) {
		int span;

		make(vary, k);
		span = span_find(&d, key, -1, 0);
		assert_true(span >= 0);
		if (k)
			text_char(&t, ' ');
		span_print(&d, (unsigned)span, &t);
	}
	vary_free(vary);
	return chars;
}

static void
ranges_and_lists(void **state)
{
	(void)state;
	assert_string_equal(values("ip.ttl=1,2,4,8", "ip.ttl", 6), "1 2 4 8 1 2");
	assert_string_equal(values("ip.ttl=9..11", "ip.ttl", 5), "9 10 11 9 10");
	assert_string_equal(values("ttl=9..11", "ip.ttl", 3), "9 10 11");
	assert_string_equal(values("ip.ttl=3..1", "ip.ttl", 5), "3 2 1 3 2");
	assert_string_equal(values("ip.ttl=10..1 step 4", "ip.ttl", 5), "10 6 2 10 6");
	assert_string_equal(values("ip.ttl=10.. step -5", "ip.ttl", 5), "10 5 0 10 5");
	assert_string_equal(values("ip.ttl=254..", "ip.ttl", 4), "254 255 254 255");
	assert_string_equal(values("ip.ttl=5,6 every 2", "ip.ttl", 5), "5 5 6 6 5");
	assert_string_equal(values("eth.src=02:00:00:00:00:fe..02:00:00:00:01:00", "eth.src", 4),
	    "02:00:00:00:00:fe 02:00:00:00:00:ff 02:00:00:00:01:00 02:00:00:00:00:fe");
	assert_string_equal(values("ip.dst=10.0.0.254..10.0.1.1 step 2", "ip.dst", 3),
	    "10.0.0.254 10.0.1.0 10.0.0.254");
	assert_string_equal(values("udp.srcport=65535..", "udp.srcport", 2), "65535 65535");
	assert_string_equal(values("eth.dst=ffff.ffff.ffff,02-00-00-00-00-07", "eth.dst", 2),
	    "ff:ff:ff:ff:ff:ff 02:00:00:00:00:07");
	assert_string_equal(values("vlan.priority=1..3 vlan.id=4094..", "vlan.priority", 4),
	    "1 2 3 1"); /* both at once */
	assert_string_equal(
	    values("data.data=\"a\",\"bcd\"", "udp.length", 3), "9 11 9"); /* lengths
									      follow
									    */
}

static void
sizes(void **state)
{
	static const unsigned list[] = {42, 60, 61, 1000};
	struct vary *vary = vary_of(udp, "size=60..1514 step 2");

	(void)state;
	for (unsigned k = 0; k < 800; k += 7) {
		make(vary, k);
		assert_int_equal(length, 60 + k % 728 * 2);
		assert_int_equal(number("ip.len"), length - 18);
		assert_int_equal(number("udp.length"), length - 38);
	}
	vary_free(vary);
	vary = vary_of("eth / arp", "size=42,60,61,1000"); /* nothing in it grows: it is padded */
	for (unsigned k = 0; k < 4; k++) {
		make(vary, k);
		assert_int_equal(length, list[k]);
	}
	vary_free(vary);
	vary = vary_of("eth type=0x88b5", "size=14..16"); /* nothing in it yet */
	for (unsigned k = 0; k < 3; k++) {
		make(vary, k);
		assert_int_equal(length, 14 + k);
	}
	vary_free(vary);
	vary = vary_of("eth / ip / udp", "size=46..");
	make(vary, 4);
	assert_int_equal(length, 50);
	assert_int_equal(number("udp.length"), 16);
	vary_free(vary);
}

static void
at_random(void **state)
{
	char first[1024];
	struct vary *vary;
	unsigned seen[10] = {0};

	(void)state;
	snprintf(first, sizeof first, "%s", values("ip.ttl=random seed 7", "ip.ttl", 50));
	assert_string_equal(values("ip.ttl=random seed 7", "ip.ttl", 50), first);
	assert_string_not_equal(values("ip.ttl=random seed 8", "ip.ttl", 50), first);
	assert_string_not_equal(values("ip.ttl=random", "ip.ttl", 50), first);
	vary = vary_of(udp, "ip.ttl=20..29 random seed 3 vlan.id=20..29 random");
	for (unsigned k = 0; k < 1000; k++) {
		make(vary, k);
		assert_in_range(number("ip.ttl"), 20, 29);
		seen[number("ip.ttl") - 20]++;
	}
	for (unsigned i = 0; i < 10; i++) /* each ten times out of a hundred */
		assert_in_range(seen[i], 60, 140);
	vary_free(vary);
	/* two fields do not go together */
	vary = vary_of(udp, "udp.srcport=1..1000 random udp.dstport=1..1000 random");
	make(vary, 0);
	assert_int_not_equal(number("udp.srcport"), number("udp.dstport"));
	vary_free(vary);
	assert_int_equal(strspn(values("ip.ttl=1,3,5 random", "ip.ttl", 30), "135 "), 59);
}

static void
lab_frames(void **state)
{
	struct vary *vary = vary_of("eth type=0x88b5 / lab", "lab.seq=1.. lab.time=now");

	(void)state;
	for (unsigned k = 0; k < 4; k++) {
		make(vary, k);
		assert_int_equal(number("lab.seq"), k + 1);
		assert_int_equal(number("lab.time"), 77);
	}
	vary_free(vary);
}

static void
long_addresses_and_second_tags(void **state)
{
	struct vary *vary = vary_of("eth / vlan id=1 / vlan id=2 / ipv6",
	    "ipv6.dst=fe80::ffff..fe80::1:2 vlan.id#2=3000..");
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	(void)state;
	make(vary, 2);
	span_print(&d, (unsigned)span_find(&d, "ipv6.dst", -1, 0), &t);
	assert_string_equal(chars, "fe80::1:1");
	assert_int_equal(number("vlan.id"), 1);
	assert_int_equal(span_number(&d, (unsigned)span_find(&d, "vlan.id", -1,
					     (unsigned)span_find(&d, "vlan.id", -1, 0) + 1)),
	    3002);
	vary_free(vary);
}

/* A changed base counts at once; where it does not have the field any more, it stays as it is. */
static void
the_base_may_change(void **state)
{
	struct vary *vary = vary_of(udp, "ip.ttl=1..9 vlan.id=5..");

	(void)state;
	make(vary, 3);
	assert_int_equal(number("ip.ttl"), 4);
	assert_true(recipe_parse(&base, "eth / vlan / arp", NULL));
	make(vary, 4);
	assert_int_equal(number("vlan.id"), 9);
	assert_true(span_find(&d, "arp.opcode", -1, 0) >= 0);
	assert_true(recipe_parse(&base, "eth / arp", NULL));
	make(vary, 4);
	assert_int_equal(length, 60);
	vary_free(vary);
}

static void
refused(const char *words, const char *reason)
{
	struct vary *vary = vary_new(words, &base, &why);

	if (vary)
		fail_msg("%s: is taken", words);
	if (!strstr(why.text, reason))
		fail_msg("%s: %s", words, why.text);
}

static void
refuses(void **state)
{
	(void)state;
	assert_true(recipe_parse(&base, udp, NULL));
	refused("", "nothing changes");
	refused("seed 7", "nothing changes");
	refused("ip.ttl", "\"ip.ttl\" is none of");
	refused("arp.opcode=1..2", "the frame has no field \"arp.opcode\"");
	refused("vlan.id#2=1..2", "no vlan.id so often");
	refused("vlan.id#0=1..2", "after # comes");
	refused("ip.ttl=256", "vary ip.ttl: ");
	refused("ip.ttl=1..256", "vary ip.ttl: ");
	refused("ip.ttl=", "vary ip.ttl: ");
	refused("ip.ttl=1..3,5", "a range and a list");
	refused("ip.ttl=1,2 step 3", "goes with a range");
	refused("ip.ttl=1..9 step 0", "a step is a number");
	refused("ip.ttl=1..9 step", "after step comes a number");
	refused("ip.ttl=1..9 step -1", "leads away");
	refused("ip.ttl=1..9 every 0", "no number of frames");
	refused("ip.ttl=1..9 seed x", "after seed");
	refused("random", "is none of");
	refused("size=1..100", "the headers alone have 46");
	refused("size=60..9217", "9216 are the most");
	refused("size=random", "between what");
	refused("ip.ttl=now", "vary ip.ttl: ");
	refused("data.data=random", "it is no number");
	refused("\x1b[31m=1", "\\x1b[31m");
	refused("ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 "
		"ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1 ip.ttl=1",
	    "more than 16 fields");
}

static void
keeps_its_words(void **state)
{
	struct vary *vary = vary_of(udp, "  ip.ttl=1,2   every 3 ");

	(void)state;
	assert_string_equal(vary_words(vary), "ip.ttl=1,2 every 3");
	vary_free(vary);
	vary_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(ranges_and_lists),
	    cmocka_unit_test(sizes),
	    cmocka_unit_test(at_random),
	    cmocka_unit_test(lab_frames),
	    cmocka_unit_test(long_addresses_and_second_tags),
	    cmocka_unit_test(the_base_may_change),
	    cmocka_unit_test(refuses),
	    cmocka_unit_test(keeps_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
