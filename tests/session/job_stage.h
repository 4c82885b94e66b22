/* SPDX-License-Identifier: BSD-2-Clause */
/* Jobs on a port that keeps what it is given, and a clock that the test turns. Knows frames by a
 * letter, the last byte of their source. */
#ifndef TESTS_SESSION_JOB_STAGE_H
#define TESTS_SESSION_JOB_STAGE_H

#include "session/job.h"

extern struct session *s;
extern struct why why;

/* What was given to the port: a letter for each frame. */
extern struct fake {
	struct port port;
	char given[5000];
	unsigned n;
	enum exit_status refuses;
	uint8_t last[2000];
	size_t length;
} fake;

/* The session with that port; frees it. */
int setup(void **state);
int teardown(void **state);

/* A port_ops function that does nothing. */
void fake_nothing(struct port *);

/* What is given to the port as the clock goes on to a time in ms, in steps of one ms. */
const char *run_to(int64_t from, int64_t to);

/* The form's frame gets a letter; a job of its own that sends such frames. */
void source(char letter);
unsigned add(char letter, int64_t interval, uint64_t times, uint32_t burst);

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

#endif
