/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The frames of a file, as places in it: 32 bytes a frame, and a few records that were asked for
 * last. Knows numbers from 1 on without a gap; what a store is, its users know.
 */
#ifndef SESSION_PLACES_H
#define SESSION_PLACES_H

#include "port/port.h"
#include "session/record.h"

struct places;

enum {
	PLACES_STAY = 32 /* a record outlives so many others that are asked for after it */
};

/* Reads bytes again from a port whose ops->read is there. NULL without memory. */
struct places *places_new(struct port *);
void places_free(struct places *);

/* Adds the frame that comes after the last one, of number no. The record stays until the next put.
 * NULL without memory. */
struct record *places_put(struct places *, const struct port_frame *, uint64_t no);

/* The record of a number that was put, read again. NULL without memory for it. */
struct record *places_get(struct places *, uint64_t no);

/* Forgets all frames; the next one that is put has number no. */
void places_clear(struct places *, uint64_t no);

#endif
