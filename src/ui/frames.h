/* SPDX-License-Identifier: BSD-2-Clause */
/* The two lists of frames, Received and Sent: see frames.c. */
#ifndef UI_FRAMES_H
#define UI_FRAMES_H

#include "ui/app.h"

/* The panes of the main screen, NULL when memory is short; each is freed by its close. */
struct pane *received_pane(void);
struct pane *sent_pane(void);

#endif
