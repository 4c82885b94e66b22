/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Writes the manual page and the completions for shells from the program's own tables. Knows their
 * languages; what options, keys and commands there are only the tables know.
 *
 * usage: manual page TEMPLATE | manual bash | manual zsh
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "notation/notation.h"
#include "options.h"
#include "session/command.h"
#include "ui/action_table.h"
#include "ui/key.h"
#include "ui/places.h"
#include "ui/style.h"

enum {
	COLUMNS = 76, /* of a line of text */
	COMMON = 6    /* places in which a key holds, to be told once for all */
};

static bool
is_optional(const struct option_row *row)
{
	return row->argument && row->argument[0] == '[';
}

/* A character of mdoc text, and what comes before and behind it: a dash that begins an option is
 * one that can be copied into a shell. */
static void
put_char(char before, char c, char behind)
{
	bool option = behind == '-' ||
		      ((!before || strchr(" (-\"'", before)) && isalpha((unsigned char)behind));

	if (c == '\\')
		fputs("\\e", stdout);
	else if (c == '-' && option)
		fputs("\\-", stdout);
	else
		putchar(c);
}

/* A word of a text; at the start of a line it is no macro. */
static void
put_part(const char *word, size_t n, bool first)
{
	if (first && (*word == '.' || *word == '\''))
		fputs("\\&", stdout);
	for (size_t i = 0; i < n; i++)
		put_char(i ? word[i - 1] : '\0', word[i], i + 1 < n ? word[i + 1] : '\0');
}

/* Words as lines of text; a sentence begins a line. */
static void
put_words(const char *words)
{
	size_t used = 0;
	bool full = true; /* the line: the next word begins one */

	for (words += strspn(words, " \n"); *words; words += strspn(words, " \n")) {
		size_t n = strcspn(words, " \n");

		full |= used + n > COLUMNS;
		if (used)
			putchar(full ? '\n' : ' ');
		used = full ? 0 : used;
		put_part(words, n, !used);
		used += n + 1;
		full = words[n - 1] == '.' && (n < 2 || words[n - 2] != '.');
		words += n;
	}
	putchar('\n');
}

/* A word among macros: it is none, and no punctuation. */
static void
put_word(const char *word)
{
	fputs("\\&", stdout);
	for (; *word; word++) {
		if (*word == '^')
			fputs("\\(ha", stdout);
		else if (*word == '-' || *word == '\\')
			printf("\\%c", *word == '-' ? '-' : 'e');
		else
			putchar(*word);
	}
}

static void
put_option(const struct option_row *row)
{
	const char *argument = row->argument;

	fputs(".It", stdout);
	if (row->letter) {
		printf(" Fl %c", row->letter);
		if (argument && !is_optional(row))
			printf(" Ar %s", argument);
		fputs(" ,", stdout);
	}
	printf(" Fl -%s", row->name);
	if (argument && is_optional(row))
		printf(" Ns Oo Ns = Ns Ar %.*s Oc", (int)strlen(argument) - 3, argument + 2);
	else if (argument)
		printf(" Ns = Ns Ar %s", argument);
	putchar('\n');
	put_words(row->help);
}

static void
put_options(void)
{
	bool open = false;

	for (const struct option_row *row = option_rows; row->name; row++) {
		if (row->group) {
			if (open)
				puts(".El");
			printf(
			    ".Ss %s\n.Bl -tag -width Ds\n", *row->group ? row->group : "General");
			open = true;
		}
		put_option(row);
	}
	puts(".El");
}

static bool
has_earlier(const struct option_row *row)
{
	for (const struct option_row *other = option_rows; other < row; other++)
		if (other->config && !strcmp(other->config, row->config))
			return true;
	return false;
}

/* What a line of etherwright.conf is called, and which option says the same. */
static void
put_settings(void)
{
	puts(".Bl -tag -width Ds");
	for (const struct option_row *row = option_rows; row->name; row++) {
		if (!row->config || has_earlier(row))
			continue;
		fputs(".It Li ", stdout);
		put_word(row->config);
		fputs("\nSee", stdout);
		for (const struct option_row *other = row; other->name; other++)
			if (other->config && !strcmp(other->config, row->config))
				printf("%s\n.Fl -%s", other == row ? "" : " ,", other->name);
		puts(" .");
		if (row->standard && *row->standard)
			printf("If nobody says anything:\n.Li \"%s\" .\n", row->standard);
	}
	puts(".El");
}

static unsigned
places_of(const struct action *a)
{
	unsigned n = 0;

	for (const struct place_name *p = place_names; p->word; p++)
		n += (a->places & p->place) != 0;
	return n;
}

/* Its keys in a place, or (0) all; false if there are none. */
static bool
put_keys(const struct action *a, unsigned place)
{
	bool any = false;

	for (unsigned i = 0; i < ACTION_KEYS && a->keys[i]; i++) {
		char chars[32];
		struct text t = text_on(chars, sizeof chars);

		if (place && action_of_key(actions, a->keys[i], (enum place)place) != a)
			continue;
		key_spell(&t, a->keys[i]);
		fputs(any ? " , Ic " : ".It Ic ", stdout);
		put_word(chars);
		any = true;
	}
	if (any)
		putchar('\n');
	return any;
}

/* Whether it is told at a place, not among those that hold in most. */
static bool
is_of_place(const struct action *a, enum place place)
{
	if (!(a->places & place) || places_of(a) >= COMMON)
		return false;
	for (unsigned i = 0; i < ACTION_KEYS && a->keys[i]; i++)
		if (action_of_key(actions, a->keys[i], place) == a)
			return true;
	return false;
}

static bool
is_same(enum place one, enum place other)
{
	const struct action *a = actions;

	while (a->name && is_of_place(a, one) == is_of_place(a, other))
		a++;
	return !a->name;
}

static void
put_place(const struct place_name *p)
{
	for (const struct action *a = actions; a->name; a++)
		if (is_of_place(a, p->place) && put_keys(a, p->place))
			put_words(a->help);
}

static void
put_all_keys(void)
{
	static const char list[] = ".Bl -tag -width Ds -compact";

	printf(".Ss Nearly everywhere\n%s\n", list);
	for (const struct action *a = actions; a->name; a++)
		if (places_of(a) >= COMMON && put_keys(a, 0))
			put_words(a->help);
	puts(".El");
	for (const struct place_name *p = place_names; p->word; p++) {
		const struct action *a = actions;

		while (a->name && !is_of_place(a, p->place))
			a++;
		if (!a->name)
			continue; /* what holds in most places is all */
		printf(".Ss \\&%c%s", toupper((unsigned char)p->title[0]), p->title + 1);
		for (; p[1].word && is_same(p->place, p[1].place); p++)
			printf(", and %s", p[1].title);
		printf("\n%s\n", list);
		put_place(p);
		puts(".El");
	}
}

static void
put_command(const char *name, const char *argument, const char *help, const char *more)
{
	printf(".It Ic %s", name);
	if (argument) {
		fputs(" Ar ", stdout);
		put_word(argument);
	}
	putchar('\n');
	put_words(help);
	if (!more)
		return;
	puts(".br");
	put_words(more);
}

static void
put_commands(void)
{
	puts(".Bl -tag -width Ds");
	for (const struct command *c = commands; c->name; c++)
		put_command(c->name, c->argument, c->help, c->more);
	puts(".El\n.Pp\nOnly on the screen, after a colon:\n.Bl -tag -width Ds");
	for (const struct action *a = actions; a->name; a++)
		if ((a->argument || !a->keys[0]) && !command_find(a->name, strlen(a->name)))
			put_command(a->name, a->argument, a->help, NULL);
	puts(".El");
}

static int
put_page(const char *path)
{
	static const struct {
		const char *name;
		void (*put)(void);
	} parts[] = {{"options", put_options}, {"settings", put_settings}, {"keys", put_all_keys},
	    {"commands", put_commands}};
	char line[1024];
	FILE *file = fopen(path, "r");

	if (!file) {
		perror(path);
		return 1;
	}
	while (fgets(line, sizeof line, file)) {
		bool is_part = !strncmp(line, ".\\\" @", 5);

		line[strcspn(line, "\n")] = '\0';
		for (size_t i = 0; is_part && i < sizeof parts / sizeof parts[0]; i++)
			if (!strcmp(line + 5, parts[i].name))
				parts[i].put();
		if (!is_part)
			puts(line);
	}
	return fclose(file) || fflush(stdout);
}

/* What may follow an option, as words; NULL: it is told by what it is called. */
/* Values that only the running program knows, as shells ask it for them. */
static const char *
asked_of(const struct option_row *row)
{
	static const struct {
		const char *name, *command;
	} asked[] = {
	    {"port", "$(etherwright --list --quiet 2>/dev/null)"},
	    {"preset", "$(etherwright --preset 2>/dev/null | cut -d \" \" -f 1)"},
	    {"explain", "$(etherwright --explain 2>/dev/null | awk \"/^ *[a-z]/ { print \\$1 }\")"},
	};

	for (unsigned i = 0; i < sizeof asked / sizeof asked[0]; i++)
		if (!strcmp(asked[i].name, row->name))
			return asked[i].command;
	return NULL;
}

static const char *
words_of(const struct option_row *row)
{
	static char words[160];
	struct text t = text_on(words, sizeof words);

	if (row->values)
		return row->values;
	if (!strcmp(row->name, "as")) {
		for (const struct notation *n = notations; n->name; n++)
			text_addf(&t, "%s%s", n == notations ? "" : " ", n->name);
		return words;
	}
	if (strcmp(row->name, "theme"))
		return NULL;
	for (int i = 0; i < THEME_COUNT; i++)
		text_addf(&t, "%s%s", i ? " " : "", theme_name((enum theme)i));
	return words;
}

static bool
wants_file(const struct option_row *row)
{
	return row->argument && !strcmp(row->argument, "FILE");
}

static void
put_bash_case(const struct option_row *row, const char *what)
{
	if (row->letter)
		printf("\t-%c|", row->letter);
	else
		putchar('\t');
	printf("--%s) %s ;;\n", row->name, what);
}

static void
put_bash(void)
{
	puts("# SPDX-License-Identifier: BSD-2-Clause\n"
	     "# Completion of etherwright for bash, written from its table of options.\n"
	     "_etherwright() {\n"
	     "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} from=\n"
	     "\tCOMPREPLY=()\n"
	     "\tif [[ $before == = ]]; then # --option=value is three words\n"
	     "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
	     "\telif [[ $word == = ]]; then\n"
	     "\t\tword=\n"
	     "\tfi\n"
	     "\tcase $before in");
	for (const struct option_row *row = option_rows; row->name; row++) {
		char what[200];

		if (words_of(row))
			snprintf(what, sizeof what, "from='%s'", words_of(row));
		else if (asked_of(row))
			snprintf(what, sizeof what, "from=%s", asked_of(row));
		else if (wants_file(row))
			snprintf(what, sizeof what, "compopt -o default; return");
		else if (row->argument && !is_optional(row))
			snprintf(what, sizeof what, "return");
		else
			continue;
		put_bash_case(row, what);
	}
	fputs("\t*) from='", stdout);
	for (const struct option_row *row = option_rows; row->name; row++)
		printf("%s--%s%s", row == option_rows ? "" : " ", row->name,
		    row->argument && !is_optional(row) ? "=" : "");
	puts("' ;;\n"
	     "\tesac\n"
	     "\tmapfile -t COMPREPLY < <(compgen -W \"$from\" -- \"$word\")\n"
	     "\t[[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n"
	     "}\n"
	     "complete -F _etherwright etherwright");
}

/* Help within single quotes and brackets, which have to be hidden there. */
static void
put_zsh_help(const char *help)
{
	for (; *help; help++) {
		if (strchr("[]:\\", *help))
			putchar('\\');
		if (*help == '\'')
			fputs("'\\'", stdout);
		putchar(*help == '\n' ? ' ' : *help);
	}
}

static void
put_zsh(void)
{
	puts("#compdef etherwright\n"
	     "# SPDX-License-Identifier: BSD-2-Clause\n"
	     "# Completion of etherwright for zsh, written from its table of options.\n"
	     "_arguments -s -S \\");
	for (const struct option_row *row = option_rows; row->name; row++) {
		bool many = !strcmp(row->name, "port") || !strcmp(row->name, "vlan");

		for (int form = row->letter ? 0 : 1; form < 2; form++) {
			fputs("\t'", stdout);
			if (many)
				putchar('*');
			else if (row->letter)
				printf("(-%c --%s)", row->letter, row->name);
			if (!form)
				printf("-%c%s", row->letter, row->argument ? "+" : "");
			else
				printf("--%s%s", row->name,
				    is_optional(row) ? "=-"
				    : row->argument  ? "="
						     : "");
			putchar('[');
			put_zsh_help(row->help);
			putchar(']');
			if (row->argument) {
				printf("%s", is_optional(row) ? "::" : ":");
				printf("%s:", row->name);
			}
			if (words_of(row))
				printf("(%s)", words_of(row));
			else if (asked_of(row))
				printf("(%s)", asked_of(row));
			else if (wants_file(row))
				fputs("_files", stdout);
			puts("' \\");
		}
	}
	puts("\t'*:filter:'");
}

int
main(int argc, char **argv)
{
	if (argc == 3 && !strcmp(argv[1], "page"))
		return put_page(argv[2]);
	if (argc == 2 && !strcmp(argv[1], "bash")) {
		put_bash();
	} else if (argc == 2 && !strcmp(argv[1], "zsh")) {
		put_zsh();
	} else {
		fputs("usage: manual page TEMPLATE | manual bash | manual zsh\n", stderr);
		return 2;
	}
	return fflush(stdout) != 0;
}
