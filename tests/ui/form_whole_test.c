/* SPDX-License-Identifier: BSD-2-Clause */
/* The form as a whole: undo, frames that come into it, the cursor, sizes. */
#include "form_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "session/job.h"
#include "session/undo.h"
#include "session/vary.h"
#include "ui/form.h"
#include "ui/term.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
undo_brings_back_what_was(void **state)
{
	static const uint8_t frame[60] = "\2\0\0\0\0\12\2\0\0\0\0\13\10\0";

	(void)state;
	form_type_anew("020000000001");
	form_undo(&stage);
	HAS(stage_row(18), "Dst MAC  [ff:ff:ff:ff:ff:ff] ok");
	form_redo(&stage);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:01] ok");
	form_type_anew("02");
	form_undo(&stage);
	HAS(stage_row(18), "Dst MAC  [02:00:00:00:00:01] ok");
	form_to_field(7);
	stage_type(" and more"); /* a run is one step */
	form_undo(&stage);
	assert_int_equal(form_draft()->len, 23);
	form_to_field(0);
	stage_receive(frame, 60, 60, 1);
	form_edit(&stage, app_record(&stage, MAIN_RECEIVED, 1), false);
	HAS(stage_row(18), "[02:00:00:00:00:0a] ok");
	HAS(stage_row(18), "[02:00:00:00:00:0b] ok");
	form_undo(&stage);
	assert_int_equal(form_draft()->len, 23);
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
	assert_int_equal(form_draft()->len, 23);
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
	form_type_anew("020000000001");
	form_to_field(1);
	form_type_anew("020000000002");
	form_to_field(1);
	form_type_anew("88b5");
	HAS(stage_row(17), "ready =");
	assert_int_equal(form_draft()->len, 14);
}

static void
tab_goes_round_and_out(void **state)
{
	(void)state;
	form_to_field(7);
	assert_true(stage.focus == MAIN_FORM);
	form_to_field(1);
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

/* Half a number is not shown as if it were one. */
static void
a_cut_value_says_so(void **state)
{
	(void)state;
	stage.session->times = 1234567;
	stage.session->interval = 12345 * NS_PER_MS;
	form_refresh(&stage);
	HAS(stage_row(19), "Every [12345ms]  Times [12..]");
	stage.session->times = 5000;
	form_refresh(&stage);
	HAS(stage_row(19), "Times [5000]");
	form_to_field(3);
	form_type_anew("4096");
	HAS(stage_row(19), "VLAN [4096 ]");
}

/* The first digit takes the place of a word for a number. */
static void
a_digit_is_no_part_of_a_word(void **state)
{
	(void)state;
	stage.session->times = 0;
	form_refresh(&stage);
	form_to_field(3);
	HAS(stage_row(19), "VLAN [none ]");
	stage_type("100");
	HAS(stage_row(19), "VLAN [100  ]");
	form_to_field(2);
	HAS(stage_row(19), "Times [inf ]");
	stage_type("5");
	HAS(stage_row(19), "Times [5   ]");
	assert_int_equal(stage.session->times, 5);
}

/* Letters are text in the form: one that is none in a field says where it is a key. */
static void
a_letter_says_where_it_is_a_key(void **state)
{
	(void)state;
	form_to_field(6);
	stage_type("W");
	HAS(stage_hint(),
	    "Hex: \"W\" is not hex. As a key (why) it works in the lists: Esc goes there");
	for (unsigned i = 0; i < 9; i++)
		stage_key("Up");
	HAS(stage_hint(), "Letters are keys here");
	stage_key("2");
	assert_true(stage.focus == MAIN_SENT);
}

/* A burst takes as long as its beats. */
static void
a_burst_has_its_length(void **state)
{
	(void)state;
	stage.session->times = 20;
	stage.session->interval = NS_PER_S;
	stage.session->burst = 5;
	term_resize_test(40, 120);
	stage_room = (struct region){30, 0, 5, 120};
	form_refresh(&stage);
	HAS(stage_row(32), "4 s in all");
}

/* What is not in its fields stands in its title, until another frame is put into it. */
static void
what_changes_is_in_the_title(void **state)
{
	struct session *s = stage.session;

	(void)state;
	job_vary(
	    s, JOB_FORM, vary_new("eth.src=02:00:00:00:00:01.. eth.type=1600..", &s->draft, NULL));
	s->burst = 5;
	form_refresh(&stage);
	HAS(stage_row(17), "64 B with FCS, 5 at once, varies: eth.src, eth.type: ready");
	stage_room.cols = 60; /* less where there is less room, but it is said */
	HAS(stage_row(17), "64 B with FCS, 5 at once, varies: ready");
	stage_room.cols = 40;
	HAS(stage_row(17), "3 Frame to send");
	HAS(stage_row(17), "64 B, 5x, varies");
	stage_room.cols = 80;
	undo_frame(s, NULL);
	form_refresh(&stage);
	HAS(stage_row(17), "64 B with FCS: ready");
	form_undo(&stage);
	HAS(stage_row(17), "5 at once, varies: eth.src, eth.type: ready");
}

static void
the_cursor_stands_in_the_field(void **state)
{
	static const int rows[] = {18, 18, 19, 19, 19, 19, 20, 21};
	static const int from[] = {11, 50, 11, 42, 57, 74, 11, 11};
	static const int to[] = {28, 67, 17, 47, 64, 78, 78, 60};

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
	assert_memory_equal(form_draft()->bytes + 14, "HelXlo", 6);
}

static void
a_large_payload_grows_and_scrolls(void **state)
{
	static char hex[2 * 9000 + 1];
	int row, col;

	(void)state;
	memset(hex, '5', sizeof hex - 1);
	form_to_field(6);
	stage_key("C-u");
	stage_paste(hex);
	assert_int_equal(form_draft()->len, 14 + 9000);
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
	assert_int_equal(form_draft()->bytes[14 + 16], '!');
	assert_int_equal(form_draft()->len, 14 + 9001);
	for (unsigned i = 0; i < 2000; i++)
		stage_paste("0123456789");
	assert_true(form_draft()->len <= DRAFT_MAX);
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
	form_to_field(6);
	stage_type("@");
	assert_non_null(stage_prompt);
	assert_true(stage_prompt->done(&stage, path));
	assert_memory_equal(form_draft()->bytes + 14, "from a file\0\1", 13);
	assert_int_equal(form_draft()->len, 27);
	HAS(stage_row(21), "[from a file..");
	assert_int_equal(ftruncate(file, 10000), 0);
	assert_false(stage_prompt->done(&stage, path));
	HAS(stage_hint(), "at most 9202");
	close(file);
	unlink(path);
	assert_false(stage_prompt->done(&stage, path));
	HAS(stage_hint(), "No such file");
	assert_false(stage_prompt->done(&stage, "/"));
	HAS(stage_hint(), "Is a directory");
	assert_int_equal(form_draft()->len, 27);
	form_undo(&stage);
	assert_int_equal(form_draft()->len, 23);
}

static void
is_one_line_where_there_is_no_room(void **state)
{
	char chars[200];
	struct text t = text_on(chars, sizeof chars);

	(void)state;
	form_line(&stage, &t);
	assert_string_equal(chars, "ff:ff:ff:ff:ff:ff 0x88b5 9 B every 1s");
	form_type_anew("02");
	form_line(&stage, &t);
	HAS(chars, "not ready: 1 to fix");
}

static void
draws_at_every_size(void **state)
{
	static const int sizes[][2] = {{10, 40}, {16, 60}, {24, 79}, {24, 80}, {30, 100}, {50, 200},
	    {500, 200}, {1, 1}, {3, 7}};

	(void)state;
	form_to_field(7);
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
		assert_true(form_draft()->len <= DRAFT_MAX);
	}
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, form_open, form_close)
	const struct CMUnitTest tests[] = {
	    TEST(undo_brings_back_what_was),
	    TEST(a_cut_frame_is_not_edited),
	    TEST(a_frame_shorter_than_its_header_can_be_mended),
	    TEST(tab_goes_round_and_out),
	    TEST(a_cut_value_says_so),
	    TEST(a_digit_is_no_part_of_a_word),
	    TEST(a_letter_says_where_it_is_a_key),
	    TEST(a_burst_has_its_length),
	    TEST(what_changes_is_in_the_title),
	    TEST(the_cursor_stands_in_the_field),
	    TEST(a_click_puts_the_cursor),
	    TEST(a_large_payload_grows_and_scrolls),
	    TEST(a_file_becomes_the_payload),
	    TEST(is_one_line_where_there_is_no_room),
	    TEST(draws_at_every_size),
	    TEST(random_keys_do_no_harm),
	};

	return cmocka_run_group_tests_name("form, as a whole", tests, NULL, NULL);
}
