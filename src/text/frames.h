/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames as lines in a file of their own. Knows which frames there are and how a file is made; what
 * a line says is printed by print.h. */
#ifndef TEXT_FRAMES_H
#define TEXT_FRAMES_H

#include "session/command.h"
#include "text/print.h"

/*
 * The frames that are shown now and those that were sent until now, as print_frame() writes them,
 * into a file that appears when all of them are in it; over: it may take the place of another. It
 * is work, of which a piece is done in each turn. Refuses in words: NULL.
 */
struct work *frames_save(
    const struct printer *, const struct session *, const char *path, bool over, struct why *);

#endif
