/* SPDX-License-Identifier: BSD-2-Clause */
/* A script from a file, as the front in place of a screen. Knows when the program ends, and where
 * what became of it is written; what the commands do, session/script.h does. */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "options.h"
#include "session/front.h"
#include "session/script.h"

/* Reads the script that the options name, if they do, for when nothing can be opened any more. */
bool script_read(const struct options *, struct why *);

/* Takes it apart. NULL: refused with EXIT_USAGE. */
struct script *script_load(const struct options *, struct why *);

/* Becomes the front that plays it; the script stays the caller's. */
bool script_open(
    struct session *, struct script *, const struct options *, struct front *, struct why *);

/* Writes what is left. False with words if standard output did not take it all. */
bool script_close(struct front *, struct why *);

#endif
