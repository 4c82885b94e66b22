/* SPDX-License-Identifier: BSD-2-Clause */
/* A pane alone on a screen without a terminal, over a session with one port in memory: what the
 * whole screen does for its panes is played here. */
#ifndef TESTS_UI_STAGE_H
#define TESTS_UI_STAGE_H

#include "ui/app.h"
#include "ui/prompt.h"

extern struct app stage;
extern struct region stage_room; /* that the pane gets; the whole screen at the start */
extern char stage_page[65536];   /* what was last opened to read */
extern const struct prompt_ops *stage_prompt;

/* Opens and closes screen and session. The port is eth0, 02:00:00:00:00:0a, 1000 Mb/s. */
void stage_open(int rows, int cols, bool ascii);
void stage_close(void);

/* A frame was received (seen bytes of len) at a second after the start. */
void stage_receive(const void *bytes, uint32_t seen, uint32_t len, double second);

/* Keys of the topmost pane, by name ("Tab") or as characters (stage_type); false: it was for the
 * table of actions. */
bool stage_key(const char *name);
void stage_type(const char *text);
void stage_paste(const char *text);

/* Draws the topmost pane; the screen as text, one row of it, the hint; where the cursor is. */
const char *stage_draw(void);
const char *stage_row(int row);
const char *stage_hint(void);
void stage_cursor(int *row, int *col);

#endif
