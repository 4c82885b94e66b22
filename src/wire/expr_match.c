/* SPDX-License-Identifier: BSD-2-Clause */
/* Asks a frame: see expr.h. Knows spans and compiled tests; does not know how they are written. */
#include "wire/expr_pairs.h"
#include "wire/expr_values.h"

#include <string.h>

/* A number with its sign turned round: as unsigned ones they are in order then. */
static uint64_t
in_order(const struct value *v, uint64_t number)
{
	return v->sign ? number ^ UINT64_C(1) << (field_number_bits(v->field) - 1) : number;
}

/* Bytes that are compared, but for the bits at their end that do not count. */
static int
compare_bits(const struct value *v, const struct literal *l)
{
	uint32_t n = v->length, whole = n - (l->ignored + 7) / 8;
	unsigned shift = l->ignored % 8;
	int order;

	if (!l->ignored || n != l->length)
		return order_of_bytes(v->bytes, n, l->bytes, l->length);
	order = memcmp(v->bytes, l->bytes, whole);
	return order || !shift
		   ? order
		   : order_of_numbers(v->bytes[whole] >> shift, l->bytes[whole] >> shift);
}

/* Where a value stands to a literal; false if they cannot be compared. */
static bool
order_of(const struct value *v, const struct literal *l, int *order)
{
	if (v->number && l->number) {
		*order = order_of_numbers(
		    in_order(v, v->value) >> l->ignored, in_order(v, l->value) >> l->ignored);
		return true;
	}
	if (!v->bytes || l->number)
		return false;
	*order = compare_bits(v, l);
	return true;
}

static bool
holds(enum node_is is, int order)
{
	switch (is) {
	case IS_LESS:
		return order < 0;
	case IS_LESS_EQUAL:
		return order <= 0;
	case IS_GREATER:
		return order > 0;
	case IS_GREATER_EQUAL:
		return order >= 0;
	default:
		return order == 0;
	}
}

static bool
in_range(const struct value *v, const struct literal *l)
{
	int order;

	if (!order_of(v, l, &order))
		return false;
	if (v->number && l->to != l->value)
		return order >= 0 && in_order(v, v->value) <= in_order(v, l->to);
	if (!l->last_length)
		return order == 0;
	return order >= 0 && order_of_bytes(v->bytes, v->length, l->last, l->last_length) <= 0;
}

static bool
matches(const struct asked *a, const struct node *node, const struct value *v)
{
	char chars[1024];
	struct text text = text_on(chars, sizeof chars);

	if (v->printed)
		text_add(&text, (const char *)v->bytes);
	else if (v->text || !v->field || !v->range.bits || !v->field->kind)
		text_safe(&text, v->bytes, v->bytes ? v->length : 0);
	else
		v->field->kind->print(v->field, a->d->bytes, v->range, &text);
	return regexec(node->regex, chars, 0, NULL, 0) == 0;
}

static bool
is_so(const struct asked *a, const struct node *node, unsigned row, const struct value *v)
{
	int order;

	if (node->is == IS_MASKED)
		return v->number && v->value;
	if (node->is == IS_MATCHING)
		return matches(a, node, v);
	for (unsigned n = 0; n < node->literals; n++) {
		const struct literal *l = &node->literal[n * node->operand->n + row];

		if (!l->fits)
			continue;
		if (node->is == IS_CONTAINING
			? v->bytes && !l->number && memmem(v->bytes, v->length, l->bytes, l->length)
		    : node->is == IS_IN ? in_range(v, l)
					: order_of(v, l, &order) && holds(node->is, order))
			return true;
	}
	return false;
}

/* Ends with the value that decides: one that passes, or where all have to, one that does not. */
static bool
decides(const struct asked *a, const struct node *node, unsigned row, const struct value *v,
    void *context)
{
	*(bool *)context = true;
	return (is_so(a, node, row, v) != node->negated) != node->all;
}

static bool
is_there(const struct asked *a, const struct operand *o)
{
	const struct dissection *d = a->d;
	struct value v;

	for (unsigned row = 0; row < o->n; row++) {
		const struct word *word = &o->rows[row];

		for (unsigned i = 0; !word->field && i < d->layers; i++)
			if (d->layer[i].proto == word->proto)
				return true;
		if (word->field && !word->proto && expr_fact(a, word, &v) && (v.text || v.value))
			return true;
		for (unsigned i = 0; word->field && word->proto && i < d->spans; i++)
			if (d->span[i].field == word->field)
				return true;
	}
	return false;
}

static bool
ask(const struct expr *e, unsigned index, const struct asked *a)
{
	const struct node *node = &e->node[index];
	bool any = false, found;

	switch (node->is) {
	case IS_OR:
		return ask(e, node->left, a) || ask(e, node->right, a);
	case IS_XOR:
		return ask(e, node->left, a) != ask(e, node->right, a);
	case IS_AND:
		return ask(e, node->left, a) && ask(e, node->right, a);
	case IS_NOT:
		return !ask(e, node->left, a);
	case IS_THERE:
		return is_there(a, node->operand);
	default:
		if (node->other)
			return expr_pairs(a, node, e->pairs);
		found = expr_values(a, node, node->operand, decides, &any);
		return node->all ? any && !found : found;
	}
}

bool
expr_match(const struct expr *e, const struct dissection *d, const struct facts *facts)
{
	struct asked asked = {d, facts};

	return ask(e, e->root, &asked);
}

bool
expr_wants_check(const struct expr *e)
{
	return e->check;
}
