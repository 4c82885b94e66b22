/* SPDX-License-Identifier: BSD-2-Clause */
/* See expr_literal.h. Knows kinds; does not know the language around the values. */
#include "wire/expr_literal.h"

#include "wire/kind.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
plain_number(const char *text, uint64_t *number, struct why *why)
{
	char *end;

	errno = 0;
	*number = strtoull(text, &end, 0);
	return (*text >= '0' && *text <= '9' && !*end && !errno) ||
	       no(why, EXIT_USAGE, "\"%.40s\" is not a number", text);
}

/* Bytes: hex in any spelling, or text in quotes. */
static bool
plain_bytes(const char *text, bool quoted, uint8_t *bytes, uint32_t *length, struct why *why)
{
	long n = quoted ? text_unsafe(text, strlen(text), bytes, LITERAL_MAX)
			: text_unhex(text + (strncmp(text, "0x", 2) ? 0 : 2), bytes, LITERAL_MAX);

	*length = n > 0 ? (uint32_t)n : 0;
	return n > 0 || no(why, EXIT_USAGE,
			    "\"%.40s\" is not bytes: hex like 01:80:c2, or \"text\" in quotes, at "
			    "most %d",
			    text, LITERAL_MAX);
}

/* The bits behind the prefix of 192.0.2.0/24; text keeps what is before the stroke. */
static bool
take_prefix(const struct field *field, char *text, unsigned *ignored, struct why *why)
{
	char *stroke =
	    field->kind == &kind_ipv4 || field->kind == &kind_ipv6 ? strchr(text, '/') : NULL;
	uint64_t bits;

	*ignored = 0;
	if (!stroke)
		return true;
	*stroke = '\0';
	if (!plain_number(stroke + 1, &bits, why))
		return false;
	if (bits > field->bits)
		return no(why, EXIT_USAGE, "/%s: an address has %u bits", stroke + 1, field->bits);
	*ignored = field->bits - (unsigned)bits;
	return true;
}

/* What is compared as it is shown: read, and shown. */
static uint32_t
show_value(const struct field *field, const struct bits *value, uint8_t *bytes)
{
	struct text t = text_on((char *)bytes, LITERAL_MAX);

	field->kind->print(field, value->bytes, (struct range){0, value->bits}, &t);
	return t.cut ? LITERAL_MAX + 1 : (uint32_t)t.length;
}

/* As the kind of a field reads it. */
static bool
read_value(const struct field *field, const char *text, bool quoted, struct literal *l, bool last,
    struct why *why)
{
	char copy[2 * LITERAL_MAX + 3];
	struct bits value;
	uint32_t length;
	bool text_kind = field->kind == &kind_text || field->kind == &kind_text_zero;

	snprintf(copy, sizeof copy, quoted && field->kind == &kind_bytes ? "\"%s\"" : "%s", text);
	if (!take_prefix(field, copy, &l->ignored, why) || !value_parse(field, copy, &value, why))
		return false;
	l->number = field_number_bits(field);
	if (l->number) {
		*(last ? &l->to : &l->value) = value_get(&value, field);
		return true;
	}
	while (text_kind && value.bits && !value.bytes[value.bits / 8 - 1])
		value.bits -= 8;
	length = value.bits / 8;
	if (field->kind->print_in)
		length = show_value(field, &value, last ? l->last : l->bytes);
	if (length > LITERAL_MAX)
		return no(
		    why, EXIT_USAGE, "\"%.40s\" is too long: at most %d bytes", text, LITERAL_MAX);
	*(last ? &l->last_length : &l->length) = length;
	if (!field->kind->print_in)
		memcpy(last ? l->last : l->bytes, value.bytes, length);
	return true;
}

static bool
read_one(const struct node *node, const struct field *field, const char *text, bool quoted,
    struct literal *l, bool last, struct why *why)
{
	const struct operand *o = node->operand;
	bool number = o->what == OF_LENGTH || o->what == OF_COUNT || o->mask;

	if (number) {
		l->number = true;
		return plain_number(text, last ? &l->to : &l->value, why);
	}
	if (o->what == OF_SLICE || node->is == IS_CONTAINING) {
		bool is_text = field->kind->json == AS_TEXT && field->kind != &kind_bytes &&
			       o->what != OF_SLICE && !field_number_bits(field);

		return plain_bytes(text, quoted || is_text, last ? l->last : l->bytes,
		    last ? &l->last_length : &l->length, why);
	}
	return read_value(field, text, quoted, l, last, why);
}

static bool
grow(struct node *node, struct why *why)
{
	unsigned rows = node->operand->n, before = node->literals * rows;
	struct literal *longer;

	if (node->literals == LITERALS_MAX)
		return no(why, EXIT_USAGE,
		    "a set has at most %d values - a range like 20..29 takes the place of many",
		    LITERALS_MAX);
	longer = realloc(node->literal, (before + rows) * sizeof *longer);
	if (!longer)
		return no_memory(why);
	memset(longer + before, 0, rows * sizeof *longer);
	node->literal = longer;
	node->literals++;
	return true;
}

bool
literal_add(struct node *node, const char *text, const char *to, bool quoted, struct why *why)
{
	struct why first = {.text = ""}, *words = &first;
	bool any = false;

	if (!grow(node, why))
		return false;
	for (unsigned row = 0; row < node->operand->n; row++) {
		struct literal *l = &node->literal[(node->literals - 1) * node->operand->n + row];
		const struct field *field = node->operand->rows[row].field;

		l->fits = read_one(node, field, text, quoted, l, false, words) &&
			  (!to || read_one(node, field, to, quoted, l, true, words));
		if (!to)
			l->to = l->value;
		any |= l->fits;
		if (*first.text)
			words = NULL; /* the first row's words are told */
	}
	return any || no(why, EXIT_USAGE, "%s", first.text);
}
