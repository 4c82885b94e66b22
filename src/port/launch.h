/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Other programs that are started. Knows how one is found and begins without anything of ours: no
 * descriptor, no blocked signal, and the home of the user that we have become, or where that is
 * none, a private one. Nothing is started as root, and no shell reads the words.
 */
#ifndef PORT_LAUNCH_H
#define PORT_LAUNCH_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/why.h"

enum launch_room {
	LAUNCH_TERMINAL, /* it gets the terminal, which must have been given back */
	LAUNCH_WINDOW    /* it has windows of its own: no terminal */
};

/* Whether a program of this name is in PATH; path gets where, if there is room for it. */
bool launch_find(const char *name, char *path, size_t size);

/* Whether there is a graphical session. */
bool launch_has_windows(void);

enum {
	LAUNCH_WORDS = 8
};

/* Starts a program; words end in NULL, at most LAUNCH_WORDS of them, the first is its path. Its
 * process, or -1 with words. */
pid_t launch(char *const words[], enum launch_room, struct why *);

/* Whether it has ended, with *status as a shell tells it (127: could not be started). */
bool launch_ended(pid_t, int *status);

#endif
