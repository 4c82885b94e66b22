/* SPDX-License-Identifier: BSD-2-Clause */
/* Filters that compare two fields of a frame, each of which may be there thousands of times. */
#ifndef WIRE_EXPR_PAIRS_H
#define WIRE_EXPR_PAIRS_H

#include "wire/expr_values.h"

enum {
	PAIRS_VALUES = SPANS_MAX + ROWS_MAX, /* of one field: spans and facts */
	PAIRS_TEXT = 64 << 10, /* letters of names that are printed to be compared, for one field:
				  values beyond are left out */
	PAIRS_LOOKED = 1 << 18 /* bytes that "contains" looks through: then it gives up */
};

/* What is compared of a value. */
struct paired {
	bool number, negative;
	uint64_t value; /* negative ones in 64 bits of two's complement */
	const uint8_t *bytes;
	uint32_t length;
};

/* Room to compare in. */
struct pairs {
	struct side {
		struct paired value[PAIRS_VALUES];
		const struct paired *sorted[PAIRS_VALUES];
		unsigned n, n_sorted;
		uint8_t text[PAIRS_TEXT];
		uint32_t used;
	} side[2];
	size_t steps; /* values read, and for "contains" bytes looked through, of the last frame:
			 for tests */
};

/*
 * Whether the values of node->operand and node->other are so: as in Wireshark each of one with each
 * of the other. False if one of the fields is not there. The work grows with the number of values
 * (times its logarithm), not with that of the pairs.
 */
bool expr_pairs(const struct asked *, const struct node *, struct pairs *);

#endif
