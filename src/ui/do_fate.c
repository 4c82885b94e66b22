/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions on what became of frames: why nobody answered, to the other one of a pair, who hears
 * whom. */
#include "base/clock.h"
#include "session/beacon.h"
#include "session/fate.h"
#include "session/whynot.h"
#include "ui/action.h"
#include "ui/detail.h"
#include "ui/do.h"
#include "ui/ends.h"
#include "ui/page.h"
#include "ui/risk_ask.h"

#include <stdlib.h>

enum {
	PAGE = 16384
};

/* The selected frame as it is now: an open one is a copy. */
static const struct record *
selected_now(struct app *app)
{
	const struct record *r = app_selected(app);
	const struct session *s = app->session;
	const struct record *now = NULL;

	if (r)
		now = store_get(r->stage == STAGE_RECEIVED ? s->received : s->sent, r->no);
	return now ? now : r;
}

void
do_why(struct app *app, const char *argument)
{
	const struct session *s = app->session;
	const struct record *r = selected_now(app);
	char *page = malloc(PAGE);
	struct text t = text_on(page ? page : (char[1]){0}, page ? PAGE : 1);

	(void)argument;
	if (!r || r->stage == STAGE_RECEIVED) /* what was sent last is meant, most likely */
		r = store_get(s->sent, store_last(s->sent));
	if (!r) {
		app_say(app, "Nothing was sent yet. W says why nobody answered a frame you sent");
	} else if (!page) {
		app_no_memory(app);
	} else {
		whynot_page(s, r, &t);
		page_open(app, r->answers ? "What became of it" : "Why did nobody answer?", page);
	}
	free(page);
}

/* Selects a frame by its number. False: it is not shown, and the hint says why. */
static bool
go_to(struct app *app, enum main_pane which, uint64_t no)
{
	const struct view *view = app->session->view;
	uint64_t place = which == MAIN_SENT ? no : view_place(view, no);

	if (!app_record(app, which, place) ||
	    (which == MAIN_RECEIVED && view_number(view, place) != no)) {
		app_say(app, "Frame %s%llu is not shown: %s", which == MAIN_SENT ? "S" : "",
		    (unsigned long long)no,
		    app->session->filter[0]
			? "it does not pass the filter. F shows all"
			: "it made room for newer ones, or came at another port (A)");
		return false;
	}
	list_select(app_list(app, which), place);
	return true;
}

void
do_jump(struct app *app, const char *argument)
{
	const struct record *r = selected_now(app);
	enum main_pane which = r && r->stage == STAGE_RECEIVED ? MAIN_SENT : MAIN_RECEIVED;
	uint64_t other = r ? fate_other(r) : 0;
	bool open = app->stacked;

	(void)argument;
	if (!other) {
		app_say(app, !r ? "There is no frame to jump from."
			     : r->stage == STAGE_RECEIVED
				 ? "It neither answers a frame that was sent from here nor is one."
				 : "No answer to it is known, nor where it arrived. W asks why.");
		return;
	}
	if (!go_to(app, which, other))
		return;
	while (app->stacked)
		app_pop(app);
	app->focus = which;
	if (open)
		detail_open(app, which, app_list(app, which)->selected);
}

void
do_ends(struct app *app, const char *argument)
{
	(void)argument;
	ends_open(app);
}

static void
say_hello(struct app *app)
{
	struct why why;

	if (!beacon_start(app->session, NS_PER_S, 0, app->steady, &why))
		app_say(app, "%s", why.text);
	else
		action_say_stops(app, "Says hello once a second, and answers.", "beacon");
}

static void
answered(struct app *app, char letter)
{
	if (letter == 'a')
		risk_forgive(app->session, &app->asked.risk);
	if (letter)
		say_hello(app);
}

void
do_beacon(struct app *app, const char *argument)
{
	struct why why;

	(void)argument;
	if (beacon_runs(app->session)) {
		beacon_stop(app->session);
		app_say(app, "No hello is sent any more, and none is answered.");
	} else if (!session_may_send(app->session, &why)) {
		app_say(app, "%s", why.text);
	} else if (beacon_risk(app->session, true, NS_PER_S, 0, &app->asked.risk)) {
		risk_ask(app, "Say hello", answered);
	} else {
		say_hello(app);
	}
}
