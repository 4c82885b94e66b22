/* SPDX-License-Identifier: BSD-2-Clause */
/* The box that says that the helper which writes files is late. It comes in the middle of whatever
 * asked the helper, so it lies over the last drawing, and nothing but Escape does anything. What
 * was typed before it could be seen is kept. */
#ifndef UI_LATE_H
#define UI_LATE_H

#include "ui/app.h"

/* Says so; false if the user gives up. */
bool late_turn(struct app *, int64_t steady);

/* The next key that was kept; false: there is none. */
bool late_key(struct event *);

#endif
