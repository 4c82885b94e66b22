/* SPDX-License-Identifier: BSD-2-Clause */
/* Kinds that only few protocols need. */
#ifndef PROTO_KINDS_H
#define PROTO_KINDS_H

#include "wire/kind.h"

extern const struct kind kind_oid; /* object identifier in BER, without its tag: 1.3.6.1.2.1 */
/* Labels up to the empty one or a pointer (bits = SELF), as www.example.com. A pointer (RFC 1035
 * clause 4.1.4) counts from the start of the layer in whose lists the name stands; where that is
 * not known it reads as @12, and can be written so. */
extern const struct kind kind_dns_name;
extern const struct kind kind_dns_name_local; /* the same, but pointers count from the start of what
						 carries the list: options of DHCP */
extern const struct kind kind_text_padded;    /* text of fixed width, with zeros at its end */
extern const struct kind kind_ipv4_prefix; /* an IPv4 address without its zero bytes at the end */
extern const struct kind kind_ipv6_prefix; /* an IPv6 address without its zero bytes at the end */

extern const struct kind kind_float; /* IEEE 754, 32 bits: 1.5, 1e+06 */
/* kinds_osi.c */
extern const struct kind kind_system_id; /* 6 bytes 0000.0000.0001, of a cable .00, of an LSP -00 */
extern const struct kind kind_osi_address; /* its length, then the bytes: 49.0001 (bits = SELF) */

extern const struct kind kind_priority; /* 4 bits of a bridge's priority, in steps of 4096: 32768 */
extern const struct kind kind_256ths;   /* seconds in 256ths, 16 bits: 20, 0.5 */
/* kind_events.c: events of MRP, three in a byte as a number of base 6, or (field.per) what
 * listeners declare, four in a byte: JoinIn,Lv. A byte that is not so: 0xff, or 0x25/2 if it counts
 * for two. */
extern const struct kind kind_events;
/* kinds_time.c */
extern const struct kind kind_ntp_time; /* seconds since 1900 and a fraction, 32 bits each */
extern const struct kind kind_fixed16;  /* seconds with 16 bits after the point: 0.25 */
extern const struct kind kind_power;    /* 2 to the power of a signed number: 2^-20 */

#endif
