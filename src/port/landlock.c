/* SPDX-License-Identifier: BSD-2-Clause */
/* Landlock: see landlock(7). Knows the versions of the kernel's interface, and the few files that
 * libraries read while the program runs. */
#include "port/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

enum {
	WHICH_VERSION = 1, /* flag: which version? */
	PATH_BENEATH = 1,
	READ_FILE = 1 << 2
};

/* struct landlock_ruleset_attr of the newest version; older kernels take its beginning. */
struct ruleset {
	uint64_t files, net, scopes;
};

struct beneath {
	uint64_t allowed;
	int32_t parent;
} __attribute__((packed));

/* What a version knows to forbid: all of it, and how long its struct is. */
static const struct known {
	unsigned char files; /* bits */
	unsigned char size;
	struct ruleset all;
} versions[] = {
    {13, 8, {.files = (1 << 13) - 1}}, {14, 8, {.files = (1 << 14) - 1}},
    {15, 8, {.files = (1 << 15) - 1}}, {15, 16, {.files = (1 << 15) - 1, .net = 3}}, /* TCP: bind,
											connect */
    {16, 16, {.files = (1 << 16) - 1, .net = 3}},
    {16, 24, {.files = (1 << 16) - 1, .net = 3, .scopes = 3}}, /* signals, abstract sockets */
};

/* Names of services and protocols in filters. */
static void
allow(int rules)
{
	static const char *const files[] = {
	    "/etc/services", "/etc/protocols", "/etc/nsswitch.conf", "/etc/host.conf"};

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct beneath rule = {READ_FILE, open(files[i], O_PATH | O_CLOEXEC)};

		if (rule.parent < 0)
			continue;
		syscall(SYS_landlock_add_rule, rules, PATH_BENEATH, &rule, 0);
		close(rule.parent);
	}
}

int
landlock_shut(struct why *why)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, WHICH_VERSION);
	const struct known *known;
	long last = sizeof versions / sizeof *versions;
	int rules;

	if (version < 1)
		return 0;
	known = &versions[(version < last ? version : last) - 1];
	rules = (int)syscall(SYS_landlock_create_ruleset, &known->all, (size_t)known->size, 0);
	if (rules < 0)
		return no(why, EXIT_FAILED,
			   "The sandbox cannot be built (landlock: %s) - "
			   "--no-sandbox starts without",
			   strerror(errno)) -
		       1;
	allow(rules);
	if (syscall(SYS_landlock_restrict_self, rules, 0)) {
		close(rules);
		return no(why, EXIT_FAILED,
			   "The sandbox cannot be shut (landlock: %s) - "
			   "--no-sandbox starts without",
			   strerror(errno)) -
		       1;
	}
	close(rules);
	return (int)version;
}
