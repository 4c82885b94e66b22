/* SPDX-License-Identifier: BSD-2-Clause */
/* A network of a test's own. Knows: namespaces and ip(8). Does not know what is tested. */
#ifndef TESTS_NETNS_H
#define TESTS_NETNS_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Moves this process into a new user and network namespace, where it is root and lo is the only
 * interface, up and without IPv6. To be called once, before any thread and before the tests. Where
 * namespaces are forbidden it ends the program as skipped, with the reason, or as failed if
 * CI=true.
 */
void netns_enter(void);

/* The same for a child of a test: ends with this status where it cannot, or with 1 if CI=true. */
void netns_enter_or(int status);

/* The same without the user namespace: also where this process is not really root, CI or not. */
void netns_enter_as_root_or(int status);

/* Runs a shell command line in the namespace and says whether it succeeded; with all rights there,
 * even after this process has given up its own. */
bool netns_run(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* netns_run() of "ip ...", which must succeed. */
void netns_ip(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* A process in one more network namespace, to move interfaces to ("ip link set a netns PID"). The
 * namespace and what is in it ends with the process: kill() and wait for it. */
pid_t netns_other(void);

/* A pair of interfaces that are each other's wire, both up. Deleting one deletes both. */
void veth_make(const char *a, const char *b);

#endif
