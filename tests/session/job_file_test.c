/* SPDX-License-Identifier: BSD-2-Clause */
/* Jobs that send a file again: its times, or a plan; a pipe with nothing in it; damage. */
#include "job_stage.h"

#include "base/clock.h"
#include "session/replay.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct file {
	struct port port;
	unsigned at;
	bool damaged, empty; /* empty: a pipe with nothing in it for now */
	unsigned foreign;    /* so many come first that cannot be sent */
} file;

/* Frames a, b, c ... at 0, 10, 20 ... ms; d is too long. */
static int
file_receive(struct port *port, int budget, port_take *take, void *context, struct why *w)
{
	uint8_t bytes[1600] = {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, (uint8_t)('a' + file.at)};
	struct port_frame frame = {.bytes = bytes,
	    .caplen = file.at == 3 ? 1600 : 60,
	    .len = file.at == 3 ? 1600 : 60,
	    .time = file.at * 10 * NS_PER_MS};

	(void)budget;
	if (file.empty)
		return 0;
	if (file.foreign) {
		file.foreign--;
		frame.foreign = true;
		take(context, &frame);
		return 1;
	}
	if (file.at++ < 6) {
		take(context, &frame);
		return 1;
	}
	if (file.damaged)
		no(w, EXIT_FAILED, "f: damaged");
	port->state = PORT_END;
	return 0;
}

static unsigned
replay(int64_t interval, uint64_t times)
{
	static const struct port_ops ops = {.receive = file_receive, .close = fake_nothing};
	static const struct replay_speed own = {.num = 1, .den = 1};
	int job;

	file = (struct file){.port = {.ops = &ops, .name = "f.pcap"}};
	job = job_replay(s, replay_of(&file.port, own, false), interval, times, &why);
	assert_true(job > 0);
	return (unsigned)job;
}

static void
replays_a_file(void **state)
{
	unsigned a = replay(0, 0);
	char chars[80];
	struct text t = text_on(chars, sizeof chars);

	(void)state;
	job_summary(s, a, &t);
	assert_string_equal(chars, "file f.pcap");
	assert_string_equal(run_to(0, 10), "");
	assert_true(job_start(s, a, 100 * NS_PER_MS, &why));
	assert_string_equal(run_to(100, 100), "a");
	assert_int_equal(job_deadline(s), 110 * NS_PER_MS);
	assert_string_equal(run_to(101, 120), "bc");
	assert_string_equal(run_to(121, 139), ""); /* d is left out, its time is not */
	assert_string_equal(run_to(140, 160), "ef");
	assert_int_equal(s->job[a].state, JOB_DONE);
	assert_string_equal(
	    s->message[0].text, "f.pcap: 5 frames sent; not sent: 1 is longer than fake takes");
	assert_false(job_start(s, a, 0, &why)); /* what is open only cannot be read again */
	assert_string_equal(why.text, "Not sent: f.pcap cannot be read a second time");
}

static void
replays_at_an_interval(void **state)
{
	unsigned a = replay(2 * NS_PER_MS, 4);

	(void)state;
	job_start(s, a, 0, &why);
	assert_string_equal(run_to(0, 3), "ab");
	assert_string_equal(run_to(4, 20), "ce");
	assert_int_equal(s->job[a].state, JOB_DONE);
}

/* What the cap holds is one tick, however often it is tried: none is missed, none is late twice. */
static void
a_held_frame_is_one_tick(void **state)
{
	unsigned a = replay(2 * NS_PER_MS, 0);

	(void)state;
	cap_set(&s->cap, 2, 2);
	job_start(s, a, 0, &why);
	run_to(0, 4000);
	assert_int_equal(s->job[a].state, JOB_DONE);
	assert_int_equal(s->job[a].done, 5);
	assert_int_equal(s->job[a].pace.n, 5);
	assert_int_equal(s->job[a].plan.missed, 0);
}

static void
an_empty_pipe_misses_nothing(void **state)
{
	unsigned a = replay(2 * NS_PER_MS, 0);

	(void)state;
	job_start(s, a, 0, &why);
	assert_string_equal(run_to(0, 2), "ab");
	file.empty = true;
	assert_string_equal(run_to(3, 1000), "");
	assert_in_range(job_deadline(s), 1000 * NS_PER_MS, 1011 * NS_PER_MS);
	file.empty = false;
	assert_string_equal(run_to(1001, 1004), "c");
	assert_string_equal(run_to(1005, 1007), "e"); /* no burst */
	assert_string_equal(run_to(1008, 1100), "f");
	assert_int_equal(s->job[a].plan.missed, 0);
}

/* What cannot be sent is passed over without a pause. */
static void
the_next_one_is_far(void **state)
{
	unsigned a = replay(0, 0);

	(void)state;
	file.foreign = 1000;
	job_start(s, a, 0, &why);
	for (unsigned i = 0; i < 50 && !fake.n; i++) {
		assert_true(job_deadline(s) <= 0);
		session_run(s, 0, 1);
	}
	assert_string_equal(fake.given, "a");
	file.foreign = 1000;
	assert_string_equal(run_to(0, 10), "b");
	job_stop(s, a);
	file.foreign = 100;
	assert_false(job_step(s, a, 1, &why));
	assert_string_equal(
	    why.text, "None of the next frames in f.pcap can be sent: again looks further");
	assert_true(job_step(s, a, 1, &why));
}

static void
replays_step_by_step(void **state)
{
	unsigned a = replay(0, 0);

	(void)state;
	for (int i = 0; i < 5; i++)
		assert_true(job_step(s, a, 1, &why));
	assert_string_equal(fake.given, "abcef");
	assert_false(job_step(s, a, 1, &why));
	assert_string_equal(why.text, "There are no more frames in f.pcap");
}

static void
a_damaged_file(void **state)
{
	unsigned a = replay(0, 0);

	(void)state;
	file.damaged = true;
	job_start(s, a, 0, &why);
	assert_string_equal(run_to(0, 100), "abcef");
	assert_int_equal(s->job[a].state, JOB_STOPPED);
	assert_string_equal(s->job[a].why.text, "f: damaged");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(replays_a_file),
	    TEST(replays_at_an_interval),
	    TEST(a_held_frame_is_one_tick),
	    TEST(an_empty_pipe_misses_nothing),
	    TEST(the_next_one_is_far),
	    TEST(replays_step_by_step),
	    TEST(a_damaged_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
