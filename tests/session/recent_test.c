/* SPDX-License-Identifier: BSD-2-Clause */
/* What was sent is remembered: in order, bounded, by several programs at once, whatever the file
 * says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/clock.h"
#include "config/place.h"
#include "session/recent.h"
#include "tests/folder.h"
#include "wire/recipe.h"

static void
note(struct recent *r, const char *recipe, int64_t second)
{
	static struct draft draft;

	assert_true(recipe_parse(&draft, recipe, NULL));
	recent_note(r, &draft, second * NS_PER_S);
}

static void
keep(struct recent *r)
{
	struct why why = {.text = ""};

	if (!recent_write(r, 0, true, &why))
		fail_msg("%s", why.text);
}

static void
newest_first_each_once(void **unused)
{
	struct recent *r = recent_read();

	(void)unused;
	assert_int_equal(r->n, 0);
	note(r, "eth / arp", 10);
	note(r, "eth / lldp", 20);
	note(r, "eth / arp", 30);
	assert_int_equal(r->n, 2);
	assert_string_equal(r->frame[0].recipe, "eth / arp");
	assert_int_equal(r->frame[0].times, 2);
	assert_int_equal(r->frame[0].time, 30 * NS_PER_S);
	assert_string_equal(r->frame[1].recipe, "eth / lldp");
	keep(r);
	recent_free(r);
	r = recent_read();
	assert_int_equal(r->n, 2);
	assert_string_equal(r->frame[0].recipe, "eth / arp");
	assert_int_equal(r->frame[0].times, 2);
	assert_int_equal(r->frame[0].pad, 60);
	recent_free(r);
}

static void
two_programs_at_once(void **unused)
{
	struct recent *a = recent_read(), *b = recent_read();

	(void)unused;
	note(a, "eth / vlan id=1", 40);
	note(b, "eth / vlan id=2", 50);
	keep(a);
	keep(b);
	recent_free(a);
	recent_free(b);
	a = recent_read();
	assert_int_equal(a->n, 4);
	assert_string_equal(a->frame[0].recipe, "eth / vlan id=2");
	assert_string_equal(a->frame[1].recipe, "eth / vlan");
	recent_forget(a, 0);
	keep(a);
	recent_free(a);
	a = recent_read();
	assert_int_equal(a->n, 3);
	recent_free(a);
}

/* What one forgets, the others keep adding to; what they sent meanwhile stays. */
static void
one_forgets_another_adds(void **unused)
{
	struct recent *a = recent_read(), *b;
	unsigned n = a->n;

	(void)unused;
	note(a, "eth / vlan id=3", 60);
	note(a, "eth / vlan id=4", 61);
	keep(a);
	b = recent_read();
	recent_forget(a, 0);
	recent_forget(a, 0);
	note(b, "eth / vlan id=5", 62);
	note(b, "eth / vlan id=3", 63);
	keep(b);
	keep(a);
	recent_free(a);
	recent_free(b);
	a = recent_read();
	assert_int_equal(a->n, n + 2);
	assert_string_equal(a->frame[0].recipe, "eth / vlan id=3");
	assert_string_equal(a->frame[1].recipe, "eth / vlan id=5");
	recent_free(a);
}

static void
it_is_bounded(void **unused)
{
	struct recent *r = recent_read();
	char recipe[64];

	(void)unused;
	for (int i = 0; i < RECENT_MAX + 50; i++) {
		snprintf(recipe, sizeof recipe, "eth type=0x88b5 / data %04x", (unsigned)i);
		note(r, recipe, 100 + i);
	}
	assert_int_equal(r->n, RECENT_MAX);
	assert_int_equal(r->frame[RECENT_MAX - 1].time, 150 * NS_PER_S);
	keep(r);
	recent_free(r);
	r = recent_read();
	assert_int_equal(r->n, RECENT_MAX);
	assert_int_equal(r->frame[0].time, (100 + RECENT_MAX + 49) * NS_PER_S);
	recent_free(r);
}

static void
large_frames_have_an_end(void **unused)
{
	static char recipe[2 * DRAFT_MAX + 64];
	static struct draft draft;
	struct recent *r = recent_read();
	struct stat is;
	char path[256];

	(void)unused;
	for (int i = 0; i < 100; i++) {
		int n = snprintf(recipe, sizeof recipe, "raw ffffffffffff02000000000a88b5%04x", i);

		memset(recipe + n, 'a', 18000);
		recipe[n + 18000] = '\0';
		assert_true(recipe_parse(&draft, recipe, NULL));
		recent_note(r, &draft, (1000 + i) * NS_PER_S);
	}
	keep(r);
	recent_free(r);
	snprintf(path, sizeof path, "%s/etherwright/history", folder);
	assert_int_equal(stat(path, &is), 0);
	assert_true(is.st_size <= RECENT_SIZE);
	r = recent_read();
	assert_true(r->n > 20 && r->n < 100);
	assert_int_equal(r->frame[0].time, 1099 * NS_PER_S);
	recent_free(r);
}

static void
junk_is_passed_over(void **unused)
{
	static const char junk[] =
	    "\n\nx\n5 1 60\n5 1 60 \n-1 1 60 eth\n99999999999999999999 1 60 eth\n"
	    "7 1 99999 eth / arp\n\xff\xfe\x00\n8 2 60 eth / arp\n9 1";
	struct recent *r;

	(void)unused;
	assert_true(place_write(PLACE_STATE, "history", junk, sizeof junk - 1, true, NULL));
	r = recent_read();
	assert_int_equal(r->n, 1);
	assert_string_equal(r->frame[0].recipe, "eth / arp");
	recent_free(r);
}

static void
a_refusal_is_told_once(void **unused)
{
	struct recent *r = recent_read();
	struct why why = {.text = ""};

	(void)unused;
	setenv("XDG_STATE_HOME", "/proc/self", 1);
	note(r, "eth / arp", 10);
	assert_false(recent_write(r, 0, true, &why));
	assert_true(strlen(why.text) > 10);
	note(r, "eth / lldp", 20);
	assert_true(recent_write(r, 0, true, &why));
	recent_free(r);
	setenv("XDG_STATE_HOME", folder, 1);
}

static int
begin(void **unused)
{
	(void)unused;
	return folder_make() || setenv("XDG_STATE_HOME", folder, 1);
}

static int
end(void **unused)
{
	(void)unused;
	return folder_remove();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(newest_first_each_once),
	    cmocka_unit_test(two_programs_at_once),
	    cmocka_unit_test(one_forgets_another_adds),
	    cmocka_unit_test(it_is_bounded),
	    cmocka_unit_test(large_frames_have_an_end),
	    cmocka_unit_test(junk_is_passed_over),
	    cmocka_unit_test(a_refusal_is_told_once),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
