/* SPDX-License-Identifier: BSD-2-Clause */
/* The pane of presets: see presets.h. Here what is selected and what becomes of it; questions about
 * own ones are in presets_own.c, drawing in presets_draw.c. */
#include "ui/presets.h"

#include "session/undo.h"
#include "ui/form.h"
#include "ui/presets_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wire/recipe.h"

static const struct pane_ops presets_ops;

struct presets_pane *
presets_top(struct app *app)
{
	struct pane *top = app_top(app);

	return top->ops == &presets_ops ? (struct presets_pane *)top : NULL;
}

const struct preset *
presets_selected(struct presets_pane *p)
{
	return p->past || !list_count(&p->list[0]) ? NULL : p->presets->preset[p->list[0].selected];
}

const struct recent_frame *
presets_past(const struct app *app, struct presets_pane *p)
{
	const struct recent *recent = app->session->recent;

	return p->past && recent && list_count(&p->list[1]) ? &recent->frame[p->list[1].selected]
							    : NULL;
}

void
presets_count(const struct app *app, struct presets_pane *p)
{
	const struct recent *recent = app->session->recent;
	uint64_t n[2] = {p->presets->n, recent ? recent->n : 0};

	for (unsigned i = 0; i < 2; i++) {
		uint64_t selected = p->list[i].selected;

		if (n[i] == list_count(&p->list[i]))
			continue;
		list_items(&p->list[i], 0, n[i]); /* shorter lists start anew */
		if (n[i])
			list_select(&p->list[i], selected);
		p->shown = UINT64_MAX;
	}
}

bool
presets_make(struct app *app, struct presets_pane *p, struct draft *draft, struct why *why)
{
	const struct preset *preset = presets_selected(p);
	const struct recent_frame *past = presets_past(app, p);

	if (preset)
		return preset_fill(preset, app->session, draft, why);
	if (!past)
		return no(why, EXIT_FAILED, "there is nothing to choose here");
	if (!recipe_parse(draft, past->recipe, why))
		return false;
	draft->pad = past->pad;
	return true;
}

/* What was sent before becomes the form's frame, as a preset would. */
static bool
use_past(struct app *app, struct presets_pane *p, struct why *why)
{
	struct session *s = app->session;
	struct draft *draft = malloc(sizeof *draft);
	bool done = draft ? presets_make(app, p, draft, why) : no_memory(why);

	if (done) {
		draft_copy(&s->draft, draft);
		session_source_own(s);
	}
	free(draft);
	return done;
}

void
presets_choose(struct app *app)
{
	struct presets_pane *p = presets_top(app);
	struct session *s = app->session;
	const struct preset *preset = p ? presets_selected(p) : NULL;
	char title[TEXT_MAX];
	struct text t = text_on(title, sizeof title);
	struct why why;

	if (!p)
		return;
	if (preset ? !preset_use(preset, s, &why) : !use_past(app, p, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	if (preset)
		text_safe_string(&t, preset->title);
	else
		text_add(&t, "A frame that was sent before");
	undo_frame(s, NULL);
	snprintf(app->preset, sizeof app->preset, "%s", preset ? preset->key : "");
	app_pop(app);
	form_refresh(app);
	if (!app->stacked)
		app->focus = MAIN_FORM;
	app_say(app, "In the form: %s. %sCtrl-_ brings the old frame back", title,
	    session_reads(s) ? "" : "F5 sends it, ");
}

void
presets_apply(struct app *app, const char *key)
{
	if (!presets_use(key, app->session, NULL))
		return;
	snprintf(app->preset, sizeof app->preset, "%s", key);
	form_refresh(app);
}

/* Whether the form still has the preset as it was put there, made for this port. */
static bool
is_unchanged(const struct app *app)
{
	const struct draft *form = &app->session->draft;
	struct presets *presets = *app->preset ? presets_read() : NULL;
	const struct preset *preset = presets ? presets_find(presets, app->preset, NULL) : NULL;
	struct draft *draft = preset ? malloc(sizeof *draft) : NULL;
	bool same = draft && preset_fill(preset, app->session, draft, NULL) &&
		    draft->len == form->len && !memcmp(draft->bytes, form->bytes, form->len);

	free(draft);
	presets_free(presets);
	return same;
}

void
presets_sit(struct app *app, unsigned seat)
{
	bool unchanged = is_unchanged(app);

	session_sit(app->session, seat);
	if (unchanged && presets_use(app->preset, app->session, NULL))
		form_refresh(app);
}

void
presets_other(struct app *app)
{
	struct presets_pane *p = presets_top(app);

	if (!p)
		return;
	p->past = !p->past;
	p->shown = UINT64_MAX;
	app->dirty = true;
}

void
presets_reload(struct presets_pane *p, const char *key)
{
	struct presets *presets = presets_read();

	if (!presets)
		return;
	presets_free(p->presets);
	p->presets = presets;
	p->shown = UINT64_MAX;
	p->past = false;
	list_items(&p->list[0], 0, presets->n);
	for (unsigned i = 0; key && i < presets->n; i++)
		if (!strcmp(presets->preset[i]->key, key))
			list_select(&p->list[0], i);
}

static struct list *
list(struct app *app, struct pane *pane)
{
	struct presets_pane *p = (struct presets_pane *)pane;

	presets_count(app, p);
	return &p->list[p->past];
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct presets_pane *p = (struct presets_pane *)pane;
	struct list *l = &p->list[p->past];

	row += pane->region.row;
	col += pane->region.col;
	if (event->mouse == MOUSE_UP || event->mouse == MOUSE_DOWN) {
		list_move(l, event->mouse == MOUSE_UP ? -1 : 1);
	} else if (region_has(p->at, &row, &col) && list_row(l, row) != LIST_NONE &&
		   event->mouse != MOUSE_RELEASE) {
		list_select(l, list_row(l, row));
		if (event->mouse == MOUSE_DOUBLE)
			presets_choose(app);
	}
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct presets_pane *p = (struct presets_pane *)pane;
	const struct preset *preset;

	presets_count(app, p);
	preset = p->past ? NULL : presets_selected(p);
	if (preset && *preset->wrong.text)
		text_add(
		    out, "It cannot be used as it is. The file can be corrected; d deletes it");
	else if (p->past && !list_count(&p->list[1]))
		text_add(out, "Nothing was sent yet. Tab shows the presets");
	else
		text_addf(out, "Enter: into the form. Nothing is sent. Tab: %s",
		    p->past ? "presets" : "frames sent before");
}

static void
close_presets(struct app *app, struct pane *pane)
{
	(void)app;
	presets_free(((struct presets_pane *)pane)->presets);
	free(pane);
}

static const struct pane_ops presets_ops = {
    .draw = presets_draw,
    .mouse = clicked,
    .hint = hint,
    .list = list,
    .close = close_presets,
};

void
presets_open(struct app *app)
{
	struct presets_pane *p;

	if (presets_top(app))
		return;
	p = calloc(1, sizeof *p);
	if (p)
		p->presets = presets_read();
	if (!p || !p->presets) {
		free(p);
		app_no_memory(app);
		return;
	}
	p->pane = (struct pane){.ops = &presets_ops, .place = IN_PRESETS, .whole = true};
	p->list[0] = p->list[1] = list_new(false);
	p->shown = UINT64_MAX;
	presets_count(app, p);
	list_home(&p->list[0]);
	list_home(&p->list[1]);
	app_push(app, &p->pane);
}
