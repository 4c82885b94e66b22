/* SPDX-License-Identifier: BSD-2-Clause */
/* The FCoE Initialization Protocol: operation, subcode and the list of descriptors. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space fip_operation = {.name = "FIP operation"};

static const struct name opcodes[] = {
    {1, .name = "discovery", .help = "Which Fibre Channel switches are there, and which servers?",
	.summary = "FIP discovery {fip.disc_subcode}"},
    {2, .name = "link-service", .help = "Logging in to the fabric.",
	.summary = "FIP link service {fip.ls.subcode}"},
    {3, .name = "control", .help = "Keeping a link alive, or cutting it.",
	.summary = "FIP control {fip.ctrl_subcode}"},
    {4, .name = "VLAN", .help = "Which VLANs are for FCoE?",
	.summary = "FIP VLAN {fip.vlan_subcode}"},
    {5, .name = "VN2VN", .help = "Servers and disks without a Fibre Channel switch.",
	.summary = "FIP VN2VN {fip.vn2vn_subcode}"},
    {0xfff8, 0xfffe, "vendor", "A manufacturer's own."},
    {},
};

static const struct name disc_subcodes[] = {
    {1, .name = "solicitation", .help = "Who is there?"},
    {2, .name = "advertisement", .help = "I am here."},
    {},
};

static const struct name ls_subcodes[] = {
    {1, .name = "request", .help = "Please let me in."},
    {2, .name = "reply", .help = "You are in, or not."},
    {},
};

static const struct name ctrl_subcodes[] = {
    {1, .name = "keep-alive", .help = "I am still here."},
    {2, .name = "clear-links", .help = "Your links are cut: log in anew."},
    {},
};

static const struct name vlan_subcodes[] = {
    {1, .name = "request", .help = "Which VLANs are for FCoE?"},
    {2, .name = "notification", .help = "These VLANs are for FCoE."},
    {},
};

static const struct name vn2vn_subcodes[] = {
    {1, .name = "probe-request", .help = "Does anybody have this name?"},
    {2, .name = "probe-reply", .help = "I have it."},
    {3, .name = "claim-notification", .help = "I take it."},
    {4, .name = "claim-response", .help = "Heard."},
    {5, .name = "beacon", .help = "I am still here."},
    {},
};

static const char subcode_help[] = "Which message of this operation.";

static const struct name types[] = {
    {1, .name = "priority", .help = "Which switch is preferred."},
    {2, .name = "MAC", .help = "An Ethernet address."},
    {3, .name = "FC-MAP", .help = "The first half of the addresses that the switch gives."},
    {4, .name = "name", .help = "A world-wide name."},
    {5, .name = "fabric", .help = "The fabric's name."},
    {6, .name = "size", .help = "The longest FCoE frame."},
    {7, .name = "FLOGI", .help = "A log-in to the fabric."},
    {8, .name = "FDISC", .help = "Another log-in of the same port."},
    {9, .name = "LOGO", .help = "A log-out."},
    {10, .name = "ELP", .help = "Two switches agree on their link."},
    {11, .name = "VX-port", .help = "A virtual port: address, id and name."},
    {12, .name = "FKA-period", .help = "How often to say that one is still here."},
    {13, .name = "vendor", .help = "A manufacturer's own."},
    {14, .name = "VLAN", .help = "A VLAN for FCoE."},
    {15, .name = "FC4-attributes", .help = "What a port can do."},
    {},
};

static const struct field descriptor_fields[] = {
    {.key = "fip.desc_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &fip_descriptor,
	.names = types,
	.init = "2",
	.help = "What this piece of information is."},
    {.key = "fip.desc_len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .unit = 4},
	.help = "In units of 4 bytes, with type and length."},
    {},
};

static const struct proto proto_fip_descriptor = {
    .key = "fip.desc",
    .name = "Descriptor",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "One piece of information: type, length, value.",
    .summary = "{fip.desc_type}",
    .fields = descriptor_fields,
};

static const struct field flag_parts[] = {
    {.key = "fip.flags.fpma",
	.label = "Switch's address",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The switch gives the MAC address (FPMA): what everybody does."},
    {.key = "fip.flags.spma",
	.label = "Server's address",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The server keeps its own MAC address (SPMA)."},
    {.key = "fip.flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 10,
	.help = "Not used: zeros."},
    {.key = "fip.flags.rec_p2p",
	.label = "Point to point",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Without a Fibre Channel switch (VN2VN). In a question: the sender had its number "
		"before. Else: there are just two ends."},
    {.key = "fip.flags.available",
	.label = "Available",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The switch takes log-ins."},
    {.key = "fip.flags.sol",
	.label = "Solicited",
	.kind = &kind_flag,
	.bits = 1,
	.help = "This is an answer to a question."},
    {.key = "fip.flags.fport",
	.label = "F port",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: from a switch. 0: from a server."},
    {},
};

static const struct field fields[] = {
    {.key = "fip.ver",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "1",
	.help = "The version of FIP: 1."},
    {.key = "fip.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 12,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "fip.opcode",
	.label = "Operation",
	.kind = &kind_hex,
	.bits = 16,
	.space = &fip_operation,
	.names = opcodes,
	.init = "1",
	.help = "What the message is about."},
    {.key = "fip.opcode_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "fip.disc_subcode",
	.label = "Subcode",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "fip.opcode", .from = 1, .is = IF},
	.names = disc_subcodes,
	.init = "1",
	.help = subcode_help},
    {.key = "fip.ls.subcode",
	.label = "Subcode",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "fip.opcode", .from = 2, .is = IF},
	.names = ls_subcodes,
	.init = "1",
	.help = subcode_help},
    {.key = "fip.ctrl_subcode",
	.label = "Subcode",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "fip.opcode", .from = 3, .is = IF},
	.names = ctrl_subcodes,
	.init = "1",
	.help = subcode_help},
    {.key = "fip.vlan_subcode",
	.label = "Subcode",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "fip.opcode", .from = 4, .is = IF},
	.names = vlan_subcodes,
	.init = "1",
	.help = subcode_help},
    {.key = "fip.vn2vn_subcode",
	.label = "Subcode",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "fip.opcode", .from = 5, .is = IF},
	.names = vn2vn_subcodes,
	.init = "1",
	.help = subcode_help},
    {.key = "fip.subcode",
	.label = "Subcode",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.is = ELSE},
	.help = subcode_help},
    {.key = "fip.dl_len",
	.label = "Descriptors' length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY, .unit = 4},
	.help = "Of all descriptors, in units of 4 bytes."},
    {.key = "fip.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = flag_parts,
	.init = "0x8000",
	.help = "What the sender is and can do."},
    {},
};

static const struct proto proto_fip = {
    .key = "fip",
    .name = "FCoE Initialization Protocol",
    .spec = "FC-BB-5 clause 7.8",
    .help = "Finds the switches for Fibre Channel over Ethernet and logs in: VLAN first, then a "
	    "switch, then the fabric (the network of these switches). After that switches give a "
	    "sign of life every 8 seconds.",
    .summary = "FIP {fip.opcode}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x8914}, {}},
};

static const struct field list_fields[] = {
    {.key = "fip.descriptors",
	.label = "Descriptors",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_fip_descriptor,
	.help = "The pieces of information."},
    {},
};

static const struct proto proto_fip_list = {
    .key = "fip.list",
    .name = "Descriptors",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "The pieces of information that the message consists of.",
    .fields = list_fields,
    .binds = (const struct bind[]){{&fip_operation, 1, 0xffff}, {}},
};

const struct proto *const fip_protos[] = {
    &proto_fip_descriptor,
    &proto_fip,
    &proto_fip_list,
    NULL,
};
