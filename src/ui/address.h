/* SPDX-License-Identifier: BSD-2-Clause */
/* Words that may stand for a MAC address where one is typed: our own, groups, those of /etc/ethers.
 * Knows no field. */
#ifndef UI_ADDRESS_H
#define UI_ADDRESS_H

#include "session/session.h"

/* "me", "bcast", ... ended by NULL. They live until the next call. */
const char *const *address_words(void);

/* The address that a word stands for. */
bool address_find(const struct session *, const char *word, uint8_t mac[6]);

#endif
