/* SPDX-License-Identifier: BSD-2-Clause */
/* Link events by netlink (rtnetlink(7)): one socket for all ports, opened before rights are
 * dropped, followed by interface index. */
#ifndef PORT_LINK_H
#define PORT_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "port/port.h"

struct link_event {
	int index;                /* 0: events were lost, look at every port */
	bool gone;                /* deleted or moved to another namespace */
	bool up, carrier;         /* IFF_UP, IFF_LOWER_UP */
	char name[PORT_NAME_MAX]; /* its name now, as struct port has it */
	uint32_t mtu;
	bool has_mac;
	uint8_t mac[6];
	int far; /* 0, or the event is that of a bridge's port only, about what it does: this is the
		    index of the other end of its cable (veth), ... */
	bool forwards; /* ... and whether it forwards */
};

/* The descriptor to wait on, or -1 with words (then states are polled at refresh). One per network
 * namespace the caller stands in. */
int link_open(struct why *);

/* Calls seen for every event that is waiting; never waits. */
void link_read(
    int descriptor, void (*seen)(void *context, const struct link_event *), void *context);

/*
 * Hands an event to a live port. When it may be about this port's interface, or about one of its
 * name that came back, the port asks the kernel how things are now: the event is only the reason to
 * look. True if something changed (state, name, MTU, address, speed); why->text then holds the line
 * to tell, or is empty. Ports of other kinds ignore it.
 */
bool live_link_event(struct port *, const struct link_event *, struct why *);

/* Whether a live port has the interface of this index. */
bool live_has_index(const struct port *, int index);

#endif
