/* SPDX-License-Identifier: BSD-2-Clause */
/* Text in rows of a given width. Knows: words and blanks. It does not know where the rows go. */
#ifndef UI_WRAP_H
#define UI_WRAP_H

#include <stddef.h>

#include "ui/draw.h"

/*
 * How many bytes of text stand in its first row, at most so many columns: whole words, unless one
 * is wider than the row. A line ends at \n. *next becomes the offset of the row that follows, or 0
 * if this was the last.
 */
size_t wrap_row(const char *text, int columns, size_t *next);

/* The rows that text takes. */
int wrap_rows(const char *text, int columns);

/* Draws text into the region, from its row skip on, one blank from the left; returns the rows used.
 */
int wrap_draw(struct region, int skip, enum style, const char *text);

#endif
