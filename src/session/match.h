/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that were sent, found again by their bytes: where they left the port, and where they came
 * in at another one. Knows bytes and times; remembers the last few thousand. */
#ifndef SESSION_MATCH_H
#define SESSION_MATCH_H

#include "session/store.h"

enum {
	MATCH_SENT = 16384,       /* sent frames that are remembered */
	MATCH_BUCKETS = 4096,     /* of the hash */
	MATCH_STEPS = 256,        /* of them that are looked at */
	MATCH_WITHIN = 2000000000 /* ns between sending and finding again */
};

/* All zeros: nothing was sent. */
struct match {
	uint64_t oldest[MATCH_BUCKETS], newest[MATCH_BUCKETS]; /* numbers of sent records, 0 = none
								*/
	/* of record no % MATCH_SENT: the one after it in its bucket, and which that is */
	uint64_t after[MATCH_SENT];
	uint16_t bucket[MATCH_SENT];
};

/* Remembers a frame that was put into the store of sent ones. */
void match_sent(struct match *, const struct record *sent);

/*
 * The oldest of the remembered frames that is this one and is still wanted (wants says so), since
 * frames do not overtake each other on their way; NULL: there is none. What is done with (done says
 * so) is forgotten on the way.
 */
struct match_question {
	const struct port_frame *frame;
	bool (*wants)(const void *context, const struct record *sent);
	bool (*done)(const void *context, const struct record *sent);
	const void *context;
};
struct record *match_find(struct match *, const struct store *sent, const struct match_question *);

#endif
