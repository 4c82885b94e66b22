/* SPDX-License-Identifier: BSD-2-Clause */
/* The lists of frames by keys: marks, jumps, order by a column. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "fixture.h"

/* Frames that say and are this long: 70, 90, 80 bytes ... */
static struct fixture *
frames_at(int n, int cols)
{
	static const uint32_t lengths[] = {70, 90, 80};
	struct fixture *f = fixture_open(24, cols, false);
	uint8_t bytes[100] = {255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 9, 0x88, 0xb5};

	for (int i = 0; i < n; i++) {
		bytes[11] = (uint8_t)(n - i);
		bytes[13] = i % 2 ? 0xb6 : 0xb5;
		fixture_receive_bytes(f, bytes, lengths[i % 3], lengths[i % 3]);
	}
	fixture_draw(f, 0);
	return f;
}

static struct fixture *
frames(int n)
{
	return frames_at(n, 80);
}

static void
command(struct fixture *f, const char *line)
{
	fixture_command(f, line);
	while (session_scan(f->session))
		;
	fixture_draw(f, 0);
}

static uint64_t
selected(struct fixture *f)
{
	struct list *l = app_list(f->app, MAIN_RECEIVED);

	return view_number(f->session->view, l->selected);
}

static void
marks_survive_filters(void **state)
{
	struct fixture *f = frames(9);

	(void)state;
	command(f, "2");
	fixture_keys(f, "m");
	command(f, "5");
	fixture_keys(f, "m");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "9 frames, 2 marked"));
	command(f, "filter ether proto 0x88b5");
	assert_true(fixture_has(f, "5 frames, 2 marked  filter: ether proto 0x88b5 (libpcap)"));
	fixture_keys(f, "M");
	assert_int_equal(selected(f), 5); /* 2 is not shown */
	fixture_keys(f, "M");
	assert_int_equal(selected(f), 5);
	fixture_keys(f, "F M");
	assert_int_equal(selected(f), 2);
	command(f, "filter frame.marked == 1");
	assert_true(fixture_has(f, "2 frames, 2 marked  filter: frame.marked == 1 (fields)"));
	fixture_close(f);
}

static void
all_that_is_shown_is_marked(void **state)
{
	struct fixture *f = frames(9);

	(void)state;
	command(f, "filter ether proto 0x88b6");
	command(f, "mark all");
	assert_string_equal(f->app->hint, "4 frames are marked now.");
	command(f, "unfilter");
	assert_true(fixture_has(f, "9 frames, 4 marked"));
	fixture_keys(f, "g M");
	assert_int_equal(selected(f), 2);
	command(f, "mark some");
	assert_non_null(strstr(f->app->hint, "none takes all marks away"));
	command(f, "mark none");
	assert_false(fixture_has(f, "9 frames,"));
	fixture_keys(f, "M");
	assert_non_null(strstr(f->app->hint, "No frame that is shown is marked"));
	fixture_close(f);
}

static void
jumps_go_there_or_say_why_not(void **state)
{
	struct fixture *f = frames(100);

	(void)state;
	command(f, "42");
	assert_int_equal(selected(f), 42);
	command(f, "+7");
	assert_int_equal(selected(f), 49);
	command(f, "-40");
	assert_int_equal(selected(f), 9);
	command(f, "50%");
	assert_int_equal(selected(f), 50);
	command(f, "100%");
	assert_int_equal(selected(f), 100);
	command(f, "+9999999999999999999");
	assert_int_equal(selected(f), 100);
	command(f, "0%");
	assert_int_equal(selected(f), 1);
	command(f, "101");
	assert_string_equal(f->app->hint, "Frame 101 is not here yet: the newest is 100.");
	command(f, "filter ether proto 0x88b5");
	command(f, "42");
	assert_string_equal(f->app->hint,
	    "Frame 42 is not shown: it does not pass the filter. This "
	    "is the next one that is.");
	assert_int_equal(selected(f), 43);
	fixture_keys(f, ": 4 2 x Enter");
	assert_non_null(strstr(f->app->hint, "\"42x\" is no place"));
	fixture_keys(f, "C-u 1 0 1 % Enter");
	assert_non_null(strstr(f->app->hint, "\"101%\" is no place"));
	fixture_close(f);
}

static void
frames_are_put_in_order(void **state)
{
	struct fixture *f = frames_at(9, 120);

	(void)state;
	command(f, "3");
	command(f, "sort len");
	assert_int_equal(selected(f), 3); /* where it was, among others */
	assert_non_null(strstr(fixture_row(f, 2), " Type ^Len "));
	assert_non_null(strstr(fixture_row(f, 3), "   1 "));
	assert_non_null(strstr(fixture_row(f, 4), "   4 "));
	assert_true(fixture_has(f, " HELD"));
	command(f, "sort len");
	assert_non_null(strstr(fixture_row(f, 2), " Type vLen "));
	assert_non_null(strstr(fixture_row(f, 3), "   8 "));
	assert_int_equal(selected(f), 3);
	fixture_receive(f, "newer");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " HELD +1"));
	assert_true(fixture_has(f, "9 frames"));
	command(f, "10");
	assert_non_null(strstr(f->app->hint, "it came after the frames were put in order"));
	command(f, "2");
	fixture_keys(f, "G"); /* to follow is to see them as they come */
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " FOLLOW"));
	assert_true(fixture_has(f, "10 frames"));
	assert_null(strpbrk(fixture_row(f, 2), "^"));
	assert_int_equal(selected(f), 10);
	command(f, "sort src");
	fixture_keys(f, "g");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 2), "Source^"));
	assert_non_null(strstr(fixture_row(f, 3), "   9 "));
	command(f, "sort");
	fixture_keys(f, "g");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 3), "   1 "));
	command(f, "sort colour");
	assert_non_null(strstr(f->app->hint, "There is no column \"colour\""));
	command(f, "sort no"); /* as they come they are in that order: turned */
	fixture_keys(f, "g");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 2), " vNo "));
	assert_non_null(strstr(fixture_row(f, 3), "  10 "));
	command(f, "clear");
	assert_null(view_column(f->session->view, NULL));
	command(f, "sort len");
	assert_non_null(strstr(f->app->hint, "no frame to put in order"));
	fixture_close(f);
}

static void
a_heading_is_clicked(void **state)
{
	struct fixture *f = frames_at(9, 120);
	struct pane *pane = f->app->main[MAIN_RECEIVED];
	struct event click = {.type = EVENT_MOUSE, .mouse = MOUSE_CLICK};
	const char *at = strstr(fixture_row(f, 2), "Len");
	int col = (int)(at - fixture_row(f, 2));

	(void)state;
	pane->ops->mouse(f->app, pane, &click, 1, col);
	while (session_scan(f->session))
		;
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 2), "^Len"));
	pane->ops->mouse(f->app, pane, &click, 1, col);
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 2), "vLen"));
	fixture_sizes(f);
	fixture_close(f);
}

/* Info has what it needs to be read before the length has a column; the line below has both. */
static void
info_has_room(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);
	uint8_t arp[60] = {255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 9, 8, 6, 0, 1, 8, 0, 6, 4,
	    0, 1, 2, 0, 0, 0, 0, 9, 10, 0, 0, 9, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1};

	(void)state;
	fixture_receive_bytes(f, arp, sizeof arp, sizeof arp);
	fixture_draw(f, 0);
	assert_string_equal(
	    fixture_row(f, 2), "   No Seconds K Destination       Source              Type Info");
	assert_non_null(strstr(fixture_row(f, 3),
	    " B ff:ff:ff:ff:ff:ff 02:00:00:00:00:09 0x0806 ARP who has 10.0.0.1\xe2\x80\xa6"));
	assert_non_null(
	    strstr(fixture_row(f, 21), " 1, 60 B: ARP who has 10.0.0.1? tell 10.0.0.9 "));
	fixture_keys(f, "3"); /* nothing is selected where one types */
	fixture_draw(f, 0);
	assert_null(strstr(fixture_row(f, 21), "ARP"));
	fixture_close(f);
}

/* A mark has a place of its own beside any number. */
static void
numbers_are_as_wide_as_they_are(void **state)
{
	struct fixture *f = frames(1234);

	(void)state;
	command(f, "1234");
	fixture_keys(f, "m");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "\n>m1234 "));
	assert_true(fixture_has(f, "\n    No Seconds K "));
	fixture_close(f);
}

/* What a file of files counts backwards has room for its sign. */
static void
times_before_have_a_sign(void **state)
{
	struct fixture *f = frames(1);
	uint8_t bytes[60] = {255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 9, 0x88, 0xb5};

	(void)state;
	f->wall -= 5000 * NS_PER_S;
	fixture_receive_bytes(f, bytes, sizeof bytes, sizeof bytes);
	fixture_draw(f, 0);
	fixture_shows(f, "\n   No   Seconds K ");
	fixture_shows(f, "\n    1     0.000 B ");
	fixture_shows(f, "\n>   2 -5000.000 B ");
	fixture_close(f);
}

/* On the smallest screen, too, words are whole. */
static void
silence_has_room(void **state)
{
	struct fixture *f = fixture_open(10, 40, false);
	uint8_t lab[60] = {
	    255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 9, 0x88, 0xb5, 'a', 'b', 'c'};

	(void)state;
	fixture_draw(f, 5);
	assert_true(fixture_has(f, " No frame in 0:0"));
	assert_true(fixture_has(f, " i: choose another port"));
	assert_non_null(strstr(fixture_row(f, 0), " near up  rx 0 tx 0 lost 0   "));
	f->session->receive_only = true;
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 0), " near up  rx 0 tx 0   ")); /* no name alone */
	fixture_receive_bytes(f, lab, sizeof lab, sizeof lab);
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "\n 1, 60 B: \"abc\""));
	fixture_close(f);
}

static void
a_letter_that_is_no_key_says_so(void **state)
{
	struct fixture *f = frames(3);

	(void)state;
	fixture_keys(f, "X");
	assert_string_equal(f->app->hint, "X is no key here: ? lists those that are");
	fixture_keys(f, "Down");
	assert_string_equal(f->app->hint, "");
	command(f, "promiscuous perhaps");
	assert_string_equal(f->app->hint, "\"perhaps\" is neither on nor off");
	command(f, "promiscuous off");
	assert_non_null(strstr(f->app->hint, "Not promiscuous"));
	fixture_close(f);
}

static void
esc_stops_sorting(void **state)
{
	struct fixture *f = frames(9);

	(void)state;
	fixture_command(f, "sort len");
	fixture_shows(f, "sorting 0%");
	fixture_keys(f, "Esc");
	assert_non_null(strstr(f->app->hint, "Sorting was stopped"));
	assert_false(session_scan(f->session));
	fixture_close(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(marks_survive_filters),
	    cmocka_unit_test(all_that_is_shown_is_marked),
	    cmocka_unit_test(jumps_go_there_or_say_why_not),
	    cmocka_unit_test(frames_are_put_in_order),
	    cmocka_unit_test(a_heading_is_clicked),
	    cmocka_unit_test(silence_has_room),
	    cmocka_unit_test(a_letter_that_is_no_key_says_so),
	    cmocka_unit_test(info_has_room),
	    cmocka_unit_test(numbers_are_as_wide_as_they_are),
	    cmocka_unit_test(times_before_have_a_sign),
	    cmocka_unit_test(esc_stops_sorting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
