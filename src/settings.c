/* SPDX-License-Identifier: BSD-2-Clause */
/* Files and the environment into options: see settings.h. Knows whose word counts; what a value may
 * be, the table of options knows. */
#include "settings.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "config/ini.h"
#include "config/place.h"
#include "session/cap.h"

static const char name[] = "etherwright.conf";

/* Variables of the environment that say what a line of the file would. */
static const struct {
	const char *variable, *key;
	const char *value; /* NULL: the variable's */
} environment[] = {
    {"ETHERWRIGHT_PORT", "port.name", NULL},
    {"NO_COLOR", "display.color", "never"},
};

enum whose {
	COMPUTERS,
	USERS,
	ASKED_FOR
};

struct reading {
	struct options *options;
	settings_tell *tell;
	void *context;
	struct said said[OPTIONS_MAX]; /* the last word of files and environment on each row */
	struct said law[OPTIONS_MAX];  /* the word of root's file on what is safe */
	struct said unclear;           /* of root's file: what nobody understands may be a limit */
	unsigned wrong;
};

static void
tell(struct reading *r, const struct why *why)
{
	r->wrong++;
	r->tell(r->context, why->text);
}

static bool
by_user(const struct options *o, const char *option)
{
	for (const struct option_row *row = option_rows; row->name; row++)
		if (!strcmp(row->name, option))
			return o->said[row - option_rows].text;
	return false;
}

static bool
is_key(const struct option_row *row, const char *key)
{
	return row->config && !strcmp(row->config, key);
}

/* Whether the command line has left open what a line would say: it may also have said something
 * else in its place. */
static bool
is_open(const struct options *o, const char *key)
{
	bool whole = o->recipe || o->take || o->preset;
	bool parts = by_user(o, "ether-type") || by_user(o, "vlan") || o->payload_from;

	for (const struct option_row *row = option_rows; row->name; row++)
		if (is_key(row, key) && o->said[row - option_rows].text)
			return false;
	if (!strcmp(key, "port.name"))
		return !o->ports && !o->read && !o->lab;
	if (!strncmp(key, "frame.payload", 13))
		return !o->payload_from && !whole && !by_user(o, "ether-type");
	if (!strcmp(key, "frame.recipe"))
		return !parts && !whole;
	if (!strncmp(key, "frame.", 6) && strcmp(key, "frame.interval") &&
	    strcmp(key, "frame.times"))
		return !whole;
	return true;
}

/* Whether a value will be taken, tried on options that nobody uses. */
static bool
try_value(const char *key, const char *value, struct why *why)
{
	static struct options none;

	for (const struct option_row *row = option_rows; row->name; row++) {
		if (!is_key(row, key))
			continue;
		memset(&none, 0, sizeof none);
		if (!*value && !*row->standard)
			return true; /* as it is without the line */
		if (!options_take(&none, row, value, why))
			return false;
	}
	return true;
}

/* A row with this line; of a section alone ("display."): any of it. NULL: there is none. */
static const struct option_row *
find_row(const char *key)
{
	size_t n = strlen(key);

	for (const struct option_row *row = option_rows; row->name; row++)
		if (key[n - 1] == '.' ? row->config && !strncmp(row->config, key, n)
				      : is_key(row, key))
			return row;
	return NULL;
}

static void
note(struct reading *r, const char *key, struct said said)
{
	for (const struct option_row *row = option_rows; row->name; row++)
		if (is_key(row, key))
			r->said[row - option_rows] = said;
}

/* What holds if a line does not count. */
static const char *
instead(const struct reading *r, const struct option_row *row)
{
	const char *before = r->said[row - option_rows].text;

	before = before ? before : row->standard;
	return *before ? before : "none";
}

/* What it means the screen knows; a later line on the same action counts. */
static void
take_key(struct reading *r, const struct ini *ini, struct why *why)
{
	struct options *o = r->options;
	unsigned i = 0;

	while (i < o->n_key_lines && strcmp(o->key_lines[i].action, ini->key))
		i++;
	if (i == KEY_LINES_MAX) {
		ini_no(ini, why, "more than %d lines of keys", KEY_LINES_MAX);
		return;
	}
	o->key_lines[i] = (struct key_line){ini->key, ini->value, ini->name, ini->line};
	if (i == o->n_key_lines)
		o->n_key_lines++;
}

/* Refuses what is no setting, or sets none. Returns whether the line may be meant as a limit. */
static bool
take_value(struct reading *r, const struct ini *ini, struct why *why)
{
	static const char remedy[] = "etherwright --print-config shows all";
	char section[32], key[80], shown[64];
	struct text t = text_on(shown, sizeof shown);
	struct why reason = {.text = ""};

	*why = reason;
	snprintf(section, sizeof section, "%.30s.", ini->section);
	snprintf(key, sizeof key, "%s%.40s", section, ini->key);
	text_safe_string(&t, key);
	if (!strcmp(section, "keys.")) {
		take_key(r, ini, why);
		return false;
	}
	if (!find_row(section))
		return !ini_no(ini, why, "there is no section for \"%s\" - %s", shown, remedy);
	if (!find_row(key))
		return !ini_no(ini, why, "there is no \"%s\" - %s", shown, remedy);
	if (try_value(key, ini->value, &reason)) {
		note(r, key, (struct said){ini->value, ini->name, ini->line});
		return false;
	}
	ini_no(ini, why, "%s: %s; using %s", shown, reason.text, instead(r, find_row(key)));
	return !strcmp(section, "safety.");
}

/* Limits that cannot be read may be any: then nothing is sent, but in the lab. */
static void
fear(struct reading *r, const struct ini *ini, const char *reason)
{
	struct why why;

	if (!r->unclear.text)
		r->unclear = (struct said){"yes", ini->name, ini->line};
	no(&why, EXIT_DENIED, "%s - nothing is sent until that file is mended: it may set limits",
	    reason);
	tell(r, &why);
}

/* A file that was named on the command line is missed, but stops nothing. */
static void
tell_asked(struct reading *r, const char *words)
{
	struct why why;

	no(&why, EXIT_USAGE, "%s - this goes on without it", words);
	tell(r, &why);
}

/* A file that is not there says nothing, unless it was asked for by name; nor does one of the user
 * that is another's (after sudo). */
static void
read_file(struct reading *r, struct ini *ini, const char *path, enum whose whose)
{
	enum ini_found found;
	struct why why;

	if (!ini_open(ini, path, &why)) {
		int error = errno;
		bool none = error == ENOENT || error == ENOTDIR;

		if (whose == COMPUTERS && !none && !r->options->lab)
			fear(r, ini, why.text);
		else if (whose == ASKED_FOR)
			tell_asked(r, why.text);
		else if (!none && error != EACCES)
			tell(r, &why);
		return;
	}
	while ((found = ini_next(ini, &why)) != INI_END) {
		bool grave = found == INI_WRONG || take_value(r, ini, &why);

		if (grave && whose == COMPUTERS && !r->options->lab)
			fear(r, ini, why.text);
		else if (*why.text)
			tell(r, &why);
	}
}

static void
read_environment(struct reading *r)
{
	for (size_t i = 0; i < sizeof environment / sizeof *environment; i++) {
		const char *value = getenv(environment[i].variable);
		struct why reason, why;

		if (!value || !*value)
			continue;
		value = environment[i].value ? environment[i].value : value;
		if (try_value(environment[i].key, value, &reason)) {
			note(r, environment[i].key,
			    (struct said){value, environment[i].variable, 0});
			continue;
		}
		no(&why, EXIT_USAGE, "%s: %s", environment[i].variable, reason.text);
		tell(r, &why);
	}
}

/* What is noted takes effect, if nobody with more to say has spoken. */
static void
take_noted(struct reading *r)
{
	struct options *o = r->options;
	bool open[OPTIONS_MAX] = {false};

	for (const struct option_row *row = option_rows; row->name; row++)
		open[row - option_rows] = row->config && is_open(o, row->config);
	for (const struct option_row *row = option_rows; row->name; row++) {
		const struct said *said = &r->said[row - option_rows];
		struct why reason, why;

		if (!open[row - option_rows] || !said->text || !*said->text)
			continue;
		if (options_take(o, row, said->text, &reason)) {
			o->said[row - option_rows] = *said;
			continue;
		}
		no(&why, EXIT_USAGE, "%s:%u: %s: %s", said->where, said->line, row->config,
		    reason.text);
		tell(r, &why);
	}
}

/* What root's file has said so far on what is safe. The lab is memory alone: there it says nothing.
 */
static void
note_law(struct reading *r)
{
	for (const struct option_row *row = option_rows; row->name; row++) {
		struct said *said = &r->said[row - option_rows];

		if (!row->config || strncmp(row->config, "safety.", 7) != 0)
			continue;
		if (r->options->lab)
			*said = (struct said){0};
		r->law[row - option_rows] = *said;
	}
}

/* 0 is any number. */
static bool
is_more(uint32_t rate, uint32_t limit)
{
	return limit && (!rate || rate > limit);
}

/* A teacher's limit holds for everybody: whoever wants more is told, and gets as much as there is.
 */
static void
obey_rate(struct reading *r, const struct said *law, struct said *said)
{
	struct options *o = r->options, most = {.max_rate = CAP_ALL, .max_group = CAP_GROUP};
	struct why why;

	cap_parse(law->text, &most.max_rate, &most.max_group, NULL);
	if (said->where == law->where)
		o->rate_by = *law;
	if (!is_more(o->max_rate, most.max_rate) && !is_more(o->max_group, most.max_group))
		return;
	if (said->text && said->where != law->where) {
		no(&why, EXIT_DENIED, "max-rate: %s is the most here, says %s:%u", law->text,
		    law->where, law->line);
		tell(r, &why);
	}
	if (is_more(o->max_rate, most.max_rate))
		o->max_rate = most.max_rate;
	if (is_more(o->max_group, most.max_group))
		o->max_group = most.max_group;
	*said = o->rate_by = *law;
}

static bool
says_yes(const struct option_row *row, const char *word)
{
	static struct options none;
	struct why why;

	none.receive_only = false;
	return options_take(&none, row, word, &why) && none.receive_only;
}

/* What root's file says on what is safe nobody lifts. */
static void
obey(struct reading *r)
{
	struct options *o = r->options;

	for (const struct option_row *row = option_rows; row->name; row++) {
		const struct said *law = &r->law[row - option_rows];

		if (r->unclear.text && is_key(row, "safety.receive-only")) {
			law = &r->unclear;
			o->unclear = true;
		}
		if (!law->text)
			continue;
		if (row->take) {
			obey_rate(r, law, &o->said[row - option_rows]);
		} else if (says_yes(row, law->text)) {
			o->receive_only = true;
			o->said[row - option_rows] = *law;
			o->only_by = *law;
		}
	}
}

unsigned
settings_read(struct options *o, settings_tell *tell_user, void *context)
{
	static struct ini system_file, user_file;
	struct reading r = {.options = o, .tell = tell_user, .context = context};
	char path[PLACE_PATH];

	if (place_path(PLACE_SYSTEM, name, path, NULL))
		read_file(&r, &system_file, path, COMPUTERS);
	note_law(&r);
	if (o->config)
		read_file(&r, &user_file, o->config, ASKED_FOR);
	else if (!o->no_config && place_path(PLACE_CONFIG, name, path, NULL))
		read_file(&r, &user_file, path, USERS);
	read_environment(&r);
	take_noted(&r);
	obey(&r);
	return r.wrong;
}

/* A value that the file would understand: in quotes if it is not so as it is. */
static void
print_value(const char *value, FILE *out)
{
	size_t n = strlen(value);
	bool quotes = n && (value[0] == ' ' || value[n - 1] == ' ' || value[0] == '"' ||
			       strstr(value, " #") || strpbrk(value, "\t\n\r\033"));

	if (!quotes) {
		fputs(value, out);
		return;
	}
	fputc('"', out);
	for (; *value; value++)
		fprintf(out, strchr("\"\\", *value) ? "\\%c" : "%c",
		    iscntrl((unsigned char)*value) ? ' ' : *value);
	fputc('"', out);
}

/* The row of a line whose word counts; NULL: another one of the line comes first. */
static const struct option_row *
speaker(const struct options *o, const struct option_row *row)
{
	const struct option_row *speaks = row;

	for (const struct option_row *other = option_rows; other->name; other++) {
		if (!is_key(other, row->config))
			continue;
		if (other < row)
			return NULL;
		if (o->said[other - option_rows].text)
			speaks = other;
	}
	return speaks;
}

static bool
is_law(const struct options *o, const struct said *said)
{
	return (said->text == o->only_by.text && said->where == o->only_by.where) ||
	       (said->text == o->rate_by.text && said->where == o->rate_by.where);
}

static void
print_row(const struct options *o, const struct option_row *row, FILE *out)
{
	const struct option_row *speaks = speaker(o, row);
	const struct said *said;

	if (!speaks)
		return;
	said = &o->said[speaks - option_rows];
	fprintf(out, "%s = ", strchr(row->config, '.') + 1);
	print_value(said->text ? said->text : speaks->standard, out);
	if (said->text && said->line)
		fprintf(out, "   # from %s:%u", said->where, said->line);
	else if (said->text)
		fprintf(out, "   # from %s", said->where);
	if (said->text && is_law(o, said))
		fputs("; not in the lab", out);
	fputc('\n', out);
}

static void
print_keys(const struct options *o, FILE *out)
{
	if (o->n_key_lines)
		fputs("\n[keys]\n", out);
	for (unsigned i = 0; i < o->n_key_lines; i++) {
		const struct key_line *line = &o->key_lines[i];

		fprintf(out, "%s = ", line->action);
		print_value(line->keys, out);
		fprintf(out, "   # from %s:%u\n", line->where, line->line);
	}
}

void
settings_print(const struct options *o, FILE *out)
{
	fputs("# etherwright.conf - everything may be left out\n", out);
	for (const struct option_row *first = option_rows; first->name; first++) {
		char section[32];

		snprintf(section, sizeof section, "%.*s.",
		    first->config ? (int)strcspn(first->config, ".") : 0, first->config);
		if (!first->config || find_row(section) != first)
			continue; /* of a section that was printed */
		fprintf(out, "\n[%.*s]\n", (int)strlen(section) - 1, section);
		for (const struct option_row *row = first; row->name; row++)
			if (row->config && !strncmp(row->config, section, strlen(section)))
				print_row(o, row, out);
	}
	print_keys(o, out);
}
