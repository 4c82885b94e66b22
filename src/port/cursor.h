/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading numbers of either byte order from a piece of memory, never beyond its end. */
#ifndef PORT_CURSOR_H
#define PORT_CURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cursor {
	const uint8_t *at;
	size_t left;
	bool swapped; /* the bytes are in the order that is not this machine's */
	bool short_;  /* something was asked for that is not there: it was read as 0 */
};

uint16_t cursor_16(struct cursor *);
uint32_t cursor_32(struct cursor *);
uint64_t cursor_64(struct cursor *);

/* Takes n bytes off as a cursor of their own; all that is left if there are less. */
struct cursor cursor_part(struct cursor *, size_t n);

#endif
