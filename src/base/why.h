/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Why something was refused. Knows: one sentence and the exit status that goes with it. The
 * sentence says what, why and what to do, without a line end; text from a frame or a file name gets
 * in only through text_safe().
 */
#ifndef BASE_WHY_H
#define BASE_WHY_H

#include <stdbool.h>

/* The exit statuses of etherwright(1). */
enum exit_status {
	EXIT_OK = 0,
	EXIT_FAILED = 1, /* failed while running, or an expected frame did not come */
	EXIT_USAGE = 2,  /* wrong usage or configuration */
	EXIT_DENIED = 3, /* not permitted */
	EXIT_NO_PORT = 4 /* no such port, or it went away */
};

struct why {
	char text[320];
	enum exit_status status;
};

/* Fills *why (which may be NULL) and returns false, so that "return no(why, ...)" refuses in one
 * line. */
bool no(struct why *why, enum exit_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same where there is no memory left. */
bool no_memory(struct why *);

#endif
