/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions that open views of a frame (detail, wire, comparison, copy) and drive them. */
#include "ui/builder.h"
#include "ui/compare.h"
#include "ui/copy.h"
#include "ui/detail.h"
#include "ui/do.h"
#include "ui/onwire.h"

void
do_open(struct app *app, const char *argument)
{
	enum main_pane which = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
	struct list *list = app_list(app, which);

	(void)argument;
	if (list_count(list)) {
		list_hold(list);
		detail_open(app, which, list->selected);
	} else {
		app_say(app, "There is no frame to open yet.");
	}
}

void
do_copy(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place == IN_WIRE)
		onwire_copy(app);
	else if (app_top(app)->place == IN_COMPARE)
		compare_copy(app);
	else
		copy_open(app);
}

void
do_other(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place == IN_WIRE)
		onwire_other(app);
	else if (app_top(app)->place & IN_BUILDER)
		builder_other(app);
	else
		detail_other(app);
}

void
do_previous_frame(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place == IN_WIRE)
		onwire_step(app, -1);
	else
		detail_step(app, -1);
}

void
do_next_frame(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place == IN_WIRE)
		onwire_step(app, 1);
	else
		detail_step(app, 1);
}

void
do_wire(struct app *app, const char *argument)
{
	(void)argument;
	onwire_open(app);
}

void
do_faster(struct app *app, const char *argument)
{
	(void)argument;
	onwire_faster(app, 1);
}

void
do_slower(struct app *app, const char *argument)
{
	(void)argument;
	onwire_faster(app, -1);
}

void
do_bits(struct app *app, const char *argument)
{
	(void)argument;
	onwire_bits_on(app);
}

void
do_form_frame(struct app *app, const char *argument)
{
	(void)argument;
	onwire_switch(app);
}

void
do_explain(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place == IN_WIRE)
		onwire_explain(app);
	else if (app_top(app)->place & IN_BUILDER)
		builder_explain(app);
	else
		detail_explain(app);
}

void
do_compare(struct app *app, const char *argument)
{
	(void)argument;
	compare_open(app);
}

void
do_go_to_field(struct app *app, const char *argument)
{
	(void)argument;
	compare_enter(app);
}
