/* SPDX-License-Identifier: BSD-2-Clause */
/* Reads a filter: see expr.h. Knows the language; what values are, expr_literal.c knows. */
#include "wire/expr_literal.h"
#include "wire/expr_pairs.h"
#include "wire/expr_token.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	DEEPEST = 32 /* brackets within brackets */
};

struct parse {
	const char *line;
	struct token token; /* the present one */
	struct expr *e;
	unsigned depth;
	struct why *why;
	bool failed;
	size_t where; /* of the failure */
};

static bool parse_or(struct parse *, unsigned *node);

/* Remembers where it went wrong; the words are there. */
static bool
failed_at(struct parse *p, size_t where)
{
	if (!p->failed)
		p->where = where;
	p->failed = true;
	return false;
}

static bool fail(struct parse *, size_t where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool
fail(struct parse *p, size_t where, const char *format, ...)
{
	char words[400];
	va_list rest;

	va_start(rest, format);
	vsnprintf(words, sizeof words, format, rest);
	va_end(rest);
	no(p->why, EXIT_USAGE, "%s", words);
	return failed_at(p, where);
}

/* Moves on to the next token. */
static bool
advance(struct parse *p)
{
	return token_next(&p->token, p->line, p->why) || failed_at(p, p->token.at);
}

static bool
is_token(const struct parse *p, const char *sign, const char *word)
{
	return (p->token.is == SIGN && sign && !strcmp(p->token.text, sign)) ||
	       (p->token.is == WORD && word && !strcasecmp(p->token.text, word));
}

/* Moves over a token if it is this one. */
static bool
take(struct parse *p, const char *sign, const char *word)
{
	return is_token(p, sign, word) && advance(p);
}

static bool
want(struct parse *p, const char *sign, const char *what)
{
	if (!is_token(p, sign, NULL))
		return fail(p, p->token.at, "%s is to come: %s", what, sign);
	return advance(p);
}

static bool
new_node(struct parse *p, struct node node, unsigned *index)
{
	if (p->e->nodes == NODES_MAX)
		return fail(
		    p, p->token.at, "too long: at most %d tests and connections", NODES_MAX);
	*index = p->e->nodes++;
	p->e->node[*index] = node;
	return true;
}

/* Operands ------------------------------------------------------------------------------------- */

static void
add_words(struct operand *o, const char *key)
{
	unsigned n;
	const struct word *word = words_find(key, &n);

	for (unsigned i = 0; i < n && o->n < ROWS_MAX; i++) {
		if (!word[i].alias)
			o->rows[o->n++] = word[i];
		for (unsigned j = 0; word[i].alias && j < 4 && word[i].alias->of[j]; j++)
			add_words(o, word[i].alias->of[j]);
	}
}

/* Fields come first; a key that is a field is not meant as the protocol of the same name. */
static void
prefer_fields(struct operand *o)
{
	unsigned n = 0;

	for (unsigned i = 0; i < o->n; i++)
		if (o->rows[i].field)
			o->rows[n++] = o->rows[i];
	o->n = n ? n : o->n;
}

static bool
find_operand(struct parse *p, struct operand *o)
{
	const struct word *near;

	o->key = NULL;
	o->n = 0;
	add_words(o, p->token.text);
	if (!o->n) {
		near = words_near(p->token.text);
		return near ? fail(p, p->token.at, "\"%s\" is no field we know - %s?",
				  p->token.text, near->key)
			    : fail(p, p->token.at, "\"%s\" is no field we know", p->token.text);
	}
	prefer_fields(o);
	o->key = o->rows[0].key;
	for (unsigned i = 0; i < o->n; i++)
		p->e->check |= !strcmp(o->rows[i].key, "frame.wrong");
	return true;
}

static bool
take_number(struct parse *p, const char *text, int32_t *number)
{
	char *end;
	long n = strtol(text, &end, 0);

	if (!*text || *end || n > 65535 || n < -65535)
		return fail(p, p->token.at,
		    "\"%s\" is not a place in bytes: [first:count], [3], [1-2]", text);
	*number = (int32_t)n;
	return true;
}

/* [2] [0:3] [:3] [3:] [1-2], as Wireshark counts. The lexer has made one word of it. */
static bool
take_slice(struct parse *p, struct operand *o)
{
	char text[TOKEN_MAX], *second;

	if (!take(p, "[", NULL))
		return !p->failed;
	strcpy(text, p->token.text);
	second = strchr(text, ':');
	o->what = OF_SLICE;
	o->from = 0;
	o->count = 1;
	if (second) {
		*second++ = '\0';
		if ((*text && !take_number(p, text, &o->from)) ||
		    (*second && !take_number(p, second, &o->count)))
			return false;
		o->count = *second ? o->count : -1;
	} else {
		second = *text ? strchr(text + 1, '-') : NULL;
		if (second)
			*second++ = '\0';
		if (!take_number(p, text, &o->from) ||
		    (second && !take_number(p, second, &o->count)))
			return false;
		o->count = second ? o->count - o->from + 1 : 1;
	}
	if (o->count == 0 || (o->count < 0 && second && *second))
		return fail(p, p->token.at, "no bytes are there: [first:count] or [first-last]");
	return advance(p) && want(p, "]", "the end of the place");
}

static bool
take_operand(struct parse *p, struct operand *o)
{
	bool length = is_token(p, NULL, "len"), count = is_token(p, NULL, "count");
	const char *behind = p->line + p->token.next;

	if (p->token.is != WORD)
		return fail(p, p->token.at,
		    p->token.is == END
			? "a test is to come: a field or a protocol, like eth.src or arp"
			: "\"%s\" stands where a field is to come",
		    p->token.text);
	behind += strspn(behind, " \t");
	if ((length || count) && *behind == '(') {
		if (!advance(p) || !advance(p) || !find_operand(p, o) || !advance(p))
			return false;
		o->what = length ? OF_LENGTH : OF_COUNT;
		return want(p, ")", "the end of the brackets");
	}
	return find_operand(p, o) && advance(p) && take_slice(p, o);
}

/* Tests ---------------------------------------------------------------------------------------- */

static const struct {
	const char *sign, *word;
	enum node_is is;
	bool negated, all;
} operators[] = {
    {"==", "eq", IS_EQUAL, false, false},
    {"!=", "ne", IS_EQUAL, true, true},
    {"~=", "any_ne", IS_EQUAL, true, false},
    {"===", "all_eq", IS_EQUAL, false, true},
    {">=", "ge", IS_GREATER_EQUAL, false, false},
    {"<=", "le", IS_LESS_EQUAL, false, false},
    {">", "gt", IS_GREATER, false, false},
    {"<", "lt", IS_LESS, false, false},
    {NULL, "contains", IS_CONTAINING, false, false},
    {"~", "matches", IS_MATCHING, false, false},
    {NULL, "in", IS_IN, false, false},
};

static bool
is_value_next(struct parse *p)
{
	if (p->token.is == WORD || p->token.is == QUOTED_TEXT)
		return true;
	return fail(p, p->token.at, "a value is to come");
}

static bool
take_set(struct parse *p, struct node *node)
{
	if (!want(p, "{", "a set of values, like {10, 20..29}"))
		return false;
	do {
		char text[TOKEN_MAX], *dots;
		bool quoted = p->token.is == QUOTED_TEXT;
		size_t at = p->token.at;

		if (!is_value_next(p))
			return false;
		strcpy(text, p->token.text);
		dots = quoted ? NULL : strstr(text, "..");
		if (dots)
			*dots = '\0';
		if (!literal_add(node, text, dots ? dots + 2 : NULL, quoted, p->why))
			return failed_at(p, at);
		if (!advance(p))
			return false;
	} while (take(p, ",", NULL) || p->token.is == WORD || p->token.is == QUOTED_TEXT);
	return !p->failed && want(p, "}", "the end of the set");
}

static bool
take_regex(struct parse *p, struct node *node)
{
	char error[120];
	int status;

	node->regex = malloc(sizeof *node->regex);
	if (!node->regex)
		return fail(p, p->token.at, "out of memory");
	status = regcomp(node->regex, p->token.text, REG_EXTENDED | REG_ICASE | REG_NOSUB);
	if (status) {
		regerror(status, node->regex, error, sizeof error);
		free(node->regex);
		node->regex = NULL;
		return fail(
		    p, p->token.at, "\"%s\" is no regular expression: %s", p->token.text, error);
	}
	return advance(p);
}

/* Whether the present word is a field, to be compared with. */
static bool
is_other(const struct parse *p)
{
	unsigned n;
	const struct word *word = p->token.is == WORD && strchr(p->token.text, '.')
				      ? words_find(p->token.text, &n)
				      : NULL;

	return word && (word->field || word->alias);
}

static bool
take_right(struct parse *p, struct node *node)
{
	size_t at = p->token.at;

	if (node->is == IS_IN)
		return take_set(p, node);
	if (!is_value_next(p))
		return false;
	if (node->is == IS_MATCHING)
		return take_regex(p, node);
	if (is_other(p)) {
		node->other = calloc(1, sizeof *node->other);
		if (!p->e->pairs)
			p->e->pairs = calloc(1, sizeof *p->e->pairs);
		return node->other && p->e->pairs ? take_operand(p, node->other)
						  : fail(p, at, "out of memory");
	}
	if (!literal_add(node, p->token.text, NULL, p->token.is == QUOTED_TEXT, p->why))
		return failed_at(p, at);
	return advance(p);
}

static bool
take_mask(struct parse *p, struct operand *o)
{
	char *end;

	if (!take(p, "&", "bitwise_and"))
		return !p->failed;
	o->mask = strtoull(p->token.text, &end, 0);
	if (p->token.is != WORD || *end || !o->mask)
		return fail(p, p->token.at, "a mask is to come, like 0x02");
	return advance(p);
}

/* An example of what could be asked instead: its first field, or that of the items it consists of.
 */
static bool
refuse_protocol(struct parse *p, size_t at, const struct word *word)
{
	const struct field *field = word->proto->fields;

	while (field && field->label && (!field->key || field->item))
		field = field->item ? field->item->fields : field + 1;
	return fail(p, at, "%s is a protocol and has no value: compare a field of it%s%s",
	    word->key, field && field->label ? ", like " : "",
	    field && field->label ? field->key : "");
}

static bool
parse_test(struct parse *p, unsigned *index)
{
	size_t at = p->token.at;
	struct node *node;

	if (!new_node(p, (struct node){.is = IS_THERE}, index))
		return false;
	node = &p->e->node[*index];
	node->operand = calloc(1, sizeof *node->operand);
	if (!node->operand)
		return fail(p, at, "out of memory");
	if (!take_operand(p, node->operand) || !take_mask(p, node->operand))
		return false;
	node->is = node->operand->mask ? IS_MASKED : IS_THERE;
	for (unsigned i = 0; i < sizeof operators / sizeof operators[0]; i++) {
		if (!is_token(p, operators[i].sign, operators[i].word))
			continue;
		node->is = operators[i].is;
		node->negated = operators[i].negated;
		node->all = operators[i].all;
		if (!node->operand->rows[0].field)
			return refuse_protocol(p, at, &node->operand->rows[0]);
		return advance(p) && take_right(p, node);
	}
	if (is_token(p, "=", NULL) && !node->operand->rows[0].field)
		return refuse_protocol(p, at, &node->operand->rows[0]);
	if (node->operand->what != OF_VALUE)
		return fail(p, p->token.at, "a comparison is to come: == != < > contains");
	return true;
}

static bool
parse_not(struct parse *p, unsigned *index)
{
	unsigned inner;
	bool done;

	if (++p->depth > DEEPEST)
		return fail(p, p->token.at, "too deep: at most %d brackets", DEEPEST);
	if (take(p, "!", "not")) {
		done = parse_not(p, &inner) &&
		       new_node(p, (struct node){.is = IS_NOT, .left = inner}, index);
	} else if (take(p, "(", NULL)) {
		done = parse_or(p, index) && want(p, ")", "the end of the brackets");
	} else {
		done = !p->failed && parse_test(p, index);
	}
	p->depth--;
	return done;
}

/* What joins tests: or binds least, and most. */
static bool
parse_joined(struct parse *p, unsigned weight, unsigned *index)
{
	static const struct {
		const char *sign, *word;
		int is;
	} joins[] = {{"||", "or", IS_OR}, {"^^", "xor", IS_XOR}, {"&&", "and", IS_AND}};
	unsigned right;

	if (weight == sizeof joins / sizeof *joins)
		return parse_not(p, index);
	if (!parse_joined(p, weight + 1, index))
		return false;
	while (take(p, joins[weight].sign, joins[weight].word))
		if (!parse_joined(p, weight + 1, &right) ||
		    !new_node(p,
			(struct node){.is = joins[weight].is, .left = *index, .right = right},
			index))
			return false;
	return !p->failed;
}

static bool
parse_or(struct parse *p, unsigned *index)
{
	return parse_joined(p, 0, index);
}

struct expr *
expr_new(const char *text, size_t *at, struct why *why)
{
	struct parse p = {.line = text, .why = why};

	*at = 0;
	p.e = calloc(1, sizeof *p.e);
	if (!p.e) {
		no_memory(why);
		return NULL;
	}
	if (advance(&p) && parse_or(&p, &p.e->root) && p.token.is != END)
		fail(&p, p.token.at,
		    is_token(&p, "=", NULL) ? "\"%s\" stands where == (is equal) is to come"
					    : "\"%s\" stands where && or || is to come",
		    p.token.text);
	if (!p.failed)
		return p.e;
	*at = p.where;
	expr_free(p.e);
	return NULL;
}

void
expr_free(struct expr *e)
{
	for (unsigned i = 0; e && i < e->nodes; i++) {
		struct node *node = &e->node[i];

		free(node->operand);
		free(node->other);
		free(node->literal);
		if (node->regex)
			regfree(node->regex);
		free(node->regex);
	}
	if (e)
		free(e->pairs);
	free(e);
}
