/* SPDX-License-Identifier: BSD-2-Clause */
/* The field editor: what is typed and pasted, and what comes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/edit.h"
#include "ui/key.h"

static char buffer[256];
static struct why why;

static struct edit
field(enum mask mask)
{
	why.text[0] = '\0';
	return edit_on(buffer, sizeof buffer, mask);
}

/* Types ASCII; in it < is Backspace, { Left, } Right, ~ Delete. */
static enum edited
type(struct edit *e, const char *chars)
{
	enum edited last = EDIT_PASSED;

	for (; *chars; chars++) {
		uint32_t key = (uint8_t)*chars;

		key = key == '<'   ? K_BACKSPACE
		      : key == '{' ? K_LEFT
		      : key == '}' ? K_RIGHT
		      : key == '~' ? K_DELETE
				   : key;
		last = edit_key(e, key, &why);
		assert_int_equal(strlen(e->text), e->length);
		assert_true(e->cursor <= e->length);
	}
	return last;
}

static void
a_mac_in_all_spellings(void **state)
{
	static const char *const spellings[] = {
	    "0200000000ff",
	    "02:00:00:00:00:ff",
	    "02-00-00-00-00-ff",
	    "0200.0000.00ff",
	    "0200 0000 00ff",
	    "2:0:0:0:0:ff",
	    "2-0-0-0-0-FF",
	    "02:00:00:00:00:FF",
	};

	(void)state;
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
		struct edit e = field(MASK_MAC);
		char pasted[32] = "";

		type(&e, spellings[i]);
		assert_string_equal(e.text, "02:00:00:00:00:ff");
		type(&e, "<<<<<");
		strcat(strcat(pasted, spellings[i]), "\r\n");
		assert_int_equal(edit_paste(&e, pasted, &why), EDIT_CHANGED);
		assert_string_equal(e.text, "02:00:00:00:00:ff");
	}
}

static void
colons_come_and_go_by_themselves(void **state)
{
	static const struct {
		const char *typed, *text;
		size_t cursor;
	} cases[] = {
	    {"0", "0", 1},
	    {"02", "02:", 3},
	    {"02:", "02:", 3},
	    {"02:::-.", "02:", 3},
	    {"02<", "0", 1},
	    {"020", "02:0", 4},
	    {"020<", "02:", 3},
	    {"02<<<<", "", 0},
	    {"020304{{", "02:03:04:", 6},
	    {"020304{{f", "02:03:f0:4", 7},
	    {"020304{{{{<", "00:30:4", 1},
	    {"020304{{{{{{~", "20:30:4", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct edit e = field(MASK_MAC);

		type(&e, cases[i].typed);
		assert_string_equal(e.text, cases[i].text);
		if (e.cursor != cases[i].cursor)
			fail_msg("%s: cursor %zu", cases[i].typed, e.cursor);
	}
}

static void
a_mac_takes_only_hex_and_six_bytes(void **state)
{
	struct edit e = field(MASK_MAC);

	(void)state;
	assert_int_equal(type(&e, "0g"), EDIT_REFUSED);
	assert_string_equal(e.text, "0");
	assert_non_null(strstr(why.text, "\"0g\" is not hex"));
	type(&e, "20000000000");
	assert_string_equal(e.text, "02:00:00:00:00:00");
	assert_int_equal(type(&e, "1"), EDIT_REFUSED);
	assert_non_null(strstr(why.text, "6 bytes"));
	edit_key(&e, K_HOME, &why);
	assert_int_equal(type(&e, "f"), EDIT_CHANGED); /* full: typing over */
	assert_string_equal(e.text, "f2:00:00:00:00:00");
	assert_int_equal(edit_key(&e, 0xe4, &why), EDIT_REFUSED);
}

static void
words_stand_for_addresses(void **state)
{
	static const char *const words[] = {"bcast", "me", "lldp", "stp", "host-b", NULL};
	struct edit e = field(MASK_MAC);

	(void)state;
	e.words = words;
	for (size_t i = 0; words[i]; i++) {
		edit_key(&e, K_CTRL('u'), &why);
		assert_int_equal(type(&e, words[i]), EDIT_CHANGED);
		assert_string_equal(e.text, words[i]);
	}
	assert_int_equal(type(&e, "x"), EDIT_REFUSED);
	edit_key(&e, K_CTRL('u'), &why);
	assert_int_equal(type(&e, "0g"), EDIT_REFUSED);
	edit_key(&e, K_CTRL('u'), &why);
	type(&e, "bcast<<");
	assert_string_equal(e.text, "bc:a");
	assert_int_equal(edit_paste(&e, "lldp", &why), EDIT_CHANGED);
	assert_string_equal(e.text, "lldp");
	assert_int_equal(edit_paste(&e, "02:00:00:00:00:01", &why), EDIT_CHANGED);
	assert_string_equal(e.text, "02:00:00:00:00:01");
}

static void
hex_bytes(void **state)
{
	struct edit e = field(MASK_HEX);

	(void)state;
	type(&e, "48656c6c6f");
	assert_string_equal(e.text, "48 65 6c 6c 6f");
	edit_key(&e, K_CTRL('u'), &why);
	type(&e, "48 65 6c");
	assert_string_equal(e.text, "48 65 6c");
	type(&e, " 7 f");
	assert_string_equal(e.text, "48 65 6c 07 f");
	assert_int_equal(type(&e, "x"), EDIT_REFUSED);
	edit_key(&e, K_CTRL('w'), &why);
	assert_string_equal(e.text, "48 65 6c 07");
	edit_key(&e, K_CTRL('w'), &why);
	assert_string_equal(e.text, "48 65 6c");
	edit_key(&e, K_HOME, &why);
	edit_key(&e, K_INSERT, &why);
	type(&e, "ff");
	assert_string_equal(e.text, "ff 65 6c");
	edit_key(&e, K_INSERT, &why);
	type(&e, "aa");
	assert_string_equal(e.text, "ff aa 65 6c");
	edit_key(&e, K_CTRL('k'), &why);
	assert_string_equal(e.text, "ff aa");
	assert_int_equal(edit_paste(&e, "0x01, 0x02\n03:04 5 6 7", &why), EDIT_CHANGED);
	assert_string_equal(e.text, "ff aa 01 02 03 04 05 06 07");
	assert_int_equal(edit_paste(&e, "zz", &why), EDIT_REFUSED);
	assert_int_equal(edit_paste(&e, "123", &why), EDIT_REFUSED);
	assert_string_equal(e.text, "ff aa 01 02 03 04 05 06 07");
}

static void
free_text(void **state)
{
	struct edit e = field(MASK_TEXT);

	(void)state;
	type(&e, "Hello lab");
	edit_key(&e, 0xe4, &why);
	edit_key(&e, 0x20ac, &why);
	assert_string_equal(e.text, "Hello lab\xc3\xa4\xe2\x82\xac");
	type(&e, "{<");
	assert_string_equal(e.text, "Hello lab\xe2\x82\xac");
	type(&e, "~");
	assert_string_equal(e.text, "Hello lab");
	edit_key(&e, K_CTRL('w'), &why);
	assert_string_equal(e.text, "Hello ");
	edit_key(&e, K_CTRL('a'), &why);
	edit_key(&e, K_INSERT, &why);
	type(&e, "J");
	assert_string_equal(e.text, "Jello ");
	edit_key(&e, K_CTRL('e'), &why);
	assert_int_equal(edit_paste(&e,
			     "a\033[31m\xc2\x9b"
			     "b\nc\r\n",
			     &why),
	    EDIT_CHANGED);
	assert_string_equal(e.text, "Jello a[31mb c");
	assert_int_equal(edit_key(&e, K_TAB, &why), EDIT_PASSED);
	assert_int_equal(edit_key(&e, K_ENTER, &why), EDIT_PASSED);
	assert_int_equal(edit_key(&e, K_F1, &why), EDIT_PASSED);
}

static void
numbers(void **state)
{
	struct edit e = field(MASK_NUMBER);

	(void)state;
	assert_int_equal(type(&e, "10"), EDIT_CHANGED);
	assert_int_equal(type(&e, "x"), EDIT_REFUSED);
	assert_int_equal(edit_paste(&e, " 5 \n", &why), EDIT_CHANGED);
	assert_string_equal(e.text, "105");
	assert_int_equal(edit_paste(&e, "1 2", &why), EDIT_REFUSED);
	assert_int_equal(edit_paste(&e, "-1", &why), EDIT_REFUSED);
}

static void
a_full_field_says_so(void **state)
{
	struct edit e = edit_on(buffer, 20, MASK_TEXT);

	(void)state;
	for (int i = 0; i < 19; i++)
		assert_int_equal(edit_key(&e, 'x', &why), EDIT_CHANGED);
	assert_int_equal(edit_key(&e, 'x', &why), EDIT_REFUSED);
	assert_int_equal(edit_paste(&e, "y", &why), EDIT_REFUSED);
	assert_int_equal(e.length, 19);
}

/* What a field shows can be put back exactly: the form's undo does so. */
static void
setting_is_exact(void **state)
{
	static const char *const words[] = {"bcast", NULL};
	static const char *const macs[] = {
	    "", "0", "02:", "02:0", "02:00:0", "02:00:00:00:00:0", "02:00:00:00:00:0b", "bcas"};
	static const char *const hex[] = {"", "4", "48", "48 6", "48 65"};
	static const char *const texts[] = {"", " ", " a ", "a\xc3\xa4"};
	struct edit e = field(MASK_MAC);

	(void)state;
	e.words = words;
	for (size_t i = 0; i < sizeof macs / sizeof *macs; i++) {
		assert_true(edit_set(&e, macs[i], &why));
		assert_string_equal(e.text, macs[i]);
	}
	e = field(MASK_HEX);
	for (size_t i = 0; i < sizeof hex / sizeof *hex; i++) {
		assert_true(edit_set(&e, hex[i], &why));
		assert_string_equal(e.text, hex[i]);
	}
	e = field(MASK_TEXT);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		assert_true(edit_set(&e, texts[i], &why));
		assert_string_equal(e.text, texts[i]);
	}
	e = field(MASK_MAC);
	type(&e, "02");
	assert_false(edit_set(&e, "nonsense", &why));
	assert_string_equal(e.text, "02:");
}

static void
walking_goes_round_and_passes_over(void **state)
{
	static const char *const list[] = {"020000000001", "what", "ff:ff:ff:ff:ff:ff"};
	struct edit e = field(MASK_MAC);

	(void)state;
	assert_int_equal(edit_walk(&e, list, 3, 1), EDIT_CHANGED);
	assert_string_equal(e.text, "02:00:00:00:00:01");
	edit_walk(&e, list, 3, 1);
	assert_string_equal(e.text, "ff:ff:ff:ff:ff:ff");
	edit_walk(&e, list, 3, 1);
	assert_string_equal(e.text, "02:00:00:00:00:01");
	edit_walk(&e, list, 3, -1);
	assert_string_equal(e.text, "ff:ff:ff:ff:ff:ff");
	type(&e, "<");
	edit_walk(&e, list, 3, -1);
	assert_string_equal(e.text, "ff:ff:ff:ff:ff:ff");
	assert_int_equal(edit_walk(&e, list + 1, 1, 1), EDIT_MOVED);
	assert_int_equal(edit_walk(&e, list, 0, 1), EDIT_MOVED);
}

static void
the_view_follows_the_cursor(void **state)
{
	struct edit e = field(MASK_TEXT);

	(void)state;
	type(&e, "0123456789");
	assert_int_equal(edit_scroll(&e, 20), 10);
	assert_int_equal(e.first, 0);
	assert_int_equal(edit_scroll(&e, 5), 4); /* the cursor behind the last one needs a column */
	assert_int_equal(e.first, 6);
	type(&e, "{{");
	assert_int_equal(edit_scroll(&e, 5), 2);
	edit_key(&e, K_HOME, &why);
	assert_int_equal(edit_scroll(&e, 5), 0);
	assert_int_equal(e.first, 0);
	edit_key(&e, K_END, &why);
	edit_scroll(&e, 5);
	assert_int_equal(edit_scroll(&e, 30), 10); /* room again */
	assert_int_equal(e.first, 0);
	edit_scroll(&e, 0);
	edit_key(&e, K_CTRL('u'), &why);
	assert_int_equal(edit_scroll(&e, 5), 0);
}

/* Random keys never leave the buffer, and a row of digits stays spelled as it should be. */
static void
always_sane(void **state)
{
	static const uint32_t keys[] = {'0', 'f', 'A', ':', ' ', 'g', 0xe4, 0x20ac, K_LEFT, K_RIGHT,
	    K_HOME, K_END, K_INSERT, K_DELETE, K_BACKSPACE, K_CTRL('w'), K_CTRL('k'), 'b', 'c',
	    'a'};
	static const char *const words[] = {"bcast", "cafe-g", NULL};

	(void)state;
	srand(2);
	for (int i = 0; i < 400; i++) {
		char *exact = malloc(20 + (size_t)(i % 30));
		struct edit e = edit_on(exact, 20 + (size_t)(i % 30), (enum mask)(i % 4));
		char again[64];
		struct edit other = edit_on(again, e.size, e.mask);

		e.words = other.words = words;
		for (int k = 0; k < 500; k++) {
			edit_key(&e, keys[(size_t)rand() % (sizeof keys / sizeof *keys)], &why);
			assert_int_equal(strlen(e.text), e.length);
			assert_true(e.cursor <= e.length && e.length < e.size);
			assert_true((e.text[e.cursor] & 0xc0) != 0x80);
			assert_true(edit_set(&other, e.text, &why));
			assert_string_equal(other.text, e.text);
			assert_in_range(edit_scroll(&e, 1 + k % 9), 0, 8);
		}
		free(exact);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_mac_in_all_spellings),
	    cmocka_unit_test(colons_come_and_go_by_themselves),
	    cmocka_unit_test(a_mac_takes_only_hex_and_six_bytes),
	    cmocka_unit_test(words_stand_for_addresses),
	    cmocka_unit_test(hex_bytes),
	    cmocka_unit_test(free_text),
	    cmocka_unit_test(numbers),
	    cmocka_unit_test(a_full_field_says_so),
	    cmocka_unit_test(setting_is_exact),
	    cmocka_unit_test(walking_goes_round_and_passes_over),
	    cmocka_unit_test(the_view_follows_the_cursor),
	    cmocka_unit_test(always_sane),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
