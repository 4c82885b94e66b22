/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames out of text: any kind of hex dump, program or recipe that somebody has copied. Knows what
 * such texts look like, finds out by itself which one it is, and says what it has understood.
 */
#ifndef NOTATION_TAKE_H
#define NOTATION_TAKE_H

#include "wire/draft.h"

enum {
	TAKE_FRAMES = 256,  /* of a text; those after them are counted */
	TAKE_SIZE = 4 << 20 /* bytes of text */
};

struct taken {
	char what[120]; /* "tcpdump -xx, 2 frames: of 60 and of 98 bytes" */
	unsigned frames, more;
	/* A frame: where its bytes are; or a recipe (a string), then at and len are those of the
	 * frame that it makes. */
	struct taken_frame {
		uint32_t at, len;
		const char *recipe;
		bool headless; /* its Ethernet header was not there: one was put before it */
	} frame[TAKE_FRAMES];
	uint8_t *bytes;
	size_t size, room;
	char *text; /* a copy, which recipes point into */
	const char *kind;
};

/*
 * Reads a text of n bytes: tcpdump -x, -xx, -X and -XX, dumps of Wireshark, xxd, hexdump and od,
 * input of text2pcap, hex in any spelling, arrays of C and trafgen, strings with \x41, fromhex() of
 * Python, command lines of mausezahn and of this program, its JSON, recipes. Refuses in words, with
 * the line and column of what it does not understand. NULL then; else to be freed with take_free().
 */
struct taken *take_text(const char *text, size_t n, struct why *);
void take_free(struct taken *);

/* Makes a draft of a frame. Refuses in words, then it is as it was. */
bool take_draft(const struct taken *, unsigned frame, struct draft *, struct why *);

#endif
