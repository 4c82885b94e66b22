/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The walls around the process that reads frames, shut once everything is open. Two layers beside
 * the rights that are gone already (rights.h): Landlock (landlock(7)) leaves no file but a few that
 * everybody may read, seccomp (seccomp(2)) no system call but those that this program makes, and of
 * the capture sockets only: receiving, binding to another interface, and sending without an
 * address. Files and programs are then the keeper's (keeper.h).
 */
#ifndef PORT_SANDBOX_H
#define PORT_SANDBOX_H

#include <stdbool.h>

#include "base/text.h"
#include "base/why.h"

/* Starts the keeper, before anything is opened: it must not inherit it. There, when it has given up
 * its rights, settled (may be NULL) is called. False with words. */
bool sandbox_prepare(void (*settled)(void), struct why *);

struct sandbox_wish {
	const int *sockets; /* of captures */
	unsigned n;
	bool receive_only; /* the kernel refuses to send anything through them */
};

/*
 * Shuts it for good. What the kernel does not have is left out, and sandbox_describe() says so;
 * false, with words, if it has it and refuses. A call that is not allowed ends the process with
 * SIGSYS, after the terminal was given back and the call was named.
 */
bool sandbox_shut(const struct sandbox_wish *, struct why *);

/* "landlock 6, seccomp, files by a second process", or what is not in force. */
void sandbox_describe(struct text *);

/* At the end of the program. */
void sandbox_end(void);

/* The layers, for sandbox.c alone: 0 = the kernel has none (the number of Landlock's version, 1 for
 * seccomp), -1 with words. */
int landlock_shut(struct why *);
#ifdef HAVE_SECCOMP
int seccomp_shut(const struct sandbox_wish *, bool may_read, struct why *);
#else
static inline int
seccomp_shut(const struct sandbox_wish *wish, bool may_read, struct why *why)
{
	(void)wish, (void)may_read, (void)why;
	return 0;
}
#endif

/* With sanitizers, which need more calls than we know, there are no walls. */
bool sandbox_possible(void);

#endif
