/* SPDX-License-Identifier: BSD-2-Clause */
/* What was pasted, of what arrives as keys: see burst.h. Knows bytes; reads none. */
#include "ui/burst.h"

enum {
	KEYS_LEAST = 12, /* more than a hand types ahead in a moment */
	TEXT_LEAST = 8,
	DISTINCT_LEAST = 3
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

bool
burst_is_paste(const int *codes, size_t n, enum burst_at at)
{
	size_t line = 0; /* up to its first end */

	for (size_t i = 0; i < n; i++)
		if (!burst_is_text(codes[i]))
			return false;
	if (at == BURST_KEYS)
		return n >= KEYS_LEAST && codes[0] != ':' && codes[0] != '/' &&
		       distinct(codes, n) >= DISTINCT_LEAST;
	while (line < n && !ends_line(codes[line]))
		line++;
	if (n < TEXT_LEAST || line == n)
		return false;
	while (at == BURST_LINE && line < n && ends_line(codes[line]))
		line++;
	return line < n;
}
