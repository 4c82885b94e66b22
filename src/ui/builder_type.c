/* SPDX-License-Identifier: BSD-2-Clause */
/* A value that is typed in its row: see builder_inside.h. Knows when the draft is told; what a text
 * means for a field is in value.c. */
#include "ui/builder_inside.h"

#include "session/goes.h"
#include "session/undo.h"
#include "ui/address.h"
#include "ui/key.h"

#include <string.h>
#include <strings.h>

static void
keep_base(struct typing *t, const struct draft *draft)
{
	memcpy(t->bytes, draft->bytes, draft->len);
	memcpy(t->pins, draft->pins, draft->npins * sizeof *draft->pins);
	t->len = draft->len;
	t->pad = draft->pad;
	t->npins = draft->npins;
}

static void
to_base(const struct typing *t, struct draft *draft)
{
	draft_restore(draft, t->bytes, t->len, t->pins, t->npins);
	draft->pad = t->pad;
}

static const struct value pads[] = {
    {"60", "", "The least that a frame on copper has, 64 with its check sequence: the default."},
    {"off", "", "The frame leaves as it is. A card may fill it up, a virtual port does not."},
    {"1514", "", "The largest frame that every port takes: 1500 bytes of payload."},
    {"9216", "", "A jumbo frame: every port on its way has to allow it."},
};

/* Where such frames usually go comes first, before anything is typed. */
static void
put_group_first(struct typing *t, const struct draft *draft)
{
	static const char help[] = "Where such frames usually go.";
	struct values *values = &t->values;
	struct value first = {.help = help};
	struct text number = text_on(first.number, sizeof first.number);
	struct text text = text_on(first.text, sizeof first.text);
	struct goes goes;
	unsigned at = 0;

	if (t->row < 0 || !t->anew || !goes_find(draft, draft->d.span[t->row].layer, &goes) ||
	    goes.span != (unsigned)t->row)
		return;
	text_add(&text, goes.word);
	text_add(&number, goes.address);
	while (at < values->n && strcmp(values->value[at].text, first.text))
		at++;
	if (at == VALUES_MAX)
		return;
	values->n += at == values->n;
	memmove(values->value + 1, values->value, at * sizeof first);
	values->value[0] = first;
}

static void
find_values(struct typing *t)
{
	const struct field *field = t->field;
	const char *typed = t->anew ? "" : t->edit.text;

	t->picked = 0;
	t->values.n = 0;
	if (field)
		values_find(&t->values, field, typed);
	for (unsigned i = 0; !field && i < sizeof pads / sizeof *pads; i++)
		if (!strncmp(pads[i].text, typed, strlen(typed)))
			t->values.value[t->values.n++] = pads[i];
}

/* Tells the draft, from its state before the typing began. False: the text means nothing yet, and
 * the draft keeps what it had last. */
static bool
tell(struct app *app, struct typing *t)
{
	static struct bits value; /* large */
	struct session *s = app->session;
	const char *text = t->picked ? t->values.value[t->picked - 1].text : t->edit.text;
	uint32_t pad;
	int span = t->row;

	if (span == TREE_IS_PAD) {
		if (!pad_parse(text, &pad, &t->why))
			return false;
		to_base(t, &s->draft);
		return draft_set_pad(&s->draft, pad, &t->why);
	}
	/* what was typed before may have made another field of it */
	to_base(t, &s->draft);
	return value_read(s, t->field, text, &value, &t->why) &&
	       draft_splice(&s->draft, (unsigned)span, &value, &t->why);
}

static void
took(struct app *app, struct builder *b)
{
	struct typing *t = &b->typing;

	t->why.text[0] = '\0';
	t->wrong = !tell(app, t);
	builder_edited(app, b, t->run);
}

void
typing_start(struct app *app, struct builder *b, uint32_t first)
{
	struct typing *t = &b->typing;
	struct draft *draft = &app->session->draft;
	const struct field *field;
	char *text = t->text;
	struct text start = text_on(text, sizeof t->text);

	t->row = tree_selected(&b->sheet.tree);
	field = t->row < 0 ? NULL : draft->d.span[t->row].field;
	if (t->row != TREE_IS_PAD && (!field || field->item))
		return;
	t->field = field;
	t->on = t->anew = true;
	t->wrong = false;
	t->run = undo_run(app->session);
	t->why.text[0] = '\0';
	keep_base(t, draft);
	t->edit = edit_on(t->text, sizeof t->text, field ? value_mask(field) : MASK_TEXT);
	if (field)
		value_write(&draft->d, (unsigned)t->row, &start);
	else if (draft->pad)
		text_addf(&start, "%u", draft->pad);
	else
		text_add(&start, "off");
	t->edit.length = t->edit.cursor = strlen(t->text);
	b->pane.place = IN_BUILD_TYPE;
	find_values(t);
	put_group_first(t, draft);
	if (first)
		typing_key(app, b, first);
	app->dirty = true;
}

void
typing_end(struct app *app, struct builder *b, bool keep)
{
	struct typing *t = &b->typing;

	if (!t->on)
		return;
	t->on = false;
	b->pane.place = IN_BUILD;
	if (!keep) {
		to_base(t, &app->session->draft);
		builder_edited(app, b, t->run);
	}
	app->dirty = true;
}

/* The next or previous of what may stand there is taken, but not yet left. */
static void
pick(struct app *app, struct builder *b, int step)
{
	struct typing *t = &b->typing;
	unsigned n = t->values.n + 1;

	if (n == 1)
		return;
	t->picked = (t->picked + (step > 0 ? 1 : n - 1)) % n;
	took(app, b);
}

bool
typing_begun(const struct typing *t)
{
	const char *typed = t->edit.text;

	if (t->edit.mask == MASK_MAC && t->edit.length < 17 &&
	    !typed[strspn(typed, "0123456789abcdefABCDEF:")])
		return false;
	return *typed && t->values.n && !strncasecmp(t->values.value[0].text, typed, strlen(typed));
}

/* What is picked becomes what is typed. */
static void
settle_pick(struct typing *t)
{
	if (t->picked && edit_set(&t->edit, t->values.value[t->picked - 1].text, NULL))
		t->anew = false;
	t->picked = 0;
}

/* To the next row that has a value. */
static void
go_on(struct app *app, struct builder *b, int step)
{
	struct list *list = &b->sheet.tree.list;
	uint64_t before;

	do {
		int span;

		before = list->selected;
		list_move(list, step);
		span = tree_selected(&b->sheet.tree);
		if (span == TREE_IS_PAD || (span >= 0 && b->sheet.tree.d.span[span].field &&
					       !b->sheet.tree.d.span[span].field->item)) {
			typing_start(app, b, 0);
			return;
		}
	} while (list->selected != before);
}

/* False: it cannot stay so, and the cursor stays there. A name that is begun is made whole. */
static bool
finish(struct app *app, struct builder *b)
{
	struct typing *t = &b->typing;

	if (t->wrong && !t->picked && typing_begun(t)) {
		t->picked = 1;
		took(app, b);
	}
	settle_pick(t);
	if (t->wrong) {
		app->hint[0] = '\0';
		return false;
	}
	typing_end(app, b, true);
	return true;
}

static void
typed(struct app *app, struct builder *b, enum edited how, const struct why *why)
{
	struct typing *t = &b->typing;

	if (how == EDIT_REFUSED)
		app_say(app, "%s", why->text);
	if (how != EDIT_PASSED)
		t->anew = false;
	if (how != EDIT_CHANGED)
		return;
	find_values(t);
	took(app, b);
}

bool
typing_key(struct app *app, struct builder *b, uint32_t key)
{
	struct typing *t = &b->typing;
	struct why why = {.text = ""};
	bool letter = key >= K_SPACE && key < K_NAMED;

	app->dirty = true;
	switch (key) {
	case K_ENTER:
		finish(app, b);
		return true;
	case K_ESC:
		typing_end(app, b, false);
		return true;
	case K_TAB:
	case K_SHIFT_TAB:
		if (finish(app, b))
			go_on(app, b, key == K_TAB ? 1 : -1);
		return true;
	case K_DOWN:
	case K_UP:
	case K_CTRL('n'):
	case K_CTRL('p'):
		pick(app, b, key == K_DOWN || key == K_CTRL('n') ? 1 : -1);
		return true;
	default:
		break;
	}
	settle_pick(t);
	t->edit.words = t->edit.mask == MASK_MAC ? address_words() : NULL;
	if (t->anew && letter)
		edit_key(&t->edit, K_CTRL('u'), NULL);
	typed(app, b, edit_key(&t->edit, key, &why), &why);
	return letter || key == K_BACKSPACE || key == K_DELETE || key == K_LEFT || key == K_RIGHT ||
	       key == K_HOME || key == K_END || key == K_CTRL('u') || key == K_CTRL('w') ||
	       key == K_CTRL('k') || key == K_CTRL('a') || key == K_CTRL('e') || key == K_INSERT;
}

void
typing_paste(struct app *app, struct builder *b, const char *text)
{
	struct typing *t = &b->typing;
	struct why why = {.text = ""};

	settle_pick(t);
	if (t->anew)
		edit_key(&t->edit, K_CTRL('u'), NULL);
	t->edit.words = t->edit.mask == MASK_MAC ? address_words() : NULL;
	typed(app, b, edit_paste(&t->edit, text, &why), &why);
}

void
typing_hint(const struct builder *b, struct text *out)
{
	const struct typing *t = &b->typing;
	const char *label = t->field ? t->field->label : "Padding";

	if (t->wrong && typing_begun(t)) {
		text_addf(out, "%s: a name, not yet whole: Enter takes %s", label,
		    t->values.value[0].text);
		return;
	}
	if (t->wrong) {
		text_add(out, t->why.text);
		return;
	}
	if (t->picked && t->values.value[t->picked - 1].help) {
		text_addf(out, "%s: %s", t->values.value[t->picked - 1].text,
		    t->values.value[t->picked - 1].help);
		return;
	}
	text_addf(out, "%s: Enter takes it, Tab goes on, Esc leaves it as it was%s", label,
	    t->values.n ? "; Down: what may stand there" : "");
}
