/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Text to read: wrapped, scrolled, searched, at any size. Knows rows and where they start in the
 * text; not what it says.
 */
#include "ui/page.h"
#include "ui/key.h"
#include "ui/prompt.h"
#include "ui/term.h"

#include <stdlib.h>
#include <string.h>

/* A row of the screen: parts of the text, by their offsets. */
struct row {
	int indent; /* columns before the left part, on the rows after a line's first */
	size_t left, left_bytes;
	size_t right, right_bytes; /* at the second column; 0 bytes: nothing */
};

struct page {
	struct pane pane;
	char *title, *text;
	struct row *rows;
	size_t count, room;
	int columns; /* that the rows were made for */
	int second;  /* where the second column starts */
	bool plain;
	struct list list;
	struct region at; /* the text, on the screen */
	char find[TEXT_MAX];
	size_t hit, hit_bytes; /* what was found; 0 bytes: nothing */
};

static void
add_row(struct page *p, struct row row)
{
	if (p->count == p->room) {
		size_t room = p->room ? p->room * 2 : 64;
		struct row *rows = realloc(p->rows, room * sizeof *rows);

		if (!rows)
			return; /* what there is no memory for is not shown */
		p->rows = rows;
		p->room = room;
	}
	p->rows[p->count++] = row;
}

static size_t
row_columns(int columns)
{
	return columns > 1 ? (size_t)columns : 1;
}

/* The rows of "left\tright"; the tab is so many bytes behind the start. */
static void
add_two_columns(struct page *p, size_t start, size_t tab)
{
	size_t at = start + tab + 1, next;
	char left[TEXT_MAX];
	struct text t = text_on(left, sizeof left);

	text_addf(&t, "%.*s", (int)tab, p->text + start);
	if ((int)text_columns(left) >= p->second) {
		add_row(p, (struct row){.left = start, .left_bytes = tab});
		start = tab = 0;
	}
	do {
		size_t n = text_row(p->text + at, row_columns(p->columns - p->second), &next);
		bool more = next && p->text[at + next - 1] != '\n';

		add_row(p, (struct row){0, start, tab, at, n});
		start = tab = 0;
		at += next;
		if (!more)
			return;
	} while (true);
}

/* The hit as the selected row. */
static void
reveal(struct page *p)
{
	for (size_t i = 0; i < p->count; i++) {
		const struct row *row = &p->rows[i];
		size_t end =
		    row->right_bytes ? row->right + row->right_bytes : row->left + row->left_bytes;

		if (p->hit < end) {
			list_select(&p->list, i);
			return;
		}
	}
}

/* The rows of a line; those after the first stand below where its words start. */
static void
add_line(struct page *p, size_t at)
{
	size_t line = strcspn(p->text + at, "\n"), blanks = strspn(p->text + at, " "), next;
	int indent = 0;

	do {
		size_t n = text_row(p->text + at, row_columns(p->columns - indent), &next);

		add_row(p, (struct row){.indent = indent, .left = at, .left_bytes = n});
		at += next;
		line -= next < line ? next : line;
		indent = (int)blanks < p->columns / 2 ? (int)blanks : 0;
	} while (next && line);
}

/* Makes the rows for a width; the selected one stays at the same place of the text. */
static void
make_rows(struct page *p, int columns)
{
	uint64_t selected = list_count(&p->list) ? p->list.selected : 0;
	size_t place = selected < p->count ? p->rows[selected].left : 0, at = 0;

	if (columns == p->columns)
		return;
	p->columns = columns;
	p->second = columns < 50 ? 12 : 18;
	p->count = 0;
	while (p->text[at]) {
		size_t line = strcspn(p->text + at, "\n"), tab = strcspn(p->text + at, "\n\t");

		if (tab < line)
			add_two_columns(p, at, tab);
		else
			add_line(p, at);
		at += line + (p->text[at + line] == '\n');
	}
	list_items(&p->list, 0, p->count);
	for (selected = 0; selected + 1 < p->count && p->rows[selected + 1].left <= place &&
			   p->rows[selected].left < place;)
		selected++;
	list_select(&p->list, selected);
	if (p->hit_bytes)
		reveal(p);
}

static void
add_foot(const struct page *p, struct text *t)
{
	uint64_t height = p->list.height > 0 ? (uint64_t)p->list.height : 1;
	uint64_t pages = (p->count + height - 1) / height, page = p->list.top / height + 1;
	bool last = p->list.top + height >= p->count;

	if (pages > 1)
		text_addf(t, "%llu of %llu  %s  ", (unsigned long long)(last ? pages : page),
		    (unsigned long long)pages, last ? "PgUp: back" : "PgDn: more");
	text_add(t, "Esc: close");
}

/* A part of a row, with what was found in it marked. */
static void
draw_part(const struct page *p, int row, int col, enum style style, size_t at, size_t bytes)
{
	const char *text = p->text + at;
	int width = (int)(text_columns(text) - text_columns(text + bytes));
	size_t from = p->hit, to = p->hit + p->hit_bytes, end = at + bytes;

	draw_text(p->at, row, col, width, style, text);
	if (from < at)
		from = at;
	if (to > end)
		to = end;
	if (p->hit_bytes && from < to)
		draw_mark(p->at, row,
		    col + (int)(text_columns(text) - text_columns(p->text + from)),
		    (int)(text_columns(p->text + from) - text_columns(p->text + to)),
		    STYLE_SELECTED);
}

static void
draw_rows(const struct page *p)
{
	for (int i = 0; i < p->list.height; i++) {
		uint64_t n = list_row(&p->list, i);
		const struct row *row;

		if (n == LIST_NONE)
			break;
		row = &p->rows[n];
		draw_part(p, i, row->indent, row->right_bytes ? STYLE_KEY : STYLE_PLAIN, row->left,
		    row->left_bytes);
		if (row->right_bytes)
			draw_part(p, i, p->second, STYLE_PLAIN, row->right, row->right_bytes);
	}
}

static void
draw(struct app *app, struct pane *pane, struct region room, bool focus)
{
	struct page *p = (struct page *)pane;
	bool window = !p->plain && room.cols >= 60 && room.rows >= 14;
	int cols = window ? (room.cols < 80 ? room.cols - 4 : 76) : room.cols;
	int rows = window ? room.rows - 2 : room.rows - 1;
	char chars[80];
	struct text foot = text_on(chars, sizeof chars);
	struct region box = room;

	(void)app;
	make_rows(p, window ? cols - 4 : p->plain ? cols : cols - 1);
	if (window && (size_t)rows > p->count)
		rows = (int)p->count;
	list_height(&p->list, rows);
	add_foot(p, &foot);
	if (window) {
		box = region_center(room, rows + 2, cols);
		p->at = region_part(draw_box(box, p->title, chars), 0, 1, rows, cols - 4);
	} else {
		draw_fill(room, STYLE_PLAIN);
		draw_rule(room, 0, focus, p->title, chars);
		p->at = region_part(room, 1, p->plain ? 0 : 1, rows, p->columns);
	}
	draw_rows(p);
	if (focus)
		draw_cursor(p->at, (int)(p->list.selected - p->list.top), 0);
}

/* The next (step 1) or previous place of the text, from where on or before which it is looked for.
 */
static const char *
look(const struct page *p, const char *from, int step)
{
	const char *hit = NULL;

	if (step > 0)
		return strcasestr(from, p->find);
	for (const char *at = p->text; (at = strcasestr(at, p->find)) && at < from; at++)
		hit = at;
	return hit;
}

static void
find(struct app *app, struct page *p, int step)
{
	const char *from = p->text, *hit;
	const struct row *row = p->count ? &p->rows[p->list.selected] : NULL;
	bool wrapped = false;

	if (!*p->find) {
		app_say(app, "Nothing to look for yet. Press / and type it");
		return;
	}
	if (p->hit_bytes)
		from += p->hit + (step > 0);
	else if (row)
		from += row->left_bytes ? row->left : row->right;
	hit = look(p, from, step);
	if (!hit) {
		wrapped = true;
		hit = look(p, step > 0 ? p->text : p->text + strlen(p->text), step);
	}
	if (!hit) {
		app_say(app, "not found: %.80s", p->find);
		return;
	}
	p->hit = (size_t)(hit - p->text);
	p->hit_bytes = strlen(p->find);
	reveal(p);
	if (wrapped)
		app_say(app, "wrapped");
}

static bool find_done(struct app *, const char *line);

static const struct prompt_ops find_in_page = {
    .label = "find in this text: ",
    .history = "find",
    .done = find_done,
};

static bool
key(struct app *app, struct pane *pane, uint32_t k)
{
	struct page *p = (struct page *)pane;

	app->dirty = true;
	switch (k) {
	case K_UP:
	case 'k':
		list_scroll(&p->list, -1);
		return true;
	case K_DOWN:
	case 'j':
		list_scroll(&p->list, 1);
		return true;
	case K_SPACE:
		list_page(&p->list, 2);
		return true;
	case '/':
	case K_F1 + 2:
		prompt_open(app, &find_in_page, "");
		return true;
	case 'n':
	case 'N':
		find(app, p, k == 'n' ? 1 : -1);
		return true;
	}
	return false;
}

static void
mouse(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct page *p = (struct page *)pane;

	(void)row;
	(void)col;
	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN)
		list_scroll(&p->list, event->mouse == MOUSE_UP ? -3 : 3);
	app->dirty = true;
}

static void
hint(struct app *app, struct pane *pane, struct text *t)
{
	struct page *p = (struct page *)pane;

	(void)app;
	if (p->plain)
		text_add(t, "Mark it with the mouse and copy it as your terminal does.");
	else
		text_add(t, "PgDn PgUp turn the page, / finds a word, Esc goes back.");
}

static struct list *
list(struct app *app, struct pane *pane)
{
	(void)app;
	return &((struct page *)pane)->list;
}

static void
close_page(struct app *app, struct pane *pane)
{
	struct page *p = (struct page *)pane;

	if (p->plain)
		term_mouse(app->options.mouse);
	free(p->title);
	free(p->text);
	free(p->rows);
	free(p);
}

static const struct pane_ops page_pane = {
    .draw = draw,
    .key = key,
    .mouse = mouse,
    .hint = hint,
    .list = list,
    .close = close_page,
};

/* The prompt is gone by now, so the page is on top again. */
static bool
find_done(struct app *app, const char *line)
{
	struct pane *top = app_top(app);
	struct page *p = (struct page *)top;
	struct text t;

	if (top->ops != &page_pane)
		return true;
	if (*line) {
		t = text_on(p->find, sizeof p->find);
		text_add(&t, line);
	}
	find(app, p, 1);
	return true;
}

static void
open_page(struct app *app, const char *title, const char *text, bool plain)
{
	struct page *p = calloc(1, sizeof *p);

	if (p) {
		p->plain = plain;
		p->title = strdup(title);
		p->text = strdup(text);
	}
	if (!p || !p->title || !p->text) {
		if (p)
			close_page(app, &p->pane);
		app_no_memory(app);
		return;
	}
	p->pane = (struct pane){.ops = &page_pane, .place = IN_PAGE, .whole = plain};
	p->list = list_new(false);
	if (plain)
		term_mouse(false);
	app_push(app, &p->pane);
}

void
page_open(struct app *app, const char *title, const char *text)
{
	open_page(app, title, text, false);
}

void
page_plain(struct app *app, const char *title, const char *text)
{
	open_page(app, title, text, true);
}
