/* SPDX-License-Identifier: BSD-2-Clause */
/* What other stations repeat by themselves: frames that came before they were sent from here. Knows
 * stores of frames; not what is made of the answer. */
#ifndef SESSION_USUAL_H
#define SESSION_USUAL_H

#include "session/guard.h"
#include "session/store.h"

/* How often a frame (n bytes without FCS) came to a port before it was first sent from there. Looks
 * at the newest frames that are kept, so it is nothing to be asked for each one. */
struct usual usual_find(const struct store *received, const struct store *sent, unsigned port,
    const uint8_t *bytes, size_t n);

#endif
