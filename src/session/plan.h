/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * When frames are sent. Knows deadlines on the steady clock; not what is sent. Deadlines are
 * absolute, so that nothing drifts; what is late by a moment is caught up, but after a stop only a
 * few ticks, and the others are skipped and counted, so that nothing bursts.
 */
#ifndef SESSION_PLAN_H
#define SESSION_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "base/why.h"

enum {
	BURST_MAX = 1000,             /* frames of a tick */
	PLAN_CATCH_UP = 4,            /* ticks, but of a short interval ... */
	PLAN_CATCH_UP_NS = 2000000,   /* ... as many as make this: a timer is no more exact; */
	PLAN_SHORT_STOP_NS = 20000000 /* all that are late by no more than this: a computer that is
					 busy makes such stops, and the mean interval is kept */
};

struct plan {
	bool active;
	int64_t interval; /* ns, >= 1000 */
	int64_t next;     /* steady clock, ns */
	int64_t at;       /* the deadline that was due last */
	uint64_t times;   /* how often in all; 0 = until stopped */
	uint64_t done, missed;
};

void plan_start(struct plan *, int64_t now, int64_t interval, uint64_t times);
void plan_stop(struct plan *);

/* Another interval from the last tick on; the next one is not before now. */
void plan_change(struct plan *, int64_t now, int64_t interval);

/* Whether a frame is due at now; if so the plan moves on to the next deadline (and ends itself
 * after the last). Call until false. */
bool plan_due(struct plan *, int64_t now);

/* "1", "1s", "0.5s", "250ms", "10us", "1500ns", "2m", "1h", "10/s", "600/m" to nanoseconds; 1 us to
 * 10 days. Refuses in words. And back, in the greatest unit that is exact, else as a rate. */
bool interval_parse(const char *text, int64_t *interval, struct why *);
void interval_print(int64_t interval, struct text *);

/* "10", "inf" to a number of times; 0 = inf. Refuses in words. */
bool times_parse(const char *text, uint64_t *times, struct why *);

/* "5" to frames of a tick, 1 to BURST_MAX. Refuses in words. */
bool burst_parse(const char *text, uint32_t *frames, struct why *);

/* "10/s 100", "1s": an interval and, unless it is left out (then *times is 0), a number of times.
 * Refuses in words. */
bool often_parse(const char *text, int64_t *interval, uint64_t *times, struct why *);

#endif
