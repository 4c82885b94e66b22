/* SPDX-License-Identifier: BSD-2-Clause */
/* Who sends in the benchmark: see senders.h. The bare pacer is the shortest program that keeps a
 * grid: a timer with absolute times, a read, a pcap_inject(). */
#include "benchmarks/senders.h"

#include "base/clock.h"

#include <fcntl.h>
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
run(const char *port, int64_t interval, unsigned frames, const char *option, const char *another)
{
	char every[40], count[40];

	snprintf(every, sizeof every, "--interval=%" PRId64 "ns", interval);
	snprintf(count, sizeof count, "--count=%u", frames);
	setenv("TERM", "xterm-256color", 1);
	execl("./etherwright", "etherwright", "-p", port, "-m", "02:00:00:00:00:0b",
	    "--max-rate=none", every, count, "--yes", "--quiet", option, another, NULL);
	perror("./etherwright");
	_exit(1);
}

static pid_t
start_lines(const char *port, int64_t interval, unsigned frames)
{
	pid_t child = child_of_mine();

	if (!child)
		run(port, interval, frames, "--send", NULL);
	return child;
}

/* What it is worth that the kernel looks at each system call. */
static pid_t
start_open(const char *port, int64_t interval, unsigned frames)
{
	pid_t child = child_of_mine();

	if (!child) {
		dup2(open("/dev/null", O_RDWR), STDERR_FILENO); /* it says so */
		run(port, interval, frames, "--send", "--no-sandbox");
	}
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
		run(port, interval, frames, NULL, NULL);
	}
	close(slave);
	if (!child_of_mine())
		play_terminal(master);
	close(master);
	return child;
}

/* Somebody else's program, whose words nobody reads. */
static pid_t
start_peer(char *const *words)
{
	pid_t child = child_of_mine();
	int nowhere;

	if (child)
		return child;
	nowhere = open("/dev/null", O_RDWR);
	for (int i = 0; i < 3; i++)
		dup2(nowhere, i);
	execvp(words[0], words);
	_exit(1);
}

static pid_t
start_trafgen(const char *port, int64_t interval, unsigned frames)
{
	char count[40], gap[40], dev[40];
	char *words[] = {"trafgen", "--cpus", "1", "--no-cpu-stats", "--dev", dev, "--num", count,
	    "{ 2, 0, 0, 0, 0, 11, 2, 0, 0, 0, 0, 10, c16(0x88b5), fill(0, 50) }", "--gap", gap,
	    NULL};

	snprintf(dev, sizeof dev, "%s", port);
	snprintf(count, sizeof count, "%u", frames);
	snprintf(gap, sizeof gap, "%" PRId64 "us", interval / NS_PER_US);
	if (interval <= NS_PER_US)
		words[9] = NULL;
	return start_peer(words);
}

static pid_t
start_mausezahn(const char *port, int64_t interval, unsigned frames)
{
	char count[40], gap[40], dev[40];
	char *words[] = {"mausezahn", dev, "-q", "-c", count, "-d", gap, "-p", "50", "-a",
	    "02:00:00:00:00:0a", "-b", "02:00:00:00:00:0b", "88:b5", NULL};

	snprintf(dev, sizeof dev, "%s", port);
	snprintf(count, sizeof count, "%u", frames);
	snprintf(gap, sizeof gap, "%" PRId64, interval > NS_PER_US ? interval / NS_PER_US : 0);
	return start_peer(words);
}

static pid_t
start_scapy(const char *port, int64_t interval, unsigned frames)
{
	char script[300];
	char *words[] = {"/usr/bin/python3", "-c", script, NULL};

	snprintf(script, sizeof script,
	    "from scapy.all import Ether, sendp; sendp(Ether(dst='02:00:00:00:00:0b', type=0x88b5) "
	    "/ bytes(50), iface='%s', count=%u, inter=%g, verbose=False)",
	    port, frames, interval > NS_PER_US ? (double)interval / NS_PER_S : 0.0);
	return start_peer(words);
}

const struct sender senders[] = {
    {"bare pacer, pcap_inject() loop", start_bare},
    {"etherwright --send", start_lines},
    {"etherwright, screen, 1000/s in", start_screen, .ends = true, .loaded = true},
    {"etherwright --send --no-sandbox", start_open, .flood = true},
    {"trafgen, one process", start_trafgen, .program = "trafgen"},
    {"mausezahn", start_mausezahn, .program = "mausezahn"},
    {"scapy", start_scapy, .program = "scapy", .flood = true, .most = 5000},
    {0},
};

bool
sender_is_there(const struct sender *sender)
{
	char line[80];

	if (!sender->program)
		return true;
	snprintf(line, sizeof line, "command -v %s >/dev/null", sender->program);
	return !system(line);
}

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
