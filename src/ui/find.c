/* SPDX-License-Identifier: BSD-2-Clause */
/* Looking for text or bytes among the frames of a list: see find.h. */
#include "ui/find.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "session/look.h"
#include "session/sieve.h"
#include "ui/row.h"

enum {
	PIECE = 128 /* frames looked at in one piece of work */
};

/*
 * The search, of the places of a list as they were when it began. They lie in a ring, in which what
 * was looked at is one piece that grows at either end: n and N go on where they were, and what they
 * find is counted once.
 */
static struct search {
	struct needle needle;
	struct sieve *sieve; /* of a needle of fields */
	struct app *app;     /* NULL: none */
	enum main_pane pane;
	uint64_t first, end; /* places */
	unsigned epoch;      /* of the view */
	uint64_t *hit, hits; /* bit i: place first + i is one; how many are known */
	uint64_t low, known; /* where that piece begins in the ring, how long it is */
	uint64_t from;       /* where the step began, in the ring */
	int step;            /* 0: no step is under way */
	uint64_t at;         /* the hit that was found last, in the ring */
	bool wrapped;
	bool counting;       /* the hits, for as long as somebody wants to know */
	char said[TEXT_MAX]; /* what it has put into the hint line */
} search;

bool
needle_parse(struct needle *needle, const char *line, struct why *why)
{
	struct text t = text_on(needle->text, sizeof needle->text);
	long n;

	needle->length = 0;
	needle->hex = !strncasecmp(line, "hex:", 4);
	needle->fields = !needle->hex && sieve_means_fields(line);
	text_add(&t, line);
	if (!needle->hex) {
		n = text_unsafe(line, strlen(line), needle->bytes, sizeof needle->bytes);
		needle->length = n > 0 ? (size_t)n : strlen(t.chars);
		if (n <= 0)
			memcpy(needle->bytes, t.chars, needle->length);
		return true;
	}
	n = text_unhex(line + 4, needle->bytes, sizeof needle->bytes);
	if (n < 0)
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is not whole bytes - two hex digits each, like hex:88 b5", line + 4);
	needle->length = (size_t)n;
	return true;
}

/* The line of a frame as the lists could show it, whatever they show now. */
static bool
line_has(struct app *app, const struct record *r, const char *text)
{
	struct dissection *d = app->room;
	char line[1024];
	struct text t = text_on(line, sizeof line);

	look_dissect(d, r);
	if (r->caplen >= 12 && !r->foreign) {
		text_hex(&t, r->bytes, 6, ':');
		text_char(&t, ' ');
		text_hex(&t, r->bytes + 6, 6, ':');
		if (app->names) {
			text_char(&t, ' ');
			row_address(app, r->bytes, &t);
			text_char(&t, ' ');
			row_address(app, r->bytes + 6, &t);
		}
	}
	text_char(&t, ' ');
	row_type(d, &t);
	text_char(&t, ' ');
	look_summary(r, d, &t);
	text_char(&t, ' ');
	text_add(&t, record_words(r));
	text_add(&t, record_comment(r));
	return strcasestr(line, text) != NULL;
}

static bool
matches(const struct search *s, uint64_t place)
{
	const struct record *r = app_record(s->app, s->pane, place);

	if (!r)
		return false;
	if (s->sieve)
		return sieve_pass(s->sieve, r);
	if (memmem(r->bytes, r->caplen, s->needle.bytes, s->needle.length))
		return true;
	return !s->needle.hex && line_has(s->app, r, s->needle.text);
}

static uint64_t
places(const struct search *s)
{
	return s->end - s->first;
}

static bool
is_hit(const struct search *s, uint64_t i)
{
	return s->hit[i / 64] >> i % 64 & 1;
}

static bool
is_known(const struct search *s, uint64_t i)
{
	return (i + places(s) - s->low) % places(s) < s->known;
}

/* The place after or before another one in the ring. */
static uint64_t
next_to(const struct search *s, uint64_t i, int step)
{
	return (i + places(s) + (uint64_t)(int64_t)step) % places(s);
}

/* Looks at the place at one end of the piece that is known, which is not all. */
static void
look(struct search *s, int step)
{
	uint64_t i = step > 0 ? (s->low + s->known) % places(s) : next_to(s, s->low, -1);

	if (matches(s, s->first + i)) {
		s->hit[i / 64] |= UINT64_C(1) << i % 64;
		s->hits++;
	}
	if (step < 0)
		s->low = i;
	s->known++;
}

/* Hits up to a place and with it. */
static uint64_t
hits_to(const struct search *s, uint64_t i)
{
	uint64_t n = 0;

	for (uint64_t word = 0; word < i / 64; word++)
		n += (unsigned)__builtin_popcountll(s->hit[word]);
	return n + (unsigned)__builtin_popcountll(s->hit[i / 64] << (63 - i % 64));
}

/* Says where it is without taking another message's place. Only the result is kept. */
static void
tell(struct search *s, const char *line, bool result)
{
	struct app *app = s->app;

	if ((*app->hint && strcmp(app->hint, s->said)) || app_top(app)->place == IN_PROMPT)
		return;
	snprintf(s->said, sizeof s->said, "%s", line);
	if (result)
		app_say(app, "%s", line);
	else
		snprintf(app->hint, sizeof app->hint, "%s", line);
	app->dirty = true;
}

/* "2 of 17: lab, wrapped"; less, as long as less is known. */
static void
tell_hits(struct search *s)
{
	bool all = s->known == places(s), there;
	const struct list *l = app_list(s->app, s->pane);
	char line[TEXT_MAX];
	struct text t = text_on(line, sizeof line);

	there = l->selected == s->first + s->at;
	if (all && there)
		text_addf(&t, "%llu of %llu", (unsigned long long)hits_to(s, s->at),
		    (unsigned long long)s->hits);
	else if (all)
		text_addf(&t, "%llu hits", (unsigned long long)s->hits);
	else
		text_addf(&t, "%llu so far, %llu%% counted, Esc stops", (unsigned long long)s->hits,
		    (unsigned long long)(s->known * 100 / places(s)));
	text_addf(&t, ": %.80s%s", s->app->find, s->wrapped && there ? ", wrapped" : "");
	tell(s, line, all);
}

/* The step has come to a hit. */
static void
found(struct search *s, uint64_t i)
{
	s->wrapped = s->step > 0 ? i <= s->from : i >= s->from;
	s->at = i;
	s->step = 0;
	s->counting = s->known < places(s);
	list_select(app_list(s->app, s->pane), s->first + i);
	s->app->dirty = true;
	if (!s->counting)
		tell_hits(s);
}

/* Goes to the next hit among what is known. False: it may be among what is not. */
static bool
step_known(struct search *s)
{
	uint64_t i = s->from;

	for (uint64_t n = places(s); n--;) {
		i = next_to(s, i, s->step);
		if (!is_known(s, i))
			return false;
		if (is_hit(s, i)) {
			found(s, i);
			return true;
		}
	}
	s->step = 0;
	app_say(s->app, "not found: %.80s", s->app->find);
	return true;
}

/* Whether the places are still those that were looked at. */
static bool
is_same(const struct search *s)
{
	const struct list *l = app_list(s->app, s->pane);

	return (s->pane == MAIN_SENT || s->epoch == view_epoch(s->app->session->view)) &&
	       l->end >= s->end;
}

bool
find_turn(struct app *app)
{
	struct search *s = &search;
	char line[TEXT_MAX];

	if (!app || s->app != app || (!s->step && !s->counting))
		return false;
	if (!is_same(s)) {
		find_end(app);
		return false;
	}
	for (int n = 0; n < PIECE && s->known < places(s); n++) {
		look(s, s->step ? s->step : 1);
		if (s->step &&
		    is_hit(s, s->step > 0 ? (s->low + s->known - 1) % places(s) : s->low))
			found(s, s->step > 0 ? (s->low + s->known - 1) % places(s) : s->low);
	}
	if (s->step && s->known == places(s))
		step_known(s);
	if (s->step) {
		snprintf(line, sizeof line, "looking for %.80s ... %u%%, Esc stops", app->find,
		    (unsigned)(s->known * 100 / places(s)));
		tell(s, line, false);
		return true;
	}
	if (s->counting)
		tell_hits(s);
	s->counting = s->counting && s->known < places(s);
	return s->counting;
}

bool
find_stop(struct app *app)
{
	bool any = search.app == app && (search.step || search.counting);

	search.step = 0;
	search.counting = false;
	return any;
}

void
find_end(struct app *app)
{
	if (search.app != app)
		return;
	sieve_free(search.sieve);
	free(search.hit);
	search = (struct search){.app = NULL};
}

/* A new search in the places that there are now. False, with words: there is nothing to look for.
 */
static bool
begin(struct app *app, enum main_pane pane, struct why *why)
{
	const struct list *l = app_list(app, pane);
	struct search s = {.app = app,
	    .pane = pane,
	    .first = l->first,
	    .end = l->end,
	    .low = l->selected - l->first,
	    .epoch = view_epoch(app->session->view)};

	find_end(app);
	if (!*app->find)
		return no(why, EXIT_USAGE, "Nothing to look for yet. Press / and type it");
	if (!needle_parse(&s.needle, app->find, why))
		return false;
	if (!s.needle.length)
		return no(
		    why, EXIT_USAGE, "Nothing to look for: type text, or bytes like hex:88 b5");
	if (!list_count(l))
		return no(why, EXIT_USAGE, "not found: %.80s", app->find);
	if (s.needle.fields && !(s.sieve = sieve_new(app->find, session_facts, app->session, why)))
		return false;
	s.hit = calloc(places(&s) / 64 + 1, sizeof *s.hit);
	search = s;
	if (!s.hit)
		return no(why, EXIT_FAILED, "There is no memory left to look for it");
	look(&search, 1); /* where it begins is known from then on */
	return true;
}

void
find_next(struct app *app, int step)
{
	enum main_pane pane = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
	const struct list *l = app_list(app, pane);
	struct search *s = &search;
	struct why why = {.text = ""};
	bool same = s->app == app && s->hit && s->pane == pane &&
		    !strcmp(s->needle.text, app->find) && is_same(s) && l->end == s->end &&
		    l->first == s->first && is_known(s, l->selected - s->first);

	if (!same && !begin(app, pane, &why)) {
		find_end(app);
		app_say(app, "%s", why.text);
		return;
	}
	s->step = step;
	s->from = l->selected - s->first;
	s->said[0] = '\0';
	if (!step_known(s) || s->counting)
		find_turn(app);
}
