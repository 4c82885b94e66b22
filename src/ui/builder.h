/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The builder: the frame to send as the tree that shows received frames, with its bytes, both to be
 * changed. Knows the session's draft; what an edit moves and settles, the draft knows.
 */
#ifndef UI_BUILDER_H
#define UI_BUILDER_H

#include "ui/app.h"

void builder_open(struct app *);

/* Asks for a text, and selects the next field that has it in its name, key or value; or the one
 * before (step -1). */
void builder_find_prompt(struct app *);
void builder_find(struct app *, int step);

/* What the keys do there; all of them do nothing unless it is on top. */
void builder_change(struct app *);           /* Enter: type the value of the selected row */
void builder_fold(struct app *, bool open);  /* folds or unfolds it */
void builder_other(struct app *);            /* Tab: fields or bytes */
void builder_explain(struct app *);          /* a page on what is selected */
void builder_add(struct app *);              /* what may ride or stand there, to choose from */
void builder_remove(struct app *);           /* the layer or item of the row */
void builder_move(struct app *, bool later); /* it changes places with its neighbour */
void builder_pin(struct app *);              /* a computed value stays as it is, or not */
void builder_original(struct app *);         /* the frame it was made from, or back */
void builder_revert(struct app *);           /* the row is as it was there */

#endif
