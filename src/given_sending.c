/* SPDX-License-Identifier: BSD-2-Clause */
/* How the command line says the frame is sent: see given_sending.h. */
#include "given_sending.h"

#include "base/clock.h"
#include "session/job.h"
#include "session/vary.h"

bool
given_replay(struct session *s, const struct options *o, unsigned *job, struct why *why)
{
	struct replay *replay;
	int index;

	*job = JOB_FORM;
	if (!o->replay)
		return true;
	replay = replay_open(o->replay, o->speed, o->own_source, why);
	if (replay && o->loops && !replay_loop(replay, o->rounds, why)) {
		replay_free(replay);
		return false;
	}
	index = replay ? job_replay(s, replay, o->interval, o->count, why) : -1;

	if (index < 0)
		return false;
	*job = (unsigned)index;
	if (!o->send)
		session_say(s, clock_wall(),
		    "Job %d is the file: L lists the jobs, Enter starts it", index);
	return true;
}

bool
given_sending(struct session *s, const struct options *o, struct why *why)
{
	struct why reason = {.text = ""};
	struct vary *vary;

	s->burst = o->burst;
	if (!o->vary || o->replay)
		return true;
	vary = vary_new(o->vary, &s->draft, &reason);
	if (!vary)
		return no(why, EXIT_USAGE, "--%s", reason.text);
	job_vary(s, JOB_FORM, vary);
	return true;
}
