/* SPDX-License-Identifier: BSD-2-Clause */
/* The interfaces of a capture file that is written: each name and link type has a number, in the
 * order in which they came. Knows names; not what came from there. */
#ifndef PORT_INTERFACES_H
#define PORT_INTERFACES_H

#include "port/port.h"

struct interface {
	char name[PORT_NAME_MAX];
	int linktype;
	unsigned next; /* with the same hash, counted from 1; 0 = none */
	bool counted;
	int64_t time; /* of the counts */
	uint64_t received, lost;
};

struct interfaces {
	struct interface *item;
	unsigned n, room;
	unsigned *first; /* of a hash, as next; room of them */
};

/* The number of an interface, new if need be; -1 = no memory. A name can come with several link
 * types, and a port can come to have another name. */
int interfaces_find(struct interfaces *, const char *name, int linktype);

void interfaces_free(struct interfaces *);

#endif
