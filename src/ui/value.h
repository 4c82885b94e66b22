/* SPDX-License-Identifier: BSD-2-Clause */
/* Values that are typed for a field of a frame: which may stand there, and what a text means. Knows
 * names, numbers and words for addresses; not where they are typed. */
#ifndef UI_VALUE_H
#define UI_VALUE_H

#include "session/session.h"
#include "ui/edit.h"

enum {
	VALUES_MAX = 400,
	VALUE_TEXT = 48
};

/* What may stand in a field and begins with, or has in it, what was typed so far. */
struct values {
	struct value {
		char text[VALUE_TEXT];   /* to be typed */
		char number[VALUE_TEXT]; /* what it stands for */
		const char *help;        /* or NULL */
	} value[VALUES_MAX];
	unsigned n;
};

void values_find(struct values *, const struct field *, const char *typed);

/* The value of a text: as value_parse(), and words for addresses, and hex digits for what is shown
 * as hex. */
bool value_read(
    const struct session *, const struct field *, const char *text, struct bits *, struct why *);

/* The text of a span's value, fit to be typed. */
void value_write(const struct dissection *, unsigned span, struct text *);

/* How a field is typed. */
enum mask value_mask(const struct field *);

#endif
