/* SPDX-License-Identifier: BSD-2-Clause */
/* What this process may do, and giving it up for good. */
#ifndef PORT_RIGHTS_H
#define PORT_RIGHTS_H

#include "base/text.h"
#include "base/why.h"

/*
 * Once all ports are open: becomes the user who called sudo (SUDO_UID, SUDO_GID), or nobody when
 * root itself started us; empties all capability sets and the ambient and bounding set as far as
 * allowed, sets no_new_privs, makes the process dumpable again, and checks that all of that is so
 * (without libcap-ng, capabilities that do not go with the user id stay, and rights_describe() says
 * so).
 * False is fatal: the caller must end. With keep_user the user ids stay as they are (inside a user
 * namespace of our own there is nobody to become).
 */
bool rights_drop(bool keep_user, struct why *);

/* In a user namespace without setgroups(2) there is no other user to become: who is root there is
 * somebody ordinary outside. */
bool rights_nobody_else(void);

/* Root itself started us, so that we are nobody now, who has no home and may write hardly anywhere.
 */
bool rights_nobody(void);

/* What to do about a file or folder that may not be written, to stand behind the sentence that says
 * so: " - root started this, so it goes on as nobody: ..."; "" if that is not the reason. */
const char *rights_advice(void);

/* One line on what is in force, e.g. "user 1000, no capabilities, no_new_privs". */
void rights_describe(struct text *);

/* The one command that gives this very binary the right to open a port: "sudo setcap cap_net_raw=ep
 * /usr/bin/etherwright". */
void rights_remedy(struct text *);

#endif
