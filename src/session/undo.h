/* SPDX-License-Identifier: BSD-2-Clause */
/* The history of the session's draft. Knows what of the session can be undone; states are kept and
 * named in history.c. */
#ifndef SESSION_UNDO_H
#define SESSION_UNDO_H

#include "session/session.h"

/* Forgets everything but the present; notes that it has changed, as a step: those of one run (not
 * 0) become one. A number for a new run. */
void undo_start(struct session *);
void undo_note(struct session *, unsigned run);
unsigned undo_run(struct session *);

/* A step back (-1) or forth (1). False if there is none. */
bool undo_go(struct session *, int step);

/* What that step would undo, or do again, or those behind it (-2, 2, ...); NULL if there is none.
 */
const char *undo_name(struct session *, int step);

/* The draft is another frame from now on, made from this one (NULL: from none): what changed from
 * frame to frame in the one before, and bursts of it, are gone. */
void undo_frame(struct session *, const struct record *);

#endif
