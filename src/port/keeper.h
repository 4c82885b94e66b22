/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The keeper: a second process of the same user that opens files and starts programs for the first
 * one, which reads frames from the wire and, once its sandbox is shut, can do neither. Knows how
 * letters go there and back; not what is asked for in them. The keeper never sees a frame before it
 * is in a file.
 */
#ifndef PORT_KEEPER_H
#define PORT_KEEPER_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/why.h"

enum keeper_request {
	KEEPER_OUT_OPEN,
	KEEPER_OUT_FINISH,
	KEEPER_OUT_ABANDON,
	KEEPER_OUT_PROBE,
	KEEPER_OUT_REMOVE,
	KEEPER_FOLDER,
	KEEPER_READ,
	KEEPER_PRIVATE,
	KEEPER_LAUNCH,
	KEEPER_ENDED,
	KEEPER_REQUESTS
};

/* What is asked, and in the same place what is answered. */
struct letter {
	uint32_t request;
	uint32_t serial;     /* which letter it answers */
	bool fine;           /* of the answer */
	int32_t number;      /* which one: of a file that is written, of a program */
	int32_t option;      /* how */
	int32_t error;       /* errno of the answer */
	struct why why;      /* of the answer, if it is not fine */
	char text[PATH_MAX]; /* a path, or words one after the other that end in \0 */
	uint32_t length;     /* of text, when it is words */
};

/* Does what a letter asks, in the keeper, and makes it the answer; *descriptor, -1 before, is
 * handed over, and closed here. */
typedef void keeper_work(struct letter *, int *descriptor);

/*
 * Starts the keeper: it gives up all rights by drop, and then waits for letters; meanwhile the
 * caller goes on. work has KEEPER_REQUESTS rows; ending is called in the keeper when nobody can
 * write to it any more. False with words if there can be no process.
 */
bool keeper_start(
    keeper_work *const work[], bool (*drop)(struct why *), void (*ending)(void), struct why *);

/* From now on files are the keeper's. False with words if its rights stay; does nothing if none was
 * started. */
bool keeper_use(struct why *);

/* Whether that is so. The modules that open files ask it. */
bool keeper_used(void);

/*
 * Sends a letter and waits for the answer; a descriptor that comes with it, or -1. A keeper that
 * has gone makes an answer that is not fine, with EPIPE; one that is late (stopped, or at a disk
 * that hangs) one with ETIMEDOUT or, if nobody wanted to wait for it, ECANCELED. It can be asked
 * again when it answers; what it opened in vain is then closed.
 */
void keeper_ask(struct letter *, int *descriptor);

/*
 * What is done while an answer is late: called again and again, it waits for a moment at most until
 * there is something to read from the descriptor, and says by false that the answer is not worth
 * waiting for. NULL: nothing is.
 */
void keeper_meanwhile(bool (*)(void *context, int descriptor), void *context);

/* Whether that is going on: the keeper must not be asked again before its answer has come. */
bool keeper_busy(void);

/* Waits until the keeper answers at all, as keeper_ask() does. Once it was waited for in vain, the
 * end does not wait long for it. */
void keeper_wait(void);

/* The descriptor on which letters go, or -1. */
int keeper_descriptor(void);

/* Ends the keeper, and waits a little for that: it may have to sweep up. */
void keeper_end(void);

#endif
