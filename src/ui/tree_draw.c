/* SPDX-License-Identifier: BSD-2-Clause */
/* How a row of the tree looks: see tree.h. Knows columns and words; not where the tree stands. */
#include "ui/tree.h"

#include "session/look.h"
#include "session/names.h"
#include "wire/explain.h"
#include "wire/fcs.h"
#include "wire/kind.h"

#include <ctype.h>
#include <string.h>

enum {
	WIDE = 72,   /* columns: value, meaning, range and size under each other */
	MIDDLE = 46, /* start and size at the right */
	VALUE = 19,
	MEANING = 39,
	LINE_MAX_CHARS = 300
};

/* Bytes that are all text are shown as such. */
static bool
is_text(const uint8_t *bytes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (!isprint(bytes[i]) || bytes[i] > '~')
			return false;
	return n > 0;
}

static unsigned
count_items(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];
	unsigned n = 0;

	for (unsigned i = 0; i < d->layers; i++)
		n += d->layer[i].item && d->layer[i].under == s->layer &&
		     d->layer[i].start >= s->range.bit / 8 &&
		     d->layer[i].start < (s->range.bit + s->range.bits + 7) / 8;
	return n;
}

void
tree_value(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const uint8_t *bytes = d->bytes + s->range.bit / 8;
	uint32_t n = s->range.bits / 8;

	if (!s->field) {
		if (d->layer[s->layer].item)
			summary_item(d, s->layer, out);
	} else if (s->field->item) {
		unsigned items = count_items(d, span);

		text_addf(out, "%u item%s", items, items == 1 ? "" : "s");
	} else if (s->field->parts && !field_number_bits(s->field) && span + 1 < d->spans &&
		   d->span[span + 1].depth > s->depth) {
		return; /* the rows below it say it */
	} else if (s->flags & SHORT) {
		text_hex(out, bytes, n < 8 ? n : 8, 0);
		text_add(out, n > 8 ? ".." : "");
	} else if (s->field->kind == &kind_bytes && !(s->range.bit % 8) && is_text(bytes, n)) {
		text_char(out, '"');
		text_safe(out, bytes, n);
		text_char(out, '"');
	} else {
		span_print(d, span, out);
	}
}

static void
add(struct text *out, const char *words)
{
	if (out->length)
		text_add(out, ", ");
	text_add(out, words);
}

static void
mac_meaning(struct app *app, const struct dissection *d, unsigned span, struct text *out)
{
	const struct session *s = app->session;
	const uint8_t *mac = d->bytes + d->span[span].range.bit / 8;
	const struct port *port = s->seat < s->ports ? s->port[s->seat] : NULL;
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	if (port && port->has_mac && !memcmp(port->mac, mac, 6))
		add(out, "me");
	else if (names_mac(mac, &t))
		add(out, chars);
	if (!out->length && mac_is_group(mac))
		add(out, "group");
	else if (!mac_is_group(mac))
		add(out, mac[0] & 2 ? "unicast, local" : "unicast");
}

void
tree_meaning(struct app *app, const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	const struct name *name;
	uint64_t ought;

	if (s->flags & WRONG) {
		text_add(out, "WRONG");
		if (s->field && span_ought(d, span, &ought) && ought != span_number(d, span))
			text_addf(out,
			    s->field->kind->json == AS_NUMBER ? ", ought %llu" : ", ought 0x%llx",
			    (unsigned long long)ought);
		return;
	}
	if (s->flags & SHORT) {
		text_add(out, d->caplen < d->len ? "SHORT, not captured" : "SHORT, frame ends");
		return;
	}
	if (!s->field || !field_number_bits(s->field))
		return;
	name = field_name(s->field, span_number(d, span));
	if (name)
		text_add(out, name->name);
	if (s->field->kind == &kind_mac && s->range.bits == 48)
		mac_meaning(app, d, span, out);
}

static void
add_bits(const struct dissection *d, unsigned span, struct text *out)
{
	const struct span *s = &d->span[span];
	unsigned bits = s->field ? field_number_bits(s->field) : 0, first = s->range.bit % 8;
	uint64_t value = span_number(d, span), mask = s->field ? s->field->mask : 0;
	unsigned all = mask ? s->range.bits : (first + bits + 7) / 8 * 8, left = bits;

	if (!bits || (!mask && bits % 8 == 0 && !first) || s->flags & SHORT || all > 64)
		return;
	for (unsigned i = 0; i < all; i++) {
		bool in = mask ? mask >> (all - 1 - i) & 1 : i >= first && i < first + bits;

		if (i && i % 4 == 0)
			text_char(out, ' ');
		text_char(out, !in ? '.' : value >> --left & 1 ? '1' : '0');
	}
}

/* "0..5", the first number ending before a column; "6 B" or "1 b". */
static void
draw_range(struct region at, int row, enum style style, const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];
	char chars[32];
	struct text t = text_on(chars, sizeof chars);
	uint32_t first, n;

	tree_range(d, span, &first, &n);
	text_addf(&t, "%u", first);
	if (at.cols >= WIDE) {
		draw_right(at, row, at.cols - 14, style, chars);
		t = text_on(chars, sizeof chars);
		if (n > 1 && (!s->field || s->range.bits % 8 == 0))
			text_addf(&t, "..%u", first + n - 1);
		draw_text(at, row, at.cols - 14, 7, style, chars);
	} else if (at.cols >= MIDDLE) {
		draw_right(at, row, at.cols - 8, style, chars);
	}
	t = text_on(chars, sizeof chars);
	if (s->field && s->range.bits % 8)
		text_addf(&t, "%u b", s->range.bits);
	else
		text_addf(&t, "%u B", n);
	draw_right(at, row, at.cols - 1, style, chars);
}

/* Label, value and meaning, each under the others of its sort where there is room. */
static void
draw_words(struct region at, int row, int col, enum style style, const char *label,
    const char *value, const char *meaning)
{
	int end = at.cols - (at.cols >= WIDE ? 20 : at.cols >= MIDDLE ? 12 : 6);
	int value_at = at.cols >= WIDE ? VALUE : col, meaning_at = at.cols >= WIDE ? MEANING : 0;

	col += draw_cut(at, row, col, end - col, style, label) + 1;
	if (col < value_at)
		col = value_at;
	if (*value && col < end)
		col += draw_cut(at, row, col, end - col, style, value) + 1;
	if (col < meaning_at)
		col = meaning_at;
	if (*meaning && col < end)
		draw_cut(at, row, col, end - col, style, meaning);
}

/* The FCS that is there, and whether it fits. */
static void
draw_seen_fcs(struct region at, int row, enum style style, const struct record *r)
{
	bool right = look_fcs(r) == LOOK_FCS_RIGHT;
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	text_hex(&t, r->bytes + r->caplen, r->fcs, ' ');
	if (style == STYLE_PLAIN && !right)
		style = STYLE_BAD;
	draw_words(at, row, 3, style, "FCS", chars,
	    right ? "right: no bit was changed on the way"
		  : "WRONG: the frame was damaged on the way");
	draw_right(at, row, at.cols - 1, style, "4 B");
}

static void
draw_fcs(struct region at, int row, enum style style, const struct tree *tree)
{
	const struct dissection *d = &tree->d;
	char chars[64];
	struct text t = text_on(chars, sizeof chars);
	bool foreign = tree->record && tree->record->foreign;
	bool kept = tree->record && d->caplen == d->len && fcs_kept(d->bytes, d->caplen);
	uint8_t bytes[4];
	uint32_t sum;

	if (foreign || d->caplen < d->len) {
		text_add(&t, foreign ? "not known: no Ethernet" : "not known: cut");
	} else if (kept) {
		text_add(&t, "right: last 4 bytes");
	} else {
		sum = fcs_padded(d->bytes, d->caplen, tree->pad); /* as the card does */
		for (unsigned i = 0; i < 4; i++)
			bytes[i] = (uint8_t)(sum >> (24 - 8 * i));
		text_add(&t, "would be ");
		text_hex(&t, bytes, 4, ' ');
	}
	draw_words(at, row, 3, style, "FCS",
	    at.cols < WIDE ? ""
	    : kept         ? "captured"
	    : tree->record ? "not captured"
			   : "the card's",
	    chars);
	if (at.cols >= WIDE)
		draw_right(at, row, at.cols - 14, style, "-");
	draw_right(at, row, at.cols - 1, style, "4 B");
}

/* Of a draft: who says what stands in a row, the user or the program. */
static bool
is_computed(const struct dissection *d, unsigned span)
{
	const struct span *s = &d->span[span];
	int carried = s->field && s->field->space ? layer_carried(d, s->layer) : -1;
	uint64_t number;

	return field_computed(s->field) ||
	       (carried >= 0 && proto_number(d->layer[carried].proto, s->field->space, &number));
}

static void
add_meaning(struct app *app, const struct tree *tree, unsigned span, struct text *out)
{
	char chars[LINE_MAX_CHARS];
	struct text meaning = text_on(chars, sizeof chars);
	bool pinned = span_pinned(&tree->d, span);

	tree_meaning(app, &tree->d, span, &meaning);
	if (pinned)
		add(out, "pinned");
	if (meaning.length)
		add(out, chars);
	if (!tree->record && !pinned && is_computed(&tree->d, span))
		add(out, "computed");
}

/* The column of a row's fold mark. */
static int
indent(struct region at, int depth)
{
	int col = 1 + 2 * depth;

	return col > at.cols / 3 ? at.cols / 3 : col;
}

static void
draw_span(struct app *app, const struct tree *tree, struct region at, int row, enum style style,
    unsigned span, unsigned next)
{
	const struct dissection *d = &tree->d;
	const struct span *s = &d->span[span];
	bool closed = span + 1 < d->spans && d->span[span + 1].depth > s->depth;
	char value[LINE_MAX_CHARS], meaning[LINE_MAX_CHARS];
	struct text v = text_on(value, sizeof value), m = text_on(meaning, sizeof meaning);
	int col = indent(at, s->depth);
	bool changed = tree->changed && tree->changed[span];

	if (at.cols >= WIDE)
		add_bits(d, span, &v);
	if (v.length)
		text_add(&v, " = ");
	tree_value(d, span, &v);
	add_meaning(app, tree, span, &m);
	if (style == STYLE_PLAIN && s->flags & (WRONG | SHORT))
		style = STYLE_BAD;
	if (style == STYLE_PLAIN && changed)
		style = STYLE_BROADCAST;
	if (changed)
		draw_text(at, row, col + 1, 1, style, "*");
	if (closed)
		draw_text(at, row, col, 1, style, next == span + 1 ? "v" : ">");
	draw_words(at, row, col + 2, style,
	    s->field ? s->field->label : d->layer[s->layer].proto->name, value, meaning);
	draw_range(at, row, style, d, span);
}

/* "Padding  60  11 B of zeros": what a draft is filled with when it leaves. */
static void
draw_pad(struct region at, int row, enum style style, const struct tree *tree)
{
	uint32_t n = tree->pad > tree->d.len ? tree->pad - tree->d.len : 0;
	char value[32] = "off", meaning[64];
	struct text v = text_on(value, sizeof value), m = text_on(meaning, sizeof meaning);

	if (tree->pad)
		text_addf(&v, "to %u B", tree->pad);
	else
		text_add(&v, "off");
	text_addf(&m, n ? "%u B of zeros" : "none", n);
	draw_words(at, row, 3, style, "Padding", value, meaning);
	m = text_on(meaning, sizeof meaning);
	text_addf(&m, "%u B", n);
	draw_right(at, row, at.cols - 1, style, meaning);
}

/* The value that is being typed, in brackets, with its mark. */
static void
draw_typed(struct region at, int row, int col, const struct typed *typed, const char *label)
{
	int end = at.cols - (at.cols >= WIDE ? 20 : at.cols >= MIDDLE ? 12 : 6);
	int value_at = at.cols >= WIDE ? VALUE - 1 : col, width, cursor;
	struct edit *e = typed->edit;

	draw_fill(region_part(at, row, 0, 1, at.cols), STYLE_PLAIN);
	draw_text(at, row, 0, 1, STYLE_PLAIN, ">");
	col += draw_cut(at, row, col, end - col - 8, STYLE_PLAIN, label) + 1;
	if (col < value_at)
		col = value_at;
	width = end - col - 5;
	if (width > 40)
		width = 40;
	if (width < 4)
		width = 4;
	cursor = edit_scroll(e, width);
	draw_text(at, row, col, 1, STYLE_PLAIN, "[");
	draw_padded(at, row, col + 1, width, STYLE_FIELD, e->text + e->first);
	draw_text(at, row, col + 1 + width, 1, STYLE_PLAIN, "]");
	draw_text(at, row, col + 3 + width, 2, typed->style, typed->mark);
	draw_cursor(at, row, col + 1 + cursor);
}

static const char *
label_of(const struct dissection *d, int span)
{
	const struct span *s = span < 0 ? NULL : &d->span[span];

	return !s ? "Padding" : s->field ? s->field->label : d->layer[s->layer].proto->name;
}

static void
draw_row(
    struct app *app, struct tree *tree, struct region at, int row, enum style style, uint64_t item)
{
	unsigned span = tree->row[item];

	if (span == TREE_PAD)
		draw_pad(at, row, style, tree);
	else if (span == TREE_FCS && tree->record && look_fcs(tree->record) != LOOK_FCS_NONE)
		draw_seen_fcs(at, row, style, tree->record);
	else if (span == TREE_FCS)
		draw_fcs(at, row, style, tree);
	else
		draw_span(app, tree, at, row, style, span, tree->row[item + 1]);
}

void
tree_draw(struct app *app, struct tree *tree, struct region at, bool focus)
{
	list_height(&tree->list, at.rows);
	for (int row = 0; row < at.rows; row++) {
		uint64_t item = list_row(&tree->list, row);
		bool selected = item == tree->list.selected;
		enum style style = style_row(selected, focus);

		if (item == LIST_NONE)
			return;
		if (selected)
			draw_padded(at, row, 0, at.cols, style, ">");
		if (selected && focus)
			draw_cursor(at, row, 0);
		draw_row(app, tree, at, row, style, item);
		if (selected && focus && tree->typed.row != TREE_IS_FCS) {
			int depth = tree->typed.row < 0 ? 1 : tree->d.span[tree->typed.row].depth;

			draw_typed(at, row, indent(at, depth) + 2, &tree->typed,
			    label_of(&tree->d, tree->typed.row));
		}
	}
}
