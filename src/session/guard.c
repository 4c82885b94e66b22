/* SPDX-License-Identifier: BSD-2-Clause */
/* See guard.h. A frame is known by a hash of its bytes, filled up to the least size on the wire,
 * since it may have been when it comes back. */
#include "session/guard.h"

#include "session/mix.h"

#include <string.h>

#include "base/clock.h"

enum {
	FORGET = 4, /* if only one of so many comes back, somebody else sends it */
	LEAST = 60  /* bytes without FCS: wire/draft.h has it for frames that are made */
};

static const int64_t watch = 10 * NS_PER_S;   /* after something was sent */
static const int64_t echo = 20 * NS_PER_MS;   /* a cable and a switch take far less */
static const int64_t window = 60 * NS_PER_S;  /* that echoes are counted */
static const int64_t remember = 5 * NS_PER_S; /* that a frame was sent */

uint64_t
guard_hash(const uint8_t *bytes, size_t n)
{
	uint8_t filled[LEAST + 4] = {0};
	uint64_t hash = 0, word;

	if (n < LEAST) {
		memcpy(filled, bytes, n);
		bytes = filled;
		n = LEAST;
	}
	hash = mix(hash, n);
	for (; n >= sizeof word; bytes += sizeof word, n -= sizeof word) {
		memcpy(&word, bytes, sizeof word);
		hash = mix(hash, word);
	}
	word = 0;
	memcpy(&word, bytes, n);
	hash = mix(hash, word);
	return hash ? hash : 1;
}

/* The count of a frame in this second; an older one gives its place. */
static unsigned
counter(struct guard *g, uint64_t hash, int64_t steady)
{
	unsigned i = (unsigned)(hash >> 16) % GUARD_HEARD;

	if (g->count[i].hash != hash || steady - g->count[i].since >= NS_PER_S) {
		g->count[i].hash = hash;
		g->count[i].since = steady;
		g->count[i].heard = g->count[i].sent = 0;
	}
	return i;
}

static uint64_t
hash_again(struct guard *g, const uint8_t *bytes, size_t n)
{
	if (n && n == g->before_n && !memcmp(g->before, bytes, n))
		return g->before_hash;
	g->before_n = n <= sizeof g->before ? n : 0;
	memcpy(g->before, bytes, g->before_n);
	return g->before_hash = guard_hash(bytes, n);
}

/* Echoes are counted anew after one that did not come in time. */
static void
count_left(struct guard *g, unsigned i, int64_t steady)
{
	bool missed = !g->sent[i].echoed && steady - g->sent[i].time >= echo;

	if (!g->sent[i].left++ || missed || steady - g->sent[i].from > window) {
		g->sent[i].from = steady;
		g->sent[i].left = 1;
		g->sent[i].heard = g->sent[i].echoes = 0;
	}
	g->sent[i].echoed = false;
}

void
guard_sent(struct guard *g, unsigned port, const uint8_t *bytes, size_t n, int64_t steady)
{
	uint64_t hash = hash_again(g, bytes, n);
	unsigned i = (unsigned)hash % GUARD_SENT;

	if (g->sent[i].hash != hash)
		memset(&g->sent[i], 0, sizeof g->sent[i]);
	if (!g->sent[i].back)
		g->sent[i].times++;
	else if (++g->sent[i].since > FORGET * g->sent[i].back)
		g->sent[i].back = g->sent[i].since = 0; /* most of them do not come */
	count_left(g, i, steady);
	g->sent[i].hash = hash;
	g->sent[i].time = steady;
	g->sent[i].port = (uint8_t)port;
	g->count[counter(g, hash, steady)].sent++;
	g->last = steady;
}

/* Of a frame that another station repeats, too: of each that is sent a copy comes right after it,
 * and that station was never so quick that all could be its own. So a single copy says nothing, nor
 * do two that repeat in step. */
static bool
is_echoed(struct guard *g, unsigned i, int64_t steady)
{
	const int64_t gap = g->sent[i].usual.gap;
	int64_t theirs = (steady - g->sent[i].from) / (gap ? gap : NS_PER_S) + 2;

	g->sent[i].heard++;
	if (!g->sent[i].echoed && steady - g->sent[i].time < echo) {
		g->sent[i].echoed = true;
		g->sent[i].echoes++;
	}
	/* where many leave at a time some are still on their way */
	return g->sent[i].echoes >= GUARD_ECHOES && g->sent[i].heard > theirs &&
	       g->sent[i].heard + 2 >= g->sent[i].left - g->sent[i].left / 8;
}

/* Whether a frame that came to the port from which it was sent is one too many: any is, unless
 * another station sends it as well. */
static bool
comes_back(struct guard *g, unsigned i, const uint8_t *bytes, size_t n, int64_t steady)
{
	unsigned usual, at;
	bool echoed;

	if (!g->sent[i].asked)
		g->sent[i].usual =
		    g->usual ? g->usual(g->context, g->sent[i].port, bytes, n) : (struct usual){0};
	g->sent[i].asked = true;
	usual = g->sent[i].usual.most;
	if (!usual)
		return ++g->sent[i].back > 1 || g->sent[i].times < GUARD_PROVEN;
	echoed = is_echoed(g, i, steady);
	at = counter(g, g->sent[i].hash, steady);
	return echoed || ++g->count[at].heard > 2 * usual + g->count[at].sent;
}

static enum guard_finding
look(struct guard *g, unsigned port, const uint8_t *bytes, size_t n, int64_t steady)
{
	uint64_t hash = guard_hash(bytes, n);
	unsigned i = (unsigned)hash % GUARD_SENT;
	bool ours = g->sent[i].hash == hash && steady - g->sent[i].time < remember;

	if (!ours)
		return GUARD_FINE;
	if (g->sent[i].port == port)
		return comes_back(g, i, bytes, n, steady) ? GUARD_BACK : GUARD_FINE;
	i = counter(g, hash, steady);
	/* what was sent may have been counted in the second before, and may come to several ports
	 */
	return ++g->count[i].heard >= GUARD_MANY + 16 * g->count[i].sent ? GUARD_STORM : GUARD_FINE;
}

enum guard_finding
guard_heard(
    struct guard *g, unsigned port, const uint8_t *bytes, size_t caplen, size_t len, int64_t steady)
{
	enum guard_finding found;

	if (!g->last || steady - g->last >= watch || caplen < len || !caplen)
		return GUARD_FINE;
	found = look(g, port, bytes, caplen, steady);
	if (found == GUARD_FINE || g->found != GUARD_FINE)
		return GUARD_FINE;
	g->found = found;
	g->port = port;
	return found;
}

void
guard_forgive(struct guard *g)
{
	g->found = GUARD_FINE;
}
