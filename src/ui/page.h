/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Pages of text to read. In a text a line "left\tright" is two columns, keys and what they do; right
 * goes on below right. All other lines are wrapped.
 */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "ui/app.h"

/* The text is copied. */
void page_open(struct app *, const char *title, const char *text);

/* The same on the whole width, with nothing beside the text and the mouse left to the terminal, so
 * that it can be marked. */
void page_plain(struct app *, const char *title, const char *text);

#endif
