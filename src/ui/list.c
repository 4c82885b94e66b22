/* SPDX-License-Identifier: BSD-2-Clause */
/* The one virtual list: see list.h. */
#include "ui/list.h"

#include "base/bug.h"

struct list
list_new(bool live)
{
	return (struct list){.live = live, .following = live};
}

uint64_t
list_count(const struct list *l)
{
	return l->end - l->first;
}

uint64_t
list_newer(const struct list *l)
{
	return l->following ? 0 : l->end - l->end_held + l->outside;
}

uint64_t
list_gone(const struct list *l)
{
	return l->following ? 0 : l->first - l->first_held;
}

/* The highest top that leaves no row empty. */
static uint64_t
last_top(const struct list *l)
{
	uint64_t height = l->height > 1 ? (uint64_t)l->height : 1;

	return list_count(l) > height ? l->end - height : l->first;
}

/* Selection inside the items, view inside the items. */
static void
bound(struct list *l)
{
	if (l->following)
		l->selected = l->end ? l->end - 1 : 0;
	if (l->selected >= l->end)
		l->selected = l->end ? l->end - 1 : 0;
	if (l->selected < l->first)
		l->selected = l->first;
	if (l->top > last_top(l) || l->following)
		l->top = last_top(l);
	if (l->top < l->first)
		l->top = l->first;
}

/* The view follows the selection. */
static void
reveal(struct list *l)
{
	bound(l);
	if (l->selected < l->top)
		l->top = l->selected;
	if (l->height > 0 && l->selected - l->top >= (uint64_t)l->height)
		l->top = l->selected - (uint64_t)l->height + 1;
}

void
list_items(struct list *l, uint64_t first, uint64_t end)
{
	BUG_ON(first > end);
	if (first < l->first || end < l->end) { /* a new start */
		l->first_held = first;
		l->end_held = end;
		l->following = l->live;
		l->selected = l->top = first;
	}
	l->first = first;
	l->end = end;
	bound(l);
}

void
list_anew(struct list *l, uint64_t first, uint64_t end, uint64_t selected)
{
	uint64_t row = l->selected - l->top;

	BUG_ON(first > end);
	l->following = false;
	l->first = l->first_held = first;
	l->end = l->end_held = end;
	l->selected = selected;
	l->top = selected > first + row ? selected - row : first;
	reveal(l);
}

void
list_height(struct list *l, int rows)
{
	l->height = rows > 0 ? rows : 0;
	reveal(l);
}

void
list_hold(struct list *l)
{
	if (!l->following)
		return;
	l->following = false;
	l->first_held = l->first;
	l->end_held = l->end;
}

/* from + by, held inside the items. */
static uint64_t
moved(const struct list *l, uint64_t from, int64_t by)
{
	uint64_t last = l->end > l->first ? l->end - 1 : l->first;

	if (by < 0)
		return from - l->first < -(uint64_t)by ? l->first : from - -(uint64_t)by;
	return last - from < (uint64_t)by ? last : from + (uint64_t)by;
}

void
list_move(struct list *l, int64_t items)
{
	if (items < 0)
		list_hold(l);
	l->selected = moved(l, l->selected, items);
	reveal(l);
}

void
list_page(struct list *l, int halves)
{
	int64_t rows = l->height > 1 ? (int64_t)halves * l->height / 2 : halves;

	if (rows < 0)
		list_hold(l);
	l->top = moved(l, l->top, rows);
	l->selected = moved(l, l->selected, rows);
	reveal(l);
}

void
list_scroll(struct list *l, int rows)
{
	if (rows < 0)
		list_hold(l);
	l->top = moved(l, l->top, rows);
	bound(l);
	if (l->selected < l->top)
		l->selected = l->top;
	if (l->height > 0 && l->selected - l->top >= (uint64_t)l->height)
		l->selected = l->top + (uint64_t)l->height - 1;
}

void
list_home(struct list *l)
{
	list_hold(l);
	l->selected = l->first;
	reveal(l);
}

void
list_end(struct list *l)
{
	l->following = l->live;
	l->selected = l->end ? l->end - 1 : 0;
	reveal(l);
}

void
list_toggle(struct list *l)
{
	if (l->following)
		list_hold(l);
	else
		list_end(l);
}

void
list_select(struct list *l, uint64_t item)
{
	list_hold(l);
	l->selected = item;
	reveal(l);
}

uint64_t
list_row(const struct list *l, int row)
{
	if (row < 0 || row >= l->height || (uint64_t)row >= l->end - l->top)
		return LIST_NONE;
	return l->top + (uint64_t)row;
}
