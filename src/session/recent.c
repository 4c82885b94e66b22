/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames that were sent: see recent.h. The file has a line for each, "TIME TIMES PAD RECIPE", TIME
 * in seconds since 1970. A line that means nothing is passed over.
 */
#include "session/recent.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "config/place.h"
#include "port/whole.h"
#include "wire/recipe.h"

static const char name[] = "history";

/* Takes a frame out of the list; its recipe is left to the caller. */
static struct recent_frame
take_out(struct recent *r, unsigned n)
{
	struct recent_frame frame = r->frame[n];

	memmove(&r->frame[n], &r->frame[n + 1], (r->n - n - 1) * sizeof *r->frame);
	r->n--;
	return frame;
}

static void
remove_at(struct recent *r, unsigned n)
{
	free(take_out(r, n).recipe);
}

/* A place for a frame of this time, before or behind others of the same; NULL if all that are there
 * are newer. */
static struct recent_frame *
make_place(struct recent *r, int64_t time, bool before)
{
	unsigned at = 0;

	while (at < r->n && (before ? r->frame[at].time > time : r->frame[at].time >= time))
		at++;
	if (at == RECENT_MAX)
		return NULL;
	if (r->n == RECENT_MAX)
		remove_at(r, RECENT_MAX - 1);
	memmove(&r->frame[at + 1], &r->frame[at], (r->n - at) * sizeof *r->frame);
	r->n++;
	return &r->frame[at];
}

/* Adds a frame, or brings the one that is there already up to date. */
static void
add(struct recent *r, const char *recipe, uint32_t pad, int64_t time, uint64_t times, bool now)
{
	struct recent_frame *frame;
	char *copy;

	for (unsigned i = 0; i < r->n; i++) {
		struct recent_frame *f = &r->frame[i];

		if (f->pad != pad || strcmp(f->recipe, recipe))
			continue;
		time = f->time > time ? f->time : time;
		times = f->times > times ? f->times : times;
		remove_at(r, i);
		break;
	}
	copy = strdup(recipe);
	frame = copy ? make_place(r, time, now) : NULL;
	if (frame)
		*frame = (struct recent_frame){time, times, pad, copy};
	else
		free(copy);
}

/* The lines of a file, added to what is there. */
static void
add_lines(struct recent *r, char *text)
{
	for (char *next, *line = text; line && *line; line = next) {
		int64_t seconds;
		uint64_t times;
		unsigned pad;
		int n = 0;

		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (sscanf(line, "%" SCNd64 " %" SCNu64 " %u %n", &seconds, &times, &pad, &n) ==
			3 &&
		    n && line[n] && pad <= DRAFT_MAX && seconds > 0 &&
		    seconds < INT64_MAX / NS_PER_S)
			add(r, line + n, pad, seconds * NS_PER_S, times, false);
	}
}

static void
add_file(struct recent *r)
{
	char path[PLACE_PATH], *text;
	size_t n;

	if (!place_path(PLACE_STATE, name, path, NULL) ||
	    !whole_read(path, 2 * RECENT_SIZE, &text, &n, NULL))
		return;
	for (size_t i = 0; i < n; i++) /* a damaged line is not the end */
		if (!text[i])
			text[i] = '\n';
	add_lines(r, text);
	free(text);
}

struct recent *
recent_read(void)
{
	struct recent *r = calloc(1, sizeof *r);

	if (r)
		add_file(r);
	return r;
}

void
recent_free(struct recent *r)
{
	for (unsigned i = 0; r && i < r->n; i++)
		free(r->frame[i].recipe);
	while (r && r->nforgotten)
		free(r->forgotten[--r->nforgotten].recipe);
	free(r);
}

void
recent_note(struct recent *r, const struct draft *draft, int64_t wall)
{
	char *recipe = malloc(4 * DRAFT_MAX);
	uint64_t times = 1;
	struct text t;

	if (!recipe)
		return;
	t = text_on(recipe, 4 * DRAFT_MAX);
	recipe_print_bare(draft, &t);
	for (unsigned i = 0; i < r->n; i++)
		if (r->frame[i].pad == draft->pad && !strcmp(r->frame[i].recipe, recipe))
			times = r->frame[i].times + 1;
	add(r, recipe, draft->pad, wall, times, true);
	free(recipe);
	r->changed = true;
}

/* What the file has had back goes again, unless it was sent anew meanwhile. */
static void
drop_forgotten(struct recent *r)
{
	for (; r->nforgotten; r->nforgotten--) {
		struct recent_frame *f = &r->forgotten[r->nforgotten - 1];

		for (unsigned i = r->n; i-- > 0;)
			if (r->frame[i].pad == f->pad && r->frame[i].time <= f->time &&
			    !strcmp(r->frame[i].recipe, f->recipe))
				remove_at(r, i);
		free(f->recipe);
	}
}

bool
recent_write(struct recent *r, int64_t wall, bool now, struct why *why)
{
	char *chars, path[PLACE_PATH];
	struct why reason = {.text = ""};
	struct text t;
	bool done;

	if (!place_path(PLACE_STATE, name, path, NULL))
		return true; /* a user without a home keeps nothing */
	if (!r->changed || (!now && wall - r->written < RECENT_PAUSE * NS_PER_S))
		return true;
	r->changed = false;
	r->written = wall;
	chars = malloc(RECENT_SIZE);
	if (!chars)
		return true;
	add_file(r); /* what others have added meanwhile */
	drop_forgotten(r);
	t = text_on(chars, RECENT_SIZE);
	for (unsigned i = 0; i < r->n; i++) {
		size_t length = t.length;

		text_addf(&t, "%" PRId64 " %" PRIu64 " %u ", r->frame[i].time / NS_PER_S,
		    r->frame[i].times, r->frame[i].pad);
		text_add(&t, r->frame[i].recipe);
		text_char(&t, '\n');
		if (t.cut) { /* the oldest do not fit */
			t.length = length;
			break;
		}
	}
	done = r->refused || place_write(PLACE_STATE, name, chars, t.length, true, &reason);
	r->refused = !done || r->refused;
	free(chars);
	return done || no(why, reason.status, "Not remembered for the next time: %s", reason.text);
}

void
recent_forget(struct recent *r, unsigned n)
{
	if (n >= r->n)
		return;
	if (r->nforgotten < RECENT_MAX)
		r->forgotten[r->nforgotten++] = take_out(r, n);
	else
		remove_at(r, n);
	r->changed = true;
}
