/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of jobs: what is sent when, how far it is, how exact. Then what the keys do there, with
 * the selected one. */
#ifndef UI_JOBS_H
#define UI_JOBS_H

#include "ui/app.h"

void jobs_open(struct app *);
void jobs_start(struct app *); /* Enter: starts it, asking first where that is due, or stops it */
void jobs_step(struct app *);  /* its next frame */
void jobs_keep(struct app *);  /* the form's frame becomes a job of its own */
void jobs_delete(struct app *);
void jobs_preview(struct app *); /* a page of its first frames */

#endif
