/* SPDX-License-Identifier: BSD-2-Clause */
/* What a job is: see job.h, which knows what is done with it. */
#ifndef SESSION_JOB_DATA_H
#define SESSION_JOB_DATA_H

#include "session/pace.h"
#include "session/plan.h"

enum {
	JOB_FORM = 0,     /* the form's job */
	JOBS_MAX = 17,    /* the form's, and sixteen more */
	JOB_FLOOD = 20000 /* frames a second: from then on it is a flood */
};

struct draft;
struct replay;
struct vary;

enum job_state {
	JOB_NONE,   /* there is no such job; of the form's: it never sent */
	JOB_IDLE,   /* stopped; can be started */
	JOB_RUNS,   /* sends when its plan says */
	JOB_DONE,   /* all of it was sent */
	JOB_STOPPED /* stopped by itself: why says it */
};

struct session;

/* Writes what changes from frame to frame over the n bytes of a job's frame, as it is to leave at
 * wall. */
typedef void job_make(
    const void *context, const struct session *, int64_t wall, uint8_t *bytes, size_t n);

struct job {
	enum job_state state;
	struct draft *draft;   /* its frame; NULL: the form's */
	struct vary *vary;     /* what changes from frame to frame; NULL: nothing */
	job_make *make;        /* does that; NULL: vary does, or nothing */
	const void *context;   /* for make; not owned */
	struct replay *replay; /* its frames come out of a file instead; NULL: not */
	unsigned port;         /* index into the session's ports */
	int64_t interval;      /* ns between ticks; 0 = those of the file */
	uint64_t times;        /* frames in all; 0 = until stopped, or the end of the file */
	uint32_t burst;        /* frames of a tick, one right after the other; 0 means 1 */
	struct plan plan;
	struct pace pace;
	uint64_t done;      /* frames that were tried, refused ones too */
	uint64_t refused;   /* of them, all in all ... */
	unsigned refusals;  /* ... and in a row */
	bool own;           /* the form's: often as a burst was asked for, not as the form says */
	int64_t unfollowed; /* an interval of the form that it does not take over while it runs */
	uint32_t agreed;    /* the form's: risks that were there when it began (risk.rows) ... */
	uint64_t known;     /* ... and of what was sent then, a hash */
	uint32_t left;      /* frames of the last tick that are still to be sent ... */
	enum job_state before; /* left is that of a step: its state before; JOB_NONE = it is not */
	int64_t held;  /* ... not before then, since the cap does not allow more: steady clock, ns;
			  0 = nothing holds them */
	bool slowed;   /* that has been told */
	int64_t looks; /* when the pipe is looked at again, since nothing more had come: steady
			  clock, ns; 0 = something had */
	bool waits; /* the next frame of the file, whose time is plan.next, is still to be sent */
	struct why why; /* why it stopped by itself */
};

#endif
