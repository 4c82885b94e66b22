/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame as text to be copied: line, recipe, command, bytes, fields. Knows how each is written;
 * which program takes the copy it does not know. */
#include "ui/copy.h"

#include "notation/notation.h"
#include "session/look.h"
#include "ui/page.h"
#include "ui/row.h"
#include "wire/explain.h"

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

/* The frame that is meant: NULL for the one to send, while it is being made. */
static const struct record *
meant(struct app *app, bool *draft)
{
	*draft = app_top(app)->place & (IN_FORM | IN_BUILDER);
	return *draft ? NULL : app_selected(app);
}

/* A frame in a notation; without a record the one to send. */
static bool
write_down(const struct session *s, const struct record *r, const struct notation *n,
    struct text *t, struct why *why)
{
	if (!r)
		return notation_of_draft(n, &s->draft, port_of(s), t, why);
	if (r->foreign)
		return no(why, EXIT_FAILED, "It is not an Ethernet frame: only those have recipes");
	return notation_of_bytes(n, r->bytes, r->caplen, port_of(s), t, why);
}

/* The frame as other programs write it, each with a line that says for whom. */
static void
add_notations(const struct app *app, const struct record *r, struct text *t)
{
	for (const struct notation *n = notations; n->name && !(r && r->foreign); n++) {
		struct why why = {.text = ""};

		text_addf(t, "\n# %s: %s\n", n->name, n->help);
		if (!write_down(app->session, r, n, t, &why))
			text_addf(t, "Not to be had: %s\n", why.text);
	}
	if (!r || !r->foreign)
		return;
	text_add(t, "\nIt is not an Ethernet frame: only its bytes can be written down\n\n");
	for (uint32_t at = 0; at < r->caplen; at += 16) {
		text_hex(t, r->bytes + at, r->caplen - at < 16 ? r->caplen - at : 16, ' ');
		text_char(t, '\n');
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
		app_no_memory(app);
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
	text_add(t, "Copy ");
	if (r)
		text_addf(t, "frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)r->no);
	else
		text_add(t, "the frame to send");
}

/* All there is about a frame. */
static void
add_all(struct app *app, const struct record *r, struct dissection *d, struct text *t)
{
	if (r) {
		look_dissect(d, r);
		dissect_check(d);
		add_line(app, r, d, t);
		add_fields(d, t);
	} else {
		summary(&app->session->draft.d, t);
		text_char(t, '\n');
		add_fields(&app->session->draft.d, t);
	}
	add_notations(app, r, t);
}

void
copy_open(struct app *app)
{
	bool draft;
	const struct record *r = meant(app, &draft);
	uint32_t n = r ? r->caplen : DRAFT_MAX;
	size_t room = 65536 + NOTATIONS * notation_room(n) + 256 * SPANS_MAX;
	struct dissection *d = malloc(sizeof *d);
	char title[64], *chars = malloc(room);
	struct text t;

	if (!r && !draft) {
		app_say(app, "No frame is selected here");
	} else if (!d || !chars) {
		app_no_memory(app);
	} else {
		t = text_on(chars, room);
		add_all(app, r, d, &t);
		t = text_on(title, sizeof title);
		add_title(r, &t);
		open_page(app, title, chars);
	}
	free(chars);
	free(d);
}

void
copy_as(struct app *app, const char *name)
{
	bool draft;
	const struct record *r = meant(app, &draft);
	struct why why = {.text = ""};
	const struct notation *n = notation_find(name ? name : "", &why);
	size_t room = notation_room(r && r->caplen > DRAFT_MAX ? r->caplen : DRAFT_MAX);
	char title[96], *chars = n ? malloc(room) : NULL;
	struct text t = text_on(title, sizeof title), out;
	bool done = chars;

	if (n && !chars)
		no_memory(&why);
	if (done) {
		out = text_on(chars, room);
		done = write_down(app->session, r, n, &out, &why);
	}
	if (done) {
		add_title(r, &t);
		text_addf(&t, " as %s", n->name);
		open_page(app, title, chars);
	} else {
		app_say(app, "%s", why.text);
	}
	free(chars);
}
