/* SPDX-License-Identifier: BSD-2-Clause */
/* Two frames field by field: what differs, and only that. Knows which two, rows and columns; what
 * differs it is told. */
#include "ui/compare.h"

#include "session/look.h"
#include "ui/detail.h"
#include "ui/differences.h"
#include "ui/page.h"
#include "ui/row.h"
#include "ui/tree.h"
#include "wire/explain.h"

#include <stdlib.h>
#include <string.h>

enum {
	VALUE_MAX = 1024,
	NARROW = 60, /* columns: with fewer the label has less */
	TEXT_ROOM = 65536
};

struct compare {
	struct pane pane;
	struct side {
		enum main_pane which;
		uint64_t place;
		struct record *record; /* a copy */
		struct dissection d;
	} side[2];
	unsigned at; /* the side with the cursor */
	struct differences found;
	struct list list;
	struct region rows; /* below the heads, for the mouse */
};

static struct compare *
top_compare(const struct app *app)
{
	struct pane *top = app_top(app);

	return top && top->place == IN_COMPARE ? (struct compare *)top : NULL;
}

static void
add_name(const struct record *r, struct text *out)
{
	text_addf(out, "%s%llu", r->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)r->no);
}

static bool
same_length(const struct compare *c)
{
	const struct record *a = c->side[0].record, *b = c->side[1].record;

	return a->len == b->len && a->caplen == b->caplen;
}

/* Rows: the first may be that of the lengths, all others are differences. */
static const struct difference *
difference_of(const struct compare *c, uint64_t row)
{
	if (!same_length(c) && !row--)
		return NULL;
	return &c->found.row[row];
}

/* Texts
 * ---------------------------------------------------------------------------------------------- */

static void
add_label(const struct compare *c, const struct difference *diff, struct text *out)
{
	unsigned side = diff && diff->span[0] < 0;
	const struct dissection *d = &c->side[side].d;
	const struct span *s = diff ? &d->span[diff->span[side]] : NULL;
	const struct name *name = s && !s->field ? item_type(d, s->layer) : NULL;

	if (!s)
		text_add(out, "Length of the frame");
	else
		text_add(out, s->field ? s->field->label : d->layer[s->layer].proto->name);
	if (name)
		text_addf(out, ": %s", name->name);
}

static void
add_value(struct app *app, const struct compare *c, const struct difference *diff, unsigned side,
    struct text *out)
{
	const struct dissection *d = &c->side[side].d;
	int span = diff ? diff->span[side] : -1;
	size_t before = out->length;

	if (!diff) {
		const struct record *r = c->side[side].record;

		if (r->caplen < r->len)
			text_addf(out, "%u of ", r->caplen);
		text_addf(out, "%u B", r->len);
	} else if (diff->title) {
		return;
	} else if (span < 0) {
		text_add(out, "-");
	} else if (!d->span[span].field) {
		summary_layer(d, d->span[span].layer, out);
		if (out->length == before)
			text_addf(out, "%u B", d->span[span].range.bits / 8);
	} else {
		char meaning[VALUE_MAX];
		struct text m = text_on(meaning, sizeof meaning);

		tree_value(d, (unsigned)span, out);
		tree_meaning(app, d, (unsigned)span, &m);
		if (m.length)
			text_addf(out, "%s%s", out->length > before ? " " : "", meaning);
		if (out->length == before)
			text_addf(out, "%u B", d->span[span].range.bits / 8);
	}
}

/* How many characters both values begin with, so many that the columns would not show where they
 * differ; 0: the columns do. */
static size_t
common_head(const char *a, const char *b, int cols)
{
	size_t n = 0;

	if (cols < 8 || ((int)text_columns(a) <= cols && (int)text_columns(b) <= cols))
		return 0;
	while (a[n] && a[n] == b[n])
		n++;
	while (n && (a[n] & 0xc0) == 0x80)
		n--;
	return (int)n < cols / 2 ? 0 : n - (size_t)cols / 4;
}

/* Drawing
 * ---------------------------------------------------------------------------------------------- */

static void
columns(int cols, int *first, int *second)
{
	int label = cols < NARROW ? cols * 3 / 10 : cols >= 120 ? 34 : 27;

	*first = label;
	*second = label + (cols - label) / 2;
}

static void
draw_row(struct app *app, const struct compare *c, struct region at, int row,
    const struct difference *diff, enum style style)
{
	char value[2][VALUE_MAX], label[200];
	struct text t = text_on(label, sizeof label);
	int col[3] = {0, 0, at.cols}, indent = 1 + (diff ? 2 * diff->indent : 0);
	size_t head;

	columns(at.cols, &col[0], &col[1]);
	if (diff && diff->title && style == STYLE_PLAIN)
		style = STYLE_TITLE;
	add_label(c, diff, &t);
	if (indent > col[0] / 2)
		indent = col[0] / 2;
	draw_cut(
	    at, row, indent, (diff && diff->title ? at.cols : col[0] - 1) - indent, style, label);
	for (unsigned side = 0; side < 2; side++) {
		t = text_on(value[side], VALUE_MAX);
		add_value(app, c, diff, side, &t);
	}
	head = common_head(value[0], value[1], col[1] - col[0] - 1);
	for (unsigned side = 0; side < 2; side++) {
		int width = col[side + 1] - col[side] - 1, used = 0;

		if (head && strlen(value[side]) > head)
			used = draw_text(at, row, col[side], width, style, style_more());
		draw_cut(at, row, col[side] + used, width - used, style,
		    value[side] + (used ? head : 0));
	}
}

static void
draw_heads(struct app *app, const struct compare *c, struct region at, int row)
{
	int col[3] = {0, 0, at.cols};

	columns(at.cols, &col[0], &col[1]);
	draw_text(at, row, 1, col[0] - 2, STYLE_TITLE, "Field");
	for (unsigned side = 0; side < 2; side++) {
		const struct record *r = c->side[side].record;
		char chars[100];
		struct text t = text_on(chars, sizeof chars);

		text_add(&t, c->at == side ? "[Frame " : " Frame ");
		add_name(r, &t);
		if (at.cols >= NARROW) {
			text_add(&t, "  ");
			row_time(app, r, NULL, at.cols >= 100 ? 6 : 3, &t);
			text_add(&t, app->time == ROW_TIME_CLOCK ? "" : " s");
		}
		text_add(&t, c->at == side ? "]" : "");
		draw_text(at, row, col[side] - 1, col[side + 1] - col[side], STYLE_TITLE, chars);
	}
}

static void
add_count(const struct compare *c, struct text *out)
{
	text_addf(
	    out, "%u field%s", c->found.fields, c->found.fields == 1 ? " differs" : "s differ");
	if (c->found.layers)
		text_addf(out, ", %u part%s in one only", c->found.layers,
		    c->found.layers == 1 ? "" : "s");
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct compare *c = (struct compare *)pane;
	char left[80], right[80];
	struct text l = text_on(left, sizeof left), r = text_on(right, sizeof right);
	int head = at.rows > 4 ? 2 : 1;

	text_add(&l, "What differs: frames ");
	add_name(c->side[0].record, &l);
	text_add(&l, " and ");
	add_name(c->side[1].record, &l);
	add_count(c, &r);
	draw_rule(at, 0, focus, left, at.cols < NARROW ? NULL : right);
	if (head == 2)
		draw_heads(app, c, at, 1);
	c->rows = region_part(at, head, 0, at.rows - head, at.cols);
	list_height(&c->list, c->rows.rows);
	if (!list_count(&c->list)) {
		draw_text(c->rows, 0, 1, at.cols - 2, STYLE_PLAIN,
		    "Nothing: the two frames are the same, field by field.");
		if (focus)
			draw_cursor(c->rows, 0, 1);
		return;
	}
	for (int row = 0; row < c->rows.rows; row++) {
		uint64_t item = list_row(&c->list, row);
		bool selected = item == c->list.selected;
		enum style style = style_row(selected, focus);

		if (item == LIST_NONE)
			return;
		if (selected)
			draw_padded(c->rows, row, 0, at.cols, style, ">");
		if (selected && focus)
			draw_cursor(c->rows, row, 0);
		draw_row(app, c, c->rows, row, difference_of(c, item), style);
	}
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	const struct compare *c = (struct compare *)pane;
	const struct difference *diff;

	if (!list_count(&c->list)) {
		text_add(out, "Only what lies outside the frames may differ: when and where they "
			      "were seen.");
		return;
	}
	diff = difference_of(c, c->list.selected);
	add_label(c, diff, out);
	if (diff && diff->title) {
		text_add(out, ": both have it, and what stands below differs");
		return;
	}
	for (unsigned side = 0; side < 2; side++) {
		text_add(out, side ? "; " : ": ");
		add_name(c->side[side].record, out);
		if (diff && diff->span[side] < 0) {
			text_add(out, " has none");
		} else {
			text_add(out, " has ");
			add_value(app, c, diff, side, out);
		}
	}
}

/* What the keys do
 * ---------------------------------------------------------------------------------------------- */

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct compare *c = (struct compare *)pane;
	int at_row = row + pane->region.row, at_col = col + pane->region.col, first, second;

	app->dirty = true;
	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_move(&c->list, event->mouse == MOUSE_UP ? -3 : 3);
		return;
	}
	if ((event->mouse != MOUSE_CLICK && event->mouse != MOUSE_DOUBLE) ||
	    !region_has(c->rows, &at_row, &at_col) || list_row(&c->list, at_row) == LIST_NONE)
		return;
	columns(pane->region.cols, &first, &second);
	list_select(&c->list, list_row(&c->list, at_row));
	c->at = col >= second;
	if (event->mouse == MOUSE_DOUBLE)
		compare_enter(app);
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	(void)app;
	return &((struct compare *)pane)->list;
}

static const struct record *
record_of(struct app *app, struct pane *pane)
{
	const struct compare *c = (struct compare *)pane;

	(void)app;
	return c->side[c->at].record;
}

static void
close_compare(struct app *app, struct pane *pane)
{
	struct compare *c = (struct compare *)pane;

	(void)app;
	free(c->side[0].record);
	free(c->side[1].record);
	free(c);
}

/* The marked frames that are shown: how many, the first two of them in side. */
static unsigned
find_marked(struct app *app, struct side side[2])
{
	const struct session *s = app->session;
	unsigned n = 0;

	for (unsigned which = MAIN_RECEIVED; which <= MAIN_SENT; which++) {
		const struct store *store = which == MAIN_SENT ? s->sent : s->received;
		const struct list *list = app_list(app, (enum main_pane)which);
		bool any = store_marks(store) > 0;

		for (uint64_t place = list->first; any && place < list->end; place++) {
			uint64_t no = which == MAIN_SENT ? place : view_number(s->view, place);

			if (!store_marked(store, no))
				continue;
			if (n < 2) {
				side[n].which = (enum main_pane)which;
				side[n].place = place;
			}
			n++;
		}
	}
	return n;
}

/* Two marked ones, or the marked and the selected one. False, with words: there are not two. */
static bool
choose(struct app *app, struct side side[2])
{
	enum main_pane which = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
	const struct list *list = app_list(app, which);
	unsigned n = find_marked(app, side);

	if (n == 2)
		return true;
	if (n > 2)
		app_say(app,
		    "%u frames are marked: two are compared. M goes to the next, m unmarks "
		    "it.",
		    n);
	else if (!n)
		app_say(app, "Mark a frame with m, then select another one and press = again.");
	else if (!list_count(list) || (side[0].which == which && side[0].place == list->selected))
		app_say(app, "This frame is the marked one: select another one and press = again.");
	else {
		side[1].which = which;
		side[1].place = list->selected;
		return true;
	}
	return false;
}

void
compare_open(struct app *app)
{
	static const struct pane_ops ops = {.draw = draw,
	    .mouse = clicked,
	    .hint = hint,
	    .list = list_of,
	    .record = record_of,
	    .close = close_compare};
	struct compare *c = top_compare(app) ? NULL : calloc(1, sizeof *c);
	bool fine = c;

	if (top_compare(app))
		return; /* by its name as a command */
	if (c && !choose(app, c->side)) {
		free(c);
		return;
	}
	for (unsigned i = 0; fine && i < 2; i++) {
		struct side *side = &c->side[i];
		const struct record *r = app_record(app, side->which, side->place);

		side->record = r ? record_copy(r) : NULL;
		fine = side->record;
		if (!fine)
			break;
		look_dissect(&side->d, side->record);
		dissect_check(&side->d);
	}
	if (!fine || !differences_find(&c->found, &c->side[0].d, &c->side[1].d)) {
		if (c)
			close_compare(app, &c->pane);
		app_no_memory(app);
		return;
	}
	c->pane = (struct pane){.ops = &ops, .place = IN_COMPARE, .whole = true};
	c->list = list_new(false);
	list_items(&c->list, 0, c->found.n + !same_length(c));
	list_hold(app_list(app, MAIN_RECEIVED));
	app_push(app, &c->pane);
	if (c->found.more)
		app_say(
		    app, "There is more that differs: the first %u rows are shown.", c->found.n);
}

void
compare_side(struct app *app, unsigned side)
{
	struct compare *c = top_compare(app);

	if (c)
		c->at = side;
	app->dirty = true;
}

void
compare_enter(struct app *app)
{
	struct compare *c = top_compare(app);
	const struct difference *diff;
	const struct side *side;

	if (!c)
		app_say(app, "That is for two frames compared: = compares them.");
	if (!c || !list_count(&c->list))
		return;
	diff = difference_of(c, c->list.selected);
	if (diff && diff->span[c->at] < 0)
		c->at = !c->at; /* the frame that has it */
	side = &c->side[c->at];
	app->focus = side->which;
	detail_open(app, side->which, side->place);
	if (diff)
		detail_select(app, (unsigned)diff->span[c->at]);
}

void
compare_copy(struct app *app)
{
	struct compare *c = top_compare(app);
	char *chars = c ? malloc(TEXT_ROOM) : NULL;
	struct text t;

	if (!chars) {
		app_no_memory(app);
		return;
	}
	t = text_on(chars, TEXT_ROOM);
	for (uint64_t row = 0; row < list_count(&c->list); row++) {
		const struct difference *diff = difference_of(c, row);

		text_addf(&t, "%*s", diff ? 2 * diff->indent : 0, "");
		add_label(c, diff, &t);
		for (unsigned side = 0; side < 2 && !(diff && diff->title); side++) {
			text_add(&t, side ? " | " : ": ");
			add_value(app, c, diff, side, &t);
		}
		text_char(&t, '\n');
	}
	page_plain(app, "Copy: what differs", *chars ? chars : "Nothing differs.\n");
	free(chars);
}
