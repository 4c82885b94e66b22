/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files and pipes that are read: damaged, hostile, and such as are none. */
#include "made.h"
#include "tests/captures.h"

#include <dirent.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* Cut at every byte: every frame that is whole is handed out, and the place is right. */
static void
keeps_frames_before_a_cut(void **state)
{
	size_t whole;

	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	for (int i = 0; i < 3; i++)
		made_put_pcap_frame(1, 0, 60, 60);
	whole = made_size;
	for (size_t n = 25; n < whole; n++) {
		unsigned frames = (unsigned)(n - 24) / 76;
		char place[64];

		made_size = n;
		memset(&made_seen, 0, sizeof made_seen);
		made_read();
		assert_int_equal(made_seen.frames, frames);
		if ((n - 24) % 76 == 0) {
			assert_string_equal(made_why.text, "");
			continue;
		}
		snprintf(place, sizeof place, "cut off at byte %u: it ends", 24 + frames * 76);
		assert_int_equal(made_why.status, EXIT_FAILED);
		assert_non_null(strstr(made_why.text, place));
	}
}

static void
tells_what_is_damaged(void **state)
{
	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_put_pcap_frame(1, 0, 60, 60);
	made_put_pcap_frame(1, 0, 300000, 300000);
	made_read();
	assert_int_equal(made_seen.frames, 1);
	assert_string_equal(made_why.text,
	    "x.pcap: damaged at byte 100: a frame says it is 300000 B "
	    "long, which cannot be. Frames read before that: 1");

	made_size = 0;
	memset(&made_seen, 0, sizeof made_seen);
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 60, 0);
	made_put32(6);
	made_put32(0xfffffff0);
	made_put_zeros(100);
	made_read();
	assert_int_equal(made_seen.frames, 1);
	assert_non_null(strstr(made_why.text, "a block says it is 4294967280 B long"));

	made_size = 0;
	memset(&made_seen, 0, sizeof made_seen);
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 60, 0);
	made_put_packet(9, 60, 0);
	made_read();
	assert_int_equal(made_seen.frames, 1);
	assert_non_null(strstr(made_why.text,
	    "x.pcap: damaged at byte 152: it speaks of interface 9, but describes 1"));
}

static void
refuse_made(const char *words)
{
	made_write();
	memset(&made_why, 0, sizeof made_why);
	assert_null(file_open(made_path, true, &made_why));
	assert_int_equal(made_why.status, EXIT_FAILED);
	if (!strstr(made_why.text, words))
		fail_msg("%s", made_why.text);
	made_size = 0;
}

static void
refuses_what_is_no_capture(void **state)
{
	(void)state;
	refuse_made("it is empty");
	made_put("a", 1);
	refuse_made("it ends in the middle");
	made_put("#include <stdio.h>\n", 19);
	refuse_made("not a capture file (pcap or pcapng)");
	made_put("\x1f\x8b\x08\x00\x00\x00", 6);
	refuse_made("gunzip -c");
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_size = 20;
	refuse_made("it ends in the middle");
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_bytes[4] = 9;
	refuse_made("version");
}

static void
tells_that_there_are_no_frames(void **state)
{
	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_read();
	assert_int_equal(made_why.status, EXIT_OK);
	assert_string_equal(made_why.text, "x.pcap: there are no frames in it");
}

static void
refuses_what_is_no_file(void **state)
{
	(void)state;
	assert_null(file_open(made_path, true, &made_why));
	assert_int_equal(made_why.status, EXIT_FAILED);
	assert_null(file_open(made_folder, true, &made_why));
	assert_non_null(strstr(made_why.text, "a folder"));
	assert_null(file_open("/dev/zero", true, &made_why));
	assert_non_null(strstr(made_why.text, "a device"));
	assert_int_equal(mkfifo(made_path, 0600), 0);
	assert_null(file_open(made_path, true, &made_why)); /* at once: nobody writes into it */
	assert_non_null(strstr(made_why.text, "a named pipe"));
	assert_null(file_open("/\x1b[2J", true, &made_why));
	assert_null(strchr(made_why.text, '\x1b'));
}

static void
refuses_a_bad_pipe_when_it_comes(void **state)
{
	int ends[2];
	struct port *port;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	port = made_open_as_input(ends[0]);
	assert_int_equal(port->ops->receive(port, 1, made_see, NULL, &made_why), 0);
	assert_int_equal(port->state, PORT_UP);
	assert_int_equal(write(ends[1], "hello", 5), 5);
	made_read_all(port);
	assert_non_null(strstr(made_why.text, "standard input: it is not a capture file"));
	close(ends[1]);

	assert_int_equal(pipe(ends), 0);
	port = made_open_as_input(ends[0]);
	close(ends[1]);
	made_read_all(port);
	assert_non_null(strstr(made_why.text, "standard input: it is empty"));

	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_put_pcap_frame(1, 0, 60, 60);
	made_write();
	made_seen.frames = 0;
	port = made_open_as_input(open(made_path, O_RDONLY));
	assert_int_equal(port->ops->descriptor(port), -1);
	made_read_all(port);
	assert_int_equal(made_seen.frames, 1);
}

static void
refuses_a_terminal(void **state)
{
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);

	(void)state;
	assert_true(terminal >= 0);
	assert_null(made_open_as_input(terminal));
	assert_int_equal(made_why.status, EXIT_USAGE);
}

/* Any bytes at all: changed, cut, whatever comes. */
static void
survives_any_damage(void **state)
{
	static uint8_t good[2][2000];
	size_t sizes[2];
	unsigned random = 1;

	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	for (uint32_t i = 0; i < 5; i++)
		made_put_pcap_frame(1, i, 60 + i, 60);
	memcpy(good[0], made_bytes, sizes[0] = made_size);
	made_size = 0;
	made_put_section();
	made_put_interface(1, 65535);
	made_put_interface(113, 96);
	for (uint32_t i = 0; i < 5; i++)
		made_put_packet(i & 1, 60 + i, i & 3);
	memcpy(good[1], made_bytes, sizes[1] = made_size);
	for (unsigned i = 0; i < 4000; i++) {
		struct port *port;

		made_size = sizes[i & 1];
		memcpy(made_bytes, good[i & 1], made_size);
		for (unsigned n = 1 + i % 4; n; n--) {
			random = random * 1103515245 + 12345;
			made_bytes[(random >> 16) % made_size] = (uint8_t)(random >> 8);
		}
		made_write();
		port = file_open(made_path, true, &made_why);
		if (port)
			made_read_all(port);
		else
			assert_true(*made_why.text);
	}
}

/* All captures below a folder; those in a folder of damaged files must yield words if they end in
 * damage, and never a crash. */
static unsigned
read_folder(const char *name)
{
	DIR *directory = opendir(name);
	struct dirent *entry;
	unsigned files = 0;

	while (directory && (entry = readdir(directory))) {
		char inner[PATH_MAX];
		struct port *port;
		struct stat is;

		if (entry->d_name[0] == '.')
			continue;
		if ((size_t)snprintf(inner, sizeof inner, "%s/%s", name, entry->d_name) >=
		    sizeof inner)
			continue;
		if (stat(inner, &is) == 0 && S_ISDIR(is.st_mode)) {
			files += read_folder(inner);
			continue;
		}
		files++;
		made_seen.frames = 0;
		memset(&made_why, 0, sizeof made_why);
		port = file_open(inner, true, &made_why);
		if (port)
			made_read_all(port);
		else
			assert_true(*made_why.text);
		if (getenv("FILE_TEST_VERBOSE"))
			print_message(
			    "%s: %u frames. %s\n", inner, made_seen.frames, made_why.text);
	}
	if (directory)
		closedir(directory);
	return files;
}

/* Captures of other projects, where somebody has put them; they are not part of this one. */
static void
survives_collected_captures(void **state)
{
	const char *name = captures_folder();

	(void)state;
	if (!name)
		return; /* which has been told */
	assert_true(read_folder(name) > 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, made_setup, made_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(keeps_frames_before_a_cut),
	    TEST(tells_what_is_damaged),
	    TEST(refuses_what_is_no_capture),
	    TEST(tells_that_there_are_no_frames),
	    TEST(refuses_what_is_no_file),
	    TEST(refuses_a_bad_pipe_when_it_comes),
	    TEST(refuses_a_terminal),
	    TEST(survives_any_damage),
	    TEST(survives_collected_captures),
	};

	return cmocka_run_group_tests(tests, made_group_setup, made_group_teardown);
}
