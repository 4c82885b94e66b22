/* SPDX-License-Identifier: BSD-2-Clause */
/* See pages.h. Knows rows of text; what is in them comes from the tables. */
#include "text/pages.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "wire/explain.h"
#include "wire/keys.h"

enum {
	PAGE_SIZE = 1 << 18
};

/* Breaks the lines of a page; what follows of a line stands below where its words start. */
static void
print_rows(const char *page, size_t columns, FILE *file)
{
	while (*page) {
		size_t line = strcspn(page, "\n"), blanks = strspn(page, " "), next;
		int indent = 0;

		do {
			size_t n = text_row(page, columns - (size_t)indent, &next);

			fprintf(file, "%*s%.*s\n", indent, "", (int)n, page);
			if (!next || next > line) {
				page += line;
				line = 0;
			} else {
				page += next;
				line -= next;
			}
			indent = blanks < columns / 2 ? (int)blanks : 0;
		} while (line);
		page += *page == '\n';
	}
}

static bool
done(FILE *file, char *page, struct why *why)
{
	free(page); /* who closes a pipe has seen enough */
	return !ferror(file) || errno == EPIPE ||
	       no(why, EXIT_FAILED, "the text cannot be written");
}

static char *
new_page(struct why *why)
{
	char *page = malloc(PAGE_SIZE);

	if (!page)
		no(why, EXIT_FAILED, "out of memory");
	return page;
}

bool
pages_list(FILE *file, struct why *why)
{
	for (const struct proto *const *proto = proto_all(); *proto; proto++)
		fprintf(file, "%-26s %s (%s)\n", (*proto)->key, (*proto)->name, (*proto)->spec);
	return done(file, NULL, why);
}

/* Whether a value of a field is called so: "rstp" is a version of stp. */
static bool
names_value(const struct field *field, const char *name)
{
	for (; field && field->label; field++) {
		for (const struct name *n = field->names; n && n->name; n++)
			if (!strcasecmp(n->name, name))
				return true;
		if (names_value(field->parts, name))
			return true;
	}
	return false;
}

/* The ways to call a protocol, the surest first. */
static bool
is_called(const struct proto *proto, const char *name, unsigned way)
{
	switch (way) {
	case 0:
		return !strcasecmp(proto->key, name) || !strcasecmp(proto->name, name);
	case 1:
		return strcasestr(proto->name, name);
	case 2:
		return names_value(proto->fields, name);
	default:
		return strcasestr(proto->spec, name);
	}
}

/* The protocol that is called so, in any way. */
static const struct proto *
find(const char *name)
{
	const struct proto *proto = proto_find(name);
	unsigned n;
	const struct word *word = words_find(name, &n);

	for (unsigned i = 0; !proto && word && i < n; i++)
		proto = word[i].proto;
	for (unsigned way = 0; way < 4 && !proto; way++)
		for (const struct proto *const *p = proto_all(); *p && !proto; p++)
			if (is_called(*p, name, way))
				proto = *p;
	return proto;
}

static bool
print_markdown(FILE *file, struct why *why)
{
	char *page = new_page(why);

	if (!page)
		return false;
	fputs(
	    "# Protocols\n\n"
	    "Made from the tables by `make protocols`; `etherwright --explain NAME` also shows the "
	    "header as a diagram, and every value. Keys are those of Wireshark's display filters "
	    "where it has the field.\n\n",
	    file);
	for (const struct proto *const *p = proto_all(); *p; p++) {
		struct text t = text_on(page, PAGE_SIZE);

		explain_markdown(*p, &t);
		fputs(page, file);
	}
	return done(file, page, why);
}

bool
pages_print(const char *name, int columns, FILE *file, struct why *why)
{
	bool all = !strcmp(name, "all");
	const struct proto *proto = all ? NULL : find(name);
	const struct word *near = all || proto ? NULL : words_near(name);
	char *page = strcmp(name, "markdown") ? new_page(why) : NULL;

	if (!page)
		return !strcmp(name, "markdown") && print_markdown(file, why);
	if (!proto && !all) {
		free(page);
		return near ? no(why, EXIT_USAGE,
				  "\"%.40s\" is no protocol we know - did you mean %s? "
				  "--explain alone lists them",
				  name, near->key)
			    : no(why, EXIT_USAGE,
				  "\"%.40s\" is no protocol we know: --explain alone lists them",
				  name);
	}
	for (const struct proto *const *p = proto_all(); *p; p++) {
		struct text t = text_on(page, PAGE_SIZE);

		if (proto && *p != proto)
			continue;
		explain_proto(*p, &t);
		print_rows(page, columns > 40 ? (size_t)columns : 40, file);
		if (!proto)
			fputs("\n", file);
	}
	return done(file, page, why);
}
