/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files and pipes that are read: good, growing, damaged, hostile. */
#include "port/port.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/file_test.XXXXXX";
static char path[128];
static struct why why;

/* The file being made. */
static uint8_t made[600000];
static size_t size;

static struct {
	unsigned frames;
	struct port_frame first, last;
	uint8_t bytes[PORT_FRAME_MAX];
} seen;

static int
group_setup(void **state)
{
	(void)state;
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
	size = 0;
	memset(&why, 0, sizeof why);
	memset(&seen, 0, sizeof seen);
	snprintf(path, sizeof path, "%s/x.pcap", folder);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	unlink(path);
	return 0;
}

static void
put(const void *bytes, size_t n)
{
	assert_true(size + n <= sizeof made);
	memcpy(made + size, bytes, n);
	size += n;
}

static void
put32(uint32_t value)
{
	put(&value, 4);
}

static void
put16(uint16_t value)
{
	put(&value, 2);
}

static void
put_zeros(size_t n)
{
	while (n--)
		put("", 1);
}

static void
put_pcap_head(uint32_t magic, uint32_t snaplen, uint32_t linktype)
{
	put32(magic);
	put16(2);
	put16(4);
	put32(0);
	put32(0);
	put32(snaplen);
	put32(linktype);
}

static void
put_pcap_frame(uint32_t seconds, uint32_t fraction, uint32_t caplen, uint32_t len)
{
	put32(seconds);
	put32(fraction);
	put32(caplen);
	put32(len);
	for (uint32_t i = 0; i < caplen && i < PORT_FRAME_MAX; i++)
		put(&(uint8_t){(uint8_t)i}, 1);
}

static void
put_section(void)
{
	put32(0x0a0d0d0a);
	put32(28);
	put32(0x1a2b3c4d);
	put16(1);
	put16(0);
	put32(UINT32_MAX);
	put32(UINT32_MAX);
	put32(28);
}

static void
put_interface(uint16_t linktype, uint32_t snaplen)
{
	put32(1);
	put32(20);
	put16(linktype);
	put16(0);
	put32(snaplen);
	put32(20);
}

/* An enhanced packet block with its flags; direction 1 = in, 2 = out. */
static void
put_packet(uint32_t interface, uint32_t n, uint32_t direction)
{
	uint32_t padded = (n + 3) & ~3u, length = 32 + padded + 12;
	uint64_t us = UINT64_C(1700000000123456);

	put32(6);
	put32(length);
	put32(interface);
	put32((uint32_t)(us >> 32));
	put32((uint32_t)us);
	put32(n);
	put32(n);
	put_zeros(padded);
	put16(2);
	put16(4);
	put32(direction);
	put32(0);
	put32(length);
}

static void
write_made(void)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_equal(write(descriptor, made, size), size);
	close(descriptor);
}

static void
see(void *context, const struct port_frame *frame)
{
	(void)context;
	assert_in_range(frame->caplen, 0, PORT_FRAME_MAX);
	assert_true(frame->len >= frame->caplen);
	assert_true(frame->time >= 0);
	memcpy(seen.bytes, frame->bytes, frame->caplen);
	if (!seen.frames++)
		seen.first = *frame;
	seen.last = *frame;
}

/* Reads a port to its end; what it told is in why. */
static void
read_all(struct port *port)
{
	struct why told = {0};

	assert_non_null(port);
	while (port->state == PORT_UP) {
		struct why now = {0};

		port->ops->receive(port, 7, see, NULL, &now);
		if (*now.text)
			told = now;
	}
	assert_int_equal(port->state, PORT_END);
	assert_int_equal(port->ops->receive(port, 7, see, NULL, &why), 0);
	why = told;
	port_close(port);
}

static void
read_made(void)
{
	write_made();
	read_all(file_open(path, true, &why));
}

static void
reads_pcap(void **state)
{
	struct port *port;

	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	put_pcap_frame(1700000000, 123456, 60, 60);
	put_pcap_frame(1700000001, 0, 100, 1500);
	write_made();
	port = file_open(path, true, &why);
	assert_non_null(port);
	assert_string_equal(port->name, "x.pcap");
	assert_int_equal(port->ops->descriptor(port), -1);
	assert_null(port->ops->send);
	assert_int_equal(port->ops->receive(port, 1, see, NULL, &why), 1);
	assert_int_equal(port->state, PORT_UP);
	port->ops->refresh(port);
	assert_int_equal(port->percent, (24 + 76) * 100 / (24 + 76 + 116));
	assert_true(seen.first.time == INT64_C(1700000000123456000));
	assert_int_equal(seen.bytes[59], 59);
	assert_int_equal(port->ops->receive(port, 10, see, NULL, &why), 1);
	assert_int_equal(port->percent, 100);
	assert_int_equal(seen.last.caplen, 100);
	assert_int_equal(seen.last.len, 1500);
	assert_string_equal(why.text, "");
	read_all(port);
}

static void
reads_nanoseconds(void **state)
{
	(void)state;
	put_pcap_head(0xa1b23c4d, 65535, 1);
	put_pcap_frame(4000000000u, 999999999, 60, 60); /* after 2038 */
	read_made();
	assert_true(seen.first.time == INT64_C(4000000000999999999));
}

static void
reads_pcapng(void **state)
{
	(void)state;
	put_section();
	put_interface(1, 65535);
	put_packet(0, 61, 2);
	put_packet(0, 64, 1);
	put_section();
	put_interface(1, 65535);
	put_packet(0, 70, 0);
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(seen.frames, 3);
	assert_true(seen.first.out);
	assert_false(seen.last.out);
	assert_true(seen.first.time == INT64_C(1700000000123456000));
	assert_int_equal(seen.first.caplen, 61);
	assert_int_equal(seen.last.caplen, 70);
}

static void
reads_other_byte_order(void **state)
{
	static const uint8_t file[] = {0xa1, 0xb2, 0xc3, 0xd4, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0,
	    0, 0, 0xff, 0xff, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 3, 7, 8, 9};
	static const uint8_t ng[] = {0x0a, 0x0d, 0x0d, 0x0a, 0, 0, 0, 28, 0x1a, 0x2b, 0x3c, 0x4d, 0,
	    1, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 28, 0, 0, 0, 1, 0, 0, 0, 20,
	    0, 1, 0, 0, 0, 0, 255, 255, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0, 20, 0, 0, 0, 3, 7, 8, 9,
	    0, 0, 0, 0, 20};

	(void)state;
	put(file, sizeof file);
	read_made();
	assert_int_equal(seen.frames, 1);
	assert_true(seen.first.time == INT64_C(1000002000));
	assert_memory_equal(seen.bytes, "\x07\x08\x09", 3);
	size = 0;
	put(ng, sizeof ng);
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(seen.frames, 2);
	assert_int_equal(seen.last.caplen, 3);
}

static void
reads_other_link_types(void **state)
{
	struct port *port;

	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 113);
	put_pcap_frame(1, 0, 60, 60);
	write_made();
	port = file_open(path, true, &why);
	read_all(port);
	assert_int_equal(seen.frames, 1);
	assert_true(seen.first.foreign);
	assert_int_equal(seen.first.linktype, 113);
}

/* libpcap gives up at the second interface of both. */
static void
reads_mixed_interfaces(void **state)
{
	(void)state;
	put_section();
	put_interface(1, 96);
	put_interface(1, 65535);
	put_interface(1, 0);
	put_packet(0, 90, 0);
	put_packet(1, 128, 0);
	put_packet(2, 1514, 0);
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(seen.frames, 3);
	assert_int_equal(seen.last.caplen, 1514);

	size = 0;
	memset(&seen, 0, sizeof seen);
	put_section();
	put_interface(1, 65535);
	put_packet(0, 100, 0);
	put_interface(113, 65535);
	put_interface(105, 65535);
	put_packet(1, 50, 0);
	put_packet(2, 51, 0);
	put_packet(0, 101, 0);
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(seen.frames, 4);
	assert_false(seen.last.foreign);
	assert_int_equal(seen.last.caplen, 101);
}

/* A simple packet block of 100 B, cut by the snap length. */
static void
reads_simple_packets(void **state)
{
	(void)state;
	put_section();
	put_interface(1, 20);
	put32(3);
	put32(36);
	put32(100);
	put_zeros(20);
	put32(36);
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(seen.frames, 1);
	assert_int_equal(seen.first.caplen, 20);
	assert_int_equal(seen.first.len, 100);
}

static void
repairs_lengths_and_times(void **state)
{
	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	put_pcap_frame(5, UINT32_MAX, 60, 14);
	read_made();
	assert_int_equal(seen.frames, 1);
	assert_int_equal(seen.first.len, 60);
	assert_true(seen.first.time >= 5 * INT64_C(1000000000));
	assert_true(seen.first.time < 6 * INT64_C(1000000000));
}

/* Cut at every byte: every frame that is whole is handed out, and the place is right. */
static void
keeps_frames_before_a_cut(void **state)
{
	size_t whole;

	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	for (int i = 0; i < 3; i++)
		put_pcap_frame(1, 0, 60, 60);
	whole = size;
	for (size_t n = 25; n < whole; n++) {
		unsigned frames = (unsigned)(n - 24) / 76;
		char place[64];

		size = n;
		memset(&seen, 0, sizeof seen);
		read_made();
		assert_int_equal(seen.frames, frames);
		if ((n - 24) % 76 == 0) {
			assert_string_equal(why.text, "");
			continue;
		}
		snprintf(place, sizeof place, "cut off at byte %u: it ends", 24 + frames * 76);
		assert_int_equal(why.status, EXIT_FAILED);
		assert_non_null(strstr(why.text, place));
	}
}

static void
tells_what_is_damaged(void **state)
{
	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	put_pcap_frame(1, 0, 60, 60);
	put_pcap_frame(1, 0, 300000, 300000);
	read_made();
	assert_int_equal(seen.frames, 1);
	assert_string_equal(why.text, "x.pcap: damaged at byte 100: a frame says it is 300000 B "
				      "long, which cannot be. Frames read before that: 1");

	size = 0;
	memset(&seen, 0, sizeof seen);
	put_section();
	put_interface(1, 65535);
	put_packet(0, 60, 0);
	put32(6);
	put32(0xfffffff0);
	put_zeros(100);
	read_made();
	assert_int_equal(seen.frames, 1);
	assert_non_null(strstr(why.text, "a block says it is 4294967280 B long"));

	size = 0;
	memset(&seen, 0, sizeof seen);
	put_section();
	put_interface(1, 65535);
	put_packet(0, 60, 0);
	put_packet(9, 60, 0);
	read_made();
	assert_int_equal(seen.frames, 1);
	assert_non_null(strstr(
	    why.text, "x.pcap: damaged at byte 152: it speaks of interface 9, but describes 1"));
}

static void
refuse_made(const char *words)
{
	write_made();
	memset(&why, 0, sizeof why);
	assert_null(file_open(path, true, &why));
	assert_int_equal(why.status, EXIT_FAILED);
	if (!strstr(why.text, words))
		fail_msg("%s", why.text);
	size = 0;
}

static void
refuses_what_is_no_capture(void **state)
{
	(void)state;
	refuse_made("it is empty");
	put("a", 1);
	refuse_made("it ends in the middle");
	put("#include <stdio.h>\n", 19);
	refuse_made("not a capture file (pcap or pcapng)");
	put("\x1f\x8b\x08\x00\x00\x00", 6);
	refuse_made("gunzip -c");
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	size = 20;
	refuse_made("it ends in the middle");
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	made[4] = 9;
	refuse_made("version");
}

static void
tells_that_there_are_no_frames(void **state)
{
	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	read_made();
	assert_int_equal(why.status, EXIT_OK);
	assert_string_equal(why.text, "x.pcap: there are no frames in it");
}

static void
refuses_what_is_no_file(void **state)
{
	(void)state;
	assert_null(file_open(path, true, &why));
	assert_int_equal(why.status, EXIT_FAILED);
	assert_null(file_open(folder, true, &why));
	assert_non_null(strstr(why.text, "a folder"));
	assert_null(file_open("/dev/zero", true, &why));
	assert_non_null(strstr(why.text, "a device"));
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_null(file_open(path, true, &why)); /* at once: nobody writes into it */
	assert_non_null(strstr(why.text, "a named pipe"));
	assert_null(file_open("/\x1b[2J", true, &why));
	assert_null(strchr(why.text, '\x1b'));
}

/* Opens "-" on what takes the place of standard input. */
static struct port *
open_as_input(int descriptor)
{
	int saved = dup(STDIN_FILENO);
	struct port *port;

	dup2(descriptor, STDIN_FILENO);
	port = file_open("-", true, &why);
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(descriptor);
	return port;
}

/* Writes what was made byte by byte into a pipe: each frame comes out with its last byte, never
 * sooner or later, and nothing ever waits (or this test would never end). */
static void
grow(const size_t *ends_of_frames, unsigned n)
{
	int ends[2];
	struct port *port;

	assert_int_equal(pipe(ends), 0);
	port = open_as_input(ends[0]);
	assert_non_null(port);
	assert_string_equal(port->name, "standard input");
	memset(&seen, 0, sizeof seen);
	for (size_t i = 0; i < size; i++) {
		unsigned whole = 0;

		assert_int_equal(write(ends[1], made + i, 1), 1);
		while (whole < n && ends_of_frames[whole] <= i + 1)
			whole++;
		port->ops->receive(port, 10, see, NULL, &why);
		assert_string_equal(why.text, "");
		assert_int_equal(seen.frames, whole);
		assert_int_equal(port->state, PORT_UP);
		assert_int_equal(port->percent, -1);
	}
	assert_true(port->ops->descriptor(port) >= 0);
	close(ends[1]);
	assert_int_equal(
	    poll(&(struct pollfd){.fd = port->ops->descriptor(port), .events = POLLIN}, 1, 0), 1);
	read_all(port);
	assert_string_equal(why.text, "");
}

static void
follows_a_pipe(void **state)
{
	size_t at[3];

	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	for (int i = 0; i < 3; i++) {
		put_pcap_frame(1, 0, 60, 60);
		at[i] = size;
	}
	grow(at, 3);

	size = 0;
	put_section();
	put_interface(1, 65535);
	put_packet(0, 60, 0);
	at[0] = size;
	put_interface(1, 100);
	put_packet(1, 61, 0);
	at[1] = size;
	put_section();
	put_interface(1, 65535);
	put_packet(0, 60, 0);
	at[2] = size;
	grow(at, 3);
}

static void
refuses_a_bad_pipe_when_it_comes(void **state)
{
	int ends[2];
	struct port *port;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	port = open_as_input(ends[0]);
	assert_int_equal(port->ops->receive(port, 1, see, NULL, &why), 0);
	assert_int_equal(port->state, PORT_UP);
	assert_int_equal(write(ends[1], "hello", 5), 5);
	read_all(port);
	assert_non_null(strstr(why.text, "standard input: it is not a capture file"));
	close(ends[1]);

	assert_int_equal(pipe(ends), 0);
	port = open_as_input(ends[0]);
	close(ends[1]);
	read_all(port);
	assert_non_null(strstr(why.text, "standard input: it is empty"));

	put_pcap_head(0xa1b2c3d4, 65535, 1);
	put_pcap_frame(1, 0, 60, 60);
	write_made();
	seen.frames = 0;
	port = open_as_input(open(path, O_RDONLY));
	assert_int_equal(port->ops->descriptor(port), -1);
	read_all(port);
	assert_int_equal(seen.frames, 1);
}

static void
refuses_a_terminal(void **state)
{
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);

	(void)state;
	assert_true(terminal >= 0);
	assert_null(open_as_input(terminal));
	assert_int_equal(why.status, EXIT_USAGE);
}

/* Any bytes at all: changed, cut, whatever comes. */
static void
survives_any_damage(void **state)
{
	static uint8_t good[2][2000];
	size_t sizes[2];
	unsigned random = 1;

	(void)state;
	put_pcap_head(0xa1b2c3d4, 65535, 1);
	for (uint32_t i = 0; i < 5; i++)
		put_pcap_frame(1, i, 60 + i, 60);
	memcpy(good[0], made, sizes[0] = size);
	size = 0;
	put_section();
	put_interface(1, 65535);
	put_interface(113, 96);
	for (uint32_t i = 0; i < 5; i++)
		put_packet(i & 1, 60 + i, i & 3);
	memcpy(good[1], made, sizes[1] = size);
	for (unsigned i = 0; i < 4000; i++) {
		struct port *port;

		size = sizes[i & 1];
		memcpy(made, good[i & 1], size);
		for (unsigned n = 1 + i % 4; n; n--) {
			random = random * 1103515245 + 12345;
			made[(random >> 16) % size] = (uint8_t)(random >> 8);
		}
		write_made();
		port = file_open(path, true, &why);
		if (port)
			read_all(port);
		else
			assert_true(*why.text);
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
		seen.frames = 0;
		memset(&why, 0, sizeof why);
		port = file_open(inner, true, &why);
		if (port)
			read_all(port);
		else
			assert_true(*why.text);
		if (getenv("FILE_TEST_VERBOSE"))
			print_message("%s: %u frames. %s\n", inner, seen.frames, why.text);
	}
	if (directory)
		closedir(directory);
	return files;
}

/* Captures of other projects, where somebody has put them; they are not part of this one. */
static void
survives_collected_captures(void **state)
{
	const char *name = getenv("ETHERWRIGHT_PCAPS"), *source = getenv("srcdir");
	char beside[PATH_MAX];

	(void)state;
	if (!name) {
		snprintf(beside, sizeof beside, "%s/../shared/pcaps", source ? source : ".");
		name = beside;
	}
	if (access(name, R_OK) < 0) {
		print_message("# no captures in %s; ETHERWRIGHT_PCAPS names their folder\n", name);
		return;
	}
	assert_true(read_folder(name) > 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(reads_pcap),
	    TEST(reads_nanoseconds),
	    TEST(reads_pcapng),
	    TEST(reads_other_byte_order),
	    TEST(reads_other_link_types),
	    TEST(reads_mixed_interfaces),
	    TEST(reads_simple_packets),
	    TEST(repairs_lengths_and_times),
	    TEST(keeps_frames_before_a_cut),
	    TEST(tells_what_is_damaged),
	    TEST(refuses_what_is_no_capture),
	    TEST(tells_that_there_are_no_frames),
	    TEST(refuses_what_is_no_file),
	    TEST(follows_a_pipe),
	    TEST(refuses_a_bad_pipe_when_it_comes),
	    TEST(refuses_a_terminal),
	    TEST(survives_any_damage),
	    TEST(survives_collected_captures),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
