/* SPDX-License-Identifier: BSD-2-Clause */
/* What draft_layers.c and draft_ride.c share: the numbers by which one header carries another. */
#ifndef WIRE_LAYERS_H
#define WIRE_LAYERS_H

#include "wire/draft.h"

/* The first row of a layer whose value names what comes next, in this space (or NULL: any); that
 * which has a number for what is to be carried. -1 if there is none. */
int layer_number(const struct dissection *, unsigned layer, const struct space *);
int layer_number_for(const struct dissection *, unsigned layer, const struct proto *carried);

/* A header comes to stand right above a layer and carries what that one carried. */
bool layer_put(struct draft *, unsigned layer, const struct proto *, struct header *, struct why *);

/* Refuses because no number says that one rides on the other. */
bool layer_refuse(const struct proto *, const struct proto *below, struct why *);

#endif
