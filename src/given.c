/* SPDX-License-Identifier: BSD-2-Clause */
/* The frame that the command line says: see given.h. */
#include "given.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "notation/take.h"
#include "port/whole.h"
#include "session/preset.h"
#include "session/words.h"
#include "wire/recipe.h"

enum {
	MAC_SIZE = 6,
	TYPE_VLAN = 0x8100,
	TYPE_LAB = 0x88b5 /* Local Experimental 1: what a frame says that nobody has given a type */
};

/* A frame under construction. */
struct bytes {
	uint8_t at[DRAFT_MAX];
	size_t n;
};

static bool
add(struct bytes *b, const void *bytes, size_t n, struct why *why)
{
	if (n > sizeof b->at - b->n)
		return no(why, EXIT_USAGE,
		    "the frame is longer than %d bytes - shorten the payload", DRAFT_MAX);
	memcpy(b->at + b->n, bytes, n);
	b->n += n;
	return true;
}

static bool
add16(struct bytes *b, unsigned value, struct why *why)
{
	const uint8_t bytes[] = {(uint8_t)(value >> 8), (uint8_t)value};

	return add(b, bytes, sizeof bytes, why);
}

/* The file that the frame is in, as long as the program runs: standard input cannot be read a
 * second time, and behind the walls nothing is opened. */
static struct {
	char *bytes;
	size_t n;
} file;

static bool
read_file(const char *path, size_t most, struct why *why)
{
	return file.bytes || whole_take(path, most, &file.bytes, &file.n, why);
}

bool
given_read(const struct options *o, struct why *why)
{
	return o->take ? read_file(o->take, TAKE_SIZE, why)
		       : o->payload_from != PAYLOAD_FILE || read_file(o->payload, DRAFT_MAX, why);
}

static bool
add_payload(struct bytes *b, const struct options *o, struct why *why)
{
	static const char hello[] = "Hello lab";
	uint8_t bytes[DRAFT_MAX];

	switch (o->payload_from) {
	case PAYLOAD_NONE: /* a type of its own may want to be followed by nothing */
		return o->has_type || add(b, hello, sizeof hello - 1, why);
	case PAYLOAD_TEXT:
		return add(b, o->payload, strlen(o->payload), why);
	case PAYLOAD_HEX:
		return add(b, bytes, (size_t)text_unhex(o->payload, bytes, sizeof bytes), why);
	case PAYLOAD_FILE:
		return read_file(o->payload, DRAFT_MAX, why) && add(b, file.bytes, file.n, why);
	}
	return true;
}

/* A lab frame, which the beacon fills in; what follows it makes it longer. */
static bool
add_lab(struct bytes *b, const struct options *o, struct why *why)
{
	static const uint8_t lab[46] = {'E', 'T', 'H', 'W', 1, 1};

	return add(b, lab, sizeof lab, why) && (!o->payload_from || add_payload(b, o, why));
}

static bool
build(struct bytes *b, const struct options *o, struct why *why)
{
	static const uint8_t broadcast[] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff};

	if (!add(b, o->has_remote ? o->remote : broadcast, MAC_SIZE, why) ||
	    !add(b, o->local, MAC_SIZE, why))
		return false;
	for (unsigned i = 0; i < o->vlans; i++)
		if (!add16(b, TYPE_VLAN, why) ||
		    !add16(b, (unsigned)o->vlan[i].priority << 13 | o->vlan[i].id, why))
			return false;
	return add16(b, o->has_type ? o->type : TYPE_LAB, why) &&
	       (o->beacon ? add_lab(b, o, why) : add_payload(b, o, why));
}

/* Puts an address into a frame that a recipe gave. */
static bool
readdress(struct draft *draft, const char *key, const uint8_t mac[MAC_SIZE], struct why *why)
{
	int span = span_find(&draft->d, key, 0, 0);

	if (span < 0 || draft->d.span[span].range.bits != MAC_SIZE * 8)
		return no(why, EXIT_USAGE,
		    "the frame is too short to hold this address - leave -l and -m away");
	return draft_put(draft, draft->d.span[span].range.bit / 8, MAC_SIZE, mac, MAC_SIZE, why);
}

static bool
said_parts(const struct options *o)
{
	return o->has_local || o->has_remote || o->has_type || o->vlans || o->payload_from;
}

bool
given_said(const struct options *o)
{
	return o->recipe || o->take || o->preset || said_parts(o);
}

bool
given_in_files(const struct options *o)
{
	return o->take || o->preset || o->payload_from == PAYLOAD_FILE;
}

const struct taken *
given_taken(const struct options *o, struct why *why)
{
	static struct taken *taken; /* as long as the program runs */
	struct why reason;

	if (taken)
		return taken;
	if (!read_file(o->take, TAKE_SIZE, why))
		return NULL;
	taken = take_text(file.bytes, file.n, &reason);
	if (!taken)
		no(why, EXIT_USAGE, "--take: %s", reason.text);
	return taken;
}

/* The frame out of a file, and what was understood of that. */
static bool
take_one(struct session *s, const struct options *o, struct why *why)
{
	const struct taken *taken = given_taken(o, why);
	unsigned n = o->nth ? (unsigned)o->nth - 1 : 0;

	if (!taken)
		return false;
	if (o->nth > taken->frames)
		return no(
		    why, EXIT_USAGE, "--nth: there are only %u - %s", taken->frames, taken->what);
	if (taken->frames > 1 && !o->nth)
		session_say(s, s->wall, "%s. The first is used; --nth takes another", taken->what);
	else
		session_say(s, s->wall, "%s", taken->what);
	return take_draft(taken, n, &s->draft, why);
}

static bool
read_recipe(struct session *s, const char *recipe, struct why *why)
{
	struct why reason = {0};
	char *filled = words_fill(s, recipe);
	bool done = filled && recipe_parse(&s->draft, filled, &reason);

	free(filled);
	return done || (filled ? no(why, EXIT_USAGE, "--frame: %s", reason.text) : no_memory(why));
}

static bool
use_preset(struct session *s, const struct options *o, struct why *why)
{
	int64_t interval = s->interval;
	uint64_t times = s->times;
	bool done = presets_use(o->preset, s, why);

	if (o->interval)
		s->interval = interval;
	if (o->count || o->endless || o->send)
		s->times = times;
	return done;
}

static bool
put_addresses(struct session *s, const struct options *o, struct why *why)
{
	return (!o->has_remote || readdress(&s->draft, "eth.dst", o->remote, why)) &&
	       (!o->has_local || readdress(&s->draft, "eth.src", o->local, why));
}

static void
tell_who(char *who, size_t size, const struct said *said)
{
	if (said->text && said->line)
		snprintf(who, size, "%s:%u", said->where, said->line);
	else if (said->text)
		snprintf(who, size, "%s", said->where);
}

bool
given_frame(struct session *s, const struct options *o, struct why *why)
{
	struct bytes b = {.n = 0};

	if (o->interval)
		s->interval = o->interval;
	s->receive_only = o->receive_only;
	cap_set(&s->cap, o->max_rate, o->max_group);
	tell_who(s->only_by, sizeof s->only_by, &o->only_by);
	s->only_unclear = o->unclear;
	for (const struct option_row *row = option_rows; row->name; row++)
		if (!strcmp(row->name, "receive-only") && o->said[row - option_rows].line)
			tell_who(s->only_asked, sizeof s->only_asked, &o->said[row - option_rows]);
	tell_who(s->rate_by, sizeof s->rate_by, &o->rate_by);
	if (o->recipe) {
		if (!read_recipe(s, o->recipe, why))
			return false;
		if (!put_addresses(s, o, why))
			return false;
	} else if (o->preset) {
		if (!use_preset(s, o, why) || !put_addresses(s, o, why))
			return false;
	} else if (o->take) {
		if (!take_one(s, o, why) || !put_addresses(s, o, why))
			return false;
	} else if (said_parts(o)) {
		if (!build(&b, o, why) || !draft_load(&s->draft, b.at, b.n, why))
			return false;
		s->draft.pad = FRAME_LEAST;
	}
	session_source_own(s);
	return true;
}
