/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames as lines of text. Knows the order of the columns and the ways to write a time:
 *
 *   1041 44.250418 B ff:ff:ff:ff:ff:ff 02:00:00:00:00:0b 0x88b5 60 "Hello lab" + 37 zeros
 *
 * number (S and a number: sent from here), time, kind of destination (session_kind), destination,
 * source, type (L=38: a length), bytes without FCS, the frame in words; at the end (answers S3,
 * 0.31 ms) or (is S3) if it is the other end of a frame sent from here. With more than one port the
 * port's name stands after the time. Nothing is ever cut.
 */
#ifndef TEXT_PRINT_H
#define TEXT_PRINT_H

#include <stdio.h>

#include "session/session.h"

enum time_format {
	TIME_REL,   /* seconds since the start, or since the first frame of a file */
	TIME_DELTA, /* seconds since the line before */
	TIME_CLOCK, /* of this place */
	TIME_ISO,   /* UTC */
	TIME_EPOCH
};

struct printer {
	enum time_format time;
	bool hex;     /* the bytes under each line, 16 a line */
	int64_t last; /* time of the line before; 0 = none */
	struct dissection d;
};

/* A moment (wall clock, ns) as "2026-11-23T01:04:44.250418123Z". */
void print_iso(int64_t time, struct text *);

/* The head line over the columns. */
void print_header(const struct printer *, const struct session *, FILE *);

/* A frame of one of the session's stores. */
void print_frame(struct printer *, const struct session *, const struct record *, FILE *);

#endif
