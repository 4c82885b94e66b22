/* SPDX-License-Identifier: BSD-2-Clause */
/* A list to choose from: see choose.h. */
#include "ui/choose.h"

#include "ui/edit.h"
#include "ui/key.h"
#include "ui/wrap.h"

#include <stdlib.h>
#include <string.h>

enum {
	TYPED_MAX = 64,
	TITLE_MAX = 96,
	WORDS_ROWS = 5, /* of the sentence on the selected row, its rule included */
	NAME_COLS = 26,
	KEY_COLS = 18,
	RANKS = 4
};

struct choose {
	struct pane pane;
	char title[TITLE_MAX], typed[TYPED_MAX];
	struct edit edit;
	void (*chosen)(struct app *, unsigned);
	struct list list; /* of those that are shown */
	struct region at; /* its rows */
	unsigned n, shown;
	unsigned *show; /* the number of each row that is shown */
	struct choosing row[];
};

static bool
has(const char *text, const char *typed)
{
	return text && strcasestr(text, typed);
}

/* Whether one of the words of a text is, or begins so. */
static bool
has_word(const char *text, const char *typed, bool whole)
{
	size_t n = strlen(typed);

	for (; text && *text; text += strcspn(text, " "), text += *text == ' ')
		if (!strncasecmp(text, typed, n) && (!whole || strchr(" ", text[n])))
			return true;
	return false;
}

/* First those of this name, then those with a word that begins so, then those that have it in them,
 * then in their help. */
static unsigned
rank(const struct choosing *row, const char *typed)
{
	if (has_word(row->key, typed, true) || !strcasecmp(row->name, typed))
		return 1;
	if (has_word(row->name, typed, false) || has_word(row->key, typed, false))
		return 2;
	if (has(row->name, typed) || has(row->key, typed))
		return 3;
	return has(row->help, typed) ? RANKS : 0;
}

static void
narrow(struct choose *c)
{
	int height = c->list.height;

	c->shown = 0;
	for (unsigned wanted = 1; wanted <= RANKS; wanted++)
		for (unsigned i = 0; i < c->n; i++)
			if (rank(&c->row[i], c->typed) == wanted)
				c->show[c->shown++] = i;
	c->list = list_new(false);
	list_height(&c->list, height);
	list_items(&c->list, 0, c->shown);
	list_home(&c->list);
}

static const struct choosing *
selected(const struct choose *c)
{
	return c->shown ? &c->row[c->show[c->list.selected]] : NULL;
}

static void
draw_one(const struct choose *c, int row, uint64_t item, bool focus)
{
	const struct choosing *r = &c->row[c->show[item]];
	bool here = item == c->list.selected;
	enum style style = style_row(here, focus);
	int cols = c->at.cols, end = cols - 1, key = cols >= 60 ? NAME_COLS + 3 : cols;

	draw_padded(c->at, row, 0, cols, style, here ? ">" : " ");
	if (r->note)
		end -= draw_right(c->at, row, cols - 1, style, r->note) + 1;
	draw_cut(c->at, row, 2, (key < end ? key - 1 : end) - 2, style, r->name);
	if (key >= end)
		return;
	if (r->key)
		draw_cut(c->at, row, key, end - key < KEY_COLS ? end - key : KEY_COLS - 1, style,
		    r->key);
	key += r->key ? KEY_COLS : 0;
	if (r->help && key < end)
		draw_cut(c->at, row, key, end - key, style, r->help);
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct choose *c = (struct choose *)pane;
	int words = at.rows >= 12 ? WORDS_ROWS : at.rows >= 9 ? 3 : 0, cursor;
	char chars[40];
	struct text t = text_on(chars, sizeof chars);

	(void)app;
	draw_fill(at, STYLE_PLAIN);
	text_addf(&t, "%u of %u", c->shown, c->n);
	draw_rule(at, 0, focus, c->title, chars);
	draw_text(at, 1, 1, 7, STYLE_PLAIN, "Search:");
	cursor = edit_scroll(&c->edit, at.cols - 12);
	draw_padded(at, 1, 9, at.cols - 11, STYLE_FIELD, c->edit.text + c->edit.first);
	c->at = region_part(at, 2, 0, at.rows - 2 - words, at.cols);
	list_height(&c->list, c->at.rows);
	for (int row = 0; row < c->at.rows; row++)
		if (list_row(&c->list, row) != LIST_NONE)
			draw_one(c, row, list_row(&c->list, row), focus);
	if (!c->shown)
		draw_text(c->at, 0, 2, at.cols - 3, STYLE_PLAIN,
		    "None of them has this in its name or help. Backspace takes it back.");
	if (words && selected(c)) {
		struct region foot = region_part(at, at.rows - words, 0, words, at.cols);

		draw_rule(foot, 0, false, selected(c)->name, selected(c)->key);
		wrap_draw(region_part(foot, 1, 0, words - 1, at.cols), 0, STYLE_PLAIN,
		    selected(c)->help ? selected(c)->help : "");
	}
	if (focus)
		draw_cursor(at, 1, 9 + cursor);
}

static void
take(struct app *app, struct choose *c)
{
	void (*chosen)(struct app *, unsigned) = c->chosen;
	unsigned row = c->show[c->list.selected];

	if (!c->shown)
		return;
	app_pop(app);
	chosen(app, row);
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct choose *c = (struct choose *)pane;
	struct why why = {.text = ""};
	enum edited how;

	app->dirty = true;
	switch (key) {
	case K_ENTER:
		take(app, c);
		return true;
	case K_ESC:
	case K_CTRL('c'):
		app_pop(app);
		return true;
	case K_UP:
	case K_DOWN:
	case K_SHIFT_TAB:
	case K_TAB:
	case K_CTRL('p'):
	case K_CTRL('n'):
		list_move(
		    &c->list, key == K_UP || key == K_SHIFT_TAB || key == K_CTRL('p') ? -1 : 1);
		return true;
	case K_PAGE_UP:
	case K_PAGE_DOWN:
		list_page(&c->list, key == K_PAGE_UP ? -2 : 2);
		return true;
	default:
		how = edit_key(&c->edit, key, &why);
		if (how == EDIT_CHANGED)
			narrow(c);
		if (how == EDIT_REFUSED)
			app_say(app, "%s", why.text);
		return how != EDIT_PASSED;
	}
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct choose *c = (struct choose *)pane;

	row += pane->region.row;
	col += pane->region.col;
	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_move(&c->list, event->mouse == MOUSE_UP ? -1 : 1);
	} else if (region_has(c->at, &row, &col) && list_row(&c->list, row) != LIST_NONE &&
		   event->mouse != MOUSE_RELEASE) {
		list_select(&c->list, list_row(&c->list, row));
		if (event->mouse == MOUSE_DOUBLE)
			take(app, c);
	}
}

static void
pasted(struct app *app, struct pane *pane, const char *text)
{
	struct choose *c = (struct choose *)pane;
	struct why why;

	if (edit_paste(&c->edit, text, &why) == EDIT_REFUSED)
		app_say(app, "%s", why.text);
	narrow(c);
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	const struct choosing *r = selected((const struct choose *)pane);

	(void)app;
	if (!r)
		text_add(out, "Nothing to choose");
	else
		text_addf(out, "%s%s%s. Type to search, Enter takes it", r->name,
		    r->note ? ": " : "", r->note ? r->note : "");
}

static void
close_choose(struct app *app, struct pane *pane)
{
	(void)app;
	free(((struct choose *)pane)->show);
	free(pane);
}

void
choose_open(struct app *app, const char *title, const struct choosing *rows, unsigned n,
    void (*chosen)(struct app *, unsigned row))
{
	static const struct pane_ops ops = {.draw = draw,
	    .key = key_pressed,
	    .mouse = clicked,
	    .paste = pasted,
	    .hint = hint,
	    .close = close_choose};
	struct choose *c = calloc(1, sizeof *c + n * sizeof *rows);
	struct text t;

	if (!c || !(c->show = calloc(n ? n : 1, sizeof *c->show))) {
		free(c);
		app_no_memory(app);
		return;
	}
	c->pane = (struct pane){.ops = &ops, .place = IN_CHOOSE, .whole = true};
	t = text_on(c->title, sizeof c->title);
	text_add(&t, title);
	c->edit = edit_on(c->typed, sizeof c->typed, MASK_TEXT);
	c->chosen = chosen;
	c->n = n;
	memcpy(c->row, rows, n * sizeof *rows);
	narrow(c);
	app_push(app, &c->pane);
}
