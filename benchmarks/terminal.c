/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A terminal with a clock: how long until a program shows something, and how much it writes. Knows
 * bytes that come and patterns in them; not what is on the screen. Prints a name, a tab and a
 * figure a line.
 *
 *   terminal first PATTERN PROGRAM ARGUMENT...        ms from its start until that is on the screen
 *   terminal arrival INTERFACE PROGRAM ARGUMENT...    ms from sending a frame there until its text
 * is terminal keys PROGRAM ARGUMENT...                 ms from a key until its page is; before that
 *                                                     kB and drawings a second without a key
 */
#include <arpa/inet.h>
#include <errno.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	TRIES = 40,
	WORD = 8,        /* letters in a frame */
	SETTLE = 600,    /* ms until a program that has started is left alone */
	MOST = 2000,     /* ms until something never comes */
	ONE_DRAWING = 4, /* ms in which all of it comes */
	WATCHED = 2000
};

static struct {
	int master;
	pid_t child;
	char seen[1 << 18]; /* what has come since somebody began to wait */
	size_t n;
	unsigned long bytes, drawings;
	double last; /* when something came */
} terminal;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void
start(char **words)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};

	terminal.child = forkpty(&terminal.master, NULL, NULL, &size);
	if (terminal.child)
		return;
	setenv("TERM", "xterm-256color", 1);
	execvp(words[0], words);
	_exit(127);
}

static void
end(void)
{
	kill(terminal.child, SIGKILL);
	waitpid(terminal.child, NULL, 0);
	close(terminal.master);
}

/* Reads until a pattern came, or so many ms are over: how many ms that took, -1 if it did not. */
static double
wait_for(const char *pattern, double begun, double ms)
{
	struct pollfd ready = {.fd = terminal.master, .events = POLLIN};

	for (terminal.n = 0; now() - begun < ms;) {
		size_t room = sizeof terminal.seen - terminal.n;
		ssize_t got;

		if (poll(&ready, 1, (int)(ms - (now() - begun)) + 1) <= 0)
			continue;
		if (!room)
			room = sizeof terminal.seen, terminal.n = 0;
		got = read(terminal.master, terminal.seen + terminal.n, room);
		if (got <= 0)
			return -1;
		terminal.drawings += now() - terminal.last > ONE_DRAWING;
		terminal.last = now();
		terminal.bytes += (size_t)got;
		terminal.n += (size_t)got;
		if (pattern && memmem(terminal.seen, terminal.n, pattern, strlen(pattern)))
			return now() - begun;
	}
	return -1;
}

static void
settle(double ms)
{
	wait_for(NULL, now(), ms);
}

static void
tell(const char *name, double value)
{
	printf("%s\t%.1f\n", name, value < 0 ? MOST : value);
}

static int
first(char **words)
{
	double begun = now();

	start(words + 1);
	tell("first", wait_for(words[0], begun, MOST));
	end();
	return 0;
}

static int
arrival(char **words)
{
	uint8_t frame[60] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};
	struct sockaddr_ll to = {.sll_family = AF_PACKET};
	int fd = socket(AF_PACKET, SOCK_RAW, 0);

	to.sll_ifindex = (int)if_nametoindex(words[0]);
	if (fd < 0 || bind(fd, (const void *)&to, sizeof to))
		return 1;
	start(words + 1);
	settle(SETTLE);
	for (int i = 0; i < TRIES; i++) {
		char word[WORD + 1] = "";
		double begun;

		/* no letter is where it was before: a screen writes only what has changed */
		for (int j = 0; j < WORD; j++)
			word[j] = (char)('a' + (i * 7 + j * 3) % 26);
		memcpy(frame + 14, word, WORD);
		begun = now();
		if (send(fd, frame, sizeof frame, 0) < 0)
			return 1;
		tell("arrival", wait_for(word, begun, MOST));
		settle(100 + i * 37 % 100);
	}
	end();
	close(fd);
	return 0;
}

static int
keys(char **words)
{
	start(words);
	settle(SETTLE);
	terminal.bytes = terminal.drawings = 0;
	settle(WATCHED);
	tell("kB/s", (double)terminal.bytes / WATCHED);
	tell("drawings/s", (double)terminal.drawings * 1e3 / WATCHED);
	for (int i = 0; i < TRIES; i++) {
		double begun = now();

		if (write(terminal.master, "?", 1) != 1)
			return 1;
		tell("key", wait_for("Help", begun, MOST));
		settle(120 + i * 37 % 100);
		if (write(terminal.master, "\033", 1) != 1)
			return 1;
		settle(120 + i * 53 % 100);
	}
	end();
	return 0;
}

int
main(int argc, char **argv)
{
	if (argc > 3 && !strcmp(argv[1], "first"))
		return first(argv + 2);
	if (argc > 3 && !strcmp(argv[1], "arrival"))
		return arrival(argv + 2);
	if (argc > 2 && !strcmp(argv[1], "keys"))
		return keys(argv + 2);
	fputs("terminal first PATTERN | arrival INTERFACE | keys PROGRAM ARGUMENT...\n", stderr);
	return 2;
}
