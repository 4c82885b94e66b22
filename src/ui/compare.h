/* SPDX-License-Identifier: BSD-2-Clause */
/* Two frames field by field: see compare.c. */
#ifndef UI_COMPARE_H
#define UI_COMPARE_H

#include "ui/app.h"

/* = : two marked frames, or the marked and the selected one. */
void compare_open(struct app *);

/* What the keys do there. */
void compare_side(struct app *, unsigned side); /* the first frame (0), the second (1) */
void compare_enter(struct app *);               /* the field in that frame's detail */
void compare_copy(struct app *);

#endif
