/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame on the wire, as others see it: see onwire.c. */
#ifndef UI_ONWIRE_H
#define UI_ONWIRE_H

#include "ui/app.h"

/* The frame that is open or selected, or, where there is none or one types in the form, that of the
 * form. */
void onwire_open(struct app *);

/* What the keys do there. */
void onwire_step(struct app *, int step);   /* another frame */
void onwire_faster(struct app *, int step); /* another speed */
void onwire_bits_on(struct app *);
void onwire_other(struct app *);   /* Tab: the parts, or the form below */
void onwire_explain(struct app *); /* a page on the part */
void onwire_switch(struct app *);  /* v: the form's frame, or not */
void onwire_copy(struct app *);

#endif
