/* SPDX-License-Identifier: BSD-2-Clause */
/* What becomes of sent frames: see fate.h. */
#include "session/fate.h"

#include "base/bits.h"
#include "base/clock.h"
#include "session/session.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

static const int64_t on_its_way = 100 * NS_PER_MS; /* a frame may be so long */

void
times_note(struct times *times, int64_t ns)
{
	int64_t sum;

	if (__builtin_add_overflow(times->sum, ns, &sum))
		return; /* a forged time: the mean is of those that were noted */
	if (!times->n || ns < times->least)
		times->least = ns;
	if (!times->n || ns > times->most)
		times->most = ns;
	times->sum = sum;
	times->n++;
}

int64_t
times_mean(const struct times *times)
{
	return times->n ? times->sum / (int64_t)times->n : 0;
}

static uint16_t
bit(unsigned port)
{
	return (uint16_t)(1U << port);
}

static bool
has_left(const void *context, const struct record *sent)
{
	(void)context;
	return sent->left;
}

/* The context is the number of the port. */
static bool
has_arrived(const void *context, const struct record *sent)
{
	return sent->seen & bit(*(const unsigned *)context);
}

static bool
left_there(const void *context, const struct record *sent)
{
	return sent->port == *(const unsigned *)context && !sent->left;
}

static bool
may_arrive(const void *context, const struct record *sent)
{
	return !has_arrived(context, sent);
}

/* Whether a frame has to arrive at a port, whatever lies between: one to all, or to the port's own
 * address. A switch may send any other one elsewhere, and keeps to itself what bridges do not pass
 * on. */
static bool
has_to_arrive(const struct session *s, const struct record *record, unsigned port)
{
	if (record->caplen < 6)
		return false;
	if (!mac_is_group(record->bytes))
		return s->port[port]->has_mac && !memcmp(record->bytes, s->port[port]->mac, 6);
	return !mac_number_is_reserved(bits_get(record->bytes, 0, 48));
}

/* Of those due, how many were sent too long ago to be on their way. */
static uint64_t
known_due(const struct way *way, int64_t wall)
{
	int64_t age = wall - way->since;

	if (age >= 2 * on_its_way || age < 0) /* the clock was set back */
		return way->due;
	return age >= on_its_way ? way->recent : way->before;
}

static void
count_due(struct way *way, int64_t time)
{
	if (time - way->since >= on_its_way || time < way->since) {
		way->before = known_due(way, time);
		way->recent = way->due;
		way->since = time;
	}
	way->due++;
}

uint64_t
fate_missing(const struct way *way, int64_t wall)
{
	uint64_t known = known_due(way, wall);

	return way->arrived < known ? known - way->arrived : 0;
}

/* It may come in at every other port of the session. */
static void
expect(struct session *s, struct record *record)
{
	for (unsigned i = 0; i < s->ports; i++) {
		struct match **arriving = &s->fate.arriving[i];

		if (i == record->port)
			continue;
		if (has_to_arrive(s, record, i)) {
			record->due |= bit(i);
			count_due(&s->fate.way[record->port][i], record->time);
		}
		if (!*arriving)
			*arriving = calloc(1, sizeof **arriving);
		if (*arriving)
			match_sent(*arriving, record);
	}
}

/* What is sent may itself answer something that was received. */
static void
reply(struct session *s, struct record *sent)
{
	struct record *question = answers_sent(s->fate.answers, s->received, sent);

	if (!question)
		return;
	sent->answer = question->no;
	question->answer = sent->no;
	question->answers = 1;
	question->trip = sent->trip = sent->time - question->time;
}

void
fate_sent(struct session *s, struct record *record)
{
	struct fate *f = &s->fate;

	f->sent[record->port]++;
	if (session_watched(s, record->port)) {
		f->watched++;
		match_sent(&f->leaving, record);
	}
	expect(s, record);
	if (f->answers)
		reply(s, record);
}

void
fate_end(struct fate *f)
{
	for (unsigned i = 0; i < PORTS_MAX; i++)
		free(f->arriving[i]);
	answers_free(f->answers);
}

bool
fate_left(struct session *s, unsigned port, const struct port_frame *frame)
{
	const struct match_question question = {
	    .frame = frame, .wants = left_there, .done = has_left, .context = &port};
	struct record *sent = match_find(&s->fate.leaving, s->sent, &question);
	int64_t after;

	if (!sent)
		return false;
	s->fate.left++;
	after = frame->time - sent->time;
	if (after < 0)
		after = 0; /* the clock was set meanwhile */
	sent->left = after < UINT32_MAX ? (uint32_t)after + 1 : UINT32_MAX;
	return true;
}

/* When a sent frame left, or else was given to the kernel. */
static int64_t
leaving_time(const struct record *sent)
{
	return sent->time + (sent->left ? sent->left - 1 : 0);
}

static void
arrive(struct session *s, struct record *record, const struct port_frame *frame)
{
	const unsigned port = record->port;
	const struct match_question question = {
	    .frame = frame, .wants = may_arrive, .done = has_arrived, .context = &port};
	struct match *arriving = s->fate.arriving[port];
	struct record *sent = arriving ? match_find(arriving, s->sent, &question) : NULL;
	struct way *way;

	if (!sent)
		return;
	way = &s->fate.way[sent->port][record->port];
	way->arrived++;
	way->due += !(sent->due & bit(port));
	times_note(&way->delay, record->time - leaving_time(sent));
	sent->seen |= bit(record->port);
	record->peer = sent->no;
	if (!sent->peer)
		sent->peer = record->no;
}

/* Whether a second answer comes from somebody else than the first. */
static bool
is_from_another(const struct session *s, const struct record *sent, const struct record *record)
{
	const struct record *first = store_get(s->received, sent->answer);

	return first && memcmp(first->bytes + 6, record->bytes + 6, 6) != 0;
}

static bool
may_answer(const void *context, const struct record *sent, const struct record *record)
{
	return !sent->answers || is_from_another(context, sent, record);
}

static void
answer(struct session *s, struct record *record)
{
	struct record *sent = answers_told(s->fate.answers, s->sent, record, may_answer, s);

	if (!sent)
		return;
	record->answer = sent->no;
	record->trip = record->time - leaving_time(sent);
	if (sent->answers < UINT8_MAX)
		sent->answers++;
	if (sent->answers > 1)
		return;
	sent->answer = record->no;
	sent->trip = record->trip;
	s->fate.answered++;
	times_note(&s->fate.trip, sent->trip);
}

void
fate_received(struct session *s, struct record *record, const struct port_frame *frame)
{
	arrive(s, record, frame);
	if (s->fate.answers)
		answer(s, record);
}

uint64_t
fate_other(const struct record *record)
{
	return record->answer ? record->answer : record->peer;
}

bool
fate_unknown(const struct record *record)
{
	static const uint8_t nobody[6];

	return record->stage == STAGE_SENT && !record->answer && !record->seen &&
	       !memcmp(record->heard, nobody, sizeof nobody);
}
