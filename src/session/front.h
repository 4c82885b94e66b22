/* SPDX-License-Identifier: BSD-2-Clause */
/* What stands between a session and a human: a screen, or lines of text. The loop knows nothing
 * else of it. */
#ifndef SESSION_FRONT_H
#define SESSION_FRONT_H

#include <stdbool.h>
#include <stdint.h>

enum front_event {
	FRONT_READABLE = 1, /* its reading descriptor */
	FRONT_WRITABLE = 2, /* its writing descriptor */
	FRONT_RESIZED = 4,  /* SIGWINCH */
	FRONT_STOP = 8, /* SIGTSTP: give the terminal back; the loop stops the process afterwards */
	FRONT_CONTINUED = 16,   /* SIGCONT */
	FRONT_INTERRUPTED = 32, /* SIGINT */
	FRONT_ENDING = 64       /* SIGTERM, SIGHUP, SIGQUIT: this is the last turn */
};

struct front {
	void *context;
	/* The descriptors to wait on; -1 = none. writing only while something is to be written. */
	void (*descriptors)(void *context, int *reading, int *writing);
	/* When it wants a turn although nothing happens: steady clock, ns; INT64_MAX = not. */
	int64_t (*deadline)(void *context, int64_t steady);
	/* One turn, after the session has had its own: input, then output, never waiting. False
	 * ends the program with *status. */
	bool (*turn)(void *context, unsigned events, int64_t steady, int64_t wall, int *status);
	/* A piece of longer work, well below a millisecond, before its turn: true while there is
	 * more. It gets as many in a turn as there is time for. NULL: none. */
	bool (*work)(void *context);
	/* While the helper that writes files is late, in the middle of a turn: says so, and looks
	 * for a wish to give up (then false). Never waits. NULL: there is nobody to ask. */
	bool (*late)(void *context, int64_t steady);
	bool lazy; /* without an event it needs no turn before its deadline */
	/* Of the loop, set by it: to be called in the middle of a long turn, so that what is to be
	 * sent is not late. NULL: not yet. */
	void (*breathe)(void *loop);
	void *loop;
};

#endif
