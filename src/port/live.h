/* SPDX-License-Identifier: BSD-2-Clause */
/* The inside of a live port, for live.c (opening, receiving, what happens to the interface) and
 * live_send.c. */
#ifndef PORT_LIVE_H
#define PORT_LIVE_H

#include <net/if.h>
#include <pcap/pcap.h>

#include "base/text.h"
#include "port/leaving.h"
#include "port/port.h"
#include "port/ring.h"

struct live {
	struct port port; /* first: the one is the other */
	pcap_t *pcap;
	int fd;
	char name[IFNAMSIZ]; /* the interface's last known name */
	int index;           /* and index */
	bool up;             /* switched on, with or without carrier */
	bool looked;         /* its state is known from before */
	int routes;          /* netlink descriptor of the same namespace, or -1 */
	enum port_state told;
	struct ring_count count;
	struct leaving leaving;
	/* while dispatching */
	port_take *take;
	void *context;
	int taken;
};

/* Brings the state of the port up to date; thorough: also speed, duplex and route. */
void live_look(struct live *, bool thorough);

/* Why frames cannot pass, and what to do, after the name of the port; only while it is not up. */
void live_trouble(const struct live *, struct text *);

bool live_send(struct port *, const uint8_t *bytes, size_t n, struct why *);

#endif
