/* SPDX-License-Identifier: BSD-2-Clause */
/* Who sends in the benchmark: see senders.h. The bare pacer is the shortest program that keeps a
 * grid: a timer with absolute times, a read, a pcap_inject(). */
#include "benchmarks/senders.h"

#include "base/clock.h"

#include <inttypes.h>
#include <pcap/pcap.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

static const uint8_t frame[64] = {2, 0, 0, 0, 0, 0xb, 2, 0, 0, 0, 0, 0xa, 0x88, 0xb5};

/* What a sender leaves to the interface: nothing is received. */
static pcap_t *
open_port(const char *port)
{
	char error[PCAP_ERRBUF_SIZE] = "";
	pcap_t *pcap = pcap_create(port, error);

	if (!pcap || (pcap_set_immediate_mode(pcap, 1), pcap_activate(pcap) < 0) ||
	    pcap_setdirection(pcap, PCAP_D_IN))
		fprintf(stderr, "%s: %s\n", port, pcap ? pcap_geterr(pcap) : error), _exit(1);
	return pcap;
}

static pid_t
child_of_mine(void)
{
	pid_t child = fork();

	if (child < 0)
		perror("fork"), exit(1);
	if (!child)
		prctl(PR_SET_PDEATHSIG, SIGKILL);
	return child;
}

static void
pace(pcap_t *pcap, int64_t interval, unsigned frames)
{
	int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
	int64_t first = clock_steady() + 10 * NS_PER_MS;
	struct itimerspec grid = {
	    .it_value = {first / NS_PER_S, first % NS_PER_S},
	    .it_interval = {interval / NS_PER_S, interval % NS_PER_S},
	};
	uint64_t ticks;

	timerfd_settime(timer, TFD_TIMER_ABSTIME, &grid, NULL);
	while (frames && read(timer, &ticks, sizeof ticks) == sizeof ticks)
		for (; ticks && frames; ticks--, frames--)
			pcap_inject(pcap, frame, sizeof frame);
}

static pid_t
start_bare(const char *port, int64_t interval, unsigned frames)
{
	pid_t child = child_of_mine();
	pcap_t *pcap;

	if (child)
		return child;
	pcap = open_port(port);
	if (interval > NS_PER_US)
		pace(pcap, interval, frames);
	else
		for (; frames; frames--)
			pcap_inject(pcap, frame, sizeof frame);
	_exit(0);
}

/* This program, without a cap. */
static _Noreturn void
run(const char *port, int64_t interval, unsigned frames, bool screen)
{
	char every[40], count[40];

	snprintf(every, sizeof every, "--interval=%" PRId64 "ns", interval);
	snprintf(count, sizeof count, "--count=%u", frames);
	setenv("TERM", "xterm-256color", 1);
	execl("./etherwright", "etherwright", "-p", port, "-m", "02:00:00:00:00:0b",
	    "--max-rate=none", every, count, "--yes", screen ? NULL : "--send", "--quiet", NULL);
	perror("./etherwright");
	_exit(1);
}

static pid_t
start_lines(const char *port, int64_t interval, unsigned frames)
{
	pid_t child = child_of_mine();

	if (!child)
		run(port, interval, frames, false);
	return child;
}

/* Reads what a terminal would show; some time after the first of it the keys are typed. */
static _Noreturn void
play_terminal(int master)
{
	static const char keys[] = {'r', 'y'};
	struct pollfd wait = {master, POLLIN, 0};
	int64_t next = INT64_MAX;
	size_t typed = 0;
	char bytes[65536];

	for (;;) {
		int ready = poll(&wait, 1, 100);

		if (ready > 0 && read(master, bytes, sizeof bytes) <= 0)
			_exit(0);
		if (ready > 0 && next == INT64_MAX)
			next = clock_steady() + 300 * NS_PER_MS;
		if (typed == sizeof keys || clock_steady() < next)
			continue;
		(void)!write(master, &keys[typed++], 1);
		next = clock_steady() + 300 * NS_PER_MS;
	}
}

static pid_t
start_screen(const char *port, int64_t interval, unsigned frames)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	int master, slave;
	pid_t child;

	if (openpty(&master, &slave, NULL, NULL, &size))
		perror("openpty"), exit(1);
	child = child_of_mine();
	if (!child) {
		close(master);
		login_tty(slave);
		run(port, interval, frames, true);
	}
	close(slave);
	if (!child_of_mine())
		play_terminal(master);
	close(master);
	return child;
}

const struct sender senders[] = {
    {"bare pacer, or pcap_inject() loop", start_bare},
    {"etherwright --send", start_lines},
    {"etherwright with screen, 1000 frames/s arriving", start_screen, true, true},
    {0},
};

pid_t
sender_load(const char *port)
{
	pid_t child = child_of_mine();
	pcap_t *pcap;

	if (child)
		return child;
	pcap = open_port(port);
	for (;;) {
		nanosleep(&(struct timespec){0, 5 * NS_PER_MS}, NULL);
		for (int i = 0; i < 5; i++)
			pcap_inject(pcap, frame, sizeof frame);
	}
}
