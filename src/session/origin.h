/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame that the draft was made from, kept so that one sees what was changed since. Knows
 * bytes; not what they mean. */
#ifndef SESSION_ORIGIN_H
#define SESSION_ORIGIN_H

#include "session/record.h"

/* Shared by the draft and every step of its history. */
struct origin {
	unsigned holders;
	struct record *record; /* a copy */
};

/* A copy of a frame, with one holder; NULL: no memory. */
struct origin *origin_new(const struct record *);

/* One holder more (returns it), one less: the last one frees it. Either takes NULL. */
struct origin *origin_hold(struct origin *);
void origin_drop(struct origin *);

#endif
