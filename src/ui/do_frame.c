/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions on frames: sending, editing, finding, filtering, saving. */
#include "ui/action.h"
#include "ui/do.h"

#include "session/fate.h"
#include "session/job.h"
#include "ui/builder.h"
#include "ui/comment.h"
#include "ui/find.h"
#include "ui/form.h"
#include "ui/orders.h"
#include "ui/outside.h"
#include "ui/page.h"
#include "ui/picker.h"
#include "ui/prompts.h"
#include "ui/risk_ask.h"
#include "ui/save_ask.h"
#include "wire/recipe.h"

#include <stdio.h>

static void
send_now(struct app *app)
{
	struct session *s = app->session;
	const struct record *record;
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	struct why why;

	if (app->asked.repeat) {
		if (!session_repeat(s, app->steady, &why))
			app_say(app, "%s", why.text);
		else
			action_say_stops(app, "Sending.", "repeat");
		return;
	}
	if (!session_send(s, app->wall, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	record = store_get(s->sent, store_last(s->sent));
	if (record)
		fate_given(record, &t);
	app_say(app, "%s", chars);
}

static void answered(struct app *app, char letter);

/* Sends, or asks first; not what was said yes to. */
static void
send_or_ask(struct app *app, const struct risk *agreed)
{
	const struct session *s = app->session;
	bool repeat = app->asked.repeat;
	struct sending sending = repeat ? sending_job(s, JOB_FORM) : sending_once(s, &s->draft);
	struct risk risk;

	if (!risk_find(s, &sending, &risk) || (agreed && risk_covers(agreed, &risk))) {
		send_now(app);
		return;
	}
	app->asked.risk = risk;
	risk_ask(app, repeat ? "Send at this rate" : "Send it", answered);
}

static void
answered(struct app *app, char letter)
{
	struct session *s = app->session;
	struct risk asked = app->asked.risk;

	if (letter == 'a')
		risk_forgive(s, &asked);
	if (letter == 'l') {
		s->interval = asked.limit;
		form_refresh(app);
	}
	if (letter)
		send_or_ask(app, &asked); /* what is sent may be another one by now */
}

static void
begin(struct app *app, bool repeat)
{
	struct why why;

	app->asked.repeat = repeat;
	if (!session_may_send(app->session, &why))
		app_say(app, "%s", why.text);
	else if (session_reads(app->session))
		app_say(app, "Not sent: not ready, this is a file. Open an interface to send");
	else if (form_ready(app))
		send_or_ask(app, NULL);
}

void
do_send(struct app *app, const char *argument)
{
	(void)argument;
	begin(app, false);
}

void
do_repeat(struct app *app, const char *argument)
{
	(void)argument;
	if (app->session->job[JOB_FORM].state == JOB_RUNS)
		do_stop(app, NULL);
	else
		begin(app, true);
}

void
do_stop(struct app *app, const char *argument)
{
	bool active = job_sending(app->session);

	(void)argument;
	active |= orders_stop(app);
	job_stop_all(app->session);
	app_say(app, active ? "Stopped: nothing sends any more." : "Nothing was sending.");
}

static void
take_into_form(struct app *app, bool reply)
{
	const struct record *record = app_selected(app);

	if (!record) {
		app_say(app, "There is no frame to copy: select one first.");
		return;
	}
	form_edit(app, record, reply);
	while (app->stacked)
		app_pop(app);
}

void
do_edit(struct app *app, const char *argument)
{
	(void)argument;
	take_into_form(app, false);
}

void
do_reply(struct app *app, const char *argument)
{
	(void)argument;
	take_into_form(app, true);
}

void
do_frame(struct app *app, const char *argument)
{
	static char chars[DRAFT_MAX * 2 + 64];
	struct text t = text_on(chars, sizeof chars);

	(void)argument; /* with one it is the command: orders_has() */
	recipe_print(&app->session->draft, &t);
	page_open(app, "The frame to send, as a recipe", chars);
}

void
do_script(struct app *app, const char *argument)
{
	if (argument)
		orders_open(app, argument);
	else
		app_say(app, "A script is a file of commands, one a line: script FILE");
}

void
do_undo(struct app *app, const char *argument)
{
	(void)argument;
	form_undo(app);
}

void
do_redo(struct app *app, const char *argument)
{
	(void)argument;
	form_redo(app);
}

/* In the builder among its fields, elsewhere among the frames. */
static void
find_from(struct app *app, int step)
{
	if (app_top(app)->place & IN_BUILDER)
		builder_find(app, step);
	else
		find_next(app, step);
}

void
do_find(struct app *app, const char *argument)
{
	if (!argument && app_top(app)->place & IN_BUILDER) {
		builder_find_prompt(app);
		return;
	}
	if (!argument) {
		find_prompt(app);
		return;
	}
	snprintf(app->find, sizeof app->find, "%s", argument);
	find_from(app, 1);
}

void
do_find_next(struct app *app, const char *argument)
{
	(void)argument;
	find_from(app, 1);
}

void
do_find_previous(struct app *app, const char *argument)
{
	(void)argument;
	find_from(app, -1);
}

void
do_filter(struct app *app, const char *argument)
{
	struct why why;

	if (!argument)
		filter_prompt(app);
	else if (!session_filter(app->session, argument, &why))
		app_say(app, "%s", why.text);
}

void
do_unfilter(struct app *app, const char *argument)
{
	(void)argument;
	session_filter(app->session, "", NULL);
	app_say(app, "All frames are shown.");
}

void
do_clear(struct app *app, const char *argument)
{
	(void)argument;
	store_clear(app->session->received);
	store_clear(app->session->sent);
	session_sort(app->session, NULL, false);
	session_filter(app->session, app->session->filter, NULL);
	app_say(app, "All frames are forgotten. Numbers go on.");
}

void
do_save(struct app *app, const char *argument)
{
	(void)argument;
	save_ask(app);
}

void
do_w(struct app *app, const char *argument)
{
	if (argument)
		save_shown(app, argument);
	else
		save_ask(app);
}

void
do_outside(struct app *app, const char *argument)
{
	(void)argument;
	outside_open(app);
}

void
do_use(struct app *app, const char *argument)
{
	(void)argument;
	picker_use(app);
}

void
do_receive_only(struct app *app, const char *argument)
{
	struct session *s = app->session;

	(void)argument;
	if (*s->only_by) {
		char words[320];
		struct text t = text_on(words, sizeof words);

		session_only(s, &t);
		app_say(app, "Not here: %s", words);
		return;
	}
	s->receive_only = s->only_key = !s->receive_only;
	if (s->receive_only)
		session_stop(s);
	form_refresh(app);
	app_say(app,
	    s->receive_only ? "Receive only: nothing is sent from here" : "Sending is allowed");
}

void
do_comment(struct app *app, const char *argument)
{
	if (argument)
		comment_write(app, argument);
	else
		comment_open(app);
}
