/* SPDX-License-Identifier: BSD-2-Clause */
/* What is asked before sending, and what is not. */
#include "session/risk.h"

#include "base/clock.h"
#include "session/job.h"
#include "session/replay.h"
#include "session/vary.h"
#include "wire/recipe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct session *s;
static struct port *ends[2];
static struct risk risk;

static int
setup(void **state)
{
	(void)state;
	s = session_new(1 << 20, 0, 0, NULL);
	if (!s || !pair_open(ends, (const char *[]){"a", "b"}, NULL))
		return -1;
	ends[0]->mbit = 1000;
	return session_add(s, ends[0], NULL) && session_add(s, ends[1], NULL) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	return session_free(s, NULL) ? 0 : -1;
}

/* The ids of what is asked, or "". */
static const char *
asks(const char *recipe, int64_t interval)
{
	static char ids[128];
	struct sending sending;
	struct why why;

	if (!recipe_parse(&s->draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	s->interval = interval;
	s->times = interval ? 0 : 1;
	sending = sending_job(s, JOB_FORM);
	if (!risk_find(s, &sending, &risk))
		return "";
	assert_true(risk.title[0] && strlen(risk.title) < sizeof risk.title - 1);
	assert_true(risk.words[0] && strlen(risk.words) < sizeof risk.words - 1);
	assert_int_equal(risk.words[strlen(risk.words) - 1], '.');
	*ids = '\0';
	for (unsigned i = 0; i < risk.ids; i++) {
		strcat(ids, i ? " " : "");
		strcat(ids, risk.id[i]);
	}
	return ids;
}

#define OWN "src=02:00:00:00:00:01 "
#define HELLO "eth dst=ff:ff:ff:ff:ff:ff " OWN "type=0x88b5 / data \"Hello lab\""
#define TO_ONE "eth dst=02:00:00:00:00:09 " OWN "type=0x88b5 / data \"Hello lab\""

static void
rates(void **state)
{
	(void)state;
	assert_string_equal(asks(HELLO, 0), "");
	assert_string_equal(asks(HELLO, 100 * NS_PER_MS), "");
	assert_string_equal(asks(HELLO, 99 * NS_PER_MS), "rate");
	assert_string_equal(asks(TO_ONE, 10 * NS_PER_MS), "");
	assert_string_equal(asks(TO_ONE, 9 * NS_PER_MS), "rate");
	assert_int_equal(risk.limit, 10 * NS_PER_MS);
	assert_string_equal(asks(HELLO, NS_PER_MS), "rate");
	assert_string_equal(risk.title, "Send 1000 frames per second?");
	assert_string_equal(risk.words,
	    "To broadcast: the switch copies each one to every port. 1000/s of 64 B is 0.07 % of "
	    "this link, but every station on the VLAN must read all of them.");
	assert_int_equal(risk.limit, 100 * NS_PER_MS);
	assert_true(risk.can_repeat);
	assert_string_equal(asks(HELLO, NS_PER_US), "rate");
	assert_non_null(strstr(risk.words, "67 % of this link"));
	ends[0]->mbit = 10;
	assert_string_equal(asks(HELLO, NS_PER_US), "rate");
	assert_non_null(strstr(risk.words, "more than this link can carry"));
	ends[0]->mbit = 0;
	ends[0]->default_route = true;
	assert_string_equal(asks(HELLO, NS_PER_MS), "uplink rate");
	assert_non_null(strstr(risk.words, "0.672 Mb/s"));
	assert_non_null(strstr(risk.words, "this computer's own way"));
	assert_string_equal(asks(HELLO, 0), "uplink");
}

static void
frames_for_the_switch(void **state)
{
	(void)state;
	assert_string_equal(
	    asks("eth dst=stp " OWN "/ llc dsap=0x42 ssap=0x42 control=0x03", 0), "bpdu");
	assert_non_null(strstr(risk.words, "BPDU guard"));
	assert_true(risk.can_repeat);
	assert_string_equal(
	    asks("eth dst=01:00:0c:cc:cc:cd " OWN "/ llc dsap=0xaa ssap=0xaa", 0), "bpdu");
	assert_string_equal(asks("eth dst=02:00:00:00:00:09 " OWN "/ llc dsap=0x42", 0), "");
	assert_string_equal(asks("eth dst=01:80:c2:00:00:01 " OWN "type=0x8808", 0), "pause");
	assert_non_null(strstr(risk.title, "PAUSE"));
	/* MAC control is for single addresses as well: IEEE 802.3 annex 31B */
	assert_string_equal(asks("eth dst=02:00:00:00:00:09 " OWN "type=0x8808", 0), "pause");
	assert_string_equal(
	    asks("eth dst=01:80:c2:00:00:02 " OWN "/ vlan etype=0x8809", 0), "lacp");
	assert_string_equal(asks("eth dst=01:80:c2:00:00:0e " OWN "type=0x88cc", 0), "");
	assert_string_equal(asks("eth dst=01:80:c2:00:00:10 " OWN "type=0x8809", 0), "");
}

static void
frames_for_hosts(void **state)
{
	(void)state;
	assert_string_equal(
	    asks("eth dst=ff:ff:ff:ff:ff:ff " OWN "/ ip / udp / dhcp type=2", 0), "dhcp-server");
	assert_string_equal(
	    asks("eth dst=ff:ff:ff:ff:ff:ff " OWN "/ ip / udp / dhcp type=1", 0), "");
	assert_string_equal(
	    asks("eth dst=33:33:00:00:00:01 " OWN "/ ipv6 / icmpv6 type=134", 0), "router");
	assert_string_equal(
	    asks("eth dst=33:33:00:00:00:02 " OWN "/ ipv6 / icmpv6 type=133", 0), "");
}

static void
sources(void **state)
{
	(void)state;
	assert_string_equal(asks("eth src=03:00:00:00:00:01 type=0x88b5", 0), "group-source");
	assert_true(risk.can_repeat);
	assert_string_equal(asks("eth src=02:00:00:00:00:55 type=0x88b5", 0), "foreign-source");
	assert_true(risk.can_repeat);
	stations_hear(&s->stations, (const uint8_t[]){2, 0, 0, 0, 0, 0x55}, 0, 1);
	stations_hear(&s->stations, (const uint8_t[]){2, 0, 0, 0, 0, 2}, 0, 1);
	assert_string_equal(asks("eth src=02:00:00:00:00:55 type=0x88b5", 0), "other-source");
	assert_non_null(strstr(risk.words, "02:00:00:00:00:55"));
	assert_false(risk.can_repeat);
	assert_string_equal(asks("eth src=02:00:00:00:00:02 type=0x88b5", 0), ""); /* our own */
}

static void
all_at_once(void **state)
{
	static const char both[] = "eth dst=ff:ff:ff:ff:ff:ff src=03:00:00:00:00:01 type=0x88b5";

	(void)state;
	assert_string_equal(asks(both, NS_PER_MS), "group-source rate");
	assert_string_equal(risk.title, "Send from a group address?");
	assert_non_null(strstr(risk.words, "nobody can answer. To broadcast: the switch copies"));
	assert_int_equal(risk.limit, 100 * NS_PER_MS);
	assert_string_equal(asks(both, 0), "group-source");
	risk_forgive(s, &risk);
	assert_string_equal(asks(both, NS_PER_MS), "rate");
	risk_forgive(s, &risk);
	assert_string_equal(asks(both, NS_PER_MS), "");
	memset(s->asked, 0, sizeof s->asked);
	s->lab = true;
	assert_string_equal(asks(both, NS_PER_MS), "");
}

/* What comes in a burst, changes from frame to frame, or becomes another one. */
static void
jobs(void **state)
{
	struct why why;

	(void)state;
	s->burst = 1000;
	assert_string_equal(asks(TO_ONE, 1000 * NS_PER_S), "rate");
	assert_int_equal(risk.limit, 0);
	s->burst = 0;
	s->job[JOB_FORM].vary =
	    vary_new("eth.dst=01:80:c2:00:00:00..01:80:c2:00:00:0f", &s->draft, &why);
	assert_string_equal(
	    asks("eth dst=02:00:00:00:00:09 " OWN "/ llc dsap=0x42", NS_PER_S), "bpdu");
	job_vary(s, JOB_FORM, NULL);
	assert_string_equal(asks(TO_ONE, 200 * NS_PER_MS), "");
	assert_true(session_repeat(s, NS_PER_S, &why));
	session_run(s, NS_PER_S, 0);
	assert_int_equal(s->given, 1);
	assert_true(recipe_parse(&s->draft, "eth dst=stp " OWN "/ llc dsap=0x42", NULL));
	session_run(s, 2 * NS_PER_S, 0);
	assert_int_equal(s->given, 1);
	assert_int_equal(s->job[JOB_FORM].state, JOB_STOPPED);
}

static const char *
asks_of_job(unsigned job, bool step)
{
	struct sending sending = step ? sending_step(s, job) : sending_job(s, job);

	return risk_find(s, &sending, &risk) ? risk.id[0] : "";
}

/* A job leaves from its own port, with its own frame; what a step sends is asked about as well. */
static void
jobs_of_their_own(void **state)
{
	struct port *files[2];
	struct why why;
	int job;

	(void)state;
	s->port[0]->default_route = true;
	assert_true(recipe_parse(&s->draft, TO_ONE, NULL));
	assert_string_equal(asks_of_job(JOB_FORM, false), "uplink");
	job = job_keep(s, &why);
	assert_true(job > 0);
	session_sit(s, 1);
	assert_string_equal(asks_of_job(JOB_FORM, false), "");
	assert_string_equal(asks_of_job((unsigned)job, false), "uplink");
	assert_string_equal(asks_of_job((unsigned)job, true), "uplink");
	s->port[0]->default_route = false;
	assert_string_equal(asks_of_job((unsigned)job, false), "");
	assert_true(pair_open(files, (const char *[]){"c", "d"}, NULL));
	job = job_replay(
	    s, replay_of(files[0], (struct replay_speed){.max = true}, false), 0, 0, &why);
	port_close(files[1]);
	assert_string_equal(asks_of_job((unsigned)job, true), "replay");
	assert_string_equal(asks_of_job((unsigned)job, false), "replay");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(rates),
	    TEST(frames_for_the_switch),
	    TEST(frames_for_hosts),
	    TEST(sources),
	    TEST(all_at_once),
	    TEST(jobs),
	    TEST(jobs_of_their_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
