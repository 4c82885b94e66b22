/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions of the builder. */
#include "ui/builder.h"
#include "ui/do.h"
#include "ui/form.h"

void
do_builder(struct app *app, const char *argument)
{
	(void)argument;
	builder_open(app);
}

void
do_enter_form(struct app *app, const char *argument)
{
	if (form_on_title(app))
		builder_open(app);
	else
		do_send(app, argument);
}

void
do_change(struct app *app, const char *argument)
{
	(void)argument;
	builder_change(app);
}

void
do_add(struct app *app, const char *argument)
{
	(void)argument;
	builder_add(app);
}

void
do_remove(struct app *app, const char *argument)
{
	(void)argument;
	builder_remove(app);
}

void
do_earlier(struct app *app, const char *argument)
{
	(void)argument;
	builder_move(app, false);
}

void
do_later(struct app *app, const char *argument)
{
	(void)argument;
	builder_move(app, true);
}

void
do_pin(struct app *app, const char *argument)
{
	(void)argument;
	builder_pin(app);
}

void
do_original(struct app *app, const char *argument)
{
	(void)argument;
	builder_original(app);
}

void
do_revert(struct app *app, const char *argument)
{
	(void)argument;
	builder_revert(app);
}
