/* SPDX-License-Identifier: BSD-2-Clause */
/* The words and signs that a filter consists of. */
#ifndef WIRE_EXPR_TOKEN_H
#define WIRE_EXPR_TOKEN_H

#include <stddef.h>

#include "base/why.h"

enum {
	TOKEN_MAX = 256
};

struct token {
	enum {
		END,
		WORD,
		QUOTED_TEXT, /* without its quotes */
		SIGN         /* an operator or a bracket */
	} is;
	size_t at, next; /* where it starts in the line, and where the next one is looked for */
	char text[TOKEN_MAX];
};

/* Moves on to the next token of a line; an empty one {0} is before the first. Refuses in words. */
bool token_next(struct token *, const char *line, struct why *);

#endif
