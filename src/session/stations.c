/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Who has been heard: see stations.h. Knows a hash of addresses and the order in which they were
 * heard, so that a flood of made-up addresses costs as little as a single station.
 */
#include "session/stations.h"
#include "wire/kind.h"

#include <string.h>

/* In links a station is its index + 1, so that zeros are an empty table. */

static uint16_t *
bucket(struct stations *all, const uint8_t mac[6])
{
	uint32_t hash = 2166136261; /* FNV-1a */

	for (int i = 0; i < 6; i++)
		hash = (hash ^ mac[i]) * 16777619;
	return &all->bucket[(hash ^ hash >> 16) % STATIONS_MAX];
}

static void
chain_remove(struct stations *all, uint16_t link)
{
	struct station *station = &all->station[link - 1];
	uint16_t *at = bucket(all, station->mac);

	while (*at != link)
		at = &all->station[*at - 1].chain;
	*at = station->chain;
}

static void
order_remove(struct stations *all, uint16_t link)
{
	const struct station *station = &all->station[link - 1];

	*(station->newer ? &all->station[station->newer - 1].older : &all->newest) = station->older;
	*(station->older ? &all->station[station->older - 1].newer : &all->oldest) = station->newer;
}

static void
order_add(struct stations *all, uint16_t link)
{
	struct station *station = &all->station[link - 1];

	station->newer = 0;
	station->older = all->newest;
	*(all->newest ? &all->station[all->newest - 1].newer : &all->oldest) = link;
	all->newest = link;
}

static uint16_t
find(const struct stations *all, const uint8_t mac[6])
{
	uint16_t link = all->newest;

	if (link && !memcmp(all->station[link - 1].mac, mac, 6))
		return link; /* most often it is the same one again */
	link = *bucket((struct stations *)all, mac);
	while (link && memcmp(all->station[link - 1].mac, mac, 6))
		link = all->station[link - 1].chain;
	return link;
}

/* A place for a new station: a free one, or that of the one heard longest ago. */
static uint16_t
take_place(struct stations *all)
{
	uint16_t link = all->oldest;

	if (all->n < STATIONS_MAX)
		return (uint16_t)++all->n;
	chain_remove(all, link);
	order_remove(all, link);
	return link;
}

void
stations_hear(struct stations *all, const uint8_t mac[6], unsigned port, int64_t time)
{
	uint16_t link = find(all, mac), *head;
	struct station *station;

	if (mac_is_group(mac))
		return;
	if (link) {
		order_remove(all, link);
	} else {
		link = take_place(all);
		head = bucket(all, mac);
		station = &all->station[link - 1];
		*station = (struct station){.first = time, .chain = *head};
		memcpy(station->mac, mac, 6);
		*head = link;
	}
	order_add(all, link);
	station = &all->station[link - 1];
	station->frames++;
	station->last = time;
	station->port = (uint8_t)port;
}

const struct station *
stations_find(const struct stations *all, const uint8_t mac[6])
{
	uint16_t link = find(all, mac);

	return link ? &all->station[link - 1] : NULL;
}
