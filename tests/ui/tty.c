/* SPDX-License-Identifier: BSD-2-Clause */
/* The pseudo terminal: see tty.h. */
#include "tty.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "actor.h"

struct tty tty;

void
tty_start_with(const char *type, void (*run)(int64_t), int64_t hurry)
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
		setsid();
		ioctl(tty.slave, TIOCSCTTY, 0);
		for (int i = 0; i < 3; i++)
			dup2(tty.slave, i);
		if (type)
			setenv("TERM", type, 1);
		else
			unsetenv("TERM");
		_exit(actor(run, hurry, ends[1]));
	}
	close(ends[1]);
	tty.report = ends[0];
}

void
tty_start(void)
{
	tty_start_with("xterm-256color", actor_program, 0);
}

int
tty_clean_up(void **state)
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
bool
tty_take(int descriptor, char *to, size_t *length, size_t size)
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
void
tty_await(const char *in, const char *awaited)
{
	while (!strstr(in, awaited)) {
		struct pollfd pollers[] = {
		    {.fd = tty.report, .events = POLLIN}, {.fd = tty.master, .events = POLLIN}};

		if (poll(pollers, 2, PATIENCE) <= 0)
			fail_msg("no \"%s\"; said: %s", awaited, tty.said);
		if (pollers[1].revents & POLLIN)
			tty_take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen);
		if (pollers[0].revents & POLLIN)
			tty_take(tty.report, tty.said, &tty.said_length, sizeof tty.said);
		else if (pollers[0].revents)
			fail_msg("ended before \"%s\"; said: %s", awaited, tty.said);
	}
}

void
tty_said(const char *awaited)
{
	size_t n;

	tty_await(tty.said, awaited);
	n = (size_t)(strstr(tty.said, awaited) - tty.said) + strlen(awaited);
	memmove(tty.said, tty.said + n, tty.said_length - n + 1);
	tty.said_length -= n;
}

void
tty_push_n(const char *bytes, size_t n)
{
	while (n) {
		struct pollfd pollers[] = {{.fd = tty.master, .events = POLLIN | POLLOUT}};
		ssize_t sent;

		assert_true(poll(pollers, 1, PATIENCE) > 0);
		if (pollers[0].revents & POLLIN)
			tty_take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen);
		if (!(pollers[0].revents & POLLOUT))
			continue;
		sent = write(tty.master, bytes, n > 512 ? 512 : n);
		assert_true(sent > 0);
		bytes += sent;
		n -= (size_t)sent;
	}
}

void
tty_push(const char *bytes)
{
	tty_push_n(bytes, strlen(bytes));
}

void
tty_set_size(unsigned short rows, unsigned short cols)
{
	struct winsize size = {.ws_row = rows, .ws_col = cols};

	ioctl(tty.master, TIOCSWINSZ, &size);
}

/* Reads to the end and waits: the status as waitpid() tells it. */
int
tty_ended_with(void)
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
			tty_take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen);
		if (pollers[0].revents)
			more[0] = tty_take(tty.report, tty.said, &tty.said_length, sizeof tty.said);
	}
	assert_int_equal(waitpid(tty.pid, &status, 0), tty.pid);
	tty.pid = 0;
	while (tty_take(tty.master, tty.screen, &tty.screen_length, sizeof tty.screen))
		;
	return status;
}

/* The terminal is as it was: its modes, its screen, paste and mouse off, cursor on. */
void
tty_is_restored(void)
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
