/* SPDX-License-Identifier: BSD-2-Clause */
/* The program on the terminal: see actor.h. */
#include "actor.h"

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "base/bug.h"
#include "base/clock.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/key.h"
#include "ui/term.h"

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
	int64_t left = input_deadline() == INT64_MAX ? -1 : input_deadline() - clock_steady();
	struct timespec time = {.tv_nsec = left > 0 ? left : 0};
	sigset_t none;

	sigemptyset(&none);
	if (!term_ready())
		poller.events |= POLLOUT;
	ppoll(&poller, 1, left == -1 ? NULL : &time, &none);
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
	for (int n = 0; going && n < INPUT_TURN && input_read(&e, BURST_KEYS, now); n++) {
		say_event(&e);
		going = act(&e);
	}
	if (!going)
		ended = 1;
}

void
actor_program(int64_t hurry)
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
void
actor_flood(int64_t unused)
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

void
actor_flood_and_crash(int64_t unused)
{
	actor_flood(unused);
	raise(SIGSEGV);
}

int
actor(void (*run)(int64_t), int64_t hurry, int to)
{
	static const int signals[] = {SIGWINCH, SIGTERM, SIGTSTP};
	struct sigaction action = {.sa_handler = on_signal};
	sigset_t blocked;
	struct why why;

	report = to;
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
