/* SPDX-License-Identifier: BSD-2-Clause */
/* The view of a store, against a list made anew from the store at every step. */
#include "session/view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "session/columns.h"
#include "wire/wire.h"

enum {
	BUDGET = 24000
};

static struct store *store;
static struct view *view;

static int
setup(void **state)
{
	(void)state;
	srand(7);
	store = store_new(BUDGET, 0, NULL);
	view = view_new(store, NULL);
	return store && view ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	view_free(view);
	store_free(store);
	return 0;
}

/* A frame of one of four types, at one of three ports. */
static void
put(void)
{
	uint8_t bytes[100] = {[12] = 0x88, [13] = (uint8_t)(0xb0 + rand() % 4)};
	uint32_t n = 60 + (uint32_t)rand() % 40;
	struct port_frame frame = {.bytes = bytes, .caplen = n, .len = n};

	assert_non_null(store_put(store, &frame, (unsigned)rand() % 3, STAGE_RECEIVED, NULL));
}

static bool
passes(const struct record *record, int type, uint32_t ports)
{
	return (type < 0 || record->bytes[13] == type) && ports >> record->port & 1;
}

/* The view, all scanned, holds exactly what passes, in order, and its places are right. */
static void
check(int type, uint32_t ports)
{
	uint64_t place = view_first(view), no;

	for (no = store_first(store); no <= store_last(store); no++) {
		bool there = passes(store_get(store, no), type, ports);
		uint64_t next = view_place(view, no);

		if (place <= view_last(view))
			assert_int_equal(next, place);
		else
			assert_int_equal(next, 0);
		if (there) {
			assert_int_equal(view_at(view, place)->no, no);
			place++;
		}
	}
	assert_int_equal(place, view_last(view) + 1);
	assert_null(view_at(view, view_last(view) + 1));
	assert_null(view_at(view, view_first(view) - 1));
	assert_int_equal(view_place(view, store_last(store) + 1), 0);
}

static void
random_walk(void **state)
{
	static const char *const filters[] = {
	    NULL, "ether proto 0x88b0", "ether proto 0x88b3", "ether proto 0x1234"};
	static const int types[] = {-1, 0xb0, 0xb3, 1};
	int type = -1;
	uint32_t ports = UINT32_MAX;

	(void)state;
	for (int step = 0; step < 3000; step++) {
		switch (rand() % 40) {
		case 0: {
			int i = rand() % 4;

			view_filter(
			    view, filters[i] ? sieve_new(filters[i], NULL, NULL, NULL) : NULL);
			type = types[i];
			break;
		}
		case 1:
			ports = rand() % 3 ? (uint32_t)rand() % 8 : UINT32_MAX;
			view_ports(view, ports);
			break;
		case 2:
			store_clear(store);
			break;
		case 3: /* more than there is room for, unseen by the view */
			for (int i = 0; i < 400; i++)
				put();
			break;
		default:
			for (int n = rand() % 5; n; n--)
				put();
		}
		/* half a scan is a part of the truth: no wrong row, and the right order */
		view_scan(view, (unsigned)rand() % 50);
		for (uint64_t p = view_first(view), no = 0; p <= view_last(view); p++) {
			const struct record *record = view_at(view, p);

			assert_non_null(record);
			assert_true(passes(record, type, ports));
			assert_true(record->no > no);
			no = record->no;
		}
		if (rand() % 3)
			continue;
		while (view_scan(view, 64))
			assert_true(view_percent(view) < 100);
		assert_int_equal(view_percent(view), 100);
		check(type, ports);
	}
}

static void
rows_stay_where_they_are(void **state)
{
	uint64_t place, no;

	(void)state;
	view_filter(view, sieve_new("ether proto 0x88b1", NULL, NULL, NULL));
	for (int i = 0; i < 40; i++)
		put();
	view_scan(view, 1000);
	place = view_last(view);
	no = view_at(view, place)->no;
	while (store_get(store, no)) {
		assert_int_equal(view_at(view, place)->no, no);
		assert_int_equal(view_place(view, no), place);
		put();
		view_scan(view, 1);
	}
	assert_null(view_at(view, place));
	assert_true(view_first(view) > place);
	assert_int_equal(view_place(view, no), view_first(view));
}

static void
nothing_filtered_is_the_store(void **state)
{
	(void)state;
	assert_true(view_last(view) < view_first(view));
	assert_int_equal(view_place(view, 1), 0);
	for (int i = 0; i < 1000; i++)
		put();
	assert_int_equal(view_percent(view), 100);
	assert_false(view_scan(view, 1));
	assert_int_equal(view_first(view), store_first(store));
	assert_int_equal(view_last(view), 1000);
	assert_int_equal(view_place(view, 1), store_first(store));
	assert_int_equal(view_at(view, 1000)->no, 1000);
}

static void
many_rows(void **state)
{
	struct store *big = store_new(32 << 20, 0, NULL);
	struct view *all = view_new(big, NULL);
	uint8_t bytes[60] = {[12] = 0x88, [13] = 0xb5};
	struct port_frame frame = {.bytes = bytes, .caplen = 60, .len = 60};

	(void)state;
	for (int i = 0; i < 100000; i++)
		store_put(big, &frame, i % 2, STAGE_RECEIVED, NULL);
	view_ports(all, 2);
	assert_int_equal(view_percent(all), 0);
	view_scan(all, 25000);
	assert_int_equal(view_percent(all), 25);
	while (view_scan(all, 20000))
		;
	assert_int_equal(view_last(all), 50000);
	for (uint64_t p = 1; p <= 50000; p++)
		assert_int_equal(view_at(all, p)->no, 2 * p);
	view_free(all);
	store_free(big);
}

/* All rows are there once, in the order of their lengths, equal ones as they came. */
static void
check_order(bool down, uint64_t newest)
{
	uint64_t n = 0, before = 0;
	uint32_t len = 0;

	for (uint64_t p = view_first(view); p <= view_last(view); p++, n++) {
		uint64_t at = down ? view_last(view) + view_first(view) - p : p;
		const struct record *record = view_at(view, at);

		assert_non_null(record);
		assert_int_equal(view_number(view, at), record->no);
		assert_int_equal(view_place(view, record->no), at);
		assert_true(record->len > len || (record->len == len && record->no > before));
		assert_true(record->no <= newest);
		len = record->len;
		before = record->no;
	}
	assert_int_equal(n, view_last(view));
}

static void
sort_all(void)
{
	unsigned last = 0;

	while (view_scan(view, 3)) {
		assert_true(view_percent(view) < 100);
		assert_true(view_percent(view) >= last || !view_sorting(view));
		last = view_sorting(view) ? view_percent(view) : 0;
	}
	assert_int_equal(view_percent(view), 100);
}

static void
rows_are_put_in_order(void **state)
{
	const struct column *len = column_find("len");
	unsigned epoch = view_epoch(view);
	bool down = true;

	(void)state;
	for (int i = 0; i < 100; i++)
		put();
	view_sort(view, len, NULL, false);
	assert_int_equal(view_place(view, 7), 7); /* until it is done */
	assert_int_equal(view_epoch(view), epoch);
	sort_all();
	assert_true(view_epoch(view) != epoch);
	check_order(false, 100);
	assert_int_equal(view_last(view), 100);
	assert_ptr_equal(view_column(view, &down), len);
	assert_false(down);
	epoch = view_epoch(view);
	view_sort(view, len, NULL, true); /* turned at once */
	assert_true(view_epoch(view) != epoch);
	assert_false(view_scan(view, 1));
	check_order(true, 100);
	for (int i = 0; i < 30; i++) /* what comes now is counted, not put in */
		put();
	assert_int_equal(view_last(view), 100);
	assert_int_equal(view_newer(view), 30);
	assert_int_equal(view_place(view, 101), 0);
	view_sort(view, NULL, NULL, false);
	assert_int_equal(view_last(view), 130);
	assert_int_equal(view_at(view, 130)->no, 130);
	assert_int_equal(view_newer(view), 0);
}

static void
order_and_filter_go_together(void **state)
{
	(void)state;
	for (int i = 0; i < 150; i++)
		put();
	view_sort(view, column_find("len"), NULL, false);
	sort_all();
	view_filter(view, sieve_new("ether proto 0x88b1", NULL, NULL, NULL)); /* sorts anew */
	assert_non_null(view_column(view, NULL));
	assert_false(view_sorting(view)); /* first the filter */
	assert_true(view_percent(view) < 100);
	sort_all();
	check_order(false, 150);
	assert_in_range(view_last(view), 10, 100);
	for (uint64_t p = 1; p <= view_last(view); p++)
		assert_int_equal(view_at(view, p)->bytes[13], 0xb1);
	for (int i = 0; i < 400; i++) /* some of the rows go */
		put();
	assert_null(view_at(view, 1));
	assert_true(view_number(view, 1) > 0);
	view_filter(view, sieve_new("ether proto 0x1234", NULL, NULL, NULL));
	sort_all();
	assert_null(view_column(view, NULL)); /* nothing to put in order */
}

static void
columns_are_known_by_name(void **state)
{
	uint8_t key[COLUMN_WIDEST];
	struct dissection *room = malloc(sizeof *room);

	(void)state;
	put();
	assert_null(column_find(""));
	assert_null(column_find("t")); /* time, type */
	assert_null(column_find("length"));
	assert_string_equal(column_find("ty")->name, "type");
	for (const struct column *c = list_columns; c->name; c++) {
		assert_ptr_equal(column_find(c->name), c);
		assert_in_range(c->width, 1, COLUMN_WIDEST);
		if (strcmp(c->name, "kind")) /* asks a session */
			c->key(NULL, store_get(store, store_last(store)), room, key);
	}
	free(room);
}

static void
orders_hold_each_number_once(void **state)
{
	struct order *order = order_new(0, 0, 8);
	uint8_t key[8] = {0};

	(void)state;
	assert_false(order_sort(order, 1));
	assert_int_equal(order_count(order), 0);
	order_free(order);
	order = order_new(1000, 5000, 2);
	for (unsigned i = 0; i < 1000; i++) {
		key[0] = (uint8_t)rand();
		key[1] = (uint8_t)(rand() % 3);
		order_add(order, 5000 + i, key);
	}
	while (order_sort(order, 1 + (uint64_t)rand() % 50))
		assert_true(order_percent(order) < 100);
	for (unsigned i = 0, seen = 0; i < 1000; i++, seen = 0) {
		for (unsigned k = 0; k < 1000; k++)
			seen += order_at(order, k) == 5000 + i;
		assert_int_equal(seen, 1);
	}
	order_free(order);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(random_walk, setup, teardown),
	    cmocka_unit_test_setup_teardown(rows_stay_where_they_are, setup, teardown),
	    cmocka_unit_test_setup_teardown(nothing_filtered_is_the_store, setup, teardown),
	    cmocka_unit_test(many_rows),
	    cmocka_unit_test_setup_teardown(rows_are_put_in_order, setup, teardown),
	    cmocka_unit_test_setup_teardown(order_and_filter_go_together, setup, teardown),
	    cmocka_unit_test_setup_teardown(columns_are_known_by_name, setup, teardown),
	    cmocka_unit_test(orders_hold_each_number_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
