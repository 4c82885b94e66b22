/* SPDX-License-Identifier: BSD-2-Clause */
/* The store of frames, against a plain list that remembers everything. */
#include "session/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	LONGEST = 300,
	PUTS = 20000
};

/* What frame number no was, so that no frame needs remembering. */
static uint32_t
length_of(uint64_t no)
{
	return (uint32_t)(no * 7919 % LONGEST);
}

static const char *
words_of(uint64_t no)
{
	return no % 5 ? NULL : no % 10 ? "no link" : "the frame is too long for this port";
}

static struct record *
put(struct store *store, uint64_t no)
{
	uint8_t bytes[LONGEST];
	struct port_frame frame = {
	    .bytes = bytes,
	    .caplen = length_of(no),
	    .len = length_of(no) + (uint32_t)(no % 3),
	    .time = (int64_t)no * 1000,
	    .out = no % 2,
	};

	for (uint32_t i = 0; i < frame.caplen; i++)
		bytes[i] = (uint8_t)(no + i);
	return store_put(store, &frame, (unsigned)(no % 16),
	    words_of(no) ? STAGE_REFUSED : STAGE_RECEIVED, words_of(no));
}

static void
check(const struct record *record, uint64_t no)
{
	assert_non_null(record);
	assert_int_equal((uintptr_t)record % _Alignof(struct record), 0);
	assert_int_equal(record->no, no);
	assert_int_equal(record->time, no * 1000);
	assert_int_equal(record->caplen, length_of(no));
	assert_int_equal(record->len, length_of(no) + no % 3);
	assert_int_equal(record->port, no % 16);
	assert_int_equal(record->out, no % 2);
	assert_int_equal(record->seen, 0);
	assert_int_equal(record->peer, 0);
	assert_string_equal(record_words(record), words_of(no) ? words_of(no) : "");
	for (uint32_t i = 0; i < record->caplen; i++)
		assert_int_equal(record->bytes[i], (uint8_t)(no + i));
}

/* Every record from first to last is whole and none overlaps another, nor leaves the budget. */
static void
check_all(const struct store *store, size_t budget)
{
	uint64_t first = store_first(store), last = store_last(store), bytes = 0;
	const uint8_t *low = NULL, *high = NULL;

	for (uint64_t no = first; no <= last; no++) {
		const struct record *record = store_get(store, no);
		const uint8_t *at = (const uint8_t *)record;

		check(record, no);
		low = !low || at < low ? at : low;
		high = !high || at > high ? at : high;
		bytes += sizeof *record + record->caplen;
	}
	assert_null(store_get(store, first - 1));
	assert_null(store_get(store, last + 1));
	assert_null(store_get(store, 0));
	assert_true((size_t)(high - low) < budget);
	assert_true(bytes <= budget);
	assert_int_equal(store_dropped(store), first - 1);
}

static void
wraps_within_any_budget(void **state)
{
	(void)state;
	for (size_t budget = 1000; budget < 20000; budget += 1237) {
		struct store *store = store_new(budget, 0, NULL);
		uint64_t most = 0;

		assert_non_null(store);
		assert_int_equal(store_last(store), 0);
		assert_null(store_get(store, 1));
		for (uint64_t no = 1; no <= PUTS / 10; no++) {
			check(put(store, no), no);
			assert_int_equal(store_last(store), no);
			if (no % 17 == 0)
				check_all(store, budget);
			if (no - store_first(store) > most)
				most = no - store_first(store);
		}
		assert_true(store_dropped(store) > 0);
		/* a ring of 3/4 of the budget at least, for frames of LONGEST/2 */
		assert_true(most > budget * 3 / 4 / (LONGEST / 2 + sizeof(struct record)) / 2);
		store_free(store);
	}
}

static void
random_lengths_against_a_list(void **state)
{
	enum {
		BUDGET = 16384
	};
	static uint32_t lengths[PUTS + 1];
	static uint8_t bytes[BUDGET];
	struct store *store = store_new(BUDGET, 0, NULL);
	uint64_t expected = 1;

	(void)state;
	srand(1);
	for (uint64_t no = 1; no <= PUTS; no++) {
		/* mostly short, now and then nearly the whole ring */
		uint32_t n = (uint32_t)rand() % (rand() % 50 ? 200 : BUDGET - 2048);
		struct port_frame frame = {.bytes = bytes, .caplen = n, .len = n};

		memset(bytes, (int)(no & 255), n);
		lengths[no] = n;
		assert_non_null(store_put(store, &frame, 0, STAGE_RECEIVED, NULL));
		assert_true(store_first(store) >= expected); /* never comes back */
		expected = store_first(store);
		for (uint64_t i = expected; i <= no; i++) {
			const struct record *record = store_get(store, i);

			assert_int_equal(record->no, i);
			assert_int_equal(record->caplen, lengths[i]);
			for (uint32_t b = 0; b < record->caplen; b += 1 + record->caplen / 8)
				assert_int_equal(record->bytes[b], i & 255);
		}
	}
	store_free(store);
}

static void
counts_frames_if_asked(void **state)
{
	struct store *store = store_new(1 << 20, 10, NULL);

	(void)state;
	for (uint64_t no = 1; no <= 1000; no++)
		put(store, no);
	assert_int_equal(store_first(store), 991);
	assert_int_equal(store_dropped(store), 990);
	check_all(store, 1 << 20);
	store_free(store);
}

static void
refuses_what_cannot_fit(void **state)
{
	static uint8_t bytes[8192];
	struct port_frame frame = {.bytes = bytes, .caplen = sizeof bytes, .len = sizeof bytes};
	struct store *store = store_new(4096, 0, NULL);
	struct why why = {.text = ""};

	(void)state;
	put(store, 1);
	assert_null(store_put(store, &frame, 0, STAGE_RECEIVED, NULL));
	check(store_get(store, 1), 1); /* and keeps what it has */
	check(put(store, 2), 2);
	store_free(store);
	assert_null(store_new(10, 0, &why));
	assert_int_equal(why.status, EXIT_USAGE);
	assert_null(store_new((size_t)1 << 50, 0, &why));
	assert_true(why.text[0]);
	store_free(NULL);
}

static void
clear_goes_on_with_numbers(void **state)
{
	struct store *store = store_new(65536, 0, NULL);

	(void)state;
	for (uint64_t no = 1; no <= 20; no++)
		put(store, no);
	store_clear(store);
	assert_int_equal(store_last(store), 20);
	assert_int_equal(store_first(store), 21);
	assert_int_equal(store_dropped(store), 0);
	assert_null(store_get(store, 20));
	check(put(store, 21), 21);
	assert_int_equal(store_first(store), 21);
	store_free(store);
}

static size_t
resident(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	unsigned long total, pages = 0;

	if (!file || fscanf(file, "%lu %lu", &total, &pages) != 2)
		pages = 0;
	if (file)
		fclose(file);
	return pages * 4096;
}

static void
memory_comes_with_frames_and_stays_bounded(void **state)
{
	enum {
		BUDGET = 64 << 20
	};
	size_t before = resident(), after;
	struct store *store = store_new(BUDGET, 0, NULL);

	(void)state;
	for (uint64_t no = 1; no <= 100; no++)
		put(store, no);
	after = resident();
	assert_true(after < before + (4 << 20));
	for (uint64_t no = 101; no <= 600000; no++)
		put(store, no);
	assert_true(store_dropped(store) > 0);
	after = resident();
	assert_true(after <= before + BUDGET + BUDGET / 4);
	store_free(store);
}

/* A file in memory: frame no is `no` bytes at 1000 * no. */
static bool file_gone;

static bool
fake_read(struct port *port, uint64_t at, uint8_t *bytes, uint32_t n)
{
	(void)port;
	memset(bytes, (int)(at / 1000), n);
	return !file_gone;
}

static void
fake_comment(struct port *port, uint64_t at, struct text *out)
{
	(void)port;
	text_addf(out, "at %u", (unsigned)at);
}

static struct record *
put_of_file(struct store *store, uint64_t no)
{
	static uint8_t bytes[1 << 18];
	struct port_frame frame = {.bytes = bytes,
	    .caplen = (uint32_t)(no % 200),
	    .len = 2000,
	    .fcs = no % 7 ? 0 : 4,
	    .time = (int64_t)no,
	    .at = 1000 * no,
	    .foreign = no % 3 == 0,
	    .linktype = 113,
	    .interface = (uint32_t)no % 5,
	    .comment = no % 11 ? NULL : "as it came"};

	return store_put(store, &frame, 3, STAGE_RECEIVED, NULL);
}

static void
check_of_file(const struct store *store, uint64_t no)
{
	const struct record *r = store_get(store, no);
	char comment[40] = "";

	assert_non_null(r);
	assert_int_equal(r->no, no);
	assert_int_equal(r->port, 3);
	assert_int_equal(r->caplen, no % 200);
	assert_int_equal(r->len, 2000);
	assert_int_equal(r->time, no);
	assert_int_equal(r->foreign, no % 3 == 0);
	assert_int_equal(r->linktype, 113);
	assert_int_equal(r->interface, no % 5);
	assert_int_equal(r->fcs, no % 7 ? 0 : 4);
	for (uint32_t i = 0; i < r->caplen + r->fcs; i++)
		assert_int_equal(r->bytes[i], (uint8_t)no);
	if (no % 11 == 0)
		snprintf(comment, sizeof comment, "at %u", (unsigned)(1000 * no));
	assert_string_equal(record_comment(r), comment);
}

/* Nothing of a file is dropped, whatever the budget; what was asked for last stays. */
static void
a_file_is_never_dropped(void **state)
{
	static const struct port_ops ops = {.read = fake_read, .comment = fake_comment};
	struct port port = {.ops = &ops};
	struct store *store;
	const struct record *first;
	struct record *copy;
	struct why why;

	(void)state;
	store = store_new(4096, 10, &why);
	assert_true(store_over(store, &port));
	for (uint64_t no = 1; no <= 100000; no++) {
		const struct record *r = put_of_file(store, no);

		assert_int_equal(r->no, no);
		assert_string_equal(record_comment(r), no % 11 ? "" : "as it came");
	}
	assert_int_equal(store_first(store), 1);
	assert_int_equal(store_last(store), 100000);
	assert_int_equal(store_dropped(store), 0);
	for (uint64_t no = 1; no <= 100000; no += 97)
		check_of_file(store, no);
	/* however long ago it was asked for before */
	for (uint64_t others = 0; others <= 3 * PLACES_STAY; others++) {
		store_get(store, 77);
		for (uint64_t no = 900; no < 900 + others; no++)
			check_of_file(store, no);
		first = store_get(store, 77);
		for (uint64_t no = 500; no < 500 + PLACES_STAY; no++)
			check_of_file(store, no);
		assert_int_equal(first->no, 77);
	}
	copy = record_copy(first);
	assert_memory_equal(copy->bytes, first->bytes, first->caplen + first->fcs);
	assert_string_equal(record_comment(copy), record_comment(first));
	free(copy);
	file_gone = true;
	assert_int_equal(store_get(store, 99999)->caplen, 0);
	assert_non_null(strstr(record_comment(store_get(store, 99999)), "has been changed"));
	file_gone = false;
	store_clear(store);
	assert_null(store_get(store, 100000));
	assert_int_equal(put_of_file(store, 100001)->no, 100001);
	check_of_file(store, 100001);
	store_free(store);
}

static void
marks(void **state)
{
	struct why why;
	struct store *store = store_new(1 << 16, 100, &why);

	(void)state;
	for (uint64_t no = 1; no <= 100; no++)
		put(store, no);
	assert_int_equal(store_next_mark(store, 0), 0);
	for (uint64_t no = 90; no >= 10; no -= 10)
		store_mark(store, no, true);
	store_mark(store, 50, true);
	store_mark(store, 50, false);
	assert_int_equal(store_next_mark(store, 40), 60);
	assert_int_equal(store_last_mark(store, 59), 40);
	assert_int_equal(store_last_mark(store, 60), 60);
	assert_int_equal(store_next_mark(store, 90), 0);
	assert_true(store_get(store, 40)->marked);
	assert_false(store_get(store, 50)->marked);
	for (uint64_t no = 101; no <= 115; no++)
		put(store, no); /* drops the first fifteen */
	assert_int_equal(store_last_mark(store, 19), 0);
	assert_int_equal(store_next_mark(store, 0), 20);
	store_clear(store);
	assert_int_equal(store_next_mark(store, 0), 0);
	store_free(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(wraps_within_any_budget),
	    cmocka_unit_test(random_lengths_against_a_list),
	    cmocka_unit_test(counts_frames_if_asked),
	    cmocka_unit_test(refuses_what_cannot_fit),
	    cmocka_unit_test(clear_goes_on_with_numbers),
	    cmocka_unit_test(memory_comes_with_frames_and_stays_bounded),
	    cmocka_unit_test(a_file_is_never_dropped),
	    cmocka_unit_test(marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
