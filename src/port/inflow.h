/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The bytes of a capture file as they arrive. Knows a descriptor, what has come and has not been
 * taken, and the place of that in the file; not what the bytes mean. A pipe's bytes can be kept in
 * a file without a name, so that they can be read again as those of a file can.
 */
#ifndef PORT_INFLOW_H
#define PORT_INFLOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/why.h"

struct inflow {
	int descriptor;
	int again;       /* where bytes are read again, at the same places: descriptor, the file
			    without a name, or -1 */
	bool regular;    /* a regular file: reading never waits */
	bool ended;      /* there is nothing more to read, for now */
	uint64_t offset; /* in the file, of the first byte here */
	uint8_t *bytes;  /* what is here: start..end */
	size_t size, start, end;
};

enum arrival {
	ARRIVED,
	ARRIVES, /* not all of it has */
	ENDED,   /* there is no more, and it ends where something ended */
	CUT,     /* there is no more, and it ends within something: words say how much is missing */
	DAMAGED  /* words say what is wrong with it */
};

/* Reads from descriptor, which is closed by inflow_close(). */
void inflow_open(struct inflow *, int descriptor, bool regular);
void inflow_close(struct inflow *);

/* Keeps what comes from a pipe from now on. False, with words, if there is no place for it. */
bool inflow_keep(struct inflow *, struct why *);

/* Sees to it that the next n bytes are here, without ever waiting: inflow_at() is where. */
enum arrival inflow_need(struct inflow *, size_t n, struct why *);
const uint8_t *inflow_at(const struct inflow *);

/* Done with the next n bytes, which are here. */
void inflow_pass(struct inflow *, size_t n);

/* Reads n bytes at a place of the file again. False if they are not there. */
bool inflow_again(const struct inflow *, uint64_t at, void *bytes, size_t n);

#endif
