/* SPDX-License-Identifier: BSD-2-Clause */
/* Other keys for actions: see keymap.h. */
#include "ui/keymap.h"

#include "ui/key.h"

#include <stdlib.h>
#include <string.h>

/* Keys by which one gets out of everything, whatever a file says. */
static bool
is_kept(uint32_t key)
{
	return key == K_ESC || key == K_ENTER || key == K_TAB || key == K_SHIFT_TAB ||
	       key == K_CTRL('c');
}

/* The keys of a line, in place of those that an action has: but for those that are everybody's. */
static bool
take(struct action *a, const char *line, struct why *why)
{
	uint32_t keys[ACTION_KEYS] = {0};
	unsigned n = 0;

	for (unsigned i = 0; i < ACTION_KEYS && a->keys[i]; i++)
		if (is_kept(a->keys[i]))
			keys[n++] = a->keys[i];
	for (const char *word = line; *(word += strspn(word, " \t"));
	     word += strcspn(word, " \t")) {
		size_t length = strcspn(word, " \t");
		char name[16] = "";
		uint32_t key;

		if (length < sizeof name)
			memcpy(name, word, length);
		key = *name ? key_parse(name) : K_NONE;
		if (!key)
			return no(why, EXIT_USAGE,
			    "there is no key \"%.*s\" - like F5, s, C-n, Space",
			    (int)(length < 20 ? length : 20), word);
		if (is_kept(key))
			return no(why, EXIT_USAGE, "%s means the same everywhere and stays", name);
		if (n == ACTION_KEYS)
			return no(why, EXIT_USAGE, "an action has at most %d keys", ACTION_KEYS);
		keys[n++] = key;
	}
	memcpy(a->keys, keys, sizeof keys);
	return true;
}

/* Another action that has one of these keys in one of these places. */
static const struct action *
clash(const struct action *table, const struct action *a, uint32_t *key)
{
	for (const struct action *other = table; other->name; other++)
		for (unsigned i = 0;
		     other != a && other->places & a->places && i < ACTION_KEYS && a->keys[i]; i++)
			if (action_has_key(other, a->keys[i])) {
				*key = a->keys[i];
				return other;
			}
	return NULL;
}

static struct action *
find(struct action *table, const char *name)
{
	for (struct action *a = table; a->name; a++)
		if (!strcmp(a->name, name))
			return a;
	return NULL;
}

struct telling {
	void (*tell)(void *context, const char *words);
	void *context;
	const struct key_line *first; /* of all lines */
	bool *refused;                /* one for each of them, or NULL */
};

static void
tell(const struct telling *t, const struct key_line *line, const char *reason)
{
	struct why why;

	no(&why, EXIT_USAGE, "%s:%u: keys.%.40s: %s", line->where, line->line, line->action,
	    reason);
	t->tell(t->context, why.text);
	if (t->refused)
		t->refused[line - t->first] = true;
}

/* Takes keys back that mean something else in the same place, until none does. */
static void
settle(const struct action *original, struct action *table, const struct key_line *lines,
    unsigned n, const struct telling *t)
{
	bool again = true;

	while (again) {
		again = false;
		for (unsigned i = n; i--;) { /* what is said first counts */
			struct action *a = find(table, lines[i].action);
			const struct action *was = a ? &original[a - table] : NULL, *other;
			char name[16], words[120];
			struct text spelled = text_on(name, sizeof name);
			struct text reason = text_on(words, sizeof words);
			uint32_t key;

			if (!a || !memcmp(a->keys, was->keys, sizeof a->keys))
				continue;
			other = clash(table, a, &key);
			if (!other)
				continue;
			key_spell(&spelled, key);
			text_addf(&reason, "%s is already the key of %s there", name, other->name);
			tell(t, &lines[i], words);
			memcpy(a->keys, was->keys, sizeof a->keys);
			again = true;
		}
	}
}

struct action *
keymap_new(const struct action *original, void (*fixed)(struct app *, const char *),
    const struct key_line *lines, unsigned n, void (*tell_user)(void *, const char *),
    void *context, bool *refused)
{
	const struct telling t = {tell_user, context, lines, refused};
	struct action *table;
	size_t rows = 1;

	while (original[rows - 1].name)
		rows++;
	table = malloc(rows * sizeof *table);
	if (!table)
		return NULL;
	memcpy(table, original, rows * sizeof *table);
	for (unsigned i = 0; i < n; i++) {
		struct action *a = find(table, lines[i].action);
		struct why why;

		if (!a)
			tell(&t, &lines[i],
			    "there is no such action - etherwright --keys lists them");
		else if (a->run == fixed || !a->places)
			tell(&t, &lines[i], "its keys cannot be others");
		else if (!take(a, lines[i].keys, &why))
			tell(&t, &lines[i], why.text);
	}
	settle(original, table, lines, n, &t);
	return table;
}
