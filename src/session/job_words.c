/* SPDX-License-Identifier: BSD-2-Clause */
/* Jobs in words: see job_words.h. */
#include "session/job_words.h"

#include "base/clock.h"
#include "session/job.h"
#include "session/replay.h"
#include "session/risk.h"

#include <inttypes.h>

const char *
job_heading(enum job_column column)
{
	static const char *const names[] = {
	    [JOB_STATE] = "State",
	    [JOB_PORT] = "Port",
	    [JOB_EVERY] = "Every",
	    [JOB_DONE_OF] = "Sent",
	    [JOB_MEAN] = "Mean",
	    [JOB_LATE] = "Late 50/99%",
	    [JOB_MISSED] = "Missed",
	    [JOB_WHAT] = "Frame",
	};

	return names[column];
}

/* "12us", "1.2ms", "34s": two figures or three. */
static void
add_time(int64_t ns, struct text *out)
{
	static const struct {
		const char *name;
		int64_t ns;
	} units[] = {{"s", NS_PER_S}, {"ms", NS_PER_MS}, {"us", NS_PER_US}, {"ns", 1}};
	size_t i = 0;

	while (i < 3 && ns < units[i].ns)
		i++;
	text_addf(out, i < 3 && ns < 10 * units[i].ns ? "%.1f%s" : "%.0f%s",
	    (double)ns / (double)units[i].ns, units[i].name);
}

/* An interval that was: so many figures that one in a hundred thousand shows. */
static void
add_mean(double ns, struct text *out)
{
	if (ns >= NS_PER_S)
		text_addf(out, "%.4fs", ns / NS_PER_S);
	else if (ns >= NS_PER_MS)
		text_addf(out, "%.4fms", ns / NS_PER_MS);
	else
		text_addf(out, "%.3fus", ns / NS_PER_US);
}

/* A form's job that does not run will do what the form says now. */
static bool
is_form_idle(const struct session *s, unsigned index)
{
	return index == JOB_FORM && s->job[index].state != JOB_RUNS && !s->job[index].own;
}

static void
add_every(const struct session *s, unsigned index, struct text *out)
{
	const struct job *job = &s->job[index];
	struct sending sending =
	    is_form_idle(s, index) ? sending_job(s, index) : sending_running(s, index);

	if (!job->interval && job->replay) {
		struct replay_speed speed = replay_speed(job->replay);

		text_add(out, "file ");
		replay_speed_print(speed, out);
		return;
	}
	if (sending.interval)
		interval_print(sending.interval, out);
	else
		text_add(out, "once");
	if (sending.burst > 1)
		text_addf(out, " x %" PRIu32, sending.burst);
}

void
job_column(const struct session *s, unsigned index, enum job_column column, struct text *out)
{
	const struct job *job = &s->job[index];
	uint64_t times;

	switch (column) {
	case JOB_STATE:
		text_add(out, job_state_name(job->state ? job->state : JOB_IDLE));
		break;
	case JOB_PORT:
		text_add(out, session_port_name(s, is_form_idle(s, index) ? s->seat : job->port));
		break;
	case JOB_EVERY:
		add_every(s, index, out);
		break;
	case JOB_DONE_OF:
		times = index == JOB_FORM && job->state == JOB_NONE ? s->times : job->times;
		text_addf(out, "%" PRIu64, job->done - job->refused);
		if (times)
			text_addf(out, "/%" PRIu64, times);
		break;
	case JOB_MEAN:
		if (job->pace.n > 1)
			add_mean(pace_mean(&job->pace), out);
		break;
	case JOB_LATE:
		if (!job->pace.n)
			break;
		add_time(pace_late(&job->pace, PACE_MEDIAN), out);
		text_char(out, ' ');
		add_time(pace_late(&job->pace, PACE_P99), out);
		break;
	case JOB_MISSED:
		if (job->pace.n)
			text_addf(out, "%" PRIu64, job->plan.missed);
		break;
	case JOB_WHAT:
		job_summary(s, index, out);
		break;
	case JOB_COLUMNS:
		break;
	}
}

/* What stands before a column in a line. */
static const char *
before(const struct job *job, enum job_column column)
{
	static const char *const words[JOB_COLUMNS] = {
	    [JOB_STATE] = ": ",
	    [JOB_PORT] = " from ",
	    [JOB_EVERY] = ", every ",
	    [JOB_DONE_OF] = ", sent ",
	    [JOB_MEAN] = ", mean ",
	    [JOB_LATE] = ", late ",
	    [JOB_MISSED] = ", missed ",
	    [JOB_WHAT] = ": ",
	};

	if (column == JOB_EVERY && !job->interval && (job->replay || job->own))
		return job->replay ? ", times of the " : ", ";
	return words[column];
}

void
job_line(const struct session *s, unsigned index, struct text *out)
{
	static const enum job_column parts[] = {
	    JOB_STATE, JOB_PORT, JOB_EVERY, JOB_DONE_OF, JOB_MEAN, JOB_LATE, JOB_MISSED, JOB_WHAT};

	if (index == JOB_FORM)
		text_add(out, "form");
	else
		text_addf(out, "%u", index);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		char chars[512];
		struct text t = text_on(chars, sizeof chars);

		job_column(s, index, parts[i], &t);
		if (*chars)
			text_addf(out, "%s%s", before(&s->job[index], parts[i]), chars);
	}
}

static void
explain_pace(const struct job *job, struct text *out)
{
	if (job->pace.n < 2)
		return;
	text_add(out, " On average one every ");
	add_mean(pace_mean(&job->pace), out);
	text_add(out, "; half of them were sent no later than ");
	add_time(pace_late(&job->pace, PACE_MEDIAN), out);
	text_add(out, " after their time, 99 of 100 within ");
	add_time(pace_late(&job->pace, PACE_P99), out);
	text_char(out, '.');
	if (job->plan.missed)
		text_addf(out, " %" PRIu64 " were left out: this computer was busy or stopped.",
		    job->plan.missed);
}

void
job_explain(const struct session *s, unsigned index, struct text *out)
{
	const struct job *job = &s->job[index];
	const char *port = session_port_name(s, job->port);
	char chars[200];
	struct text t = text_on(chars, sizeof chars);

	switch (job->state) {
	case JOB_NONE:
		text_add(out, "The form's frame: Enter repeats it as Every and Times say.");
		return;
	case JOB_IDLE:
		text_addf(out, job->done ? "Stopped. Enter starts it again, from its first frame."
					 : "It has not begun. Enter starts it.");
		break;
	case JOB_RUNS:
		text_addf(out, "Sends from %s. Enter stops it.", port);
		break;
	case JOB_DONE:
		text_add(out, job->refused ? "It is done." : "All of it was sent.");
		break;
	case JOB_STOPPED:
		text_add(out, job->why.text);
		text_char(out, '.');
		break;
	}
	if (job->refused)
		text_addf(out, " %" PRIu64 " %s refused.", job->refused,
		    job->refused == 1 ? "was" : "were");
	explain_pace(job, out);
	if (job->replay)
		replay_left_out(job->replay, port, &t);
	if (*chars)
		text_addf(out, " Left out: %s.", chars);
}
