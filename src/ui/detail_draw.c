/* SPDX-License-Identifier: BSD-2-Clause */
/* How a frame's detail is drawn: see detail.h. Knows the parts of the screen; not what keys
 * do. */
#include "ui/detail.h"

#include "session/look.h"
#include "ui/detail_inside.h"
#include "ui/detail_lay.h"
#include "ui/detail_words.h"
#include "ui/row.h"
#include "ui/wrap.h"
#include "wire/fcs.h"

#include <string.h>

enum {
	WORDS_MAX = 4096,
	SAME = 5 /* other frames, in each direction */
};

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
	row_time(app, r, previous, cols >= 100 ? 6 : 3, out);
	text_addf(out, "%s  ", app->time == TIME_CLOCK ? "" : " s");
	text_safe(out, (const uint8_t *)port, strlen(port));
	text_add(out, r->stage == STAGE_REFUSED ? " refused  " : sent ? " sent  " : " received  ");
	if (r->caplen < r->len)
		text_addf(out, "%u of %u B seen", r->caplen, r->len);
	else
		text_addf(out, "%u B seen", r->caplen);
	if (!r->foreign)
		text_addf(out, ", %u B with FCS", len + WIRE_FCS);
	if (!r->foreign && len < WIRE_LEAST)
		text_add(out, ": a runt");
	else if (!r->foreign && len > detail_longest(app, r))
		text_add(out, len > JUMBO_MOST ? ": a giant" : ": jumbo");
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

/* "bits of byte 0: 1111 11[1]1": where a field that shares its bytes lies in them. */
static void
add_bits(const struct dissection *d, unsigned span, uint32_t first, uint32_t n, struct text *out)
{
	const struct span *s = &d->span[span];
	uint32_t end = s->range.bit + s->range.bits;

	if (!s->field || s->range.bits % 8 == 0 || !n || n > 2)
		return;
	text_addf(out, n == 1 ? "bits of byte %u: " : "bits from byte %u: ", first);
	for (uint32_t bit = first * 8; bit < (first + n) * 8; bit++) {
		if (bit == s->range.bit)
			text_char(out, '[');
		else if (bit == end)
			text_char(out, ']');
		else if (bit % 4 == 0 && bit > first * 8)
			text_char(out, ' ');
		text_char(out, d->bytes[bit / 8] >> (7 - bit % 8) & 1 ? '1' : '0');
	}
	if (end == (first + n) * 8)
		text_char(out, ']');
}

static void
draw_bytes(struct tree *tree, struct bytes *bytes, struct region at, bool focus, const char *right)
{
	int span = tree_selected(tree);
	uint32_t first = 0, n = 0;
	char chars[64];
	struct text t = text_on(chars, sizeof chars);

	if (at.rows < 1)
		return;
	if (span >= 0) {
		tree_range(&tree->d, (unsigned)span, &first, &n);
		add_bits(&tree->d, (unsigned)span, first, n, &t);
	}
	draw_rule(at, 0, focus, "Bytes", t.length ? chars : right);
	bytes_draw(bytes, below(at), tree->d.bytes, tree->d.caplen, first, n, focus);
}

static void
draw_words(const struct app *app, const struct record *r, struct tree *tree, struct region at)
{
	char chars[WORDS_MAX];
	struct text t = text_on(chars, sizeof chars);

	if (at.rows < 2)
		return;
	detail_words(&tree->d, tree_selected(tree), &t);
	if (tree_selected(tree) <= 0)
		detail_odd(app, r, &t);
	draw_rule(at, 0, false, "In plain words",
	    wrap_rows(chars, at.cols - 2) > at.rows - 1 ? "Enter: all of it" : NULL);
	wrap_draw(below(at), 0, STYLE_PLAIN, chars);
}

/* The field in the frames before (step -1) or after, the nearest first. */
static void
draw_same(struct app *app, struct detail *detail, struct region at, int step)
{
	if (at.rows < 2)
		return;
	draw_rule(at, 0, false,
	    step < 0 ? "Same field in the 5 frames before" : "And in those after", NULL);
	for (int i = 1; i < at.rows && i <= SAME; i++) {
		uint64_t place = detail->place + (uint64_t)(step * i);
		const struct record *r = step > 0 || detail->place > (uint64_t)i
					     ? app_record(app, detail->which, place)
					     : NULL;
		char chars[300];
		struct text t = text_on(chars, sizeof chars);

		if (!r)
			return;
		text_addf(&t, "%s%llu  ", r->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)r->no);
		look_dissect(&detail->other, r);
		dissect_check(&detail->other);
		detail_same(app, &detail->other, tree_key(&detail->tree), &t);
		draw_text(at, i, 1, at.cols - 2, STYLE_PLAIN, chars);
	}
}

void
detail_draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct detail *detail = (struct detail *)pane;
	const struct record *r = detail->record;
	struct parts p = detail_lay(at, r->caplen, pane->place);
	char chars[200], number[40];
	struct text t = text_on(chars, sizeof chars), n = text_on(number, sizeof number);
	const struct record *live = app_record(app, detail->which, detail->place);
	int span;

	if (live && live->no == r->no)
		detail->record->marked = live->marked;
	add_title(app, r, app_record(app, detail->which, detail->place - 1), at.cols, &t);
	text_addf(&n, "Fields of frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S",
	    (unsigned long long)r->no);
	if (p.title.rows)
		draw_text(p.title, 0, 1, at.cols - 2, STYLE_TITLE, chars);
	draw_fields(app, &detail->tree, p.fields, p.title.rows ? "Fields" : number,
	    focus && pane->place == IN_FIELDS, r->stage != STAGE_RECEIVED);
	draw_bytes(&detail->tree, &detail->bytes, p.bytes, focus && pane->place == IN_BYTES,
	    pane->place == IN_FIELDS ? "Tab: go here" : NULL);
	draw_words(app, r, &detail->tree, p.words);
	if (p.beside)
		draw_bar(at, p.fields.row - at.row, p.fields.col - at.col + p.fields.cols,
		    p.fields.rows);
	span = tree_selected(&detail->tree);
	if (p.order.rows > 1) {
		draw_rule(
		    p.order, 0, false, "Wire order of the selected bytes, lowest bit first", NULL);
		detail_wire_order(below(p.order), &detail->tree.d, span);
	}
	draw_same(app, detail, region_part(p.same, 0, 0, SAME + 1, p.same.cols), -1);
	draw_same(
	    app, detail, region_part(p.same, SAME + 1, 0, p.same.rows - SAME - 1, p.same.cols), 1);
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
	draw_words(app, r, &tree, p.words);
}
