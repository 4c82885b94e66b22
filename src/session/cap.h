/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * How many frames a second may leave: of all, and of those to a group, which a switch copies to
 * every port. Knows times of the steady clock as it is handed them; not who sends what. It
 * allows one in a hundred more in any second, and one frame, where 100 or more may leave.
 */
#ifndef SESSION_CAP_H
#define SESSION_CAP_H

#include <stdbool.h>
#include <stdint.h>

enum {
	CAP_ALL = 1000, /* frames a second, unless something else was asked for */
	CAP_GROUP = 100,
	CAP_SLOTS = 1024
};

/* Times of the last frames: as many as may leave in a second. */
struct cap_window {
	uint32_t most;         /* frames a second; 0 = any number */
	uint32_t each, slots;  /* frames that share a slot, slots of a second */
	int64_t at[CAP_SLOTS]; /* when the first frame of each slot left: steady clock, ns */
	uint32_t slot, filled; /* the newest slot, and how many frames it has */
};

struct cap {
	struct cap_window all, group;
	int64_t second, before; /* since when frames are counted; and how many there were ... */
	uint32_t now, last;     /* ... since then, in the second before */
};

/* Allows so many frames a second, of all and to a group; 0 = any number. */
void cap_set(struct cap *, uint32_t all, uint32_t group);

/* When a frame may leave: now, or later. Steady clock, ns. */
int64_t cap_when(const struct cap *, bool group, int64_t steady);

/* A frame has left. */
void cap_count(struct cap *, bool group, int64_t steady);

/* How many left during the last second, about. */
uint32_t cap_rate(const struct cap *, int64_t steady);

/* "1000", "5000,500", "none" to numbers; without the second it stays what it was, but never more
 * than the first. Refuses in words. */
struct why;
bool cap_parse(const char *text, uint32_t *all, uint32_t *group, struct why *);

#endif
