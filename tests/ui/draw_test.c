/* SPDX-License-Identifier: BSD-2-Clause */
/* Drawing and styles, on a screen without a terminal. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/draw.h"
#include "ui/snap.h"
#include "ui/style.h"
#include "ui/term.h"

static char shown[1 << 20];

static const char *
snap(void)
{
	struct text t = text_on(shown, sizeof shown);

	draw_done();
	snap_text(&t);
	return shown;
}

static const char *
looks(void)
{
	struct text t = text_on(shown, sizeof shown);

	draw_done();
	snap_looks(&t);
	return shown;
}

static int
close_screen(void **state)
{
	(void)state;
	term_close();
	return 0;
}

static void
open_screen(int rows, int cols, bool ascii)
{
	term_open_test(rows, cols);
	style_setup(THEME_AUTO, COLOR_ALWAYS, ascii);
	draw_start();
}

static void
text_stays_in_its_width(void **state)
{
	struct region r = {1, 2, 2, 6};

	(void)state;
	open_screen(4, 12, true);
	assert_int_equal(draw_text(r, 0, 0, 4, STYLE_PLAIN, "abcdefgh"), 4);
	assert_int_equal(draw_text(r, 1, 3, 9, STYLE_PLAIN, "xyzuvw"), 3);
	draw_text(r, 2, 0, 9, STYLE_PLAIN, "below");
	draw_text(r, -1, 0, 9, STYLE_PLAIN, "above");
	draw_text(r, 0, 9, 9, STYLE_PLAIN, "beside");
	assert_int_equal(draw_right(r, 0, 6, STYLE_PLAIN, "R"), 1);
	assert_string_equal(snap(), "\n  abcd R\n     xyz\n\n");
}

static void
cut_text_says_so(void **state)
{
	struct region r;

	(void)state;
	open_screen(4, 12, true);
	r = region_screen();
	assert_int_equal(draw_cut(r, 0, 0, 8, STYLE_PLAIN, "abcdefgh"), 8);
	assert_int_equal(draw_cut(r, 1, 0, 7, STYLE_PLAIN, "abcdefgh"), 7);
	assert_int_equal(draw_cut(r, 2, 0, 3, STYLE_PLAIN, "abcdefgh"), 3); /* no room for it */
	assert_int_equal(draw_cut(r, 3, 7, 9, STYLE_PLAIN, "abcdefgh"), 5);
	assert_string_equal(snap(), "abcdefgh\nabcde..\nabc\n       abc..\n");
	open_screen(1, 12, false);
	assert_int_equal(draw_cut(region_screen(), 0, 0, 7, STYLE_PLAIN, "abcdefgh"), 7);
	assert_string_equal(snap(), "abcdef\xe2\x80\xa6\n");
}

static void
letters_count_as_columns(void **state)
{
	struct region r;

	(void)state;
	open_screen(2, 10, true);
	r = region_screen();
	assert_int_equal(draw_text(r, 0, 0, 3, STYLE_PLAIN, "\xc3\xa4\xc3\xb6\xc3\xbcx"), 3);
	draw_text(r, 0, 4, 3, STYLE_PLAIN, "\xe2\x86\x92\xc2\xb5");
	assert_string_equal(snap(), "\xc3\xa4\xc3\xb6\xc3\xbc \xe2\x86\x92\xc2\xb5\n\n");
}

static void
hostile_text_shows_as_question_marks(void **state)
{
	static const char *const hostile[] = {
	    "\033[31m",
	    "\n\r\t\b\a",
	    "\x7f",
	    "\xc2\x9b",         /* C1 */
	    "\xe2\x80\xae",     /* bidirectional override */
	    "\xe2\x80\x8b",     /* zero width */
	    "e\xcc\x81",        /* combining */
	    "\xe4\xb8\xad",     /* two columns wide */
	    "\xf0\x9f\x98\x80", /* emoji */
	    "\xff\xfe",
	    "\xc3",
	    "\xe2\x80",
	    "\xf0\x80\x80\x9b",
	    "\xed\xa0\x80",
	};

	(void)state;
	open_screen(1, 20, true);
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		int used;

		draw_start();
		used = draw_text(region_screen(), 0, 0, 20, STYLE_PLAIN, hostile[i]);
		assert_int_equal(used, text_columns(hostile[i]) ?: 1);
		for (const char *c = snap(); *c; c++)
			assert_true(*c == '\n' || (*c >= ' ' && *c <= '~'));
		assert_non_null(strchr(shown, '?'));
	}
}

static void
outside_utf8_letters_are_question_marks(void **state)
{
	(void)state;
	term_open_test(2, 20);
	setlocale(LC_CTYPE, "C");
	style_setup(THEME_AUTO, COLOR_ALWAYS, false);
	draw_start();
	draw_text(region_screen(), 0, 0, 20, STYLE_PLAIN, "K\xc3\xb6ln");
	draw_rule(region_part(region_screen(), 0, 0, 2, 8), 1, true, "a", NULL);
	assert_string_equal(snap(), "K?ln\n=>a ====\n");
}

static void
rules(void **state)
{
	struct region r;

	(void)state;
	open_screen(7, 30, true);
	r = region_screen();
	draw_rule(r, 0, true, "1 Received", "44 frames");
	draw_rule(r, 1, false, "3 Frame to send", "ready");
	draw_rule(r, 2, false, NULL, NULL);
	draw_rule(r, 3, true, "a very long title that gives way", "state");
	draw_rule(region_part(r, 0, 0, 6, 12), 4, false, "left", "too long right");
	draw_rule(region_part(r, 0, 0, 6, 2), 5, true, "left", "right");
	draw_rule(r, 6, false, "a title that is longer than the line", NULL);
	assert_string_equal(snap(), "=>1 Received ======44 frames =\n"
				    "- 3 Frame to send -----ready -\n"
				    "------------------------------\n"
				    "=>a very long title .. state =\n"
				    "- left -----\n"
				    "=>\n"
				    "- a title that is longer .. --\n");
}

static void
rules_in_utf8(void **state)
{
	(void)state;
	open_screen(2, 8, false);
	draw_rule(region_screen(), 0, true, "a", "b");
	draw_rule(region_screen(), 1, false, "a", "b");
	assert_string_equal(snap(), "=>a \xe2\x95\x90"
				    "b \xe2\x95\x90\n"
				    "\xe2\x94\x80 a \xe2\x94\x80"
				    "b \xe2\x94\x80\n");
}

static void
boxes(void **state)
{
	struct region r;

	(void)state;
	open_screen(5, 16, true);
	for (int row = 0; row < 5; row++)
		draw_text(region_screen(), row, 0, 16, STYLE_PLAIN, "................");
	r = draw_box(region_center(region_screen(), 3, 12), "Help", "1 of 3");
	draw_text(r, 0, 0, 99, STYLE_PLAIN, "inside and longer");
	assert_string_equal(snap(), "................\n"
				    "..+= Help ===+..\n"
				    "..|inside and|..\n"
				    "..+= 1 of 3 =+..\n"
				    "................\n");
	draw_box(region_part(region_screen(), 3, 0, 2, 16), "a long title", NULL);
	assert_string_equal(snap(), "................\n"
				    "..+= Help ===+..\n"
				    "..|inside and|..\n"
				    "+= a long ti.. +\n"
				    "+==============+\n");
}

static void
the_cursor_rests_on_the_selection(void **state)
{
	int row, col;

	(void)state;
	open_screen(5, 10, true);
	draw_cursor(region_part(region_screen(), 1, 1, 3, 8), 1, 2);
	draw_text(region_screen(), 4, 0, 9, STYLE_PLAIN, "later");
	snap();
	snap_cursor(&row, &col);
	assert_int_equal(row, 2);
	assert_int_equal(col, 3);
	draw_start();
	draw_cursor(region_screen(), 99, -7);
	snap();
	snap_cursor(&row, &col);
	assert_int_equal(row, 4);
	assert_int_equal(col, 0);
}

static void
looks_of_the_themes(void **state)
{
	struct region r;
	(void)state;
	open_screen(1, 10, true);
	r = region_screen();
	for (int i = 0; i < 2; i++) {
		draw_start();
		draw_text(r, 0, 0, 1, STYLE_ME, "=");
		draw_text(r, 0, 1, 1, STYLE_BAD, "!");
		draw_text(r, 0, 2, 1, STYLE_RULE, "-");
		draw_text(r, 0, 3, 1, STYLE_SELECTED, ">");
		draw_text(r, 0, 4, 1, STYLE_SELECTED_DIM, ">");
		draw_text(r, 0, 5, 4, STYLE_PLAIN, "mark");
		draw_mark(r, 0, 6, 2, STYLE_SELECTED);
		draw_mark(r, 0, 9, 99, STYLE_SELECTED);
		draw_mark(r, 3, -5, 99, STYLE_SELECTED);
		assert_string_equal(looks(), i ? ".r.rb.rr.r\n" : "1R5rb.rr.r\n");
		style_theme(THEME_MONO);
	}
}

static void
names_of_the_themes(void **state)
{
	enum theme theme;
	struct why why;

	(void)state;
	for (int i = 0; i < THEME_COUNT; i++) {
		assert_true(theme_parse(theme_name((enum theme)i), &theme, NULL));
		assert_int_equal(theme, i);
	}
	assert_false(theme_parse("dork", &theme, &why));
	assert_int_equal(why.status, EXIT_USAGE);
	assert_non_null(strstr(why.text, "dork"));
}

/* No size and no place makes drawing leave the screen. */
static void
every_size(void **state)
{
	static const int sizes[][2] = {
	    {1, 1}, {2, 2}, {1, 80}, {24, 1}, {5, 20}, {10, 40}, {24, 80}, {500, 200}, {3, 1000}};

	(void)state;
	open_screen(24, 80, false);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct region r;

		term_resize_test(sizes[i][0], sizes[i][1]);
		r = region_screen();
		assert_int_equal(r.rows, sizes[i][0]);
		assert_int_equal(r.cols, sizes[i][1]);
		draw_start();
		for (int k = 0; k < 200; k++) {
			struct region part = {k % 7 - 3, k % 11 - 5, k % 30, k % 90};

			draw_rule(part, k % 5 - 1, k % 2, "left title", "right");
			draw_box(part, "title", "foot");
			draw_padded(r, r.rows - 1, k % 9 - 4, 99, STYLE_STATUS, "status");
			draw_bar(part, -2, k % 5, 99);
			draw_cursor(part, k, -k);
			draw_mark(part, k % 3, k % 17 - 4, k, STYLE_SELECTED);
			draw_fill(region_part(r, k % 3, k, 2, 2), STYLE_STATUS);
			draw_box(region_center(r, k, k), NULL, "f");
		}
		draw_done();
		assert_true(term_ready());
		assert_true(term_show());
	}
}

static void
sizes_are_clamped(void **state)
{
	struct region r;

	(void)state;
	open_screen(32767, 32767, false);
	r = region_screen();
	assert_int_equal(r.rows, TERM_ROWS_MAX);
	assert_int_equal(r.cols, TERM_COLS_MAX);
	term_resize_test(0, 0);
	r = region_screen();
	assert_int_equal(r.rows, 24);
	assert_int_equal(r.cols, 80);
}

static void
places_in_regions(void **state)
{
	struct region r = {2, 3, 4, 5}, part;
	int row = 2, col = 3;

	(void)state;
	assert_true(region_has(r, &row, &col));
	assert_int_equal(row + col, 0);
	row = 6, col = 3;
	assert_false(region_has(r, &row, &col));
	part = region_part(r, 1, 1, 99, 99);
	assert_int_equal(part.row, 3);
	assert_int_equal(part.rows, 3);
	assert_int_equal(part.cols, 4);
	part = region_part(r, 9, 9, 1, 1);
	assert_int_equal(part.rows, 0);
	part = region_center(r, 2, 99);
	assert_int_equal(part.row, 3);
	assert_int_equal(part.cols, 5);
}

#define SCREEN_TEST(f) cmocka_unit_test_teardown(f, close_screen)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    SCREEN_TEST(text_stays_in_its_width),
	    SCREEN_TEST(cut_text_says_so),
	    SCREEN_TEST(letters_count_as_columns),
	    SCREEN_TEST(hostile_text_shows_as_question_marks),
	    SCREEN_TEST(outside_utf8_letters_are_question_marks),
	    SCREEN_TEST(rules),
	    SCREEN_TEST(rules_in_utf8),
	    SCREEN_TEST(boxes),
	    SCREEN_TEST(the_cursor_rests_on_the_selection),
	    SCREEN_TEST(looks_of_the_themes),
	    cmocka_unit_test(names_of_the_themes),
	    SCREEN_TEST(every_size),
	    SCREEN_TEST(sizes_are_clamped),
	    cmocka_unit_test(places_in_regions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
