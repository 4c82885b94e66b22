/* SPDX-License-Identifier: BSD-2-Clause */
/* Help from the tables: a span in plain words, a protocol's page with its header diagram. See
 * explain.h. */
#include "wire/explain.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <string.h>

enum {
	DIAGRAM_BITS = 32
};

static void
add_sentence(struct text *out, const char *words)
{
	if (!words)
		return;
	if (out->length)
		text_char(out, ' ');
	text_add(out, words);
}

/* What is wrong with a span, and why that need not be a fault. */
static void
explain_marks(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct field *field = s->field;
	uint64_t ought;

	if (s->flags & SHORT)
		add_sentence(out, d->caplen < d->len ? "Not all of it was captured."
						     : "The frame ends before this field does.");
	if (s->flags & QUOTED)
		add_sentence(out, "Part of an earlier frame that is quoted here; it may be cut and "
				  "is not checked.");
	if (!(s->flags & WRONG))
		return;
	if (span_ought(d, span, &ought) && ought != span_number(d, span)) {
		uint8_t right[8] = {0};

		field_put(field, right, 0, s->range.bits, ought);
		text_add(out, " It ought to be ");
		field->kind->print(field, right, (struct range){0, s->range.bits}, out);
		text_char(out, '.');
	} else {
		add_sentence(out, "It says more than there is, or less than a header takes.");
	}
	if (field->sum)
		add_sentence(out,
		    "A frame that this computer sends itself is often captured before the network "
		    "card computes the sum (checksum offload): then this is no fault.");
}

void
explain_span(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct proto *proto = d->layer[s->layer].proto;
	const struct name *name;

	if (!s->field) {
		text_addf(out, "%s (%s).", proto->name, proto->spec);
		add_sentence(out, proto->help);
		return;
	}
	text_addf(out, "%s:", s->field->label);
	add_sentence(out, s->field->help);
	name = field_number_bits(s->field) && !(s->flags & SHORT)
		   ? field_name(s->field, span_number(d, span))
		   : NULL;
	if (name) {
		struct text value;
		char chars[80];

		value = text_on(chars, sizeof chars);
		span_print(d, span, &value);
		text_addf(out, " %s is %s", chars, name->name);
		text_add(out, name->help ? ":" : ".");
		add_sentence(out, name->help);
	}
	explain_marks(d, span, out);
}

/* Words into a box of n columns, cut or filled. */
static void
add_cell(struct text *out, const char *words, size_t n)
{
	size_t length = strlen(words), left;

	if (length > n)
		length = n;
	left = (n - length) / 2;
	text_addf(
	    out, "%*s%.*s%*s|", (int)left, "", (int)length, words, (int)(n - length - left), "");
}

static void
add_rule(struct text *out)
{
	text_add(out, "  +");
	for (unsigned i = 0; i < DIAGRAM_BITS; i++)
		text_add(out, "-+");
	text_char(out, '\n');
}

/* Rows of 32 bits as in the RFCs, from the widths; what has no fixed width takes a row. */
static void
add_diagram(const struct proto *proto, struct text *out)
{
	unsigned at = 0;

	text_add(out, "   0                   1                   2                   3\n"
		      "   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1\n");
	add_rule(out);
	for (const struct field *field = proto->fields; field && field->label; field++) {
		bool fixed = field_has_width(field);
		unsigned left = fixed ? field->bits : DIAGRAM_BITS;
		const char *label = field->label;

		/* rows for the same bits: the first stands for all */
		if (field > proto->fields && field->when.is && !field->when.key &&
		    field->when.is != IF_LEFT && field[-1].when.is && !field[-1].when.key)
			continue;
		if (!fixed && at)
			left = at % DIAGRAM_BITS ? DIAGRAM_BITS - at : DIAGRAM_BITS;
		while (left) {
			unsigned n = DIAGRAM_BITS - at < left ? DIAGRAM_BITS - at : left;

			if (!at)
				text_add(out, "  |");
			add_cell(out, label, 2 * n - 1);
			label = "";
			left -= n;
			at = (at + n) % DIAGRAM_BITS;
			if (!at) {
				text_char(out, '\n');
				add_rule(out);
			}
		}
	}
	if (at) {
		text_char(out, '\n');
		text_add(out, "  +");
		for (unsigned i = 0; i < at; i++)
			text_add(out, "-+");
		text_char(out, '\n');
	}
}

static void
add_names(const struct field *field, struct text *out)
{
	for (const struct name *name = field->names; name && name->name; name++) {
		bool mac = field->kind == &kind_mac, number = field->kind->json == AS_NUMBER;
		char from[24], to[24] = "";
		struct text t = text_on(from, sizeof from), u = text_on(to, sizeof to);

		if (mac) {
			uint8_t bytes[8];

			bits_put(bytes, 0, 48, name->value);
			text_hex(&t, bytes, 6, ':');
		} else {
			text_addf(&t, number ? "%llu" : "0x%llx", (unsigned long long)name->value);
		}
		if (name->to > name->value && !mac)
			text_addf(&u, number ? "..%llu" : "..0x%llx", (unsigned long long)name->to);
		text_addf(out, "        %s%s %s%s%s\n", from, to, name->name,
		    name->help ? ": " : "", name->help ? name->help : "");
	}
}

static void
add_fields(const struct field *field, unsigned indent, struct text *out)
{
	for (; field && field->label; field++) {
		if (!field->key)
			continue;
		text_addf(out, "%*s%s (%s)", (int)indent, "", field->label, field->key);
		if (field_has_width(field)) {
			unsigned bits = field->mask ? field_number_bits(field) : field->bits;

			text_addf(
			    out, bits % 8 ? ", %u bits" : ", %u B", bits % 8 ? bits : bits / 8);
		}
		text_addf(out, "\n%*s%s\n", (int)indent + 4, "", field->help ? field->help : "");
		add_names(field, out);
		add_fields(field->parts, indent + 2, out);
	}
}

void
explain_proto(const struct proto *proto, struct text *out)
{
	text_addf(out, "%s (%s)\n%s\n\n", proto->name, proto->key, proto->spec);
	text_add(out, proto->help);
	text_add(out, "\n\n");
	if (proto->fields && proto->fields->label)
		add_diagram(proto, out);
	text_char(out, '\n');
	add_fields(proto->fields, 2, out);
}
