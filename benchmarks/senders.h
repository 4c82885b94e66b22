/* SPDX-License-Identifier: BSD-2-Clause */
/* Who sends in the benchmark: bare programs, and this one. Knows processes and terminals. */
#ifndef BENCHMARKS_SENDERS_H
#define BENCHMARKS_SENDERS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum {
	SENDERS_MAX = 8
};

struct sender {
	const char *name;
	/* Sends so many frames from an interface, as far apart as that (1 us: as fast as it goes),
	 * and ends. */
	pid_t (*start)(const char *port, int64_t interval, unsigned frames);
	bool ends;           /* not by itself: SIGTERM ends it */
	bool loaded;         /* frames arrive meanwhile */
	const char *program; /* of somebody else: has to be installed; NULL: ours */
	bool flood;          /* measured as fast as it goes only */
	unsigned most;       /* frames in a flood, for one that is slow; 0 = as many as asked for */
};

/* Whether it can be measured here. */
bool sender_is_there(const struct sender *);

/* The first is the measure of all others; ends with one without name. */
extern const struct sender senders[];

/* Sends a thousand small frames a second from an interface until SIGTERM. */
pid_t sender_load(const char *port);

#endif
