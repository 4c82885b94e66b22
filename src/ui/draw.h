/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Drawing into parts of the screen. Knows: how to put text, rules and boxes into a region without
 * ever leaving it, at any size of the screen down to one cell. Later drawing covers earlier, so a
 * dialog is what is drawn last. It does not know what is drawn.
 *
 * Texts are UTF-8, one column for each character as text_columns() counts. What is not a printable
 * character of one column, or not in the locale, shows as "?": so nothing here can move the pen or
 * reach the terminal as an escape sequence.
 */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdbool.h>

#include "ui/style.h"

/* A part of the screen. It may be empty, and it may stick out: what is outside is not drawn. */
struct region {
	int row, col, rows, cols;
};

/* The whole screen; the part of a region that starts at (row, col), never larger than the region.
 */
struct region region_screen(void);
struct region region_part(struct region, int row, int col, int rows, int cols);

/* The middle of a region, at most rows by cols: the place of a dialog. */
struct region region_center(struct region, int rows, int cols);

/* Is this place of the screen in the region? Then *row and *col become its place inside. */
bool region_has(struct region, int *row, int *col);

/* Clears the screen and parks the cursor in its last cell; hands the screen over to term_show(). */
void draw_start(void);
void draw_done(void);

/* Puts text at (row, col) of the region, at most width columns of it; returns the columns used. */
int draw_text(struct region, int row, int col, int width, enum style, const char *text);

/* The same, but what is too long ends in style_more(): nobody takes half a number for the whole. */
int draw_cut(struct region, int row, int col, int width, enum style, const char *text);

/* As draw_text(), and blanks up to the width, in the same style. */
void draw_padded(struct region, int row, int col, int width, enum style, const char *text);

/* Text that ends in the column before end; the columns used. */
int draw_right(struct region, int row, int end, enum style, const char *text);

/* Blanks in the style all over the region. */
void draw_fill(struct region, enum style);

/* Puts a style on width cells of a row, whatever stands there. */
void draw_mark(struct region, int row, int col, int width, enum style);

/*
 * The rule above a pane, over the whole width of the region: with the focus "=>left ===right =",
 * else "- left ---right -". Either text may be NULL. Where both do not fit, left is cut first.
 */
void draw_rule(struct region, int row, bool focus, const char *left, const char *right);

/* A vertical line of so many rows. */
void draw_bar(struct region, int row, int col, int rows);

/* A box along the border of the region, cleared inside, with a title above and one below (or NULL);
 * returns the region inside. */
struct region draw_box(struct region, const char *title, const char *foot);

/* Where the terminal's cursor rests until the next draw_start(): on what is selected. */
void draw_cursor(struct region, int row, int col);

#endif
