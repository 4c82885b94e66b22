/* SPDX-License-Identifier: BSD-2-Clause */
/* Undo and redo: every state comes back, within a budget, under a name that says what it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "session/history.h"
#include "session/job.h"
#include "session/undo.h"
#include "session/vary.h"
#include "wire/recipe.h"

static struct session *s;

static int
open_session(void **state)
{
	(void)state;
	s = session_new(1 << 20, 0, 0, NULL);
	undo_start(s);
	return s ? 0 : -1;
}

static int
close_session(void **state)
{
	(void)state;
	session_free(s, NULL);
	return 0;
}

static void
load(const char *recipe)
{
	struct why why = {.text = ""};

	if (!recipe_parse(&s->draft, recipe, &why))
		fail_msg("%s: %s", recipe, why.text);
	undo_note(s, 0);
}

static unsigned
span(const char *key)
{
	int found = span_find(&s->draft.d, key, -1, 0);

	assert_true(found >= 0);
	return (unsigned)found;
}

static void
set(const char *key, const char *text)
{
	assert_true(draft_set(&s->draft, span(key), text, NULL));
	undo_note(s, 0);
}

static void
called(const char *name)
{
	assert_string_equal(undo_name(s, -1), name);
}

/* What changes from frame to frame belongs to a frame, and comes back with it. */
static void
what_changes_goes_with_its_frame(void **state)
{
	struct job *form = &s->job[JOB_FORM];
	struct vary *vary;

	(void)state;
	load("eth / ip / udp / data 0102");
	vary = vary_new("ip.ttl=1..9 ip.id=3.. seed 5", &s->draft, NULL);
	job_vary(s, JOB_FORM, vary);
	undo_note(s, 0);
	called("vary ip.ttl=1..9 ip.id=3.. seed 5");
	s->burst = 5;
	undo_note(s, 0);
	called("burst 1 -> 5");
	undo_frame(s, NULL);
	load("eth / arp");
	assert_null(form->vary);
	assert_int_equal(s->burst, 0);
	assert_true(undo_go(s, -1));
	assert_ptr_equal(form->vary, vary);
	assert_int_equal(s->burst, 5);
	assert_true(undo_go(s, -1));
	assert_int_equal(s->burst, 0);
	assert_true(undo_go(s, -1));
	assert_null(form->vary);
	assert_true(undo_go(s, 1));
	assert_string_equal(vary_words(form->vary), "ip.ttl=1..9 ip.id=3.. seed 5");
	job_vary(s, JOB_FORM, NULL);
	undo_note(s, 0);
	called("vary off");
	assert_true(undo_go(s, -1));
	/* a job has it as well, and the form is free */
	assert_int_equal(job_keep(s, NULL), 1);
	assert_null(form->vary);
	assert_ptr_equal(s->job[1].vary, vary);
	undo_start(s);
	assert_string_equal(vary_words(s->job[1].vary), "ip.ttl=1..9 ip.id=3.. seed 5");
}

static void
steps_have_names(void **state)
{
	(void)state;
	load("eth dst=lldp / ip / udp / data 0102");
	set("ip.ttl", "1");
	called("ip.ttl 64 -> 1");
	set("eth.src", "02:00:00:00:00:0c");
	called("eth.src 00:00:00:00:00:00 -> 02:00:00:00:00:0c");
	set("ip.flags.df", "1");
	called("ip.flags.df 0 -> 1");
	set("ip.flags.df", "0");
	set("ip.checksum", "0xdead");
	called("ip.checksum 0xb9d0 -> 0xdead");
	draft_unpin(&s->draft, span("ip.checksum"));
	undo_note(s, 0);
	called("unpin ip.checksum");
	draft_pin(&s->draft, span("udp.length"), NULL);
	undo_note(s, 0);
	called("pin udp.length");
	set("data.data", "01020304");
	called("data.data 0102 -> 01020304");
	assert_true(draft_insert(&s->draft, 0, proto_find("vlan"), NULL, 0, NULL));
	undo_note(s, 0);
	called("+ vlan");
	assert_true(draft_pop(&s->draft, 1, NULL));
	undo_note(s, 0);
	called("- vlan");
	draft_set_pad(&s->draft, 0, NULL);
	undo_note(s, 0);
	called("padding 60 -> off");
	s->times = 7;
	undo_note(s, 0);
	called("how many times");
	load("eth dst=lldp / lldp");
	called("another frame: eth / lldp");
	load("eth dst=lldp / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl ; lldp.system_name x ; "
	     "lldp.tlv type=end]");
	called("+ lldp.system_name");
	load("eth dst=lldp / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.system_name x ; lldp.ttl ; "
	     "lldp.tlv type=end]");
	called("lldp.system_name before lldp.ttl");
	load("eth / vlan / ieee8021ad / arp");
	load("eth / ieee8021ad / vlan / arp");
	called("vlan above ieee8021ad");
	load("eth / vlan / ieee8021ad / ip"); /* changed places, but that is not all */
	called("another frame: eth / vlan / ieee8021ad / ip");
}

/* A chain of as many layers as there may be, another one at its very end; run with a sanitizer. */
static void
the_longest_chain_has_a_name(void **state)
{
	char recipe[1024];
	struct text t;

	(void)state;
	for (unsigned turn = 0; turn < 2; turn++) {
		t = text_on(recipe, sizeof recipe);
		text_add(&t, "eth");
		for (unsigned i = 0; i + 3 < CHAIN_MAX; i++)
			text_add(&t, " / vlan");
		text_add(&t, turn ? " / ieee8021ad" : " / vlan");
		load(recipe);
	}
	called("vlan -> ieee8021ad");
}

static void
a_letter_is_cut_as_a_whole(void **state)
{
	(void)state;
	load("eth dst=lldp / lldp tlvs=[lldp.chassis ; lldp.port ; lldp.ttl ; lldp.system_name x ; "
	     "lldp.tlv type=end]");
	set("lldp.tlv.system.name",
	    "a\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
	    "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4");
	called("lldp.tlv.system.name x -> "
	       "a\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
	       "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4");
	set("lldp.tlv.system.name",
	    "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
	    "\xc3\xa4\xc3\xa4\xc3\xa4 abcdefghijklmnopq");
	assert_non_null(strstr(undo_name(s, -1), "-> "
						 "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
						 "\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"
						 "\xc3\xa4 abcdefghijk.."));
}

/* Back to the start and forth again: all of the draft is as it was. */
static void
all_steps_come_back(void **state)
{
	static struct draft at[20];
	static const char *const values[] = {"1", "2", "3", "4", "5", "6", "7"};
	unsigned n = 0;

	(void)state;
	load("eth / ip / udp / data 0102");
	undo_start(s);
	draft_copy(&at[n++], &s->draft);
	for (unsigned i = 0; i < 7; i++) {
		set(i % 2 ? "ip.len" : "ip.ttl", values[i]);
		draft_copy(&at[n++], &s->draft);
	}
	while (n-- > 1) {
		assert_true(undo_go(s, -1));
		assert_int_equal(s->draft.len, at[n - 1].len);
		assert_memory_equal(s->draft.bytes, at[n - 1].bytes, s->draft.len);
		assert_memory_equal(s->draft.ours, at[n - 1].ours, s->draft.len);
		assert_int_equal(s->draft.npins, at[n - 1].npins);
	}
	assert_false(undo_go(s, -1));
	assert_null(undo_name(s, -1));
	for (n = 1; n < 8; n++) {
		assert_true(undo_go(s, 1));
		assert_memory_equal(s->draft.bytes, at[n].bytes, s->draft.len);
	}
	assert_false(undo_go(s, 1));
	undo_go(s, -1);
	set("ip.ttl", "99"); /* another future */
	assert_null(undo_name(s, 1));
}

static void
type_ttl(const char *text, unsigned run)
{
	assert_true(draft_set(&s->draft, span("ip.ttl"), text, NULL));
	undo_note(s, run);
}

static void
a_run_is_one_step(void **state)
{
	unsigned run;

	(void)state;
	load("eth / ip");
	undo_start(s);
	run = undo_run(s);
	type_ttl("1", run);
	type_ttl("12", run);
	type_ttl("128", run);
	called("ip.ttl 64 -> 128");
	type_ttl("2", undo_run(s));
	called("ip.ttl 128 -> 2");
	assert_string_equal(undo_name(s, -2), "ip.ttl 64 -> 128");
	assert_null(undo_name(s, -3));
	assert_true(undo_go(s, -1) && undo_go(s, -1));
	assert_int_equal(span_number(&s->draft.d, span("ip.ttl")), 64);
	assert_false(undo_go(s, -1));
	assert_string_equal(undo_name(s, 2), "ip.ttl 128 -> 2");
	run = undo_run(s);
	type_ttl("1", run);
	type_ttl("64", run); /* as it was: no step is left */
	assert_null(undo_name(s, -1));
}

static void
memory_has_an_end(void **state)
{
	struct history *h = history_new(64 << 10);
	struct state now = {
	    &s->draft, &s->interval, &s->times, &s->burst, &s->job[JOB_FORM].vary, &s->origin};
	unsigned steps = 0;

	(void)state;
	load("eth / ip");
	history_start(h, &now);
	for (unsigned i = 0; i < 1000; i++) {
		s->times = 1000 + i;
		history_note(h, &now, 0);
	}
	while (history_go(h, &now, -1))
		steps++;
	assert_in_range(steps, 150, 400);
	assert_int_equal(s->times, 1999 - steps);
	history_free(h);
	/* of an ordinary frame ten thousand changes are kept */
	h = history_new(HISTORY_BUDGET);
	history_start(h, &now);
	for (unsigned i = 0; i < 10000; i++) {
		s->times = 1000 + i;
		history_note(h, &now, 0);
	}
	for (steps = 0; history_go(h, &now, -1);)
		steps++;
	assert_in_range(steps, 9999, 10000); /* the first may be no change */
	history_free(h);
	/* what varies takes memory, too, but once */
	h = history_new(5 << 20);
	history_start(h, &now);
	for (unsigned i = 0; i < 100; i++) {
		job_vary(s, JOB_FORM, vary_new("ip.ttl=1..9", &s->draft, NULL));
		history_note(h, &now, 0);
	}
	for (steps = 0; history_go(h, &now, -1);)
		steps++;
	assert_in_range(steps, 2, 90);
	for (unsigned i = 0; i < 100; i++) {
		s->times = 1 + i;
		history_note(h, &now, 0);
	}
	for (steps = 0; history_go(h, &now, -1);)
		steps++;
	assert_int_equal(steps, 100);
	history_free(h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		what_changes_goes_with_its_frame, open_session, close_session),
	    cmocka_unit_test_setup_teardown(steps_have_names, open_session, close_session),
	    cmocka_unit_test_setup_teardown(
		the_longest_chain_has_a_name, open_session, close_session),
	    cmocka_unit_test_setup_teardown(
		a_letter_is_cut_as_a_whole, open_session, close_session),
	    cmocka_unit_test_setup_teardown(all_steps_come_back, open_session, close_session),
	    cmocka_unit_test_setup_teardown(a_run_is_one_step, open_session, close_session),
	    cmocka_unit_test_setup_teardown(memory_has_an_end, open_session, close_session),
	};

	return cmocka_run_group_tests_name("history", tests, NULL, NULL);
}
