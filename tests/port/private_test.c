/* SPDX-License-Identifier: BSD-2-Clause */
/* The folder for private files: what is swept of others', and that nothing of ours is left. */
#include "port/private.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char root[] = "/tmp/private_test.XXXXXX";

/* A folder as a process made it that is no more. */
static void
folder_of_the_dead(const char *end, char path[128])
{
	pid_t child = fork();

	if (!child)
		_exit(0);
	assert_true(child > 0);
	waitpid(child, NULL, 0);
	snprintf(path, 128, "%s/etherwright-%ld-%s", root, (long)child, end);
	assert_int_equal(mkdir(path, 0700), 0);
}

static void
sweeps_what_nobody_uses(void **state)
{
	char left[128], used[128], path[PRIVATE_PATH], file[160];
	struct why why;
	int lock;

	(void)state;
	folder_of_the_dead("left", left);
	snprintf(file, sizeof file, "%s/frames.pcapng", left);
	close(open(file, O_CREAT | O_WRONLY, 0600));
	folder_of_the_dead("used", used); /* by a process of this number on another machine */
	lock = open(used, O_RDONLY | O_DIRECTORY);
	assert_int_equal(flock(lock, LOCK_EX), 0);
	assert_true(private_path("a", path, &why));
	assert_int_equal(access(left, F_OK), -1);
	assert_int_equal(access(used, F_OK), 0);
	close(lock);
	rmdir(used);
}

static void
is_locked_and_goes(void **state)
{
	char path[PRIVATE_PATH];
	struct why why;
	int descriptor;

	(void)state;
	assert_true(private_path("a", path, &why));
	close(open(path, O_CREAT | O_WRONLY, 0600));
	assert_true(private_has(path));
	assert_false(private_has("/tmp/a"));
	*strrchr(path, '/') = '\0';
	descriptor = open(path, O_RDONLY | O_DIRECTORY);
	assert_true(descriptor >= 0);
	assert_int_equal(flock(descriptor, LOCK_EX | LOCK_NB), -1);
	close(descriptor);
	private_end();
	assert_int_equal(access(path, F_OK), -1);
}

/* Another program may have made folders in ours; what a link leads to is not ours. */
static void
goes_with_all_in_it(void **state)
{
	char path[PRIVATE_PATH], inner[PRIVATE_PATH + 16], other[128], kept[160];
	struct why why;

	(void)state;
	snprintf(other, sizeof other, "%s/other", root);
	snprintf(kept, sizeof kept, "%s/kept", other);
	assert_int_equal(mkdir(other, 0700), 0);
	close(open(kept, O_CREAT | O_WRONLY, 0600));
	assert_true(private_path("home", path, &why));
	assert_int_equal(mkdir(path, 0700), 0);
	snprintf(inner, sizeof inner, "%s/.config", path);
	assert_int_equal(mkdir(inner, 0700), 0);
	snprintf(inner, sizeof inner, "%s/.config/it", path);
	close(open(inner, O_CREAT | O_WRONLY, 0600));
	snprintf(inner, sizeof inner, "%s/link", path);
	assert_int_equal(symlink(other, inner), 0);
	private_end();
	assert_int_equal(access(path, F_OK), -1);
	assert_int_equal(access(kept, F_OK), 0);
	unlink(kept);
	rmdir(other);
}

static int
setup(void **state)
{
	(void)state;
	return mkdtemp(root) ? setenv("TMPDIR", root, 1) : -1;
}

static int
teardown(void **state)
{
	(void)state;
	return rmdir(root);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sweeps_what_nobody_uses),
	    cmocka_unit_test(is_locked_and_goes),
	    cmocka_unit_test(goes_with_all_in_it),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
