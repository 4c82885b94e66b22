/* SPDX-License-Identifier: BSD-2-Clause */
/* Undo in a session: see undo.h. */
#include "session/undo.h"

#include "session/history.h"
#include "session/job.h"
#include "session/origin.h"

static struct state
present(struct session *s)
{
	return (struct state){
	    &s->draft, &s->interval, &s->times, &s->burst, &s->job[JOB_FORM].vary, &s->origin};
}

void
undo_start(struct session *s)
{
	struct state now = present(s);

	history_start(s->history, &now);
}

void
undo_note(struct session *s, unsigned run)
{
	struct state now = present(s);

	history_note(s->history, &now, run);
}

unsigned
undo_run(struct session *s)
{
	return history_run(s->history);
}

bool
undo_go(struct session *s, int step)
{
	struct state now = present(s);

	s->changes++;
	return history_go(s->history, &now, step);
}

const char *
undo_name(struct session *s, int step)
{
	undo_note(s, 0);
	return history_name(s->history, step);
}

void
undo_frame(struct session *s, const struct record *record)
{
	job_vary(s, JOB_FORM, NULL);
	s->burst = 0;
	origin_drop(s->origin);
	s->origin = record ? origin_new(record) : NULL;
}
