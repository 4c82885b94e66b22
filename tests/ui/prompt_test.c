/* SPDX-License-Identifier: BSD-2-Clause */
/* Lines of input: typing, history, completion, and the filter and command lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"

#include "ui/prompt.h"
#include "wire/keys.h"

static char last[TEXT_MAX];
static bool accepts;

static bool
is_short(struct app *app, const char *line, struct why *why)
{
	(void)app;
	return strlen(line) < 9 || no(why, EXIT_USAGE, "too long - at most 8");
}

static bool
done(struct app *app, const char *line)
{
	assert_int_equal(app->stacked, 0);
	strcpy(last, line);
	if (!accepts)
		app_say(app, "not now");
	return accepts;
}

static const char *
suggest(struct app *app, const char *line, unsigned n, struct text *t)
{
	static const char *const words[] = {"alpha\tthe first", "alps", "beta"};

	(void)app;
	for (unsigned i = 0; i < 3; i++)
		if (!strncmp(words[i], line, strlen(line)) && n-- == 0) {
			text_add(t, words[i]);
			return t->chars;
		}
	return NULL;
}

static const struct prompt_ops test_ops = {
    .label = "test: ", .history = "test", .check = is_short, .done = done, .suggest = suggest};

static struct fixture *
ask(const char *start)
{
	struct fixture *f = fixture_open(24, 80, false);

	accepts = true;
	strcpy(last, "-");
	prompt_open(f->app, &test_ops, start);
	fixture_draw(f, 0);
	return f;
}

static void
again(struct fixture *f, const char *keys)
{
	prompt_open(f->app, &test_ops, "");
	fixture_keys(f, keys);
}

static void
a_line_is_typed(void **state)
{
	struct fixture *f = ask("ab");

	(void)state;
	assert_non_null(strstr(fixture_row(f, 22), "test: ab"));
	fixture_keys(f, "C-u x y");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 22), "test: xy"));
	assert_non_null(strstr(fixture_row(f, 22), "ok"));
	fixture_keys(f, "Enter");
	assert_string_equal(last, "xy");
	assert_int_equal(f->app->stacked, 0);
	again(f, "z Esc");
	assert_string_equal(last, "xy");
	fixture_close(f);
}

static void
what_is_wrong_is_said_at_every_key(void **state)
{
	struct fixture *f = ask("");

	(void)state;
	fixture_type(f, "123456789");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 22), "!!"));
	assert_non_null(strstr(fixture_row(f, 21), "too long - at most 8"));
	fixture_keys(f, "Backspace");
	fixture_draw(f, 0);
	assert_null(strstr(fixture_row(f, 22), "!!"));
	fixture_close(f);
}

static void
a_refused_line_stays(void **state)
{
	struct fixture *f = ask("");

	(void)state;
	accepts = false;
	fixture_keys(f, "n o Enter");
	fixture_draw(f, 0);
	assert_string_equal(last, "no");
	assert_non_null(strstr(fixture_row(f, 22), "test: no"));
	assert_non_null(strstr(fixture_row(f, 21), "not now"));
	fixture_close(f);
}

static void
history_goes_back_and_forth(void **state)
{
	struct fixture *f = ask("");

	(void)state;
	fixture_keys(f, "o n e Enter");
	again(f, "t w o Enter");
	again(f, "t w o Enter"); /* kept once */
	again(f, "d Up Up Enter");
	assert_string_equal(last, "one");
	again(f, "d Up Down Enter");
	assert_string_equal(last, "d");
	for (int i = 0; i < 40; i++) {
		prompt_open(f->app, &test_ops, "");
		fixture_keys(f, i % 2 ? "a Enter" : "b Enter");
	}
	again(f, "Up Up Up Enter");
	assert_string_equal(last, "a");
	fixture_close(f);
}

static void
tab_completes_round_and_round(void **state)
{
	struct fixture *f = ask("");

	(void)state;
	assert_non_null(strstr(fixture_row(f, 21), "alpha  alps  beta"));
	fixture_keys(f, "a Tab");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 22), "test: alpha"));
	assert_non_null(strstr(fixture_row(f, 21), "alpha  alps"));
	assert_non_null(strstr(fixture_row(f, 20), " the first")); /* in the rows above */
	fixture_keys(f, "Tab");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 22), "test: alps"));
	fixture_keys(f, "Tab Enter");
	assert_string_equal(last, "a");
	again(f, "z Tab Enter");
	assert_string_equal(last, "z");
	fixture_close(f);
}

static void
pasted_line_ends_do_nothing(void **state)
{
	struct fixture *f = ask("");
	struct pane *top = app_top(f->app);

	(void)state;
	top->ops->paste(f->app, top, "one\ntwo\n");
	assert_string_equal(last, "-");
	fixture_keys(f, "Enter");
	assert_string_equal(last, "one two");
	fixture_close(f);
}

static void
filters_are_checked_and_suggested(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_receive(f, "a frame");
	fixture_keys(f, "f");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 21), "ether host 02:00:00:00:00:0b"));
	fixture_type(f, "ether proto 88b5");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 22), "!!"));
	assert_non_null(strstr(fixture_row(f, 21), "0x"));
	fixture_keys(f, "Enter");
	assert_int_equal(f->app->stacked, 1);
	assert_string_equal(f->session->filter, "");
	fixture_keys(f, "C-u");
	fixture_type(f, "ether proto 0x88cc");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_int_equal(f->app->stacked, 0);
	assert_string_equal(f->session->filter, "ether proto 0x88cc");
	assert_true(fixture_has(f, "filter: ether proto 0x88cc"));
	fixture_close(f);
}

static void
typed(struct fixture *f, const char *line)
{
	fixture_keys(f, "C-u");
	fixture_type(f, line);
	fixture_draw(f, 0);
}

static void
either_language_is_understood(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, "f");
	typed(f, "ether proto 0x88cc");
	assert_non_null(strstr(fixture_row(f, 22), " ok libpcap"));
	typed(f, "lldp");
	assert_non_null(strstr(fixture_row(f, 22), " ok fields"));
	typed(f, "arp.opcode"); /* typed whole: what it is */
	assert_non_null(strstr(fixture_row(f, 22), " ok fields"));
	assert_true(fixture_has(f, words_find("arp.opcode", &(unsigned){0})->help));
	typed(f, "arp.opcode == ");
	assert_non_null(strstr(fixture_row(f, 22), "!!"));
	assert_non_null(strstr(fixture_row(f, 21), "a value is to come  request  reply"));
	fixture_keys(f, "Tab");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 22), "arp.opcode == request"));
	assert_non_null(strstr(fixture_row(f, 22), " ok fields"));
	typed(f, "vlan.id in {1");
	assert_non_null(strstr(fixture_row(f, 21), "the end of the set is to come: }"));
	fixture_keys(f, "Esc /");
	typed(f, "hex:88 b5");
	assert_non_null(strstr(fixture_row(f, 22), "find: hex:88 b5"));
	assert_non_null(strstr(fixture_row(f, 22), " ok bytes"));
	fixture_sizes(f);
	fixture_close(f);
}

static void
commands_are_completed_and_done(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, ": u n f");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 21), " unfilter"));
	assert_non_null(strstr(fixture_row(f, 20), " F show all again"));
	fixture_keys(f, "C-u");
	fixture_type(f, "zzz");
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 21), "\"zzz\" is not a command"));
	fixture_keys(f, "C-u");
	fixture_type(f, "filter arp");
	fixture_keys(f, "Enter");
	assert_int_equal(f->app->stacked, 0);
	assert_string_equal(f->session->filter, "arp");
	fixture_keys(f, ": h e l p Enter"); /* opens something itself */
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Help: the Received pane"));
	fixture_close(f);
}

static void
any_size_and_length_will_do(void **state)
{
	struct fixture *f = ask("");
	char look;

	(void)state;
	for (int i = 0; i < 600; i++)
		fixture_keys(f, "x");
	fixture_sizes(f);
	fixture_keys(f, "Tab Home");
	fixture_sizes(f);
	assert_int_equal(strncmp(fixture_cursor(f, &look), "xxx", 3), 0);
	fixture_close(f);
	f = ask("");
	fixture_keys(f, "Tab Tab Tab");
	fixture_sizes(f);
	fixture_close(f);
}

/* What is offered holds where the line is for. */
static void
commands_of_the_place_are_offered(void **state)
{
	struct fixture *f = fixture_open(24, 80, false);

	(void)state;
	fixture_keys(f, ": m o v e");
	fixture_draw(f, 0);
	assert_null(strstr(fixture_row(f, 21), "move-earlier"));
	fixture_keys(f, "Esc b : m o v e");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 21), "move-earlier"));
	fixture_keys(f, "Esc Esc : b u i l");
	fixture_draw(f, 0);
	assert_non_null(strstr(fixture_row(f, 21), "builder"));
	fixture_close(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_line_is_typed),
	    cmocka_unit_test(what_is_wrong_is_said_at_every_key),
	    cmocka_unit_test(a_refused_line_stays),
	    cmocka_unit_test(history_goes_back_and_forth),
	    cmocka_unit_test(tab_completes_round_and_round),
	    cmocka_unit_test(pasted_line_ends_do_nothing),
	    cmocka_unit_test(filters_are_checked_and_suggested),
	    cmocka_unit_test(either_language_is_understood),
	    cmocka_unit_test(commands_are_completed_and_done),
	    cmocka_unit_test(commands_of_the_place_are_offered),
	    cmocka_unit_test(any_size_and_length_will_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
