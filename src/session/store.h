/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A store of frames: a ring under a byte budget. Knows copies of bytes and the order in which they
 * came; not what they mean. The oldest frames make room for the newest, counted. Frames are known
 * by number, from 1 on, for ever: a number never comes to mean another frame.
 */
#ifndef SESSION_STORE_H
#define SESSION_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/why.h"
#include "port/port.h"

/* What became of a sent frame, as far as this program knows. */
enum stage {
	STAGE_RECEIVED, /* not sent by us */
	STAGE_SENT,     /* the kernel took it */
	STAGE_REFUSED   /* words tells why */
};

struct record {
	uint64_t no;
	int64_t time;         /* wall clock, ns */
	uint32_t caplen, len; /* bytes here; bytes the frame had */
	uint8_t port;         /* index into the session's ports */
	bool marked;
	bool out; /* a file says: sent from there */
	enum stage stage;
	uint16_t seen; /* of a sent frame: bit n = it arrived at port n of this session */
	uint64_t peer; /* number of the record in the other store that is the same frame (sent, and
			  arrived here), or 0 */
	uint8_t bytes[]; /* caplen of them, then record_words() */
};

struct store;

/* Budget in bytes, all counted; pages are touched only as frames come. most_frames 0 = as many as
 * fit. */
struct store *store_new(size_t budget, uint64_t most_frames, struct why *);
void store_free(struct store *);

/* Copies a frame in; words (may be NULL) tells why it was refused. The record stays until it is the
 * oldest and room is needed. NULL if it is larger than the budget. */
struct record *store_put(
    struct store *, const struct port_frame *, unsigned port, enum stage, const char *words);

/* The record of this number; NULL if it has gone or never was. */
struct record *store_get(const struct store *, uint64_t no);

/* A copy that stays when memory drops the frame: free() it. NULL: no memory. */
struct record *record_copy(const struct record *);

/* Why a refused frame was refused; "" for all others. */
const char *record_words(const struct record *);

/* The oldest number still here (beyond the last one if there is none), the newest ever given (0
 * before the first), how many were dropped to make room. */
uint64_t store_first(const struct store *);
uint64_t store_last(const struct store *);
uint64_t store_dropped(const struct store *);

/* Forgets all frames; numbers go on. */
void store_clear(struct store *);

#endif
