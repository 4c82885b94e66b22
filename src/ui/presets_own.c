/* SPDX-License-Identifier: BSD-2-Clause */
/* Own presets on the screen: see presets.h. Knows what is asked before one is saved, changed or
 * removed.
 */
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/presets.h"
#include "ui/presets_inside.h"
#include "ui/prompt.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "wire/explain.h"

enum {
	WORDS = TEXT_MAX
};

/* What is being asked about: a preset that is to be written. */
static struct {
	bool form; /* from the form; else an own one gets other words */
	char key[PRESET_KEY], title[WORDS], note[WORDS];
} asked;

static void
saved(struct app *app, bool done, const struct why *why)
{
	struct presets_pane *p = presets_top(app);

	if (p)
		presets_reload(p, asked.key);
	if (done)
		app_say(app, "Preset %s is saved: presets/%s.ini", asked.key, asked.key);
	else
		app_say(app, "%s", why->text);
}

static bool
write_asked(const struct app *app, bool over, struct why *why)
{
	struct presets *presets;
	const struct preset *preset;
	bool done;

	if (asked.form)
		return preset_save(app->session, asked.key, asked.title, asked.note, over, why);
	presets = presets_read();
	preset = presets ? presets_find(presets, asked.key, why) : NULL;
	done = preset && preset_describe(preset, asked.title, asked.note, why);
	presets_free(presets);
	return done;
}

static void
replaced(struct app *app, char letter)
{
	struct why why = {.text = ""};

	if (letter == 'y')
		saved(app, write_asked(app, true, &why), &why);
}

static bool
note_done(struct app *app, const char *line)
{
	static const struct choice choices[] = {{"Cancel", 0}, {"Replace it", 'y'}};
	struct why why = {.text = ""};
	bool done;

	snprintf(asked.note, sizeof asked.note, "%s", line);
	errno = 0;
	done = write_asked(app, false, &why);
	if (!done && errno == EEXIST)
		dialog_open(app, "Replace the preset?",
		    "There is one of this name. The frame that is in it would be gone.", choices, 2,
		    replaced);
	else
		saved(app, done, &why);
	return true;
}

static bool
title_done(struct app *app, const char *line)
{
	static const struct prompt_ops note = {
	    .label = "What to look for: ", .history = "preset-note", .done = note_done};

	snprintf(asked.title, sizeof asked.title, "%s", *line ? line : asked.key);
	prompt_open(app, &note, asked.note);
	return true;
}

static void
ask_title(struct app *app)
{
	static const struct prompt_ops title = {
	    .label = "Title: ", .history = "preset-title", .done = title_done};

	prompt_open(app, &title, asked.title);
}

static bool
key_check(struct app *app, const char *line, struct why *why)
{
	(void)app;
	return !*line || preset_key_fits(line, why);
}

static bool
key_done(struct app *app, const char *line)
{
	struct text title = text_on(asked.title, sizeof asked.title);

	if (!*line)
		return true;
	snprintf(asked.key, sizeof asked.key, "%s", line);
	summary(&app->session->draft.d, &title);
	ask_title(app);
	return true;
}

void
presets_save(struct app *app)
{
	static const struct prompt_ops name = {.label = "Save the form as preset: ",
	    .history = "preset",
	    .check = key_check,
	    .done = key_done};
	struct presets_pane *p = presets_top(app);
	const struct preset *preset = p ? presets_selected(p) : NULL;

	if (!form_ready(app))
		return;
	asked.form = true;
	asked.note[0] = '\0';
	prompt_open(app, &name, preset && preset->own ? preset->key : "");
}

/* The own preset that is selected, or NULL with words. */
static const struct preset *
own(struct app *app)
{
	struct presets_pane *p = presets_top(app);
	const struct preset *preset = p ? presets_selected(p) : NULL;

	if (preset && preset->own)
		return preset;
	if (p)
		app_say(app,
		    "Only presets of your own can be changed. Enter, then S saves one like it");
	return NULL;
}

void
presets_edit(struct app *app)
{
	const struct preset *preset = own(app);

	if (!preset)
		return;
	asked.form = false;
	snprintf(asked.key, sizeof asked.key, "%s", preset->key);
	snprintf(asked.title, sizeof asked.title, "%s", preset->title);
	snprintf(asked.note, sizeof asked.note, "%s", preset->note);
	ask_title(app);
}

static bool
renamed(struct app *app, const char *line)
{
	const struct preset *preset = own(app);
	struct why why = {.text = ""};

	if (!preset || !*line || !strcmp(line, preset->key))
		return true;
	if (!preset_rename(preset, line, &why)) {
		app_say(app, "%s", why.text);
		return false;
	}
	presets_reload(presets_top(app), line);
	app_say(app, "It is called %s now", line);
	return true;
}

void
presets_rename(struct app *app)
{
	static const struct prompt_ops name = {
	    .label = "New name: ", .history = "preset", .check = key_check, .done = renamed};
	const struct preset *preset = own(app);

	if (preset)
		prompt_open(app, &name, preset->key);
}

static void
removed(struct app *app, char letter)
{
	const struct preset *preset = letter == 'y' ? own(app) : NULL;
	struct why why = {.text = ""};

	if (!preset)
		return;
	if (preset_remove(preset->key, &why))
		app_say(app, "Preset %s is gone", preset->key);
	else
		app_say(app, "%s", why.text);
	presets_reload(presets_top(app), NULL);
}

void
presets_remove(struct app *app)
{
	static const struct choice choices[] = {{"Cancel", 0}, {"Delete it", 'y'}};
	struct presets_pane *p = presets_top(app);
	const struct preset *preset;
	char words[TEXT_MAX];

	if (p && p->past) {
		if (presets_past(app, p)) {
			recent_forget(app->session->recent, (unsigned)p->list[1].selected);
			app_say(app, "Forgotten");
		}
		return;
	}
	preset = own(app);
	if (!preset)
		return;
	snprintf(
	    words, sizeof words, "The file presets/%s.ini would be gone for good.", preset->key);
	dialog_open(app, "Delete the preset?", words, choices, 2, removed);
}
