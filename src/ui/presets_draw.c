/* SPDX-License-Identifier: BSD-2-Clause */
/* Drawing of the pane of presets: see presets.h. Knows where its columns are. */
#include "ui/presets_inside.h"
#include "ui/wrap.h"

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "wire/explain.h"
#include "wire/recipe.h"

enum {
	KEY_COLS = 17,
	TIME_COLS = 12 /* "11-26 05:10" */
};

/* What is selected as a frame, made when something else was before. */
static void
look(struct app *app, struct presets_pane *p)
{
	uint64_t shown = p->list[p->past].selected * 2 + p->past;

	if (shown == p->shown)
		return;
	p->shown = shown;
	p->why.text[0] = '\0';
	p->n = 0;
	if (!presets_make(app, p, &p->draft, &p->why))
		return;
	p->n = (uint32_t)draft_frame(&p->draft, p->bytes);
	dissect(&p->d, p->bytes, p->n, p->n);
}

static void
safe(const char *chars, struct text *out)
{
	text_safe_string(out, chars);
}

static const char *
flag(const struct preset *preset)
{
	return *preset->wrong.text ? "not usable"
	       : preset->own       ? "own"
	       : preset->risky     ? "risky"
	       : preset->broken    ? "wrong on purpose"
				   : NULL;
}

static void
draw_preset(const struct presets_pane *p, int row, uint64_t item, enum style style)
{
	const struct preset *preset = p->presets->preset[item];
	bool wide = p->at.cols >= 60;
	int end = p->at.cols - 1, title = wide ? 2 + KEY_COLS + 1 : 2;
	char chars[TEXT_MAX];
	struct text t = text_on(chars, sizeof chars);

	safe(preset->key, &t);
	if (wide)
		draw_cut(p->at, row, 2, KEY_COLS, style, chars);
	if (wide && flag(preset))
		end -= draw_right(p->at, row, end, style, flag(preset)) + 1;
	t = text_on(chars, sizeof chars);
	safe(preset->title, &t);
	draw_cut(p->at, row, title, end - title, style, chars);
}

/* When, how often, what. */
static void
draw_past(
    const struct app *app, const struct presets_pane *p, int row, uint64_t item, enum style style)
{
	const struct recent_frame *f = &app->session->recent->frame[item];
	struct draft *draft = malloc(sizeof *draft);
	time_t second = (time_t)(f->time / NS_PER_S);
	char chars[TEXT_MAX] = "";
	struct text t = text_on(chars, sizeof chars);
	int col = 2 + TIME_COLS;
	struct tm clock;

	if (localtime_r(&second, &clock))
		strftime(chars, sizeof chars, "%m-%d %H:%M", &clock);
	draw_text(p->at, row, 2, TIME_COLS, style, chars);
	if (p->at.cols >= 60) {
		text_addf(&t, "%llux", (unsigned long long)f->times);
		draw_right(p->at, row, col + 5, style, chars);
		col += 7;
	}
	t = text_on(chars, sizeof chars);
	if (draft && recipe_parse(draft, f->recipe, NULL))
		summary(&draft->d, &t);
	else
		safe(f->recipe, &t);
	draw_cut(p->at, row, col, p->at.cols - 1 - col, style, chars);
	free(draft);
}

static void
draw_rows(const struct app *app, const struct presets_pane *p, bool focus)
{
	const struct list *l = &p->list[p->past];

	for (int row = 0; row < p->at.rows; row++) {
		uint64_t item = list_row(l, row);
		bool here = item == l->selected;
		enum style style = style_row(here, focus);

		if (item == LIST_NONE)
			break;
		draw_padded(p->at, row, 0, p->at.cols, style, here ? ">" : "");
		if (p->past)
			draw_past(app, p, row, item, style);
		else
			draw_preset(p, row, item, style);
	}
}

/* What the selected one is, in words. */
static void
add_words(struct presets_pane *p, struct text *out)
{
	const struct preset *preset = presets_selected(p);

	if (!p->n) {
		text_add(out, p->why.text);
		return;
	}
	summary(&p->d, out);
	text_char(out, '\n');
	if (preset && *preset->note) {
		safe(preset->note, out);
		text_char(out, '\n');
	}
	if (preset && preset->risky)
		text_add(out, "Risky: you are asked again before it is sent.\n");
	if (preset && preset->broken)
		text_add(out, "It is wrong on purpose: it is marked so wherever it is shown.\n");
	recipe_print_bare(&p->draft, out);
	if (p->draft.pad > p->draft.len && p->draft.pad != FRAME_LEAST)
		text_addf(out, "\nand zeros up to %u bytes", p->draft.pad);
	else if (p->draft.len < FRAME_LEAST && !p->draft.pad)
		text_add(out, "\nand nothing behind it");
}

static void
draw_words(const struct app *app, struct presets_pane *p, struct region at)
{
	static char words[8 * DRAFT_MAX];
	struct text t = text_on(words, sizeof words);
	const struct preset *preset = presets_selected(p);
	char title[TEXT_MAX], size[24];
	struct text head = text_on(title, sizeof title), right = text_on(size, sizeof size);

	(void)app;
	if (preset)
		safe(preset->title, &head);
	else
		text_add(&head, "Sent before");
	if (p->n)
		text_addf(&right, "%u B", p->n);
	draw_rule(at, 0, false, title, size);
	add_words(p, &t);
	wrap_draw(region_part(at, 1, 0, at.rows - 1, at.cols), 0, STYLE_PLAIN, words);
}

void
presets_draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	struct presets_pane *p = (struct presets_pane *)pane;
	int words = at.rows >= 30   ? 10
		    : at.rows >= 18 ? 7
		    : at.rows >= 12 ? 5
		    : at.rows >= 8  ? 3
				    : 0;
	char left[80], right[40];
	struct text l = text_on(left, sizeof left), r = text_on(right, sizeof right);
	struct list *list = &p->list[p->past];

	presets_count(app, p);
	look(app, p);
	text_addf(&l, "%s", p->past ? "Sent before" : "Presets");
	if (list_count(list))
		text_addf(&l, "  %llu of %llu", (unsigned long long)list->selected + 1,
		    (unsigned long long)list_count(list));
	text_addf(&r, "Tab: %s", p->past ? "presets" : "sent before");
	draw_fill(at, STYLE_PLAIN);
	draw_rule(at, 0, focus, left, right);
	p->at = region_part(at, 1, 0, at.rows - 1 - words, at.cols);
	list_height(list, p->at.rows);
	draw_rows(app, p, focus);
	if (!list_count(list))
		wrap_draw(p->at, 0, STYLE_PLAIN,
		    "Nothing was sent yet. What you send is remembered here, the newest first, "
		    "also "
		    "for the next time.");
	else if (words)
		draw_words(app, p, region_part(at, at.rows - words, 0, words, at.cols));
	if (focus && list_count(list))
		draw_cursor(p->at, (int)(list->selected - list->top), 0);
}
