/* SPDX-License-Identifier: BSD-2-Clause */
/* The list of jobs: see jobs.h. Knows columns and keys; what there is to say about a job, and what
 * it does, the session knows. */
#include "ui/jobs.h"

#include "session/job.h"
#include "session/job_words.h"
#include "session/vary.h"
#include "ui/form.h"
#include "ui/orders.h"
#include "ui/page.h"
#include "ui/wrap.h"
#include "wire/explain.h"

#include <inttypes.h>
#include <stdlib.h>

enum {
	NUMBER = 3, /* column of the number, and of what comes after it */
	FIRST = 8,
	WHAT_LEAST = 18, /* columns of the frame, before others get any; on a narrow screen: */
	WHAT_NARROW = 12,
	PREVIEW = 5 /* frames */
};

struct jobs {
	struct pane pane;
	struct list list;      /* items: rows */
	uint8_t row[JOBS_MAX]; /* the job in each */
	unsigned rows;
	struct region at; /* the rows of the list, on the screen */
};

/* The columns from left to right; where there is no room for all, those with the highest rank go
 * first. */
static const struct shape {
	enum job_column column;
	int width, rank;
	bool right;
} shapes[] = {
    {JOB_STATE, 7, 1, false},
    {JOB_PORT, 8, 4, false},
    {JOB_EVERY, 11, 3, false},
    {JOB_DONE_OF, 11, 2, true},
    {JOB_MEAN, 11, 6, true},
    {JOB_LATE, 11, 5, true},
    {JOB_MISSED, 6, 7, true},
};

enum {
	SHAPES = sizeof shapes / sizeof *shapes
};

static void
refresh(const struct session *s, struct jobs *j)
{
	uint64_t item = j->list.selected;

	j->rows = 0;
	for (unsigned i = 0; i < JOBS_MAX; i++)
		if (i == JOB_FORM || s->job[i].state != JOB_NONE)
			j->row[j->rows++] = (uint8_t)i;
	list_items(&j->list, 0, j->rows);
	list_select(&j->list, item);
}

/* The list, if it is on top, with its rows as they are now. */
static struct jobs *
on_top(struct app *app)
{
	struct pane *top = app_top(app);
	struct jobs *j = top->place == IN_JOBS ? (struct jobs *)top : NULL;

	if (j)
		refresh(app->session, j);
	return j;
}

static unsigned
selected(const struct jobs *j)
{
	return j->row[j->list.selected < j->rows ? j->list.selected : 0];
}

/* Which columns there is room for. */
static unsigned
choose_columns(int cols)
{
	unsigned shown = 0;
	int left = cols - FIRST - (cols < 60 ? WHAT_NARROW : WHAT_LEAST);

	for (int rank = 1; rank <= SHAPES; rank++) {
		for (int i = 0; i < SHAPES; i++) {
			if (shapes[i].rank != rank || left < shapes[i].width + 1)
				continue;
			left -= shapes[i].width + 1;
			shown |= 1U << i;
		}
	}
	return shown;
}

static void
draw_cell(struct region at, int row, int col, const struct shape *shape, enum style style,
    const char *text)
{
	if (shape->right && (int)text_columns(text) <= shape->width)
		draw_right(at, row, col + shape->width, style, text);
	else
		draw_cut(at, row, col, shape->width, style, text);
}

static void
draw_row(const struct session *s, const struct jobs *j, int row, uint64_t item, unsigned shown,
    bool focus)
{
	unsigned job = j->row[item];
	bool is = item == j->list.selected;
	enum style style = style_row(is, focus);
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);
	int col = FIRST;

	draw_padded(j->at, row, 0, j->at.cols, style, is ? " >" : "");
	if (job == JOB_FORM)
		text_add(&t, "form");
	else
		text_addf(&t, "%2u", job);
	draw_text(j->at, row, NUMBER, FIRST - NUMBER, style, chars);
	for (int i = 0; i < SHAPES; i++) {
		if (!(shown & 1U << i))
			continue;
		t = text_on(chars, sizeof chars);
		job_column(s, job, shapes[i].column, &t);
		draw_cell(j->at, row, col, &shapes[i], style, chars);
		col += shapes[i].width + 1;
	}
	t = text_on(chars, sizeof chars);
	job_column(s, job, JOB_WHAT, &t);
	draw_cut(j->at, row, col, j->at.cols - col, style, chars);
}

static void
draw_head(struct region at, unsigned shown)
{
	int col = FIRST;

	draw_padded(at, 0, 0, at.cols, STYLE_TITLE, "   Job");
	for (int i = 0; i < SHAPES; i++) {
		if (!(shown & 1U << i))
			continue;
		draw_cell(at, 0, col, &shapes[i], STYLE_TITLE, job_heading(shapes[i].column));
		col += shapes[i].width + 1;
	}
	draw_text(at, 0, col, at.cols - col, STYLE_TITLE, job_heading(JOB_WHAT));
}

/* "2 of 3 send" */
static void
add_state(const struct session *s, unsigned rows, struct text *out)
{
	unsigned sending = 0;

	for (unsigned i = 0; i < JOBS_MAX; i++)
		sending += s->job[i].state == JOB_RUNS;
	if (!sending)
		text_add(out, "nothing is sent");
	else
		text_addf(out, "%u of %u %s", sending, rows, sending == 1 ? "sends" : "send");
}

/* What the selected one is and does, under a rule. */
static void
draw_words(const struct session *s, unsigned job, struct region at)
{
	char title[32], chars[1600];
	struct text head = text_on(title, sizeof title), t = text_on(chars, sizeof chars);

	if (job == JOB_FORM)
		text_add(&head, "The form's job");
	else
		text_addf(&head, "Job %u", job);
	draw_rule(at, 0, false, title, NULL);
	job_explain(s, job, &t);
	text_char(&t, '\n');
	job_column(s, job, JOB_WHAT, &t);
	wrap_draw(region_part(at, 1, 0, at.rows - 1, at.cols), 0, STYLE_PLAIN, chars);
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	const struct session *s = app->session;
	struct jobs *j = (struct jobs *)pane;
	char state[40];
	struct text t = text_on(state, sizeof state);
	int words = at.rows >= 14 ? 6 : at.rows >= 9 ? 4 : 0, rows = at.rows - 2 - words;
	unsigned shown = choose_columns(at.cols);

	refresh(s, j);
	draw_fill(at, STYLE_PLAIN);
	add_state(s, j->rows, &t);
	draw_rule(at, 0, focus, at.cols < 60 ? "Jobs" : "Jobs: what is sent when", state);
	draw_head(region_part(at, 1, 0, 1, at.cols), shown);
	j->at = region_part(at, 2, 0, rows, at.cols);
	list_height(&j->list, rows);
	for (int row = 0; row < rows; row++)
		if (list_row(&j->list, row) != LIST_NONE)
			draw_row(s, j, row, list_row(&j->list, row), shown, focus);
	if (words)
		draw_words(s, selected(j), region_part(at, at.rows - words, 0, words, at.cols));
	if (focus)
		draw_cursor(j->at, (int)(j->list.selected - j->list.top), 1);
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	(void)pane;
	(void)app;
	text_add(out,
	    "Enter starts and stops. a: the form's frame becomes a job of its own, and the "
	    "form is free for another one. ! stops all.");
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	(void)app;
	return &((struct jobs *)pane)->list;
}

static void
mouse(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct jobs *j = (struct jobs *)pane;
	uint64_t item;

	row += j->pane.region.row;
	col += j->pane.region.col;
	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN)
		list_move(&j->list, event->mouse == MOUSE_UP ? -1 : 1);
	else if (event->mouse == MOUSE_CLICK && region_has(j->at, &row, &col)) {
		item = list_row(&j->list, row);
		if (item != LIST_NONE)
			list_select(&j->list, item);
	}
	app->dirty = true;
}

static void
close_jobs(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

void
jobs_open(struct app *app)
{
	static const struct pane_ops ops = {
	    .draw = draw, .hint = hint, .list = list_of, .mouse = mouse, .close = close_jobs};
	struct jobs *j = calloc(1, sizeof *j);

	if (on_top(app) || !j) {
		free(j);
		return;
	}
	j->pane.ops = &ops;
	j->pane.place = IN_JOBS;
	j->pane.whole = true;
	j->list = list_new(false);
	refresh(app->session, j);
	app_push(app, &j->pane);
}

/* A command for the selected job: it asks what has to be asked. */
static void
order(struct app *app, const char *command)
{
	const struct jobs *j = on_top(app);
	char line[40];
	struct text t = text_on(line, sizeof line);
	struct why why;

	if (!j)
		return;
	text_add(&t, command);
	if (selected(j) == JOB_FORM)
		text_add(&t, " form");
	else
		text_addf(&t, " %u", selected(j));
	if (!orders_line(app, line, &why))
		app_say(app, "%s", why.text);
}

void
jobs_start(struct app *app)
{
	const struct jobs *j = on_top(app);

	if (!j)
		return;
	if (app->session->job[selected(j)].state != JOB_RUNS)
		order(app, "job start");
	else
		job_stop(app->session, selected(j)); /* whatever a script waits for */
	app->dirty = true;
}

void
jobs_step(struct app *app)
{
	order(app, "step");
}

void
jobs_keep(struct app *app)
{
	struct jobs *j = on_top(app);
	struct why why;
	int job;

	if (!form_ready(app)) /* what it shows is not what would be sent */
		return;
	job = job_keep(app->session, &why);
	if (job < 0) {
		app_say(app, "%s", why.text);
		return;
	}
	app_say(app, "Job %d is the form's frame. The form is free for another one", job);
	if (!j)
		return;
	refresh(app->session, j);
	for (unsigned i = 0; i < j->rows; i++)
		if (j->row[i] == job)
			list_select(&j->list, i);
}

void
jobs_delete(struct app *app)
{
	const struct jobs *j = on_top(app);

	if (!j)
		return;
	if (selected(j) == JOB_FORM) {
		app_say(app, "The form's job stays: it goes on with the form. Enter stops it");
		return;
	}
	app_say(app, "Job %u is deleted", selected(j));
	job_delete(app->session, selected(j));
}

void
jobs_preview(struct app *app)
{
	const struct jobs *j = on_top(app);
	const struct session *s = app->session;
	unsigned index = j ? selected(j) : JOB_FORM;
	const struct job *job = &s->job[index];
	uint8_t bytes[DRAFT_MAX];
	char chars[4096] = "";
	struct text t = text_on(chars, sizeof chars);

	for (uint64_t k = 0; k < (job->replay ? 1 : PREVIEW); k++) {
		size_t n = job_frame(s, index, k, app->wall, bytes);

		if (!n)
			break;
		if (k)
			text_char(&t, '\n');
		text_addf(&t, "%" PRIu64 ". ", k + 1);
		if (job->vary)
			vary_tell(job->vary, &t);
		else
			text_addf(&t, "%zu B", n);
		text_add(&t, "\n   ");
		dissect(app->room, bytes, (uint32_t)n, (uint32_t)n);
		summary(app->room, &t);
	}
	if (!*chars) {
		app_say(app, "There are no more frames in the file. Enter starts it again");
		return;
	}
	page_open(app, job->replay ? "The next frame of the file" : "The first five frames", chars);
}
