/* SPDX-License-Identifier: BSD-2-Clause */
/* Bytes in hex, with whatever stands between them: see take.h. Knows which lines are one frame. */
#include "notation/taken.h"

#include <string.h>

enum {
	STREAM_JOINED = 64 /* digits: shorter lines of one length are pieces of one frame (xxd -p)
			    */
};

static const char between[] = " \t\r,:;-._|\"'[]()<>";

/* A line in which nothing stands between digits; how many there are. */
static size_t
stream_digits(const char *line)
{
	size_t n = 0;

	line += strspn(line, " \t");
	if (line[0] == '0' && (line[1] | 32) == 'x')
		line += 2;
	while (taken_digit(line[n]) >= 0)
		n++;
	return n && strchr("\n", line[n + strspn(line + n, " \t\r")]) ? n : 0;
}

static bool
is_empty(const char *line)
{
	return strchr("\n", line[strspn(line, " \t\r")]);
}

/* Whether the line after this one goes on with its frame. */
static bool
goes_on(const char *line, const char *next)
{
	size_t digits = stream_digits(line);

	if (is_empty(next))
		return false;
	return !digits || digits <= STREAM_JOINED || !stream_digits(next);
}

/* Digits without anything between them: one byte, or pairs. */
static bool
take_digits(struct taken *t, const char *c, size_t n, struct why *why)
{
	if (n % 2 && n > 1)
		return taken_no(
		    t, c, why, "%zu hex digits in a row are no whole bytes - two make one", n);
	if (n == 1)
		return taken_byte(t, (unsigned)taken_digit(*c), why);
	for (; n; n -= 2, c += 2)
		if (!taken_byte(t, (unsigned)(taken_digit(c[0]) << 4 | taken_digit(c[1])), why))
			return false;
	return true;
}

static bool
refuse_word(const struct taken *t, const char *c, struct why *why)
{
	char shown[32];
	struct text word = text_on(shown, sizeof shown);
	size_t n = strcspn(c, " \t\r\n");

	text_safe(&word, (const uint8_t *)c, n < 20 ? n : 20);
	return taken_no(t, c, why,
	    "\"%s%s\" is neither hex nor anything else that is known here - it takes dumps, bytes "
	    "in "
	    "hex, arrays of C, recipes",
	    shown, n > 20 ? ".." : "");
}

static bool
take_line(struct taken *t, const char *c, const char *end, struct why *why)
{
	while (c < end) {
		size_t n = 0;

		if (strchr(between, *c)) {
			c++;
			continue;
		}
		if (c[0] == '0' && (c[1] | 32) == 'x' && taken_digit(c[2]) >= 0)
			c += 2;
		while (c + n < end && taken_digit(c[n]) >= 0)
			n++;
		if (!n || (c + n < end && !strchr(between, c[n]) && (c[n] | 32) != 'h'))
			return refuse_word(t, c, why);
		if (!take_digits(t, c, n, why))
			return false;
		c += n + (c + n < end && (c[n] | 32) == 'h');
	}
	return true;
}

enum take_found
take_hex(struct taken *t, char *from, char *to, struct why *why)
{
	taken_begin(t);
	for (char *line = from; line < to;) {
		char *end = memchr(line, '\n', (size_t)(to - line)), *next;

		end = end ? end : to;
		next = end < to ? end + 1 : to;
		if (*line != '#' && !take_line(t, line, end, why))
			return TAKE_WRONG;
		if (next < to && *line != '#' && !goes_on(line, next)) {
			taken_end(t);
			taken_begin(t);
		}
		line = next;
	}
	taken_end(t);
	t->kind = "bytes in hex";
	return TAKE_DONE;
}
