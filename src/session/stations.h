/* SPDX-License-Identifier: BSD-2-Clause */
/* Who has been heard: source addresses, with counts and times. Knows addresses only. */
#ifndef SESSION_STATIONS_H
#define SESSION_STATIONS_H

#include <stdint.h>

enum {
	STATIONS_MAX = 1024
};

struct station {
	uint8_t mac[6];
	uint8_t port; /* where it was heard last */
	uint64_t frames;
	int64_t first, last;          /* wall clock, ns */
	uint16_t chain, newer, older; /* stations.c's own */
};

/* All zeros: nobody was heard. The station heard longest ago gives its place when all are taken. */
struct stations {
	struct station station[STATIONS_MAX];
	unsigned n;
	uint16_t bucket[STATIONS_MAX], newest, oldest; /* stations.c's own */
};

/* Notes the source of a frame; group addresses are no stations. */
void stations_hear(struct stations *, const uint8_t mac[6], unsigned port, int64_t time);
const struct station *stations_find(const struct stations *, const uint8_t mac[6]);

#endif
