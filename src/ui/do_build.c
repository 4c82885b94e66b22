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

static bool
in_builder(struct app *app)
{
	if (!(app_top(app)->place & IN_BUILDER))
		app_say(app, "That is done in the builder: b opens it");
	return app_top(app)->place & IN_BUILDER;
}

void
do_change(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_change(app);
}

void
do_add(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_add(app);
}

void
do_remove(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_remove(app);
}

void
do_earlier(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_move(app, false);
}

void
do_later(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_move(app, true);
}

void
do_pin(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_pin(app);
}

void
do_original(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_original(app);
}

void
do_revert(struct app *app, const char *argument)
{
	(void)argument;
	if (in_builder(app))
		builder_revert(app);
}
