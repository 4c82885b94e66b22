/* SPDX-License-Identifier: BSD-2-Clause */
/* Answers: a received frame turned round. Knows the few protocols that have an answer, by their
 * keys. */
#ifndef SESSION_REPLY_H
#define SESSION_REPLY_H

#include "wire/draft.h"

struct self {
	uint8_t mac[6];
	uint8_t ipv4[4]; /* 0.0.0.0: none */
	uint32_t seq;    /* of the lab frame that we send next; 0 = the first */
	uint32_t heard;  /* lab frames heard from the sender, this one included; 0 = just this */
};

/*
 * Makes the draft the answer to a frame: back to its sender, with our own MAC address as source.
 * ARP request -> reply for the address that was asked for; ICMP and ICMPv6 echo -> echo reply;
 * neighbour solicitation -> advertisement of the address that was asked for; LLC TEST and XID
 * command -> response; loopback (0x9000) -> forwarded to whom it names; lab frame -> answer at now
 * (wall clock, ns), to the sender that it names. IP addresses, UDP and TCP ports are turned round;
 * tags stay; sums and lengths of an answer are computed anew. What has no answer of its own is just
 * turned round.
 */
bool reply_make(
    struct draft *, const uint8_t *bytes, size_t n, const struct self *, int64_t now, struct why *);

/*
 * Whether a station with this address and IP address would answer by itself: ARP for its IP, echo
 * to it, lab frames and LLC TEST and XID to it. Never an answer, nothing of its own, nothing with a
 * wrong sum (so the dissection is a checked one).
 */
bool reply_due(const struct dissection *, const struct self *);

#endif
