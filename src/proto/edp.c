/* SPDX-License-Identifier: BSD-2-Clause */
/* Extreme's discovery protocol: header, TLVs, who the device is and its VLANs. What keeps its rings
 * and pairs running is in edp_rings.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space edp_type = {.name = "EDP TLV type"};

static const struct name types[] = {
    {0, .name = "end", .help = "The end of the list."},
    {1, .name = "display", .help = "The name of the device."},
    {2, .name = "info", .help = "Port and version."},
    {5, .name = "VLAN", .help = "A VLAN of the port."},
    {8, .name = "ESRP", .help = "A pair of switches of which one is a spare."},
    {11, .name = "EAPS", .help = "A ring of switches."},
    {13, .name = "ELRP", .help = "A search for loops."},
    {14, .name = "shared-link", .help = "A link that two rings share."},
    {15, .name = "ELSM", .help = "A check that the link is alive."},
    {21, .name = "link", .help = "Speed of the port."},
    {},
};

static const struct name id_types[] = {
    {0, .name = "MAC", .help = "The id is a MAC address."},
    {},
};

static const struct field tlv_fields[] = {
    {.key = "edp.tlv.marker",
	.label = "Marker",
	.kind = &kind_hex,
	.bits = 8,
	.init = "0x99",
	.fixed = true,
	.help = "Always 0x99: here a new piece begins."},
    {.key = "edp.tlv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &edp_type,
	.names = types,
	.help = "What this piece of information is."},
    {.key = "edp.tlv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of the whole piece."},
    {},
};

static const struct proto proto_edp_tlv = {
    .key = "edp.tlv",
    .name = "EDP TLV",
    .spec = "Extreme EDP (not published)",
    .help = "One piece of information: its type, its length, and its value.",
    .summary = "{edp.tlv.type}",
    .fields = tlv_fields,
};

static const struct field edp_fields[] = {
    {.key = "edp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "Always 1."},
    {.key = "edp.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.help = "Not used: zero."},
    {.key = "edp.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of the whole message."},
    {.key = "edp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_edp,
	.help = "A sum over the whole message, as in IP."},
    {.key = "edp.seqno",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "Grows with each message."},
    {.key = "edp.midtype",
	.label = "Id type",
	.kind = &kind_number,
	.bits = 16,
	.names = id_types,
	.help = "How the device is told from others."},
    {.key = "edp.midmac",
	.label = "Device",
	.kind = &kind_mac,
	.bits = 48,
	.init = "02:00:00:00:00:0a",
	.help = "The MAC address by which it is known."},
    {.key = "edp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_edp_tlv,
	.until = {.key = "edp.tlv.type", .from = 0, .is = IF},
	.init = "[edp.display ; edp.info ; edp.tlv]",
	.help = "Pieces of information, the end last."},
    {},
};

static const struct proto proto_edp = {
    .key = "edp",
    .name = "Extreme Discovery Protocol",
    .spec = "Extreme EDP (not published)",
    .help = "Extreme's switches say every minute over each port who they are, and use the same "
	    "frames for rings and spares.",
    .summary = "EDP {edp.display.string\"} port {edp.info.slot}/{edp.info.port}",
    .fields = edp_fields,
    .binds = (const struct bind[]){{&snap_extreme, 0x00bb}, {}},
};

static const struct field display_fields[] = {
    {.key = "edp.display.string",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.init = "switch",
	.help = "The name of the device, ended by a zero."},
    {},
};

static const struct proto proto_edp_display = {
    .key = "edp.display",
    .name = "EDP display",
    .spec = "Extreme EDP (not published)",
    .help = "The name of the device.",
    .summary = "{edp.display.string}",
    .fields = display_fields,
    .binds = (const struct bind[]){{&edp_type, 1}, {}},
};

static const struct field version_bits[] = {
    {.key = "edp.info.version.major1",
	.label = "Major",
	.kind = &kind_number,
	.bits = 8,
	.help = "The first number of the version."},
    {.key = "edp.info.version.major2",
	.label = "Minor",
	.kind = &kind_number,
	.bits = 8,
	.help = "The second."},
    {.key = "edp.info.version.sustaining",
	.label = "Maintenance",
	.kind = &kind_number,
	.bits = 8,
	.help = "The third."},
    {.key = "edp.info.version.internal",
	.label = "Internal",
	.kind = &kind_number,
	.bits = 8,
	.help = "The fourth."},
    {},
};

static const struct field info_fields[] = {
    {.key = "edp.info.slot",
	.label = "Slot",
	.kind = &kind_number,
	.bits = 16,
	.help = "The slot of the port, counted from 0 on the wire."},
    {.key = "edp.info.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.help = "The port, counted from 0 on the wire: the front says one more."},
    {.key = "edp.info.vchassid",
	.label = "Virtual chassis",
	.kind = &kind_number,
	.bits = 16,
	.help = "The number of the virtual chassis."},
    {.key = "edp.info.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 48,
	.help = "Not used: zeros."},
    {.key = "edp.info.version",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 32,
	.parts = version_bits,
	.help = "Version of the software, four numbers."},
    {.key = "edp.info.vchassconn",
	.label = "Connections",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "A bit for each connection of the virtual chassis."},
    {},
};

static const struct proto proto_edp_info = {
    .key = "edp.info",
    .name = "EDP info",
    .spec = "Extreme EDP (not published)",
    .help = "The port this was sent from, and the software of the device.",
    .summary = "{edp.info.slot}/{edp.info.port}",
    .fields = info_fields,
    .binds = (const struct bind[]){{&edp_type, 2}, {}},
};

static const struct field vlan_bits[] = {
    {.key = "edp.vlan.flags.ip",
	.label = "Has address",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The device has an IP address in it."},
    {.key = "edp.vlan.flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not known."},
    {.key = "edp.vlan.flags.unknown",
	.label = "Unknown",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not published."},
    {},
};

static const struct field vlan_fields[] = {
    {.key = "edp.vlan.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = vlan_bits,
	.help = "What is known of the VLAN."},
    {.key = "edp.vlan.reserved1",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 8,
	.help = "Not used."},
    {.key = "edp.vlan.id",
	.label = "VLAN",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "The number of the VLAN; 0: it has no tag."},
    {.key = "edp.vlan.reserved2",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "Not used."},
    {.key = "edp.vlan.ip",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The address of the device in it."},
    {.key = "edp.vlan.name",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.init = "Default",
	.help = "What the administrator calls it, ended by a zero."},
    {},
};

static const struct proto proto_edp_vlan = {
    .key = "edp.vlan",
    .name = "EDP VLAN",
    .spec = "Extreme EDP (not published)",
    .help = "A VLAN of the port, one entry for each.",
    .summary = "VLAN {edp.vlan.id} {edp.vlan.name\"}",
    .fields = vlan_fields,
    .binds = (const struct bind[]){{&edp_type, 5}, {}},
};

static const struct field unknown_fields[] = {
    {.key = "edp.unknown.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes of a type that is not known."},
    {},
};

static const struct proto proto_edp_unknown = {
    .key = "edp.unknown",
    .name = "EDP value",
    .spec = "Extreme EDP (not published)",
    .help = "A type that is not known.",
    .fields = unknown_fields,
    .binds = (const struct bind[]){{&edp_type, 3}, {&edp_type, 1, 255}, {}},
};

const struct proto *const edp_protos[] = {
    &proto_edp_tlv,
    &proto_edp,
    &proto_edp_display,
    &proto_edp_info,
    &proto_edp_vlan,
    &proto_edp_unknown,
    NULL,
};
