/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Check sums of the internet protocols (RFC 1071), as field.sum wants them: what the sum in a layer
 * ought to be. False if that cannot be known: bytes not captured, a fragment, a layer that is cut,
 * a sum that was not made.
 */
#ifndef PROTO_SUMS_H
#define PROTO_SUMS_H

#include "wire/wire.h"

/* Over the header of the layer alone; the sum stands at byte 10: IPv4. */
bool sum_ip_header(const struct dissection *, unsigned layer, uint64_t *value);

/* Over the whole layer, the sum at byte 2: ICMP, IGMP. */
bool sum_icmp(const struct dissection *, unsigned layer, uint64_t *value);
/* Of what follows the original packet of an error; 0 says that there is none. */
bool sum_extensions(const struct dissection *, unsigned layer, uint64_t *value);

/* Over the whole layer and the pseudo header of the IPv4 or IPv6 below: UDP (sum at byte 6; 0 means
 * none), TCP (byte 16), ICMPv6 (byte 2). */
bool sum_udp(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_tcp(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_icmpv6(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_udplite(const struct dissection *, unsigned layer, uint64_t *value); /* its coverage */
bool sum_dccp(const struct dissection *, unsigned layer, uint64_t *value);    /* the same */
/* CRC32c (RFC 9260 appendix B) over the whole layer, at byte 8, as its bytes stand there: SCTP. */
bool sum_sctp(const struct dissection *, unsigned layer, uint64_t *value);
/* Of routing protocols: PIM (IPv6: with pseudo header), OSPF (without its authentication). Of GRE:
 * over header and data, at byte 4. */
bool sum_pim(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_ospf(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_gre(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_mobility(const struct dissection *, unsigned layer, uint64_t *value); /* byte 4 */

/* Over the whole layer, the sum at byte 6: VRRP; from version 3 on with the pseudo header. */
bool sum_vrrp(const struct dissection *, unsigned layer, uint64_t *value);

/* Over the whole layer, the sum at byte 2, with an odd last byte as Cisco adds it: CDP, UDLD. */
bool sum_cdp(const struct dissection *, unsigned layer, uint64_t *value);

/* Over the whole layer, the sum at byte 4: EDP. */
bool sum_edp(const struct dissection *, unsigned layer, uint64_t *value);

/* Of OSI's protocols (sum_fletcher.c). A link state packet of IS-IS, from its id on; one without
 * lifetime has none. The header of CLNP and ES-IS, whose length stands at byte 1; 0 means none. */
bool sum_isis(const struct dissection *, unsigned layer, uint64_t *value);
bool sum_osi(const struct dissection *, unsigned layer, uint64_t *value);

#endif
