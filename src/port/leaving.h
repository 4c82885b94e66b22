/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What leaves through an interface, whoever sends it: a second packet socket that gets outgoing
 * frames only, when they are handed to the interface's driver. Knows how the kernel is made to give
 * it nothing else; does not know whose frames they are. It has no ring: setting one up waits for
 * all processors (some 10 ms), before anything is on the screen. For this floor only.
 */
#ifndef PORT_LEAVING_H
#define PORT_LEAVING_H

#include "port/port.h"

struct leaving {
	int fd;     /* -1: not watched */
	int index;  /* of the interface */
	bool rests; /* sees nothing for a while */
};

/* Opens it on the interface with this index; needs the right to open packet sockets. False with
 * words. */
bool leaving_open(struct leaving *, int index, struct why *);
void leaving_close(struct leaving *);

/* Follows to another interface, or to the same one that came back; needs no right. */
void leaving_follow(struct leaving *, int index);

/* Sees nothing any more, or all again; whether that changed. */
bool leaving_rest(struct leaving *, bool rests);

/* Hands at most budget frames to take, marked as outgoing and long ones cut; returns how many.
 * Never waits. */
int leaving_receive(struct leaving *, int budget, port_take *, void *context);

/* Frames that nobody took in time, since this was called last. */
uint32_t leaving_dropped(const struct leaving *);

#endif
