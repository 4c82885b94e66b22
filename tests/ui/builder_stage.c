/* SPDX-License-Identifier: BSD-2-Clause */
/* See builder_stage.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "builder_stage.h"
#include "ui/form.h"
#include "wire/recipe.h"

struct fixture *f;

int
open_builder(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	return 0;
}

int
close_builder(void **state)
{
	(void)state;
	fixture_close(f);
	return 0;
}

void
keys(const char *names)
{
	fixture_keys(f, names);
	fixture_draw(f, 0);
}

void
type(const char *characters)
{
	fixture_type(f, characters);
	fixture_draw(f, 0);
}

void
has(const char *text)
{
	if (!fixture_has(f, text))
		fail_msg("there is no \"%s\" in\n%s", text, f->screen);
}

void
has_not(const char *text)
{
	if (fixture_has(f, text))
		fail_msg("there is \"%s\" in\n%s", text, f->screen);
}

struct draft *
draft(void)
{
	return &f->session->draft;
}

void
load(const char *recipe)
{
	struct why why = {.text = ""};

	if (!recipe_parse(draft(), recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	form_refresh(f->app);
	keys("b");
}

void
is(const char *recipe)
{
	static char chars[DRAFT_MAX];
	struct text t = text_on(chars, sizeof chars);

	recipe_print(draft(), &t);
	assert_string_equal(chars, recipe);
}

/* Moves to the row that begins with this label; up: the last one from below. */
void
to(const char *label)
{
	keys("g");
	for (unsigned i = 0; i < 200; i++) {
		const char *line = fixture_cursor(f, NULL);

		line += strspn(line, "> v*");
		if (!strncmp(line, label, strlen(label)))
			return;
		keys("Down");
	}
	fail_msg("there is no row %s in\n%s", label, f->screen);
}
