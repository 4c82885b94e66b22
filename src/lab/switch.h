/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The virtual switch of the lab and the cables of its hosts: a Linux bridge and veth pairs. Knows
 * rtnetlink; does not know who sits at the hosts, nor what they send.
 *
 * Host n (1..SWITCH_PORTS) is the interface "h<n>" with the address 02:00:00:00:00:0n; live_open()
 * opens it. Its cable ends in "p<n>" (02:00:00:00:00:fn) of the bridge "sw0" (02:00:00:00:00:f0).
 * Nobody has an IP address and IPv6 is off, so the kernel itself never says a word, save for BPDUs.
 * Multicast is always flooded; addresses are learned for 300 s. sysfs goes on showing the
 * interfaces outside: ask netlink.
 */
#ifndef LAB_SWITCH_H
#define LAB_SWITCH_H

#include "base/why.h"

enum {
	SWITCH_PORTS = 3,
	SWITCH_DELAY = 400 /* 1/100 s: a port of SWITCH_8021D listens so long, then learns */
};

enum switch_kind {
	/*
	 * As an unmanaged switch: forwards at once and everything, the reserved groups
	 * 01:80:c2:00:00:00 to :0f (spanning tree, LACP, LLDP, ...) too, except PAUSE (:01), which
	 * no port of any kind lets pass.
	 */
	SWITCH_PLAIN,
	/*
	 * As IEEE 802.1D demands: forwards none of the reserved groups and takes part in the
	 * spanning tree with the shortest times the standard allows (hello 2 s, max age 6 s,
	 * forward delay 4 s). So for its first 8 s (4 s listening, 4 s learning) it forwards
	 * nothing, and it sends a BPDU out of every port every 2 s. Until about 10 s after that it
	 * forgets addresses within 4 s, as after any topology change.
	 */
	SWITCH_8021D
};

#ifdef HAVE_MNL

/*
 * Enters namespaces of its own (see space_enter()) and builds the switch and all cables there, up:
 * the first frame sent passes a plain switch. Takes a few milliseconds. After a refusal the caller
 * must end.
 */
bool switch_build(enum switch_kind, struct why *);

/* The second half of switch_build(), for who is in an empty network namespace already. */
bool switch_wire(enum switch_kind, struct why *);

#else

static inline bool
switch_build(enum switch_kind kind, struct why *why)
{
	(void)kind;
	return no(why, EXIT_FAILED,
	    "no lab: built without libmnl - install libmnl-dev and run configure again, or use "
	    "etherwright --lab=pair (two hosts in memory)");
}

#endif

#endif
