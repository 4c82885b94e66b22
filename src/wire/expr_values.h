/* SPDX-License-Identifier: BSD-2-Clause */
/* The values that an operand of a filter has in a frame, and the order of values. */
#ifndef WIRE_EXPR_VALUES_H
#define WIRE_EXPR_VALUES_H

#include "wire/expr_tree.h"

/* A frame that is asked. */
struct asked {
	const struct dissection *d;
	const struct facts *facts; /* may be NULL */
};

/* One value of it. */
struct value {
	bool number, sign; /* a number (a signed one); it may have bytes as well */
	uint64_t value;
	const uint8_t *bytes;
	uint32_t length;
	const struct field *field;
	struct range range; /* in the frame, if it is a span's */
	bool text;
	bool printed; /* bytes are what is shown, as a string: names that lie all over a frame;
			 they are gone after the call */
};

/* Calls back for each value of an operand (row says of which of its rows) until it returns true;
 * whether one did. */
typedef bool try_value(
    const struct asked *, const struct node *, unsigned row, const struct value *, void *context);
bool expr_values(const struct asked *, const struct node *, const struct operand *, try_value *try,
    void *context);

/* The value of a row that is no field of the frame but known beside it. False if it has none. */
bool expr_fact(const struct asked *, const struct word *, struct value *);

/* Less than, equal to or greater than 0, as in strcmp(). */
int order_of_numbers(uint64_t a, uint64_t b);
int order_of_bytes(const uint8_t *a, uint32_t n, const uint8_t *b, uint32_t m);

#endif
