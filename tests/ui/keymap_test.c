/* SPDX-License-Identifier: BSD-2-Clause */
/* Other keys for actions: what may be, what may not, and that nothing else changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/action_table.h"
#include "ui/key.h"
#include "ui/keymap.h"

static char told[2048];

static void
tell(void *context, const char *words)
{
	(void)context;
	strcat(told, words);
	strcat(told, "\n");
}

static struct action *
map(const struct key_line *lines, unsigned n)
{
	struct action *table = keymap_new(actions, action_in_pane, lines, n, tell, NULL, NULL);

	assert_non_null(table);
	return table;
}

static const char *
does(const struct action *table, uint32_t key, enum place place)
{
	const struct action *a = action_of_key(table, key, place);

	return a ? a->name : "nothing";
}

static void
keys_are_others(void **unused)
{
	static const struct key_line lines[] = {
	    {"send", "F5 x", "f", 2}, {"repeat", "s F6", "f", 3}};
	struct action *table;

	(void)unused;
	told[0] = '\0';
	table = map(lines, 2);
	assert_string_equal(told, "");
	assert_string_equal(does(table, 'x', IN_RECEIVED), "send");
	assert_string_equal(does(table, 's', IN_RECEIVED), "repeat");
	assert_string_equal(does(table, 'r', IN_RECEIVED), "nothing");
	assert_string_equal(does(table, K_F1 + 4, IN_FORM), "send");
	for (unsigned i = 0; actions[i].name; i++)
		if (strcmp(actions[i].name, "send") && strcmp(actions[i].name, "repeat"))
			assert_memory_equal(&actions[i], &table[i], sizeof *table);
	free(table);
}

static void
what_cannot_be_is_told(void **unused)
{
	static const struct key_line lines[] = {{"filter", "Esc", "f", 1}, {"nothing", "x", "f", 2},
	    {"find", "foo", "f", 3}, {"send", "F5 x", "f", 4}, {"hold", "F5", "f", 5},
	    {"answer", "x", "f", 6}, {"clear", "x", "f", 7}, {"wire", "1 2 3 4 5", "f", 8}};
	struct action *table;

	(void)unused;
	told[0] = '\0';
	table = map(lines, 8);
	assert_string_equal(told,
	    "f:1: keys.filter: Esc means the same everywhere and stays\n"
	    "f:2: keys.nothing: there is no such action - etherwright --keys lists them\n"
	    "f:3: keys.find: there is no key \"foo\" - like F5, s, C-n, Space\n"
	    "f:6: keys.answer: its keys cannot be others\n"
	    "f:7: keys.clear: its keys cannot be others\n"
	    "f:8: keys.wire: an action has at most 4 keys\n"
	    "f:5: keys.hold: F5 is already the key of send there\n");
	assert_string_equal(does(table, 'x', IN_RECEIVED), "send");
	assert_string_equal(does(table, K_SPACE, IN_RECEIVED), "hold");
	assert_string_equal(does(table, 'f', IN_RECEIVED), "filter");
	free(table);
}

/* The ways out stay, whatever is said. */
static void
some_keys_are_everybodys(void **unused)
{
	static const struct key_line lines[] = {{"open", "O", "f", 1}, {"back", "B", "f", 2}};
	struct action *table;

	(void)unused;
	told[0] = '\0';
	table = map(lines, 2);
	assert_string_equal(does(table, K_ENTER, IN_RECEIVED), "open");
	assert_string_equal(does(table, 'O', IN_RECEIVED), "open");
	assert_string_equal(does(table, K_ESC, IN_RECEIVED), "back");
	free(table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_are_others),
	    cmocka_unit_test(what_cannot_be_is_told),
	    cmocka_unit_test(some_keys_are_everybodys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
