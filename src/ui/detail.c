/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame in detail: fields, bytes, plain words. Knows a copy of the frame, so that it stays when
 * memory drops it, and keeps fields and bytes in step; it does not know what a field means. */
#include "session/look.h"
#include "ui/bytes.h"
#include "ui/detail_lay.h"
#include "ui/detail_words.h"
#include "ui/key.h"
#include "ui/tree.h"
#include "ui/wrap.h"
#include "wire/explain.h"
#include "wire/fcs.h"

#include <stdlib.h>
#include <string.h>

enum {
	WORDS_MAX = 4096,
	PAGE_MAX = 32768
};

struct detail {
	struct pane pane;
	enum main_pane which;
	uint64_t place;
	struct record *record; /* a copy */
	struct tree tree;
	struct tree_key wanted; /* the field to find in the next frame */
	struct bytes bytes;
	struct region fields_region, bytes_region; /* below their rules */
	struct dissection other;                   /* room for frames that are compared */
};

static struct detail *
top_detail(const struct app *app)
{
	struct pane *top = app_top(app);

	return top && top->place & IN_DETAIL ? (struct detail *)top : NULL;
}

/* Drawing
 * ---------------------------------------------------------------------------------------------- */

/* "Frame 1041  44.250 s  eth0 received  60 B seen, 64 B with FCS" */
static void
add_title(struct app *app, const struct record *r, const struct record *previous, int cols,
    struct text *out)
{
	bool sent = r->stage != STAGE_RECEIVED;
	uint32_t len = sent && r->len < WIRE_LEAST ? WIRE_LEAST : r->len;
	uint32_t mbit = r->port < app->session->ports ? app->session->port[r->port]->mbit : 0;
	const char *port = session_port_name(app->session, r->port);

	text_addf(out, "Frame %s%llu  ", sent ? "S" : "", (unsigned long long)r->no);
	app_time_text(app, r, previous, cols >= 100 ? 6 : 3, out);
	text_addf(out, "%s  ", app->time == TIME_CLOCK ? "" : " s");
	text_safe(out, (const uint8_t *)port, strlen(port));
	text_add(out, r->stage == STAGE_REFUSED ? " refused  " : sent ? " sent  " : " received  ");
	if (r->caplen < r->len)
		text_addf(out, "%u of %u B seen", r->caplen, r->len);
	else
		text_addf(out, "%u B seen", r->caplen);
	if (!r->foreign)
		text_addf(out, ", %u B with FCS", len + WIRE_FCS);
	if (cols >= 100 && mbit)
		text_addf(out, ", %.4g us on the wire at %u Mb/s",
		    (double)wire_time_ps(len + WIRE_OVERHEAD, mbit) / 1e6, mbit);
	if (r->marked)
		text_add(out, "  marked");
}

/* How much of the frame the headers take. */
static void
add_headers(const struct dissection *d, struct text *out)
{
	uint32_t n = 0;
	uint64_t number;

	for (unsigned i = 0; i < d->layers; i++) {
		const struct layer *layer = &d->layer[i];

		if (d->span[layer->span].depth == 0 &&
		    !proto_number(layer->proto, &space_unknown, &number) &&
		    !proto_number(layer->proto, &space_trailer, &number))
			n += layer->head - layer->start;
	}
	text_addf(out, "%u of %u B are header", n < d->caplen ? n : d->caplen, d->caplen);
}

static struct region
below(struct region r)
{
	return region_part(r, 1, 0, r.rows - 1, r.cols);
}

static void
draw_fields(
    struct app *app, struct tree *tree, struct region at, const char *title, bool focus, bool sent)
{
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	if (at.rows < 1)
		return;
	add_headers(&tree->d, &t);
	draw_rule(at, 0, focus, title, chars);
	tree_draw(app, tree, below(at), focus, sent);
}

static void
draw_bytes(struct tree *tree, struct bytes *bytes, struct region at, bool focus, const char *right)
{
	int span = tree_selected(tree);
	uint32_t first = 0, n = 0;

	if (at.rows < 1)
		return;
	if (span >= 0)
		tree_range(&tree->d, (unsigned)span, &first, &n);
	draw_rule(at, 0, focus, "Bytes", right);
	bytes_draw(bytes, below(at), tree->d.bytes, tree->d.caplen, first, n, focus);
}

static void
draw_words(struct tree *tree, struct region at)
{
	char chars[WORDS_MAX];
	struct text t = text_on(chars, sizeof chars);

	if (at.rows < 2)
		return;
	detail_words(&tree->d, tree_selected(tree), &t);
	draw_rule(at, 0, false, "In plain words",
	    wrap_rows(chars, at.cols - 2) > at.rows - 1 ? "Enter: all of it" : NULL);
	wrap_draw(below(at), 0, STYLE_PLAIN, chars);
}

static void
draw_same(struct app *app, struct detail *detail, struct region at)
{
	if (at.rows < 2)
		return;
	draw_rule(at, 0, false, "Same field in the 5 frames before", NULL);
	for (int i = 1; i < at.rows && i <= 5; i++) {
		const struct record *r = detail->place > (uint64_t)i
					     ? app_record(app, detail->which, detail->place - i)
					     : NULL;
		char chars[300];
		struct text t = text_on(chars, sizeof chars);

		if (!r)
			return;
		text_addf(&t, "%llu  ", (unsigned long long)r->no);
		look_dissect(&detail->other, r);
		dissect_check(&detail->other);
		detail_same(app, &detail->other, tree_key(&detail->tree), &t);
		draw_text(at, i, 1, at.cols - 2, STYLE_PLAIN, chars);
	}
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct detail *detail = (struct detail *)pane;
	const struct record *r = detail->record;
	struct parts p = detail_lay(at, r->caplen, pane->place);
	char chars[200], number[40];
	struct text t = text_on(chars, sizeof chars), n = text_on(number, sizeof number);
	int span;

	add_title(app, r, app_record(app, detail->which, detail->place - 1), at.cols, &t);
	text_addf(&n, "Fields of frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S",
	    (unsigned long long)r->no);
	if (p.title.rows)
		draw_text(p.title, 0, 1, at.cols - 2, STYLE_TITLE, chars);
	draw_fields(app, &detail->tree, p.fields, p.title.rows ? "Fields" : number,
	    focus && pane->place == IN_FIELDS, r->stage != STAGE_RECEIVED);
	draw_bytes(&detail->tree, &detail->bytes, p.bytes, focus && pane->place == IN_BYTES,
	    pane->place == IN_FIELDS ? "Tab: go here" : NULL);
	draw_words(&detail->tree, p.words);
	if (p.beside)
		draw_bar(at, p.fields.row - at.row, p.fields.col - at.col + p.fields.cols,
		    p.fields.rows);
	span = tree_selected(&detail->tree);
	if (p.order.rows > 1) {
		draw_rule(
		    p.order, 0, false, "Wire order of the selected bytes, lowest bit first", NULL);
		detail_wire_order(below(p.order), &detail->tree.d, span);
	}
	draw_same(app, detail, p.same);
	detail->fields_region = below(p.fields);
	detail->bytes_region = below(p.bytes);
}

void
detail_draw_record(struct app *app, const struct record *r, struct region at)
{
	static struct tree tree; /* too large for the stack */
	struct bytes bytes = {0};
	struct parts p = {.beside = false};
	char chars[200];
	struct text t = text_on(chars, sizeof chars);

	if (!r)
		return;
	tree_load(&tree, r);
	tree_select(&tree, 0);
	detail_lay_under(&p, at, r->caplen, IN_FIELDS);
	text_addf(
	    &t, "Frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)r->no);
	draw_fields(app, &tree, p.fields, chars, false, r->stage != STAGE_RECEIVED);
	draw_bytes(&tree, &bytes, p.bytes, false, NULL);
	draw_words(&tree, p.words);
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
	if (span >= 0) {
		text_add(&t, "\n\n");
		explain_proto(d->layer[d->span[span].layer].proto, &t);
	}
	page_open(app, span >= 0 ? d->layer[d->span[span].layer].proto->name : "FCS", page);
	free(page);
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct detail *detail = (struct detail *)pane;
	const struct dissection *d = &detail->tree.d;
	int span;

	if (pane->place != IN_BYTES || !d->caplen ||
	    !bytes_key(&detail->bytes, key, d->caplen, detail->bytes_region.cols,
		detail->bytes_region.rows))
		return false;
	span = span_at(d, detail->bytes.cursor * 8);
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
	static const struct pane_ops ops = {.draw = draw,
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
}
