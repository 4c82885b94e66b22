/* SPDX-License-Identifier: BSD-2-Clause */
/* See sieve.h. */
#include "session/sieve.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "port/filter.h"
#include "port/filter_words.h"
#include "wire/expr.h"
#include "wire/keys.h"

struct sieve {
	sieve_facts *facts;
	const void *context;
	struct filter *filter;
	struct expr *expr;
	struct dissection d; /* of the frame that is looked at */
};

/* A word with a point in it that starts like a key does. */
static bool
has_key(const char *words)
{
	for (const char *at = words; *at;) {
		size_t n = strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789_.");
		size_t point = strcspn(at, ".");
		char start[40];

		if (isalpha((unsigned char)*at) && point < n && point + 2 < sizeof start) {
			memcpy(start, at, point + 1);
			start[point + 1] = '\0';
			if (words_starting(start, 0))
				return true;
		}
		at += n ? n : 1;
	}
	return false;
}

bool
sieve_means_fields(const char *words)
{
	struct expr *expr;
	size_t at;

	if (!has_key(words) || !strpbrk(words, " =<>!~&|"))
		return false;
	expr = expr_new(words, &at, NULL);
	expr_free(expr);
	return expr;
}

/* "lldp = 3": a protocol that is compared. */
static bool
compares_first(const char *words)
{
	size_t n = strspn(words, "abcdefghijklmnopqrstuvwxyz0123456789_");
	char first[40];
	unsigned rows;

	if (!n || n >= sizeof first || !strchr("=<>!~", words[n + strspn(words + n, " ")]))
		return false;
	memcpy(first, words, n);
	first[n] = '\0';
	return words_find(first, &rows);
}

static bool
is_understood(const char *words, bool as_fields)
{
	struct filter *filter = as_fields ? NULL : filter_new(words, NULL);
	struct expr *expr = as_fields ? expr_new(words, &(size_t){0}, NULL) : NULL;
	bool is = filter || expr;

	filter_free(filter);
	expr_free(expr);
	return is;
}

/* The joint of two parts that comes first; NULL: there is none. */
static const char *
first_joint(const char *words, size_t *length)
{
	static const char *const joints[] = {" and ", " or ", " && ", " || "};
	const char *first = NULL;

	for (unsigned i = 0; i < sizeof joints / sizeof joints[0]; i++) {
		const char *at = strstr(words, joints[i]);

		if (at && (!first || at < first)) {
			first = at;
			*length = strlen(joints[i]);
		}
	}
	return first;
}

/* A mixed filter as fields, part by part; an example where a part cannot be said so. */
static void
all_as_fields(const char *words, struct text *out)
{
	bool known = true;
	char part[80];

	for (const char *at = words, *end; known && at; at = end) {
		size_t joint = 0, n;

		end = first_joint(at, &joint);
		n = end ? (size_t)(end - at) : strlen(at);
		known = n < sizeof part;
		if (!known)
			break;
		memcpy(part, at, n);
		part[n] = '\0';
		if (is_understood(part, true))
			text_add(out, part);
		else
			known = words_field(part, out);
		if (end)
			text_addf(out, "%.*s", (int)joint, end);
		end = end ? end + joint : NULL;
	}
	if (known && !out->cut && is_understood(out->chars, true))
		return;
	*out = text_on(out->chars, out->size);
	text_add(out, "ip.addr == 192.0.2.1, udp.port == 80");
}

/* Says so where one side of an "and" or "or" is libpcap's and the other one fields. */
static void
refuse_mixed(const char *words, struct why *why)
{
	const char *at = words;
	size_t n = 0;

	while ((at = first_joint(at, &n))) {
		const char *right = at + n;
		char *left = strndup(words, (size_t)(at - words));
		char fields_chars[160];
		struct text better = text_on(fields_chars, sizeof fields_chars);

		for (int fields = 0; left && fields < 2; fields++)
			if (is_understood(left, fields) && is_understood(right, !fields) &&
			    !is_understood(left, !fields) && !is_understood(right, fields)) {
				better = text_on(fields_chars, sizeof fields_chars);
				all_as_fields(words, &better);
				no(why, EXIT_USAGE,
				    "filter: \"%.40s\" is libpcap's language, \"%.40s\" asks for "
				    "fields: one filter is in one language. As fields: %s",
				    fields ? right : left, fields ? left : right, fields_chars);
			}
		free(left);
		at = right;
	}
}

/* Whether words are rather fields than libpcap's, if they are neither; as fields they could be read
 * up to at. What only lacks its end, and one word that is nearly a key, were meant as fields. */
static bool
look_like_fields(const char *words, size_t at)
{
	return has_key(words) || compares_first(words) || strstr(words, " contains ") ||
	       strstr(words, " matches ") || strchr(words, '{') || at == strlen(words) ||
	       (islower((unsigned char)*words) && !strpbrk(words, " :/[") && words_near(words));
}

struct sieve *
sieve_new(const char *words, sieve_facts *facts, const void *context, struct why *why)
{
	struct sieve *sieve = calloc(1, sizeof *sieve);
	struct why fields = {.text = ""};
	size_t at;

	if (!sieve) {
		no_memory(why);
		return NULL;
	}
	sieve->facts = facts;
	sieve->context = context;
	if (!*words)
		return sieve;
	sieve->filter = filter_new(words, why);
	if (!sieve->filter)
		sieve->expr = expr_new(words, &at, &fields);
	if (sieve->filter || sieve->expr)
		return sieve;
	if (look_like_fields(words, at))
		no(why, EXIT_USAGE, "filter: %s", fields.text);
	refuse_mixed(words, why);
	sieve_free(sieve);
	return NULL;
}

void
sieve_free(struct sieve *sieve)
{
	if (!sieve)
		return;
	filter_free(sieve->filter);
	expr_free(sieve->expr);
	free(sieve);
}

enum sieve_language
sieve_language(const struct sieve *sieve)
{
	return sieve->filter ? SIEVE_LIBPCAP : sieve->expr ? SIEVE_FIELDS : SIEVE_ALL;
}

const char *
sieve_language_name(enum sieve_language language)
{
	return language == SIEVE_LIBPCAP ? "libpcap" : language == SIEVE_FIELDS ? "fields" : "";
}

static bool
pass_fields(struct sieve *sieve, const struct record *r)
{
	struct facts facts = {.number = r->no};

	if (sieve->facts)
		sieve->facts(sieve->context, r, &facts);
	if (r->foreign) {
		sieve->d.layers = sieve->d.spans = 0;
		sieve->d.caplen = r->caplen;
		sieve->d.len = r->len;
	} else {
		dissect(&sieve->d, r->bytes, r->caplen, r->len);
		if (expr_wants_check(sieve->expr))
			dissect_check(&sieve->d);
	}
	return expr_match(sieve->expr, &sieve->d, sieve->facts ? &facts : NULL);
}

bool
sieve_pass(struct sieve *sieve, const struct record *r)
{
	if (sieve->expr)
		return pass_fields(sieve, r);
	if (!sieve->filter)
		return true;
	return !r->foreign && filter_match(sieve->filter, r->bytes, r->caplen, r->len);
}
