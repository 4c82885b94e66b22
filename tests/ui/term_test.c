/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The terminal, on a pseudo terminal: a small program runs there as a child, and tells over a pipe
 * what it sees; the test is the terminal.
 */
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/bug.h"
#include "base/clock.h"
#include "base/text.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/key.h"
#include "ui/term.h"

#define HOSTILE                 \
	"\033]0;x\007 \xc2\x9b" \
	"5n \xe2\x80\xae gnp \r\n\033[31m"
#define PATIENCE 20000 /* ms until a test gives up */

/* --- the program on the terminal --- */

static volatile sig_atomic_t ended, winched, stopped;
static int report;

static void
on_signal(int number)
{
	if (number == SIGWINCH)
		winched = 1;
	else if (number == SIGTSTP)
		stopped = 1;
	else
		ended = 1;
}

static void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void
say(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vdprintf(report, format, arguments);
	va_end(arguments);
}

static void
say_event(const struct event *e)
{
	char name[32];
	struct text t = text_on(name, sizeof name);

	switch (e->type) {
	case EVENT_KEY:
		key_spell(&t, e->key);
		say("[key %s]", name);
		break;
	case EVENT_MOUSE:
		say("[mouse %d %d,%d]", e->mouse, e->row, e->col);
		break;
	case EVENT_PASTE:
		if (strlen(e->text) > 200)
			say("[paste %zu%s]", strlen(e->text), e->cut ? " cut" : "");
		else
			say("[paste %s]", e->text);
		break;
	case EVENT_RESIZE:
		say("[resize]");
		break;
	case EVENT_HANGUP:
		say("[hangup]");
		_exit(129);
	case EVENT_NONE:
		break;
	}
}

static void
draw(void)
{
	struct region r = region_screen();
	char size[32];

	snprintf(size, sizeof size, "size %dx%d", r.rows, r.cols);
	draw_start();
	draw_rule(r, 0, true, size, NULL);
	draw_text(r, 1, 0, r.cols, STYLE_ME, HOSTILE);
	draw_text(r, 2, 0, r.cols, STYLE_BAD, "bad");
	draw_padded(r, 3, 0, r.cols, STYLE_SELECTED, "selected");
	draw_cursor(r, 3, 0);
	draw_done();
	term_show();
	say("[%s]", size);
}

static void
wait_for_something(void)
{
	struct pollfd poller = {.fd = term_descriptor(), .events = POLLIN};
	sigset_t none;

	sigemptyset(&none);
	if (!term_ready())
		poller.events |= POLLOUT;
	ppoll(&poller, 1, NULL, &none);
}

/* Does what a key says; true to go on. */
static bool
act(const struct event *e)
{
	if (e->type != EVENT_KEY)
		return true;
	if (e->key == 'S')
		raise(SIGSEGV);
	if (e->key == 'A')
		abort();
	if (e->key == 'B')
		BUG_ON(report >= 0);
	return e->key != 'q';
}

static void
turn(int64_t hurry)
{
	static int64_t now;
	struct event e;
	bool going = true;

	now = hurry ? now + hurry : clock_steady();
	for (int n = 0; going && n < INPUT_TURN && input_read(&e, now); n++) {
		say_event(&e);
		going = act(&e);
	}
	if (!going)
		ended = 1;
}

static void
program(int64_t hurry)
{
	bool dirty = true;

	while (!ended) {
		if (winched) {
			winched = 0;
			term_resized();
			dirty = true;
		}
		if (stopped) {
			stopped = 0;
			term_suspend();
			raise(SIGSTOP);
			term_resume();
			dirty = true;
		}
		turn(hurry);
		if (dirty && term_ready()) {
			dirty = false;
			draw();
		}
		term_flush();
		if (!ended)
			wait_for_something();
	}
}

/* Draws without end while nobody reads; must come back. */
static void
flood(int64_t unused)
{
	struct region r = region_screen();
	int drawn = 0;

	(void)unused;
	for (int i = 0; i < 3000; i++) {
		if (term_ready()) {
			draw_start();
			for (int row = 0; row < r.rows; row++)
				for (int col = 0; col < r.cols; col += 2)
					draw_text(r, row, col, 1, i % 2 ? STYLE_BAD : STYLE_ME,
					    i % 3 ? "x" : "y");
			draw_done();
			term_show();
			drawn++;
		}
		if (!term_flush())
			break;
	}
	say("[drawn %d, ready %d]", drawn, term_ready());
}

static void
flood_and_crash(int64_t unused)
{
	flood(unused);
	raise(SIGSEGV);
}

static int
child(void (*run)(int64_t), int64_t hurry)
{
	static const int signals[] = {SIGWINCH, SIGTERM, SIGTSTP};
	struct sigaction action = {.sa_handler = on_signal};
	sigset_t blocked;
	struct why why;

	sigemptyset(&blocked);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		sigaction(signals[i], &action, NULL);
		sigaddset(&blocked, signals[i]);
	}
	sigprocmask(SIG_BLOCK, &blocked, NULL);
	signal(SIGHUP, SIG_IGN);
	setlocale(LC_ALL, "C.UTF-8");
	if (!term_open(true, &why)) {
		say("[%d %s]", why.status, why.text);
		return (int)why.status;
	}
	style_setup(THEME_AUTO, COLOR_AUTO, false);
	run(hurry);
	term_close();
	say("[stdin %d]", fcntl(0, F_GETFL) & O_NONBLOCK);
	return 0;
}

/* --- the terminal --- */

static struct {
	pid_t pid;
	int master, slave, report;
	struct termios before;
	char screen[1 << 20], said[1 << 20]; /* what came so far */
	size_t screen_length, said_length;
} tty;

static void
start_with(const char *type, void (*run)(int64_t), int64_t hurry)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	int ends[2];

	tty.screen_length = tty.said_length = 0;
	tty.screen[0] = tty.said[0] = '\0';
	assert_int_equal(openpty(&tty.master, &tty.slave, NULL, NULL, &size), 0);
	assert_int_equal(pipe(ends), 0);
	tcgetattr(tty.slave, &tty.before);
	tty.pid = fork();
	assert_true(tty.pid >= 0);
	if (!tty.pid) {
		alarm(60); /* whatever happens */
		close(tty.master);
		close(ends[0]);
		report = ends[1];
		setsid();
		ioctl(tty.slave, TIOCSCTTY, 0);
		for (int i = 0; i < 3; i++)
			dup2(tty.slave, i);
		if (type)
			setenv("TERM", type, 1);
		else
			unsetenv("TERM");
		_exit(child(run, hurry));
	}
	close(ends[1]);
	tty.report = ends[0];
}

static void
start(void)
{
	start_with("xterm-256color", program, 0);
}

static int
clean_up(void **state)
{
	(void)state;
	if (tty.pid > 0) {
		kill(tty.pid, SIGKILL);
		waitpid(tty.pid, NULL, 0);
	}
	close(tty.master);
	close(tty.slave);
	close(tty.report);
	tty.pid = 0;
	unsetenv("NO_COLOR");
	return 0;
}

/* Takes in what is there of one stream; false at its end. */
static bool
take(int descriptor, char *to, size_t *length, size_t size)
{
	ssize_t n;

	if (*length > size / 2) { /* only the newest matters */
		memmove(to, to + *length - size / 4, size / 4);
		*length = size / 4;
	}
	n = read(descriptor, to + *length, size - *length - 1);
	if (n <= 0)
		return false;
	for (size_t i = 0; i < (size_t)n; i++)
		if (!to[*length + i])
			to[*length + i] = '@';
	*length += (size_t)n;
	to[*length] = '\0';
	return true;
}

/* Reads both streams until one says what is awaited; consumes the report up to it. */
static void
await(const char *in, const char *awaited)
{
	while (!strstr(in, awaited)) {
		struct pollfd pollers[] = {
		    {.fd = tty.report, .events = POLLIN}, {.fd = tty.master, .events = POLLIN}};

		if (poll(pollers, 2, PATIENCE) <= 0)
			fail_msg("no \"%s\"; said: %s", awaited, tty.said);
		if (pollers[1].revents & POLLIN)
			take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen);
		if (pollers[0].revents & POLLIN)
			take(tty.report, tty.said, &tty.said_length, sizeof tty.said);
		else if (pollers[0].revents)
			fail_msg("ended before \"%s\"; said: %s", awaited, tty.said);
	}
}

static void
said(const char *awaited)
{
	size_t n;

	await(tty.said, awaited);
	n = (size_t)(strstr(tty.said, awaited) - tty.said) + strlen(awaited);
	memmove(tty.said, tty.said + n, tty.said_length - n + 1);
	tty.said_length -= n;
}

static void
push_n(const char *bytes, size_t n)
{
	while (n) {
		struct pollfd pollers[] = {{.fd = tty.master, .events = POLLIN | POLLOUT}};
		ssize_t sent;

		assert_true(poll(pollers, 1, PATIENCE) > 0);
		if (pollers[0].revents & POLLIN)
			take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen);
		if (!(pollers[0].revents & POLLOUT))
			continue;
		sent = write(tty.master, bytes, n > 512 ? 512 : n);
		assert_true(sent > 0);
		bytes += sent;
		n -= (size_t)sent;
	}
}

static void
push(const char *bytes)
{
	push_n(bytes, strlen(bytes));
}

static void
set_size(unsigned short rows, unsigned short cols)
{
	struct winsize size = {.ws_row = rows, .ws_col = cols};

	ioctl(tty.master, TIOCSWINSZ, &size);
}

/* Reads to the end and waits: the status as waitpid() tells it. */
static int
ended_with(void)
{
	int status;
	bool more[2] = {true, true};

	fcntl(tty.master, F_SETFL, O_NONBLOCK);
	while (more[0]) {
		struct pollfd pollers[] = {
		    {.fd = tty.report, .events = POLLIN}, {.fd = tty.master, .events = POLLIN}};

		if (poll(pollers, 2, PATIENCE) <= 0)
			fail_msg("does not end; said: %s", tty.said);
		if (pollers[1].revents & POLLIN)
			take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen);
		if (pollers[0].revents)
			more[0] = take(tty.report, tty.said, &tty.said_length, sizeof tty.said);
	}
	assert_int_equal(waitpid(tty.pid, &status, 0), tty.pid);
	tty.pid = 0;
	while (take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen))
		;
	return status;
}

/* The terminal is as it was: its modes, its screen, paste and mouse off, cursor on. */
static void
is_restored(void)
{
	static const char *const last_word[][2] = {
	    {"\033[?1049h", "\033[?1049l"},
	    {"\033[?2004h", "\033[?2004l"},
	    {"\033[?1002h", "\033[?1002l"},
	};
	struct termios now;

	tcgetattr(tty.slave, &now);
	assert_int_equal(now.c_iflag, tty.before.c_iflag);
	assert_int_equal(now.c_oflag, tty.before.c_oflag);
	assert_int_equal(now.c_lflag, tty.before.c_lflag);
	assert_memory_equal(now.c_cc, tty.before.c_cc, sizeof now.c_cc);
	for (size_t i = 0; i < sizeof last_word / sizeof *last_word; i++) {
		char *on = NULL, *next = tty.screen;

		while ((next = strstr(next, last_word[i][0])))
			on = next++;
		if (on && !strstr(on, last_word[i][1]))
			fail_msg("%s is not last", last_word[i][1] + 1);
	}
}

static void
normal_end(void **state)
{
	struct termios during;

	(void)state;
	start();
	said("[size 24x80]");
	await(tty.screen, "\033[?1049h");
	await(tty.screen, "\033[?2004h");
	tcgetattr(tty.slave, &during);
	assert_false(during.c_lflag & (ICANON | ECHO | ISIG));
	push("q");
	assert_int_equal(ended_with(), 0);
	is_restored();
	assert_non_null(strstr(tty.said, "[stdin 0]"));
}

static void
end_by_signal(void **state)
{
	(void)state;
	start();
	said("[size 24x80]");
	kill(tty.pid, SIGTERM);
	assert_int_equal(ended_with(), 0);
	is_restored();
}

static void
end_by_crash(const char *key, int number)
{
	int status;

	start();
	said("[size 24x80]");
	await(tty.screen, "\033[?1002h");
	push(key);
	status = ended_with();
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), number);
	is_restored();
	clean_up(NULL);
}

static void
crashes(void **state)
{
	(void)state;
	end_by_crash("S", SIGSEGV);
	end_by_crash("A", SIGABRT);
	end_by_crash("B", SIGABRT);
	start();
	said("[size 24x80]");
	kill(tty.pid, SIGSEGV); /* from outside */
	assert_int_equal(WTERMSIG(ended_with()), SIGSEGV);
	is_restored();
}

/* Reads the report only, so the terminal stands still. */
static void
a_stalled_terminal_never_blocks(void **state)
{
	(void)state;
	start_with("xterm-256color", flood, 0);
	while (!strstr(tty.said, "[stdin"))
		assert_true(take(tty.report, tty.said, &tty.said_length, sizeof tty.said));
	assert_non_null(strstr(tty.said, "ready 0"));
	assert_int_equal(ended_with(), 0);
	is_restored();
}

static void
a_crash_before_a_stalled_terminal(void **state)
{
	int status;

	(void)state;
	start_with("xterm-256color", flood_and_crash, 0);
	assert_int_equal(waitpid(tty.pid, &status, 0), tty.pid);
	tty.pid = 0;
	assert_true(WIFSIGNALED(status));
	assert_true(take(tty.report, tty.said, &tty.said_length, sizeof tty.said));
	assert_non_null(strstr(tty.said, "ready 0"));
	fcntl(tty.master, F_SETFL, O_NONBLOCK);
	while (take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen))
		;
	assert_non_null(strstr(tty.screen, "\033[?1049l"));
	is_restored();
}

static void
resize_storm(void **state)
{
	struct rusage usage;

	(void)state;
	start();
	said("[size 24x80]");
	srand(3);
	for (int i = 0; i < 100; i++)
		set_size((unsigned short)(1 + rand() % 60), (unsigned short)(1 + rand() % 200));
	set_size(1, 1);
	said("[size 1x1]");
	set_size(32767, 32767);
	said("[size 500x1000]");
	set_size(0, 0);
	said("[resize]");
	said("[size 24x80]");
	push("q");
	assert_int_equal(ended_with(), 0);
	is_restored();
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

		start_with(cases[i].type, program, 0);
		status = ended_with();
		assert_int_equal(WEXITSTATUS(status), EXIT_USAGE);
		assert_non_null(strstr(tty.said, cases[i].words));
		assert_non_null(strstr(tty.said, "xterm-256color"));
		assert_int_equal(tty.screen_length, 0);
		is_restored();
		clean_up(NULL);
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
	start_with(type, program, 0);
	said("[size 24x80]");
	push("q");
	assert_int_equal(ended_with(), 0);
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
	clean_up(NULL);
	assert_true(colored_with("xterm"));
	clean_up(NULL);
	assert_false(colored_with("vt220"));
	assert_null(strstr(tty.screen, "2004"));
	clean_up(NULL);
	setenv("NO_COLOR", "1", 1);
	assert_false(colored_with("xterm-256color"));
}

static void
hostile_text_reaches_no_terminal(void **state)
{
	static const char *const never[] = {
	    "\033]", "\007", "\xc2\x9b", "\xe2\x80\xae", "\033[31m", "\x9b"};

	(void)state;
	start();
	said("[size 24x80]");
	await(tty.screen, "gnp");
	push("q");
	assert_int_equal(ended_with(), 0);
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
	start();
	said("[size 24x80]");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		push(cases[i].sent);
		said(cases[i].said);
		assert_string_equal(tty.said, "");
	}
	push("\xc3"); /* a character in two halves */
	push("\xb6");
	said("[key \xc3\xb6]");
}

static void
the_mouse_arrives(void **state)
{
	(void)state;
	start();
	said("[size 24x80]");
	await(tty.screen, "\033[?1002h");
	push("\033[<0;5;3M");
	said("[mouse 0 2,4]");
	push("\033[<32;6;3M");
	said("[mouse 2 2,5]");
	push("\033[<0;6;3m");
	said("[mouse 3 2,5]");
	push("\033[<0;1;1M\033[<0;1;1m\033[<0;1;1M");
	said("[mouse 0 0,0]");
	said("[mouse 1 0,0]");
	push("\033[<64;"); /* in two halves */
	push("9;9M\033[<65;9;9M");
	said("[mouse 4 8,8]");
	said("[mouse 5 8,8]");
	push("\033[M !!\033[M#!!\033[M`\"#"); /* the old coding */
	said("[mouse 0 0,0]");
	said("[mouse 3 0,0]");
	said("[mouse 4 2,1]");
	push("\033[<2;1;1Mx"); /* another button */
	said("[key x]");
	assert_string_equal(tty.said, "");
}

static void
pastes_arrive_whole_and_clean(void **state)
{
	char *large = malloc(100000);

	(void)state;
	start();
	said("[size 24x80]");
	push("\033[200~q0200.0000.00ff\r\nB\xc3\xa4\x07\x9b\x01!\033[201~");
	said("[paste q0200.0000.00ff\nB\xc3\xa4!]");
	memset(large, 'x', 100000);
	push("\033[200~");
	push_n(large, 100000);
	push("\033[201~z");
	said("[paste 65536 cut]");
	said("[key z]");
	free(large);
}

static void
a_paste_without_end_ends(void **state)
{
	(void)state;
	start_with("xterm-256color", program, NS_PER_S);
	said("[size 24x80]");
	push("\033[200~abc");
	for (int i = 0; i < 8; i++) { /* each turn is a second there */
		kill(tty.pid, SIGWINCH);
		said("[size 24x80]");
	}
	assert_null(strstr(tty.said, "[key"));
	push("x");
	said("[key x]");
}

static void
a_hung_up_terminal_is_told(void **state)
{
	int status;

	(void)state;
	start();
	said("[size 24x80]");
	close(tty.slave);
	close(tty.master);
	tty.master = tty.slave = -1;
	while (!strstr(tty.said, "[hangup]"))
		assert_true(take(tty.report, tty.said, &tty.said_length, sizeof tty.said));
	assert_int_equal(waitpid(tty.pid, &status, 0), tty.pid);
	tty.pid = 0;
	assert_int_equal(WEXITSTATUS(status), 129);
}

static void
stopped_and_continued(void **state)
{
	int status;

	(void)state;
	start();
	said("[size 24x80]");
	await(tty.screen, "selected");
	kill(tty.pid, SIGTSTP);
	assert_int_equal(waitpid(tty.pid, &status, WUNTRACED), tty.pid);
	assert_true(WIFSTOPPED(status));
	await(tty.screen, "\033[?1049l");
	is_restored();
	tty.screen_length = 0;
	tty.screen[0] = '\0';
	set_size(10, 40);
	kill(tty.pid, SIGCONT);
	said("[size 10x40]");
	await(tty.screen, "\033[?1049h");
	await(tty.screen, "\033[?2004h");
	await(tty.screen, "selected");
	push("q");
	assert_int_equal(ended_with(), 0);
	is_restored();
}

#define TERM_TEST(f) cmocka_unit_test_teardown(f, clean_up)

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
	    TERM_TEST(a_paste_without_end_ends),
	    TERM_TEST(a_hung_up_terminal_is_told),
	    TERM_TEST(stopped_and_continued),
	};

	unsetenv("NO_COLOR");
	unsetenv("ESCDELAY");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
