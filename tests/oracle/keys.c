/* SPDX-License-Identifier: BSD-2-Clause */
/* The fields that both know: those that this program declares, looked up in tshark's list. */
#include "tests/oracle/oracle.h"

#include <stdlib.h>
#include <string.h>

#include "wire/wire.h"

struct key keys[KEYS_MAX];
unsigned nkeys;

static int
by_name(const void *a, const void *b)
{
	return strcmp(((const struct key *)a)->name, ((const struct key *)b)->name);
}

static void
add_key(const char *name)
{
	for (unsigned i = 0; i < nkeys; i++)
		if (!strcmp(keys[i].name, name))
			return;
	if (nkeys == KEYS_MAX) {
		fprintf(stderr, "oracle: more than %d keys\n", KEYS_MAX);
		abort();
	}
	keys[nkeys++].name = strdup(name);
}

static void
add_fields(const struct field *f, unsigned depth)
{
	for (; f && f->label; f++) {
		if (f->key && !f->item)
			add_key(f->key);
		add_fields(f->parts, depth);
		if (f->item && depth < DEPTH_MAX)
			add_fields(f->item->fields, depth + 1);
	}
}

static enum type
type_of(const char *word)
{
	if (!strcmp(word, "FT_BOOLEAN"))
		return TRUTH;
	if (!strncmp(word, "FT_UINT", 7) || !strncmp(word, "FT_INT", 6) || !strcmp(word, "FT_CHAR"))
		return strstr(word, "BYTES") || strstr(word, "STRING") ? OTHER : NUMBER;
	return !strcmp(word, "FT_ETHER") || !strcmp(word, "FT_IPv4") || !strcmp(word, "FT_IPv6")
		   ? ADDRESS
		   : OTHER;
}

static int
declared(const char *name)
{
	struct key wanted = {.name = (char *)(uintptr_t)name};
	struct key *there = bsearch(&wanted, keys, nkeys, sizeof *keys, by_name);

	return there ? (int)(there - keys) : NO_KEY;
}

int
key_find(const char *name)
{
	int key = declared(name);

	return key != NO_KEY && keys[key].parent ? key : NO_KEY;
}

/* A line of the list: F, description, name, type, protocol, ...; or P, description, name. A field
 * that is declared several times with different types has none. */
static void
read_line(char *line)
{
	char *word[5], *rest = line;
	int key;

	for (unsigned i = 0; i < 5; i++)
		word[i] = rest ? strsep(&rest, "\t\n") : NULL;
	if (!word[4] || strcmp(word[0], "F"))
		return;
	key = declared(word[2]);
	if (key == NO_KEY)
		return;
	if (keys[key].parent) {
		if (keys[key].type != type_of(word[3]))
			keys[key].type = OTHER;
		return;
	}
	keys[key].parent = strdup(word[4]);
	keys[key].type = type_of(word[3]);
}

static bool
is_word(const char *word, const char *name, size_t length)
{
	return strlen(word) == length && !strncmp(word, name, length);
}

bool
key_protocol(const char *name, size_t length)
{
	static const char *const fillers[] = {"eth", "ethertype", "data", NULL};

	for (unsigned i = 0; fillers[i]; i++)
		if (is_word(fillers[i], name, length))
			return true;
	for (const struct proto *const *const *file = protos; *file; file++)
		for (const struct proto *const *p = *file; *p; p++)
			if ((*p)->binds && is_word((*p)->key, name, length))
				return true;
	return false;
}

bool
keys_read(void)
{
	FILE *list = popen("tshark -G fields 2>/dev/null", "r");
	char *line = NULL;
	size_t size = 0;
	unsigned known = 0;

	for (const struct proto *const *const *file = protos; *file; file++)
		for (const struct proto *const *p = *file; *p; p++)
			add_fields((*p)->fields, 0);
	qsort(keys, nkeys, sizeof *keys, by_name);
	while (list && getline(&line, &size, list) > 0)
		read_line(line);
	free(line);
	if (list)
		pclose(list);
	for (unsigned i = 0; i < nkeys; i++)
		known += keys[i].parent != NULL;
	if (!known)
		fprintf(stderr, "oracle: tshark did not list its fields - is it installed?\n");
	return known > 0;
}
