/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The beacon and the reflector without a screen. Knows when they have done what was asked for, what
 * is told of the other ends meanwhile and at the end, and how that is judged.
 */
#ifndef TEXT_BEACONS_H
#define TEXT_BEACONS_H

#include <stdio.h>

#include "session/session.h"

struct beacons_options {
	bool beacon;    /* say hello, and answer */
	bool reflect;   /* only answer */
	uint64_t times; /* hellos; 0 = until stopped */
	enum {
		REQUIRE_NOTHING,
		REQUIRE_TWO_WAY,  /* of every end that was heard, and of one at least */
		REQUIRE_LOSSLESS, /* and nothing lost, doubled or out of order */
		REQUIREMENTS
	} require;
	bool json;
};

struct beacons {
	struct beacons_options options;
	int64_t next;   /* when something is looked at again: steady clock, ns */
	int64_t told;   /* when lines were printed last */
	uint64_t heard; /* hellos answered by then */
};

/* Begins, with a line on standard error that says what it will do. False with words. */
bool beacons_start(struct beacons *, struct session *, int64_t steady, struct why *);

/* Whether all hellos have been said, and the last one 1.2 s ago, so that its answers had their
 * time: whoever else still says hello. A reflector prints its lines now and then. */
bool beacons_over(struct beacons *, struct session *, int64_t steady);

/* At the end: a line (or JSON object) for each other end on standard output. Then EXIT_OK, or
 * EXIT_FAILED with words if what is required is not so. */
void beacons_print(const struct beacons *, const struct session *, FILE *);
int beacons_judge(const struct beacons *, const struct session *, struct why *);

#endif
