/* SPDX-License-Identifier: BSD-2-Clause */
/* The form of the frame to send: keys, pasted text, the mouse. Knows which
 * field has the cursor and when the session is told; what a field means is in form_*.c. */
#include "ui/form.h"

#include "session/undo.h"
#include "ui/action.h"
#include "ui/address.h"
#include "ui/form_inside.h"
#include "ui/key.h"
#include "ui/prompt.h"

#include <stdlib.h>
#include <string.h>

const struct form_kind *const form_kinds[FORM_FIELDS] = {
    [FORM_DST] = &form_dst,
    [FORM_SRC] = &form_src,
    [FORM_TYPE] = &form_type,
    [FORM_VLAN] = &form_vlan,
    [FORM_EVERY] = &form_every,
    [FORM_TIMES] = &form_times,
    [FORM_HEX] = &form_hex,
    [FORM_TEXT] = &form_text,
};

void
form_add(struct text *out, const char *words)
{
	if (out->length)
		text_add(out, ", ");
	text_add(out, words);
}

unsigned
form_faults(const struct form *form)
{
	unsigned n = 0;

	for (unsigned i = 0; i < FORM_FIELDS; i++)
		n += form->field[i].state != FORM_OK;
	return n;
}

/* A field shows what the session has; the cursor stays where it can. */
static void
show(struct app *app, struct form *form, enum form_which which)
{
	static char chars[EDIT_MAX];
	struct text t = text_on(chars, sizeof chars);
	struct form_field *field = &form->field[which];
	size_t cursor = field->edit.cursor, first = field->edit.first;
	bool at_end = cursor == field->edit.length;

	form_kinds[which]->show(app->session, &t);
	if (!strcmp(chars, field->edit.text)) {
		field->edit.length = t.length;
	} else {
		edit_set(&field->edit, chars, NULL);
		if (which == form->at && !at_end && cursor <= field->edit.length) {
			field->edit.cursor = cursor;
			field->edit.first = first;
		}
	}
	field->state = FORM_OK;
	if (!*chars && which < FORM_HEX) {
		field->state = FORM_UNFINISHED;
		no(&field->why, EXIT_USAGE, "the frame ends before it - give a value");
	}
}

void
form_show(struct app *app, struct form *form)
{
	for (unsigned i = 0; i < FORM_FIELDS; i++)
		show(app, form, i);
	if (!form->loaded)
		undo_start(app->session);
	undo_note(app->session, 0);
	form->typing = -1;
	form->loaded = true;
	app->dirty = true;
}

struct form *
form_of(struct app *app)
{
	struct form *form = (struct form *)app->main[MAIN_FORM];

	if (!form->loaded)
		form_show(app, form);
	return form;
}

/* After the session was told something by one field, the others follow; what is not valid yet in
 * them stays. */
static void
show_others(struct app *app, struct form *form, enum form_which but)
{
	for (unsigned i = 0; i < FORM_FIELDS; i++)
		if (i != but && form->field[i].state == FORM_OK)
			show(app, form, i);
	app->dirty = true;
}

/* Tells the session what a field says. A run of typed characters is one step of undo. */
static void
take(struct app *app, struct form *form, enum form_which which, bool finished, bool typed)
{
	struct form_field *field = &form->field[which];
	bool goes_on = typed && form->typing == (int)which;

	field->why.text[0] = '\0';
	field->state =
	    form_kinds[which]->take(app->session, field->edit.text, finished, &field->why);
	if (!goes_on)
		form->run = undo_run(app->session);
	undo_note(app->session, form->run);
	form->typing = typed && field->state == FORM_OK ? (int)which : -1;
	show_others(app, form, which);
}

/* Text is not set as a whole: what stands before and behind the change stays as it is, also bytes
 * that are no text. */
static void
take_text(struct app *app, struct form *form, size_t cursor, bool typed)
{
	struct form_field *field = &form->field[FORM_TEXT];
	const struct edit *e = &field->edit;
	struct draft *draft = &app->session->draft;
	uint32_t old = payload_size(draft);
	size_t from = cursor < e->cursor ? cursor : e->cursor, behind = e->length - e->cursor;
	bool goes_on = typed && form->typing == FORM_TEXT;
	struct why why;

	if (from > old || behind > old - from)
		from = behind = 0;
	if (!payload_splice(draft, (uint32_t)from, old - (uint32_t)(from + behind),
		(const uint8_t *)e->text + from, (uint32_t)(e->length - behind - from), &why)) {
		struct text t = text_on(form->refused, sizeof form->refused);

		text_add(&t, why.text);
	}
	if (!goes_on)
		form->run = undo_run(app->session);
	undo_note(app->session, form->run);
	form->typing = typed ? FORM_TEXT : -1;
	show(app, form, FORM_TEXT);
	show_others(app, form, FORM_TEXT);
}

static void
remember(struct form_field *field)
{
	if (field->edit.length >= SHORT_MAX || !strcmp(field->past[0], field->edit.text))
		return;
	memmove(field->past[1], field->past[0], sizeof field->past - sizeof field->past[0]);
	memcpy(field->past[0], field->edit.text, field->edit.length + 1);
}

void
form_finish(struct app *app, struct form *form, enum form_which which)
{
	struct form_field *field = &form->field[which];

	form->typing = -1;
	if (which >= FORM_HEX)
		return;
	take(app, form, which, true, false);
	if (field->state != FORM_OK)
		return;
	show(app, form, which);
	remember(field);
}

static void
go_to(struct app *app, struct form *form, enum form_which which)
{
	form_finish(app, form, form->at);
	form->at = which;
	form->field[which].edit.walk = 0;
	app->dirty = true;
}

static void
walk(struct app *app, struct form *form, int step)
{
	struct form_field *field = &form->field[form->at];

	if (!field->edit.walk)
		form_collect(app, form);
	if (edit_walk(&field->edit, form->suggestions.list, form->suggestions.n, step) ==
	    EDIT_CHANGED) {
		size_t walked = field->edit.walk;

		take(app, form, form->at, true, false);
		field->edit.walk = walked;
	} else {
		struct text t = text_on(form->refused, sizeof form->refused);

		text_add(&t, "there are no suggestions for this field");
	}
}

static bool
load_file(struct app *app, const char *path)
{
	struct form *form = form_of(app);
	struct why why;

	if (!payload_load(&app->session->draft, path, &why)) {
		app_say(app, "%s", why.text);
		return false;
	}
	form_show(app, form);
	app_say(app, "The payload is the file now: %u B.", payload_size(&app->session->draft));
	return true;
}

/* Rows of the payload are moved through before the field is left. */
static bool
move_row(struct app *app, struct form *form, int step)
{
	struct edit *e = &form->field[form->at].edit;
	size_t one = form->at == FORM_HEX ? 3 : 1;
	size_t row = one * (size_t)form_dump_width(form->pane.region.cols);

	if (form->at < FORM_HEX || !form->dump_rows)
		return false;
	if (step < 0 && e->cursor < row)
		return false;
	if (step > 0 && e->cursor / row >= e->length / row)
		return false;
	if (step < 0)
		e->cursor -= row;
	else
		e->cursor = e->cursor + row < e->length ? e->cursor + row : e->length;
	while (form->at == FORM_TEXT && ((uint8_t)e->text[e->cursor] & 0xc0) == 0x80)
		e->cursor--;
	app->dirty = true;
	return true;
}

/* Keys that go from field to field. */
static bool
move(struct app *app, struct form *form, uint32_t key)
{
	switch (key) {
	case K_DOWN:
		if (!move_row(app, form, 1) && form->at + 1 < FORM_FIELDS)
			go_to(app, form, form->at + 1);
		return true;
	case K_UP:
		if (!move_row(app, form, -1) && form->at > 0)
			go_to(app, form, form->at - 1);
		else if (form->at == 0)
			form->on_title = true;
		return true;
	case K_TAB:
		if (form->at + 1 < FORM_FIELDS) {
			go_to(app, form, form->at + 1);
			return true;
		}
		go_to(app, form, FORM_DST);
		app->focus = MAIN_RECEIVED;
		return true;
	case K_SHIFT_TAB:
		if (form->at > 0) {
			go_to(app, form, form->at - 1);
			return true;
		}
		form_finish(app, form, form->at);
		app->focus = MAIN_SENT;
		return true;
	default:
		return false;
	}
}

/* After something was done to a field's text: by a key (NULL: none) that is a command elsewhere. */
static void
edited(struct app *app, struct form *form, enum edited how, size_t cursor, bool typed,
    const struct action *key, const struct why *why)
{
	struct text t = text_on(form->refused, sizeof form->refused);

	app->dirty = true;
	if (how == EDIT_REFUSED && key)
		text_addf(&t, "%.*s. As a key (%s) it works in the lists: Esc goes there",
		    (int)(strstr(why->text, " - ") ? strstr(why->text, " - ") - why->text : 40),
		    why->text, key->name);
	else if (how == EDIT_REFUSED)
		text_add(&t, why->text);
	if (how == EDIT_MOVED)
		form->typing = -1;
	if (how != EDIT_CHANGED)
		return;
	if (form->at == FORM_TEXT)
		take_text(app, form, cursor, typed);
	else
		take(app, form, form->at, false, typed);
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	static const struct prompt_ops file = {
	    .label = "Payload from file: ", .history = "payload", .done = load_file};
	struct form *form = form_of(app);
	struct form_field *field = &form->field[form->at];
	size_t cursor = field->edit.cursor;
	bool letter = key > K_SPACE && key < K_NAMED;
	struct why why = {.text = ""};
	enum edited how;

	(void)pane;
	form->refused[0] = '\0';
	if (form->on_title && key == K_ENTER)
		return false;
	if (form->on_title && letter) { /* nothing is typed there */
		app->focus = MAIN_RECEIVED;
		form->on_title = false;
		action_key(app, key);
		return true;
	}
	if (form->on_title && (key == K_DOWN || key == K_TAB)) {
		form->on_title = false;
		app->dirty = true;
		return true;
	}
	form->on_title = false;
	if (move(app, form, key))
		return true;
	if (key == K_CTRL('n') || key == K_CTRL('p')) {
		walk(app, form, key == K_CTRL('n') ? 1 : -1);
		app->dirty = true;
		return true;
	}
	if (key == '@' && form->at == FORM_HEX) {
		prompt_open(app, &file, "");
		return true;
	}
	if (key >= '0' && key <= '9' && form_kinds[form->at]->word &&
	    !strcmp(field->edit.text, form_kinds[form->at]->word))
		edit_set(&field->edit, "", NULL);
	field->edit.words = field->edit.mask == MASK_MAC ? address_words() : NULL;
	how = edit_key(&field->edit, key, &why);
	if (how == EDIT_PASSED)
		return false;
	edited(app, form, how, cursor, key >= K_SPACE && key < K_NAMED,
	    letter ? action_of_key(app->actions, key, IN_RECEIVED) : NULL, &why);
	return true;
}

static void
pasted(struct app *app, struct pane *pane, const char *text)
{
	struct form *form = form_of(app);
	struct form_field *field = &form->field[form->at];
	size_t cursor = field->edit.cursor;
	struct why why = {.text = ""};

	(void)pane;
	form->typing = -1;
	form->refused[0] = '\0';
	field->edit.words = field->edit.mask == MASK_MAC ? address_words() : NULL;
	edited(app, form, edit_paste(&field->edit, text, &why), cursor, false, NULL, &why);
}

static void
clicked(struct app *app, struct pane *pane, const struct event *event, int row, int col)
{
	struct form *form = form_of(app);

	(void)pane;
	if (event->mouse != MOUSE_CLICK)
		return;
	for (unsigned i = 0; i < FORM_FIELDS; i++) {
		const struct form_place *p = &form->field[i].place;
		struct edit *e = &form->field[i].edit;

		if (!p->width || row - 1 + form->scroll != p->row || col < p->label ||
		    col > p->box + p->width)
			continue;
		form->on_title = false;
		go_to(app, form, i);
		if (col >= p->box && e->first <= e->length)
			e->cursor = e->first + text_fit(e->text + e->first, (size_t)(col - p->box));
		return;
	}
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct form *form = form_of(app);
	const struct form_kind *kind = form_kinds[form->at];
	const struct form_field *field = &form->field[form->at];
	char chars[TEXT_MAX] = "";
	struct text t = text_on(chars, sizeof chars);

	(void)pane;
	if (form->on_title) {
		text_add(
		    out, "Enter opens the builder: the frame as a tree. Letters are keys here.");
		return;
	}
	text_addf(out, "%s: ", kind->label);
	if (form->refused[0] || field->state != FORM_OK) {
		text_add(out, form->refused[0] ? form->refused : field->why.text);
		if (!form->refused[0])
			form_add_suggestions(app, form, out);
		return;
	}
	kind->mean(app->session, &t);
	text_add(out, chars);
	t = text_on(chars, sizeof chars);
	if (kind->teach)
		kind->teach(app->session, &t);
	if (t.length)
		text_addf(out, ". %s", chars);
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	(void)pane;
	form_draw(app, form_of(app), at, focus);
}

static void
close_form(struct app *app, struct pane *pane)
{
	(void)app;
	free(pane);
}

struct pane *
form_pane(void)
{
	static const struct pane_ops ops = {.draw = draw,
	    .key = key_pressed,
	    .mouse = clicked,
	    .paste = pasted,
	    .hint = hint,
	    .close = close_form};
	struct form *form = calloc(1, sizeof *form);

	if (!form)
		return NULL;
	form->pane.ops = &ops;
	form->pane.place = IN_FORM;
	form->typing = -1;
	for (unsigned i = 0; i < FORM_FIELDS; i++) {
		char *chars = i == FORM_HEX    ? form->hex
			      : i == FORM_TEXT ? form->text
					       : form->small[i];
		size_t size = i == FORM_HEX    ? sizeof form->hex
			      : i == FORM_TEXT ? sizeof form->text
					       : sizeof form->small[i];

		form->field[i].edit = edit_on(chars, size, form_kinds[i]->mask);
	}
	return &form->pane;
}
