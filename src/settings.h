/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What files and the environment say about options that the command line has left open. Later wins:
 * what is built in, /etc/etherwright/etherwright.conf, the user's etherwright.conf, the
 * environment, the command line. Knows which line of a file is which row of the table of options;
 * the file is never written.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include <stdio.h>

#include "options.h"

/* One line about something that is not understood, and what holds instead. */
typedef void settings_tell(void *context, const char *words);

/*
 * Fills in the options. To be called when rights have been dropped: the files are read as the user.
 * What is wrong in them never stops the start, but is told; returns how many such lines. A line of
 * the computer's file that is not understood may be a limit: then the program receives only, but in
 * the lab, where that file sets no limits. The texts stay as long as the program runs.
 */
unsigned settings_read(struct options *, settings_tell *, void *context);

/* All settings with who has said them, as an etherwright.conf would have it. */
void settings_print(const struct options *, FILE *);

#endif
