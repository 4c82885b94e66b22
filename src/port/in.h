/* SPDX-License-Identifier: BSD-2-Clause */
/* A file of text that is read as a whole. Knows how to read without ever being made to wait; not
 * what is in it. */
#ifndef PORT_IN_H
#define PORT_IN_H

#include <stddef.h>

#include "base/why.h"

/* The bytes of a regular file, at most so many, and a NUL after them: free() them. Refuses in
 * words, with errno (ENOENT: there is none), and returns NULL. */
char *in_read(const char *path, size_t most, size_t *n, struct why *);

/* The same for standard input, whatever it is: waits for its end. */
char *in_read_input(size_t most, size_t *n, struct why *);

#endif
