/* SPDX-License-Identifier: BSD-2-Clause */
/* A session on a screen without a terminal, for tests of what lies over it: one port in memory, the
 * keys of a user, and the screen as text. */
#ifndef TESTS_UI_FIXTURE_H
#define TESTS_UI_FIXTURE_H

#include "ui/app.h"
#include "ui/ui.h"

struct fixture {
	struct session *session;
	struct port *far; /* the other end of the session's port */
	struct front front;
	struct app *app;
	int64_t steady, wall;
	char screen[1 << 20];
};

/* A screen of this size; free it with the second. */
struct fixture *fixture_open(int rows, int cols, bool pick);
void fixture_close(struct fixture *);

/* Frames on the session's port: broadcast, type 0x88b5, with this text. */
void fixture_receive(struct fixture *, const char *text);

/* Any frame, of which so many bytes were seen. */
void fixture_receive_bytes(struct fixture *, const void *bytes, uint32_t seen, uint32_t len);

/* Keys by name, blanks between: "/ z z Enter". Characters as by typing. */
void fixture_keys(struct fixture *, const char *names);
void fixture_type(struct fixture *, const char *characters);

/* A line after ":", the turn after that of its key, in which it runs, and a look at the screen. */
void fixture_command(struct fixture *, const char *line);

/* Draws (after so many seconds) and reads: the screen is in ->screen. The text of a row, for the
 * next call only; whether some row has this text. */
void fixture_draw(struct fixture *, int seconds);
const char *fixture_row(struct fixture *, int row);
bool fixture_has(struct fixture *, const char *text);

/* The same as an assertion, that tells the whole screen. */
void fixture_shows(struct fixture *, const char *text);

/* The text under and behind the cursor, and how that cell looks (see snap_looks()). */
const char *fixture_cursor(struct fixture *, char *look);

/* Draws at many sizes between 40 x 10 and 500 x 200 and smaller ones, and back. */
void fixture_sizes(struct fixture *);

#endif
