/* SPDX-License-Identifier: BSD-2-Clause */
/* Giving up all rights, for good, and what an open port can do afterwards. Each case runs in a
 * process of its own, since there is no way back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <grp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../netns.h"
#include "base/clock.h"
#include "port/caps.h"
#include "port/port.h"
#include "port/rights.h"

enum {
	SKIPPED = 77,
	NOBODY = 65534
};

/* In the child, where cmocka's own assertions would jump back into the parent's tests. */
#define NEED(condition)                                                                         \
	do {                                                                                    \
		if (!(condition)) {                                                             \
			fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
			_exit(1);                                                               \
		}                                                                               \
	} while (0)

/* cmocka's skip() is a failure for automake's TAP driver: a remark has to do. */
static void
in_child(void (*test)(void))
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		test();
		_exit(0);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED)
		printf("# the next one was skipped: it needs rights that are not to be had here\n");
	else
		assert_int_equal(status, 0);
}

/* Whether /proc/self/status has this line; blanks count as one. */
static bool
status_says(const char *wanted)
{
	char line[4096];
	bool found = false;
	FILE *f = fopen("/proc/self/status", "re");

	NEED(f);
	while (!found && fgets(line, sizeof line, f)) {
		for (char *c = line; *c; c++)
			if (*c == '\t')
				*c = ' ';
		line[strcspn(line, "\n")] = 0;
		found = strcmp(line, wanted) == 0;
	}
	fclose(f);
	return found;
}

static void
take(void *context, const struct port_frame *f)
{
	*(int *)context += f->len == 60;
}

/* A frame from one port arrives at the other. */
static void
need_through(struct port *from, struct port *to)
{
	static const uint8_t frame[60] = {
	    255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 1, 0x88, 0xb5};
	struct pollfd ready = {.fd = to->ops->descriptor(to), .events = POLLIN};
	int64_t end = clock_steady() + 10 * NS_PER_S;
	int count = 0;
	struct why why = {0};

	from->ops->refresh(from);
	to->ops->refresh(to);
	while (!from->ops->send(from, frame, sizeof frame, &why) && clock_steady() < end)
		poll(NULL, 0, 1); /* a link that has just come up */
	while (!count && clock_steady() < end) {
		poll(&ready, 1, 100);
		to->ops->receive(to, 64, take, &count, &why);
	}
	NEED(count == 1);
}

/* Opens two ports, drops, and tries what must work and what must not. */
static void
drop_and_try(bool keep_user)
{
	static const char *const none[] = {
	    "CapInh: 0000000000000000",
	    "CapPrm: 0000000000000000",
	    "CapEff: 0000000000000000",
	    "CapBnd: 0000000000000000",
	    "CapAmb: 0000000000000000",
	    "NoNewPrivs: 1",
	};
	struct why why = {0};
	struct port *a, *b;

	veth_make("a0", "b0");
	NEED(caps_net_raw());
	a = live_open("a0", true, &why);
	b = live_open("b0", true, &why);
	NEED(a && b);
	if (!rights_drop(keep_user, &why)) {
		fprintf(stderr, "%s\n", why.text);
		_exit(1);
	}
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		NEED(status_says(none[i]));
	NEED(!caps_net_raw());
	NEED(prctl(PR_GET_DUMPABLE) == 1);
	NEED(socket(AF_PACKET, SOCK_RAW, 0) < 0);
	NEED(!live_open("a0", true, &why) && why.status == EXIT_DENIED);
	need_through(a, b);
	need_through(b, a);
	/* Everything that may happen while it runs. */
	NEED(a->ops->set_promiscuous(a, false, &why) && a->ops->set_promiscuous(a, true, &why));
	NEED(live_switch(a, "lo", true, &why) && live_switch(a, "a0", true, &why));
	netns_ip("link del a0");
	a->ops->refresh(a);
	NEED(a->state == PORT_GONE);
	veth_make("a0", "b0");
	need_through(a, b);
	need_through(b, a);
	port_close(a);
	port_close(b);
}

/* Root of a user namespace often has no other user to become. */
static void
need_users(void)
{
	int status = 1;
	pid_t child = geteuid() == 0 ? fork() : -1;

	if (child == 0)
		_exit(setresgid(4343, 4343, 4343) || setresuid(4242, 4242, 4242));
	if (child < 0 || waitpid(child, &status, 0) != child || status)
		_exit(SKIPPED);
}

static void
by_sudo(void)
{
	char line[128];
	struct text t = text_on(line, sizeof line);

	need_users();
	netns_enter_as_root_or(SKIPPED);
	NEED(!setgroups(2, (const gid_t[]){27, 4}));
	setenv("SUDO_UID", "4242", 1);
	setenv("SUDO_GID", "4343", 1);
	drop_and_try(false);
	NEED(status_says("Uid: 4242 4242 4242 4242"));
	NEED(status_says("Gid: 4343 4343 4343 4343"));
	NEED(getgroups(0, NULL) == 0);
	NEED(setuid(0) && setgid(0));
	rights_describe(&t);
	NEED(strcmp(line, "user 4242, no capabilities, no_new_privs") == 0);
}

static void
by_root(void)
{
	need_users();
	netns_enter_as_root_or(SKIPPED);
	unsetenv("SUDO_UID");
	unsetenv("SUDO_GID");
	drop_and_try(false);
	NEED(status_says("Uid: 65534 65534 65534 65534"));
	NEED(geteuid() != 0);
}

/* What sudo never says makes nobody, not root. */
static void
by_bad_sudo(void)
{
	static const char *const ids[] = {
	    "0", "-1", "4294967295", "4242x", "", "99999999999999999999"};
	struct why why;
	pid_t child;
	int status;

	need_users();
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		child = fork();
		if (child == 0) {
			setenv("SUDO_UID", ids[i], 1);
			setenv("SUDO_GID", "4343", 1);
			NEED(rights_drop(false, &why));
			NEED(getuid() == NOBODY && getgid() != 0 && getgid() != 4343);
			_exit(0);
		}
		NEED(waitpid(child, &status, 0) == child && status == 0);
	}
}

/* A set-user-id copy goes back to who started it, whatever the environment says. */
static void
by_set_user_id(void)
{
	struct why why;

	if (geteuid() != 0 || setgroups(0, NULL) || setresgid(1234, 0, 0) || setresuid(1234, 0, 0))
		_exit(SKIPPED);
	setenv("SUDO_UID", "4242", 1);
	setenv("SUDO_GID", "4343", 1);
	NEED(rights_drop(false, &why));
	NEED(status_says("Uid: 1234 1234 1234 1234"));
	NEED(status_says("Gid: 1234 1234 1234 1234"));
}

static void
by_user(void)
{
	if (geteuid() == 0 && (setgroups(0, NULL) || setresgid(NOBODY, NOBODY, NOBODY) ||
				  setresuid(NOBODY, NOBODY, NOBODY)))
		_exit(SKIPPED);
	NEED(!caps_net_raw() && geteuid() != 0);
	netns_enter_or(SKIPPED);
	NEED(caps_net_raw());
	setenv("SUDO_UID", "4242", 1);
	setenv("SUDO_GID", "4343", 1);
	drop_and_try(true);
	NEED(geteuid() == 0); /* of this namespace: nobody outside */
}

static void
test_sudo(void **state)
{
	(void)state;
	in_child(by_sudo);
}

static void
test_root(void **state)
{
	(void)state;
	in_child(by_root);
}

static void
test_bad_sudo(void **state)
{
	(void)state;
	in_child(by_bad_sudo);
}

static void
test_set_user_id(void **state)
{
	(void)state;
	in_child(by_set_user_id);
}

static void
test_user(void **state)
{
	(void)state;
	in_child(by_user);
}

static void
test_remedy(void **state)
{
	char line[512];
	struct text t = text_on(line, sizeof line);

	(void)state;
	rights_remedy(&t);
	assert_memory_equal(line, "sudo setcap cap_net_raw=ep ", 27);
	assert_non_null(strchr(line, '/'));
	assert_non_null(strstr(line, "rights_test"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_sudo),
	    cmocka_unit_test(test_root),
	    cmocka_unit_test(test_bad_sudo),
	    cmocka_unit_test(test_set_user_id),
	    cmocka_unit_test(test_user),
	    cmocka_unit_test(test_remedy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
