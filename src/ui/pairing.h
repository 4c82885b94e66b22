/* SPDX-License-Identifier: BSD-2-Clause */
/* Which layers of two frames belong together. Knows what layers are and in which order they lie;
 * not what is in their fields, but for the type of an item. */
#ifndef UI_PAIRING_H
#define UI_PAIRING_H

#include "wire/wire.h"

struct pair {
	int layer[2]; /* of the one frame and of the other; -1: it has none like it */
};

/*
 * Pairs the layers that lie within two layers (items, and what items carry), or those of the chain
 * (of -1 and -1): what is of the same sort, items also of the same type, and in the same order; as
 * many as possible, and rather those whose bytes are the same. All of them in their order; ends
 * with -1 -1; free() it. NULL without memory.
 */
struct pair *pairing_find(
    const struct dissection *, int within, const struct dissection *, int other);

#endif
