/* SPDX-License-Identifier: BSD-2-Clause */
/* What may stand in a field of the form: see form_inside.h. Knows what fits to what was typed so
 * far. */
#include "ui/form_inside.h"

#include "base/bits.h"
#include "session/goes.h"
#include "session/recent.h"
#include "wire/kind.h"
#include "wire/recipe.h"

#include <stdlib.h>
#include <string.h>

void
suggest(struct suggestions *s, const char *text)
{
	struct text t;

	for (unsigned i = 0; i < s->n; i++)
		if (!strcmp(s->list[i], text))
			return;
	if (s->n == SUGGESTIONS_MAX || strlen(text) >= SHORT_MAX)
		return;
	t = text_on(s->text[s->n], SHORT_MAX);
	text_add(&t, text);
	s->list[s->n] = s->text[s->n];
	s->n++;
}

/* What the field was in frames that were sent before, also by an earlier run of the program. */
static void
recall(const struct session *s, struct form *form)
{
	const struct recent *recent = s->recent;
	struct session *past = calloc(1, sizeof *past);

	form->recalled.of = form->at;
	form->recalled.frames = recent->n;
	form->recalled.newest = recent->frame[0].time;
	form->recalled.n = 0;
	for (unsigned i = 0; past && i < recent->n && i < RECALLED_MAX; i++) {
		char *chars = form->recalled.text[form->recalled.n];
		struct text t = text_on(chars, SHORT_MAX);

		if (!recipe_parse(&past->draft, recent->frame[i].recipe, NULL))
			continue;
		form_kinds[form->at]->show(past, &t); /* it is shown of a draft alone */
		if (t.length && !t.cut)
			form->recalled.n++;
	}
	free(past);
}

static void
suggest_past(const struct session *s, struct form *form)
{
	const struct recent *recent = s->recent;

	if (!recent || !recent->n || form->at >= FORM_EVERY)
		return;
	if (form->recalled.of != form->at || form->recalled.frames != recent->n ||
	    form->recalled.newest != recent->frame[0].time)
		recall(s, form);
	for (unsigned i = 0; i < form->recalled.n; i++)
		suggest(&form->suggestions, form->recalled.text[i]);
}

void
form_collect(struct app *app, struct form *form)
{
	struct form_field *field = &form->field[form->at];
	struct suggestions *all = &form->suggestions;
	struct goes goes;
	unsigned kept = 0;

	all->n = 0;
	if (form->at == FORM_DST && app->session->draft.d.layers &&
	    goes_find(&app->session->draft, 0, &goes) && !goes.there)
		suggest(all, goes.address);
	for (unsigned i = 0; i < PAST_MAX && field->past[i][0]; i++)
		suggest(all, field->past[i]);
	suggest_past(app->session, form);
	form_kinds[form->at]->suggest(app->session, all);
	if (field->state == FORM_OK || !field->edit.length)
		return;
	for (unsigned i = 0; i < all->n; i++) {
		if (!strncmp(all->list[i], field->edit.text, field->edit.length)) {
			const char *hit = all->list[i];

			all->list[i] = all->list[kept];
			all->list[kept++] = hit;
		}
	}
	if (kept)
		all->n = kept;
}

/* The name of a group, from its address as text. */
static void
add_group(const char *address, struct text *out)
{
	const struct field *field = field_find("eth.dst", NULL);
	const struct name *name;
	uint8_t mac[6];

	if (!field || !mac_parse(address, mac, NULL))
		return;
	name = field_name(field, bits_get(mac, 0, 48));
	if (name)
		text_addf(out, "%s ", name->name);
}

void
form_add_suggestions(struct app *app, struct form *form, struct text *out)
{
	const struct form_field *field = &form->field[form->at];
	char first[TEXT_MAX];
	struct text t = text_on(first, sizeof first);

	if (field->edit.mask != MASK_MAC || !field->edit.length || field->edit.walk)
		return;
	form_collect(app, form);
	for (unsigned i = 0, shown = 0; i < form->suggestions.n && shown < 3; i++) {
		const char *hit = form->suggestions.list[i];
		bool tail = strlen(hit) == 17 && field->edit.length > 8;

		if (strncmp(hit, field->edit.text, field->edit.length))
			return;
		text_addf(&t, " %s%s ", tail ? "..:" : "", tail ? hit + 15 : hit);
		add_group(hit, &t);
		if (!shown++)
			text_add(out, ".  ^N:");
		text_add(out, first);
		t = text_on(first, sizeof first);
	}
}
