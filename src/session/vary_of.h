/* SPDX-License-Identifier: BSD-2-Clause */
/* The inside of what changes, for vary.c (values into frames) and vary_words.c (words into values).
 */
#ifndef SESSION_VARY_OF_H
#define SESSION_VARY_OF_H

#include "wire/draft_data.h"

enum {
	VARY_FIELDS = 16,  /* fields that change */
	VARY_WORDS = 1024, /* characters that say so */
	VARY_LIST = 256    /* values of a list */
};

/* A value of a list. */
struct item {
	uint32_t bits, items; /* as in struct bits */
	uint8_t bytes[];
};

/* A field, and the values it has one after the other. */
struct changes {
	char key[64];
	unsigned nth; /* of the fields with this key, from 1 */
	const struct field *field;
	uint32_t bits;                  /* its width, but of values of a list */
	uint64_t every;                 /* frames for which it has each value */
	bool random;                    /* out of them, in no order */
	bool now;                       /* the time it is sent at */
	bool down;                      /* counts down */
	bool open, span;                /* numbers: without an end; from..to */
	uint64_t from, to, step, count; /* numbers: how many of them, 0 = 2^64 */
	uint64_t high;                  /* of 128 bits: the first 64, which stay */
	struct item *item[VARY_LIST];
	unsigned items; /* 0: numbers */
};

struct vary {
	unsigned holders;
	struct changes changes[VARY_FIELDS];
	unsigned n;
	uint64_t seed;
	char words[VARY_WORDS];
	struct draft *work;
};

/* The size of the frame as if it were a field. */
extern const struct field vary_size;

/* The n-th span whose key is this one or (else) ends in it, -1 if there is none. */
int vary_find(const struct dissection *, const char *key, unsigned nth);

/* The span that can be of any length, at the top of the chain; -1 if there is none. */
int vary_payload(const struct dissection *);

#endif
