/* SPDX-License-Identifier: BSD-2-Clause */
/* Bounded text: see text.h. */
#include "base/text.h"

#include "base/bug.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct text
text_on(char *buffer, size_t size)
{
	BUG_ON(!size);
	buffer[0] = '\0';
	return (struct text){.chars = buffer, .size = size};
}

/* All or nothing, so that no character and no escape is ever split. */
static void
add_whole(struct text *t, const char *chars, size_t n)
{
	if (t->cut || n >= t->size - t->length) {
		t->cut = true;
		return;
	}
	memcpy(t->chars + t->length, chars, n);
	t->length += n;
	t->chars[t->length] = '\0';
}

static const char digits[] = "0123456789abcdef";

static size_t
utf8_length(unsigned char first)
{
	return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

void
text_trim(struct text *t)
{
	while (t->length && strchr(" \n", t->chars[t->length - 1]))
		t->chars[--t->length] = '\0';
}

void
text_add(struct text *t, const char *chars)
{
	size_t room = t->cut ? 0 : t->size - t->length, n = 0;

	while (chars[n]) {
		size_t whole = utf8_length((unsigned char)chars[n]);

		if (n + whole >= room || (whole > 1 && strnlen(chars + n, whole) < whole)) {
			t->cut = true;
			break;
		}
		n += whole;
	}
	memcpy(t->chars + t->length, chars, n);
	t->length += n;
	t->chars[t->length] = '\0';
}

void
text_addf(struct text *t, const char *format, ...)
{
	char buffer[1024];
	va_list arguments;
	int n;

	va_start(arguments, format);
	n = vsnprintf(buffer, sizeof buffer, format, arguments);
	va_end(arguments);
	BUG_ON(n < 0);
	text_add(t, buffer);
	if ((size_t)n >= sizeof buffer)
		t->cut = true;
}

void
text_number(struct text *t, uint64_t number)
{
	char chars[20];
	size_t at = sizeof chars;

	do
		chars[--at] = digits[number % 10];
	while (number /= 10);
	add_whole(t, chars + at, sizeof chars - at);
}

void
text_char(struct text *t, char c)
{
	add_whole(t, &c, 1);
}

/* Two-byte UTF-8 letters that are one column wide everywhere and change nothing around them. */
static bool
letter(const uint8_t *bytes, size_t n)
{
	unsigned c;

	if (n < 2 || bytes[0] < 0xc3 || bytes[0] > 0xd4 || (bytes[1] & 0xc0) != 0x80)
		return false;
	c = (unsigned)(bytes[0] & 0x1f) << 6 | (bytes[1] & 0x3f);
	if (c >= 0xc0 && c <= 0x24f)
		return true;
	if (c >= 0x370 && c <= 0x3ff)
		return c != 0x378 && c != 0x379 && !(c >= 0x380 && c <= 0x383) && c != 0x38b &&
		       c != 0x38d && c != 0x3a2;
	return c >= 0x400 && c <= 0x52f && !(c >= 0x483 && c <= 0x489);
}

void
text_escape(struct text *t, uint8_t byte)
{
	add_whole(t, (char[]){'\\', 'x', digits[byte >> 4], digits[byte & 15]}, 4);
}

void
text_safe(struct text *t, const uint8_t *bytes, size_t n)
{
	while (n && !t->cut) {
		size_t step = 1;

		if (*bytes == '\\')
			add_whole(t, "\\\\", 2);
		else if (*bytes >= ' ' && *bytes <= '~')
			add_whole(t, (const char *)bytes, 1);
		else if (letter(bytes, n))
			add_whole(t, (const char *)bytes, step = 2);
		else
			text_escape(t, *bytes);
		bytes += step;
		n -= step;
	}
}

void
text_safe_string(struct text *t, const char *string)
{
	text_safe(t, (const uint8_t *)string, strlen(string));
}

void
text_dots(struct text *t, const uint8_t *bytes, size_t n)
{
	for (; n && !t->cut; n--, bytes++)
		text_char(t, *bytes >= ' ' && *bytes <= '~' ? (char)*bytes : '.');
}

void
text_hex(struct text *t, const uint8_t *bytes, size_t n, char separator)
{
	for (size_t i = 0; i < n && !t->cut; i++) {
		char pair[3] = {separator, digits[bytes[i] >> 4], digits[bytes[i] & 15]};
		bool first = !separator || i == 0;

		add_whole(t, first ? pair + 1 : pair, first ? 2 : 3);
	}
}

static int
digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)tolower((unsigned char)c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

long
text_unsafe(const char *chars, size_t length, uint8_t *out, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < length; n++) {
		if (n == size)
			return -1;
		if (chars[i] != '\\') {
			out[n] = (uint8_t)chars[i++];
		} else if (i + 1 < length && chars[i + 1] == '\\') {
			out[n] = '\\';
			i += 2;
		} else if (i + 3 < length && chars[i + 1] == 'x' && digit(chars[i + 2]) >= 0 &&
			   digit(chars[i + 3]) >= 0) {
			out[n] = (uint8_t)(digit(chars[i + 2]) << 4 | digit(chars[i + 3]));
			i += 4;
		} else {
			return -1;
		}
	}
	return (long)n;
}

long
text_unhex(const char *chars, uint8_t *out, size_t size)
{
	size_t n = 0;

	for (;;) {
		while (*chars && (isspace((unsigned char)*chars) || strchr(":-.,", *chars)))
			chars++;
		if (!*chars)
			return (long)n;
		if (chars[0] == '0' && (chars[1] == 'x' || chars[1] == 'X'))
			chars += 2;
		if (n == size || digit(chars[0]) < 0 || digit(chars[1]) < 0)
			return -1;
		out[n++] = (uint8_t)(digit(chars[0]) << 4 | digit(chars[1]));
		chars += 2;
	}
}

void
text_duration(struct text *t, int64_t ns)
{
	double ms = (double)ns / 1e6;
	long long seconds = (long long)(ns / 1000000000);

	if (ns > -1000 && ns < 1000)
		text_add(t, "<0.001 ms");
	else if (ms < 10 && ms > -10)
		text_addf(t, ms < 0.1 && ms > -0.1 ? "%.3f ms" : "%.2f ms", ms);
	else if (ms < 999.95)
		text_addf(t, "%.1f ms", ms);
	else if (seconds < 60)
		text_addf(t, "%.2f s", ms / 1000);
	else
		text_addf(t, "%lld:%02lld min", seconds / 60, seconds % 60);
}

size_t
text_columns(const char *chars)
{
	size_t n = 0;

	for (; *chars; chars++)
		n += (*chars & 0xc0) != 0x80;
	return n;
}

size_t
text_fit(const char *chars, size_t columns)
{
	size_t n = 0;

	while (chars[n] && columns) {
		do
			n++;
		while ((chars[n] & 0xc0) == 0x80);
		columns--;
	}
	return n;
}

size_t
text_row(const char *text, size_t columns, size_t *next)
{
	size_t line = strcspn(text, "\n"), fit = text_fit(text, columns);
	size_t end = fit;

	if (fit >= line) {
		*next = text[line] ? line + 1 : 0;
		return line;
	}
	while (end && text[end] != ' ')
		end--;
	while (end && text[end - 1] == ' ')
		end--;
	if (!end) { /* one long word, or nothing but blanks before it */
		*next = fit;
		return fit;
	}
	*next = end + strspn(text + end, " ");
	return end;
}
