/* SPDX-License-Identifier: BSD-2-Clause */
/* Conditions of rows in words, with the names of values; does not know frames. See explain_when.h.
 */
#include "wire/explain_when.h"

#include "base/bits.h"
#include "base/bug.h"
#include "wire/kind.h"

#include <string.h>

enum {
	LISTED = 4,     /* values that are listed one by one, with their names; of more the ends */
	RANGES_MAX = 8, /* of the values that several conditions leave */
	DIGITS_MAX = 4  /* bits that are shown one by one */
};

/* A number as the kind of its field writes it. */
static void
add_number(const struct field *field, uint64_t number, struct text *out)
{
	unsigned bits = field_number_bits(field);
	const struct field plain = {.kind = field->kind, .bits = (uint16_t)bits};
	uint8_t bytes[8] = {0};

	bits_put(bytes, 0, bits ? bits : 64, number);
	field->kind->print(&plain, bytes, (struct range){0, bits}, out);
}

uint64_t
explain_greatest(const struct field *field)
{
	unsigned bits = field_number_bits(field);

	return bits && bits < 64 ? (UINT64_C(1) << bits) - 1 : UINT64_MAX;
}

void
explain_range(const struct field *field, uint64_t from, uint64_t to, struct text *out)
{
	add_number(field, from, out);
	if (to <= from)
		return;
	if (to >= explain_greatest(field) && from && !field->kind->sign) {
		text_add(out, " or more");
		return;
	}
	text_add(out, to == from + 1 ? " or " : " to ");
	add_number(field, to, out);
}

/* Numbers that some conditions on one row leave. */
struct left {
	struct span_of {
		uint64_t from, to;
	} range[RANGES_MAX];
	unsigned n;
};

static struct span_of
span_of(const struct when *when)
{
	return (struct span_of){when->from, when->to > when->from ? when->to : when->from};
}

/* Takes the numbers of a condition out, or (IF) all others. */
static void
cut(struct left *left, const struct when *when)
{
	struct left all = *left;
	struct span_of by = span_of(when);

	left->n = 0;
	for (unsigned i = 0; i < all.n; i++) {
		struct span_of r = all.range[i], within = {by.from > r.from ? by.from : r.from,
						     by.to < r.to ? by.to : r.to};

		if (within.from > within.to) {
			if (when->is != IF)
				left->range[left->n++] = r;
		} else if (when->is == IF) {
			left->range[left->n++] = within;
		} else {
			if (r.from < within.from)
				left->range[left->n++] = (struct span_of){r.from, within.from - 1};
			if (r.to > within.to && left->n < RANGES_MAX)
				left->range[left->n++] = (struct span_of){within.to + 1, r.to};
		}
		if (left->n == RANGES_MAX)
			return;
	}
}

/* So many numbers, or more than are listed. */
static uint64_t
size_of(const struct left *left)
{
	uint64_t n = 0;

	for (unsigned i = 0; i < left->n && n <= LISTED; i++)
		n += left->range[i].to - left->range[i].from < LISTED
			 ? left->range[i].to - left->range[i].from + 1
			 : LISTED + 1;
	return n;
}

/* "4 (mac)"; no name that is just the number. */
static void
add_value(const struct field *row, uint64_t value, struct text *out)
{
	const struct name *name = field_name(row, value);
	size_t before = out->length;

	if (field_number_bits(row))
		add_number(row, value, out);
	else
		text_addf(out, "0x%llx", (unsigned long long)value);
	if (name && strcmp(name->name, out->chars + before))
		text_addf(out, " (%s)", name->name);
}

/* "4 (mac), 5 (ip) or 6", "7 to 30", "1 or 8 or more". */
static void
add_left(const struct field *row, const struct left *left, struct text *out)
{
	bool listed = size_of(left) <= LISTED;

	for (unsigned i = 0; i < left->n; i++) {
		struct span_of r = left->range[i];
		bool last = i + 1 == left->n, whole = !listed && r.to - r.from > 1;

		if (i)
			text_add(out, last && (whole || r.from == r.to) ? " or " : ", ");
		if (whole) {
			explain_range(row, r.from, r.to, out);
			continue;
		}
		for (uint64_t value = r.from; value < r.to; value++) {
			add_value(row, value, out);
			text_add(out, last && value + 1 == r.to ? " or " : ", ");
		}
		add_value(row, r.to, out);
	}
}

/* The finer row that is just these bits of a row: it has a label and names of its own. */
static const struct field *
part_of(const struct field *row, uint64_t mask)
{
	unsigned at = 0, bits = field_number_bits(row);

	for (const struct field *part = row->parts; part && part->label; part++) {
		unsigned n = part->mask ? 0 : part->bits;

		at += n;
		if (part->when.is != ALWAYS || at > bits)
			return NULL; /* one of several for the same bits */
		if (part->key &&
		    (part->mask ? part->mask : ((UINT64_C(1) << n) - 1) << (bits - at)) == mask)
			return part;
	}
	return NULL;
}

/* "the lowest two bits of Control", or of what it is called. */
static void
add_bits(const struct field *row, uint64_t mask, const char *of, struct text *out)
{
	static const char *const words[] = {
	    "", "", " two", " three", " four", " five", " six", " seven", " eight"};
	unsigned low = (unsigned)__builtin_ctzll(mask), bits = field_number_bits(row);
	unsigned n = (unsigned)__builtin_popcountll(mask);
	bool one = n == 1, together = !((mask >> low) & ((mask >> low) + 1)) && n <= 8;

	if (together && !low)
		text_addf(out, "the lowest%s bit%s", words[n], one ? "" : "s");
	else if (together && low + n == bits)
		text_addf(out, "the highest%s bit%s", words[n], one ? "" : "s");
	else
		text_addf(out, "the bit%s 0x%0*llx", one ? "" : "s", (int)(bits + 3) / 4,
		    (unsigned long long)mask);
	text_addf(out, " of %s", of);
}

/* Bits under a mask as they stand in the byte, "011"; many of them as a number. */
static void
add_digits(uint64_t mask, uint64_t value, struct text *out)
{
	if (__builtin_popcountll(mask) > DIGITS_MAX) {
		text_addf(out, "0x%llx", (unsigned long long)value);
		return;
	}
	for (unsigned bit = 64; bit--;)
		if (mask >> bit & 1)
			text_char(out, value >> bit & 1 ? '1' : '0');
}

/* "the lowest two bits of Control are 11". */
static void
add_bits_test(
    const struct field *row, const struct when *when, const char *of, bool so, struct text *out)
{
	struct span_of values = span_of(when);
	uint64_t least = when->mask & -when->mask;

	if (values.from == least && values.to == when->mask && values.to > values.from) {
		so = !so; /* all but zeros */
		values = (struct span_of){0, 0};
	}
	add_bits(row, when->mask, of, out);
	text_addf(out, " %s%s ", when->mask == least ? "is" : "are", so ? "" : " not");
	add_digits(when->mask, values.from, out);
	if (values.to > values.from) {
		text_add(out, values.to == values.from + least ? " or " : " to ");
		add_digits(when->mask, values.to, out);
	}
}

/* The row that a condition is on (of a mask the finer row that is just these bits, if there is
 * one), and what it is called where the condition stands. */
struct tested {
	const struct field *row;
	bool part;
	char of[120];
};

static void
find_tested(
    struct tested *t, const struct proto *proto, const struct field *field, const struct when *when)
{
	const struct field *row = when->key ? proto_rows(proto, when->key).first : field;
	const struct field *part;
	const struct proto *owner = proto;
	struct text of = text_on(t->of, sizeof t->of);

	row = row ? row : field_find(when->key, &owner);
	BUG_ON(!row); /* the laws of the tables */
	part = when->mask ? part_of(row, when->mask) : NULL;
	*t = (struct tested){.row = part ? part : row, .part = part};
	text_add(&of, !when->key && !when->mask ? "it" : t->row->label);
	if (owner != proto)
		text_addf(&of, " of %s", owner->key);
}

static bool
same_row(const struct when *a, const struct when *b)
{
	return a->key && b->key && !strcmp(a->key, b->key) && !a->mask && !b->mask;
}

/* All conditions on the row of the first one, which it moves behind them; unless they were turned
 * round as a whole. */
static void
add_tests(const struct proto *proto, const struct field *field, const struct when **when,
    bool turned, struct text *out)
{
	const struct when *first = *when;
	struct left left = {.n = 1};
	struct tested t;
	bool sure = first->is == IF, so;
	unsigned low;

	find_tested(&t, proto, field, first);
	if (first->mask && !t.part) {
		add_bits_test(t.row, first, t.of, sure, out);
		*when = first->also;
		return;
	}
	low = t.part ? (unsigned)__builtin_ctzll(first->mask) : 0;
	left.range[0] = (struct span_of){0, explain_greatest(t.row)};
	for (; *when && (*when == first || same_row(first, *when)); *when = (*when)->also) {
		struct when plain = **when;

		plain.from = plain.from >> low;
		plain.to = plain.to >> low;
		sure |= plain.is == IF;
		if (turned)
			plain.is = IF;
		cut(&left, &plain);
	}
	so = turned || sure || size_of(&left) <= LISTED;
	if (!so) { /* the few that are not */
		struct left all = {.n = 1, .range[0] = {0, explain_greatest(t.row)}};

		for (unsigned i = 0; i < left.n; i++)
			cut(&all,
			    &(struct when){
				.is = UNLESS, .from = left.range[i].from, .to = left.range[i].to});
		left = all;
	}
	if (!left.n || (so && !left.range[0].from && left.range[0].to == explain_greatest(t.row))) {
		if (first->key)
			text_addf(out, "%s is%s there", t.of, left.n ? "" : " not");
		else
			text_add(out, "there is room for it");
		return;
	}
	if (field_number_bits(t.row) == 1 && !t.row->names && first->key) {
		text_addf(out, "the flag %s is%s set", t.of,
		    so == (left.range[0].from != 0) ? "" : " not");
		return;
	}
	if (!so && first->key && left.n == 1 && left.range[0].from &&
	    left.range[0].to == explain_greatest(t.row)) {
		text_addf(out, "%s is less than ", t.of);
		add_value(t.row, left.range[0].from, out);
		return;
	}
	text_addf(out, "%s %s ", t.of, so ? "is" : "is not");
	add_left(t.row, &left, out);
}

/* "the lowest four bits of the sixth byte of Mailbox are 0x1 to 0x5": of a byte that is still to
 * come. */
static void
add_byte(
    const struct proto *proto, const struct field *field, const struct when *when, struct text *out)
{
	static const char *const words[] = {"first", "second", "third", "fourth", "fifth", "sixth",
	    "seventh", "eighth", "ninth", "tenth"};
	const struct field byte = {.kind = &kind_hex, .bits = 8};
	struct span_of values = span_of(when);
	unsigned n = when->byte < 0 ? (unsigned)-when->byte - 1 : (unsigned)when->byte;
	char of[120];
	struct text name = text_on(of, sizeof of);

	BUG_ON(n >= sizeof words / sizeof *words); /* the laws of the tables */
	if (when->is == IF && !when->mask && !when->byte && !values.from && values.to == 255) {
		text_add(out, "there is room for it"); /* whatever it is */
		return;
	}
	if (when->byte == -1)
		text_addf(&name, "the last byte of %s", proto->key);
	else if (when->byte < 0)
		text_addf(&name, "the %s byte from the end of %s", words[n], proto->key);
	else
		text_addf(&name, "the %s byte of %s", words[n], field->label);
	if (when->mask)
		add_bits(&byte, when->mask, of, out);
	else
		text_add(out, of);
	text_addf(out, " %s%s ", when->mask ? "are" : "is", when->is == IF ? "" : " not");
	explain_range(&byte, values.from, values.to, out);
}

void
explain_when(const struct proto *proto, const struct field *field, struct text *out)
{
	const struct when *when = &field->when;
	bool turned = !when->also && when->is == UNLESS && !when->mask;
	const char *mark = turned ? ", unless " : ", if ";

	if (when->is == ALWAYS)
		return;
	if (when->is == ELSE || when->is == IF_LEFT) {
		text_add(out, when->is == ELSE ? ", otherwise" : ", if there is room for it");
		return;
	}
	for (; when; mark = " and ") {
		text_add(out, mark);
		if (when->key || when == &field->when) {
			add_tests(proto, field, &when, turned, out);
		} else {
			add_byte(proto, field, when, out);
			when = when->also;
		}
	}
}
