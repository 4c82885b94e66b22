/* SPDX-License-Identifier: BSD-2-Clause */
/* The form, as a user types into it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stage.h"

#include "base/clock.h"
#include "session/names.h"
#include "ui/form.h"
#include "ui/term.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HAS(text, part) assert_non_null(strstr(text, part))
#define HAS_NOT(text, part) assert_null(strstr(text, part))

static int
open_form(void **state)
{
	(void)state;
	names_root("/nonexistent");
	stage_open(24, 80, true);
	stage_room = (struct region){17, 0, 5, 80};
	stage_draw();
	return 0;
}

static int
close_form(void **state)
{
	(void)state;
	stage_close();
	return 0;
}

static void
type_anew(const char *text)
{
	stage_key("C-u");
	stage_type(text);
}

static void
to_field(unsigned n)
{
	while (n--)
		assert_true(stage_key("Tab"));
}

static const struct draft *
draft(void)
{
	return &stage.session->draft;
}

static void
looks_as_drawn(void **state)
{
	(void)state;
	assert_string_equal(stage_row(17),
	    "=>3 Frame to send ========================================64 B with FCS: ready =");
	assert_string_equal(stage_row(18),
	    " Dst MAC  [ff:ff:ff:ff:ff:ff] ok        Src MAC  [02:00:00:00:00:0a] ok  me");
	HAS(stage_row(19), " Type     [0x88b5] ok  lab ");
	HAS(stage_row(19), " VLAN [none]   Every [1s   ] Times [10 ]");
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
		type_anew("000000000000");
		type_anew(spellings[i]);
		HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:ff] ok");
		to_field(1);
		HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:ff] ok");
		assert_memory_equal(draft()->bytes, "\2\0\0\0\0\377", 6);
		stage_key("S-Tab");
	}
	type_anew("2:0:0:0:0:b");
	HAS(stage_row(18), "..");
	to_field(1);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:0b] ok");
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
		type_anew(words[i].word);
		HAS(stage_row(18), "] ok");
		to_field(1);
		HAS(stage_row(18), words[i].mac);
		stage_key("S-Tab");
	}
}

static void
a_short_address_is_no_trap_but_not_ready(void **state)
{
	(void)state;
	type_anew("02:0");
	HAS(stage_row(18), "Dst MAC  [02:0_");
	HAS(stage_row(18), "..");
	HAS(stage_row(17), "not ready: 1 field to fix");
	HAS(stage_hint(), "Dst MAC: 9 hex digits to go");
	to_field(2);
	HAS(stage_row(17), "not ready: 1 field to fix");
	assert_memory_equal(draft()->bytes, "\377\377\377\377\377\377", 6);
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
	type_anew("0g");
	HAS(stage_hint(), "not hex");
	HAS(stage_row(18), "Dst MAC  [0_");
}

static void
suggestions_that_fit_are_named(void **state)
{
	(void)state;
	type_anew("0180c200000");
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
	to_field(1);
	type_anew("010000000001");
	HAS(stage_hint(), "a group cannot send");
	HAS(stage_row(17), "ready =");
	type_anew("000000000000");
	HAS(stage_hint(), "nobody's address");
}

static void
tells_types_from_lengths(void **state)
{
	(void)state;
	to_field(2);
	type_anew("0026");
	HAS(stage_hint(), "length");
	HAS(stage_hint(), "802.3");
	HAS(stage_hint(), "payload is 9 B");
	assert_memory_equal(draft()->bytes + 12, "\0\46", 2);
	type_anew("0806");
	HAS(stage_hint(), "ARP");
	assert_memory_equal(draft()->bytes + 12, "\10\6", 2);
	type_anew("05ff");
	HAS(stage_row(19), "!!");
	HAS(stage_hint(), "means nothing");
	assert_memory_equal(draft()->bytes + 12, "\10\6", 2);
	type_anew("0x86dd");
	HAS(stage_hint(), "IPv6");
	type_anew("arp");
	assert_memory_equal(draft()->bytes + 12, "\10\6", 2);
	type_anew("800");
	HAS(stage_row(19), "..");
	to_field(1);
	HAS(stage_row(19), "[0x0800] ok");
	stage_key("S-Tab");
	type_anew("8100");
	HAS(stage_hint(), "VLAN");
	HAS(stage_row(19), "!!");
	type_anew("zz");
	HAS(stage_row(19), "!!");
}

static void
a_length_that_fits_follows_the_payload(void **state)
{
	(void)state;
	to_field(2);
	type_anew("0009");
	to_field(5);
	stage_type("!");
	assert_memory_equal(draft()->bytes + 12, "\0\12", 2);
	HAS(stage_row(19), "[0x000a] ok");
}

static void
puts_tags_in_and_takes_them_out(void **state)
{
	(void)state;
	to_field(3);
	type_anew("100");
	assert_memory_equal(draft()->bytes + 12, "\x81\0\0\x64\x88\xb5Hello", 11);
	HAS(stage_row(19), "Type     [0x88b5] ok");
	HAS(stage_row(17), "64 B with FCS: ready");
	type_anew("100:3");
	assert_memory_equal(draft()->bytes + 12, "\x81\0\x60\x64\x88\xb5Hello", 11);
	type_anew("100.200");
	assert_memory_equal(draft()->bytes + 12, "\x81\0\0\x64\x81\0\0\xc8\x88\xb5Hello", 15);
	HAS(stage_row(20), "[48 65 6c 6c 6f 20 6c 61 62 ");
	stage_key("Tab");
	stage_key("S-Tab");
	type_anew("none");
	assert_memory_equal(draft()->bytes + 12, "\x88\xb5Hello", 7);
	type_anew("4096");
	HAS(stage_hint(), "at most 4095");
	type_anew("1:9");
	HAS(stage_hint(), "at most 7");
	type_anew("1.");
	HAS(stage_hint(), "to come");
	type_anew("x");
	HAS(stage_row(17), "not ready");
}

static void
takes_intervals_and_times(void **state)
{
	(void)state;
	to_field(4);
	type_anew("250ms");
	assert_int_equal(stage.session->interval, 250 * NS_PER_MS);
	type_anew("10/s");
	assert_int_equal(stage.session->interval, 100 * NS_PER_MS);
	type_anew("1x");
	HAS(stage_row(17), "not ready");
	type_anew("1");
	HAS(stage_row(17), "ready =");
	to_field(1);
	type_anew("inf");
	assert_int_equal(stage.session->times, 0);
	type_anew("7");
	assert_int_equal(stage.session->times, 7);
	type_anew("in");
	HAS(stage_row(17), "not ready");
}

static void
hex_and_text_are_one_payload(void **state)
{
	(void)state;
	to_field(6);
	type_anew("48656c6c6f");
	stage_key("Tab");
	HAS(stage_row(21), "Text     [Hello ");
	HAS(stage_row(21), "5 B + 41 pad = 46 B");
	stage_type("!");
	HAS(stage_row(20), "6c 6c 6f 21 ");
	assert_int_equal(draft()->len, 20);
}

static void
bytes_that_are_no_text_stay(void **state)
{
	(void)state;
	to_field(6);
	type_anew("00 41 ff c3 a4 01");
	stage_key("Tab");
	HAS(stage_row(21), "Text     [.A.");
	stage_key("End");
	stage_key("Backspace");
	assert_int_equal(draft()->len, 14 + 5);
	assert_memory_equal(draft()->bytes + 14, "\0A\377\303\244", 5);
	stage_key("Home");
	stage_key("Right");
	stage_type("..");
	assert_memory_equal(draft()->bytes + 14, "\0..A\377\303\244", 7);
	stage_key("Delete");
	stage_key("Backspace");
	stage_key("Backspace");
	assert_memory_equal(draft()->bytes + 14, "\0\377\303\244", 4);
	stage_key("C-u");
	stage_type("\303\244");
	assert_memory_equal(draft()->bytes + 14, "\303\244", 2);
	assert_int_equal(draft()->len, 16);
}

static void
half_a_byte_waits(void **state)
{
	(void)state;
	to_field(6);
	stage_type("7");
	HAS(stage_hint(), "1 hex digit to go");
	HAS(stage_row(17), "not ready");
	assert_int_equal(draft()->len, 23);
	stage_type("a");
	assert_int_equal(draft()->len, 24);
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
	to_field(7);
	stage_key("C-u");
	stage_paste("a\033[31mb\nc\n");
	assert_memory_equal(draft()->bytes + 14, "a[31mb c", 8);
	assert_int_equal(draft()->len, 22);
	to_field(0);
	stage_key("S-Tab");
	stage_key("C-u");
	stage_paste("0x48 0x65,\n6c");
	stage_key("C-u");
	stage_paste("48:65:6c\n");
	assert_memory_equal(draft()->bytes + 14, "Hel", 3);
}

static void
undo_brings_back_what_was(void **state)
{
	static const uint8_t frame[60] = "\2\0\0\0\0\12\2\0\0\0\0\13\10\0";

	(void)state;
	type_anew("020000000001");
	form_undo(&stage);
	HAS(stage_row(18), "Dst MAC  [ff:ff:ff:ff:ff:ff] ok");
	form_redo(&stage);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:01] ok");
	type_anew("02");
	form_undo(&stage);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:01] ok");
	to_field(7);
	stage_type(" and more"); /* a run is one step */
	form_undo(&stage);
	assert_int_equal(draft()->len, 23);
	to_field(0);
	stage_receive(frame, 60, 60, 1);
	form_edit(&stage, app_record(&stage, MAIN_RECEIVED, 1), false);
	HAS(stage_row(18), "[02:00:00:00:00:0a] ok");
	HAS(stage_row(18), "[02:00:00:00:00:0b] ok");
	form_undo(&stage);
	assert_int_equal(draft()->len, 23);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:01] ok");
	stage.session->interval = NS_PER_MS; /* changed elsewhere */
	form_refresh(&stage);
	HAS(stage_row(19), "[1ms");
	form_undo(&stage);
	HAS(stage_row(19), "[1s ");
	for (unsigned i = 0; i < 300; i++) {
		stage.session->times = 1000 + i;
		form_refresh(&stage);
	}
	for (unsigned i = 0; i < 299; i++)
		form_undo(&stage);
	assert_int_equal(stage.session->times, 1000);
	for (unsigned i = 0; i < 100; i++)
		form_undo(&stage);
	HAS(stage_hint(), "nothing to undo");
}

static void
a_cut_frame_is_not_edited(void **state)
{
	static const uint8_t frame[60] = "\2\0\0\0\0\12\2\0\0\0\0\13\10\0";

	(void)state;
	stage_receive(frame, 40, 60, 1);
	form_edit(&stage, app_record(&stage, MAIN_RECEIVED, 1), false);
	HAS(stage_hint(), "was cut");
	assert_int_equal(draft()->len, 23);
	stage_receive(frame, 60, 60, 2);
	form_edit(&stage, app_record(&stage, MAIN_RECEIVED, 2), true);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:0b] ok");
	HAS(stage_row(18), "Src MAC  [02:00:00:00:00:0a] ok");
}

static void
a_frame_shorter_than_its_header_can_be_mended(void **state)
{
	(void)state;
	stage_receive("\1\2\3\4\5\6\7\10\11\12", 10, 10, 1);
	form_edit(&stage, app_record(&stage, MAIN_RECEIVED, 1), false);
	stage_draw();
	HAS(stage_row(17), "not ready");
	type_anew("020000000001");
	to_field(1);
	type_anew("020000000002");
	to_field(1);
	type_anew("88b5");
	HAS(stage_row(17), "ready =");
	assert_int_equal(draft()->len, 14);
}

static void
tab_goes_round_and_out(void **state)
{
	(void)state;
	to_field(7);
	assert_true(stage.focus == MAIN_FORM);
	to_field(1);
	assert_true(stage.focus == MAIN_RECEIVED);
	stage.focus = MAIN_FORM;
	for (unsigned i = 0; i < 20; i++)
		stage_key("Down");
	assert_true(stage.focus == MAIN_FORM);
	HAS(stage_hint(), "Text:");
	for (unsigned i = 0; i < 20; i++)
		stage_key("Up");
	HAS(stage_hint(), "Enter opens the builder"); /* on the title */
	assert_false(stage_key("Enter"));
	stage_key("Down");
	HAS(stage_hint(), "Dst MAC:");
	assert_false(stage_key("Enter"));
	assert_false(stage_key("F5"));
	assert_false(stage_key("Esc"));
	assert_true(stage_key("s") || true);
}

static void
the_cursor_stands_in_the_field(void **state)
{
	static const int rows[] = {18, 18, 19, 19, 19, 19, 20, 21};
	static const int from[] = {11, 50, 11, 46, 61, 75, 11, 11};
	static const int to[] = {28, 67, 17, 50, 66, 78, 78, 60};

	(void)state;
	for (unsigned i = 0; i < 8; i++) {
		int row, col;

		stage_cursor(&row, &col);
		assert_int_equal(row, rows[i]);
		assert_in_range(col, from[i], to[i]);
		stage_key("Tab");
	}
}

static void
a_click_puts_the_cursor(void **state)
{
	struct event click = {.type = EVENT_MOUSE, .mouse = MOUSE_CLICK};
	int row, col;

	(void)state;
	stage_draw();
	stage.main[MAIN_FORM]->ops->mouse(&stage, stage.main[MAIN_FORM], &click, 4, 14);
	stage_cursor(&row, &col);
	assert_int_equal(row, 21);
	assert_int_equal(col, 14);
	stage_type("X");
	assert_memory_equal(draft()->bytes + 14, "HelXlo", 6);
}

static void
a_large_payload_grows_and_scrolls(void **state)
{
	static char hex[2 * 9000 + 1];
	int row, col;

	(void)state;
	memset(hex, '5', sizeof hex - 1);
	to_field(6);
	stage_key("C-u");
	stage_paste(hex);
	assert_int_equal(draft()->len, 14 + 9000);
	assert_true(form_rows(&stage) > 10);
	stage_room = (struct region){2, 0, 1 + form_rows(&stage), 80};
	HAS(stage_draw(), "2310");
	HAS(stage_draw(), "9000 B payload");
	stage_cursor(&row, &col);
	assert_in_range(row, 3, 2 + form_rows(&stage));
	stage_key("Home");
	HAS(stage_row(5), " Hex 0000  55 55 55");
	stage_key("Down");
	HAS(stage_hint(), "Hex:");
	stage_cursor(&row, &col);
	assert_int_equal(row, 6);
	assert_int_equal(col, 11);
	stage_key("Tab");
	stage_key("Home");
	stage_key("Down");
	stage_type("!");
	assert_int_equal(draft()->bytes[14 + 16], '!');
	assert_int_equal(draft()->len, 14 + 9001);
	for (unsigned i = 0; i < 2000; i++)
		stage_paste("0123456789");
	assert_true(draft()->len <= DRAFT_MAX);
	stage.focus = MAIN_RECEIVED;
	assert_int_equal(form_rows(&stage), 4);
	stage.focus = MAIN_FORM;
}

static void
a_file_becomes_the_payload(void **state)
{
	char path[] = "form_test_XXXXXX";
	int file = mkstemp(path);

	(void)state;
	assert_true(file >= 0);
	assert_int_equal(write(file, "from a file\0\1", 13), 13);
	to_field(6);
	stage_type("@");
	assert_non_null(stage_prompt);
	assert_true(stage_prompt->done(&stage, path));
	assert_memory_equal(draft()->bytes + 14, "from a file\0\1", 13);
	assert_int_equal(draft()->len, 27);
	HAS(stage_row(21), "[from a file..");
	assert_int_equal(ftruncate(file, 10000), 0);
	assert_false(stage_prompt->done(&stage, path));
	HAS(stage_hint(), "at most 9202");
	close(file);
	unlink(path);
	assert_false(stage_prompt->done(&stage, path));
	HAS(stage_hint(), "No such file");
	assert_false(stage_prompt->done(&stage, "/"));
	HAS(stage_hint(), "not a file");
	assert_int_equal(draft()->len, 27);
	form_undo(&stage);
	assert_int_equal(draft()->len, 23);
}

static void
is_one_line_where_there_is_no_room(void **state)
{
	char chars[200];
	struct text t = text_on(chars, sizeof chars);

	(void)state;
	form_line(&stage, &t);
	assert_string_equal(chars, "ff:ff:ff:ff:ff:ff 0x88b5 9 B every 1s");
	type_anew("02");
	form_line(&stage, &t);
	HAS(chars, "not ready: 1 to fix");
}

static void
draws_at_every_size(void **state)
{
	static const int sizes[][2] = {{10, 40}, {16, 60}, {24, 79}, {24, 80}, {30, 100}, {50, 200},
	    {500, 200}, {1, 1}, {3, 7}};

	(void)state;
	to_field(7);
	stage_paste("0123456789 0123456789 0123456789 0123456789 0123456789");
	for (unsigned i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		term_resize_test(sizes[i][0], sizes[i][1]);
		for (int rows = 0; rows <= 30 && rows <= sizes[i][0]; rows++) {
			for (unsigned field = 0; field < 8; field++) {
				stage_room = (struct region){0, 0, rows, sizes[i][1]};
				stage_draw();
				stage.focus = MAIN_FORM;
				stage_key("Tab");
			}
		}
	}
	term_resize_test(16, 60);
	stage_room = (struct region){1, 0, 12, 60};
	stage.focus = MAIN_FORM;
	while (!strstr(stage_hint(), "Dst MAC"))
		stage_key("Up");
	HAS(stage_row(2), "Dst MAC  [ff:ff:ff:ff:ff:ff] ok  broadcast");
	HAS(stage_row(3), "Src MAC  [02:00:00:00:00:0a] ok  me");
	term_resize_test(10, 40);
	stage_room = (struct region){1, 0, 4, 40};
	for (unsigned i = 0; i < 8; i++) {
		int row, col;

		stage_cursor(&row, &col);
		assert_in_range(row, 2, 4);
		stage_key("Tab");
	}
}

static void
random_keys_do_no_harm(void **state)
{
	static const char *const keys[] = {"Tab", "S-Tab", "Up", "Down", "C-u", "Backspace",
	    "Delete", "Home", "End", "C-n", "C-p", "Insert", "C-w", "C-k", "Left", "Right"};
	uint32_t seed = 1;

	(void)state;
	for (unsigned i = 0; i < 20000; i++) {
		char typed[2] = "";

		seed = seed * 1664525 + 1013904223;
		stage.focus = MAIN_FORM;
		switch (seed >> 24 & 7) {
		case 0:
		case 1:
			stage_key(keys[seed >> 16 & 15]);
			break;
		case 2:
			(seed >> 16 & 3 ? form_undo : form_redo)(&stage);
			break;
		case 3:
			stage_paste(seed >> 16 & 1 ? "1:2:3" : "\303\244 81 00 aaaa");
			break;
		default:
			typed[0] = (char)(' ' + (seed >> 16) % 95);
			stage_type(typed);
		}
		if (i % 16 == 0)
			stage_draw();
		assert_true(draft()->len <= DRAFT_MAX);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_form, close_form)
	const struct CMUnitTest tests[] = {
	    TEST(looks_as_drawn),
	    TEST(says_more_on_wide_screens),
	    TEST(takes_every_spelling_of_an_address),
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
	    TEST(undo_brings_back_what_was),
	    TEST(a_cut_frame_is_not_edited),
	    TEST(a_frame_shorter_than_its_header_can_be_mended),
	    TEST(tab_goes_round_and_out),
	    TEST(the_cursor_stands_in_the_field),
	    TEST(a_click_puts_the_cursor),
	    TEST(a_large_payload_grows_and_scrolls),
	    TEST(a_file_becomes_the_payload),
	    TEST(is_one_line_where_there_is_no_room),
	    TEST(draws_at_every_size),
	    TEST(random_keys_do_no_harm),
	};

	return cmocka_run_group_tests_name("form", tests, NULL, NULL);
}
