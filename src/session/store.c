/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A store of frames: see store.h. Knows one block of memory in which whole records follow each
 * other round and round, and a ring of their places; frames of a file lie in places.c instead.
 */
#include "session/store.h"

#include "base/bug.h"
#include "session/marks.h"
#include "session/notes.h"

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
	uint32_t *place;      /* of each record that is here, in units, round and round */
	uint64_t places;      /* most records at a time */
	uint64_t next;        /* of place: where that of the next record goes */
	uint64_t last, count; /* newest number; records here: last - count + 1 .. last */
	uint64_t dropped;
	struct places *file; /* NULL: the ring holds the frames */
	uint8_t port;        /* of the session, that the file is */
	struct marks marks;
	struct notes notes;
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
	places_free(store->file);
	marks_clear(&store->marks);
	notes_clear(&store->notes);
	free(store->place);
	free(store->ring);
	free(store);
}

bool
store_over(struct store *store, struct port *port)
{
	BUG_ON(store->count || store->file);
	store->file = places_new(port);
	if (store->file)
		places_clear(store->file, store->last + 1);
	return store->file != NULL;
}

static size_t
place(const struct store *store, uint64_t no)
{
	uint64_t back = store->last + 1 - no;

	return (size_t)store->place[store->next - back + (back > store->next ? store->places : 0)] *
	       UNIT;
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

/* Copies a frame to the end of the ring, and what is said about it after it. */
static struct record *
ring_put(struct store *store, const struct port_frame *frame, enum stage stage, const char *words)
{
	const char *said = stage == STAGE_REFUSED ? words : frame->comment;
	uint32_t n = frame->caplen + frame->fcs;
	size_t spoken = said ? strlen(said) + 1 : stage == STAGE_REFUSED;
	size_t need = sizeof(struct record) + n + spoken;
	struct record *record;

	need = (need + UNIT - 1) / UNIT * UNIT;
	if (need > store->size)
		return NULL;
	make_room(store, need);
	record = (struct record *)(void *)(store->ring + store->end);
	*record = (struct record){
	    .no = store->last + 1,
	    .time = frame->time,
	    .caplen = frame->caplen,
	    .len = frame->len,
	    .linktype = frame->linktype,
	    .interface = frame->interface,
	    .out = frame->out,
	    .foreign = frame->foreign,
	    .commented = stage != STAGE_REFUSED && spoken,
	    .fcs = frame->fcs,
	};
	memcpy(record->bytes, frame->bytes, n);
	if (spoken)
		memcpy(record->bytes + n, said ? said : "", spoken);
	store->place[store->next] = (uint32_t)(store->end / UNIT);
	store->next = store->next + 1 < store->places ? store->next + 1 : 0;
	store->end += need;
	return record;
}

struct record *
store_put(struct store *store, const struct port_frame *frame, unsigned port, enum stage stage,
    const char *words)
{
	struct record *record = store->file ? places_put(store->file, frame, store->last + 1)
					    : ring_put(store, frame, stage, words);

	if (!record)
		return NULL;
	record->port = store->port = (uint8_t)port;
	record->stage = stage;
	store->last++;
	store->count++;
	return record;
}

struct record *
store_get(const struct store *store, uint64_t no)
{
	struct record *record;

	if (no < store_first(store) || no > store->last)
		return NULL;
	record = store->file ? places_get(store->file, no)
			     : (struct record *)(void *)(store->ring + place(store, no));
	if (!record)
		return NULL;
	if (store->file)
		record->port = store->port;
	record->marked = marks_has(&store->marks, no);
	record->note = notes_find(&store->notes, no);
	return record;
}

bool
store_comment(struct store *store, uint64_t no, const char *text)
{
	return no >= store_first(store) && no <= store->last && notes_set(&store->notes, no, text);
}

void
store_mark(struct store *store, uint64_t no, bool on)
{
	if (no >= store_first(store) && no <= store->last)
		marks_set(&store->marks, store_first(store), no, on);
}

bool
store_marked(const struct store *store, uint64_t no)
{
	return marks_has(&store->marks, no);
}

uint64_t
store_marks(const struct store *store)
{
	return marks_count(&store->marks, store_first(store));
}

void
store_unmark(struct store *store)
{
	marks_clear(&store->marks);
}

uint64_t
store_next_mark(const struct store *store, uint64_t no)
{
	uint64_t first = store_first(store);

	return marks_next(&store->marks, no < first ? first - 1 : no);
}

uint64_t
store_last_mark(const struct store *store, uint64_t no)
{
	uint64_t mark = marks_last(&store->marks, no);

	return mark >= store_first(store) ? mark : 0;
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
	marks_clear(&store->marks);
	notes_clear(&store->notes);
	if (store->file)
		places_clear(store->file, store->last + 1);
}
