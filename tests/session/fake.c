/* SPDX-License-Identifier: BSD-2-Clause */
/* See fake.h. */
#include "fake.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct session *s;
struct why why;

struct fake fake;

static bool
fake_send(struct port *port, const uint8_t *bytes, size_t n, struct why *w)
{
	assert_ptr_equal(port, &fake.port);
	fake.given++;
	if (fake.refuses) {
		enum exit_status status = fake.refuses;

		if (fake.refuse_times && !--fake.refuse_times)
			fake.refuses = EXIT_OK;
		return no(w, status, "Not sent: fake refuses");
	}
	memcpy(fake.last, bytes, n);
	fake.n = n;
	return true;
}

static int
fake_receive(struct port *port, int budget, port_take *take, void *context, struct why *w)
{
	int n = 0;
	struct port_frame frame = {.bytes = fake.next,
	    .caplen = (uint32_t)fake.next_n,
	    .len = (uint32_t)fake.next_n,
	    .time = 5 * NS_PER_S};

	for (; fake.waiting && n < budget; n++, fake.waiting--)
		take(context, &frame);
	if (!n)
		no(w, EXIT_OK, "%s: quiet", port->name);
	return n;
}

static void
fake_nothing(struct port *port)
{
	(void)port;
}

const struct port_ops fake_ops = {
    .receive = fake_receive, .send = fake_send, .refresh = fake_nothing, .close = fake_nothing};
const struct port_ops fake_file_ops = {
    .receive = fake_receive, .refresh = fake_nothing, .close = fake_nothing};

void
add_fake(void)
{
	fake = (struct fake){.port = {.ops = &fake_ops,
				 .name = "fake",
				 .has_mac = true,
				 .mac = {2, 0, 0, 0, 0, 0xfa},
				 .mtu = 1500}};
	assert_true(session_add(s, &fake.port, NULL));
}

void
add_pair(void)
{
	struct port *ends[2];

	assert_true(pair_open(ends, (const char *[]){"h1", "h2"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	assert_true(session_add(s, ends[1], NULL));
}

int
setup(void **state)
{
	(void)state;
	memset(&why, 0, sizeof why);
	s = session_new(BUDGET, 0, 1000, &why);
	return s ? 0 : -1;
}

int
teardown(void **state)
{
	(void)state;
	return session_free(s, NULL) ? 0 : -1;
}

const char *
newest_message(void)
{
	return s->messages ? s->message[(s->messages - 1) % MESSAGES_MAX].text : "";
}

const uint8_t *
source(void)
{
	return s->draft.bytes + 6;
}
