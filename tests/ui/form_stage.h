/* SPDX-License-Identifier: BSD-2-Clause */
/* The form alone on a stage, for its tests. */
#ifndef TESTS_UI_FORM_STAGE_H
#define TESTS_UI_FORM_STAGE_H

#include "stage.h"

#define HAS(text, part) assert_non_null(strstr(text, part))
#define HAS_NOT(text, part) assert_null(strstr(text, part))

int form_open(void **state);
int form_close(void **state);

/* Types into the field with the cursor, in place of what is there; goes n fields on. */
void form_type_anew(const char *text);
void form_to_field(unsigned n);

const struct draft *form_draft(void);

#endif
