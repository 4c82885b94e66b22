/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Frames as other programs write them: a table of notations, pure functions on bytes. Each gives
 * exactly the frame's bytes, and says how it is used. Knows how each is written; runs none of them.
 */
#ifndef NOTATION_NOTATION_H
#define NOTATION_NOTATION_H

#include "wire/wire.h"

struct draft;

/* A frame to be written down. */
struct noted {
	const uint8_t *bytes;
	uint32_t len;               /* without FCS */
	const struct dissection *d; /* of these bytes */
	const char *recipe;
	const char *port; /* that commands name: "eth0" */
};

struct notation {
	const char *name;                                   /* the word for it: "scapy" */
	const char *help;                                   /* one line */
	void (*print)(const struct noted *, struct text *); /* whole lines */
	bool many;                                          /* lines for each frame */
	bool recipe; /* made of the recipe: only for frames that can be edited */
};

/* Ends with a row without name. */
extern const struct notation notations[];

/* The notation of a name, or of a beginning that only it has; refuses with all names. */
const struct notation *notation_find(const char *name, struct why *);

/* Bytes of text that any notation of a frame of this size takes at most. */
size_t notation_room(uint32_t len);

/* Writes a frame: a draft, with its padding, or bytes. Refuses if there is no memory. */
bool notation_of_draft(
    const struct notation *, const struct draft *, const char *port, struct text *, struct why *);
bool notation_of_bytes(const struct notation *, const uint8_t *bytes, uint32_t len,
    const char *port, struct text *, struct why *);

/* Used by rows of the table. */
void notation_c(const struct noted *, struct text *);
void notation_scapy(const struct noted *, struct text *);
/* Bytes as "0xff, 0xff, ...", so many a line, each line behind the indent; a comma after the last
 * if more follow. */
void notation_array(const uint8_t *bytes, uint32_t n, const char *indent, bool more, struct text *);

#endif
