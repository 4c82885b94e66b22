/* SPDX-License-Identifier: BSD-2-Clause */
/* The heard-you beacon: see beacon.h. Hellos and answers are made over the bytes of a frame that is
 * one already: a lab frame has no sums and no lengths. */
#include "session/beacon.h"

#include "base/bits.h"
#include "base/clock.h"
#include "session/exchange.h"
#include "session/job.h"
#include "wire/recipe.h"

#include <stdlib.h>
#include <string.h>

enum {
	ADDRESS = 6,
	LAB_SIZE = 46 /* at least: doc/lab-frame.md */
};

static const int64_t after = 10 * NS_PER_S; /* answers are given after the last hello of ours */

/* What was heard from an end, whose time is told as late as it is now. */
static void
tell(struct lab *lab, const struct peer *peer, uint32_t seq, int64_t its_time)
{
	memcpy(lab->heard_id, peer->id, ADDRESS);
	lab->heard_seq = seq;
	lab->heard_time = its_time;
	lab->heard_count = peer->hello.heard;
}

/* Without a look into it. */
static bool
may_be_lab(const uint8_t *bytes, uint32_t n)
{
	uint32_t at = n < 2 * ADDRESS + 2 ? n : record_type_at(bytes, n);

	return at + 2 + LAB_SIZE <= n && bytes[at] == 0x88 && bytes[at + 1] == 0xb5;
}

/* The end of which the next hello speaks: one after the other, of those that are heard here. */
static const struct peer *
speak_of(const struct beacon *b, int64_t wall)
{
	unsigned n = b->peers.n;

	for (unsigned i = 0; i < n; i++) {
		const struct peer *peer = &b->peers.peer[(b->peers.sent + i) % n];

		if (peer->port == b->port && peer->hello.highest &&
		    wall - peer->last < 10 * NS_PER_S + 5 * peer->silence)
			return peer;
	}
	return NULL;
}

/* The next hello, over the frame of the job. */
static void
say_hello(const void *context, const struct session *s, int64_t wall, uint8_t *bytes, size_t n)
{
	struct beacon *b = s->beacon;
	const struct peer *peer = speak_of(b, wall);
	struct lab lab = {.kind = LAB_HELLO, .time = wall};

	(void)context;
	lab.seq = peers_number(&b->peers, b->peers.sent + 1);
	memcpy(lab.id, s->port[b->port]->mac, ADDRESS);
	if (peer)
		tell(&lab, peer, peer->hello.highest, lab_later(peer->sent, wall - peer->last));
	dissect(&b->hello, bytes, (uint32_t)n, (uint32_t)n);
	lab_write(&b->hello, &lab, bytes);
}

void
beacon_answer(const struct dissection *d, uint8_t *bytes, const struct lab *hello,
    const uint8_t own[6], struct peer *peer, int64_t arrived, int64_t wall)
{
	struct lab lab = {.kind = LAB_ANSWER, .seq = ++peer->answered, .time = wall};
	int64_t kept = wall > arrived ? wall - arrived : 0;

	memcpy(lab.id, own, ADDRESS);
	tell(&lab, peer, hello->seq, lab_later(hello->time, kept));
	lab_write(d, &lab, bytes);
	memcpy(bytes, hello->id, ADDRESS);
	memcpy(bytes + ADDRESS, own, ADDRESS);
}

static void
answer(struct beacon *b, struct session *s, unsigned port, const struct port_frame *frame,
    const struct lab *lab, struct peer *peer)
{
	int64_t now = frame->time > s->wall ? frame->time : s->wall;
	uint8_t bytes[DRAFT_MAX];
	struct why why;

	if (frame->caplen != frame->len || frame->len > sizeof bytes || s->receive_only)
		return;
	if (quota_take(&b->answers, BEACON_ANSWERS, now)) {
		memcpy(bytes, frame->bytes, frame->len);
		beacon_answer(&b->d, bytes, lab, s->port[port]->mac, peer, frame->time, now);
		if (session_send_bytes(s, port, bytes, frame->len, s->wall, &why)) {
			b->answered++;
			return;
		}
		peer->answered--;
	}
	b->unanswered++;
}

/* A hello of ours that the other end says to have heard is marked so. */
static void
mark_heard(struct beacon *b, struct session *s, const struct lab *lab, const struct peer *peer)
{
	struct record *record = NULL;
	uint32_t n = peers_which(&b->peers, lab->heard_seq);

	if (n && b->peers.sent - n < PEERS_HELLOS)
		record = store_get(s->sent, b->no[n % PEERS_HELLOS]);
	if (record)
		memcpy(record->heard, peer->id, sizeof record->heard);
}

/* Our own, come back to another port. In the lab the other ports are other computers. */
static bool
is_ours(const struct beacon *b, const struct session *s, unsigned port, const struct lab *lab)
{
	return s->lab ? port != b->port : session_own(s, lab->id);
}

static void
arrived(void *context, struct session *s, unsigned port, const struct port_frame *frame)
{
	struct beacon *b = context;
	struct peer *peer;
	struct lab lab;

	if (!beacon_runs(s) || !s->port[port]->has_mac || !may_be_lab(frame->bytes, frame->caplen))
		return;
	dissect(&b->d, frame->bytes, frame->caplen, frame->len);
	if (!lab_read(&b->d, &lab) || is_ours(b, s, port, &lab))
		return;
	peer = peers_heard(&b->peers, &lab, s->port[port]->mac, port, frame->time);
	s->changes++;
	if (!peer)
		return;
	if (lab.kind == LAB_HELLO)
		answer(b, s, port, frame, &lab, peer);
	if (peer->told && !memcmp(lab.heard_id, s->port[port]->mac, ADDRESS))
		mark_heard(b, s, &lab, peer);
}

/* Hellos are counted when they have been sent, and not when they were refused. */
static void
stored(void *context, struct session *s, const struct record *record)
{
	struct beacon *b = context;
	struct lab lab;

	if (record->stage != STAGE_SENT || b->job < 0 || record->port != b->port ||
	    !may_be_lab(record->bytes, record->caplen))
		return;
	dissect(&b->d, record->bytes, record->caplen, record->len);
	if (!lab_read(&b->d, &lab) || lab.kind != LAB_HELLO ||
	    lab.seq != peers_number(&b->peers, b->peers.sent + 1) ||
	    memcmp(lab.id, s->port[b->port]->mac, ADDRESS) != 0)
		return;
	peers_sent(&b->peers, record->time);
	b->no[b->peers.sent % PEERS_HELLOS] = record->no;
}

static int64_t
run(void *context, struct session *s, int64_t steady, int64_t wall)
{
	struct beacon *b = context;

	(void)s;
	peers_look(&b->peers, wall);
	return steady + NS_PER_S / 4;
}

/* The session's, made once: it listens for ever. */
static struct beacon *
make(struct session *s, struct why *why)
{
	struct beacon *b = s->beacon;

	if (!b && !(b = calloc(1, sizeof *b))) {
		no_memory(why);
		return NULL;
	}
	if (!s->beacon)
		session_listen(s, (struct listener){.context = b,
				      .stored = stored,
				      .arrived = arrived,
				      .run = run,
				      .close = free});
	s->beacon = b;
	beacon_stop(s);
	peers_start(&b->peers, s->wall);
	b->answered = b->unanswered = 0;
	b->job = -1;
	return b;
}

/* The form's frame if it is a lab frame, else a broadcast. */
static struct draft *
frame_of(const struct session *s)
{
	struct draft *draft = malloc(sizeof *draft);
	static const char hello[] = "eth dst=ff:ff:ff:ff:ff:ff / lab";
	int source;

	if (!draft)
		return NULL;
	draft_start(draft);
	if (exchange_find(&s->draft.d, "lab.kind") >= 0) {
		draft_copy(draft, &s->draft);
		return draft;
	}
	if (!recipe_parse(draft, hello, NULL)) {
		free(draft);
		return NULL;
	}
	source = exchange_find(&draft->d, "eth.src");
	if (source >= 0) {
		struct bits mac = {.bits = 48};

		memcpy(mac.bytes, s->port[s->seat]->mac, ADDRESS);
		draft_splice(draft, (unsigned)source, &mac, NULL);
	}
	return draft;
}

bool
beacon_risk(
    const struct session *s, bool hello, int64_t interval, uint64_t times, struct risk *risk)
{
	struct draft *draft = frame_of(s);
	struct sending sending = {.draft = draft, .interval = interval, .times = times};
	bool found = false;

	*risk = (struct risk){.ids = 0};
	for (unsigned i = 0; draft && i < s->ports && !found; i++) {
		sending.port = i;
		found = (!hello || i == s->seat) && risk_find(s, &sending, risk);
	}
	free(draft);
	return found;
}

bool
beacon_start(struct session *s, int64_t interval, uint64_t times, int64_t steady, struct why *why)
{
	struct beacon *b;
	struct draft *draft;

	if (!session_may_send(s, why))
		return false;
	if (!s->port[s->seat]->has_mac)
		return no(why, EXIT_USAGE, "%s has no address to say hello from",
		    session_port_name(s, s->seat));
	b = make(s, why);
	if (!b)
		return false;
	draft = frame_of(s);
	if (!draft)
		return no_memory(why);
	b->port = s->seat;
	b->job = job_made(s, draft, say_hello, b, why);
	if (b->job < 0)
		return false;
	s->job[b->job].interval = interval;
	s->job[b->job].times = times;
	return job_start(s, (unsigned)b->job, steady, why);
}

bool
beacon_reflect(struct session *s, struct why *why)
{
	struct beacon *b;

	if (!session_may_send(s, why))
		return false;
	b = make(s, why);
	if (!b)
		return false;
	b->reflects = true;
	return true;
}

/* Its job, if nobody has deleted it. */
static const struct job *
job_of(const struct session *s)
{
	const struct beacon *b = s->beacon;

	return b && b->job >= 0 && s->job[b->job].context == b ? &s->job[b->job] : NULL;
}

void
beacon_stop(struct session *s)
{
	struct beacon *b = s->beacon;

	if (job_of(s))
		job_delete(s, (unsigned)b->job);
	if (!b)
		return;
	b->job = -1;
	b->reflects = false;
	s->changes++;
}

bool
beacon_runs(const struct session *s)
{
	const struct job *job = job_of(s);
	const struct beacon *b = s->beacon;

	if (!job)
		return b && b->reflects;
	/* the others may still be counting when we have said hello for the last time */
	return job->state == JOB_RUNS ||
	       (job->state == JOB_DONE &&
		   s->wall - b->peers.when[b->peers.sent % PEERS_HELLOS] < after);
}
