/* SPDX-License-Identifier: BSD-2-Clause */
/* How the command line says the frame is sent. Knows options and jobs; opens only the file that is
 * sent again. */
#ifndef GIVEN_SENDING_H
#define GIVEN_SENDING_H

#include "options.h"

/* Opens the file that is to be sent again: *job is the job that sends it, which does not run yet,
 * or that of the form. Refuses in words. */
bool given_replay(struct session *, const struct options *, unsigned *job, struct why *);

/* What changes from frame to frame, and bursts. After given_frame(). Refuses in words. */
bool given_sending(struct session *, const struct options *, struct why *);

#endif
