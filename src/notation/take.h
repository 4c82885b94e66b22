/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames out of text: any kind of hex dump, program or recipe that somebody has copied. Knows what
 * such texts look like, finds out by itself which one it is, and says what it has understood.
 */
#ifndef NOTATION_TAKE_H
#define NOTATION_TAKE_H

#include "notation/taken.h"

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
