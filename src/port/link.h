/* SPDX-License-Identifier: BSD-2-Clause */
/* Link events by netlink (rtnetlink(7)): one socket for all ports, opened before rights are
 * dropped, followed by interface index. */
#ifndef PORT_LINK_H
#define PORT_LINK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/why.h"

struct port;

struct link_event {
	int index;
	bool gone;        /* deleted or moved to another namespace */
	bool up, carrier; /* IFF_UP, IFF_LOWER_UP */
	char name[64];    /* its name now */
	uint32_t mtu;
	bool has_mac;
	uint8_t mac[6];
};

/* The descriptor to wait on, or -1 with words (then states are polled at refresh). One per network
 * namespace the caller stands in. */
int link_open(struct why *);

/* Calls seen for every event that is waiting; never waits. */
void link_read(
    int descriptor, void (*seen)(void *context, const struct link_event *), void *context);

/*
 * Hands an event to a live port: changes its state, name, MTU and address when it is about this
 * port's interface, and binds it again when an interface of its name came back. True if something
 * changed; why->text then holds the line to tell, or is empty. Ports of other kinds ignore it.
 */
bool live_link_event(struct port *, const struct link_event *, struct why *);

#endif
