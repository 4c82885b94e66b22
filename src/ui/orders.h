/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Commands and scripts on the screen: lines typed after ":" that need no screen themselves
 * (session/command.h), and files of them (session/script.h). Knows how they are shown, asked about
 * and stopped; what they do, they know.
 */
#ifndef UI_ORDERS_H
#define UI_ORDERS_H

#include "session/script.h"
#include "ui/app.h"

/* Whether a line of the command line is for here rather than for the table of actions. */
bool orders_has(const struct app *, const char *line);

/* Begins to carry out a line. False with words: it cannot be understood, or the one before is not
 * done yet. */
bool orders_line(struct app *, const char *line, struct why *);

/* Plays a script, which is owned from now on: its commands are shown as they run. sure: risks are
 * taken. False with words: another one runs, and this one is still the caller's. */
bool orders_play(struct app *, struct script *, bool sure, struct why *);

/* Reads a file and plays it; says so if that cannot be. */
void orders_open(struct app *, const char *path);

/* Stops what runs; false if nothing did. */
bool orders_stop(struct app *);

/* The n-th (from 0) completion of a line by a command that has no key; NULL after the last. Takes
 * off *n how many there were before. */
const char *orders_suggest(const struct app *, const char *line, unsigned *n, struct text *);

/* Rows "set FIELD VALUE" for the help and --keys: the commands that are no actions. */
const struct command *orders_command(const struct action *, unsigned n);

/* Frees everything. */
void orders_end(struct app *);

#endif
