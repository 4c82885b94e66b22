/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Lists of a draft: items are put in, moved, taken out. Knows where an item lies and what counts
 * it; not what an item says.
 */
#include "wire/draft.h"

#include "wire/settle.h"

#include <string.h>

enum {
	BETWEEN_MOST = 2 /* layers between an item and what stands in it without their being said */
};

/* Whether an item says that it is the last one of its list. */
static bool
ends_list(const struct dissection *d, unsigned list, unsigned item)
{
	const struct when *until = &d->span[list].field->until;
	int mark = until->key ? span_find(d, until->key, (int)item, list) : -1;

	return mark >= 0 && when_holds(until, span_number(d, (unsigned)mark));
}

static bool
is_item_of(const struct dissection *d, unsigned list, unsigned layer)
{
	const struct span *s = &d->span[list];
	const struct layer *l = &d->layer[layer];

	return l->item && l->under == s->layer && l->start * 8 >= s->range.bit &&
	       l->start * 8 < s->range.bit + s->range.bits;
}

int
draft_list(const struct dissection *d, unsigned item)
{
	const struct layer *l = &d->layer[item];

	for (unsigned i = l->under < 0 ? d->spans : d->layer[l->under].span; i < d->spans; i++)
		if (d->span[i].field && d->span[i].field->item && d->span[i].layer == l->under &&
		    is_item_of(d, i, item))
			return (int)i;
	return -1;
}

int
draft_item(const struct dissection *d, unsigned list, int item, bool next)
{
	int found = -1;

	for (unsigned i = 0; i < d->layers; i++) {
		if (!is_item_of(d, list, i))
			continue;
		if ((int)i == item && !next)
			return found;
		if (next && item >= 0 && (int)i > item)
			return (int)i;
		if (next && item < 0)
			return (int)i;
		found = (int)i;
	}
	return next ? -1 : found;
}

/* Where an item is to be put: at the end, but before the one that ends the list. */
static uint32_t
append_at(const struct dissection *d, unsigned list)
{
	int last = draft_item(d, list, -1, false);

	if (last >= 0 && ends_list(d, list, (unsigned)last))
		return d->layer[last].start;
	return (d->span[list].range.bit + d->span[list].range.bits) / 8;
}

static bool
put_item(struct draft *draft, unsigned list_span, uint32_t at, const uint8_t *bytes, uint32_t n,
    struct why *why)
{
	struct dissection *d = &draft->d;
	struct span *list = &d->span[list_span];

	if (d->layers == LAYERS_MAX)
		return no(why, EXIT_USAGE, "%s: no room for another item", list->field->label);
	if (!bytes_move(draft, at, 0, n, why))
		return false;
	memcpy(draft->bytes + at, bytes, n);
	found_move(draft, list->layer, false, list_span, at, n);
	list->range.bits += n * 8;
	/* a count of the items counts it as well */
	d->layer[d->layers++] = (struct layer){.proto = list->field->item,
	    .start = at,
	    .head = at,
	    .end = at + n,
	    .under = (int16_t)list->layer,
	    .item = true};
	draft_settle(draft);
	return true;
}

bool
draft_append(struct draft *draft, unsigned list, const uint8_t *bytes, uint32_t n, struct why *why)
{
	return put_item(draft, list, append_at(&draft->d, list), bytes, n, why);
}

bool
draft_put_item(struct draft *draft, unsigned list, int after, const uint8_t *bytes, uint32_t n,
    uint32_t *at, struct why *why)
{
	const struct dissection *d = &draft->d;

	*at = after < 0                             ? d->span[list].range.bit / 8
	      : ends_list(d, list, (unsigned)after) ? d->layer[after].start
						    : d->layer[after].end;
	return put_item(draft, list, *at, bytes, n, why);
}

/* What was found of an item and of all within it is forgotten, without a hole in what was found
 * around it; with its place if it goes. */
static void
forget(struct dissection *d, unsigned item, bool goes)
{
	uint8_t gone[LAYERS_MAX] = {0};
	uint32_t at = d->layer[item].start;

	gone[item] = 1;
	for (unsigned i = item + 1; i < d->layers; i++)
		gone[i] = d->layer[i].under >= 0 && gone[d->layer[i].under];
	for (unsigned i = 0; i < d->spans; i++)
		if (gone[d->span[i].layer])
			d->span[i].field = NULL;
	for (unsigned i = item; i < d->layers; i++) {
		struct layer *l = &d->layer[i];

		if (!gone[i] || (i == item && !goes))
			continue;
		l->item = false;
		if (goes)
			l->start = l->head = l->end = at;
	}
}

bool
draft_remove_item(struct draft *draft, unsigned item, struct why *why)
{
	struct dissection *d = &draft->d;
	int list = draft_list(d, item);
	const struct layer *l = &d->layer[item];
	uint32_t at = l->start, end = l->end;

	if (list < 0)
		return no(why, EXIT_USAGE, "%s is not an item of a list", l->proto->name);
	forget(d, item, true);
	bytes_move(draft, at, end - at, 0, NULL);
	found_move(draft, d->span[list].layer, false, (unsigned)list, end, at - end);
	d->span[list].range.bits -= (end - at) * 8;
	draft_settle(draft);
	return true;
}

static void
turn(uint8_t *bytes, uint32_t n, uint32_t by, uint8_t *room)
{
	memcpy(room, bytes, by);
	memmove(bytes, bytes + by, n - by);
	memcpy(bytes + n - by, room, by);
}

/* Two neighbours change places; their pins go with them. */
static void
swap_items(struct draft *draft, unsigned first, unsigned second)
{
	struct dissection *d = &draft->d;
	uint32_t at = d->layer[first].start, middle = d->layer[second].start,
		 end = d->layer[second].end;
	uint8_t room[DRAFT_MAX];

	forget(d, first, false);
	forget(d, second, false);
	turn(draft->bytes + at, end - at, middle - at, room);
	turn(draft->ours + at, end - at, middle - at, room);
	for (unsigned i = 0; i < draft->npins; i++) {
		uint32_t *bit = &draft->pins[i].bit;

		if (*bit >= at * 8 && *bit < middle * 8)
			*bit += (end - middle) * 8;
		else if (*bit >= middle * 8 && *bit < end * 8)
			*bit -= (middle - at) * 8;
	}
	draft_settle(draft);
}

bool
draft_move_item(struct draft *draft, unsigned item, bool up, struct why *why)
{
	const struct dissection *d = &draft->d;
	int list = draft_list(d, item),
	    other = list < 0 ? -1 : draft_item(d, (unsigned)list, (int)item, !up);
	unsigned last = up || other < 0 ? item : (unsigned)other;

	if (other < 0)
		return no(why, EXIT_USAGE, "%s is the %s item of its list",
		    d->layer[item].proto->name, up ? "first" : "last");
	if (ends_list(d, (unsigned)list, last))
		return no(why, EXIT_USAGE, "%s ends the list: nothing may come after it",
		    d->layer[last].proto->name);
	swap_items(draft, up ? (unsigned)other : item, up ? item : (unsigned)other);
	return true;
}

static bool
same_word(const struct proto *a, const struct proto *b)
{
	size_t n = strcspn(a->key, ".");

	return n == strcspn(b->key, ".") && !strncmp(a->key, b->key, n);
}

/* The path from an item up to a proto with so many layers between them. */
static bool
find_path(const struct proto *item, const struct proto *proto, unsigned between,
    const struct proto *path[ITEM_LAYERS])
{
	path[between + 1] = proto;
	if (!between)
		return proto_named_by(proto, item->fields);
	for (const struct proto *const *p = proto_all(); *p; p++)
		if (*p != proto && *p != item && same_word(*p, item) &&
		    proto_named_by(proto, (*p)->fields) && find_path(item, *p, between - 1, path))
			return true;
	return false;
}

unsigned
draft_item_path(
    const struct field *list, const struct proto *proto, const struct proto *path[ITEM_LAYERS])
{
	const struct proto *item = list->item;

	path[0] = item;
	if (proto == item)
		return 1;
	for (unsigned between = 0; between <= BETWEEN_MOST; between++) {
		if (between && !same_word(item, proto))
			return 0;
		if (find_path(item, proto, between, path))
			return between + 2;
	}
	return 0;
}

bool
draft_item_fits(const struct field *list, const struct proto *proto)
{
	const struct proto *path[ITEM_LAYERS];

	return draft_item_path(list, proto, path);
}
