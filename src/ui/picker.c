/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Choosing the port: the interfaces of this computer with what they do now, or the hosts of the
 * lab. Knows what they are; what there is to say about one is in picker_words.c, how it is used the
 * session knows.
 */
#include "ui/picker.h"

#include "base/clock.h"
#include "ui/app.h"
#include "ui/form.h"
#include "ui/picker_inside.h"
#include "ui/presets.h"
#include "ui/wrap.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

enum {
	MOST = 128,    /* interfaces */
	NAME_MOST = 15 /* columns of a name: IFNAMSIZ */
};

struct picker {
	struct pane pane;
	struct list list;
	struct choosable row[MOST];
	struct port_info looked[MOST]; /* room for a look */
	int rows;
	int64_t looked_at; /* steady clock; 0 = never */
	bool chosen;       /* the user has moved or the best one was found: stay there */
	struct why why;
	struct region at; /* the rows of the list, on the screen */
};

static const struct choosable *
selected(const struct picker *p)
{
	return p->rows ? &p->row[p->list.selected] : NULL;
}

static int
find_name(const struct port_info *info, int n, const char *name)
{
	for (int i = 0; i < n; i++)
		if (!strcmp(info[i].name, name))
			return i;
	return -1;
}

/* What an interface did since the last look. */
static void
count(struct choosable *row, const struct port_info *now, int64_t ns)
{
	uint64_t rx = now->rx_frames - row->info.rx_frames;
	uint64_t tx = now->tx_frames - row->info.tx_frames;

	row->counted = now->rx_frames >= row->info.rx_frames &&
		       now->tx_frames >= row->info.tx_frames && ns > 0;
	if (row->counted) {
		row->rx = (uint64_t)((double)rx * NS_PER_S / (double)ns + 0.5);
		row->tx = (uint64_t)((double)tx * NS_PER_S / (double)ns + 0.5);
	}
	row->info = *now;
}

/* The interfaces as they are now: those known keep their order, so that nothing jumps under the
 * cursor; new ones come last. */
static void
look(struct picker *p, int64_t steady)
{
	int found = port_list(p->looked, MOST, &p->why), n = 0;
	int64_t ns = steady - p->looked_at;

	p->looked_at = steady;
	if (found < 0)
		return;
	if (found > MOST)
		found = MOST;
	for (int i = 0; i < p->rows; i++) {
		int at = find_name(p->looked, found, p->row[i].info.name);

		if (at < 0) {
			p->list.selected -= p->list.selected > (uint64_t)n;
			continue;
		}
		p->row[n] = p->row[i];
		count(&p->row[n++], &p->looked[at], ns);
		p->looked[at].name[0] = '\0';
	}
	for (int i = 0; i < found && n < MOST; i++)
		if (p->looked[i].name[0])
			p->row[n++] = (struct choosable){.info = p->looked[i]};
	p->rows = n;
}

/* The hosts of the lab, as rows: there the session knows all. */
static void
look_at_hosts(struct picker *p, const struct session *s, int64_t steady)
{
	int64_t ns = steady - p->looked_at;
	bool first = !p->looked_at;

	p->looked_at = steady;
	p->rows = (int)s->ports;
	for (unsigned i = 0; i < s->ports; i++) {
		const struct port *port = s->port[i];
		struct port_info now = {.state = port->state,
		    .ethernet = true,
		    .has_mac = port->has_mac,
		    .mtu = port->mtu,
		    .mbit = port->mbit,
		    .duplex = port->duplex,
		    .rx_frames = s->count[i].received,
		    .tx_frames = s->count[i].sent};
		struct text name = text_on(now.name, sizeof now.name);
		struct text what = text_on(now.what, sizeof now.what);

		text_add(&name, session_port_name(s, i));
		text_add(&what, i == s->seat ? "host of the lab, you sit here" : "host of the lab");
		memcpy(now.mac, port->mac, sizeof now.mac);
		if (first)
			p->row[i] = (struct choosable){.info = now};
		else
			count(&p->row[i], &now, ns);
	}
}

/* port_list() costs some time: once a second is enough. */
static void
refresh(struct app *app, struct picker *p)
{
	const struct session *s = app->session;
	bool due = !p->looked_at || app->steady - p->looked_at >= NS_PER_S;
	const char *name = session_port_name(s, s->seat);
	uint64_t item;

	if (due && s->lab)
		look_at_hosts(p, s, app->steady);
	else if (due)
		look(p, app->steady);
	item = p->list.selected; /* shorter lists start anew */
	list_items(&p->list, 0, (uint64_t)p->rows);
	list_select(&p->list, item);
	if (p->chosen || !p->rows)
		return;
	p->chosen = true;
	for (int i = 0; i < p->rows && !app->options.pick; i++)
		if (!strcmp(p->row[i].info.name, name))
			list_select(&p->list, (uint64_t)i);
}

static void
add_speed(const struct port_info *info, struct text *t)
{
	if (!info->mbit || info->state != PORT_UP)
		text_char(t, '-');
	else
		text_addf(t, "%u%s", info->mbit,
		    info->duplex == PORT_DUPLEX_FULL   ? "/full"
		    : info->duplex == PORT_DUPLEX_HALF ? "/half"
						       : "");
}

/* The columns of the list; 0 = there is no room for it. */
struct columns {
	int link, speed, address, what; /* where each starts */
	int rx, tx;                     /* the column behind each */
};

static struct columns
columns_for(const struct picker *p, int cols)
{
	struct columns c = {0};
	int name = 8;

	for (int i = 0; i < p->rows; i++) {
		int n = (int)text_columns(p->row[i].info.name);

		if (n > name)
			name = n < NAME_MOST ? n : NAME_MOST;
	}
	c.link = 3 + name + 2;
	c.speed = cols >= 60 ? c.link + 6 : 0;
	c.address = c.speed ? c.speed + 11 : c.link + 6;
	c.tx = cols >= c.address + 18 + 11 ? cols - 1 : 0;
	c.rx = c.tx ? c.tx - 5 : 0;
	c.what = c.tx > c.address + 19 + 20 ? c.address + 19 : 0;
	return c;
}

static void
draw_row(const struct picker *p, struct region at, int row, const struct columns *c, uint64_t item,
    bool focus)
{
	const struct choosable *port = &p->row[item];
	const struct port_info *info = &port->info;
	bool is = item == p->list.selected;
	enum style style = style_row(is, focus);
	char chars[32] = "", name[4 * PORT_NAME_MAX], mac[MAC_TEXT] = "-";
	struct text t = text_on(name, sizeof name);

	text_safe_string(&t, info->name);
	draw_padded(at, row, 0, at.cols, style, is ? " >" : "");
	draw_text(at, row, 3, c->link - 4, style, name);
	draw_text(at, row, c->link, 5, style, info->state == PORT_UP ? "up" : "DOWN");
	t = text_on(chars, sizeof chars);
	add_speed(info, &t);
	if (c->speed)
		draw_text(at, row, c->speed, 10, style, chars);
	if (info->has_mac)
		mac_print(info->mac, mac);
	draw_text(at, row, c->address, 17, style, mac);
	if (c->what)
		draw_text(at, row, c->what, c->rx - 4 - c->what, style, info->what);
	for (int i = 0; i < 2 && c->tx; i++) {
		uint64_t n = i ? port->tx : port->rx;

		t = text_on(chars, sizeof chars);
		if (!port->counted || info->state != PORT_UP)
			text_char(&t, '-');
		else if (n < 10000)
			text_addf(&t, "%u", (unsigned)n);
		else
			text_addf(&t, "%uk", (unsigned)(n / 1000));
		draw_right(at, row, i ? c->tx : c->rx, style, chars);
	}
}

static void
draw_head(struct region at, const struct columns *c)
{
	draw_padded(at, 0, 0, at.cols, STYLE_TITLE, "   Name");
	draw_text(at, 0, c->link, 5, STYLE_TITLE, "Link");
	if (c->speed)
		draw_text(at, 0, c->speed, 10, STYLE_TITLE, "Speed");
	draw_text(at, 0, c->address, 17, STYLE_TITLE, "Address");
	if (c->what)
		draw_text(at, 0, c->what, c->rx - 4 - c->what, STYLE_TITLE, "What it is");
	if (c->tx) {
		draw_right(at, 0, c->rx, STYLE_TITLE, "rx");
		draw_right(at, 0, c->tx, STYLE_TITLE, "tx");
	}
}

/* The box about the selected port, of at most so many rows. */
static void
draw_words(const struct app *app, const struct picker *p, struct region at)
{
	const struct choosable *port = selected(p);
	char chars[1024], title[128];
	struct text t = text_on(chars, sizeof chars), head = text_on(title, sizeof title);

	if (!port)
		return;
	text_safe_string(&head, port->info.name);
	text_addf(&head, ": %s", port->info.what);
	draw_rule(at, 0, false, title, NULL);
	picker_words(app, port, &t);
	wrap_draw(region_part(at, 1, 1, at.rows - 1, at.cols - 1), 0, STYLE_PLAIN, chars);
}

static void
draw_nothing(const struct picker *p, struct region at)
{
	wrap_draw(at, 0, STYLE_PLAIN,
	    *p->why.text ? p->why.text : "There is no network interface that could be used.");
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct picker *p = (struct picker *)pane;
	int words = at.rows >= 18 ? 6 : at.rows >= 12 ? 5 : 3, head = at.rows >= 9 ? 2 : 1;
	int room = at.rows - head - words, list;
	struct columns c;

	refresh(app, p);
	draw_fill(at, STYLE_PLAIN);
	list = p->rows < 1 ? 1 : p->rows > room ? room : p->rows;
	if (room > list + 1) /* a blank row, and the words may have what is left */
		words = at.rows - head - list - 1;
	list_height(&p->list, list);
	p->at = region_part(at, head, 0, list, at.cols);
	draw_rule(at, 0, focus, app->session->lab ? "Hosts of the lab" : "Interfaces",
	    app->session->receive_only ? "receive only"
	    : at.cols >= 60            ? "frames/s now"
				       : NULL);
	c = columns_for(p, at.cols);
	if (head > 1)
		draw_head(region_part(at, 1, 0, 1, at.cols), &c);
	for (int row = 0; row < list; row++)
		if (list_row(&p->list, row) != LIST_NONE)
			draw_row(p, p->at, row, &c, list_row(&p->list, row), focus);
	if (!p->rows)
		draw_nothing(p, region_part(at, head, 0, at.rows - head, at.cols));
	draw_words(app, p, region_part(at, at.rows - words, 0, words, at.cols));
	if (focus)
		draw_cursor(p->at, (int)(p->list.selected - p->list.top), 1);
}

/* The port of the session with this name, or ports if it has none. */
static unsigned
seat_of(const struct session *s, const char *name)
{
	unsigned i = 0;

	while (i < s->ports && strcmp(session_port_name(s, i), name))
		i++;
	return i;
}

void
picker_take(struct app *app, const char *name)
{
	struct picker *p;
	int at = 0;

	picker_open(app);
	p = (struct picker *)app_top(app);
	if (p->pane.place != IN_PICKER)
		return; /* that has been said */
	refresh(app, p);
	while (at < p->rows && strcmp(p->row[at].info.name, name))
		at++;
	if (at < p->rows) {
		list_select(&p->list, (uint64_t)at);
		picker_use(app);
		return;
	}
	app_say(app, "There is no %s \"%.32s\": choose one of these",
	    app->session->lab ? "host" : "interface", name);
}

void
picker_use(struct app *app)
{
	struct session *s = app->session;
	struct picker *p = (struct picker *)app_top(app);
	const struct choosable *port;
	unsigned seat;
	char name[PORT_NAME_MAX];
	const char *preset = app->options.pick ? app->options.preset : NULL;
	struct why why = {.text = ""};

	if (p->pane.place != IN_PICKER)
		return;
	port = selected(p);
	if (!port)
		return;
	memcpy(name, port->info.name, sizeof name);
	seat = s->lab ? (unsigned)p->list.selected : seat_of(s, name);
	if (seat < s->ports) {
		presets_sit(app, seat);
	} else {
		if (!live_switch(s->port[s->seat], name, app->options.promiscuous, &why)) {
			app_say(app, "%s", why.text);
			return;
		}
		if (app->options.pick) { /* what the place holder took */
			store_clear(s->received);
			session_filter(s, s->filter, NULL);
		}
		session_second(s);
	}
	app->options.pick = app->session->unchosen = false;
	app_pop(app);
	form_refresh(app);
	if (preset) /* it was made for the place holder */
		presets_apply(app, preset);
	s->changes++;
	app_say(app, "You are at %s now", name);
}

static void
mouse(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct picker *p = (struct picker *)pane;
	uint64_t item;

	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_move(&p->list, event->mouse == MOUSE_UP ? -1 : 1);
		return;
	}
	row += pane->region.row;
	col += pane->region.col;
	if (!region_has(p->at, &row, &col))
		return;
	item = list_row(&p->list, row);
	if (item == LIST_NONE || event->mouse == MOUSE_RELEASE)
		return;
	list_select(&p->list, item);
	if (event->mouse == MOUSE_DOUBLE)
		picker_use(app);
}

static void
hint(struct app *app, struct pane *pane, struct text *t)
{
	struct picker *p = (struct picker *)pane;
	const struct choosable *port;

	refresh(app, p); /* the hint may be drawn first */
	port = selected(p);
	if (!port) {
		text_add(t, "Nothing to choose.");
	} else if (app->session->lab) {
		text_addf(t, "Enter: sit down at %s, and send from there.", port->info.name);
	} else {
		text_add(t, "Next time: etherwright --port ");
		text_safe_string(t, port->info.name);
	}
}

static struct list *
list(struct app *app, struct pane *pane)
{
	(void)app;
	return &((struct picker *)pane)->list;
}

static void
close_picker(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

static const struct pane_ops picker_pane = {
    .draw = draw,
    .mouse = mouse,
    .hint = hint,
    .list = list,
    .close = close_picker,
};

void
picker_open(struct app *app)
{
	const struct session *s = app->session;
	const struct port *port = s->port[s->seat];
	struct picker *p;

	if (app_top(app)->place == IN_PICKER)
		return;
	if (!s->lab && !port->ops->set_promiscuous) {
		app_say(app, "This is a file: to see a port, start etherwright with --port NAME");
		return;
	}
	p = calloc(1, sizeof *p);
	if (!p) {
		app_no_memory(app);
		return;
	}
	p->pane = (struct pane){.ops = &picker_pane, .place = IN_PICKER, .whole = true};
	p->list = list_new(false);
	app_push(app, &p->pane);
}
