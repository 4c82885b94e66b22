/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands that arrange the frame to send: see commands.h. Knows words; what may ride or stand
 * where the draft knows. */
#include "session/commands.h"

#include "session/resend.h"
#include "session/undo.h"
#include "session/words.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* "add vlan on eth": what is done, to what, and what comes after that. */
struct arranging {
	enum {
		ADD,
		REMOVE,
		UP,
		DOWN
	} what;
	const struct proto *proto;
	unsigned which;   /* the how many-th of its kind, from 1 */
	const char *rest; /* without blanks before it; "" = nothing */
};

static bool
take_number(const char *from, const char *end, unsigned *which)
{
	char *behind;

	*which = 1;
	if (*from != '#')
		return from == end;
	*which = (unsigned)strtoul(from + 1, &behind, 10);
	return behind == end && *which;
}

static bool
take(const char *argument, struct arranging *a, struct why *why)
{
	static const char *const words[] = {"add", "remove", "up", "down"};
	size_t length = strcspn(argument, " "), key;
	const char *at = argument + length + strspn(argument + length, " ");
	char name[64];

	for (a->what = ADD; a->what <= DOWN; a->what++)
		if (strlen(words[a->what]) == length && !strncmp(words[a->what], argument, length))
			break;
	if (a->what > DOWN)
		return no(why, EXIT_USAGE, "add, remove, up or down is wanted first");
	length = strcspn(at, " ");
	key = strcspn(at, " #");
	if (!key || key >= sizeof name || !take_number(at + key, at + length, &a->which))
		return no(why, EXIT_USAGE, "a protocol is missing: add vlan, remove vlan#2");
	memcpy(name, at, key);
	name[key] = '\0';
	a->proto = proto_find(name);
	if (!a->proto)
		return no(why, EXIT_USAGE, "\"%s\" is no protocol: --explain lists them", name);
	a->rest = at + length + strspn(at + length, " ");
	return true;
}

bool
check_layer(const char *argument, struct why *why)
{
	struct arranging a;

	if (!take(argument, &a, why))
		return false;
	if (a.what != ADD && *a.rest)
		return no(why, EXIT_USAGE, "nothing may come after the protocol");
	if (*a.rest && (strncmp(a.rest, "on ", 3) || !proto_find(a.rest + 3)))
		return no(why, EXIT_USAGE, "on and a protocol may come after it: add vlan on eth");
	return true;
}

/* The n-th layer of the chain with this proto, from 1; -1 if there is none. */
static int
find_layer(const struct dissection *d, const struct proto *proto, unsigned which)
{
	int layer;

	for (unsigned n = 0; (layer = layer_chain(d, n)) >= 0; n++)
		if (d->layer[layer].proto == proto && !--which)
			return layer;
	return -1;
}

/* Where a layer is added unless it is said: on the topmost one on which it may ride. */
static int
find_below(const struct draft *draft, const struct proto *proto)
{
	int layer, found = -1;

	for (unsigned n = 0; (layer = layer_chain(&draft->d, n)) >= 0; n++)
		if (draft_ride(draft, (unsigned)layer, proto) != RIDE_NOT)
			found = layer;
	return found;
}

bool
command_layer(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	struct draft *draft = &s->draft;
	const struct proto *below;
	struct arranging a;
	int layer;

	if (!take(argument, &a, why))
		return false;
	s->changes++;
	if (a.what == ADD) {
		below = *a.rest ? proto_find(a.rest + 3) : NULL;
		layer = below ? find_layer(&draft->d, below, 1) : find_below(draft, a.proto);
		if (layer < 0)
			return no(why, EXIT_FAILED,
			    "%s: the frame has nothing on which it could ride", a.proto->key);
		return draft_add(draft, (unsigned)layer, a.proto, why);
	}
	layer = find_layer(&draft->d, a.proto, a.which);
	if (layer < 0)
		return no(why, EXIT_FAILED, "the frame has no %s", a.proto->key);
	if (a.what == REMOVE)
		return draft_pop(draft, (unsigned)layer, why);
	return draft_move(draft, (unsigned)layer, a.what == DOWN, why);
}

bool
check_item(const char *argument, struct why *why)
{
	struct arranging a;

	if (!take(argument, &a, why))
		return false;
	if (a.what != ADD && *a.rest)
		return no(why, EXIT_USAGE, "nothing may come after the item");
	return true;
}

/* The n-th item that is, or carries, this proto, from 1; -1 if there is none. */
static int
find_item(const struct dissection *d, const struct proto *proto, unsigned which)
{
	for (unsigned i = 0; i < d->layers; i++) {
		int carried = d->layer[i].item ? layer_carried(d, i) : -1;

		if (d->layer[i].item && !d->layer[i].quoted &&
		    (d->layer[i].proto == proto ||
			(carried >= 0 && d->layer[carried].proto == proto)) &&
		    !--which)
			return (int)i;
	}
	return -1;
}

/* Into the first list in which it may stand. */
static bool
add_item(struct draft *draft, const struct arranging *a, const char *values, struct why *why)
{
	const struct dissection *d = &draft->d;
	char text[2 * COMMAND_LINE];
	struct bits *value;
	bool done = false;

	for (unsigned i = 0; i < d->spans; i++) {
		const struct field *list = d->span[i].field;

		if (!list || !list->item || d->span[i].flags & QUOTED ||
		    !draft_item_fits(list, a->proto))
			continue;
		value = malloc(sizeof *value);
		if (!value)
			return no_memory(why);
		snprintf(text, sizeof text, "[%s %s]", a->proto->key, values);
		done = draft_value(draft, i, text, value, why) &&
		       draft_append(draft, i, value->bytes, value->bits / 8, why);
		free(value);
		return done;
	}
	return no(why, EXIT_FAILED, "the frame has no list in which %s may stand", a->proto->key);
}

bool
command_item(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	struct arranging a;
	int item;

	if (!take(argument, &a, why))
		return false;
	s->changes++;
	if (a.what == ADD) {
		char *values = words_fill(s, a.rest);
		bool done = values ? add_item(&s->draft, &a, values, why) : no_memory(why);

		free(values);
		return done;
	}
	item = find_item(&s->draft.d, a.proto, a.which);
	if (item < 0)
		return no(why, EXIT_FAILED, "the frame has no item %s", a.proto->key);
	if (a.what == REMOVE)
		return draft_remove_item(&s->draft, (unsigned)item, why);
	return draft_move_item(&s->draft, (unsigned)item, a.what == UP, why);
}

/* "12", "S3": a frame received or sent, by its number; nothing: the newest received. */
static bool
read_frame(const char *argument, bool *sent, uint64_t *number, struct why *why)
{
	char *end = NULL;

	*sent = *argument == 'S' || *argument == 's';
	*number = 0;
	if (!*argument)
		return true;
	if (isdigit((unsigned char)argument[*sent]))
		*number = strtoull(argument + *sent, &end, 10);
	return (*number && !*end) ||
	       no(why, EXIT_USAGE, "\"%.20s\" is no frame: 12 was received, S3 was sent", argument);
}

bool
check_frame(const char *argument, struct why *why)
{
	uint64_t number;
	bool sent;

	return read_frame(argument, &sent, &number, why);
}

static bool
copy(struct order *order, const char *argument, bool reply, struct why *why)
{
	struct session *s = order->session;
	const struct store *store;
	const struct record *record;
	uint64_t number;
	bool sent;

	if (!read_frame(argument, &sent, &number, why))
		return false;
	store = sent ? s->sent : s->received;
	record = store_get(store, number ? number : store_last(store));
	if (!record)
		return no(why, EXIT_FAILED,
		    number ? "frame %s%" PRIu64 " is not here" : "nothing was received yet",
		    sent ? "S" : "", number);
	return resend_take(s, record, reply, order->wall, why);
}

static bool
go(struct order *order, int step, struct why *why)
{
	const char *name = undo_name(order->session, step);

	if (!name)
		return no(why, EXIT_FAILED, "there is nothing to %s", step < 0 ? "undo" : "redo");
	text_addf(order->said, step < 0 ? "Undone: %s" : "Done again: %s", name);
	return undo_go(order->session, step);
}

bool
command_undo(struct order *order, const char *argument, struct why *why)
{
	(void)argument;
	return go(order, -1, why);
}

bool
command_redo(struct order *order, const char *argument, struct why *why)
{
	(void)argument;
	return go(order, 1, why);
}

bool
command_edit(struct order *order, const char *argument, struct why *why)
{
	return copy(order, argument, false, why);
}

bool
command_reply(struct order *order, const char *argument, struct why *why)
{
	return copy(order, argument, true, why);
}
