/* SPDX-License-Identifier: BSD-2-Clause */
/* Commands and scripts, on a pair in memory and with a clock of our own. */
#include "session/script.h"

#include "base/clock.h"
#include "session/job.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct session *s;
static struct script *script;
static struct why why;
static int64_t steady;

/* What the script did, as a front sees it. */
static char told[8192];
static struct text t;
static int status; /* -1: it has not ended */
static bool exits, may_ask;

static void
begin(void *context, const struct script_line *line)
{
	assert_ptr_equal(context, &t);
	text_addf(&t, "%u:%s ", line->number, line->command->name);
}

static void
said(void *context, const struct script_line *line, const char *words)
{
	(void)context;
	(void)line;
	text_addf(&t, "<%s> ", words);
}

static void
done(void *context, const struct script_line *line)
{
	(void)context;
	if (!line->fine)
		text_addf(
		    &t, "%s:%u: %s - %s", line->file, line->number, line->words, line->reason);
}

static void
ended(void *context, int result, bool exit_was_said)
{
	(void)context;
	status = result;
	exits = exit_was_said;
}

static void
ask(void *context, const struct risk *risk)
{
	(void)context;
	text_addf(&t, "[%s] ", risk->title);
}

static const struct script_ops ops = {.begin = begin, .said = said, .done = done, .ended = ended};
static const struct script_ops asking = {
    .begin = begin, .said = said, .done = done, .ended = ended, .ask = ask};

static int
setup(void **state)
{
	struct port *ends[2];

	(void)state;
	memset(&why, 0, sizeof why);
	s = session_new(1 << 20, 0, 0, &why);
	assert_true(pair_open(ends, (const char *[]){"h1", "h2"}, NULL));
	assert_true(session_add(s, ends[0], NULL));
	assert_true(session_add(s, ends[1], NULL));
	steady = NS_PER_S;
	may_ask = false;
	script = NULL;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	if (script_runs(script))
		script_stop(script, "the test is over");
	script_free(script);
	session_free(s, NULL);
	return 0;
}

/* One turn of a loop: sends, receives, and looks. */
static void
turn(int64_t at)
{
	steady = at;
	session_run(s, steady, steady);
	while (session_scan(s))
		;
	session_receive(s, 0);
	session_receive(s, 1);
}

/* As a loop does it: time goes on to what is next. */
static void
go_until(int64_t end)
{
	while (status < 0) {
		int64_t next = session_deadline(s);

		if (next > end)
			break;
		turn(next > steady ? next : steady);
	}
}

static void
start(const char *text)
{
	t = text_on(told, sizeof told);
	status = -1;
	script = script_new("t", text, strlen(text), &why);
	if (!script)
		fail_msg("%s", why.text);
	script_start(script, s, may_ask ? &asking : &ops, &t, false, steady);
}

/* Runs a whole script, and compares what it told. */
static void
plays(const char *text, const char *expected, int result)
{
	script_free(script);
	start(text);
	go_until(steady + 1000 * NS_PER_S);
	assert_string_equal(told, expected);
	assert_int_equal(status, result);
	assert_false(script_runs(script));
}

static void
refuses(const char *text, const char *reason)
{
	struct script *wrong = script_new("t", text, strlen(text), &why);

	assert_null(wrong);
	assert_string_equal(why.text, reason);
	assert_int_equal(why.status, EXIT_USAGE);
}

static void
takes_lines_apart(void **state)
{
	(void)state;
	plays("", "", 0);
	plays("\n  # nothing\r\n\t\n#", "", 0);
	plays("print a # b\nprint \"a # b\"\n  print a#b\r\n",
	    "1:print <a> 2:print <a # b> 3:print <a#b> ", 0);
	plays("stop", "1:stop ", 0);
	refuses(
	    "stop\nstopp\n", "t:2: \"stopp\" is not a command: etherwright --commands lists them");
	refuses("stop now", "t:1: stop: nothing may come after it");
	refuses("\n\nset", "t:3: set: FIELD VALUE is missing - a field of the frame to send; or "
			   "interval, times, burst, "
			   "pad");
	refuses("set eth.typ 1", "t:1: set: \"eth.typ\" is no field; is it eth.type?");
	refuses("set eth.type", "t:1: set: a value is missing: set eth.type 0x88b5");
	refuses("set interval fast",
	    "t:1: set: \"fast\" is no time: write 1s, 250ms, 10us, 2m or 10/s");
	refuses("job delete", "t:1: job: delete which job? \"job delete 1\"; \"job\" lists them");
	refuses("set pad 10000", "t:1: set: pad is off, or 14 to 9216 bytes");
	refuses("set vlan.id#x 3", "t:1: set: after # comes a number: vlan.id#2 is the second one");
	refuses("wait arp",
	    "t:1: wait: for what? rx FILTER, tx FILTER, sent, sent N, link, no link, loop; "
	    "pause waits for a time");
	refuses("wait rx", "t:1: wait: a filter is missing: arp, eth.type == 0x88b5");
	refuses("wait link up", "t:1: wait: after link and loop only within may come: within 5s");
	refuses("expect arp of last rx within 1s",
	    "t:1: expect: the last frame is there or not: leave within out");
	refuses("exit x", "t:1: exit: the status is a number up to 125");
	refuses("stop\x1b", "t:1: a control character: is that text?");
	assert_null(script_new("t", "stop\0", 5, &why));
	assert_string_equal(why.text, "t:1: a control character: is that text?");
	assert_null(script_new("a\nb", "x", 1, &why));
	assert_non_null(strstr(why.text, "a\\x0ab:1: "));
	/* what is wrong later on keeps all of it from running */
	assert_null(script_new("t", "send\nfly", 8, &why));
	assert_int_equal(store_last(s->sent), 0);
}

static void
sets_fields(void **state)
{
	(void)state;
	plays("frame eth / vlan id=7 / vlan id=8 / arp\n"
	      "set vlan.id#2 300\nset arp.opcode reply\nset interval 250ms\nset times inf\n"
	      "set pad off\n"
	      "print vlan.id\nprint arp.opcode\n",
	    "1:frame 2:set 3:set 4:set 5:set 6:set 7:print <7 300> 8:print <2> ", 0);
	assert_int_equal(s->interval, 250 * NS_PER_MS);
	assert_int_equal(s->times, 0);
	assert_int_equal(s->draft.pad, 0);
	plays("set vlan.id#3 9",
	    "1:set t:1: set vlan.id#3 9 - the frame has no further vlan.id: the command frame "
	    "makes "
	    "one with the layer that has it",
	    1);
	plays("set eth.type banana",
	    "1:set t:1: set eth.type banana - EtherType: \"banana\" is not a hex number, nor "
	    "a name like IPv4 or ARP",
	    1);
}

static void
undoes(void **state)
{
	(void)state;
	plays("undo", "1:undo t:1: undo - there is nothing to undo", 1);
	plays("set eth.type 0x88b6\nset times 3\nundo\nprint eth.type\nundo\nprint eth.type\n"
	      "redo\nredo\nredo",
	    "1:set 2:set 3:undo <Undone: how many times> 4:print <0x88b6> "
	    "5:undo <Undone: eth.type 0x88b5 -> 0x88b6> 6:print <0x88b5> "
	    "7:redo <Done again: eth.type 0x88b5 -> 0x88b6> 8:redo <Done again: how many times> "
	    "9:redo t:9: redo - there is nothing to redo",
	    1);
	assert_int_equal(s->times, 3);
	/* what changes from frame to frame comes back with its frame */
	plays("vary eth.type=1600..\nframe eth / arp\nvary\nundo\nvary",
	    "1:vary <The first 5 frames:\n60 B  eth.type=0x1600\n60 B  eth.type=0x1601\n"
	    "60 B  eth.type=0x1602\n60 B  eth.type=0x1603\n60 B  eth.type=0x1604> 2:frame "
	    "3:vary <Nothing changes from frame to frame> 4:undo <Undone: data -> arp> "
	    "5:vary <eth.type=1600..> ",
	    0);
}

static void
sends_and_waits(void **state)
{
	(void)state;
	/* what leaves h1 arrives at h2 */
	plays("send\nsit h2\nwait rx eth.type == 0x88b5 within 2s\nprint rx eth.type\n",
	    "1:send <Sent S1: 60 B given to the port, 64 B with FCS> 2:sit 3:wait 4:print "
	    "<0x88b5> ",
	    0);
	/* that frame has been looked at */
	plays("expect eth.type == 0x88b5",
	    "1:expect t:1: expect eth.type == 0x88b5 - no such frame was received in time; 0 "
	    "others "
	    "came",
	    1);
	plays("expect eth.type == 0x88b5 of last rx\nexpect not arp of last tx\n",
	    "1:expect 2:expect ", 0);
	plays("expect arp of last rx",
	    "1:expect t:1: expect arp of last rx - the newest frame received, 1, is none", 1);
	/* where one sits */
	plays("sit h1\nsend eth / arp\nwait tx arp\nexpect not arp within 1s\nsit h2\nwait rx arp",
	    "1:sit 2:send <Sent S2: 60 B given to the port, 64 B with FCS> 3:wait 4:expect 5:sit "
	    "6:wait t:6: wait rx arp - no such frame was received in time; 0 others came",
	    1);
	plays("sit h1\nsend eth / arp\nsit h2\nexpect not arp within 1s",
	    "1:sit 2:send <Sent S3: 60 B given to the port, 64 B with FCS> 3:sit 4:expect t:4: "
	    "expect not arp within 1s - frame 3 is one",
	    1);
}

static void
says_what_is_given_to_the_port(void **state)
{
	(void)state;
	plays("set pad off\nset data.data 00\nsend\nset pad 1514\nsend",
	    "1:set 2:set 3:send <Sent S1: 15 B given to the port, 19 B with FCS: too short, unless "
	    "the card fills it up> 4:set 5:send <Sent S2: 1514 B given to the port, 1518 B with "
	    "FCS> ",
	    0);
}

static void
waits_no_longer_than_said(void **state)
{
	int64_t before = steady;

	(void)state;
	plays("wait rx arp within 2s",
	    "1:wait t:1: wait rx arp within 2s - no such frame was received in time; 0 others came",
	    1);
	assert_int_equal(steady - before, 2 * NS_PER_S);
	before = steady;
	plays("wait rx arp",
	    "1:wait t:1: wait rx arp - no such frame was received in time; 0 others "
	    "came",
	    1);
	assert_int_equal(steady - before, 10 * NS_PER_S);
	before = steady;
	plays("expect not arp within 3s\npause 500ms", "1:expect 2:pause ", 0);
	assert_int_equal(steady - before, 3500 * NS_PER_MS);
	plays("wait no link within 1s",
	    "1:wait t:1: wait no link within 1s - the link is still there", 1);
	plays("wait link", "1:wait ", 0);
}

static void
repeats(void **state)
{
	(void)state;
	plays("repeat 10/s 5\nwait sent 5 within 2s\nwait sent", "1:repeat 2:wait 3:wait ", 0);
	assert_int_equal(store_last(s->sent), 5);
	/* its end is waited for, since it has one */
	plays("repeat 10/s 3", "1:repeat ", 0);
	assert_int_equal(store_last(s->sent), 8);
	plays("repeat 10/s 3\nwait sent 4 within 2s",
	    "1:repeat 2:wait t:2: wait sent 4 within 2s - nothing sends any more, and only 3 were "
	    "sent",
	    1);
	plays("repeat 10/s\nwait sent 3\nstop", "1:repeat 2:wait 3:stop ", 0);
	/* a failure stops what sends, the end does not */
	plays("repeat 10/s\nwait sent 3 within 100ms",
	    "1:repeat 2:wait t:2: wait sent 3 within 100ms "
	    "- time is over; 2 of them were sent",
	    1);
	assert_false(job_sending(s));
	plays("repeat 10/s", "1:repeat ", 0);
	assert_true(job_sending(s));
}

static void
asks_before_a_risk(void **state)
{
	(void)state;
	plays("send eth dst=stp / llc / stp\nprint never",
	    "1:send t:1: send eth dst=stp / llc / stp - not sent without a yes (add --yes): Send a "
	    "spanning tree frame to the switch? The switch takes this BPDU for that of a bridge. A "
	    "port with BPDU guard is shut until somebody opens it again; without it the switch may "
	    "choose other paths, and the network stands still for up to a minute.",
	    1);
	may_ask = true;
	script_free(script);
	start("send eth dst=stp / llc / stp\nprint on");
	turn(steady);
	turn(steady + 100 * NS_PER_S);
	assert_string_equal(told, "1:send [Send a spanning tree frame to the switch?] ");
	assert_int_equal(store_last(s->sent), 0);
	script_answer(script, true);
	assert_int_equal(store_last(s->sent), 1);
	go_until(steady + NS_PER_S);
	assert_int_equal(status, 0);
	script_free(script);
	start("send eth dst=stp / llc / stp\nprint on");
	turn(steady);
	script_answer(script, false);
	assert_int_equal(status, 1);
	assert_int_equal(store_last(s->sent), 1);
	assert_non_null(strstr(told, " - not sent: the answer was no"));
}

/* The other end of the cable hands back what it got. */
static void
hand_back(void)
{
	const struct record *sent = store_get(s->sent, store_last(s->sent));

	assert_true(s->port[1]->ops->send(s->port[1], sent->bytes, sent->caplen, NULL));
	session_receive(s, 0);
}

static void
a_loop_ends_it(void **state)
{
	(void)state;
	start("repeat 10/s\nwait sent 50 within 10s\nprint never");
	turn(steady);
	turn(steady);
	hand_back();
	go_until(steady + NS_PER_S);
	assert_int_equal(status, 1);
	assert_string_equal(
	    told, "1:repeat 2:wait t:2: wait sent 50 within 10s - LOOP: what was sent came back");
	assert_false(job_sending(s));
	/* unless it is what is waited for; the next script begins anew */
	script_free(script);
	start("send\nwait loop within 1s\nprint found");
	turn(steady);
	hand_back();
	go_until(steady + NS_PER_S);
	assert_int_equal(status, 0);
	/* it stands until somebody sends again, whatever else is done */
	plays(
	    "print x\nvary off\nstop\nwait loop within 1s", "1:print <x> 2:vary 3:stop 4:wait ", 0);
	plays("send\nwait loop within 1s",
	    "1:send <Sent S3: 60 B given to the port, 64 B with FCS> 2:wait "
	    "t:2: wait loop within 1s - nothing that was sent came back",
	    1);
}

static void
ends_as_told(void **state)
{
	(void)state;
	plays("exit 7\nprint never", "1:exit ", 7);
	assert_true(exits);
	plays("exit", "1:exit ", 0);
	plays("sit h2\nsit h9", "1:sit 2:sit t:2: sit h9 - this session has no port \"h9\"", 1);
	assert_false(exits);
	assert_int_equal(s->seat, 1);
	plays("snapshot x", "1:snapshot t:1: snapshot x - there is nothing to be seen here", 1);
	script_free(script);
	start("print a\nwait rx arp");
	turn(steady);
	script_stop(script, "stopped");
	assert_int_equal(status, 1);
	assert_string_equal(told, "1:print <a> 2:wait t:2: wait rx arp - stopped");
	/* a listener's place is used again */
	for (unsigned i = 0; i < 2 * LISTENERS_MAX; i++)
		plays("print a", "1:print <a> ", 0);
}

/* What takes long is done in pieces, and others have turns between them. */
static void
saving_takes_turns(void **state)
{
	static const uint8_t frame[60] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1};
	char path[40] = "/tmp/script_test.XXXXXX", line[64];
	unsigned turns = 0;

	(void)state;
	s->show_all = true;
	cap_set(&s->cap, 0, 0);
	for (unsigned i = 0; i < 1500; i++) {
		assert_true(session_send_bytes(s, 0, frame, sizeof frame, 1, &why));
		session_receive(s, 1);
	}
	turn(steady);
	session_sit(s, 1);
	turn(steady);
	assert_non_null(mkdtemp(path));
	snprintf(line, sizeof line, "save %s/f", path);
	start(line);
	for (; status < 0 && turns < 100; turns++)
		turn(steady);
	assert_non_null(strstr(told, "<1500 frames saved>"));
	assert_true(turns >= 3);
	script_free(script);
	start(line); /* a file that is there */
	go_until(steady + NS_PER_S);
	assert_int_equal(status, 1);
	strcat(path, "/f");
	assert_int_equal(remove(path), 0);
	*strrchr(path, '/') = '\0';
	script_free(script);
	start(line);
	turn(steady);
	script_stop(script, "stopped"); /* nothing is left of it */
	assert_int_equal(remove(path), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(takes_lines_apart, setup, teardown),
	    cmocka_unit_test_setup_teardown(sets_fields, setup, teardown),
	    cmocka_unit_test_setup_teardown(says_what_is_given_to_the_port, setup, teardown),
	    cmocka_unit_test_setup_teardown(undoes, setup, teardown),
	    cmocka_unit_test_setup_teardown(sends_and_waits, setup, teardown),
	    cmocka_unit_test_setup_teardown(waits_no_longer_than_said, setup, teardown),
	    cmocka_unit_test_setup_teardown(repeats, setup, teardown),
	    cmocka_unit_test_setup_teardown(asks_before_a_risk, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_loop_ends_it, setup, teardown),
	    cmocka_unit_test_setup_teardown(ends_as_told, setup, teardown),
	    cmocka_unit_test_setup_teardown(saving_takes_turns, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
