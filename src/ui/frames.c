/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The two lists of frames: Received and Sent. Knows which frame is where and what to say while
 * there is none; a row draws itself.
 */
#include "ui/frames.h"
#include "session/fate.h"

#include "base/clock.h"
#include "session/look.h"
#include "ui/detail.h"
#include "ui/do.h"
#include "ui/row.h"
#include "ui/wrap.h"
#include "wire/explain.h"

#include <stdlib.h>

struct frames {
	struct pane pane;
	enum main_pane which;
	struct list list;
	struct dissection d; /* of the row that is being drawn */
	unsigned epoch;      /* of the view, and the number of the selected frame then */
	uint64_t selected;
};

static uint64_t
first_place(const struct app *app, enum main_pane which)
{
	return which == MAIN_RECEIVED ? view_first(app->session->view)
				      : store_first(app->session->sent);
}

static uint64_t
last_place(const struct app *app, enum main_pane which)
{
	return which == MAIN_RECEIVED ? view_last(app->session->view)
				      : store_last(app->session->sent);
}

/* Where places have come to mean other frames, the list goes on at the frame where it was. To
 * follow what comes is to see it as it comes. */
static void
follow_view(struct session *s, struct frames *frames)
{
	const struct view *view = s->view;
	struct list *list = &frames->list;
	uint64_t place;

	if (list->following && view_column(view, NULL))
		session_sort(s, NULL, false);
	place = frames->epoch != view_epoch(view) && !list->following && frames->selected
		    ? view_place(view, frames->selected)
		    : 0;
	if (place)
		list_anew(list, view_first(view), view_last(view) + 1, place);
	frames->epoch = view_epoch(view);
	list->outside = view_newer(view);
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	struct frames *frames = (struct frames *)pane;
	enum main_pane which = frames->which;
	struct session *s = app->session;

	/* a file is read from its start, not from its end */
	if (which == MAIN_RECEIVED && frames->list.live && s->port[s->seat]->percent >= 0)
		frames->list = list_new(false);
	if (which == MAIN_RECEIVED)
		follow_view(s, frames);
	list_items(&frames->list, first_place(app, which), last_place(app, which) + 1);
	if (which == MAIN_RECEIVED)
		frames->selected = view_number(s->view, frames->list.selected);
	return &frames->list;
}

/* What to do when nothing arrives: a silent port is a result, too. */
static void
draw_silence(struct app *app, struct region at, int row)
{
	const struct session *s = app->session;
	const struct port *port = s->port[s->seat];
	int64_t seconds = (app->wall - s->started) / NS_PER_S;
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	int indent = at.cols < 60 ? 0 : 5;

	if (port->percent >= 0 || port->state == PORT_END) {
		if (port->state == PORT_END && port->broken)
			text_addf(&t, "There is no frame in this file: it is %s.", port->broken);
		else
			text_add(&t, port->state == PORT_END ? "There is no frame in this file."
							     : "Reading ...");
		draw_text(at, row, 6, at.cols - 6, STYLE_PLAIN, chars);
		return;
	}
	if (s->filter[0] && store_last(s->received)) {
		draw_text(at, row, 6, at.cols - 6, STYLE_PLAIN,
		    "No frame passes the filter. F shows all again.");
		return;
	}
	if (seconds < 3)
		return;
	text_addf(
	    &t, "No frame in %lld:%02lld. ", (long long)(seconds / 60), (long long)(seconds % 60));
	text_add(&t, !s->capturing                 ? "Capture is off: c turns it on."
		     : port->state == PORT_UP      ? "The link is up, so the cable is good."
		     : port->state == PORT_NO_LINK ? "There is no link. Is the cable in?"
						   : "The port is gone: it is used "
						     "again as soon as it is back.");
	text_add(&t, at.rows - row < 8
			 ? "\n"
			 : "\n\nA quiet switch sends LLDP every 30 s and spanning tree every 2 s:\n"
			   "wait 30 s, or make a frame yourself:\n\n");
	text_add(&t, s->receive_only ? "(receive only: this program does not send)\n"
				     : "s: send the frame in the form (a harmless broadcast)\n");
	text_add(&t, "i: choose another port");
	wrap_draw(
	    region_part(at, row, indent, at.rows - row, at.cols - indent), 0, STYLE_PLAIN, chars);
}

/* "1 Received  3 frames" */
static void
add_count(const char *name, uint64_t n, uint64_t marks, struct text *left)
{
	text_addf(left, "%s  %llu frame%s", name, (unsigned long long)n, n == 1 ? "" : "s");
	if (marks)
		text_addf(left, ", %llu marked", (unsigned long long)marks);
}

/* How many of the frames that are listed left from this computer: they did not come in, and rx does
 * not count them. 0 where that cannot be told from all that ever did. */
static uint64_t
listed_host(const struct session *s, uint64_t n)
{
	uint64_t host = 0;

	for (unsigned i = 0; i < s->ports; i++)
		if (s->show_all || i == s->seat)
			host += s->count[i].host;
	return s->filter[0] || store_first(s->received) > 1 || host > n ? 0 : host;
}

static void
add_received_titles(struct app *app, uint64_t n, struct text *left, struct text *right)
{
	const struct session *s = app->session;
	uint64_t host = listed_host(s, n);

	add_count("1 Received", n - host, store_marks(s->received), left);
	if (host)
		text_addf(left, ", %llu from this computer (^)", (unsigned long long)host);
	if (s->ports > 1)
		text_addf(left, " %s %s", s->show_all ? "of all ports, you sit at" : "at",
		    session_port_name(s, s->seat));
	if (s->filter[0]) {
		text_add(left, "  filter: ");
		text_safe_string(left, s->filter);
		text_addf(left, " (%s)", sieve_language_name(view_language(s->view)));
	}
	if (view_percent(s->view) < 100)
		text_addf(right, "%s %u%%", view_sorting(s->view) ? "sorting" : "filtering",
		    view_percent(s->view));
	else if (store_dropped(s->received))
		text_addf(
		    right, "%llu oldest dropped", (unsigned long long)store_dropped(s->received));
}

static void
add_titles(struct app *app, const struct frames *frames, struct text *left, struct text *right)
{
	const struct store *sent = app->session->sent;
	uint64_t n = list_count(&frames->list);

	if (frames->which == MAIN_RECEIVED)
		add_received_titles(app, n, left, right);
	else if (n)
		add_count("2 Sent", n, store_marks(sent), left);
	else
		text_add(left, "2 Sent  none yet");
}

static uint64_t
number_at(const struct app *app, enum main_pane which, uint64_t place)
{
	return which == MAIN_SENT ? place : view_number(app->session->view, place);
}

/* The frame of this list that is the other one of the pair of which the other list has one
 * selected: question and answer, sent and arrived. 0 = there is none. */
static uint64_t
other_of_pair(struct app *app, enum main_pane which)
{
	enum main_pane there = which == MAIN_SENT ? MAIN_RECEIVED : MAIN_SENT;
	struct list *list = app_list(app, there);
	const struct record *record =
	    list_count(list) ? app_record(app, there, list->selected) : NULL;

	return record ? fate_other(record) : 0;
}

/* The frames as rows, from this row of the pane on. */
static void
draw_rows(struct app *app, struct frames *frames, const struct columns *c, struct region at,
    int head, bool focus)
{
	struct list *list = &frames->list;
	uint64_t other = other_of_pair(app, frames->which);
	int tall = c->two_rows ? 2 : 1;

	for (int row = 0; row < list->height; row++) {
		uint64_t place = list_row(list, row);
		bool selected = place == list->selected;
		enum style style = style_row(selected, focus);
		int y = head + row * tall;

		if (place == LIST_NONE)
			break;
		for (int i = 0; selected && i < tall; i++)
			draw_padded(at, y + i, 0, at.cols, style, i ? "" : ">");
		if (selected && focus)
			draw_cursor(at, y, 0);
		if (!selected && other && number_at(app, frames->which, place) == other)
			draw_text(at, y, 0, 1, STYLE_KEY, "<");
		if (app_record(app, frames->which, place))
			row_draw(app, &frames->d, app_record(app, frames->which, place),
			    app_record(app, frames->which, place - 1), at, y, c, style);
		else if (frames->which == MAIN_RECEIVED)
			row_gone(at, y, view_number(app->session->view, place), c, style);
	}
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct frames *frames = (struct frames *)pane;
	struct columns c = columns_for(app, at.cols);
	char left[256], right[64];
	struct text l = text_on(left, sizeof left), r = text_on(right, sizeof right);
	struct list *list = list_of(app, pane);
	int head = frames->which == MAIN_RECEIVED || at.rows > 6 ? 2 : 1;
	const struct column *ordered = NULL;
	bool down = false;

	list_height(list, (at.rows - head) / (c.two_rows ? 2 : 1));
	add_titles(app, frames, &l, &r);
	draw_rule(at, 0, focus, left, right[0] ? right : NULL);
	if (frames->which == MAIN_RECEIVED)
		ordered = view_column(app->session->view, &down);
	if (head == 2)
		row_head(at, 1, &c, ordered, down);
	if (list_count(list)) {
		draw_rows(app, frames, &c, at, head, focus);
		return;
	}
	if (frames->which == MAIN_RECEIVED)
		draw_silence(app, at, head);
	if (focus)
		draw_cursor(at, head < at.rows ? head : 0, 0);
}

/* A click on a heading: in order by that column, a second one turns it. */
static void
sort_at(struct app *app, const struct frames *frames, int cols, int col)
{
	struct columns c = columns_for(app, cols);
	struct head heads[HEADS_MAX];

	for (unsigned n = row_heads(&c, cols, heads); n--;)
		if (col >= heads[n].at && col <= heads[n].at + heads[n].width &&
		    frames->which == MAIN_RECEIVED) {
			do_sort(app, heads[n].column);
			return;
		}
}

static void
mouse(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct frames *frames = (struct frames *)pane;
	struct list *list = list_of(app, pane);
	bool two_rows = pane->region.cols < 60;
	int head = frames->which == MAIN_RECEIVED || pane->region.rows > 6 ? 2 : 1;
	uint64_t place;

	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_scroll(list, event->mouse == MOUSE_UP ? -3 : 3);
		return;
	}
	if (head == 2 && row == 1 &&
	    (event->mouse == MOUSE_CLICK || event->mouse == MOUSE_DOUBLE)) {
		sort_at(app, frames, pane->region.cols, col);
		return;
	}
	place = row < head ? LIST_NONE : list_row(list, (row - head) / (two_rows ? 2 : 1));
	if (place == LIST_NONE || (event->mouse != MOUSE_CLICK && event->mouse != MOUSE_DOUBLE))
		return;
	list_select(list, place);
	if (event->mouse == MOUSE_DOUBLE)
		detail_open(app, frames->which, place);
}

/* One frame in a sentence: who to whom, what, and what the kind of destination means. */
static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct frames *frames = (struct frames *)pane;
	struct list *list = list_of(app, pane);
	const struct record *record =
	    list_count(list) ? app_record(app, frames->which, list->selected) : NULL;
	uint64_t number;
	int top;

	if (!record) {
		text_add(out, frames->which == MAIN_SENT
				  ? "Here comes what you send: s sends the frame in the form."
				  : "Nothing to explain yet.");
		return;
	}
	if (list->live && !list->following && frames->which == MAIN_RECEIVED && list_newer(list)) {
		text_addf(out,
		    "Held on frame %llu. Capture goes on: %llu newer frame%s. End = follow again.",
		    (unsigned long long)record->no, (unsigned long long)list_newer(list),
		    list_newer(list) == 1 ? "" : "s");
		return;
	}
	fate_tell(app->session, record, out);
	if (fate_unknown(record))
		text_add(out, "W asks why. ");
	if (record->stage == STAGE_REFUSED)
		return;
	look_dissect(&frames->d, record);
	top = layer_top(&frames->d);
	for (int i = top; i > 0; i--) { /* the innermost layer that has something to teach */
		const struct layer *layer = &frames->d.layer[i];

		if (!layer->item && frames->d.span[layer->span].depth == 0 &&
		    layer->proto->summary &&
		    (i == 1 || !proto_number(layer->proto, &space_unknown, &number))) {
			text_addf(out, "%s: %s", layer->proto->name, layer->proto->help);
			return;
		}
	}
	if (top >= 0)
		explain_span(&frames->d, frames->d.layer[top].span, out);
}

static void
close_frames(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

static struct pane *
new_frames(enum main_pane which)
{
	static const struct pane_ops ops = {
	    .draw = draw, .mouse = mouse, .hint = hint, .list = list_of, .close = close_frames};
	struct frames *frames = calloc(1, sizeof *frames);

	if (!frames)
		return NULL;
	frames->pane.ops = &ops;
	frames->pane.place = which == MAIN_SENT ? IN_SENT : IN_RECEIVED;
	frames->which = which;
	frames->list = list_new(true);
	return &frames->pane;
}

struct pane *
received_pane(void)
{
	return new_frames(MAIN_RECEIVED);
}

struct pane *
sent_pane(void)
{
	return new_frames(MAIN_SENT);
}
