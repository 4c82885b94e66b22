/* SPDX-License-Identifier: BSD-2-Clause */
/* How exactly deadlines were met. Knows times on the steady clock; not what was done at them. */
#ifndef SESSION_PACE_H
#define SESSION_PACE_H

#include <stdint.h>

enum {
	PACE_STEPS = 16,                /* classes in which each doubling is counted: 6 % */
	PACE_CLASSES = 40 * PACE_STEPS, /* up to a quarter of an hour */
	PACE_MEDIAN = 500,              /* thousandths, for pace_late() */
	PACE_P99 = 990
};

/* All zeros: nothing was done yet. */
struct pace {
	uint64_t n;          /* how often it was done */
	int64_t first, last; /* when */
	int64_t latest;      /* ns after its deadline, the worst of all */
	uint32_t late[PACE_CLASSES];
};

/* Notes that what was due at a time was done at another. */
void pace_note(struct pace *, int64_t due, int64_t done);

/* So many ns behind its deadline was what was no later than so many thousandths of all, within
 * 6 %. */
int64_t pace_late(const struct pace *, unsigned thousandths);

/* Mean time from one to the next in ns; 0 while there are less than two. */
double pace_mean(const struct pace *);

#endif
