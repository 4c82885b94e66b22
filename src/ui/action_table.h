/* SPDX-License-Identifier: BSD-2-Clause */
/* The one table of actions, for the top of the screen: all below get it as app->actions. */
#ifndef UI_ACTION_TABLE_H
#define UI_ACTION_TABLE_H

#include "ui/action.h"

extern const struct action actions[]; /* ends with a row without name */

/* What those do that a pane carries out by itself. */
void action_in_pane(struct app *, const char *argument);

#endif
