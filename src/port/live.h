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
	int64_t sent; /* steady clock, ns: when a frame was sent, the first one of its turn */
	enum port_state told;
	struct ring_count count;
	struct leaving leaving;
	/* while dispatching */
	port_take *take;
	void *context;
	int taken;
};

/*
 * Brings the state of the port up to date. By the flags alone a port that was up is found without
 * link up to a second late; no port comes up by them alone.
 */
enum look {
	LOOK_FLAGS, /* without waiting for anybody */
	LOOK_LINK,  /* the driver says whether there is a link */
	LOOK_ALL    /* and speed, duplex, offloads and route */
};
void live_look(struct live *, enum look);

/* Why frames cannot pass, and what to do, after the name of the port; only while it is not up. */
void live_trouble(const struct live *, struct text *);

bool live_send(struct port *, const uint8_t *bytes, size_t n, struct why *);

#endif
