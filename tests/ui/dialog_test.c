/* SPDX-License-Identifier: BSD-2-Clause */
/* Questions: the harmless answer comes first, and nothing else is given by accident. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "ui/dialog.h"
#include "ui/term.h"

static char answered;

static void
answer(struct app *app, char letter)
{
	assert_int_equal(app->stacked, 0);
	answered = letter ? letter : '0';
}

static struct fixture *
ask(int rows, int cols)
{
	static const struct choice choices[] = {
	    {"Cancel", 0}, {"Send 1000/s", 'y'}, {"Limit to 10/s", 'l'}};
	struct fixture *f = fixture_open(rows, cols, false);

	answered = '-';
	dialog_open(f->app, "Send 1000 frames per second?",
	    "To broadcast: the switch copies each one to every port.\n1000/s of 64 B is 0.07 % of "
	    "this link, but every station on the VLAN must read all of them.",
	    choices, 3, answer);
	fixture_draw(f, 0);
	return f;
}

static char
after(const char *keys)
{
	struct fixture *f = ask(24, 80);

	fixture_keys(f, keys);
	fixture_close(f);
	return answered;
}

static void
keys_give_answers(void **state)
{
	(void)state;
	assert_int_equal(after("Enter"), '0');
	assert_int_equal(after("Esc"), '0');
	assert_int_equal(after("y"), 'y');
	assert_int_equal(after("L"), 'l');
	assert_int_equal(after("Right Enter"), 'y');
	assert_int_equal(after("Tab Tab Enter"), 'l');
	assert_int_equal(after("Left Enter"), 'l');
	assert_int_equal(after("Right S-Tab Enter"), '0');
	assert_int_equal(after("q r s Space 1 F5 F10 Up Down"), '-');
}

static void
the_chosen_one_is_seen_without_colour(void **state)
{
	struct fixture *f = ask(24, 80);
	char look;

	(void)state;
	assert_true(fixture_has(f, "[ Cancel ]   [ Send 1000/s ]   [ Limit to 10/s ]"));
	assert_true(fixture_has(f, "Esc              y                  l"));
	assert_int_equal(strncmp(fixture_cursor(f, &look), "Cancel ]", 8), 0);
	assert_int_equal(look, 'r');
	fixture_keys(f, "Right");
	fixture_draw(f, 0);
	assert_int_equal(strncmp(fixture_cursor(f, &look), "Send 1000/s ]", 13), 0);
	assert_int_equal(look, 'r');
	fixture_close(f);
}

static void
it_can_be_answered_at_any_size(void **state)
{
	struct fixture *f = ask(24, 80);

	(void)state;
	fixture_sizes(f);
	assert_true(fixture_has(f, "[ Cancel ]   [ Send 1000/s ]   [ Limit to 10/s ]"));
	term_resize_test(10, 40);
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "[ Cancel ]"));
	assert_true(fixture_has(f, "[ y Send 1000/s ]"));
	assert_true(fixture_has(f, "[ l Limit to 10/s ]"));
	assert_false(fixture_has(f, "read all"));
	for (int i = 0; i < 9; i++)
		fixture_keys(f, "Down");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "read all"));
	fixture_close(f);
}

static void
a_click_answers(void **state)
{
	struct fixture *f = ask(24, 80);
	struct pane *top = app_top(f->app);
	struct event event = {.type = EVENT_MOUSE, .mouse = MOUSE_CLICK};
	int row = 0;
	const char *at;

	(void)state;
	while (!(at = strstr(fixture_row(f, row), "Limit to 10/s")))
		row++;
	top->ops->mouse(f->app, top, &event, row - top->region.row,
	    (int)(text_columns(fixture_row(f, row)) - text_columns(at)) - top->region.col);
	assert_int_equal(answered, 'l');
	fixture_close(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_give_answers),
	    cmocka_unit_test(the_chosen_one_is_seen_without_colour),
	    cmocka_unit_test(it_can_be_answered_at_any_size),
	    cmocka_unit_test(a_click_answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
