/* SPDX-License-Identifier: BSD-2-Clause */
/* Where a frame that is made usually goes: the group of the protocol that it carries. Knows what
 * the tables say of that; what is typed as its destination is the user's, and nothing is put in its
 * place unasked. */
#ifndef SESSION_GOES_H
#define SESSION_GOES_H

#include "session/session.h"
#include "wire/kind.h"

struct goes {
	unsigned span;             /* the destination that is meant */
	bool there;                /* it is that already */
	const struct proto *proto; /* that usually goes there */
	uint64_t mac;
	char name[64];          /* "lldp 01:80:c2:00:00:0e", or the address alone */
	char address[MAC_TEXT]; /* "01:80:c2:00:00:0e" */
	const char *word;       /* to be typed: "lldp", or the address */
};

/* Of the Ethernet header on which a layer rides, or which it is. False: nothing is usual. */
bool goes_find(const struct draft *, unsigned layer, struct goes *);

/* Puts it in as the destination. Refuses in words. */
bool goes_take(struct draft *, const struct goes *, struct why *);

#endif
