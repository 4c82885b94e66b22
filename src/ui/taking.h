/* SPDX-License-Identifier: BSD-2-Clause */
/* Y: a frame out of text that is pasted. Knows how the text gets here and what is said about it;
 * what it means, notation/take.h knows. */
#ifndef UI_TAKING_H
#define UI_TAKING_H

#include "ui/app.h"

/* Opens the pane, empty, or with a text if frames are in it (else false). */
void taking_open(struct app *);
bool taking_offer(struct app *, const char *text);

#endif
