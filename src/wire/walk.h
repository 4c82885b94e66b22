/* SPDX-License-Identifier: BSD-2-Clause */
/* What the walker (dissect.c) and the ends of headers and layers (ends.c) share. */
#ifndef WIRE_WALK_H
#define WIRE_WALK_H

#include "wire/wire.h"

enum {
	SPACES_MAX = 4
};

/* The header that is being walked. */
struct walk {
	struct dissection *d;
	unsigned layer;
	unsigned depth;    /* of its fields */
	uint32_t at;       /* bit where the next field starts */
	bool head_known;   /* a count has said where the header ends */
	bool end_known;    /* a count has said where the layer ends */
	bool rest;         /* a field took all there was */
	bool filled;       /* the last field is a list, with as many items as a field states */
	bool marked;       /* the last field is a list, and an item of it said that it ends here */
	bool any;          /* one of the conditional rows right before is there */
	bool cuts;         /* a flag says that more pieces follow */
	int body_span;     /* the count of the body, or -1 */
	const char *asked; /* the key of a condition that was looked for last, since the last field
			    */
	int answer;
	struct {
		const struct field *field;
		uint64_t value;
	} next[SPACES_MAX];
	unsigned nexts;
};

/* Adds a span; its index, or -1 if there is no room. */
int walk_span(struct dissection *, const struct field *, uint32_t bit, uint32_t bits,
    unsigned layer, unsigned depth, uint8_t flags);

/* The byte up to which fields of this header may reach. */
static inline uint32_t
walk_bound(const struct walk *w)
{
	const struct layer *layer = &w->d->layer[w->layer];

	return w->head_known ? layer->head : layer_inner(layer);
}

/* What a count says, or in a draft where it was typed over: what it should say. Bytes, or items. */
int64_t walk_counted(const struct dissection *, unsigned span);

/* Lets a count say where the header or the layer ends; what it cannot mean is marked and clipped.
 */
void walk_count(struct walk *, unsigned span);

/* Where header and layer end, once all rows have been walked (complete), or as many as are there.
 */
void walk_ends(struct walk *, bool complete);

#endif
