/* SPDX-License-Identifier: BSD-2-Clause */
/* A network of a test's own: see netns.h. A child process that stays root in the namespace runs the
 * commands, so that the test can drop its rights and still pull cables. */
#include "netns.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

static int commands = -1; /* to the child */

/* Tests that nobody ever runs must not look like tests that passed. */
static bool
must_run(void)
{
	const char *ci = getenv("CI");

	return ci && strcmp(ci, "true") == 0;
}

static _Noreturn void
give_up(const char *what)
{
	printf("Bail out! %s: %s\n", what, strerror(errno));
	exit(1);
}

static bool
put(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	bool done = fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text);

	if (fd >= 0)
		close(fd);
	return done;
}

static bool
put_map(const char *path, unsigned id)
{
	char line[32];

	snprintf(line, sizeof line, "0 %u 1", id);
	return put(path, line);
}

static _Noreturn void
serve(int fd, pid_t parent)
{
	char line[1024];
	ssize_t n;
	char answer;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	/* Standard output is for the results of the tests. */
	dup2(2, 1);
	while ((n = read(fd, line, sizeof line - 1)) > 0) {
		line[n] = 0;
		answer = system(line) == 0;
		if (write(fd, &answer, 1) != 1)
			break;
	}
	_exit(0);
}

static const char *
start(void)
{
	int ends[2];
	pid_t parent = getpid(), child;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends))
		return "no socket pair";
	child = fork();
	if (child < 0)
		return "no child";
	if (child == 0) {
		close(ends[0]);
		serve(ends[1], parent);
	}
	close(ends[1]);
	commands = ends[0];
	put("/proc/sys/net/ipv6/conf/all/disable_ipv6", "1");
	put("/proc/sys/net/ipv6/conf/default/disable_ipv6", "1");
	return netns_run("ip link set lo up") ? NULL : "\"ip link set lo up\" failed";
}

/* What it was that could not be done, or NULL. */
static const char *
enter(void)
{
	unsigned user = geteuid(), group = getegid();

	/* A process that changed its user does not own its /proc/self. */
	prctl(PR_SET_DUMPABLE, 1);
	if (unshare(CLONE_NEWUSER | CLONE_NEWNET))
		return "no user and network namespaces here";
	if (!put("/proc/self/setgroups", "deny") || !put_map("/proc/self/uid_map", user) ||
	    !put_map("/proc/self/gid_map", group))
		return "no user map in a new namespace";
	return start();
}

void
netns_enter(void)
{
	const char *failed = enter();

	if (failed && must_run())
		give_up(failed);
	if (!failed)
		return;
	printf("1..0 # SKIP %s: %s\n", failed, strerror(errno));
	exit(0);
}

static void
end_if(const char *failed, int status)
{
	if (!failed)
		return;
	fprintf(stderr, "%s: %s\n", failed, strerror(errno));
	_exit(must_run() ? 1 : status);
}

void
netns_enter_or(int status)
{
	end_if(enter(), status);
}

void
netns_enter_as_root_or(int status)
{
	if (geteuid() != 0)
		_exit(status);
	end_if(unshare(CLONE_NEWNET) ? "no network namespace" : start(), status);
}

static bool
run(const char *line)
{
	char answer = 0;

	return send(commands, line, strlen(line), MSG_NOSIGNAL) > 0 &&
	       read(commands, &answer, 1) == 1 && answer;
}

bool
netns_run(const char *format, ...)
{
	char line[1000];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	return run(line);
}

void
netns_ip(const char *format, ...)
{
	char line[1000] = "ip ";
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line + 3, sizeof line - 3, format, arguments);
	va_end(arguments);
	if (run(line))
		return;
	printf("Bail out! \"%s\" failed\n", line);
	exit(1);
}

pid_t
netns_other(void)
{
	int there[2];
	char byte;
	pid_t parent = getpid(), child;

	if (pipe2(there, O_CLOEXEC))
		give_up("pipe");
	child = fork();
	if (child == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent || unshare(CLONE_NEWNET) || write(there[1], "", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	close(there[1]);
	if (child < 0 || read(there[0], &byte, 1) != 1)
		give_up("no second namespace");
	close(there[0]);
	return child;
}

void
veth_make(const char *a, const char *b)
{
	netns_ip("link add %s type veth peer name %s", a, b);
	netns_ip("link set %s up", a);
	netns_ip("link set %s up", b);
}
