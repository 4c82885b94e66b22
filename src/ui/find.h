/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Looking for text, bytes or values of fields among the frames of a list. Knows: the shown line of
 * a frame and its bytes. A search goes on turn by turn, and
 * then counts the hits, so that a large store does not make the screen stiff.
 */
#ifndef UI_FIND_H
#define UI_FIND_H

#include "ui/app.h"

/* What is looked for: a text in any case, bytes after "hex:", or a filter on fields. */
struct needle {
	char text[TEXT_MAX];
	uint8_t bytes[TEXT_MAX];
	size_t length;    /* of bytes; 0 = nothing is looked for */
	bool hex, fields; /* fields: the text is a filter on decoded fields */
};

/* Understands a line of the user: "ARP", "hex:88 b5", "arp.opcode == reply". */
bool needle_parse(struct needle *, const char *line, struct why *);

/* Looks for app->find from the selected frame on: the next hit (step 1), the previous one (-1). */
void find_next(struct app *, int step);

/* Goes on with a search by a piece (front.work); true while there is more to do. */
bool find_turn(struct app *);

/* Stops what is under way: searching, or counting the hits. False if there was nothing. What was
 * looked at is known until the list or the needle is another one. */
bool find_stop(struct app *);

/* Forgets all about searching. */
void find_end(struct app *);

#endif
