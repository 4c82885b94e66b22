/* SPDX-License-Identifier: BSD-2-Clause */
/* Asks a frame: see expr.h. Knows spans and compiled tests; does not know how they are written. */
#include "wire/expr_tree.h"

#include "wire/kind.h"

#include <string.h>

/* A frame that is asked, and one value of it. */
struct asked {
	const struct dissection *d;
	const struct facts *facts;
};

struct value {
	bool number, sign; /* a number (a signed one), else bytes */
	uint64_t value;
	const uint8_t *bytes;
	uint32_t length;
	const struct field *field;
	struct range range; /* in the frame, if it is a span's */
	bool text;
	bool printed; /* bytes are what is shown, as a string: names that lie all over a frame */
};

enum {
	PRINTED_MAX = 1024
};

/* Calls back for each value of an operand until it returns true; whether one did. */
typedef bool try_value(
    const struct asked *, const struct node *, unsigned row, const struct value *, void *context);

static struct value
value_of(const struct dissection *d, unsigned span, char room[PRINTED_MAX])
{
	const struct span *s = &d->span[span];
	const struct kind *kind = s->field->kind;
	struct value v = {.field = s->field, .range = s->range};

	v.number = field_number_bits(s->field) && s->range.bits && s->range.bits <= 64;
	v.sign = kind->sign;
	v.text = kind == &kind_text || kind == &kind_text_zero;
	if (v.number)
		v.value = span_number(d, span);
	if (kind->print_in) {
		struct text t = text_on(room, PRINTED_MAX);

		span_print(d, span, &t);
		v.printed = true;
		v.bytes = (const uint8_t *)room;
		v.length = (uint32_t)t.length;
		return v;
	}
	if (s->range.bit % 8 == 0 && s->range.bits % 8 == 0) {
		v.bytes = d->bytes + s->range.bit / 8;
		v.length = s->range.bits / 8;
	}
	while (v.text && v.length && !v.bytes[v.length - 1])
		v.length--;
	return v;
}

/* What an operand makes of a value; false if it has no such part. */
static bool
derive(const struct operand *o, struct value *v)
{
	int64_t from = o->from, count = o->count;

	switch (o->what) {
	case OF_LENGTH:
		*v = (struct value){
		    .number = true, .value = v->printed ? v->length : (v->range.bits + 7) / 8};
		return true;
	case OF_SLICE:
		from += from < 0 ? v->length : 0;
		count = count < 0 ? v->length - from : count;
		if (!v->bytes || from < 0 || count < 1 || from + count > v->length)
			return false;
		*v = (struct value){.bytes = v->bytes + from, .length = (uint32_t)count};
		return true;
	default:
		if (o->mask && v->number) {
			v->value &= o->mask;
			v->sign = false;
		}
		return true;
	}
}

static bool
fact(const struct asked *a, const struct word *word, struct value *v)
{
	const char *text = NULL;
	uint64_t number = 0;

	if (!a->facts || !fact_value(word->field, a->facts, a->d, &number, &text))
		return false;
	*v = (struct value){.field = word->field, .number = !text, .value = number};
	if (text) {
		v->bytes = (const uint8_t *)text;
		v->length = (uint32_t)strlen(text);
		v->range.bits = v->length * 8;
		v->text = true;
	}
	return true;
}

static unsigned
count_values(const struct asked *a, const struct operand *o)
{
	unsigned n = 0;

	for (unsigned i = 0; i < a->d->spans; i++)
		for (unsigned row = 0; row < o->n; row++)
			n += o->rows[row].field && a->d->span[i].field == o->rows[row].field;
	return n;
}

static bool
for_values(const struct asked *a, const struct node *node, const struct operand *o, try_value *try,
    void *context)
{
	char room[PRINTED_MAX];
	struct value v;

	if (o->what == OF_COUNT) {
		v = (struct value){.number = true, .value = count_values(a, o)};
		return try(a, node, 0, &v, context);
	}
	for (unsigned row = 0; row < o->n; row++)
		if (!o->rows[row].proto && fact(a, &o->rows[row], &v) && derive(o, &v) &&
		    try(a, node, row, &v, context))
			return true;
	for (unsigned i = 0; i < a->d->spans; i++) {
		const struct span *s = &a->d->span[i];

		for (unsigned row = 0; s->field && row < o->n; row++) {
			if (o->rows[row].field != s->field || s->flags & SHORT)
				continue;
			v = value_of(a->d, i, room);
			if (derive(o, &v) && try(a, node, row, &v, context))
				return true;
			break;
		}
	}
	return false;
}

static int
compare_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

static int
compare_bytes(const uint8_t *a, uint32_t n, const uint8_t *b, uint32_t m, unsigned ignored)
{
	uint32_t least = n < m ? n : m;
	int order;

	if (ignored && n == m) {
		uint32_t whole = n - (ignored + 7) / 8;
		unsigned shift = ignored % 8;

		order = memcmp(a, b, whole);
		return order || !shift ? order
				       : compare_numbers(a[whole] >> shift, b[whole] >> shift);
	}
	order = least ? memcmp(a, b, least) : 0;
	return order ? order : compare_numbers(n, m);
}

/* A number with its sign turned round: as unsigned ones they are in order then. */
static uint64_t
in_order(const struct value *v, uint64_t number)
{
	return v->sign ? number ^ UINT64_C(1) << (field_number_bits(v->field) - 1) : number;
}

static bool
is_negative(const struct value *v)
{
	return v->sign && v->value >> (field_number_bits(v->field) - 1) & 1;
}

/* Numbers of two fields, which may be of different widths. */
static int
compare_values(const struct value *a, const struct value *b)
{
	uint64_t x = a->value, y = b->value;

	if (is_negative(a) != is_negative(b))
		return is_negative(a) ? -1 : 1;
	if (is_negative(a)) {
		x |= UINT64_MAX << (field_number_bits(a->field) - 1);
		y |= UINT64_MAX << (field_number_bits(b->field) - 1);
	}
	return compare_numbers(x, y);
}

/* Where a value stands to a literal; false if they cannot be compared. */
static bool
order_of(const struct value *v, const struct literal *l, int *order)
{
	if (v->number && l->number) {
		*order = compare_numbers(
		    in_order(v, v->value) >> l->ignored, in_order(v, l->value) >> l->ignored);
		return true;
	}
	if (!v->bytes || l->number)
		return false;
	*order = compare_bytes(v->bytes, v->length, l->bytes, l->length, l->ignored);
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
	return order >= 0 && compare_bytes(v->bytes, v->length, l->last, l->last_length, 0) <= 0;
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
try_other(const struct asked *a, const struct node *node, unsigned row, const struct value *v,
    void *context)
{
	const struct value *left = context;
	int order;

	(void)a;
	(void)row;
	if (left->number && v->number)
		order = compare_values(left, v);
	else if (left->bytes && v->bytes)
		order = compare_bytes(left->bytes, left->length, v->bytes, v->length, 0);
	else
		return false;
	if (node->is == IS_CONTAINING)
		return left->bytes && v->bytes &&
		       memmem(left->bytes, left->length, v->bytes, v->length);
	return holds(node->is, order);
}

static bool
is_so(const struct asked *a, const struct node *node, unsigned row, const struct value *v)
{
	int order;

	if (node->other) {
		struct value left = *v;

		return for_values(a, node, node->other, try_other, &left);
	}
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
		if (word->field && !word->proto && fact(a, word, &v) && (v.text || v.value))
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
		found = for_values(a, node, node->operand, decides, &any);
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
