/* SPDX-License-Identifier: BSD-2-Clause */
/* See stacks.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "stacks.h"
#include "wire/recipe.h"

enum {
	STACKS_MAX = 4096,
	PROTOS_MAX = 2048
};

char stacks[STACKS_MAX][STACK_TEXT_MAX];
unsigned nstacks;

void
stack_frame(const char *recipe, struct draft *draft)
{
	struct why why = {.text = ""};

	if (!recipe_parse(draft, recipe, &why))
		fail_msg("\"%s\" is refused: %s", recipe, why.text);
}

/* Whether a proto can stand on another one at all. */
static bool
may_carry(const struct proto *below, const struct proto *proto)
{
	uint64_t ignored;

	return proto_named_by(proto, below->fields) ||
	       proto_number(proto, &space_unknown, &ignored);
}

/* Whether a proto is a word of a recipe already. */
static bool
is_said(const char *recipe, const char *key)
{
	size_t n = strlen(key);

	for (const char *at = recipe; (at = strstr(at, key)); at += n)
		if ((at == recipe || at[-1] == ' ') && (!at[n] || at[n] == ' '))
			return true;
	return false;
}

/* Adds the stack of a recipe and each proto that was not yet seen on its top; the shortest stacks
 * come first. */
static void
stack_on(const char *below, const struct proto *top)
{
	static bool seen[PROTOS_MAX][PROTOS_MAX];
	static struct draft draft;
	unsigned on = 0, n = 0;
	char recipe[STACK_TEXT_MAX];

	while (proto_all()[on] != top)
		on++;
	for (const struct proto *const *proto = proto_all(); *proto; proto++, n++) {
		if (!may_carry(top, *proto) || proto_trails(*proto) || seen[on][n] ||
		    is_said(below, (*proto)->key))
			continue;
		snprintf(recipe, sizeof recipe, "%s / %s", below, (*proto)->key);
		if (!recipe_parse(&draft, recipe, NULL) ||
		    draft.d.layer[layer_top(&draft.d)].proto != *proto)
			continue;
		assert_true(nstacks < STACKS_MAX && n < PROTOS_MAX);
		seen[on][n] = true;
		strcpy(stacks[nstacks++], recipe);
	}
}

int
stacks_collect(void **unused)
{
	(void)unused;
	strcpy(stacks[nstacks++], proto_first()->key);
	for (unsigned i = 0; i < nstacks; i++) {
		const char *last = strrchr(stacks[i], ' ');
		const struct proto *top = proto_find(last ? last + 1 : stacks[i]);

		if (proto_next(&space_unknown, 0, NULL) != top)
			stack_on(stacks[i], top);
	}
	printf("# %u default frames\n", nstacks);
	return 0;
}
