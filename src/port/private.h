/* SPDX-License-Identifier: BSD-2-Clause */
/* A folder for files that only another program of the same user is to see: made when it is needed,
 * gone with this process. Knows where; not what is in it. */
#ifndef PORT_PRIVATE_H
#define PORT_PRIVATE_H

#include <stdbool.h>

#include "base/why.h"

enum {
	PRIVATE_PATH = 512
};

/* The path of a file of this name in the folder, which is there (mode 0700) if this is true. */
bool private_path(const char *name, char path[PRIVATE_PATH], struct why *);

/* Whether a path is that of a file in the folder. */
bool private_has(const char *path);

/* Removes the folder and all in it. */
void private_end(void);

#endif
