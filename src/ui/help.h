/* SPDX-License-Identifier: BSD-2-Clause */
/* The help page: see help.c. */
#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/app.h"

/* On the pane that is on top. */
void help_open(struct app *);

#endif
