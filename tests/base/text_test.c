/* SPDX-License-Identifier: BSD-2-Clause */
/* Bounded text: nothing dangerous gets through, nothing is split, nothing is lost without a word.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

static uint32_t
random_number(uint32_t *state)
{
	return *state = *state * 1664525 + 1013904223;
}

/* Of random bytes most are invalid UTF-8; half of the time draw from what is tricky. */
static uint8_t
random_byte(uint32_t *state)
{
	static const uint8_t tricky[] = {0, 7, 8, '\n', '\r', 0x1b, '[', ']', '\\', 'x', '4', 'a',
	    '~', 0x7f, 0x80, 0x8e, 0x9b, 0xa9, 0xc0, 0xc2, 0xc3, 0xcc, 0xcd, 0xd2, 0xd4, 0xd8, 0xe2,
	    0xef, 0xf0, 0xff};
	uint32_t r = random_number(state);

	return r >> 31 ? tricky[(r >> 8) % sizeof tricky] : (uint8_t)(r >> 16);
}

/* The letters text.h promises to keep, written down a second time. */
static bool
allowed_letter(unsigned c)
{
	return (c >= 0xc0 && c <= 0x24f) || (c >= 0x370 && c <= 0x3ff) ||
	       (c >= 0x400 && c <= 0x482) || (c >= 0x48a && c <= 0x52f);
}

/* The length of the printable unit at chars: an ASCII character, a whole escape, a letter. */
static size_t
unit_length(const char *chars)
{
	static const char hex[] = "0123456789abcdef";
	uint8_t first = (uint8_t)chars[0], second = (uint8_t)chars[1];

	if (first == '\\' && second == '\\')
		return 2;
	if (first == '\\') {
		assert_int_equal(second, 'x');
		assert_true(chars[2] && strchr(hex, chars[2]) && chars[3] && strchr(hex, chars[3]));
		return 4;
	}
	if (first < 0x80) {
		assert_in_range(first, ' ', '~');
		return 1;
	}
	assert_int_equal(first & 0xe0, 0xc0);
	assert_int_equal(second & 0xc0, 0x80);
	assert_true(allowed_letter((unsigned)(first & 0x1f) << 6 | (second & 0x3f)));
	return 2;
}

static void
check_safe(const char *chars, size_t length)
{
	size_t at = 0;

	assert_int_equal(strlen(chars), length);
	while (at < length)
		at += unit_length(chars + at);
	assert_int_equal(at, length);
}

static void
safe_comes_back_byte_for_byte(void **unused)
{
	uint32_t state = 1;

	(void)unused;
	for (int round = 0; round < 20000; round++) {
		uint8_t bytes[64], back[64];
		char chars[64 * 4 + 1];
		struct text t = text_on(chars, sizeof chars);
		size_t n = random_number(&state) >> 16 & 63;

		for (size_t i = 0; i < n; i++)
			bytes[i] = random_byte(&state);
		text_safe(&t, bytes, n);
		assert_false(t.cut);
		check_safe(chars, t.length);
		assert_int_equal(text_unsafe(chars, t.length, back, n), n);
		assert_memory_equal(back, bytes, n);
	}
}

static void
every_pair_of_bytes_is_safe(void **unused)
{
	(void)unused;
	for (unsigned pair = 0; pair < 65536; pair++) {
		const uint8_t bytes[] = {(uint8_t)(pair >> 8), (uint8_t)pair};
		uint8_t back[2];
		char chars[9];
		struct text t = text_on(chars, sizeof chars);

		text_safe(&t, bytes, 2);
		check_safe(chars, t.length);
		assert_int_equal(text_unsafe(chars, t.length, back, 2), 2);
		assert_memory_equal(back, bytes, 2);
	}
}

static void
assert_safe(const char *bytes, const char *expected)
{
	char chars[128];
	struct text t = text_on(chars, sizeof chars);

	text_safe(&t, (const uint8_t *)bytes, strlen(bytes));
	assert_string_equal(chars, expected);
}

static void
attacks_are_shown_not_done(void **unused)
{
	(void)unused;
	assert_safe("\033]0;owned\007", "\\x1b]0;owned\\x07");
	assert_safe("\302\233"
		    "31m",
	    "\\xc2\\x9b31m"); /* C1 control as UTF-8 */
	assert_safe("\233"
		    "31m",
	    "\\x9b31m");                                      /* C1 control as a byte */
	assert_safe("\342\200\256gpj", "\\xe2\\x80\\xaegpj"); /* U+202E right-to-left */
	assert_safe("\342\201\246", "\\xe2\\x81\\xa6");       /* U+2066 isolate */
	assert_safe("\330\234", "\\xd8\\x9c");                /* U+061C Arabic letter mark */
	assert_safe("e\314\201", "e\\xcc\\x81");              /* U+0301 combining acute */
	assert_safe("\322\203", "\\xd2\\x83");                /* U+0483 combining titlo */
	assert_safe("\357\273\277", "\\xef\\xbb\\xbf");       /* byte order mark */
	assert_safe("\300\257", "\\xc0\\xaf");                /* overlong slash */
	assert_safe("\303", "\\xc3");                         /* half a letter */
	assert_safe("a\r\nb\tc\177", "a\\x0d\\x0ab\\x09c\\x7f");
	assert_safe("\\x41", "\\\\x41");
	assert_safe("Caf\303\251 \316\251 \320\226", "Caf\303\251 \316\251 \320\226");
}

/* In a buffer of every size the text is the longest head that fits, in whole units. */
static void
safe_never_splits(void **unused)
{
	uint32_t state = 7;

	(void)unused;
	for (int round = 0; round < 500; round++) {
		uint8_t bytes[24];
		char whole[24 * 4 + 1];
		struct text all = text_on(whole, sizeof whole);

		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = random_byte(&state);
		text_safe(&all, bytes, sizeof bytes);
		for (size_t size = 1; size <= all.length + 1; size++) {
			char *chars = malloc(size);
			struct text t;
			size_t fits = 0, next;

			assert_non_null(chars);
			t = text_on(chars, size);
			text_safe(&t, bytes, sizeof bytes);
			while (
			    fits < all.length && fits + (next = unit_length(whole + fits)) < size)
				fits += next;
			assert_int_equal(t.length, fits);
			assert_memory_equal(chars, whole, fits);
			assert_int_equal(chars[fits], '\0');
			assert_int_equal(t.cut, fits < all.length);
			free(chars);
		}
	}
}

static void
cut_is_final(void **unused)
{
	char chars[4];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	text_add(&t, "ab\303\251");
	assert_string_equal(chars, "ab");
	assert_true(t.cut);
	text_char(&t, 'c');
	text_add(&t, "d");
	text_addf(&t, "%d", 5);
	text_safe(&t, (const uint8_t *)"e", 1);
	text_dots(&t, (const uint8_t *)"f", 1);
	text_hex(&t, (const uint8_t *)"g", 1, 0);
	assert_string_equal(chars, "ab");
	assert_int_equal(t.length, 2);
}

static void
smallest_buffer_holds_nothing(void **unused)
{
	char chars[1] = {'x'};
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	assert_int_equal(chars[0], '\0');
	text_add(&t, "");
	assert_false(t.cut);
	text_char(&t, 'a');
	assert_true(t.cut);
	assert_int_equal(chars[0], '\0');
}

static void
adds_what_it_is_told(void **unused)
{
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	text_add(&t, "vlan ");
	text_addf(&t, "%u:%u", 100u, 3u);
	text_char(&t, ';');
	text_add(&t, "\342\200\246"); /* an ellipsis, three bytes */
	assert_string_equal(chars, "vlan 100:3;\342\200\246");
	assert_int_equal(t.length, strlen(chars));
	assert_false(t.cut);
}

/* A formatted text longer than any it is meant for is cut between characters, with the flag. */
static void
formatted_text_is_cut_between_characters(void **unused)
{
	static char letters[4096], chars[4096];

	(void)unused;
	for (size_t i = 0; i + 2 < sizeof letters; i += 2)
		memcpy(letters + i, "\303\251", 2);
	for (int shift = 0; shift < 2; shift++) {
		struct text t = text_on(chars, sizeof chars);

		text_addf(&t, "%s%s", shift ? "a" : "", letters);
		assert_true(t.cut);
		assert_true(t.length > 1000);
		assert_int_equal((t.length - (size_t)shift) % 2, 0);
	}
}

static void
dots_keep_the_columns(void **unused)
{
	static const uint8_t bytes[] = {'A', 0, ' ', '~', 0x7f, 0xc3, 0xa9, '\\', 0x1b, 0xff};
	char chars[16];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	text_dots(&t, bytes, sizeof bytes);
	assert_string_equal(chars, "A. ~...\\..");
}

static void
hex_is_cut_between_bytes(void **unused)
{
	static const uint8_t mac[] = {0x02, 0x00, 0xab, 0xcd, 0xef, 0x0b};
	char chars[18];
	struct text t = text_on(chars, sizeof chars);

	(void)unused;
	text_hex(&t, mac, sizeof mac, ':');
	assert_string_equal(chars, "02:00:ab:cd:ef:0b");
	assert_false(t.cut);
	t = text_on(chars, 17);
	text_hex(&t, mac, sizeof mac, ':');
	assert_string_equal(chars, "02:00:ab:cd:ef");
	assert_true(t.cut);
	t = text_on(chars, sizeof chars);
	text_hex(&t, mac, sizeof mac, 0);
	assert_string_equal(chars, "0200abcdef0b");
}

static void
assert_unhex(const char *chars, const char *expected, long n)
{
	uint8_t out[8];

	assert_int_equal(text_unhex(chars, out, sizeof out), n);
	if (n > 0)
		assert_memory_equal(out, expected, (size_t)n);
}

static void
unhex_takes_every_usual_spelling(void **unused)
{
	(void)unused;
	assert_unhex("48 65 6c", "Hel", 3);
	assert_unhex("48656c", "Hel", 3);
	assert_unhex("48656C", "Hel", 3);
	assert_unhex("48:65:6c", "Hel", 3);
	assert_unhex("48-65-6c", "Hel", 3);
	assert_unhex("4865.6c4c", "HelL", 4);
	assert_unhex("0x48 0x65 0X6c", "Hel", 3);
	assert_unhex("0x48, 0x65, 0x6c", "Hel", 3);
	assert_unhex("0x48656c", "Hel", 3);
	assert_unhex("  48\n65\r\n\t6c\n", "Hel", 3);
	assert_unhex("00 ff", "\0\377", 2);
	assert_unhex("", "", 0);
	assert_unhex(" \n", "", 0);
	assert_unhex("0011223344556677", "\0\021\042\063\104\125\146\167", 8);
}

static void
unhex_refuses_the_rest(void **unused)
{
	static const char *const bad[] = {"4", "486", "48 6", "4 8", "zz", "4g", "0x", "0x4",
	    "48 0x", "0x0x48", "48;65", "\303\251", "001122334455667788"};

	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_unhex(bad[i], "", -1);
}

static void
unsafe_refuses_broken_escapes(void **unused)
{
	static const char *const bad[] = {
	    "\\", "\\x", "\\x4", "\\xg0", "\\x0g", "\\n", "a\\", "\\X41"};
	uint8_t out[8];

	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_int_equal(text_unsafe(bad[i], strlen(bad[i]), out, sizeof out), -1);
	assert_int_equal(text_unsafe("\\x41BC", 3, out, sizeof out), -1); /* length ends inside */
	assert_int_equal(text_unsafe("abc", 3, out, 2), -1);
	assert_int_equal(text_unsafe("\\x41\\\\\\xfF", 10, out, 3), 3);
	assert_memory_equal(out, "A\\\377", 3);
}

static void
columns_count_characters(void **unused)
{
	static const char word[] = "a\303\251\316\251z";

	(void)unused;
	assert_int_equal(text_columns(""), 0);
	assert_int_equal(text_columns(word), 4);
	assert_int_equal(text_fit(word, 0), 0);
	assert_int_equal(text_fit(word, 1), 1);
	assert_int_equal(text_fit(word, 2), 3);
	assert_int_equal(text_fit(word, 3), 5);
	assert_int_equal(text_fit(word, 4), 6);
	assert_int_equal(text_fit(word, 99), 6);
}

static void
numbers_are_whole_or_not_there(void **state)
{
	char chars[24];
	struct text t = text_on(chars, sizeof chars);

	(void)state;
	text_number(&t, 0);
	text_char(&t, ' ');
	text_number(&t, UINT64_MAX);
	assert_string_equal(chars, "0 18446744073709551615");
	text_number(&t, 10);
	assert_string_equal(chars, "0 18446744073709551615");
	assert_true(t.cut);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_are_whole_or_not_there),
	    cmocka_unit_test(safe_comes_back_byte_for_byte),
	    cmocka_unit_test(every_pair_of_bytes_is_safe),
	    cmocka_unit_test(attacks_are_shown_not_done),
	    cmocka_unit_test(safe_never_splits),
	    cmocka_unit_test(cut_is_final),
	    cmocka_unit_test(smallest_buffer_holds_nothing),
	    cmocka_unit_test(adds_what_it_is_told),
	    cmocka_unit_test(formatted_text_is_cut_between_characters),
	    cmocka_unit_test(dots_keep_the_columns),
	    cmocka_unit_test(hex_is_cut_between_bytes),
	    cmocka_unit_test(unhex_takes_every_usual_spelling),
	    cmocka_unit_test(unhex_refuses_the_rest),
	    cmocka_unit_test(unsafe_refuses_broken_escapes),
	    cmocka_unit_test(columns_count_characters),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
