/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * An outside judge: the same frames read by this program and by tshark, compared field by field.
 * Knows keys, places and numbers; no protocol, but for the few that the table of reasons names.
 */
#ifndef TESTS_ORACLE_H
#define TESTS_ORACLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* How a field of a frame differs between the two. */
enum difference {
	PLACE,       /* both have it, at other bits */
	VALUE,       /* both have it there, with another value */
	ONLY_OURS,   /* only this program has it, in a protocol that tshark has seen there too */
	ONLY_THEIRS, /* only tshark */
	LAYER_OURS,  /* only this program, where tshark has not seen that protocol */
	LAYER_THEIRS /* only tshark, where this program has just bytes, or nothing */
};
enum {
	DIFFERENCES = LAYER_THEIRS + 1,
	KEYS_MAX = 16384,
	NO_KEY = -1
};

/* A field as one of the two found it. */
struct found {
	int key;
	uint32_t bit, bits; /* theirs: of the bytes that are named; of a mask: those of its bits */
	uint64_t number;
	bool has_number;
	bool cut;    /* ours: the frame ends before it does */
	bool masked; /* theirs: bits of a word, which may be in either byte order: word is where */
	uint32_t word, word_bits;
	bool used; /* has been compared */
	char *text;
};

struct finds {
	struct found *found;
	unsigned n, room;
};

struct frame {
	const char *file;
	unsigned no; /* in its file, from 1 */
	uint32_t len, caplen;
	uint8_t *bytes;
	struct finds ours, theirs, others; /* others: tshark's that this program does not know */
	char *protocols;                   /* what tshark says it saw: "eth:ethertype:arp" */
	bool malformed;                    /* tshark found an error in it, or its end too early */
	char experts[200]; /* the names of what tshark complains about, each between spaces */
};

struct example {
	const char *file;
	unsigned no;
	char ours[120], theirs[120];
};

/* A field that this program declares. */
struct key {
	char *name;
	char *parent; /* tshark's protocol that has it; NULL: tshark does not know this field */
	enum type {
		OTHER,
		NUMBER,
		TRUTH,  /* tshark says just whether any bit of it is set */
		ADDRESS /* whose text both write the same way */
	} type;
	unsigned long equal, explained, different[DIFFERENCES];
	struct example example[DIFFERENCES]; /* the first of those that are not explained */
};

/* keys.c: all keys of this program, sorted, with what tshark knows of them. False with a line on
 * standard error if tshark cannot be asked. */
extern struct key keys[KEYS_MAX];
extern unsigned nkeys;
bool keys_read(void);
int key_find(const char *name); /* NO_KEY if it is not one that both know */
/* Whether this program declares a protocol that tshark calls so. */
bool key_protocol(const char *name, size_t length);

/* frames.c: the frames of a batch. */
enum {
	BATCH_MAX = 4000
};
extern struct frame batch[BATCH_MAX];
extern unsigned nbatch;
struct found *finds_add(struct finds *, int key);
/* The first with this key; the last one that begins before a bit. NULL: there is none. */
const struct found *finds_first(const struct finds *, const char *name);
const struct found *finds_last(const struct finds *, const char *name, uint32_t bit);
void batch_clear(void);

/* ours.c: runs this program over a capture, at most `most` frames of it (0 = all), and calls full()
 * whenever the batch is. False if the program was killed or wrote what it should not. */
struct ours_counts {
	unsigned long captures, refused, frames, others; /* others: not Ethernet */
};
bool ours_read(const char *path, unsigned long most, struct ours_counts *, bool (*full)(void));

/* theirs.c: runs tshark over the batch. */
bool theirs_read(void);

/* Whether tshark says that it has seen a protocol. */
bool frame_has(const struct frame *, const char *protocol);
/* Whether it has seen this one behind another that this program does not declare. */
bool frame_behind_unknown(const struct frame *, const char *protocol);

/* judge.c: compares a frame, and counts in keys and reasons. */
void judge(struct frame *);
extern FILE *judge_each; /* not NULL: where each difference without a reason is written at once */
/* Whether a place lies in bytes that one of the two did not look into. */
bool judge_opaque(const struct finds *, const struct found *at);

/* Differences as a set, a bit for each. */
enum {
	ONLY_O = 1 << ONLY_OURS | 1 << LAYER_OURS,
	ANY_WAY = (1 << DIFFERENCES) - 1,
	ONLY_T = 1 << ONLY_THEIRS | 1 << LAYER_THEIRS
};

/* reasons.c: why a difference is no mistake; NULL if it is one. */
struct reason {
	const char *key;      /* "ip.src"; "ip." = all that begin so; NULL = any */
	unsigned differences; /* a bit for each enum difference that it is about */
	const char *expert;   /* tshark complains of this; NULL = of anything or nothing */
	bool (*when)(const struct frame *, const struct found *ours, const struct found *theirs);
	const char *words;
	const char *has; /* this program has found this field, with this number; NULL = any frame */
	uint64_t number;
	unsigned long times;
};
extern struct reason reasons[]; /* that take some code to tell */
extern struct reason ways[];    /* ways.c: that take none */
/* The same, of hosts, neighbours, routers and tunnels, and of where frames end. */
extern struct reason ways_hosts[], ways_link[], ways_machines[], ways_net[], ways_tail[];
extern struct reason ways_nested[];                             /* of what others carry or quote */
extern struct reason ways_broken[], ways_odd[], ways_changed[]; /* of frames that are not as they
								   ought to be */
extern struct reason *const reason_tables[];                    /* all of these; NULL ends them */
struct reason *reason_find(
    const struct frame *, enum difference, const struct found *ours, const struct found *theirs);

/* stacks.c: recipes of what the protocols of proto_all() can stand on; empty: not known.
 * stacks_find gives those that are known, the lower ones first, and returns how many. */
enum {
	STACKS_MAX = 4096,
	STACK_ROOM = 300
};
extern char stacks[STACKS_MAX][STACK_ROOM];
unsigned stacks_find(unsigned order[STACKS_MAX]);

/* made.c: writes a capture of frames made from the tables (and, into a file of that name, if any,
 * their recipes): one of so many, but each protocol and each kind of item at least once. Returns
 * how many; 0 if a file cannot be written. */
unsigned long made_write(const char *capture, const char *recipes, unsigned share);

/* report.c: what was found. */
void report_example(const struct key *, enum difference, FILE *);
void report_keys(const char *prefix, bool all, FILE *);
/* Returns how many differences are without a reason. */
unsigned long report_totals(const struct ours_counts *, unsigned long files, FILE *);

#endif
