/* SPDX-License-Identifier: BSD-2-Clause */
/* Cases that change what a process is, each in a child of its own. Knows processes and when a case
 * is skipped; does not know what is tested. */
#ifndef TESTS_LAB_CHILD_H
#define TESTS_LAB_CHILD_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>
#include <unistd.h>

#include "base/why.h"

enum {
	NOBODY = 65534, /* a user and a group without rights */
	SKIPPED = 77    /* exit status of a child that could not try */
};

/* In a child an assertion of cmocka would go on with the parent's tests; this one ends the child.
 */
#define MUST(condition)                                                                         \
	do {                                                                                    \
		if (!(condition)) {                                                             \
			fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
			_exit(1);                                                               \
		}                                                                               \
	} while (0)

/* Runs act in a child as user (0 = who we are); the child's exit status is the result. */
void in_child(void (*act)(void), uid_t user);

/* A test function for cmocka, whose initial state is a struct alone: in_child() as who we are. */
struct alone {
	void (*act)(void);
};
void test_alone(void **state);

/* Skips the rest of a test (in the parent) unless we are root. */
void need_root(void);

/* In a child: ends it if done is false, as skipped if that was denied and this is not CI=true. */
void must_or_skip(bool done, const struct why *);

#endif
