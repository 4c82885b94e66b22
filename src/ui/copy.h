/* SPDX-License-Identifier: BSD-2-Clause */
/* y: the selected frame, or the one to send while it is being made, as line, fields and in every
 * notation, to be marked with the mouse. */
#ifndef UI_COPY_H
#define UI_COPY_H

#include "ui/app.h"

void copy_open(struct app *);

/* :as NAME: the same frame in one notation alone. NULL: says which there are. */
void copy_as(struct app *, const char *name);

#endif
