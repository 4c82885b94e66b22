/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The guard against loops: whether a frame that was sent from here comes back, or comes far more
 * often than it was sent. What another station repeats by itself is none: of a frame that came
 * before it was sent from here, more must come than it was sent, or one right after each that is
 * sent, and on the whole more than the station has ever sent. Nor is one that somebody else sends
 * again: of a frame that has left several times and never came, one that comes says nothing yet.
 * Knows bytes, ports and times; not what is done about it.
 */
#ifndef SESSION_GUARD_H
#define SESSION_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	GUARD_SHORT = 128, /* bytes */
	GUARD_SENT = 256,  /* frames sent that are remembered */
	GUARD_HEARD = 256, /* frames heard that are counted */
	GUARD_ECHOES = 5,  /* so many that are sent and come back at once are no chance */
	GUARD_PROVEN = 3,  /* a frame that left so often and never came back is in no loop so far */
	GUARD_MANY = 300   /* a frame of ours so often within a second: no bridge does that */
};

enum guard_finding {
	GUARD_FINE,
	GUARD_BACK, /* it left from the very port to which it came now */
	GUARD_STORM /* what was sent comes again and again */
};

/* What others repeat: how often a frame came to a port before it was first sent from here. */
struct usual {
	unsigned most; /* within a second; 0: it never came */
	int64_t gap;   /* the shortest time between two, ns; 0: it came but once, or never */
};

/* Finds that. n bytes without FCS. */
typedef struct usual guard_usual(
    const void *context, unsigned port, const uint8_t *bytes, size_t n);

struct guard {
	guard_usual *usual; /* asked when a frame comes back; NULL: none came before */
	const void *context;
	struct {
		uint64_t hash;
		int64_t time;       /* when it was sent last: steady clock, ns */
		struct usual usual; /* what that said, ... */
		bool asked;         /* ... once it was asked */
		/* of one that is usual, for a while */
		int64_t from;                 /* steady clock, ns */
		unsigned left, heard, echoes; /* sent; come; come right after one was sent, ... */
		bool echoed;                  /* ... as that which was sent last */
		unsigned times;               /* it was sent before any came back */
		unsigned back;                /* came back, of ... */
		unsigned since;               /* ... those that were sent since the first of them */
		uint8_t port;
	} sent[GUARD_SENT];
	struct {
		uint64_t hash;
		int64_t since; /* counted from then on, for a second */
		uint32_t heard, sent;
	} count[GUARD_HEARD];
	/* the one sent last, if it is short, with its hash: many are sent again and again */
	uint8_t before[GUARD_SHORT];
	size_t before_n;
	uint64_t before_hash;
	int64_t last;             /* something was sent: steady clock, ns; 0 = never */
	enum guard_finding found; /* until guard_forgive() */
	unsigned port;            /* where */
};

/* A frame has been sent, without FCS. */
void guard_sent(struct guard *, unsigned port, const uint8_t *bytes, size_t n, int64_t steady);

/* A frame was received (caplen bytes of len are here). Looks only for some seconds after something
 * was sent, since that is what it is to stop. Returns what is new: found stays. */
enum guard_finding guard_heard(
    struct guard *, unsigned port, const uint8_t *bytes, size_t caplen, size_t len, int64_t steady);

/* A frame as a number: the same for one that is filled up to the least size. Never 0. */
uint64_t guard_hash(const uint8_t *bytes, size_t n);

/* The user sends again: what was found is forgotten, and looked for anew. */
void guard_forgive(struct guard *);

#endif
