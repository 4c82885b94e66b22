/* SPDX-License-Identifier: BSD-2-Clause */
/* Every key of the tables, in order of the alphabet: what a filter may name and what completes it.
 */
#ifndef WIRE_KEYS_H
#define WIRE_KEYS_H

#include "wire/wire.h"

/* A key that stands for several fields: "eth.addr" is any of source and destination. */
struct alias {
	const char *key, *help;
	const char *of[4]; /* ended by NULL if there are less */
};

/* All of them, beside protos[]; the last has no key. */
extern const struct alias aliases[];

/* What a frame is beside its bytes: rows like those of a protocol, but their values come from
 * struct facts. */
struct facts {
	uint64_t number;     /* of the frame in its list */
	int64_t since;       /* ns since the first frame */
	const char *port;    /* name of the port it came to, or left from */
	const char *comment; /* NULL: none */
	bool out, marked;
};

/* A word that a filter may use. Words with the same key stand side by side: rows of one key in
 * several places. */
struct word {
	const char *key, *help;
	const struct field *field; /* NULL: a protocol, or an alias */
	const struct proto *proto; /* the protocol, or the one that has the field; NULL: a fact or
				      an alias */
	const struct alias *alias;
};

/* All words, sorted by key, n of them. */
const struct word *words_all(unsigned *n);

/* The first word with this key and how many there are; NULL if there is none. */
const struct word *words_find(const char *key, unsigned *n);

/* The first word whose key starts so, then the next one of another key: n-th from 0; NULL after the
 * last. */
const struct word *words_starting(const char *start, unsigned n);

/* The key that looks most like this one, or NULL. */
const struct word *words_near(const char *key);

/* The value of a fact as a number or (true) as text. False: it is not there. */
bool fact_value(const struct field *, const struct facts *, const struct dissection *,
    uint64_t *number, const char **text);

#endif
