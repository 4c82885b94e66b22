/* SPDX-License-Identifier: BSD-2-Clause */
/* The types of ICMPv6, and the codes of the errors. */
#ifndef PROTO_ICMPV6_NAMES_H
#define PROTO_ICMPV6_NAMES_H

#include "wire/wire.h"

extern const struct name icmpv6_types[];
extern const struct name icmpv6_unreachable[], icmpv6_exceeded[], icmpv6_problems[];

#endif
