/* SPDX-License-Identifier: BSD-2-Clause */
/* Actions on the lists of frames: marks, jumps, order. */
#include "session/columns.h"
#include "ui/do.h"

#include <stdlib.h>
#include <string.h>

/* The list that actions on frames mean, whatever has the focus. */
static enum main_pane
which_list(const struct app *app)
{
	return app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;
}

static struct store *
store_of(const struct app *app, enum main_pane which)
{
	return which == MAIN_SENT ? app->session->sent : app->session->received;
}

static uint64_t
number_of(const struct app *app, enum main_pane which, uint64_t place)
{
	return which == MAIN_SENT ? place : view_number(app->session->view, place);
}

/* All that are shown, or none. */
static void
mark_many(struct app *app, bool all)
{
	enum main_pane which = which_list(app);
	struct list *list = app_list(app, which);
	struct store *store = store_of(app, which);

	if (all && which == MAIN_RECEIVED && view_percent(app->session->view) < 100) {
		app_say(app, "Not marked: it is not known yet which frames are shown. Wait for it");
		return;
	}
	if (!all)
		store_unmark(store);
	for (uint64_t place = list->first; all && place < list->end; place++)
		store_mark(store, number_of(app, which, place), true);
	app_say(app, all ? "%llu frames are marked now." : "No frame is marked any more.",
	    (unsigned long long)store_marks(store));
}

void
do_mark(struct app *app, const char *argument)
{
	enum main_pane which = which_list(app);
	struct list *list = app_list(app, which);
	struct record *record = list_count(list) ? app_record(app, which, list->selected) : NULL;

	if (argument && strcmp(argument, "all") && strcmp(argument, "none")) {
		app_say(app, "Not marked: all marks what is shown, none takes all marks away");
		return;
	}
	if (argument) {
		mark_many(app, !strcmp(argument, "all"));
		return;
	}
	if (!record)
		return;
	store_mark(store_of(app, which), record->no, !record->marked);
	record->marked = !record->marked;
	list_hold(list);
	app_say(app, record->marked ? "Marked. M goes to the next mark, t counts from here."
				    : "Not marked any more.");
}

/* The place of the next marked frame that is shown after this one; after the last one comes the
 * first. LIST_NONE: none is. Where places follow numbers, only marks are looked at. */
static uint64_t
next_marked(struct app *app, enum main_pane which, const struct list *list)
{
	const struct view *view = app->session->view;
	const struct store *store = store_of(app, which);
	bool ordered = which == MAIN_RECEIVED && view_column(view, NULL);
	uint64_t place = list->selected, no = number_of(app, which, place);

	for (uint64_t n = store_marks(store) ? list_count(list) : 0; ordered && n--;) {
		place = place + 1 < list->end ? place + 1 : list->first;
		if (store_marked(store, number_of(app, which, place)))
			return place;
	}
	for (uint64_t n = ordered ? 0 : store_marks(store); n--;) {
		no = store_next_mark(store, no);
		if (!no)
			no = store_next_mark(store, 0);
		place = which == MAIN_SENT ? no : view_place(view, no);
		if (place && number_of(app, which, place) == no)
			return place;
	}
	return LIST_NONE;
}

void
do_next_mark(struct app *app, const char *argument)
{
	enum main_pane which = which_list(app);
	struct list *list = app_list(app, which);
	uint64_t place = list_count(list) ? next_marked(app, which, list) : LIST_NONE;

	(void)argument;
	if (place != LIST_NONE)
		list_select(list, place);
	else
		app_say(app, "No frame that is shown is marked: m marks one.");
}

/* Why a frame is not in its list. */
static const char *
why_hidden(const struct session *s)
{
	return *s->filter                   ? "it does not pass the filter"
	       : view_column(s->view, NULL) ? "it came after the frames were put in order"
					    : "it came at another port";
}

static void
go_to_number(struct app *app, uint64_t no)
{
	enum main_pane which = which_list(app);
	struct list *list = app_list(app, which);
	const struct store *store = store_of(app, which);
	uint64_t place = which == MAIN_SENT ? no : view_place(app->session->view, no);

	if (no > store_last(store)) {
		app_say(app, "Frame %llu is not here yet: the newest is %llu.",
		    (unsigned long long)no, (unsigned long long)store_last(store));
		return;
	}
	if (no < store_first(store)) {
		app_say(app, "Frame %llu is not here: the oldest is %llu.", (unsigned long long)no,
		    (unsigned long long)store_first(store));
		return;
	}
	if (place)
		list_select(list, place);
	if (!place || number_of(app, which, place) != no)
		app_say(app, "Frame %llu is not shown: %s.%s", (unsigned long long)no,
		    why_hidden(app->session), place ? " This is the next one that is." : "");
}

bool
do_goto(struct app *app, const char *where, struct why *why)
{
	struct list *list = app_list(app, which_list(app));
	bool step = *where == '+' || *where == '-';
	char *end;
	uint64_t n = strtoull(where + step, &end, 10);
	bool percent = *end == '%' && !step;

	end += percent;
	end += strspn(end, " ");
	if (*end || (percent && n > 100))
		return no(why, EXIT_USAGE,
		    "\"%.40s\" is no place: 42, +100, -100 or 50%% go to a frame", where);
	if (!step && !percent)
		go_to_number(app, n);
	else if (percent && list_count(list))
		list_select(list, list->first + (list_count(list) - 1) * n / 100);
	else if (step)
		list_move(
		    list, (*where == '-' ? -1 : 1) * (int64_t)(n > INT32_MAX ? INT32_MAX : n));
	return true;
}

void
do_sort(struct app *app, const char *argument)
{
	struct session *s = app->session;
	struct list *list = app_list(app, MAIN_RECEIVED);
	const struct column *column = argument ? column_find(argument) : list_columns, *now;
	bool down;

	now = view_column(s->view, &down);
	if (!column) {
		app_say(app, "There is no column \"%.40s\": no time kind at dst src type len info",
		    argument);
		return;
	}
	if (!list_count(list)) {
		app_say(app, "There is no frame to put in order yet");
		return;
	}
	list_hold(list);
	down = now == column ? !down : !now && argument && column == list_columns;
	session_sort(s, column == list_columns && !down ? NULL : column, down);
	if (column == list_columns && !down)
		app_say(app, "The frames stand as they came.");
	else
		app_say(app, "In order by %s%s. %s", column->name,
		    down ? ", the greatest first" : "",
		    list->live ? "Newer frames are counted; End follows them again."
			       : ":sort alone: as they came.");
}
