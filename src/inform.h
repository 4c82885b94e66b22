/* SPDX-License-Identifier: BSD-2-Clause */
/* What the program tells at once, without a session: help, version, keys, protocols, settings,
 * presets, ports, the frame in other notations. */
#ifndef INFORM_H
#define INFORM_H

#include "base/text.h"
#include "options.h"

/* Whether options ask for such a thing; tells it, and returns the exit status. */
bool inform_asked(const struct options *);
int inform_give(struct options *);

/* The exit status when all was written: whether it got to standard output. Who closes a pipe has
 * seen enough. */
int inform_written(void);

/* Rights and libraries in force now, in lines. */
void inform_describe(struct text *);

/* A line on standard error, about a file of the user; not if quiet (any pointer). */
void inform_tell(void *quiet, const char *words);

#endif
