/* SPDX-License-Identifier: BSD-2-Clause */
/* What would be sent, before it is: the first frames of a job as lines of text or JSON. Sends
 * nothing. */
#ifndef TEXT_PREVIEW_H
#define TEXT_PREVIEW_H

#include <stdio.h>

#include "text/print.h"

enum {
	PREVIEW_FRAMES = 5
};

struct preview_options {
	enum time_format time;
	bool hex;  /* the bytes under each line */
	bool json; /* objects instead of lines */
};

/*
 * Writes the first frames of a job that does not run, with the times they would be sent at if it
 * were started when the session was; what changes stands below each line. False with words.
 */
bool preview_print(
    struct session *, unsigned job, const struct preview_options *, FILE *out, struct why *);

#endif
