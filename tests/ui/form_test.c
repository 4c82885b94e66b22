/* SPDX-License-Identifier: BSD-2-Clause */
/* The fields of the form, as a user types into them. */
#include "form_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "ui/form.h"
#include "ui/term.h"

#include <string.h>

static void
looks_as_drawn(void **state)
{
	(void)state;
	assert_string_equal(stage_row(17),
	    "=>3 Frame to send ========================================64 B with FCS: ready =");
	assert_string_equal(stage_row(18),
	    " Dst MAC  [ff:ff:ff:ff:ff:ff] ok        Src MAC  [02:00:00:00:00:0a] ok  me");
	HAS(stage_row(19), " Type     [0x88b5] ok  lab ");
	HAS(stage_row(19), "VLAN [none ]  Every [1s     ]  Times [10  ]");
	HAS(stage_row(20), " Hex      [48 65 6c 6c 6f 20 6c 61 62 ");
	HAS(stage_row(21), " Text     [Hello lab   ");
	HAS(stage_row(21), "]   9 B + 37 pad = 46 B payload");
	assert_int_equal(form_rows(&stage), 4);
}

static void
says_more_on_wide_screens(void **state)
{
	(void)state;
	term_resize_test(40, 120);
	stage_room = (struct region){30, 0, 5, 120};
	HAS(stage_row(30), "64 B with FCS, 0.672 us on the wire at 1000 Mb/s: ready");
	HAS(stage_row(31), "ok  broadcast, group (I/G bit 1)");
	HAS(stage_row(31), "ok  me");
	HAS(stage_row(33 - 1), "Times [10   ] ok  10 s in all");
	HAS(stage_row(34), "9 B + 37 B padding = 46 B, the least a payload may be");
}

static void
takes_every_spelling_of_an_address(void **state)
{
	static const char *const spellings[] = {"0200000000ff", "02:00:00:00:00:ff",
	    "02-00-00-00-00-ff", "0200.0000.00ff", "0200 0000 00ff", "2:0:0:0:0:ff",
	    "02:00:00:00:00:FF"};

	(void)state;
	for (unsigned i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
		form_type_anew("000000000000");
		form_type_anew(spellings[i]);
		HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:ff] ok");
		form_to_field(1);
		HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:ff] ok");
		assert_memory_equal(form_draft()->bytes, "\2\0\0\0\0\377", 6);
		stage_key("S-Tab");
	}
	form_type_anew("2:0:0:0:0:b");
	HAS(stage_row(18), "..");
	form_to_field(1);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:0b] ok");
}

static void
the_usual_group_is_suggested_first(void **state)
{
	(void)state;
	form_to_field(2);
	form_type_anew("88cc");
	stage_key("S-Tab");
	stage_key("S-Tab");
	HAS(stage_row(18), "Dst MAC  [ff:ff:ff:ff:ff:ff] ok");
	HAS(stage_hint(), "^N: where lldp goes, 01:80:c2:00:00:0e");
	stage_key("C-n");
	HAS(stage_row(18), "Dst MAC  [01:80:c2:00:00:0e] ok");
	HAS_NOT(stage_hint(), "where lldp goes");
}

static void
takes_words_for_addresses(void **state)
{
	static const struct {
		const char *word, *mac;
	} words[] = {{"me", "02:00:00:00:00:0a"}, {"bcast", "ff:ff:ff:ff:ff:ff"},
	    {"lldp", "01:80:c2:00:00:0e"}, {"stp", "01:80:c2:00:00:00"}};

	(void)state;
	for (unsigned i = 0; i < sizeof words / sizeof words[0]; i++) {
		form_type_anew(words[i].word);
		HAS(stage_row(18), "] ok");
		form_to_field(1);
		HAS(stage_row(18), words[i].mac);
		stage_key("S-Tab");
	}
}

static void
a_short_address_is_no_trap_but_not_ready(void **state)
{
	(void)state;
	form_type_anew("02:0");
	HAS(stage_row(18), "Dst MAC  [02:0_");
	HAS(stage_row(18), "..");
	HAS(stage_row(17), "not ready: 1 field to fix");
	HAS(stage_hint(), "Dst MAC: 9 hex digits to go");
	form_to_field(2);
	HAS(stage_row(17), "not ready: 1 field to fix");
	assert_memory_equal(form_draft()->bytes, "\377\377\377\377\377\377", 6);
	assert_false(form_ready(&stage));
	HAS(stage_hint(), "Dst MAC");
	{
		int row, col;

		stage_cursor(&row, &col);
		assert_int_equal(row, 18);
		assert_in_range(col, 11, 28);
	}
}

static void
what_is_not_hex_is_not_taken(void **state)
{
	(void)state;
	form_type_anew("0g");
	HAS(stage_hint(), "not hex");
	HAS(stage_row(18), "Dst MAC  [0_");
}

static void
suggestions_that_fit_are_named(void **state)
{
	(void)state;
	form_type_anew("0180c200000");
	HAS(stage_hint(), "1 hex digit to go.  ^N:");
	HAS(stage_hint(), "..:00 stp");
	assert_true(stage_key("C-n"));
	HAS(stage_row(18), "Dst MAC  [01:80:c2:00:00:");
	HAS(stage_row(18), "] ok");
}

static void
stations_are_suggested(void **state)
{
	static const uint8_t frame[60] = "\377\377\377\377\377\377\2\0\0\0\0\23\210\265";

	(void)state;
	stage_receive(frame, 60, 60, 1);
	stage_key("C-n");
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:13] ok");
	HAS(stage_hint(), "a station seen on this port");
	stage_key("C-n");
	HAS_NOT(stage_row(18), "02:00:00:00:00:13");
	stage_key("C-p");
	HAS(stage_row(18), "02:00:00:00:00:13");
}

static void
warns_of_a_group_as_source(void **state)
{
	(void)state;
	form_to_field(1);
	form_type_anew("010000000001");
	HAS(stage_hint(), "a group cannot send");
	HAS(stage_row(17), "ready =");
	form_type_anew("000000000000");
	HAS(stage_hint(), "nobody's address");
}

static void
tells_types_from_lengths(void **state)
{
	(void)state;
	form_to_field(2);
	form_type_anew("0026");
	HAS(stage_hint(), "length");
	HAS(stage_hint(), "802.3");
	HAS(stage_hint(), "payload is 9 B");
	assert_memory_equal(form_draft()->bytes + 12, "\0\46", 2);
	form_type_anew("0806");
	HAS(stage_hint(), "ARP");
	assert_memory_equal(form_draft()->bytes + 12, "\10\6", 2);
	form_type_anew("05ff");
	HAS(stage_row(19), "!!");
	HAS(stage_hint(), "means nothing");
	assert_memory_equal(form_draft()->bytes + 12, "\10\6", 2);
	form_type_anew("0x86dd");
	HAS(stage_hint(), "IPv6");
	form_type_anew("arp");
	assert_memory_equal(form_draft()->bytes + 12, "\10\6", 2);
	form_type_anew("800");
	HAS(stage_row(19), "..");
	form_to_field(1);
	HAS(stage_row(19), "[0x0800] ok");
	stage_key("S-Tab");
	form_type_anew("8100");
	HAS(stage_hint(), "VLAN");
	HAS(stage_row(19), "!!");
	form_type_anew("zz");
	HAS(stage_row(19), "!!");
}

static void
a_length_that_fits_follows_the_payload(void **state)
{
	(void)state;
	form_to_field(2);
	form_type_anew("0009");
	form_to_field(5);
	stage_type("!");
	assert_memory_equal(form_draft()->bytes + 12, "\0\12", 2);
	HAS(stage_row(19), "[0x000a] ok");
}

static void
puts_tags_in_and_takes_them_out(void **state)
{
	(void)state;
	form_to_field(3);
	form_type_anew("100");
	assert_memory_equal(form_draft()->bytes + 12, "\x81\0\0\x64\x88\xb5Hello", 11);
	HAS(stage_row(19), "Type     [0x88b5] ok");
	HAS(stage_row(17), "64 B with FCS: ready");
	form_type_anew("100:3");
	assert_memory_equal(form_draft()->bytes + 12, "\x81\0\x60\x64\x88\xb5Hello", 11);
	form_type_anew("100.200");
	assert_memory_equal(form_draft()->bytes + 12, "\x81\0\0\x64\x81\0\0\xc8\x88\xb5Hello", 15);
	HAS(stage_row(20), "[48 65 6c 6c 6f 20 6c 61 62 ");
	stage_key("Tab");
	stage_key("S-Tab");
	form_type_anew("none");
	assert_memory_equal(form_draft()->bytes + 12, "\x88\xb5Hello", 7);
	form_type_anew("4096");
	HAS(stage_hint(), "at most 4095");
	form_type_anew("1:9");
	HAS(stage_hint(), "at most 7");
	form_type_anew("1.");
	HAS(stage_hint(), "to come");
	form_type_anew("x");
	HAS(stage_row(17), "not ready");
}

static void
takes_intervals_and_times(void **state)
{
	(void)state;
	form_to_field(4);
	form_type_anew("250ms");
	assert_int_equal(stage.session->interval, 250 * NS_PER_MS);
	form_type_anew("10/s");
	assert_int_equal(stage.session->interval, 100 * NS_PER_MS);
	form_type_anew("1x");
	HAS(stage_row(17), "not ready");
	form_type_anew("1");
	HAS(stage_row(17), "ready =");
	form_to_field(1);
	form_type_anew("inf");
	assert_int_equal(stage.session->times, 0);
	form_type_anew("7");
	assert_int_equal(stage.session->times, 7);
	form_type_anew("in");
	HAS(stage_row(17), "not ready");
}

static void
hex_and_text_are_one_payload(void **state)
{
	(void)state;
	form_to_field(6);
	form_type_anew("48656c6c6f");
	stage_key("Tab");
	HAS(stage_row(21), "Text     [Hello ");
	HAS(stage_row(21), "5 B + 41 pad = 46 B");
	stage_type("!");
	HAS(stage_row(20), "6c 6c 6f 21 ");
	assert_int_equal(form_draft()->len, 20);
}

static void
bytes_that_are_no_text_stay(void **state)
{
	(void)state;
	form_to_field(6);
	form_type_anew("00 41 ff c3 a4 01");
	stage_key("Tab");
	HAS(stage_row(21), "Text     [.A.");
	stage_key("End");
	stage_key("Backspace");
	assert_int_equal(form_draft()->len, 14 + 5);
	assert_memory_equal(form_draft()->bytes + 14, "\0A\377\303\244", 5);
	stage_key("Home");
	stage_key("Right");
	stage_type("..");
	assert_memory_equal(form_draft()->bytes + 14, "\0..A\377\303\244", 7);
	stage_key("Delete");
	stage_key("Backspace");
	stage_key("Backspace");
	assert_memory_equal(form_draft()->bytes + 14, "\0\377\303\244", 4);
	stage_key("C-u");
	stage_type("\303\244");
	assert_memory_equal(form_draft()->bytes + 14, "\303\244", 2);
	assert_int_equal(form_draft()->len, 16);
}

static void
half_a_byte_waits(void **state)
{
	(void)state;
	form_to_field(6);
	stage_type("7");
	HAS(stage_hint(), "1 hex digit to go");
	HAS(stage_row(17), "not ready");
	assert_int_equal(form_draft()->len, 23);
	stage_type("a");
	assert_int_equal(form_draft()->len, 24);
	HAS(stage_row(17), "ready =");
	stage_key("Insert");
	HAS(stage_row(17), "overwrite");
}

static void
pasted_text_is_cleaned_and_sends_nothing(void **state)
{
	(void)state;
	stage_paste("0200.0000.00ff\n");
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:ff] ok");
	assert_int_equal(store_last(stage.session->sent), 0);
	stage_paste("no address\n");
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:ff]");
	form_to_field(7);
	stage_key("C-u");
	stage_paste("a\033[31mb\nc\n");
	assert_memory_equal(form_draft()->bytes + 14, "a[31mb c", 8);
	assert_int_equal(form_draft()->len, 22);
	form_to_field(0);
	stage_key("S-Tab");
	stage_key("C-u");
	stage_paste("0x48 0x65,\n6c");
	stage_key("C-u");
	stage_paste("48:65:6c\n");
	assert_memory_equal(form_draft()->bytes + 14, "Hel", 3);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, form_open, form_close)
	const struct CMUnitTest tests[] = {
	    TEST(looks_as_drawn),
	    TEST(says_more_on_wide_screens),
	    TEST(takes_every_spelling_of_an_address),
	    TEST(the_usual_group_is_suggested_first),
	    TEST(takes_words_for_addresses),
	    TEST(a_short_address_is_no_trap_but_not_ready),
	    TEST(what_is_not_hex_is_not_taken),
	    TEST(suggestions_that_fit_are_named),
	    TEST(stations_are_suggested),
	    TEST(warns_of_a_group_as_source),
	    TEST(tells_types_from_lengths),
	    TEST(a_length_that_fits_follows_the_payload),
	    TEST(puts_tags_in_and_takes_them_out),
	    TEST(takes_intervals_and_times),
	    TEST(hex_and_text_are_one_payload),
	    TEST(bytes_that_are_no_text_stay),
	    TEST(half_a_byte_waits),
	    TEST(pasted_text_is_cleaned_and_sends_nothing),
	};

	return cmocka_run_group_tests_name("form", tests, NULL, NULL);
}
