/* SPDX-License-Identifier: BSD-2-Clause */
/* Namespaces of our own: see space.h. Knows unshare(2), user_namespaces(7) and the settings of the
 * kernel and the distributions around them; knows no network. */
#include "lab/space.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

bool
space_no(struct why *why, enum exit_status status, const char *cause, const char *remedy)
{
	return no(why, status,
	    "no lab: %s - %s, or use etherwright --lab=pair (two hosts in memory)", cause, remedy);
}

/* The number in a file of /proc/sys, or -1 if there is no such setting or it cannot be read. */
static long
setting(const char *path)
{
	char text[32] = "";
	int file = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n;

	if (file < 0)
		return -1;
	n = read(file, text, sizeof text - 1);
	close(file);
	return n > 0 ? strtol(text, NULL, 10) : -1;
}

/* Whether our root is no mount point: that is certainly a chroot, though not each chroot is so. */
static bool
in_chroot(void)
{
	struct statx root;

	return !statx(AT_FDCWD, "/", 0, STATX_TYPE, &root) &&
	       root.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT &&
	       !(root.stx_attributes & STATX_ATTR_MOUNT_ROOT);
}

static bool
forbidden_by_limit(struct why *why)
{
	if (setting("/proc/sys/user/max_user_namespaces") == 0)
		return space_no(why, EXIT_DENIED, "user.max_user_namespaces is 0",
		    "allow some: sudo sysctl user.max_user_namespaces=1000");
	if (setting("/proc/sys/user/max_net_namespaces") == 0)
		return space_no(why, EXIT_DENIED, "user.max_net_namespaces is 0",
		    "allow some: sudo sysctl user.max_net_namespaces=1000");
	return space_no(why, EXIT_DENIED,
	    "user.max_user_namespaces or user.max_net_namespaces, here or outside this container, "
	    "allows no more",
	    "raise it with sudo sysctl");
}

static bool
forbidden_by_apparmor(struct why *why)
{
	return space_no(why, EXIT_DENIED, "kernel.apparmor_restrict_unprivileged_userns is 1",
	    "give etherwright an AppArmor profile with \"userns,\" or sudo sysctl "
	    "kernel.apparmor_restrict_unprivileged_userns=0");
}

static bool
apparmor_restricts(void)
{
	return setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") == 1;
}

/* What is certain goes before what is likely: a chroot and a setting at 0 forbid it for sure, a
 * seccomp filter may have been meant for other calls. */
static bool
forbidden_by_rule(struct why *why)
{
	if (in_chroot())
		return space_no(why, EXIT_DENIED, "the kernel makes no user namespace in a chroot",
		    "start it outside");
	if (setting("/proc/sys/kernel/unprivileged_userns_clone") == 0)
		return space_no(why, EXIT_DENIED, "kernel.unprivileged_userns_clone is 0",
		    "allow it: sudo sysctl kernel.unprivileged_userns_clone=1");
	if (prctl(PR_GET_SECCOMP) == SECCOMP_MODE_FILTER)
		return space_no(why, EXIT_DENIED,
		    "a seccomp filter, as containers have it, forbids new namespaces",
		    "start it outside, or the container with --security-opt seccomp=unconfined");
	if (apparmor_restricts())
		return forbidden_by_apparmor(why);
	return space_no(why, EXIT_DENIED,
	    "the kernel or a security module forbids this user new namespaces",
	    "ask who runs this machine or container to allow user namespaces");
}

/* error is the errno of unshare(2). */
static bool
forbidden(int error, struct why *why)
{
	char cause[96];

	switch (error) {
	case ENOSPC:
	case EUSERS:
		return forbidden_by_limit(why);
	case EPERM:
	case EACCES:
		return forbidden_by_rule(why);
	case ENOSYS:
	case EINVAL:
		return space_no(why, EXIT_DENIED,
		    "this kernel has no user namespaces or no network namespaces",
		    "use one with CONFIG_USER_NS and CONFIG_NET_NS");
	}
	snprintf(cause, sizeof cause, "new namespaces are refused: %s", strerror(error));
	return space_no(why, EXIT_FAILED, cause, "try again");
}

bool
space_powerless(struct why *why)
{
	if (apparmor_restricts())
		return forbidden_by_apparmor(why);
	return space_no(why, EXIT_DENIED,
	    "a security module (AppArmor, SELinux, a sandbox) grants no rights in a new namespace",
	    "allow etherwright user namespaces there");
}

static void
write_map(const char *path, const char *text)
{
	int file = open(path, O_WRONLY | O_CLOEXEC);

	if (file < 0)
		return;
	if (write(file, text, strlen(text)) < 0) {
		/* refused: works without */
	}
	close(file);
}

bool
space_enter(struct why *why)
{
	uid_t uid = geteuid();
	gid_t gid = getegid();
	char map[32];

	if (unshare(CLONE_NEWUSER | CLONE_NEWNET) < 0)
		return forbidden(errno, why);
	prctl(PR_SET_DUMPABLE, 1);
	write_map("/proc/self/setgroups", "deny"); /* else the group map is refused */
	snprintf(map, sizeof map, "0 %u 1", uid);
	write_map("/proc/self/uid_map", map);
	snprintf(map, sizeof map, "0 %u 1", gid);
	write_map("/proc/self/gid_map", map);
	return true;
}
