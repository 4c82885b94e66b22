/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame that the command line says. Knows options and drafts; opens only a payload's file. */
#ifndef GIVEN_H
#define GIVEN_H

#include "options.h"

/*
 * Makes the session's draft, interval and times what the options say; what they do not say stays.
 * Call before the first port is added, so that the port's address becomes the source where none
 * was given.
 */
bool given_frame(struct session *, const struct options *, struct why *);

#endif
