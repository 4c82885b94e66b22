/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Who hears whom: a row for each other end that the beacon has heard, and for each way from one
 * port of the session to another. Knows columns; what is counted, peers.h and fate.h know.
 */
#include "ui/ends.h"

#include "session/beacon.h"
#include "session/fate.h"
#include "ui/wrap.h"
#include "wire/kind.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	WIDE = 80,
	WIDER = 110
};

struct ends {
	struct pane pane;
	struct list list;
};

/* A row: an end, or a way between two ports. */
struct item {
	const struct peer *peer; /* NULL: a way */
	unsigned from, to;
};

static unsigned
peers_of(const struct session *s)
{
	return s->beacon ? s->beacon->peers.n : 0;
}

/* The n-th row; false: there are not so many. */
static bool
item_at(const struct session *s, uint64_t n, struct item *item)
{
	if (n < peers_of(s)) {
		*item = (struct item){.peer = &s->beacon->peers.peer[n]};
		return true;
	}
	n -= peers_of(s);
	for (unsigned from = 0; from < s->ports; from++) {
		for (unsigned to = 0; to < s->ports; to++) {
			if (from == to || !s->fate.sent[from] || n--)
				continue;
			*item = (struct item){.from = from, .to = to};
			return true;
		}
	}
	return false;
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	struct ends *e = (struct ends *)pane;
	struct item item;
	uint64_t n = 0;

	while (item_at(app->session, n, &item))
		n++;
	list_items(&e->list, 0, n);
	return &e->list;
}

/* While nothing is said any more, the last moment counts: later silence means nothing. */
static int64_t
moment(const struct app *app)
{
	const struct session *s = app->session;

	return beacon_runs(s) ? app->wall : peers_last(&s->beacon->peers);
}

static const char *
short_verdict(enum verdict verdict)
{
	static const char *const words[] = {
	    [VERDICT_UNKNOWN] = "?",
	    [VERDICT_TWO_WAY] = "two way",
	    [VERDICT_FROM_IT] = "ONE WAY",
	    [VERDICT_SILENT] = "silent",
	};

	return words[verdict];
}

/* What a row says, column by column. */
struct cells {
	char who[64], at[24], to[32], from[32], trip[48], silence[24], more[64];
	const char *verdict;
	enum style style;
	bool is_way; /* from says which time it is */
};

static void
add_loss(struct text *t, uint32_t n, const char *what)
{
	if (n)
		text_addf(t, "%s%" PRIu32 " %s", t->length ? ", " : "", n, what);
}

static void
peer_cells(const struct app *app, const struct peer *peer, bool wider, struct cells *c)
{
	const struct peers *peers = &app->session->beacon->peers;
	struct direction to = peer_to(peers, peer), from = peer_from(peer);
	enum verdict verdict = peer_verdict(peers, peer, moment(app));
	struct text t;

	mac_print(peer->id, c->who);
	t = text_on(c->at, sizeof c->at);
	text_add(&t, session_port_name(app->session, peer->port));
	t = text_on(c->to, sizeof c->to);
	text_addf(&t, "%" PRIu32 "/%" PRIu32, to.arrived, to.of);
	t = text_on(c->from, sizeof c->from);
	text_addf(&t, "%" PRIu32 "/%" PRIu32, from.arrived, from.of);
	t = text_on(c->trip, sizeof c->trip);
	if (peer->trip.n && wider) {
		text_duration(&t, peer->trip.least);
		text_add(&t, " .. ");
		text_duration(&t, peer->trip.most);
	} else if (peer->trip.n) {
		text_duration(&t, times_mean(&peer->trip));
	}
	t = text_on(c->silence, sizeof c->silence);
	text_duration(&t, peer_silence(peer, moment(app)));
	t = text_on(c->more, sizeof c->more);
	add_loss(&t, peer->hello.doubled + peer->answer.doubled, "doubled");
	add_loss(&t, peer->hello.late + peer->answer.late, "out of order");
	add_loss(&t, peer->restarts, "new starts");
	c->verdict = short_verdict(verdict);
	c->style = verdict == VERDICT_TWO_WAY   ? STYLE_ME
		   : verdict == VERDICT_UNKNOWN ? STYLE_PLAIN
						: STYLE_BAD;
}

static void
way_cells(const struct app *app, unsigned from, unsigned to, bool wider, struct cells *c)
{
	const struct session *s = app->session;
	const struct way *way = &s->fate.way[from][to];
	struct text t = text_on(c->who, sizeof c->who);

	c->is_way = true;
	text_addf(&t, "%s to", session_port_name(s, from));
	t = text_on(c->at, sizeof c->at);
	text_add(&t, session_port_name(s, to));
	t = text_on(c->to, sizeof c->to);
	text_addf(&t, "%" PRIu64 "/%" PRIu64, way->arrived, way->due);
	strcpy(c->from, way->delay.n ? "one way" : "");
	t = text_on(c->trip, sizeof c->trip);
	if (way->delay.n && wider) {
		text_duration(&t, way->delay.least);
		text_add(&t, " .. ");
		text_duration(&t, way->delay.most);
	} else if (way->delay.n) {
		text_duration(&t, times_mean(&way->delay));
	}
	c->verdict = !way->due                     ? "-"
		     : !fate_missing(way, s->wall) ? "all"
		     : way->arrived                ? "some"
						   : "none";
	c->style = way->due && !way->arrived ? STYLE_BAD : STYLE_PLAIN;
}

struct column_at {
	int who, at, to, from, trip, silence, verdict, more;
};

static struct column_at
columns_for_width(int cols)
{
	if (cols >= WIDER)
		return (struct column_at){1, 19, 26, 38, 50, 73, 84, 94};
	return (struct column_at){1, 19, 25, 36, 47, 58, 70, cols};
}

static void
draw_wide(struct region at, int row, const struct cells *c, enum style style)
{
	struct column_at x = columns_for_width(at.cols);

	draw_cut(at, row, x.who, x.at - x.who - 1, style, c->who);
	draw_cut(at, row, x.at, x.to - x.at - 1, style, c->at);
	draw_cut(at, row, x.to, x.from - x.to - 1, style, c->to);
	draw_cut(at, row, x.from, x.trip - x.from - 1, style, c->from);
	draw_cut(at, row, x.trip, x.silence - x.trip - 1, style, c->trip);
	draw_cut(at, row, x.silence, x.verdict - x.silence - 1, style, c->silence);
	draw_text(at, row, x.verdict, x.more - x.verdict, style == STYLE_PLAIN ? c->style : style,
	    c->verdict);
	if (x.more < at.cols)
		draw_cut(at, row, x.more, at.cols - x.more, style, c->more);
}

static void
draw_narrow(struct region at, int row, const struct cells *c, enum style style)
{
	char line[160];
	struct text t = text_on(line, sizeof line);

	text_addf(&t, "%s %s", c->who, c->at);
	draw_cut(at, row, 1, at.cols - 10, style, line);
	draw_right(at, row, at.cols, style == STYLE_PLAIN ? c->style : style, c->verdict);
	t = text_on(line, sizeof line);
	text_addf(&t, "to %s", c->to);
	if (c->from[0])
		text_addf(&t, " %s%s", c->is_way ? "" : "from ", c->from);
	text_addf(&t, " %s", c->trip);
	draw_cut(at, row + 1, 3, at.cols - 3, style, line);
}

static void
draw_heads(struct region at, int row)
{
	const struct cells heads = {.who = "Other end",
	    .at = "At",
	    .to = "To it",
	    .from = "From it",
	    .trip = "Round trip",
	    .silence = "Silence",
	    .verdict = "Verdict",
	    .style = STYLE_TITLE};

	draw_padded(at, row, 0, at.cols, STYLE_TITLE, "");
	draw_wide(at, row, &heads, STYLE_TITLE);
}

static void
draw_nobody(struct region at, int row, bool runs)
{
	static const char there[] = "At the other end r, or with no screen:\n"
				    "etherwright --reflect -p PORT";
	char words[400];
	struct text t = text_on(words, sizeof words);

	if (runs)
		text_addf(&t, "Nobody has been heard yet. %s", there);
	else
		text_addf(&t,
		    "Two etherwrights tell each other what arrives, in each direction.\n"
		    "r says hello once a second to everybody, and answers.\n%s",
		    there);
	row = at.rows < 8 ? row - 1 : row;
	wrap_draw(region_part(at, row, 0, at.rows - row, at.cols), 0, STYLE_PLAIN, words);
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	const struct session *s = app->session;
	struct list *list = list_of(app, pane);
	bool wide = at.cols >= WIDE, runs = beacon_runs(s);
	int tall = wide ? 1 : 2, head = wide ? 2 : 1;
	char state[64];
	struct text t = text_on(state, sizeof state);

	draw_fill(at, STYLE_PLAIN);
	if (runs)
		text_addf(&t, "hello: %" PRIu32 " sent", s->beacon->peers.sent);
	else
		text_add(&t, "no hello is sent");
	draw_rule(at, 0, focus, "Who hears whom", state);
	list_height(list, (at.rows - head) / tall);
	if (wide && list_count(list))
		draw_heads(at, 1);
	if (!list_count(list)) {
		draw_nobody(at, 2, runs);
		if (focus)
			draw_cursor(at, 1, 0);
		return;
	}
	for (int row = 0; row < list->height; row++) {
		uint64_t n = list_row(list, row);
		bool selected = n == list->selected;
		enum style style = style_row(selected, focus);
		struct cells c = {.verdict = ""};
		struct item item;
		int y = head + row * tall;

		if (n == LIST_NONE || !item_at(s, n, &item))
			break;
		if (item.peer)
			peer_cells(app, item.peer, at.cols >= WIDER, &c);
		else
			way_cells(app, item.from, item.to, at.cols >= WIDER, &c);
		for (int i = 0; selected && i < tall; i++)
			draw_padded(at, y + i, 0, at.cols, style, i ? "" : ">");
		if (wide)
			draw_wide(at, y, &c, style);
		else
			draw_narrow(at, y, &c, style);
		if (selected && focus)
			draw_cursor(at, y, 0);
	}
}

static const char *
meaning(enum verdict verdict)
{
	static const char *const words[] = {
	    [VERDICT_UNKNOWN] = "Too early to say: it has not told yet whether it hears us. ",
	    [VERDICT_TWO_WAY] = "Frames arrive in both directions. ",
	    [VERDICT_FROM_IT] =
		("Its frames arrive here, and it says that ours do not arrive there: look for a "
		 "filter, a VLAN or a broken pair of wires in that direction. "),
	    [VERDICT_SILENT] = "It was heard, and is not any more. ",
	};

	return words[verdict];
}

static void
way_hint(const struct session *s, const struct item *item, struct text *out)
{
	const struct way *way = &s->fate.way[item->from][item->to];

	text_addf(out, "%" PRIu64 " of %" PRIu64 " that had to reach %s from %s arrived",
	    way->arrived, way->due, session_port_name(s, item->to),
	    session_port_name(s, item->from));
	if (way->delay.n) {
		text_add(out, ", after ");
		text_duration(out, way->delay.least);
		text_add(out, " to ");
		text_duration(out, way->delay.most);
	}
	text_add(out, ".");
	if (s->fate.sent[item->from] > way->due)
		text_addf(out, " %" PRIu64 " for others do not count.",
		    s->fate.sent[item->from] - way->due);
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	const struct session *s = app->session;
	struct list *list = list_of(app, pane);
	struct item item;

	if (!list_count(list) || !item_at(s, list->selected, &item)) {
		text_add(out, "r says hello with lab frames; who answers is listed here.");
		return;
	}
	if (!item.peer) {
		way_hint(s, &item, out);
		return;
	}
	text_add(out, meaning(peer_verdict(&s->beacon->peers, item.peer, moment(app))));
	peer_line(&s->beacon->peers, item.peer, moment(app), out);
}

static void
mouse(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct list *list = list_of(app, pane);
	bool wide = pane->region.cols >= WIDE;
	uint64_t n =
	    row < (wide ? 2 : 1) ? LIST_NONE : list_row(list, wide ? row - 2 : (row - 1) / 2);

	(void)col;
	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN)
		list_scroll(list, event->mouse == MOUSE_UP ? -3 : 3);
	else if (n != LIST_NONE)
		list_select(list, n);
}

static void
close_ends(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

void
ends_open(struct app *app)
{
	static const struct pane_ops ops = {
	    .draw = draw, .mouse = mouse, .hint = hint, .list = list_of, .close = close_ends};
	struct ends *e = calloc(1, sizeof *e);

	if (!e) {
		app_no_memory(app);
		return;
	}
	e->pane = (struct pane){.ops = &ops, .place = IN_ENDS, .whole = true};
	e->list = list_new(false);
	app_push(app, &e->pane);
}
