/* SPDX-License-Identifier: BSD-2-Clause */
/* The builder on a screen of 24 rows and 80 columns, for the tests of it. */
#ifndef TESTS_UI_BUILDER_STAGE_H
#define TESTS_UI_BUILDER_STAGE_H

#include "fixture.h"

extern struct fixture *f;

/* Opens and closes the screen, for each test. */
int open_builder(void **state);
int close_builder(void **state);

/* Keys by name, characters as they are typed; then all is drawn. */
void keys(const char *names);
void type(const char *characters);

/* What has to be seen, or must not. */
void has(const char *text);
void has_not(const char *text);

/* The frame that is built; puts a recipe there and opens the builder; what it has to be now. */
struct draft *draft(void);
void load(const char *recipe);
void is(const char *recipe);

/* Moves to the row that begins with this label. */
void to(const char *label);

#endif
