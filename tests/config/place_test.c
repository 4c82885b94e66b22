/* SPDX-License-Identifier: BSD-2-Clause */
/* Files of the user are where the XDG base directory specification says, and safely written. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "config/place.h"
#include "tests/folder.h"

static const char *
in_root(const char *name)
{
	static char path[4][256];
	static unsigned n;

	n = (n + 1) % 4;
	snprintf(path[n], sizeof path[n], "%s/%s", folder, name);
	return path[n];
}

static void
is_at(enum place_of place, const char *name, const char *wanted)
{
	char path[PLACE_PATH];
	struct why why = {.text = ""};

	assert_true(place_path(place, name, path, &why));
	assert_string_equal(path, wanted);
}

static void
paths(void **unused)
{
	char path[PLACE_PATH], want[PLACE_PATH];

	(void)unused;
	unsetenv("XDG_STATE_HOME");
	setenv("HOME", folder, 1);
	setenv("XDG_CONFIG_HOME", "relative", 1);
	is_at(PLACE_CONFIG, "a", in_root(".config/etherwright/a"));
	setenv("XDG_CONFIG_HOME", in_root("c"), 1);
	is_at(PLACE_CONFIG, "", in_root("c/etherwright"));
	is_at(PLACE_STATE, "history", in_root(".local/state/etherwright/history"));
	is_at(PLACE_SYSTEM, "x.conf", SYSCONFDIR "/etherwright/x.conf");
	/* a home that is another user's does not count */
	setenv("HOME", "/proc/1", 1);
	unsetenv("XDG_CONFIG_HOME");
	assert_true(place_path(PLACE_CONFIG, "", path, NULL));
	snprintf(want, sizeof want, "/proc/1/.config/etherwright");
	if (getuid())
		assert_string_not_equal(path, want);
	setenv("HOME", folder, 1);
}

static void
holds(const char *path, const char *wanted)
{
	char bytes[64] = "";
	struct stat is;
	int descriptor = open(path, O_RDONLY);

	assert_true(descriptor >= 0);
	assert_true(read(descriptor, bytes, sizeof bytes - 1) >= 0);
	assert_string_equal(bytes, wanted);
	assert_int_equal(fstat(descriptor, &is), 0);
	assert_int_equal(is.st_mode & 07777, 0600);
	close(descriptor);
}

static void
writing(void **unused)
{
	const char *file = in_root("s/etherwright/d/f"), *link = in_root("s/etherwright/d/l");
	struct why why = {.text = ""};
	struct stat is;

	(void)unused;
	setenv("XDG_STATE_HOME", in_root("s"), 1);
	umask(0);
	assert_true(place_write(PLACE_STATE, "d/f", "one", 3, false, &why));
	holds(file, "one");
	assert_int_equal(stat(in_root("s/etherwright/d"), &is), 0);
	assert_int_equal(is.st_mode & 07777, 0700);
	assert_false(place_write(PLACE_STATE, "d/f", "two", 3, false, &why));
	assert_int_equal(errno, EEXIST);
	assert_true(place_write(PLACE_STATE, "d/f", "three", 5, true, &why));
	holds(file, "three");
	assert_int_equal(symlink("f", link), 0);
	assert_false(place_write(PLACE_STATE, "d/l", "four", 4, true, &why));
	holds(file, "three");
}

/* A full disk: what was there before stays, and nothing else is left. */
static void
full_disk(void **unused)
{
	static const char many[100000] = "x";
	const struct rlimit little = {1000, RLIM_INFINITY}, any = {RLIM_INFINITY, RLIM_INFINITY};
	struct why why = {.text = ""};
	struct dirent **names;
	int n;

	(void)unused;
	setenv("XDG_STATE_HOME", in_root("full"), 1);
	assert_true(place_write(PLACE_STATE, "f", "old", 3, false, &why));
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &little), 0);
	assert_false(place_write(PLACE_STATE, "f", many, sizeof many, true, &why));
	setrlimit(RLIMIT_FSIZE, &any);
	assert_non_null(strstr(why.text, "File too large"));
	holds(in_root("full/etherwright/f"), "old");
	n = scandir(in_root("full/etherwright"), &names, NULL, alphasort);
	assert_int_equal(n, 3); /* . and .. and the file */
	while (n--)
		free(names[n]);
	free(names);
}

static void
refusals(void **unused)
{
	struct why why = {.text = ""};

	(void)unused;
	setenv("XDG_STATE_HOME", "/proc/self/nowhere", 1);
	assert_false(place_write(PLACE_STATE, "f", "x", 1, true, &why));
	assert_true(strlen(why.text) > 20);
	setenv("XDG_STATE_HOME", "/dev/null", 1);
	assert_false(place_write(PLACE_STATE, "f", "x", 1, true, &why));
}

static int
begin(void **unused)
{
	(void)unused;
	return folder_make();
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
	    cmocka_unit_test(paths),
	    cmocka_unit_test(writing),
	    cmocka_unit_test(full_disk),
	    cmocka_unit_test(refusals),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
