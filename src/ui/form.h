/* SPDX-License-Identifier: BSD-2-Clause */
/* The form of the frame to send, as others see it: see form.c. */
#ifndef UI_FORM_H
#define UI_FORM_H

#include "ui/app.h"

/* The pane of the main screen, NULL when memory is short; it is freed by its close. */
struct pane *form_pane(void);

/* Rows it would like to have, its rule not counted. */
int form_rows(struct app *);

void form_edit(struct app *, const struct record *, bool reply); /* e, R */
bool form_on_title(struct app *); /* the cursor is on its title: Enter opens the builder */
void form_undo(struct app *);
void form_redo(struct app *);

/* The draft, the seat or the interval was changed elsewhere. */
void form_refresh(struct app *);

/* May it be sent? Else the cursor goes to the first wrong field and the hint says why. */
bool form_ready(struct app *);

/* One line: "ff:ff:ff:ff:ff:ff 0x88b5 9 B every 1 s" */
void form_line(struct app *, struct text *);

#endif
