/* SPDX-License-Identifier: BSD-2-Clause */
/* What differs between two states of the draft, in a few words. Knows fields, layers and items;
 * does not know how the one became the other. */
#ifndef SESSION_HISTORY_NAME_H
#define SESSION_HISTORY_NAME_H

#include "wire/wire.h"

struct vary;

struct shape {
	const struct dissection *d;
	unsigned npins;
	uint32_t pad;
	int64_t interval;
	uint64_t times;
	uint32_t burst;
	const struct vary *vary;
};

/* "ip.ttl 64 -> 1", "+ vlan", "pad 60 -> off": the first of what differs that the user can have
 * meant. */
void history_say(const struct shape *before, const struct shape *now, struct text *);

#endif
