/* SPDX-License-Identifier: BSD-2-Clause */
/* Field against field: see expr_pairs.h. Knows sorted values; does not know where they come from.
 */
#include "wire/expr_pairs.h"

#include <stdlib.h>
#include <string.h>

enum {
	LOOK_COST = 64 /* a search in few bytes takes as long as one in so many more */
};

/* Which values of a side are compared: numbers with numbers, else bytes with bytes. */
enum class {
	NUMBERS,
	BYTES,
	ONLY_BYTES /* those that are no numbers as well */
};

struct gathering {
	struct pairs *pairs;
	struct side *side;
};

/* Stops when there is no more room. */
static bool
gather(const struct asked *a, const struct node *node, unsigned row, const struct value *v,
    void *context)
{
	struct gathering *g = context;
	struct side *side = g->side;
	struct paired *p = &side->value[side->n];
	unsigned bits = v->sign ? field_number_bits(v->field) : 64;

	(void)a;
	(void)node;
	(void)row;
	g->pairs->steps++;
	if (side->n == PAIRS_VALUES || (v->printed && v->length > PAIRS_TEXT - side->used))
		return true;
	*p = (struct paired){.number = v->number,
	    .negative = v->sign && v->value >> (bits - 1) & 1,
	    .value = v->value,
	    .bytes = v->bytes,
	    .length = v->length};
	if (p->negative && bits < 64)
		p->value |= UINT64_MAX << bits;
	if (v->printed) {
		p->bytes = memcpy(side->text + side->used, v->bytes, v->length);
		side->used += v->length;
	}
	side->n++;
	return false;
}

static bool
is_of(const struct paired *p, enum class class)
{
	return class == NUMBERS ? p->number : p->bytes && (class == BYTES || !p->number);
}

static int
order_numbers(const struct paired *a, const struct paired *b)
{
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	return order_of_numbers(a->value, b->value);
}

static int
order_bytes(const struct paired *a, const struct paired *b)
{
	return order_of_bytes(a->bytes, a->length, b->bytes, b->length);
}

static int
by_number(const void *a, const void *b)
{
	return order_numbers(*(const struct paired *const *)a, *(const struct paired *const *)b);
}

static int
by_bytes(const void *a, const void *b)
{
	return order_bytes(*(const struct paired *const *)a, *(const struct paired *const *)b);
}

static void
sort(struct side *side, enum class class)
{
	side->n_sorted = 0;
	for (unsigned i = 0; i < side->n; i++)
		if (is_of(&side->value[i], class))
			side->sorted[side->n_sorted++] = &side->value[i];
	qsort(side->sorted, side->n_sorted, sizeof(const struct paired *),
	    class == NUMBERS ? by_number : by_bytes);
}

typedef int in_order(const struct paired *, const struct paired *);

/* Whether two sorted sides have a value in common. */
static bool
is_common(struct pairs *pairs, in_order *compare)
{
	const struct side *a = &pairs->side[0], *b = &pairs->side[1];
	unsigned i = 0, j = 0;

	while (i < a->n_sorted && j < b->n_sorted) {
		int o = compare(a->sorted[i], b->sorted[j]);

		pairs->steps++;
		if (!o)
			return true;
		o < 0 ? i++ : j++;
	}
	return false;
}

/* Whether a piece of one side lies in one of the other: searched for in turn, up to a limit. */
static bool
is_contained(struct pairs *pairs)
{
	const struct side *a = &pairs->side[0], *b = &pairs->side[1];

	for (unsigned i = 0; i < a->n_sorted; i++)
		for (unsigned j = 0; j < b->n_sorted; j++) {
			const struct paired *whole = a->sorted[i], *piece = b->sorted[j];

			pairs->steps += whole->length + LOOK_COST;
			if (pairs->steps > PAIRS_LOOKED)
				return false;
			if (memmem(whole->bytes, whole->length, piece->bytes, piece->length))
				return true;
		}
	return false;
}

/* What two sides are asked; different: not IS_EQUAL. */
struct question {
	enum node_is is;
	bool different;
	bool any; /* out: there was a pair */
};

/* Asks the values of two classes. Of what is in order the ends decide. */
static bool
ask(struct pairs *pairs, struct question *q, enum class left, enum class right)
{
	struct side *a = &pairs->side[0], *b = &pairs->side[1];
	in_order *by = left == NUMBERS ? order_numbers : order_bytes;
	int low, high;

	sort(a, left);
	sort(b, right);
	if (!a->n_sorted || !b->n_sorted)
		return false;
	q->any = true;
	if (q->is == IS_CONTAINING)
		return is_contained(pairs);
	low = by(a->sorted[0], b->sorted[b->n_sorted - 1]);
	high = by(a->sorted[a->n_sorted - 1], b->sorted[0]);
	switch (q->is) {
	case IS_LESS:
		return low < 0;
	case IS_LESS_EQUAL:
		return low <= 0;
	case IS_GREATER:
		return high > 0;
	case IS_GREATER_EQUAL:
		return high >= 0;
	default:
		return q->different ? low || high : is_common(pairs, by);
	}
}

bool
expr_pairs(const struct asked *a, const struct node *node, struct pairs *pairs)
{
	struct question q = {.is = node->is, .different = node->negated != node->all};
	bool found;

	pairs->steps = 0;
	for (unsigned i = 0; i < 2; i++) {
		struct gathering g = {pairs, &pairs->side[i]};

		g.side->n = g.side->used = 0;
		expr_values(a, node, i ? node->other : node->operand, gather, &g);
		if (!g.side->n)
			return false;
	}
	if (node->is == IS_CONTAINING)
		return ask(pairs, &q, BYTES, BYTES);
	found = ask(pairs, &q, NUMBERS, NUMBERS) || ask(pairs, &q, BYTES, ONLY_BYTES) ||
		ask(pairs, &q, ONLY_BYTES, BYTES);
	return node->all ? q.any && !found : found;
}
