/* SPDX-License-Identifier: BSD-2-Clause */
/* All protocols. */
#include "wire/wire.h"

extern const struct proto proto_arp, proto_data, proto_eth, proto_padding, proto_vlan;

const struct proto *const protos[] = {
    &proto_eth,
    &proto_vlan,
    &proto_arp,
    &proto_padding,
    &proto_data,
    NULL,
};
