/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame to send as other programs write it, on standard output: no port is opened for that. */
#ifndef AS_H
#define AS_H

#include <stdio.h>

#include "options.h"

/* Whether --as is about the frame that options say, and not about frames that come. */
bool as_is_given(const struct options *);

/* Writes it, or all that --take has found, behind walls. Rights have been dropped, settings read.
 */
bool as_print(const struct options *, FILE *, struct why *);

#endif
