/* SPDX-License-Identifier: BSD-2-Clause */
/* o: the frames in another program, see outside.c. */
#ifndef UI_OUTSIDE_H
#define UI_OUTSIDE_H

#include "ui/app.h"

void outside_open(struct app *);

/* Sees whether one that has the terminal gave it back: true as long as it has not. */
bool outside_turn(struct app *);

/* Removes the files that were written. */
void outside_end(void);

#endif
