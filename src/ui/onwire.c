/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame on the wire: see onwire.h. Knows which frame it is, the speed, and what keys do;
 * the form below it is the form itself, which types into the session's draft. */
#include "ui/onwire.h"

#include "base/bits.h"
#include "session/look.h"
#include "ui/form.h"
#include "ui/key.h"
#include "ui/onwire_inside.h"
#include "ui/page.h"
#include "wire/fcs.h"

#include <stdlib.h>
#include <string.h>

enum {
	SPEED_DEFAULT = 1000,
	TEXT_ROOM = 65536,
	LEAST_ROWS = 16 /* with fewer, form and drawing do not go together */
};

static struct onwire *
top_onwire(const struct app *app)
{
	struct pane *top = app_top(app);

	return top && top->place == IN_WIRE ? (struct onwire *)top : NULL;
}

/* The same, and where there is none, words: a command may come from anywhere. */
static struct onwire *
need_onwire(struct app *app)
{
	struct onwire *w = top_onwire(app);

	if (!w)
		app_say(app, "That is for a frame on the wire: w opens it.");
	return w;
}

struct piece *
onwire_selected(struct onwire *w)
{
	return &w->pieces.piece[w->list.selected];
}

/* Takes the form's frame as it is now, or the frame that was copied. */
static void
load(struct app *app, struct onwire *w)
{
	const struct record *r = w->record;
	uint64_t selected = w->list.selected;
	int height = w->list.height;
	uint64_t top = w->list.top;
	uint32_t pad = 0;

	if (w->form) {
		const struct draft *draft = &app->session->draft;

		memcpy(w->bytes, draft->bytes, draft->len);
		dissect(&w->d, w->bytes, draft->len, draft->len);
		pad = draft->pad;
	} else {
		look_dissect(&w->d, r);
		if (r->stage != STAGE_RECEIVED || r->out)
			pad = WIRE_LEAST; /* the card does it, after the capture */
	}
	dissect_check(&w->d);
	pieces_find(&w->pieces, &w->d, pad);
	if (!w->form && look_fcs(r) != LOOK_FCS_NONE) {
		w->pieces.fcs_kept = true;
		w->pieces.fcs_wrong = look_fcs(r) == LOOK_FCS_WRONG;
		w->pieces.fcs = (uint32_t)bits_get(r->bytes + r->caplen, 0, 32);
	}
	w->list = list_new(false);
	list_height(&w->list, height);
	list_items(&w->list, 0, w->pieces.n);
	list_scroll(&w->list, (int)top);
	list_select(&w->list, selected < w->pieces.n ? selected : w->pieces.n - 1);
}

static bool
is_typing(const struct onwire *w)
{
	return w->pane.place == IN_FORM;
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct onwire *w = (struct onwire *)pane;
	struct pane *form = app->main[MAIN_FORM];
	int rows = w->form ? 1 + form_rows(app) : 0;

	if (w->form)
		load(app, w);
	if (rows > at.rows / 3)
		rows = at.rows / 3;
	if (w->form && at.rows < LEAST_ROWS)
		rows = is_typing(w) ? at.rows : 0;
	w->form_region = region_part(at, at.rows - rows, 0, rows, at.cols);
	if (rows < at.rows)
		onwire_draw(
		    app, w, region_part(at, 0, 0, at.rows - rows, at.cols), focus && !is_typing(w));
	if (rows)
		form->ops->draw(app, form, w->form_region, focus && is_typing(w));
}

/* What the keys do
 * ---------------------------------------------------------------------------------------------- */

void
onwire_explain(struct app *app)
{
	struct onwire *w = top_onwire(app);
	const struct piece *piece = w ? onwire_selected(w) : NULL;
	char *page = w ? malloc(TEXT_ROOM) : NULL;
	struct text t;

	if (!page) {
		app_no_memory(app);
		return;
	}
	t = text_on(page, TEXT_ROOM);
	onwire_page(w, piece, &t);
	page_open(app, piece->label, page);
	free(page);
}

void
onwire_other(struct app *app)
{
	struct onwire *w = top_onwire(app);

	if (w && w->form)
		w->pane.place = IN_FORM;
	else
		app_say(app, "v shows the form's frame; then Tab goes to the form.");
	app->dirty = true;
}

/* Keys go to the form; when they would leave it, to the parts above. */
static bool
type(struct app *app, struct onwire *w, uint32_t key)
{
	struct pane *form = app->main[MAIN_FORM];
	enum main_pane focus = app->focus;

	if (key == K_F1 + 6) {
		w->pane.place = IN_WIRE;
		return true;
	}
	if (!form->ops->key(app, form, key))
		return false;
	if (app->focus != focus) {
		app->focus = focus;
		w->pane.place = IN_WIRE;
	}
	return true;
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct onwire *w = (struct onwire *)pane;

	app->dirty = true;
	if (is_typing(w))
		return type(app, w, key);
	switch (key) {
	case K_F1 + 6:
		onwire_other(app);
		return true;
	case K_PAGE_UP:
	case K_PAGE_DOWN:
		if (!w->bits)
			return false;
		w->bits_top += (key == K_PAGE_UP ? -1 : 1) * w->bits_region.rows;
		return true;
	default:
		return false;
	}
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct onwire *w = (struct onwire *)pane;
	struct pane *form = app->main[MAIN_FORM];
	int at_row = row + pane->region.row, at_col = col + pane->region.col;

	app->dirty = true;
	if (region_has(w->form_region, &at_row, &at_col)) {
		w->pane.place = IN_FORM;
		form->ops->mouse(app, form, event, at_row, at_col);
	} else if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		if (w->bits)
			w->bits_top += event->mouse == MOUSE_UP ? -3 : 3;
		else
			list_move(&w->list, event->mouse == MOUSE_UP ? -1 : 1);
	} else if (event->mouse == MOUSE_CLICK || event->mouse == MOUSE_DOUBLE) {
		w->pane.place = IN_WIRE;
		if (!w->bits && region_has(w->table_region, &at_row, &at_col) &&
		    list_row(&w->list, at_row) != LIST_NONE)
			list_select(&w->list, list_row(&w->list, at_row));
	}
}

static void
pasted(struct app *app, struct pane *pane, const char *text)
{
	struct pane *form = app->main[MAIN_FORM];

	if (is_typing((struct onwire *)pane))
		form->ops->paste(app, form, text);
	else
		app_say(app, "Paste ignored here: it goes into a field or a prompt.");
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct onwire *w = (struct onwire *)pane;
	struct pane *form = app->main[MAIN_FORM];

	if (is_typing(w))
		form->ops->hint(app, form, out);
	else if (w->words)
		text_addf(out, "%s, %u B from byte time %u on", onwire_selected(w)->label,
		    onwire_selected(w)->n, onwire_selected(w)->at);
	else
		onwire_hint(w, onwire_selected(w), out);
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	struct onwire *w = (struct onwire *)pane;

	(void)app;
	w->bits_top = 0;
	return is_typing(w) ? NULL : &w->list;
}

static const struct record *
record_of(struct app *app, struct pane *pane)
{
	const struct onwire *w = (struct onwire *)pane;

	(void)app;
	return w->form ? NULL : w->record;
}

static void
close_onwire(struct app *app, struct pane *pane)
{
	struct onwire *w = (struct onwire *)pane;

	(void)app;
	free(w->record);
	free(w);
}

void
onwire_open(struct app *app)
{
	static const struct pane_ops ops = {.draw = draw,
	    .key = key_pressed,
	    .mouse = clicked,
	    .paste = pasted,
	    .hint = hint,
	    .list = list_of,
	    .record = record_of,
	    .close = close_onwire};
	bool typing = app_top(app)->place == IN_FORM;
	bool draft = typing || app_top(app)->place & IN_BUILDER;
	const struct record *record = draft ? NULL : app_selected(app);
	const struct session *s = app->session;
	struct onwire *w;
	unsigned port = record ? record->port : s->seat;

	if (top_onwire(app))
		return; /* by its name as a command */
	if (record && record->foreign) {
		app_say(app, "Frame %llu is not Ethernet: how it was on its wire is not known here",
		    (unsigned long long)record->no);
		return;
	}
	w = calloc(1, sizeof *w);
	if (!w || (record && !(w->record = record_copy(record)))) {
		free(w);
		app_no_memory(app);
		return;
	}
	w->pane = (struct pane){.ops = &ops, .place = typing ? IN_FORM : IN_WIRE, .whole = true};
	w->which = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
	w->place = app_list(app, w->which)->selected;
	w->form = !record;
	w->mbit = port < s->ports && s->port[port]->mbit ? s->port[port]->mbit : SPEED_DEFAULT;
	w->list = list_new(false);
	load(app, w);
	for (unsigned i = 0; i < w->pieces.n; i++)
		if (w->pieces.piece[i].sort == PIECE_FIELD) {
			list_select(&w->list, i);
			break;
		}
	if (record)
		list_hold(app_list(app, w->which));
	app_push(app, &w->pane);
}

void
onwire_step(struct app *app, int step)
{
	struct onwire *w = top_onwire(app);
	const struct record *record;
	struct record *copy;
	uint64_t place;

	if (!w || w->form) {
		app_say(app, "This is the form's frame: v goes back to the frames.");
		return;
	}
	place = step < 0 ? w->place - 1 : w->place + 1;
	while ((record = app_record(app, w->which, place)) && record->foreign)
		place += (uint64_t)(int64_t)step; /* not Ethernet */
	if (!record) {
		app_say(app, step < 0 ? "This is the oldest frame that is shown."
				      : "This is the newest frame that is shown.");
		return;
	}
	copy = record_copy(record);
	if (!copy)
		return;
	free(w->record);
	w->record = copy;
	w->place = place;
	w->bits_top = 0;
	load(app, w);
	list_select(app_list(app, w->which), place);
	app->dirty = true;
}

void
onwire_faster(struct app *app, int step)
{
	struct onwire *w = need_onwire(app);
	uint32_t before = w ? w->mbit : 0;

	if (!w)
		return;
	w->mbit = onwire_next_speed(w->mbit, step);
	if (w->mbit == before)
		app_say(app, step < 0 ? "10 Mb/s is the slowest Ethernet there was."
				      : "100 Gb/s is the fastest here.");
	app->dirty = true;
}

void
onwire_bits_on(struct app *app)
{
	struct onwire *w = need_onwire(app);

	if (!w)
		return;
	w->bits = !w->bits;
	w->bits_top = 0;
	app->dirty = true;
}

void
onwire_switch(struct app *app)
{
	struct onwire *w = need_onwire(app);

	if (!w)
		return;
	if (w->form && !w->record) {
		app_say(app, "There is no frame to go back to: this is the form's.");
		return;
	}
	w->form = !w->form;
	load(app, w);
	app->dirty = true;
	if (w->form)
		app_say(app, "The form's frame. Tab: type in the form; v: the frame again.");
}

void
onwire_copy(struct app *app)
{
	struct onwire *w = top_onwire(app);
	char *chars = w ? malloc(TEXT_ROOM) : NULL;
	struct text t;

	if (!chars) {
		app_no_memory(app);
		return;
	}
	t = text_on(chars, TEXT_ROOM);
	onwire_text(app, w, &t);
	page_plain(app, "Copy: on the wire", chars);
	free(chars);
}
