/* SPDX-License-Identifier: BSD-2-Clause */
/* A protocol's page from its table: what it is for, who carries it, the header as a diagram, every
 * field and value. See explain.h. */
#include "wire/explain.h"

#include "wire/explain_when.h"

#include <stdlib.h>
#include <string.h>

enum {
	DIAGRAM_BITS = 32,
	DIAGRAM_ROWS = 4, /* that one field takes at most; of longer ones the middle is left out */
	NAMES_FEW = 8,    /* names of values that are listed again where they were listed before */
	CARRIED_MAX = 512
};

/* Words into a box of n columns, shortened with a point or filled. */
static void
add_cell(struct text *out, const char *words, size_t n)
{
	size_t length = strlen(words), left;
	bool cut = length > n && n > 3;

	if (length > n)
		length = cut ? n - 1 : n;
	left = (n - length - cut) / 2;
	text_addf(out, "%*s%.*s%s%*s|", (int)left, "", (int)length, words, cut ? "." : "",
	    (int)(n - length - cut - left), "");
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

/* Rows that are left out. */
static void
add_gap(struct text *out)
{
	text_addf(out, "  ~%*s~\n", 2 * DIAGRAM_BITS - 1, "");
	add_rule(out);
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

			if (!at && !*label && left > DIAGRAM_ROWS * DIAGRAM_BITS) {
				add_gap(out);
				left = left % DIAGRAM_BITS + DIAGRAM_BITS;
				continue;
			}

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

/* The first row of all whose values have these names, and its proto. */
static const struct field *
row_of_names(const struct field *field, const struct name *names)
{
	for (; field && field->label; field++) {
		const struct field *part = row_of_names(field->parts, names);

		if (field->names == names && field->key)
			return field;
		if (part)
			return part;
	}
	return NULL;
}

/* Long lists stand in one place. True: it is elsewhere, and that is said. */
static bool
add_reference(
    const struct proto *page, const struct field *field, unsigned indent, struct text *out)
{
	const struct field *first = NULL;
	const struct proto *const *proto = proto_all();
	unsigned n = 0;

	while (field->names && field->names[n].name && n <= NAMES_FEW)
		n++;
	if (n <= NAMES_FEW)
		return false;
	for (; *proto && !(first = row_of_names((*proto)->fields, field->names)); proto++)
		;
	if (!first || first == field)
		return false;
	if (*proto == page)
		text_addf(out, "%*sValues: those of %s above.\n", (int)indent, "", first->label);
	else
		text_addf(out, "%*sValues: those of %s (--explain %s).\n", (int)indent, "",
		    first->key, (*proto)->key);
	return true;
}

static void
add_names(const struct proto *page, const struct field *field, unsigned indent, struct text *out)
{
	if (add_reference(page, field, indent, out))
		return;
	for (const struct name *name = field->names; name && name->name; name++) {
		text_addf(out, "%*s", (int)indent, "");
		explain_range(field, name->value, name->to, out);
		text_addf(out, " %s%s%s\n", name->name, name->help ? ": " : "",
		    name->help ? name->help : "");
	}
}

/* "4 bits", "2 B", "the rest". */
static void
add_width(const struct proto *proto, const struct field *field, struct text *out)
{
	const struct field *size =
	    field->sized_by ? proto_rows(proto, field->sized_by).first : NULL;
	unsigned bits = field->mask ? field_number_bits(field) : field->bits;

	if (field->item && size)
		text_addf(out, "a list of %s, as many as %s says", field->item->key, size->label);
	else if (field->item)
		text_addf(out, "a list of %s", field->item->key);
	else if (field->mask || field_has_width(field))
		text_addf(out, bits % 8 || !bits ? "%u bit%s" : "%u B", bits % 8 ? bits : bits / 8,
		    bits == 1 ? "" : "s");
	else if (size)
		text_addf(out, "as long as %s says", size->label);
	else
		text_add(out, field->sized_by       ? "as long as said"
			      : field->bits == SELF ? "as many bytes as it takes"
						    : "the rest");
}

static void
add_fields(const struct proto *proto, const struct field *field, unsigned indent, struct text *out)
{
	const char *before = "";

	for (; field && field->label; field++) {
		const char *help = field->help ? field->help : "";

		if (!field->key)
			continue;
		text_addf(out, "%*s%s (%s), ", (int)indent, "", field->label, field->key);
		add_width(proto, field, out);
		explain_when(proto, field, out);
		text_char(out, '\n');
		if (*help && strcmp(help, before))
			text_addf(out, "%*s%s\n", (int)indent + 4, "", help);
		before = help;
		add_names(proto, field, indent + 6, out);
		add_fields(proto, field->parts, indent + 2, out);
	}
}

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

const struct proto *
explain_carrier(const struct space *space, const struct field **row)
{
	for (const struct proto *const *p = proto_all(); *p; p++) {
		const struct field *field = numbering((*p)->fields, space);

		if (!field)
			continue;
		if (row)
			*row = field;
		return *p;
	}
	return NULL;
}

/* Where the numbers of a space end that go on from those of a bind without a gap. */
static void
join_numbers(const struct bind *binds, const struct bind *bind, uint64_t *to)
{
	bool more = true;

	*to = bind->to > bind->value ? bind->to : bind->value;
	while (more) {
		more = false;
		for (const struct bind *b = binds; b->space; b++) {
			uint64_t end = b->to > b->value ? b->to : b->value;

			if (b->space == bind->space && b->value <= *to + 1 &&
			    b->value >= bind->value && end > *to) {
				*to = end;
				more = true;
			}
		}
	}
}

/* Whether the numbers of a bind are among those of another one, as they were joined. */
static bool
is_joined(const struct bind *binds, const struct bind *bind)
{
	for (const struct bind *b = binds; b->space; b++) {
		uint64_t to;

		join_numbers(binds, b, &to);
		if (b->space == bind->space && bind->value <= to &&
		    (b->value < bind->value || (b->value == bind->value && b < bind)))
			return true;
	}
	return false;
}

/* Under which numbers of which protocols it rides. */
static void
add_carriers(const struct proto *proto, struct text *out)
{
	const struct space *last = NULL;
	const char *mark = "Carried as ";

	for (const struct bind *bind = proto->binds; bind && bind->space; bind++) {
		const struct field *field = NULL;
		uint64_t to;

		if (!explain_carrier(bind->space, &field) || is_joined(proto->binds, bind))
			continue;
		join_numbers(proto->binds, bind, &to);
		text_add(out, mark);
		mark = ", ";
		if (!bind->value && to >= explain_greatest(field)) {
			text_addf(out, "any %s", bind->space->name);
			continue;
		}
		if (bind->space != last)
			text_addf(out, "%s ", bind->space->name);
		last = bind->space;
		explain_range(field, bind->value, to, out);
	}
	if (*mark == ',')
		text_add(out, ".\n");
}

/* What a number of a space names. */
struct carried {
	const struct bind *bind;
	const struct proto *proto;
};

static int
by_number(const void *a, const void *b)
{
	const struct carried *x = a, *y = b;

	return x->bind->value != y->bind->value ? (x->bind->value < y->bind->value ? -1 : 1)
						: strcmp(x->proto->key, y->proto->key);
}

/* "    1 lldp.chassis: Chassis id. Which device this is." */
static void
add_one_carried(const struct field *row, const struct carried *c, bool sentence, struct text *out)
{
	const char *help = c->proto->help, *end = strstr(help, ". ");

	text_add(out, "    ");
	explain_range(row, c->bind->value, c->bind->to, out);
	text_addf(out, " %s: %s", c->proto->key, c->proto->name);
	if (sentence)
		text_addf(out, ". %.*s", end ? (int)(end - help) + 1 : (int)strlen(help), help);
	text_char(out, '\n');
}

/* What the numbers of a row say that comes next, each of which has a page. */
static void
add_carried_by(const struct field *row, const char *of, bool sentences, struct text *out)
{
	struct carried carried[CARRIED_MAX];
	const struct field *base = NULL;
	const struct proto *below;
	size_t n = 0;

	for (const struct proto *const *p = proto_all(); *p; p++)
		for (const struct bind *bind = (*p)->binds; bind && bind->space; bind++)
			if (bind->space == row->space && n < CARRIED_MAX)
				carried[n++] = (struct carried){bind, *p};
	if (!n)
		return;
	qsort(carried, n, sizeof carried[0], by_number);
	text_addf(out, "\n  %s by %s (--explain NAME shows each):\n", of, row->label);
	for (size_t i = 0; i < n; i++)
		add_one_carried(row, &carried[i], sentences, out);
	below = row->space->base ? explain_carrier(row->space->base, &base) : NULL;
	if (below)
		text_addf(out, "    and what %s can (--explain %s)\n", base->key, below->key);
}

/* The same for all rows of a header, a space once. */
static void
add_carried(const struct field *fields, const struct field *field, const char *of, bool sentences,
    struct text *out)
{
	for (; field && field->label; field++) {
		const struct field *first = NULL;
		const struct proto *there;

		there = field->space ? explain_carrier(field->space, &first) : NULL;
		if (first == field)
			add_carried_by(field, of, sentences, out);
		else if (there && numbering(fields, field->space) == field)
			text_addf(out, "\n  %s by %s: what %s can (--explain %s).\n", of,
			    field->label, first->key, there->key);
		add_carried(fields, field->parts, of, sentences, out);
	}
}

/* What the lists of a header consist of. */
static void
add_items(const struct proto *proto, struct text *out)
{
	for (const struct field *field = proto->fields; field && field->label; field++) {
		const struct proto *item = field->item;
		const struct field *before = proto->fields;

		if (!item || item == proto)
			continue;
		while (before->item != item)
			before++;
		if (before != field) {
			text_addf(out, "\n  Each of the %s: as those of %s.\n", field->label,
			    before->label);
			continue;
		}
		text_addf(out, "\n  Each of the %s (%s):\n", field->label, item->key);
		add_fields(item, item->fields, 4, out);
		add_carried(item->fields, item->fields, field->label, true, out);
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
	add_fields(proto, proto->fields, 2, out);
	add_items(proto, out);
	add_carried(proto->fields, proto->fields, "Can carry,", false, out);
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
add_markdown_fields(
    const struct proto *proto, const struct field *field, const char *under, struct text *out)
{
	for (; field && field->label; field++) {
		if (!field->key)
			continue;
		text_addf(out, "| %s`%s` | ", under, field->key);
		add_markdown_cell(field->label, out);
		add_width(proto, field, out);
		text_add(out, " | ");
		add_markdown_cell(field->help, out);
		text_char(out, '\n');
		add_markdown_fields(proto, field->parts, "&nbsp;&nbsp;", out);
	}
}

void
explain_markdown(const struct proto *proto, struct text *out)
{
	text_addf(
	    out, "## %s\n\n%s. %s.\n\n%s ", proto->key, proto->name, proto->spec, proto->help);
	add_carriers(proto, out);
	text_add(out, "\n| key | label | width | what it is |\n|---|---|---|---|\n");
	add_markdown_fields(proto, proto->fields, "", out);
	text_char(out, '\n');
}
