/* SPDX-License-Identifier: BSD-2-Clause */
/* Headers are taken off again: the number that named them goes back to where a frame starts, also
 * where it is one row of a finer field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "wire/draft.h"
#include "wire/recipe.h"

static struct draft draft;

static void
number_goes_back(const char *recipe, const char *key, uint64_t with, uint64_t without)
{
	struct why why = {.text = ""};

	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	assert_int_equal(span_number(&draft.d, (unsigned)span_find(&draft.d, key, -1, 0)), with);
	assert_true(draft_pop(&draft, (unsigned)layer_top(&draft.d), &why));
	assert_int_equal(span_number(&draft.d, (unsigned)span_find(&draft.d, key, -1, 0)), without);
}

static void
numbers_go_back(void **state)
{
	(void)state;
	number_goes_back("eth / isis / isis.psnp", "isis.type", 26, 15);
	number_goes_back("eth / ip / udp", "ip.proto", 17, 253);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(numbers_go_back)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
