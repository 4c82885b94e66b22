/* SPDX-License-Identifier: BSD-2-Clause */
/* What the detail of a frame says in words. Knows one span of a dissection (-1: the FCS, which no
 * program sees). */
#ifndef UI_DETAIL_WORDS_H
#define UI_DETAIL_WORDS_H

#include "ui/tree.h"

/* Sentences on a span. */
void detail_words(const struct dissection *, int span, struct text *);

enum {
	JUMBO_MOST = 9216 + 14 + 8 /* cards and switches take no longer frame */
};

/* The longest frame, without check sequence, that a record's port takes: its MTU's, or else the
 * standard's with two tags. */
uint32_t detail_longest(const struct app *, const struct record *);

/* What is odd about a frame as it was captured, and why it may be right all the same. */
void detail_odd(const struct app *, const struct record *, struct text *);

/* "Destination, bytes 0 to 5". */
void detail_hint(const struct dissection *, int span, struct text *);

/* The value of the same field in another frame, or what stands in its place. */
void detail_same(struct app *, const struct dissection *, struct tree_key, struct text *);

/* The bits of the bytes of a span, in the order in which they leave. */
void detail_wire_order(struct region, const struct dissection *, int span);

/* What became of a sent frame, or of which one a received frame is the other end. */
void detail_fate(const struct app *, const struct record *, struct text *);

#endif
