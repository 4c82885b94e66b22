/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames on their way into a file, in turns, so that the screen never goes stiff. Knows which
 * frames; who asked for them and under which name is in save_ask.c. */
#ifndef UI_SAVE_H
#define UI_SAVE_H

#include "ui/app.h"

enum save_what {
	SAVE_SHOWN,  /* what the list with the focus shows */
	SAVE_MARKED, /* of all frames */
	SAVE_ALL,    /* received and sent, by time */
	SAVE_SCREEN  /* not frames: the screen as text */
};

/* How a save ended: at is the place of the selected frame among those in the file. */
typedef void save_done(struct app *, const char *path, uint64_t frames, uint64_t gone, uint64_t at);

/*
 * Begins to save: into a file that appears when all is in it. Refuses in words; errno is EEXIST if
 * there is one and overwrite was not asked for. done is called unless it fails or is stopped, which
 * the user is told.
 */
bool save_start(
    struct app *, enum save_what, const char *path, bool overwrite, save_done *done, struct why *);

/* Goes on with a save by a piece (front.work); true while there is more to do. */
bool save_turn(struct app *);

#endif
