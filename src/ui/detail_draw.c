/* SPDX-License-Identifier: BSD-2-Clause */
/* How a frame's detail is drawn: see detail.h. Knows the parts of the screen; not what keys
 * do. */
#include "ui/detail.h"

#include "session/look.h"
#include "ui/detail_inside.h"
#include "ui/detail_lay.h"
#include "ui/detail_words.h"
#include "ui/row.h"
#include "wire/fcs.h"

enum {
	WORDS_MAX = 1024,
	SAME = 5 /* other frames, in each direction */
};

/* "Frame 1041  44.250 s  eth0 received  60 B seen, 64 B with FCS" */
static void
add_title(struct app *app, const struct record *r, const struct record *previous, int cols,
    struct text *out)
{
	bool sent = r->stage != STAGE_RECEIVED;
	uint32_t len = sent && r->len < WIRE_LEAST ? WIRE_LEAST : r->len;
	const struct port *port =
	    r->port < app->session->ports ? app->session->port[r->port] : NULL;
	const char *name = session_port_name(app->session, r->port);
	uint32_t mbit = port ? port->mbit : 0;
	bool kept = !sent && !r->foreign && r->caplen == r->len && fcs_kept(r->bytes, r->caplen);

	if (kept)
		len -= WIRE_FCS;
	text_addf(out, "Frame %s%llu  ", sent ? "S" : "", (unsigned long long)r->no);
	row_time(app, r, previous, cols >= 100 ? 6 : 3, out);
	text_addf(out, "%s  ", app->time == ROW_TIME_CLOCK ? "" : " s");
	if (!port || !port->ops->read) { /* a file's name stands at the top already */
		text_safe_string(out, name);
		text_char(out, ' ');
	}
	text_add(out, r->stage == STAGE_REFUSED ? "refused  " : sent ? "sent  " : "received  ");
	if (r->caplen < r->len)
		text_addf(out, "%u of %u B seen", r->caplen, r->len);
	else
		text_addf(out, "%u B seen", r->caplen);
	if (kept)
		text_add(out, ", its FCS among them");
	else if (!r->foreign)
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

static struct region
below(struct region r)
{
	return region_part(r, 1, 0, r.rows - 1, r.cols);
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
		detail_same(app, &detail->other, tree_key(&detail->sheet.tree), &t);
		draw_text(at, i, 1, at.cols - 2, STYLE_PLAIN, chars);
	}
}

void
detail_draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct detail *detail = (struct detail *)pane;
	const struct record *r = detail->record;
	struct parts p = detail_lay(at, r->caplen, pane->place, false);
	struct sheet *sheet = &detail->sheet;
	char chars[200], number[40], odd[WORDS_MAX];
	struct text t = text_on(chars, sizeof chars), n = text_on(number, sizeof number);
	struct text o = text_on(odd, sizeof odd);
	const struct record *live = app_record(app, detail->which, detail->place);
	int span;

	if (live && live->no == r->no)
		detail->record->marked = live->marked;
	add_title(app, r, app_record(app, detail->which, detail->place - 1), at.cols, &t);
	text_addf(&n, "Fields of frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S",
	    (unsigned long long)r->no);
	if (p.title.rows)
		draw_text(p.title, 0, 1, at.cols - 2, STYLE_TITLE, chars);
	detail_odd(app, r, &o);
	sheet_draw_fields(app, sheet, p.fields, p.title.rows ? "Fields" : number,
	    focus && pane->place == IN_FIELDS);
	sheet_draw_bytes(sheet, p.bytes, sheet->tree.d.bytes, sheet->tree.d.caplen,
	    focus && pane->place == IN_BYTES, pane->place == IN_FIELDS ? "Tab: go here" : NULL);
	sheet_draw_words(sheet, p.words, odd, "Enter: all of it");
	if (p.beside)
		draw_bar(at, p.fields.row - at.row, p.fields.col - at.col + p.fields.cols,
		    p.fields.rows);
	span = tree_selected(&sheet->tree);
	if (p.order.rows > 1) {
		draw_rule(
		    p.order, 0, false, "Wire order of the selected bytes, lowest bit first", NULL);
		detail_wire_order(below(p.order), &sheet->tree.d, span);
	}
	draw_same(app, detail, region_part(p.same, 0, 0, SAME + 1, p.same.cols), -1);
	draw_same(
	    app, detail, region_part(p.same, SAME + 1, 0, p.same.rows - SAME - 1, p.same.cols), 1);
}

void
detail_draw_record(struct app *app, const struct record *r, struct region at)
{
	static struct sheet sheet; /* too large for the stack */
	struct parts p = {.beside = false};
	char chars[200], odd[WORDS_MAX];
	struct text t = text_on(chars, sizeof chars), o = text_on(odd, sizeof odd);

	if (!r)
		return;
	tree_load(&sheet.tree, r);
	tree_select(&sheet.tree, 0);
	detail_lay_under(&p, at, r->caplen, IN_FIELDS);
	text_addf(
	    &t, "Frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)r->no);
	detail_odd(app, r, &o);
	sheet_draw_fields(app, &sheet, p.fields, chars, false);
	sheet_draw_bytes(&sheet, p.bytes, sheet.tree.d.bytes, r->caplen, false, NULL);
	sheet_draw_words(&sheet, p.words, odd, "Enter: all of it");
}
