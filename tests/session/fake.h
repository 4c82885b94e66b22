/* SPDX-License-Identifier: BSD-2-Clause */
/* A session for the tests of it, and a port of our own: counts what it is given, and refuses with a
 * status if there is one. */
#ifndef TESTS_SESSION_FAKE_H
#define TESTS_SESSION_FAKE_H

#include "base/why.h"
#include "port/port.h"
#include "session/session.h"

enum {
	BUDGET = 1 << 20
};

struct fake {
	struct port port;
	unsigned given, waiting;
	enum exit_status refuses;
	unsigned refuse_times; /* 0 = always */
	uint8_t last[2000], next[2000];
	size_t n, next_n;
};

extern struct session *s;
extern struct why why;
extern struct fake fake;
extern const struct port_ops fake_ops, fake_file_ops; /* the latter cannot send */

/* Opens and closes s, for each test. */
int setup(void **state);
int teardown(void **state);

/* The port fake; a pair h1, h2. */
void add_fake(void);
void add_pair(void);

/* The last message, or ""; the source address of the draft. */
const char *newest_message(void);
const uint8_t *source(void);

#endif
