/* SPDX-License-Identifier: BSD-2-Clause */
/* Text that arrives as keys: terminals that do not mark what is pasted send it so. */
#ifndef UI_BURST_H
#define UI_BURST_H

#include <stdbool.h>
#include <stddef.h>

/* What keys do where they go. */
enum burst_at {
	BURST_KEYS,  /* letters are commands */
	BURST_FIELD, /* letters are text, and a line end does something with it */
	BURST_LINE   /* letters are text, and a line end ends such a line, as it would when typed */
};

/*
 * Whether n bytes that waited together at the terminal were pasted, not typed: as keys they would
 * do something that nobody chose. Few keys by turns, however many of each, a line for : or / or f,
 * and keys that are no characters are typed.
 */
bool burst_is_paste(const int *codes, size_t n, enum burst_at);

/* Whether a byte is part of a text: a character, a tab, a line end. */
bool burst_is_text(int code);

#endif
