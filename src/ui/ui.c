/* SPDX-License-Identifier: BSD-2-Clause */
/* The screen as main and the loop see it: turns events into keys, keys into actions, and draws when
 * something has changed. */
#include "ui/ui.h"

#include "base/clock.h"
#include "session/names.h"
#include "ui/action_table.h"
#include "ui/do.h"
#include "ui/find.h"
#include "ui/form.h"
#include "ui/frames.h"
#include "ui/key.h"
#include "ui/keymap.h"
#include "ui/late.h"
#include "ui/orders.h"
#include "ui/outside.h"
#include "ui/picker.h"
#include "ui/places.h"
#include "ui/save.h"
#include "ui/screen.h"
#include "ui/taking.h"
#include "ui/term.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	DRAWINGS = 20, /* a second, for what comes in: what keys do has room among them */
	CALM = 2
};

static void
take_paste(struct app *app, const struct event *event)
{
	struct pane *top = app_top(app);

	app->hint[0] = '\0';
	app->dirty = true;
	if (top->ops->paste)
		top->ops->paste(app, top, event->text);
	else if (!taking_offer(app, event->text))
		app_say(app,
		    "Paste ignored here: no frame is in it (Y says why). It goes into a field or a "
		    "prompt.");
	if (event->cut)
		app_say(app, "That was more than %u characters: only those were taken",
		    INPUT_PASTE_MAX);
}

/* Nobody acts on what cannot be seen: but stopping and leaving works in any terminal, by the keys
 * that are none of a text which is being typed. */
static void
take_key_unseen(struct app *app, uint32_t key)
{
	const enum place typing = app_top(app)->place & IN_TYPING;
	const struct action *action = action_of_key(app->actions, key, IN_RECEIVED | typing);

	if (!action || (action->run != do_quit && action->run != do_stop &&
			   action->run != do_interrupt && action->run != do_suspend))
		return;
	while (action->run == do_quit && app->stacked)
		app_pop(app);
	action->run(app, NULL);
	app->dirty = true;
}

static void
take_event(struct app *app, const struct event *event)
{
	if (event->type == EVENT_KEY && !screen_fits()) {
		take_key_unseen(app, event->key);
	} else if (event->type == EVENT_KEY) {
		action_key(app, event->key);
	} else if (event->type == EVENT_MOUSE && screen_fits()) {
		app->hint[0] = '\0';
		app->dirty = true;
		screen_mouse(app, event);
	} else if (event->type == EVENT_PASTE && screen_fits()) {
		take_paste(app, event);
	} else if (event->type == EVENT_RESIZE) {
		app->dirty = true;
	}
}

/* What the next keys would do. In the form a line end sends; what is chosen or built by one can be
 * undone, and whoever types fast or over a slow line means it. */
static enum burst_at
keys_do(const struct app *app)
{
	enum place place = app_top(app)->place;

	return place & (IN_PROMPT | IN_CHOOSE | IN_BUILD_TYPE) ? BURST_LINE
	       : place & IN_TYPING                             ? BURST_FIELD
							       : BURST_KEYS;
}

static bool
next_event(const struct app *app, struct event *event)
{
	return late_key(event) || input_read(event, keys_do(app), app->steady);
}

/* False: the terminal is gone. */
static bool
take_events(struct app *app)
{
	struct event event;

	for (unsigned n = 0; n < INPUT_TURN && !app->ended && next_event(app, &event); n++) {
		if (event.type == EVENT_HANGUP)
			return false;
		take_event(app, &event);
		app->more = n + 1 == INPUT_TURN;
	}
	return true;
}

/* A message of the session (a port that went away, a plan that ended) shows until the next key; an
 * aside only where nothing else is said. */
static void
take_message(struct app *app)
{
	const struct session *s = app->session;

	if (s->messages > app->hinted) {
		const struct message *message = &s->message[(s->messages - 1) % MESSAGES_MAX];

		if (!message->aside || !app->hint[0])
			snprintf(app->hint, sizeof app->hint, "%s", message->text);
		app->hinted = s->messages;
		app->dirty = true;
	}
}

/* Between two drawings, at least, if nobody typed: what speaks the screen, or sends it over a slow
 * line, has an easier time with few of them. */
static int64_t
pause_of(const struct app *app)
{
	return NS_PER_S / (app->options.calm ? CALM : DRAWINGS);
}

/* When the next drawing may be. A key is answered at once, but for one that is held down. */
static int64_t
next_drawing(const struct app *app)
{
	int64_t burst = app->drawn[app->drawings % APP_BURST] + NS_PER_S / 5;
	int64_t next = app->dirty ? burst : app_drawn(app) + pause_of(app);

	return next > burst ? next : burst;
}

/* Draws when it is time, and only onto a terminal that has taken the drawing before. False: the
 * terminal is gone. */
static bool
draw_if_due(struct app *app)
{
	bool changed = app->dirty || app->session->changes != app->drawn_changes ||
		       app->steady / NS_PER_S != app_drawn(app) / NS_PER_S;

	if (!term_ready())
		return term_flush();
	if (!changed || app->steady < next_drawing(app))
		return true;
	app->drawn_changes = app->session->changes;
	app->dirty = false;
	app_draws(app, app->steady);
	screen_draw(app);
	app->working |= names_missed();
	return term_show();
}

/* The same whether the descriptor tells first or the signal that the kernel sends. */
static const int terminal_gone = 128 + SIGHUP;

static bool
turn(void *context, unsigned events, int64_t steady, int64_t wall, int *status)
{
	struct app *app = context;

	app->steady = steady;
	app->wall = wall;
	app->more = false;
	if (outside_turn(app) && !(events & FRONT_ENDING)) { /* somebody else has the terminal */
		*status = EXIT_OK;
		return true;
	}
	if (events & FRONT_ENDING) { /* before the terminal is touched: it may be another's by now
				      */
		*status = EXIT_FAILED;
		return false;
	}
	if (events & FRONT_STOP) {
		term_suspend();
		return true;
	}
	if (events & FRONT_CONTINUED)
		term_resume();
	if (events & FRONT_RESIZED)
		term_resized();
	if (events & FRONT_INTERRUPTED)
		do_interrupt(app, NULL);
	if (!take_events(app)) {
		*status = terminal_gone;
		return false;
	}
	take_message(app);
	*status = app->status;
	if (!draw_if_due(app)) {
		*status = terminal_gone;
		return false;
	}
	return !app->ended;
}

static bool
work(void *context)
{
	struct app *app = context;

	app->working = false;
	if (names_missed()) {
		names_read();
		app->dirty = true;
	}
	if (!app->outside) { /* each goes on, whatever the other has left to do */
		app->working |= find_turn(app);
		app->working |= save_turn(app);
	}
	return app->working;
}

static void
descriptors(void *context, int *reading, int *writing)
{
	struct app *app = context;

	*reading = app->outside ? -1 : term_descriptor();
	*writing = app->outside || term_ready() ? -1 : term_descriptor();
}

static int64_t
deadline(void *context, int64_t steady)
{
	const struct app *app = context;
	int64_t second;

	if (app->outside)
		return steady + pause_of(app);
	if (app->more || app->working)
		return steady;
	if ((app->dirty || app->session->changes != app->drawn_changes) && term_ready())
		return next_drawing(app);
	second = (steady / NS_PER_S + 1) * NS_PER_S; /* which are shown */
	return input_deadline() < second ? input_deadline() : second;
}

static bool
late(void *context, int64_t steady)
{
	return late_turn(context, steady);
}

static void
free_app(struct app *app)
{
	while (app->stacked)
		app_pop(app);
	find_end(app);
	outside_end();
	orders_end(app);
	for (unsigned i = 0; i < MAIN_PANES; i++)
		if (app->main[i])
			app->main[i]->ops->close(app, app->main[i]);
	free(app->room);
	free(app->keymap);
	free(app);
}

/* A key that cannot be what the user's file says. */
static void
tell_key(void *session, const char *words)
{
	session_say(session, clock_wall(), "%s", words);
}

static bool
open_on(
    struct session *session, const struct ui_options *options, struct front *front, struct why *why)
{
	struct app *app = calloc(1, sizeof *app);

	if (!app)
		return no_memory(why);
	app->session = session;
	app->options = *options;
	app->keymap = keymap_new(actions, action_in_pane, options->key_lines, options->n_key_lines,
	    tell_key, session, NULL);
	app->actions = app->keymap ? app->keymap : actions;
	app->names = options->names;
	app->dirty = true;
	app->room = malloc(sizeof *app->room);
	app->main[MAIN_RECEIVED] = received_pane();
	app->main[MAIN_SENT] = sent_pane();
	app->main[MAIN_FORM] = form_pane();
	if (!app->room || !app->main[MAIN_RECEIVED] || !app->main[MAIN_SENT] ||
	    !app->main[MAIN_FORM]) {
		free_app(app);
		return no_memory(why);
	}
	style_setup(options->theme, options->color, options->ascii);
	form_refresh(app);
	session->unchosen = options->pick;
	if (options->pick)
		picker_open(app);
	*front = (struct front){app, descriptors, deadline, turn, work, .late = late, .lazy = true};
	app->front = front;
	return true;
}

bool
ui_open(
    struct session *session, const struct ui_options *options, struct front *front, struct why *why)
{
	if (!term_open(options->mouse, why))
		return false;
	names_later(); /* the first screen comes without vendors, the next one has them */
	if (open_on(session, options, front, why))
		return true;
	term_close();
	return false;
}

bool
ui_open_test(struct session *session, const struct ui_options *options, int rows, int cols,
    struct front *front, struct why *why)
{
	term_open_test(rows, cols);
	return open_on(session, options, front, why);
}

void
ui_refresh(struct front *front)
{
	form_refresh(front->context);
}

void
ui_play(struct front *front, struct script *script, bool sure)
{
	struct app *app = front->context;
	struct why why;

	if (!orders_play(app, script, sure, &why))
		script_free(script);
}

void
ui_close(struct front *front)
{
	free_app(front->context);
	front->context = NULL;
	term_close();
}

static void
add_places(unsigned places, struct text *out)
{
	const char *mark = "";

	for (const struct place_name *name = place_names; name->word; name++) {
		if (places & name->place) {
			text_addf(out, "%s%s", mark, name->word);
			mark = ",";
		}
	}
	if (!*mark)
		text_char(out, '-');
}

unsigned
ui_keys_hold(struct key_line *lines, unsigned n, void (*tell)(void *, const char *), void *context)
{
	bool *refused = calloc(n + 1, sizeof *refused);
	unsigned left = 0;

	free(keymap_new(actions, action_in_pane, lines, n, tell, context, refused));
	for (unsigned i = 0; i < n; i++)
		if (!refused || !refused[i])
			lines[left++] = lines[i];
	free(refused);
	return left;
}

void
ui_keys(const struct key_line *lines, unsigned n, void (*tell)(void *, const char *), void *context,
    struct text *out)
{
	struct action *keymap = keymap_new(actions, action_in_pane, lines, n, tell, context, NULL);
	const struct command *command;

	for (const struct action *action = keymap ? keymap : actions; action->name; action++) {
		text_addf(out, "%-15s ", action->name);
		for (unsigned i = 0; i < ACTION_KEYS && action->keys[i]; i++) {
			if (i)
				text_char(out, ' ');
			key_spell(out, action->keys[i]);
		}
		if (!action->keys[0])
			text_addf(out, ":%s%s%s", action->name, action->argument ? " " : "",
			    action->argument ? action->argument : "");
		text_char(out, '\t');
		add_places(action->places, out);
		text_addf(out, "\t%s\n", action->help);
	}
	for (unsigned i = 0; (command = orders_command(actions, i)); i++)
		text_addf(out, "%-15s :%s%s%s\t-\t%s\n", command->name, command->name,
		    command->argument ? " " : "", command->argument ? command->argument : "",
		    command->help);
	free(keymap);
}

void
ui_test_key(struct front *front, const char *name, int64_t steady, int64_t wall)
{
	struct app *app = front->context;

	app->steady = steady;
	app->wall = wall;
	take_event(app, &(struct event){.type = EVENT_KEY, .key = key_parse(name)});
}

void
ui_test_draw(struct front *front, int64_t steady, int64_t wall)
{
	struct app *app = front->context;
	int status;

	memset(app->drawn, 0, sizeof app->drawn);
	app->dirty = true;
	work(app);
	turn(app, 0, steady, wall, &status);
}
