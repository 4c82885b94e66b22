/* SPDX-License-Identifier: BSD-2-Clause */
/* y: the selected frame as line, fields, hex, recipe and command, to be marked with the mouse. */
#ifndef UI_COPY_H
#define UI_COPY_H

#include "ui/app.h"

void copy_open(struct app *);

/* :as NAME: the frame in one notation alone; that of the form, if the form has the focus. NULL:
 * says which there are. */
void copy_as(struct app *, const char *name);

#endif
