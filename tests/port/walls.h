/* SPDX-License-Identifier: BSD-2-Clause */
/* A child process as the program is when frames come: a port is open, rights are gone, walls are
 * shut. Knows what is open there; not what is tried. */
#ifndef TESTS_PORT_WALLS_H
#define TESTS_PORT_WALLS_H

#include <sys/types.h>

#include "port/port.h"

/* Whether this build has the list of system calls, or Landlock and the keeper alone. */
#ifdef HAVE_SECCOMP
#define WALLS_FILTER true
#else
#define WALLS_FILTER false
#endif

enum walls {
	WALLS_OPEN,   /* nothing is given up: the child is root in its namespace */
	WALLS_RIGHTS, /* rights are given up, as with --no-sandbox */
	WALLS_SHUT,
	WALLS_RECEIVE_ONLY
};

enum {
	WALLS_FINE = 0,
	WALLS_BROKEN = 1,    /* the stage itself could not be built */
	WALLS_STOPPED = 128, /* and the signal that ended the child */
	WALLS_FRAME = 60
};

/* What the child has. */
struct stage {
	struct port *port; /* a0 */
	int capture;       /* its socket */
	int other;         /* the index of c0, an interface that is not the port's */
	int link;          /* the socket on which the kernel tells of links */
	int space;         /* /proc/self/ns/net, opened before */
	int file;          /* a file of a frame's bytes, opened for reading before */
	int wire[2];       /* a pair of local sockets, opened before */
	pid_t victim;      /* another process of the same user */
};
extern struct stage stage;
extern const uint8_t walls_frame[WALLS_FRAME];

/* Runs it in a child; its exit status, WALLS_FINE where it returns. */
int walls_child(void (*run)(void), enum walls);

/* The namespace, before any test; then the folder in which the tests stand (group setup and
 * teardown): keys/ with secrets and letters, ours/ for the keeper's. */
void walls_enter(void);
int walls_make(void **state);
int walls_end(void **state);

/* All files as they were at first. */
void walls_renew(void);

#endif
