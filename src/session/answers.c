/* SPDX-License-Identifier: BSD-2-Clause */
/* Answers to what was sent: see answers.h. Most frames are told to be none without a look into
 * them: their type, or where they go to, is not that of anything asked. */
#include "session/answers.h"

#include "base/clock.h"
#include "session/exchange.h"
#include "session/quota.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

enum {
	ADDRESS = 6,
	HEADER = 14,
	SAME_MOST = 1024 /* letters of what is the same */
};

static const int64_t within = ANSWERS_WITHIN_S * NS_PER_S;

struct answers {
	uint64_t newest[ANSWERS_BUCKETS]; /* place of a question + 1 since the start; 0 = none */
	struct {
		uint64_t no, before; /* of the record; the question before it in its bucket */
	} asked[ANSWERS_ASKED];
	uint64_t n;             /* questions ever */
	int64_t last;           /* when the last one was sent; before the first: never */
	uint64_t types, askers; /* a bit for each that was asked with */
	struct quota looks;     /* frames that are looked at */
	uint8_t before[128]; /* the frame sent before, if it was short and neither asks nor answers
			      */
	uint32_t before_n;
	struct dissection d, question;
};

struct answers *
answers_new(void)
{
	struct answers *a = calloc(1, sizeof *a);

	if (a)
		a->last = INT64_MIN / 2;
	return a;
}

void
answers_free(struct answers *a)
{
	free(a);
}

static uint64_t
hash_of(const void *bytes, size_t n)
{
	uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a */

	for (size_t i = 0; i < n; i++)
		hash = (hash ^ ((const uint8_t *)bytes)[i]) * UINT64_C(1099511628211);
	return hash ^ hash >> 32;
}

static uint64_t
bit_of(const void *bytes, size_t n)
{
	return UINT64_C(1) << hash_of(bytes, n) % 64;
}

/* The type behind all tags, all lengths being one: what is asked with a tag may be answered
 * without. */
static uint64_t
type_bit(const struct record *r)
{
	uint32_t at = record_type_at(r->bytes, r->caplen);
	uint8_t type[2] = {0, 0};

	if (r->bytes[at] >= 6)
		memcpy(type, r->bytes + at, sizeof type);
	return bit_of(type, sizeof type);
}

/* Whether there is time to look at one more frame. */
static bool
may_look(struct answers *a, int64_t now)
{
	return quota_take(&a->looks, ANSWERS_A_SECOND, now);
}

/* A frame that is sent again and again is looked at once. */
static bool
is_known(struct answers *a, const struct record *r)
{
	return r->caplen == a->before_n && !memcmp(a->before, r->bytes, r->caplen);
}

static void
note(struct answers *a, const struct record *sent, const char *same, size_t n)
{
	uint64_t *newest = &a->newest[hash_of(same, n) % ANSWERS_BUCKETS];
	int sender = exchange_find(&a->d, "arp.src.hw_mac");

	if (sent->time - a->last > within)
		a->types = a->askers = 0;
	a->asked[a->n % ANSWERS_ASKED].no = sent->no;
	a->asked[a->n % ANSWERS_ASKED].before = *newest;
	*newest = ++a->n;
	a->last = sent->time;
	a->types |= type_bit(sent);
	a->askers |= bit_of(sent->bytes + ADDRESS, ADDRESS);
	if (sender >= 0) /* whatever the source says, answers go there */
		a->askers |= bit_of(sent->bytes + a->d.span[sender].range.bit / 8, ADDRESS);
}

/* Whether a frame asks for just that. */
static bool
asks(struct answers *a, const struct record *r, const struct exchange *e, const char *same)
{
	char chars[SAME_MOST];
	struct text text = text_on(chars, sizeof chars);

	dissect(&a->question, r->bytes, r->caplen, r->len);
	return exchange_asked(&a->question) == e && exchange_same(e, &a->question, false, &text) &&
	       !strcmp(chars, same);
}

/* The question that the frame in a->d answers, or NULL. */
static struct record *
find_question(struct answers *a, const struct store *received, const struct record *sent,
    const struct exchange *e)
{
	uint64_t last = store_last(received);
	char chars[SAME_MOST];
	struct text same = text_on(chars, sizeof chars);

	if (!exchange_same(e, &a->d, true, &same))
		return NULL;
	for (uint64_t no = last; no && no + ANSWERS_BACK > last; no--) {
		struct record *r = store_get(received, no);

		if (!r || sent->time - r->time > within)
			return NULL;
		if (r->port == sent->port && !r->host && !r->foreign && !r->answer &&
		    may_look(a, sent->time) && asks(a, r, e, chars))
			return r;
	}
	return NULL;
}

struct record *
answers_sent(struct answers *a, const struct store *received, const struct record *sent)
{
	const struct exchange *told, *asked;
	char chars[SAME_MOST];
	struct text same = text_on(chars, sizeof chars);

	if (sent->caplen < HEADER || is_known(a, sent) || !may_look(a, sent->time))
		return NULL;
	dissect(&a->d, sent->bytes, sent->caplen, sent->len);
	told = exchange_told(&a->d);
	asked = exchange_asked(&a->d);
	if (asked && exchange_same(asked, &a->d, false, &same)) {
		note(a, sent, chars, same.length);
	} else if (!asked && !told && sent->caplen <= sizeof a->before) {
		memcpy(a->before, sent->bytes, sent->caplen);
		a->before_n = sent->caplen;
	}
	return told ? find_question(a, received, sent, told) : NULL;
}

/* Without a look into it. */
static bool
is_none(const struct answers *a, const struct record *r)
{
	return r->foreign || r->caplen < HEADER || r->time - a->last > within ||
	       !(a->types & type_bit(r)) ||
	       (!mac_is_group(r->bytes) && !(a->askers & bit_of(r->bytes, ADDRESS)));
}

struct record *
answers_told(struct answers *a, const struct store *sent, const struct record *received,
    answers_may *may, const void *context)
{
	const struct exchange *e;
	char chars[SAME_MOST];
	struct text same = text_on(chars, sizeof chars);
	uint64_t place;

	if (is_none(a, received) || !may_look(a, received->time))
		return NULL;
	dissect(&a->d, received->bytes, received->caplen, received->len);
	e = exchange_told(&a->d);
	if (!e || !exchange_same(e, &a->d, true, &same))
		return NULL;
	place = a->newest[hash_of(chars, same.length) % ANSWERS_BUCKETS];
	for (int i = 0; i < ANSWERS_STEPS && place && place + ANSWERS_ASKED > a->n; i++) {
		struct record *record = store_get(sent, a->asked[(place - 1) % ANSWERS_ASKED].no);

		if (!record || received->time - record->time > within)
			return NULL;
		if (record->port == received->port && record->time <= received->time &&
		    may(context, record, received) && asks(a, record, e, chars))
			return record;
		place = a->asked[(place - 1) % ANSWERS_ASKED].before;
	}
	return NULL;
}
