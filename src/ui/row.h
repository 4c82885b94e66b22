/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame as a row of a list: see row.c. */
#ifndef UI_ROW_H
#define UI_ROW_H

#include "ui/app.h"

/* What fits in a row of so many columns: UX has the breakpoints, an address is never cut. */
struct columns {
	bool two_rows; /* 40..59: a frame takes two rows */
	bool seconds;
	int digits; /* of the seconds */
	bool info;
	int port; /* width of the column that says where a frame was seen; 0 = no such column */
};

struct columns columns_for(const struct app *, int width);

/* The heads of the columns; the row (or two) of a record, previous being the one above it or NULL.
 * d is room to dissect in. */
void row_head(struct region, int row, const struct columns *);
void row_draw(struct app *, struct dissection *d, const struct record *,
    const struct record *previous, struct region, int row, const struct columns *, enum style);

#endif
