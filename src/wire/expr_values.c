/* SPDX-License-Identifier: BSD-2-Clause */
/* What a frame has for an operand of a filter: see expr_values.h. Knows spans and facts; does not
 * know what they are compared with. */
#include "wire/expr_values.h"

#include "wire/kind.h"

#include <string.h>

enum {
	PRINTED_MAX = 1024
};

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

bool
expr_fact(const struct asked *a, const struct word *word, struct value *v)
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

bool
expr_values(const struct asked *a, const struct node *node, const struct operand *o, try_value *try,
    void *context)
{
	char room[PRINTED_MAX];
	struct value v;

	if (o->what == OF_COUNT) {
		v = (struct value){.number = true, .value = count_values(a, o)};
		return try(a, node, 0, &v, context);
	}
	for (unsigned row = 0; row < o->n; row++)
		if (!o->rows[row].proto && expr_fact(a, &o->rows[row], &v) && derive(o, &v) &&
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

int
order_of_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

int
order_of_bytes(const uint8_t *a, uint32_t n, const uint8_t *b, uint32_t m)
{
	uint32_t least = n < m ? n : m;
	int order = least ? memcmp(a, b, least) : 0;

	return order ? order : order_of_numbers(n, m);
}
