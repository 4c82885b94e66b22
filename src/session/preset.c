/* SPDX-License-Identifier: BSD-2-Clause */
/* A preset into a draft: see preset.h. Knows what the words of a recipe stand for at a port; own
 * presets and their files are in preset_own.c. */
#include "session/preset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "port/list.h"
#include "wire/kind.h"
#include "wire/recipe.h"

enum {
	RECIPE_MAX = 4 * DRAFT_MAX,
	WAKES = 16 /* how often the address stands in a magic packet */
};

/* What is known at the seat only. */
struct seat {
	char me[MAC_TEXT], them[MAC_TEXT], wake[WAKES * 40], ip[16], peer[16], port[PORT_NAME_MAX];
};

/* The station that was heard last, and is none of ours. */
static const struct station *
last_heard(const struct session *s)
{
	const struct station *found = NULL;

	for (unsigned i = 0; i < s->stations.n; i++) {
		const struct station *station = &s->stations.station[i];

		if (!session_own(s, station->mac) && (!found || station->last > found->last))
			found = station;
	}
	return found;
}

/* The seat's own IPv4 address: of the interface, or what the lab's hosts have; else one for
 * examples. */
static void
find_ip(const struct session *s, unsigned char ip[4])
{
	static struct port_info info[64];
	const char *name = session_port_name(s, s->seat);
	int n = s->lab ? 0 : port_list(info, sizeof info / sizeof *info, NULL);
	unsigned a, b, c, d;

	memcpy(ip, (unsigned char[]){10, 0, 0, (unsigned char)(s->lab ? s->seat + 1 : 1)}, 4);
	for (int i = 0; i < n; i++)
		if (!strcmp(info[i].name, name) &&
		    sscanf(info[i].address, "%u.%u.%u.%u", &a, &b, &c, &d) == 4)
			memcpy(ip,
			    (unsigned char[]){(unsigned char)a, (unsigned char)b, (unsigned char)c,
				(unsigned char)d},
			    4);
}

static void
look_around(const struct session *s, struct seat *seat)
{
	static const uint8_t none[6], everybody[6] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
	const struct station *them = s->lab ? NULL : last_heard(s);
	uint8_t host[6] = {2, 0, 0, 0, 0, s->seat == 1 ? 1 : 2}; /* of the lab: h1 or h2 */
	struct text wake = text_on(seat->wake, sizeof seat->wake);
	struct text port = text_on(seat->port, sizeof seat->port);
	unsigned char ip[4];

	find_ip(s, ip);
	snprintf(seat->ip, sizeof seat->ip, "%u.%u.%u.%u", ip[0], ip[1], ip[2], ip[3]);
	snprintf(
	    seat->peer, sizeof seat->peer, "%u.%u.%u.%u", ip[0], ip[1], ip[2], ip[3] == 1 ? 2 : 1);
	mac_print(s->ports && s->port[s->seat]->has_mac ? s->port[s->seat]->mac : none, seat->me);
	mac_print(s->lab ? host : them ? them->mac : everybody, seat->them);
	for (unsigned i = 0; i < WAKES; i++)
		text_addf(&wake, "%swol.mac mac=%s", i ? " ; " : "",
		    s->lab || them ? seat->them : "02:00:00:00:00:0b");
	/* as a word of a recipe: a name that would be several is left out */
	for (const char *c = s->ports ? session_port_name(s, s->seat) : "eth0"; *c; c++)
		text_char(&port, strchr(" \";[]/=", *c) ? '_' : *c);
}

/* The recipe with all words replaced, but for those in quotes; free() it. */
static char *
expand(const char *recipe, const struct seat *seat)
{
	bool quoted = false;
	const struct {
		const char *word, *text;
	} words[] = {{"$me", seat->me}, {"$them", seat->them}, {"$wake", seat->wake},
	    {"$ip", seat->ip}, {"$peer", seat->peer}, {"$port", seat->port}};
	char *chars = malloc(RECIPE_MAX);
	struct text out;

	if (!chars)
		return NULL;
	out = text_on(chars, RECIPE_MAX);
	while (*recipe) {
		size_t i = 0, n = sizeof words / sizeof *words;

		while (*recipe == '$' && i < n &&
		       strncmp(recipe, words[i].word, strlen(words[i].word)))
			i++;
		quoted ^= *recipe == '"';
		if (*recipe == '$' && i < n && !quoted) {
			text_add(&out, words[i].text);
			recipe += strlen(words[i].word);
		} else {
			text_char(&out, *recipe++);
		}
	}
	return chars;
}

bool
preset_fill(
    const struct preset *preset, const struct session *s, struct draft *draft, struct why *why)
{
	struct seat seat;
	struct why reason;
	char *recipe;
	bool done;

	if (*preset->wrong.text)
		return no(why, EXIT_USAGE, "%s", preset->wrong.text);
	look_around(s, &seat);
	recipe = expand(preset->recipe, &seat);
	if (!recipe)
		return no_memory(why);
	done = recipe_parse(draft, recipe, &reason) ||
	       no(why, EXIT_USAGE, "preset %s: %s", preset->key, reason.text);
	free(recipe);
	if (done)
		draft->pad = preset->pad;
	return done;
}

bool
preset_use(const struct preset *preset, struct session *s, struct why *why)
{
	struct draft *draft = malloc(sizeof *draft);
	bool done = draft ? preset_fill(preset, s, draft, why) : no_memory(why);

	if (done) {
		draft_copy(&s->draft, draft);
		session_source_own(s);
		if (preset->interval)
			s->interval = preset->interval;
		if (preset->has_times)
			s->times = preset->times;
		s->changes++;
	}
	free(draft);
	return done;
}

const struct preset *
presets_find(const struct presets *p, const char *key, struct why *why)
{
	const struct preset *found = NULL;
	unsigned hits = 0;

	for (unsigned i = 0; i < p->n; i++) {
		if (!strcmp(p->preset[i]->key, key))
			return p->preset[i];
		if (*key && !strncmp(p->preset[i]->key, key, strlen(key))) {
			found = p->preset[i];
			hits++;
		}
	}
	if (hits == 1)
		return found;
	no(why, EXIT_USAGE, "\"%.40s\" is %s - etherwright --preset lists them", key,
	    hits ? "the beginning of several presets" : "no preset");
	return NULL;
}

bool
presets_use(const char *key, struct session *s, struct why *why)
{
	struct presets *presets = presets_read();
	const struct preset *preset = presets ? presets_find(presets, key, why) : NULL;
	bool done = preset && preset_use(preset, s, why);

	if (!presets)
		no_memory(why);
	presets_free(presets);
	return done;
}
