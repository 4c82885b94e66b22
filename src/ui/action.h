/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The table of actions: everything the user can do, once. Dispatch, key bar, help, --keys, the
 * command line and the manual's key section all come from it.
 */
#ifndef UI_ACTION_H
#define UI_ACTION_H

#include "ui/app.h"

enum {
	ACTION_KEYS = 4
};

struct action {
	const char *name;           /* the word of the command line: "filter" */
	uint32_t keys[ACTION_KEYS]; /* letters first, function keys after: the bar shows the kind
				       that fits */
	unsigned places;            /* where the keys hold; the command holds everywhere */
	const char *bar;            /* its label in the key bar, or NULL */
	const char *argument;       /* what may follow the word on the command line, or NULL */
	const char *help;           /* one line */
	void (*run)(struct app *, const char *argument); /* by key: NULL */
};

/* Whether a key stands for it somewhere. */
bool action_has_key(const struct action *, uint32_t key);

/* The action of a key in a place, or NULL. */
const struct action *action_of_key(const struct action *table, uint32_t key, enum place);

/* The action of a command word (the whole, or a beginning that only it has), or NULL. */
const struct action *action_of_word(const struct action *table, const char *word, size_t length);

/* The key that stands for it in a place: a letter where letters are commands, else a function key;
 * 0 = none. */
uint32_t action_key_in(const struct action *, enum place);

/* Adds the key of the first of some actions ("stop interrupt") that has one where the user is.
 * False: none has. */
bool action_spell(struct app *, const char *names, struct text *);

/* Says words, and which keys stop what an action has begun, and everything, where the user is: in a
 * field, letters are typed. */
void action_say_stops(struct app *, const char *words, const char *name);

/* Runs a line of the command line: "filter arp", "q". False with words. */
bool action_command(struct app *, const char *line, struct why *);

/* A key as if it had been typed: for the topmost pane, else for the table. */
void action_key(struct app *, uint32_t key);

#endif
