/* SPDX-License-Identifier: BSD-2-Clause */
/* Recipes, alone or in a command line of this program: see take.h. Knows where one begins and ends;
 * what it means, wire/recipe.h knows. */
#include "notation/taken.h"

#include <string.h>

/* Whether a line begins with a protocol, as recipes do; not with what may be bytes as well. */
static bool
begins(const char *line)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_.-";
	size_t n = strspn(line, letters);
	char word[64];

	if (!n || n >= sizeof word || !strchr(" \t\r\n/", line[n]) ||
	    strspn(line, "0123456789abcdef") == n)
		return false;
	memcpy(word, line, n);
	word[n] = '\0';
	return !strcmp(word, "raw") || proto_find(word);
}

/* The end of a recipe: where a line begins with the first protocol of all, or with raw. */
static char *
find_end(char *recipe)
{
	for (char *line = recipe; (line = strchr(line, '\n'));) {
		const char *first = proto_first()->key, *next;
		size_t n = strlen(first);

		line++;
		next = line + strspn(line, " \t\r");

		if (!*next || *next == '\n' || *next == '#' || !strncmp(next, "raw ", 4) ||
		    (!strncmp(next, first, n) && strchr(" \t/\r\n", next[n])))
			return line;
	}
	return recipe + strlen(recipe);
}

/* One word of a shell's line, its quotes undone in place: where it ends, or NULL. */
static char *
read_word(char *c)
{
	char *to = c, quote = 0;

	for (; *c && (quote || !strchr(" \t\r\n", *c)); c++) {
		if (*c == quote && quote) {
			quote = 0;
		} else if (!quote && (*c == '\'' || *c == '"')) {
			quote = *c;
		} else {
			if (*c == '\\' && quote != '\'' && c[1])
				c++;
			*to++ = *c;
		}
	}
	if (quote)
		return NULL;
	c += *c != '\0';
	*to = '\0';
	return c;
}

static enum take_found
take_commands(struct taken *t, struct why *why)
{
	static const char option[] = "--frame";
	char *c = strstr(t->text, "etherwright") ? strstr(t->text, option) : NULL, *next;

	if (!c)
		return TAKE_OTHER;
	for (; c; c = strstr(next, option)) {
		c += sizeof option - 1;
		c += *c == '=' ? 1 : strspn(c, " \t");
		next = read_word(c);
		if (!next) {
			taken_no(t, c, why, "the quotes are not closed - is a piece missing?");
			return TAKE_WRONG;
		}
		if (taken_recipe(t, c, why) != TAKE_DONE)
			return TAKE_WRONG;
	}
	t->kind = "a command of this program";
	return TAKE_DONE;
}

enum take_found
take_recipes(struct taken *t, struct why *why)
{
	char *c = t->text + strspn(t->text, " \t\r\n");
	enum take_found found = TAKE_OTHER;

	while (*c == '#')
		c += strcspn(c, "\n") + strspn(c + strcspn(c, "\n"), " \t\r\n");
	if (!begins(c))
		return take_commands(t, why);
	while (*c) {
		char *end = find_end(c);

		if (*c != '#') {
			if (end > c && end[-1] == '\n')
				end[-1] = '\0'; /* counts as a line all the same */
			found = taken_recipe(t, c, why);
			if (found != TAKE_DONE)
				return found;
		}
		c = end + strspn(end, " \t\r\n");
	}
	t->kind = t->frames == 1 ? "a recipe" : "recipes";
	return found;
}
