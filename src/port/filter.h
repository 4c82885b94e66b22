/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Filters in libpcap's language (pcap-filter(7)), run here on whole frames and never in the kernel:
 * there tags are stripped before the filter sees them, so that the same words would mean something
 * else live than on a file.
 */
#ifndef PORT_FILTER_H
#define PORT_FILTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/why.h"

struct filter;

/*
 * Compiles an expression for Ethernet frames (microseconds: fit for every key stroke); the empty
 * expression matches all. Common mistakes get our own words: "hex needs 0x: ether proto 0x88b5".
 */
struct filter *filter_new(const char *expression, struct why *);

/*
 * Whether a frame passes. A tagged frame (802.1Q, 802.1ad, any stacking) is judged by what it is
 * without its tags, unless the expression itself speaks of tags (vlan, 0x8100 ...) or of bytes by
 * their places (ether[12:2]).
 */
bool filter_match(const struct filter *, const uint8_t *bytes, uint32_t caplen, uint32_t len);

void filter_free(struct filter *); /* NULL is allowed */

#endif
