/* SPDX-License-Identifier: BSD-2-Clause */
/* y: the selected frame as line, fields, hex, recipe and command, to be marked with the mouse. */
#ifndef UI_COPY_H
#define UI_COPY_H

#include "ui/app.h"

void copy_open(struct app *);

#endif
