/* SPDX-License-Identifier: BSD-2-Clause */
/* The terminal: see term.h. */
#include "ui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/text.h"
#include "ui/input.h"

#include <term.h> /* last: its macros have everyday names */

/* Written where ncurses cannot be asked any more: end what was being sent, paste and mouse off,
 * cursor keys and keypad normal, plain text, cursor on and at the bottom, the shell's screen. */
static const char reset[] = "\030\033[?2004l\033[?1002l\033[?1000l\033[?1006l\033[?1l\033>"
			    "\033(B\033[0m\033[?25h\033[999;1H\033[?1049l\r\n";

static const int crashes[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS};

static struct {
	SCREEN *screen;
	FILE *in, *out; /* out is the memory that ncurses draws into */
	int tty;        /* -1 in tests */
	int memory;
	off_t taken; /* how much of the memory the terminal has taken */
	struct termios shell, ours;
	bool can_paste, mouse;
	bool dressed; /* paste and mouse modes are switched on */
	volatile sig_atomic_t held;
} term = {.tty = -1, .memory = -1};

static char crash_stack[1 << 15];

/* Safe at any moment: only calls that signal handlers may make. */
static void
give_back_now(void)
{
	void (*background)(int);

	if (!term.held)
		return;
	term.held = 0;
	background = signal(SIGTTOU, SIG_IGN); /* do it even in the background */
	if (write(term.tty, reset, sizeof reset - 1) != sizeof reset - 1) {
		tcflush(term.tty, TCOFLUSH); /* what stands before us */
		tcflow(term.tty, TCOON);     /* Ctrl-S */
		(void)!write(term.tty, reset, sizeof reset - 1);
	}
	tcsetattr(term.tty, TCSANOW, &term.shell);
	signal(SIGTTOU, background);
}

static void
crash(int number)
{
	int saved = errno;

	give_back_now();
	errno = saved;
	raise(number); /* the handler was for one time: now the default does its work */
}

static void
catch_crashes(bool on)
{
	stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
	struct sigaction action = {.sa_handler = on ? crash : SIG_DFL};

	sigaltstack(&stack, NULL);
	action.sa_flags = (int)SA_RESETHAND | SA_ONSTACK;
	for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
		sigaction(crashes[i], &action, NULL);
	bug_hook = on ? give_back_now : NULL;
}

static bool
open_tty(struct why *why)
{
	term.tty = open("/dev/tty", O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (term.tty < 0 || tcgetattr(term.tty, &term.shell) < 0)
		return no(why, EXIT_FAILED,
		    "no screen - there is no terminal (/dev/tty: %s) - use --print, or start it in "
		    "a "
		    "terminal",
		    strerror(errno));
	term.in = fdopen(term.tty, "r");
	BUG_ON(!term.in);
	term.ours = term.shell;
	term.ours.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
	term.ours.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | ISTRIP);
	term.ours.c_iflag |= IXANY; /* a Ctrl-S holds the screen until the next key, no longer */
	term.ours.c_oflag &= ~(tcflag_t)OPOST; /* ncurses moves down with \n */
	term.ours.c_cc[VMIN] = 1;
	term.ours.c_cc[VTIME] = 0;
	return true;
}

static bool
open_memory(struct why *why)
{
	term.memory = memfd_create("screen", MFD_CLOEXEC);
	term.out = term.memory < 0 ? NULL : fdopen(term.memory, "w");
	term.taken = 0;
	return term.out || no(why, EXIT_FAILED, "no screen - memory for it: %s", strerror(errno));
}

/* newterm() takes TERM=dumb and then draws garbage: ask first. */
static bool
check_type(struct why *why)
{
	const char *type = getenv("TERM");
	char shown[64];
	struct text t = text_on(shown, sizeof shown);
	int error;
	bool addressable;

	if (!type || !*type)
		return no(why, EXIT_USAGE,
		    "no screen - TERM is not set, so the kind of terminal is unknown - try "
		    "TERM=xterm-256color, or use --print");
	text_safe_string(&t, type);
	if (setupterm(type, term.memory, &error) == ERR)
		return no(why, EXIT_USAGE,
		    "no screen - the terminal type TERM=%s is not known here - try "
		    "TERM=xterm-256color or TERM=vt100, or use --print",
		    shown);
	addressable = cursor_address != NULL;
	del_curterm(cur_term);
	return addressable ||
	       no(why, EXIT_USAGE,
		   "no screen - a terminal of type TERM=%s cannot place the cursor - try "
		   "TERM=xterm-256color or TERM=vt100, or use --print",
		   shown);
}

static void
leave_it(int number)
{
	(void)number;
}

/*
 * newterm(), without the signal handlers it likes to install: signals that somebody has taken it
 * leaves alone. Else it would ignore SIGTSTP at each drawing, and one that is waiting would be
 * lost.
 */
static bool
start_curses(const char *type, struct why *why)
{
	static const int signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
	enum {
		COUNT = sizeof signals / sizeof *signals
	};
	const struct sigaction ours = {.sa_handler = leave_it};
	struct sigaction before[COUNT];

	for (int i = 0; i < COUNT; i++)
		sigaction(signals[i], &ours, &before[i]);
	use_env(FALSE); /* LINES and COLUMNS could say anything */
	term.screen = newterm(type, term.out, term.in);
	for (int i = 0; i < COUNT; i++)
		sigaction(signals[i], &before[i], NULL);
	if (!term.screen)
		return no(why, EXIT_USAGE,
		    "no screen - this type of terminal cannot be drawn on - try "
		    "TERM=xterm-256color, or use --print");
	typeahead(-1);
	nonl(); /* Enter is \r, and \n only moves down: as in our modes */
	if (!getenv("ESCDELAY"))
		set_escdelay(25);
	term.can_paste = key_mouse != NULL; /* the modern ones have both */
	term.dressed = false;
	return true;
}

static void
drop(void)
{
	if (term.screen)
		delscreen(term.screen);
	if (term.out)
		fclose(term.out);
	else if (term.memory >= 0)
		close(term.memory);
	if (term.in)
		fclose(term.in);
	else if (term.tty >= 0)
		close(term.tty);
	term.screen = NULL;
	term.in = term.out = NULL;
	term.tty = term.memory = -1;
}

static void
set_size(int rows, int cols)
{
	if (rows <= 0 || cols <= 0) {
		rows = 24;
		cols = 80;
	}
	rows = rows > TERM_ROWS_MAX ? TERM_ROWS_MAX : rows;
	cols = cols > TERM_COLS_MAX ? TERM_COLS_MAX : cols;
	if (rows != LINES || cols != COLS)
		BUG_ON(resizeterm(rows, cols) == ERR);
	term_redraw();
}

bool
term_open(bool mouse, struct why *why)
{
	if (!open_tty(why) || !open_memory(why) || !check_type(why) || !start_curses(NULL, why)) {
		drop();
		return false;
	}
	term.held = 1;
	catch_crashes(true);
	tcsetattr(term.tty, TCSANOW, &term.ours);
	input_open(term.tty);
	term_mouse(mouse);
	term_resized();
	term_flush(); /* if it fails, input_read() tells of the hang-up */
	return true;
}

/* Straight into the memory, behind what ncurses wrote. */
static void
send(const char *sequence)
{
	(void)!write(term.memory, sequence, strlen(sequence));
}

/* The modes that are ours, not ncurses': pasted text in brackets; clicks, wheel and drag, with
 * places as numbers (SGR). */
static void
dress(bool on)
{
	if (term.can_paste)
		send(on ? "\033[?2004h" : "\033[?2004l");
	if (term.can_paste && term.mouse)
		send(
		    on ? "\033[?1000h\033[?1002h\033[?1006h" : "\033[?1006l\033[?1002l\033[?1000l");
	term.dressed = on;
}

/* Gives the terminal back in order if it takes that now; else what is on its way is dropped. */
static void
give_back(void)
{
	if (!term.held)
		return;
	dress(false);
	endwin();
	term_flush();
	if (!term_ready()) {
		term.taken = 0;
		lseek(term.memory, 0, SEEK_SET);
		give_back_now();
	}
	term.held = 0;
	tcsetattr(term.tty, TCSANOW, &term.shell);
}

void
term_close(void)
{
	if (term.tty >= 0) {
		give_back();
		catch_crashes(false);
	} else {
		endwin();
	}
	input_close();
	drop();
}

int
term_descriptor(void)
{
	return term.tty;
}

bool
term_ready(void)
{
	return term.tty < 0 || lseek(term.memory, 0, SEEK_CUR) == term.taken;
}

bool
term_flush(void)
{
	off_t end = lseek(term.memory, 0, SEEK_CUR);
	char buffer[16384];

	while (term.tty >= 0 && term.taken < end) {
		size_t size = sizeof buffer;
		ssize_t n;

		if (end - term.taken < (off_t)size)
			size = (size_t)(end - term.taken);
		n = pread(term.memory, buffer, size, term.taken);
		BUG_ON(n <= 0);
		n = write(term.tty, buffer, (size_t)n);
		if (n < 0)
			return errno == EAGAIN || errno == EINTR;
		if (!n)
			return true;
		term.taken += n;
	}
	term.taken = 0;
	lseek(term.memory, 0, SEEK_SET);
	return !ftruncate(term.memory, 0);
}

bool
term_show(void)
{
	if (!term_ready())
		return true;
	doupdate();
	if (!term.dressed)
		dress(true);
	return term_flush();
}

void
term_resized(void)
{
	struct winsize size;

	if (!ioctl(term.tty, TIOCGWINSZ, &size))
		set_size(size.ws_row, size.ws_col);
}

void
term_suspend(void)
{
	give_back();
}

void
term_resume(void)
{
	term.held = 1;
	tcsetattr(term.tty, TCSANOW, &term.ours);
	term_resized();
}

void
term_redraw(void)
{
	clearok(curscr, TRUE);
}

void
term_mouse(bool on)
{
	bool dressed = term.dressed;

	if (dressed)
		dress(false);
	term.mouse = on;
	if (dressed)
		dress(true);
}

void
term_open_test(int rows, int cols)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	term.in = fopen("/dev/null", "r");
	BUG_ON(!term.in || !open_memory(NULL) || !start_curses("xterm-256color", NULL));
	input_open(fileno(term.in));
	set_size(rows, cols);
}

void
term_resize_test(int rows, int cols)
{
	set_size(rows, cols);
}
