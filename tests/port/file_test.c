/* SPDX-License-Identifier: BSD-2-Clause */
/* Capture files and pipes that are read: good ones, and growing ones. */
#include "made.h"

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void
reads_pcap(void **state)
{
	struct port *port;

	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_put_pcap_frame(1700000000, 123456, 60, 60);
	made_put_pcap_frame(1700000001, 0, 100, 1500);
	made_write();
	port = file_open(made_path, true, &made_why);
	assert_non_null(port);
	assert_string_equal(port->name, "x.pcap");
	assert_int_equal(port->ops->descriptor(port), -1);
	assert_null(port->ops->send);
	assert_int_equal(port->ops->receive(port, 1, made_see, NULL, &made_why), 1);
	assert_int_equal(port->state, PORT_UP);
	port->ops->refresh(port);
	assert_int_equal(port->percent, (24 + 76) * 100 / (24 + 76 + 116));
	assert_true(made_seen.first.time == INT64_C(1700000000123456000));
	assert_int_equal(made_seen.bytes[59], 59);
	assert_int_equal(port->ops->receive(port, 10, made_see, NULL, &made_why), 1);
	assert_int_equal(port->percent, 100);
	assert_int_equal(made_seen.last.caplen, 100);
	assert_int_equal(made_seen.last.len, 1500);
	assert_string_equal(made_why.text, "");
	made_read_all(port);
}

static void
reads_nanoseconds(void **state)
{
	(void)state;
	made_put_pcap_head(0xa1b23c4d, 65535, 1);
	made_put_pcap_frame(4000000000u, 999999999, 60, 60); /* after 2038 */
	made_read();
	assert_true(made_seen.first.time == INT64_C(4000000000999999999));
}

static void
reads_pcapng(void **state)
{
	(void)state;
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 61, 2);
	made_put_packet(0, 64, 1);
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 70, 0);
	made_read();
	assert_string_equal(made_why.text, "");
	assert_int_equal(made_seen.frames, 3);
	assert_true(made_seen.first.out);
	assert_false(made_seen.last.out);
	assert_true(made_seen.first.time == INT64_C(1700000000123456000));
	assert_int_equal(made_seen.first.caplen, 61);
	assert_int_equal(made_seen.last.caplen, 70);
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
	made_put(file, sizeof file);
	made_read();
	assert_int_equal(made_seen.frames, 1);
	assert_true(made_seen.first.time == INT64_C(1000002000));
	assert_memory_equal(made_seen.bytes, "\x07\x08\x09", 3);
	made_size = 0;
	made_put(ng, sizeof ng);
	made_read();
	assert_string_equal(made_why.text, "");
	assert_int_equal(made_seen.frames, 2);
	assert_int_equal(made_seen.last.caplen, 3);
}

static void
reads_other_link_types(void **state)
{
	struct port *port;

	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 113);
	made_put_pcap_frame(1, 0, 60, 60);
	made_write();
	port = file_open(made_path, true, &made_why);
	made_read_all(port);
	assert_int_equal(made_seen.frames, 1);
	assert_true(made_seen.first.foreign);
	assert_int_equal(made_seen.first.linktype, 113);
}

/* libpcap gives up at the second interface of both. */
static void
reads_mixed_interfaces(void **state)
{
	(void)state;
	made_put_section();
	made_put_interface(1, 96);
	made_put_interface(1, 65535);
	made_put_interface(1, 0);
	made_put_packet(0, 90, 0);
	made_put_packet(1, 128, 0);
	made_put_packet(2, 1514, 0);
	made_read();
	assert_string_equal(made_why.text, "");
	assert_int_equal(made_seen.frames, 3);
	assert_int_equal(made_seen.last.caplen, 1514);

	made_size = 0;
	memset(&made_seen, 0, sizeof made_seen);
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 100, 0);
	made_put_interface(113, 65535);
	made_put_interface(105, 65535);
	made_put_packet(1, 50, 0);
	made_put_packet(2, 51, 0);
	made_put_packet(0, 101, 0);
	made_read();
	assert_string_equal(made_why.text, "");
	assert_int_equal(made_seen.frames, 4);
	assert_false(made_seen.last.foreign);
	assert_int_equal(made_seen.last.caplen, 101);
}

/* A simple packet block of 100 B, cut by the snap length. */
static void
reads_simple_packets(void **state)
{
	(void)state;
	made_put_section();
	made_put_interface(1, 20);
	made_put32(3);
	made_put32(36);
	made_put32(100);
	made_put_zeros(20);
	made_put32(36);
	made_read();
	assert_string_equal(made_why.text, "");
	assert_int_equal(made_seen.frames, 1);
	assert_int_equal(made_seen.first.caplen, 20);
	assert_int_equal(made_seen.first.len, 100);
}

static void
repairs_lengths_and_times(void **state)
{
	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	made_put_pcap_frame(5, UINT32_MAX, 60, 14);
	made_read();
	assert_int_equal(made_seen.frames, 1);
	assert_int_equal(made_seen.first.len, 60);
	assert_true(made_seen.first.time >= 5 * INT64_C(1000000000));
	assert_true(made_seen.first.time < 6 * INT64_C(1000000000));
}

/* Writes what was made byte by byte into a pipe: each frame comes out with its last byte, never
 * sooner or later, and nothing ever waits (or this test would never end). */
static void
grow(const size_t *ends_of_frames, unsigned n)
{
	int ends[2];
	struct port *port;

	assert_int_equal(pipe(ends), 0);
	port = made_open_as_input(ends[0]);
	assert_non_null(port);
	assert_string_equal(port->name, "standard input");
	memset(&made_seen, 0, sizeof made_seen);
	for (size_t i = 0; i < made_size; i++) {
		unsigned whole = 0;

		assert_int_equal(write(ends[1], made_bytes + i, 1), 1);
		while (whole < n && ends_of_frames[whole] <= i + 1)
			whole++;
		port->ops->receive(port, 10, made_see, NULL, &made_why);
		assert_string_equal(made_why.text, "");
		assert_int_equal(made_seen.frames, whole);
		assert_int_equal(port->state, PORT_UP);
		assert_int_equal(port->percent, -1);
	}
	assert_true(port->ops->descriptor(port) >= 0);
	close(ends[1]);
	assert_int_equal(
	    poll(&(struct pollfd){.fd = port->ops->descriptor(port), .events = POLLIN}, 1, 0), 1);
	made_read_all(port);
	assert_string_equal(made_why.text, "");
}

static void
follows_a_pipe(void **state)
{
	size_t at[3];

	(void)state;
	made_put_pcap_head(0xa1b2c3d4, 65535, 1);
	for (int i = 0; i < 3; i++) {
		made_put_pcap_frame(1, 0, 60, 60);
		at[i] = made_size;
	}
	grow(at, 3);

	made_size = 0;
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 60, 0);
	at[0] = made_size;
	made_put_interface(1, 100);
	made_put_packet(1, 61, 0);
	at[1] = made_size;
	made_put_section();
	made_put_interface(1, 65535);
	made_put_packet(0, 60, 0);
	at[2] = made_size;
	grow(at, 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, made_setup, made_teardown)

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
	    TEST(follows_a_pipe),
	};

	return cmocka_run_group_tests(tests, made_group_setup, made_group_teardown);
}
