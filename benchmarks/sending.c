/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What sending costs and how exact it is, beside a bare program that does nothing else and beside
 * other senders: medians of five rounds, in which all take turns. Everything happens on a pair of
 * interfaces in a namespace of its own. Run it with "make bench"; its lines have a tab between
 * columns.
 *
 * Exactness is what the other end of the cable sees: how late each frame is against the grid, and
 * how far the mean interval is from what was asked for.
 */
#include "benchmarks/senders.h"

#include "base/clock.h"
#include "tests/netns.h"

#include <arpa/inet.h>
#include <inttypes.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <math.h>
#include <net/if.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	ROUNDS = 5,
	FRAMES_MAX = 100000,
	FLOOD = 300000 /* frames, as fast as it goes */
};

/* What one run showed; of these each is the median of its own. */
struct result {
	double p50, p99;  /* us */
	double drift;     /* ppm */
	double processor; /* % of a core */
	double lost;      /* frames that never came */
};

static int64_t seen[FRAMES_MAX];

static int
listen_on(const char *name)
{
	struct sockaddr_ll where = {.sll_family = AF_PACKET,
	    .sll_protocol = htons(ETH_P_ALL),
	    .sll_ifindex = (int)if_nametoindex(name)};
	int fd = socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)), one = 1, room = 16 << 20;

	if (fd < 0 || bind(fd, (struct sockaddr *)&where, sizeof where) ||
	    setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &one, sizeof one))
		perror("listen"), exit(1);
	if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room))
		setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
	return fd;
}

/* The time at which the kernel saw a frame of ours; 0: nothing came within a second, -1: another
 * one. */
static int64_t
hear(int fd)
{
	struct pollfd wait = {fd, POLLIN, 0};
	uint8_t bytes[64];
	char control[128];
	struct iovec part = {bytes, sizeof bytes};
	struct msghdr message = {.msg_iov = &part,
	    .msg_iovlen = 1,
	    .msg_control = control,
	    .msg_controllen = sizeof control};
	struct sockaddr_ll from;
	struct timespec *time;

	message.msg_name = &from;
	message.msg_namelen = sizeof from;
	if (poll(&wait, 1, 2500) <= 0)
		return 0;
	if (recvmsg(fd, &message, 0) < 14 || from.sll_pkttype == PACKET_OUTGOING)
		return -1;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
		if (c->cmsg_type != SO_TIMESTAMPNS)
			continue;
		time = (struct timespec *)(void *)CMSG_DATA(c);
		return time->tv_sec * NS_PER_S + time->tv_nsec;
	}
	return -1;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The grid at a frame is where all that came after it was as early as it ever was: ticks that were
 * left out move it, and count in the drift alone. */
static void
judge(unsigned n, int64_t interval, struct result *result)
{
	static double late[FRAMES_MAX];
	int64_t grid = INT64_MAX;

	for (unsigned i = n; i-- > 0;) {
		int64_t at = seen[i] - seen[0] - i * interval;

		if (at < grid)
			grid = at;
		late[i] = (double)(at - grid);
	}
	qsort(late, n, sizeof *late, compare);
	result->p50 = late[n / 2] / 1000;
	result->p99 = late[n * 99 / 100] / 1000;
	/* nobody has waited for the first one */
	result->drift =
	    ((double)(seen[n - 1] - seen[1]) / ((double)(n - 2) * (double)interval) - 1) * 1e6;
}

/* Runs a sender until it ends, or all of its frames came. */
static struct result
measure(const struct sender *sender, int64_t interval, unsigned frames)
{
	struct result result = {0};
	int fd = listen_on("b0");
	int64_t start = clock_steady(), limit = start + 3 * NS_PER_S + interval * frames * 3 / 2,
		time;
	pid_t load = sender->loaded ? sender_load("b0") : 0, child;
	struct rusage usage;
	unsigned n = 0;

	child = sender->start("a0", interval, frames);
	while (n < frames && (time = hear(fd)) != 0 && clock_steady() < limit)
		if (time > 0)
			seen[n++] = time;
	time = clock_steady() - start;
	if (sender->ends)
		kill(child, SIGTERM);
	wait4(child, NULL, 0, &usage);
	if (load) {
		kill(load, SIGTERM);
		waitpid(load, NULL, 0);
	}
	close(fd);
	result.processor = 100 *
			   ((double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e9 +
			       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e3) /
			   (double)time;
	result.lost = frames - n;
	if (n > 2)
		judge(n, interval, &result);
	return result;
}

static double
median(const struct result *results, size_t at)
{
	double values[ROUNDS];

	for (int i = 0; i < ROUNDS; i++)
		memcpy(&values[i], (const char *)&results[i] + at, sizeof values[i]);
	qsort(values, ROUNDS, sizeof *values, compare);
	return values[ROUNDS / 2];
}

/* Other people's programs, which need time to fall behind, only if peers. */
static bool
takes_part(const struct sender *sender, bool peers)
{
	return sender_is_there(sender) && !sender->flood && (!sender->program || peers);
}

static void
exactness(int64_t interval, unsigned frames, bool peers)
{
	static struct result results[SENDERS_MAX][ROUNDS];

	for (int round = 0; round < ROUNDS; round++)
		for (unsigned i = 0; senders[i].name; i++)
			if (takes_part(&senders[i], peers))
				results[i][round] = measure(&senders[i], interval, frames);
	for (unsigned i = 0; senders[i].name; i++)
		if (takes_part(&senders[i], peers))
			printf("every %g ms\t%s\t%.1f\t%.1f\t%.1f\t%.2f\t%.0f\n",
			    (double)interval / 1e6, senders[i].name,
			    median(results[i], offsetof(struct result, p50)),
			    median(results[i], offsetof(struct result, p99)),
			    median(results[i], offsetof(struct result, drift)),
			    median(results[i], offsetof(struct result, processor)),
			    median(results[i], offsetof(struct result, lost)));
	fflush(stdout);
}

/* Frames that an interface has received. */
static uint64_t
count(const char *name)
{
	char line[512];
	FILE *file = fopen("/proc/self/net/dev", "r");
	uint64_t bytes, n = 0;
	size_t length = strlen(name);

	while (file && fgets(line, sizeof line, file)) {
		const char *at = line + strspn(line, " ");

		if (!strncmp(at, name, length) && at[length] == ':')
			sscanf(at + length + 1, "%" SCNu64 " %" SCNu64, &bytes, &n);
	}
	if (file)
		fclose(file);
	return n;
}

/* Frames a second, from the first tenth on. */
static double
flood(const struct sender *sender)
{
	const unsigned frames = sender->most ? sender->most : FLOOD;
	uint64_t before = count("b0"), first = 0, now;
	int64_t began = 0, ended = clock_steady(), limit = ended + 20 * NS_PER_S;
	pid_t child = sender->start("a0", NS_PER_US, frames);

	do {
		poll(NULL, 0, 2);
		now = count("b0") - before;
		ended = clock_steady();
		if (!first && now > frames / 10) {
			first = now;
			began = ended;
		}
	} while (now < frames && ended < limit);
	if (sender->ends || now < frames)
		kill(child, SIGTERM);
	waitpid(child, NULL, 0);
	return first ? (double)(now - first) * 1e9 / (double)(ended - began) : 0;
}

static void
floods(void)
{
	static double rates[SENDERS_MAX][ROUNDS];

	for (int round = 0; round < ROUNDS; round++)
		for (unsigned i = 0; senders[i].name; i++)
			if (sender_is_there(&senders[i]))
				rates[i][round] = flood(&senders[i]);
	for (unsigned i = 0; senders[i].name; i++) {
		if (!sender_is_there(&senders[i]))
			continue;
		qsort(rates[i], ROUNDS, sizeof rates[i][0], compare);
		printf("flood\t%s\t%.0f\t%.2f\n", senders[i].name, rates[i][ROUNDS / 2] / 1000,
		    rates[i][ROUNDS / 2] / rates[0][ROUNDS / 2]);
	}
}

/* The kernel begins to stamp frames some time after the first socket asks for it: one asks all the
 * time. */
static void
stamp_always(void)
{
	int fd = socket(AF_INET, SOCK_DGRAM, 0), one = 1;

	if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &one, sizeof one))
		perror("stamp"), exit(1);
}

int
main(int argc, char **argv)
{
	const char *only = argc > 1 ? argv[1] : "";

	signal(SIGPIPE, SIG_IGN);
	netns_enter();
	veth_make("a0", "b0");
	stamp_always();
	if (!*only || !strcmp(only, "1s"))
		exactness(NS_PER_S, 5, false);
	if (!*only || !strcmp(only, "10ms"))
		exactness(10 * NS_PER_MS, 150, true);
	if (!*only || !strcmp(only, "1ms"))
		exactness(NS_PER_MS, 1500, true);
	if (!*only || !strcmp(only, "100us"))
		exactness(100 * NS_PER_US, 15000, false);
	if (!*only || !strcmp(only, "flood"))
		floods();
	return 0;
}
