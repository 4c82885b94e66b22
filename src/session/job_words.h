/* SPDX-License-Identifier: BSD-2-Clause */
/* Jobs in words, for a list of them on a screen or in lines. Knows what is worth a column. */
#ifndef SESSION_JOB_WORDS_H
#define SESSION_JOB_WORDS_H

#include "session/session.h"

/* The columns; each adds its text, or nothing while there is nothing to say. */
enum job_column {
	JOB_STATE,   /* "sends", "done" */
	JOB_PORT,    /* "eth0" */
	JOB_EVERY,   /* "10ms", "1s x 5", "file 2x" */
	JOB_DONE_OF, /* "34/100", "34" */
	JOB_MEAN,    /* "10.000ms": what the mean interval really was */
	JOB_LATE,    /* "12us 80us": half of the frames, and 99 of 100, were no later than that */
	JOB_MISSED,  /* "3": ticks that were left out */
	JOB_WHAT,    /* its frame in one line, or its file, and what changes */
	JOB_COLUMNS
};

/* What stands above a column. */
const char *job_heading(enum job_column);
void job_column(const struct session *, unsigned job, enum job_column, struct text *);

/* All of a job in one line, "form" or its number first. */
void job_line(const struct session *, unsigned job, struct text *);

/* A sentence or two for whoever has never seen it: what it does now, or why it stopped, how exact
 * it was. */
void job_explain(const struct session *, unsigned job, struct text *);

#endif
