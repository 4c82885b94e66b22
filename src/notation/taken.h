/* SPDX-License-Identifier: BSD-2-Clause */
/* What was taken out of a text, and what the readers of one kind of text each share to fill it in.
 */
#ifndef NOTATION_TAKEN_H
#define NOTATION_TAKEN_H

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

/* Begins a frame, adds a byte to it, adds them again from some place on, ends it. A frame without a
 * byte is none. False with words if memory or the greatest size of a frame is at its end. */
void taken_begin(struct taken *);
bool taken_byte(struct taken *, unsigned byte, struct why *);
void taken_end(struct taken *);

/* How many bytes the frame that has begun has; takes the last n of them back. */
uint32_t taken_length(const struct taken *);
void taken_cut(struct taken *, uint32_t n);

/* Refuses what stands at a place of the text: "line 3, column 14: words". */
bool taken_no(const struct taken *, const char *at, struct why *, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Value of a hex digit, or -1. */
int taken_digit(char c);

/* What a reader makes of a text. */
enum take_found {
	TAKE_OTHER, /* not of this kind */
	TAKE_WRONG, /* of this kind, but something in it is not: *why says what */
	TAKE_DONE   /* frames, and taken->kind says what it is */
};

/* The readers: each takes a whole text, or the part between two places of it. */
enum take_found take_dump(struct taken *, struct why *);
enum take_found take_arrays(struct taken *, struct why *);
enum take_found take_strings(struct taken *, struct why *);
enum take_found take_quoted_hex(struct taken *, struct why *);
enum take_found take_hex(struct taken *, char *from, char *to, struct why *);
enum take_found take_recipes(struct taken *, struct why *);

/* Adds a recipe, which is part of the text. */
enum take_found taken_recipe(struct taken *, const char *recipe, struct why *);

#endif
