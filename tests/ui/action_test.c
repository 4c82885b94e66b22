/* SPDX-License-Identifier: BSD-2-Clause */
/* The laws of the table of actions: names and keys are unique, everything has help, the bar fits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>
#include <string.h>

#include "ui/action_table.h"
#include "ui/bar.h"
#include "ui/key.h"
#include "ui/places.h"
#include "ui/ui.h"

static const enum place places[] = {IN_RECEIVED, IN_SENT, IN_FORM, IN_FIELDS, IN_BYTES, IN_PICKER,
    IN_PAGE, IN_DIALOG, IN_PROMPT, IN_WIRE, IN_COMPARE, IN_PRESETS, IN_TAKING, IN_BUILD,
    IN_BUILD_BYTES, IN_BUILD_TYPE, IN_JOBS, IN_ENDS, IN_CHOOSE};

enum {
	PLACES = sizeof places / sizeof places[0]
};

static void
test_names_are_words_and_unique(void **state)
{
	(void)state;
	for (const struct action *a = actions; a->name; a++) {
		for (const char *c = a->name; *c; c++)
			assert_true(islower((unsigned char)*c) || *c == '-');
		for (const struct action *b = a + 1; b->name; b++)
			assert_string_not_equal(a->name, b->name);
	}
}

static void
test_help_is_there(void **state)
{
	(void)state;
	for (const struct action *a = actions; a->name; a++) {
		assert_non_null(a->help);
		assert_true(strlen(a->help) > 3);
		assert_non_null(a->run);
		assert_true(a->keys[0] || !a->places);
		assert_true(a->keys[0] == 0 || a->places);
	}
}

static void
test_a_key_does_one_thing_in_a_place(void **state)
{
	(void)state;
	for (unsigned p = 0; p < PLACES; p++) {
		for (const struct action *a = actions; a->name; a++) {
			for (unsigned i = 0; i < ACTION_KEYS && a->keys[i]; i++) {
				const struct action *found =
				    action_of_key(actions, a->keys[i], places[p]);

				if (a->places & places[p] && found)
					assert_string_equal(found->name, a->name);
			}
		}
	}
}

static void
test_letters_are_text_where_one_types(void **state)
{
	(void)state;
	for (uint32_t key = ' '; key < 127; key++) {
		assert_null(action_of_key(actions, key, IN_FORM));
		assert_null(action_of_key(actions, key, IN_PROMPT));
	}
	assert_non_null(action_of_key(actions, K_F1 + 4, IN_FORM));
}

static void
test_the_bar_fits_and_tells_the_truth(void **state)
{
	(void)state;
	for (unsigned p = 0; p < PLACES; p++) {
		for (int columns = 40; columns <= 200; columns++) {
			char chars[512];
			struct text t = text_on(chars, sizeof chars);
			char *word, *rest = chars;

			bar_print(actions, places[p], true, columns, &t);
			assert_true((int)text_columns(chars) <= columns);
			while ((word = strtok_r(rest, " ", &rest))) {
				char *colon = strchr(word + 1, ':');
				const struct action *a;

				assert_non_null(colon);
				*colon = '\0';
				a = action_of_key(actions, key_parse(word), places[p]);
				assert_non_null(a);
				assert_string_equal(a->bar, colon + 1);
			}
		}
	}
}

/* Each place has one bar, of actions that hold there and have a word for it; no word is for none.
 */
static void
test_bars_name_what_is_there(void **state)
{
	(void)state;
	for (unsigned p = 0; p < PLACES; p++) {
		unsigned found = 0;

		for (const struct bar *bar = bars; bar->places; bar++)
			found += (bar->places & places[p]) != 0;
		assert_int_equal(found, 1);
	}
	for (const struct bar *bar = bars; bar->places; bar++) {
		char names[256], *name, *rest = names;

		strcpy(names, bar->names);
		while ((name = strtok_r(rest, " ", &rest))) {
			const struct action *a = action_of_word(actions, name, strlen(name));

			assert_string_equal(a->name, name);
			assert_non_null(a->bar);
			assert_int_equal(a->places & bar->places, bar->places);
		}
	}
	for (const struct action *a = actions; a->name; a++) {
		const struct bar *bar = bars;

		while (a->bar && bar->places && !strstr(bar->names, a->name))
			bar++;
		assert_true(!a->bar || bar->places);
	}
}

static void
test_bars_show_what_one_needs(void **state)
{
	static const struct {
		enum place place;
		int columns;
		const char *keys;
	} want[] = {
	    {IN_RECEIVED, 80,
		" ?:Help Tab:Pane Enter:Open Space:Hold f:Filter s:Send e:Edit b:Build q:Quit"},
	    {IN_SENT, 80,
		" ?:Help Tab:Pane Enter:Open /:Find s:Send r:Repeat e:Edit b:Build W:Why q:Quit"},
	    {IN_FORM, 80,
		" F1:Help Enter:Send Tab:Next ^N:Values F6:Repeat ^T:Build F9:Presets Esc:Back"},
	    {IN_FIELDS, 80,
		" ?:Help Tab:Other Enter:Explain e:Edit R:Reply [:Previous ]:Next w:Wire Esc:Back"},
	    {IN_RECEIVED, 40, " ?:Help Tab:Pane Enter:Open s:Send"},
	    {IN_FORM, 40, " F1:Help Enter:Send F6:Repeat Esc:Back"},
	};

	(void)state;
	for (unsigned i = 0; i < sizeof want / sizeof want[0]; i++) {
		char chars[256];
		struct text t = text_on(chars, sizeof chars);

		bar_print(actions, want[i].place, true, want[i].columns, &t);
		assert_string_equal(chars, want[i].keys);
	}
}

static void
test_help_is_in_the_bar_at_every_width(void **state)
{
	(void)state;
	for (int columns = 40; columns <= 80; columns++) {
		char chars[512];
		struct text t = text_on(chars, sizeof chars);

		bar_print(actions, IN_RECEIVED, true, columns, &t);
		assert_non_null(strstr(chars, "?:Help"));
	}
}

static void
test_words_may_be_shortened(void **state)
{
	(void)state;
	assert_string_equal(action_of_word(actions, "filter", 6)->name, "filter");
	assert_string_equal(action_of_word(actions, "filt", 4)->name, "filter");
	assert_string_equal(action_of_word(actions, "quit", 4)->name, "quit");
	assert_string_equal(action_of_word(actions, "q", 1)->name, "quit");
	assert_null(action_of_word(actions, "f", 1)); /* find, filter, form, frame ... */
	assert_null(action_of_word(actions, "nonsense", 8));
}

static void
test_keys_lists_every_action(void **state)
{
	static char chars[16384];
	struct text t = text_on(chars, sizeof chars);

	(void)state;
	ui_keys(NULL, 0, NULL, NULL, &t);
	assert_false(t.cut);
	for (const struct action *a = actions; a->name; a++)
		assert_non_null(strstr(chars, a->help));
	for (unsigned p = 0; p < PLACES; p++) {
		const struct place_name *name = place_names;

		while (name->word && name->place != places[p])
			name++;
		assert_non_null(name->word);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_names_are_words_and_unique),
	    cmocka_unit_test(test_help_is_there),
	    cmocka_unit_test(test_a_key_does_one_thing_in_a_place),
	    cmocka_unit_test(test_letters_are_text_where_one_types),
	    cmocka_unit_test(test_the_bar_fits_and_tells_the_truth),
	    cmocka_unit_test(test_bars_name_what_is_there),
	    cmocka_unit_test(test_bars_show_what_one_needs),
	    cmocka_unit_test(test_help_is_in_the_bar_at_every_width),
	    cmocka_unit_test(test_words_may_be_shortened),
	    cmocka_unit_test(test_keys_lists_every_action),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
