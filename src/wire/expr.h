/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Filters on decoded fields, in Wireshark's language (wireshark-filter(4)):
 *
 *   arp.opcode == request && eth.src == 02:00:00:00:00:0b
 *   lldp
 *   vlan.id in {10, 20..29} and not stp
 *   ip.addr == 192.0.2.0/24        lldp.tlv.system.name contains "lab"
 *   eth.dst[0:3] == 01:80:c2       tcp.flags & 0x02        len(dns.qry.name) > 40
 *
 * A field may be in a frame several times: == < > <= >= contains matches and in want one of them to
 * be so, != wants all of them to be different; ~= (any_ne) and === (all_eq) are the other way
 * round. A field alone asks whether it is there. A number may be said by its name. Words instead of
 * signs: eq ne gt lt ge le and or xor not.
 *
 * Two fields that are compared (dns.qry.name == dns.resp.name) may each be there thousands of times
 * in a frame made to do harm. So of one field the first 64 KiB of names count, and contains between
 * two fields looks through 256 KiB at most: what lies beyond is as if it were not there.
 */
#ifndef WIRE_EXPR_H
#define WIRE_EXPR_H

#include "wire/keys.h"

struct expr;

/* Compiles an expression. Refuses in words, with the column (from 0) where they apply in *at. */
struct expr *expr_new(const char *text, size_t *at, struct why *);
void expr_free(struct expr *); /* NULL is allowed */

/* Whether a dissected frame passes; facts may be NULL: then there are none. */
bool expr_match(const struct expr *, const struct dissection *, const struct facts *);

/* Whether it asks for marks, which dissect_check() has to find first. */
bool expr_wants_check(const struct expr *);

#endif
