/* SPDX-License-Identifier: BSD-2-Clause */
/* What a script waits for: whether it has come. Knows frames by number, and time; nothing of
 * scripts. */
#ifndef SESSION_SCRIPT_WAIT_H
#define SESSION_SCRIPT_WAIT_H

#include "session/command.h"

struct waiting {
	struct wait wait;        /* WAIT_NOTHING: for nothing */
	uint64_t received, sent; /* frames up to these were looked at, and are not looked at again
				  */
	uint64_t looked;         /* at how many, since waiting began */
	uint64_t given;          /* frames that had been sent when sending began */
	bool sending;            /* nothing was waited for since then */
};

enum waiting_state {
	WAITING_ON,
	WAITING_MET,
	WAITING_FAILED
};

/* From now on, frames that are there already are not looked at. */
void waiting_start(struct waiting *, const struct session *);

/* Something is about to be sent: what is received from now on may be an answer, unless something
 * was sent since the last wait already. */
void waiting_sends(struct waiting *, const struct session *);

/* Begins to wait (the sieve is taken over); is done with it. */
void waiting_begin(struct waiting *, const struct wait *);
void waiting_end(struct waiting *);

/* Whether it has come: looks at a bounded number of frames. WAITING_FAILED: reason tells why. */
enum waiting_state waiting_look(
    struct waiting *, const struct session *, int64_t steady, struct text *reason);

/* When to look again: steady clock, ns; a frame that is stored is a reason as well. */
int64_t waiting_deadline(const struct waiting *, const struct session *, int64_t steady);

#endif
