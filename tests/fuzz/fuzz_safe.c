/* SPDX-License-Identifier: BSD-2-Clause */
/* Any bytes become text that is safe to show, and come back from it; any text is read or refused.
 */
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Printable ASCII, or two bytes of UTF-8 that are a letter: the first from 0xc3 to 0xd4. */
static bool
is_alphabet(const char *chars)
{
	for (; *chars; chars++) {
		unsigned char c = (unsigned char)*chars;

		if (c >= 0xc3 && c <= 0xd4 && ((unsigned char)chars[1] & 0xc0) == 0x80)
			chars++;
		else if (c < ' ' || c > '~')
			return false;
	}
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	size_t room = 4 * n + 1, small = n ? bytes[0] + 1u : 1;
	char *chars = malloc(room), *tight = malloc(small);
	uint8_t *back = malloc(n + 1);
	struct text text = text_on(chars, room), cut = text_on(tight, small);
	long got;

	text_safe(&text, bytes, n);
	got = text_unsafe(chars, text.length, back, n);
	if (text.cut || !is_alphabet(chars) || got != (long)n || memcmp(back, bytes, n))
		abort();
	text_safe(&cut, bytes, n);
	if (!is_alphabet(tight) || text_unsafe(tight, cut.length, back, n) < 0)
		abort();
	if (text_columns(chars) > text.length ||
	    text_fit(chars, text_columns(chars)) != text.length)
		abort();
	if (text_unsafe((const char *)bytes, n, back, n) > (long)n)
		abort();
	memcpy(back, bytes, n);
	back[n] = '\0';
	if (text_unhex((const char *)back, (uint8_t *)chars, n) > (long)n)
		abort();
	free(back);
	free(tight);
	free(chars);
	return 0;
}
