/* SPDX-License-Identifier: BSD-2-Clause */
/* A frame that was received or sent becomes the frame to send, as it is or turned round as an
 * answer. Knows which frames can be; what an answer is, reply.h. */
#ifndef SESSION_RESEND_H
#define SESSION_RESEND_H

#include "session/session.h"

/* Makes the draft of a frame, which is its origin from then on. Refuses in words, and nothing has
 * changed: a frame that is not Ethernet, was cut, is too long. */
bool resend_take(struct session *, const struct record *, bool reply, int64_t wall, struct why *);

#endif
