/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: keys that are set, hardware, firmware, Ethernet port.
 */
#include "proto/homeplug.h"
#include "proto/kinds.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name places[] = {
    {0x00, .name = "remote", .help = "Of another adapter, over the line."},
    {0x0f, .name = "local", .help = "Of this adapter."},
    {},
};

static const struct name selects[] = {
    {0, .name = "device-access-key", .help = "The key of the one who receives it."},
    {1, .name = "membership-key", .help = "The key that all members have."},
    {15, .name = "none", .help = "Not encrypted."},
    {},
};

static const struct name key_results[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "place", .help = "There is no such place."},
    {0x11, .name = "protection", .help = "It does not know this protection."},
    {},
};

static const struct field low_1[] = {
    {.key = "homeplug_av.nw_info.peks.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.peks",
	.label = "Protected by",
	.kind = &kind_hex,
	.bits = 4,
	.names = selects,
	.help = "Which key protects the new one on the line."},
    {},
};

static const struct field set_key_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.set_key_req.eks",
	.label = "Place",
	.kind = &kind_hex,
	.bits = 8,
	.names = places,
	.init = "0x0f",
	.help = "Whose key is set."},
    {.key = "homeplug_av.set_key_req.nmk",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The key of the network, made from its password."},
    {.key = "homeplug_av.nw_info.peks.byte",
	.label = "Protected by",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_1,
	.help = "Which key protects the new one on the line."},
    {.key = "homeplug_av.set_key_req.rda",
	.label = "Adapter",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Which adapter on the line, if it is not this one."},
    {.key = "homeplug_av.set_key_req.dak",
	.label = "Device key",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The key of that adapter, made from the password on its label."},
    {},
};

static const struct proto proto_set_key_req = {
    .key = "homeplug_av.set_key_req",
    .name = "Set key",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "An adapter shall take this key of a network: so it joins. What the key is can be read "
	    "here.",
    .summary = "Set a key of the network",
    .fields = set_key_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa050, .test = homeplug_is_qualcomm}, {}},
};

static const struct field set_key_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.set_key_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = key_results,
	.help = "Whether it was done."},
    {},
};

static const struct proto proto_set_key_cnf = {
    .key = "homeplug_av.set_key_cnf",
    .name = "Key set",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether the key was taken.",
    .fields = set_key_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa051, .test = homeplug_is_qualcomm}, {}},
};

static const struct name results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "failure", .help = "Not done."},
    {2, .name = "unsupported", .help = "It cannot do that."},
    {},
};

static const struct name reports[] = {
    {0, .name = "binary", .help = "As bytes."},
    {1, .name = "XML", .help = "As text."},
    {},
};

static const struct field op_attr_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.op_attr.cookie",
	.label = "Cookie",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "The answer has the same."},
    {.key = "homeplug_av.op_attr.rep_type",
	.label = "As",
	.kind = &kind_hex,
	.bits = 8,
	.names = reports,
	.help = "How it is told."},
    {},
};

static const struct proto proto_op_attr_req = {
    .key = "homeplug_av.op_attr_req",
    .name = "Attributes asked for",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Which hardware and firmware?",
    .fields = op_attr_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa068, .test = homeplug_is_qualcomm}, {}},
};

static const struct field attr_parts[] = {
    {.key = "homeplug_av.op_attr_cnf.status.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0xfffc,
	.help = "Not used: zeros."},
    {.key = "homeplug_av.op_attr_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0x0003,
	.names = results,
	.help = "Whether it was done."},
    {},
};

static const struct name frequencies[] = {
    {0, .name = "unknown", .help = "Not said."},
    {1, .name = "50-Hz", .help = "As in Europe."},
    {2, .name = "60-Hz", .help = "As in America."},
    {},
};

static const struct name crossings[] = {
    {0, .name = "not-yet", .help = "Not yet."},
    {1, .name = "found", .help = "Yes."},
    {2, .name = "missing", .help = "No."},
    {},
};

static const struct field line_parts[] = {
    {.key = "homeplug_av.op_attr_cnf.data.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_zerocross",
	.label = "Zero crossing",
	.kind = &kind_number,
	.bits = 2,
	.names = crossings,
	.help = "Whether the adapter has found when the voltage is zero."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_linefreq",
	.label = "Line",
	.kind = &kind_number,
	.bits = 2,
	.names = frequencies,
	.help = "How often the voltage of the line changes."},
    {},
};

static const struct field op_attr_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.op_attr_cnf.status.word",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = attr_parts,
	.help = "Whether it was done."},
    {.key = "homeplug_av.op_attr.cookie",
	.label = "Cookie",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "The answer has the same."},
    {.key = "homeplug_av.op_attr.rep_type",
	.label = "As",
	.kind = &kind_hex,
	.bits = 8,
	.names = reports,
	.help = "How it is told."},
    {.key = "homeplug_av.op_attr_cnf.size",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.help = "Bytes that follow."},
    {.key = "homeplug_av.op_attr_cnf.data.hw",
	.label = "Hardware",
	.kind = &kind_text_padded,
	.bits = 128,
	.help = "Which chip."},
    {.key = "homeplug_av.op_attr_cnf.data.sw",
	.label = "Software",
	.kind = &kind_text_padded,
	.bits = 128,
	.help = "Which firmware."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_major",
	.label = "Major version",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "The version."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_minor",
	.label = "Minor version",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "The version, further."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_sub",
	.label = "Settings version",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "The version of the settings."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_num",
	.label = "Build",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "The number of the build."},
    {.key = "homeplug_av.op_attr_cnf.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "Not used: zeros."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_date",
	.label = "Date",
	.kind = &kind_text_padded,
	.bits = 64,
	.help = "When it was built."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_rel",
	.label = "Release",
	.kind = &kind_text_padded,
	.bits = 96,
	.help = "Of what kind it is."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_sdram_type",
	.label = "Memory",
	.kind = &kind_number,
	.bits = 8,
	.help = "Of what kind the memory is."},
    {.key = "homeplug_av.op_attr_cnf.reserved_2",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 8,
	.help = "Not used: zeros."},
    {.key = "homeplug_av.op_attr_cnf.data.line",
	.label = "Line",
	.kind = &kind_hex,
	.bits = 8,
	.parts = line_parts,
	.help = "What the adapter has found out of the voltage."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_sdram_size",
	.label = "Memory size",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "In megabytes."},
    {.key = "homeplug_av.op_attr_cnf.data.sw_auth_mode",
	.label = "Authorisation",
	.kind = &kind_number,
	.bits = 8,
	.help = "Who may join."},
    {},
};

static const struct proto proto_op_attr_cnf = {
    .key = "homeplug_av.op_attr_cnf",
    .name = "Attributes",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Hardware and firmware of an adapter, in more detail.",
    .fields = op_attr_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa069, .test = homeplug_is_qualcomm}, {}},
};

static const struct name controls[] = {
    {0, .name = "read", .help = "Tell."},
    {1, .name = "write", .help = "Set."},
    {},
};

static const struct field low_2[] = {
    {.key = "homeplug_av.enet_phy_req.mcontrol.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zero."},
    {.key = "homeplug_av.enet_phy_req.mcontrol",
	.label = "Control",
	.kind = &kind_number,
	.bits = 1,
	.names = controls,
	.help = "What is wanted."},
    {},
};

static const struct field enet_phy_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.enet_phy_req.mcontrol.byte",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_2,
	.help = "What is wanted."},
    {.key = "homeplug_av.enet_phy_req.addcaps",
	.label = "Offers",
	.kind = &kind_hex,
	.bits = 8,
	.help = "What the port shall offer."},
    {.key = "homeplug_av.enet_phy_req.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.help = "Not used: zeros."},
    {},
};

static const struct proto proto_enet_phy_req = {
    .key = "homeplug_av.enet_phy_req",
    .name = "Ethernet port asked for",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How does your Ethernet port run?",
    .fields = enet_phy_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa06c, .test = homeplug_is_qualcomm}, {}},
};

static const struct name speeds[] = {
    {0, .name = "10-Mb/s", .help = "Ten million bits a second: an old port."},
    {1, .name = "100-Mb/s", .help = "A hundred million bits a second."},
    {2, .name = "1-Gb/s", .help = "A thousand million bits a second."},
    {},
};

static const struct name duplexes[] = {
    {0, .name = "half", .help = "Only one of both sides speaks at a time."},
    {1, .name = "full", .help = "Both sides may speak at once."},
    {},
};

static const struct field low_3[] = {
    {.key = "homeplug_av.enet_phy_cnf.status.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.enet_phy_cnf.status",
	.label = "Status",
	.kind = &kind_number,
	.bits = 2,
	.names = results,
	.help = "Whether it was done."},
    {},
};

static const struct field low_4[] = {
    {.key = "homeplug_av.enet_phy.speed.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.enet_phy.speed",
	.label = "Speed",
	.kind = &kind_number,
	.bits = 2,
	.names = speeds,
	.help = "How fast the port runs."},
    {},
};

static const struct field low_5[] = {
    {.key = "homeplug_av.enet_phy.duplex.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zero."},
    {.key = "homeplug_av.enet_phy.duplex",
	.label = "Duplex",
	.kind = &kind_number,
	.bits = 1,
	.names = duplexes,
	.help = "Whether both sides may speak at once."},
    {},
};

static const struct field enet_phy_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.enet_phy_cnf.status.byte",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_3,
	.help = "Whether it was done."},
    {.key = "homeplug_av.enet_phy.speed.byte",
	.label = "Speed",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_4,
	.help = "How fast the port runs."},
    {.key = "homeplug_av.enet_phy.duplex.byte",
	.label = "Duplex",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_5,
	.help = "Whether both sides may speak at once."},
    {},
};

static const struct proto proto_enet_phy_cnf = {
    .key = "homeplug_av.enet_phy_cnf",
    .name = "Ethernet port",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "How the adapter's Ethernet port runs.",
    .summary = "Adapter's port {homeplug_av.enet_phy.speed} {homeplug_av.enet_phy.duplex}",
    .fields = enet_phy_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa06d, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_attributes_protos[] = {
    &proto_set_key_req,
    &proto_set_key_cnf,
    &proto_op_attr_req,
    &proto_op_attr_cnf,
    &proto_enet_phy_req,
    &proto_enet_phy_cnf,
    NULL,
};
