/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions that move in what has the focus: rows, pages, folds and columns. */
#include "ui/do.h"

#include "ui/builder.h"
#include "ui/compare.h"
#include "ui/detail.h"

/* The list that the moving keys move now. */
static struct list *
moved_list(struct app *app)
{
	struct pane *pane = app_top(app);

	return pane->ops->list ? pane->ops->list(app, pane) : NULL;
}

static void
move(struct app *app, int items, int halves)
{
	struct list *list = moved_list(app);

	if (list && items)
		list_move(list, items);
	if (list && halves)
		list_page(list, halves);
}

void
do_up(struct app *app, const char *argument)
{
	(void)argument;
	move(app, -1, 0);
}

void
do_down(struct app *app, const char *argument)
{
	(void)argument;
	move(app, 1, 0);
}

void
do_page_up(struct app *app, const char *argument)
{
	(void)argument;
	move(app, 0, -2);
}

void
do_page_down(struct app *app, const char *argument)
{
	(void)argument;
	move(app, 0, 2);
}

void
do_half_up(struct app *app, const char *argument)
{
	(void)argument;
	move(app, 0, -1);
}

void
do_half_down(struct app *app, const char *argument)
{
	(void)argument;
	move(app, 0, 1);
}

void
do_home(struct app *app, const char *argument)
{
	(void)argument;
	if (moved_list(app))
		list_home(moved_list(app));
}

void
do_end(struct app *app, const char *argument)
{
	(void)argument;
	if (moved_list(app))
		list_end(moved_list(app));
}

void
do_hold(struct app *app, const char *argument)
{
	struct list *list = moved_list(app);

	(void)argument;
	if (list)
		list_toggle(list);
}

void
do_left(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place & IN_DETAIL)
		detail_fold(app, false);
	else if (app_top(app)->place == IN_BUILD)
		builder_fold(app, false);
	else if (app_top(app)->place == IN_WIRE)
		move(app, -1, 0);
	else if (app_top(app)->place == IN_COMPARE)
		compare_side(app, 0);
	else
		app->scroll = app->scroll > 8 ? app->scroll - 8 : 0;
}

void
do_right(struct app *app, const char *argument)
{
	(void)argument;
	if (app_top(app)->place & IN_DETAIL)
		detail_fold(app, true);
	else if (app_top(app)->place == IN_BUILD)
		builder_fold(app, true);
	else if (app_top(app)->place == IN_WIRE)
		move(app, 1, 0);
	else if (app_top(app)->place == IN_COMPARE)
		compare_side(app, 1);
	else if (app->scroll < TEXT_MAX - 8)
		app->scroll += 8;
}
