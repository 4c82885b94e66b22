/* SPDX-License-Identifier: BSD-2-Clause */
/* What the detail of a frame says in words. Knows one span of a dissection (-1: the FCS, which no
 * program sees). */
#ifndef UI_DETAIL_WORDS_H
#define UI_DETAIL_WORDS_H

#include "ui/tree.h"

/* Sentences on a span. */
void detail_words(const struct dissection *, int span, struct text *);

/* "Destination, bytes 0 to 5". */
void detail_hint(const struct dissection *, int span, struct text *);

/* The value of the same field in another frame, or what stands in its place. */
void detail_same(struct app *, const struct dissection *, struct tree_key, struct text *);

/* The bits of the bytes of a span, in the order in which they leave. */
void detail_wire_order(struct region, const struct dissection *, int span);

#endif
