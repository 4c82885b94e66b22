/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Which frames of a store are shown, in order. Knows a test; without one it is the store itself.
 * Rows are known by place, an ever-growing number from 1 on, so that a list stays where it is while
 * new rows come at one end and old ones go at the other.
 */
#ifndef SESSION_VIEW_H
#define SESSION_VIEW_H

#include "session/sieve.h"
#include "session/store.h"

struct view;

struct view *view_new(struct store *, struct why *);
void view_free(struct view *);

/*
 * Shows only what passes a sieve (owned by the view from
 * now on; NULL: all), and only what came at these ports (bit n = port n; UINT32_MAX: all). Starts a
 * scan of what is there, and places anew: remember a frame by its number, and ask for its place.
 */
void view_filter(struct view *, struct sieve *);
void view_ports(struct view *, uint32_t ports);

/* Goes on with a scan for at most so many frames, those that came since included; true while there
 * is more to do. view_percent: how far it is, 100 = done. */
bool view_scan(struct view *, unsigned frames);
unsigned view_percent(const struct view *);

/* The places that are there now: first..last; last < first when nothing is shown. */
uint64_t view_first(const struct view *);
uint64_t view_last(const struct view *);

/* The record at a place, or NULL. The place of the record with this number, or of the next one that
 * is shown; 0 if there is none. */
struct record *view_at(const struct view *, uint64_t place);
uint64_t view_place(const struct view *, uint64_t no);

#endif
