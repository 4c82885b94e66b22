/* SPDX-License-Identifier: BSD-2-Clause */
/* How bits read as text and text becomes bits: every spelling that is understood, and the words in
 * which others are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/bits.h"
#include "wire/kind.h"

static void
mac_spellings(void **unused)
{
	static const char *const good[] = {"02:00:00:00:00:0b", "02-00-00-00-00-0b",
	    "02-00-00-00-00-0B", "0200.0000.000b", "0200 0000 000b", "02000000000b", "2:0:0:0:0:b",
	    "02 00 00 00 00 0b", "020000-00000b"};
	static const uint8_t mac[] = {2, 0, 0, 0, 0, 0x0b};

	(void)unused;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		uint8_t out[6];
		struct why why = {.text = ""};

		if (!mac_parse(good[i], out, &why))
			fail_msg("\"%s\" is refused: %s", good[i], why.text);
		assert_memory_equal(out, mac, 6);
	}
}

static void
mac_refusals(void **unused)
{
	static const struct {
		const char *text, *why;
	} bad[] = {
	    {"", "12 hex digits to go: 6 bytes, like 02:00:00:00:00:0b"},
	    {"0180c200000", "1 hex digit to go: 6 bytes, like 02:00:00:00:00:0b"},
	    {"02:00:00:00:00:0b:0c", "more than 6 bytes"},
	    {"02:00:00:00:00:0g", "\"g\" is not hex: 6 bytes, like 02:00:00:00:00:0b"},
	    {":02:00:00:00:00:0b", "\":02:00:00:00:00:0b\" is not hex: 6 bytes, like "
				   "02:00:00:00:00:0b"},
	    {"02::00:00:00:00:0b", "\":00:00:00:00:0b\" is not hex: 6 bytes, like "
				   "02:00:00:00:00:0b"},
	    {"020:000:000:00b", "\":000:000:00b\" is not hex: 6 bytes, like 02:00:00:00:00:0b"},
	};

	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		uint8_t out[6];
		struct why why = {.text = ""};

		if (mac_parse(bad[i].text, out, &why))
			fail_msg("\"%s\" is understood", bad[i].text);
		assert_string_equal(why.text, bad[i].why);
	}
}

static const struct name names[] = {{7, .name = "seven"}, {8, 15, .name = "more"}, {}};

static void
expect(const struct kind *kind, uint16_t bits, const char *text, const char *back)
{
	const struct field field = {
	    .key = "a.b", .label = "Field", .kind = kind, .bits = bits, .names = names};
	static struct bits value;
	char chars[300];
	struct text out = text_on(chars, sizeof chars);
	struct why why = {.text = ""};

	if (!value_parse(&field, text, &value, &why)) {
		assert_string_equal(why.text, back);
		return;
	}
	kind->print(&field, value.bytes, (struct range){0, value.bits}, &out);
	assert_string_equal(chars, back);
}

/* The lowest byte first, as POWERLINK has it. */
static void
address_backwards(void **unused)
{
	static const uint8_t wire[4] = {1, 2, 0, 192};
	static const struct field field = {
	    .key = "a.b", .label = "Field", .kind = &kind_ipv4, .bits = 32, .little = true};
	static struct bits value;
	char chars[30];
	struct text out = text_on(chars, sizeof chars);
	struct why why = {.text = ""};

	(void)unused;
	assert_true(value_parse(&field, "192.0.2.1", &value, &why));
	assert_memory_equal(value.bytes, wire, sizeof wire);
	kind_ipv4.print(&field, wire, (struct range){0, 32}, &out);
	assert_string_equal(chars, "192.0.2.1");
}

static void
values_and_refusals(void **unused)
{
	(void)unused;
	expect(&kind_number, 12, "4095", "4095");
	expect(&kind_number, 12, "0xfff", "4095");
	expect(&kind_number, 12, "4096", "Field: 4096 is too large: at most 4095 (12 bits)");
	expect(&kind_number, 12, "-1", "Field: \"-1\" is not a number");
	expect(&kind_number, 12, "", "Field: \"\" is not a number");
	expect(&kind_number, 12, "1a", "Field: \"1a\" is not a decimal number");
	expect(&kind_number, 12, "0x", "Field: \"0x\" is not a number");
	expect(&kind_number, 12, "0x0x1", "Field: \"0x0x1\" is not a hex number");
	expect(&kind_number, 64, "18446744073709551615", "18446744073709551615");
	expect(&kind_number, 64, "18446744073709551616",
	    "Field: 18446744073709551616 is too large: at most 18446744073709551615 (64 bits)");
	expect(&kind_number, 12, "Seven", "7");
	expect(&kind_number, 12, "more", "8");
	expect(&kind_hex, 16, "88b5", "0x88b5");
	expect(&kind_hex, 16, "0X88B5", "0x88b5");
	expect(&kind_hex, 12, "1", "0x001");
	expect(&kind_flag, 1, "1", "1");
	expect(&kind_flag, 1, "2", "Field: \"2\" is not a flag: 0 or 1");
	expect(&kind_ipv4, 32, "192.0.2.1", "192.0.2.1");
	expect(&kind_ipv4, 32, "192.0.2",
	    "Field: \"192.0.2\" is not an IPv4 address: like "
	    "192.0.2.1");
	expect(&kind_ipv6, 128, "2001:DB8:0::1", "2001:db8::1");
	expect(&kind_text, REST, "a\\x00\\\\\xc3\xa4", "a\\x00\\\\\xc3\xa4");
	expect(&kind_text, REST, "\\x0",
	    "Field: a backslash stands before another one or before x "
	    "and two hex digits");
	expect(&kind_bytes, REST, "48 65:6c", "48656c");
	expect(&kind_bytes, REST, "\"He\"", "4865");
	expect(&kind_bytes, REST, "486",
	    "Field: \"486\" is not hex (like 48 65 6c) and not "
	    "\"text\" in quotes");
	expect(&kind_bytes, 16, "48", "Field: has 2 bytes, \"48\" has 1");
}

static void
words_of_others_are_made_safe(void **unused)
{
	const struct field field = {.label = "Field", .kind = &kind_number, .bits = 8};
	static struct bits value;
	struct why why;

	(void)unused;
	assert_false(value_parse(&field, "\x1b]0;x\x07", &value, &why));
	assert_null(strchr(why.text, '\x1b'));
	assert_null(strchr(why.text, '\x07'));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(mac_spellings),
	    cmocka_unit_test(mac_refusals),
	    cmocka_unit_test(address_backwards),
	    cmocka_unit_test(values_and_refusals),
	    cmocka_unit_test(words_of_others_are_made_safe),
	};

	return cmocka_run_group_tests_name("kind", tests, NULL, NULL);
}
