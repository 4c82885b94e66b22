/* SPDX-License-Identifier: BSD-2-Clause */
/* Looking for text or bytes among the frames of a list: see find.h. */
#include "ui/find.h"

#include <stdio.h>
#include <string.h>

#include "session/look.h"
#include "session/sieve.h"
#include "wire/explain.h"

enum {
	SLICE = 2000,     /* frames looked at in one turn: some milliseconds */
	COUNT_MOST = 4000 /* in lists up to this long all hits are counted at once */
};

/* The search under way. */
static struct search {
	struct needle needle;
	struct sieve *sieve; /* of a needle of fields */
	struct app *app;     /* NULL: none */
	enum main_pane pane;
	int step;
	uint64_t from, at; /* where it started, and the place to look at next */
	bool wrapped;
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
			app_address_text(app, r->bytes, &t);
			text_char(&t, ' ');
			app_address_text(app, r->bytes + 6, &t);
		}
	}
	text_char(&t, ' ');
	app_type_text(d, &t);
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

static void
found(const struct search *s, struct list *l)
{
	const char *wrapped = s->wrapped ? ", wrapped" : "";
	unsigned hits = 0, which = 0;

	list_select(l, s->at);
	s->app->dirty = true;
	if (list_count(l) > COUNT_MOST) {
		app_say(s->app, "found: %.80s%s", s->app->find, wrapped);
		return;
	}
	for (uint64_t place = l->first; place < l->end; place++) {
		hits += matches(s, place);
		if (place == s->at)
			which = hits;
	}
	app_say(s->app, "%u of %u: %.80s%s", which, hits, s->app->find, wrapped);
}

/* Moves on to the next place; false if all have been looked at. */
static bool
move_on(struct search *s, const struct list *l)
{
	bool was_wrapped = s->wrapped;

	if (s->step > 0 ? s->at + 1 >= l->end : s->at <= l->first) {
		if (was_wrapped)
			return false;
		s->wrapped = true;
		s->at = s->step > 0 ? l->first : l->end - 1;
	} else {
		s->at += (uint64_t)(int64_t)s->step;
	}
	/* the place where it started is the last that is looked at */
	return !s->wrapped || (s->step > 0 ? s->at <= s->from : s->at >= s->from);
}

bool
find_turn(struct app *app)
{
	struct search *s = &search;
	struct list *l;

	if (!app || s->app != app)
		return false;
	l = app_list(app, s->pane);
	for (int i = 0; i < SLICE; i++) {
		if (!list_count(l) || !move_on(s, l)) {
			s->app = NULL;
			app_say(app, "not found: %.80s", app->find);
			return false;
		}
		if (matches(s, s->at)) {
			found(s, l);
			s->app = NULL;
			return false;
		}
	}
	snprintf(app->hint, sizeof app->hint, "looking for %.80s ... Esc stops", app->find);
	app->dirty = true;
	return true;
}

bool
find_stop(struct app *app)
{
	bool any = search.app == app;

	sieve_free(search.sieve);
	search.sieve = NULL;
	search.app = NULL;
	return any;
}

void
find_next(struct app *app, int step)
{
	enum main_pane pane = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
	struct list *l = app_list(app, pane);
	struct search s = {
	    .app = app, .pane = pane, .step = step, .from = l->selected, .at = l->selected};
	struct why why;

	find_stop(app);
	if (!*app->find) {
		app_say(app, "Nothing to look for yet. Press / and type it");
		return;
	}
	if (!needle_parse(&s.needle, app->find, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	if (!s.needle.length) {
		app_say(app, "Nothing to look for: type text, or bytes like hex:88 b5");
		return;
	}
	if (s.needle.fields &&
	    !(s.sieve = sieve_new(app->find, session_facts, app->session, &why))) {
		app_say(app, "%s", why.text);
		return;
	}
	search = s;
	find_turn(app);
}
