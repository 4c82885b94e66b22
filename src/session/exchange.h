/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Questions and answers of protocols, as a table of their fields. Knows by which values a frame is
 * a question, what its answer says instead, and which fields of both are the same; so an answer can
 * be made, and found. Does not know where fields lie.
 */
#ifndef SESSION_EXCHANGE_H
#define SESSION_EXCHANGE_H

#include "wire/wire.h"

/* (value & mask) of a field; mask 0 = all bits. The first without key ends an array. */
struct exchange_mark {
	const char *key;
	uint64_t mask, value;
};

/* A field of the question whose value stands in a field of the answer; crossed: and the other way
 * round. Bits outside the mask may differ. */
struct exchange_pair {
	const char *asked, *told;
	uint64_t mask;
	bool crossed;
};

enum {
	EXCHANGE_MARKS = 4,
	EXCHANGE_PAIRS = 6
};

struct exchange {
	const char *name; /* "ARP"; the last of all has none */
	struct exchange_mark asks[EXCHANGE_MARKS], tells[EXCHANGE_MARKS];
	struct exchange_pair pairs[EXCHANGE_PAIRS];
	bool of_one; /* it asks who has an address: that should be one station */
};

/* The exchange of which a frame is the question, or the answer; NULL: of none. */
const struct exchange *exchange_asked(const struct dissection *);
const struct exchange *exchange_told(const struct dissection *);

/*
 * What is the same in a question and its answer, as text that can be compared; false: a field is
 * missing. Told: the frame is the answer.
 */
bool exchange_same(const struct exchange *, const struct dissection *, bool told, struct text *out);

/* A field of the frame itself (not of one quoted in it) that is whole: its span, or -1. Its number;
 * false: it is not there. */
int exchange_find(const struct dissection *, const char *key);
bool exchange_get(const struct dissection *, const char *key, uint64_t *number);

#endif
