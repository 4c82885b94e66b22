/* SPDX-License-Identifier: BSD-2-Clause */
/* See veth.h. */
#include "veth.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../netns.h"
#include "base/clock.h"

const uint8_t veth_header[14] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};

/* A frame of n bytes whose last one is the mark. */
const uint8_t *
veth_frame(size_t n, uint8_t mark)
{
	static uint8_t bytes[4096];

	memset(bytes, 0x5a, sizeof bytes);
	memcpy(bytes, veth_header, sizeof veth_header);
	bytes[n - 1] = mark;
	return bytes;
}

void
veth_take(void *context, const struct port_frame *f)
{
	struct catch *c = context;

	assert_true(f->caplen >= sizeof veth_header && f->caplen <= f->len);
	c->count++;
	c->len = f->len;
	c->time = f->time;
	c->mark = f->bytes[f->caplen - 1];
	memcpy(c->bytes, f->bytes, f->caplen < sizeof c->bytes ? f->caplen : sizeof c->bytes);
}

int
veth_receive(struct port *p, int budget, struct catch *c)
{
	struct why why = {0};

	return p->ops->receive(p, budget, veth_take, c, &why);
}

/* Receives until there were so many frames. */
void
veth_await_frames(struct port *p, struct catch *c, int count)
{
	struct pollfd ready = {.fd = p->ops->descriptor(p), .events = POLLIN};
	int64_t end = clock_steady() + PATIENCE * NS_PER_MS;

	while (c->count < count && clock_steady() < end) {
		poll(&ready, 1, 100);
		veth_receive(p, 64, c);
	}
	assert_int_equal(c->count, count);
}

void
veth_send_frame(struct port *p, const uint8_t *bytes, size_t n)
{
	struct why why = {0};

	if (!p->ops->send(p, bytes, n, &why))
		fail_msg("%s", why.text);
}

void
veth_assert_refused(struct port *p, const uint8_t *bytes, size_t n, const char *words)
{
	struct why why = {0};

	assert_false(p->ops->send(p, bytes, n, &why));
	if (!strstr(why.text, words) || strncmp(why.text, "Not sent: ", 10) != 0)
		fail_msg("\"%s\" does not say \"%s\"", why.text, words);
}

void
veth_see_event(void *context, const struct link_event *event)
{
	struct wire *w = context;
	struct why why;

	if (live_link_event(w->a, event, &why) && *why.text)
		memcpy(w->told, why.text, sizeof w->told);
	live_link_event(w->b, event, &why);
}

/* Without link events the loop asks now and then; the words wait for whoever looks next. */
static void
look(struct wire *w, struct port *p)
{
	if (w->links >= 0) {
		link_read(w->links, veth_see_event, w);
		return;
	}
	p->ops->refresh(p);
	veth_see_event(w, &(struct link_event){.index = 0});
}

void
veth_await_state(struct wire *w, struct port *p, enum port_state state)
{
	struct pollfd ready = {.fd = w->links, .events = POLLIN};
	int64_t end = clock_steady() + PATIENCE * NS_PER_MS;

	while (look(w, p), p->state != state && clock_steady() < end)
		poll(&ready, 1, w->links < 0 ? 10 : 100);
	assert_string_equal(port_state_name(p->state), port_state_name(state));
}

struct port *
veth_open_port(const char *name)
{
	struct why why = {0};
	struct port *p = live_open(name, true, &why);

	if (!p)
		fail_msg("%s", why.text);
	assert_string_equal(why.text, "");
	return p;
}

int
veth_plug(void **state)
{
	struct wire *w = calloc(1, sizeof *w);
	struct why why = {.text = ""};

	assert_non_null(w);
	w->links = link_open(&why);
	assert_true(w->links >= 0 || strstr(why.text, "Built without libmnl"));
	veth_make("a0", "b0");
	w->a = veth_open_port("a0");
	w->b = veth_open_port("b0");
	*state = w;
	veth_await_state(w, w->a, PORT_UP);
	veth_await_state(w, w->b, PORT_UP);
	return 0;
}

int
veth_unplug(void **state)
{
	struct wire *w = *state;

	port_close(w->a);
	port_close(w->b);
	if (w->links >= 0)
		close(w->links);
	free(w);
	netns_run("for i in a0 b0 c0 x0 t0; do ip link del $i; done 2>/dev/null");
	return 0;
}

/* Both directions still work, and nothing else comes. */
void
veth_assert_through(struct wire *w)
{
	struct catch c = {0};

	veth_send_frame(w->b, veth_frame(60, 1), 60);
	veth_await_frames(w->a, &c, 1);
	assert_int_equal(c.mark, 1);
	c = (struct catch){0};
	veth_send_frame(w->a, veth_frame(60, 2), 60);
	veth_await_frames(w->b, &c, 1);
	assert_int_equal(c.mark, 2);
}
