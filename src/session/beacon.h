/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The heard-you beacon: lab frames that say hello again and again, and tell in each what was heard
 * from the others; and the answers to such hellos. Two ends that do so know of each direction what
 * arrives (peers.h). Knows what is said and answered; when, its job does (job.h).
 */
#ifndef SESSION_BEACON_H
#define SESSION_BEACON_H

#include "session/peers.h"
#include "session/quota.h"
#include "session/risk.h"
#include "session/session.h"

enum {
	BEACON_ANSWERS = 1000 /* a second at most: more hellos are not answered */
};

struct beacon {
	struct peers peers;
	int job;                    /* that says hello; -1 = none */
	bool reflects;              /* answers without saying hello */
	unsigned port;              /* from which it says hello */
	uint64_t no[PEERS_HELLOS];  /* hello n is this sent frame: [n % PEERS_HELLOS] */
	uint64_t answered;          /* hellos */
	uint64_t unanswered;        /* more than BEACON_ANSWERS a second, or refused */
	struct quota answers;       /* that are given */
	struct dissection d, hello; /* what was heard; what is being said */
};

/*
 * Starts saying hello from the seat, times times (0: until stopped) every interval, as a job of its
 * own, and answering hellos. The frame is the form's if that is a lab frame, tags and length
 * included, else a broadcast. Forgets who was heard before. Refuses in words.
 */
bool beacon_start(struct session *, int64_t interval, uint64_t times, int64_t steady, struct why *);

/* What is worth asking before that; before answers alone (hello false), which may leave from any
 * port, it is asked for one hello from each. See risk_find(). */
bool beacon_risk(
    const struct session *, bool hello, int64_t interval, uint64_t times, struct risk *);

/* Answers hellos that come to any port, and says none by itself. */
bool beacon_reflect(struct session *, struct why *);

/* Ends both. What was heard stays to be looked at. Whether it says hello, or will answer. */
void beacon_stop(struct session *);
bool beacon_runs(const struct session *);

/*
 * Makes the answer to a hello over its bytes (of which d is the dissection), at wall: back to its
 * sender, saying what was heard from it. Its number is the count of answers to that end. arrived is
 * when the hello came.
 */
void beacon_answer(const struct dissection *d, uint8_t *bytes, const struct lab *,
    const uint8_t own[6], struct peer *, int64_t arrived, int64_t wall);

#endif
