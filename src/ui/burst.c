/* SPDX-License-Identifier: BSD-2-Clause */
/* What was pasted, of what arrives as keys: see burst.h. Knows bytes; reads none. */
#include "ui/burst.h"

#include <ctype.h>

/* Of keys. A line that stands still for a second or two hands over what was typed meanwhile in one
 * piece: a key held down, a few of them by turns. Text goes from one byte to another all the time.
 */
enum {
	KEYS_LEAST = 12,
	RUNS_LEAST = 9, /* of one key ... */
	DISTINCT_LEAST = 5,
	RUNS_MANY = 16 /* ... whichever */
};

enum {
	TEXT_LEAST = 8
};

static bool
ends_line(int code)
{
	return code == '\r' || code == '\n';
}

bool
burst_is_text(int code)
{
	return (code >= ' ' && code < 0x7f) || (code >= 0x80 && code <= 0xff) || code == '\t' ||
	       ends_line(code);
}

static size_t
distinct(const int *codes, size_t n)
{
	bool seen[256] = {false};
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		count += !seen[codes[i] & 0xff];
		seen[codes[i] & 0xff] = true;
	}
	return count;
}

/* How often another key comes, the first one counted. */
static size_t
runs(const int *codes, size_t n)
{
	size_t count = n > 0;

	for (size_t i = 1; i < n; i++)
		count += codes[i] != codes[i - 1];
	return count;
}

static bool
looks_like_text(const int *codes, size_t n)
{
	size_t changes = runs(codes, n), different = distinct(codes, n);

	return changes >= RUNS_LEAST &&
	       (different >= DISTINCT_LEAST || (changes >= RUNS_MANY && different > 2));
}

static bool
is_letter(int code)
{
	return code < 0x80 && isalnum(code);
}

/* Whether a word of whole bytes stands here, as "0200" or "ff". */
static bool
is_hex(const int *codes, size_t n)
{
	size_t i = 0;

	while (i < n && is_letter(codes[i]) && isxdigit(codes[i]))
		i++;
	return i && i % 2 == 0 && (i == n || !is_letter(codes[i]));
}

/* Whether a line for : or / or f begins here, and no address with colons goes on. */
static bool
opens_line(const int *codes, size_t n)
{
	return n && (codes[0] == '/' || (codes[0] == ':' && (n < 4 || codes[3] != ':')) ||
			(codes[0] == 'f' && !is_hex(codes, n)));
}

/* At once, or after one key, however often: jjj:pause */
static bool
is_line(const int *codes, size_t n)
{
	size_t first = 0;

	while (first < n && codes[first] == codes[0])
		first++;
	return codes[0] == ':' || opens_line(codes, n) || opens_line(codes + first, n - first);
}

static bool
is_text_among_keys(const int *codes, size_t n)
{
	return n >= KEYS_LEAST && !is_line(codes, n) && looks_like_text(codes, n);
}

bool
burst_is_paste(const int *codes, size_t n, enum burst_at at)
{
	size_t line = 0; /* up to its first end */

	for (size_t i = 0; i < n; i++)
		if (!burst_is_text(codes[i]))
			return false;
	if (at == BURST_KEYS)
		return is_text_among_keys(codes, n);
	while (line < n && !ends_line(codes[line]))
		line++;
	if (at == BURST_FIELD)
		return n >= TEXT_LEAST && line < n;
	while (line < n && ends_line(codes[line]))
		line++;
	return is_text_among_keys(codes + line, n - line);
}
