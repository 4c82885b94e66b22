/* SPDX-License-Identifier: BSD-2-Clause */
/* See usual.h. */
#include "session/usual.h"

#include "base/clock.h"

#include <string.h>

enum {
	LOOKS_BACK = 65536, /* frames */
	HEADER = 14
};

/* A frame that is looked for. */
struct wanted {
	const uint8_t *bytes;
	size_t n;
	uint64_t hash;
	unsigned port;
};

static bool
is_it(const struct record *r, const struct wanted *w)
{
	return r && r->stage != STAGE_REFUSED && !r->host && r->port == w->port &&
	       r->caplen == r->len && r->caplen >= HEADER && !memcmp(r->bytes, w->bytes, HEADER) &&
	       guard_hash(r->bytes, r->caplen) == w->hash;
}

static uint64_t
oldest(const struct store *store)
{
	uint64_t first = store_first(store), last = store_last(store);

	return last >= LOOKS_BACK && first < last - LOOKS_BACK + 1 ? last - LOOKS_BACK + 1 : first;
}

/* The next one of it before this number; NULL: there is none. */
static const struct record *
one_before(const struct store *store, uint64_t no, const struct wanted *w)
{
	uint64_t first = oldest(store);

	while (no > first && no-- > 1) {
		const struct record *r = store_get(store, no);

		if (is_it(r, w))
			return r;
	}
	return NULL;
}

/* When it was first sent from here: wall clock, ns; INT64_MAX = never. */
static int64_t
first_sent(const struct store *sent, const struct wanted *w)
{
	const struct record *r = one_before(sent, store_last(sent) + 1, w);
	int64_t time = INT64_MAX;

	for (; r; r = one_before(sent, r->no, w))
		time = r->time;
	return time;
}

struct usual
usual_find(const struct store *received, const struct store *sent, unsigned port,
    const uint8_t *bytes, size_t n)
{
	const struct wanted w = {bytes, n, guard_hash(bytes, n), port};
	const struct record *r, *newest = NULL;
	struct usual usual = {0};
	int64_t first = first_sent(sent, &w), later = 0;
	unsigned count = 0;

	/* a second that ends with newest, and moves back one by one */
	for (r = one_before(received, store_last(received) + 1, &w); r;
	     r = one_before(received, r->no, &w)) {
		if (r->time >= first)
			continue;
		if (newest && (!usual.gap || later - r->time < usual.gap))
			usual.gap = later - r->time > 0 ? later - r->time : 1;
		later = r->time;
		newest = newest ? newest : r;
		count++;
		for (; newest->time - r->time >= NS_PER_S; count--)
			newest = one_before(received, newest->no, &w);
		usual.most = count > usual.most ? count : usual.most;
	}
	return usual;
}
