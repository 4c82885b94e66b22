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

/* What fits in a row of so many columns: an address is never cut, and what the frame says comes
 * before its length, which the line below the lists has as well. Widths; 0 = no such column. */
struct columns {
	bool two_rows; /* 40..59: a frame takes two rows */
	int no;
	int seconds, digits; /* of the part behind the point */
	int port;            /* where it was seen */
	int length;
	int info;
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

/* All that its row says in Info and in the columns that may be missing: number, length, what became
 * of it, what it says. */
void row_line(const struct app *, const struct dissection *, const struct record *, struct text *);

/* Draws the heads, and at the one the frames are in order by (or NULL) which way: ^ or v. Then a
 * row whose frame has gone; the row (or two) of a record, previous being the one above it or NULL.
 * d is room to dissect in. */
void row_head(
    struct region, int row, const struct columns *, const struct column *ordered, bool down);
void row_gone(struct region, int row, uint64_t no, const struct columns *, enum style);
void row_draw(struct app *, struct dissection *d, const struct record *,
    const struct record *previous, struct region, int row, const struct columns *, enum style);

#endif
