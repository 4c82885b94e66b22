/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the kernel says about one interface, by ioctl on any socket (netdevice(7)): so it is right
 * for the network namespace of that socket, which /sys/class/net is not. For this floor only.
 */
#ifndef PORT_FACTS_H
#define PORT_FACTS_H

#include <net/if.h>

#include "port/port.h"

struct facts {
	char name[IFNAMSIZ]; /* as the kernel has it: any bytes but '/', ':' and blanks */
	int index;
	bool up;           /* switched on (IFF_UP) */
	bool carrier;      /* there is a signal on the wire, or what stands for it, by the flags */
	unsigned hardware; /* ARPHRD_ number */
	uint8_t mac[6];    /* if Ethernet */
	uint32_t mtu;
};

/* Whether an interface of this name is up and running, in one question; if not, all of it has to be
 * asked to know why. */
bool facts_plainly_up(int socket, const char *name);

/*
 * Whether its driver says that there is no link, which the flags say later (the kernel gathers such
 * news for up to a second). It may take milliseconds, and waits for whoever just then changes an
 * interface.
 */
bool facts_unplugged(int socket, const char *name);

/* Looks an interface up by its index or its name; false with errno set (ENODEV: there is none). */
bool facts_by_index(int socket, int index, struct facts *);
bool facts_by_name(int socket, const char *name, struct facts *);

/* Speed and duplex; 0 and PORT_DUPLEX_UNKNOWN if nobody knows. The driver may take milliseconds. */
void facts_speed(int socket, const char *name, uint32_t *mbit, enum port_duplex *);

/* What it does to tags: of enum port_offload, 0 = it does not say. */
unsigned facts_offload(int socket, const char *name);

/* The driver's name, or "". */
void facts_driver(int socket, const char *name, char driver[static 32]);

/* What an interface of this ARPHRD_ number carries instead of Ethernet frames, or NULL if they are
 * Ethernet frames. */
const char *facts_foreign(unsigned hardware);

/* Kernel name to the name we show and are told (text_safe), and back; false: no kernel has such a
 * name. */
void facts_show_name(char shown[static PORT_NAME_MAX], const char *name);
bool facts_read_name(char name[static IFNAMSIZ], const char *shown);

#endif
