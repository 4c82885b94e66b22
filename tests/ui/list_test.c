/* SPDX-License-Identifier: BSD-2-Clause */
/* The virtual list: following, holding, and items that are dropped while it is held. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "ui/list.h"

/* A live list of 10 rows that holds 1 to 100. */
static struct list
hundred(void)
{
	struct list l = list_new(true);

	list_height(&l, 10);
	list_items(&l, 1, 101);
	return l;
}

static void
is(const struct list *l, uint64_t top, uint64_t selected)
{
	assert_int_equal(l->top, top);
	assert_int_equal(l->selected, selected);
}

static void
an_empty_list_stands_every_key(void **state)
{
	struct list l = list_new(true);

	(void)state;
	for (int height = 0; height < 2; height++) {
		list_height(&l, height);
		list_move(&l, -1);
		list_move(&l, 1);
		list_page(&l, -2);
		list_page(&l, 2);
		list_scroll(&l, 3);
		list_scroll(&l, -3);
		list_home(&l);
		list_end(&l);
		list_toggle(&l);
		list_select(&l, 7);
		assert_int_equal(list_count(&l), 0);
		assert_true(list_row(&l, 0) == LIST_NONE);
		is(&l, 0, 0);
	}
}

static void
a_live_list_follows(void **state)
{
	struct list l = hundred();

	(void)state;
	is(&l, 91, 100);
	list_items(&l, 1, 106);
	is(&l, 96, 105);
	assert_int_equal(list_newer(&l), 0);
	list_move(&l, 1);
	assert_true(l.following);
}

static void
moving_up_holds_and_nothing_moves(void **state)
{
	struct list l = hundred();

	(void)state;
	list_move(&l, -1);
	assert_false(l.following);
	is(&l, 91, 99);
	list_items(&l, 1, 138);
	is(&l, 91, 99);
	assert_int_equal(list_newer(&l), 37);
	list_end(&l);
	assert_true(l.following);
	is(&l, 128, 137);
	assert_int_equal(list_newer(&l), 0);
}

static void
moving_down_to_the_newest_does_not_follow(void **state)
{
	struct list l = hundred();

	(void)state;
	list_move(&l, -3);
	list_move(&l, 50);
	is(&l, 91, 100);
	assert_false(l.following);
	list_toggle(&l);
	assert_true(l.following);
	list_toggle(&l);
	assert_false(l.following);
}

static void
dropped_items_leave_the_others_in_place(void **state)
{
	struct list l = hundred();

	(void)state;
	list_select(&l, 40);
	is(&l, 40, 40);
	list_items(&l, 31, 201);
	is(&l, 40, 40);
	assert_int_equal(list_gone(&l), 30);
	assert_int_equal(list_newer(&l), 100);
	list_items(&l, 45, 301); /* now the selected one, too */
	is(&l, 45, 45);
	list_items(&l, 301, 301); /* all */
	assert_int_equal(list_count(&l), 0);
	list_items(&l, 301, 303);
	is(&l, 301, 301);
}

static void
a_new_start_follows_again(void **state)
{
	struct list l = hundred();

	(void)state;
	list_home(&l);
	list_items(&l, 1, 4);
	assert_true(l.following);
	is(&l, 1, 3);
}

static void
pages(void **state)
{
	struct list l = hundred();

	(void)state;
	list_page(&l, -2);
	is(&l, 81, 90);
	list_page(&l, -1);
	is(&l, 76, 85);
	list_home(&l);
	is(&l, 1, 1);
	list_page(&l, -2);
	is(&l, 1, 1);
	list_page(&l, 2);
	is(&l, 11, 11);
	list_height(&l, 1);
	list_page(&l, 2);
	assert_int_equal(l.selected, 13);
}

static void
the_wheel_keeps_the_selection_in_view(void **state)
{
	struct list l = hundred();

	(void)state;
	list_scroll(&l, -3);
	assert_false(l.following);
	is(&l, 88, 97);
	list_scroll(&l, 3);
	is(&l, 91, 97);
	list_scroll(&l, 3);
	is(&l, 91, 97);
	list_scroll(&l, -200);
	is(&l, 1, 10);
}

static void
rows_of_the_mouse(void **state)
{
	struct list l = hundred();

	(void)state;
	assert_int_equal(list_row(&l, 0), 91);
	assert_int_equal(list_row(&l, 9), 100);
	assert_true(list_row(&l, 10) == LIST_NONE);
	assert_true(list_row(&l, -1) == LIST_NONE);
	list_items(&l, 1, 4);
	assert_int_equal(list_row(&l, 2), 3);
	assert_true(list_row(&l, 3) == LIST_NONE);
}

static void
a_growing_screen_shows_more(void **state)
{
	struct list l = hundred();

	(void)state;
	list_move(&l, -5);
	list_height(&l, 30);
	is(&l, 71, 95);
	list_height(&l, 2);
	is(&l, 94, 95);
	list_height(&l, 0);
	list_height(&l, 200);
	is(&l, 1, 95);
}

static void
a_still_list_never_follows(void **state)
{
	struct list l = list_new(false);

	(void)state;
	list_height(&l, 5);
	list_items(&l, 0, 20);
	is(&l, 0, 0);
	list_end(&l);
	assert_false(l.following);
	is(&l, 15, 19);
	list_items(&l, 0, 30);
	is(&l, 15, 19);
}

/* Whatever happens: the selection is an item, and it is in view. */
static void
always_sane(void **state)
{
	struct list l = list_new(true);
	uint64_t first = 0, end = 0;

	(void)state;
	srand(1);
	for (int i = 0; i < 200000; i++) {
		switch (rand() % 10) {
		case 0:
			end += (uint64_t)rand() % 50;
			list_items(&l, first, end);
			break;
		case 1:
			first += (uint64_t)rand() % (end - first + 1);
			list_items(&l, first, end);
			break;
		case 2:
			list_height(&l, rand() % 30 - 2);
			break;
		case 3:
			list_move(&l, rand() % 41 - 20);
			break;
		case 4:
			list_page(&l, rand() % 5 - 2);
			break;
		case 5:
			list_scroll(&l, rand() % 13 - 6);
			break;
		case 6:
			list_select(&l, (uint64_t)rand() % (end + 10));
			break;
		case 7:
			list_toggle(&l);
			break;
		case 8:
			list_home(&l);
			break;
		default:
			list_end(&l);
		}
		if (!list_count(&l))
			continue;
		assert_true(l.selected >= first && l.selected < end);
		assert_true(l.top >= first && l.top <= l.selected);
		assert_true(!l.height || l.selected - l.top < (uint64_t)l.height);
		assert_true(!l.following || l.selected == end - 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_empty_list_stands_every_key),
	    cmocka_unit_test(a_live_list_follows),
	    cmocka_unit_test(moving_up_holds_and_nothing_moves),
	    cmocka_unit_test(moving_down_to_the_newest_does_not_follow),
	    cmocka_unit_test(dropped_items_leave_the_others_in_place),
	    cmocka_unit_test(a_new_start_follows_again),
	    cmocka_unit_test(pages),
	    cmocka_unit_test(the_wheel_keeps_the_selection_in_view),
	    cmocka_unit_test(rows_of_the_mouse),
	    cmocka_unit_test(a_growing_screen_shows_more),
	    cmocka_unit_test(a_still_list_never_follows),
	    cmocka_unit_test(always_sane),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
