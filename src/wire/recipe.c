/* SPDX-License-Identifier: BSD-2-Clause */
/* Recipes: see recipe.h. Knows the notation; headers, numbers and lengths are the draft's. */
#include "wire/recipe.h"

#include "base/bits.h"
#include "wire/kind.h"

#include <stdlib.h>
#include <string.h>

enum {
	WORDS_MAX = 64,
	LATE_MAX = 4 * CHAIN_MAX
};

#define BLANKS " \t\r\n"

/* One layer as written. */
struct written {
	const struct proto *proto;
	struct assign assign[WORDS_MAX];
	unsigned n;
};

/* Numbers that were said although the layer above has another: set last, from the top down, since
 * they hide what is above. */
struct late {
	unsigned chain;
	const char *key, *text;
};

static bool
recipe_no(struct why *why, const char *what)
{
	return no(why, EXIT_USAGE, "recipe: %s", what);
}

/* A copy in which the marks that divide, outside quotes and brackets, stand alone between blanks;
 * NULL with words. */
static char *
spread(const char *recipe, size_t length, struct why *why)
{
	char *copy = malloc(3 * length + 1), *to = copy;
	bool quoted = false;
	int depth = 0, deepest = 0;

	for (const char *end = recipe + length; copy && recipe < end; recipe++) {
		bool mark = !quoted && !depth && (*recipe == '/' || *recipe == ';');

		quoted ^= *recipe == '"';
		if (!quoted)
			depth += (*recipe == '[') - (*recipe == ']');
		if (depth > deepest)
			deepest = depth;
		if (depth < 0)
			break;
		if (mark)
			*to++ = ' ';
		*to++ = *recipe;
		if (mark)
			*to++ = ' ';
	}
	if (copy && !quoted && !depth && deepest < DEPTH_MAX) {
		*to = '\0';
		return copy;
	}
	recipe_no(why, !copy    ? "out of memory"
		       : quoted ? "a quote is not closed"
		       : depth  ? "[ and ] do not match"
				: "too many lists within lists");
	free(copy);
	return NULL;
}

/* Cuts the next word off; NULL at the end. Blanks within quotes and brackets belong to it. */
static char *
take_word(char **at)
{
	bool quoted = false;
	int depth = 0;
	char *word;

	*at += strspn(*at, BLANKS);
	word = *at;
	for (; **at && (quoted || depth || !strchr(BLANKS, **at)); (*at)++) {
		quoted ^= **at == '"';
		if (!quoted)
			depth += (**at == '[') - (**at == ']');
	}
	if (**at)
		*(*at)++ = '\0';
	return *word ? word : NULL;
}

/* Takes quotes off, except that bytes need them to tell text from hex. */
static char *
unquote(const struct proto *proto, const char *key, char *text)
{
	size_t length = strlen(text);
	const struct field *field = header_row(proto, key);

	if (length < 2 || text[0] != '"' || text[length - 1] != '"' ||
	    (field && field->kind == &kind_bytes))
		return text;
	text[length - 1] = '\0';
	return text + 1;
}

static bool
take_value(struct written *w, char *word, struct why *why)
{
	char *equals = word[0] == '"' ? NULL : strchr(word, '=');
	char *text = equals ? equals + 1 : word;

	if (equals)
		*equals = '\0';
	if (w->n == WORDS_MAX)
		return no(
		    why, EXIT_USAGE, "recipe: %s: more than %d values", w->proto->key, WORDS_MAX);
	w->assign[w->n].key = equals ? word : NULL;
	w->assign[w->n++].text = unquote(w->proto, equals ? word : NULL, text);
	return true;
}

/* Reads a layer up to the mark behind it (which is taken and returned) or the end (0). */
static bool
take_layer(char **at, struct written *w, char *mark, struct why *why)
{
	char *word = take_word(at);

	w->proto = NULL;
	w->n = 0;
	*mark = 0;
	if (!word || *word == '/' || *word == ';')
		return no(why, EXIT_USAGE, "recipe: a protocol is missing %s",
		    word ? "before / or ;" : "at the end");
	w->proto = proto_find(word);
	if (!w->proto)
		return no(why, EXIT_USAGE, "recipe: \"%.40s\" is not a protocol we know", word);
	while ((word = take_word(at))) {
		if (!strcmp(word, "/") || !strcmp(word, ";")) {
			*mark = *word;
			return true;
		}
		if (!take_value(w, word, why))
			return false;
	}
	return true;
}

/* Puts a body behind the header of an item, and zeros up to the unit in which it is counted, or to
 * what it is rounded up to. */
static bool
join(struct header *out, const struct header *inner, struct why *why)
{
	uint32_t head = out->bits / 8, body = inner->bits / 8, fill = 0, round = 0;

	for (unsigned i = 0; i < out->n; i++) {
		const struct count *count = &out->placed[i].field->count;
		uint32_t size = (count->of == ALL ? head : 0) + body - (uint32_t)count->plus;

		if ((count->of == ALL || count->of == BODY) && count->unit > 1)
			fill = (count->unit - size % count->unit) % count->unit;
		if (count->round)
			round = (count->round - (head + body) % count->round) % count->round;
	}
	header_count(out, body + fill);
	head = out->bits / 8;
	if (head + body + fill + round > DRAFT_MAX)
		return recipe_no(why, "an item of a list is too long for a frame");
	memcpy(out->bytes + head, inner->bytes, body);
	memset(out->bytes + head + body, 0, fill + round);
	out->bits += (body + fill + round) * 8;
	return true;
}

/* Whether one layer of an item may be said to stand on another: bytes may on all. */
static bool
stands_on(const struct proto *proto, const struct proto *below)
{
	uint64_t ignored;

	return proto_named_by(proto, below->fields) ||
	       proto_number(proto, &space_unknown, &ignored);
}

/* Builds a layer of an item and the more that it carries. */
static bool
build_layers(const struct written *w, unsigned n, const struct around *around, struct header *out,
    struct why *why)
{
	struct around within = around ? *around : (struct around){.header = NULL};
	const struct around on = {.header = out};
	struct header *inner;
	bool done = true;

	if (n > 1 && !stands_on(w[1].proto, w->proto))
		return no(why, EXIT_USAGE, "recipe: %s cannot stand on %s: no number says so",
		    w[1].proto->key, w->proto->key);
	within.carries = n > 1 ? w[1].proto : NULL;
	if (!header_build(out, w->proto, &within, w->assign, w->n, why))
		return false;
	inner = malloc(sizeof *inner);
	if (!inner)
		return recipe_no(why, "out of memory");
	inner->bits = 0;
	if (n > 1) {
		header_carry(out, w[1].proto);
		done = build_layers(w + 1, n - 1, &on, inner, why);
	}
	if (done)
		done = join(out, inner, why);
	free(inner);
	return done;
}

/* Puts what was not said, since it goes without saying, in front of the n layers of an item. */
static bool
put_implied(const struct field *list, struct written w[ITEM_LAYERS], unsigned *n, struct why *why)
{
	const struct proto *path[ITEM_LAYERS];
	unsigned more = draft_item_path(list, w[0].proto, path);

	if (!more)
		return no(why, EXIT_USAGE, "recipe: %s is not an item of %s", w[0].proto->key,
		    list->label);
	if (--more + *n > ITEM_LAYERS)
		return no(why, EXIT_USAGE, "recipe: an item has at most %d layers", ITEM_LAYERS);
	memmove(w + more, w, *n * sizeof *w);
	for (unsigned i = 0; i < more; i++)
		w[i] = (struct written){.proto = path[i]};
	*n += more;
	return true;
}

/* The bytes of the items "a / b ; c". */
static bool
items_parse(const struct field *field, char *at, const struct around *around, struct bits *value,
    struct written w[ITEM_LAYERS], struct header *header, struct why *why)
{
	char mark = ';';

	value->bits = value->items = 0;
	while (mark) {
		unsigned n = 0;

		do {
			if (n == ITEM_LAYERS)
				return no(why, EXIT_USAGE, "recipe: an item has at most %d layers",
				    ITEM_LAYERS);
			if (!take_layer(&at, &w[n++], &mark, why))
				return false;
		} while (mark == '/');
		if (!put_implied(field, w, &n, why) || !build_layers(w, n, around, header, why))
			return false;
		if (value->bits + header->bits > DRAFT_MAX * 8)
			return no(why, EXIT_USAGE, "recipe: %s: too long", field->label);
		memcpy(value->bytes + value->bits / 8, header->bytes, header->bits / 8);
		value->bits += header->bits;
		value->items++;
	}
	return true;
}

static bool
list_parse_in(const struct field *field, const char *text, const struct around *around,
    struct bits *value, struct why *why)
{
	size_t length = strlen(text);
	struct written *w;
	struct header *header;
	char *copy;
	bool done;

	if (length < 2 || text[0] != '[' || text[length - 1] != ']')
		return no(why, EXIT_USAGE, "a list is written [ item ; item ]");
	value->bits = value->items = 0;
	if (strspn(text + 1, BLANKS) == length - 2)
		return true;
	copy = spread(text + 1, length - 2, why);
	w = malloc(ITEM_LAYERS * sizeof *w);
	header = malloc(sizeof *header);
	done = copy && ((w && header) || recipe_no(why, "out of memory")) &&
	       items_parse(field, copy, around, value, w, header, why);
	free(copy);
	free(w);
	free(header);
	return done;
}

static bool
list_parse(const struct field *field, const char *text, struct bits *value, struct why *why)
{
	return list_parse_in(field, text, NULL, value, why);
}

static void
list_print(const struct field *field, const uint8_t *frame, struct range r, struct text *out)
{
	(void)field;
	(void)frame;
	text_addf(out, "%u B", r.bits / 8);
}

const struct kind kind_list = {"list", "[ item ; item ]", AS_TEXT, .print = list_print,
    .parse = list_parse, .parse_in = list_parse_in};

/* The span of a number that was said for layer n of the chain. */
static int
find_number(const struct draft *draft, unsigned chain, const char *key)
{
	int layer = layer_chain(&draft->d, chain);
	const struct field *row = layer < 0 ? NULL : header_row(draft->d.layer[layer].proto, key);

	return row ? span_find(&draft->d, row->key, layer, 0) : -1;
}

/* Remembers the numbers of next protocols that were said, since carrying one writes its own. */
static void
remember_numbers(const struct draft *draft, const struct written *w, unsigned chain,
    struct late *late, unsigned *n)
{
	for (unsigned i = 0; i < w->n && *n < LATE_MAX; i++) {
		int span = w->assign[i].key ? find_number(draft, chain, w->assign[i].key) : -1;

		if (span >= 0 && draft->d.span[span].field->space)
			late[(*n)++] = (struct late){chain, w->assign[i].key, w->assign[i].text};
	}
}

static bool
raw_parse(struct draft *draft, const char *hex, struct why *why)
{
	uint8_t bytes[DRAFT_MAX];
	long n = text_unhex(hex, bytes, sizeof bytes);

	if (n < 0)
		return no(why, EXIT_USAGE, "recipe: raw takes up to %d bytes of hex", DRAFT_MAX);
	return draft_load(draft, bytes, (size_t)n, why);
}

static bool
layers_parse(struct draft *draft, char *at, struct written *w, struct why *why)
{
	struct late late[LATE_MAX];
	unsigned lates = 0, chain = 0;
	char mark = '/';

	for (; mark; chain++) {
		if (!take_layer(&at, w, &mark, why))
			return false;
		if (mark == ';')
			return no(
			    why, EXIT_USAGE, "recipe: ; divides the items of a list, / the layers");
		if (!draft_push(draft, w->proto, w->assign, w->n, why))
			return false;
		remember_numbers(draft, w, chain, late, &lates);
	}
	while (lates--) {
		int span = find_number(draft, late[lates].chain, late[lates].key);

		if (span >= 0 && !draft_set(draft, (unsigned)span, late[lates].text, why))
			return false;
	}
	return true;
}

bool
recipe_parse(struct draft *draft, const char *recipe, struct why *why)
{
	size_t raw;
	struct written *w;
	char *copy;
	bool done;

	recipe += strspn(recipe, BLANKS);
	raw = strncmp(recipe, "raw", 3) ? 0 : 3 + strspn(recipe + 3, BLANKS);
	draft_clear(draft);
	if (raw > 3 || (raw && !recipe[3])) {
		done = raw_parse(draft, recipe + raw, why);
	} else {
		w = malloc(sizeof *w);
		copy = spread(recipe, strlen(recipe), why);
		done = copy && (w || recipe_no(why, "out of memory")) &&
		       layers_parse(draft, copy, w, why);
		free(copy);
		free(w);
	}
	if (!done)
		draft_start(draft);
	return done;
}
