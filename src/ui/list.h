/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The one virtual list. Knows: how many items there are, which one is selected and which are in
 * view. It does not know what the items are, nor how they are drawn.
 *
 * An item is named by an ever-growing number, not by its position: when the oldest items are
 * dropped, the others keep their numbers, so a held list does not move under the reader.
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include <stdbool.h>
#include <stdint.h>

struct list {
	uint64_t first, end; /* the oldest item there is, and the number after the newest */
	uint64_t selected;   /* first <= selected < end, unless the list is empty */
	uint64_t top;        /* the item in the first row */
	uint64_t first_held, end_held; /* first and end when it was last held */
	int height;                    /* rows in view, 0 and more */
	uint64_t outside;              /* items that arrived but are not put in */
	bool live;                     /* new items arrive: it can follow them */
	bool following;
};

#define LIST_NONE UINT64_MAX

/* An empty list. A live one follows its newest item until the user moves up. */
struct list list_new(bool live);

/* The items there are now: numbers first to end - 1. Neither may go back except to start anew. */
void list_items(struct list *, uint64_t first, uint64_t end);

/* The same where all items are other ones now: goes on at this one, held as of now. */
void list_anew(struct list *, uint64_t first, uint64_t end, uint64_t selected);

/* The rows there are for items now. */
void list_height(struct list *, int rows);

/* How many items there are; how many arrived, how many were dropped, since the list was held. */
uint64_t list_count(const struct list *);
uint64_t list_newer(const struct list *);
uint64_t list_gone(const struct list *);

/* Moves the selection by so many items; any move up holds. */
void list_move(struct list *, int64_t items);

/* Moves selection and view by so many halves of a page: 2 is a page down. */
void list_page(struct list *, int halves);

/* Moves the view by so many rows (the wheel); the selection stays in view. Up holds. */
void list_scroll(struct list *, int rows);

/* To the oldest item, and hold; to the newest, and follow if the list is live. */
void list_home(struct list *);
void list_end(struct list *);

/* Stay where we are; hold if following and follow if held. */
void list_hold(struct list *);
void list_toggle(struct list *);

/* Selects an item (the nearest there is) and holds: a search hit, a mark, a click. */
void list_select(struct list *, uint64_t item);

/* The item in a row of the view (0 is the first row), or LIST_NONE. */
uint64_t list_row(const struct list *, int row);

#endif
