/* SPDX-License-Identifier: BSD-2-Clause */
/* Kinds that only few protocols need. */
#ifndef PROTO_KINDS_H
#define PROTO_KINDS_H

#include "wire/kind.h"

extern const struct kind kind_oid; /* object identifier in BER, without its tag: 1.3.6.1.2.1 */

#endif
