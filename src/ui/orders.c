/* SPDX-License-Identifier: BSD-2-Clause */
/* See orders.h. */
#include "ui/orders.h"

#include "port/whole.h"
#include "session/names.h"
#include "ui/action.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/snap.h"

#include <stdlib.h>
#include <string.h>

enum {
	SNAPSHOT_SIZE = 1 << 20 /* more than the largest screen in UTF-8 */
};

/* A script that is played: a file, or a line that was typed. */
struct player {
	struct app *app;
	struct script *script; /* NULL: none */
	bool asks;             /* it waits for an answer to this */
	struct risk risk;
};

struct orders {
	struct player file, line;
	struct player *asking; /* whose question is on the screen */
};

static bool
runs(const struct player *player)
{
	return script_runs(player->script);
}

static bool
is_file(const struct player *player)
{
	return player == &player->app->orders->file;
}

static void
begin(void *context, const struct script_line *line)
{
	struct player *player = context;
	struct app *app = player->app;
	struct text t = text_on(app->running, sizeof app->running);

	if (is_file(player))
		text_addf(&t, "%s:%u: ", line->file, line->number);
	text_add(&t, line->words);
	app->hint[0] = '\0';
	app->dirty = true;
}

static void
said(void *context, const struct script_line *line, const char *words)
{
	struct player *player = context;

	(void)line;
	if (strchr(words, '\n') && !is_file(player))
		page_open(player->app, "What it says", words);
	else
		app_say(player->app, "%.*s", (int)strcspn(words, "\n"), words);
}

static void
done(void *context, const struct script_line *line)
{
	struct player *player = context;

	form_refresh(player->app);
	if (line->fine && !is_file(player) && line->command->does == COMMAND_TESTS &&
	    strcmp(line->words, line->command->name) != 0) /* else it asks nothing */
		app_say(player->app, "Yes: %s", line->words);
	if (line->fine)
		return;
	if (is_file(player))
		app_say(player->app, "%s:%u: %s - %s", line->file, line->number, line->words,
		    line->reason);
	else
		app_say(player->app, "%s", line->reason);
}

static void answered(struct app *app, char letter);

/* One question at a time: the other player's comes after it. */
static void
ask_next(struct orders *orders)
{
	static const struct choice choices[] = {{"Cancel", 0}, {"Send it", 'y'}};
	struct player *player = orders->file.asks ? &orders->file : &orders->line;

	if (orders->asking || !player->asks)
		return;
	orders->asking = player;
	dialog_open(player->app, player->risk.title, player->risk.words, choices, 2, answered);
}

static void
answered(struct app *app, char letter)
{
	struct orders *orders = app->orders;
	struct player *player = orders->asking;

	orders->asking = NULL;
	if (player && player->asks) {
		player->asks = false;
		script_answer(player->script, letter != 0);
	}
	ask_next(orders);
}

static void
ask(void *context, const struct risk *risk)
{
	struct player *player = context;

	player->asks = true;
	player->risk = *risk;
	ask_next(player->app->orders);
}

static bool
snapshot(void *context, const char *path, bool over, struct work **later, struct why *why)
{
	struct player *player = context;
	char *chars = malloc(SNAPSHOT_SIZE);
	struct text t;
	bool fine;

	(void)later;
	if (!chars)
		return no_memory(why);
	t = text_on(chars, SNAPSHOT_SIZE);
	screen_draw(player->app);
	if (names_missed()) {
		names_read();
		screen_draw(player->app);
	}
	snap_text(&t);
	fine = whole_write(path, chars, t.length, over, why);
	free(chars);
	return fine;
}

static void
ended(void *context, int status, bool exits)
{
	struct player *player = context;
	struct app *app = player->app;

	player->asks = false;
	app->running[0] = '\0';
	if (is_file(player) || exits)
		app->status = status;
	if (is_file(player)) {
		if (!status && !exits)
			app_say(app, "The script is done: nothing failed");
	}
	app->ended |= exits;
	app->more = app->dirty = true;
}

static const struct script_ops ops = {
    .begin = begin,
    .said = said,
    .done = done,
    .ask = ask,
    .snapshot = snapshot,
    .goes_on = true,
    .ended = ended,
};

static struct orders *
orders_of(struct app *app)
{
	if (!app->orders)
		app->orders = calloc(1, sizeof *app->orders);
	if (app->orders)
		app->orders->file.app = app->orders->line.app = app;
	return app->orders;
}

static bool
play(struct player *player, struct script *script, bool sure, struct why *why)
{
	if (runs(player))
		return no(why, EXIT_FAILED,
		    "The one before is not done yet: wait for it, or stop it with Esc");
	script_start(script, player->app->session, &ops, player, sure, player->app->steady);
	if (player->script && !is_file(player))
		script_follow(script, player->script);
	script_free(player->script);
	player->script = script;
	return true;
}

bool
orders_play(struct app *app, struct script *script, bool sure, struct why *why)
{
	struct orders *orders = orders_of(app);

	return orders ? play(&orders->file, script, sure, why) : no_memory(why);
}

bool
orders_line(struct app *app, const char *line, struct why *why)
{
	struct orders *orders = orders_of(app);
	struct script *script = orders ? script_new("", line, strlen(line), why) : NULL;

	if (!orders)
		return no_memory(why);
	if (!script) {
		if (!strncmp(why->text, ":1: ", 4)) /* that is for the lines of a file */
			memmove(why->text, why->text + 4, strlen(why->text + 4) + 1);
		return false;
	}
	if (play(&orders->line, script, false, why))
		return true;
	script_free(script);
	return false;
}

void
orders_open(struct app *app, const char *path)
{
	struct script *script = NULL;
	struct why why;
	char *text;
	size_t n;

	if (whole_read(path, SCRIPT_MAX, &text, &n, &why)) {
		script = script_new(path, text, n, &why);
		free(text);
	}
	if (!script || !orders_play(app, script, false, &why)) {
		app_say(app, "%s", why.text);
		script_free(script);
	}
}

bool
orders_stop(struct app *app)
{
	struct orders *orders = app->orders;
	bool ran = orders && (runs(&orders->file) || runs(&orders->line));

	if (ran) {
		script_stop(orders->line.script, "stopped by a key");
		script_stop(orders->file.script, "stopped by a key");
	}
	return ran;
}

/* Whether a table has an action of that very name; what it takes. */
static const struct action *
action_named(const struct action *action, const char *name, size_t length)
{
	for (; action->name; action++)
		if (strlen(action->name) == length && !strncmp(action->name, name, length))
			return action;
	return NULL;
}

bool
orders_has(const struct app *app, const char *line)
{
	size_t length = strcspn(line, " "), rest = length + strspn(line + length, " ");
	const struct command *command = command_find(line, length);
	const struct action *action = action_named(app->actions, line, length);

	if (!command || !action)
		return command;
	return line[rest] && !action->argument && command->argument;
}

const struct command *
orders_command(const struct action *actions, unsigned n)
{
	for (const struct command *command = commands; command->name; command++) {
		const struct action *action =
		    action_named(actions, command->name, strlen(command->name));

		if ((!action || (!action->argument && command->argument)) && !n--)
			return command;
	}
	return NULL;
}

const char *
orders_suggest(const struct app *app, const char *line, unsigned *n, struct text *t)
{
	const struct command *command;

	for (unsigned i = 0; (command = orders_command(app->actions, i)); i++) {
		if (strncmp(command->name, line, strlen(line)) || (*n)--)
			continue;
		text_addf(t, "%s%s\t%s  %s", command->name, command->argument ? " " : "",
		    command->argument ? command->argument : "", command->help);
		return t->chars;
	}
	return NULL;
}

void
orders_end(struct app *app)
{
	if (!app->orders)
		return;
	script_free(app->orders->file.script);
	script_free(app->orders->line.script);
	free(app->orders);
	app->orders = NULL;
}
