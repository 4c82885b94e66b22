/* SPDX-License-Identifier: BSD-2-Clause */
/* Ports of a test's own: what leaves them and what comes in is what the test puts there. Knows no
 * network and no time. */
#ifndef TESTS_SESSION_BENCH_H
#define TESTS_SESSION_BENCH_H

#include "session/session.h"

enum {
	BENCH_QUEUE = 4096
};

struct bench {
	struct port port;
	struct {
		uint8_t bytes[1600];
		uint32_t n;
		int64_t time;
	} queue[2][BENCH_QUEUE]; /* that come in, that leave */
	unsigned waiting[2];
	bool refuses;       /* what is sent */
	uint8_t last[1600]; /* what was sent last */
	size_t last_n;
	unsigned sent;
};

/* A port "e<n>" with the address 02:00:00:00:00:0<n>, n from 1, that is watched. Closing it frees
 * it. */
struct bench *bench_new(unsigned n);

/* Bytes come in (or leave) at a time; the session takes them when it is asked to. */
void bench_put(struct bench *, bool out, const uint8_t *bytes, size_t n, int64_t time);

/* The bytes of a recipe; which must be one. */
size_t bench_make(const char *recipe, uint8_t *bytes);

#endif
