/* SPDX-License-Identifier: BSD-2-Clause */
/* What a draft consists of, for those who edit it (draft.h) and those who make edits (settle.h). */
#ifndef WIRE_DRAFT_DATA_H
#define WIRE_DRAFT_DATA_H

#include "wire/wire.h"

enum {
	PINS_MAX = 64,
	PAD_LEAST = 14,  /* bytes of the shortest frame that can be sent: a header */
	FRAME_LEAST = 60 /* bytes without FCS that a frame on copper has at least: IEEE 802.3
			    clause 4.2.3.3 */
};

struct draft {
	uint8_t bytes[DRAFT_MAX];
	uint8_t ours[DRAFT_MAX]; /* where a field begins that the program has computed: its bytes */
	uint32_t len;
	uint32_t pad; /* a shorter frame is filled with zeros up to here when it is sent; 0 = never
		       */
	struct pin pins[PINS_MAX];
	unsigned npins;
	struct dissection d; /* of bytes[0..len), always up to date and checked */
};

#endif
