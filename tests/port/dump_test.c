/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files that are written: every byte of them, and what happens when the disk says no. */
#include "port/dump.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/dump_test.XXXXXX";
static char path[128], other[128];
static uint8_t bytes[PORT_FRAME_MAX];
static struct why why;

static int
group_setup(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (uint8_t)(i * 7);
	signal(SIGXFSZ, SIG_IGN);
	return mkdtemp(folder) ? 0 : -1;
}

static int
group_teardown(void **state)
{
	(void)state;
	return rmdir(folder);
}

static int
setup(void **state)
{
	(void)state;
	memset(&why, 0, sizeof why);
	snprintf(path, sizeof path, "%s/a.pcap", folder);
	snprintf(other, sizeof other, "%s/b.pcap", folder);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	unlink(path);
	unlink(other);
	return 0;
}

static off_t
file_size(const char *name)
{
	struct stat is;

	return stat(name, &is) < 0 ? -1 : is.st_size;
}

static struct port_frame
frame_of(uint32_t n)
{
	return (struct port_frame){
	    .bytes = bytes, .caplen = n, .len = n + 4, .time = INT64_C(1700000000123456789)};
}

/* Reads the file record by record: the number of whole ones; fails if something is left over. */
static unsigned
whole_records(const char *name)
{
	FILE *file = fopen(name, "r");
	uint32_t header[6];
	unsigned n = 0;

	assert_non_null(file);
	assert_int_equal(fread(header, 1, 24, file), 24);
	for (; fread(header, 1, 16, file) == 16; n++) {
		static uint8_t data[PORT_FRAME_MAX];

		assert_int_equal(fread(data, 1, header[2], file), header[2]);
		assert_memory_equal(data, bytes, header[2]);
	}
	assert_int_equal(ftell(file), file_size(name));
	fclose(file);
	return n;
}

static void
writes_nanosecond_pcap(void **state)
{
	struct dump *dump = dump_open(path, false, &why);
	const struct port_frame frame = frame_of(60);
	uint32_t words[10];
	struct stat is;
	FILE *file;

	(void)state;
	assert_non_null(dump);
	assert_int_equal(file_size(path), 24); /* its readers may start at once */
	assert_true(dump_frame(dump, &frame, &why));
	assert_true(dump_flush(dump, &why));
	assert_int_equal(file_size(path), 24 + 16 + 60);
	assert_true(dump_close(dump, &why));
	assert_int_equal(stat(path, &is), 0);
	assert_int_equal(is.st_mode & 0777, 0600);
	file = fopen(path, "r");
	assert_int_equal(fread(words, 4, 10, file), 10);
	fclose(file);
	assert_int_equal(words[0], 0xa1b23c4d);
	assert_int_equal(words[1], 4 << 16 | 2);
	assert_int_equal(words[4], PORT_FRAME_MAX);
	assert_int_equal(words[5], LINKTYPE_ETHERNET);
	assert_int_equal(words[6], 1700000000);
	assert_int_equal(words[7], 123456789);
	assert_int_equal(words[8], 60);
	assert_int_equal(words[9], 64);
	assert_int_equal(whole_records(path), 1);
}

static void
does_not_overwrite(void **state)
{
	struct dump *dump = dump_open(path, false, &why);
	const struct port_frame frame = frame_of(100);

	(void)state;
	assert_true(dump_frame(dump, &frame, &why));
	assert_true(dump_close(dump, &why));
	assert_null(dump_open(path, false, &why));
	assert_non_null(strstr(why.text, "exists already"));
	assert_int_equal(whole_records(path), 1);
	dump = dump_open(path, true, &why);
	assert_true(dump_close(dump, &why));
	assert_int_equal(whole_records(path), 0);
}

static void
refuses_what_is_no_file(void **state)
{
	(void)state;
	assert_int_equal(symlink("/etc/passwd", path), 0);
	assert_null(dump_open(path, true, &why));
	assert_non_null(strstr(why.text, "symbolic link"));
	assert_null(dump_open(path, false, &why));
	assert_null(dump_open(folder, true, &why));
	assert_null(dump_open("/dev/full", true, &why));
	assert_non_null(strstr(why.text, "not a regular file"));
	assert_null(dump_open("/nowhere/at/\x1b[2J", false, &why));
	assert_non_null(strstr(why.text, "\\x1b[2J"));
	assert_int_equal(mkfifo(other, 0600), 0);
	assert_null(dump_open(other, true, &why)); /* at once: nobody reads it */
	assert_true(dump_close(NULL, &why));
}

/* Whatever the limit is, the file ends on a whole record and holds all that fit. */
static void
keeps_whole_records_on_a_full_disk(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};

	(void)state;
	for (rlim_t room = 24; room < 80000; room = room * 3 / 2 + 7) {
		struct rlimit limit = {room, RLIM_INFINITY};
		struct dump *dump;
		unsigned refusals = 0, records;

		setrlimit(RLIMIT_FSIZE, &limit);
		dump = dump_open(path, true, &why);
		assert_non_null(dump);
		for (unsigned i = 0; i < 2000; i++) {
			const struct port_frame frame = frame_of(200);

			refusals += !dump_frame(dump, &frame, &why);
			if (i % 100 == 50)
				refusals += !dump_flush(dump, &why);
		}
		setrlimit(RLIMIT_FSIZE, &everything);
		/* Room again: still nothing more is written. */
		assert_true(dump_flush(dump, &why));
		assert_true(dump_close(dump, &why));
		assert_int_equal(refusals, 1);
		assert_non_null(strstr(why.text, strerror(EFBIG)));
		records = whole_records(path);
		assert_int_equal(records, (room - 24) / 216);
		assert_non_null(strstr(why.text, "keeps the first"));
		assert_int_equal(strtoul(strstr(why.text, "first ") + 6, NULL, 10), records);
	}
}

static void
tells_when_the_end_does_not_fit(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {300, RLIM_INFINITY};
	const struct port_frame frame = frame_of(200);
	struct dump *dump;

	(void)state;
	setrlimit(RLIMIT_FSIZE, &limit);
	dump = dump_open(path, false, &why);
	assert_true(dump_frame(dump, &frame, &why));
	assert_true(dump_frame(dump, &frame, &why)); /* buffered: not known yet */
	assert_false(dump_close(dump, &why));
	setrlimit(RLIMIT_FSIZE, &everything);
	assert_int_equal(whole_records(path), 1);
}

static void
leaves_nothing_if_it_cannot_start(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {10, RLIM_INFINITY};

	(void)state;
	setrlimit(RLIMIT_FSIZE, &limit);
	assert_null(dump_open(path, false, &why));
	setrlimit(RLIMIT_FSIZE, &everything);
	assert_int_equal(file_size(path), -1);
}

/* Opens a dump on what takes the place of standard output. */
static struct dump *
dump_into(int descriptor)
{
	int saved = dup(STDOUT_FILENO);
	struct dump *dump;

	fflush(stdout);
	dup2(descriptor, STDOUT_FILENO);
	dump = dump_open("-", false, &why);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	close(descriptor);
	return dump;
}

static void
writes_to_standard_output(void **state)
{
	const struct port_frame frame = frame_of(60);
	uint8_t got[200];
	int ends[2];
	struct dump *dump;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	dump = dump_into(ends[1]);
	assert_non_null(dump);
	assert_int_equal(read(ends[0], got, sizeof got), 24);
	assert_true(dump_frame(dump, &frame, &why));
	assert_true(dump_flush(dump, &why));
	assert_int_equal(read(ends[0], got, sizeof got), 76);
	assert_memory_equal(got + 16, bytes, 60);
	assert_true(dump_close(dump, &why));
	assert_int_equal(read(ends[0], got, sizeof got), 0);
	close(ends[0]);

	assert_null(dump_into(open("/dev/full", O_WRONLY)));
	assert_non_null(strstr(why.text, strerror(ENOSPC)));
}

static void
refuses_a_terminal(void **state)
{
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);

	(void)state;
	assert_true(terminal >= 0);
	assert_null(dump_into(terminal));
	assert_int_equal(why.status, EXIT_USAGE);
	assert_non_null(strstr(why.text, "terminal"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(writes_nanosecond_pcap),
	    TEST(does_not_overwrite),
	    TEST(refuses_what_is_no_file),
	    TEST(keeps_whole_records_on_a_full_disk),
	    TEST(tells_when_the_end_does_not_fit),
	    TEST(leaves_nothing_if_it_cannot_start),
	    TEST(writes_to_standard_output),
	    TEST(refuses_a_terminal),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
