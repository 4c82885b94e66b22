/* SPDX-License-Identifier: BSD-2-Clause */
/* So many a second, and no more. Knows a time and a count; not what is counted. */
#ifndef SESSION_QUOTA_H
#define SESSION_QUOTA_H

#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"

/* All zeros: nothing was taken yet. */
struct quota {
	int64_t second; /* when the one began in which is counted: any clock, ns */
	unsigned taken;
};

/* Takes one of most in the second around now; false: there are none left in it. */
static inline bool
quota_take(struct quota *q, unsigned most, int64_t now)
{
	if (now < q->second || now - q->second >= NS_PER_S)
		*q = (struct quota){.second = now};
	return q->taken < most && ++q->taken;
}

#endif
