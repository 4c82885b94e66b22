/* SPDX-License-Identifier: BSD-2-Clause */
/* The VLAN tags of IEEE 802.1Q (customer) and 802.1ad (service), in any stacking. */
#include "proto/spaces.h"
#include "wire/kind.h"

#define TAG_FIELDS(key_, id_, type_)                                                                                                                \
	{.key = key_ ".priority", .label = "Priority (PCP)", .kind = &kind_number, .bits = 3, .help = "0 to 7: how urgent the frame is."},          \
	    {.key = key_ ".dei", .label = "Drop eligible (DEI)", .kind = &kind_flag, .bits = 1, .help = "1: drop this one first."},                 \
	    {.key = key_ "." id_, .label = "VLAN id", .kind = &kind_number, .bits = 12, .init = "1", .help = "Which VLAN the frame belongs to."},   \
	    {.key = key_ "." type_, .label = "EtherType", .kind = &kind_hex, .bits = 16, .when = {.to = 1500, .is = UNLESS}, .space = &ethertype,    \
	        .init = "0x88b5", .help = "What follows the tag."},                                                                                 \
	{                                                                                                                                           \
		.key = key_ ".len", .label = "Length", .kind = &kind_number, .bits = 16, .when = {.to = 1500, .is = IF}, .count = {.of = BODY},      \
		.space = &ethertype, .help = "Up to 1500 this is a length."                                                                          \
	}

static const struct field vlan_fields[] = {TAG_FIELDS("vlan", "id", "etype"), {}};

const struct proto proto_vlan = {
    .key = "vlan",
    .name = "802.1Q VLAN tag",
    .spec = "IEEE 802.1Q clause 9.6",
    .help = "Four bytes that say to which VLAN the frame belongs.",
    .summary = "VLAN {vlan.id} {next}",
    .fields = vlan_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8100}, {}},
};
