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
#include <sys/wait.h>
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
	snprintf(other, sizeof other, "%s/b.pcapng", folder);
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

static const struct dump_source eth0 = {"eth0", LINKTYPE_ETHERNET, true};

static struct dump *
open_dump(const char *name, bool overwrite)
{
	return dump_open(name, &(struct dump_options){.overwrite = overwrite}, &why);
}

static bool
add(struct dump *dump, const struct port_frame *frame)
{
	return dump_frame(dump, &eth0, frame, NULL, &why);
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

enum {
	SECTION = 24 + 4 + (sizeof PACKAGE_STRING - 1 + 3) / 4 * 4 + 4 + 4,
	INTERFACE = 20 + 8 + 8 + 4 /* "eth0", resolution, end */
};

/* The same for pcapng: all blocks whole, and the frames among them. */
static unsigned
whole_blocks(FILE *file, const char *name)
{
	static uint32_t block[PORT_FRAME_MAX / 4 + 64];
	unsigned n = 0;

	for (; fread(block, 1, 8, file) == 8; n += block[0] == 6) {
		assert_int_equal(block[1] % 4, 0);
		assert_int_equal(fread(block + 2, 1, block[1] - 8, file), block[1] - 8);
		assert_int_equal(block[block[1] / 4 - 1], block[1]);
		if (block[0] == 6)
			assert_memory_equal(block + 7, bytes, block[5]);
	}
	assert_int_equal(ftell(file), file_size(name));
	fclose(file);
	return n;
}

/* Reads the file record by record: the number of whole ones; fails if something is left over. */
static unsigned
whole_records(const char *name)
{
	FILE *file = fopen(name, "r");
	uint32_t header[6];
	unsigned n = 0;

	assert_non_null(file);
	if (strstr(name, ".pcapng"))
		return whole_blocks(file, name);
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
	struct dump *dump = open_dump(path, false);
	const struct port_frame frame = frame_of(60);
	uint32_t words[10];
	struct stat is;
	FILE *file;

	(void)state;
	assert_non_null(dump);
	assert_int_equal(file_size(path), 24); /* its readers may start at once */
	assert_true(add(dump, &frame));
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
	struct dump *dump = open_dump(path, false);
	const struct port_frame frame = frame_of(100);

	(void)state;
	assert_true(add(dump, &frame));
	assert_true(dump_close(dump, &why));
	assert_null(open_dump(path, false));
	assert_non_null(strstr(why.text, "exists already"));
	assert_int_equal(whole_records(path), 1);
	dump = open_dump(path, true);
	assert_true(dump_close(dump, &why));
	assert_int_equal(whole_records(path), 0);
}

static void
refuses_what_is_no_file(void **state)
{
	(void)state;
	assert_int_equal(symlink("/etc/passwd", path), 0);
	assert_null(open_dump(path, true));
	assert_non_null(strstr(why.text, "symbolic link"));
	assert_null(open_dump(path, false));
	assert_null(open_dump(folder, true));
	assert_null(open_dump("/dev/full", true));
	assert_non_null(strstr(why.text, "not a regular file"));
	assert_null(open_dump("/nowhere/at/\x1b[2J", false));
	assert_non_null(strstr(why.text, "\\x1b[2J"));
	assert_int_equal(mkfifo(other, 0600), 0);
	assert_null(open_dump(other, true)); /* at once: nobody reads it */
	assert_true(dump_close(NULL, &why));
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
		dump = open_dump(name, true);
		assert_non_null(dump);
		for (unsigned i = 0; i < 2000; i++) {
			const struct port_frame frame = frame_of(200);

			refusals += !add(dump, &frame);
			if (i % 100 == 50)
				refusals += !dump_flush(dump, &why);
		}
		setrlimit(RLIMIT_FSIZE, &everything);
		/* Room again: still nothing more is written. */
		assert_true(dump_flush(dump, &why));
		assert_true(dump_close(dump, &why));
		assert_int_equal(refusals, 1);
		assert_non_null(strstr(why.text, strerror(EFBIG)));
		records = whole_records(name);
		assert_int_equal(
		    records, room < head + before ? 0 : (room - head - before) / (200 + around));
		assert_non_null(strstr(why.text, "keeps the first"));
		assert_int_equal(strtoul(strstr(why.text, "first ") + 6, NULL, 10), records);
	}
}

static void
keeps_whole_records_on_a_full_disk(void **state)
{
	(void)state;
	fill_disk(path, 24, 0, 16);
	fill_disk(other, SECTION, INTERFACE, 32 + 8 + 4); /* flags and the end of options */
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
	dump = open_dump(path, false);
	assert_true(add(dump, &frame));
	assert_true(add(dump, &frame)); /* buffered: not known yet */
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
	assert_null(open_dump(path, false));
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
	dump = dump_open("-", &(struct dump_options){.format = DUMP_PCAP}, &why);
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
	assert_true(add(dump, &frame));
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

/* Calls tshark where there is one; its lines are in text, or "" is. */
static void
tshark(const char *fields, char text[4096])
{
	char command[512];
	size_t n;
	FILE *pipe;

	snprintf(command, sizeof command, "tshark -r %s -T fields -E separator=, %s 2>/dev/null",
	    other, fields);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	n = fread(text, 1, 4095, pipe);
	text[n] = '\0';
	pclose(pipe);
}

static void
pcapng_says_where_and_which_way(void **state)
{
	const struct dump_source wifi = {"wlan0", 105, true}, file = {"", LINKTYPE_ETHERNET, false};
	struct port_frame frame = frame_of(61), sent = frame_of(60);
	struct dump *dump = open_dump(other, false);
	char text[4096];

	(void)state;
	sent.out = true;
	assert_int_equal(file_size(other), SECTION); /* its readers may start at once */
	assert_true(add(dump, &frame));
	assert_true(dump_frame(dump, &eth0, &sent, "one \"two\"", &why));
	assert_true(dump_frame(dump, &wifi, &frame, "", &why));
	assert_true(dump_frame(dump, &file, &frame, NULL, &why));
	dump_count(dump, &eth0, frame.time, 12, 3);
	assert_int_equal(dump_frames(dump), 4);
	assert_true(dump_close(dump, &why));
	assert_int_equal(whole_records(other), 4);
	tshark("-e frame.time_epoch -e frame.interface_name -e frame.encap_type "
	       "-e frame.packet_flags_direction -e frame.comment -e frame.len -e frame.cap_len",
	    text);
	if (!*text)
		skip(); /* no tshark */
	assert_string_equal(text, "1700000000.123456789,eth0,1,0x00000001,,65,61\n"
				  "1700000000.123456789,eth0,1,0x00000002,one \"two\",64,60\n"
				  "1700000000.123456789,wlan0,20,0x00000001,,65,61\n"
				  "1700000000.123456789,unknown,1,,,65,61\n");
}

static void
take_one(void *context, const struct port_frame *frame)
{
	*(struct port_frame *)context = *frame;
}

/* The next frame; a turn may meet blocks without one. */
static void
read_next(struct port *port, struct port_frame *frame)
{
	while (port->state == PORT_UP && !port->ops->receive(port, 1, take_one, frame, &why))
		;
}

static void
keeps_the_fcs_of_a_file(void **state)
{
	struct port_frame frame = frame_of(60), back = {.caplen = 0};
	struct dump *dump = open_dump(other, false);
	char text[4096];
	struct port *port;

	(void)state;
	frame.len = 60;
	frame.fcs = 4;
	assert_true(dump_frame(dump, &eth0, &frame, NULL, &why));
	frame.len = 61; /* cut: there is no FCS at its end */
	frame.fcs = 0;
	assert_true(dump_frame(dump, &eth0, &frame, NULL, &why));
	assert_true(dump_close(dump, &why));
	port = file_open(other, true, &why);
	assert_non_null(port);
	read_next(port, &back);
	assert_int_equal(back.caplen, 60);
	assert_int_equal(back.fcs, 4);
	read_next(port, &back);
	assert_int_equal(back.fcs, 0);
	port_close(port);
	tshark("-e frame.len -e frame.packet_flags_fcs_length", text);
	if (*text)
		assert_string_equal(text, "64,4\n61,0\n");
	frame.len = 60;
	frame.fcs = 4;
	dump = open_dump(path, false);
	assert_true(add(dump, &frame));
	assert_non_null(strstr(why.text, "FCS"));
	assert_int_equal(dump_frames(dump), 1);
	assert_true(dump_close(dump, &why));
}

static void
many_interfaces_keep_their_numbers(void **state)
{
	enum {
		MANY_OF_THEM = 3000
	};
	struct port_frame frame = frame_of(1), back = {.caplen = 0};
	struct dump *dump = open_dump(other, false);
	char name[PORT_NAME_MAX];
	struct dump_source source = {name, LINKTYPE_ETHERNET, true};
	struct port *port;

	(void)state;
	for (int i = 0; i < 2 * MANY_OF_THEM; i++) {
		snprintf(name, sizeof name, "if%d", i % MANY_OF_THEM);
		assert_true(dump_frame(dump, &source, &frame, NULL, &why));
	}
	assert_true(dump_close(dump, &why));
	port = file_open(other, true, &why);
	for (int i = 0; i < 2 * MANY_OF_THEM; i++) {
		read_next(port, &back);
		assert_int_equal(back.interface, i % MANY_OF_THEM);
		snprintf(name, sizeof name, "if%d", i % MANY_OF_THEM);
		assert_string_equal(port->ops->interface(port, back.interface), name);
	}
	port_close(port);
}

static void
pcap_holds_one_link_type(void **state)
{
	const struct dump_source wifi = {"wlan0", 105, true};
	const struct port_frame frame = frame_of(60);
	struct dump *dump = dump_open(path, &(struct dump_options){.late = true}, &why);
	uint32_t words[6];
	FILE *file;

	(void)state;
	assert_int_equal(file_size(path), 0); /* not yet known */
	assert_true(dump_frame(dump, &wifi, &frame, NULL, &why));
	assert_string_equal(why.text, "");
	assert_true(add(dump, &frame));
	assert_non_null(strstr(why.text, "left out"));
	why.text[0] = '\0';
	assert_true(add(dump, &frame));
	assert_string_equal(why.text, ""); /* told once */
	assert_int_equal(dump_frames(dump), 1);
	assert_true(dump_close(dump, &why));
	file = fopen(path, "r");
	assert_int_equal(fread(words, 4, 6, file), 6);
	fclose(file);
	assert_int_equal(words[5], 105);
	assert_int_equal(whole_records(path), 1);
}

static void
a_save_appears_whole(void **state)
{
	const struct dump_options save = {.whole = true},
				  again = {.whole = true, .overwrite = true};
	const struct port_frame frame = frame_of(60);
	struct dump *dump = dump_open(path, &save, &why);

	(void)state;
	assert_true(add(dump, &frame));
	assert_int_equal(file_size(path), -1);
	assert_true(dump_close(dump, &why));
	assert_int_equal(whole_records(path), 1);
	assert_null(dump_open(path, &save, &why));
	assert_int_equal(errno, EEXIST);

	dump = dump_open(path, &again, &why); /* given up: the old one stays */
	assert_true(add(dump, &frame));
	assert_true(add(dump, &frame));
	assert_true(dump_flush(dump, &why));
	assert_int_equal(whole_records(path), 1);
	dump_abandon(dump);
	assert_int_equal(whole_records(path), 1);

	dump = dump_open(path, &again, &why);
	assert_true(add(dump, &frame));
	assert_true(add(dump, &frame));
	assert_true(dump_close(dump, &why));
	assert_int_equal(whole_records(path), 2);
	assert_int_equal(rmdir(folder), -1);
	unlink(path);
	assert_int_equal(rmdir(folder), 0); /* no temporary is left */
	assert_int_equal(mkdir(folder, 0700), 0);
}

static void
a_save_that_fails_keeps_the_old_file(void **state)
{
	const struct rlimit everything = {RLIM_INFINITY, RLIM_INFINITY};
	const struct rlimit limit = {300, RLIM_INFINITY};
	const struct dump_options again = {.whole = true, .overwrite = true};
	const struct port_frame frame = frame_of(200);
	struct dump *dump = open_dump(path, false);

	(void)state;
	assert_true(add(dump, &frame));
	assert_true(dump_close(dump, &why));
	setrlimit(RLIMIT_FSIZE, &limit);
	dump = dump_open(path, &again, &why);
	assert_true(add(dump, &frame));
	assert_true(add(dump, &frame));
	assert_false(dump_close(dump, &why));
	setrlimit(RLIMIT_FSIZE, &everything);
	assert_non_null(strstr(why.text, "Not saved"));
	assert_non_null(strstr(why.text, "still here"));
	assert_int_equal(whole_records(path), 1);

	/* the folder goes meanwhile */
	dump = dump_open(path, &again, &why);
	assert_true(add(dump, &frame));
	unlink(path);
	assert_int_equal(symlink("/etc/passwd", path), 0);
	assert_false(dump_close(dump, &why));
	assert_non_null(strstr(why.text, "Not saved"));
	assert_null(dump_open("/nowhere/a.pcap", &again, &why));
}

/* Saves until it is killed, and says so on the way. */
static void
save_for_ever(unsigned told_after, int ready)
{
	const struct dump_options again = {.whole = true, .overwrite = true};
	const struct port_frame frame = frame_of(1000);

	for (unsigned i = 0;; i++) {
		struct dump *dump = dump_open(path, &again, &why);

		for (unsigned n = 0; n < 100; n++)
			add(dump, &frame);
		if (!dump_close(dump, &why))
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
		assert_int_equal(whole_records(path), 100);
		close(ready[0]);
		close(ready[1]);
	}
	assert_true(dump_close(dump_open(path, &again, &why), &why));
	snprintf(command, sizeof command, "test -z \"$(ls -A %s | grep etherwright)\"", folder);
	assert_int_equal(system(command), 0);
}

static void
begins_new_files(void **state)
{
	const struct dump_options options = {.rotation = {.bytes = 1050, .files = 2}};
	struct dump *dump = dump_open(other, &options, &why);
	struct port_frame frame = frame_of(400);
	char command[256], text[4096], wanted[512];
	FILE *list;

	(void)state;
	assert_non_null(dump);
	for (unsigned i = 0; i < 7; i++) {
		assert_true(add(dump, &frame));
		frame.time += 1000000000;
	}
	assert_true(dump_close(dump, &why));
	snprintf(command, sizeof command, "ls -A %s", folder);
	list = popen(command, "r");
	text[fread(text, 1, sizeof text - 1, list)] = '\0';
	pclose(list);
	/* seven frames, one after another second, two in a file, the newest two files */
	snprintf(wanted, sizeof wanted,
	    "b_20231114T221324Z_00003.pcapng\nb_20231114T221326Z_00004.pcapng\n");
	assert_string_equal(text, wanted);
	snprintf(text, sizeof text, "%s/b_20231114T221324Z_00003.pcapng", folder);
	assert_true(file_size(text) <= 1050);
	assert_int_equal(whole_records(text), 2);
	unlink(text);
	snprintf(text, sizeof text, "%s/b_20231114T221326Z_00004.pcapng", folder);
	assert_int_equal(whole_records(text), 1);
	unlink(text);
	assert_null(dump_open("-", &options, &why));
	assert_null(dump_open("/nowhere/b.pcap", &options, &why)); /* known before the first frame
								    */
}

/* A pipe that is full makes nobody wait, and nothing is lost. */
static void
a_slow_reader_gets_all(void **state)
{
	const struct port_frame frame = frame_of(1400);
	static uint8_t got[1 << 16];
	uint64_t frames = 0;
	size_t all = 0;
	int ends[2];
	struct dump *dump;
	ssize_t n;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	dump = dump_into(ends[1]);
	for (; !dump_full(dump); frames++)
		assert_true(add(dump, &frame) && dump_turn(dump, &why));
	assert_true(dump_descriptor(dump) >= 0);
	while (dump_descriptor(dump) >= 0) {
		n = read(ends[0], got, sizeof got);
		assert_true(n > 0);
		all += (size_t)n;
		assert_true(dump_turn(dump, &why));
	}
	assert_true(dump_close(dump, &why));
	while ((n = read(ends[0], got, sizeof got)) > 0)
		all += (size_t)n;
	close(ends[0]);
	assert_int_equal(all, 24 + frames * 1416);
	assert_true(frames > 100);
}

static void
a_reader_that_goes_is_no_failure(void **state)
{
	const struct port_frame frame = frame_of(60);
	struct dump *dump;
	int ends[2];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	dump = dump_into(ends[1]);
	close(ends[0]);
	assert_true(add(dump, &frame));
	assert_false(dump_turn(dump, &why));
	assert_int_equal(why.status, EXIT_OK);
	assert_true(dump_deserted(dump) && dump_stopped(dump));
	assert_true(add(dump, &frame));
	assert_true(dump_close(dump, &why));
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
	    TEST(pcapng_says_where_and_which_way),
	    TEST(keeps_the_fcs_of_a_file),
	    TEST(many_interfaces_keep_their_numbers),
	    TEST(pcap_holds_one_link_type),
	    TEST(a_save_appears_whole),
	    TEST(a_save_that_fails_keeps_the_old_file),
	    TEST(a_killed_save_leaves_the_old_file),
	    TEST(begins_new_files),
	    TEST(a_slow_reader_gets_all),
	    TEST(a_reader_that_goes_is_no_failure),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
