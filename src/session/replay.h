/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A capture file that is sent again, one frame after the other: none of it is kept in memory. Knows
 * which frames can be sent, and when the file says they were; who sends them, a job knows.
 */
#ifndef SESSION_REPLAY_H
#define SESSION_REPLAY_H

#include "port/port.h"

enum {
	REPLAY_LATE_MS = 20 /* what is caught up: after a longer stop the file goes on from there */
};

struct replay;

/* What was read, and what of it cannot be sent. */
struct replay_count {
	uint64_t sendable;
	uint64_t foreign; /* not Ethernet */
	uint64_t cut;     /* the capture has only their beginning */
	uint64_t small;   /* shorter than an Ethernet header */
	uint64_t large;   /* longer than the port takes */
};

/*
 * How fast: its own times divided by a factor (num / den), or none of that (num 0): then whoever
 * sends has a plan of his own.
 */
struct replay_speed {
	uint32_t num, den;
	bool max; /* as fast as is allowed */
};

/* "2", "1/2", "0.5", "max". Refuses in words. And back. */
bool replay_speed_parse(const char *text, struct replay_speed *, struct why *);
void replay_speed_print(struct replay_speed, struct text *);

/* Opens a file (see file_open). Refuses in words: NULL. Frames get the port's own address as source
 * if from_me. */
struct replay *replay_open(const char *path, struct replay_speed, bool from_me, struct why *);
/* The same for an open file, which it closes at the end; NULL without memory. */
struct replay *replay_of(struct port *, struct replay_speed, bool from_me);
void replay_free(struct replay *); /* NULL is allowed */

enum replay_next {
	REPLAY_FRAME,   /* one is there */
	REPLAY_WAITS,   /* nothing more has come through the pipe yet, or nothing can be opened just
			   now: ask again in a while */
	REPLAY_GOES_ON, /* none was found among so many that another turn is due: ask again at once
			 */
	REPLAY_END      /* no more; *why has words if the file is damaged there */
};

/* How many times it is sent, one right after the other; 0 = until stopped. It has been once, unless
 * this says otherwise. Refuses in words: what comes through a pipe can be sent once only. */
bool replay_loop(struct replay *, uint64_t rounds, struct why *);
uint64_t replay_rounds(const struct replay *);

/* Reads the file from its beginning; nothing happens before the first replay_pass(). Refuses in
 * words: what comes through a pipe is gone. */
bool replay_again(struct replay *, struct why *);

/* Whether a frame is there that this port takes, reading on as far as needed, but not for long.
 * The same one until replay_pass(). */
enum replay_next replay_next(struct replay *, const struct port *to, struct why *);
void replay_pass(struct replay *);

/* Its bytes; they stay until replay_pass(). */
const uint8_t *replay_bytes(const struct replay *, size_t *n);

/*
 * When it is due, asked once for each frame, at now on the steady clock: the first one is at once,
 * the first one of another round as far behind the last one as frames are apart in the mean (a
 * second, if they are not).
 * What is late for more than REPLAY_LATE_MS is due now, and all after it so much later.
 */
int64_t replay_due(struct replay *, int64_t now);

/* The name of the file, how fast, what was counted (when it was read for the first time). */
const char *replay_name(const struct replay *);
struct replay_speed replay_speed(const struct replay *);
const struct replay_count *replay_count(const struct replay *);

/* "3 are longer than eth0 takes, 1 is not Ethernet"; nothing if all can be sent. */
void replay_left_out(const struct replay *, const char *port, struct text *);

#endif
