/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The hosts of the virtual lab that live in this process. Knows what they say and when; does not
 * know whether the cable between them is a switch of the kernel or a pair in memory.
 *
 * Port n of the session is host h<n+1> with the address 02:00:00:00:00:0<n+1> and the IP address
 * 10.0.0.<n+1>. The user sits at h1 at first; h2 answers ARP, ping, LLC TEST and lab frames, also
 * while the user sits there, and says something by itself every few seconds; h3 (if there) is
 * silent always.
 */
#ifndef LAB_HOSTS_H
#define LAB_HOSTS_H

#include "session/session.h"

enum {
	HOSTS_ANSWERS = 200 /* a second at most: more questions are not answered */
};

/* Moves the hosts into a session that has their ports (h1 and h2 at least); from then on the
 * session wakes them. They send nothing while the session only receives. */
bool lab_hosts(struct session *, struct why *);

#endif
