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
	PAGE_SIZE = 1 << 18,
	KEY_MAX = 64,
	KEY_COLUMNS = 28, /* of a key in the list */
	DEEPEST = 10,     /* protocols on top of each other in it */
	SEVERAL = 8       /* fields of a name that are listed */
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
		no_memory(why);
	return page;
}

/* The protocol of which another one is a part, a TLV or an option: of "lldp.chassis" lldp. NULL if
 * it is one by itself. */
static const struct proto *
whole_of(const struct proto *proto)
{
	char key[KEY_MAX];
	size_t n = strcspn(proto->key, ".");

	if (!proto->key[n] || n >= sizeof key)
		return NULL;
	memcpy(key, proto->key, n);
	key[n] = '\0';
	return proto_find(key);
}

/* The protocol that carries another one: that of the first number under which it rides. */
static const struct proto *
carrier_of(const struct proto *proto)
{
	for (const struct bind *bind = proto->binds; bind && bind->space; bind++) {
		const struct proto *carrier = explain_carrier(bind->space, NULL);
		const struct proto *whole = carrier ? whole_of(carrier) : NULL;

		carrier = whole ? whole : carrier;
		if (carrier && carrier != proto)
			return carrier;
	}
	return NULL;
}

static unsigned
list_parts(const struct proto *proto, unsigned depth, bool show, FILE *file)
{
	unsigned n = 0;

	for (const struct proto *const *p = proto_all(); *p; p++) {
		if (whole_of(*p) != proto)
			continue;
		n++;
		if (show)
			fprintf(file, "%*s. %-*s %s\n", 2 * (int)depth, "",
			    KEY_COLUMNS - 2 * (int)depth, (*p)->key, (*p)->name);
	}
	return n;
}

/* A protocol, its parts if they are wanted, and below it what it carries. */
static void
list_below(const struct proto *proto, unsigned depth, bool parts, FILE *file)
{
	unsigned n = list_parts(proto, depth, false, file);

	fprintf(file, "%*s%-*s %s", 2 * (int)depth, "", KEY_COLUMNS + 2 - 2 * (int)depth,
	    proto->key, proto->name);
	if (n && !parts)
		fprintf(file, ", %u part%s", n, n == 1 ? "" : "s");
	fputc('\n', file);
	if (parts)
		list_parts(proto, depth + 1, true, file);
	for (const struct proto *const *p = proto_all(); *p && depth < DEEPEST; p++)
		if (!whole_of(*p) && *p != proto_first() && carrier_of(*p) == proto)
			list_below(*p, depth + 1, parts, file);
}

static bool
print_list(bool parts, FILE *file, struct why *why)
{
	fputs("Protocols, each below the one that carries it; of several, below the first.\n\n",
	    file);
	list_below(proto_first(), 0, parts, file);
	for (const struct proto *const *p = proto_all(); *p; p++)
		if (!whole_of(*p) && *p != proto_first() && !carrier_of(*p))
			list_below(*p, 0, parts, file);
	fputs(parts ? ""
		    : "\n--explain NAME shows a page on one, --explain parts lists their TLVs, "
		      "options and\nrecords as well, --explain all shows every page.\n",
	    file);
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

/* The protocol of an EtherType, 0x88cc: of a number in the first header's numbering. */
static const struct proto *
of_number(const char *name)
{
	char *end;
	unsigned long number = strtoul(name, &end, 16);
	uint64_t first;
	const struct field *field = proto_first()->fields;

	if (strncasecmp(name, "0x", 2) != 0 || !name[2] || *end)
		return NULL;
	while (field->label && !field->space)
		field++;
	for (const struct proto *const *p = proto_all(); *p && field->label; p++)
		if (proto_number(*p, field->space, &first) &&
		    proto_number_kept(*p, field->space, number) == number)
			return *p;
	return NULL;
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
	if (!proto)
		proto = of_number(name);
	for (unsigned way = 0; way < 4 && !proto; way++)
		for (const struct proto *const *p = proto_all(); *p && !proto; p++)
			if (is_called(*p, name, way))
				proto = *p;
	return proto;
}

/* Whether a word is the last one of several fields' keys, each of another protocol: which of them
 * is meant? The list names the protocols themselves first, parts of them behind. */
static bool
is_of_several(const char *name, struct text *list)
{
	unsigned n, found = 0;
	const struct word *all = words_all(&n);
	const char *last = "";

	if (proto_find(name) || strchr(name, '.'))
		return false;
	for (int parts = 0; parts < 2; parts++) {
		for (unsigned i = 0; i < n; i++) {
			const char *dot = strrchr(all[i].key, '.');

			if (!dot || strcasecmp(dot + 1, name) != 0 || !all[i].proto ||
			    !strcmp(all[i].key, last) || !whole_of(all[i].proto) != !parts)
				continue;
			last = all[i].key;
			if (++found <= SEVERAL)
				text_addf(list, "%s%s", found > 1 ? ", " : "", all[i].key);
		}
	}
	if (found > SEVERAL)
		text_addf(list, " and %u more", found - SEVERAL);
	return found > 1;
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
pages_list(FILE *file, struct why *why)
{
	return print_list(false, file, why);
}

bool
pages_print(const char *name, int columns, FILE *file, struct why *why)
{
	bool all = !strcmp(name, "all");
	const struct proto *proto = all ? NULL : find(name);
	const struct word *near = all || proto ? NULL : words_near(name);
	char *page, chars[400];
	struct text several = text_on(chars, sizeof chars);

	if (!strcmp(name, "markdown"))
		return print_markdown(file, why);
	if (!strcmp(name, "parts"))
		return print_list(true, file, why);
	if (!all && is_of_several(name, &several))
		return no(why, EXIT_USAGE,
		    "\"%.40s\" ends the name of several fields. Give a whole one: %s", name, chars);
	page = new_page(why);
	if (!page)
		return false;
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
