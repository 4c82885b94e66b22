/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A test on frames in one of two languages: libpcap's (port/filter.h), or that of decoded fields
 * (wire/expr.h). Knows which of them words are in: what libpcap understands is meant so.
 */
#ifndef SESSION_SIEVE_H
#define SESSION_SIEVE_H

#include <stdbool.h>

#include "base/why.h"
#include "session/store.h"

struct facts;
struct sieve;

/* Says what a frame is beside its bytes (session_facts() of session.h). */
typedef void sieve_facts(const void *context, const struct record *, struct facts *);

enum sieve_language {
	SIEVE_ALL, /* no words: everything passes */
	SIEVE_LIBPCAP,
	SIEVE_FIELDS
};

/*
 * Compiles words; facts (NULL: only to see whether they can be) is asked with this context for each
 * frame. Refuses in the words of the language that they look like.
 */
struct sieve *sieve_new(const char *words, sieve_facts *, const void *context, struct why *);
void sieve_free(struct sieve *); /* NULL is allowed */

enum sieve_language sieve_language(const struct sieve *);

/* "libpcap", "fields". */
const char *sieve_language_name(enum sieve_language);

/* Whether a frame passes. One that is not Ethernet passes no words of libpcap, and of fields only
 * those that ask for what a frame is beside its bytes. */
bool sieve_pass(struct sieve *, const struct record *);

/* Whether words can only be meant as fields: they name one, and say something about it. */
bool sieve_means_fields(const char *words);

#endif
