/* SPDX-License-Identifier: BSD-2-Clause */
/* A file that is sent again: which frames can be, and when they are due, on a port in memory that
 * hands out what a file would, and a clock that the test turns. */
#include "session/replay.h"

#include "base/clock.h"
#include "port/files.h"
#include "port/keeper.h"
#include "wire/wire.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct file {
	struct port port;
	const struct port_frame *frames;
	unsigned n, at, closed;
	bool slow; /* a pipe: nothing has come yet */
	const char *damage;
} file;

static const uint8_t bytes[DRAFT_MAX + 1] = {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 0x88, 0xb5, 7};
static struct port to = {.name = "eth0", .mtu = 1500, .has_mac = true, .mac = {2, 9, 9, 9, 9, 9}};
static const struct replay_speed own = {.num = 1, .den = 1};
static struct why why;

static int
receive(struct port *port, int budget, port_take *take, void *context, struct why *w)
{
	assert_ptr_equal(port, &file.port);
	assert_int_equal(budget, 1);
	if (file.slow)
		return 0;
	if (file.at == file.n) {
		port->state = PORT_END;
		if (file.damage)
			no(w, EXIT_FAILED, "%s", file.damage);
		return 0;
	}
	take(context, &file.frames[file.at++]);
	return 1;
}

static void
close_file(struct port *port)
{
	assert_ptr_equal(port, &file.port);
	file.closed++;
}

static struct replay *
start(const struct port_frame *frames, unsigned n, struct replay_speed speed, bool from_me)
{
	static const struct port_ops ops = {.receive = receive, .close = close_file};

	file = (struct file){
	    .port = {.ops = &ops, .name = "f.pcap", .state = PORT_UP}, .frames = frames, .n = n};
	return replay_of(&file.port, speed, from_me);
}

static struct port_frame
frame(uint32_t n, int64_t time)
{
	return (struct port_frame){.bytes = bytes, .caplen = n, .len = n, .time = time};
}

/* Goes to the next frame and says when it is due. */
static int64_t
next(struct replay *r, int64_t now)
{
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME);
	replay_pass(r);
	return replay_due(r, now);
}

static void
its_own_times(void **state)
{
	const struct port_frame frames[] = {
	    frame(60, 1000), frame(60, 1500), frame(60, 1500), frame(60, 9000)};
	struct replay *r = start(frames, 4, own, false);
	size_t n;

	(void)state;
	assert_int_equal(next(r, 50), 50); /* the first at once, the others as they were */
	assert_int_equal(next(r, 60), 550);
	assert_int_equal(next(r, 560), 550);
	assert_int_equal(next(r, 600), 8050);
	assert_memory_equal(replay_bytes(r, &n), bytes, 60);
	assert_int_equal(n, 60);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_END);
	replay_free(r);
	assert_int_equal(file.closed, 1);
	replay_free(NULL);
}

static void
factors(void **state)
{
	const struct port_frame frames[] = {frame(60, 0), frame(60, 3000), frame(60, 9000)};
	struct replay *r = start(frames, 3, (struct replay_speed){.num = 3, .den = 1}, false);

	(void)state;
	assert_int_equal(next(r, 0), 0);
	assert_int_equal(next(r, 0), 1000);
	assert_int_equal(next(r, 0), 3000);
	replay_free(r);
	r = start(frames, 3, (struct replay_speed){.num = 1, .den = 2}, false);
	assert_int_equal(next(r, 0), 0);
	assert_int_equal(next(r, 0), 6000);
	replay_free(r);
}

/* Whoever was stopped does not send in a burst what should have gone meanwhile. */
static void
a_stop_makes_no_burst(void **state)
{
	struct port_frame frames[100];
	struct replay *r;
	int64_t now = 0;

	(void)state;
	for (int i = 0; i < 100; i++)
		frames[i] = frame(60, i * 10 * NS_PER_MS);
	r = start(frames, 100, own, false);
	for (int i = 0; i < 10; i++)
		assert_int_equal(next(r, i * 10 * NS_PER_MS), i * 10 * NS_PER_MS);
	now = 5 * NS_PER_S;
	assert_int_equal(next(r, now), now);
	for (int i = 1; i < 10; i++) /* and goes on from there */
		assert_int_equal(next(r, now), now + i * 10 * NS_PER_MS);
	now += 110 * NS_PER_MS; /* a little late is caught up */
	assert_int_equal(next(r, now), now - 10 * NS_PER_MS);
	replay_free(r);
}

static void
times_that_go_back(void **state)
{
	const struct port_frame frames[] = {frame(60, 5000), frame(60, 7000), frame(60, 100),
	    frame(60, 400), frame(60, INT64_MIN), frame(60, INT64_MAX), frame(60, INT64_MAX)};
	struct replay *r = start(frames, 7, own, false);

	(void)state;
	assert_int_equal(next(r, 0), 0);
	assert_int_equal(next(r, 0), 2000);
	assert_int_equal(next(r, 2000), 2000);
	assert_int_equal(next(r, 2000), 2300);
	for (int i = 0; i < 3; i++)
		assert_int_equal(next(r, 2300), 2300);
	replay_free(r);
}

static void
what_cannot_be_sent_is_counted(void **state)
{
	struct port_frame frames[] = {frame(13, 0), frame(1514, 0), frame(1515, 0), frame(60, 0),
	    frame(60, 0), frame(DRAFT_MAX + 1, 0), frame(14, 0)};
	char chars[200];
	struct text t = text_on(chars, sizeof chars);
	struct replay *r = start(frames, 7, own, true);
	size_t n;

	(void)state;
	frames[3].caplen = 59;
	frames[4].foreign = true;
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME);
	assert_memory_equal(replay_bytes(r, &n), "\2\0\0\0\0\1\2\x9\x9\x9\x9\x9\x88\xb5\x7", 15);
	assert_int_equal(n, 1514);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME); /* it is still there */
	replay_pass(r);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME);
	replay_bytes(r, &n);
	assert_int_equal(n, 14);
	replay_pass(r);
	file.damage = "f.pcap: damaged at byte 9";
	assert_int_equal(replay_next(r, &to, &why), REPLAY_END);
	assert_string_equal(why.text, file.damage);
	assert_int_equal(replay_count(r)->sendable, 2);
	replay_left_out(r, "eth0", &t);
	assert_string_equal(chars,
	    "2 are longer than eth0 takes, 1 is too short, 1 was not captured "
	    "whole, 1 is not Ethernet");
	replay_free(r);
}

static void
a_pipe_that_is_slow(void **state)
{
	const struct port_frame frames[] = {frame(60, 0)};
	struct replay *r = start(frames, 1, own, false);

	(void)state;
	file.slow = true;
	assert_int_equal(replay_next(r, &to, &why), REPLAY_WAITS);
	file.slow = false;
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME);
	replay_free(r);
}

/* A long way to the next one that can be sent is not like a pipe in which there is nothing. */
static void
none_of_many_can_be_sent(void **state)
{
	struct port_frame frames[151];
	struct replay *r = start(frames, 151, own, false);

	(void)state;
	for (unsigned i = 0; i < 150; i++)
		frames[i] = frame(13, 0);
	frames[150] = frame(60, 0);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_GOES_ON);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_GOES_ON);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME);
	replay_pass(r);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_END);
	replay_free(r);
}

/* A real file: frames of 14 bytes, so many ms after each other. */
static void
write_file(const char *path, unsigned n, uint32_t ms)
{
	static const uint32_t head[6] = {0xa1b2c3d4, 4 << 16 | 2, 0, 0, 65535, 1};
	FILE *out = fopen(path, "wb");

	assert_non_null(out);
	fwrite(head, sizeof head, 1, out);
	for (uint32_t i = 0; i < n; i++) {
		const uint32_t record[4] = {7, i * ms * 1000, 14, 14};

		fwrite(record, sizeof record, 1, out);
		fwrite(bytes, 14, 1, out);
	}
	fclose(out);
}

/* When each frame is due, in ms, until the end or so many. */
static const char *
beats(struct replay *r, unsigned most)
{
	static char chars[200];
	struct text t = text_on(chars, sizeof chars);
	int64_t now = 0;

	for (unsigned i = 0; i < most && replay_next(r, &to, &why) == REPLAY_FRAME; i++) {
		now = replay_due(r, now);
		replay_pass(r);
		text_addf(&t, "%s%d", i ? " " : "", (int)(now / NS_PER_MS));
	}
	return chars;
}

static void
round_and_round(void **state)
{
	char path[] = "/tmp/replay_test.XXXXXX";
	struct replay *r;

	(void)state;
	close(mkstemp(path));
	write_file(path, 3, 10);
	r = replay_open(path, own, false, &why);
	assert_string_equal(beats(r, 99), "0 10 20");
	assert_true(replay_again(r, &why));
	assert_true(replay_loop(r, 3, &why));
	assert_string_equal(beats(r, 99), "0 10 20 30 40 50 60 70 80");
	assert_int_equal(replay_count(r)->sendable, 3); /* of the file, not of all rounds */
	assert_true(replay_again(r, &why));             /* and all of them again */
	assert_true(replay_loop(r, 2, &why));
	assert_string_equal(beats(r, 99), "0 10 20 30 40 50");
	replay_free(r);
	r = replay_open(path, (struct replay_speed){.num = 2, .den = 1}, false, &why);
	assert_true(replay_loop(r, 0, &why));
	assert_string_equal(beats(r, 8), "0 5 10 15 20 25 30 35");
	replay_free(r);
	/* a single frame does not come as fast as it can */
	write_file(path, 1, 0);
	r = replay_open(path, own, false, &why);
	assert_true(replay_loop(r, 0, &why));
	assert_string_equal(beats(r, 4), "0 1000 2000 3000");
	replay_free(r);
	/* nor is one with nothing in it read for ever */
	write_file(path, 0, 0);
	r = replay_open(path, own, false, &why);
	assert_true(replay_loop(r, 0, &why));
	assert_string_equal(beats(r, 4), "");
	assert_int_equal(replay_next(r, &to, &why), REPLAY_END);
	/* a file that is gone by then ends it, in words */
	replay_free(r);
	write_file(path, 2, 1);
	r = replay_open(path, own, false, &why);
	assert_true(replay_loop(r, 0, &why));
	assert_string_equal(beats(r, 2), "0 1");
	unlink(path);
	why.text[0] = '\0';
	assert_int_equal(replay_next(r, &to, &why), REPLAY_END);
	assert_non_null(strstr(why.text, path));
	replay_free(r);
	/* a pipe comes once */
	r = start(NULL, 0, own, false);
	assert_false(replay_loop(r, 2, &why));
	assert_non_null(strstr(why.text, "cannot be read a second time"));
	assert_true(replay_loop(r, 1, &why));
	replay_free(r);
}

/* A keeper that opens nothing before it hears from the gate. */
static int gate[2];

static void
open_late(struct letter *letter, int *descriptor)
{
	char go;

	letter->fine = read(gate[0], &go, 1) == 1;
	*descriptor = open(letter->text, O_RDONLY);
	letter->error = errno;
}

static bool
keep_rights(struct why *w)
{
	(void)w;
	return !close(gate[1]); /* a test that fails opens it by its end */
}

static void
do_nothing(void)
{
}

/* What jobs do while somebody waits for the keeper. */
static bool
send_meanwhile(void *context, int descriptor)
{
	(void)descriptor;
	assert_int_equal(replay_next(context, &to, &why), REPLAY_WAITS);
	assert_int_equal(write(gate[1], "12", 2), 2);
	return true;
}

static void
round_while_late(void **state)
{
	keeper_work *const work[KEEPER_REQUESTS] = {[KEEPER_READ] = open_late};
	char path[] = "/tmp/replay_test.XXXXXX";
	struct replay *r;
	int descriptor;

	(void)state;
	close(mkstemp(path));
	write_file(path, 2, 1);
	r = replay_open(path, own, false, &why);
	assert_true(replay_loop(r, 0, &why));
	assert_string_equal(beats(r, 2), "0 1");
	assert_int_equal(pipe(gate), 0);
	assert_true(keeper_start(work, keep_rights, do_nothing, &why) && keeper_use(&why));
	keeper_meanwhile(send_meanwhile, r);
	descriptor = files_read(path);
	keeper_meanwhile(NULL, NULL);
	assert_true(descriptor >= 0);
	close(descriptor);
	assert_int_equal(replay_next(r, &to, &why), REPLAY_FRAME);
	keeper_end();
	close(gate[0]);
	close(gate[1]);
	replay_free(r);
	unlink(path);
}

static const char *
speed(const char *text)
{
	static char chars[40];
	struct text t = text_on(chars, sizeof chars);
	struct replay_speed s;

	if (!replay_speed_parse(text, &s, &why))
		return NULL;
	replay_speed_print(s, &t);
	return chars;
}

static void
speeds(void **state)
{
	static const char *const wrong[] = {"", "0", "1/0", "0.0", "x", "-1", "1e3", "10001", "2/",
	    "1/20000", "99999999999", "max2", "2 "};

	(void)state;
	assert_string_equal(speed("1"), "1x");
	assert_string_equal(speed("2x"), "2x");
	assert_string_equal(speed("1/2"), "1/2x");
	assert_string_equal(speed("0.5"), "5/10x");
	assert_string_equal(speed("max"), "max");
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (speed(wrong[i]))
			fail_msg("\"%s\" is taken", wrong[i]);
	assert_null(speed("\x1b"));
	assert_non_null(strstr(why.text, "\\x1b"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(its_own_times),
	    cmocka_unit_test(factors),
	    cmocka_unit_test(a_stop_makes_no_burst),
	    cmocka_unit_test(times_that_go_back),
	    cmocka_unit_test(what_cannot_be_sent_is_counted),
	    cmocka_unit_test(a_pipe_that_is_slow),
	    cmocka_unit_test(none_of_many_can_be_sent),
	    cmocka_unit_test(round_and_round),
	    cmocka_unit_test(round_while_late),
	    cmocka_unit_test(speeds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
