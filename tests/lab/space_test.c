/* SPDX-License-Identifier: BSD-2-Clause */
/* Getting into the lab: as an ordinary user, from a file with capabilities and without /proc; the
 * refusals where it is forbidden; and that nothing stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants those four first */
#include <cmocka.h>

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <linux/seccomp.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>

#include "child.h"
#include "lab/space.h"
#include "lab/switch.h"

static void
build(void)
{
	struct why why = {0};
	bool built = switch_build(SWITCH_PLAIN, &why);

	must_or_skip(built, &why);
}

/* A socket at a host of the lab. */
static int
open_host(const char *name)
{
	struct sockaddr_ll at = {.sll_family = AF_PACKET,
	    .sll_protocol = htons(ETH_P_ALL),
	    .sll_ifindex = (int)if_nametoindex(name)};
	int host = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);

	MUST(at.sll_ifindex && host >= 0 && !bind(host, (struct sockaddr *)&at, sizeof at));
	return host;
}

/* Builds the lab and sends a frame through it. */
static void
build_and_use(void)
{
	uint8_t sent[60] = "\xff\xff\xff\xff\xff\xff\x02\0\0\0\0\x01\x88\xb5lab", got[60];
	struct pollfd ready = {.events = POLLIN};
	int from;

	build();
	from = open_host("h1");
	ready.fd = open_host("h3");
	MUST(send(from, sent, sizeof sent, 0) == sizeof sent);
	MUST(poll(&ready, 1, 20000) == 1);
	MUST(recv(ready.fd, got, sizeof got, 0) == sizeof got && !memcmp(sent, got, sizeof got));
}

/* --- with file capabilities --- */

static char folder[] = "/tmp/etherwright.XXXXXX";
static char copy[64]; /* of this program */

static void
run_copy(void)
{
	execl(copy, copy, "build", NULL);
	_exit(1);
}

static bool
copy_program(void)
{
	/* as "setcap cap_net_raw=ep" writes it, capabilities(7) */
	const struct vfs_cap_data rights = {
	    VFS_CAP_REVISION_2 | VFS_CAP_FLAGS_EFFECTIVE, {{1u << CAP_NET_RAW, 0}}};
	int from = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
	int to = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0755);
	char part[65536];
	ssize_t n = -1;
	bool good;

	while (from >= 0 && to >= 0 && (n = read(from, part, sizeof part)) > 0)
		if (write(to, part, (size_t)n) != n)
			break;
	good = n == 0 && !fchmod(to, 0755) &&
	       !fsetxattr(to, "security.capability", &rights, sizeof rights, 0);
	close(from);
	close(to);
	return good;
}

static void
test_file_capability(void **state)
{
	(void)state;
	need_root();
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chmod(folder, 0755), 0);
	snprintf(copy, sizeof copy, "%s/copy", folder);
	assert_true(copy_program());
	in_child(run_copy, NOBODY);
}

static int
remove_copy(void **state)
{
	(void)state;
	unlink(copy);
	rmdir(folder);
	return 0;
}

/* What the copy does: it must have its right, and be undumpable for it, or it proves nothing. */
static void
as_copy(void)
{
	MUST(prctl(PR_GET_DUMPABLE) != 1);
	MUST(geteuid() != 0 && socket(AF_PACKET, SOCK_RAW, 0) >= 0);
	build_and_use();
	MUST(geteuid() == 0); /* the maps could be written */
}

/* --- nothing stays --- */

static int told[2];

static void
build_and_tell(void)
{
	struct stat net, user;

	build();
	MUST(!stat("/proc/self/ns/net", &net) && !stat("/proc/self/ns/user", &user));
	MUST(write(told[1], &net.st_ino, sizeof net.st_ino) == sizeof net.st_ino);
	MUST(write(told[1], &user.st_ino, sizeof user.st_ino) == sizeof user.st_ino);
}

static void
build_and_wait(void)
{
	build_and_tell();
	for (;;)
		pause();
}

static void
build_and_end(void)
{
	build_and_tell();
	_exit(0);
}

/* Whether a process is in this namespace of the kind. */
static bool
inhabited(const char *kind, ino_t inode)
{
	DIR *processes = opendir("/proc");
	struct dirent *process;
	struct stat space;
	char path[300];
	bool found = false;

	assert_non_null(processes);
	while (!found && (process = readdir(processes))) {
		snprintf(path, sizeof path, "/proc/%s/ns/%s", process->d_name, kind);
		found = !stat(path, &space) && space.st_ino == inode;
	}
	closedir(processes);
	return found;
}

static unsigned
count_interfaces(void)
{
	struct if_nameindex *all = if_nameindex();
	unsigned n = 0;

	assert_non_null(all);
	while (all[n].if_index)
		n++;
	if_freenameindex(all);
	return n;
}

static void
leaves_nothing(void (*act)(void), int kill_with)
{
	unsigned before = count_interfaces();
	ino_t net, user;
	int status;
	pid_t child;

	assert_int_equal(pipe2(told, O_CLOEXEC), 0);
	fflush(NULL);
	child = fork();
	assert_true(child >= 0);
	if (child == 0)
		act();
	close(told[1]);
	if (read(told[0], &net, sizeof net) != sizeof net ||
	    read(told[0], &user, sizeof user) != sizeof user) {
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_int_equal(status, SKIPPED << 8);
		skip();
	}
	close(told[0]);
	assert_int_equal(count_interfaces(), before);
	if (kill_with) {
		assert_true(inhabited("net", net) && inhabited("user", user));
		kill(child, kill_with);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, kill_with);
	assert_false(inhabited("net", net) || inhabited("user", user));
	assert_int_equal(count_interfaces(), before);
}

static void
test_ends(void **state)
{
	(void)state;
	leaves_nothing(build_and_end, 0);
}

static void
test_killed(void **state)
{
	(void)state;
	leaves_nothing(build_and_wait, SIGKILL);
}

/* --- forbidden --- */

/* Refused with a sentence that names the cause, ends with the way out and was not cut. */
static void
check_refusal(bool built, const struct why *why, const char *cause)
{
	if (built || !strstr(why->text, cause))
		fprintf(stderr, "wanted: %s\ngot: %s\n", cause, built ? "(built)" : why->text);
	MUST(!built && why->status == EXIT_DENIED);
	MUST(strstr(why->text, cause) && strstr(why->text, "--lab=pair (two hosts in memory)"));
}

static void
refused_for(const char *cause)
{
	struct why why = {0};

	check_refusal(switch_build(SWITCH_PLAIN, &why), &why, cause);
}

static bool
write_file(const char *path, const char *text)
{
	int file = open(path, O_WRONLY | O_CLOEXEC);
	bool good = file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text);

	close(file);
	return good;
}

/* A namespace in which we may change the settings. */
static void
enter_outer(int more)
{
	struct why why = {.text = "a new user namespace is refused", .status = EXIT_DENIED};
	char uid[32], gid[32];

	snprintf(uid, sizeof uid, "0 %u 1", geteuid());
	snprintf(gid, sizeof gid, "0 %u 1", getegid());

	must_or_skip(!unshare(CLONE_NEWUSER | more), &why);
	MUST(write_file("/proc/self/setgroups", "deny"));
	MUST(write_file("/proc/self/uid_map", uid) && write_file("/proc/self/gid_map", gid));
}

static void
no_user_namespaces(void)
{
	enter_outer(0);
	MUST(write_file("/proc/sys/user/max_user_namespaces", "0"));
	refused_for("user.max_user_namespaces is 0");
}

static void
no_net_namespaces(void)
{
	enter_outer(0);
	MUST(write_file("/proc/sys/user/max_net_namespaces", "0"));
	refused_for("user.max_net_namespaces is 0");
}

/* The one namespace allowed is the one we are in: its settings allow more, the outer ones do not.
 */
static void
limit_outside(void)
{
	enter_outer(0);
	MUST(write_file("/proc/sys/user/max_user_namespaces", "1"));
	enter_outer(0);
	refused_for("here or outside this container");
}

static void
no_unshare(void)
{
	struct sock_filter rules[] = {
	    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
	    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_unshare, 0, 1),
	    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
	    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog filter = {sizeof rules / sizeof *rules, rules};

	MUST(!prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
	MUST(!prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter));
	refused_for("seccomp");
}

static void
changed_root(void)
{
	char root[] = "/tmp/etherwright.XXXXXX";

	enter_outer(0);
	MUST(mkdtemp(root));
	MUST(!chdir(root) && !rmdir(root) && !chroot("."));
	refused_for("chroot");
}

/* As under AppArmor: we get in, and have no rights there. */
static void
powerless(void)
{
	struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
	struct __user_cap_data_struct none[2] = {0};
	struct why why = {0};
	bool entered = space_enter(&why);

	must_or_skip(entered, &why);
	MUST(!syscall(SYS_capset, &header, none));
	check_refusal(switch_wire(SWITCH_PLAIN, &why), &why, "a security module");
}

/* Not forbidden at all: without /proc there are no maps, and it works. */
static void
hidden_proc(void)
{
	enter_outer(CLONE_NEWNS);
	MUST(!mount("none", "/proc", "tmpfs", 0, NULL));
	MUST(access("/proc/self", F_OK) < 0);
	build_and_use();
	MUST(geteuid() != 0);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_teardown(test_file_capability, remove_copy),
	    cmocka_unit_test(test_ends),
	    cmocka_unit_test(test_killed),
	    {"no_user_namespaces", test_alone, NULL, NULL, &(struct alone){no_user_namespaces}},
	    {"no_net_namespaces", test_alone, NULL, NULL, &(struct alone){no_net_namespaces}},
	    {"limit_outside", test_alone, NULL, NULL, &(struct alone){limit_outside}},
	    {"no_unshare", test_alone, NULL, NULL, &(struct alone){no_unshare}},
	    {"changed_root", test_alone, NULL, NULL, &(struct alone){changed_root}},
	    {"powerless", test_alone, NULL, NULL, &(struct alone){powerless}},
	    {"hidden_proc", test_alone, NULL, NULL, &(struct alone){hidden_proc}},
	};

	if (argc > 1 && !strcmp(argv[1], "build")) {
		as_copy();
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
