/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A store of frames: see store.h. Knows one block of memory in which whole records follow each
 * other round and round, and a ring of their places.
 */
#include "session/store.h"

#include "base/bug.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

enum {
	UNIT = alignof(struct record), /* records start at multiples of it, places count it */
	RECORD_LEAST = 72 /* bytes that even a short frame takes: so many places are enough */
};

struct store {
	uint8_t *ring;
	size_t size, end;     /* bytes; where the next record goes */
	uint32_t *place;      /* of record no: place[no % places], in units */
	uint64_t places;      /* most records at a time */
	uint64_t last, count; /* newest number; records here: last - count + 1 .. last */
	uint64_t dropped;
};

struct store *
store_new(size_t budget, uint64_t most_frames, struct why *why)
{
	struct store *store = calloc(1, sizeof *store);
	uint64_t places = budget / (RECORD_LEAST + sizeof *store->place);

	if (most_frames && most_frames < places)
		places = most_frames;
	if (!places || budget / UNIT > UINT32_MAX) {
		free(store);
		no(why, EXIT_USAGE, "%zu bytes for frames: from 4096 to 32 GiB are possible",
		    budget);
		return NULL;
	}
	if (store) {
		store->places = places;
		store->size = (budget - places * sizeof *store->place) / UNIT * UNIT;
		store->place = malloc(places * sizeof *store->place);
		store->ring = malloc(store->size);
	}
	if (!store || !store->place || !store->ring) {
		store_free(store);
		no(why, EXIT_FAILED,
		    "out of memory: there are not %zu MiB for frames - ask for less", budget >> 20);
		return NULL;
	}
	return store;
}

void
store_free(struct store *store)
{
	if (!store)
		return;
	free(store->place);
	free(store->ring);
	free(store);
}

static size_t
place(const struct store *store, uint64_t no)
{
	return (size_t)store->place[no % store->places] * UNIT;
}

static void
drop_oldest(struct store *store)
{
	store->count--;
	store->dropped++;
}

/* Makes room for need bytes in one piece at store->end. */
static void
make_room(struct store *store, size_t need)
{
	if (store->count == store->places)
		drop_oldest(store);
	while (store->count) {
		size_t oldest = place(store, store_first(store));

		if (oldest < store->end) { /* free: from end to the edge, then up to the oldest */
			if (store->size - store->end >= need)
				return;
			store->end = 0;
		} else if (oldest - store->end >= need) {
			return;
		} else {
			drop_oldest(store);
		}
	}
	store->end = 0;
}

struct record *
store_put(struct store *store, const struct port_frame *frame, unsigned port, enum stage stage,
    const char *words)
{
	size_t spoken = words ? strlen(words) + 1 : stage == STAGE_REFUSED;
	size_t need = sizeof(struct record) + frame->caplen + spoken;
	struct record *record;

	need = (need + UNIT - 1) / UNIT * UNIT;
	if (need > store->size)
		return NULL;
	make_room(store, need);
	record = (struct record *)(void *)(store->ring + store->end);
	*record = (struct record){
	    .no = ++store->last,
	    .time = frame->time,
	    .caplen = frame->caplen,
	    .len = frame->len,
	    .port = (uint8_t)port,
	    .out = frame->out,
	    .stage = stage,
	};
	memcpy(record->bytes, frame->bytes, frame->caplen);
	if (spoken)
		memcpy(record->bytes + frame->caplen, words ? words : "", spoken);
	store->place[record->no % store->places] = (uint32_t)(store->end / UNIT);
	store->end += need;
	store->count++;
	return record;
}

struct record *
store_get(const struct store *store, uint64_t no)
{
	if (no < store_first(store) || no > store->last)
		return NULL;
	return (struct record *)(void *)(store->ring + place(store, no));
}

const char *
record_words(const struct record *record)
{
	return record->stage == STAGE_REFUSED ? (const char *)record->bytes + record->caplen : "";
}

struct record *
record_copy(const struct record *from)
{
	const char *words = record_words(from);
	size_t length = strlen(words) + 1;
	struct record *record = malloc(sizeof *record + from->caplen + length);

	if (!record)
		return NULL;
	memcpy(record, from, sizeof *record + from->caplen);
	memcpy(record->bytes + from->caplen, words, length);
	return record;
}

uint64_t
store_first(const struct store *store)
{
	return store->last - store->count + 1;
}

uint64_t
store_last(const struct store *store)
{
	return store->last;
}

uint64_t
store_dropped(const struct store *store)
{
	return store->dropped;
}

void
store_clear(struct store *store)
{
	store->count = 0;
	store->end = 0;
}
