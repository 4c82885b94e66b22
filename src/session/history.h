/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What can be undone: every state the draft has had, with how often it is sent and what changes
 * from frame to frame, as far as memory goes. Knows states and gives each step a name by what
 * differs; does not know who changed it.
 */
#ifndef SESSION_HISTORY_H
#define SESSION_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

#include "wire/draft.h"

enum {
	HISTORY_BUDGET = 8 << 20, /* bytes: the oldest steps go first */
	STEP_NAME_MAX = 96
};

struct history;
struct origin;
struct vary;

struct state {
	struct draft *draft;
	int64_t *interval;
	uint64_t *times;
	uint32_t *burst;
	struct vary **vary; /* both are held by each state */
	struct origin **origin;
};

/* An empty history; NULL without memory. */
struct history *history_new(size_t budget);
void history_free(struct history *);

/* Forgets everything but the present. */
void history_start(struct history *, const struct state *);

/* Notes the present if it has changed, as a step; those of one run (not 0) become one, and none if
 * all is as it was before. */
void history_note(struct history *, const struct state *, unsigned run);

/* A number for a new run: characters typed one after the other. */
unsigned history_run(struct history *);

/* A step back (-1) or forth (1): makes the present what it was. False if there is none. */
bool history_go(struct history *, const struct state *, int step);

/* What a step back (-1) or forth (1) would undo or do again, or the one behind it (-2, 2), and so
 * on: "ip.ttl 64 -> 1"; NULL if there is none. */
const char *history_name(const struct history *, int step);

#endif
