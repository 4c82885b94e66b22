/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames that the user has sent, newest first: each once, with when it was sent last and how often.
 * They are kept in a file of the user's state, which several programs may write: each adds its own.
 * Knows recipes and times; not what they mean.
 */
#ifndef SESSION_RECENT_H
#define SESSION_RECENT_H

#include <stdint.h>

#include "base/why.h"

struct draft;

enum {
	RECENT_MAX = 200,      /* frames */
	RECENT_SIZE = 1 << 20, /* bytes of their recipes */
	RECENT_PAUSE = 10      /* seconds between two writings at least */
};

struct recent_frame {
	int64_t time;   /* wall clock, ns */
	uint64_t times; /* how often it was sent by hand */
	uint32_t pad;   /* as in a draft */
	char *recipe;
};

struct recent {
	struct recent_frame frame[RECENT_MAX]; /* the newest first */
	unsigned n;
	struct recent_frame forgotten[RECENT_MAX]; /* since the last writing: the file still has
						      them */
	unsigned nforgotten;
	int64_t written; /* wall clock of the last writing */
	bool changed;    /* since then */
	bool refused;    /* it could not be written: that is told once */
};

/* What the file has; nothing where there is none. NULL without memory. */
struct recent *recent_read(void);
void recent_free(struct recent *);

/* A frame is sent now. */
void recent_note(struct recent *, const struct draft *, int64_t wall);

/* Writes the file, if there is something new and the last time is long enough ago (or now). Refuses
 * in words, once. */
bool recent_write(struct recent *, int64_t wall, bool now, struct why *);

/* Forgets the n-th. */
void recent_forget(struct recent *, unsigned n);

#endif
