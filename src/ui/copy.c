/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame as text to be copied: line, recipe, command, bytes, fields. Knows how each is written;
 * which program takes the copy it does not know. */
#include "ui/copy.h"

#include "notation/notation.h"
#include "session/look.h"
#include "ui/page.h"
#include "ui/row.h"

#include <stdlib.h>
#include <string.h>

enum {
	NOTATIONS = 12 /* more than there are */
};

static void
add_line(struct app *app, const struct record *r, const struct dissection *d, struct text *t)
{
	const struct session *s = app->session;

	text_addf(t, "%s%llu ", r->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)r->no);
	row_time(app, r, NULL, 6, t);
	text_addf(t, " %c ", session_kind(s, r, d));
	if (!r->foreign && r->caplen >= 12) {
		text_hex(t, r->bytes, 6, ':');
		text_char(t, ' ');
		text_hex(t, r->bytes + 6, 6, ':');
		text_char(t, ' ');
	}
	row_type(d, t);
	text_addf(t, " %u ", (unsigned)r->len);
	look_summary(r, d, t);
	text_add(t, "\n");
}

/* The port that commands name. */
static const char *
port_of(const struct session *s)
{
	return s->ports && s->port[s->seat]->ops->send ? session_port_name(s, s->seat) : "eth0";
}

/* The frame as other programs write it, each with a line that says for whom. */
static void
add_notations(const struct app *app, const struct record *r, struct text *t)
{
	if (r->foreign) {
		text_add(
		    t, "\nIt is not an Ethernet frame: only its bytes can be written down\n\n");
		for (uint32_t at = 0; at < r->caplen; at += 16) {
			text_hex(t, r->bytes + at, r->caplen - at < 16 ? r->caplen - at : 16, ' ');
			text_char(t, '\n');
		}
		return;
	}
	for (const struct notation *n = notations; n->name; n++) {
		struct why why = {.text = ""};

		text_addf(t, "\n# %s: %s\n", n->name, n->help);
		if (!notation_of_bytes(n, r->bytes, r->caplen, port_of(app->session), t, &why))
			text_addf(t, "Not to be had: %s\n", why.text);
	}
}

static void
add_fields(const struct dissection *d, struct text *t)
{
	text_add(t, "\n");
	for (unsigned i = 0; i < d->spans; i++) {
		text_addf(t, "%*s", d->span[i].depth * 2, "");
		if (d->span[i].field)
			text_addf(t, "%s: ", d->span[i].field->label);
		span_value(d, i, t);
		text_add(t, "\n");
	}
}

/* On a page a tab would begin a column. */
static void
open_page(struct app *app, const char *title, const char *chars)
{
	static const char blanks[] = "    ";
	size_t size = strlen(chars) + 1;
	struct text t;
	char *page;

	for (const char *c = chars; *c; c++)
		size += *c == '\t' ? sizeof blanks - 2 : 0;
	page = malloc(size);
	if (!page) {
		app_say(app, "There is no memory left for this");
		return;
	}
	t = text_on(page, size);
	for (const char *c = chars; *c; c++)
		if (*c == '\t')
			text_add(&t, blanks);
		else
			t.chars[t.length++] = *c; /* UTF-8 as it is */
	t.chars[t.length] = '\0';
	page_plain(app, title, page);
	free(page);
}

static void
add_title(const struct record *r, struct text *t)
{
	text_addf(
	    t, "frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)r->no);
}

void
copy_open(struct app *app)
{
	const struct record *r = app_selected(app);
	size_t room = r ? 65536 + NOTATIONS * notation_room(r->caplen) + 256 * SPANS_MAX : 0;
	struct dissection *d = malloc(sizeof *d);
	char title[64], *chars = r ? malloc(room) : NULL;
	struct text t;

	if (!r) {
		app_say(app, "No frame is selected here");
	} else if (!d || !chars) {
		app_say(app, "There is no memory left for this");
	} else {
		look_dissect(d, r);
		dissect_check(d);
		t = text_on(chars, room);
		add_line(app, r, d, &t);
		add_fields(d, &t);
		add_notations(app, r, &t);
		t = text_on(title, sizeof title);
		text_add(&t, "Copy ");
		add_title(r, &t);
		open_page(app, title, chars);
	}
	free(chars);
	free(d);
}

void
copy_as(struct app *app, const char *name)
{
	const struct session *s = app->session;
	const struct record *r =
	    !app->stacked && app->focus == MAIN_FORM ? NULL : app_selected(app);
	struct why why = {.text = ""};
	const struct notation *n = notation_find(name ? name : "", &why);
	size_t room = notation_room(r && r->caplen > DRAFT_MAX ? r->caplen : DRAFT_MAX);
	char title[96], *chars = n ? malloc(room) : NULL;
	struct text t = text_on(title, sizeof title), out;
	bool done = chars;

	if (n && !chars)
		no(&why, EXIT_FAILED, "There is no memory left for this");
	if (done && r && r->foreign)
		done =
		    no(&why, EXIT_FAILED, "It is not an Ethernet frame: only those have recipes");
	if (done) {
		out = text_on(chars, room);
		done = r ? notation_of_bytes(n, r->bytes, r->caplen, port_of(s), &out, &why)
			 : notation_of_draft(n, &s->draft, port_of(s), &out, &why);
	}
	if (done) {
		text_add(&t, "Copy ");
		if (r)
			add_title(r, &t);
		else
			text_add(&t, "the form's frame");
		text_addf(&t, " as %s", n->name);
		open_page(app, title, chars);
	} else {
		app_say(app, "%s", why.text);
	}
	free(chars);
}
