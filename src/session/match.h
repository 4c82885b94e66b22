/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames that left one port and arrived at another one of the same session. Knows bytes and times;
 * finds the sent one by a hash of its bytes among the last few thousand. */
#ifndef SESSION_MATCH_H
#define SESSION_MATCH_H

#include "session/store.h"

enum {
	MATCH_SENT = 4096,        /* sent frames that are remembered */
	MATCH_BUCKETS = 1024,     /* of the hash */
	MATCH_STEPS = 64,         /* of them that are looked at for one that arrived */
	MATCH_WITHIN = 2000000000 /* ns between sending and arriving */
};

/* All zeros: nothing was sent. */
struct match {
	uint64_t newest[MATCH_BUCKETS]; /* number of the sent record, 0 = none */
	uint64_t before[MATCH_SENT]; /* of record no % MATCH_SENT: the one before it in its bucket
				      */
};

/* Remembers a frame that was put into the store of sent ones. */
void match_sent(struct match *, const struct record *sent);

/*
 * Notes on both records that they are the same frame, if this one (of the store of received ones)
 * was sent from another port a moment ago: the oldest one that was not yet seen at this port, since
 * frames do not overtake each other.
 */
void match_received(const struct match *, const struct store *sent, struct record *received);

#endif
