/* SPDX-License-Identifier: BSD-2-Clause */
/* Sent here, arrived there: see match.h. Knows chains of records with the same hash, newest first.
 */
#include "session/match.h"

#include <string.h>

static uint32_t
bucket(const struct record *record)
{
	uint32_t hash = 2166136261; /* FNV-1a */

	for (uint32_t i = 0; i < record->caplen; i++)
		hash = (hash ^ record->bytes[i]) * 16777619;
	return (hash ^ hash >> 16) % MATCH_BUCKETS;
}

void
match_sent(struct match *match, const struct record *sent)
{
	uint64_t *newest = &match->newest[bucket(sent)];

	match->before[sent->no % MATCH_SENT] = *newest;
	*newest = sent->no;
}

static bool
same(const struct record *a, const struct record *b)
{
	int64_t apart = b->time - a->time;

	return a->stage == STAGE_SENT && a->port != b->port && a->len == b->len &&
	       a->caplen == b->caplen && apart <= MATCH_WITHIN && apart >= -MATCH_WITHIN &&
	       !memcmp(a->bytes, b->bytes, a->caplen);
}

void
match_received(const struct match *match, const struct store *sent, struct record *received)
{
	uint64_t last = store_last(sent), no = match->newest[bucket(received)];
	uint16_t bit = (uint16_t)(1 << received->port);
	struct record *found = NULL;

	for (int step = 0; step < MATCH_STEPS && no && no + MATCH_SENT > last; step++) {
		struct record *candidate = store_get(sent, no);

		if (!candidate)
			break;
		if (same(candidate, received)) {
			if (candidate->seen & bit)
				break;
			found = candidate;
		}
		no = match->before[no % MATCH_SENT];
	}
	if (!found)
		return;
	found->seen |= bit;
	received->peer = found->no;
	if (!found->peer)
		found->peer = received->no;
}
