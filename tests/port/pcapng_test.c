/* SPDX-License-Identifier: BSD-2-Clause */
/* pcapng files of every structure, made here in either byte order; and reading frames again. */
#include "blocks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* The same in both byte orders. */
static void
interfaces_each_with_its_own(void **state)
{
	for (int order = 0; order < 2; order++) {
		if (order) {
			teardown(state);
			setup(state);
		}
		swapped = order;
		section();
		interface(1, 0);
		option(2, "eth0", 4);
		end();
		interface(113, 64);
		option(2, "\x1b[2J", 4);
		option(9, "\x09", 1);
		end();
		interface(1, 64);
		option(9, "\x8a", 1); /* 1/1024 s */
		option64(14, 1000);
		end();
		packet(0, 1700000000123456, 60, 60);
		end();
		packet(1, 1700000000123456789, 31, 100);
		end();
		packet(2, 5 * 1024 + 512, 20, 10);
		end();
		read_made();
		assert_string_equal(why.text, "");
		assert_int_equal(frames, 3);
		assert_true(seen[0].frame.time == INT64_C(1700000000123456000));
		assert_true(seen[1].frame.time == INT64_C(1700000000123456789));
		assert_true(seen[2].frame.time == INT64_C(1005500000000));
		assert_false(seen[0].frame.foreign);
		assert_true(seen[1].frame.foreign);
		assert_int_equal(seen[1].frame.linktype, 113);
		assert_int_equal(seen[1].frame.len, 100);
		assert_int_equal(seen[2].frame.len, 20);
		assert_int_equal(seen[1].bytes[30], 31);
		assert_string_equal(port->ops->interface(port, seen[0].frame.interface), "eth0");
		assert_string_equal(
		    port->ops->interface(port, seen[1].frame.interface), "\\x1b[2J");
		assert_string_equal(port->ops->interface(port, 2), "");
		assert_string_equal(port->ops->interface(port, 99), "");
	}
}

static void
sections_of_either_byte_order(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++) {
		swapped = i % 2;
		section();
		if (i == 1) {
			interface(105, 0); /* each section counts its own */
			end();
		}
		interface(1, 0);
		option(2, i == 2 ? "last" : "other", i == 2 ? 4 : 5);
		end();
		packet(i == 1, 0, 60, 60);
		end();
	}
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(frames, 3);
	for (int i = 0; i < 3; i++)
		assert_false(seen[i].frame.foreign);
	assert_string_equal(port->ops->interface(port, seen[2].frame.interface), "last");
}

static void
options_of_packets(void **state)
{
	(void)state;
	section();
	interface(1, 0);
	end();
	packet(0, 0, 61, 61);
	option(1, "first", 5);
	put16(2);
	put16(4);
	put32(2); /* out */
	option(1, "second\r\n\nline\n", 14);
	end();
	packet(0, 0, 64, 64);
	put16(2);
	put16(4);
	put32(1 | 4 << 5); /* in, four bytes of FCS */
	option64(4, 7);
	put32(0);
	end();
	packet(0, 0, 60, 62); /* cut within its FCS */
	put16(2);
	put16(4);
	put32(4 << 5);
	end();
	begin(5);
	put32(0);
	put64(0);
	option64(5, 10); /* dropped by the interface, in all */
	end();
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(frames, 3);
	assert_true(seen[0].frame.out);
	assert_string_equal(seen[0].comment, "first / second / line");
	assert_false(seen[1].frame.out);
	assert_int_equal(seen[1].frame.fcs, 4);
	assert_int_equal(seen[1].frame.caplen, 60);
	assert_int_equal(seen[1].frame.len, 60);
	assert_int_equal(seen[2].frame.fcs, 2);
	assert_int_equal(seen[2].frame.caplen, 58);
	assert_int_equal(seen[2].frame.len, 58);
	assert_int_equal(port->lost, 10);
}

static void
old_simple_and_unknown_blocks(void **state)
{
	(void)state;
	section();
	interface(1, 20);
	option(13, "\x04", 1);
	end();
	begin(2); /* obsolete */
	put16(0);
	put16(3);
	put64(0);
	put32(10);
	put32(10);
	put("0123456789", 10);
	fill_up();
	option(1, "old", 3);
	end();
	begin(4); /* names */
	put32(0);
	end();
	begin(10); /* secrets */
	put("whatever", 8);
	end();
	begin(0xbad);
	end();
	begin(3); /* simple: 100 bytes of which the snap length let 20 in */
	put32(100);
	put("abcdefghijklmnopqrst", 20);
	end();
	read_made();
	assert_string_equal(why.text, "");
	assert_int_equal(frames, 2);
	assert_string_equal(seen[0].comment, "old");
	assert_int_equal(seen[0].frame.caplen, 6);
	assert_int_equal(seen[0].frame.fcs, 4);
	assert_int_equal(seen[1].frame.caplen, 20);
	assert_int_equal(seen[1].frame.fcs, 0); /* the FCS is beyond the cut */
	assert_int_equal(seen[1].frame.len, 96);
	assert_int_equal(port->lost, 3);
}

/* What is wrong with a file after one good frame of it. */
static void
broken(const char *words)
{
	read_made();
	if (frames != 1 || why.status != EXIT_FAILED || !strstr(why.text, words))
		fail_msg("%u frames: %s", frames, why.text);
	teardown(NULL);
	setup(NULL);
	section();
	interface(1, 0);
	end();
	packet(0, 0, 60, 60);
	end();
}

static void
says_where_and_what_is_damaged(void **state)
{
	size_t at;

	(void)state;
	section();
	interface(1, 0);
	end();
	packet(0, 0, 60, 60);
	end();
	at = size;
	packet(1, 0, 60, 60);
	end();
	broken("damaged at byte 140: it speaks of interface 1, but describes 1");
	packet(0, 0, 60, 60);
	end();
	made[at + 20] = 99; /* captured */
	broken("a frame says it is 99 B long, its block has room for 60 B");
	packet(0, 0, 60, 60);
	put32(0);
	end();
	made[size - 4]++;
	broken("at its start that it is 96 B long, at its end 97 B");
	begin(6);
	end();
	broken("too short for the frame");
	put32(6);
	put32(13);
	put32(0);
	broken("13 B long, which cannot be");
	put32(6);
	put32((16 << 20) + 4);
	put32(0);
	broken("16777220 B long, which cannot be");
	section();
	made[at + 8] = 0;
	broken("byte order");
	section();
	made[at + 12] = 2;
	broken("version 2.0 of pcapng");
	interface(1, 0);
	size -= 4;
	end();
	broken("too few bytes");
	packet(0, 0, 60, 60);
	end();
	size -= 10;
	broken("cut off at byte 140: it ends in the middle of a record");
	size = 0;
}

/* A record that comes in two parts: shown once it is there. */
static void
follows_a_file_that_grows(void **state)
{
	uint8_t rest[40];

	(void)state;
	section();
	interface(1, 0);
	end();
	packet(0, 0, 60, 60);
	end();
	packet(0, 0, 70, 70);
	end();
	memcpy(rest, made + size - 40, 40);
	size -= 40;
	read_made();
	assert_int_equal(frames, 1);
	assert_non_null(strstr(why.text, "still being written"));
	port->ops->refresh(port);
	assert_int_equal(port->state, PORT_END);
	put(rest, 40);
	write_made();
	why.text[0] = '\0';
	port->ops->refresh(port);
	assert_int_equal(port->state, PORT_UP);
	receive_all();
	assert_string_equal(why.text, "");
	assert_int_equal(frames, 2);
	assert_int_equal(seen[1].frame.caplen, 70);
}

/* A pipe's frames can be read again, if that was asked for; a file that was cut says so. */
static void
reads_again(void **state)
{
	int ends[2], saved = dup(STDIN_FILENO);
	uint8_t bytes[60];

	(void)state;
	section();
	interface(1, 0);
	end();
	packet(0, 0, 60, 60);
	end();
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], made, size), size);
	close(ends[1]);
	for (int again = 1; again >= 0; again--) {
		dup2(ends[0], STDIN_FILENO);
		port = file_open("-", again, &why);
		assert_non_null(port);
		assert_int_equal(port->ops->read != NULL, again);
		if (again) {
			receive_all();
			assert_int_equal(frames, 1);
			assert_true(port->ops->read(port, seen[0].frame.at, bytes, 60));
			assert_memory_equal(bytes, seen[0].bytes, 60);
			assert_false(port->ops->read(port, seen[0].frame.at + 60, bytes, 60));
		}
		port_close(port);
		port = NULL;
	}
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(ends[0]);
	frames = 0;
	write_made();
	port = file_open(path, true, &why);
	receive_all();
	assert_int_equal(ftruncate(out, 100), 0);
	assert_false(port->ops->read(port, seen[0].frame.at, bytes, 60));
}

static void
note(void *context, const struct port_frame *frame)
{
	*(struct port_frame *)context = *frame;
}

/* Longer than what is taken of a frame: the comment stands behind all of it. */
static void
comment_of_a_clipped_frame(void **state)
{
	static const uint8_t zeros[300000];
	struct port_frame frame = {.caplen = 0};
	char comment[100];
	struct text t = text_on(comment, sizeof comment);

	(void)state;
	section();
	interface(1, 0);
	end();
	packet(0, 0, 0, sizeof zeros);
	option(1, "behind", 6);
	end();
	/* the block's length, twice, and the frame's */
	for (int i = 0; i < 3; i++) {
		size_t at = i == 0 ? begun + 4 : i == 1 ? begun + 20 : size - 4;
		uint32_t n;

		memcpy(&n, made + at, 4);
		n += sizeof zeros;
		memcpy(made + at, &n, 4);
	}
	assert_int_equal(write(out, made, begun + 28), begun + 28);
	assert_int_equal(write(out, zeros, sizeof zeros), sizeof zeros);
	assert_int_equal(write(out, made + begun + 28, size - begun - 28), size - begun - 28);
	size = 0;
	port = file_open(path, true, &why);
	assert_non_null(port);
	while (port->state == PORT_UP && !port->ops->receive(port, 1, note, &frame, &why))
		;
	assert_int_equal(frame.caplen, PORT_FRAME_MAX);
	port->ops->comment(port, frame.at, &t);
	assert_string_equal(comment, "behind");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(interfaces_each_with_its_own),
	    TEST(sections_of_either_byte_order),
	    TEST(options_of_packets),
	    TEST(old_simple_and_unknown_blocks),
	    TEST(says_where_and_what_is_damaged),
	    TEST(follows_a_file_that_grows),
	    TEST(reads_again),
	    TEST(comment_of_a_clipped_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
