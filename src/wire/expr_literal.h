/* SPDX-License-Identifier: BSD-2-Clause */
/* Values written in a filter, as the rows of a key understand them. */
#ifndef WIRE_EXPR_LITERAL_H
#define WIRE_EXPR_LITERAL_H

#include "wire/expr_tree.h"

/*
 * Adds a literal (to: the end of a range, or NULL) to a node that has its operand. Each row reads
 * it in its own way; refuses, with the words of the first row, if none understands it.
 */
bool literal_add(struct node *, const char *text, const char *to, bool quoted, struct why *);

#endif
