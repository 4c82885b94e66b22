/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Other ends that were heard by lab frames, and what is known of both directions: what arrived here
 * from them, and what they say arrived there from here (doc/lab-frame.md). Knows numbers and times;
 * sends nothing.
 */
#ifndef SESSION_PEERS_H
#define SESSION_PEERS_H

#include "session/fate_data.h"
#include "wire/wire.h"

enum {
	PEERS_MAX = 64,
	PEERS_HELLOS = 1024, /* of our own, whose times are remembered */
	PEERS_WINDOW = 64 /* numbers behind the highest in which a double is told from a late one */
};

/* What a lab frame says. */
struct lab {
	enum lab_kind_number {
		LAB_HELLO = 1,
		LAB_ANSWER = 2
	} kind;
	uint8_t id[6], heard_id[6];
	uint32_t seq, heard_seq, heard_count;
	int64_t time, heard_time; /* wall clocks, ns: the sender's, and our own as it was echoed */
};

/* Reads one from a dissection; false: there is none that is whole. Writes one over the bytes of the
 * same frame. */
bool lab_read(const struct dissection *, struct lab *);
void lab_write(const struct dissection *, const struct lab *, uint8_t *bytes);

/* Frames of one kind from one end, by their numbers. */
struct lane {
	uint32_t before;  /* the number before the first one heard */
	uint32_t highest; /* 0 = none was heard */
	uint64_t window;  /* bit n: highest - n was heard */
	uint32_t heard;   /* different ones */
	uint32_t doubled, late;
};

struct peer {
	uint8_t id[6];
	uint8_t port; /* where it is heard */
	struct lane hello, answer;
	int64_t first, last; /* heard: wall clock, ns */
	int64_t silence;     /* the longest so far between two frames from there */
	int64_t sent;        /* the time in the last frame heard, by its clock */
	uint32_t restarts;
	bool told; /* it said that it has heard us */
	bool deaf; /* the last time it spoke, it had heard nobody, or of us a former run only */
	uint32_t told_seq, told_count; /* the last hello of ours that it heard, and how many */
	uint32_t base;     /* hellos of ours when it was first heard: what it missed before does not
			      count */
	uint32_t answered; /* answers given to it */
	struct times trip; /* round trips */
};

struct peers {
	struct peer peer[PEERS_MAX];
	unsigned n;
	uint32_t before;  /* the number before that of our first hello */
	uint32_t sent;    /* hellos of ours */
	uint32_t settled; /* of them, those so old that they have arrived, or never will */
	int64_t when[PEERS_HELLOS]; /* hello n was sent: [n % PEERS_HELLOS] */
};

/* The time in the last frame from an end, or another of its times, as late as it is after a wait:
 * whatever it says, nothing overflows. */
int64_t lab_later(int64_t time, int64_t wait);

/*
 * Forgets everybody, and draws by the wall clock the number from which our hellos count: another
 * one than in the minutes before, so that nobody's memory of a former run is taken for this one.
 * Without it they count from 1.
 */
void peers_start(struct peers *, int64_t wall);

/* Notes a hello of ours. Its number: that of the nth. Which hello of this run has a number, counted
 * from 1; 0: none that was said so far. */
void peers_sent(struct peers *, int64_t time);
uint32_t peers_number(const struct peers *, uint32_t n);
uint32_t peers_which(const struct peers *, uint32_t number);

/*
 * Notes a lab frame heard at a port at a time; own is our id there. Returns its sender, or NULL if
 * it is none (a group address, zeros, ourselves). The end heard longest ago gives its place when
 * all are taken.
 */
struct peer *peers_heard(
    struct peers *, const struct lab *, const uint8_t own[6], unsigned port, int64_t time);

/* Brings settled up to date. */
void peers_look(struct peers *, int64_t now);

/* When the last frame came from anybody, or the last hello of ours left: for a look back, where
 * what came after it is no silence. Wall clock, ns; 0 = never. */
int64_t peers_last(const struct peers *);

enum verdict {
	VERDICT_UNKNOWN, /* too early to say */
	VERDICT_TWO_WAY, /* frames arrive in both directions */
	VERDICT_FROM_IT, /* one way: it is heard, and does not hear us */
	VERDICT_SILENT   /* it was heard, but not for some time */
};
enum verdict peer_verdict(const struct peers *, const struct peer *, int64_t now);

/* A direction: how many arrived of how many. To a peer: hellos of ours that it should have heard by
 * now. From it: its hellos, or if it sends none (it reflects) its answers. */
struct direction {
	uint32_t arrived, of;
};
struct direction peer_to(const struct peers *, const struct peer *);
struct direction peer_from(const struct peer *);

/* Whether nothing was lost, doubled or overtaken in either direction. */
bool peer_is_clean(const struct peers *, const struct peer *);

/* "nobody was heard: 10 hellos sent; nobody is there, or ..." */
void peers_nobody(const struct peers *, struct text *);

/* Whether somebody was heard, and all of them are two way (and, if so asked, clean). False with
 * words. */
bool peers_are_fine(const struct peers *, bool lossless, int64_t now, struct why *);

/* Now, if the silence goes on, else the longest so far: ns. */
int64_t peer_silence(const struct peer *, int64_t now);

/* "to 02:00:00:00:00:0b 100/100, from it 100/100: two way, round trip 0.10/0.21/0.31 ms, longest
 * silence 1.00 s", with losses, doubles and late ones if there are any. */
void peer_line(const struct peers *, const struct peer *, int64_t now, struct text *);

#endif
