/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions on what is shown and on the program: panes, time, themes, ports, the way out. */
#include "ui/do.h"
#include "ui/presets.h"

#include "session/job.h"
#include "ui/dialog.h"
#include "ui/find.h"
#include "ui/form.h"
#include "ui/help.h"
#include "ui/orders.h"
#include "ui/page.h"
#include "ui/picker.h"
#include "ui/prompts.h"
#include "ui/style.h"
#include "ui/term.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

void
do_help(struct app *app, const char *argument)
{
	(void)argument;
	help_open(app);
}

static void
focus(struct app *app, enum main_pane which)
{
	while (app->stacked)
		app_pop(app);
	app->focus = which;
}

void
do_received(struct app *app, const char *argument)
{
	(void)argument;
	focus(app, MAIN_RECEIVED);
}

void
do_sent(struct app *app, const char *argument)
{
	(void)argument;
	focus(app, MAIN_SENT);
}

void
do_form(struct app *app, const char *argument)
{
	(void)argument;
	focus(app, MAIN_FORM);
}

void
do_next_pane(struct app *app, const char *argument)
{
	(void)argument;
	focus(app, (app->focus + 1) % MAIN_PANES);
}

void
do_previous_pane(struct app *app, const char *argument)
{
	(void)argument;
	focus(app, (app->focus + MAIN_PANES - 1) % MAIN_PANES);
}

void
do_port(struct app *app, const char *argument)
{
	if (argument)
		picker_take(app, argument);
	else
		picker_open(app);
}

void
do_sit(struct app *app, const char *argument)
{
	struct session *s = app->session;
	unsigned port = (s->seat + 1) % s->ports;

	if (s->ports < 2) {
		app_say(app, "There is one port only: i chooses another.");
		return;
	}
	for (unsigned i = 0; argument && i < s->ports; i++) {
		if (!strcmp(session_port_name(s, i), argument)) {
			port = i;
			argument = NULL;
		}
	}
	if (argument) {
		app_say(app, "This session has no port of that name.");
		return;
	}
	presets_sit(app, port);
	form_refresh(app);
	app_say(app, "You sit at %s now: frames leave from there, and \"to me\" means its address.",
	    session_port_name(s, port));
}

void
do_all_ports(struct app *app, const char *argument)
{
	struct session *s = app->session;

	(void)argument;
	session_show_all(s, !s->show_all);
	app_say(app, s->show_all
			 ? "Frames of all ports are shown; the column At says where each was seen."
			 : "Only frames that arrived where you sit are shown.");
}

void
do_capture(struct app *app, const char *argument)
{
	(void)argument;
	app->session->capturing = !app->session->capturing;
	app_say(app, app->session->capturing
			 ? "Capture is on."
			 : "Capture is off: frames that arrive now are not kept. c turns it on.");
}

void
do_time(struct app *app, const char *argument)
{
	static const char *const words[ROW_TIME_FORMATS] = {"seconds since the start",
	    "seconds since the row above", "the time of day", "seconds since the last mark"};

	(void)argument;
	app->time = (app->time + 1) % ROW_TIME_FORMATS;
	app_say(app, "Time: %s.", words[app->time]);
}

void
do_names(struct app *app, const char *argument)
{
	(void)argument;
	app->names = !app->names;
	app_say(
	    app, app->names ? "Addresses as names where there is one." : "Addresses as numbers.");
}

void
do_theme(struct app *app, const char *argument)
{
	enum theme theme = (style_current() + 1) % THEME_COUNT;
	struct why why;

	if (argument && !theme_parse(argument, &theme, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	style_theme(theme);
	app_say(app, "Theme: %s.", theme_name(theme));
}

void
do_zoom(struct app *app, const char *argument)
{
	(void)argument;
	app->zoomed = !app->zoomed;
}

static void
grow(struct app *app, int rows)
{
	int now = app->wished_sent_rows ? app->wished_sent_rows : app->sent_rows;

	/* the pane with the focus grows; what it takes comes from the other list */
	app->wished_sent_rows = now + (app->focus == MAIN_SENT ? rows : -rows);
	if (app->wished_sent_rows < 1)
		app->wished_sent_rows = 1;
}

void
do_larger(struct app *app, const char *argument)
{
	(void)argument;
	grow(app, 1);
}

void
do_smaller(struct app *app, const char *argument)
{
	(void)argument;
	grow(app, -1);
}

void
do_command(struct app *app, const char *argument)
{
	(void)argument;
	command_prompt(app);
}

void
do_redraw(struct app *app, const char *argument)
{
	(void)argument;
	(void)app;
	term_redraw();
}

/* As a shell expects: the whole pipe stops. The loop sees SIGTSTP and asks for the terminal back
 * first. */
void
do_suspend(struct app *app, const char *argument)
{
	(void)argument;
	(void)app;
	kill(0, SIGTSTP);
}

/* At the start there is nothing behind the picker. */
static bool
must_choose(const struct app *app)
{
	return app->options.pick && app_top(app)->place == IN_PICKER;
}

/* What takes its time: a search, a filter, a file. */
static bool
stop_work(struct app *app)
{
	struct session *s = app->session;
	int percent;

	if (find_stop(app)) {
		app_say(app, "Stopped: n goes on with the search.");
		return true;
	}
	if (view_sorting(s->view)) {
		session_sort(s, NULL, false);
		app_say(app, "Sorting was stopped: the frames stand as they came.");
		return true;
	}
	if (view_percent(s->view) < 100) {
		session_filter(s, "", NULL);
		app_say(app, "The filter was stopped: all frames are shown.");
		return true;
	}
	percent = session_stop_reading(s);
	if (percent >= 0)
		app_say(app, "Reading was stopped at %d %%: what is before that is here.", percent);
	return percent >= 0;
}

void
do_back(struct app *app, const char *argument)
{
	(void)argument;
	if (must_choose(app))
		app_say(app, "Choose a port with Enter; q quits");
	else if (app->stacked)
		app_pop(app);
	else if (orders_stop(app))
		return;
	else if (app->focus == MAIN_FORM)
		app->focus = MAIN_RECEIVED;
	else if (app->zoomed)
		app->zoomed = false;
	else
		stop_work(app);
}

static void
quit_answered(struct app *app, char letter)
{
	if (letter == 'y')
		app->ended = true;
	else if (letter == 's')
		do_save(app, NULL);
}

static bool
has_unsaved(const struct app *app)
{
	const struct session *s = app->session;
	bool live = false;

	for (unsigned i = 0; i < s->ports; i++)
		live |= s->port[i]->percent < 0 && s->port[i]->state != PORT_END;
	return live && !s->lab && (!s->dump || dump_stopped(s->dump)) &&
	       store_last(s->received) >= store_first(s->received) &&
	       store_last(s->received) > app->saved;
}

void
do_quit(struct app *app, const char *argument)
{
	static const struct choice choices[] = {{"Cancel", 0}, {"Save first", 's'}, {"Quit", 'y'}};

	(void)argument;
	if (must_choose(app)) {
		app->ended = true;
	} else if (app->stacked) {
		app_pop(app);
	} else if (has_unsaved(app) || app->noted) {
		dialog_open(app, "Quit?",
		    has_unsaved(app)
			? "The frames that were received are not saved in a file. They are lost "
			  "when "
			  "you quit."
			: "Comments that you wrote are in no file. They are lost when you quit.",
		    choices, 3, quit_answered);
	} else {
		app->ended = true;
	}
}

void
do_interrupt(struct app *app, const char *argument)
{
	(void)argument;
	if (job_sending(app->session) || *app->running) {
		do_stop(app, NULL);
		return;
	}
	while (app->stacked)
		app_pop(app);
	do_quit(app, NULL);
}

/* Takes on or off, alone the other one. False: it was neither, which is said. */
static bool
take_on(struct app *app, const char *argument, bool *on)
{
	bool yes = !argument || !strcmp(argument, "on") || !strcmp(argument, "yes");

	if (!yes && strcmp(argument, "off") && strcmp(argument, "no")) {
		app_say(app, "\"%.32s\" is neither on nor off", argument);
		return false;
	}
	*on = argument ? yes : !*on;
	return true;
}

void
do_promiscuous(struct app *app, const char *argument)
{
	struct port *port = app->session->port[app->session->seat];
	bool on = port->promiscuous;
	struct why why = {.text = ""};

	if (!take_on(app, argument, &on))
		return;
	if (!port->ops->set_promiscuous)
		app_say(app, "%s: there is no such mode here.", port->name);
	else if (!port->ops->set_promiscuous(port, on, &why))
		app_say(app, "%s", why.text);
	else
		app_say(app,
		    on ? "Promiscuous: frames to other stations are taken too."
		       : "Not promiscuous: the card takes only what is for this port, and groups.");
}

void
do_mouse(struct app *app, const char *argument)
{
	if (!take_on(app, argument, &app->options.mouse))
		return;
	term_mouse(app->options.mouse);
	app_say(app, app->options.mouse ? "Mouse on. Shift+drag selects text as usual."
					: "The mouse is left to the terminal.");
}

void
do_messages(struct app *app, const char *argument)
{
	const struct session *s = app->session;
	char *chars = malloc(MESSAGES_MAX * 340);
	struct text t;
	uint64_t first = s->messages > MESSAGES_MAX ? s->messages - MESSAGES_MAX : 0;

	(void)argument;
	if (!chars)
		return;
	t = text_on(chars, MESSAGES_MAX * 340);
	for (uint64_t i = first; i < s->messages; i++) {
		const struct message *m = &s->message[i % MESSAGES_MAX];

		text_addf(&t, "%10.3f  %s\n", (double)(m->time - s->started) / 1e9, m->text);
	}
	page_open(app, "Messages", s->messages ? chars : "There was no message yet.\n");
	free(chars);
}

void
do_about(struct app *app, const char *argument)
{
	char chars[4096];
	struct text t = text_on(chars, sizeof chars);

	(void)argument;
	text_add(&t, app->options.program_notes ? app->options.program_notes : PACKAGE_STRING "\n");
	page_open(app, "About", chars);
}
