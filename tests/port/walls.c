/* SPDX-License-Identifier: BSD-2-Clause */
/* See walls.h. */
#include "walls.h"

#include <fcntl.h>
#include <limits.h>
#include <linux/netlink.h>
#include <net/if.h>
#include <pty.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "../netns.h"
#include "port/link.h"
#include "port/list.h"
#include "port/manners.h"
#include "port/rights.h"
#include "port/sandbox.h"

struct stage stage;
static char folder[] = "/tmp/walls-XXXXXX";
const uint8_t walls_frame[WALLS_FRAME] = {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x88, 0xb5, 'x'};

static void
own(void)
{
	char ours[PATH_MAX];

	manners_start();
	if (realpath("ours", ours))
		manners_own(ours);
}

static _Noreturn void
give_up(const char *words)
{
	fprintf(stderr, "%s\n", words);
	_exit(WALLS_BROKEN);
}

/* A terminal of its own: that of whoever runs the tests is not typed into. */
static void
take_terminal(void)
{
	int master, slave;

	if (setsid() < 0 || openpty(&master, &slave, NULL, NULL, NULL) ||
	    ioctl(slave, TIOCSCTTY, 0) || dup2(slave, STDIN_FILENO) < 0)
		give_up("no terminal");
}

static void
open_all(void)
{
	int sockets[LIVE_SOCKETS];
	struct why why = {.text = ""};

	if (!(stage.port = live_open("a0", true, &why)) || live_sockets(stage.port, sockets) < 1)
		give_up(why.text);
	stage.capture = sockets[0];
	port_list_open(); /* as the program does: a socket more */
	stage.link = link_open(&why);
	if (stage.link < 0) /* a build without it: the attacks are refused all the same */
		stage.link = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	stage.other = (int)if_nametoindex("c0");
	stage.space = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	stage.file = open("frame", O_RDONLY | O_CLOEXEC);
	if (stage.link < 0 || stage.space < 0 || stage.file < 0 ||
	    socketpair(AF_UNIX, SOCK_DGRAM, 0, stage.wire))
		give_up("not all is open");
}

static void
enter(enum walls walls)
{
	struct sandbox_wish wish = {
	    .sockets = &stage.capture, .n = 1, .receive_only = walls == WALLS_RECEIVE_ONLY};
	struct why why = {.text = ""};

	take_terminal();
	if (walls >= WALLS_SHUT && !sandbox_prepare(own, &why))
		give_up(why.text);
	open_all();
	if (walls >= WALLS_RIGHTS && !rights_drop(true, &why))
		give_up(why.text);
	if (walls >= WALLS_SHUT && !sandbox_shut(&wish, &why))
		give_up(why.text);
}

int
walls_child(void (*run)(void), enum walls walls)
{
	static const struct rlimit none;
	int status;
	pid_t child = fork();

	if (!child) {
		signal(SIGSYS, SIG_DFL); /* the test's harness has it */
		if (!freopen("/dev/null", "w", stderr))
			_exit(WALLS_BROKEN);
		setrlimit(RLIMIT_CORE, &none); /* for an end that is wanted */
		enter(walls);
		run();
		sandbox_end();
		_exit(WALLS_FINE);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? WALLS_STOPPED + WTERMSIG(status) : WEXITSTATUS(status);
}

static void
note(const char *path, const void *bytes, size_t n)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fclose(f);
}

void
walls_renew(void)
{
	assert_true(netns_run("find %s -mindepth 1 -delete", folder));
	assert_int_equal(mkdir("keys", 0700), 0);
	assert_int_equal(mkdir("keys/.ssh", 0700), 0);
	assert_int_equal(mkdir("ours", 0700), 0);
	note("frame", walls_frame, sizeof walls_frame);
	note("keys/.ssh/id", "secret", 6);
	note("keys/letter", "Dear all", 8);
	note("keys/locked", "Dear all", 8);
	assert_int_equal(chmod("keys/locked", 0), 0);
	assert_int_equal(symlink(".ssh", "keys/link"), 0);
	netns_ip("link set a0 up");
}

/* Another process, which like any of the user's has no rights to speak of. */
static void
make_victim(void)
{
	struct why why;
	int there[2];
	char byte;

	assert_int_equal(pipe2(there, O_CLOEXEC), 0);
	stage.victim = fork();
	if (!stage.victim) {
		if (!rights_drop(true, &why) || prctl(PR_SET_PDEATHSIG, SIGKILL) ||
		    write(there[1], "", 1) != 1)
			_exit(WALLS_BROKEN);
		for (;;)
			pause();
	}
	close(there[1]);
	assert_int_equal(read(there[0], &byte, 1), 1);
	close(there[0]);
}

void
walls_enter(void)
{
	netns_enter();
	if (unshare(CLONE_NEWNS)) {
		printf("1..0 # SKIP no mount namespace\n");
		exit(0);
	}
}

int
walls_make(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	veth_make("a0", "b0");
	veth_make("c0", "d0");
	make_victim();
	walls_renew();
	return 0;
}

int
walls_end(void **state)
{
	(void)state;
	kill(stage.victim, SIGKILL);
	waitpid(stage.victim, NULL, 0);
	assert_int_equal(chdir("/"), 0);
	assert_true(netns_run("rm -r %s", folder));
	return 0;
}
