/* SPDX-License-Identifier: BSD-2-Clause */
/* What is sent when: see job.h. Knows how jobs begin, are changed and end; their ticks are in
 * job_run.c. */
#include "session/job.h"

#include "base/bug.h"
#include "base/clock.h"
#include "session/replay.h"
#include "session/risk.h"
#include "session/vary.h"
#include "wire/explain.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

const char *
job_state_name(enum job_state state)
{
	static const char *const names[] = {
	    [JOB_NONE] = "none",
	    [JOB_IDLE] = "idle",
	    [JOB_RUNS] = "sends",
	    [JOB_DONE] = "done",
	    [JOB_STOPPED] = "stopped",
	};

	return names[state];
}

static const struct draft *
draft_of(const struct session *s, const struct job *job)
{
	return job->draft ? job->draft : &s->draft;
}

size_t
job_frame(const struct session *s, unsigned index, uint64_t k, int64_t wall, uint8_t *out)
{
	const struct job *job = &s->job[index];
	const uint8_t *bytes;
	size_t n;

	if (job->vary)
		return vary_frame(job->vary, draft_of(s, job), k, wall, out);
	if (!job->replay) {
		n = draft_frame(draft_of(s, job), out);
		if (job->make)
			job->make(job->context, s, wall, out, n);
		return n;
	}
	if (replay_next(job->replay, s->port[job->port], NULL) != REPLAY_FRAME)
		return 0;
	bytes = replay_bytes(job->replay, &n);
	memcpy(out, bytes, n);
	return n;
}

uint64_t
job_hash(const struct session *s)
{
	const struct job *form = &s->job[JOB_FORM];
	uint32_t burst = form->own ? form->burst : s->burst;

	return guard_hash(s->draft.bytes, s->draft.len) ^ (uintptr_t)form->vary ^
	       (uint64_t)burst << 32 ^ s->draft.pad;
}

/* Whoever starts it has asked before, or was asked. */
static void
job_agree(struct session *s)
{
	struct sending sending = sending_running(s, JOB_FORM);
	struct risk risk;

	risk_find(s, &sending, &risk);
	s->job[JOB_FORM].agreed = risk.rows;
	s->job[JOB_FORM].known = job_hash(s);
}

/* From its beginning, as the job says. */
static void
begin(struct session *s, unsigned index, int64_t steady)
{
	struct job *job = &s->job[index];

	if (index == JOB_FORM)
		job_agree(s);
	plan_start(&job->plan, steady, job->interval ? job->interval : NS_PER_S, 0);
	job->pace = (struct pace){.n = 0};
	job->done = job->refused = job->refusals = 0;
	job->unfollowed = 0;
	job->waits = job->slowed = false;
	job->left = 0;
	job->before = JOB_NONE;
	job->held = job->looks = 0;
	guard_forgive(&s->guard);
	job->why = (struct why){.text = ""};
	job->state = JOB_RUNS;
	s->changes++;
}

/* As the form says. */
static void
take_form(const struct session *s, struct job *job)
{
	job->port = s->seat;
	job->interval = s->interval;
	job->times = s->times;
	job->burst = s->burst;
	job->own = false;
}

bool
job_start(struct session *s, unsigned index, int64_t steady, struct why *why)
{
	struct job *job = &s->job[index];

	BUG_ON(index >= JOBS_MAX || (index != JOB_FORM && job->state == JOB_NONE));
	if (!session_may_send(s, why) || (job->replay && !replay_again(job->replay, why)))
		return false;
	if (index == JOB_FORM)
		take_form(s, job);
	begin(s, index, steady);
	return true;
}

bool
job_burst(struct session *s, uint32_t frames, int64_t interval, uint64_t times, int64_t steady,
    struct why *why)
{
	struct job *form = &s->job[JOB_FORM];

	if (!session_may_send(s, why))
		return false;
	take_form(s, form);
	form->own = true;
	form->burst = frames;
	form->interval = interval;
	form->times = interval ? times : frames;
	begin(s, JOB_FORM, steady);
	if (interval)
		return true;
	plan_stop(&form->plan); /* no ticks: just what is left of one */
	form->left = frames;
	return true;
}

void
job_stop(struct session *s, unsigned index)
{
	struct job *job = &s->job[index];

	plan_stop(&job->plan);
	if (job->state == JOB_RUNS)
		job->state = JOB_IDLE;
	job->left = 0;
	job->before = JOB_NONE;
	s->changes++;
}

void
job_stop_all(struct session *s)
{
	for (unsigned i = 0; i < JOBS_MAX; i++)
		job_stop(s, i);
}

bool
job_sending(const struct session *s)
{
	for (unsigned i = 0; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_RUNS)
			return true;
	return false;
}

bool
job_sending_for_ever(const struct session *s)
{
	for (unsigned i = 0; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_RUNS && !s->job[i].times &&
		    (!s->job[i].replay || !replay_rounds(s->job[i].replay)))
			return true;
	return false;
}

/* A number that is free; -1 with words. */
static int
find_free(const struct session *s, struct why *why)
{
	for (int i = JOB_FORM + 1; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_NONE)
			return i;
	no(why, EXIT_USAGE, "All %d jobs are taken: delete one first", JOBS_MAX - 1);
	return -1;
}

int
job_keep(struct session *s, struct why *why)
{
	int index = find_free(s, why);
	struct job *form = &s->job[JOB_FORM], *job = &s->job[index < 0 ? 0 : index];
	struct draft *draft;

	if (index < 0)
		return -1;
	draft = malloc(sizeof *draft);
	if (!draft) {
		no(why, EXIT_FAILED, "There is no memory for another job");
		return -1;
	}
	draft_copy(draft, &s->draft);
	*job = *form;
	job->draft = draft;
	if (form->state != JOB_RUNS) {
		job->state = JOB_IDLE;
		take_form(s, job);
	}
	*form = (struct job){.state = JOB_NONE};
	s->burst = 0;
	s->changes++;
	return index;
}

int
job_replay(
    struct session *s, struct replay *replay, int64_t interval, uint64_t times, struct why *why)
{
	int index = find_free(s, why);

	if (index < 0) {
		replay_free(replay);
		return -1;
	}
	s->job[index] = (struct job){
	    .state = JOB_IDLE,
	    .replay = replay,
	    .port = s->seat,
	    .interval = interval,
	    .times = times,
	};
	s->changes++;
	return index;
}

int
job_made(
    struct session *s, struct draft *draft, job_make *make, const void *context, struct why *why)
{
	int index = find_free(s, why);

	if (index < 0) {
		free(draft);
		return -1;
	}
	s->job[index] = (struct job){.state = JOB_IDLE,
	    .draft = draft,
	    .make = make,
	    .context = context,
	    .port = s->seat,
	    .interval = s->interval};
	s->changes++;
	return index;
}

void
job_vary(struct session *s, unsigned index, struct vary *vary)
{
	vary_free(s->job[index].vary);
	s->job[index].vary = vary;
	s->changes++;
}

void
job_delete(struct session *s, unsigned index)
{
	struct job *job = &s->job[index];

	job_stop(s, index);
	job_vary(s, index, NULL);
	replay_free(job->replay);
	free(job->draft);
	*job = (struct job){.state = JOB_NONE};
}

void
job_summary(const struct session *s, unsigned index, struct text *out)
{
	const struct job *job = &s->job[index];

	if (job->replay) {
		text_addf(out, "file %s", replay_name(job->replay));
		if (!replay_rounds(job->replay))
			text_add(out, ", again and again");
		else if (replay_rounds(job->replay) > 1)
			text_addf(out, ", %" PRIu64 " times", replay_rounds(job->replay));
		return;
	}
	summary(&draft_of(s, job)->d, out);
	if (job->vary)
		text_addf(out, ", vary %s", vary_words(job->vary));
}

int64_t
job_shortest(const struct session *s)
{
	int64_t shortest = INT64_MAX;

	for (unsigned i = 0; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_RUNS && s->job[i].interval < shortest)
			shortest = s->job[i].interval;
	return shortest;
}

bool
job_floods(const struct session *s, unsigned port)
{
	double rate = 0;

	for (unsigned i = 0; i < JOBS_MAX; i++) {
		const struct job *job = &s->job[i];

		if (job->state != JOB_RUNS || job->port != port)
			continue;
		rate += job_rate(job);
		if (!job->interval && job->replay && replay_speed(job->replay).max)
			rate += NS_PER_S;
	}
	return rate > JOB_FLOOD && (!s->cap.all.most || s->cap.all.most > JOB_FLOOD);
}

double
job_rate(const struct job *job)
{
	return job->interval
		   ? (double)NS_PER_S * (job->burst ? job->burst : 1) / (double)job->interval
		   : 0;
}
