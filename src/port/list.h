/* SPDX-License-Identifier: BSD-2-Clause */
/* The interfaces of this computer (or network namespace), by netlink and libpcap. */
#ifndef PORT_LIST_H
#define PORT_LIST_H

#include "port/port.h"

struct port_info {
	char name[PORT_NAME_MAX];
	int index;
	enum port_state state;
	bool ethernet; /* can be opened: frames look like Ethernet frames */
	bool has_mac;
	uint8_t mac[6];
	uint32_t mtu, mbit;
	enum port_duplex duplex;
	char what[96]; /* "wired, igb", "bridge of eth0 eth1", "Wi-Fi: not real 802.3", "loopback:
			  no wire", "virtual pair" ... */
	char address[48]; /* the first IPv4 (else IPv6) address, or "" */
	bool default_route;
	uint64_t rx_frames, tx_frames; /* counters of the interface since it exists: frames per
					  second are differences of these */
};

/*
 * Fills at most max entries, up and real first, the best one to start with at 0 (has link, is
 * wired, has traffic), and returns how many there are, or -1 with words. Needs no right.
 */
int port_list(struct port_info *out, int max, struct why *);

/* Opens what port_list() needs, for when nothing can be opened any more; of the network namespace
 * the caller stands in. */
void port_list_open(void);

/* A descriptor for questions about the network namespace the caller stands in, or -1. */
int list_socket(void);

/* Whether a default route leaves through the interface; *yes stays as it was if nobody answers. */
void list_default_route(int descriptor, int index, bool *yes);

#endif
