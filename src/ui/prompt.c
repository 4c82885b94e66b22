/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * One line of input in place of the hint line, with what there is to say about it in the row above.
 * Knows typing, history and completion; what the line is for, its prompt_ops know.
 */
#include "ui/prompt.h"

#include "ui/app.h"
#include "ui/edit.h"
#include "ui/key.h"
#include "ui/wrap.h"

#include <stdlib.h>
#include <string.h>

enum {
	HISTORIES = 8,
	HISTORY_LINES = 32,
	SUGGESTIONS = 64
};

/* What was typed into prompts of the same kind, newest last; kept as long as the program runs. */
static struct history {
	const char *name;
	char line[HISTORY_LINES][TEXT_MAX];
	unsigned lines;
} histories[HISTORIES];

struct prompt {
	struct pane pane;
	const struct prompt_ops *ops;
	struct edit edit;
	char line[TEXT_MAX];
	char typed[TEXT_MAX]; /* what was there before history or completion replaced it */
	struct history *history;
	unsigned back;      /* lines back in the history; 0 = the typed one */
	unsigned suggested; /* n-th suggestion, from 1; 0 = the typed line */
	bool wrong;
	bool refused; /* what stands there was not done, and nothing was typed since */
	struct why why;
};

static struct history *
history_of(const char *name)
{
	for (unsigned i = 0; i < HISTORIES; i++) {
		if (!histories[i].name)
			histories[i].name = name;
		if (!strcmp(histories[i].name, name))
			return &histories[i];
	}
	return NULL;
}

static void
history_add(struct history *h, const char *line)
{
	if (!h || !*line || (h->lines && !strcmp(h->line[h->lines - 1], line)))
		return;
	if (h->lines == HISTORY_LINES) {
		memmove(h->line[0], h->line[1], sizeof h->line - sizeof h->line[0]);
		h->lines--;
	}
	strcpy(h->line[h->lines++], line);
}

static void
check(struct app *app, struct prompt *p)
{
	*p->why.text = '\0';
	p->wrong = p->ops->check && !p->ops->check(app, p->line, &p->why);
	app->dirty = true;
}

/* Puts a line there that was not typed. */
static void
show(struct app *app, struct prompt *p, const char *line)
{
	edit_set(&p->edit, line, NULL);
	check(app, p);
}

static void
keep_typed(struct prompt *p)
{
	if (!p->back && !p->suggested)
		strcpy(p->typed, p->line);
}

static void
walk_history(struct app *app, struct prompt *p, int step)
{
	unsigned most = p->history ? p->history->lines : 0;

	if (step > 0 ? p->back >= most : !p->back)
		return;
	keep_typed(p);
	p->suggested = 0;
	p->back = step > 0 ? p->back + 1 : p->back - 1;
	show(app, p, p->back ? p->history->line[most - p->back] : p->typed);
}

/* The n-th completion (from 0) of the typed line, cut from its explanation; false after the last.
 */
static bool
suggestion(
    struct app *app, const struct prompt *p, unsigned n, char line[TEXT_MAX], const char **help)
{
	const char *typed = p->suggested ? p->typed : p->line, *whole;
	struct text t = text_on(line, TEXT_MAX);

	if (!p->ops->suggest || n >= SUGGESTIONS)
		return false;
	whole = p->ops->suggest(app, typed, n, &t);
	if (!whole)
		return false;
	if (whole != line) {
		t = text_on(line, TEXT_MAX);
		text_add(&t, whole);
	}
	line[strcspn(line, "\t")] = '\0';
	*help = strlen(line) < t.length ? line + strlen(line) + 1 : "";
	return true;
}

static void
walk_suggestions(struct app *app, struct prompt *p, int step)
{
	char line[TEXT_MAX];
	const char *help;
	unsigned most = 0;

	keep_typed(p);
	while (suggestion(app, p, most, line, &help))
		most++;
	if (!most) {
		app_say(app, "nothing to complete");
		return;
	}
	if (!p->suggested)
		strcpy(p->typed, p->line);
	p->back = 0;
	p->suggested = (p->suggested + (step > 0 ? 1 : most)) % (most + 1);
	if (!p->suggested) {
		show(app, p, p->typed);
	} else if (suggestion(app, p, p->suggested - 1, line, &help)) {
		show(app, p, line);
	}
}

/* The prompt goes before done is called, which may open something else. */
static void
finish(struct app *app, struct prompt *p)
{
	const struct prompt_ops *ops = p->ops;
	char line[TEXT_MAX];

	strcpy(line, p->line);
	history_add(p->history, line);
	app_pop(app);
	if (ops->done(app, line))
		return;
	prompt_open(app, ops, line);
	if (app_top(app)->place == IN_PROMPT)
		((struct prompt *)app_top(app))->refused = true;
}

static void
edited(struct app *app, struct prompt *p, enum edited what, const struct why *why)
{
	if (what == EDIT_REFUSED)
		app_say(app, "%s", why->text);
	if (what == EDIT_CHANGED) {
		p->back = p->suggested = 0;
		check(app, p);
	}
}

static bool
key(struct app *app, struct pane *pane, uint32_t k)
{
	struct prompt *p = (struct prompt *)pane;
	struct why why = {0};
	bool anew = p->refused && k == ':' && !strcmp(p->ops->label, ":");
	enum edited what;

	app->dirty = true;
	p->refused = false;
	if (anew) { /* the key that opens a command line begins the next try */
		show(app, p, "");
		return true;
	}
	switch (k) {
	case K_ESC:
	case K_CTRL('c'):
	case K_CTRL('g'):
		app_pop(app);
		return true;
	case K_ENTER:
		finish(app, p);
		return true;
	case K_UP:
	case K_CTRL('p'):
		walk_history(app, p, 1);
		return true;
	case K_DOWN:
	case K_CTRL('n'):
		walk_history(app, p, -1);
		return true;
	case K_TAB:
	case K_SHIFT_TAB:
		walk_suggestions(app, p, k == K_TAB ? 1 : -1);
		return true;
	case K_BACKSPACE: /* as in vi and less: on an empty line it leads out */
		if (!p->edit.length) {
			app_pop(app);
			return true;
		}
		break;
	}
	what = edit_key(&p->edit, k, &why);
	edited(app, p, what, &why);
	return what != EDIT_PASSED;
}

static void
paste(struct app *app, struct pane *pane, const char *text)
{
	struct prompt *p = (struct prompt *)pane;
	struct why why = {0};

	edited(app, p, edit_paste(&p->edit, text, &why), &why);
}

/* Where the word begins that is being completed: what is before it is not said again. */
static size_t
word_start(const char *typed, const char *line)
{
	size_t start = 0;

	for (size_t i = 0; typed[i] && typed[i] == line[i]; i++)
		if (typed[i] == ' ')
			start = i + 1;
	return start;
}

/* The completions side by side, scrolled so that the walked one is seen. Keeps what is said about
 * the walked one, about the only one, or about what was typed whole: "" = nothing. */
static void
draw_suggestions(
    struct app *app, const struct prompt *p, struct region row, int col, char words[TEXT_MAX])
{
	const char *typed = p->suggested ? p->typed : p->line, *help;
	unsigned first = 0, walked = p->suggested ? p->suggested - 1 : 0, n;
	char line[TEXT_MAX], only[TEXT_MAX] = "";
	int shown = col;

	for (n = 0; suggestion(app, p, n, line, &help); n++) {
		shown += (int)text_columns(line + word_start(typed, line)) + 2;
		if (n <= walked && shown > row.cols - 1) {
			first = n;
			shown = 3 + (int)text_columns(line + word_start(typed, line)) + 2;
		}
		if (p->suggested ? n == walked : !strcmp(line, typed))
			strcpy(words, help);
		if (!n)
			strcpy(only, help);
	}
	if (n == 1)
		strcpy(words, only);
	if (first)
		col += draw_text(row, 0, col, row.cols, STYLE_RULE, "< ");
	for (unsigned i = first; i < n && suggestion(app, p, i, line, &help); i++) {
		bool is = p->suggested && i == walked;

		col += draw_cut(row, 0, col, row.cols - col, is ? STYLE_SELECTED : STYLE_PLAIN,
		    line + word_start(typed, line));
		col += 2;
	}
}

/* What there is to say, in the row above the line and where it takes more in those above that. */
static void
draw_above(struct app *app, const struct prompt *p, struct region screen)
{
	struct region above = region_part(screen, screen.rows - 3, 0, 1, screen.cols);
	char words[TEXT_MAX] = "";
	int col = 1;

	draw_fill(above, STYLE_PLAIN);
	if (*app->hint) {
		if ((int)text_columns(app->hint) > above.cols - 2)
			wrap_over(screen, screen.rows - 2, STYLE_HINT, app->hint);
		else
			draw_text(above, 0, 1, above.cols - 1, STYLE_HINT, app->hint);
		return;
	}
	if (p->wrong && *p->line && !p->suggested) {
		if ((int)text_columns(p->why.text) > above.cols - 2) {
			wrap_over(screen, screen.rows - 2, STYLE_HINT, p->why.text);
			return;
		}
		col = 3 + draw_text(above, 0, 1, above.cols - 1, STYLE_HINT, p->why.text);
	}
	draw_suggestions(app, p, above, col, words);
	if (*words)
		wrap_over(screen, screen.rows - 3, STYLE_HINT, words);
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct prompt *p = (struct prompt *)pane;
	struct region screen = region_screen();
	struct region row = region_part(screen, screen.rows - 2, 0, 1, screen.cols);
	int start = 1 + (int)text_columns(p->ops->label);
	const char *language = p->wrong ? "" : p->why.text;
	int room = row.cols - start - 5 - (int)text_columns(language), cursor;

	(void)at;
	draw_above(app, p, screen);
	draw_fill(row, STYLE_PLAIN);
	draw_text(row, 0, 1, row.cols, STYLE_KEY, p->ops->label);
	cursor = edit_scroll(&p->edit, room);
	draw_padded(row, 0, start, room, STYLE_FIELD, p->line + p->edit.first);
	if (*p->line && p->ops->check) {
		int end = row.cols - 1 - draw_right(row, 0, row.cols - 1, STYLE_RULE, language);

		draw_right(row, 0, *language ? end - 1 : end, p->wrong ? STYLE_BAD : STYLE_ME,
		    p->wrong ? "!!" : "ok");
	}
	if (focus)
		draw_cursor(row, 0, start + cursor);
}

static void
hint(struct app *app, struct pane *pane, struct text *t)
{
	struct prompt *p = (struct prompt *)pane;

	(void)app;
	text_add(t, p->wrong ? p->why.text : "Enter does it, Esc leaves, Tab completes.");
}

static void
close_prompt(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

static const struct pane_ops prompt_pane = {
    .draw = draw,
    .key = key,
    .paste = paste,
    .hint = hint,
    .close = close_prompt,
};

void
prompt_open(struct app *app, const struct prompt_ops *ops, const char *start)
{
	struct prompt *p = calloc(1, sizeof *p);

	if (!p) {
		app_no_memory(app);
		return;
	}
	p->pane = (struct pane){.ops = &prompt_pane, .place = IN_PROMPT};
	p->ops = ops;
	p->edit = edit_on(p->line, sizeof p->line, MASK_TEXT);
	if (ops->history)
		p->history = history_of(ops->history);
	show(app, p, start ? start : "");
	app_push(app, &p->pane);
}
