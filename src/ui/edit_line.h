/* SPDX-License-Identifier: BSD-2-Clause */
/* A line of text that is being edited, as edit.c and digits.c share it. */
#ifndef UI_EDIT_LINE_H
#define UI_EDIT_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/why.h"

enum mask {
	MASK_TEXT, /* anything that can be shown, UTF-8 */
	MASK_MAC,  /* 12 hex digits, colons by themselves: 02:00:00:00:00:0b; or one of the words */
	MASK_HEX,  /* bytes, two digits and a space each: 48 65 6c */
	MASK_NUMBER, /* decimal digits */
};

struct edit {
	char *text; /* UTF-8, always ends in NUL */
	size_t size, length;
	size_t cursor; /* bytes before it */
	size_t first;  /* bytes scrolled out on the left, see edit_scroll() */
	enum mask mask;
	bool overwrite;           /* a typed character replaces the one under the cursor */
	const char *const *words; /* MASK_MAC: names that may stand for an address, or NULL */
	size_t walk;              /* place in a walked list, from 1; 0 while it is own text */
};

#define EDIT_MAX 32768 /* holds the largest frame as hex */

/* Refuses because there is no more room. */
static inline bool
edit_full(struct why *why)
{
	return no(why, EXIT_USAGE, "the field is full - make it shorter first");
}

#endif
