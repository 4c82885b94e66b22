/* SPDX-License-Identifier: BSD-2-Clause */
/* Places of frames in a file: see places.h. */
#include "session/places.h"

#include <stdlib.h>
#include <string.h>

enum {
	CHUNK = 1 << 15, /* places in a piece: a MiB */
	RECORDS = 2 * PLACES_STAY,
	COMMENT_MOST = 4096
};

/* What is kept of a frame: at most 32 bytes. */
struct place {
	uint64_t at;
	int64_t time;
	uint32_t len, linktype, interface;
	uint32_t caplen : 20, fcs : 8, out : 1, foreign : 1, commented : 1;
};

_Static_assert(sizeof(struct place) <= 32, "a place is larger than 32 bytes");
_Static_assert(PORT_FRAME_MAX < 1 << 20, "a place has too few bits for caplen");

struct places {
	struct port *port;
	struct place **chunk; /* of number first + i: chunk[i / CHUNK][i % CHUNK] */
	size_t chunks, room;
	uint64_t first, count;
	/* Records and the size of their memory: what was read, in turns, and what was put last. */
	struct {
		struct record *record;
		size_t size;
	} read[RECORDS], put;
	uint64_t turn;            /* how many were read */
	uint64_t no[PLACES_STAY]; /* of those that were read last; 0 = none */
};

struct places *
places_new(struct port *port)
{
	struct places *p = calloc(1, sizeof *p);

	if (p) {
		p->port = port;
		p->first = 1;
	}
	return p;
}

void
places_free(struct places *p)
{
	if (!p)
		return;
	for (size_t i = 0; i < p->chunks; i++)
		free(p->chunk[i]);
	free(p->chunk);
	for (size_t i = 0; i < RECORDS; i++)
		free(p->read[i].record);
	free(p->put.record);
	free(p);
}

/* Room for at least this many bytes in a record. */
static bool
make_room(struct record **record, size_t *size, size_t need)
{
	struct record *wider;

	if (need <= *size)
		return true;
	need += need / 2;
	wider = realloc(*record, need);
	if (!wider)
		return false;
	*record = wider;
	*size = need;
	return true;
}

static struct place *
add_place(struct places *p)
{
	if (p->count == (uint64_t)p->chunks * CHUNK) {
		if (p->chunks == p->room) {
			size_t room = p->room ? 2 * p->room : 64;
			struct place **wider = realloc(p->chunk, room * sizeof *wider);

			if (!wider)
				return NULL;
			p->chunk = wider;
			p->room = room;
		}
		p->chunk[p->chunks] = malloc(CHUNK * sizeof **p->chunk);
		if (!p->chunk[p->chunks])
			return NULL;
		p->chunks++;
	}
	p->count++;
	return &p->chunk[(p->count - 1) / CHUNK][(p->count - 1) % CHUNK];
}

static void
fill(struct record *record, const struct place *place, uint64_t no)
{
	*record = (struct record){
	    .no = no,
	    .time = place->time,
	    .caplen = place->caplen,
	    .len = place->len,
	    .linktype = place->linktype,
	    .interface = place->interface,
	    .out = place->out,
	    .foreign = place->foreign,
	    .commented = place->commented,
	    .fcs = place->fcs,
	};
}

struct record *
places_put(struct places *p, const struct port_frame *frame, uint64_t no)
{
	const char *comment = frame->comment ? frame->comment : "";
	uint32_t n = frame->caplen + frame->fcs;
	size_t said = strlen(comment) + 1;
	struct place *place;

	if (!make_room(&p->put.record, &p->put.size, sizeof *p->put.record + n + said))
		return NULL;
	place = add_place(p);
	if (!place)
		return NULL;
	*place = (struct place){
	    .at = frame->at,
	    .time = frame->time,
	    .len = frame->len,
	    .linktype = frame->linktype,
	    .interface = frame->interface,
	    .caplen = frame->caplen & 0xfffff,
	    .fcs = frame->fcs,
	    .out = frame->out,
	    .foreign = frame->foreign,
	    .commented = frame->comment != NULL,
	};
	fill(p->put.record, place, no);
	memcpy(p->put.record->bytes, frame->bytes, n);
	memcpy(p->put.record->bytes + n, comment, said);
	return p->put.record;
}

static struct record *
read_again(struct places *p, size_t i, uint64_t no)
{
	uint64_t index = no - p->first;
	const struct place *place = &p->chunk[index / CHUNK][index % CHUNK];
	uint32_t n = place->caplen + place->fcs;
	char comment[COMMENT_MOST] = "";
	struct text t = text_on(comment, sizeof comment);
	struct record *record;
	bool gone;

	if (place->commented)
		p->port->ops->comment(p->port, place->at, &t);
	if (!make_room(&p->read[i].record, &p->read[i].size, sizeof *record + n + sizeof comment))
		return NULL;
	record = p->read[i].record;
	fill(record, place, no);
	gone = n && !p->port->ops->read(p->port, place->at, record->bytes, n);
	if (gone) { /* it was longer when its frames were counted */
		text_add(&t,
		    "The file has been changed: the bytes of this frame are not there any more");
		record->commented = true;
		record->caplen = record->fcs = 0;
	}
	memcpy(record->bytes + record->caplen + record->fcs, comment, t.length + 1);
	return record;
}

/* One that was read so long ago that it would not stay any more is read again, into another record:
 * so nobody has to know which one was asked for last. */
struct record *
places_get(struct places *p, uint64_t no)
{
	struct record *record;

	for (uint64_t turn = p->turn; turn && turn + PLACES_STAY > p->turn; turn--)
		if (p->no[turn % PLACES_STAY] == no)
			return p->read[turn % RECORDS].record;
	record = read_again(p, ++p->turn % RECORDS, no);
	p->no[p->turn % PLACES_STAY] = record ? no : 0;
	return record;
}

void
places_clear(struct places *p, uint64_t no)
{
	for (size_t i = 0; i < p->chunks; i++)
		free(p->chunk[i]);
	memset(p->no, 0, sizeof p->no);
	p->chunks = 0;
	p->count = 0;
	p->first = no;
}
