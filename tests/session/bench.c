/* SPDX-License-Identifier: BSD-2-Clause */
/* Ports of a test's own: see bench.h. */
#include "tests/session/bench.h"

#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int
hand_out(struct bench *b, bool out, port_take *take, void *context)
{
	int n = (int)b->waiting[out];

	b->waiting[out] = 0;
	for (int i = 0; i < n; i++) {
		struct port_frame frame = {.bytes = b->queue[out][i].bytes,
		    .caplen = b->queue[out][i].n,
		    .len = b->queue[out][i].n,
		    .time = b->queue[out][i].time,
		    .out = out};

		take(context, &frame);
	}
	return n;
}

static int
receive(struct port *port, int budget, port_take *take, void *context, struct why *why)
{
	(void)budget;
	(void)why;
	return hand_out((struct bench *)port, false, take, context);
}

static int
leaving(struct port *port)
{
	(void)port;
	return 0; /* a descriptor that nobody waits on here */
}

static int
left(struct port *port, int budget, port_take *take, void *context)
{
	(void)budget;
	return hand_out((struct bench *)port, true, take, context);
}

static bool
give(struct port *port, const uint8_t *bytes, size_t n, struct why *why)
{
	struct bench *b = (struct bench *)port;

	if (b->refuses)
		return no(why, EXIT_FAILED, "Not sent: %s has no link", port->name);
	if (n <= sizeof b->last)
		memcpy(b->last, bytes, b->last_n = n);
	b->sent++;
	return true;
}

static void
refresh(struct port *port)
{
	(void)port;
}

static bool
set_promiscuous(struct port *port, bool on, struct why *why)
{
	(void)why;
	port->promiscuous = on;
	return true;
}

static void
close_bench(struct port *port)
{
	free(port);
}

static const struct port_ops ops = {.receive = receive,
    .send = give,
    .leaving = leaving,
    .left = left,
    .refresh = refresh,
    .set_promiscuous = set_promiscuous,
    .close = close_bench};

struct bench *
bench_new(unsigned n)
{
	struct bench *b = calloc(1, sizeof *b);

	assert_non_null(b);
	b->port = (struct port){.ops = &ops,
	    .state = PORT_UP,
	    .has_mac = true,
	    .mac = {2, 0, 0, 0, 0, (uint8_t)n},
	    .mtu = 1500,
	    .promiscuous = true,
	    .percent = -1};
	snprintf(b->port.name, sizeof b->port.name, "e%u", n);
	return b;
}

void
bench_put(struct bench *b, bool out, const uint8_t *bytes, size_t n, int64_t time)
{
	unsigned i = b->waiting[out]++;

	assert_true(i < BENCH_QUEUE && n <= sizeof b->queue[out][i].bytes);
	memcpy(b->queue[out][i].bytes, bytes, n);
	b->queue[out][i].n = (uint32_t)n;
	b->queue[out][i].time = time;
}

size_t
bench_make(const char *recipe, uint8_t *bytes)
{
	static struct draft draft;
	struct why why = {0};

	if (!recipe_parse(&draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	return draft_frame(&draft, bytes);
}
