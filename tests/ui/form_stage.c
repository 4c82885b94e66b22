/* SPDX-License-Identifier: BSD-2-Clause */
/* See form_stage.h. */
#include "form_stage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "session/names.h"

int
form_open(void **state)
{
	(void)state;
	names_root("/nonexistent");
	stage_open(24, 80, true);
	stage_room = (struct region){17, 0, 5, 80};
	stage_draw();
	return 0;
}

int
form_close(void **state)
{
	(void)state;
	stage_close();
	return 0;
}

void
form_type_anew(const char *text)
{
	stage_key("C-u");
	stage_type(text);
}

void
form_to_field(unsigned n)
{
	while (n--)
		assert_true(stage_key("Tab"));
}

const struct draft *
form_draft(void)
{
	return &stage.session->draft;
}
