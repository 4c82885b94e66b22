/* SPDX-License-Identifier: BSD-2-Clause */
/* What differs between two frames, field by field. Knows dissections and how their layers lie; not
 * how it is shown. */
#ifndef UI_DIFFERENCES_H
#define UI_DIFFERENCES_H

#include "wire/wire.h"

enum {
	DIFFERENCES_MAX = 2048
};

/* One row: a field that both have, with different values; a field or a layer that only one has; or
 * the title of a layer in which something differs. */
struct difference {
	int span[2]; /* -1: that frame has none */
	uint8_t indent;
	bool title; /* of a layer that both have: nothing but a heading */
};

struct differences {
	struct difference row[DIFFERENCES_MAX];
	unsigned n;
	unsigned fields, layers; /* fields of layers that both have; layers that only one has */
	bool more;               /* there is no room for all */
};

/*
 * Layers are matched in their order by what they are, items of a list also by their type; within a
 * layer fields are matched by key. False: no memory.
 */
bool differences_find(struct differences *, const struct dissection *, const struct dissection *);

/* What an item of a list is called by its type; NULL if the layer is none, or has no name. */
const struct name *item_type(const struct dissection *, unsigned layer);

#endif
