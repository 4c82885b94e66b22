/* SPDX-License-Identifier: BSD-2-Clause */
/* See job_stage.h. */
#include "job_stage.h"

#include "base/clock.h"
#include "wire/recipe.h"

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
	assert_true(fake.n < sizeof fake.given - 1);
	fake.given[fake.n++] = (char)bytes[11];
	fake.given[fake.n] = '\0';
	memcpy(fake.last, bytes, n);
	fake.length = n;
	return !fake.refuses || no(w, fake.refuses, "Not sent: fake refuses");
}

void
fake_nothing(struct port *port)
{
	(void)port;
}

static const struct port_ops fake_ops = {
    .send = fake_send, .refresh = fake_nothing, .close = fake_nothing};

int
setup(void **state)
{
	(void)state;
	memset(&why, 0, sizeof why);
	s = session_new(1 << 20, 0, 1000, &why);
	fake = (struct fake){.port = {.ops = &fake_ops,
				 .name = "fake",
				 .has_mac = true,
				 .mac = {2, 0, 0, 0, 0, 'f'},
				 .mtu = 1500}};
	return s && session_add(s, &fake.port, &why) ? 0 : -1;
}

int
teardown(void **state)
{
	(void)state;
	return session_free(s, NULL) ? 0 : -1;
}

const char *
run_to(int64_t from, int64_t to)
{
	fake.n = 0;
	fake.given[0] = '\0';
	for (int64_t ms = from; ms <= to; ms++)
		session_run(s, ms * NS_PER_MS, 1);
	return fake.given;
}

void
source(char letter)
{
	char recipe[80];
	struct text t = text_on(recipe, sizeof recipe);

	text_addf(&t, "eth src=02:00:00:00:00:%02x type=0x88b5 / data 00", letter);
	assert_true(recipe_parse(&s->draft, recipe, NULL));
}

unsigned
add(char letter, int64_t interval, uint64_t times, uint32_t burst)
{
	int job;

	source(letter);
	s->interval = interval;
	s->times = times;
	s->burst = burst;
	job = job_keep(s, &why);
	assert_true(job > JOB_FORM);
	return (unsigned)job;
}
