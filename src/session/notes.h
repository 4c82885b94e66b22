/* SPDX-License-Identifier: BSD-2-Clause */
/* What the user wrote about frames, by their numbers. Knows texts; not what else a frame says. */
#ifndef SESSION_NOTES_H
#define SESSION_NOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct note {
	uint64_t no;
	char *text;
};

/* In the order of the numbers. */
struct notes {
	struct note *note;
	size_t n, room;
};

/* Sets the text of a number, "" as well. False: there is no memory for it. */
bool notes_set(struct notes *, uint64_t no, const char *text);

/* The text of a number, or NULL. It stays until it is set again. */
const char *notes_find(const struct notes *, uint64_t no);

/* Forgets all. */
void notes_clear(struct notes *);

#endif
