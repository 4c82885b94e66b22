/* SPDX-License-Identifier: BSD-2-Clause */
/* The Subnetwork Access Protocol: five bytes that give LLC as many protocols as one likes. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

/* Below them are lengths: no type, with SNAP. */
static const struct space snap_ethertype = {
    .name = "EtherType", .base = &ethertype, .base_from = ETHERTYPE_LEAST};
const struct space snap_cisco = {.name = "Cisco PID"};
const struct space snap_extreme = {.name = "Extreme PID"};
const struct space snap_foundry = {.name = "Foundry PID"};
const struct space snap_bridged = {.name = "bridged PID"};

static const struct name cisco_pids[] = {
    {0x0102, .name = "DRiP", .help = "Duplicate ring protocol: token ring VLANs."},
    {0x0104, .name = "PAgP", .help = "Port aggregation: several cables become one link."},
    {0x0105, .name = "MLSP", .help = "Multilayer switching: a router teaches a switch."},
    {0x010b, .name = "PVST+", .help = "Cisco's spanning tree, one for each VLAN."},
    {0x010c, .name = "VLAN-bridge", .help = "Spanning tree for bridged protocols."},
    {0x0111, .name = "UDLD",
	.help = "Unidirectional link detection: does the other end hear me as well?"},
    {0x0115, .name = "NetFlow", .help = "Statistics: who talked to whom, and how much."},
    {0x0130, .name = "802.11", .help = "Between access points."},
    {0x2000, .name = "CDP", .help = "Cisco discovery: name, port, model and address of a device."},
    {0x2001, .name = "CGMP", .help = "A router tells a switch who has joined a multicast group."},
    {0x2003, .name = "VTP", .help = "Switches copy their list of VLANs from one another."},
    {0x2004, .name = "DTP", .help = "Two switches agree on whether a link carries VLAN tags."},
    {0x200a, .name = "STP-UplinkFast", .help = "Moves stations to another uplink at once."},
    {},
};

static const struct name extreme_pids[] = {
    {0x00bb, .name = "EDP", .help = "Extreme discovery: name, port and VLANs of a device."},
    {},
};

static const struct name foundry_pids[] = {
    {0x2000, .name = "FDP", .help = "Foundry discovery: name, port and model of a device."},
    {},
};

static const struct name bridged_pids[] = {
    {0x0001, .name = "802.3-FCS", .help = "A whole Ethernet frame with its checksum."},
    {0x0007, .name = "802.3", .help = "A whole Ethernet frame without its checksum."},
    {0x000e, .name = "802.1-BPDU", .help = "A spanning tree frame."},
    {},
};

static const struct field fields[] = {
    {.key = "llc.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "Who has given out the number that follows: the first half of a manufacturer's "
		"addresses, or zeros for an EtherType."},
    {.key = "llc.type",
	.label = "EtherType",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0, .is = IF},
	.space = &snap_ethertype,
	.names = ethertype_names,
	.init = "0x0800",
	.help = "What follows, as in an Ethernet II frame."},
    {.key = "llc.type",
	.label = "EtherType",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x0000f8, .is = IF},
	.space = &snap_ethertype,
	.names = ethertype_names,
	.init = "0x80f3",
	.help = "What follows, as in an Ethernet II frame."},
    {
	.key = "llc.cisco_pid",
	.label = "Cisco protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x00000c, .is = IF},
	.space = &snap_cisco,
	.names = cisco_pids,
	.init = "0x2000",
	.help = "Which of Cisco's protocols follows.",
    },
    {.key = "llc.pid",
	.label = "Bridged protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x0080c2, .is = IF},
	.space = &snap_bridged,
	.names = bridged_pids,
	.init = "0x0007",
	.help = "Which kind of frame is carried over another network."},
    {.key = "llc.extreme_pid",
	.label = "Extreme protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x00e02b, .is = IF},
	.space = &snap_extreme,
	.names = extreme_pids,
	.init = "0x00bb",
	.help = "Which of Extreme's protocols follows."},
    {.key = "llc.foundry_pid",
	.label = "Foundry protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x00e052, .is = IF},
	.space = &snap_foundry,
	.names = foundry_pids,
	.init = "0x2000",
	.help = "Which of Foundry's protocols follows."},
    {.key = "llc.iana_pid",
	.label = "IANA protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x00005e, .is = IF},
	.help = "Which protocol follows, by IANA's list."},
    {.key = "llc.nortel_pid",
	.label = "Nortel protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x000081, .is = IF},
	.help = "Which of Nortel's protocols follows."},
    {.key = "llc.apple_atalk_pid",
	.label = "AppleTalk protocol",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "llc.oui", .from = 0x080007, .is = IF},
	.help = "Which of AppleTalk's protocols follows."},
    {.key = "llc.pid",
	.label = "Protocol id",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.is = ELSE},
	.help = "Which of the manufacturer's protocols follows."},
    {},
};

static const struct proto proto_snap = {
    .key = "snap",
    .name = "Subnetwork Access Protocol",
    .spec = "IEEE 802 clause 9.5 (RFC 1042)",
    .help = "LLC can name only 128 services. Under SAP 0xaa five more bytes say whose protocol "
	    "follows and which one.",
    .summary =
	"SNAP {llc.oui} {llc.type|llc.cisco_pid|llc.iana_pid|llc.nortel_pid|llc.apple_atalk_pid|"
	"llc.extreme_pid|llc.foundry_pid|llc.pid}",
    .fields = fields,
    .binds = (const struct bind[]){{&llc_sap, 0xaa}, {&llc_sap, 0xab}, {}},
    .body = true,
};

const struct proto *const snap_protos[] = {
    &proto_snap,
    NULL,
};
