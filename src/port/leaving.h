/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What leaves through an interface, whoever sends it: a second packet socket that gets outgoing
 * frames only, when they are handed to the interface's driver. Knows how the kernel is made to give
 * it nothing else; does not know whose frames they are. For this floor only.
 */
#ifndef PORT_LEAVING_H
#define PORT_LEAVING_H

#include "port/port.h"
#include "port/ring.h"

struct leaving {
	pcap_t *pcap; /* NULL: not watched */
	int fd;
	bool rests; /* sees nothing for a while */
	struct ring_count count;
	/* while dispatching */
	port_take *take;
	void *context;
	int taken;
};

/* Opens it on the interface with this name and index; needs the right to open packet sockets. False
 * with words. */
bool leaving_open(struct leaving *, const char *name, int index, struct why *);
void leaving_close(struct leaving *);

/* Follows to another interface, or to the same one that came back; needs no right. */
void leaving_follow(struct leaving *, int index);

/* Sees nothing any more, or all again; whether that changed. */
bool leaving_rest(struct leaving *, bool rests);

/* Hands at most budget frames to take, marked as outgoing and long ones cut; returns how many.
 * Never waits. */
int leaving_receive(struct leaving *, int budget, port_take *, void *context);

#endif
