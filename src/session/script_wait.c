/* SPDX-License-Identifier: BSD-2-Clause */
/* See script_wait.h. */
#include "session/script_wait.h"

#include <inttypes.h>

#include "base/clock.h"
#include "session/job.h"

enum {
	LOOKS = 1024 /* frames looked at in one turn */
};

/* How often a link, and whether something sends, is looked at. */
static const int64_t again = 100 * NS_PER_MS;

void
waiting_start(struct waiting *w, const struct session *s)
{
	*w = (struct waiting){
	    .received = store_last(s->received), .sent = store_last(s->sent), .given = s->given};
}

void
waiting_sends(struct waiting *w, const struct session *s)
{
	if (w->sending)
		return;
	w->sending = true;
	w->received = store_last(s->received);
	w->sent = store_last(s->sent);
	w->given = s->given;
}

void
waiting_begin(struct waiting *w, const struct wait *wait)
{
	w->wait = *wait;
	w->looked = 0;
}

void
waiting_end(struct waiting *w)
{
	if (w->wait.what != WAIT_NOTHING && w->wait.what != WAIT_TIME && w->wait.what != WAIT_WORK)
		w->sending = false;
	sieve_free(w->wait.sieve);
	if (w->wait.work)
		w->wait.work->end(w->wait.work);
	w->wait = (struct wait){.what = WAIT_NOTHING};
}

/* Looks on among the frames of a store, after *from; the number of the one that passes, or 0. */
static uint64_t
look_on(struct waiting *w, const struct session *s, uint64_t *from)
{
	bool sent = from == &w->sent;
	const struct store *store = sent ? s->sent : s->received;

	if (*from + 1 < store_first(store))
		*from = store_first(store) - 1; /* gone before they could be looked at */
	for (unsigned n = 0; n < LOOKS && *from < store_last(store); n++) {
		const struct record *r = store_get(store, ++*from);

		if (!r || !(sent ? r->stage != STAGE_REFUSED : command_came(s, r)))
			continue;
		w->looked++;
		if (sieve_pass(w->wait.sieve, r))
			return r->no;
	}
	return 0;
}

/* Frames that came but were not looked at yet have the first say. */
static bool
all_seen(const struct waiting *w, const struct session *s)
{
	switch (w->wait.what) {
	case WAIT_FRAME:
	case WAIT_ABSENCE:
		return w->received >= store_last(s->received);
	case WAIT_SENT:
		return w->sent >= store_last(s->sent);
	default:
		return true;
	}
}

static enum waiting_state
over(const struct waiting *w, const struct session *s, struct text *reason)
{
	const char *plural = w->looked == 1 ? "" : "s";

	switch (w->wait.what) {
	case WAIT_TIME:
	case WAIT_ABSENCE:
		return WAITING_MET;
	case WAIT_FRAME:
		text_addf(reason, "no such frame was received in time; %" PRIu64 " other%s came",
		    w->looked, plural);
		break;
	case WAIT_SENT:
		text_addf(reason, "no such frame was sent in time; %" PRIu64 " other%s were",
		    w->looked, plural);
		break;
	case WAIT_COUNT:
		text_addf(
		    reason, "time is over; %" PRIu64 " of them were sent", s->given - w->given);
		break;
	case WAIT_LINK:
		text_add(reason, s->ports && s->port[s->seat]->state == PORT_UP
				     ? "the switch does not forward yet: its ports learn"
				     : "there is no link yet: is the cable in at both ends?");
		break;
	case WAIT_NO_LINK:
		text_add(reason, "the link is still there");
		break;
	case WAIT_LOOP:
		text_add(reason, "nothing that was sent came back");
		break;
	default:
		text_add(reason, "time is over");
	}
	return WAITING_FAILED;
}

static enum waiting_state
look_at_count(const struct waiting *w, const struct session *s, struct text *reason)
{
	uint64_t sent = s->given - w->given;

	if (w->wait.count && sent >= w->wait.count)
		return WAITING_MET;
	if (job_sending(s))
		return WAITING_ON;
	if (!w->wait.count)
		return WAITING_MET;
	text_addf(reason, "nothing sends any more, and only %" PRIu64 " were sent", sent);
	return WAITING_FAILED;
}

static enum waiting_state
look_at_frames(struct waiting *w, const struct session *s, struct text *reason)
{
	uint64_t found = look_on(w, s, w->wait.what == WAIT_SENT ? &w->sent : &w->received);

	if (!found)
		return WAITING_ON;
	if (w->wait.what != WAIT_ABSENCE)
		return WAITING_MET;
	text_addf(reason, "frame %" PRIu64 " is one", found);
	return WAITING_FAILED;
}

static enum waiting_state
work_on(struct work *work, const struct session *s, struct text *reason)
{
	struct why why = {.text = ""};
	bool done = false;

	if (work->step(work, s, &done, &why))
		return done ? WAITING_MET : WAITING_ON;
	text_add(reason, why.text);
	return WAITING_FAILED;
}

static enum waiting_state
look(struct waiting *w, const struct session *s, struct text *reason)
{
	bool link = s->ports && s->port[s->seat]->state == PORT_UP;
	bool learns = link && s->steady < s->port[s->seat]->forwards;

	switch (w->wait.what) {
	case WAIT_NOTHING:
		return WAITING_MET;
	case WAIT_FRAME:
	case WAIT_ABSENCE:
	case WAIT_SENT:
		return look_at_frames(w, s, reason);
	case WAIT_COUNT:
		return look_at_count(w, s, reason);
	case WAIT_LINK:
		return link && !learns ? WAITING_MET : WAITING_ON;
	case WAIT_NO_LINK:
		return link ? WAITING_ON : WAITING_MET;
	case WAIT_LOOP:
		return s->guard.found != GUARD_FINE ? WAITING_MET : WAITING_ON;
	case WAIT_WORK:
		return work_on(w->wait.work, s, reason);
	case WAIT_TIME:
	case WAIT_ANSWER:
		break;
	}
	return WAITING_ON;
}

enum waiting_state
waiting_look(struct waiting *w, const struct session *s, int64_t steady, struct text *reason)
{
	enum waiting_state state = look(w, s, reason);

	if (state != WAITING_ON || w->wait.what == WAIT_ANSWER || w->wait.what == WAIT_WORK)
		return state;
	return steady < w->wait.until || !all_seen(w, s) ? WAITING_ON : over(w, s, reason);
}

int64_t
waiting_deadline(const struct waiting *w, const struct session *s, int64_t steady)
{
	bool polls = w->wait.what == WAIT_COUNT || w->wait.what == WAIT_LINK ||
		     w->wait.what == WAIT_NO_LINK || w->wait.what == WAIT_LOOP;

	if (w->wait.what == WAIT_ANSWER)
		return INT64_MAX;
	if (w->wait.what == WAIT_WORK)
		return steady;
	if (!all_seen(w, s))
		return steady;
	return polls && steady + again < w->wait.until ? steady + again : w->wait.until;
}
