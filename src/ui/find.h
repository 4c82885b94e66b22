/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Looking for text or bytes among the frames of a list. Knows: the shown line of a frame and its
 * bytes. A search (find_next() and find_turn() of app.h) goes on turn by turn, so that a large
 * store does not make the screen stiff.
 */
#ifndef UI_FIND_H
#define UI_FIND_H

#include "ui/app.h"

/* What is looked for: a text in any case, or bytes after "hex:". */
struct needle {
	char text[TEXT_MAX];
	uint8_t bytes[TEXT_MAX];
	size_t length; /* of bytes; 0 = nothing is looked for */
	bool hex;
};

/* Understands a line of the user: "ARP", "hex:88 b5". */
bool needle_parse(struct needle *, const char *line, struct why *);

/* Ends the search that is under way; false if there was none. */
bool find_stop(struct app *);

#endif
