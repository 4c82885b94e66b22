/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What a frame of a capture file costs when there are a thousand of them, and when there are ten
 * million: nanoseconds of the processor for taking it in, and for a filter on its fields. Without
 * the start of the program, which would hide it. Run it with "make bench".
 *
 *   flat FILE    prints frames, ns a frame taken in, ns a frame filtered
 */
#include "base/clock.h"
#include "session/session.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
	ROUNDS_MAX = 25,
	ENOUGH = 4000000, /* frames in all rounds together */
	MEMORY = 64 << 20
};

struct cost {
	uint64_t frames;
	double taken, filtered; /* ns a frame */
};

static int64_t
used(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec * NS_PER_S + t.tv_nsec;
}

static bool
measure(const char *path, struct cost *cost, struct why *why)
{
	struct session *s = session_new(MEMORY, 0, clock_wall(), why);
	struct port *port = s ? file_open(path, true, why) : NULL;
	int64_t start, taken;
	bool fine = port && session_add(s, port, why);

	start = used();
	while (fine && port->state == PORT_UP)
		session_receive(s, 0);
	taken = used();
	fine = fine && session_filter(s, "arp.opcode == 77", why);
	while (fine && session_scan(s))
		;
	if (fine) {
		cost->frames = store_last(s->received);
		cost->taken = (double)(taken - start) / (double)cost->frames;
		cost->filtered = (double)(used() - taken) / (double)cost->frames;
	}
	session_free(s, NULL);
	return fine;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int
main(int argc, char **argv)
{
	double taken[ROUNDS_MAX], filtered[ROUNDS_MAX];
	struct why why = {.text = "a file is needed"};
	struct cost cost = {0};
	unsigned n = 0;

	do {
		if (argc != 2 || !measure(argv[1], &cost, &why)) {
			fprintf(stderr, "%s\n", why.text);
			return 1;
		}
		taken[n] = cost.taken;
		filtered[n++] = cost.filtered;
	} while (n < ROUNDS_MAX && (n + 1) * cost.frames <= ENOUGH);
	qsort(taken, n, sizeof *taken, compare);
	qsort(filtered, n, sizeof *filtered, compare);
	printf("%" PRIu64 "\t%.0f\t%.0f\n", cost.frames, taken[n / 2], filtered[n / 2]);
	return 0;
}
