/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A script: commands one after the other, each when the one before it is done. Knows the session,
 * whose listener it is while it runs; not where its text comes from nor who looks on. It never
 * waits by itself: what it waits for is looked at in its turns.
 */
#ifndef SESSION_SCRIPT_H
#define SESSION_SCRIPT_H

#include "session/command.h"

struct script;

enum {
	SCRIPT_MAX = 1 << 20, /* bytes of text */
	SCRIPT_TURN = 64      /* commands, at most, in one turn */
};

/* What happened to a line. */
struct script_line {
	const char *file;  /* the script's name, fit to be shown */
	unsigned number;   /* from 1 */
	const char *words; /* the line, fit to be shown */
	const struct command *command;
	bool fine;
	const char *reason; /* why it failed, else "" */
	int64_t took;       /* ns from its begin to its end */
};

/* What only a front can do. Each may be NULL. */
struct script_ops {
	void (*begin)(void *context, const struct script_line *); /* a command is about to run */
	void (*said)(void *context, const struct script_line *, const char *words); /* what it tells
										     */
	void (*done)(void *context, const struct script_line *);
	/* Asks whether to send all the same: answered by script_answer(). NULL: nobody can be
	 * asked, so it is refused. */
	void (*ask)(void *context, const struct risk *);
	/* The screen as text into a file, or what there is to see without one; over: in place of
	 * one that is there. What takes more than a turn is left in *later. */
	bool (*snapshot)(
	    void *context, const char *path, bool over, struct work **later, struct why *);
	/* The end: nothing more is called. status is 0, 1 if a line failed, or what exit said;
	 * exits: the program is to end. */
	void (*ended)(void *context, int status, bool exits);
	bool goes_on; /* so does the session: the end waits for nothing that is still sent */
};

/*
 * Takes a text apart, all of it: a line that cannot be understood refuses the whole, as
 * "NAME:LINE: what is wrong" with EXIT_USAGE. length bytes of text are copied.
 */
struct script *script_new(const char *name, const char *text, size_t length, struct why *);
void script_free(struct script *); /* NULL is allowed; one that runs ends without a word */

/*
 * Runs it as a listener of the session, from its next turn on; it belongs to the session until
 * ended() was called. sure: risks are taken without a question. steady is now.
 */
void script_start(struct script *, struct session *, const struct script_ops *, void *context,
    bool sure, int64_t steady);
bool script_runs(const struct script *);

/* Makes a script that was just started go on where another one has ended: frames at which that one
 * has not looked are looked at. */
void script_follow(struct script *, const struct script *before);

/* Stops it: the line that runs has failed with this reason, and so has everything that sends. */
void script_stop(struct script *, const char *reason);

/* The answer to ops->ask. */
void script_answer(struct script *, bool yes);

#endif
