/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What is to be saved, and under which name: dialog, prompts, and the question before a file is
 * overwritten. The screen as text is the one that was there when S was pressed.
 */
#include "ui/save_ask.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "port/whole.h"
#include "ui/dialog.h"
#include "ui/prompt.h"
#include "ui/save.h"
#include "ui/snap.h"

enum {
	SCREEN_SIZE = 1 << 20 /* more than the largest screen in UTF-8 */
};

/* What is being asked for, across dialog and prompt. */
static struct {
	enum save_what what;
	char path[TEXT_MAX];
	char *screen;
} asked;

static bool write_it(struct app *, bool overwrite, struct why *);

static void
overwrite_answered(struct app *app, char letter)
{
	struct why why;

	if (letter && !write_it(app, true, &why))
		app_say(app, "%s", why.text);
}

static void
write_or_ask(struct app *app)
{
	static const struct choice choices[] = {{"Cancel", 0}, {"Overwrite", 'o'}};
	struct why why;

	errno = 0;
	if (write_it(app, false, &why))
		return;
	if (errno == EEXIST)
		dialog_open(app, "Overwrite the file?",
		    "A file of this name is there. What it holds would be lost.", choices, 2,
		    overwrite_answered);
	else
		app_say(app, "%s", why.text);
}

static void
frames_saved(struct app *app, const char *path, uint64_t frames, uint64_t gone, uint64_t at)
{
	char shown[160];
	struct text t = text_on(shown, sizeof shown);

	(void)at;
	text_safe_string(&t, path);
	if (gone)
		app_say(app, "%llu frames are in %s; %llu had made room for newer ones meanwhile",
		    (unsigned long long)frames, shown, (unsigned long long)gone);
	else
		app_say(app, "%llu frame%s in %s", (unsigned long long)frames,
		    frames == 1 ? " is" : "s are", shown);
}

static bool
write_screen(struct app *app, bool overwrite, struct why *why)
{
	char shown[160];
	struct text t = text_on(shown, sizeof shown);

	if (!whole_write(asked.path, asked.screen, strlen(asked.screen), overwrite, why))
		return false;
	text_safe_string(&t, asked.path);
	app_say(app, "The screen is in %s", shown);
	return true;
}

static bool
write_it(struct app *app, bool overwrite, struct why *why)
{
	if (asked.what == SAVE_SCREEN)
		return write_screen(app, overwrite, why);
	return save_start(app, asked.what, asked.path, overwrite, frames_saved, why);
}

/* "~/" is the user's own folder, as in a shell. */
static bool
take_path(const char *line)
{
	const char *home = getenv("HOME");
	struct text t = text_on(asked.path, sizeof asked.path);

	if (line[0] == '~' && line[1] == '/' && home) {
		text_add(&t, home);
		line++;
	}
	text_add(&t, line);
	return !t.cut;
}

static bool
path_done(struct app *app, const char *line)
{
	if (!*line || !strcmp(line, "-")) {
		app_say(app, "A name is needed. Esc leaves without saving");
		return false;
	}
	if (take_path(line))
		write_or_ask(app);
	else
		app_say(app, "That name is too long");
	return true;
}

static const struct prompt_ops prompts[] = {
    [SAVE_SHOWN] = {.label = "Save the frames shown as: ", .history = "save", .done = path_done},
    [SAVE_MARKED] = {.label = "Save the marked frames as: ", .history = "save", .done = path_done},
    [SAVE_ALL] = {.label = "Save all frames as: ", .history = "save", .done = path_done},
    [SAVE_SCREEN] = {.label = "Save the screen as: ", .history = "screen", .done = path_done},
};

/* A name that is free: frames.pcapng, frames-2.pcapng ... */
static void
ask_path(struct app *app)
{
	static const char *const names[] = {
	    [SAVE_SHOWN] = "frames", [SAVE_MARKED] = "marked", [SAVE_ALL] = "all", "screen"};
	const char *ending = asked.what == SAVE_SCREEN ? "txt" : "pcapng";
	char name[64];

	snprintf(name, sizeof name, "%s.%s", names[asked.what], ending);
	for (unsigned i = 2; i < 1000 && !access(name, F_OK); i++)
		snprintf(name, sizeof name, "%s-%u.%s", names[asked.what], i, ending);
	prompt_open(app, &prompts[asked.what], name);
}

static void
what_answered(struct app *app, char letter)
{
	static const char letters[] = {[SAVE_SHOWN] = 'o', 'm', 'a', 't'};

	for (unsigned i = 0; letter && i < sizeof letters; i++)
		if (letters[i] == letter) {
			asked.what = (enum save_what)i;
			ask_path(app);
		}
}

static void
take_screen(void)
{
	struct text t;

	if (!asked.screen)
		asked.screen = malloc(SCREEN_SIZE);
	if (!asked.screen)
		return;
	t = text_on(asked.screen, SCREEN_SIZE);
	snap_text(&t);
}

void
save_ask(struct app *app)
{
	static const struct choice choices[] = {{"Cancel", 0}, {"Only shown", 'o'}, {"Marked", 'm'},
	    {"All", 'a'}, {"Text of the screen", 't'}};
	const struct session *s = app->session;
	bool sent = app->focus == MAIN_SENT;
	char words[TEXT_MAX];
	struct text t = text_on(words, sizeof words);

	take_screen();
	text_addf(&t,
	    "Only shown: the %llu frames of the list %s. Marked: those that m has marked. All: "
	    "received and sent. Text of the screen: as it was, for a report.",
	    (unsigned long long)(sent ? store_last(s->sent) + 1 - store_first(s->sent)
				      : view_last(s->view) + 1 - view_first(s->view)),
	    sent ? "Sent" : "Received");
	dialog_open(app, "Save what?", words, choices, asked.screen ? 5 : 4, what_answered);
}

void
save_shown(struct app *app, const char *path)
{
	asked.what = SAVE_SHOWN;
	path_done(app, path);
}
