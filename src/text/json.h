/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames and ports as JSON, one object a line. Knows the shape that scripts rely on: names and
 * their order stay, new ones may come at the end.
 */
#ifndef TEXT_JSON_H
#define TEXT_JSON_H

#include <stdio.h>

#include "port/list.h"
#include "session/peers.h"
#include "session/session.h"

struct json_writer;

#ifdef HAVE_JANSSON

/* With places: a frame also has spans. */
struct json_writer *json_new(bool places, struct why *);
void json_free(struct json_writer *); /* NULL is allowed */

/*
 * A frame: no (of its direction), time (UTC, ns), port, dir ("in", "out"), kind ("me", "broadcast",
 * "multicast", "other", "leaving", "bad"), len, caplen, info, layers, marks, bytes (hex).
 *
 * Then origin: "us" (this program sent it), "host" (this computer did), "wire", "file"; of a
 * received frame answers (the number of the sent one) and round_trip (s), is_sent (the number of
 * the sent one that arrived here).
 *
 * A layer: proto, at and len (of its header, in bytes), fields: numbers as numbers, codes as
 * "0x0806", all else as text; the fields of list items (TLVs, options) are those of the layer that
 * contains the list; a field that is there more than once is an array. A field cut short has no
 * value but a mark.
 *
 * A mark: field, mark ("wrong", "short"), and ought if that is known, written as the field is.
 *
 * A span (only with places), in wire order: field, bit (from the first of the frame), bits, layer
 * (its place in layers), value as in fields; null if it is cut short, and then bits are those that
 * are there. False if memory is short.
 */
bool json_frame(struct json_writer *, const struct session *, const struct record *, FILE *);

/*
 * Another end of the beacon: peer (its address), port, verdict ("two-way", "from-it": one way,
 * "silent", "unknown"), to and from (arrived, of), doubled, late, restarts, round_trip (least,
 * most, mean; s), longest_silence (s).
 */
bool json_peer(
    const struct session *, const struct peers *, const struct peer *, int64_t now, FILE *);

/* From one port of the session to another: from, to, sent, arrived, delay (least, most, mean; s).
 */
bool json_way(const struct session *, unsigned from, unsigned to, FILE *);

/* A port: name, state, ethernet, mac, mtu, mbit, duplex, what, address; what is not known is left
 * out. */
bool json_port(const struct port_info *, FILE *);

/* The version of the library. */
const char *json_library(void);

#else

static inline struct json_writer *
json_new(bool places, struct why *why)
{
	(void)places;
	no(why, EXIT_USAGE,
	    "no JSON: built without jansson - install libjansson-dev and run configure again");
	return NULL;
}

static inline void
json_free(struct json_writer *writer)
{
	(void)writer;
}

static inline bool
json_frame(struct json_writer *w, const struct session *s, const struct record *r, FILE *file)
{
	(void)w, (void)s, (void)r, (void)file;
	return false;
}

static inline bool
json_peer(const struct session *s, const struct peers *peers, const struct peer *peer, int64_t now,
    FILE *file)
{
	(void)s, (void)peers, (void)peer, (void)now, (void)file;
	return false;
}

static inline bool
json_way(const struct session *s, unsigned from, unsigned to, FILE *file)
{
	(void)s, (void)from, (void)to, (void)file;
	return false;
}

static inline bool
json_port(const struct port_info *port, FILE *file)
{
	(void)port, (void)file;
	return false;
}

static inline const char *
json_library(void)
{
	return NULL;
}

#endif

#endif
