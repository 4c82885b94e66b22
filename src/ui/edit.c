/* SPDX-License-Identifier: BSD-2-Clause */
/* The one field editor: see edit.h. */
#include "ui/edit.h"

#include <string.h>

#include "base/bug.h"
#include "base/text.h"
#include "ui/digits.h"
#include "ui/key.h"

struct edit
edit_on(char *buffer, size_t size, enum mask mask)
{
	BUG_ON(size < 20 || size > EDIT_MAX);
	buffer[0] = '\0';
	return (struct edit){.text = buffer, .size = size, .mask = mask};
}

/* Puts n bytes in place of so many old ones at the cursor, which goes behind them. */
static bool
replace(struct edit *e, size_t old, const char *chars, size_t n, struct why *why)
{
	char *at = e->text + e->cursor;

	if (e->length - old + n >= e->size)
		return edit_full(why);
	memmove(at + n, at + old, e->length - e->cursor - old + 1);
	memcpy(at, chars, n);
	e->length = e->length - old + n;
	e->cursor += n;
	return true;
}

/* The byte before and behind the character at an offset. */
static size_t
before(const struct edit *e, size_t at)
{
	while (at && (e->text[--at] & 0xc0) == 0x80)
		;
	return at;
}

static size_t
behind(const struct edit *e, size_t at)
{
	return at + text_fit(e->text + at, 1);
}

static bool
type(struct edit *e, uint32_t c, struct why *why)
{
	char utf8[8];
	struct text t = text_on(utf8, sizeof utf8);
	size_t old;

	if (digits_mask(e))
		return digits_type(e, c, why);
	if (c == ' ')
		text_char(&t, ' ');
	else
		key_spell(&t, c);
	if (e->mask == MASK_NUMBER && (c < '0' || c > '9'))
		return no(why, EXIT_USAGE, "\"%s\" is not a digit - a number, like 10", utf8);
	old = e->overwrite ? behind(e, e->cursor) - e->cursor : 0;
	return replace(e, old, utf8, t.length, why);
}

/* Removes the text between two offsets; in a row of digits whole digits, and their colons. */
static bool
cut(struct edit *e, size_t from, size_t to)
{
	if (from == to)
		return false;
	if (digits_shown(e))
		return digits_cut(e, from, to);
	e->cursor = from;
	replace(e, to - from, "", 0, NULL);
	if (digits_mask(e))
		digits_respell(e);
	return true;
}

/* The offset of the digit or character before the cursor, or of the next one's end. */
static size_t
step_back(const struct edit *e)
{
	size_t at = before(e, e->cursor);

	while (digits_shown(e) && at && strchr(": ", e->text[at]))
		at--;
	return at;
}

static size_t
step_on(const struct edit *e)
{
	size_t at = behind(e, e->cursor);

	while (digits_mask(e) && e->text[at] && strchr(": ", e->text[at]))
		at++;
	return at;
}

/* Where the word, or in a row of digits the byte, before the cursor starts. */
static size_t
word_start(const struct edit *e)
{
	const char *blanks = digits_mask(e) ? ": " : " ";
	size_t at = e->cursor;

	while (at && strchr(blanks, e->text[at - 1]))
		at--;
	while (at && !strchr(blanks, e->text[at - 1]))
		at--;
	return at;
}

static enum edited
control(struct edit *e, uint32_t key)
{
	switch (key) {
	case K_LEFT:
		e->cursor = step_back(e);
		return EDIT_MOVED;
	case K_RIGHT:
		e->cursor = step_on(e);
		return EDIT_MOVED;
	case K_HOME:
	case K_CTRL('a'):
		e->cursor = 0;
		return EDIT_MOVED;
	case K_END:
	case K_CTRL('e'):
		e->cursor = e->length;
		return EDIT_MOVED;
	case K_INSERT:
		e->overwrite = !e->overwrite;
		return EDIT_MOVED;
	case K_BACKSPACE:
		return cut(e, step_back(e), e->cursor) ? EDIT_CHANGED : EDIT_MOVED;
	case K_DELETE:
		return cut(e, e->cursor, step_on(e)) ? EDIT_CHANGED : EDIT_MOVED;
	case K_CTRL('w'):
		return cut(e, word_start(e), e->cursor) ? EDIT_CHANGED : EDIT_MOVED;
	case K_CTRL('k'):
		return cut(e, e->cursor, e->length) ? EDIT_CHANGED : EDIT_MOVED;
	case K_CTRL('u'):
		return cut(e, 0, e->length) ? EDIT_CHANGED : EDIT_MOVED;
	default:
		return EDIT_PASSED;
	}
}

enum edited
edit_key(struct edit *e, uint32_t key, struct why *why)
{
	enum edited done;

	if (key >= K_SPACE && key < K_NAMED)
		done = type(e, key, why) ? EDIT_CHANGED : EDIT_REFUSED;
	else
		done = control(e, key);
	if (done == EDIT_CHANGED)
		e->walk = 0;
	return done;
}

/* What of a pasted text can be shown; line ends become blanks, but not those at the end. */
static bool
clean(const char *text, char *out, size_t size)
{
	size_t n = 0, length = strlen(text);

	while (length && strchr("\r\n", text[length - 1]))
		length--;
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == 0xc2 && (text[i + 1] & 0xe0) == 0x80) { /* C1 */
			i++;
			continue;
		}
		if (c == '\n' || c == '\t')
			c = ' ';
		if (c < ' ' || c == 0x7f)
			continue;
		if (n + 1 >= size)
			return false;
		out[n++] = (char)c;
	}
	out[n] = '\0';
	return true;
}

static bool
is_word(const struct edit *e, const char *text)
{
	for (const char *const *word = e->words; word && *word; word++)
		if (!strcmp(*word, text))
			return e->mask == MASK_MAC;
	return false;
}

static bool
paste_number(struct edit *e, const char *text, struct why *why)
{
	size_t n;

	text += strspn(text, " ");
	n = strspn(text, "0123456789");
	if (text[n + strspn(text + n, " ")])
		return no(why, EXIT_USAGE, "\"%.20s\" is not a number", text);
	return replace(e, 0, text, n, why);
}

enum edited
edit_paste(struct edit *e, const char *text, struct why *why)
{
	char cleaned[EDIT_MAX];
	bool done;

	if (!clean(text, cleaned, sizeof cleaned))
		done = edit_full(why);
	else if (!*cleaned)
		return EDIT_MOVED;
	else if (is_word(e, cleaned))
		done = edit_set(e, cleaned, why);
	else if (digits_mask(e))
		done = digits_paste(e, cleaned, why);
	else if (e->mask == MASK_NUMBER)
		done = paste_number(e, cleaned, why);
	else
		done = replace(e, 0, cleaned, strlen(cleaned), why);
	if (done)
		e->walk = 0;
	return done ? EDIT_CHANGED : EDIT_REFUSED;
}

bool
edit_set(struct edit *e, const char *text, struct why *why)
{
	char buffer[EDIT_MAX] = "";
	struct edit fresh = {.text = buffer, .size = e->size, .mask = e->mask};

	if (digits_word(e, text) && strlen(text) < e->size)
		replace(&fresh, 0, text, strlen(text), NULL);
	else if (edit_paste(&fresh, text, why) == EDIT_REFUSED)
		return false;
	memcpy(e->text, buffer, fresh.length + 1);
	e->length = e->cursor = fresh.length;
	e->first = 0;
	e->walk = 0;
	return true;
}

enum edited
edit_walk(struct edit *e, const char *const *list, size_t count, int step)
{
	size_t walk = e->walk;

	for (size_t tries = 0; tries < count; tries++) {
		if (step > 0)
			walk = walk >= count ? 1 : walk + 1;
		else
			walk = walk <= 1 || walk > count ? count : walk - 1;
		if (edit_set(e, list[walk - 1], NULL)) {
			e->walk = walk;
			return EDIT_CHANGED;
		}
	}
	return EDIT_MOVED;
}

/* Columns between two offsets. */
static int
columns_between(const struct edit *e, size_t from, size_t to)
{
	int n = 0;

	for (; from < to; from = behind(e, from))
		n++;
	return n;
}

int
edit_scroll(struct edit *e, int columns)
{
	if (columns < 1)
		columns = 1;
	if (e->first > e->cursor || e->first > e->length)
		e->first = e->cursor;
	while (columns_between(e, e->first, e->cursor) >= columns)
		e->first = behind(e, e->first);
	/* no room left empty while text is scrolled out */
	while (e->first && columns_between(e, before(e, e->first), e->length) < columns)
		e->first = before(e, e->first);
	return columns_between(e, e->first, e->cursor);
}
