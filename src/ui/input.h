/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the user does, as events. Knows: how terminals report keys, mouse and pasted text. It never
 * waits, and does not know what an event is for.
 */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/burst.h"

enum event_type {
	EVENT_NONE, /* something was read that means nothing (yet) */
	EVENT_KEY,
	EVENT_MOUSE,
	EVENT_PASTE,
	EVENT_RESIZE, /* the screen has another size: lay out and draw all again */
	EVENT_HANGUP  /* the terminal is gone */
};

enum mouse {
	MOUSE_CLICK,
	MOUSE_DOUBLE,
	MOUSE_DRAG,
	MOUSE_RELEASE,
	MOUSE_UP,
	MOUSE_DOWN
};

struct event {
	enum event_type type;
	uint32_t key;     /* see ui/key.h */
	enum mouse mouse; /* MOUSE_UP and MOUSE_DOWN are the wheel */
	int row, col;     /* of the mouse, on the screen */
	const char *text; /* pasted: clean UTF-8, lines end in \n; valid until the next read */
	bool cut;         /* pasted: there was more than INPUT_PASTE_MAX */
};

#define INPUT_PASTE_MAX 65536

/* At most so many events in one turn of the loop, so that a paste or a held key cannot starve the
 * rest. After a full turn look again without waiting. */
#define INPUT_TURN 64

/* Starts and ends reading from the terminal of this descriptor; called by term.c. */
void input_open(int descriptor);
void input_close(void);

/*
 * The next event, or false if nothing waits. now is that of clock_steady(): it tells a double
 * click, and ends a paste whose end never came. Text that comes all at once is a paste as well,
 * also if the terminal does not say so: what keys do where this event goes decides.
 */
bool input_read(struct event *, enum burst_at, int64_t now);

/* When to look again though nothing has come: INT64_MAX = not before something comes. */
int64_t input_deadline(void);

#endif
