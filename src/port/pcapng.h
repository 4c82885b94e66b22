/* SPDX-License-Identifier: BSD-2-Clause */
/* The numbers of pcapng (draft-ietf-opsawg-pcapng), for whoever reads it. */
#ifndef PORT_PCAPNG_H
#define PORT_PCAPNG_H

#include "base/text.h"
#include "port/cursor.h"
#include "port/inflow.h"

enum pcapng_block {
	BLOCK_INTERFACE = 1,
	BLOCK_PACKET = 2, /* obsolete */
	BLOCK_SIMPLE = 3,
	BLOCK_STATISTICS = 5,
	BLOCK_ENHANCED = 6,
	BLOCK_SECTION = 0x0a0d0d0a /* the same in both byte orders */
};

enum {
	BYTE_ORDER_MAGIC = 0x1a2b3c4d,
	BLOCK_MOST = 16 << 20, /* libpcap's and Wireshark's limit as well */
	BLOCK_LEAST = 12,      /* type and length, and the length again */
	BLOCK_FRAME = 28       /* bytes of a packet block before its frame */
};

enum pcapng_option {
	OPTION_END = 0,
	OPTION_COMMENT = 1,
	OPTION_FLAGS = 2,     /* of packets */
	OPTION_DROPCOUNT = 4, /* of enhanced packets */
	OPTION_NAME = 2,      /* of interfaces, as the rest */
	OPTION_TSRESOL = 9,
	OPTION_FCSLEN = 13,
	OPTION_TSOFFSET = 14,
	OPTION_IFDROP = 5, /* of statistics */
	OPTION_OSDROP = 7
};

/* The next of a block's options: its code, and its bytes as a cursor; false after the last one. */
bool pcapng_option(struct cursor *options, uint16_t *code, struct cursor *value);

/* Adds a comment, fit to be shown; between two, and between its lines, stands a stroke. */
void pcapng_add_comment(const struct cursor *value, struct text *);

/* Reads the comments of a packet block again: at is the place of its frame's bytes. */
void pcapng_comment(const struct inflow *, uint64_t at, struct text *);

/* Nanoseconds since 1970 of a time stamp: if_tsresol as it stands in the file, and if_tsoffset.
 * What our range does not hold becomes its end. */
int64_t pcapng_time(uint64_t stamp, uint8_t resolution, int64_t offset);

#endif
