/* SPDX-License-Identifier: BSD-2-Clause */
/* The VLAN tags of IEEE 802.1Q (customer) and 802.1ad (service), in any stacking. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name priorities[] = {
    {0, .name = "best-effort",
	.help = "The default: ordinary frames. More urgent than 1, although its number is lower."},
    {1, .name = "background", .help = "Whatever may wait: backups, large copies."},
    {2, .name = "excellent-effort", .help = "For those who matter a little more."},
    {3, .name = "critical-applications", .help = "Applications with guaranteed bandwidth."},
    {4, .name = "video", .help = "Less than 100 ms of delay."},
    {5, .name = "voice", .help = "Less than 10 ms of delay."},
    {6, .name = "internetwork-control", .help = "Routing between networks."},
    {7, .name = "network-control", .help = "What keeps the network itself going."},
    {},
};

static const struct name ids[] = {
    {0, .name = "priority-tag",
	.help = "No VLAN: the tag is there for the priority only. A switch puts the frame into the "
		"port's own VLAN."},
    {1, .name = "default", .help = "The VLAN to which all ports belong in a new switch."},
    {4095, .name = "reserved", .help = "Must not stand in a frame."},
    {},
};

/* The help of both tags. */
static const char pcp_help[] =
    "0 to 7: which frame leaves a switch first when several wait at the same port.";
static const char dei_help[] = "1: when a queue overflows, drop this frame before others.";
static const char type_help[] =
    "What follows the tag: the EtherType that stood after the addresses "
    "before the tag was put in.";
static const char len_help[] = "Up to 1500 this is a length, as in an untagged frame: LLC follows.";

static const struct field customer_fields[] = {
    {.key = "vlan.priority",
	.label = "Priority (PCP)",
	.kind = &kind_number,
	.bits = 3,
	.names = priorities,
	.help = pcp_help},
    {.key = "vlan.dei",
	.label = "Drop eligible (DEI)",
	.kind = &kind_flag,
	.bits = 1,
	.help = dei_help},
    {.key = "vlan.id",
	.label = "VLAN id",
	.kind = &kind_number,
	.bits = 12,
	.names = ids,
	.init = "1",
	.help = "To which of 4094 virtual networks the frame belongs: a switch forwards it only to "
		"ports that are members."},
    {.key = "vlan.etype",
	.label = "EtherType",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.from = LENGTH_MOST + 1, .to = 0xffff, .is = IF},
	.space = &ethertype,
	.names = ethertype_names,
	.init = "0x88b5",
	.help = type_help},
    {.key = "vlan.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.from = 0, .to = LENGTH_MOST, .is = IF},
	.count = {.of = BODY},
	.space = &ethertype,
	.help = len_help},
    {},
};

static const struct proto proto_vlan = {
    .key = "vlan",
    .name = "802.1Q VLAN tag",
    .spec = "IEEE 802.1Q clause 9.6",
    .help = "Four bytes that a switch puts in after the addresses, so that the next switch knows "
	    "to which VLAN the frame belongs and how urgent it is.",
    .summary = "VLAN {vlan.id#} {next|vlan.etype|vlan.len}",
    .fields = customer_fields,
    .binds =
	(const struct bind[]){{&ethertype, 0x8100}, {&ethertype, 0x9100}, {&ethertype, 0x9200}, {}},
};

static const struct field service_fields[] = {
    {.key = "ieee8021ad.priority",
	.label = "Priority (PCP)",
	.kind = &kind_number,
	.bits = 3,
	.names = priorities,
	.help = pcp_help},
    {.key = "ieee8021ad.dei",
	.label = "Drop eligible (DEI)",
	.kind = &kind_flag,
	.bits = 1,
	.help = dei_help},
    {.key = "ieee8021ad.id",
	.label = "Service VLAN id",
	.kind = &kind_number,
	.bits = 12,
	.names = ids,
	.init = "1",
	.help = "Which of its customers the carrier serves with this frame: a numbering of its "
		"own, whatever VLAN the customer uses inside."},
    {.key = "ieee8021ah.etype",
	.label = "EtherType",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.from = LENGTH_MOST + 1, .to = 0xffff, .is = IF},
	.space = &ethertype,
	.names = ethertype_names,
	.init = "0x88b5",
	.help = type_help},
    {.key = "ieee8021ah.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.from = 0, .to = LENGTH_MOST, .is = IF},
	.count = {.of = BODY},
	.space = &ethertype,
	.help = len_help},
    {},
};

static const struct proto proto_ieee8021ad = {
    .key = "ieee8021ad",
    .name = "802.1ad service VLAN tag",
    .spec = "IEEE 802.1Q clause 9.6 (802.1ad)",
    .help = "The tag of a carrier, outside the customer's own: so one network can carry those of "
	    "many customers, who need not know of each other.",
    .summary = "S-VLAN {ieee8021ad.id#} {next|ieee8021ah.etype|ieee8021ah.len}",
    .fields = service_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88a8}, {}},
};

const struct proto *const vlan_protos[] = {
    &proto_vlan,
    &proto_ieee8021ad,
    NULL,
};
