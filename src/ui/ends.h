/* SPDX-License-Identifier: BSD-2-Clause */
/* Who hears whom: the other ends of the beacon, and the ways between ports of the session. */
#ifndef UI_ENDS_H
#define UI_ENDS_H

#include "ui/app.h"

void ends_open(struct app *);

#endif
