/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Numbers put in order by keys: bytes of one width, compared as memcmp() does; equal ones stay as
 * they came. Knows keys and numbers only; goes on in steps, so that nobody waits for it.
 *
 * A number takes the width of its key and 12 bytes while it is put in order, 4 bytes from then on.
 */
#ifndef SESSION_ORDER_H
#define SESSION_ORDER_H

#include <stdbool.h>
#include <stdint.h>

enum {
	COLUMN_WIDEST = 40 /* bytes of a key: what a text says further on does not count */
};

struct dissection;
struct record;

/* What records can be put in order by. */
struct column {
	const char *name; /* "dst" */
	unsigned width;   /* of its key */
	void (*key)(
	    const void *context, const struct record *, struct dissection *room, uint8_t *key);
};

struct order;

/* Room for so many numbers, from base to base + UINT32_MAX. NULL without memory. */
struct order *order_new(uint64_t most, uint64_t base, unsigned width);
void order_free(struct order *); /* NULL is allowed */

/* Adds a number, greater than those before, with its key, while nothing is sorted yet. */
void order_add(struct order *, uint64_t no, const uint8_t *key);

/* Sorts for at most so many moves; true while there is more to do. order_percent: how far the moves
 * are. */
bool order_sort(struct order *, uint64_t moves);
unsigned order_percent(const struct order *);

/* How many numbers there are; once they are sorted, the number in this place of the order (from 0),
 * and the place of a number or else of the next greater one; UINT64_MAX if there is none. */
uint64_t order_count(const struct order *);
uint64_t order_at(const struct order *, uint64_t place);
uint64_t order_place(const struct order *, uint64_t no);

#endif
