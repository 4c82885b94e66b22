/* SPDX-License-Identifier: BSD-2-Clause */
/* A veth pair with a live port at each end, and what the tests of live ports do with it. */
#ifndef TESTS_PORT_VETH_H
#define TESTS_PORT_VETH_H

#include <stddef.h>
#include <stdint.h>

#include "port/link.h"
#include "port/port.h"

enum {
	PATIENCE = 10000
}; /* ms until something awaited counts as never coming */

/* The pair a0, b0, and a port on each end. */
struct wire {
	struct port *a, *b;
	int links;
	char told[320]; /* the last line that an event gave for a */
};

/* What came in, as far as the tests look at it. */
struct catch
{
	int count;
	uint32_t len;
	int64_t time;
	uint8_t mark, bytes[2048];
};

/* Everybody, 02:00:00:00:00:01, 0x88b5. */
extern const uint8_t veth_header[14];

/* A frame of n bytes whose last one is the mark. */
const uint8_t *veth_frame(size_t n, uint8_t mark);
void veth_take(void *context, const struct port_frame *f);
int veth_receive(struct port *p, int budget, struct catch *c);
/* Receives until there were so many frames. */
void veth_await_frames(struct port *p, struct catch *c, int count);
void veth_send_frame(struct port *p, const uint8_t *bytes, size_t n);
void veth_assert_refused(struct port *p, const uint8_t *bytes, size_t n, const char *words);
void veth_see_event(void *context, const struct link_event *event);
void veth_await_state(struct wire *w, struct port *p, enum port_state state);
struct port *veth_open_port(const char *name);
int veth_plug(void **state);
int veth_unplug(void **state);
/* Both directions still work, and nothing else comes. */
void veth_assert_through(struct wire *w);

#endif
