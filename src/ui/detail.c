/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame in detail: fields, bytes, plain words. Knows a copy of the frame, so that it stays when
 * memory drops it, and keeps fields and bytes in step; it does not know what a field means. */
#include "ui/detail.h"

#include "session/look.h"
#include "ui/detail_inside.h"
#include "ui/detail_words.h"
#include "ui/key.h"
#include "ui/page.h"
#include "wire/explain.h"

#include <stdlib.h>

enum {
	PAGE_MAX = 32768
};

static struct detail *
top_detail(const struct app *app)
{
	struct pane *top = app_top(app);

	return top && top->place & IN_DETAIL ? (struct detail *)top : NULL;
}

/* What the user does
 * ---------------------------------------------------------------------------------------------- */

/* A page of the protocol that the selected field belongs to. */
void
detail_explain(struct app *app)
{
	struct detail *detail = top_detail(app);
	const struct dissection *d = detail ? &detail->tree.d : NULL;
	int span = detail ? tree_selected(&detail->tree) : -1;
	char *page = detail ? malloc(PAGE_MAX) : NULL;
	struct text t;

	if (!page)
		return;
	t = text_on(page, PAGE_MAX);
	detail_words(d, span, &t);
	if (span <= 0)
		detail_odd(app, detail->record, &t);
	if (span >= 0) {
		text_add(&t, "\n\n");
		explain_proto(d->layer[d->span[span].layer].proto, &t);
	}
	page_open(app, span >= 0 ? d->layer[d->span[span].layer].proto->name : "FCS", page);
	free(page);
}

/* Left and right within a byte that fields share, from one row of the tree to the next. False: the
 * byte has no more of them. */
static bool
step_bits(struct detail *detail, uint32_t key)
{
	const struct tree *tree = &detail->tree;
	bool right = key == K_RIGHT || key == 'l';
	uint32_t byte = detail->bytes.cursor * 8;
	int row[8];

	if (!right && key != K_LEFT && key != 'h')
		return false;
	if (!right && !detail->bytes.bit && detail->bytes.cursor) { /* from behind */
		byte -= 8;
		detail->bytes.cursor--;
		detail->bytes.bit = 8;
	}
	for (unsigned i = 0; i < 8; i++) {
		int span = span_at(&tree->d, byte + i);

		row[i] = span < 0 ? -1 : (int)tree_row(tree, (unsigned)span);
	}
	if (right) {
		for (unsigned i = detail->bytes.bit + 1u; i < 8; i++) {
			if (row[i] != row[i - 1]) {
				detail->bytes.bit = (uint8_t)i;
				return true;
			}
		}
		return false;
	}
	while (detail->bytes.bit && --detail->bytes.bit &&
	       row[detail->bytes.bit] == row[detail->bytes.bit - 1])
		;
	return true;
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct detail *detail = (struct detail *)pane;
	const struct dissection *d = &detail->tree.d;
	int span;

	if (pane->place != IN_BYTES || !d->caplen)
		return false;
	if (!step_bits(detail, key) && !bytes_key(&detail->bytes, key, d->caplen,
					   detail->bytes_region.cols, detail->bytes_region.rows))
		return false;
	span = span_at(d, detail->bytes.cursor * 8 + detail->bytes.bit);
	if (span >= 0)
		tree_select(&detail->tree, (unsigned)span);
	detail->wanted = tree_key(&detail->tree);
	app->dirty = true;
	return true;
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct detail *detail = (struct detail *)pane;
	struct list *list = &detail->tree.list;
	int at_row = row + pane->region.row, at_col = col + pane->region.col;
	int by = event->mouse == MOUSE_UP ? -3 : 3;

	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_move(list, by);
	} else if (event->mouse != MOUSE_CLICK && event->mouse != MOUSE_DOUBLE) {
		return;
	} else if (region_has(detail->fields_region, &at_row, &at_col)) {
		if (list_row(list, at_row) != LIST_NONE)
			list_select(list, list_row(list, at_row));
		pane->place = IN_FIELDS;
	} else if (region_has(detail->bytes_region, &at_row, &at_col)) {
		uint32_t n = detail->record->caplen;
		uint32_t byte = bytes_at(&detail->bytes, detail->bytes_region, at_row, at_col, n);

		if (byte < n && span_at(&detail->tree.d, byte * 8) >= 0) {
			detail->bytes.cursor = byte;
			detail->bytes.bit = 0;
			tree_select(&detail->tree, (unsigned)span_at(&detail->tree.d, byte * 8));
		}
		pane->place = IN_BYTES;
	}
	app->dirty = true;
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
	if (detail->record->stage == STAGE_REFUSED)
		text_addf(out, "%s. ", record_words(detail->record));
	detail_hint(&detail->tree.d, tree_selected(&detail->tree), out);
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
	return pane->place == IN_FIELDS ? &detail->tree.list : NULL;
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
	tree_load(&detail->tree, record);
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
	tree_select(&detail->tree, detail->tree.d.spans > 1 ? 1 : 0);
	list_select(app_list(app, which), place);
	app_push(app, &detail->pane);
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
	now = tree_key(&detail->tree);
	/* a field that was not in the last frames is not forgotten */
	if (!detail->wanted.what || tree_span(&detail->tree.d, detail->wanted) >= 0 || !now.what)
		detail->wanted = now;
	if (!load(detail, place, record))
		return;
	tree_find(&detail->tree, detail->wanted);
	list_select(app_list(app, detail->which), place);
	app->dirty = true;
}

void
detail_select(struct app *app, unsigned span)
{
	struct detail *detail = top_detail(app);

	if (detail && span < detail->tree.d.spans)
		tree_reveal(&detail->tree, span);
}

void
detail_fold(struct app *app, bool open)
{
	struct detail *detail = top_detail(app);

	if (!detail)
		return;
	tree_fold(&detail->tree, open);
	app->dirty = true;
}

void
detail_other(struct app *app)
{
	struct detail *detail = top_detail(app);
	uint32_t first, n;
	int span;

	if (!detail)
		return;
	app->dirty = true;
	span = tree_selected(&detail->tree);
	detail->pane.place = detail->pane.place == IN_FIELDS ? IN_BYTES : IN_FIELDS;
	if (detail->pane.place == IN_FIELDS || span < 0)
		return;
	tree_range(&detail->tree.d, (unsigned)span, &first, &n);
	if (n && (detail->bytes.cursor < first || detail->bytes.cursor >= first + n))
		detail->bytes.cursor = first;
	detail->bytes.bit = 0;
	if (n && detail->tree.d.span[span].range.bits % 8 &&
	    detail->bytes.cursor == detail->tree.d.span[span].range.bit / 8)
		detail->bytes.bit = detail->tree.d.span[span].range.bit % 8;
}
