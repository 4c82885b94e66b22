/* SPDX-License-Identifier: BSD-2-Clause */
/* Fields that are a row of hex digits: see digits.h. */
#include "ui/digits.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "ui/key.h"

#define MAC_DIGITS 12
#define HEX "0123456789abcdefABCDEF"
#define SEPARATORS ":-. "
#define PASTED SEPARATORS ","

static bool
is_hex(uint32_t c)
{
	return c < 0x80 && isxdigit((int)c);
}

bool
digits_mask(const struct edit *e)
{
	return e->mask == MASK_MAC || e->mask == MASK_HEX;
}

/* A MAC field that holds a word, not digits. */
static bool
wordy(const struct edit *e)
{
	return e->mask == MASK_MAC && e->text[strspn(e->text, "0123456789abcdef:")];
}

bool
digits_shown(const struct edit *e)
{
	return digits_mask(e) && !wordy(e);
}

/* Digits before an offset of the text. */
static size_t
digits_to(const struct edit *e, size_t offset)
{
	size_t n = 0;

	for (size_t i = 0; i < offset; i++)
		n += is_hex((uint8_t)e->text[i]) != 0;
	return n;
}

/* Takes n digits out at a digit's place, puts more in, and spells the whole anew. */
static bool
splice(struct edit *e, size_t place, size_t out, const char *in, size_t n, struct why *why)
{
	size_t had = digits_to(e, e->length), count = had - out + n, length = 0;
	char separator = e->mask == MASK_MAC ? ':' : ' ';
	size_t last = e->mask == MASK_MAC ? MAC_DIGITS - 1 : count - 1; /* none after this one */

	if (e->mask == MASK_MAC && count > MAC_DIGITS)
		return no(why, EXIT_USAGE, "a MAC address has 6 bytes - they are all there");
	if (count + count / 2 >= e->size)
		return edit_full(why);
	for (size_t i = 0; i < e->length; i++) /* only the digits */
		if (is_hex((uint8_t)e->text[i]))
			e->text[length++] = e->text[i];
	memmove(e->text + place + n, e->text + place + out, had - place - out);
	for (size_t i = 0; i < n; i++)
		e->text[place + i] = (char)tolower((unsigned char)in[i]);
	length = count + count / 2;
	if (count && count % 2 == 0 && last < count)
		length--;              /* no separator at the end */
	for (size_t i = count; i--;) { /* from the back, so that nothing is overwritten */
		e->text[i + i / 2] = e->text[i];
		if (i % 2 && i < last)
			e->text[i + i / 2 + 1] = separator;
	}
	e->length = length;
	e->text[length] = '\0';
	place += n;
	e->cursor = place + place / 2 < length ? place + place / 2 : length;
	return true;
}

/* Is this the start of a word that may stand for an address? */
static bool
starts_word(const struct edit *e, const char *chars, size_t n)
{
	for (const char *const *word = e->words; word && *word; word++)
		if (n && !strncmp(*word, chars, n))
			return true;
	return false;
}

bool
digits_word(const struct edit *e, const char *text)
{
	return e->mask == MASK_MAC && text[strspn(text, HEX PASTED)] &&
	       starts_word(e, text, strlen(text));
}

void
digits_respell(struct edit *e)
{
	if (!wordy(e))
		splice(e, digits_to(e, e->cursor), 0, "", 0, NULL);
}

static bool
type_word(struct edit *e, char c, struct why *why)
{
	char word[64];
	size_t n = 0, at = 0;

	if (e->length + 1 >= e->size || e->length + 1 >= sizeof word)
		return edit_full(why);
	for (size_t i = 0; i <= e->length; i++) {
		if (i == e->cursor) {
			at = n;
			word[n++] = c;
		}
		if (e->text[i] && (e->text[i] != ':' || wordy(e)))
			word[n++] = e->text[i];
	}
	word[n] = '\0';
	if (!starts_word(e, word, n)) {
		if (wordy(e))
			return no(why, EXIT_USAGE, "\"%s\" is no name known here", word);
		word[at + 1] = '\0'; /* of the byte that is being typed */
		return no(why, EXIT_USAGE, "\"%s\" is not hex - 6 bytes, like 02:00:00:00:00:0b",
		    word + at - at % 2);
	}
	strcpy(e->text, word);
	e->length = n;
	e->cursor = at + 1;
	return true;
}

/* A separator ends a byte of one digit; elsewhere it is there already. */
static bool
type_separator(struct edit *e, struct why *why)
{
	size_t place = digits_to(e, e->cursor), count = digits_to(e, e->length);

	if (place % 2 == 0)
		return true;
	if (place < count) {
		place++;
		e->cursor = place + place / 2 < e->length ? place + place / 2 : e->length;
		return true;
	}
	if (!splice(e, place - 1, 0, "0", 1, why))
		return false;
	e->cursor = e->length;
	return true;
}

bool
digits_type(struct edit *e, uint32_t c, struct why *why)
{
	size_t place = digits_to(e, e->cursor), count = digits_to(e, e->length);
	bool full = e->mask == MASK_MAC && count == MAC_DIGITS;
	char digit = (char)c;

	if (wordy(e) && c > ' ' && c < 0x7f)
		return type_word(e, digit, why);
	if (c < 0x80 && strchr(SEPARATORS, (int)c))
		return type_separator(e, why);
	if (e->mask == MASK_MAC && !is_hex(c) && c < 0x7f)
		return type_word(e, digit, why);
	if (!is_hex(c)) {
		char name[8];
		struct text t = text_on(name, sizeof name);

		key_spell(&t, c);
		return no(why, EXIT_USAGE, "\"%s\" is not hex - bytes, like 48 65 6c", name);
	}
	return splice(e, place, (e->overwrite || full) && place < count, &digit, 1, why);
}

bool
digits_cut(struct edit *e, size_t from, size_t to)
{
	size_t place = digits_to(e, from);

	return splice(e, place, digits_to(e, to) - place, "", 0, NULL);
}

/*
 * The digits of an address in any spelling, or of bytes; -1 with words if something else is among
 * them. A group of one digit is a byte where others are too ("2:0:0:0:0:b"); the last one after
 * whole bytes is a byte that is not finished ("02:0").
 */
static long
read_digits(const struct edit *e, const char *text, char *digits, struct why *why)
{
	size_t n = 0;
	bool sparse = false;

	for (text += strspn(text, PASTED); *text; text += strspn(text, PASTED)) {
		size_t group, end;

		if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
			text += 2;
		group = strspn(text, HEX);
		end = strcspn(text, PASTED);
		if (!group || group != end || (e->mask == MASK_HEX && group > 1 && group % 2)) {
			char shown[24];
			struct text t = text_on(shown, sizeof shown);

			text_safe(&t, (const uint8_t *)text, end);
			return no(why, EXIT_USAGE, "\"%s\" is not %s", shown,
				   group == end ? "whole bytes" : "hex") -
			       1;
		}
		sparse |= group == 1 && text[group];
		if (group == 1 && sparse)
			digits[n++] = '0';
		memcpy(digits + n, text, group);
		n += group;
		text += group;
	}
	return (long)n;
}

bool
digits_paste(struct edit *e, const char *text, struct why *why)
{
	char digits[EDIT_MAX + 1]; /* a digit and its separator make two at most */
	size_t place = digits_to(e, e->cursor);
	long n;

	n = read_digits(e, text, digits, why);
	if (n < 0)
		return false;
	if (wordy(e) || (e->mask == MASK_MAC && n == MAC_DIGITS)) {
		e->text[0] = '\0';
		e->length = e->cursor = place = 0;
	}
	return splice(e, place, 0, digits, (size_t)n, why);
}
