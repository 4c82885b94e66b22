/* SPDX-License-Identifier: BSD-2-Clause */
/* Text in rows of a given width. Knows: words and blanks. It does not know where the rows go. */
#ifndef UI_WRAP_H
#define UI_WRAP_H

#include "ui/draw.h"

/* The rows that text takes. */
int wrap_rows(const char *text, int columns);

/* Draws text into the region, from its row skip on, one blank from the left; returns the rows used.
 */
int wrap_draw(struct region, int skip, enum style, const char *text);

/* Draws all of a text (at most a third of the screen) over what is there, under a rule, so that it
 * ends right above a row. */
void wrap_over(struct region screen, int above, enum style, const char *text);

#endif
