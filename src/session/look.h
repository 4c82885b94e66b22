/* SPDX-License-Identifier: BSD-2-Clause */
/* Looking at a record as what it is: Ethernet, or bytes of another link type. Knows what a file
 * says about a frame beside its bytes. */
#ifndef SESSION_LOOK_H
#define SESSION_LOOK_H

#include "session/session.h"

/* Dissects a record's frame, its FCS left out; one that is not Ethernet is data and nothing else.
 */
void look_dissect(struct dissection *, const struct record *);

/* What the frame says in one line, from its dissection: its summary, or why there is none. */
void look_summary(const struct record *, const struct dissection *, struct text *);

/* What its Type column says: the EtherType, or the length that stands there; 0 = neither is there.
 */
uint64_t look_type(const struct dissection *);

/* What a file says about it in one line: interface, link type, FCS. Nothing for a frame
 * from elsewhere. */
void look_origin(const struct session *, const struct record *, struct text *);

/* The FCS that a file has of a frame, and whether it is right; 0 where it has none, or not all of
 * it, or the frame is cut. */
enum look_fcs {
	LOOK_FCS_NONE,
	LOOK_FCS_RIGHT,
	LOOK_FCS_WRONG
};
enum look_fcs look_fcs(const struct record *);

#endif
