/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Answers to what was sent. Knows the questions asked in the last half minute, some thousand of
 * them at most, and finds them again when an answer comes; what is a question and what its answer,
 * exchange.h knows. What comes too fast to be looked at is not looked at.
 */
#ifndef SESSION_ANSWERS_H
#define SESSION_ANSWERS_H

#include "session/store.h"

enum {
	ANSWERS_ASKED = 4096,     /* questions that are remembered */
	ANSWERS_BUCKETS = 1024,   /* of the hash */
	ANSWERS_STEPS = 64,       /* of them that are looked at for one answer */
	ANSWERS_A_SECOND = 10000, /* frames that are looked at */
	ANSWERS_BACK = 64, /* frames in which a question is looked for that is answered here */
	ANSWERS_WITHIN_S = 30
};

struct answers;

struct answers *answers_new(void);   /* NULL: no memory */
void answers_free(struct answers *); /* NULL is allowed */

/* A frame was put into the store of sent ones. The question, among the last ANSWERS_BACK frames
 * received at its port, that it answers; or NULL. */
struct record *answers_sent(
    struct answers *, const struct store *received, const struct record *sent);

/*
 * The question that a received frame answers, or NULL: of several that are the same the last one
 * that was asked before, which may (may says so) be answered by this frame.
 */
typedef bool answers_may(
    const void *context, const struct record *sent, const struct record *received);
struct record *answers_told(struct answers *, const struct store *sent,
    const struct record *received, answers_may *, const void *context);

#endif
