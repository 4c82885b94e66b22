/* SPDX-License-Identifier: BSD-2-Clause */
/* The example of HACKING.md does what is said there. The laws are run over it as well
 * (Makefile.am). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wire/explain.h"
#include "wire/recipe.h"

static void
it_is_built_read_and_summed_up(void **unused)
{
	static struct draft draft;
	static const uint8_t bytes[] = {0x11, 1, 3, 'b', 'o', 'b', 2, 4, 0, 0, 0, 60};
	char line[80];
	struct text text = text_on(line, sizeof line);
	struct why why = {.text = ""};

	(void)unused;
	if (!recipe_parse(
		&draft, "eth / greet items=[greet.name_item bob ; greet.age_item age=60]", &why))
		fail_msg("%s", why.text);
	assert_int_equal(draft.len, 14 + sizeof bytes);
	assert_memory_equal(draft.bytes + 12, "\x88\xb6", 2);
	assert_memory_equal(draft.bytes + 14, bytes, sizeof bytes);
	summary(&draft.d, &text);
	assert_string_equal(line, "Hello from bob, up for 60 s");
}

/* HACKING.md shows the very file. */
static void
the_page_shows_this_file(void **unused)
{
	static char page[1 << 17], file[1 << 15];
	const char *dir = getenv("srcdir") ? getenv("srcdir") : ".";
	char path[4096];
	FILE *in;

	(void)unused;
	snprintf(path, sizeof path, "%s/HACKING.md", dir);
	in = fopen(path, "r");
	assert_non_null(in);
	page[fread(page, 1, sizeof page - 1, in)] = '\0';
	fclose(in);
	snprintf(path, sizeof path, "%s/tests/proto/greet.c", dir);
	in = fopen(path, "r");
	assert_non_null(in);
	file[fread(file, 1, sizeof file - 1, in)] = '\0';
	fclose(in);
	assert_non_null(strstr(page, file));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_is_built_read_and_summed_up),
	    cmocka_unit_test(the_page_shows_this_file),
	};

	return cmocka_run_group_tests_name("greet", tests, NULL, NULL);
}
