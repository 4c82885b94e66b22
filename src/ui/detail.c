/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame in detail: fields, bytes, plain words. Knows a copy of the frame, so that it stays when
 * memory drops it, and keeps fields and bytes in step; it does not know what a field means. */
#include "ui/detail.h"

#include "session/look.h"
#include "ui/detail_inside.h"
#include "ui/detail_words.h"

#include <stdlib.h>

enum {
	ODD_MAX = 1024
};

static struct detail *
top_detail(const struct app *app)
{
	struct pane *top = app_top(app);

	return top && top->place & IN_DETAIL ? (struct detail *)top : NULL;
}

/* What the user does
 * ---------------------------------------------------------------------------------------------- */

void
detail_explain(struct app *app)
{
	struct detail *detail = top_detail(app);
	char odd[ODD_MAX];
	struct text t = text_on(odd, sizeof odd);

	if (!detail)
		return;
	detail_odd(app, detail->record, &t);
	sheet_explain(app, &detail->sheet, odd);
}

/* Which of fields and bytes has the cursor says which keys there are. */
static void
place(struct app *app, struct detail *detail)
{
	detail->pane.place = detail->sheet.in_bytes ? IN_BYTES : IN_FIELDS;
	app->dirty = true;
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct detail *detail = (struct detail *)pane;

	if (pane->place != IN_BYTES || !sheet_key(&detail->sheet, key, detail->record->caplen))
		return false;
	detail->wanted = tree_key(&detail->sheet.tree);
	app->dirty = true;
	return true;
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct detail *detail = (struct detail *)pane;

	sheet_click(&detail->sheet, event, row + pane->region.row, col + pane->region.col,
	    detail->record->caplen);
	place(app, detail);
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct detail *detail = (struct detail *)pane;
	char words[TEXT_MAX];
	struct text origin = text_on(words, sizeof words);

	look_origin(app->session, detail->record, &origin);
	if (origin.length)
		text_addf(out, "The file says: %s. ", words);
	if (*record_comment(detail->record))
		text_addf(out, "Comment: %s. ", record_comment(detail->record));
	detail_fate(app, detail->record, out);
	detail_hint(&detail->sheet.tree.d, tree_selected(&detail->sheet.tree), out);
}

static const struct record *
record_of(struct app *app, struct pane *pane)
{
	(void)app;
	return ((struct detail *)pane)->record;
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	struct detail *detail = (struct detail *)pane;

	(void)app;
	return pane->place == IN_FIELDS ? &detail->sheet.tree.list : NULL;
}

static void
close_detail(struct app *app, struct pane *pane)
{
	struct detail *detail = (struct detail *)pane;

	(void)app;
	free(detail->record);
	free(detail);
}

/* Another frame, in which the field that was selected is found again. */
static bool
load(struct detail *detail, uint64_t place, const struct record *from)
{
	struct record *record = record_copy(from);

	if (!record)
		return false;
	free(detail->record);
	detail->record = record;
	detail->place = place;
	tree_load(&detail->sheet.tree, record);
	return true;
}

void
detail_open(struct app *app, enum main_pane which, uint64_t place)
{
	static const struct pane_ops ops = {.draw = detail_draw,
	    .key = key_pressed,
	    .mouse = clicked,
	    .hint = hint,
	    .list = list_of,
	    .record = record_of,
	    .close = close_detail};
	const struct record *record = app_record(app, which, place);
	struct detail *detail = record ? calloc(1, sizeof *detail) : NULL;

	if (!detail || !load(detail, place, record)) {
		free(detail);
		app_say(app, record ? "There is no memory to open the frame."
				    : "The frame is not here any more.");
		return;
	}
	detail->pane.ops = &ops;
	detail->pane.place = IN_FIELDS;
	detail->pane.whole = true;
	detail->which = which;
	tree_select(&detail->sheet.tree, detail->sheet.tree.d.spans > 1 ? 1 : 0);
	list_select(app_list(app, which), place);
	app_push(app, &detail->pane);
}

void
detail_reload(struct app *app)
{
	struct detail *detail = top_detail(app);
	const struct record *record = detail ? app_record(app, detail->which, detail->place) : NULL;
	struct tree_key now;

	if (!record || record->no != detail->record->no)
		return;
	now = tree_key(&detail->sheet.tree);
	if (load(detail, detail->place, record))
		tree_find(&detail->sheet.tree, now);
	app->dirty = true;
}

void
detail_step(struct app *app, int step)
{
	struct detail *detail = top_detail(app);
	const struct record *record;
	struct tree_key now;
	uint64_t place;

	if (!detail)
		return;
	place = step < 0 ? detail->place - 1 : detail->place + 1;
	record = app_record(app, detail->which, place);
	if (!record) {
		app_say(app, step < 0 ? "This is the oldest frame that is shown."
				      : "This is the newest frame that is shown.");
		return;
	}
	now = tree_key(&detail->sheet.tree);
	/* a field that was not in the last frames is not forgotten */
	if (!detail->wanted.what || tree_span(&detail->sheet.tree.d, detail->wanted) >= 0 ||
	    !now.what)
		detail->wanted = now;
	if (!load(detail, place, record))
		return;
	tree_find(&detail->sheet.tree, detail->wanted);
	list_select(app_list(app, detail->which), place);
	app->dirty = true;
}

void
detail_select(struct app *app, unsigned span)
{
	struct detail *detail = top_detail(app);

	if (detail && span < detail->sheet.tree.d.spans)
		tree_reveal(&detail->sheet.tree, span);
}

void
detail_fold(struct app *app, bool open)
{
	struct detail *detail = top_detail(app);

	if (!detail)
		return;
	tree_fold(&detail->sheet.tree, open);
	app->dirty = true;
}

void
detail_other(struct app *app)
{
	struct detail *detail = top_detail(app);

	if (!detail)
		return;
	sheet_other(&detail->sheet);
	place(app, detail);
}
