/* SPDX-License-Identifier: BSD-2-Clause */
/* Looking for a field in the builder: see builder.h. Knows names, keys and values of the draft's
 * fields; not what is typed into them. */
#include "ui/builder.h"

#include "ui/builder_inside.h"
#include "ui/prompt.h"

#include <stdio.h>
#include <string.h>

static bool
matches(const struct dissection *d, unsigned span, const char *what)
{
	const struct field *field = d->span[span].field;
	const struct proto *proto = d->layer[d->span[span].layer].proto;
	char words[TEXT_MAX];
	struct text t = text_on(words, sizeof words);

	text_addf(
	    &t, "%s %s ", field ? field->label : proto->name, field ? field->key : proto->key);
	tree_value(d, span, &t);
	return strcasestr(words, what);
}

void
builder_find(struct app *app, int step)
{
	struct builder *b = builder_top(app);
	const struct dissection *d = b ? &b->sheet.tree.d : NULL;
	int here = b ? tree_selected(&b->sheet.tree) : 0;
	unsigned n = b ? d->spans : 0, at = here < 0 ? 0 : (unsigned)here;

	if (!b)
		return;
	if (!*app->find) {
		app_say(app, "Nothing to look for yet. Press / and type it");
		return;
	}
	for (unsigned i = 0; i < n; i++) {
		at = step > 0 ? (at + 1) % n : (at + n - 1) % n;
		if (!matches(d, at, app->find))
			continue;
		tree_reveal(&b->sheet.tree, at);
		app_say(app, "found: %.80s. n goes on, Enter types a value", app->find);
		return;
	}
	app_say(app, "no field has: %.80s", app->find);
}

static bool
done(struct app *app, const char *line)
{
	if (*line)
		snprintf(app->find, sizeof app->find, "%s", line);
	builder_find(app, 1);
	return true;
}

void
builder_find_prompt(struct app *app)
{
	static const struct prompt_ops ops = {
	    .label = "find a field: ", .history = "find", .done = done};

	prompt_open(app, &ops, "");
}
