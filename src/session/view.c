/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Which frames are shown: see view.h. Knows a growing ring of the numbers that passed, as they came
 * (a view that shows everything needs none, since places are numbers then); and, where they were
 * put in order, an order of them that hides it.
 */
#include "session/view.h"

#include <stdlib.h>

#include "wire/wire.h"

enum {
	RING_FIRST = 1024, /* numbers; a power of two, as all its doublings */
	MOVES = 32         /* of a sort, that take as long as looking at a frame */
};

struct view {
	struct store *store;
	struct sieve *sieve; /* NULL: all pass */
	uint32_t ports;
	uint64_t *number; /* of place p: number[p & (size - 1)] */
	uint64_t size;
	uint64_t first, last; /* places in the ring; last < first = empty */
	uint64_t from, next;  /* numbers: where the scan began, which one it looks at next */
	unsigned epoch;

	const struct column *column; /* NULL: as they came */
	const void *context;         /* of its keys */
	bool down, sorted;           /* sorted: places are those of order */
	struct order *order;         /* NULL: not begun */
	struct dissection *room;     /* while it goes on */
	uint64_t start, at, end; /* places as they came: that are put in order, the next one's */
};

struct view *
view_new(struct store *store, struct why *why)
{
	struct view *view = calloc(1, sizeof *view);

	if (view)
		view->number = malloc(RING_FIRST * sizeof *view->number);
	if (!view || !view->number) {
		free(view);
		no_memory(why);
		return NULL;
	}
	view->store = store;
	view->size = RING_FIRST;
	view->ports = UINT32_MAX;
	view->first = 1;
	return view;
}

/* Back to the order in which they came. */
static void
forget_order(struct view *view)
{
	order_free(view->order);
	free(view->room);
	view->order = NULL;
	view->room = NULL;
	if (view->sorted)
		view->epoch++;
	view->sorted = false;
}

void
view_free(struct view *view)
{
	if (!view)
		return;
	forget_order(view);
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
	forget_order(view);
	view->epoch++;
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

enum sieve_language
view_language(const struct view *view)
{
	return view->sieve ? sieve_language(view->sieve) : SIEVE_ALL;
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

/* Looks at frames that it has not looked at yet: how many are left of so many. */
static unsigned
scan(struct view *view, unsigned frames)
{
	uint64_t oldest = store_first(view->store), newest = store_last(view->store);

	if (shows_all(view))
		return frames;
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
	return frames;
}

/* Whether there are frames that nobody looked at. */
static bool
scanning(const struct view *view)
{
	return !shows_all(view) && view->next <= store_last(view->store);
}

/* The places as they came, whatever the order. */
static uint64_t
came_first(const struct view *view)
{
	uint64_t oldest = store_first(view->store);

	return shows_all(view) ? oldest : place_of(view, oldest);
}

static uint64_t
came_last(const struct view *view)
{
	return shows_all(view) ? store_last(view->store) : view->last;
}

static uint64_t
came_number(const struct view *view, uint64_t place)
{
	uint64_t no = place;

	if (!shows_all(view))
		no = place < view->first || place > view->last ? 0 : number(view, place);
	return no < store_first(view->store) || no > store_last(view->store) ? 0 : no;
}

static bool
begin_order(struct view *view)
{
	view->start = view->at = came_first(view);
	view->end = came_last(view) + 1;
	if (view->end <= view->start)
		return false;
	view->room = malloc(sizeof *view->room);
	view->order =
	    order_new(view->end - view->start, came_number(view, view->start), view->column->width);
	return view->room && view->order;
}

/* Puts frames in order, for as long as it takes to look at so many of them. */
static void
go_on_order(struct view *view, unsigned frames)
{
	uint8_t key[COLUMN_WIDEST];

	if (!view->order && !begin_order(view)) {
		view_sort(view, NULL, NULL, false);
		return;
	}
	for (; frames && view->at < view->end; frames--, view->at++) {
		const struct record *record = store_get(view->store, came_number(view, view->at));

		if (!record)
			continue;
		view->column->key(view->context, record, view->room, key);
		order_add(view->order, record->no, key);
	}
	if (!frames || order_sort(view->order, (uint64_t)frames * MOVES))
		return;
	free(view->room);
	view->room = NULL;
	view->sorted = true;
	view->epoch++;
}

bool
view_scan(struct view *view, unsigned frames)
{
	frames = scan(view, frames);
	if (frames && view_sorting(view))
		go_on_order(view, frames);
	return scanning(view) || view_sorting(view);
}

void
view_sort(struct view *view, const struct column *column, const void *context, bool down)
{
	if (column != view->column)
		forget_order(view);
	else if (down != view->down && view->sorted)
		view->epoch++; /* the same, from its other end */
	view->column = column;
	view->context = context;
	view->down = down;
}

const struct column *
view_column(const struct view *view, bool *down)
{
	if (down)
		*down = view->down;
	return view->column;
}

uint64_t
view_newer(const struct view *view)
{
	uint64_t end = came_last(view) + 1;

	return view->sorted && end > view->end ? end - view->end : 0;
}

unsigned
view_percent(const struct view *view)
{
	uint64_t end = store_last(view->store) + 1;

	if (scanning(view))
		return (unsigned)((view->next - view->from) * 100 / (end - view->from));
	if (!view_sorting(view))
		return 100;
	if (!view->order)
		return 0;
	return (unsigned)((view->at - view->start) * 75 / (view->end - view->start)) +
	       order_percent(view->order) / 4;
}

bool
view_sorting(const struct view *view)
{
	return view->column && !view->sorted && !scanning(view);
}

unsigned
view_epoch(const struct view *view)
{
	return view->epoch;
}

uint64_t
view_first(const struct view *view)
{
	return view->sorted ? 1 : came_first(view);
}

uint64_t
view_last(const struct view *view)
{
	return view->sorted ? order_count(view->order) : came_last(view);
}

uint64_t
view_number(const struct view *view, uint64_t place)
{
	uint64_t count;

	if (!view->sorted)
		return came_number(view, place);
	count = order_count(view->order);
	if (place < 1 || place > count)
		return 0;
	return order_at(view->order, view->down ? count - place : place - 1);
}

struct record *
view_at(const struct view *view, uint64_t place)
{
	uint64_t no = view_number(view, place);

	return no ? store_get(view->store, no) : NULL;
}

uint64_t
view_place(const struct view *view, uint64_t no)
{
	uint64_t first = view_first(view), place;

	if (view->sorted) {
		place = order_place(view->order, no);
		if (place == UINT64_MAX)
			return 0;
		return view->down ? order_count(view->order) - place : place + 1;
	}
	if (shows_all(view))
		place = no < first ? first : no;
	else
		place = place_of(view, no);
	if (place < first)
		place = first;
	return place <= view_last(view) ? place : 0;
}
