/* SPDX-License-Identifier: BSD-2-Clause */
/* A list from which one thing is chosen: what is typed narrows it down. Knows rows of words; what
 * they are for, whoever opens it knows. */
#ifndef UI_CHOOSE_H
#define UI_CHOOSE_H

#include "ui/app.h"

struct choosing {
	const char *name; /* in the first column, found by typing */
	const char *key;  /* in the second, found as well; may be NULL */
	const char *help; /* a sentence or more, found as well */
	const char *note; /* a few words at the right, or NULL */
};

/*
 * Opens the list of n rows (copied; the words have to stay). chosen is called with the number of a
 * row when the list is gone.
 */
void choose_open(struct app *, const char *title, const struct choosing *, unsigned n,
    void (*chosen)(struct app *, unsigned row));

#endif
