/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions of the list of jobs. */
#include "ui/do.h"
#include "ui/jobs.h"

void
do_jobs(struct app *app, const char *argument)
{
	(void)argument;
	jobs_open(app);
}

void
do_job_start(struct app *app, const char *argument)
{
	(void)argument;
	jobs_start(app);
}

void
do_job_step(struct app *app, const char *argument)
{
	(void)argument;
	jobs_step(app);
}

void
do_job_keep(struct app *app, const char *argument)
{
	(void)argument;
	jobs_keep(app);
}

void
do_job_delete(struct app *app, const char *argument)
{
	(void)argument;
	jobs_delete(app);
}

void
do_job_preview(struct app *app, const char *argument)
{
	(void)argument;
	jobs_preview(app);
}
