/* SPDX-License-Identifier: BSD-2-Clause */
/* Cases in children: see child.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants those four first */
#include <cmocka.h>

#include <grp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>

#include "child.h"

void
in_child(void (*act)(void), uid_t user)
{
	int status;
	pid_t child;

	fflush(NULL);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		MUST(!user || (!setgroups(0, NULL) && !setresgid(user, user, user) &&
				  !setresuid(user, user, user)));
		prctl(PR_SET_DUMPABLE, 1); /* a change of user took it away */
		act();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED)
		skip();
	assert_int_equal(status, 0);
}

void
test_alone(void **state)
{
	in_child(((struct alone *)*state)->act, 0);
}

void
need_root(void)
{
	if (geteuid() != 0)
		skip();
}

void
must_or_skip(bool done, const struct why *why)
{
	const char *ci = getenv("CI");

	if (done)
		return;
	fprintf(stderr, "%s\n", why->text);
	_exit(why->status == EXIT_DENIED && !(ci && !strcmp(ci, "true")) ? SKIPPED : 1);
}
