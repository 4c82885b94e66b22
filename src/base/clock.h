/* SPDX-License-Identifier: BSD-2-Clause */
/* The two clocks. The only file that asks the time; everyone else is handed "now". */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#define NS_PER_US INT64_C(1000)
#define NS_PER_MS INT64_C(1000000)
#define NS_PER_S INT64_C(1000000000)

/* Nanoseconds of CLOCK_MONOTONIC: for deadlines and durations. */
int64_t clock_steady(void);

/* Nanoseconds since 1970-01-01 UTC of CLOCK_REALTIME: for showing and for files. */
int64_t clock_wall(void);

#endif
