/* SPDX-License-Identifier: BSD-2-Clause */
/* The whole screen: who has which rows, the status row, the hint line, the key bar. See screen.c.
 */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include "ui/app.h"

/* Draws everything. */
void screen_draw(struct app *);

/* Whether the terminal is large enough for anything but a word about that. */
bool screen_fits(void);

/* A click or turn of the wheel goes to the pane below it, or to the key of the bar. */
void screen_mouse(struct app *, const struct event *);

#endif
