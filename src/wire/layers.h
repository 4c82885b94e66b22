/* SPDX-License-Identifier: BSD-2-Clause */
/* What draft_layers.c and draft_ride.c share: the numbers by which one header carries another,
 * and the tails that end layers. */
#ifndef WIRE_LAYERS_H
#define WIRE_LAYERS_H

#include "wire/draft.h"

/* The first row of a layer whose value names what comes next, in this space (or NULL: any); that
 * which has a number for what is to be carried. -1 if there is none. */
int layer_number(const struct dissection *, unsigned layer, const struct space *);
int layer_number_for(const struct dissection *, unsigned layer, const struct proto *carried);

/* A header comes to stand right above a layer and carries what that one carried. */
bool layer_put(struct draft *, unsigned layer, const struct proto *, struct header *, struct why *);

/* The span of a layer's count INSIDE, which says where its tail begins; -1 if it has none. */
int tail_count(const struct dissection *, unsigned layer);

/* Ends a layer with its tail, behind all that it carries (and count.least bytes at least). */
bool tail_put(
    struct draft *, unsigned layer, const struct proto *, const struct header *, struct why *);

/* Refuses because no number says that one rides on the other. */
bool layer_refuse(const struct proto *, const struct proto *below, struct why *);

#endif
