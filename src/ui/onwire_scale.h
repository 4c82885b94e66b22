/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame drawn to scale, and as boxes. Knows how wide each piece is drawn; not what it is. */
#ifndef UI_ONWIRE_SCALE_H
#define UI_ONWIRE_SCALE_H

#include "ui/onwire_inside.h"

struct scale {
	uint32_t unit;                               /* bytes of a character */
	bool gap_inside;                             /* there is room for the gap, too */
	int width[PIECES_MAX], col[PIECES_MAX], end; /* columns of each piece, and where the last
							one ends */
};

/* The scale at which a frame fits into so many columns: each piece has one at least. */
struct scale scale_for(const struct pieces *, int cols);

/* Draws it: letters; below, as there are rows: where pieces start, what a program sees, the gap. */
void scale_draw(struct onwire *, const struct scale *, struct region, bool focus);

/* The pieces as boxes below the first row of the region: the rows they take, 0 if they have no room
 * side by side. NULL: only says so. */
int onwire_boxes(struct onwire *, int cols, const struct region *);

#endif
