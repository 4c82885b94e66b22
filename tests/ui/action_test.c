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
#include "ui/key.h"
#include "ui/ui.h"

static const enum place places[] = {IN_RECEIVED, IN_SENT, IN_FORM, IN_FIELDS, IN_BYTES, IN_PICKER,
    IN_PAGE, IN_DIALOG, IN_PROMPT, IN_WIRE, IN_COMPARE, IN_PRESETS, IN_TAKING, IN_BUILD,
    IN_BUILD_BYTES};

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

			action_bar(actions, places[p], columns, &t);
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

static void
test_help_is_in_the_bar_at_every_width(void **state)
{
	(void)state;
	for (int columns = 40; columns <= 80; columns++) {
		char chars[512];
		struct text t = text_on(chars, sizeof chars);

		action_bar(actions, IN_RECEIVED, columns, &t);
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
	    cmocka_unit_test(test_help_is_in_the_bar_at_every_width),
	    cmocka_unit_test(test_words_may_be_shortened),
	    cmocka_unit_test(test_keys_lists_every_action),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
