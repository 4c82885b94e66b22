/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files that are written: every byte of them. */
#include "dumped.h"

#include <errno.h>
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

static void
writes_nanosecond_pcap(void **state)
{
	struct dump *dump = dumped_open(dumped_pcap, false);
	const struct port_frame frame = dumped_frame(60);
	uint32_t words[10];
	struct stat is;
	FILE *file;

	(void)state;
	assert_non_null(dump);
	assert_int_equal(dumped_size(dumped_pcap), 24); /* its readers may start at once */
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_flush(dump, &dumped_why));
	assert_int_equal(dumped_size(dumped_pcap), 24 + 16 + 60);
	assert_true(dump_close(dump, &dumped_why));
	assert_int_equal(stat(dumped_pcap, &is), 0);
	assert_int_equal(is.st_mode & 0777, 0600);
	file = fopen(dumped_pcap, "r");
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
	assert_int_equal(dumped_whole(dumped_pcap), 1);
}

static void
writes_to_standard_output(void **state)
{
	const struct port_frame frame = dumped_frame(60);
	uint8_t got[200];
	int ends[2];
	struct dump *dump;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	dump = dumped_into(ends[1]);
	assert_non_null(dump);
	assert_int_equal(read(ends[0], got, sizeof got), 24);
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_flush(dump, &dumped_why));
	assert_int_equal(read(ends[0], got, sizeof got), 76);
	assert_memory_equal(got + 16, dumped_bytes, 60);
	assert_true(dump_close(dump, &dumped_why));
	assert_int_equal(read(ends[0], got, sizeof got), 0);
	close(ends[0]);

	assert_null(dumped_into(open("/dev/full", O_WRONLY)));
	assert_non_null(strstr(dumped_why.text, strerror(ENOSPC)));
}

static void
refuses_a_terminal(void **state)
{
	int terminal = posix_openpt(O_RDWR | O_NOCTTY);

	(void)state;
	assert_true(terminal >= 0);
	assert_null(dumped_into(terminal));
	assert_int_equal(dumped_why.status, EXIT_USAGE);
	assert_non_null(strstr(dumped_why.text, "terminal"));
}

/* Calls tshark where there is one; its lines are in text, or "" is. */
static void
tshark(const char *fields, char text[4096])
{
	char command[512];
	size_t n;
	FILE *pipe;

	snprintf(command, sizeof command, "tshark -r %s -T fields -E separator=, %s 2>/dev/null",
	    dumped_pcapng, fields);
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
	struct port_frame frame = dumped_frame(61), sent = dumped_frame(60);
	struct dump *dump = dumped_open(dumped_pcapng, false);
	char text[4096];

	(void)state;
	sent.out = true;
	assert_int_equal(dumped_size(dumped_pcapng), SECTION); /* its readers may start at once */
	assert_true(dumped_add(dump, &frame));
	assert_true(dump_frame(dump, &dumped_eth0, &sent, "one \"two\"", &dumped_why));
	assert_true(dump_frame(dump, &wifi, &frame, "", &dumped_why));
	assert_true(dump_frame(dump, &file, &frame, NULL, &dumped_why));
	dump_count(dump, &dumped_eth0, frame.time, 12, 3);
	assert_int_equal(dump_frames(dump), 4);
	assert_true(dump_close(dump, &dumped_why));
	assert_int_equal(dumped_whole(dumped_pcapng), 4);
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
	while (port->state == PORT_UP && !port->ops->receive(port, 1, take_one, frame, &dumped_why))
		;
}

static void
keeps_the_fcs_of_a_file(void **state)
{
	struct port_frame frame = dumped_frame(60), back = {.caplen = 0};
	struct dump *dump = dumped_open(dumped_pcapng, false);
	char text[4096];
	struct port *port;

	(void)state;
	frame.len = 60;
	frame.fcs = 4;
	assert_true(dump_frame(dump, &dumped_eth0, &frame, NULL, &dumped_why));
	frame.len = 61; /* cut: there is no FCS at its end */
	frame.fcs = 0;
	assert_true(dump_frame(dump, &dumped_eth0, &frame, NULL, &dumped_why));
	assert_true(dump_close(dump, &dumped_why));
	port = file_open(dumped_pcapng, true, &dumped_why);
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
	dump = dumped_open(dumped_pcap, false);
	assert_true(dumped_add(dump, &frame));
	assert_non_null(strstr(dumped_why.text, "FCS"));
	assert_int_equal(dump_frames(dump), 1);
	assert_true(dump_close(dump, &dumped_why));
}

static void
many_interfaces_keep_their_numbers(void **state)
{
	enum {
		MANY_OF_THEM = 3000
	};
	struct port_frame frame = dumped_frame(1), back = {.caplen = 0};
	struct dump *dump = dumped_open(dumped_pcapng, false);
	char name[PORT_NAME_MAX];
	struct dump_source source = {name, LINKTYPE_ETHERNET, true};
	struct port *port;

	(void)state;
	for (int i = 0; i < 2 * MANY_OF_THEM; i++) {
		snprintf(name, sizeof name, "if%d", i % MANY_OF_THEM);
		assert_true(dump_frame(dump, &source, &frame, NULL, &dumped_why));
	}
	assert_true(dump_close(dump, &dumped_why));
	port = file_open(dumped_pcapng, true, &dumped_why);
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
	const struct port_frame frame = dumped_frame(60);
	struct dump *dump =
	    dump_open(dumped_pcap, &(struct dump_options){.late = true}, &dumped_why);
	uint32_t words[6];
	FILE *file;

	(void)state;
	assert_int_equal(dumped_size(dumped_pcap), 0); /* not yet known */
	assert_true(dump_frame(dump, &wifi, &frame, NULL, &dumped_why));
	assert_string_equal(dumped_why.text, "");
	assert_true(dumped_add(dump, &frame));
	assert_non_null(strstr(dumped_why.text, "left out"));
	dumped_why.text[0] = '\0';
	assert_true(dumped_add(dump, &frame));
	assert_string_equal(dumped_why.text, ""); /* told once */
	assert_int_equal(dump_frames(dump), 1);
	assert_true(dump_close(dump, &dumped_why));
	file = fopen(dumped_pcap, "r");
	assert_int_equal(fread(words, 4, 6, file), 6);
	fclose(file);
	assert_int_equal(words[5], 105);
	assert_int_equal(dumped_whole(dumped_pcap), 1);
}

static void
begins_new_files(void **state)
{
	const struct dump_options options = {.rotation = {.bytes = 1050, .files = 2}};
	struct dump *dump = dump_open(dumped_pcapng, &options, &dumped_why);
	struct port_frame frame = dumped_frame(400);
	char command[256], text[4096], wanted[512];
	FILE *list;

	(void)state;
	assert_non_null(dump);
	for (unsigned i = 0; i < 7; i++) {
		assert_true(dumped_add(dump, &frame));
		frame.time += 1000000000;
	}
	assert_true(dump_close(dump, &dumped_why));
	snprintf(command, sizeof command, "ls -A %s", dumped_folder);
	list = popen(command, "r");
	text[fread(text, 1, sizeof text - 1, list)] = '\0';
	pclose(list);
	/* seven frames, one after another second, two in a file, the newest two files */
	snprintf(wanted, sizeof wanted,
	    "b_20231114T221324Z_00003.pcapng\nb_20231114T221326Z_00004.pcapng\n");
	assert_string_equal(text, wanted);
	snprintf(text, sizeof text, "%s/b_20231114T221324Z_00003.pcapng", dumped_folder);
	assert_true(dumped_size(text) <= 1050);
	assert_int_equal(dumped_whole(text), 2);
	unlink(text);
	snprintf(text, sizeof text, "%s/b_20231114T221326Z_00004.pcapng", dumped_folder);
	assert_int_equal(dumped_whole(text), 1);
	unlink(text);
	assert_null(dump_open("-", &options, &dumped_why));
	assert_null(dump_open("/nowhere/b.pcap", &options, &dumped_why)); /* known before the first
									   * frame
									   */
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, dumped_setup, dumped_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(writes_nanosecond_pcap),
	    TEST(writes_to_standard_output),
	    TEST(refuses_a_terminal),
	    TEST(pcapng_says_where_and_which_way),
	    TEST(keeps_the_fcs_of_a_file),
	    TEST(many_interfaces_keep_their_numbers),
	    TEST(pcap_holds_one_link_type),
	    TEST(begins_new_files),
	};

	return cmocka_run_group_tests(tests, dumped_group_setup, dumped_group_teardown);
}
