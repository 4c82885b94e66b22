/* SPDX-License-Identifier: BSD-2-Clause */
/* See expr_token.h. Knows letters; does not know what words mean. */
#include "wire/expr_token.h"

#include <ctype.h>
#include <string.h>

static bool
take_quoted(struct token *t, const char *line, struct why *why)
{
	const char *at = line + t->at;
	size_t n = 0;

	t->is = QUOTED_TEXT;
	for (at++; *at && *at != '"'; at++) {
		if (*at == '\\' && at[1] == '"')
			at++;
		if (n + 1 == sizeof t->text)
			return no(why, EXIT_USAGE, "a text has at most %d letters", TOKEN_MAX - 1);
		t->text[n++] = *at;
	}
	t->text[n] = '\0';
	if (!*at)
		return no(why, EXIT_USAGE, "the text is not closed: it ends with \"");
	t->next = (size_t)(at + 1 - line);
	return true;
}

bool
token_next(struct token *t, const char *line, struct why *why)
{
	static const char *const signs[] = {
	    "===", "==", "!=", "~=", ">=", "<=", "&&", "||", "^^", NULL};
	const char *at = line + t->next;
	size_t n = 0;

	at += strspn(at, " \t\r\n");
	t->at = (size_t)(at - line);
	t->text[0] = '\0';
	t->is = *at ? SIGN : END;
	if (*at == '"')
		return take_quoted(t, line, why);
	while (isalnum((unsigned char)at[n]) || (at[n] && strchr("_.:/-", at[n])) ||
	       (unsigned char)at[n] >= 0x80)
		n++;
	if (n) {
		t->is = WORD;
	} else if (*at) {
		n = 1;
		for (unsigned i = 0; signs[i]; i++)
			if (!strncmp(at, signs[i], strlen(signs[i]))) {
				n = strlen(signs[i]);
				break;
			}
	}
	if (n >= sizeof t->text)
		return no(why, EXIT_USAGE, "a word has at most %d letters", TOKEN_MAX - 1);
	memcpy(t->text, at, n);
	t->text[n] = '\0';
	t->next = t->at + n;
	return true;
}
