/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The front without a screen: frames go to standard output as they come, and the program ends when
 * what was asked for has happened. Knows when that is; not what a line looks like. Writing waits
 * for a slow reader, as every text program does; meanwhile the ports' own buffers fill, and what
 * they lose is counted.
 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include "session/front.h"
#include "session/session.h"
#include "text/beacons.h"
#include "text/print.h"

struct filter;
struct notation;

struct lines_options {
	enum {
		LINES_NONE,
		LINES_PRINT,
		LINES_JSON,
		LINES_AS
	} form;
	const struct notation *notation; /* LINES_AS */
	enum time_format time;
	bool hex, header;
	bool places;  /* with LINES_JSON: where each field is */
	bool summary; /* a last line on standard error: what was received, sent, lost */
	bool verdict; /* there, too: what was expected and came, or that it did not; what never
			 ends by itself says so */
	const char *filter; /* only such frames are written and counted; "" = all */
	const char *expect; /* a frame received like this ends the program with EXIT_OK, its absence
			       at the timeout with EXIT_FAILED; NULL = nothing is expected */
	uint64_t count;     /* ends after so many frames received; 0 = does not */
	bool send;          /* starts a job of the session, and ends with it */
	unsigned job;       /* its number */
	bool linger;        /* ... but only an interval (at most 1 s) later: for answers */
	bool why;           /* at the end: why nobody answered what was sent last */
	struct beacons_options beacons;
	int64_t timeout; /* ns; 0 = none */
};

/* Becomes a listener of the session and is freed with it. Options are copied, their texts are not.
 */
bool lines_open(struct session *, const struct lines_options *, struct front *, struct why *);

/* Writes what is left, and the summary; false with words if standard output did not take it all. A
 * pipe whose reader went away is no failure: *deserted tells. */
bool lines_close(struct front *, bool *deserted, struct why *);

#endif
