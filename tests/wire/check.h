/* SPDX-License-Identifier: BSD-2-Clause */
/* What must hold for every frame. Knows the language, no protocol and no test library, so that
 * fuzzers can use it. */
#ifndef TESTS_WIRE_CHECK_H
#define TESTS_WIRE_CHECK_H

#include "wire/draft.h"

/* Spans stay inside, rows tile their header, items their list, layers the frame: NULL, or what does
 * not hold. */
const char *check_tiling(const struct dissection *);

/* Walks n of len bytes that lie in memory of exactly that size, and says everything about them. */
const char *check_walk(const uint8_t *bytes, uint32_t n, uint32_t len);

/* The same, cut: at every length up to all bytes, and at a hundred more. */
const char *check_cuts(const uint8_t *bytes, uint32_t n, uint32_t len, uint32_t all);

/* Whether a frame is walked, checked and summed up within a millisecond of CPU time (sanitizers may
 * take ten). */
const char *check_time(const uint8_t *bytes, uint32_t n, uint32_t len);

/* Loads a frame, and gets it back: from the draft, from its recipe, after an edit that changes
 * nothing. */
const char *check_draft(const uint8_t *bytes, uint32_t n);

/* A recipe, if it is one, comes back from what is printed of its draft. */
const char *check_recipe(const char *recipe);

/* Numbers that are the same in every run. */
uint64_t next_random(uint64_t *state);

#endif
