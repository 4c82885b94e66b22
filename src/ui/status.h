/* SPDX-License-Identifier: BSD-2-Clause */
/* The status row: port, address and counts at the left, and at the right in words what holds now.
 * If there is no room the left part gives way. */
#ifndef UI_STATUS_H
#define UI_STATUS_H

#include "ui/app.h"

void status_draw(struct app *, struct region screen);

#endif
