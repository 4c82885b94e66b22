/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The user's presets: a file each, in the folder presets of the user's configuration. Knows their
 * lines; what a recipe means it does not.
 *
 *   [preset]
 *   title = What the list shows
 *   note = What to look for
 *   [frame]
 *   recipe = "eth type=0x88b5 / data \"Hello\""
 *   pad = 60
 *   interval = 1s
 *   times = 10
 *
 * In place of a recipe there may be destination, source, type, vlan, and payload or payload-hex
 * (lines of the latter are joined), as in etherwright.conf.
 */
#include "session/preset.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config/ini.h"
#include "config/place.h"
#include "port/files.h"
#include "port/out.h"
#include "wire/kind.h"
#include "wire/recipe.h"

enum {
	ROOM = 5 * DRAFT_MAX, /* of all texts of one */
	RECIPE_ROOM = 4 * DRAFT_MAX,
	FILE_NAME = PRESET_KEY + 16
};

static const char ending[] = ".ini";

/* What a file says, while it is read. */
struct reading {
	char *title, *note, *recipe, *destination, *source, *type, *vlan, *payload, *hex;
	size_t hex_length;
};

bool
preset_key_fits(const char *key, struct why *why)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789._-";

	if (*key && *key != '.' && strlen(key) < PRESET_KEY && !key[strspn(key, letters)])
		return true;
	return no(why, EXIT_USAGE,
	    "\"%.40s\" is no name for a preset - letters, digits, dots and dashes, at most %d", key,
	    PRESET_KEY - 1);
}

static void
file_name(const char *key, char name[FILE_NAME])
{
	snprintf(name, FILE_NAME, "presets/%s%s", key, ending);
}

static bool
take_frame(struct preset *p, struct reading *r, const struct ini *ini, struct why *why)
{
	struct {
		const char *key;
		char **text;
	} texts[] = {{"recipe", &r->recipe}, {"destination", &r->destination},
	    {"source", &r->source}, {"type", &r->type}, {"vlan", &r->vlan},
	    {"payload", &r->payload}};
	struct why reason;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!strcmp(ini->key, texts[i].key)) {
			*texts[i].text = (char *)ini->value;
			return true;
		}
	if (!strcmp(ini->key, "payload-hex")) {
		size_t n = strlen(ini->value);
		char *hex = realloc(r->hex, r->hex_length + n + 1);

		if (!hex)
			return no_memory(why);
		r->hex = hex;
		memcpy(hex + r->hex_length, ini->value, n + 1);
		r->hex_length += n;
	} else if (!strcmp(ini->key, "pad")) {
		if (!pad_parse(ini->value, &p->pad, &reason))
			return ini_no(ini, why, "%s", reason.text);
	} else if (!strcmp(ini->key, "interval")) {
		if (!interval_parse(ini->value, &p->interval, &reason))
			return ini_no(ini, why, "interval: %s", reason.text);
	} else if (!strcmp(ini->key, "times")) {
		p->has_times = times_parse(ini->value, &p->times, &reason);
		if (!p->has_times)
			return ini_no(ini, why, "times: %s", reason.text);
	} else {
		return ini_no(ini, why, "there is no \"%.40s\" in [frame] of a preset", ini->key);
	}
	return true;
}

static bool
take_line(struct preset *p, struct reading *r, const struct ini *ini, struct why *why)
{
	if (!strcmp(ini->section, "frame"))
		return take_frame(p, r, ini, why);
	if (strcmp(ini->section, "preset"))
		return ini_no(ini, why, "a preset has [preset] and [frame], no \"%.40s\"",
		    *ini->section ? ini->section : ini->key);
	if (!strcmp(ini->key, "title"))
		r->title = (char *)ini->value;
	else if (!strcmp(ini->key, "note"))
		r->note = (char *)ini->value;
	else
		return ini_no(ini, why, "there is no \"%.40s\" in [preset]", ini->key);
	return true;
}

/* The fields that are said one by one, as a recipe. */
static void
add_recipe(const struct reading *r, struct text *out)
{
	bool port = !r->source || !strcmp(r->source, "port");

	if (r->recipe) {
		text_add(out, r->recipe);
		return;
	}
	text_add(out, "eth dst=");
	text_add(out, r->destination ? r->destination : "ff:ff:ff:ff:ff:ff");
	text_add(out, " src=");
	text_add(out, port ? "$me" : r->source);
	if (r->vlan) {
		text_add(out, " / vlan id=");
		text_add(out, r->vlan);
	}
	text_addf(out, " %stype=%.40s", r->vlan ? "e" : "", r->type ? r->type : "0x88b5");
	if (!r->payload && !r->hex)
		return;
	text_add(out, " / data ");
	if (r->hex) {
		for (const char *c = r->hex; *c; c++)
			if (!strchr(" \t:", *c))
				text_char(out, *c);
		return;
	}
	text_char(out, '"');
	text_safe_string(out, r->payload);
	text_char(out, '"');
}

/* Puts a text behind those that are there already, and returns it. */
static const char *
keep(char *room, size_t *used, const char *text)
{
	size_t n = strlen(text) + 1;
	char *at = room + *used;

	if (n > ROOM - *used)
		return "";
	memcpy(at, text, n);
	*used += n;
	return at;
}

/* The texts of a file into room of their own. */
static bool
fill(struct preset *p, const struct reading *r, const char *key)
{
	static char chars[4 * DRAFT_MAX + 256];
	struct text recipe = text_on(chars, sizeof chars);
	size_t used = 0;

	p->room = malloc(ROOM);
	if (!p->room)
		return false;
	add_recipe(r, &recipe);
	p->key = keep(p->room, &used, key);
	p->title = keep(p->room, &used, r->title ? r->title : key);
	p->note = keep(p->room, &used, r->note ? r->note : "");
	p->recipe = keep(p->room, &used, chars);
	return true;
}

static bool
read_one(struct preset *p, const char *key)
{
	struct reading r = {.title = NULL};
	char path[PLACE_PATH], name[FILE_NAME];
	enum ini_found found;
	struct ini ini;
	struct why why;
	bool done;

	*p = (struct preset){.own = true, .pad = FRAME_LEAST};
	file_name(key, name);
	if (!place_path(PLACE_CONFIG, name, path, NULL))
		return false;
	if (!ini_open(&ini, path, &p->wrong))
		return fill(p, &r, key);
	while ((found = ini_next(&ini, &why)) != INI_END)
		if ((found == INI_WRONG || !take_line(p, &r, &ini, &why)) && !*p->wrong.text)
			p->wrong = why;
	done = fill(p, &r, key);
	free(r.hex);
	ini_close(&ini);
	return done;
}

static int
by_key(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* The names of the files in order, without their ending. */
static unsigned
list_keys(char keys[PRESETS_OWN][PRESET_KEY])
{
	char path[PLACE_PATH];
	int folder = place_path(PLACE_CONFIG, "presets", path, NULL) ? files_read(path) : -1;
	DIR *entries = folder < 0 ? NULL : fdopendir(folder);
	const struct dirent *entry;
	unsigned n = 0;

	while (entries && n < PRESETS_OWN && (entry = readdir(entries))) {
		size_t length = strlen(entry->d_name), end = sizeof ending - 1;

		if (length <= end || strcmp(entry->d_name + length - end, ending) ||
		    length - end >= PRESET_KEY)
			continue;
		snprintf(keys[n], PRESET_KEY, "%.*s", (int)(length - end), entry->d_name);
		n += preset_key_fits(keys[n], NULL);
	}
	if (entries)
		closedir(entries);
	else if (folder >= 0)
		close(folder);
	qsort(keys, n, PRESET_KEY, by_key);
	return n;
}

struct presets *
presets_read(void)
{
	struct presets *p = calloc(1, sizeof *p);
	static char keys[PRESETS_OWN][PRESET_KEY];
	unsigned n = p ? list_keys(keys) : 0, own = 0;

	for (const struct preset *preset = presets_shipped; p && preset->key; preset++)
		p->preset[p->n++] = preset;
	for (unsigned i = 0; i < n; i++)
		if (read_one(&p->own[own], keys[i]))
			p->preset[p->n++] = &p->own[own++];
	return p;
}

void
presets_free(struct presets *p)
{
	for (unsigned i = 0; p && i < PRESETS_OWN; i++)
		free(p->own[i].room);
	free(p);
}

/* In quotes, so that nothing in it is taken for a comment. */
static void
add_value(const char *key, const char *value, struct text *out)
{
	text_addf(out, "%s = \"", key);
	for (; *value; value++) {
		if (strchr("\"\\", *value))
			text_char(out, '\\');
		text_char(out, strchr("\r\n", *value) ? ' ' : *value);
	}
	text_add(out, "\"\n");
}

/* What stands in the file of a preset. */
static void
add_file(const char *title, const char *note, const char *recipe, const struct preset *p,
    struct text *out)
{
	text_add(out, "[preset]\n");
	add_value("title", title, out);
	add_value("note", note, out);
	text_add(out, "\n[frame]\n");
	add_value("recipe", recipe, out);
	if (p->pad)
		text_addf(out, "pad = %u\n", p->pad);
	else
		text_add(out, "pad = off\n");
	if (p->interval) {
		text_add(out, "interval = ");
		interval_print(p->interval, out);
		text_char(out, '\n');
	}
	if (p->has_times && p->times)
		text_addf(out, "times = %llu\n", (unsigned long long)p->times);
	else if (p->has_times)
		text_add(out, "times = inf\n");
}

static bool
write_file(const char *key, const char *title, const char *note, const char *recipe,
    const struct preset *p, bool over, struct why *why)
{
	size_t size = 2 * (strlen(recipe) + strlen(title) + strlen(note)) + 512;
	char name[FILE_NAME], *chars;
	struct text t;
	bool done;

	if (!preset_key_fits(key, why))
		return false;
	chars = malloc(size);
	if (!chars)
		return no_memory(why);
	t = text_on(chars, size);
	add_file(title, note, recipe, p, &t);
	file_name(key, name);
	done = place_write(PLACE_CONFIG, name, chars, t.length, over, why);
	free(chars);
	return done;
}

/* A recipe as it will be of any port: what is this one's address is the port's. Not in quotes,
 * where it is a text. */
static void
generalise(const char *recipe, const struct port *port, struct text *out)
{
	char mac[MAC_TEXT] = "-";
	size_t n;
	bool quoted = false;

	if (port && port->has_mac)
		mac_print(port->mac, mac);
	for (n = strlen(mac); *recipe; recipe++) {
		quoted ^= *recipe == '"';
		if (quoted || strncmp(recipe, mac, n) != 0) {
			text_char(out, *recipe);
			continue;
		}
		text_add(out, "$me");
		recipe += n - 1;
	}
}

bool
preset_save(const struct session *s, const char *key, const char *title, const char *note,
    bool over, struct why *why)
{
	const struct preset p = {
	    .pad = s->draft.pad, .interval = s->interval, .times = s->times, .has_times = true};
	char *chars = malloc(2 * RECIPE_ROOM);
	struct text as_it_is, t;
	bool done;

	if (!chars)
		return no_memory(why);
	as_it_is = text_on(chars, RECIPE_ROOM);
	t = text_on(chars + RECIPE_ROOM, RECIPE_ROOM);
	recipe_print_bare(&s->draft, &as_it_is);
	generalise(chars, s->ports ? s->port[s->seat] : NULL, &t);
	done = write_file(key, title, note, t.chars, &p, over, why);
	free(chars);
	return done;
}

bool
preset_describe(const struct preset *p, const char *title, const char *note, struct why *why)
{
	if (*p->wrong.text) /* what is not understood would be lost */
		return no(why, p->wrong.status, "%s", p->wrong.text);
	return write_file(p->key, title, note, p->recipe, p, true, why);
}

bool
preset_remove(const char *key, struct why *why)
{
	char name[FILE_NAME], path[PLACE_PATH];

	file_name(key, name);
	return preset_key_fits(key, why) && place_path(PLACE_CONFIG, name, path, why) &&
	       (out_remove(path) ||
		   no(why, EXIT_FAILED, "preset %s cannot be removed: %s", key, strerror(errno)));
}

bool
preset_rename(const struct preset *p, const char *key, struct why *why)
{
	if (*p->wrong.text)
		return no(why, p->wrong.status, "%s", p->wrong.text);
	return write_file(key, p->title, p->note, p->recipe, p, false, why) &&
	       preset_remove(p->key, why);
}
