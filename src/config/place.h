/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Where files of the configuration are, and how they are written: folders of our own in /etc
 * (sysconfdir), $XDG_CONFIG_HOME (~/.config) and $XDG_STATE_HOME (~/.local/state), see the XDG base
 * directory specification. Does not know what is in them. What belongs to the user is read and
 * written only when rights have been dropped.
 */
#ifndef CONFIG_PLACE_H
#define CONFIG_PLACE_H

#include <stddef.h>

#include "base/why.h"

enum place_of {
	PLACE_SYSTEM, /* what holds for everybody on this computer */
	PLACE_CONFIG, /* what the user wants */
	PLACE_STATE   /* what the program remembers for the user */
};

enum {
	PLACE_PATH = 1024
};

/* The path of a file ("presets/mine.ini"; "" = the folder) there, whether or not it exists. Refuses
 * in words if the user has no home. */
bool place_path(enum place_of, const char *name, char path[PLACE_PATH], struct why *);

/*
 * Writes a file there as a whole: it appears, or takes the place of the one that was there (over;
 * without, that is refused with errno EEXIST), when all of it is written: of PLACE_CONFIG, when it
 * is on the disk; for what is replaced in PLACE_STATE nobody waits so long. Folders that are
 * missing are made. Files are for the owner alone (0600), so are folders that are made (0700); no
 * symbolic link is followed at the name itself. Refuses in words.
 */
bool place_write(
    enum place_of, const char *name, const char *bytes, size_t n, bool over, struct why *);

#endif
