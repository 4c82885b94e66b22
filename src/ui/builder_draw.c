/* SPDX-License-Identifier: BSD-2-Clause */
/* How the builder looks: see builder_inside.h. Knows the parts of the screen; not what keys do. */
#include "ui/builder_inside.h"

#include "session/origin.h"
#include "session/undo.h"
#include "ui/detail_lay.h"
#include "ui/detail_words.h"
#include "wire/fcs.h"

enum {
	VALUES_ROWS = 7, /* of what may stand in a row, at most */
	VALUES_COLS = 64
};

/* "Frame to send  57 B + 3 B padding, 64 B with FCS  * 2 bytes differ from frame 12" */
static void
add_title(const struct app *app, const struct builder *b, struct text *out)
{
	const struct draft *draft = &app->session->draft;
	const struct origin *origin = app->session->origin;

	if (b->original) {
		text_addf(out, "Frame %s%llu as it was - o: back to the draft",
		    origin->record->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)origin->record->no);
		return;
	}
	text_addf(out, "Frame to send  %u B", draft->len);
	if (b->n > draft->len)
		text_addf(out, " + %u B padding", b->n - draft->len);
	text_addf(out, ", %u B with FCS", b->n + WIRE_FCS);
	if (b->n < WIRE_LEAST)
		text_add(out, ": a runt");
	if (draft->npins)
		text_addf(out, "  %u pinned", draft->npins);
	if (origin)
		text_addf(out, "  * %u B differ from %s%llu", b->changes.bytes,
		    origin->record->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)origin->record->no);
}

static struct region
below(struct region r)
{
	return region_part(r, 1, 0, r.rows - 1, r.cols);
}

/* The steps that u takes back, newest first. */
static void
draw_history(struct app *app, struct region at)
{
	if (at.rows < 2)
		return;
	draw_rule(at, 0, false, "What u undoes, one after the other", NULL);
	for (int i = 1; i < at.rows; i++) {
		const char *name = undo_name(app->session, -i);

		if (!name && i == 1)
			name = "nothing yet";
		if (!name)
			return;
		draw_text(at, i, 1, at.cols - 2, STYLE_PLAIN, name);
	}
}

/* What may stand in the row that is typed, in a box below it, or above where there is no room. */
static void
draw_values(const struct builder *b, struct region at)
{
	const struct typing *t = &b->typing;
	struct region fields = b->sheet.fields_region;
	int row =
	    fields.row - at.row + (int)(b->sheet.tree.list.selected - b->sheet.tree.list.top) + 1;
	int under = at.rows - row, rows = (int)t->values.n, cols, from = 0;
	struct region box;

	if (rows > VALUES_ROWS)
		rows = VALUES_ROWS;
	if (under < rows + 2 && row - 1 >= under)
		rows = rows < row - 3 ? rows : row - 3;
	else if (rows > under - 2)
		rows = under - 2;
	if (rows < 1)
		return;
	cols = at.cols < VALUES_COLS ? at.cols - 2 : VALUES_COLS;
	box = region_part(at, under < rows + 2 ? row - 1 - rows - 2 : row, 2, rows + 2, cols);
	box = draw_box(box, NULL, t->values.n > (unsigned)rows ? "Down: more" : NULL);
	if ((int)t->picked > rows)
		from = (int)t->picked - rows;
	for (int i = 0; i < rows; i++) {
		const struct value *v = &t->values.value[from + i];
		bool here = (int)t->picked == from + i + 1;
		enum style style = here ? STYLE_SELECTED : STYLE_PLAIN;
		int col = 2;

		draw_padded(box, i, 0, box.cols, style, here ? ">" : " ");
		col += draw_cut(box, i, col, box.cols - col - 1, style, v->text) + 1;
		if (col < 20 && box.cols > 40)
			col = 20;
		if (col < box.cols)
			col += draw_cut(box, i, col, box.cols - col - 1, style, v->number) + 1;
		if (col < 30 && box.cols > 50)
			col = 30;
		if (v->help && col < box.cols)
			draw_cut(box, i, col, box.cols - col - 1, style, v->help);
	}
}

static void
set_typed(struct builder *b)
{
	struct typed *typed = &b->sheet.tree.typed;
	const struct typing *t = &b->typing;
	bool begun;

	typed->row = TREE_IS_FCS;
	if (!t->on)
		return;
	typed->row = tree_selected(&b->sheet.tree);
	typed->edit = &b->typing.edit;
	begun = typing_begun(t) || (t->edit.mask == MASK_MAC && t->edit.length < 17);
	typed->mark = !t->wrong ? "ok" : begun ? ".." : "!!";
	typed->style = !t->wrong ? STYLE_ME : begun ? STYLE_BROADCAST : STYLE_BAD;
}

void
builder_draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct builder *b = (struct builder *)pane;
	struct sheet *sheet = &b->sheet;
	bool in_bytes = sheet->in_bytes && !b->typing.on;
	struct parts p;
	char title[160];
	struct text t = text_on(title, sizeof title);

	builder_load(app, b);
	set_typed(b);
	p = detail_lay(at, b->n + 1, in_bytes ? IN_BYTES : IN_FIELDS, true);
	draw_fill(at, STYLE_PLAIN);
	add_title(app, b, &t);
	if (p.title.rows)
		draw_cut(p.title, 0, 1, at.cols - 2, STYLE_TITLE, title);
	sheet_draw_fields(
	    app, sheet, p.fields, p.title.rows ? "Fields" : "Frame to send", focus && !in_bytes);
	sheet_draw_bytes(sheet, p.bytes, b->original ? sheet->tree.d.bytes : b->frame, b->n,
	    focus && in_bytes, in_bytes ? (b->insert ? "insert" : "overwrite") : "Tab: type here");
	sheet_draw_words(sheet, p.words, NULL, "E: all of it");
	if (p.beside)
		draw_bar(at, p.fields.row - at.row, p.fields.col - at.col + p.fields.cols,
		    p.fields.rows);
	if (p.order.rows > 1) {
		draw_rule(
		    p.order, 0, false, "Wire order of the selected bytes, lowest bit first", NULL);
		detail_wire_order(below(p.order), &sheet->tree.d, tree_selected(&sheet->tree));
	}
	draw_history(app, p.same);
	if (b->typing.on && focus)
		draw_values(b, at);
}
