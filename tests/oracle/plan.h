/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame that is to be made from the tables, and how it is built. Knows headers and lists; not
 * which frames are wanted. */
#ifndef TESTS_ORACLE_PLAN_H
#define TESTS_ORACLE_PLAN_H

#include "wire/draft.h"

enum {
	ASSIGNS_MAX = 4,
	STEPS_MAX = 6,  /* layers of an item */
	APPENDS_MAX = 4 /* lists within lists */
};

/* A header as it is to be built. */
struct step {
	const struct proto *proto;
	struct assign assign[ASSIGNS_MAX];
	unsigned n;
};

/* What is put into a list: an item and what that carries. */
struct append {
	const struct field *list;
	struct step step[STEPS_MAX];
	unsigned n;
};

/* A frame that is to be made; its focus, the header that is varied, is the last one. */
struct plan {
	const char *below; /* a recipe */
	struct step top;
	struct append append[APPENDS_MAX];
	unsigned n;
};

/* Makes the draft of a plan; false if it cannot be. */
bool plan_build(const struct plan *, struct draft *);

#endif
