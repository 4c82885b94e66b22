/* SPDX-License-Identifier: BSD-2-Clause */
/* The prompts ready made: filter, find, command line. Knows what each line means and what could
 * stand there; not how it is typed. */
#include "port/filter.h"
#include "ui/action.h"
#include "ui/find.h"
#include "ui/key.h"

#include <string.h>

static bool
filter_check(struct app *app, const char *line, struct why *why)
{
	struct filter *filter = filter_new(line, why);

	(void)app;
	filter_free(filter);
	return filter != NULL;
}

static bool
filter_done(struct app *app, const char *line)
{
	struct why why;

	if (session_filter(app->session, line, &why)) {
		app_say(app, *line ? "Only frames that pass are shown. F shows all again"
				   : "All frames are shown");
		return true;
	}
	app_say(app, "%s", why.text);
	return false;
}

/* What could be asked about the selected frame; false if it is too short for that. */
static bool
filter_about(const struct record *r, unsigned n, struct text *t)
{
	unsigned type;

	if (!r || r->foreign || r->caplen < 14)
		return false;
	type = (unsigned)r->bytes[12] << 8 | r->bytes[13];
	if (n == 0)
		text_add(t, "ether src ");
	else if (n == 1)
		text_add(t, "ether host ");
	else if (n == 2)
		text_add(t, "ether dst ");
	else if (type >= 0x600)
		text_addf(t, "ether proto 0x%04x", type);
	else
		text_add(t, "ether[12:2] < 0x600");
	if (n < 3)
		text_hex(t, n == 2 ? r->bytes : r->bytes + 6, 6, ':');
	return true;
}

static const char *
filter_suggest(struct app *app, const char *line, unsigned n, struct text *t)
{
	static const char *const all[] = {"arp", "vlan", "ether broadcast", "ether multicast",
	    "not ether broadcast", "ether proto 0x88b5", "ether proto 0x88cc", "ip", "ip6", "icmp",
	    "greater 1000"};
	unsigned about = filter_about(app_selected(app), 0, t) ? 4 : 0;
	unsigned count = about + sizeof all / sizeof all[0];

	for (unsigned i = 0; i < count; i++) {
		*t = text_on(t->chars, t->size);
		if (i < about)
			filter_about(app_selected(app), i, t);
		else
			text_add(t, all[i - about]);
		if (!strncmp(t->chars, line, strlen(line)) && n-- == 0)
			return t->chars;
	}
	return NULL;
}

void
filter_prompt(struct app *app)
{
	static const struct prompt_ops ops = {
	    .label = "show only: ",
	    .history = "filter",
	    .check = filter_check,
	    .done = filter_done,
	    .suggest = filter_suggest,
	};

	prompt_open(app, &ops, app->session->filter);
}

static bool
find_check(struct app *app, const char *line, struct why *why)
{
	struct needle needle;

	(void)app;
	return needle_parse(&needle, line, why);
}

static bool
find_done(struct app *app, const char *line)
{
	struct text t = text_on(app->find, sizeof app->find);
	struct needle needle;
	struct why why;

	if (!needle_parse(&needle, line, &why)) {
		app_say(app, "%s", why.text);
		return false;
	}
	if (*line)
		text_add(&t, line);
	find_next(app, 1);
	return true;
}

void
find_prompt(struct app *app)
{
	static const struct prompt_ops ops = {
	    .label = "find (text, or hex:88 b5): ",
	    .history = "find",
	    .check = find_check,
	    .done = find_done,
	};

	prompt_open(app, &ops, "");
}

static bool
command_done(struct app *app, const char *line)
{
	struct why why;

	if (!*line || action_command(app, line, &why))
		return true;
	app_say(app, "%s", why.text);
	return false;
}

/* "filter\tEXPRESSION  f F4  show only ..." */
static const char *
command_suggest(struct app *app, const char *line, unsigned n, struct text *t)
{
	(void)app;
	for (const struct action *a = actions; a->name; a++) {
		if (!(a->places & ~(unsigned)(IN_DIALOG | IN_PROMPT)) && a->places)
			continue; /* no command */
		if (strncmp(a->name, line, strlen(line)) || n--)
			continue;
		text_addf(t, "%s%s\t", a->name, a->argument ? " " : "");
		if (a->argument)
			text_addf(t, "%s  ", a->argument);
		for (int i = 0; i < ACTION_KEYS && a->keys[i]; i++) {
			key_spell(t, a->keys[i]);
			text_char(t, ' ');
		}
		text_add(t, a->help);
		return t->chars;
	}
	return NULL;
}

void
command_prompt(struct app *app)
{
	static const struct prompt_ops ops = {
	    .label = ":",
	    .history = "command",
	    .done = command_done,
	    .suggest = command_suggest,
	};

	prompt_open(app, &ops, "");
}
