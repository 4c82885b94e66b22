/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Which frames of a store are shown, in order. Knows a test; without one it is the store itself.
 * Rows are known by place, an ever-growing number from 1 on, so that a list stays where it is while
 * new rows come at one end and old ones go at the other.
 */
#ifndef SESSION_VIEW_H
#define SESSION_VIEW_H

#include "session/order.h"
#include "session/sieve.h"
#include "session/store.h"

struct view;

struct view *view_new(struct store *, struct why *);
void view_free(struct view *);

/*
 * Shows only what passes a sieve (owned by the view from now on; NULL: all), and only what came at
 * these ports (bit n = port n; UINT32_MAX: all). Starts a scan of what is there, and places anew:
 * remember a frame by its number, and ask for its place.
 */
void view_filter(struct view *, struct sieve *);
void view_ports(struct view *, uint32_t ports);

enum sieve_language view_language(const struct view *);

/*
 * Puts what is shown in order by a column (of list_columns[]; the session is for its keys), from
 * its greatest end on if down; NULL: the order in which they came. Until that is done the order
 * stays what it was; frames that come from then on are not put in, but counted by view_newer(). A
 * new filter sorts anew. Rows whose frame has gone stay, empty.
 *
 * It takes some 20 bytes a frame while it goes on (52 for Info), 4 from then on: without the memory
 * for it the order stays as well, and view_column() is NULL again.
 */
void view_sort(struct view *, const struct column *, const void *context, bool down);
const struct column *view_column(const struct view *, bool *down); /* also while it goes on */
uint64_t view_newer(const struct view *);

/* Goes on with a scan for at most so many frames, those that came since included, and then with
 * putting them in order; true while there is more to do. view_percent: how far that is, 100 = done;
 * view_sorting: it is the order that is not done. */
bool view_scan(struct view *, unsigned frames);
unsigned view_percent(const struct view *);
bool view_sorting(const struct view *);

/* Another number each time that places come to mean other frames. */
unsigned view_epoch(const struct view *);

/* The places that are there now: first..last; last < first when nothing is shown. */
uint64_t view_first(const struct view *);
uint64_t view_last(const struct view *);

/* The record at a place, or NULL; its number, or 0. The place of the record with this number, or of
 * the one with the next number that is shown; 0 if there is none. */
struct record *view_at(const struct view *, uint64_t place);
uint64_t view_number(const struct view *, uint64_t place);
uint64_t view_place(const struct view *, uint64_t no);

#endif
