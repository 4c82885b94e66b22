/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame that the command line says. Knows options and drafts; opens only a payload's file. */
#ifndef GIVEN_H
#define GIVEN_H

#include "options.h"

/*
 * Makes the session's draft, interval and times what the options say; what they do not say stays.
 * Where no source is given it is the seat's address, so ports come first.
 */
bool given_frame(struct session *, const struct options *, struct why *);

#endif
