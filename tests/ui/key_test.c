/* SPDX-License-Identifier: BSD-2-Clause */
/* Names of keys, both ways. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/key.h"

static const char *
spelled(uint32_t key)
{
	static char buffer[32];
	struct text t = text_on(buffer, sizeof buffer);

	key_spell(&t, key);
	return buffer;
}

static void
every_key_has_a_name_that_means_it(void **state)
{
	(void)state;
	for (uint32_t key = 1; key <= K_F12; key++) {
		if (key == K_NAMED || key == '\n' || key == K_CTRL('h') ||
		    (key >= 0x7f && key < 0xa0))
			continue; /* other spellings of Enter and Backspace, C1, no key */
		if (key_parse(spelled(key)) != key)
			fail_msg(
			    "key %#x is \"%s\" is %#x", key, spelled(key), key_parse(spelled(key)));
	}
}

static void
names_are_as_documented(void **state)
{
	static const struct {
		uint32_t key;
		const char *name;
	} cases[] = {
	    {'s', "s"},
	    {'S', "S"},
	    {'?', "?"},
	    {K_SPACE, "Space"},
	    {K_TAB, "Tab"},
	    {K_SHIFT_TAB, "S-Tab"},
	    {K_CTRL('n'), "C-n"},
	    {K_CTRL('_'), "C-_"},
	    {K_CTRL('^'), "C-^"},
	    {K_F1 + 4, "F5"},
	    {K_F12, "F12"},
	    {K_PAGE_DOWN, "PgDn"},
	    {0xe4, "\xc3\xa4"},
	    {0x20ac, "\xe2\x82\xac"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(spelled(cases[i].key), cases[i].name);
}

static void
other_spellings_are_understood(void **state)
{
	static const struct {
		const char *name;
		uint32_t key;
	} cases[] = {
	    {"f5", K_F1 + 4},
	    {"space", K_SPACE},
	    {"Ctrl-N", K_CTRL('n')},
	    {"^N", K_CTRL('n')},
	    {"^_", K_CTRL('_')},
	    {"C-H", K_BACKSPACE},
	    {"C-?", K_BACKSPACE},
	    {"C-i", K_TAB},
	    {"C-m", K_ENTER},
	    {"C-j", K_ENTER},
	    {"PageUp", K_PAGE_UP},
	    {"Escape", K_ESC},
	    {"^", '^'},
	    {"F", 'F'},
	    {"", K_NONE},
	    {" ", K_NONE},
	    {"F0", K_NONE},
	    {"F13", K_NONE},
	    {"F5x", K_NONE},
	    {"F-1", K_NONE},
	    {"C-", K_NONE},
	    {"C-nn", K_NONE},
	    {"C-1", K_NONE},
	    {"Hyper", K_NONE},
	    {"\xff", K_NONE},
	    {"\xc2\x85", K_NONE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (key_parse(cases[i].name) != cases[i].key)
			fail_msg("\"%s\" is %#x", cases[i].name, key_parse(cases[i].name));
}

static void
labels_are_short(void **state)
{
	char buffer[32];
	struct text t = text_on(buffer, sizeof buffer);

	(void)state;
	key_label(&t, K_CTRL('u'));
	text_char(&t, ' ');
	key_label(&t, K_CTRL('_'));
	text_char(&t, ' ');
	key_label(&t, K_F1);
	assert_string_equal(buffer, "^U ^_ F1");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_key_has_a_name_that_means_it),
	    cmocka_unit_test(names_are_as_documented),
	    cmocka_unit_test(other_spellings_are_understood),
	    cmocka_unit_test(labels_are_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
