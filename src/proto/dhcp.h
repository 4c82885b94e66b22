/* SPDX-License-Identifier: BSD-2-Clause */
/* What the files about DHCP share: the numbering of its options, and names. */
#ifndef PROTO_DHCP_H
#define PROTO_DHCP_H

#include "proto/kinds.h"

extern const struct space dhcp_option; /* option code */
extern const struct name dhcp_options[], dhcp_switch[], dhcp_duid_types[], dhcp_architectures[];

#endif
