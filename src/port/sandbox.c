/* SPDX-License-Identifier: BSD-2-Clause */
/* The walls as a whole: see sandbox.h. Knows their order, and what stands. */
#include "port/sandbox.h"

#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "port/duties.h"
#include "port/rights.h"

static struct {
	bool shut;
	int landlock, seccomp;
} walls;

#ifdef __SANITIZE_ADDRESS__
#define POSSIBLE false
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define POSSIBLE false
#endif
#endif
#ifndef POSSIBLE
#define POSSIBLE true
#endif

bool
sandbox_possible(void)
{
	return POSSIBLE;
}

static void (*when_settled)(void);

static bool
drop(struct why *why)
{
	if (!rights_drop(rights_nobody_else(), why))
		return false;
	if (when_settled)
		when_settled();
	return true;
}

bool
sandbox_prepare(void (*settled)(void), struct why *why)
{
	when_settled = settled;
	return !sandbox_possible() || keeper_start(duties, drop, duties_end, why);
}

static void
add_number(char **at, unsigned number)
{
	if (number > 9)
		add_number(at, number / 10);
	*(*at)++ = (char)('0' + number % 10);
}

static struct sigaction before;

/* A call that is not allowed: its number is named, then whoever had the signal before does the
 * rest. Only calls that signal handlers may make. */
static void
refused(int number, siginfo_t *info, void *context)
{
	static const char head[] = "etherwright: ended by its sandbox at system call ";
	char line[128], *at = line + sizeof head - 1;

	(void)context;
	memcpy(line, head, sizeof head - 1);
	add_number(&at, (unsigned)info->si_syscall);
	*at++ = '\n';
	sigaction(number, &before, NULL);
	if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN)
		before.sa_handler(number); /* gives the terminal back, and ends */
	(void)!write(STDERR_FILENO, line, (size_t)(at - line));
	signal(number, SIG_DFL);
	raise(number);
}

/* What libraries read when they are first asked, before nothing can be read any more. */
static void
warm_up(void)
{
	const time_t now = 0;
	struct tm tm;

	tzset();
	localtime_r(&now, &tm);
	(void)!strerror(1);
}

bool
sandbox_shut(const struct sandbox_wish *wish, struct why *why)
{
	struct sigaction action = {
	    .sa_sigaction = refused, .sa_flags = (int)(SA_SIGINFO | SA_RESETHAND | SA_ONSTACK)};

	if (!sandbox_possible())
		return true;
	warm_up();
	if (!keeper_use(why))
		return false;
	walls.landlock = landlock_shut(why);
	if (walls.landlock < 0)
		return false;
	sigaction(SIGSYS, &action, &before);
	walls.seccomp = seccomp_shut(wish, walls.landlock > 0, why);
	walls.shut = walls.seccomp >= 0;
	return walls.shut;
}

void
sandbox_describe(struct text *t)
{
	if (!walls.shut) {
		text_add(t, "no sandbox");
		return;
	}
	if (walls.landlock)
		text_addf(t, "landlock %d", walls.landlock);
	else
		text_add(t, "no landlock in this kernel");
	text_add(t, walls.seccomp ? ", seccomp" : ", no seccomp");
	text_add(t, ", files by a second process");
}

void
sandbox_end(void)
{
	keeper_end();
}
