/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files about DHCPv6 share: the numbering of its options, names, and the option itself. */
#ifndef PROTO_DHCPV6_H
#define PROTO_DHCPV6_H

#include "proto/kinds.h"

extern const struct space dhcpv6_option; /* option code */
extern const struct name dhcpv6_messages[], dhcpv6_options[];
extern const struct proto proto_dhcpv6_opt; /* dhcpv6.c */

#endif
