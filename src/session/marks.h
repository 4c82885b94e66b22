/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Which numbers are marked, a bit for each. Knows numbers only; that the least of them grow and are
 * gone, whoever asks says at each call ("first").
 */
#ifndef SESSION_MARKS_H
#define SESSION_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct marks {
	uint64_t *word; /* bit n: number base + n */
	uint64_t base;  /* a multiple of 64 */
	size_t words;
};

/* Marks a number that is not below first, or not any more. False: there is no memory for it. */
bool marks_set(struct marks *, uint64_t first, uint64_t no, bool on);
bool marks_has(const struct marks *, uint64_t no);

/* The next marked number after this one, the last one up to it; 0 = none. */
uint64_t marks_next(const struct marks *, uint64_t no);
uint64_t marks_last(const struct marks *, uint64_t no);

/* How many there are from first on. */
uint64_t marks_count(const struct marks *, uint64_t first);

/* Takes all marks away, and gives the memory back. */
void marks_clear(struct marks *);

#endif
