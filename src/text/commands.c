/* SPDX-License-Identifier: BSD-2-Clause */
/* See commands.h. */
#include "text/commands.h"

#include "session/command.h"

enum {
	INDENT = 4,
	COLUMNS = 76 /* of the words under a command */
};

static void
put_words(const char *words, FILE *out)
{
	size_t next = 0;

	do {
		size_t n = text_row(words, COLUMNS - INDENT, &next);

		fprintf(out, "%*s%.*s\n", INDENT, "", (int)n, words);
		words += next;
	} while (next);
}

void
commands_print(FILE *out)
{
	for (const struct command *c = commands; c->name; c++) {
		fprintf(out, "%s%s%s%s\n", c == commands ? "" : "\n", c->name,
		    c->argument ? " " : "", c->argument ? c->argument : "");
		put_words(c->help, out);
		if (c->more)
			put_words(c->more, out);
	}
}
