/* SPDX-License-Identifier: BSD-2-Clause */
/* Choosing a port: see picker.c. */
#ifndef UI_PICKER_H
#define UI_PICKER_H

#include "ui/app.h"

void picker_open(struct app *);

/* Enter: the selected port; does nothing unless the picker is on top. */
void picker_use(struct app *);

#endif
