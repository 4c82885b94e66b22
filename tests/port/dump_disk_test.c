/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files when the disk says no, or their reader goes; saves that appear whole or not at all.
 */
#include "dumped.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

static void
does_not_overwrite(void **state)
{
	struct dump *dump = dumped_open(dumped_pcap, false);
	const struct port_frame frame = dumped_frame(100);

	(void)state;
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_close(dump, &dumped_why));
	assert_null(dumped_open(dumped_pcap, false));
	assert_non_null(strstr(dumped_why.text, "exists already"));
	assert_int_equal(dumped_whole(dumped_pcap), 1);
	dump = dumped_open(dumped_pcap, true);
	assert_true(dump_close(dump, &dumped_why));
	assert_int_equal(dumped_whole(dumped_pcap), 0);
}

static void
refuses_what_is_no_file(void **state)
{
	(void)state;
	assert_int_equal(symlink("/etc/passwd", dumped_pcap), 0);
	assert_null(dumped_open(dumped_pcap, true));
	assert_non_null(strstr(dumped_why.text, "symbolic link"));
	assert_null(dumped_open(dumped_pcap, false));
	assert_null(dumped_open(dumped_folder, true));
	assert_non_null(strstr(dumped_why.text, "is a folder"));
	assert_null(dumped_open("/dev/full", true));
	assert_non_null(strstr(dumped_why.text, "not a regular file"));
	assert_null(dumped_open("/nowhere/at/\x1b[2J", false));
	assert_non_null(strstr(dumped_why.text, "\\x1b[2J"));
	assert_int_equal(mkfifo(dumped_pcapng, 0600), 0);
	assert_null(dumped_open(dumped_pcapng, true)); /* at once: nobody reads it */
	assert_true(dump_close(NULL, &dumped_why));
}

/* Whatever the limit is, the file ends on a whole record and holds all that fit. */
static void
fill_disk(const char *name, rlim_t head, rlim_t before, rlim_t around)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};

	for (rlim_t room = head; room < 80000; room = room * 3 / 2 + 7) {
		struct rlimit limit = {room, RLIM_INFINITY};
		struct dump *dump;
		unsigned refusals = 0, records;

		setrlimit(RLIMIT_FSIZE, &limit);
		dump = dumped_open(name, true);
		assert_non_null(dump);
		for (unsigned i = 0; i < 2000; i++) {
			const struct port_frame frame = dumped_frame(200);

			refusals += !dumped_add(dump, &frame);
			if (i % 100 == 50)
				refusals += !dump_flush(dump, &dumped_why);
		}
		setrlimit(RLIMIT_FSIZE, &everything);
		/* Room again: still nothing more is written. */
		assert_true(dump_flush(dump, &dumped_why));
		assert_true(dump_close(dump, &dumped_why));
		assert_int_equal(refusals, 1);
		assert_non_null(strstr(dumped_why.text, strerror(EFBIG)));
		records = dumped_whole(name);
		assert_int_equal(
		    records, room < head + before ? 0 : (room - head - before) / (200 + around));
		assert_non_null(strstr(dumped_why.text, "keeps the first"));
		assert_int_equal(strtoul(strstr(dumped_why.text, "first ") + 6, NULL, 10), records);
	}
}

static void
keeps_whole_records_on_a_full_disk(void **state)
{
	(void)state;
	fill_disk(dumped_pcap, 24, 0, 16);
	fill_disk(dumped_pcapng, SECTION, INTERFACE, 32 + 8 + 4); /* flags and the end of options */
}

static void
tells_when_the_end_does_not_fit(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {300, RLIM_INFINITY};
	const struct port_frame frame = dumped_frame(200);
	struct dump *dump;

	(void)state;
	setrlimit(RLIMIT_FSIZE, &limit);
	dump = dumped_open(dumped_pcap, false);
	assert_true(dumped_add(dump, &frame));
	assert_true(dumped_add(dump, &frame)); /* buffered: not known yet */
	assert_false(dump_close(dump, &dumped_why));
	setrlimit(RLIMIT_FSIZE, &everything);
	assert_int_equal(dumped_whole(dumped_pcap), 1);
}

static void
leaves_nothing_if_it_cannot_start(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {10, RLIM_INFINITY};

	(void)state;
	setrlimit(RLIMIT_FSIZE, &limit);
	assert_null(dumped_open(dumped_pcap, false));
	setrlimit(RLIMIT_FSIZE, &everything);
	assert_int_equal(dumped_size(dumped_pcap), -1);
}

static void
a_save_appears_whole(void **state)
{
	const struct dump_options save = {.whole = true},
				  again = {.whole = true, .overwrite = true};
	const struct port_frame frame = dumped_frame(60);
	struct dump *dump = dump_open(dumped_pcap, &save, &dumped_why);

	(void)state;
	assert_true(dumped_add(dump, &frame));
	assert_int_equal(dumped_size(dumped_pcap), -1);
	assert_true(dump_close(dump, &dumped_why));
	assert_int_equal(dumped_whole(dumped_pcap), 1);
	assert_null(dump_open(dumped_pcap, &save, &dumped_why));
	assert_int_equal(errno, EEXIST);

	dump = dump_open(dumped_pcap, &again, &dumped_why); /* given up: the old one stays */
	assert_true(dumped_add(dump, &frame));
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_flush(dump, &dumped_why));
	assert_int_equal(dumped_whole(dumped_pcap), 1);
	dump_abandon(dump);
	assert_int_equal(dumped_whole(dumped_pcap), 1);

	dump = dump_open(dumped_pcap, &again, &dumped_why);
	assert_true(dumped_add(dump, &frame));
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_close(dump, &dumped_why));
	assert_int_equal(dumped_whole(dumped_pcap), 2);
	assert_int_equal(rmdir(dumped_folder), -1);
	unlink(dumped_pcap);
	assert_int_equal(rmdir(dumped_folder), 0); /* no temporary is left */
	assert_int_equal(mkdir(dumped_folder, 0700), 0);
}

static void
a_save_that_fails_keeps_the_old_file(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {300, RLIM_INFINITY};
	const struct dump_options again = {.whole = true, .overwrite = true};
	const struct port_frame frame = dumped_frame(200);
	struct dump *dump = dumped_open(dumped_pcap, false);

	(void)state;
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_close(dump, &dumped_why));
	setrlimit(RLIMIT_FSIZE, &limit);
	dump = dump_open(dumped_pcap, &again, &dumped_why);
	assert_true(dumped_add(dump, &frame));
	assert_true(dumped_add(dump, &frame));
	assert_false(dump_close(dump, &dumped_why));
	setrlimit(RLIMIT_FSIZE, &everything);
	assert_non_null(strstr(dumped_why.text, "Not saved"));
	assert_non_null(strstr(dumped_why.text, "still here"));
	assert_int_equal(dumped_whole(dumped_pcap), 1);

	/* the folder goes meanwhile */
	dump = dump_open(dumped_pcap, &again, &dumped_why);
	assert_true(dumped_add(dump, &frame));
	unlink(dumped_pcap);
	assert_int_equal(symlink("/etc/passwd", dumped_pcap), 0);
	assert_false(dump_close(dump, &dumped_why));
	assert_non_null(strstr(dumped_why.text, "Not saved"));
	assert_null(dump_open("/nowhere/a.pcap", &again, &dumped_why));
}

/* Saves until it is killed, and says so on the way. */
static void
save_for_ever(unsigned told_after, int ready)
{
	const struct dump_options again = {.whole = true, .overwrite = true};
	const struct port_frame frame = dumped_frame(1000);

	for (unsigned i = 0;; i++) {
		struct dump *dump = dump_open(dumped_pcap, &again, &dumped_why);

		for (unsigned n = 0; n < 100; n++)
			dumped_add(dump, &frame);
		if (!dump_close(dump, &dumped_why))
			_exit(1);
		if (i == told_after)
			(void)!write(ready, "", 1);
	}
}

/* Killed again and again while it saves, the file under its name is always whole, and what was left
 * beside it is swept by the next save. */
static void
a_killed_save_leaves_the_old_file(void **state)
{
	const struct dump_options again = {.whole = true, .overwrite = true};
	char command[256];

	(void)state;
	for (unsigned round = 0; round < 30; round++) {
		int status, ready[2];
		pid_t child;

		assert_int_equal(pipe(ready), 0);
		child = fork();
		assert_true(child >= 0);
		if (!child)
			save_for_ever(round % 3, ready[1]);
		assert_int_equal(read(ready[0], command, 1), 1);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(dumped_whole(dumped_pcap), 100);
		close(ready[0]);
		close(ready[1]);
	}
	assert_true(dump_close(dump_open(dumped_pcap, &again, &dumped_why), &dumped_why));
	snprintf(
	    command, sizeof command, "test -z \"$(ls -A %s | grep etherwright)\"", dumped_folder);
	assert_int_equal(system(command), 0);
}

/* A pipe that is full makes nobody wait, and nothing is lost. */
static void
a_slow_reader_gets_all(void **state)
{
	const struct port_frame frame = dumped_frame(1400);
	static uint8_t got[1 << 16];
	uint64_t frames = 0;
	size_t all = 0;
	int ends[2];
	struct dump *dump;
	ssize_t n;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	dump = dumped_into(ends[1]);
	for (; !dump_full(dump); frames++)
		assert_true(dumped_add(dump, &frame) && dump_turn(dump, &dumped_why));
	assert_true(dump_descriptor(dump) >= 0);
	while (dump_descriptor(dump) >= 0) {
		n = read(ends[0], got, sizeof got);
		assert_true(n > 0);
		all += (size_t)n;
		assert_true(dump_turn(dump, &dumped_why));
	}
	assert_true(dump_close(dump, &dumped_why));
	while ((n = read(ends[0], got, sizeof got)) > 0)
		all += (size_t)n;
	close(ends[0]);
	assert_int_equal(all, 24 + frames * 1416);
	assert_true(frames > 100);
}

static void
a_reader_that_goes_is_no_failure(void **state)
{
	const struct port_frame frame = dumped_frame(60);
	struct dump *dump;
	int ends[2];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	dump = dumped_into(ends[1]);
	close(ends[0]);
	assert_true(dumped_add(dump, &frame));
	assert_false(dump_turn(dump, &dumped_why));
	assert_int_equal(dumped_why.status, EXIT_OK);
	assert_true(dump_deserted(dump) && dump_stopped(dump));
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_close(dump, &dumped_why));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, dumped_setup, dumped_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(does_not_overwrite),
	    TEST(refuses_what_is_no_file),
	    TEST(keeps_whole_records_on_a_full_disk),
	    TEST(tells_when_the_end_does_not_fit),
	    TEST(leaves_nothing_if_it_cannot_start),
	    TEST(a_save_appears_whole),
	    TEST(a_save_that_fails_keeps_the_old_file),
	    TEST(a_killed_save_leaves_the_old_file),
	    TEST(a_slow_reader_gets_all),
	    TEST(a_reader_that_goes_is_no_failure),
	};

	return cmocka_run_group_tests(tests, dumped_group_setup, dumped_group_teardown);
}
