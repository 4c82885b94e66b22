/* SPDX-License-Identifier: BSD-2-Clause */
/* Namespaces of our own for the lab. Knows how to get into them and which setting of this machine
 * forbids it; does not know what is built inside. */
#ifndef LAB_SPACE_H
#define LAB_SPACE_H

#include "base/why.h"

/*
 * Moves this process (which has one thread) into a new user and network namespace, where it may do
 * anything and nothing outside: capabilities it came with, from sudo or setcap, are gone from here
 * on. Then it becomes dumpable, since /proc/self of a binary with file capabilities belongs to
 * root, and maps its own user and group to 0. The maps are a courtesy: without them (no /proc)
 * everything works, only names of users read as nobody. The kernel frees the namespaces with all
 * that is in them when their last process ends, however it ends.
 *
 * The user stays the same outside, so root should first become somebody else: rights_drop(false).
 */
bool space_enter(struct why *);

/* The refusal when the kernel let us in but grants no rights inside, which is how AppArmor and
 * SELinux forbid it. */
bool space_powerless(struct why *);

/* The form of all refusals: "no lab: CAUSE - REMEDY, or ...", where the last way is the pair in
 * memory. Returns false. */
bool space_no(struct why *, enum exit_status, const char *cause, const char *remedy);

#endif
