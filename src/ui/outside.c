/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The frames that are shown, in another program: Wireshark where there are windows, else termshark
 * in this terminal, else the user is told where the file is. Capturing goes on meanwhile.
 */
#include "ui/outside.h"

#include <stdio.h>
#include <unistd.h>

#include "port/launch.h"
#include "port/private.h"
#include "ui/save.h"
#include "ui/term.h"

enum {
	WINDOWS = 8 /* programs with windows whose end we wait for */
};

static struct {
	unsigned files;
	struct guest {
		pid_t process; /* 0 = none */
		char file[PRIVATE_PATH];
	} terminal, window[WINDOWS]; /* who has the terminal, and who has windows */
} outside;

static void
tell_file(struct app *app, const char *reason, const char *path, uint64_t at)
{
	app_say(app, "%s: the frames are in %s until etherwright ends; this one is number %llu",
	    reason, path, (unsigned long long)at);
}

static bool
start(struct guest *guest, char *const words[], enum launch_room room, const char *path,
    struct why *why)
{
	guest->process = launch(words, room, why);
	snprintf(guest->file, sizeof guest->file, "%s", path);
	if (guest->process > 0)
		return true;
	guest->process = 0;
	return false;
}

static void
open_window(struct app *app, char *program, const char *path, uint64_t at)
{
	char number[24], file[PRIVATE_PATH];
	char *words[] = {program, "-g", number, "-r", file, NULL};
	struct why why;
	unsigned i = 0;

	while (i + 1 < WINDOWS && outside.window[i].process)
		i++;
	snprintf(number, sizeof number, "%llu", (unsigned long long)(at ? at : 1));
	snprintf(file, sizeof file, "%s", path);
	if (start(&outside.window[i], words, LAUNCH_WINDOW, path, &why))
		app_say(app, "Wireshark opens a copy of the frames shown, this one selected.");
	else
		tell_file(app, why.text, path, at);
}

static void
open_terminal(struct app *app, char *program, const char *path, uint64_t at)
{
	char file[PRIVATE_PATH];
	char *words[] = {program, "-r", file, NULL};
	struct why why;

	snprintf(file, sizeof file, "%s", path);
	term_suspend();
	app->outside = true; /* it may run, and be typed to, before we hear that it does */
	app->outside = start(&outside.terminal, words, LAUNCH_TERMINAL, path, &why);
	if (app->outside)
		return;
	term_resume();
	tell_file(app, why.text, path, at);
}

/* In the lab root is root of its namespaces only, and somebody ordinary outside. */
static void
written(struct app *app, const char *path, uint64_t frames, uint64_t gone, uint64_t at)
{
	bool root = geteuid() == 0 && !app->session->lab;
	char program[PRIVATE_PATH];

	(void)frames;
	(void)gone;
	if (root)
		tell_file(app, "No other program is started as root", path, at);
	else if (launch_has_windows() && launch_find("wireshark", program, sizeof program))
		open_window(app, program, path, at);
	else if (launch_find("termshark", program, sizeof program))
		open_terminal(app, program, path, at);
	else
		tell_file(app,
		    launch_has_windows() ? "Neither wireshark nor termshark is installed"
					 : "No windows here, and termshark is not installed",
		    path, at);
}

void
outside_open(struct app *app)
{
	char name[32], path[PRIVATE_PATH];
	struct why why;

	snprintf(name, sizeof name, "frames-%u.pcapng", ++outside.files);
	if (!app_selected(app))
		app_say(app, "No frame is selected here");
	else if (!private_path(name, path, &why) ||
		 !save_start(app, SAVE_SHOWN, path, false, written, &why))
		app_say(app, "%s", why.text);
}

/* Whether a program that was started has ended; what it could not do is said. */
static bool
has_ended(struct app *app, struct guest *guest, const char *name)
{
	int status;

	if (!launch_ended(guest->process, &status))
		return false;
	guest->process = 0;
	if (status)
		app_say(app, "%s ended with status %d: the frames are in %s until etherwright ends",
		    name, status, guest->file);
	return true;
}

bool
outside_turn(struct app *app)
{
	for (unsigned i = 0; i < WINDOWS; i++)
		if (outside.window[i].process)
			has_ended(app, &outside.window[i], "Wireshark");
	if (!outside.terminal.process)
		return false;
	if (!has_ended(app, &outside.terminal, "termshark"))
		return true;
	app->outside = false;
	term_resume();
	app->dirty = true;
	return false;
}

void
outside_end(void)
{
	private_end();
}
