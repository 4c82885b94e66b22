/* SPDX-License-Identifier: BSD-2-Clause */
/* What this process may do. Knows: user ids, sudo, capabilities as a whole. Does not know what the
 * rights are for. */
#include "port/rights.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "port/caps.h"

enum {
	NOBODY = 65534
}; /* the kernel's overflow id; nobody in every distribution's passwd(5) */

static bool is_nobody;
static struct {
	bool differs;
	unsigned outside, inside;
} mapped; /* in a namespace of our own we are called otherwise */

/* An id that sudo left in the environment; false if there is none or it is root's. */
static bool
id_of(const char *variable, unsigned *id)
{
	const char *digits = getenv(variable);
	unsigned long value;
	char *end;

	if (!digits || *digits < '0' || *digits > '9')
		return false;
	errno = 0;
	value = strtoul(digits, &end, 10);
	if (errno || *end || value == 0 || value >= (uid_t)-1)
		return false;
	*id = (unsigned)value;
	return true;
}

/* Who to become. The environment counts only if it was root who gave it to us, or any user of a
 * set-user-id copy could choose. */
static void
choose_user(uid_t *user, gid_t *group)
{
	const struct passwd *nobody;

	*user = getuid();
	*group = getgid();
	if (*user != 0)
		return;
	if (id_of("SUDO_UID", user) && id_of("SUDO_GID", group))
		return;
	nobody = getpwnam("nobody");
	*user = nobody && nobody->pw_uid ? nobody->pw_uid : NOBODY;
	*group = nobody && nobody->pw_gid ? nobody->pw_gid : NOBODY;
}

bool
rights_nobody_else(void)
{
	FILE *file = fopen("/proc/self/setgroups", "re");
	char word[8] = "";
	bool denied;

	if (!file)
		return false;
	denied = fgets(word, sizeof word, file) && !strncmp(word, "deny", 4);
	fclose(file);
	return denied;
}

static bool
become(uid_t user, gid_t group, struct why *why)
{
	uid_t real, effective, saved;
	gid_t real_group, effective_group, saved_group;

	/* Groups first: afterwards we may no more. */
	if (setgroups(0, NULL) || setresgid(group, group, group) || setresuid(user, user, user))
		return no(why, EXIT_DENIED, "Cannot give up root: becoming user %u, group %u: %s",
		    (unsigned)user, (unsigned)group, strerror(errno));
	if (getresuid(&real, &effective, &saved) ||
	    getresgid(&real_group, &effective_group, &saved_group) || real != user ||
	    effective != user || saved != user || real_group != group || effective_group != group ||
	    saved_group != group || setuid(0) == 0 || setgid(0) == 0)
		return no(why, EXIT_DENIED,
		    "Cannot give up root: still there after becoming user %u", (unsigned)user);
	return true;
}

/* Looks while /proc can still be read. */
static void
look_outside(void)
{
	FILE *file = fopen("/proc/self/uid_map", "re");
	char line[80] = "";

	if (!file)
		return;
	if (fgets(line, sizeof line, file) &&
	    sscanf(line, "%u %u", &mapped.inside, &mapped.outside) == 2)
		mapped.differs = mapped.inside == geteuid() && mapped.outside != mapped.inside;
	fclose(file);
}

bool
rights_drop(bool keep_user, struct why *why)
{
	uid_t user;
	gid_t group;

	caps_bound();
	look_outside();
	choose_user(&user, &group);
	if (!keep_user && geteuid() == 0) {
		if (!become(user, group, why))
			return false;
		is_nobody = !id_of("SUDO_UID", &(unsigned){0});
	}
	if (!caps_drop())
		return no(why, EXIT_DENIED, "Cannot give up capabilities: %s", strerror(errno));
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
		return no(why, EXIT_DENIED, "Cannot set no_new_privs: %s", strerror(errno));
	/* Changing ids or having file capabilities took /proc/self away from us; without any right
	 * there is nothing left to protect. */
	prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
	return true;
}

bool
rights_nobody(void)
{
	return is_nobody;
}

const char *
rights_advice(void)
{
	return is_nobody
		   ? " - root started this, so it goes on as nobody: /tmp works, or -w FILE at "
		     "the start, or start it as yourself (sudo setcap, see the manual)"
		   : "";
}

void
rights_describe(struct text *t)
{
	if (mapped.differs && mapped.inside == geteuid())
		text_addf(t,
		    "those of user %u%s, who is called %u only in a namespace of its own; ",
		    mapped.outside, mapped.outside == NOBODY ? " (nobody)" : "", mapped.inside);
	else
		text_addf(t, "user %u, ", (unsigned)geteuid());
	text_add(t, !caps_any()      ? "no capabilities"
		    : caps_net_raw() ? "capabilities, net_raw among them"
				     : "capabilities, but not net_raw");
	if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1)
		text_add(t, ", no_new_privs");
}

void
rights_remedy(struct text *t)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789/._-+,:@%=";
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
	const char *quote;

	if (n <= 0)
		n = (ssize_t)strlen(strcpy(path, "etherwright"));
	path[n] = 0;
	/* So that the line can be pasted into a shell. */
	quote = path[strspn(path, plain)] ? "'" : "";
	text_add(t, "sudo setcap cap_net_raw=ep ");
	text_add(t, quote);
	for (const char *c = path; *c;) {
		size_t part = strcspn(c, "'");

		text_safe(t, (const uint8_t *)c, part);
		c += part;
		if (*c) {
			text_add(t, "'\\''");
			c++;
		}
	}
	text_add(t, quote);
}
