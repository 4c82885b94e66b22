/* SPDX-License-Identifier: BSD-2-Clause */
/* A protocol's page from its table: what it is for, who carries it, the header as a diagram, every
 * field and value. See explain.h. */
#include "wire/explain.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <string.h>

enum {
	DIAGRAM_BITS = 32
};

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

/* Whether a row takes the place of the one before it, by other values of the same bits or of the
 * same other field: in the diagram the first stands for all. */
static bool
is_same_place(const struct field *field)
{
	const struct when *own = &field->when, *before = &field[-1].when;

	if (own->is == ALWAYS || own->is == IF_LEFT || before->is == ALWAYS ||
	    before->is == IF_LEFT)
		return false;
	if (own->is == ELSE || !own->key || !before->key)
		return own->is == ELSE || own->key == before->key;
	if (strcmp(own->key, before->key))
		return false;
	if (own->is != before->is)
		return own->from == before->from && own->to == before->to;
	return own->is == IF && (own->from != before->from || own->mask != before->mask);
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

		if (field > proto->fields && is_same_place(field))
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

/* A value as the kind of its field writes it. */
static void
add_number(const struct field *field, uint64_t number, struct text *out)
{
	unsigned bits = field_number_bits(field);
	const struct field plain = {.kind = field->kind, .bits = (uint16_t)bits};
	uint8_t bytes[8] = {0};

	bits_put(bytes, 0, bits ? bits : 64, number);
	field->kind->print(&plain, bytes, (struct range){0, bits}, out);
}

static void
add_names(const struct field *field, unsigned indent, struct text *out)
{
	for (const struct name *name = field->names; name && name->name; name++) {
		text_addf(out, "%*s", (int)indent, "");
		add_number(field, name->value, out);
		if (name->to > name->value) {
			text_add(out, "..");
			add_number(field, name->to, out);
		}
		text_addf(out, " %s%s%s\n", name->name, name->help ? ": " : "",
		    name->help ? name->help : "");
	}
}

/* "4 bits", "2 B", "the rest". */
static void
add_width(const struct field *field, struct text *out)
{
	unsigned bits = field->mask ? field_number_bits(field) : field->bits;

	if (field->item)
		text_addf(out, "a list of %s", field->item->key);
	else if (field->mask || field_has_width(field))
		text_addf(out, bits % 8 || !bits ? "%u bit%s" : "%u B", bits % 8 ? bits : bits / 8,
		    bits == 1 ? "" : "s");
	else
		text_add(out, field->sized_by       ? "as long as said"
			      : field->bits == SELF ? "as long as it is"
						    : "the rest");
}

static void
add_fields(const struct field *field, unsigned indent, struct text *out)
{
	for (; field && field->label; field++) {
		if (!field->key)
			continue;
		text_addf(out, "%*s%s (%s), ", (int)indent, "", field->label, field->key);
		add_width(field, out);
		text_addf(out, "\n%*s%s\n", (int)indent + 4, "", field->help ? field->help : "");
		add_names(field, indent + 6, out);
		add_fields(field->parts, indent + 2, out);
	}
}

/* A field somewhere in the tables whose value names what comes next in a space, and its proto. */
static const struct field *
numbering(const struct field *field, const struct space *space)
{
	for (; field && field->label; field++) {
		const struct field *part = numbering(field->parts, space);

		if (field->space == space)
			return field;
		if (part)
			return part;
	}
	return NULL;
}

/* Under which numbers of which protocols it rides. */
static void
add_carriers(const struct proto *proto, struct text *out)
{
	const char *mark = "Carried as ";

	for (const struct bind *bind = proto->binds; bind && bind->space; bind++) {
		const struct field *field = NULL;

		for (const struct proto *const *p = proto_all(); *p && !field; p++)
			field = numbering((*p)->fields, bind->space);
		if (!field)
			continue;
		text_addf(out, "%s%s ", mark, bind->space->name);
		add_number(field, bind->value, out);
		if (bind->to > bind->value) {
			text_add(out, "..");
			add_number(field, bind->to, out);
		}
		mark = ", ";
	}
	if (*mark == ',')
		text_add(out, ".\n");
}

static bool
binds_to(const struct proto *proto, const struct field *field)
{
	uint64_t ignored;

	for (; field && field->label; field++)
		if ((field->space && proto_number(proto, field->space, &ignored)) ||
		    binds_to(proto, field->parts))
			return true;
	return false;
}

/* What its numbers can say that comes next, and those of the items of its lists. */
static void
add_carried(const struct proto *proto, const char *words, struct text *out)
{
	const char *mark = words;

	for (const struct proto *const *p = proto_all(); *p; p++) {
		if (!binds_to(*p, proto->fields))
			continue;
		text_add(out, mark);
		text_add(out, (*p)->key);
		mark = ", ";
	}
	if (mark != words)
		text_add(out, ".\n");
	for (const struct field *field = proto->fields; field && field->label; field++) {
		if (!field->item || field->item == proto)
			continue;
		add_carried(field->item, "In its lists: ", out);
	}
}

void
explain_proto(const struct proto *proto, struct text *out)
{
	text_addf(out, "%s (%s)\nStandard: %s\n\n", proto->name, proto->key, proto->spec);
	text_add(out, proto->help);
	text_char(out, '\n');
	add_carriers(proto, out);
	text_char(out, '\n');
	if (proto->fields && proto->fields->label)
		add_diagram(proto, out);
	text_char(out, '\n');
	add_fields(proto->fields, 2, out);
	text_char(out, '\n');
	add_carried(proto, "Can carry: ", out);
}

/* Text in a cell of a table. */
static void
add_markdown_cell(const char *words, struct text *out)
{
	for (; words && *words; words++)
		text_add(out, *words == '|' ? "\\|" : (char[]){*words, '\0'});
	text_add(out, " | ");
}

static void
add_markdown_fields(const struct field *field, const char *under, struct text *out)
{
	for (; field && field->label; field++) {
		if (!field->key)
			continue;
		text_addf(out, "| %s`%s` | ", under, field->key);
		add_markdown_cell(field->label, out);
		add_width(field, out);
		text_add(out, " | ");
		add_markdown_cell(field->help, out);
		text_char(out, '\n');
		add_markdown_fields(field->parts, "&nbsp;&nbsp;", out);
	}
}

void
explain_markdown(const struct proto *proto, struct text *out)
{
	text_addf(
	    out, "## %s\n\n%s. %s.\n\n%s ", proto->key, proto->name, proto->spec, proto->help);
	add_carriers(proto, out);
	text_add(out, "\n| key | label | width | what it is |\n|---|---|---|---|\n");
	add_markdown_fields(proto->fields, "", out);
	text_char(out, '\n');
}
