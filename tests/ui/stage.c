/* SPDX-License-Identifier: BSD-2-Clause */
/* See stage.h. */
#include "stage.h"

#include "base/clock.h"
#include "ui/action.h"
#include "ui/form.h"
#include "ui/key.h"
#include "ui/page.h"
#include "ui/prompt.h"
#include "ui/row.h"
#include "ui/snap.h"
#include "ui/style.h"
#include "ui/term.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct app stage;
struct region stage_room;
char stage_page[65536];
const struct prompt_ops *stage_prompt;

static struct port *other_end;
static struct list lists[MAIN_PANES];
static char shown[1 << 20], line[2048];

static void
go_to_sent(struct app *app, const char *argument)
{
	(void)argument;
	app->focus = MAIN_SENT;
}

/* Two rows for a table of actions. */
static const struct action keys[] = {
    {.name = "why", .keys = {'W'}, .places = IN_LISTS, .help = "why", .run = go_to_sent},
    {.name = "sent", .keys = {'2'}, .places = IN_LISTS, .help = "sent", .run = go_to_sent},
    {0},
};

static struct list *
list_of(struct app *app, struct pane *pane)
{
	struct list *list = &lists[pane == app->main[MAIN_SENT] ? MAIN_SENT : MAIN_RECEIVED];

	list_items(list, view_first(app->session->view), view_last(app->session->view) + 1);
	return list;
}

static const struct pane_ops list_ops = {.list = list_of};
static struct pane received = {.ops = &list_ops, .place = IN_RECEIVED},
		   sent = {.ops = &list_ops, .place = IN_SENT};

void
row_time(const struct app *app, const struct record *record, const struct record *previous,
    int digits, struct text *out)
{
	(void)previous;
	text_addf(
	    out, "%.*f", digits, (double)(record->time - app->session->started) / (double)NS_PER_S);
}

void
page_open(struct app *app, const char *title, const char *text)
{
	(void)app;
	snprintf(stage_page, sizeof stage_page, "%s\n%s", title, text);
}

void
prompt_open(struct app *app, const struct prompt_ops *ops, const char *start)
{
	(void)app, (void)start;
	stage_prompt = ops;
}

void
stage_open(int rows, int cols, bool ascii)
{
	struct port *ends[2];

	setlocale(LC_ALL, "C.UTF-8");
	term_open_test(rows, cols);
	style_setup(ascii ? THEME_MONO : THEME_AUTO, ascii ? COLOR_NEVER : COLOR_ALWAYS, ascii);
	memset(&stage, 0, sizeof stage);
	stage.session = session_new(4 << 20, 0, 0, NULL);
	if (!stage.session || !pair_open(ends, (const char *[]){"eth0", "other"}, NULL))
		abort();
	ends[0]->has_mac = true;
	ends[0]->mbit = 1000;
	memcpy(ends[0]->mac, "\2\0\0\0\0\12", 6);
	session_add(stage.session, ends[0], NULL);
	other_end = ends[1];
	for (unsigned i = 0; i < MAIN_PANES; i++)
		lists[i] = list_new(false);
	stage.main[MAIN_RECEIVED] = &received;
	stage.main[MAIN_SENT] = &sent;
	stage.main[MAIN_FORM] = form_pane();
	stage.focus = MAIN_FORM;
	stage.actions = keys;
	stage_room = region_screen();
	stage_prompt = NULL;
}

void
stage_close(void)
{
	while (stage.stacked)
		app_pop(&stage);
	stage.main[MAIN_FORM]->ops->close(&stage, stage.main[MAIN_FORM]);
	session_free(stage.session, NULL);
	port_close(other_end);
	term_close();
}

void
stage_receive(const void *bytes, uint32_t seen, uint32_t len, double second)
{
	struct port_frame frame = {.bytes = bytes,
	    .caplen = seen,
	    .len = len,
	    .time = (int64_t)(second * (double)NS_PER_S)};

	if (!store_put(stage.session->received, &frame, 0, STAGE_RECEIVED, NULL))
		abort();
	if (seen >= 12)
		stations_hear(&stage.session->stations, (const uint8_t *)bytes + 6, 0, frame.time);
}

static bool
press(uint32_t key)
{
	struct pane *pane = app_top(&stage);

	stage.hint[0] = '\0';
	if (pane->ops->key && pane->ops->key(&stage, pane, key))
		return true;
	/* as the table of actions */
	if (pane->ops->list && pane->ops->list(&stage, pane) && (key == K_UP || key == K_DOWN)) {
		list_move(pane->ops->list(&stage, pane), key == K_UP ? -1 : 1);
		return true;
	}
	return false;
}

bool
stage_key(const char *name)
{
	return press(key_parse(name));
}

void
stage_type(const char *text)
{
	while (*text) {
		size_t n = text_fit(text, 1);
		uint32_t c = (uint8_t)*text;

		if (n == 2)
			c = (c & 0x1f) << 6 | ((uint8_t)text[1] & 0x3f);
		press(c);
		text += n;
	}
}

void
stage_paste(const char *text)
{
	app_top(&stage)->ops->paste(&stage, app_top(&stage), text);
}

const char *
stage_draw(void)
{
	struct text t = text_on(shown, sizeof shown);
	struct pane *pane = app_top(&stage);

	if (!pane->ops->draw) /* Tab has left the form */
		pane = stage.main[stage.focus = MAIN_FORM];
	draw_start();
	pane->region = stage_room;
	pane->ops->draw(&stage, pane, stage_room, true);
	draw_done();
	snap_text(&t);
	return shown;
}

const char *
stage_row(int row)
{
	const char *at = stage_draw();

	while (row-- && at)
		at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL;
	snprintf(line, sizeof line, "%.*s", at ? (int)strcspn(at, "\n") : 0, at ? at : "");
	return line;
}

const char *
stage_hint(void)
{
	static char chars[4096];
	struct text t = text_on(chars, sizeof chars);

	if (stage.hint[0])
		return stage.hint;
	app_top(&stage)->ops->hint(&stage, app_top(&stage), &t);
	return chars;
}

void
stage_cursor(int *row, int *col)
{
	stage_draw();
	snap_cursor(row, col);
}
