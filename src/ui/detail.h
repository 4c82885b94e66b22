/* SPDX-License-Identifier: BSD-2-Clause */
/* One frame in detail, as others see it: see detail.c. */
#ifndef UI_DETAIL_H
#define UI_DETAIL_H

#include "ui/app.h"

void detail_open(struct app *, enum main_pane, uint64_t place);

/* What the keys do there. */
void detail_step(struct app *, int step);  /* another frame with the same field selected */
void detail_fold(struct app *, bool open); /* folds (open false) or unfolds what is selected */
void detail_other(struct app *);           /* Tab: fields or bytes */
void detail_explain(struct app *);         /* a page on what is selected */
void detail_reload(struct app *);          /* something was said about the frame */
void detail_select(struct app *, unsigned span);

/* A record's detail beside the lists. */
void detail_draw_record(struct app *, const struct record *, struct region);

#endif
