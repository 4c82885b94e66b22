/* SPDX-License-Identifier: BSD-2-Clause */
/* What panes share: see app.h. Knows the stack of panes and where frames are; not what is drawn. */
#include "ui/app.h"

#include "session/front.h"

#include <stdarg.h>
#include <stdio.h>

int64_t
app_drawn(const struct app *app)
{
	return app->drawn[(app->drawings + APP_BURST - 1) % APP_BURST];
}

void
app_draws(struct app *app, int64_t steady)
{
	app->drawn[app->drawings++ % APP_BURST] = steady;
}

struct pane *
app_top(const struct app *app)
{
	return app->stacked ? app->stack[app->stacked - 1] : app->main[app->focus];
}

void
app_push(struct app *app, struct pane *pane)
{
	if (app->stacked == STACK_MAX) {
		pane->ops->close(app, pane);
		return;
	}
	app->stack[app->stacked++] = pane;
	app->dirty = true;
}

void
app_pop(struct app *app)
{
	struct pane *pane = app->stack[--app->stacked];

	if (pane->ops->close)
		pane->ops->close(app, pane);
	app->dirty = true;
}

void
app_say(struct app *app, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(app->hint, sizeof app->hint, format, arguments);
	va_end(arguments);
	app->hinted = app->session->messages + 1;
	session_say(app->session, app->wall, "%s", app->hint);
	app->dirty = true;
}

void
app_no_memory(struct app *app)
{
	struct why why;

	no_memory(&why);
	app_say(app, "%s", why.text);
}

struct list *
app_list(struct app *app, enum main_pane which)
{
	return app->main[which]->ops->list(app, app->main[which]);
}

struct record *
app_record(struct app *app, enum main_pane which, uint64_t place)
{
	return which == MAIN_RECEIVED ? view_at(app->session->view, place)
				      : store_get(app->session->sent, place);
}

const struct record *
app_selected(struct app *app)
{
	enum main_pane which = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
	struct list *list = app_list(app, which);

	for (unsigned i = app->stacked; i--;) {
		struct pane *pane = app->stack[i];
		const struct record *record =
		    pane->ops->record ? pane->ops->record(app, pane) : NULL;

		if (record)
			return record;
	}
	return list_count(list) ? app_record(app, which, list->selected) : NULL;
}

void
app_breathe(const struct app *app)
{
	if (app->front && app->front->breathe)
		app->front->breathe(app->front->loop);
}
