/* SPDX-License-Identifier: BSD-2-Clause */
/* How the form looks: see form_inside.h. Knows which field stands where at which width; not what is
 * in it.
 */
#include "ui/form_inside.h"

#include "session/vary.h"
#include "wire/fcs.h"

#include <string.h>

enum {
	WIDE = 100,  /* columns: units and times */
	NORMAL = 80, /* two addresses in a row */
	MAC_WIDTH = 17,
	FIRST_BOX = 11 /* where the left fields start */
};

static const char *const marks[] = {
    [FORM_OK] = "ok", [FORM_UNFINISHED] = "..", [FORM_WRONG] = "!!"};
static const enum style looks[] = {
    [FORM_OK] = STYLE_ME, [FORM_UNFINISHED] = STYLE_BROADCAST, [FORM_WRONG] = STYLE_BAD};

int
form_dump_width(int columns)
{
	return columns >= NORMAL ? 16 : 8;
}

/* Rows of fields above the payload. */
static int
head_rows(int columns)
{
	return columns >= NORMAL ? 2 : 4;
}

/* Does the payload stand in many rows: it has the cursor, and does not fit into one? */
static bool
is_tall(const struct form *form, int columns)
{
	return form && form->at >= FORM_HEX &&
	       (int)form->field[FORM_HEX].edit.length >= columns - FIRST_BOX - 2;
}

static int
dump_rows(const struct form *form, int columns)
{
	return (int)form->field[FORM_TEXT].edit.length / form_dump_width(columns) + 1;
}

int
form_rows_wanted(const struct form *form, int columns)
{
	int rows = head_rows(columns), dump;

	if (!is_tall(form, columns))
		return columns >= NORMAL ? rows + 2 : rows + 3;
	dump = dump_rows(form, columns);
	return rows + 1 + (dump < PAYLOAD_ROWS_MAX ? dump : PAYLOAD_ROWS_MAX);
}

/* A field: its label, the column of its first character, how wide; then its state, then its meaning
 * up to a column. */
static struct form_place
place(int row, int label, int box, int width, int end)
{
	struct form_place p = {.row = row, .label = label, .box = box, .width = width};

	p.state = box + width + 2;
	p.mean = p.state + 4;
	p.mean_width = end - 1 - p.mean;
	p.narrow = width <= 5 && p.mean_width <= 0;
	return p;
}

static void
place_all(struct form *form, int columns, int size_width)
{
	int middle = columns >= WIDE ? columns * 55 / 100 : 40, head = head_rows(columns);
	int text_width = columns - FIRST_BOX - 1 - (columns >= NORMAL ? size_width + 3 : 1);
	struct form_place p[FORM_FIELDS] = {
	    [FORM_HEX] = place(head, 1, FIRST_BOX, columns - FIRST_BOX - 2, 0),
	    [FORM_TEXT] = place(head + 1, 1, FIRST_BOX, text_width, 0),
	};

	if (columns >= NORMAL) {
		int vlan = columns >= WIDE ? middle - 18 : 36;
		int every = columns >= WIDE ? middle : 50;
		int times = columns >= WIDE ? every + 21 : 67;

		p[FORM_DST] = place(0, 1, FIRST_BOX, MAC_WIDTH, middle);
		p[FORM_SRC] = place(0, middle, middle + 10, MAC_WIDTH, columns);
		p[FORM_TYPE] = place(1, 1, FIRST_BOX, 6, vlan);
		p[FORM_VLAN] = place(1, vlan, vlan + 6, columns >= WIDE ? 7 : 5, 0);
		p[FORM_EVERY] = place(1, every, every + 7, 7, 0);
		p[FORM_EVERY].narrow = columns < WIDE;
		p[FORM_TIMES] = place(1, times, times + 7, columns >= WIDE ? 5 : 4, columns);
	} else {
		p[FORM_DST] = place(0, 1, FIRST_BOX, MAC_WIDTH, columns);
		p[FORM_SRC] = place(1, 1, FIRST_BOX, MAC_WIDTH, columns);
		p[FORM_TYPE] = place(2, 1, FIRST_BOX, 6, 0);
		p[FORM_VLAN] = place(2, 24, 31, columns >= 60 ? 7 : 4, columns);
		p[FORM_EVERY] = place(3, 1, FIRST_BOX, 6, 0);
		p[FORM_TIMES] = place(3, 24, 31, columns >= 60 ? 7 : 4, columns);
	}
	for (unsigned i = 0; i < FORM_FIELDS; i++)
		form->field[i].place = p[i];
}

/* As many parts of the meaning as there is room for. */
static void
draw_meaning(
    struct app *app, struct region at, const struct form_place *p, const struct form_kind *kind)
{
	char chars[TEXT_MAX], *end;
	struct text t = text_on(chars, sizeof chars);

	if (p->mean_width <= 0)
		return;
	kind->mean(app->session, &t);
	while ((int)text_columns(chars) > p->mean_width && (end = strrchr(chars, ',')))
		*end = '\0';
	if ((int)text_columns(chars) <= p->mean_width || p->mean_width >= 10)
		draw_cut(at, p->row, p->mean, p->mean_width, STYLE_PLAIN, chars);
}

static void
draw_state(
    struct app *app, struct region at, const struct form_field *field, const struct form_kind *kind)
{
	const struct form_place *p = &field->place;

	if (p->narrow && field->state == FORM_OK)
		return;
	draw_text(at, p->row, p->state - p->narrow, p->narrow ? 1 : 2, looks[field->state],
	    marks[field->state]);
	if (!p->narrow && field->state == FORM_OK)
		draw_meaning(app, at, p, kind);
}

/* The column of the cursor. What fits is never scrolled: then the cursor may stand on the bracket.
 */
static int
scroll(struct edit *e, int width, bool here)
{
	char *at = e->text + e->cursor, under = *at;
	int cursor;

	if (here && (int)text_columns(e->text) > width)
		return edit_scroll(e, width);
	e->first = 0; /* without the cursor the start is shown */
	*at = '\0';
	cursor = (int)text_columns(e->text);
	*at = under;
	return cursor;
}

/* A sign where a value goes on outside its field, else half a number would look like one; but not
 * under the cursor. */
static void
draw_ends(struct region at, const struct form_place *p, const struct edit *e, int cursor)
{
	const char *more = style_more();
	int n = (int)text_columns(more);

	if (e->first && (cursor < 0 || cursor >= n))
		draw_text(at, p->row, p->box, n, STYLE_FIELD, more);
	if ((int)text_columns(e->text + e->first) > p->width && cursor < p->width - n)
		draw_text(at, p->row, p->box + p->width - n, n, STYLE_FIELD, more);
}

static void
draw_field(struct app *app, struct form *form, struct region at, enum form_which which, bool focus)
{
	struct form_field *field = &form->field[which];
	const struct form_place *p = &field->place;
	struct edit *e = &field->edit;
	bool here = focus && which == form->at;
	int cursor;

	if (p->width < 1)
		return;
	cursor = scroll(e, p->width, here);
	draw_text(
	    at, p->row, p->label, p->box - 1 - p->label, STYLE_PLAIN, form_kinds[which]->label);
	draw_text(at, p->row, p->box - 1, 1, STYLE_PLAIN, "[");
	draw_padded(at, p->row, p->box, p->width, STYLE_FIELD, e->text + e->first);
	if (which < FORM_HEX)
		draw_ends(at, p, e, here ? cursor : -1);
	if (here && e->mask == MASK_MAC && field->state != FORM_OK && e->cursor == e->length)
		draw_text(at, p->row, p->box + cursor, p->width - cursor, STYLE_FIELD, "_");
	draw_text(at, p->row, p->box + p->width, 1, STYLE_PLAIN, "]");
	if (which < FORM_HEX || field->state != FORM_OK)
		draw_state(app, at, field, form_kinds[which]);
	if (here)
		draw_cursor(at, p->row, p->box + (cursor < p->width ? cursor : p->width));
}

/* "9 B + 37 pad = 46 B payload", longer where there is room. */
static void
size_words(struct app *app, int columns, struct text *out)
{
	const struct draft *draft = &app->session->draft;
	uint32_t n = payload_size(draft);

	if (columns >= WIDE && draft->pad > draft->len)
		text_addf(out, "%u B + %u B padding = %u B, the least a payload may be", n,
		    draft->pad - draft->len, n + draft->pad - draft->len);
	else
		form_text.mean(app->session, out);
}

/* One row of the payload in many: offset, hex as it is typed, text as a byte each. */
static void
draw_dump_row(struct app *app, struct form *form, struct region at, int row, uint32_t first)
{
	const struct edit *hex = &form->field[FORM_HEX].edit;
	const struct draft *draft = &app->session->draft;
	uint32_t size = payload_size(draft), n = (uint32_t)form_dump_width(at.cols);
	char chars[64];
	struct text t = text_on(chars, sizeof chars);
	int wide = at.cols >= NORMAL, box = wide ? FIRST_BOX : 6;

	text_addf(&t, "%04x", first);
	draw_text(at, row, wide ? 5 : 1, 4, STYLE_PLAIN, chars);
	t = text_on(chars, sizeof chars);
	for (size_t i = 3 * (size_t)first; i < hex->length && i < 3 * (size_t)(first + n) - 1; i++)
		text_char(&t, hex->text[i]);
	draw_padded(at, row, box, (int)n * 3 - 1, STYLE_FIELD, chars);
	t = text_on(chars, sizeof chars);
	if (first < size)
		text_dots(&t, draft->bytes + payload_at(draft) + first,
		    n < size - first ? n : size - first);
	draw_padded(at, row, box + (int)n * 3, (int)n, STYLE_FIELD, chars);
}

static void
draw_dump(struct app *app, struct form *form, struct region at, int rows, bool focus)
{
	const struct edit *e = &form->field[form->at].edit;
	int n = form_dump_width(at.cols), box = at.cols >= NORMAL ? FIRST_BOX : 6;
	int top = head_rows(at.cols), all = dump_rows(form, at.cols);
	size_t place = form->at == FORM_HEX ? (e->cursor + 1) / 3 : e->cursor;
	int row = (int)place / n, digit = 0;

	if (form->at == FORM_HEX && e->cursor % 3 == 1)
		digit = 1;
	if (form->dump_top > all - rows)
		form->dump_top = all - rows;
	if (form->dump_top > row)
		form->dump_top = row;
	if (row - form->dump_top >= rows)
		form->dump_top = row - rows + 1;
	if (form->dump_top < 0)
		form->dump_top = 0;
	draw_text(at, top, 1, 3, STYLE_PLAIN, at.cols >= NORMAL ? form_kinds[form->at]->label : "");
	for (int i = 0; i < rows && form->dump_top + i < all; i++)
		draw_dump_row(app, form, at, top + i, (uint32_t)((form->dump_top + i) * n));
	if (focus && form->at == FORM_HEX)
		draw_cursor(at, top + row - form->dump_top, box + (int)place % n * 3 + digit);
	else if (focus)
		draw_cursor(at, top + row - form->dump_top, box + 3 * n + (int)place % n);
}

/* How much is said in the title: as much as there is room for. */
enum detail {
	DETAIL_LEAST, /* "64 B, 5x, varies" */
	DETAIL_SHORT,
	DETAIL_ALL
};

/* What cannot be seen in the fields: that frames come at once, and what changes in them. */
static void
add_plan(const struct session *s, enum detail detail, struct text *out)
{
	const struct vary *vary = s->job[JOB_FORM].vary;

	if (s->burst > 1)
		text_addf(out, detail ? ", %u at once" : ", %ux", s->burst);
	if (vary)
		text_add(out, detail == DETAIL_ALL ? ", varies: " : ", varies");
	if (vary && detail == DETAIL_ALL)
		vary_fields(vary, out);
}

static void
add_title(struct app *app, const struct form *form, enum detail detail, struct text *out)
{
	const struct session *s = app->session;
	const struct draft *draft = &s->draft;
	uint32_t n = (draft->len < draft->pad ? draft->pad : draft->len) + WIRE_FCS;
	uint32_t mbit = s->seat < s->ports ? s->port[s->seat]->mbit : 0;
	unsigned faults = form_faults(form);

	if (session_reads(s)) {
		text_add(out, "not ready: this is a file");
		return;
	}
	if (faults) {
		text_addf(out, "not ready: %u field%s to fix", faults, faults == 1 ? "" : "s");
		return;
	}
	text_addf(out, detail ? "%u B with FCS" : "%u B", n);
	if (detail == DETAIL_ALL && form->pane.region.cols >= WIDE && mbit)
		text_addf(out, ", %.4g us on the wire at %u Mb/s",
		    (double)wire_time_ps(n + WIRE_OVERHEAD - WIRE_FCS, mbit) / 1e6, mbit);
	if (draft->npins)
		text_addf(out, ", %u pinned", draft->npins);
	add_plan(s, detail, out);
	if (n < WIRE_LEAST + WIRE_FCS)
		text_add(out, ", too short");
	if (detail)
		text_add(out, ": ready");
}

/* The rows that are not in the region are scrolled to when the cursor is there. */
static int
scrolled(const struct form *form, int rows)
{
	int row = form->field[form->at].place.row;

	return row >= rows && rows > 0 ? row - rows + 1 : 0;
}

void
form_draw(struct app *app, struct form *form, struct region at, bool focus)
{
	struct region body = region_part(at, 1, 0, at.rows - 1, at.cols);
	char chars[200], size[100];
	const char *name = form->on_title ? "3 Frame to send: Enter builds it"
			   : form->field[form->at].edit.overwrite ? "3 Frame to send (overwrite)"
								  : "3 Frame to send";
	struct text t, s = text_on(size, sizeof size);
	bool tall = focus && is_tall(form, at.cols);
	bool in_fields = focus && !form->on_title;
	int head = head_rows(at.cols), foot = 0;

	for (int detail = DETAIL_ALL; detail >= DETAIL_LEAST; detail--) {
		t = text_on(chars, sizeof chars);
		add_title(app, form, (enum detail)detail, &t);
		if ((int)(text_columns(chars) + text_columns(name)) + 5 <= at.cols)
			break;
	}
	draw_rule(at, 0, focus, name, chars);
	if (focus && form->on_title)
		draw_cursor(at, 0, 2);
	size_words(app, at.cols, &s);
	place_all(form, at.cols, (int)text_columns(size));
	form->dump_rows = tall && body.rows - head > 2 ? body.rows - head - 1 : 0;
	form->scroll = form->dump_rows ? 0 : scrolled(form, body.rows);
	for (unsigned i = 0; i < FORM_FIELDS; i++)
		form->field[i].place.row -= form->scroll;
	for (unsigned i = 0; i < (form->dump_rows ? FORM_HEX : FORM_FIELDS); i++)
		draw_field(app, form, body, i, in_fields);
	if (form->dump_rows) {
		draw_dump(app, form, body, form->dump_rows, in_fields);
		foot = head + (dump_rows(form, at.cols) < form->dump_rows ? dump_rows(form, at.cols)
									  : form->dump_rows);
	} else {
		foot = head + (at.cols >= NORMAL ? 1 : 2) - form->scroll;
	}
	draw_right(body, foot, at.cols, STYLE_PLAIN, size);
	for (unsigned i = 0; i < FORM_FIELDS; i++)
		form->field[i].place.row += form->scroll;
}
