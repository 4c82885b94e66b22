/* SPDX-License-Identifier: BSD-2-Clause */
/* The words about a frame that the tables hold: one line, a sentence on a field, a page on a
 * protocol. */
#ifndef WIRE_EXPLAIN_H
#define WIRE_EXPLAIN_H

#include "wire/wire.h"

/* One line on the whole frame: what the innermost layers that have something to say, say ("ARP who
 * has 10.0.0.2? tell 10.0.0.1"). */
void summary(const struct dissection *, struct text *);

/* The same for one layer of it alone. */
void summary_layer(const struct dissection *, unsigned layer, struct text *);

/* An item of a list: what it says itself, then what it carries says, or the first value of that. */
void summary_item(const struct dissection *, unsigned layer, struct text *);

/*
 * A span in plain words, sentences ended by blanks: what the field is for, what this value means,
 * what is wrong with it and why it may still be right.
 */
void explain_span(const struct dissection *, unsigned span, struct text *);

/* A protocol's page: name, standard, purpose, who carries it, header diagram with widths, every
 * field with its help and values, what it can carry. Lines end in \n and are as long as they are.
 */
void explain_proto(const struct proto *, struct text *);

/* The first proto with a row (row may be NULL) whose value says what comes next in a space; NULL if
 * there is none. */
const struct proto *explain_carrier(const struct space *, const struct field **row);

/* A page as a section of Markdown: the fields in a table, without their values. */
void explain_markdown(const struct proto *, struct text *);

#endif
