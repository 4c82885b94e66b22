/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands and scripts on the screen: what is shown, asked and stopped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "fixture.h"

#include "session/job.h"
#include "session/origin.h"
#include "ui/form.h"
#include "ui/orders.h"
#include "wire/recipe.h"

static struct fixture *f;

static int
open_screen(void **state)
{
	(void)state;
	f = fixture_open(24, 80, false);
	return 0;
}

static int
close_screen(void **state)
{
	(void)state;
	fixture_close(f);
	return 0;
}

static void
says(const char *line, const char *words)
{
	fixture_command(f, line);
	if (!fixture_has(f, words))
		fail_msg(":%s does not say \"%s\"", line, words);
}

static void
lines_are_carried_out(void **state)
{
	(void)state;
	says("set eth.type 0x88b6", "");
	says("print eth.type", "0x88b6");
	assert_true(fixture_has(f, "[0x88b6]")); /* the form follows */
	says("set eth.typo 1", "set: \"eth.typo\" is no field; is it eth.type?");
	fixture_keys(f, "Escape");
	/* the actions' own lines are still theirs */
	says("filter arp", "");
	assert_string_equal(f->session->filter, "arp");
	says("send eth type=0x88b5 / data \"a\"", "Sent S1: 60 B given to the port");
	says("wait tx eth.type == 0x88b5", "Yes: wait tx");
	says("expect arp", "no such frame was received in time");
	says("repeat 10/s 4", "");
	assert_int_equal(f->session->job[JOB_FORM].times, 4);
	says("stop", "Stopped: nothing sends any more");
	says("exit 5", "");
	assert_true(f->app->ended);
	assert_int_equal(f->app->status, 5);
}

static void
waiting_is_seen_and_stopped(void **state)
{
	(void)state;
	says("wait rx arp",
	    "wait rx arp                                                       Esc stops it");
	says("print eth.type", "The one before is not done yet");
	fixture_keys(f, "Escape"); /* leaves the line, which opened again */
	fixture_keys(f, "Escape");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "stopped by a key"));
	says("wait rx eth.type == 0x88b5", "Esc stops it");
	fixture_receive(f, "there it is");
	session_run(f->session, f->steady, f->wall);
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Yes: wait rx eth.type == 0x88b5"));
	says("wait rx arp", "Esc stops it");
	fixture_keys(f, "!");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Stopped"));
	assert_string_equal(f->app->running, "");
}

static void
enter_on_a_question_sends_nothing(void **state)
{
	(void)state;
	fixture_command(f, "send eth dst=stp / llc / stp");
	assert_true(fixture_has(f, "Send a spanning tree frame to the switch?"));
	assert_true(fixture_has(f, "BPDU guard"));
	fixture_keys(f, "Enter");
	session_run(f->session, f->steady, f->wall);
	fixture_draw(f, 0);
	assert_int_equal(store_last(f->session->sent), 0);
	assert_true(fixture_has(f, "not sent: the answer was no"));
	fixture_command(f, "send eth dst=stp / llc / stp");
	fixture_keys(f, "y");
	assert_int_equal(store_last(f->session->sent), 1);
	fixture_sizes(f);
}

/* A yes is to what was asked: what is another frame by then is asked about, too. */
static void
a_yes_is_no_other_ones(void **state)
{
	static const char *const keys[] = {"s", ":repeat 2/s"};
	struct session *s = f->session;

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		assert_true(recipe_parse(&s->draft, "eth src=02:00:00:00:00:77 type=0x88b5", NULL));
		form_refresh(f->app);
		if (*keys[i] == ':')
			fixture_command(f, keys[i] + 1);
		else
			fixture_keys(f, keys[i]);
		fixture_draw(f, 0);
		assert_true(fixture_has(f, "Send with an address that is not this port's?"));
		assert_true(
		    recipe_parse(&s->draft, "eth dst=stp src=02:00:00:00:00:77 / llc / stp", NULL));
		fixture_keys(f, "y");
		session_run(s, f->steady, f->wall);
		fixture_draw(f, 0);
		assert_int_equal(store_last(s->sent), 0);
		assert_false(job_sending(s));
		assert_true(fixture_has(f, "Send a spanning tree frame to the switch?"));
		fixture_keys(f, "Enter");
		session_run(s, f->steady, f->wall);
		assert_int_equal(store_last(s->sent), 0);
	}
}

/* A script and a line may both have a question: one after the other. */
static void
questions_wait_for_each_other(void **state)
{
	static const char text[] = "pause 1s\nsend eth dst=01:80:c2:00:00:01 type=0x8808\n";
	struct script *script = script_new("t", text, sizeof text - 1, NULL);
	struct why why;

	(void)state;
	assert_true(orders_play(f->app, script, false, &why));
	session_run(f->session, f->steady, f->wall);
	fixture_command(f, "send eth dst=stp / llc / stp");
	assert_true(fixture_has(f, "Send a spanning tree frame to the switch?"));
	fixture_draw(f, 2);
	session_run(f->session, f->steady, f->wall);
	fixture_draw(f, 0);
	assert_true(fixture_has(f, "Send a spanning tree frame to the switch?"));
	fixture_keys(f, "y");
	fixture_draw(f, 0);
	assert_int_equal(store_last(f->session->sent), 1);
	assert_true(fixture_has(f, "Send a PAUSE frame?"));
	fixture_keys(f, "Enter");
	fixture_draw(f, 0);
	assert_int_equal(store_last(f->session->sent), 1);
	assert_int_equal(f->app->status, 1); /* that script failed */
}

/* What was refused was not sent. */
static void
sent_is_what_a_port_took(void **state)
{
	(void)state;
	f->session->port[0]->mtu = 1500;
	says("send", "tx 1 ");
	says("set pad 9000", "");
	says("send", "tx 1 ");
	assert_int_equal(store_last(f->session->sent), 2);
	assert_true(fixture_has(f, "MTU 1500"));
}

/* frame is one command, wherever it is said: the port's source, and no frame that it was made from.
 */
static void
frame_is_the_same_everywhere(void **state)
{
	(void)state;
	fixture_receive(f, "a frame");
	fixture_keys(f, "e");
	assert_non_null(f->session->origin);
	fixture_command(f, "frame eth / arp");
	assert_null(f->session->origin);
	says("print eth.src", "02:00:00:00:00:01");
	says("frame", "The frame to send, as a recipe");
}

/* Whatever is asked: s and F6, then Enter, send nothing; Esc neither, nor the key that asked. */
static void
every_question_is_answered_no_by_enter(void **state)
{
	static const char *const risky[] = {
	    "eth dst=stp / llc / stp",
	    "eth dst=01:00:0c:cc:cc:cd / llc dsap=0xaa ssap=0xaa",
	    "eth dst=01:80:c2:00:00:01 type=0x8808",
	    "eth dst=01:80:c2:00:00:02 type=0x8809",
	    "eth dst=ff:ff:ff:ff:ff:ff / ip / udp / dhcp type=2",
	    "eth dst=33:33:00:00:00:01 / ipv6 / icmpv6 type=134",
	    "eth src=03:00:00:00:00:01 type=0x88b5",
	    "eth src=02:00:00:00:00:77 type=0x88b5",
	};
	static const char *const keys[] = {
	    "s Enter", "s Escape", "s s Enter", "F6 Enter", "F6 F6 Escape", "F6 Space Enter"};

	(void)state;
	for (size_t i = 0; i < sizeof risky / sizeof *risky; i++) {
		assert_true(recipe_parse(&f->session->draft, risky[i], NULL));
		session_address(f->session, &f->session->draft);
		form_refresh(f->app);
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			fixture_keys(f, keys[k]);
			session_run(f->session, f->steady, f->wall);
			if (f->app->stacked || store_last(f->session->sent) ||
			    job_sending(f->session))
				fail_msg("%s: %s", risky[i], keys[k]);
		}
	}
	f->session->port[0]->default_route = true;
	assert_true(recipe_parse(&f->session->draft, "eth type=0x88b5 / data \"x\"", NULL));
	session_address(f->session, &f->session->draft);
	form_refresh(f->app);
	fixture_keys(f, "s Enter");
	assert_int_equal(store_last(f->session->sent), 0);
	f->session->port[0]->default_route = false;
	fixture_keys(f, "s");
	assert_int_equal(store_last(f->session->sent), 1);
}

/* The port that keeps a place until one is chosen is nobody's to send from. */
static void
nothing_is_sent_before_a_port_is_chosen(void **state)
{
	(void)state;
	fixture_close(f);
	f = fixture_open(24, 80, true);
	says("send", "Not sent: no port is open. Choose one first");
	says("repeat 10/s 3", "Not sent: no port is open. Choose one first");
	assert_int_equal(store_last(f->session->sent), 0);
}

static void
completes(void **state)
{
	(void)state;
	fixture_keys(f, ":");
	fixture_type(f, "sna");
	fixture_keys(f, "Tab");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, ":snapshot"));
	fixture_keys(f, "C-u");
	fixture_type(f, "set arp.opc");
	fixture_keys(f, "Tab");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, ":set arp.opcode"));
	fixture_keys(f, "C-u");
	fixture_type(f, "set arp.opcode repl");
	fixture_keys(f, "Tab");
	fixture_draw(f, 0);
	assert_true(fixture_has(f, ":set arp.opcode reply"));
}

static void
files_are_played(void **state)
{
	static const char text[] = "set pad off\nsend\nwait rx arp within 3s\nsend\n";
	char path[] = "/tmp/orders_test.XXXXXX", line[64];
	int descriptor = mkstemp(path);

	(void)state;
	assert_true(descriptor >= 0);
	assert_int_equal(write(descriptor, text, sizeof text - 1), sizeof text - 1);
	close(descriptor);
	snprintf(line, sizeof line, "script %s", path);
	fixture_command(f, line);
	assert_int_equal(store_last(f->session->sent), 1);
	snprintf(line, sizeof line, "%s:3: wait rx arp within 3s", path);
	assert_true(fixture_has(f, line));
	fixture_draw(f, 4);
	session_run(f->session, f->steady, f->wall);
	fixture_draw(f, 0);
	assert_non_null(
	    strstr(f->app->hint, " - no such frame was received in time; 0 others came"));
	assert_true(fixture_has(f, "0 others came")); /* all of it, in two rows */
	assert_int_equal(f->app->status, 1);
	assert_int_equal(store_last(f->session->sent), 1);
	says("script /nowhere", "/nowhere: cannot be read: No such file or directory");
	says("script /", "/: cannot be read: Is a directory");
	says("script -", "standard input cannot be read here"); /* it is the keyboard */
	unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(lines_are_carried_out, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(waiting_is_seen_and_stopped, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(
		enter_on_a_question_sends_nothing, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(
		every_question_is_answered_no_by_enter, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(a_yes_is_no_other_ones, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(
		questions_wait_for_each_other, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(sent_is_what_a_port_took, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(
		frame_is_the_same_everywhere, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(
		nothing_is_sent_before_a_port_is_chosen, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(completes, open_screen, close_screen),
	    cmocka_unit_test_setup_teardown(files_are_played, open_screen, close_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
