/* SPDX-License-Identifier: BSD-2-Clause */
/* Look-ups in the table of actions: see action.h. What stands in it is in action_table.c. */
#include "ui/action.h"

#include "ui/key.h"

#include <string.h>

bool
action_has_key(const struct action *action, uint32_t key)
{
	for (unsigned i = 0; i < ACTION_KEYS && action->keys[i]; i++)
		if (action->keys[i] == key)
			return true;
	return false;
}

static bool
is_letter(uint32_t key)
{
	return key > ' ' && key < K_NAMED;
}

const struct action *
action_of_key(const struct action *action, uint32_t key, enum place place)
{
	if (place & IN_TYPING && (is_letter(key) || key == K_SPACE))
		return NULL;
	for (; action->name; action++)
		if (action->places & place && action_has_key(action, key))
			return action;
	return NULL;
}

const struct action *
action_of_word(const struct action *actions, const char *word, size_t length)
{
	const struct action *found = NULL;

	for (const struct action *action = actions; action->name; action++) {
		if (strncmp(action->name, word, length))
			continue;
		if (strlen(action->name) == length)
			return action;
		found = found ? actions : action;
	}
	return found == actions && strncmp(actions[0].name, word, length) ? NULL : found;
}

uint32_t
action_key_in(const struct action *action, enum place place)
{
	for (unsigned i = 0; i < ACTION_KEYS && action->keys[i]; i++)
		if (!(place & IN_TYPING) || !is_letter(action->keys[i]))
			return action->keys[i];
	return 0;
}

bool
action_spell(struct app *app, const char *names, struct text *out)
{
	enum place place = app_top(app)->place;

	for (const char *name = names; *name; name += strspn(name, " ")) {
		size_t length = strcspn(name, " ");
		const struct action *action = action_of_word(app->actions, name, length);

		name += length;
		if (!action || !(action->places & place) || !action_key_in(action, place))
			continue;
		key_spell(out, action_key_in(action, place));
		return true;
	}
	return false;
}

void
action_say_stops(struct app *app, const char *words, const char *name)
{
	char one[32], all[32];
	struct text t = text_on(one, sizeof one), u = text_on(all, sizeof all);

	if (!action_spell(app, name, &t))
		text_addf(&t, ":%s", name);
	if (action_spell(app, "stop interrupt", &u))
		app_say(app, "%s %s stops it, %s stops everything.", words, one, all);
	else
		app_say(app, "%s %s stops it.", words, one);
}

bool
action_command(struct app *app, const char *line, struct why *why)
{
	const struct action *action;
	size_t length;

	line += strspn(line, " \t");
	length = strcspn(line, " \t");
	if (!length)
		return true;
	action = action_of_word(app->actions, line, length);
	if (!action)
		return no(why, EXIT_USAGE,
		    "\"%.*s\" is not a command, or the start of several: Tab lists them",
		    (int)length, line);
	line += length;
	line += strspn(line, " \t");
	action->run(app, *line ? line : NULL);
	return true;
}

/* A letter that means nothing here, though something may have been meant. */
static void
refuse(struct app *app, enum place place, uint32_t key)
{
	char name[8];
	struct text t = text_on(name, sizeof name);

	key_spell(&t, key);
	app_say(app,
	    place & IN_BUILDER ? "%s is no key here: Enter types a value, / finds a field, F5 sends"
	    : place == IN_DIALOG
		? "%s is no answer: the letters below the answers are, Enter takes the chosen one"
		: "%s is no key here: ? lists those that are",
	    name);
}

void
action_key(struct app *app, uint32_t key)
{
	struct pane *top = app_top(app);
	const struct action *action;

	if (key == K_NONE)
		return;
	app->hint[0] = '\0';
	app->dirty = true;
	if (top->ops->key && top->ops->key(app, top, key))
		return;
	action = action_of_key(app->actions, key, top->place);
	if (action)
		action->run(app, NULL);
	else if (!(top->place & IN_TYPING) && is_letter(key))
		refuse(app, top->place, key);
}
