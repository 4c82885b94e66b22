/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame as a row of a list: see row.c. */
#ifndef UI_ROW_H
#define UI_ROW_H

#include "ui/app.h"

/* A record's column texts, each as wide as it likes: shared by the lists, the detail title and
 * copying. */
void row_time(const struct app *, const struct record *, const struct record *previous, int digits,
    struct text *);
void row_address(const struct app *, const uint8_t mac[6], struct text *);
void row_type(const struct dissection *, struct text *); /* "0x0806", "L=38" */

/* What fits in a row of so many columns: UX has the breakpoints, an address is never cut. */
struct columns {
	bool two_rows; /* 40..59: a frame takes two rows */
	bool seconds;
	int digits; /* of the seconds */
	bool info;
	int port; /* width of the column that says where a frame was seen; 0 = no such column */
};

struct columns columns_for(const struct app *, int width);

/* A head of a column: where it stands, and what it is called in list_columns[] (NULL: not there).
 */
struct head {
	const char *label, *column;
	int at, width;
	bool right; /* stands at its right end */
};
enum {
	HEADS_MAX = 10
};
unsigned row_heads(const struct columns *, int cols, struct head heads[HEADS_MAX]);

/* Draws the heads, and at the one the frames are in order by (or NULL) which way: ^ or v. Then a
 * row whose frame has gone; the row (or two) of a record, previous being the one above it or NULL.
 * d is room to dissect in. */
void row_head(
    struct region, int row, const struct columns *, const struct column *ordered, bool down);
void row_gone(struct region, int row, uint64_t no, enum style);
void row_draw(struct app *, struct dissection *d, const struct record *,
    const struct record *previous, struct region, int row, const struct columns *, enum style);

#endif
