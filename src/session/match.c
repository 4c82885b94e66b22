/* SPDX-License-Identifier: BSD-2-Clause */
/* Sent frames found again: see match.h. Knows queues of records with the same hash, the oldest
 * first. */
#include "session/match.h"

#include "session/mix.h"

#include <string.h>

enum {
	HEAD = 64, /* bytes of a frame that make its hash: addresses, types, counters */
	WORD = 8
};

/* Of the length and the first bytes: long frames are as quick as short ones. */
static uint16_t
bucket_of(const uint8_t *bytes, uint32_t caplen, uint32_t len)
{
	uint32_t n = caplen < HEAD ? caplen : HEAD;
	uint64_t hash = len, word;

	for (uint32_t at = 0; at < n; at += WORD) {
		word = 0;
		memcpy(&word, bytes + at, n - at < WORD ? n - at : WORD);
		hash = mix(hash, word);
	}
	return (uint16_t)(hash % MATCH_BUCKETS);
}

static void
drop_oldest(struct match *match, uint16_t bucket)
{
	uint64_t oldest = match->oldest[bucket];

	match->oldest[bucket] = match->after[oldest % MATCH_SENT];
	if (!match->oldest[bucket])
		match->newest[bucket] = 0;
}

/* The place of a record was that of one so much older, which is the oldest of its bucket if it is
 * still in one. */
static void
take_place(struct match *match, uint64_t no)
{
	uint16_t bucket = match->bucket[no % MATCH_SENT];

	if (match->oldest[bucket] && match->oldest[bucket] % MATCH_SENT == no % MATCH_SENT)
		drop_oldest(match, bucket);
}

void
match_sent(struct match *match, const struct record *sent)
{
	uint16_t bucket = bucket_of(sent->bytes, sent->caplen, sent->len);
	uint64_t newest;

	take_place(match, sent->no);
	newest = match->newest[bucket];
	match->bucket[sent->no % MATCH_SENT] = bucket;
	match->after[sent->no % MATCH_SENT] = 0;
	match->newest[bucket] = sent->no;
	if (newest)
		match->after[newest % MATCH_SENT] = sent->no;
	else
		match->oldest[bucket] = sent->no;
}

static bool
is_late(const struct record *sent, const struct port_frame *frame)
{
	return frame->time - sent->time > MATCH_WITHIN;
}

/* What was seen may have been cut. */
static bool
is_same(const struct record *sent, const struct port_frame *frame)
{
	return sent->stage == STAGE_SENT && sent->len == frame->len &&
	       sent->caplen >= frame->caplen && frame->time - sent->time >= -MATCH_WITHIN &&
	       !memcmp(sent->bytes, frame->bytes, frame->caplen);
}

struct record *
match_find(struct match *match, const struct store *sent, const struct match_question *q)
{
	uint16_t bucket = bucket_of(q->frame->bytes, q->frame->caplen, q->frame->len);
	uint64_t no = match->oldest[bucket];

	for (int step = 0; step < MATCH_STEPS && no; step++) {
		struct record *record = store_get(sent, no);
		uint64_t after = match->after[no % MATCH_SENT];

		if (!record || is_late(record, q->frame) || q->done(q->context, record)) {
			if (match->oldest[bucket] == no)
				drop_oldest(match, bucket);
		} else if (q->wants(q->context, record) && is_same(record, q->frame)) {
			return record;
		}
		no = after;
	}
	return NULL;
}
