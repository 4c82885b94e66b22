/* SPDX-License-Identifier: BSD-2-Clause */
/* Cisco's protocol by which two switches agree whether a link carries VLAN tags. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name types[] = {
    {1, .name = "domain",
	.help = "The group of switches (VTP domain): with another one no agreement is made."},
    {2, .name = "status", .help = "Whether the link carries tags, and what the sender would like."},
    {3, .name = "kind", .help = "Which kind of tag."},
    {4, .name = "sender", .help = "The MAC address of the sending port."},
    {},
};

static const struct name operating[] = {
    {0, .name = "access", .help = "Frames without tags: one VLAN."},
    {1, .name = "trunk", .help = "Frames with tags: many VLANs."},
    {},
};

static const struct name wishes[] = {
    {1, .name = "on", .help = "A trunk in any case."},
    {2, .name = "off", .help = "Never a trunk."},
    {3, .name = "desirable", .help = "Would like a trunk, and asks for it."},
    {4, .name = "auto", .help = "Becomes a trunk if the neighbour asks."},
    {},
};

static const struct name tags[] = {
    {0, .name = "negotiated", .help = "To be agreed on."},
    {1, .name = "native", .help = "No tags."},
    {2, .name = "ISL", .help = "Cisco's own frame around the frame."},
    {5, .name = "802.1Q", .help = "The standard VLAN tag."},
    {},
};

static const struct field tlv_fields[] = {
    {.key = "dtp.tlv_type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.names = types,
	.init = "1",
	.help = "What this piece of information is."},
    {.key = "dtp.tlv_len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of the whole piece."},
    {.key = "dtp.domain",
	.label = "Domain",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 1},
	.init = "lab",
	.help = "The VTP domain, ended by a zero."},
    {.key = "dtp.tos",
	.label = "Operating",
	.kind = &kind_hex,
	.bits = 1,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 2},
	.names = operating,
	.help = "What the link is now."},
    {.key = "dtp.status_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 2},
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "dtp.tas",
	.label = "Wish",
	.kind = &kind_hex,
	.bits = 3,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 2},
	.names = wishes,
	.init = "0x4",
	.help = "What the administrator has set."},
    {.key = "dtp.tot",
	.label = "Operating tag",
	.kind = &kind_hex,
	.bits = 3,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 3},
	.names = tags,
	.init = "0x5",
	.help = "Which tag is used now."},
    {.key = "dtp.type_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 3},
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "dtp.tat",
	.label = "Wished tag",
	.kind = &kind_hex,
	.bits = 3,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 3},
	.names = tags,
	.help = "Which tag the administrator has set."},
    {.key = "dtp.senderid",
	.label = "Sender",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.is = IF, .key = "dtp.tlv_type", .from = 4},
	.help = "The MAC address of the sending port."},
    {.key = "dtp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "Bytes of a type that is not known."},
    {},
};

static const struct proto proto_dtp_tlv = {
    .key = "dtp.tlv",
    .name = "DTP TLV",
    .spec = "Cisco DTP (not published)",
    .help = "One piece of information.",
    .summary = "{dtp.tlv_type}",
    .fields = tlv_fields,
};

static const struct field dtp_fields[] = {
    {.key = "dtp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "Always 1."},
    {.key = "dtp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dtp_tlv,
	.init =
	    "[dtp.tlv ; dtp.tlv dtp.tlv_type=2 ; dtp.tlv dtp.tlv_type=3 ; dtp.tlv dtp.tlv_type=4]",
	.help = "Domain, state, kind of tag and sender."},
    {},
};

static const struct proto proto_dtp = {
    .key = "dtp",
    .name = "Dynamic Trunking Protocol",
    .spec = "Cisco DTP (not published)",
    .help = "Two Cisco switches agree every 30 seconds whether the link between them carries tags. "
	    "Whoever speaks it from a computer can make a trunk of his port (a link for many "
	    "VLANs) and see them all: so it is switched off at ports for users.",
    .summary = "DTP {dtp.tos} ({dtp.tas}) {dtp.tot}[ domain {dtp.domain\"}]",
    .fields = dtp_fields,
    .binds = (const struct bind[]){{&snap_cisco, 0x2004, .group = 0x01000ccccccc}, {}},
};

const struct proto *const dtp_protos[] = {
    &proto_dtp_tlv,
    &proto_dtp,
    NULL,
};
