/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A store of frames. Knows bytes and the order in which they came; not what they mean. Frames are
 * known by number, from 1 on, for ever: a number never comes to mean another frame.
 *
 * What is live is kept in a ring under a byte budget: the oldest frames make room for the newest,
 * counted. What comes from a file can be read again: of that only the places are kept, and nothing
 * is ever dropped.
 */
#ifndef SESSION_STORE_H
#define SESSION_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/why.h"
#include "port/port.h"
#include "session/places.h"

struct store;

/* Budget in bytes, all counted; pages are touched only as frames come. most_frames 0 = as many as
 * fit. */
struct store *store_new(size_t budget, uint64_t most_frames, struct why *);
void store_free(struct store *);

/* From now on, with nothing in it yet, the store holds only places, and reads the bytes from this
 * port, whose ops->read is there. The port must outlive the store's use. False without memory. */
bool store_over(struct store *, struct port *);

/* Puts a frame in; words (may be NULL) tells why it was refused. NULL if it is larger than the
 * budget, or there is no memory for its place. */
struct record *store_put(
    struct store *, const struct port_frame *, unsigned port, enum stage, const char *words);

/* The record of this number; NULL if it has gone or never was. It stays until its room is needed:
 * in a ring for frames that come, over a file for others that are asked for, of which PLACES_STAY
 * do not need it. */
struct record *store_get(const struct store *, uint64_t no);

/* Writes a comment on a frame that is here, in place of what it had ("": none), fit to be shown.
 * False if it has gone, or without memory. */
bool store_comment(struct store *, uint64_t no, const char *text);

/* Marks a frame that is here, or not any more (store_unmark: none of them). A mark takes a bit of
 * memory for each frame that is here; without any of that there is no mark. How many there are; the
 * next marked number after this one, the last one up to it; 0 = none. */
void store_mark(struct store *, uint64_t no, bool on);
void store_unmark(struct store *);
bool store_marked(const struct store *, uint64_t no);
uint64_t store_marks(const struct store *);
uint64_t store_next_mark(const struct store *, uint64_t no);
uint64_t store_last_mark(const struct store *, uint64_t no);

/* The oldest number still here (beyond the last one if there is none), the newest ever given (0
 * before the first), how many were dropped to make room. */
uint64_t store_first(const struct store *);
uint64_t store_last(const struct store *);
uint64_t store_dropped(const struct store *);

/* Forgets all frames; numbers go on. */
void store_clear(struct store *);

#endif
