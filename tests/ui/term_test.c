/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The terminal, on a pseudo terminal: a small program runs there as a child, and tells over a pipe
 * what it sees; the test is the terminal.
 */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "base/clock.h"
#include "ui/term.h"

#include "actor.h"
#include "tty.h"

static void
normal_end(void **state)
{
	struct termios during;

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	tty_await(tty.screen, "\033[?1049h");
	tty_await(tty.screen, "\033[?2004h");
	tcgetattr(tty.slave, &during);
	assert_false(during.c_lflag & (ICANON | ECHO | ISIG));
	tty_push("q");
	assert_int_equal(tty_ended_with(), 0);
	tty_is_restored();
	assert_non_null(strstr(tty.said, "[stdin 0]"));
}

static void
end_by_signal(void **state)
{
	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	kill(tty.pid, SIGTERM);
	assert_int_equal(tty_ended_with(), 0);
	tty_is_restored();
}

static void
end_by_crash(const char *key, int number)
{
	int status;

	tty_start();
	tty_said("[size 24x80]");
	tty_await(tty.screen, "\033[?1002h");
	tty_push(key);
	status = tty_ended_with();
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), number);
	tty_is_restored();
	tty_clean_up(NULL);
}

static void
crashes(void **state)
{
	(void)state;
	end_by_crash("S", SIGSEGV);
	end_by_crash("A", SIGABRT);
	end_by_crash("B", SIGABRT);
	tty_start();
	tty_said("[size 24x80]");
	kill(tty.pid, SIGSEGV); /* from outside */
	assert_int_equal(WTERMSIG(tty_ended_with()), SIGSEGV);
	tty_is_restored();
}

/* Reads the report only, so the terminal stands still. */
static void
a_stalled_terminal_never_blocks(void **state)
{
	(void)state;
	tty_start_with("xterm-256color", actor_flood, 0);
	while (!strstr(tty.said, "[stdin"))
		assert_true(tty_take(tty.report, tty.said, &tty.said_length, sizeof tty.said));
	assert_non_null(strstr(tty.said, "ready 0"));
	assert_int_equal(tty_ended_with(), 0);
	tty_is_restored();
}

static void
a_crash_before_a_stalled_terminal(void **state)
{
	int status;

	(void)state;
	tty_start_with("xterm-256color", actor_flood_and_crash, 0);
	assert_int_equal(waitpid(tty.pid, &status, 0), tty.pid);
	tty.pid = 0;
	assert_true(WIFSIGNALED(status));
	assert_true(tty_take(tty.report, tty.said, &tty.said_length, sizeof tty.said));
	assert_non_null(strstr(tty.said, "ready 0"));
	fcntl(tty.master, F_SETFL, O_NONBLOCK);
	while (tty_take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen))
		;
	assert_non_null(strstr(tty.screen, "\033[?1049l"));
	tty_is_restored();
}

static void
resize_storm(void **state)
{
	struct rusage usage;

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	srand(3);
	for (int i = 0; i < 100; i++)
		tty_set_size((unsigned short)(1 + rand() % 60), (unsigned short)(1 + rand() % 200));
	tty_set_size(1, 1);
	tty_said("[size 1x1]");
	tty_set_size(32767, 32767);
	tty_said("[size 500x1000]");
	tty_set_size(0, 0);
	tty_said("[resize]");
	tty_said("[size 24x80]");
	tty_push("q");
	assert_int_equal(tty_ended_with(), 0);
	tty_is_restored();
	getrusage(RUSAGE_CHILDREN, &usage);
	assert_true(usage.ru_maxrss < 300 * 1024); /* KiB; a third of it without sanitizers */
}

static void
words_for_a_bad_term(void **state)
{
	static const struct {
		const char *type, *words;
	} cases[] = {
	    {NULL, "TERM is not set"},
	    {"", "TERM is not set"},
	    {"no-such-type", "TERM=no-such-type is not known"},
	    {"a\033[31m", "TERM=a\\x1b[31m is not known"},
	    {"dumb", "TERM=dumb cannot place the cursor"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int status;

		tty_start_with(cases[i].type, actor_program, 0);
		status = tty_ended_with();
		assert_int_equal(WEXITSTATUS(status), EXIT_USAGE);
		assert_non_null(strstr(tty.said, cases[i].words));
		assert_non_null(strstr(tty.said, "xterm-256color"));
		assert_int_equal(tty.screen_length, 0);
		tty_is_restored();
		tty_clean_up(NULL);
	}
}

/* Is a colour set anywhere in what the terminal got? */
static bool
colored(void)
{
	for (const char *at = tty.screen; (at = strstr(at, "\033[")); at++) {
		const char *c = at + 2;
		size_t n = strspn(c, "0123456789;");

		for (; c[n] == 'm' && c < at + 2 + n; c += strcspn(c, ";m") + 1) {
			int value = atoi(c);

			if ((value >= 30 && value <= 49) || (value >= 90 && value <= 107))
				return true;
		}
	}
	return false;
}

static bool
colored_with(const char *type)
{
	tty_start_with(type, actor_program, 0);
	tty_said("[size 24x80]");
	tty_push("q");
	assert_int_equal(tty_ended_with(), 0);
	assert_non_null(strstr(tty.screen, "bad"));
	return colored();
}

static void
colors_only_where_wanted(void **state)
{
	(void)state;
	assert_true(colored_with("xterm-256color"));
	assert_non_null(strstr(tty.screen, "38;5;27"));
	assert_null(strstr(tty.screen, "48;5"));
	tty_clean_up(NULL);
	assert_true(colored_with("xterm"));
	tty_clean_up(NULL);
	assert_false(colored_with("vt220"));
	assert_null(strstr(tty.screen, "2004"));
	tty_clean_up(NULL);
	setenv("NO_COLOR", "1", 1);
	assert_false(colored_with("xterm-256color"));
}

static void
hostile_text_reaches_no_terminal(void **state)
{
	static const char *const never[] = {
	    "\033]", "\007", "\xc2\x9b", "\xe2\x80\xae", "\033[31m", "\x9b"};

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	tty_await(tty.screen, "gnp");
	tty_push("q");
	assert_int_equal(tty_ended_with(), 0);
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		assert_null(strstr(tty.screen, never[i]));
}

static void
keys_arrive(void **state)
{
	static const struct {
		const char *sent, *said;
	} cases[] = {
	    {"s", "[key s]"},
	    {"\033OA", "[key Up]"},
	    {"\033[B", "[key Down]"},
	    {"\033[H", "[key Home]"},
	    {"\033[4~", "[key End]"},
	    {"\033[6~", "[key PgDn]"},
	    {"\033[Z", "[key S-Tab]"},
	    {"\033OP", "[key F1]"},
	    {"\033[11~", "[key F1]"},
	    {"\033[15~", "[key F5]"},
	    {"\033[24~", "[key F12]"},
	    {"\t", "[key Tab]"},
	    {"\r", "[key Enter]"},
	    {"\b", "[key Backspace]"},
	    {"\x7f", "[key Backspace]"},
	    {"\x03", "[key C-c]"},
	    {"\x1a", "[key C-z]"},
	    {"\x1f", "[key C-_]"},
	    {"\x1e", "[key C-^]"},
	    {" ", "[key Space]"},
	    {"\xc3\xa4", "[key \xc3\xa4]"},
	    {"\xff"
	     "a",
		"[key a]"},
	    {"\033[1;9Zb", "[key b]"}, /* unknown: swallowed */
	    {"\033[<99Qc", "[key c]"},
	    {"\033", "[key Esc]"},
	    {"\033d", "[key Esc][key d]"},
	};

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		tty_push(cases[i].sent);
		tty_said(cases[i].said);
		assert_string_equal(tty.said, "");
	}
	tty_push("\xc3"); /* a character in two halves */
	tty_push("\xb6");
	tty_said("[key \xc3\xb6]");
}

static void
the_mouse_arrives(void **state)
{
	(void)state;
	tty_start_with("xterm-256color", actor_program, 1); /* halves and double clicks never late
							     */
	tty_said("[size 24x80]");
	tty_await(tty.screen, "\033[?1002h");
	tty_push("\033[<0;5;3M");
	tty_said("[mouse 0 2,4]");
	tty_push("\033[<32;6;3M");
	tty_said("[mouse 2 2,5]");
	tty_push("\033[<0;6;3m");
	tty_said("[mouse 3 2,5]");
	tty_push("\033[<0;1;1M\033[<0;1;1m\033[<0;1;1M");
	tty_said("[mouse 0 0,0]");
	tty_said("[mouse 1 0,0]");
	tty_push("\033[<64;"); /* in two halves */
	tty_push("9;9M\033[<65;9;9M");
	tty_said("[mouse 4 8,8]");
	tty_said("[mouse 5 8,8]");
	tty_push("\033[M !!\033[M#!!\033[M`\"#"); /* the old coding */
	tty_said("[mouse 0 0,0]");
	tty_said("[mouse 3 0,0]");
	tty_said("[mouse 4 2,1]");
	tty_push("\033[<2;1;1Mx"); /* another button */
	tty_said("[key x]");
	assert_string_equal(tty.said, "");
}

static void
pastes_arrive_whole_and_clean(void **state)
{
	char *large = malloc(100000);

	(void)state;
	tty_start_with("xterm-256color", actor_program, 1); /* never too late for its end */
	tty_said("[size 24x80]");
	tty_push("\033[200~q0200.0000.00ff\r\nB\xc3\xa4\x07\x9b\x01!\033[201~");
	tty_said("[paste q0200.0000.00ff\nB\xc3\xa4!]");
	memset(large, 'x', 100000);
	tty_push("\033[200~");
	tty_push_n(large, 100000);
	tty_push("\033[201~z");
	tty_said("[paste 65536 cut]");
	tty_said("[key z]");
	free(large);
}

/* A busy computer: keys and what was pasted after them are read in one piece. */
static void
a_paste_behind_keys_is_one(void **state)
{
	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	tty_push("j\x15show interfaces\r");
	tty_said("[key j][key C-u][paste show interfaces\n]");
	tty_push("jjk\033[Bk:frame eth / arp\r");
	tty_said("[key Down][key k][key :][key f]");
	tty_said("[key p][key Enter]");
	tty_push("\033[B\033[Bshow interfaces\r\033[A"); /* as typed: a key is among them */
	tty_said("[key Down][key Down][key s][key h]");
	tty_said("[key Enter][key Up]");
}

static void
a_paste_without_end_ends(void **state)
{
	(void)state;
	tty_start_with("xterm-256color", actor_program, NS_PER_S);
	tty_said("[size 24x80]");
	tty_push("\033[200~abc");
	for (int i = 0; i < 8; i++) { /* each turn is a second there */
		kill(tty.pid, SIGWINCH);
		tty_said("[size 24x80]");
	}
	assert_null(strstr(tty.said, "[key"));
	tty_push("x");
	tty_said("[key x]");
}

/* Ctrl-S, typed or within what is pasted, holds the screen; whoever knows no Ctrl-Q presses any
 * key. */
static void
any_key_lets_the_screen_go_on(void **state)
{
	struct termios usual;

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	tty_await(tty.screen, "selected");
	tcgetattr(tty.slave, &usual);
	usual.c_iflag |= IXON; /* as shells have it */
	tcsetattr(tty.slave, TCSANOW, &usual);
	tty_push("\023");
	tty.screen_length = 0;
	tty.screen[0] = '\0';
	tty_set_size(10, 40);
	tty_said("[size 10x40]");
	tty_push("k");
	tty_said("[key k]");
	tty_await(tty.screen, "selected");
	tty_push("q");
	assert_int_equal(tty_ended_with(), 0);
}

static void
a_hung_up_terminal_is_told(void **state)
{
	int status;

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	close(tty.slave);
	close(tty.master);
	tty.master = tty.slave = -1;
	while (!strstr(tty.said, "[hangup]"))
		assert_true(tty_take(tty.report, tty.said, &tty.said_length, sizeof tty.said));
	assert_int_equal(waitpid(tty.pid, &status, 0), tty.pid);
	tty.pid = 0;
	assert_int_equal(WEXITSTATUS(status), 129);
}

static void
stopped_and_continued(void **state)
{
	int status;

	(void)state;
	tty_start();
	tty_said("[size 24x80]");
	tty_await(tty.screen, "selected");
	kill(tty.pid, SIGTSTP);
	assert_int_equal(waitpid(tty.pid, &status, WUNTRACED), tty.pid);
	assert_true(WIFSTOPPED(status));
	tty_await(tty.screen, "\033[?1049l");
	tty_is_restored();
	tty.screen_length = 0;
	tty.screen[0] = '\0';
	tty_set_size(10, 40);
	kill(tty.pid, SIGCONT);
	tty_said("[size 10x40]");
	tty_await(tty.screen, "\033[?1049h");
	tty_await(tty.screen, "\033[?2004h");
	tty_await(tty.screen, "selected");
	tty_push("q");
	assert_int_equal(tty_ended_with(), 0);
	tty_is_restored();
}

#define TERM_TEST(f) cmocka_unit_test_teardown(f, tty_clean_up)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TERM_TEST(normal_end),
	    TERM_TEST(end_by_signal),
	    TERM_TEST(crashes),
	    TERM_TEST(a_stalled_terminal_never_blocks),
	    TERM_TEST(a_crash_before_a_stalled_terminal),
	    TERM_TEST(resize_storm),
	    TERM_TEST(words_for_a_bad_term),
	    TERM_TEST(colors_only_where_wanted),
	    TERM_TEST(hostile_text_reaches_no_terminal),
	    TERM_TEST(keys_arrive),
	    TERM_TEST(the_mouse_arrives),
	    TERM_TEST(pastes_arrive_whole_and_clean),
	    TERM_TEST(a_paste_behind_keys_is_one),
	    TERM_TEST(a_paste_without_end_ends),
	    TERM_TEST(any_key_lets_the_screen_go_on),
	    TERM_TEST(a_hung_up_terminal_is_told),
	    TERM_TEST(stopped_and_continued),
	};

	unsetenv("NO_COLOR");
	unsetenv("ESCDELAY");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
