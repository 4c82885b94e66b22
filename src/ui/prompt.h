/* SPDX-License-Identifier: BSD-2-Clause */
/* One line of input at the foot: see prompt.c. What the lines mean is in prompts.h. */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include "ui/app.h"

/* check (may be NULL) refuses in words at every key; done is called with the line at Enter, when
 * the prompt is gone. */
struct prompt_ops {
	const char *label;   /* "filter: " */
	const char *history; /* name of the history it keeps */
	bool (*check)(struct app *, const char *line, struct why *);
	bool (*done)(struct app *, const char *line); /* false: opens again (app_say
							   tells why) */
	/* The n-th completion of a line, after a tab its explanation; NULL after the last. The text
	 * is room to write it into. NULL: none. */
	const char *(*suggest)(struct app *, const char *line, unsigned n, struct text *);
};

void prompt_open(struct app *, const struct prompt_ops *, const char *start);

#endif
