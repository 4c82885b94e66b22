/* SPDX-License-Identifier: BSD-2-Clause */
/* How the command line says the frame is sent. Knows options and jobs; opens only the file that is
 * sent again. */
#ifndef GIVEN_SENDING_H
#define GIVEN_SENDING_H

#include "options.h"

/*
 * What changes from frame to frame, bursts, a file that is sent again: *job is the job that says
 * it, which does not run yet. After given_frame(). Refuses in words.
 */
bool given_sending(struct session *, const struct options *, unsigned *job, struct why *);

#endif
