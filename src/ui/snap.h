/* SPDX-License-Identifier: BSD-2-Clause */
/* The screen as text, for tests and bug reports. Knows: what ncurses was last given to show; needs
 * no terminal. */
#ifndef UI_SNAP_H
#define UI_SNAP_H

#include "base/text.h"

/* The screen as draw_done() left it: a line of UTF-8 for each row, without blanks at its end. */
void snap_text(struct text *);

/* How it looks: a letter for each cell, r reverse, b bold, u underlined, else the number of its
 * colour pair, or '.'; trailing dots are left out. R is reverse in colour. */
void snap_looks(struct text *);

/* Where the cursor rests. */
void snap_cursor(int *row, int *col);

#endif
