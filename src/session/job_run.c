/* SPDX-License-Identifier: BSD-2-Clause */
/* The ticks of jobs: see job.h. Knows what is due and when a job ends by itself; gives frames away
 * through the session. */
#include "session/job.h"

#include "base/clock.h"
#include "session/replay.h"
#include "session/risk.h"
#include "wire/kind.h"

#include <inttypes.h>

enum {
	AT_ONCE = 32, /* frames of a file, and of a burst, that are sent at one look at the clock */
	LATE_TICKS = 16,   /* that are sent at one look at the clock */
	LOOK_AGAIN_MS = 10 /* when nothing more has come through a pipe */
};

/* Whether the form says another interval than it had, and that was not looked at yet. */
static bool
is_other_beat(const struct session *s)
{
	const struct job *form = &s->job[JOB_FORM];

	return form->plan.active && !form->own && s->interval != form->interval &&
	       s->interval != form->unfollowed;
}

/* The same for anything that the form says. */
static bool
has_changed(const struct session *s)
{
	const struct job *form = &s->job[JOB_FORM];

	return form->state == JOB_RUNS && (is_other_beat(s) || job_hash(s) != form->known);
}

/* When a job wants to send next; 0: now, since a tick is not done. */
static int64_t
due(const struct job *job)
{
	if (job->held)
		return job->held;
	if (job->left)
		return 0;
	return job->looks ? job->looks : job->plan.next;
}

int64_t
job_deadline(const struct session *s)
{
	int64_t next = INT64_MAX;

	for (unsigned i = 0; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_RUNS && due(&s->job[i]) < next)
			next = due(&s->job[i]);
	return has_changed(s) ? 0 : next;
}

static uint32_t
burst_of(const struct job *job)
{
	return job->burst && !job->replay ? job->burst : 1;
}

/* Whether the same frame would be refused again: then there is no use in going on. A full queue
 * empties itself. */
static bool
will_stay(const struct session *s, struct job *job, const uint8_t *bytes, size_t n,
    enum exit_status status)
{
	const struct port *port = s->port[job->port];

	return ++job->refusals >= REFUSALS_MAX || port->state != PORT_UP || status == EXIT_DENIED ||
	       status == EXIT_NO_PORT || status == EXIT_USAGE || !port_fits(port, bytes, n, NULL);
}

/* What is to be told when all of a file has been read. */
static void
tell_end(struct session *s, const struct job *job, int64_t wall)
{
	char chars[200];
	struct text t = text_on(chars, sizeof chars);

	replay_left_out(job->replay, session_port_name(s, job->port), &t);
	session_say(s, wall, "%s: %" PRIu64 " frames sent%s%s", replay_name(job->replay),
	    job->done - job->refused, *chars ? "; not sent: " : "", chars);
}

/* What has stopped: a file, what is made anew each time (a beacon), or the same again and again. */
static const char *
deed(const struct job *job)
{
	return job->replay ? replay_name(job->replay) : job->make ? "Sending" : "Repeating";
}

/* It ends: done, or stopped by itself with words. */
static void
end(struct session *s, struct job *job, const struct why *why, int64_t wall)
{
	plan_stop(&job->plan);
	job->left = 0;
	job->before = JOB_NONE;
	job->state = why->text[0] ? JOB_STOPPED : JOB_DONE;
	job->why = *why;
	if (why->text[0] && job->times != 1) /* of a single one that has been said */
		session_say(s, wall, "%s stopped: %s", deed(job), why->text);
	if (job->replay)
		tell_end(s, job, wall);
	s->changes++;
}

/* Whether the cap lets a frame leave now; else the job is held until it does. */
static bool
is_allowed(struct session *s, struct job *job, const uint8_t *bytes)
{
	bool group = mac_is_group(bytes);
	int64_t when = cap_when(&s->cap, group, s->steady);
	char measure[280];
	struct text t;

	if (when <= s->steady)
		return true;
	t = text_on(measure, sizeof measure);
	job->held = when;
	session_measure(s, group && cap_when(&s->cap, false, s->steady) < when, &t);
	if (!job->slowed)
		session_say(s, s->wall, "Slowed down: no more than %s", measure);
	job->slowed = true;
	return false;
}

/* Whether a job has a frame to send; if not, in words. */
static bool
has_frame(const struct session *s, const struct job *job, struct why *why)
{
	if (!job->replay)
		return true;
	switch (replay_next(job->replay, s->port[job->port], NULL)) {
	case REPLAY_FRAME:
		return true;
	case REPLAY_WAITS:
		return no(
		    why, EXIT_OK, "Nothing more has come from %s yet", replay_name(job->replay));
	case REPLAY_GOES_ON:
		return no(why, EXIT_OK,
		    "None of the next frames in %s can be sent: again looks further",
		    replay_name(job->replay));
	case REPLAY_END:
		break;
	}
	return no(why, EXIT_OK, "There are no more frames in %s", replay_name(job->replay));
}

/* One frame of a job; it can wait: until the cap allows it. False: it was refused, with words, or
 * there is none. */
static bool
send_one(struct session *s, unsigned index, bool can_wait, int64_t wall, struct why *why)
{
	struct job *job = &s->job[index];
	uint8_t bytes[DRAFT_MAX];
	size_t n;

	if (!has_frame(s, job, why))
		return false;
	n = job_frame(s, index, job->done, wall, bytes);
	if (can_wait && !is_allowed(s, job, bytes))
		return no(why, EXIT_OK, "held back");
	if (job->replay)
		replay_pass(job->replay);
	job->done++;
	if (session_send_bytes(s, job->port, bytes, n, wall, why)) {
		job->refusals = 0;
		return true;
	}
	job->refused++;
	if (job->state == JOB_RUNS && will_stay(s, job, bytes, n, why->status))
		end(s, job, why, wall);
	return false;
}

static bool
is_complete(const struct job *job)
{
	return job->times && job->done >= job->times && !job->before;
}

/* All of a step is sent: then the job is as it was. */
static void
end_step(struct session *s, struct job *job)
{
	job->state = job->before;
	job->before = JOB_NONE;
	job->left = 0;
	s->changes++;
}

/* The frames that are left of a tick, but no more than so many: the others go at the next look at
 * the clock. The last burst may be shorter. Returns how many went. */
static unsigned
send_tick(struct session *s, unsigned index, unsigned most, int64_t wall)
{
	struct job *job = &s->job[index];
	struct why why;
	unsigned n = 0;

	while (n < most && job->left && job->state == JOB_RUNS && !is_complete(job)) {
		send_one(s, index, true, wall, &why);
		if (job->held)
			return n;
		if (job->left) /* a job that was refused has ended */
			job->left--;
		n++;
	}
	if (job->state == JOB_RUNS && is_complete(job))
		end(s, job, &(struct why){.text = ""}, wall);
	else if (job->before && !job->left)
		end_step(s, job);
	return n;
}

/* So many more of a step, in the next turns. */
static void
step_on(struct session *s, struct job *job, uint32_t frames)
{
	if (job->state != JOB_RUNS) {
		job->before = job->state;
		job->state = JOB_RUNS;
		plan_stop(&job->plan);
		job->left = 0;
		job->known = job_hash(s);
	}
	job->left += frames;
}

bool
job_step(struct session *s, unsigned index, int64_t wall, struct why *why)
{
	struct job *job = &s->job[index];
	bool sent = true;
	uint32_t n;

	if (!session_may_send(s, why))
		return false;
	if (index == JOB_FORM && job->state != JOB_RUNS) {
		job->port = s->seat;
		job->burst = s->burst;
		job->own = false;
	}
	if (job->state == JOB_NONE)
		job->state = JOB_IDLE;
	guard_forgive(&s->guard);
	for (n = 0; sent && n < burst_of(job) && n < AT_ONCE; n++)
		sent = send_one(s, index, false, wall, why);
	if (sent && n < burst_of(job))
		step_on(s, job, burst_of(job) - n);
	job->waits = false; /* of a file: the next one has another time */
	s->changes++;
	return sent;
}

/* The form's interval may change while it sends. What would be asked before is not taken over in
 * the middle of it. */
static void
follow_beat(struct session *s, int64_t steady, int64_t wall)
{
	struct job *form = &s->job[JOB_FORM];
	struct sending sending = sending_job(s, JOB_FORM);
	char chars[40];
	struct text t = text_on(chars, sizeof chars);
	struct risk risk;

	if (s->interval < form->interval && risk_find(s, &sending, &risk) && risk.most) {
		interval_print(form->interval, &t);
		form->unfollowed = s->interval;
		session_say(
		    s, wall, "Still one every %s: to send faster stop and start again", chars);
		return;
	}
	form->interval = s->interval;
	form->pace = (struct pace){.n = 0};
	plan_change(&form->plan, steady, form->interval);
}

/* So may its frame: what was not asked about when it began does not leave. */
static void
follow_frame(struct session *s, int64_t wall)
{
	struct job *form = &s->job[JOB_FORM];
	struct sending sending;
	struct risk risk;
	struct why why;

	form->known = job_hash(s);
	if (form->before) { /* the rest of a step is of the frame that is gone */
		end_step(s, form);
		return;
	}
	if (!form->own)
		form->burst = s->burst;
	sending = sending_running(s, JOB_FORM);
	if (s->sure || !risk_find(s, &sending, &risk) || !(risk.rows & ~form->agreed))
		return;
	no(&why, EXIT_FAILED, "the frame is another one now - %s Start it again to be asked",
	    risk.title);
	end(s, form, &why, wall);
}

static void
follow_form(struct session *s, int64_t steady, int64_t wall)
{
	if (job_hash(s) != s->job[JOB_FORM].known)
		follow_frame(s, wall);
	if (s->job[JOB_FORM].state == JOB_RUNS && is_other_beat(s))
		follow_beat(s, steady, wall);
}

/* Whether the next frame of a file is there; if it is, plan.next is its time (where the file says
 * that). */
static bool
find_frame(struct session *s, struct job *job, int64_t steady, int64_t wall)
{
	struct why why = {.text = ""};
	bool waited;

	if (job->waits)
		return true;
	waited = job->looks;
	job->looks = 0;
	switch (replay_next(job->replay, s->port[job->port], &why)) {
	case REPLAY_END:
		end(s, job, &why, wall);
		return false;
	case REPLAY_WAITS:
		job->looks = steady + LOOK_AGAIN_MS * NS_PER_MS;
		return false;
	case REPLAY_GOES_ON:
		return false;
	case REPLAY_FRAME:
		break;
	}
	if (!job->interval)
		job->plan.next = replay_due(job->replay, steady);
	else if (waited && job->plan.next < steady)
		job->plan.next = steady; /* no tick was missed where nothing was to be sent */
	return job->waits = true;
}

/* Whether a frame of a file is to be sent now: one that was held, or the next one. */
static bool
begin_frame(struct session *s, struct job *job, int64_t steady, int64_t wall)
{
	if (job->left)
		return true;
	if (job->plan.next > steady || !find_frame(s, job, steady, wall) || job->plan.next > steady)
		return false;
	if (job->interval)
		plan_due(&job->plan, steady);
	else
		job->plan.at = job->plan.next;
	pace_note(&job->pace, job->plan.at, steady);
	job->left = 1;
	return true;
}

/* The frames of a file that are due. */
static unsigned
run_replay(struct session *s, unsigned index, int64_t steady, int64_t wall)
{
	struct job *job = &s->job[index];
	unsigned n = 0;

	while (n < AT_ONCE && job->state == JOB_RUNS && begin_frame(s, job, steady, wall)) {
		n += send_tick(s, index, 1, wall);
		if (job->held)
			break;
		job->waits = false;
		if (job->state == JOB_RUNS && !job->interval)
			find_frame(s, job, steady, wall); /* so that its time is known */
	}
	return n;
}

/* A job that was held goes on; its beat from now on, for nothing was missed. */
static void
go_on(struct job *job, int64_t steady)
{
	job->held = 0;
	if (job->plan.next < steady)
		job->plan.next = steady;
}

/* Whether there is something to send now: what is left of a tick, or the next one. */
static bool
begin_tick(struct job *job, int64_t steady)
{
	if (job->left)
		return true;
	if (!job->pace.n && !job->plan.done && job->plan.next < steady)
		job->plan.next = steady; /* the first one is when it is: the others follow it */
	if (!plan_due(&job->plan, steady))
		return false;
	pace_note(&job->pace, job->plan.at, steady);
	job->left = burst_of(job);
	return true;
}

/* The ticks of a job with a plan that are due, but only so many frames: others have a turn, too. */
static unsigned
run_ticks(struct session *s, unsigned index, int64_t steady, int64_t wall)
{
	struct job *job = &s->job[index];
	unsigned sent = 0;

	for (int n = 0; n < LATE_TICKS && sent < AT_ONCE && job->state == JOB_RUNS && !job->held &&
			begin_tick(job, steady);
	     n++)
		sent += send_tick(s, index, AT_ONCE - sent, wall);
	return sent;
}

unsigned
job_run(struct session *s, int64_t steady, int64_t wall)
{
	unsigned sent = 0;

	if (has_changed(s))
		follow_form(s, steady, wall);
	for (unsigned i = 0; i < JOBS_MAX; i++) {
		struct job *job = &s->job[i];

		if (job->state != JOB_RUNS || due(job) > steady)
			continue;
		if (job->held)
			go_on(job, steady);
		if (job->replay) {
			sent += run_replay(s, i, steady, wall);
			continue;
		}
		if (i == JOB_FORM && !job->own)
			job->times = s->times;
		sent += run_ticks(s, i, steady, wall);
	}
	return sent;
}
