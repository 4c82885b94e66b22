/* SPDX-License-Identifier: BSD-2-Clause */
/* What is only known at the port, put into a recipe: see words.h. */
#include "session/words.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "port/list.h"
#include "wire/kind.h"

enum {
	WAKES = 16,           /* how often the address stands in a magic packet */
	WAKE_MAX = WAKES * 40 /* the longest of what a word stands for */
};

/* What is known at the seat only. */
struct seat {
	char me[MAC_TEXT], them[MAC_TEXT], wake[WAKE_MAX], ip[16], peer[16], port[PORT_NAME_MAX];
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
look_nowhere(struct seat *seat)
{
	*seat = (struct seat){"02:00:00:00:00:0a", "02:00:00:00:00:0b",
	    "wol.mac mac=02:00:00:00:00:0b", "10.0.0.1", "10.0.0.2", "eth0"};
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

/* The whole word: $memory is none. */
static bool
begins_with(const char *recipe, const char *word)
{
	size_t n = strlen(word);

	return !strncmp(recipe, word, n) && !isalnum((unsigned char)recipe[n]);
}

char *
words_fill(const struct session *s, const char *recipe)
{
	bool quoted = false;
	struct seat seat;
	const struct {
		const char *word, *text;
	} words[] = {{"$me", seat.me}, {"$them", seat.them}, {"$wake", seat.wake}, {"$ip", seat.ip},
	    {"$peer", seat.peer}, {"$port", seat.port}};
	size_t room = strlen(recipe) + 1;
	char *chars;
	struct text out;

	for (const char *c = recipe; *c; c++)
		room += *c == '$' ? WAKE_MAX : 0;
	chars = malloc(room);
	if (!chars)
		return NULL;
	out = text_on(chars, room);
	if (!s)
		look_nowhere(&seat);
	else if (strchr(recipe, '$'))
		look_around(s, &seat);
	while (*recipe) {
		size_t i = 0, n = sizeof words / sizeof *words;

		while (*recipe == '$' && i < n && !begins_with(recipe, words[i].word))
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
