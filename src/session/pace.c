/* SPDX-License-Identifier: BSD-2-Clause */
/* How exactly deadlines were met: see pace.h. Knows classes that grow with what they hold. */
#include "session/pace.h"

enum {
	STEP_BITS = 4 /* of PACE_STEPS */
};

/* Below PACE_STEPS each ns has its own class, above the highest five bits say it. */
static unsigned
class_of(int64_t late)
{
	uint64_t n = late > 0 ? (uint64_t)late : 0;
	unsigned doubling, class;

	if (n < PACE_STEPS)
		return (unsigned)n;
	doubling = 63 - (unsigned)__builtin_clzll(n) - STEP_BITS;
	class = (doubling + 1) * PACE_STEPS + (unsigned)(n >> doubling & (PACE_STEPS - 1));
	return class < PACE_CLASSES ? class : PACE_CLASSES - 1;
}

/* The middle of a class. */
static int64_t
value_of(unsigned class)
{
	unsigned doubling = class / PACE_STEPS - 1;

	if (class < PACE_STEPS)
		return class;
	return ((int64_t)(PACE_STEPS + class % PACE_STEPS) << doubling) +
	       ((INT64_C(1) << doubling) >> 1);
}

void
pace_note(struct pace *pace, int64_t due, int64_t done)
{
	if (!pace->n++)
		pace->first = done;
	pace->last = done;
	if (done - due > pace->latest)
		pace->latest = done - due;
	pace->late[class_of(done - due)]++;
}

int64_t
pace_late(const struct pace *pace, unsigned thousandths)
{
	uint64_t want = (pace->n * thousandths + 999) / 1000, seen = 0;

	for (unsigned class = 0; class < PACE_CLASSES; class ++) {
		seen += pace->late[class];
		if (seen >= want && seen)
			return value_of(class) < pace->latest ? value_of(class) : pace->latest;
	}
	return 0;
}

double
pace_mean(const struct pace *pace)
{
	return pace->n < 2 ? 0 : (double)(pace->last - pace->first) / (double)(pace->n - 1);
}
