/* SPDX-License-Identifier: BSD-2-Clause */
/* The prompts ready made, f, / and : - see prompts.c. */
#ifndef UI_PROMPTS_H
#define UI_PROMPTS_H

#include "ui/app.h"

void filter_prompt(struct app *);
void find_prompt(struct app *);
void command_prompt(struct app *);

#endif
