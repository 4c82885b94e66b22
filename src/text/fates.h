/* SPDX-License-Identifier: BSD-2-Clause */
/* What became of all that was sent, as lines of text. Knows the session's counts; not single
 * frames. */
#ifndef TEXT_FATES_H
#define TEXT_FATES_H

#include <stdio.h>

#include "session/session.h"

/*
 * How many of the sent frames left and were answered, and for each way between two ports how many
 * arrived:
 *
 *   3 left, 3 answered after 0.016 to 0.018 ms, 0.017 ms on average
 *   a0 to b0: 3 of 3 arrived after 0.004 to 0.010 ms, 0.006 ms on average
 *
 * Nothing if nothing was sent.
 */
void fates_print(const struct session *, FILE *);

/* The ways as JSON objects. */
void fates_json(const struct session *, FILE *);

#endif
