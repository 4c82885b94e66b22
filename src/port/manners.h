/* SPDX-License-Identifier: BSD-2-Clause */
/* Which files the keeper touches: see duties.h. Knows paths; opens nothing. */
#ifndef PORT_MANNERS_H
#define PORT_MANNERS_H

#include <limits.h>
#include <stdbool.h>

#include "base/why.h"

/* The folder in which the program was started: whoever stands in a hidden one wants it. */
void manners_start(void);

/* Folders of our own, in which hidden names are no secrets, and any file may be replaced: at most
 * MANNERS_FOLDERS, kept. */
enum {
	MANNERS_FOLDERS = 4
};
void manners_own(const char *folder);

/*
 * Follows all links of a path (to a file that is there; else of its folder alone) and makes it the
 * real one. False with words and errno if that is hidden (a name that begins with a dot), in /proc
 * or /sys, or not there. *ours: it is in a folder of ours.
 */
bool manners_allow(char path[PATH_MAX], bool there, bool *ours, struct why *);

/* Whether a folder is one of ours, or missing above one. */
bool manners_folder(const char *path);

#endif
