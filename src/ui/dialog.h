/* SPDX-License-Identifier: BSD-2-Clause */
/* A question with buttons: see dialog.c. */
#ifndef UI_DIALOG_H
#define UI_DIALOG_H

#include "ui/app.h"

struct choice {
	const char *label;
	char letter; /* 0: the harmless one, Esc; it comes first and is chosen at the start */
};

/* Asks; answer is called with the letter of the chosen button, when the dialog is gone. */
void dialog_open(struct app *, const char *title, const char *words, const struct choice *,
    unsigned n, void (*answer)(struct app *, char letter));

#endif
