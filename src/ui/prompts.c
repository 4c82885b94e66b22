/* SPDX-License-Identifier: BSD-2-Clause */
/* The prompts ready made: filter, find, command line. Knows what each line means and what could
 * stand there; not how it is typed. */
#include "ui/prompts.h"

#include "session/sieve.h"
#include "ui/action_table.h"
#include "ui/do.h"
#include "ui/find.h"
#include "ui/key.h"
#include "ui/orders.h"
#include "ui/prompt.h"
#include "wire/keys.h"

#include <ctype.h>
#include <string.h>

/* What is understood is said as well: in which language. */
static bool
filter_check(struct app *app, const char *line, struct why *why)
{
	struct sieve *sieve = sieve_new(line, NULL, NULL, why);

	(void)app;
	if (sieve)
		no(why, EXIT_OK, "%s", sieve_language_name(sieve_language(sieve)));
	sieve_free(sieve);
	return sieve != NULL;
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

/* Whole lines in libpcap's language; false after the last. */
static bool
line_suggest(const struct record *r, const char *line, unsigned *n, struct text *t)
{
	static const char *const all[] = {"arp", "vlan", "ether broadcast", "ether multicast",
	    "not ether broadcast", "ether proto 0x88b5", "ether proto 0x88cc", "ip", "ip6", "icmp",
	    "greater 1000"};
	unsigned about = filter_about(r, 0, t) ? 4 : 0;
	unsigned count = about + sizeof all / sizeof all[0];

	for (unsigned i = 0; i < count; i++) {
		*t = text_on(t->chars, t->size);
		if (i < about)
			filter_about(r, i, t);
		else
			text_add(t, all[i - about]);
		if (!strncmp(t->chars, line, strlen(line)) && t->chars[strlen(line)] && (*n)-- == 0)
			return true;
	}
	return false;
}

/* The key before the operator that ends a piece of a line, or NULL: "... arp.opcode == " */
static const struct word *
key_before(const char *line, size_t length, unsigned *n)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_.";
	char key[64];
	size_t end = length, start;

	while (end && strchr(" =!<>~", line[end - 1]))
		end--;
	for (start = end; start && strchr(letters, line[start - 1]);)
		start--;
	if (end == length || end == start || end - start >= sizeof key)
		return NULL;
	memcpy(key, line + start, end - start);
	key[end - start] = '\0';
	return words_find(key, n);
}

/* The last word of a line made whole: a key of a field, or the name of a value behind one. */
static bool
word_suggest(const char *line, unsigned n, struct text *t)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_.-";
	size_t length = strlen(line), start = length;
	unsigned rows = 0;
	const struct word *word;

	while (start && strchr(letters, line[start - 1]))
		start--;
	*t = text_on(t->chars, t->size);
	text_addf(t, "%.*s", (int)start, line);
	word = start ? key_before(line, start, &rows) : NULL;
	for (unsigned i = 0; i < rows; i++) {
		const struct name *name = word[i].field ? word[i].field->names : NULL;

		for (; name && name->name; name++) {
			if (strncmp(name->name, line + start, length - start) || n--)
				continue;
			text_addf(t, "%s\t%s", name->name, name->help ? name->help : "");
			return true;
		}
	}
	word = start < length && !rows ? words_starting(line + start, n) : NULL;
	if (word)
		text_addf(t, "%s\t%s", word->key, word->help);
	return word;
}

static const char *
filter_suggest(struct app *app, const char *line, unsigned n, struct text *t)
{
	return line_suggest(app_selected(app), line, &n, t) || word_suggest(line, n, t) ? t->chars
											: NULL;
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
	if (!needle_parse(&needle, line, why))
		return false;
	return no(why, EXIT_OK, "%s",
		   needle.fields ? sieve_language_name(SIEVE_FIELDS)
		   : needle.hex  ? "bytes"
				 : "text"),
	       true;
}

/* What may be looked for; keys only once it looks like one: most of what is looked for is text. */
static const char *
find_suggest(struct app *app, const char *line, unsigned n, struct text *t)
{
	static const char *const kinds[] = {"Hello lab\tany text that a row shows, in any case",
	    "hex:88 b5\tbytes of the frame, two hex digits each",
	    "arp.opcode == request\ta filter on fields: what f takes as well"};

	(void)app;
	if (!*line)
		return n < sizeof kinds / sizeof kinds[0] ? kinds[n] : NULL;
	return strchr(line, '.') && word_suggest(line, n, t) ? t->chars : NULL;
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
	    .label = "find: ",
	    .history = "find",
	    .check = find_check,
	    .done = find_done,
	    .suggest = find_suggest,
	};

	prompt_open(app, &ops, "");
}

static bool
command_done(struct app *app, const char *line)
{
	struct why why;

	bool place = isdigit((unsigned char)line[*line == '+' || *line == '-']);

	line += strspn(line, " ");
	if (!*line || (place                      ? do_goto(app, line, &why)
			  : orders_has(app, line) ? orders_line(app, line, &why)
						  : action_command(app, line, &why)))
		return true;
	app_say(app, "%s", why.text);
	return false;
}

/* The pane that the line is for. */
static const struct pane *
below(const struct app *app)
{
	return app->stacked > 1 ? app->stack[app->stacked - 2] : app->main[app->focus];
}

/* "filter\tEXPRESSION  f F4  show only ..." */
static const char *
command_suggest(struct app *app, const char *line, unsigned n, struct text *t)
{
	const struct command *command;

	for (const struct action *a = app->actions; a->name; a++) {
		if (a->run == action_in_pane || (a->places && !(a->places & below(app)->place)))
			continue; /* no command, or one of another place */
		command = command_find(a->name, strlen(a->name));
		if (strncmp(a->name, line, strlen(line)) ||
		    (!a->argument && command && command->argument) || n--)
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
	return orders_suggest(app, line, &n, t) || (strchr(line, ' ') && word_suggest(line, n, t))
		   ? t->chars
		   : NULL;
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
