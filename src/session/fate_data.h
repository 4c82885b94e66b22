/* SPDX-License-Identifier: BSD-2-Clause */
/* What is known of sent frames beside their records: data only, see fate.h for what is done with
 * it.
 */
#ifndef SESSION_FATE_DATA_H
#define SESSION_FATE_DATA_H

#include "session/answers.h"
#include "session/match.h"

/* Times in ns: the least, the greatest, the sum of n. */
struct times {
	uint64_t n;
	int64_t least, most, sum;
};

/* From one port of the session to another. */
struct way {
	uint64_t arrived;   /* frames that this program sent */
	uint64_t due;       /* of all sent, those that had to arrive there, and those that did */
	int64_t since;      /* wall clock, ns: when what is due was last divided by age, ... */
	uint64_t recent;    /* ... so many were due before that, ... */
	uint64_t before;    /* ... and so many when it was divided the time before */
	struct times delay; /* from leaving (where that is seen, else sending) to arriving */
};

struct fate {
	struct match leaving;              /* frames that have not been seen leaving */
	struct match *arriving[PORTS_MAX]; /* that have not been seen at this port; made when one
					      is sent at another */
	struct answers *answers;           /* NULL: answers are not looked for */
	uint64_t sent[PORTS_MAX];          /* frames */
	uint64_t watched, left;            /* of all: leaving was watched; it was seen */
	uint64_t answered;                 /* frames that got an answer ... */
	struct times trip;                 /* ... and how long that took */
	struct way way[PORTS_MAX][PORTS_MAX];
};

#endif
