/* SPDX-License-Identifier: BSD-2-Clause */
/* Help and other pages to read: what stands there, and that all of it can be reached at any size.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "ui/page.h"
#include "ui/term.h"

static void
page_down(struct fixture *f, int times)
{
	while (times-- > 0)
		fixture_keys(f, "PgDn");
	fixture_draw(f, 0);
}

static void
all_of_it_can_be_reached(void **state)
{
	static const int sizes[][2] = {{24, 80}, {10, 40}, {50, 200}};

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct fixture *f = fixture_open(sizes[i][0], sizes[i][1], false);

		fixture_keys(f, "?");
		fixture_draw(f, 0);
		assert_true(fixture_has(f, "Help"));
		assert_true(fixture_has(f, "WHAT YOU SEE"));
		page_down(f, 150);
		assert_true(fixture_has(f, "Type column"));
		fixture_keys(f, "Esc");
		fixture_draw(f, 0);
		assert_false(fixture_has(f, "Help:"));
		fixture_close(f);
	}
}

/* The first page is for whoever has never been here; keys are those that hold. */
static void
it_begins_with_what_one_sees(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, "?");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " 1 Received        a row for each frame that arrives,"));
	assert_true(fixture_has(f, " THREE THINGS TO TRY"));
	assert_true(fixture_has(f, " s                 send your frame"));
	assert_true(fixture_has(f, " Up Enter          go to a frame and open it"));
	assert_true(fixture_has(f, " KEYS HERE"));
	fixture_keys(f, "Esc 3 F1");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " Enter             send it as it is"));
	assert_true(fixture_has(f, " C-t               open it as a tree"));
	fixture_keys(f, "Esc Esc w ?");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " Rows              the parts of the frame in the order"));
	assert_true(fixture_has(f, " + -               another speed"));
	fixture_keys(f, "Esc Esc");
	f->session->receive_only = true;
	fixture_keys(f, "?");
	fixture_draw(f, 0);
	assert_false(fixture_has(f, "send your frame"));
	assert_true(fixture_has(f, " Up Enter          go to a frame and open it"));
	assert_true(
	    fixture_has(f, " f                 show only some: type arp, Enter; F shows all"));
	fixture_close(f);
}

static void
help_is_about_the_place_below(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, "?");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Help: the Received pane"));
	assert_true(fixture_has(f, "1 of "));
	fixture_keys(f, "Esc 3 F1");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Help: the frame to send"));
	assert_false(fixture_has(f, "Space")); /* letters are text there */
	fixture_close(f);
}

static void
words_are_found_in_it(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);
	char look;

	(void)state;
	fixture_keys(f, "?");
	fixture_draw(f, 0);
	fixture_keys(f, "/");
	fixture_type(f, "MULTIcast");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "multicast: to a group"));
	assert_int_equal(strncmp(fixture_cursor(f, &look), "* ", 2), 0);
	fixture_keys(f, "/");
	fixture_type(f, "zzz");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "not found: zzz"));
	fixture_keys(f, "/");
	fixture_type(f, "hold");
	fixture_keys(f, "Enter n n n n n n n");
	fixture_keys(f, "N");
	fixture_close(f);
}

static void
lines_are_wrapped_and_columns_kept(void **state)
{
	struct fixture *f = fixture_open(24, 60, false);

	(void)state;
	page_open(f->app, "Title",
	    "key\tone two three four five six seven eight nine ten eleven\n\nplain\n"
	    "a key that is too long\tright\n");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, " key               one two three four five six seven "));
	assert_true(fixture_has(f, "                   eight nine ten eleven"));
	assert_true(fixture_has(f, " a key that is too long"));
	assert_true(fixture_has(f, "                   right"));
	assert_true(fixture_has(f, "Esc: close"));
	fixture_close(f);
}

static void
a_frame_is_copied_in_all_its_forms(void **state)
{
	struct fixture *f = fixture_open(50, 100, false);

	(void)state;
	fixture_keys(f, "y");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "No frame is selected here"));
	fixture_receive(f, "it's here");
	fixture_keys(f, "y");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Copy frame 1"));
	assert_non_null(strstr(fixture_row(f, 2), "B ff:ff:ff:ff:ff:ff 02:00:00:00:00:0b"));
	assert_true(fixture_has(f, "\netherwright --send --port near --frame 'eth "));
	assert_true(fixture_has(f, "\n0000  ff ff ff ff ff ff 02 00 00 00 00 0b 88 b5 69 74"));
	assert_true(fixture_has(f, "Destination: ff:ff:ff:ff:ff:ff"));
	fixture_sizes(f);
	fixture_keys(f, "Esc");
	assert_int_equal(f->app->stacked, 0);
	fixture_close(f);
}

static void
any_size_and_any_text_will_do(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);
	char *longest = malloc(100001);

	(void)state;
	memset(longest, 'x', 100000);
	longest[100000] = '\0';
	page_open(f->app, "", "");
	fixture_sizes(f);
	fixture_keys(f, "PgDn Up Down n N Home End");
	fixture_sizes(f);
	fixture_keys(f, "Esc");
	page_open(f->app, longest, longest);
	fixture_sizes(f);
	fixture_keys(f, "End");
	fixture_sizes(f);
	fixture_keys(f, "Esc ?");
	fixture_sizes(f);
	assert_true(fixture_has(f, "Help: the Received pane"));
	free(longest);
	fixture_close(f);
}

static void
a_resize_keeps_the_place(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, "?");
	fixture_draw(f, 0);
	fixture_keys(f, "/");
	fixture_type(f, "everywhere");
	fixture_keys(f, "Enter");
	term_resize_test(10, 40);
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "EVERYWHERE"));
	assert_int_equal(strncmp(fixture_cursor(f, NULL), "EVERYWHERE", 10), 0);
	fixture_close(f);
}

/* What the program says of itself may be longer than a line, or the screen: nothing of it is lost.
 */
static void
about_is_all_there(void **state)
{
	static const int sizes[][2] = {{24, 80}, {10, 40}};

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct fixture *f = fixture_open(sizes[i][0], sizes[i][1], false);

		f->app->options.program_notes =
		    "etherwright 9.9\nRights: those of a user whose long name is the beginning of "
		    "a "
		    "line that no screen of eighty columns could ever show in one piece, END-ONE\n"
		    "Sandbox: landlock 7, seccomp, files by a second process, END-TWO\n";
		fixture_keys(f, ":");
		fixture_type(f, "about");
		fixture_keys(f, "Enter");
		fixture_draw(f, 0);
		fixture_shows(f, "About");
		assert_true(fixture_has(f, "etherwright 9.9"));
		for (int page = 0; page < 4 && !fixture_has(f, "END-TWO"); page++)
			page_down(f, 1);
		assert_true(fixture_has(f, "END-TWO"));
		fixture_keys(f, "Home");
		fixture_draw(f, 0);
		for (int page = 0; page < 4 && !fixture_has(f, "END-ONE"); page++)
			page_down(f, 1);
		assert_true(fixture_has(f, "END-ONE"));
		fixture_close(f);
	}
}

/* A hint that is too long ends with a whole word, and shows that it goes on. */
static void
a_cut_hint_shows_it(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, "3");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "every station of the VLAN \xe2\x80\xa6"));
	fixture_close(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_of_it_can_be_reached),
	    cmocka_unit_test(it_begins_with_what_one_sees),
	    cmocka_unit_test(help_is_about_the_place_below),
	    cmocka_unit_test(words_are_found_in_it),
	    cmocka_unit_test(lines_are_wrapped_and_columns_kept),
	    cmocka_unit_test(a_frame_is_copied_in_all_its_forms),
	    cmocka_unit_test(any_size_and_any_text_will_do),
	    cmocka_unit_test(a_resize_keeps_the_place),
	    cmocka_unit_test(about_is_all_there),
	    cmocka_unit_test(a_cut_hint_shows_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
