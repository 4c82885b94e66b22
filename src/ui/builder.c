/* SPDX-License-Identifier: BSD-2-Clause */
/* The builder: see builder.h. Knows what is selected and who is told of an edit; how values are
 * typed, bytes changed and layers arranged is in builder_*.c. */
#include "ui/builder.h"

#include "base/bits.h"
#include "session/goes.h"
#include "session/origin.h"
#include "session/undo.h"
#include "ui/builder_inside.h"
#include "ui/detail_words.h"
#include "ui/form.h"
#include "ui/key.h"

#include <stdlib.h>

struct builder *
builder_top(const struct app *app)
{
	struct pane *top = app_top(app);

	return top && top->place & IN_BUILDER ? (struct builder *)top : NULL;
}

static void
load_original(const struct app *app, struct builder *b)
{
	const struct record *record = app->session->origin->record;

	tree_load(&b->sheet.tree, record);
	b->sheet.tree.changed = NULL;
	b->n = record->caplen;
	b->sheet.bytes.filled = 0;
	b->sheet.bytes.open = false;
	b->sheet.bytes.changed = NULL;
}

void
builder_load(struct app *app, struct builder *b)
{
	const struct session *s = app->session;
	struct sheet *sheet = &b->sheet;
	struct tree_key key = tree_key(&sheet->tree);
	bool loaded = sheet->tree.rows > 0;

	b->original = b->original && s->origin;
	if (b->original) {
		load_original(app, b);
	} else {
		tree_load_draft(&sheet->tree, &s->draft);
		changes_find(&b->changes, s);
		b->n = (uint32_t)draft_frame(&s->draft, b->frame);
		sheet->bytes.filled = b->n - s->draft.len;
		sheet->bytes.open = true;
		sheet->tree.changed = s->origin ? b->changes.span : NULL;
		sheet->bytes.changed = s->origin ? b->changes.byte : NULL;
	}
	if (loaded)
		tree_find(&sheet->tree, key);
}

void
builder_edited(struct app *app, struct builder *b, unsigned run)
{
	undo_note(app->session, run);
	form_refresh(app);
	builder_load(app, b);
	app->session->changes++;
	app->dirty = true;
}

int
builder_span(struct app *app, struct builder *b)
{
	int span;

	if (b->original) {
		app_say(app, "This is the frame as it was: o goes back to the draft");
		return -1;
	}
	typing_end(app, b, true);
	builder_load(app, b);
	span = tree_selected(&b->sheet.tree);
	if (span < 0)
		app_say(app, span == TREE_IS_PAD
				 ? "The padding is no field: Enter sets its size"
				 : "The check sequence is the card's: it cannot be set here");
	return span;
}

void
builder_change(struct app *app)
{
	struct builder *b = builder_top(app);
	const struct field *field;
	int span;

	if (!b)
		return;
	if (!b->original && tree_selected(&b->sheet.tree) == TREE_IS_PAD) {
		typing_start(app, b, 0);
		return;
	}
	span = builder_span(app, b);
	if (span < 0)
		return;
	field = app->session->draft.d.span[span].field;
	if (!field)
		app_say(app, "A title has no value of its own: a adds what may ride on it, d takes "
			     "it out, Left folds it");
	else if (field->item)
		app_say(app, "A list: a adds an item, d takes one out, K and J move it");
	else
		typing_start(app, b, 0);
}

void
builder_fold(struct app *app, bool open)
{
	struct builder *b = builder_top(app);

	if (!b)
		return;
	tree_fold(&b->sheet.tree, open);
	app->dirty = true;
}

void
builder_other(struct app *app)
{
	struct builder *b = builder_top(app);

	if (!b)
		return;
	sheet_other(&b->sheet);
	b->pane.place = b->sheet.in_bytes ? IN_BUILD_BYTES : IN_BUILD;
	b->run = 0;
	app->dirty = true;
}

void
builder_explain(struct app *app)
{
	struct builder *b = builder_top(app);

	if (b)
		sheet_explain(app, &b->sheet, NULL);
}

void
builder_original(struct app *app)
{
	struct builder *b = builder_top(app);

	if (!b)
		return;
	if (!app->session->origin) {
		app_say(app, "This frame was made from nothing: e on a received or sent frame "
			     "copies it, and shows what you change");
		return;
	}
	b->original = !b->original;
	builder_load(app, b);
	app->dirty = true;
}

void
builder_revert(struct app *app)
{
	static struct bits value; /* large */
	struct builder *b = builder_top(app);
	struct draft *draft = &app->session->draft;
	int span = b ? builder_span(app, b) : -1, was;
	const struct changes *c = b ? &b->changes : NULL;
	struct range r;
	struct why why = {.text = ""};

	if (span < 0)
		return;
	was = app->session->origin ? c->of[span] : -1;
	if (!app->session->origin || !c->span[span] || was < 0 || !draft->d.span[span].field) {
		app_say(app, "There is nothing here to bring back: a row with * has been changed");
		return;
	}
	r = c->was.span[was].range;
	value = (struct bits){.bits = r.bits};
	for (uint32_t done = 0; done < r.bits; done += 8) {
		unsigned n = r.bits - done < 8 ? r.bits - done : 8;

		bits_put(value.bytes, done, n, bits_get(c->was.bytes, r.bit + done, n));
	}
	if (span_pinned(&draft->d, (unsigned)span) && !(c->was.span[was].flags & WRONG))
		draft_unpin(draft, (unsigned)span);
	else if (!draft_splice(draft, (unsigned)span, &value, &why))
		app_say(app, "%s", why.text);
	builder_edited(app, b, 0);
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct builder *b = (struct builder *)pane;

	if (b->typing.on)
		return typing_key(app, b, key);
	if (b->original)
		return false;
	if (pane->place == IN_BUILD_BYTES)
		return bytes_edit(app, b, key);
	if ((key >= '0' && key <= '9') || key == '"') {
		typing_start(app, b, key);
		return true;
	}
	return false;
}

static void
pasted(struct app *app, struct pane *pane, const char *text)
{
	struct builder *b = (struct builder *)pane;

	if (b->original)
		return;
	if (pane->place == IN_BUILD && !b->typing.on)
		typing_start(app, b, 0);
	if (b->typing.on)
		typing_paste(app, b, text);
	else
		bytes_paste(app, b, text);
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct builder *b = (struct builder *)pane;

	typing_end(app, b, true);
	sheet_click(&b->sheet, event, row + pane->region.row, col + pane->region.col, b->n);
	pane->place = b->sheet.in_bytes ? IN_BUILD_BYTES : IN_BUILD;
	if (event->mouse == MOUSE_DOUBLE && pane->place == IN_BUILD)
		builder_change(app);
	app->dirty = true;
}

/* On titles and the destination: where such frames go, as long as this one does not. */
static bool
hint_group(const struct app *app, const struct builder *b, int span, struct text *out)
{
	const struct draft *draft = &app->session->draft;
	struct goes goes;

	if (span < 0 || !goes_find(draft, draft->d.span[span].layer, &goes) || goes.there ||
	    (draft->d.span[span].field && (unsigned)span != goes.span))
		return false;
	text_addf(out, "%s usually goes to %s: p puts that in", goes.proto->key, goes.name);
	changes_say(&b->changes, &draft->d, (unsigned)span, out);
	return true;
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct builder *b = (struct builder *)pane;
	const struct dissection *d = &b->sheet.tree.d;
	int span;

	if (b->typing.on) {
		typing_hint(b, out);
		return;
	}
	span = tree_selected(&b->sheet.tree);
	if (!b->original && hint_group(app, b, span, out))
		return;
	detail_hint(d, span, out);
	if (span < 0 || b->original)
		return;
	if (span_pinned(d, (unsigned)span))
		text_add(out, ", pinned: p lets it be computed again");
	else if (field_computed(d->span[span].field))
		text_add(out, ", computed: it follows by itself until you type over it");
	changes_say(&b->changes, d, (unsigned)span, out);
}

static struct list *
list_of(struct app *app, struct pane *pane)
{
	struct builder *b = (struct builder *)pane;

	(void)app;
	return pane->place == IN_BUILD ? &b->sheet.tree.list : NULL;
}

static void
close_builder(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

void
builder_open(struct app *app)
{
	static const struct pane_ops ops = {.draw = builder_draw,
	    .key = key_pressed,
	    .mouse = clicked,
	    .paste = pasted,
	    .hint = hint,
	    .list = list_of,
	    .close = close_builder};
	struct builder *b;

	for (unsigned i = 0; i < app->stacked; i++) {
		if (app->stack[i]->ops == &ops) { /* it is open below: one is enough */
			while (app->stacked > i + 1)
				app_pop(app);
			return;
		}
	}
	b = calloc(1, sizeof *b);
	if (!b) {
		app_no_memory(app);
		return;
	}
	b->pane = (struct pane){.ops = &ops, .place = IN_BUILD, .whole = true};
	b->sheet.tree.typed.row = TREE_IS_FCS;
	builder_load(app, b);
	tree_select(&b->sheet.tree, b->sheet.tree.d.spans > 1 ? 1 : 0);
	app_push(app, &b->pane);
}
