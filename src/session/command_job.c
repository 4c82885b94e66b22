/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands for jobs: what changes, bursts, steps, files that are sent again. Knows their words;
 * what a job does is in job.h. */
#include "session/commands.h"

#include "session/job.h"
#include "session/job_words.h"
#include "session/replay.h"
#include "session/vary.h"

#include <stdlib.h>
#include <string.h>

enum {
	PATH_SIZE = 512,
	FIRST = 5 /* frames that are shown before they are sent */
};

/* The word at the beginning of an argument; what comes after it. Longer words are cut. */
static const char *
take_word(const char *argument, char *word, size_t size)
{
	size_t n = strcspn(argument, " "), room = n < size ? n : size - 1;

	memcpy(word, argument, room);
	word[room] = '\0';
	return argument + n + strspn(argument + n, " ");
}

/* The first frames as they would be, so that whoever asked for it sees it before it is sent. */
static void
tell_first(const struct order *order)
{
	struct session *s = order->session;
	uint8_t bytes[DRAFT_MAX];

	text_addf(order->said, "The first %d frames:", FIRST);
	for (uint64_t k = 0; k < FIRST; k++) {
		job_frame(s, JOB_FORM, k, order->wall, bytes);
		text_char(order->said, '\n');
		vary_tell(s->job[JOB_FORM].vary, order->said);
	}
}

bool
command_vary(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	const struct vary *now = s->job[JOB_FORM].vary;
	struct sending sending = sending_job(s, JOB_FORM);
	struct vary *vary;

	if (!*argument) {
		text_add(
		    order->said, now ? vary_words(now) : "Nothing changes from frame to frame");
		return true;
	}
	if (!strcmp(argument, "off")) {
		job_vary(s, JOB_FORM, NULL);
		return true;
	}
	vary = vary_new(argument, &s->draft, why);
	if (!vary)
		return false;
	sending.vary = vary;
	if (s->job[JOB_FORM].state == JOB_RUNS && !command_may_send(order, &sending)) {
		vary_free(vary);
		return true;
	}
	job_vary(s, JOB_FORM, vary);
	s->job[JOB_FORM].agreed |= order->risk.rows;
	tell_first(order);
	return true;
}

struct burst {
	uint32_t n;
	int64_t interval; /* 0 = once */
	uint64_t times;
};

static bool
take_burst(const char *argument, struct burst *burst, struct why *why)
{
	char word[32];
	const char *rest = take_word(argument, word, sizeof word);
	struct why reason;

	*burst = (struct burst){.n = 0};
	if (!burst_parse(word, &burst->n, &reason))
		return no(
		    why, EXIT_USAGE, "%s: burst 50, or each time: burst 5 1s 100", reason.text);
	if (!*rest)
		return true;
	return often_parse(rest, &burst->interval, &burst->times, why);
}

bool
check_burst(const char *argument, struct why *why)
{
	struct burst burst;

	return take_burst(argument, &burst, why);
}

bool
command_burst(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	struct sending sending = sending_job(s, JOB_FORM);
	struct burst burst;

	if (!take_burst(argument, &burst, why))
		return false;
	sending.burst = burst.n;
	sending.interval = burst.interval;
	sending.times = burst.times;
	if (!command_may_send(order, &sending))
		return true;
	return job_burst(s, burst.n, burst.interval, burst.times, order->steady, why);
}

/* The number of a job that is there. */
static bool
take_job(const struct session *s, const char *text, unsigned *job, struct why *why)
{
	char *end;
	unsigned long n = strtoul(text, &end, 10);

	*job = (unsigned)n;
	if (!*text || !strcmp(text, "form")) {
		*job = JOB_FORM;
		return true;
	}
	if (*end || !n || n >= JOBS_MAX || s->job[n].state == JOB_NONE)
		return no(why, EXIT_USAGE, "there is no such job: \"job\" lists them");
	return true;
}

bool
command_step(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	struct sending sending;
	unsigned index;

	if (!take_job(s, argument, &index, why))
		return false;
	sending = sending_step(s, index);
	if (!command_may_send(order, &sending))
		return true;
	return job_step(s, index, order->wall, why);
}

/* "FILE [2|1/2|max|10ms] [me]" */
struct again {
	char path[PATH_SIZE];
	struct replay_speed speed;
	int64_t interval;
	uint64_t rounds; /* 0 = until stopped */
	bool from_me;
};

/* After "loop": a number, or it is until stopped. */
static const char *
take_rounds(const char *rest, uint64_t *rounds)
{
	char word[32];
	const char *behind = take_word(rest, word, sizeof word);

	*rounds = 0;
	return *word && times_parse(word, rounds, NULL) ? behind : rest;
}

static bool
take_again(const char *argument, struct again *again, struct why *why)
{
	char word[32];
	const char *rest = take_word(argument, again->path, sizeof again->path);

	again->speed = (struct replay_speed){.num = 1, .den = 1};
	again->interval = 0;
	again->rounds = 1;
	again->from_me = false;
	if (!*again->path)
		return no(
		    why, EXIT_USAGE, "which file? replay FILE, replay FILE 2, replay FILE max");
	while (*rest) {
		rest = take_word(rest, word, sizeof word);
		if (!strcmp(word, "me"))
			again->from_me = true;
		else if (!strcmp(word, "loop"))
			rest = take_rounds(rest, &again->rounds);
		else if (!replay_speed_parse(word, &again->speed, NULL) &&
			 !interval_parse(word, &again->interval, NULL))
			return no(why, EXIT_USAGE,
			    "after the file: 2 (twice as fast), 1/2, max, 10ms or 100/s (one frame "
			    "each), me (own source address), loop or loop 3 (so many times)");
	}
	return true;
}

bool
check_replay(const char *argument, struct why *why)
{
	struct again again;

	return take_again(argument, &again, why);
}

bool
command_replay(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	const struct sending sending = {.port = s->seat};
	struct replay *replay;
	struct again again;
	int job;

	if (!take_again(argument, &again, why))
		return false;
	if (!command_may_send(order, &sending))
		return true;
	replay = replay_open(again.path, again.speed, again.from_me, why);
	if (replay && !replay_loop(replay, again.rounds, why)) {
		replay_free(replay);
		return false;
	}
	job = replay ? job_replay(s, replay, again.interval, 0, why) : -1;
	if (job < 0)
		return false;
	text_addf(order->said, "Job %d sends the file", job);
	return job_start(s, (unsigned)job, order->steady, why);
}

static bool
start_job(struct order *order, unsigned index, struct why *why)
{
	struct session *s = order->session;
	struct sending sending = sending_job(s, index);

	if (!command_may_send(order, &sending))
		return true;
	return job_start(s, index, order->steady, why);
}

static void
list_jobs(const struct order *order)
{
	const struct session *s = order->session;
	unsigned n = 0;

	for (unsigned i = 0; i < JOBS_MAX; i++) {
		if (s->job[i].state == JOB_NONE)
			continue;
		if (n++)
			text_char(order->said, '\n');
		job_line(s, i, order->said);
	}
	if (!n)
		text_add(order->said, "There are no jobs");
}

static const char *const deeds[] = {"keep", "start", "stop", "delete", NULL};

static int
take_deed(const char **argument)
{
	char word[16];
	const char *rest = take_word(*argument, word, sizeof word);

	for (int i = 0; deeds[i]; i++) {
		if (strcmp(word, deeds[i]))
			continue;
		*argument = rest;
		return i;
	}
	return -1;
}

bool
check_job(const char *argument, struct why *why)
{
	int deed = *argument ? take_deed(&argument) : 0;

	if (deed >= 0 && !strcmp(deeds[deed], "delete") && !*argument)
		return no(
		    why, EXIT_USAGE, "delete which job? \"job delete 1\"; \"job\" lists them");
	return deed >= 0 ||
	       no(why, EXIT_USAGE,
		   "after job: keep, start N, stop N, delete N; alone it lists the jobs");
}

bool
command_job(struct order *order, const char *argument, struct why *why)
{
	struct session *s = order->session;
	int deed = *argument ? take_deed(&argument) : -1, kept;
	unsigned index;

	if (deed < 0) {
		list_jobs(order);
		return true;
	}
	if (!deed) {
		kept = job_keep(s, why);
		if (kept > 0)
			text_addf(
			    order->said, "Job %d is the form's frame; the form is free", kept);
		return kept > 0;
	}
	if (!take_job(s, argument, &index, why))
		return false;
	if (deed == 1)
		return start_job(order, index, why);
	if (deed == 2)
		job_stop(s, index);
	else
		job_delete(s, index);
	return true;
}
