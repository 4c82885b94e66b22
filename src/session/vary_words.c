/* SPDX-License-Identifier: BSD-2-Clause */
/* What changes from frame to frame, in words: see vary.h for the language. Knows how values are
 * written; how they get into frames is in vary.c. */
#include "session/vary.h"

#include "base/bits.h"
#include "session/vary_of.h"
#include "wire/kind.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	SEED = 1, /* of those who name none */
	WORD_MAX = 512,
	USUAL_MOST = 1514 /* bytes of a frame on a network without jumbo frames */
};

struct reading {
	struct vary *vary;
	const struct draft *base;
	const char *at;
	char word[WORD_MAX];
	struct why *why;
};

/* The next word; blanks in quotes belong to it. False: there is none. */
static bool
next_word(struct reading *r)
{
	size_t n = 0;
	bool quoted = false;

	r->at += strspn(r->at, " \t;");
	for (; *r->at && (quoted || !strchr(" \t;", *r->at)); r->at++) {
		quoted ^= *r->at == '"';
		if (n < sizeof r->word - 1)
			r->word[n++] = *r->at;
	}
	r->word[n] = '\0';
	return n > 0;
}

static bool
whole_number(const char *text, uint64_t *number)
{
	char *end;

	if (!isdigit((unsigned char)*text))
		return false;
	*number = strtoull(text, &end, 0);
	return !*end;
}

static const char *
shown(const char *word, char room[64])
{
	struct text t = text_on(room, 64);

	text_safe_string(&t, word);
	return room;
}

/* Whether values of a field can be counted: those of up to 64 bits, and addresses of 128. */
static bool
is_number(const struct changes *c)
{
	return field_number_bits(c->field) ||
	       (field_has_width(c->field) && c->field->bits == 128 && c->bits == 128);
}

static uint64_t
greatest(const struct changes *c)
{
	unsigned bits = field_number_bits(c->field);

	return !bits || bits > 63 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
}

static uint64_t
number_of(const struct changes *c, const struct bits *value)
{
	if (value->bits > 64)
		return bits_get(value->bytes, value->bits - 64, 64);
	return value_get(value, c->field);
}

/* A value of a size is one that a frame can have. */
static bool
fits(const struct reading *r, const struct changes *c, uint64_t number)
{
	const struct draft *draft = r->base;
	int payload = vary_payload(&draft->d);
	uint32_t least = draft->len;

	if (c->field != &vary_size)
		return true;
	if (payload >= 0)
		least -= draft->d.span[payload].range.bits / 8;
	if (number < least)
		return no(r->why, EXIT_USAGE,
		    "vary size: %llu bytes are too few, the headers alone have %u",
		    (unsigned long long)number, least);
	return number <= DRAFT_MAX ||
	       no(r->why, EXIT_USAGE, "vary size: %llu bytes are too many, %d are the most",
		   (unsigned long long)number, DRAFT_MAX);
}

static bool
one_value(struct reading *r, const struct changes *c, const char *text, struct bits *value)
{
	struct why why;

	if (!value_parse(c->field, text, value, &why))
		return no(r->why, EXIT_USAGE, "vary %s: %s", c->key, why.text);
	return fits(r, c, c->field == &vary_size ? value_get(value, c->field) : 0);
}

static bool
read_range(struct reading *r, struct changes *c, const char *from, const char *to)
{
	static struct bits first, last;

	if (!one_value(r, c, from, &first))
		return false;
	c->span = true;
	c->open = !*to;
	c->from = number_of(c, &first);
	if (c->open)
		c->to = c->field == &vary_size ? USUAL_MOST : greatest(c);
	else if (!one_value(r, c, to, &last))
		return false;
	else
		c->to = number_of(c, &last);
	/* the first 64 bits of longer addresses do not change */
	if (c->bits > 64 && !c->open && memcmp(first.bytes, last.bytes, 8))
		return no(r->why, EXIT_USAGE,
		    "vary %s: only the last 64 bits can count - let both ends begin alike", c->key);
	c->high = c->bits > 64 ? bits_get(first.bytes, 0, 64) : 0;
	return true;
}

static bool
read_list(struct reading *r, struct changes *c, char *text)
{
	static struct bits value;

	for (char *end; text; text = end) {
		struct item *item;
		size_t n;
		bool quoted = false;

		end = text;
		for (; *end && (quoted || *end != ','); end++)
			quoted ^= *end == '"';
		end = *end ? (*end = '\0', end + 1) : NULL;
		if (c->items == VARY_LIST)
			return no(
			    r->why, EXIT_USAGE, "vary %s: more than %d values", c->key, VARY_LIST);
		if (!one_value(r, c, text, &value))
			return false;
		n = (value.bits + 7) / 8;
		item = malloc(sizeof *item + n);
		if (!item)
			return no_memory(r->why);
		*item = (struct item){.bits = value.bits, .items = value.items};
		memcpy(item->bytes, value.bytes, n);
		c->item[c->items++] = item;
	}
	return true;
}

/* The first 64 bits of a longer address, as they are in the frame. */
static uint64_t
base_high(const struct reading *r, const struct changes *c)
{
	int span = vary_find(&r->base->d, c->key, c->nth);

	return bits_get(r->base->bytes, r->base->d.span[span].range.bit, 64);
}

/* What stands after "=". */
static bool
read_values(struct reading *r, struct changes *c, char *text)
{
	char *dots = strstr(text, ".."), room[64];

	if (!strcmp(text, "now") && c->field->kind == &kind_time) {
		c->now = true;
		return true;
	}
	if (!is_number(c)) {
		if (!strcmp(text, "random"))
			return no(r->why, EXIT_USAGE,
			    "vary %s: it is no number - name some values, like A,B,C random",
			    c->key);
		return read_list(r, c, text);
	}
	if (!strcmp(text, "random")) {
		c->random = c->span = true;
		c->high = c->bits > 64 ? base_high(r, c) : 0;
		c->to = greatest(c);
		return c->field != &vary_size ||
		       no(r->why, EXIT_USAGE, "vary size: between what? size=60..1514 random");
	}
	if (!dots)
		return read_list(r, c, text);
	if (strchr(dots + 2, ',') || strchr(text, ','))
		return no(r->why, EXIT_USAGE,
		    "vary %s: \"%s\" is a range and a list - choose one of them", c->key,
		    shown(text, room));
	*dots = '\0';
	return read_range(r, c, text, dots + 2);
}

static bool
find_field(struct reading *r, struct changes *c)
{
	const struct dissection *d = &r->base->d;
	int span;
	char room[64];

	if (!strcmp(c->key, vary_size.key)) {
		c->field = &vary_size;
		c->bits = vary_size.bits;
		return true;
	}
	span = vary_find(d, c->key, c->nth);
	if (span < 0)
		return no(r->why, EXIT_USAGE,
		    c->nth > 1 ? "vary: the frame has no %s so often"
			       : "vary: the frame has no field \"%s\"",
		    shown(c->key, room));
	c->field = d->span[span].field;
	c->bits = d->span[span].range.bits;
	if (c->field->item)
		return no(r->why, EXIT_USAGE,
		    "vary %s: it is a list - name a field of one of its items", c->key);
	return true;
}

/* "vlan.id#2=1..9" */
static bool
read_field(struct reading *r, char *equals)
{
	struct vary *vary = r->vary;
	struct changes *c = &vary->changes[vary->n];
	char *hash, room[64];
	uint64_t nth = 1;

	if (vary->n == VARY_FIELDS)
		return no(r->why, EXIT_USAGE, "vary: more than %d fields", VARY_FIELDS);
	*equals = '\0';
	hash = strchr(r->word, '#');
	if (hash && (!whole_number(hash + 1, &nth) || !nth || nth > SPANS_MAX))
		return no(r->why, EXIT_USAGE,
		    "vary: \"%s\": after # comes which of them, like vlan.id#2",
		    shown(r->word, room));
	if (hash)
		*hash = '\0';
	*c = (struct changes){.nth = (unsigned)nth, .every = 1, .step = 1};
	snprintf(c->key, sizeof c->key, "%s", shown(r->word, room));
	vary->n++; /* what its list holds is freed with it */
	return find_field(r, c) && read_values(r, c, equals + 1);
}

static bool
read_step(struct reading *r, struct changes *c)
{
	static struct bits value;
	const char *text = r->word + (*r->word == '-');
	char room[64];
	bool fine = c->span && !c->now;

	c->down = *r->word == '-';
	if (fine && c->field->kind == &kind_time) {
		fine = value_parse(c->field, text, &value, NULL);
		c->step = fine ? value_get(&value, c->field) : 0;
	} else {
		fine = fine && whole_number(text, &c->step);
	}
	return (fine && c->step) ||
	       no(r->why, EXIT_USAGE,
		   "vary %s: \"step %s\": a step is a number, and goes with a range A..B", c->key,
		   shown(r->word, room));
}

/* Words that say more of the field before them, or of all. */
static bool
read_option(struct reading *r)
{
	struct changes *c = r->vary->n ? &r->vary->changes[r->vary->n - 1] : NULL;
	char option[64], room[64];

	shown(r->word, option);
	if (!strcmp(option, "seed"))
		return (next_word(r) && whole_number(r->word, &r->vary->seed)) ||
		       no(r->why, EXIT_USAGE, "vary: after seed comes a number");
	if (!c || (strcmp(option, "random") && strcmp(option, "step") && strcmp(option, "every")))
		return no(r->why, EXIT_USAGE,
		    "vary: \"%s\" is none of FIELD=VALUES, step N, every N, random, seed N",
		    option);
	if (!strcmp(option, "random"))
		return c->random = true;
	if (!next_word(r))
		return no(r->why, EXIT_USAGE, "vary %s: after %s comes a number", c->key, option);
	if (!strcmp(option, "step"))
		return read_step(r, c);
	return (whole_number(r->word, &c->every) && c->every) ||
	       no(r->why, EXIT_USAGE, "vary %s: \"every %s\" is no number of frames", c->key,
		   shown(r->word, room));
}

/* How many values a range has, now that its step is known. */
static bool
count_range(struct reading *r, struct changes *c)
{
	if (!c->span)
		return true;
	if (c->open && c->down)
		c->to = 0;
	if (!c->open && c->from > c->to)
		c->down = true;
	if (c->down ? c->from < c->to : c->from > c->to)
		return no(r->why, EXIT_USAGE,
		    "vary %s: the step leads away from where it is to end", c->key);
	if (c->random && c->down) { /* the same values, and no sign */
		uint64_t high = c->from;

		c->from = c->to;
		c->to = high;
		c->down = false;
	}
	c->count = (c->down ? c->from - c->to : c->to - c->from) / c->step + 1;
	return true;
}

static bool
read_all(struct reading *r)
{
	while (next_word(r)) {
		char *equals = strchr(r->word, '=');

		if (!(equals ? read_field(r, equals) : read_option(r)))
			return false;
	}
	if (!r->vary->n)
		return no(r->why, EXIT_USAGE,
		    "vary: nothing changes - say what, like eth.src=A..B or ip.ttl=1,2,4,8");
	for (unsigned i = 0; i < r->vary->n; i++)
		if (!count_range(r, &r->vary->changes[i]))
			return false;
	return true;
}

/* One blank between words. */
static void
keep_words(struct vary *vary, const char *words)
{
	struct text t = text_on(vary->words, sizeof vary->words);

	while (*(words += strspn(words, " \t"))) {
		size_t n = strcspn(words, " \t");

		if (t.length)
			text_char(&t, ' ');
		text_safe(&t, (const uint8_t *)words, n);
		words += n;
	}
}

struct vary *
vary_new(const char *words, const struct draft *base, struct why *why)
{
	struct vary *vary = calloc(1, sizeof *vary);
	struct reading reading = {.vary = vary, .base = base, .at = words, .why = why};

	if (vary)
		vary->holders = 1;
	if (!vary || !(vary->work = malloc(sizeof *vary->work))) {
		no_memory(why);
		vary_free(vary);
		return NULL;
	}
	vary->seed = SEED;
	keep_words(vary, words);
	if (strlen(words) >= VARY_WORDS)
		no(why, EXIT_USAGE, "vary: longer than %d characters", VARY_WORDS - 1);
	else if (read_all(&reading))
		return vary;
	vary_free(vary);
	return NULL;
}
