/* SPDX-License-Identifier: BSD-2-Clause */
/* The view of one frame on the wire, as its own files see it. */
#ifndef UI_ONWIRE_INSIDE_H
#define UI_ONWIRE_INSIDE_H

#include "ui/app.h"
#include "ui/pieces.h"

struct onwire {
	struct pane pane; /* its place is IN_FORM while one types in the form below */
	enum main_pane which;
	uint64_t place;
	struct record *record; /* a copy; NULL: the form's frame only */
	bool form;             /* the form's frame instead, as it is at each drawing */
	bool bits;             /* the bits of the selected piece instead of the table */
	bool words;            /* there was room for plain words: the hint need not say them */
	int bits_top;          /* the first row of them in view */
	uint32_t mbit;         /* the speed that is assumed */
	struct list list;      /* of pieces */
	struct pieces pieces;
	struct dissection d;
	uint8_t bytes[DRAFT_MAX];                             /* the form's frame */
	struct region table_region, bits_region, form_region; /* below their rules, for the mouse */
};

struct piece *onwire_selected(struct onwire *);

/* "672 ns": picoseconds in the unit that fits. */
void onwire_time(uint64_t ps, struct text *);

/* "1000 Mb/s", "25 Gb/s"; the speed after or before this one. */
void onwire_speed(uint32_t mbit, struct text *);
uint32_t onwire_next_speed(uint32_t mbit, int step);

/* The value of a piece in so many columns, with what it is about it if there is no column for that
 * (alone); what it means. */
void onwire_value(const struct onwire *, const struct piece *, int cols, bool alone, struct text *);
void onwire_meaning(struct app *, const struct onwire *, const struct piece *, struct text *);

/* A sentence on a piece, and a page. */
void onwire_hint(const struct onwire *, const struct piece *, struct text *);
void onwire_page(const struct onwire *, const struct piece *, struct text *);

/* What a piece is called, in so many columns if there is a short name. */
void onwire_label(const struct onwire *, const struct piece *, int cols, struct text *);

/* What the frame costs: lines that end in \n. What is odd about it comes first. */
void onwire_sums(struct app *, const struct onwire *, bool wide, struct text *);

/* The bits of a byte in the order in which they leave. */
void onwire_bits(uint8_t byte, struct text *);

/* Draws all but the form. */
void onwire_draw(struct app *, struct onwire *, struct region, bool focus);

/* The whole as text. */
void onwire_text(struct app *, struct onwire *, struct text *);

#endif
