/* SPDX-License-Identifier: BSD-2-Clause */
/* Comments on frames, which a pcapng file keeps: see comment.c. */
#ifndef UI_COMMENT_H
#define UI_COMMENT_H

#include "ui/app.h"

/* Asks for a comment on the selected frame, starting with the one that it has. */
void comment_open(struct app *);

/* Writes it, in place of what was there; "" takes it away. */
void comment_write(struct app *, const char *text);

#endif
