/* SPDX-License-Identifier: BSD-2-Clause */
/* Undo and redo of the form: see form_inside.h. Knows whole states of the draft, not what changed
 * in them.
 */
#include "ui/form_inside.h"

#include <string.h>

static void
save(struct step *step, const struct session *s)
{
	const struct draft *draft = &s->draft;

	memcpy(step->bytes, draft->bytes, draft->len);
	memcpy(step->pins, draft->pins, draft->npins * sizeof draft->pins[0]);
	step->len = draft->len;
	step->pad = draft->pad;
	step->npins = draft->npins;
	step->interval = s->interval;
	step->times = s->times;
}

static void
load(const struct step *step, struct session *s)
{
	struct draft *draft = &s->draft;

	memcpy(draft->bytes, step->bytes, step->len);
	memcpy(draft->pins, step->pins, step->npins * sizeof draft->pins[0]);
	draft->len = step->len;
	draft->pad = step->pad;
	draft->npins = step->npins;
	s->interval = step->interval;
	s->times = step->times;
	dissect_as(
	    &draft->d, NULL, draft->bytes, draft->len, draft->len, draft->pins, draft->npins);
	dissect_check(&draft->d);
}

static bool
is_present(const struct step *step, const struct session *s)
{
	const struct draft *draft = &s->draft;

	if (step->len != draft->len || step->pad != draft->pad || step->npins != draft->npins ||
	    step->interval != s->interval || step->times != s->times)
		return false;
	for (unsigned i = 0; i < step->npins; i++)
		if (step->pins[i].field != draft->pins[i].field ||
		    step->pins[i].bit != draft->pins[i].bit)
			return false;
	return !memcmp(step->bytes, draft->bytes, step->len);
}

void
undo_note(struct undo *undo, const struct session *s, bool merge)
{
	if (is_present(&undo->step[undo->at], s))
		return;
	if (!merge && undo->at == UNDO_MAX)
		memmove(&undo->step[0], &undo->step[1], UNDO_MAX * sizeof undo->step[0]);
	else if (!merge)
		undo->at++;
	undo->end = undo->at;
	save(&undo->step[undo->at], s);
}

bool
undo_go(struct undo *undo, struct session *s, int step)
{
	undo_note(undo, s, false);
	if (step < 0 ? undo->at == 0 : undo->at == undo->end)
		return false;
	undo->at = step < 0 ? undo->at - 1 : undo->at + 1;
	load(&undo->step[undo->at], s);
	return true;
}

void
undo_start(struct undo *undo, const struct session *s)
{
	undo->at = undo->end = 0;
	save(&undo->step[0], s);
}
