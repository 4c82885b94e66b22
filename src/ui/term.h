/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The terminal. Knows: /dev/tty, its modes, its size, and how to give it back on every way out of
 * the program. It does not know what is drawn, and handles no signal but those of a crash.
 *
 * ncurses draws into memory; from there the bytes go to the terminal as it takes them, so a slow or
 * stopped terminal never blocks the program. Standard input and output stay free for pipes.
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>

#include "base/why.h"

/* The largest screen we use; on a larger one the rest stays empty. */
#define TERM_ROWS_MAX 500
#define TERM_COLS_MAX 1000

/*
 * Takes the terminal: modes (Ctrl-C, Ctrl-Z and Ctrl-\ arrive as keys), screen, mouse if wanted,
 * bracketed paste, and the handlers for crashes and bugs. Signal handlers of the caller stay. False
 * with EXIT_FAILED if there is no terminal, EXIT_USAGE if TERM names none that can be drawn on.
 * The locale must have been set. Then comes style_setup().
 */
bool term_open(bool mouse, struct why *);

/* Gives the terminal back. Never waits: from a terminal that takes nothing, what is on its way is
 * taken back. */
void term_close(void);

/* The descriptor to wait on: for reading always, for writing unless term_ready(). */
int term_descriptor(void);

/* Was the last drawing taken in full? Draw only then. */
bool term_ready(void);

/* Sends to the terminal what draw_done() left, as much as it takes now; does nothing unless
 * term_ready(). False if the terminal is gone. */
bool term_show(void);

/* Sends more of what is not yet taken; never blocks. False if the terminal is gone. */
bool term_flush(void);

/* After SIGWINCH: asks for the size and makes the screen fit; input_read() then tells it. */
void term_resized(void);

/* Before stopping: gives the terminal back as term_close() does. After: takes it again at the size
 * it has now; input_read() tells EVENT_RESIZE if that changed, all cells are drawn anew. In an
 * orphaned process group, where nothing stops, the two just redraw. */
void term_suspend(void);
void term_resume(void);

/* Draws every cell anew at the next term_show(), as for Ctrl-L. */
void term_redraw(void);

/* Mouse events, or the mouse left to the terminal. */
void term_mouse(bool on);

/* For tests: a screen of this size without a terminal, as an xterm with 256 colours in UTF-8; and
 * another size for it, clamped like a terminal's. Read it with snap.h. */
void term_open_test(int rows, int cols);
void term_resize_test(int rows, int cols);

#endif
