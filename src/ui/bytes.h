/* SPDX-License-Identifier: BSD-2-Clause */
/* The bytes of a frame as hex and text. Knows rows and columns of a dump, and its cursor; not what
 * the bytes mean. */
#ifndef UI_BYTES_H
#define UI_BYTES_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/draw.h"

struct bytes {
	uint32_t cursor;        /* a byte */
	uint8_t bit;            /* and the bit of it, 0 the highest, where fields share the byte */
	int top;                /* the first row in view */
	bool open;              /* the cursor may stand behind the last byte */
	uint32_t filled;        /* so many bytes at the end are none of the frame's own: padding */
	const uint8_t *changed; /* for each byte whether it is not as it was; NULL: none is */
};

/* Rows that n bytes take in so many columns. */
int bytes_rows(uint32_t n, int columns);

/* Moves the cursor for a key (arrows, hjkl, Home, End, pages of so many rows) among n bytes, n > 0.
 * False: no such key. */
bool bytes_key(struct bytes *, uint32_t key, uint32_t n, int columns, int rows);

/* The byte at a place of the region, or n. */
uint32_t bytes_at(const struct bytes *, struct region, int row, int col, uint32_t n);

/* Draws n bytes; some of them are selected: they stand in brackets. With the focus the cursor is
 * parked; without it what is selected is in view. */
void bytes_draw(struct bytes *, struct region, const uint8_t *bytes, uint32_t n, uint32_t first,
    uint32_t selected, bool focus);

#endif
