/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the edits of draft.c are made of: bytes move, what was found moves with them, and then
 * everything settles. Knows ends, counts, sums and pins; does not know why somebody edits.
 */
#ifndef WIRE_SETTLE_H
#define WIRE_SETTLE_H

#include "wire/draft_data.h"

/* Makes room for n bytes in place of old ones, whose pins go. Refuses a frame beyond DRAFT_MAX. */
bool bytes_move(struct draft *, uint32_t at, uint32_t old, uint32_t n, struct why *);

/*
 * Moves what was found by delta bytes: what starts at byte at or later, and the ends of all that
 * contains the place. The place lies in the body of a layer, or in its header and before the spans
 * after the given one.
 */
void found_move(
    struct draft *, unsigned layer, bool body, unsigned span, uint32_t at, uint32_t delta);

/* Forgets what lies above a layer of the chain: the walk will find it anew. */
void found_forget(struct draft *, unsigned layer);

/* Notes that the program computes the field at these bits. */
void ours_mark(struct draft *, struct range);

/* Writes the number of a next protocol. The row may become another one for the same bits. */
void number_put(struct draft *, unsigned span, uint64_t number);

/* Adds a pin. */
bool pin_add(struct draft *, struct pin, struct why *);

/* Walks; computed fields that were not there before keep what they say: they are pinned where that
 * is wrong. */
void draft_adopt(struct draft *);

/*
 * Counts over the layers as they stand, then a walk, then sums from the inside out, then the truth.
 * Only what the program has computed before is written: an edit that turns bytes into something
 * else does not change them.
 */
void draft_settle(struct draft *);

#endif
