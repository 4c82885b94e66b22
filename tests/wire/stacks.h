/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames for laws over every protocol: the default frame of each on everything that carries it.
 * Knows the tables' shape, no protocol. */
#ifndef TESTS_WIRE_STACKS_H
#define TESTS_WIRE_STACKS_H

#include "wire/draft.h"

enum {
	STACK_TEXT_MAX = 400
};

/* As recipes, the shortest first. */
extern char stacks[][STACK_TEXT_MAX];
extern unsigned nstacks;

/* Every proto on everything that can carry it, and on what that can stand. */
int stacks_collect(void **unused);

/* The draft of a recipe, which has to be understood. */
void stack_frame(const char *recipe, struct draft *);

#endif
