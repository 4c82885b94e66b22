/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A terminal for the tests of faults: runs a program on a pseudo terminal, and does what lines of
 * its standard input say. Knows a terminal that stalls, goes away, changes its size; not what is on
 * it.
 *
 *   pty FOLDER ROWS COLS PROGRAM ARGUMENT...
 *
 *   keys TEXT       types it (\e \r \t \\ \xHH)
 *   answer TEXT MS PATTERN   the same; FOLDER/ms gets how long it took until the pattern came
 *   size ROWS COLS  the window has another size
 *   storm N         so many sizes one after the other, then 27 80
 *   deaf, hear      reads no more what the program writes; reads again
 *   modes           FOLDER/modes gets "cooked" or "raw", as the terminal is now
 *   hangup          closes the terminal
 *   signal N        sends a signal to the program
 *
 * FOLDER/pid has the process, FOLDER/screen all bytes that came, FOLDER/status how it ended: as a
 * shell tells it.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
	LINE = 200000,
	BURST = 65536
};

static struct {
	int folder, master, screen;
	pid_t child;
	int deaf, over;
	char tail[BURST * 2]; /* what came last, for patterns */
	size_t n;
} pty;

static void
note(const char *name, const char *text)
{
	int file = openat(pty.folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (file < 0 || write(file, text, strlen(text)) < 0)
		perror(name);
	close(file);
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Takes what the program has written; 0 when there is nothing more to come. */
static int
take(void)
{
	char bytes[BURST];
	ssize_t n = read(pty.master, bytes, sizeof bytes);

	if (n <= 0)
		return n < 0 && errno == EAGAIN;
	if (write(pty.screen, bytes, (size_t)n) != n)
		perror("screen");
	if (pty.n + (size_t)n >= sizeof pty.tail) {
		memmove(pty.tail, pty.tail + pty.n / 2, pty.n - pty.n / 2);
		pty.n -= pty.n / 2;
	}
	memcpy(pty.tail + pty.n, bytes, (size_t)n);
	pty.n += (size_t)n;
	return 1;
}

static size_t
unescape(const char *text, char *out)
{
	size_t n = 0;

	for (; *text; text++) {
		unsigned byte;

		if (*text != '\\' || !text[1]) {
			out[n++] = *text;
			continue;
		}
		text++;
		if (*text == 'x' && sscanf(text + 1, "%2x", &byte) == 1) {
			out[n++] = (char)byte;
			text += 2;
		} else {
			out[n++] = *text == 'e'   ? '\033'
				   : *text == 'r' ? '\r'
				   : *text == 't' ? '\t'
						  : *text;
		}
	}
	return n;
}

/* Types slowly enough that nothing is lost: a terminal takes 4 kB that nobody has read. */
static void
type(const char *text)
{
	static char bytes[LINE];
	size_t n = unescape(text, bytes);

	for (size_t done = 0; done < n;) {
		struct pollfd ready = {.fd = pty.master, .events = POLLIN | POLLOUT};
		ssize_t got;

		if (poll(&ready, 1, 5000) <= 0)
			return;
		if (ready.revents & POLLIN && !pty.deaf && !take())
			return;
		got = ready.revents & POLLOUT
			  ? write(pty.master, bytes + done, n - done < 512 ? n - done : 512)
			  : 0;
		if (got < 0 && errno != EAGAIN)
			return;
		done += got > 0 ? (size_t)got : 0;
	}
}

static void
answer(char *words)
{
	char *text = strtok(words, " "), *ms = strtok(NULL, " "), *pattern = strtok(NULL, "");
	double start = now(), end = start + (ms ? atof(ms) : 0);
	char line[64] = "never\n";

	pty.n = 0;
	type(text ? text : "");
	while (pattern && now() < end) {
		struct pollfd ready = {.fd = pty.master, .events = POLLIN};

		if (poll(&ready, 1, 10) > 0 && !take())
			break;
		if (memmem(pty.tail, pty.n, pattern, strlen(pattern))) {
			snprintf(line, sizeof line, "%.0f\n", now() - start);
			break;
		}
	}
	note("ms", line);
}

static void
resize(int rows, int cols)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

	ioctl(pty.master, TIOCSWINSZ, &size);
}

static void
storm(int times)
{
	unsigned seed = 1;

	for (int i = 0; i < times && take(); i++) {
		struct pollfd ready = {.fd = pty.master, .events = POLLIN};

		seed = seed * 1103515245 + 12345;
		resize(1 + (int)(seed >> 8) % 200, 1 + (int)(seed >> 16) % 500);
		poll(&ready, 1, 5);
	}
	resize(27, 80);
}

static void
tell_modes(void)
{
	struct termios modes;

	note("modes", tcgetattr(pty.master, &modes)                    ? "gone\n"
		      : modes.c_lflag & ICANON && modes.c_lflag & ECHO ? "cooked\n"
								       : "raw\n");
}

static void
obey(char *line)
{
	char *rest = line + strcspn(line, " ");
	int a = 0, b = 0;

	if (*rest)
		*rest++ = '\0';
	sscanf(rest, "%d %d", &a, &b);
	if (!strcmp(line, "keys"))
		type(rest);
	else if (!strcmp(line, "answer"))
		answer(rest);
	else if (!strcmp(line, "size"))
		resize(a, b);
	else if (!strcmp(line, "storm"))
		storm(a);
	else if (!strcmp(line, "deaf") || !strcmp(line, "hear"))
		pty.deaf = *line == 'd';
	else if (!strcmp(line, "modes"))
		tell_modes();
	else if (!strcmp(line, "signal"))
		kill(pty.child, a);
	else if (!strcmp(line, "hangup")) {
		close(pty.master);
		pty.over = 1;
	}
}

/* Whole lines of what has come so far. */
static void
read_lines(void)
{
	static char lines[LINE];
	static size_t n;
	ssize_t got = read(STDIN_FILENO, lines + n, sizeof lines - 1 - n);
	char *end;

	if (!got) { /* who drives us has gone */
		kill(pty.child, SIGKILL);
		exit(1);
	}
	if (got < 0)
		return;
	n += (size_t)got;
	lines[n] = '\0';
	while ((end = strchr(lines, '\n'))) {
		*end++ = '\0';
		obey(lines);
		n -= (size_t)(end - lines);
		memmove(lines, end, n + 1);
	}
}

static int
wait_child(int flags)
{
	int how;
	char line[16];

	if (waitpid(pty.child, &how, flags) != pty.child)
		return 0;
	snprintf(
	    line, sizeof line, "%d\n", WIFSIGNALED(how) ? 128 + WTERMSIG(how) : WEXITSTATUS(how));
	if (!pty.over)
		tell_modes();
	while (!pty.over && take() && memset(&how, 0, sizeof how) &&
	       poll(&(struct pollfd){.fd = pty.master, .events = POLLIN}, 1, 50) > 0)
		;
	note("status", line);
	return 1;
}

int
main(int argc, char **argv)
{
	struct winsize size;
	char line[16];

	if (argc < 5)
		return 2;
	pty.folder = open(argv[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	size = (struct winsize){
	    .ws_row = (unsigned short)atoi(argv[2]), .ws_col = (unsigned short)atoi(argv[3])};
	pty.screen = openat(pty.folder, "screen", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	signal(SIGPIPE, SIG_IGN);
	pty.child = forkpty(&pty.master, NULL, NULL, &size);
	if (!pty.child) {
		signal(SIGTSTP, SIG_DFL); /* who runs the tests may ignore them */
		signal(SIGHUP, SIG_DFL);
		execvp(argv[4], argv + 4);
		_exit(127);
	}
	fcntl(pty.master, F_SETFL, O_NONBLOCK);
	fcntl(pty.master, F_SETFD, FD_CLOEXEC);
	snprintf(line, sizeof line, "%d\n", (int)pty.child);
	note("pid", line);
	while (!wait_child(WNOHANG)) {
		struct pollfd ready[] = {{.fd = STDIN_FILENO, .events = POLLIN},
		    {.fd = pty.over || pty.deaf ? -1 : pty.master, .events = POLLIN}};

		poll(ready, 2, 20);
		if (ready[0].revents)
			read_lines();
		if (!pty.over && !pty.deaf && ready[1].revents)
			take();
	}
	return 0;
}
