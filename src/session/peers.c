/* SPDX-License-Identifier: BSD-2-Clause */
/* Other ends that were heard: see peers.h. Whoever is on the network can send lab frames: numbers
 * that jump are taken for a new start, and nothing is believed that needs more memory. */
#include "session/peers.h"

#include "base/bits.h"
#include "base/clock.h"
#include "session/exchange.h"
#include "session/fate.h"
#include "wire/kind.h"

#include <string.h>

enum {
	LAB_VERSION = 1, /* of lab frames: another one is not read */
	JUMP = 1 << 20,  /* a number so far ahead is another count */
	RUN = 2000000,   /* between the first numbers of two runs: more than a jump */
	RUNS = 2100,     /* different ones, so many that all numbers fit 32 bits */
	SCATTER = 1297,  /* has no divisor in common with RUNS: all of them come, none twice */
	RUN_SHIFT = 27,  /* a run begins with its own number in each 2^27 ns: 0.13 s */
	SURE = 3         /* hellos of ours after which an end would have said that it hears us */
};

static const int64_t settle = NS_PER_S;     /* a frame that takes longer is lost */
static const int64_t silent = 5 * NS_PER_S; /* and five times the longest silence before */

enum lab_field {
	OF_VERSION,
	OF_KIND,
	OF_ID,
	OF_SEQ,
	OF_TIME,
	OF_HEARD_ID,
	OF_HEARD_SEQ,
	OF_HEARD_TIME,
	OF_HEARD_COUNT,
	LAB_FIELDS
};

static const char *const keys[LAB_FIELDS] = {
    [OF_VERSION] = "lab.version",
    [OF_KIND] = "lab.kind",
    [OF_ID] = "lab.id",
    [OF_SEQ] = "lab.seq",
    [OF_TIME] = "lab.time",
    [OF_HEARD_ID] = "lab.heard.id",
    [OF_HEARD_SEQ] = "lab.heard.seq",
    [OF_HEARD_TIME] = "lab.heard.time",
    [OF_HEARD_COUNT] = "lab.heard.count",
};

bool
lab_read(const struct dissection *d, struct lab *lab)
{
	uint64_t number[LAB_FIELDS];

	for (int i = 0; i < LAB_FIELDS; i++)
		if (!exchange_get(d, keys[i], &number[i]))
			return false;
	if (number[OF_VERSION] != LAB_VERSION ||
	    (number[OF_KIND] != LAB_HELLO && number[OF_KIND] != LAB_ANSWER))
		return false;
	*lab = (struct lab){.kind = (enum lab_kind_number)number[OF_KIND],
	    .seq = (uint32_t)number[OF_SEQ],
	    .time = (int64_t)number[OF_TIME],
	    .heard_seq = (uint32_t)number[OF_HEARD_SEQ],
	    .heard_time = (int64_t)number[OF_HEARD_TIME],
	    .heard_count = (uint32_t)number[OF_HEARD_COUNT]};
	bits_put(lab->id, 0, 48, number[OF_ID]);
	bits_put(lab->heard_id, 0, 48, number[OF_HEARD_ID]);
	return true;
}

void
lab_write(const struct dissection *d, const struct lab *lab, uint8_t *bytes)
{
	const uint64_t number[LAB_FIELDS] = {
	    [OF_VERSION] = LAB_VERSION,
	    [OF_KIND] = lab->kind,
	    [OF_ID] = bits_get(lab->id, 0, 48),
	    [OF_SEQ] = lab->seq,
	    [OF_TIME] = (uint64_t)lab->time,
	    [OF_HEARD_ID] = bits_get(lab->heard_id, 0, 48),
	    [OF_HEARD_SEQ] = lab->heard_seq,
	    [OF_HEARD_TIME] = (uint64_t)lab->heard_time,
	    [OF_HEARD_COUNT] = lab->heard_count,
	};

	for (int i = 0; i < LAB_FIELDS; i++) {
		int span = exchange_find(d, keys[i]);

		if (span >= 0)
			field_put(d->span[span].field, bytes, d->span[span].range.bit,
			    d->span[span].range.bits, number[i]);
	}
}

int64_t
lab_later(int64_t time, int64_t wait)
{
	return (int64_t)((uint64_t)time + (uint64_t)wait);
}

void
peers_start(struct peers *peers, int64_t wall)
{
	uint32_t former = peers->before;
	uint64_t moment = (uint64_t)wall >> RUN_SHIFT;

	memset(peers, 0, sizeof *peers);
	do
		peers->before = RUN * (uint32_t)(1 + moment++ % RUNS * SCATTER % RUNS);
	while (peers->before == former);
}

void
peers_sent(struct peers *peers, int64_t time)
{
	peers->when[++peers->sent % PEERS_HELLOS] = time;
}

uint32_t
peers_number(const struct peers *peers, uint32_t n)
{
	return peers->before + n;
}

uint32_t
peers_which(const struct peers *peers, uint32_t number)
{
	uint32_t n = number - peers->before;

	return n <= peers->sent ? n : 0;
}

void
peers_look(struct peers *peers, int64_t now)
{
	if (peers->sent - peers->settled > PEERS_HELLOS)
		peers->settled = peers->sent - PEERS_HELLOS;
	while (peers->settled < peers->sent &&
	       now - peers->when[(peers->settled + 1) % PEERS_HELLOS] >= settle)
		peers->settled++;
}

int64_t
peers_last(const struct peers *peers)
{
	int64_t last = peers->sent ? peers->when[peers->sent % PEERS_HELLOS] : 0;

	for (unsigned i = 0; i < peers->n; i++)
		if (peers->peer[i].last > last)
			last = peers->peer[i].last;
	return last;
}

static void
lane_start(struct lane *lane, uint32_t seq)
{
	*lane = (struct lane){.before = seq - 1, .highest = seq, .window = 1, .heard = 1};
}

/* A number that was not heard before, behind the highest. */
static void
lane_late(struct lane *lane, uint32_t behind)
{
	lane->late++;
	lane->heard++;
	lane->window |= UINT64_C(1) << behind;
	if (lane->highest - behind <= lane->before)
		lane->before = lane->highest - behind - 1;
}

static void
lane_hear(struct lane *lane, uint32_t seq)
{
	uint32_t ahead = seq - lane->highest, behind = lane->highest - seq;

	if (!lane->highest || (seq > lane->highest && ahead > JUMP)) {
		lane_start(lane, seq);
	} else if (seq > lane->highest) {
		lane->window = ahead < PEERS_WINDOW ? lane->window << ahead | 1 : 1;
		lane->highest = seq;
		lane->heard++;
	} else if (behind >= PEERS_WINDOW || lane->window >> behind & 1) {
		lane->doubled++;
	} else {
		lane_late(lane, behind);
	}
}

static struct peer *
find(struct peers *peers, const uint8_t id[6], unsigned port)
{
	for (unsigned i = 0; i < peers->n; i++)
		if (peers->peer[i].port == port && !memcmp(peers->peer[i].id, id, 6))
			return &peers->peer[i];
	return NULL;
}

/* Ends that hear us stay: made-up ones do not. */
static struct peer *
take_place(struct peers *peers)
{
	struct peer *oldest = &peers->peer[0];

	if (peers->n < PEERS_MAX)
		return &peers->peer[peers->n++];
	for (unsigned i = 1; i < PEERS_MAX; i++) {
		struct peer *peer = &peers->peer[i];

		if (peer->told != oldest->told ? !peer->told : peer->last < oldest->last)
			oldest = peer;
	}
	return oldest;
}

/* Its count begins anew with a later time; what was overtaken has an earlier one. */
static bool
has_restarted(const struct peer *peer, const struct lab *lab)
{
	const struct lane *lane = lab->kind == LAB_HELLO ? &peer->hello : &peer->answer;

	return lane->highest && lab->time > peer->sent &&
	       (lab->seq < lane->highest || lab->seq - lane->highest > JUMP);
}

static void
listen(struct peers *peers, struct peer *peer, const struct lab *lab, const uint8_t own[6],
    int64_t time)
{
	static const uint8_t nobody[6];
	bool of_us = !memcmp(lab->heard_id, own, 6);
	uint32_t heard = of_us ? peers_which(peers, lab->heard_seq) : 0;

	peer->deaf = (of_us && !heard) || !memcmp(lab->heard_id, nobody, sizeof nobody);
	if (!heard || lab->heard_count > heard)
		return; /* of another end, or of us in a former run */
	if (!peer->told && peer->base > heard - lab->heard_count)
		peer->base = heard - lab->heard_count;
	peer->told = true;
	if (heard >= peer->told_seq)
		peer->told_seq = heard;
	if (lab->heard_count > peer->told_count)
		peer->told_count = lab->heard_count;
	if (lab->heard_time > 0 && lab->heard_time <= time &&
	    time - lab->heard_time < 3600 * NS_PER_S)
		times_note(&peer->trip, time - lab->heard_time);
}

static void
meet(struct peers *peers, struct peer *peer, const struct lab *lab, unsigned port, int64_t time)
{
	uint32_t restarts = peer->restarts;
	bool again = peer->last && !memcmp(peer->id, lab->id, 6);

	*peer = (struct peer){.port = (uint8_t)port, .first = time, .last = time};
	memcpy(peer->id, lab->id, sizeof peer->id);
	peer->base = peers->sent;
	peer->restarts = again ? restarts + 1 : 0;
}

struct peer *
peers_heard(
    struct peers *peers, const struct lab *lab, const uint8_t own[6], unsigned port, int64_t time)
{
	struct peer *peer;

	if (!mac_number_is_station(bits_get(lab->id, 0, 48)) || !memcmp(lab->id, own, 6) ||
	    !lab->seq)
		return NULL;
	peer = find(peers, lab->id, port);
	if (!peer)
		meet(peers, peer = take_place(peers), lab, port, time);
	else if (has_restarted(peer, lab))
		meet(peers, peer, lab, port, time);
	if (time - peer->last > peer->silence)
		peer->silence = time - peer->last;
	peer->last = time;
	lane_hear(lab->kind == LAB_HELLO ? &peer->hello : &peer->answer, lab->seq);
	if (lab->time > peer->sent)
		peer->sent = lab->time;
	listen(peers, peer, lab, own, time);
	return peer;
}

int64_t
peer_silence(const struct peer *peer, int64_t now)
{
	return now - peer->last > peer->silence ? now - peer->last : peer->silence;
}

struct direction
peer_to(const struct peers *peers, const struct peer *peer)
{
	uint32_t upto = peers->settled > peer->told_seq ? peers->settled : peer->told_seq;

	return (struct direction){
	    .arrived = peer->told_count, .of = upto > peer->base ? upto - peer->base : 0};
}

struct direction
peer_from(const struct peer *peer)
{
	const struct lane *lane = peer->hello.highest ? &peer->hello : &peer->answer;

	return (struct direction){.arrived = lane->heard, .of = lane->highest - lane->before};
}

enum verdict
peer_verdict(const struct peers *peers, const struct peer *peer, int64_t now)
{
	int64_t quiet = now - peer->last;

	if (quiet > silent && quiet > 5 * peer->silence)
		return VERDICT_SILENT;
	if (peer->told)
		return VERDICT_TWO_WAY;
	return peer->deaf && peer_to(peers, peer).of >= SURE ? VERDICT_FROM_IT : VERDICT_UNKNOWN;
}

bool
peer_is_clean(const struct peers *peers, const struct peer *peer)
{
	struct direction to = peer_to(peers, peer), from = peer_from(peer);

	return to.arrived == to.of && from.arrived == from.of && !peer->hello.doubled &&
	       !peer->hello.late && !peer->answer.doubled && !peer->answer.late;
}
