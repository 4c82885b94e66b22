/* SPDX-License-Identifier: BSD-2-Clause */
/* What is sent when: see job.h. Knows plans and how they end; gives frames away through the
 * session. */
#include "session/job.h"

#include "base/bug.h"

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

static uint32_t
burst_of(const struct job *job)
{
	return job->burst ? job->burst : 1;
}

/* Ticks that all frames take. */
static uint64_t
ticks_of(const struct job *job)
{
	return job->times ? (job->times - 1) / burst_of(job) + 1 : 0;
}

size_t
job_frame(const struct session *s, unsigned index, uint64_t k, int64_t wall, uint8_t *out)
{
	(void)k;
	(void)wall;
	return draft_frame(draft_of(s, &s->job[index]), out);
}

bool
job_start(struct session *s, unsigned index, int64_t steady, struct why *why)
{
	struct job *job = &s->job[index];

	BUG_ON(index >= JOBS_MAX || (index != JOB_FORM && job->state == JOB_NONE));
	if (!session_may_send(s, why))
		return false;
	if (index == JOB_FORM) {
		job->port = s->seat;
		job->interval = s->interval;
		job->times = s->times;
	}
	plan_start(&job->plan, steady, job->interval, ticks_of(job));
	job->pace = (struct pace){.n = 0};
	job->done = job->refused = job->refusals = 0;
	job->why = (struct why){.text = ""};
	job->state = JOB_RUNS;
	s->changes++;
	return true;
}

void
job_stop(struct session *s, unsigned index)
{
	struct job *job = &s->job[index];

	plan_stop(&job->plan);
	if (job->state == JOB_RUNS)
		job->state = JOB_IDLE;
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
		if (s->job[i].state == JOB_RUNS && !s->job[i].times)
			return true;
	return false;
}

int64_t
job_deadline(const struct session *s)
{
	int64_t next = INT64_MAX;

	for (unsigned i = 0; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_RUNS && s->job[i].plan.next < next)
			next = s->job[i].plan.next;
	return next;
}

static int
find_free(const struct session *s)
{
	for (int i = JOB_FORM + 1; i < JOBS_MAX; i++)
		if (s->job[i].state == JOB_NONE)
			return i;
	return -1;
}

int
job_keep(struct session *s, struct why *why)
{
	int index = find_free(s);
	struct job *form = &s->job[JOB_FORM], *job = &s->job[index < 0 ? 0 : index];
	struct draft *draft;

	if (index < 0) {
		no(why, EXIT_USAGE, "All %d jobs are taken: delete one first", JOBS_MAX - 1);
		return -1;
	}
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
		job->port = s->seat;
		job->interval = s->interval;
		job->times = s->times;
	}
	*form = (struct job){.state = JOB_NONE};
	s->changes++;
	return index;
}

void
job_delete(struct session *s, unsigned index)
{
	job_stop(s, index);
	if (index == JOB_FORM)
		return;
	free(s->job[index].draft);
	s->job[index] = (struct job){.state = JOB_NONE};
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

/* One frame of a job. False: it was refused, with words. */
static bool
send_one(struct session *s, unsigned index, int64_t wall, struct why *why)
{
	struct job *job = &s->job[index];
	uint8_t bytes[DRAFT_MAX];
	size_t n = job_frame(s, index, job->done++, wall, bytes);

	if (session_send_bytes(s, job->port, bytes, n, wall, why)) {
		job->refusals = 0;
		return true;
	}
	job->refused++;
	if (job->state == JOB_RUNS && will_stay(s, job, bytes, n, why->status)) {
		plan_stop(&job->plan);
		job->state = JOB_STOPPED;
		job->why = *why;
		session_say(s, wall, "Repeating stopped: %s", why->text);
	}
	return false;
}

/* The frames of one tick; the last burst may be shorter. Returns how many. */
static unsigned
send_tick(struct session *s, unsigned index, int64_t wall)
{
	struct job *job = &s->job[index];
	struct why why = {.text = ""};
	unsigned n = 0;

	for (; n < burst_of(job) && job->state == JOB_RUNS; n++) {
		if (job->times && job->done >= job->times)
			break;
		send_one(s, index, wall, &why);
	}
	if (job->state == JOB_RUNS && !job->plan.active)
		job->state = JOB_DONE;
	return n;
}

bool
job_step(struct session *s, unsigned index, int64_t wall, struct why *why)
{
	struct job *job = &s->job[index];
	bool sent = true;

	if (!session_may_send(s, why))
		return false;
	if (index == JOB_FORM && job->state != JOB_RUNS)
		job->port = s->seat;
	if (job->state == JOB_NONE)
		job->state = JOB_IDLE;
	for (unsigned n = 0; sent && n < burst_of(job); n++)
		sent = send_one(s, index, wall, why);
	return sent;
}

unsigned
job_run(struct session *s, int64_t steady, int64_t wall)
{
	unsigned sent = 0;

	for (unsigned i = 0; i < JOBS_MAX; i++) {
		struct job *job = &s->job[i];

		if (job->state != JOB_RUNS || !plan_due(&job->plan, steady))
			continue;
		pace_note(&job->pace, job->plan.at, steady);
		sent += send_tick(s, i, wall);
	}
	return sent;
}
