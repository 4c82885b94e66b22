/* SPDX-License-Identifier: BSD-2-Clause */
/* Per protocol one file in which recipe, bytes, summary and tree agree: tests/golden/<key>.golden.
 * With GOLDEN=rewrite (make golden) the files are written instead. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "stacks.h"
#include "wire/explain.h"
#include "wire/recipe.h"

enum {
	GOLDEN_MAX = 65536,
	RECIPES_MAX = 1000,
	RECIPE_MAX = 2000
};

/* A recipe in which each protocol shows what it has; others are shown by their default. */
static char recipes[RECIPES_MAX][RECIPE_MAX];
static unsigned nrecipes;

/* Of a test's file in the source folder. */
static FILE *
open_file(const char *name, const char *mode)
{
	const char *srcdir = getenv("srcdir");
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/tests/%s", srcdir ? srcdir : ".", name);
	file = fopen(path, mode);
	if (!file)
		fail_msg("%s cannot be opened: make golden writes those of protocols", path);
	return file;
}

static void
read_recipes(void)
{
	FILE *file = open_file("wire/golden.txt", "r");

	while (fgets(recipes[nrecipes], RECIPE_MAX, file)) {
		char *end = strchr(recipes[nrecipes], '\n');

		assert_non_null(end); /* the whole line */
		*end = '\0';
		nrecipes += *recipes[nrecipes] != '#';
		assert_true(nrecipes < RECIPES_MAX);
	}
	fclose(file);
}

static void
add_tree(const struct dissection *d, struct text *out)
{
	for (unsigned i = 0; i < d->spans; i++) {
		const struct span *s = &d->span[i];

		text_addf(out, "%*s%s: ", 2 * s->depth + 2, "",
		    s->field ? s->field->label : d->layer[s->layer].proto->key);
		span_value(d, i, out);
		text_addf(out, " [%u+%u]%s%s%s\n", s->range.bit, s->range.bits,
		    s->flags & SHORT ? " SHORT" : "", s->flags & WRONG ? " WRONG" : "",
		    s->flags & QUOTED ? " QUOTED" : "");
	}
}

static void
add_frame(const char *recipe, struct text *out)
{
	static struct draft draft;

	stack_frame(recipe, &draft);
	text_add(out, "recipe ");
	recipe_print(&draft, out);
	text_add(out, "\nbytes ");
	text_hex(out, draft.bytes, draft.len, 0);
	text_add(out, "\nsummary ");
	summary(&draft.d, out);
	text_add(out, "\n");
	add_tree(&draft.d, out);
	text_add(out, "\n");
}

/* The shortest frame in which a proto rides on others; NULL if there is none. */
static const char *
shortest(const char *key)
{
	for (unsigned i = 0; i < nstacks; i++) {
		const char *last = strrchr(stacks[i], ' ');

		if (last && !strcmp(last + 1, key))
			return stacks[i];
	}
	return NULL;
}

/* Whether a file is that of a recipe: of its last layer but data. What is in lists does not count.
 */
static bool
says(const char *recipe, const char *key)
{
	const char *last = recipe;
	unsigned lists = 0;

	for (const char *at = recipe; *at; at++) {
		lists += *at == '[';
		lists -= *at == ']';
		if (!lists && !strncmp(at, " / ", 3) && strncmp(at + 3, "data", 4))
			last = at + 3;
	}
	return strcspn(last, " ") == strlen(key) && !strncmp(last, key, strlen(key));
}

static void
compare(const struct proto *proto, const char *chars)
{
	static char golden[GOLDEN_MAX];
	const char *mode = getenv("GOLDEN");
	bool rewrite = mode && !strcmp(mode, "rewrite");
	char name[200];
	FILE *file;
	size_t n;

	snprintf(name, sizeof name, "golden/%s.golden", proto->key);
	file = open_file(name, rewrite ? "w" : "r");
	if (rewrite) {
		fputs(chars, file);
	} else {
		n = fread(golden, 1, sizeof golden - 1, file);
		golden[n] = '\0';
		assert_string_equal(chars, golden);
	}
	fclose(file);
}

static void
protos_agree_with_their_files(void **unused)
{
	static char chars[GOLDEN_MAX];

	(void)unused;
	read_recipes();
	for (const struct proto *const *proto = proto_all(); *proto; proto++) {
		struct text text = text_on(chars, sizeof chars);
		const char *way = shortest((*proto)->key);

		for (unsigned i = 0; i < nrecipes; i++)
			if (says(recipes[i], (*proto)->key))
				add_frame(recipes[i], &text);
		if (way)
			add_frame(way, &text);
		assert_false(text.cut);
		if (text.length)
			compare(*proto, chars);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(protos_agree_with_their_files),
	};

	return cmocka_run_group_tests_name("golden", tests, stacks_collect, NULL);
}
