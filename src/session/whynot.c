/* SPDX-License-Identifier: BSD-2-Clause */
/* Why nobody answered: see whynot.h. Here the order of causes and their page; the causes themselves
 * are in whynot_port.c and whynot_frame.c. */
#include "session/whynot.h"

#include "session/exchange.h"
#include "session/fate.h"
#include "session/look.h"
#include "session/session.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void
cause_is(struct cause *cause, bool is_so, int likely, const char *title)
{
	cause->title = title;
	cause->is_so = is_so;
	cause->likely = likely;
}

void
cause_words(struct cause *cause, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(cause->words, sizeof cause->words, format, arguments);
	va_end(arguments);
}

void
cause_test(struct cause *cause, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(cause->test, sizeof cause->test, format, arguments);
	va_end(arguments);
}

static bool
goes_before(const struct cause *a, const struct cause *b)
{
	return a->is_so != b->is_so ? a->is_so : a->likely > b->likely;
}

/* The checks of a list, each cause put into its place. */
static unsigned
run(whynot_check *const *checks, const struct look *look, struct cause *causes, unsigned n)
{
	for (; *checks && n < CAUSES_MAX; checks++) {
		struct cause cause = {.likely = 0};
		unsigned at = n;

		(*checks)(look, &cause);
		if (!cause.likely)
			continue;
		for (; at && goes_before(&cause, &causes[at - 1]); at--)
			causes[at] = causes[at - 1];
		causes[at] = cause;
		n++;
	}
	return n;
}

unsigned
whynot_find(const struct session *s, const struct record *r, struct dissection *d,
    struct cause causes[CAUSES_MAX])
{
	struct look look = {.s = s,
	    .r = r,
	    .d = d,
	    .dst = r->caplen >= 6 ? r->bytes : NULL,
	    .src = r->caplen >= 12 ? r->bytes + 6 : NULL};
	unsigned n;

	look_dissect(d, r);
	dissect_check(d);
	if (r->seen)
		return run(exchange_asked(d) ? whynot_answer_checks : whynot_arrived_checks, &look,
		    causes, 0);
	if (whynot_is_soon(&look))
		return run(whynot_soon_checks, &look, causes, 0);
	n = run(whynot_port_checks, &look, causes, 0);
	if (r->stage == STAGE_REFUSED)
		return n;
	return run(whynot_frame_checks, &look, causes, n);
}

static void
add_causes(const struct cause *causes, unsigned n, bool is_so, const char *head, struct text *out)
{
	bool any = false;

	for (unsigned i = 0; i < n; i++) {
		if (causes[i].is_so != is_so)
			continue;
		if (!any)
			text_addf(out, "\n%s\n", head);
		any = true;
		text_addf(out, "%s\t%s\n", causes[i].title, causes[i].words);
		if (causes[i].test[0])
			text_addf(out, " \tTo find out: %s\n", causes[i].test);
	}
}

void
whynot_page(const struct session *s, const struct record *r, struct text *out)
{
	struct cause *causes = calloc(CAUSES_MAX, sizeof *causes);
	struct dissection *d = malloc(sizeof *d);
	unsigned n = 0;

	text_addf(out, "%s%" PRIu64 ": ", r->stage == STAGE_RECEIVED ? "" : "S", r->no);
	fate_tell(s, r, out);
	text_trim(out);
	text_char(out, '\n');
	if (causes && d && r->stage != STAGE_RECEIVED && !r->answers)
		n = whynot_find(s, r, d, causes);
	add_causes(causes, n, true, "THIS IS SO", out);
	add_causes(causes, n, false, "THIS MAY BE, the likely before the unlikely", out);
	free(causes);
	free(d);
}
