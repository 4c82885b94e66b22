/* SPDX-License-Identifier: BSD-2-Clause */
/* The types of ICMP for IPv4, and for each type that has some the codes. */
#ifndef PROTO_ICMP_NAMES_H
#define PROTO_ICMP_NAMES_H

#include "wire/wire.h"

extern const struct name icmp_types[];
extern const struct name icmp_unreachable[], icmp_redirects[], icmp_adverts[], icmp_exceeded[],
    icmp_problems[], icmp_failures[], icmp_echo_codes[];

#endif
