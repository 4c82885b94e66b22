/* SPDX-License-Identifier: BSD-2-Clause */
/* How the wire view looks: see onwire_inside.h. Knows rows and columns; not what the pieces mean.
 */
#include "ui/onwire_inside.h"

#include "ui/onwire_scale.h"
#include "ui/wrap.h"
#include "wire/fcs.h"

enum {
	WIDE = 110,  /* columns: the meaning beside the value */
	MIDDLE = 72, /* the start beside the length */
	CELL = 14,   /* columns of a byte and its bits */
	SUMS_MAX = 2048,
	VALUE_MAX = 512
};

/* Columns of the table; numbers end before theirs. 0: not shown. */
struct table {
	int label, start, bytes, time, value, meaning;
};

static struct table
table_for(int cols)
{
	if (cols >= WIDE)
		return (struct table){30, 41, 50, 61, 64, 86};
	if (cols >= MIDDLE)
		return (struct table){27, 35, 43, 53, 55, 0};
	return (struct table){cols - 22, 0, cols - 13, cols - 3, 0, 0};
}

/* Bytes in a row of the bits. */
static int
bits_in_row(int cols)
{
	return cols < CELL + 8 ? 1 : (cols - 8) / CELL;
}

/* Rows that the bits of the selected piece take. */
static int
bits_rows(struct onwire *w, int cols)
{
	int in_row = bits_in_row(cols);

	return ((int)onwire_selected(w)->n + in_row - 1) / in_row;
}

/* Rows
 * ---------------------------------------------------------------------------------------------- */

/* Adds words if the line stays within so many columns. */
static void
add_if(struct text *line, int cols, const char *words)
{
	if ((int)(text_columns(line->chars) + text_columns(words)) <= cols)
		text_add(line, words);
}

static void
draw_title(struct onwire *w, struct region at)
{
	char chars[200], more[80];
	struct text line = text_on(chars, sizeof chars), t = text_on(more, sizeof more);
	uint32_t slower = onwire_next_speed(w->mbit, -1);
	int room = at.cols - 13;

	text_add(&line, "On the wire: ");
	if (w->form)
		text_add(&line, "the form's frame");
	else
		text_addf(&line, "frame %s%llu", w->record->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)w->record->no);
	text_add(&line, at.cols < MIDDLE ? "  " : "    ");
	onwire_speed(w->mbit, &line);
	text_add(&t, ": 1 bit = ");
	onwire_time((1000000 + w->mbit / 2) / w->mbit, &t);
	add_if(&line, room, more);
	t = text_on(more, sizeof more);
	text_add(&t, ", 1 byte = ");
	onwire_time(wire_time_ps(1, w->mbit), &t);
	add_if(&line, room, more);
	t = text_on(more, sizeof more);
	text_add(&t, "   (");
	onwire_speed(slower, &t);
	text_add(&t, ": ");
	onwire_time(wire_time_ps(w->pieces.total, slower), &t);
	text_add(&t, ")");
	if (slower != w->mbit)
		add_if(&line, room, more);
	draw_text(at, 0, 1, at.cols - 12, STYLE_TITLE, chars);
	draw_right(at, 0, at.cols - 1, STYLE_TITLE, "+ - speed");
}

static void
draw_row(struct app *app, const struct onwire *w, struct region at, int row, const struct table *c,
    const struct piece *piece, enum style style)
{
	char chars[VALUE_MAX];
	struct text t = text_on(chars, sizeof chars);
	int width;

	text_char(&t, piece->letter);
	draw_text(at, row, 1, 1, style, chars);
	t = text_on(chars, sizeof chars);
	onwire_label(w, piece, c->label - 3, &t);
	draw_cut(at, row, 3, c->label - 3, style, chars);
	if (c->start) {
		t = text_on(chars, sizeof chars);
		onwire_time(wire_time_ps(piece->at, w->mbit), &t);
		draw_right(at, row, c->start, style, chars);
	}
	t = text_on(chars, sizeof chars);
	text_addf(&t, "%u B", piece->n);
	draw_right(at, row, c->bytes, style, chars);
	t = text_on(chars, sizeof chars);
	onwire_time(wire_time_ps(piece->n, w->mbit), &t);
	draw_right(at, row, c->time, style, chars);
	if (!c->value)
		return;
	t = text_on(chars, sizeof chars);
	width = (c->meaning ? c->meaning : at.cols) - c->value - 1;
	onwire_value(w, piece, width, !c->meaning, &t);
	draw_cut(at, row, c->value, width, style, chars);
	if (!c->meaning)
		return;
	t = text_on(chars, sizeof chars);
	onwire_meaning(app, w, piece, &t);
	draw_cut(at, row, c->meaning, at.cols - c->meaning - 1, style, chars);
}

static void
draw_table(struct app *app, struct onwire *w, struct region at, bool focus)
{
	struct table c = table_for(at.cols);
	struct region rows = region_part(at, 1, 0, at.rows - 1, at.cols);
	char head[200];
	struct text t = text_on(head, sizeof head);

	text_addf(&t, "%-*s", c.label - 2, "Part");
	if (c.start)
		text_addf(&t, "%*s", c.start - c.label, "start");
	text_addf(&t, "%*s", c.bytes - (c.start ? c.start : c.label), "bytes");
	text_addf(&t, "%*s", c.time - c.bytes, "time");
	if (c.value)
		text_addf(&t, "%*svalue", c.value - c.time, "");
	draw_rule(at, 0, false, head, NULL);
	list_height(&w->list, rows.rows);
	for (int row = 0; row < rows.rows; row++) {
		uint64_t item = list_row(&w->list, row);
		bool selected = item == w->list.selected;
		enum style style = style_row(selected, focus);

		if (item == LIST_NONE)
			break;
		if (selected)
			draw_padded(rows, row, 0, rows.cols, style, ">");
		if (selected && focus)
			draw_cursor(rows, row, 0);
		draw_row(app, w, rows, row, &c, &w->pieces.piece[item], style);
	}
	w->table_region = rows;
}

/* The bits of the selected piece. */
static void
draw_bits(struct onwire *w, struct region at, bool focus)
{
	const struct piece *piece = onwire_selected(w);
	int in_row = bits_in_row(at.cols), rows = bits_rows(w, at.cols), shown = at.rows - 1;
	char chars[128];
	struct text t = text_on(chars, sizeof chars);

	text_addf(&t, "Bits as they leave, lowest first: %s", piece->label);
	draw_rule(at, 0, false, chars, NULL);
	w->bits_region = region_part(at, 1, 0, shown, at.cols);
	if (w->bits_top > rows - shown)
		w->bits_top = rows - shown;
	if (w->bits_top < 0)
		w->bits_top = 0;
	if (focus)
		draw_cursor(at, 1, 1);
	for (int row = 0; row < shown && w->bits_top + row < rows; row++) {
		uint32_t from = (uint32_t)((w->bits_top + row) * in_row);
		uint8_t bytes[64];
		uint32_t n = piece_bytes(
		    &w->pieces, piece, &w->d, from, bytes, in_row < 64 ? (uint32_t)in_row : 64);

		if (!n) {
			draw_text(at, 1 + row, 1, at.cols - 2, STYLE_PLAIN,
			    piece->sort == PIECE_GAP ? "No signal: for 96 bit times there is none."
						     : "Not captured: nobody knows them.");
			return;
		}
		t = text_on(chars, sizeof chars);
		text_addf(&t, "%5u", from);
		draw_text(at, 1 + row, 1, 6, STYLE_RULE, chars);
		for (uint32_t i = 0; i < n; i++) {
			t = text_on(chars, sizeof chars);
			text_hex(&t, bytes + i, 1, 0);
			text_char(&t, ' ');
			onwire_bits(bytes[i], &t);
			draw_text(at, 1 + row, 8 + (int)i * CELL, CELL - 1, STYLE_PLAIN, chars);
		}
	}
}

/* The whole
 * ---------------------------------------------------------------------------------------------- */

static void
draw_sums(struct region at, const char *sums)
{
	draw_rule(at, 0, false, "Sums", NULL);
	wrap_draw(region_part(at, 1, 0, at.rows - 1, at.cols), 0, STYLE_PLAIN, sums);
}

/* The drawing to scale; the rows it took. */
static int
draw_picture(struct onwire *w, struct region at, bool focus)
{
	int drawn = 0, rows = at.rows < 12 ? 1 : at.rows < 17 ? 3 : 4;
	bool boxes = at.cols >= WIDE && at.rows >= 30 && onwire_boxes(w, at.cols, NULL);
	struct scale scale = scale_for(&w->pieces, at.cols - 2);
	char left[100], right[64];
	struct text l = text_on(left, sizeof left), r = text_on(right, sizeof right);

	text_addf(&r, "%u B = ", w->pieces.total);
	onwire_time(wire_time_ps(w->pieces.total, w->mbit), &r);
	if (at.cols < MIDDLE - 12)
		text_addf(&l, "Parts, 1 char = %u B", scale.unit);
	else
		text_addf(&l, "%s: one character = ", boxes ? "To scale" : "Parts, to scale");
	if (at.cols >= MIDDLE - 12 && scale.unit == 1)
		text_add(&l, "one byte");
	else if (at.cols >= MIDDLE - 12)
		text_addf(&l, "%u bytes", scale.unit);
	if (boxes) {
		draw_rule(at, 0, focus, "Parts, drawn to read", right);
		drawn = 2 + onwire_boxes(w, at.cols, &at);
		draw_rule(at, drawn, false, left, NULL);
		rows++;
	} else {
		draw_rule(at, 0, focus, left, right);
	}
	drawn++;
	scale_draw(w, &scale, region_part(at, drawn, 0, rows, at.cols), focus);
	return drawn + rows;
}

void
onwire_draw(struct app *app, struct onwire *w, struct region at, bool focus)
{
	char sums[SUMS_MAX];
	struct text t = text_on(sums, sizeof sums);
	int table = 1 + (int)w->pieces.n, sums_rows, least = at.rows >= 17 ? 4 : 0, drawn;

	w->words = false;
	if (at.rows >= 9) {
		draw_title(w, at);
		at = region_part(at, 1, 0, at.rows - 1, at.cols);
	}
	drawn = draw_picture(w, at, focus);
	at = region_part(at, drawn, 0, at.rows - drawn, at.cols);
	if (at.rows < 2)
		return;
	onwire_sums(app, w, at.cols >= WIDE, &t);
	if (t.length && sums[t.length - 1] == '\n')
		sums[t.length - 1] = '\0';
	sums_rows = 1 + wrap_rows(sums, at.cols - 2);
	if (sums_rows > at.rows - table) /* what is odd is said first, so the end may be cut */
		sums_rows = at.rows - table > least ? at.rows - table
			    : least < sums_rows     ? least
						    : sums_rows;
	if (w->bits || table > at.rows - sums_rows)
		table = at.rows - sums_rows;
	if (w->bits)
		draw_bits(w, region_part(at, 0, 0, table, at.cols), focus);
	else
		draw_table(app, w, region_part(at, 0, 0, table, at.cols), focus);
	if (sums_rows > 1)
		draw_sums(region_part(at, table, 0, sums_rows, at.cols), sums);
	at = region_part(at, table + sums_rows, 0, at.rows - table - sums_rows, at.cols);
	w->words = at.rows >= 3;
	if (!w->words)
		return;
	t = text_on(sums, sizeof sums);
	onwire_hint(w, onwire_selected(w), &t);
	draw_rule(at, 0, false, "In plain words", "Enter: more");
	wrap_draw(region_part(at, 1, 0, at.rows - 1, at.cols), 0, STYLE_PLAIN, sums);
}

void
onwire_text(struct app *app, struct onwire *w, struct text *out)
{
	const struct pieces *p = &w->pieces;

	text_add(out, "On the wire at ");
	onwire_speed(w->mbit, out);
	text_addf(out, ": %u B = ", p->total);
	onwire_time(wire_time_ps(p->total, w->mbit), out);
	text_add(out, "\n\n");
	for (unsigned i = 0; i < p->n; i++) {
		const struct piece *piece = &p->piece[i];
		char start[32], time[32];
		struct text s = text_on(start, sizeof start), t = text_on(time, sizeof time);

		onwire_time(wire_time_ps(piece->at, w->mbit), &s);
		onwire_time(wire_time_ps(piece->n, w->mbit), &t);
		text_addf(out, "%-26s %10s %7u B %10s  ", piece->label, start, piece->n, time);
		onwire_value(w, piece, 48, false, out);
		text_add(out, "  ");
		onwire_meaning(app, w, piece, out);
		text_char(out, '\n');
	}
	text_char(out, '\n');
	onwire_sums(app, w, true, out);
}
