/* SPDX-License-Identifier: BSD-2-Clause */
/* Files that are read or written as a whole. Knows names and sizes; not what is in them. */
#ifndef PORT_WHOLE_H
#define PORT_WHOLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/why.h"

/* Reads a regular file of at most so many bytes into memory that the caller frees and that ends in
 * a NUL (not counted). Refuses in words, with errno (ENOENT: there is none). */
bool whole_read(const char *path, size_t most, char **text, size_t *n, struct why *);

/* The same of any file, like a pipe, or of standard input ("-"), for which it waits: not for those
 * who have a screen. */
bool whole_take(const char *path, size_t most, char **text, size_t *n, struct why *);

/* Makes a file (0600) of n bytes, which appears when all of them are on the disk; over: it may take
 * the place of another, else that is refused with errno EEXIST. Refuses in words. */
bool whole_write(const char *path, const char *text, size_t n, bool over, struct why *);

/* The same over what is there, but nobody waits for the disk: for what is no great loss, should the
 * power fail right then. */
bool whole_leave(const char *path, const char *text, size_t n, struct why *);

#endif
