/* SPDX-License-Identifier: BSD-2-Clause */
/* The pane that takes frames out of text: see taking.h. */
#include "ui/taking.h"

#include "notation/take.h"
#include "session/undo.h"
#include "ui/form.h"
#include "ui/key.h"
#include "ui/wrap.h"

#include <stdlib.h>
#include <string.h>

#include "wire/explain.h"

enum {
	TEXT_SIZE = INPUT_PASTE_MAX + 1,
	TEXT_ROWS = 6 /* of the text itself, its rule included */
};

struct taking {
	struct pane pane;
	char text[TEXT_SIZE];
	size_t length;
	bool typed;  /* at least its end: then a line end is part of it */
	bool unread; /* it has changed since it was understood */
	struct taken *taken;
	struct why why;
	struct list list; /* of the frames */
	struct region at;
};

static const struct pane_ops taking_ops;

static struct taking *
on_top(struct app *app)
{
	struct pane *top = app_top(app);

	return top->ops == &taking_ops ? (struct taking *)top : NULL;
}

/* What the text says now: once for all that was typed since, for each reading takes all of it. */
static void
read_text(struct taking *t)
{
	int height = t->list.height;

	if (!t->unread)
		return;
	t->unread = false;
	take_free(t->taken);
	t->why.text[0] = '\0';
	t->taken = t->length ? take_text(t->text, t->length, &t->why) : NULL;
	t->list = list_new(false);
	list_height(&t->list, height);
	list_items(&t->list, 0, t->taken ? t->taken->frames : 0);
	list_home(&t->list);
}

static void
add(struct app *app, struct taking *t, const char *text)
{
	size_t n = strlen(text);

	if (n >= TEXT_SIZE - t->length) {
		app_say(app,
		    "That is more text than there is room for: %u bytes. :take FILE reads it "
		    "from a file",
		    INPUT_PASTE_MAX);
		return;
	}
	memcpy(t->text + t->length, text, n + 1);
	t->length += n;
	t->unread = true;
	app->dirty = true;
}

/* One frame: its size and what it says. */
static void
draw_one(struct app *app, const struct taking *t, int row, uint64_t item, bool focus)
{
	const struct taken_frame *f = &t->taken->frame[item];
	bool here = item == t->list.selected;
	enum style style = style_row(here, focus);
	char chars[TEXT_MAX];
	struct text words = text_on(chars, sizeof chars);

	draw_padded(t->at, row, 0, t->at.cols, style, here ? ">" : "");
	text_addf(&words, "%u", (unsigned)item + 1);
	draw_right(t->at, row, 6, style, chars);
	words = text_on(chars, sizeof chars);
	text_addf(&words, "%u B", f->len);
	draw_right(t->at, row, 14, style, chars);
	words = text_on(chars, sizeof chars);
	dissect(app->room, t->taken->bytes + f->at, f->len, f->len);
	summary(app->room, &words);
	draw_cut(t->at, row, 16, t->at.cols - 17, style, chars);
}

/* The line of the text that the words are about: "line 3, column 14: ...", else the first. */
static const char *
line_of_interest(const struct taking *t)
{
	unsigned line = strncmp(t->why.text, "line ", 5) ? 1 : (unsigned)atoi(t->why.text + 5);
	const char *c = t->text;

	for (; line > 1 && strchr(c, '\n'); line--)
		c = strchr(c, '\n') + 1;
	return c;
}

static void
draw_text_rows(const struct taking *t, struct region at)
{
	const char *line = line_of_interest(t);
	char chars[400];

	draw_rule(at, 0, false, line == t->text ? "The text" : "The text, from that line on", NULL);
	for (int row = 1; row < at.rows && *line; row++) {
		size_t n = strcspn(line, "\n");
		struct text words = text_on(chars, sizeof chars);

		text_dots(&words, (const uint8_t *)line, n < 300 ? n : 300);
		draw_cut(at, row, 1, at.cols - 2, STYLE_PLAIN, chars);
		line += n + (line[n] == '\n');
	}
}

static void
draw(struct app *app, struct pane *pane, struct region at, bool focus)
{
	static const char help[] =
	    "Paste text here. It finds out by itself what it is:\n"
	    " a hex dump: tcpdump -xx or -XX, Wireshark, xxd, hexdump, od, text2pcap\n"
	    " hex in a row or with anything between: ff:ff:ff.., 0xff, 0xff, ..\n"
	    " an array or a string of C or Python: { 0xff, .. }, \"\\xff..\"\n"
	    " a recipe: eth / arp, or a command line of this program\n"
	    "Nothing is sent. :take FILE reads a file.";
	struct taking *t = (struct taking *)pane;
	int rows = at.rows >= 16 ? TEXT_ROWS : at.rows >= 9 ? 3 : 0, used;
	char chars[40] = "";
	struct text count = text_on(chars, sizeof chars);
	struct region words = region_part(at, 1, 0, at.rows - 1, at.cols);

	read_text(t);
	draw_fill(at, STYLE_PLAIN);
	if (t->length)
		text_addf(&count, "%zu characters", t->length);
	draw_rule(at, 0, focus, "Take a frame out of text", chars);
	if (!t->length) {
		wrap_draw(words, 0, STYLE_PLAIN, help);
		draw_cursor(at, at.rows - 1, 0);
		return;
	}
	if (!t->taken)
		draw_text(words, 0, 1, 2, STYLE_BAD, "!!");
	used = wrap_draw(t->taken ? words : region_part(words, 0, 3, words.rows, words.cols - 3), 0,
	    t->taken ? STYLE_TITLE : STYLE_PLAIN, t->taken ? t->taken->what : t->why.text);
	t->at = region_part(at, 1 + used, 0, at.rows - 1 - used - rows, at.cols);
	list_height(&t->list, t->at.rows);
	for (int row = 0; t->taken && row < t->at.rows; row++)
		if (list_row(&t->list, row) != LIST_NONE)
			draw_one(app, t, row, list_row(&t->list, row), focus);
	if (rows)
		draw_text_rows(t, region_part(at, at.rows - rows, 0, rows, at.cols));
	if (focus)
		draw_cursor(t->at, t->taken ? (int)(t->list.selected - t->list.top) : 0, 0);
}

/* Enter: the selected frame into the form; does nothing unless the pane is on top. */
static void
use(struct app *app)
{
	struct taking *t = on_top(app);
	struct session *s = app->session;
	struct why why;
	char what[sizeof t->taken->what];
	struct text words = text_on(what, sizeof what);
	unsigned frame;
	bool many;

	if (!t)
		return;
	read_text(t);
	if (!t->taken) {
		app_say(app, "%s", t->length ? t->why.text : "There is no text yet: paste it");
		return;
	}
	if (!take_draft(t->taken, (unsigned)t->list.selected, &s->draft, &why)) {
		app_say(app, "%s", why.text);
		return;
	}
	session_source_own(s);
	undo_frame(s, NULL);
	text_add(&words, t->taken->what);
	frame = (unsigned)t->list.selected + 1;
	many = t->taken->frames > 1;
	app_pop(app);
	form_refresh(app);
	if (!app->stacked)
		app->focus = MAIN_FORM;
	if (many)
		app_say(app, "In the form: frame %u of %s", frame, what);
	else
		app_say(app, "In the form: %s. %sCtrl-_ brings the old frame back", what,
		    session_reads(s) ? "" : "F5 sends it, ");
}

static void
drop_last(struct taking *t)
{
	while (t->length && ((uint8_t)t->text[t->length - 1] & 0xc0) == 0x80)
		t->length--;
	t->length -= t->length > 0;
	t->text[t->length] = '\0';
	t->unread = true;
}

/* A character that is typed. */
static void
type(struct app *app, struct taking *t, uint32_t key)
{
	char utf8[5] = {0};

	if (key < 0x80)
		utf8[0] = (char)key;
	else
		return; /* nothing that is understood here has such letters */
	t->typed = true;
	add(app, t, utf8);
}

static bool
key_pressed(struct app *app, struct pane *pane, uint32_t key)
{
	struct taking *t = (struct taking *)pane;

	app->dirty = true;
	if (key == K_UP || key == K_DOWN || key == K_PAGE_UP || key == K_PAGE_DOWN)
		read_text(t);
	switch (key) {
	case K_ENTER:
		/* what terminals paste without saying so has line ends, too: they choose nothing */
		if (t->typed)
			add(app, t, "\n");
		else
			use(app);
		return true;
	case K_CTRL('d'):
		use(app);
		return true;
	case K_CTRL('u'):
		t->length = 0;
		t->text[0] = '\0';
		t->typed = false;
		t->unread = true;
		return true;
	case K_BACKSPACE:
		drop_last(t);
		return true;
	case K_UP:
	case K_DOWN:
		list_move(&t->list, key == K_UP ? -1 : 1);
		return true;
	case K_PAGE_UP:
	case K_PAGE_DOWN:
		list_page(&t->list, key == K_PAGE_UP ? -2 : 2);
		return true;
	default:
		if (key < K_SPACE || key >= K_NAMED)
			return false;
		type(app, t, key);
		return true;
	}
}

static void
pasted(struct app *app, struct pane *pane, const char *text)
{
	struct taking *t = (struct taking *)pane;

	t->typed = false;
	add(app, t, text);
}

static void
hint(struct app *app, struct pane *pane, struct text *out)
{
	struct taking *t = (struct taking *)pane;

	(void)app;
	read_text(t);
	if (!t->length)
		text_add(out, "Paste text, or type it");
	else if (!t->taken)
		text_add(out, "Ctrl-U clears the text, Esc goes back");
	else
		text_addf(out, "%s puts %s into the form; nothing is sent. Ctrl-U clears",
		    t->typed ? "Ctrl-D" : "Enter",
		    t->taken->frames > 1 ? "the selected frame" : "the frame");
}

static void
close_taking(struct app *app, struct pane *pane)
{
	(void)app;
	take_free(((struct taking *)pane)->taken);
	free(pane);
}

static const struct pane_ops taking_ops = {
    .draw = draw,
    .key = key_pressed,
    .paste = pasted,
    .hint = hint,
    .close = close_taking,
};

void
taking_open(struct app *app)
{
	struct taking *t = on_top(app) ? NULL : calloc(1, sizeof *t);

	if (!t) {
		if (!on_top(app))
			app_no_memory(app);
		return;
	}
	t->pane = (struct pane){.ops = &taking_ops, .place = IN_TAKING, .whole = true};
	t->list = list_new(false);
	app_push(app, &t->pane);
}

bool
taking_offer(struct app *app, const char *text)
{
	struct taken *taken = take_text(text, strlen(text), NULL);

	take_free(taken);
	if (!taken)
		return false;
	taking_open(app);
	if (on_top(app))
		pasted(app, app_top(app), text);
	return true;
}
