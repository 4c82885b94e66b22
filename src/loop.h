/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The loop: the only place that waits. Knows descriptors, deadlines and signals; not what happens
 * in a turn. Every turn goes to the ports (each a bounded number of frames, so that none starves
 * another or the keys), to the session's plan, then to the front.
 */
#ifndef LOOP_H
#define LOOP_H

#include "session/front.h"
#include "session/session.h"

/*
 * Runs until the front ends it, and returns the exit status: the front's, or 128 + the number of
 * the signal that ended it. link is the descriptor of link_open(), or -1.
 */
int loop_run(struct session *, struct front *, int link);

#endif
