/* SPDX-License-Identifier: BSD-2-Clause */
/* Kinds that only few protocols need. */
#ifndef PROTO_KINDS_H
#define PROTO_KINDS_H

#include "wire/kind.h"

extern const struct kind kind_oid; /* object identifier in BER, without its tag: 1.3.6.1.2.1 */

extern const struct kind kind_priority; /* 4 bits of a bridge's priority, in steps of 4096: 32768 */
extern const struct kind kind_256ths;   /* seconds in 256ths, 16 bits: 20, 0.5 */
/* kinds_time.c */
extern const struct kind kind_ntp_time; /* seconds since 1900 and a fraction, 32 bits each */
extern const struct kind kind_fixed16;  /* seconds with 16 bits after the point: 0.25 */
extern const struct kind kind_power;    /* 2 to the power of a signed number: 2^-20 */

#endif
