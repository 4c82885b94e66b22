/* SPDX-License-Identifier: BSD-2-Clause */
/* Choosing a port: see picker.c. */
#ifndef UI_PICKER_H
#define UI_PICKER_H

#include "ui/app.h"

void picker_open(struct app *);

/* The port of this name, as if it had been chosen; if there is none, the picker is open. */
void picker_take(struct app *, const char *name);

/* Enter: the selected port; does nothing unless the picker is on top. */
void picker_use(struct app *);

#endif
