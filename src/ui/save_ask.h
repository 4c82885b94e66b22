/* SPDX-License-Identifier: BSD-2-Clause */
/* S: what is to be saved and where, see save_ask.c. */
#ifndef UI_SAVE_ASK_H
#define UI_SAVE_ASK_H

#include "ui/app.h"

void save_ask(struct app *);

/* Saves what the list with the focus shows. */
void save_shown(struct app *, const char *path);

#endif
