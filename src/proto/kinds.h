/* SPDX-License-Identifier: BSD-2-Clause */
/* Kinds that only few protocols need. */
#ifndef PROTO_KINDS_H
#define PROTO_KINDS_H

#include "wire/kind.h"

extern const struct kind kind_oid; /* object identifier in BER, without its tag: 1.3.6.1.2.1 */

extern const struct kind kind_priority; /* 4 bits of a bridge's priority, in steps of 4096: 32768 */
extern const struct kind kind_256ths;   /* seconds in 256ths, 16 bits: 20, 0.5 */

#endif
