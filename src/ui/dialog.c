/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A question with a few answers. Knows buttons; what is asked and what an answer does, only the
 * asker knows. The first answer is the harmless one: it is chosen at the start, and Esc gives it.
 */
#include "ui/dialog.h"

#include "base/bug.h"
#include "ui/app.h"
#include "ui/key.h"
#include "ui/wrap.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
	CHOICES = 6,
	GAP = 3 /* columns between buttons */
};

struct button {
	char label[40];
	char letter;
	int row, col; /* in the region of the buttons; rows counted without those of letters */
};

struct dialog {
	struct pane pane;
	char *title, *words;
	struct button button[CHOICES];
	unsigned buttons, chosen;
	void (*answer)(struct app *, char letter);
	struct region at; /* the buttons, on the screen */
	int pitch;        /* screen rows for a row of buttons */
	int skip, most;   /* rows of the words that are scrolled out, and can be */
};

/* "[ Cancel ]", and where there is no row for letters "[ y Send ]". */
static int
width_of(const struct dialog *d, const struct button *b)
{
	return (int)text_columns(b->label) + (d->pitch == 1 && b->letter ? 6 : 4);
}

/* Sets the buttons in rows of so many screen rows, each row in the middle; returns the rows. */
static int
arrange(struct dialog *d, int pitch, int cols)
{
	int row = 0, col = 0;

	d->pitch = pitch;
	for (unsigned i = 0, first = 0; i < d->buttons; i++) {
		struct button *b = &d->button[i];

		if (col && col + GAP + width_of(d, b) > cols) {
			row++;
			col = 0;
			first = i;
		}
		b->row = row;
		b->col = col ? col + GAP : 0;
		col = b->col + width_of(d, b);
		if (i + 1 == d->buttons || col + GAP + width_of(d, b + 1) > cols)
			for (unsigned j = first; j <= i && cols > col; j++)
				d->button[j].col += (cols - col) / 2;
	}
	return row + 1;
}

static void
draw_button(const struct dialog *d, unsigned i, bool focus)
{
	const struct button *b = &d->button[i];
	enum style style = i == d->chosen ? STYLE_SELECTED : STYLE_PLAIN;
	int row = b->row * d->pitch, width = width_of(d, b);
	char letter[2] = {b->letter, '\0'}, inside[3] = {b->letter, ' ', '\0'};
	const char *key = b->letter ? letter : "Esc";

	draw_text(d->at, row, b->col, 2, style, "[ ");
	draw_text(d->at, row, b->col + 2, 2, style, d->pitch == 1 && b->letter ? inside : "");
	draw_right(d->at, row, b->col + width - 2, style, b->label);
	draw_text(d->at, row, b->col + width - 2, 2, style, " ]");
	if (d->pitch > 1)
		draw_text(
		    d->at, row + 1, b->col + (width - (int)strlen(key)) / 2, 3, STYLE_KEY, key);
	if (focus && i == d->chosen)
		draw_cursor(d->at, row, b->col + 2);
}

static void
draw(struct app *app, struct pane *pane, struct region room, bool focus)
{
	struct dialog *d = (struct dialog *)pane;
	int cols = room.cols < 60 ? room.cols : 60, inner = cols - 2;
	int words = wrap_rows(d->words, inner - 2), rows = arrange(d, 2, inner - 2), left, gap;
	struct region box, text;

	(void)app;
	if (room.rows - 2 < rows * 2 + 2)
		rows = arrange(d, 1, inner - 2);
	left = room.rows - 2 - rows * d->pitch; /* for words and blank rows */
	gap = left >= words + 2;
	if (words > left)
		words = left;
	box = region_center(room, 2 + words + 2 * gap + rows * d->pitch, cols);
	d->most = wrap_rows(d->words, inner - 2) - words;
	d->skip = d->skip < d->most ? d->skip : d->most;
	text = draw_box(box, d->title, d->most ? "Up Down: more" : NULL);
	wrap_draw(region_part(text, gap, 0, words, inner), d->skip, STYLE_PLAIN, d->words);
	d->at = region_part(text, words + 2 * gap, 1, rows * d->pitch, inner - 2);
	for (unsigned i = 0; i < d->buttons; i++)
		draw_button(d, i, focus);
}

/* The dialog goes before the answer is heard, which may open something else. */
static void
answer(struct app *app, struct dialog *d, unsigned i)
{
	void (*heard)(struct app *, char) = d->answer;
	char letter = d->button[i].letter;

	app_pop(app);
	heard(app, letter);
}

static void
scroll(struct dialog *d, int rows)
{
	d->skip += rows;
	if (d->skip > d->most)
		d->skip = d->most;
	if (d->skip < 0)
		d->skip = 0;
}

static bool
key(struct app *app, struct pane *pane, uint32_t k)
{
	struct dialog *d = (struct dialog *)pane;
	unsigned n = d->buttons;

	app->dirty = true;
	switch (k) {
	case K_ESC:
		answer(app, d, 0);
		return true;
	case K_ENTER:
		answer(app, d, d->chosen);
		return true;
	case K_RIGHT:
	case K_TAB:
		d->chosen = (d->chosen + 1) % n;
		return true;
	case K_LEFT:
	case K_SHIFT_TAB:
		d->chosen = (d->chosen + n - 1) % n;
		return true;
	case K_UP:
	case K_PAGE_UP:
		scroll(d, -1);
		return true;
	case K_DOWN:
	case K_PAGE_DOWN:
		scroll(d, 1);
		return true;
	}
	for (unsigned i = 1; i < n; i++)
		if (k < 128 && d->button[i].letter == tolower((int)k)) {
			answer(app, d, i);
			return true;
		}
	return false;
}

static void
mouse(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct dialog *d = (struct dialog *)pane;

	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		scroll(d, event->mouse == MOUSE_UP ? -1 : 1);
		app->dirty = true;
		return;
	}
	row += pane->region.row;
	col += pane->region.col;
	if (event->mouse != MOUSE_CLICK || !region_has(d->at, &row, &col))
		return;
	for (unsigned i = 0; i < d->buttons; i++) {
		const struct button *b = &d->button[i];

		if (row / d->pitch == b->row && col >= b->col && col < b->col + width_of(d, b)) {
			answer(app, d, i);
			return;
		}
	}
}

static void
hint(struct app *app, struct pane *pane, struct text *t)
{
	struct dialog *d = (struct dialog *)pane;

	(void)app;
	text_addf(t, "%s Enter: %s", d->title, d->button[d->chosen].label);
}

static void
close_dialog(struct app *app, struct pane *pane)
{
	struct dialog *d = (struct dialog *)pane;

	(void)app;
	free(d->title);
	free(d->words);
	free(d);
}

static const struct pane_ops dialog_pane = {
    .draw = draw,
    .key = key,
    .mouse = mouse,
    .hint = hint,
    .close = close_dialog,
};

void
dialog_open(struct app *app, const char *title, const char *words, const struct choice *choice,
    unsigned n, void (*heard)(struct app *app, char letter))
{
	struct dialog *d = calloc(1, sizeof *d);

	BUG_ON(!n || n > CHOICES || choice[0].letter);
	if (d) {
		d->title = strdup(title);
		d->words = strdup(words);
	}
	if (!d || !d->title || !d->words) {
		if (d)
			close_dialog(app, &d->pane);
		app_no_memory(app);
		return;
	}
	d->pane = (struct pane){.ops = &dialog_pane, .place = IN_DIALOG};
	d->answer = heard;
	for (; d->buttons < n; d->buttons++) {
		struct text t = text_on(d->button[d->buttons].label, sizeof d->button[0].label);

		text_add(&t, choice[d->buttons].label);
		d->button[d->buttons].letter = choice[d->buttons].letter;
	}
	app_push(app, &d->pane);
}
