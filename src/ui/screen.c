/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The whole screen. Knows who gets which rows at which size, and what stands in the rows that
 * belong to no pane: status, hint, keys. What is in a pane the pane draws.
 */
#include "ui/screen.h"
#include "session/job.h"

#include "session/look.h"
#include "ui/action.h"
#include "ui/bar.h"
#include "ui/detail.h"
#include "ui/form.h"
#include "ui/key.h"
#include "ui/row.h"
#include "ui/status.h"
#include "ui/style.h"
#include "ui/wrap.h"

#include <stdio.h>
#include <string.h>

enum {
	LEAST_ROWS = 10,
	LEAST_COLS = 40,
	DETAIL_COLS = 73, /* of the live detail at the right */
	WIDE_COLS = 160
};

/* The rows of a screen: the panes' regions, empty where a pane is not shown. */
struct layout {
	struct region pane[MAIN_PANES];
	struct region detail;
	int form_line; /* row of the form in one line, or -1 */
	int info_line; /* row for what the selected frame says; -1 = the rule has it */
	int words, word_rows;
	int hint, bar;
};

static bool
is_shown(const struct region *region)
{
	return region->rows > 0;
}

/* 10..15 rows, or zoomed: the focused pane has all. */
static void
lay_one(const struct app *app, struct region room, struct layout *l)
{
	l->pane[app->focus] = room;
}

/* 16..23 rows: a list, what its frame says if there is no Info column, and the form in a line. */
static void
lay_list(const struct app *app, struct region room, struct layout *l)
{
	enum main_pane which = app->focus == MAIN_SENT ? MAIN_SENT : MAIN_RECEIVED;

	if (app->focus == MAIN_FORM) {
		l->pane[MAIN_FORM] = room;
		return;
	}
	l->form_line = room.row + --room.rows;
	if (room.cols < 80)
		l->info_line = room.row + --room.rows;
	l->pane[which] = room;
}

static void
lay_all(struct app *app, struct region room, struct layout *l)
{
	int form = 1 + form_rows(app), rest, sent;

	if (form > room.rows - 8)
		form = room.rows - 8;
	rest = room.rows - form;
	sent = rest >= 20 ? rest / 4 : 4;
	if (app->wished_sent_rows)
		sent = app->wished_sent_rows + 1;
	if (sent > rest - 4)
		sent = rest - 4;
	app->sent_rows = sent - 1;
	l->pane[MAIN_RECEIVED] = region_part(room, 0, 0, rest - sent, room.cols);
	l->pane[MAIN_SENT] = region_part(room, rest - sent, 0, sent, room.cols);
	l->pane[MAIN_FORM] = region_part(room, rest, 0, form, room.cols);
}

static struct layout
lay_out(struct app *app, struct region screen)
{
	struct layout l = {
	    .form_line = -1, .info_line = -1, .hint = screen.rows - 2, .bar = screen.rows - 1};
	bool over = app->stacked && app->stack[app->stacked - 1]->whole;
	struct region room = region_part(screen, 1, 0, screen.rows - 4, screen.cols);

	if (screen.rows < 16)
		room.rows++; /* no rule above the hint */
	if (screen.rows >= 32 && !over) {
		l.word_rows = screen.rows >= 40 ? 4 : 2;
		room.rows -= l.word_rows + 1;
		l.words = room.row + room.rows;
	}
	if (screen.cols >= WIDE_COLS && !over && !app->zoomed) {
		room.cols -= DETAIL_COLS + 1;
		l.detail = region_part(screen, room.row, room.cols + 1, room.rows, DETAIL_COLS);
	}
	if (over)
		l.pane[MAIN_RECEIVED] = room; /* the pane of the stack takes it */
	else if (screen.rows < 16 || app->zoomed)
		lay_one(app, room, &l);
	else if (screen.rows < 24 || screen.cols < 80)
		lay_list(app, room, &l);
	else
		lay_all(app, room, &l);
	return l;
}

static void
draw_bar_of_keys(const struct app *app, struct region screen, int row)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	int col = 0;

	bar_print(app->actions, app_top(app)->place, !session_reads(app->session), screen.cols, &t);
	draw_text(screen, row, 0, screen.cols, STYLE_PLAIN, chars);
	for (const char *at = chars; *at; at++) {
		if (at[0] == ' ' && at[1] && at[1] != ' ') {
			int n = (int)strcspn(at + 1, ":");

			draw_mark(screen, row, col + 1, n ? n : 1, STYLE_KEY);
		}
		col++;
	}
}

/* The plain words of the pane with the focus. */
static void
add_words(struct app *app, struct text *out)
{
	struct pane *top = app_top(app);

	if (top->ops->hint)
		top->ops->hint(app, top, out);
}

/* One line of it: where it is too long, whole sentences if there are any, else whole words. */
static void
draw_line_of_words(struct region screen, int row, char *words)
{
	size_t fit = text_fit(words, (size_t)(screen.cols - 2)), end = fit;

	if (words[fit]) {
		for (size_t i = fit / 2; i < fit; i++)
			if (words[i] == '.' && words[i + 1] == ' ')
				end = i + 1;
		if (end == fit) {
			end = text_fit(words, (size_t)(screen.cols - 5));
			while (end > fit / 2 && words[end] != ' ')
				end--;
			snprintf(words + end, 5, " %s", style_more());
		} else {
			words[end] = '\0';
		}
	}
	draw_text(screen, row, 1, screen.cols - 1, STYLE_HINT, words);
}

/* The line of a script that runs, and the way to stop it. */
static void
draw_orders(const struct app *app, struct region screen, int row)
{
	static const char way_out[] = " Esc stops it ";
	int width = screen.cols >= 60 ? (int)sizeof way_out - 1 : 0;

	draw_text(screen, row, 1, screen.cols - 1 - width, STYLE_HINT, app->running);
	if (width)
		draw_right(screen, row, screen.cols, STYLE_RULE, way_out);
}

/* All that the selected frame says, where its row has too little room for it. */
static void
selected_line(struct app *app, struct text *out)
{
	const struct record *record = app_selected(app);

	if (!record)
		return;
	look_dissect(app->room, record);
	row_line(app, app->room, record, out);
}

/* The rule above the hint. While a list has the keys, its selected frame is the title. */
static void
draw_selected(struct app *app, struct region screen, const struct layout *l)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	int row = l->hint - 1;

	draw_rule(screen, row, false, NULL, NULL);
	if (l->info_line < 0 && !app->stacked && app->focus != MAIN_FORM)
		selected_line(app, &t);
	if (!t.length)
		return;
	draw_text(screen, row, 1, 1, STYLE_RULE, " ");
	draw_text(screen, row, 2 + draw_cut(screen, row, 2, screen.cols - 4, STYLE_HINT, chars), 1,
	    STYLE_RULE, " ");
}

static void
draw_foot(struct app *app, struct region screen, const struct layout *l)
{
	char words[2048];
	struct text t = text_on(words, sizeof words);
	bool typing = app_top(app)->place == IN_PROMPT;

	if (l->word_rows) {
		add_words(app, &t);
		draw_rule(screen, l->words, false, "In plain words", NULL);
		wrap_draw(region_part(screen, l->words + 1, 0, l->word_rows, screen.cols), 0,
		    STYLE_HINT, words);
	}
	if (screen.rows >= 16)
		draw_selected(app, screen, l);
	if (typing)
		return; /* the prompt has the line */
	if (app->hint[0])
		draw_text(screen, l->hint, 1, screen.cols - 1, STYLE_HINT, app->hint);
	else if (*app->running)
		draw_orders(app, screen, l->hint);
	else if (!l->word_rows) {
		if (screen.rows < 16 && !app->stacked && app->focus != MAIN_FORM) {
			selected_line(app, &t); /* which has no other row */
			text_add(&t, t.length ? ". " : "");
		}
		add_words(app, &t);
		draw_line_of_words(screen, l->hint, words);
	}
}

static void
draw_lines(struct app *app, struct region screen, const struct layout *l)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);

	if (l->info_line >= 0) {
		selected_line(app, &t);
		draw_cut(screen, l->info_line, 1, screen.cols - 1, STYLE_PLAIN, chars);
	}
	if (l->form_line >= 0) {
		t = text_on(chars, sizeof chars);
		text_add(&t, "Form: ");
		form_line(app, &t);
		text_add(&t, " (3 to edit)");
		draw_cut(screen, l->form_line, 1, screen.cols - 1, STYLE_PLAIN, chars);
	}
}

static void
draw_too_small(struct app *app, struct region screen)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);

	draw_text(screen, 1, 1, screen.cols - 1, STYLE_PLAIN, "etherwright needs 40 x 10.");
	text_addf(&t, "This terminal has %d x %d.", screen.cols, screen.rows);
	draw_text(screen, 2, 1, screen.cols - 1, STYLE_PLAIN, chars);
	t = text_on(chars, sizeof chars);
	text_addf(&t, "Still capturing: %llu frames",
	    (unsigned long long)store_last(app->session->received));
	draw_text(screen, 4, 1, screen.cols - 1, STYLE_PLAIN, chars);
	draw_text(screen, 6, 1, screen.cols - 1, STYLE_PLAIN,
	    app_top(app)->place == IN_DIALOG  ? "Make it larger: there is a question."
	    : app_top(app)->place & IN_TYPING ? "Make it larger, or F10 quits."
					      : "Make it larger, or q quits.");
	t = text_on(chars, sizeof chars);
	text_add(&t, "Sending: ");
	if (job_sending(app->session) && action_spell(app, "stop interrupt", &t)) {
		text_add(&t, " stops it.");
		draw_text(screen, 7, 1, screen.cols - 1, STYLE_BAD, chars);
	}
	draw_cursor(screen, 1, 1);
}

static void
draw_pane(struct app *app, struct pane *pane, struct region at, bool focus)
{
	pane->region = at;
	pane->ops->draw(app, pane, at, focus);
}

bool
screen_fits(void)
{
	struct region screen = region_screen();

	return screen.rows >= LEAST_ROWS && screen.cols >= LEAST_COLS;
}

void
screen_draw(struct app *app)
{
	struct region screen = region_screen();
	struct layout l = lay_out(app, screen);
	struct pane *top = app_top(app);
	unsigned over = app->stacked; /* the lowest pane of the stack that hides the main screen */

	draw_start();
	if (!screen_fits()) {
		draw_too_small(app, screen);
		draw_done();
		return;
	}
	status_draw(app, screen);
	while (over && !app->stack[over - 1]->whole)
		over--;
	for (unsigned i = 0; i < MAIN_PANES; i++)
		app->main[i]->region.rows = 0;
	if (over) {
		over--;
	} else {
		for (unsigned i = 0; i < MAIN_PANES; i++)
			if (is_shown(&l.pane[i])) {
				draw_pane(app, app->main[i], l.pane[i], top == app->main[i]);
				app_breathe(app);
			}
		draw_lines(app, screen, &l);
		if (is_shown(&l.detail) && app_selected(app))
			detail_draw_record(app, app_selected(app), l.detail);
	}
	draw_foot(app, screen, &l);
	draw_bar_of_keys(app, screen, l.bar);
	for (unsigned i = over; i < app->stacked; i++) {
		struct pane *pane = app->stack[i];
		struct region room =
		    region_part(screen, 1, 0, l.hint - 1 - (screen.rows >= 16), screen.cols);

		if (pane->place == IN_PROMPT)
			room = region_part(screen, l.hint, 0, 1, screen.cols);
		draw_pane(app, pane, room, pane == top);
	}
	if (top->place != IN_PROMPT && (int)text_columns(app->hint) > screen.cols - 2)
		wrap_over(screen, l.bar, STYLE_HINT, app->hint);
	app_breathe(app);
	draw_done();
}

/* The key under a column of the bar. */
static uint32_t
key_at(const struct app *app, enum place place, int cols, int col)
{
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	char *start = chars, *end;

	bar_print(app->actions, place, !session_reads(app->session), cols, &t);
	if (col >= (int)t.length || col < 1)
		return K_NONE;
	for (char *at = chars; at < chars + col; at++)
		if (*at == ' ')
			start = at + 1;
	end = strchr(start + 1, ':');
	if (!end)
		return K_NONE;
	*end = '\0';
	return key_parse(start);
}

void
screen_mouse(struct app *app, const struct event *event)
{
	struct region screen = region_screen();
	struct pane *top = app_top(app);
	int row = event->row, col = event->col;

	if (event->row == screen.rows - 1 && event->mouse == MOUSE_CLICK) {
		action_key(app, key_at(app, top->place, screen.cols, event->col));
		return;
	}
	if (!app->stacked) {
		for (unsigned i = 0; i < MAIN_PANES; i++) {
			row = event->row;
			col = event->col;
			if (!region_has(app->main[i]->region, &row, &col))
				continue;
			if (event->mouse == MOUSE_CLICK || event->mouse == MOUSE_DOUBLE)
				app->focus = (enum main_pane)i;
			top = app->main[i];
			break;
		}
	}
	row = event->row;
	col = event->col;
	if (top->ops->mouse && region_has(top->region, &row, &col))
		top->ops->mouse(app, top, event, row, col);
}
