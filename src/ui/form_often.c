/* SPDX-License-Identifier: BSD-2-Clause */
/* The fields Every and Times: see form_inside.h. Knows how often the frame is sent, not when. */
#include "ui/form_inside.h"

#include "base/clock.h"

#include <string.h>
#include <strings.h>

/* Frames that leave each time. */
static uint32_t
burst_of(const struct session *s)
{
	return s->burst ? s->burst : 1;
}

static void
show_every(const struct session *s, struct text *out)
{
	interval_print(s->interval, out);
}

static enum form_state
take_every(struct session *s, const char *text, bool finished, struct why *why)
{
	size_t digits = strspn(text, "0123456789. ");

	(void)finished;
	if (interval_parse(text, &s->interval, why))
		return FORM_OK;
	return !text[digits] || !strcmp(text + digits, "/") ? FORM_UNFINISHED : FORM_WRONG;
}

static void
mean_every(const struct session *s, struct text *out)
{
	text_addf(out, "%.4g/s", (double)NS_PER_S * burst_of(s) / (double)s->interval);
}

static void
teach_every(const struct session *s, struct text *out)
{
	(void)s;
	text_add(out, "The time from one frame to the next when they are repeated (F6): 1s, 250ms, "
		      "10/s.");
}

static void
suggest_intervals(const struct session *s, struct suggestions *out)
{
	(void)s;
	for (const char *const *text =
		 (const char *const[]){"1s", "10s", "100ms", "10ms", "1ms", "2/s", NULL};
	     *text; text++)
		suggest(out, *text);
}

static void
show_times(const struct session *s, struct text *out)
{
	if (s->times)
		text_addf(out, "%llu", (unsigned long long)s->times);
	else
		text_add(out, "inf");
}

static enum form_state
take_times(struct session *s, const char *text, bool finished, struct why *why)
{
	(void)finished;
	if (times_parse(text, &s->times, why))
		return FORM_OK;
	return !*text || !strncasecmp("inf", text, strlen(text)) ? FORM_UNFINISHED : FORM_WRONG;
}

static void
mean_times(const struct session *s, struct text *out)
{
	if (!s->times)
		text_add(out, "until stopped");
	else
		text_addf(out, "%.4g s in all",
		    (double)((s->times + burst_of(s) - 1) / burst_of(s)) * (double)s->interval /
			(double)NS_PER_S);
}

static void
teach_times(const struct session *s, struct text *out)
{
	(void)s;
	text_add(out, "How many frames F6 sends; inf: until F6 stops it.");
}

static void
suggest_times(const struct session *s, struct suggestions *out)
{
	(void)s;
	for (const char *const *text = (const char *const[]){"1", "10", "100", "1000", "inf", NULL};
	     *text; text++)
		suggest(out, *text);
}

const struct form_kind form_every = {
    "Every", MASK_TEXT, show_every, take_every, mean_every, teach_every, suggest_intervals};
const struct form_kind form_times = {"Times", MASK_TEXT, show_times, take_times, mean_times,
    teach_times, suggest_times, .word = "inf"};
