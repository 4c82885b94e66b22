/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Which frames are shown: see view.h. Knows a growing ring of the numbers that passed, in order; a
 * view that shows everything needs none, since places are numbers then.
 */
#include "session/view.h"

#include <stdlib.h>
#include <string.h>

enum {
	RING_FIRST = 1024 /* numbers; a power of two, as all its doublings */
};

struct view {
	struct store *store;
	struct sieve *sieve; /* NULL: all pass */
	uint32_t ports;
	uint64_t *number; /* of place p: number[p & (size - 1)] */
	uint64_t size;
	uint64_t first, last; /* places in the ring; last < first = empty */
	uint64_t from, next;  /* numbers: where the scan began, which one it looks at next */
};

struct view *
view_new(struct store *store, struct why *why)
{
	struct view *view = calloc(1, sizeof *view);

	if (view)
		view->number = malloc(RING_FIRST * sizeof *view->number);
	if (!view || !view->number) {
		free(view);
		no(why, EXIT_FAILED, "out of memory");
		return NULL;
	}
	view->store = store;
	view->size = RING_FIRST;
	view->ports = UINT32_MAX;
	view->first = 1;
	return view;
}

void
view_free(struct view *view)
{
	if (!view)
		return;
	sieve_free(view->sieve);
	free(view->number);
	free(view);
}

static bool
shows_all(const struct view *view)
{
	return !view->sieve && view->ports == UINT32_MAX;
}

static void
start(struct view *view)
{
	view->first = 1;
	view->last = 0;
	view->from = view->next = store_first(view->store);
}

void
view_filter(struct view *view, struct sieve *sieve)
{
	sieve_free(view->sieve);
	view->sieve = sieve;
	start(view);
}

void
view_ports(struct view *view, uint32_t ports)
{
	if (ports == view->ports)
		return;
	view->ports = ports;
	start(view);
}

static uint64_t
number(const struct view *view, uint64_t place)
{
	return view->number[place & (view->size - 1)];
}

/* The first place whose record has this number or a greater one; last + 1 if there is none. */
static uint64_t
place_of(const struct view *view, uint64_t no)
{
	uint64_t low = view->first, high = view->last + 1;

	while (low < high) {
		uint64_t middle = low + (high - low) / 2;

		if (number(view, middle) < no)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
grow(struct view *view)
{
	uint64_t *wider = malloc(2 * view->size * sizeof *wider);

	if (!wider)
		return false;
	for (uint64_t place = view->first; place <= view->last; place++)
		wider[place & (2 * view->size - 1)] = number(view, place);
	free(view->number);
	view->number = wider;
	view->size *= 2;
	return true;
}

static bool
passes(const struct view *view, const struct record *record)
{
	return record && view->ports >> record->port & 1 &&
	       (!view->sieve || sieve_pass(view->sieve, record));
}

bool
view_scan(struct view *view, unsigned frames)
{
	uint64_t oldest = store_first(view->store), newest = store_last(view->store);

	if (shows_all(view))
		return false;
	view->first = place_of(view, oldest);
	if (view->next < oldest)
		view->next = oldest;
	for (; frames && view->next <= newest; frames--, view->next++) {
		if (!passes(view, store_get(view->store, view->next)))
			continue;
		if (view->last + 1 - view->first == view->size && !grow(view))
			view->first++; /* out of memory: as if the oldest had gone */
		view->last++;
		view->number[view->last & (view->size - 1)] = view->next;
	}
	return view->next <= newest;
}

unsigned
view_percent(const struct view *view)
{
	uint64_t end = store_last(view->store) + 1;

	if (shows_all(view) || view->next >= end)
		return 100;
	return (unsigned)((view->next - view->from) * 100 / (end - view->from));
}

uint64_t
view_first(const struct view *view)
{
	uint64_t oldest = store_first(view->store);

	return shows_all(view) ? oldest : place_of(view, oldest);
}

uint64_t
view_last(const struct view *view)
{
	return shows_all(view) ? store_last(view->store) : view->last;
}

struct record *
view_at(const struct view *view, uint64_t place)
{
	if (shows_all(view))
		return store_get(view->store, place);
	if (place < view->first || place > view->last)
		return NULL;
	return store_get(view->store, number(view, place));
}

uint64_t
view_place(const struct view *view, uint64_t no)
{
	uint64_t first = view_first(view), place;

	if (shows_all(view))
		place = no < first ? first : no;
	else
		place = place_of(view, no);
	if (place < first)
		place = first;
	return place <= view_last(view) ? place : 0;
}
