/* SPDX-License-Identifier: BSD-2-Clause */
/* Undo and redo: see history.h. How a step is called is in history_name.c. */
#include "session/history.h"

#include "session/history_name.h"
#include "session/origin.h"
#include "session/vary.h"

#include <stdlib.h>
#include <string.h>

struct step {
	size_t size; /* bytes that it takes */
	uint32_t len, pad;
	unsigned npins, run;
	int64_t interval;
	uint64_t times;
	uint32_t burst;
	struct vary *vary;
	struct origin *origin;
	char name[STEP_NAME_MAX]; /* of what led to it */
	uint8_t *bytes; /* behind the pins */
	struct pin pins[];
};

struct history {
	size_t budget, used;
	struct step **step; /* [at] is the present, the rest up to [n - 1] can be redone */
	unsigned at, n, room, runs;
	struct dissection d; /* of a state before */
};

struct history *
history_new(size_t budget)
{
	struct history *h = calloc(1, sizeof *h);

	if (h)
		h->budget = budget;
	return h;
}

static void
free_step(struct step *step)
{
	vary_free(step->vary);
	origin_drop(step->origin);
	free(step);
}

static void
drop(struct history *h, unsigned first, unsigned n)
{
	if (!n)
		return;
	for (unsigned i = first; i < first + n; i++) {
		h->used -= h->step[i]->size;
		free_step(h->step[i]);
	}
	for (unsigned i = first; i + n < h->n; i++)
		h->step[i] = h->step[i + n];
	h->n -= n;
	if (h->at >= first + n)
		h->at -= n;
}

void
history_free(struct history *h)
{
	if (!h)
		return;
	drop(h, 0, h->n);
	free(h->step);
	free(h);
}

/* The present behind another state, if there is one. */
static struct step *
save(const struct state *s, const struct step *before)
{
	const struct draft *draft = s->draft;
	size_t pins = draft->npins * sizeof(struct pin);
	size_t size = sizeof(struct step) + pins + draft->len;
	bool more = *s->vary && (!before || before->vary != *s->vary);
	struct step *step = calloc(1, size);

	if (!step)
		return NULL;
	*step = (struct step){.size = size + (more ? vary_room(*s->vary) : 0),
	    .len = draft->len,
	    .pad = draft->pad,
	    .npins = draft->npins,
	    .interval = *s->interval,
	    .times = *s->times,
	    .burst = *s->burst,
	    .vary = vary_hold(*s->vary),
	    .origin = origin_hold(*s->origin),
	    .bytes = (uint8_t *)step->pins + pins};
	memcpy(step->pins, draft->pins, pins);
	memcpy(step->bytes, draft->bytes, draft->len);
	return step;
}

static bool
is_present(const struct step *step, const struct state *s)
{
	const struct draft *draft = s->draft;

	if (step->len != draft->len || step->pad != draft->pad || step->npins != draft->npins ||
	    step->interval != *s->interval || step->times != *s->times ||
	    step->burst != *s->burst || step->vary != *s->vary || step->origin != *s->origin)
		return false;
	for (unsigned i = 0; i < step->npins; i++)
		if (step->pins[i].field != draft->pins[i].field ||
		    step->pins[i].bit != draft->pins[i].bit)
			return false;
	return !memcmp(step->bytes, draft->bytes, step->len);
}

/* Puts a state behind the present; what could be redone is gone. False without memory: then it can
 * not be undone. */
static bool
add(struct history *h, struct step *step)
{
	if (h->n && h->n > h->at + 1)
		drop(h, h->at + 1, h->n - h->at - 1);
	if (h->n == h->room) {
		unsigned room = h->room ? 2 * h->room : 64;
		struct step **more = realloc(h->step, room * sizeof(struct step *));

		if (!more)
			return false;
		h->step = more;
		h->room = room;
	}
	h->step[h->n] = step;
	h->at = h->n++;
	h->used += step->size;
	while (h->used > h->budget && h->at)
		drop(h, 0, 1);
	return true;
}

static void
name(struct history *h, const struct state *s)
{
	const struct step *before = h->step[h->at - 1];
	struct step *now = h->step[h->at];
	struct text t = text_on(now->name, sizeof now->name);
	struct shape a = {.d = &h->d,
	    .npins = before->npins,
	    .pad = before->pad,
	    .interval = before->interval,
	    .times = before->times,
	    .burst = before->burst,
	    .vary = before->vary};
	struct shape b = {.d = &s->draft->d,
	    .npins = now->npins,
	    .pad = now->pad,
	    .interval = now->interval,
	    .times = now->times,
	    .burst = now->burst,
	    .vary = now->vary};

	if (now->origin && now->origin != before->origin) {
		const struct record *r = now->origin->record;

		text_addf(&t, "made from frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)r->no);
		return;
	}
	dissect_as(
	    &h->d, NULL, before->bytes, before->len, before->len, before->pins, before->npins);
	history_say(&a, &b, &t);
}

void
history_start(struct history *h, const struct state *s)
{
	struct step *step;

	if (!h)
		return;
	drop(h, 0, h->n);
	h->at = 0;
	step = save(s, NULL);
	if (step && !add(h, step))
		free_step(step);
}

unsigned
history_run(struct history *h)
{
	return ++h->runs;
}

void
history_note(struct history *h, const struct state *s, unsigned run)
{
	struct step *step;

	if (!h)
		return;
	if (!h->n) {
		history_start(h, s);
		return;
	}
	if (is_present(h->step[h->at], s))
		return;
	step = save(s, h->step[h->at]);
	if (!step)
		return;
	step->run = run;
	if (run && h->at && h->step[h->at]->run == run) {
		drop(h, h->at, h->n - h->at);
		h->at--;
	}
	if (is_present(h->step[h->at], s) || !add(h, step)) {
		free_step(step);
	} else if (h->at) {
		name(h, s);
	}
}

bool
history_go(struct history *h, const struct state *s, int by)
{
	const struct step *step;

	history_note(h, s, 0);
	if (!history_name(h, by))
		return false;
	h->at = by < 0 ? h->at - 1 : h->at + 1;
	step = h->step[h->at];
	draft_restore(s->draft, step->bytes, step->len, step->pins, step->npins);
	s->draft->pad = step->pad;
	*s->interval = step->interval;
	*s->times = step->times;
	*s->burst = step->burst;
	vary_free(*s->vary);
	*s->vary = vary_hold(step->vary);
	origin_drop(*s->origin);
	*s->origin = origin_hold(step->origin);
	return true;
}

const char *
history_name(const struct history *h, int by)
{
	int64_t at = h ? (int64_t)h->at + (by < 0 ? by + 1 : by) : 0;

	return !h || at < 1 || at >= h->n ? NULL : h->step[at]->name;
}
