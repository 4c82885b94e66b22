/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame as text to be copied: line, recipe, command, bytes, fields. Knows how each is written;
 * which program takes the copy it does not know. */
#include "ui/copy.h"

#include "session/look.h"
#include "ui/page.h"
#include "ui/row.h"
#include "wire/explain.h"
#include "wire/recipe.h"

#include <stdlib.h>

/* Room for a draft, a dissection and their texts: too much for the stack. */
struct copy {
	struct draft draft;
	struct dissection d;
	char recipe[4 * DRAFT_MAX];
};

static void
add_line(struct app *app, const struct record *r, struct copy *c, struct text *t)
{
	const struct session *s = app->session;

	text_addf(t, "%s%llu ", r->stage == STAGE_RECEIVED ? "" : "S", (unsigned long long)r->no);
	row_time(app, r, NULL, 6, t);
	text_addf(t, " %c ", session_kind(s, r, &c->d));
	if (!r->foreign && r->caplen >= 12) {
		text_hex(t, r->bytes, 6, ':');
		text_char(t, ' ');
		text_hex(t, r->bytes + 6, 6, ':');
		text_char(t, ' ');
	}
	row_type(&c->d, t);
	text_addf(t, " %u ", (unsigned)r->len);
	look_summary(r, &c->d, t);
	text_add(t, "\n");
}

/* In single quotes for the shell: ' becomes '\'' */
static void
add_quoted(const char *chars, struct text *t)
{
	text_char(t, '\'');
	for (; *chars; chars++)
		if (*chars == '\'')
			text_add(t, "'\\''");
		else
			text_char(t, *chars);
	text_char(t, '\'');
}

static void
add_recipe(const struct app *app, const struct record *r, struct copy *c, struct text *t)
{
	const struct session *s = app->session;
	struct text recipe = text_on(c->recipe, sizeof c->recipe);
	struct why why;

	if (r->foreign) {
		text_add(t, "\nNo recipe: it is not an Ethernet frame\n");
		return;
	}
	if (!draft_load(&c->draft, r->bytes, r->caplen, &why)) {
		text_addf(t, "\nNo recipe: %s\n", why.text);
		return;
	}
	recipe_print(&c->draft, &recipe);
	if (recipe.cut) {
		text_add(t, "\nNo recipe: it would be too long\n");
		return;
	}
	text_add(t, "\n");
	text_add(t, c->recipe);
	text_add(t, "\n\netherwright --send --port ");
	text_add(t, session_port_name(s, s->seat));
	text_add(t, " --frame ");
	add_quoted(c->recipe, t);
	text_add(t, "\n");
}

static void
add_bytes(const struct record *r, struct text *t)
{
	text_add(t, "\n");
	for (uint32_t at = 0; at < r->caplen; at += 16) {
		uint32_t n = r->caplen - at < 16 ? r->caplen - at : 16;

		text_addf(t, "%04x  ", (unsigned)at);
		text_hex(t, r->bytes + at, n, ' ');
		text_addf(t, "%*s", (int)(16 - n) * 3 + 2, "");
		text_dots(t, r->bytes + at, n);
		text_add(t, "\n");
	}
}

static void
add_fields(const struct copy *c, struct text *t)
{
	text_add(t, "\n");
	for (unsigned i = 0; i < c->d.spans; i++) {
		text_addf(t, "%*s", c->d.span[i].depth * 2, "");
		if (c->d.span[i].field)
			text_addf(t, "%s: ", c->d.span[i].field->label);
		span_value(&c->d, i, t);
		text_add(t, "\n");
	}
}

void
copy_open(struct app *app)
{
	const struct record *r = app_selected(app);
	size_t room = r ? 65536 + r->caplen * 8 + 256 * SPANS_MAX : 0;
	struct copy *c = malloc(sizeof *c);
	char title[64], *chars = r ? malloc(room) : NULL;
	struct text t;

	if (!r) {
		app_say(app, "No frame is selected here");
	} else if (!c || !chars) {
		app_say(app, "There is no memory left for this");
	} else {
		look_dissect(&c->d, r);
		dissect_check(&c->d);
		t = text_on(chars, room);
		add_line(app, r, c, &t);
		add_recipe(app, r, c, &t);
		add_bytes(r, &t);
		add_fields(c, &t);
		t = text_on(title, sizeof title);
		text_addf(&t, "Copy frame %s%llu", r->stage == STAGE_RECEIVED ? "" : "S",
		    (unsigned long long)r->no);
		page_plain(app, title, chars);
	}
	free(chars);
	free(c);
}
