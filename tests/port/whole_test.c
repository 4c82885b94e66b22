/* SPDX-License-Identifier: BSD-2-Clause */
/* Files read as a whole: to the last byte, whatever they say of their size, and never one too many.
 * Writing them is tested where it happens. */
#include "port/whole.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char path[] = "whole_test_XXXXXX";

static void
made(size_t size)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	for (size_t i = 0; i < size; i++)
		putc('a' + (int)(i % 26), file);
	assert_int_equal(fclose(file), 0);
}

static void
reads_up_to_the_most(void **state)
{
	static const size_t sizes[] = {0, 1, 4095, 4096, 4097, 9000};
	struct why why;
	size_t n;
	char *text;

	(void)state;
	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		made(sizes[i]);
		assert_true(whole_read(path, sizes[i], &text, &n, &why));
		assert_int_equal(n, sizes[i]);
		assert_int_equal(strlen(text), n);
		free(text);
	}
	made(9001);
	assert_false(whole_read(path, 9000, &text, &n, &why));
	assert_int_equal(errno, EFBIG);
	assert_null(text);
	assert_non_null(strstr(why.text, "too large - at most 9000 bytes"));
}

/* Files of /proc say that they have none. */
static void
reads_what_has_no_size(void **state)
{
	struct why why;
	size_t n;
	char *text;

	(void)state;
	assert_true(whole_read("/proc/self/smaps", 1 << 24, &text, &n, &why));
	assert_true(n > 4096);
	assert_int_equal(text[n - 1], '\n');
	free(text);
	assert_false(whole_read("/proc/self/smaps", 4096, &text, &n, &why));
	assert_int_equal(errno, EFBIG);
}

static void
waits_for_a_pipe_only_where_one_may(void **state)
{
	int ends[2];
	char name[40], *text;
	struct why why;
	size_t n;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "bytes", 5), 5);
	snprintf(name, sizeof name, "/proc/self/fd/%d", ends[0]);
	assert_false(whole_read(name, 100, &text, &n, &why));
	assert_int_equal(errno, ESPIPE);
	close(ends[1]);
	assert_true(whole_take(name, 100, &text, &n, &why));
	assert_string_equal(text, "bytes");
	free(text);
	close(ends[0]);
	assert_false(whole_read("-", 100, &text, &n, &why));
	assert_int_equal(errno, EINVAL);
	assert_false(whole_take("/", 100, &text, &n, &why));
	assert_int_equal(errno, EISDIR);
}

static int
setup(void **state)
{
	int file = mkstemp(path);

	(void)state;
	return file < 0 ? -1 : close(file);
}

static int
teardown(void **state)
{
	(void)state;
	return unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_up_to_the_most),
	    cmocka_unit_test(reads_what_has_no_size),
	    cmocka_unit_test(waits_for_a_pipe_only_where_one_may),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
