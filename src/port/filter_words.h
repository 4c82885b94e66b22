/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The words of a filter expression. Knows which words libpcap's language has for Ethernet, and what
 * people write instead. Anything else is refused here, because libpcap would ask the name service
 * (DNS) about it and wait for the answer.
 */
#ifndef PORT_FILTER_WORDS_H
#define PORT_FILTER_WORDS_H

#include <stdbool.h>

#include "base/text.h"
#include "base/why.h"

enum {
	FILTER_MAX = 4096, /* characters of an expression */
	WORD_MAX = 64
};

struct words {
	bool vlan;           /* the expression speaks of vlan */
	bool hangs;          /* it ends where something must follow */
	char last[WORD_MAX]; /* its last word */
};

/* Looks at every word of expression; shown is the expression as messages show it. Only keywords,
 * numbers, addresses, services after "port" and protocols after "proto" pass. */
bool words_check(struct words *, const char *expression, const char *shown, struct why *why);

/* One primitive of it as a comparison of fields: "vlan 100" is "vlan.id == 100". False: there is
 * none that is known here. */
bool words_field(const char *primitive, struct text *);

#endif
