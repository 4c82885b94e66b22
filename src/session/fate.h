/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What becomes of sent frames. Knows the stages of one: refused, taken by the kernel, left the
 * port, arrived at another port of the session, answered, heard by another end; each is noted in
 * its record. Knows the ways from port to port as well. Does not know what is in a frame, but for
 * what answers.c finds there.
 */
#ifndef SESSION_FATE_H
#define SESSION_FATE_H

#include "session/fate_data.h"
#include "session/record.h"

struct session;

/* Notes one more time; the mean of all. */
void times_note(struct times *, int64_t);
int64_t times_mean(const struct times *);

/* Frees what it holds, not itself. */
void fate_end(struct fate *);

/* A frame was put into the store of sent ones; was seen leaving a port (false: it is not ours); was
 * put into the store of received ones. */
void fate_sent(struct session *, struct record *);
bool fate_left(struct session *, unsigned port, const struct port_frame *);
void fate_received(struct session *, struct record *, const struct port_frame *);

/* The other frame of a pair, which is in the other store: the answer or the question, else the same
 * frame where it arrived or was sent; 0 = none. */
uint64_t fate_other(const struct record *);

/* Whether nobody says to have got a sent frame, though it was not refused. */
bool fate_unknown(const struct record *);

/* That a frame was sent: "Sent S3: 60 B given to the port, 64 B with FCS". */
void fate_given(const struct record *, struct text *);

/*
 * What became of a sent frame, in few words: "left", "queued", "seen h2", "answered 0.31 ms",
 * "heard by 02:..:0b", "refused: eth0 has no link ..". Of a frame received: "answers S3, 0.31 ms",
 * "is S3", or nothing. Brief: in 14 columns, where that can be: "answer 0.31 ms", "heard 02..0b".
 */
void fate_words(const struct session *, const struct record *, bool brief, struct text *);

/* The same in full sentences: each stage that is known, and when. */
void fate_tell(const struct session *, const struct record *, struct text *);

/* How many had to arrive and did not, but for those that may still be on their way; wall clock, ns.
 */
uint64_t fate_missing(const struct way *, int64_t wall);

#endif
