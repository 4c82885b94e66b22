/* SPDX-License-Identifier: BSD-2-Clause */
/* What expr_parse.c makes of a filter, for those who ask frames with it: expr_match.c,
 * expr_values.c, expr_pairs.c. */
#ifndef WIRE_EXPR_TREE_H
#define WIRE_EXPR_TREE_H

#include <regex.h>

#include "wire/expr.h"

enum {
	NODES_MAX = 128,
	ROWS_MAX = 64, /* rows that one key names */
	LITERAL_MAX = 256,
	LITERALS_MAX = 1000 /* of a set */
};

/* What is compared: the values of the rows of a key, or something made of each. */
struct operand {
	const char *key;
	struct word rows[ROWS_MAX];
	unsigned n;
	enum {
		OF_VALUE,
		OF_SLICE,  /* bytes from..from+count of it */
		OF_LENGTH, /* its bytes */
		OF_COUNT   /* how often it is there */
	} what;
	int32_t from, count; /* from < 0: from the end; count < 0: to the end */
	uint64_t mask;       /* 0: all bits */
};

/* A value that was written down, as one of the rows understands it. */
struct literal {
	bool fits;          /* the row understands it */
	bool number;        /* else bytes */
	uint64_t value, to; /* of a number: a range; to = value if it is none */
	uint8_t bytes[LITERAL_MAX], last[LITERAL_MAX];
	uint32_t length, last_length; /* last_length 0: no range */
	unsigned ignored;             /* bits at the end that do not count: of an address with /n */
};

struct node {
	enum node_is {
		IS_OR,
		IS_XOR,
		IS_AND,
		IS_NOT,
		IS_THERE, /* the rows, or the protocol, of a key */
		IS_EQUAL,
		IS_LESS,
		IS_LESS_EQUAL,
		IS_GREATER,
		IS_GREATER_EQUAL,
		IS_CONTAINING,
		IS_MATCHING,
		IS_IN,
		IS_MASKED /* the masked value is not 0 */
	} is;
	bool negated, all;    /* the test is turned round; every value has to pass, not just one */
	unsigned left, right; /* nodes of the logical ones */
	struct operand *operand, *other; /* other: compared with another field */
	/* of each literal each row of operand has its own reading: literal[n * operand->n + row] */
	struct literal *literal;
	unsigned literals;
	regex_t *regex;
};

struct expr {
	struct node node[NODES_MAX];
	unsigned nodes, root;
	bool check;
	struct pairs *pairs; /* room to compare fields in; NULL: nothing asks for it */
};

#endif
