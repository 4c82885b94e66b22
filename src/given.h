/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame that the command line says. Knows options and drafts; reads the files that they name. */
#ifndef GIVEN_H
#define GIVEN_H

#include "options.h"

struct taken;

/*
 * Makes the session's draft, interval and times what the options say; what they do not say stays.
 * Where no source is given it is the seat's address, so ports come first.
 */
bool given_frame(struct session *, const struct options *, struct why *);

/* Whether options say anything about the frame; whether files have to be read for that, which is
 * done only when all rights have been dropped. */
bool given_said(const struct options *);
bool given_in_files(const struct options *);

/* Reads the file that the frame or its payload is in, for when nothing can be opened any more; what
 * is in it is looked at by given_frame(). */
bool given_read(const struct options *, struct why *);

/* What was found in the file of --take, which is read only once; NULL with words. */
const struct taken *given_taken(const struct options *, struct why *);

#endif
