/* SPDX-License-Identifier: BSD-2-Clause */
/* Words in recipes and values for what is only known at the port: $me (its MAC address), $ip (its
 * IPv4 address), $peer (an address beside that), $them (the station heard last, else broadcast),
 * $wake (that one, as a magic packet has it), $port (its name). Knows no field. */
#ifndef SESSION_WORDS_H
#define SESSION_WORDS_H

#include "session/session.h"

/* The recipe with all words replaced, but for those in quotes, as they are at the seat (no session:
 * as at some port, to see whether the rest is right). free() it; NULL without memory. */
char *words_fill(const struct session *, const char *recipe);

#endif
