/* SPDX-License-Identifier: BSD-2-Clause */
/* HomePlug AV: encrypted messages, what is behind an adapter, adapters without a network, and free
 * words between cars and charging stations. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name standings[] = {
    {0, 3, "alone", "In no network. The number says how well it could coordinate one."},
    {4, .name = "member", .help = "In a network."},
    {5, .name = "member-proxy",
	.help = "In a network, and it can pass on what the coordinator says."},
    {8, .name = "coordinator", .help = "It rules a network."},
    {},
};

static const struct name selects[] = {
    {0, .name = "device-access-key", .help = "The key of the one who receives it."},
    {1, .name = "membership-key", .help = "The key that all members have."},
    {2, 14, "temporary-key", "A key for one conversation."},
    {15, .name = "none", .help = "Not encrypted."},
    {},
};

static const struct field low_1[] = {
    {.key = "homeplug_av.nw_info.peks.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.nw_info.peks",
	.label = "Key",
	.kind = &kind_hex,
	.bits = 4,
	.names = selects,
	.help = "Which key it is encrypted with."},
    {},
};

static const struct field low_2[] = {
    {.key = "homeplug_av.cm_enc_pld_ind.avlns.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_enc_pld_ind.avlns",
	.label = "Standing",
	.kind = &kind_hex,
	.bits = 4,
	.names = standings,
	.help = "What the sender is in its network."},
    {},
};

static const struct field cm_enc_pld_ind_fields[] = {
    {.key = "homeplug_av.nw_info.peks.byte",
	.label = "Key",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_1,
	.help = "Which key it is encrypted with."},
    {.key = "homeplug_av.cm_enc_pld_ind.avlns.byte",
	.label = "Standing",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_2,
	.help = "What the sender is in its network."},
    HOMEPLUG_CONVERSATION("homeplug_av.cm_enc_pld_ind"),
    {.key = "homeplug_av.nw_info.pmn",
	.label = "Message",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which message of the conversation; 255 is the last."},
    {.key = "homeplug_av.cm_enc_pld_ind.iv",
	.label = "Starting value",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "homeplug_av.nw_info.pid", .from = 4, .is = UNLESS},
	.help = "Random bytes from which the encryption starts."},
    {.key = "homeplug_av.cm_enc_pld_ind.uuid",
	.label = "Program",
	.kind = &kind_bytes,
	.bits = 128,
	.when = {.key = "homeplug_av.nw_info.pid", .from = 4, .is = IF},
	.help = "Which program it is for."},
    {.key = "homeplug_av.cm_enc_pld_ind.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.help = "Bytes of what is encrypted, without what fills it up."},
    {.key = "homeplug_av.cm_enc_pld_ind.pld",
	.label = "Encrypted",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What only who has the key can read."},
    {},
};

static const struct proto proto_cm_enc_pld_ind = {
    .key = "homeplug_av.cm_enc_pld_ind",
    .name = "Encrypted message",
    .spec = "IEEE 1901, HomePlug AV 2.1 clause 11.5",
    .help = "A message within: encrypted, so that only who has the key can read it. So adapters "
	    "get the keys of a network.",
    .summary = "HomePlug AV encrypted message",
    .fields = cm_enc_pld_ind_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6006}, {}},
};

static const struct field low_3[] = {
    {.key = "homeplug_av.cm_unassoc_sta.cco_cap.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_unassoc_sta.cco_cap",
	.label = "Standing",
	.kind = &kind_hex,
	.bits = 4,
	.names = standings,
	.help = "How well it could coordinate a network."},
    {},
};

static const struct field cm_unassoc_sta_fields[] = {
    {.key = "homeplug_av.cm_unassoc_sta.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "The number of the network that it belongs to."},
    {.key = "homeplug_av.cm_unassoc_sta.cco_cap.byte",
	.label = "Standing",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_3,
	.help = "How well it could coordinate a network."},
    {},
};

static const struct proto proto_cm_unassoc_sta = {
    .key = "homeplug_av.cm_unassoc_sta",
    .name = "Without a network",
    .spec = "IEEE 1901, HomePlug AV 2.1 clause 11.5",
    .help = "An adapter that is in no network tells so from time to time, and which one it would "
	    "like to join.",
    .summary = "Adapter without a network",
    .fields = cm_unassoc_sta_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6002}, {}},
};

static const struct field item_4_fields[] = {
    {.key = "homeplug_av.brg_infos_cnf.mac",
	.label = "Device",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Its address."},
    {},
};

static const struct proto proto_item_4 = {
    .key = "homeplug_av.brg_infos_cnf.entry",
    .name = "Device",
    .spec = "IEEE 1901, HomePlug AV 2.1 clause 11.5",
    .help = "A device behind the adapter.",
    .fields = item_4_fields,
};

static const struct field brg_infos_cnf_fields[] = {
    {.key = "homeplug_av.brg_infos_cnf.brd",
	.label = "Bridge",
	.kind = &kind_hex,
	.bits = 8,
	.init = "1",
	.help = "1: it passes frames on for others."},
    {.key = "homeplug_av.brg_infos_cnf.btei",
	.label = "Number",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "homeplug_av.brg_infos_cnf.brd", .from = 0, .is = UNLESS},
	.help = "The adapter's number in the network."},
    {.key = "homeplug_av.brg_infos_cnf.num_stas",
	.label = "Devices",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "homeplug_av.brg_infos_cnf.brd", .from = 0, .is = UNLESS},
	.count = {.of = SIZED},
	.help = "How many follow."},
    {.key = "homeplug_av.brg_infos_cnf.devices",
	.label = "Devices",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "homeplug_av.brg_infos_cnf.brd", .from = 0, .is = UNLESS},
	.sized_by = "homeplug_av.brg_infos_cnf.num_stas",
	.item = &proto_item_4,
	.help = "Those behind it."},
    {},
};

static const struct proto proto_brg_infos_cnf = {
    .key = "homeplug_av.brg_infos_cnf",
    .name = "What is behind",
    .spec = "IEEE 1901, HomePlug AV 2.1 clause 11.5",
    .help = "Which devices are behind an adapter, on its Ethernet port.",
    .summary = "Behind the adapter are {homeplug_av.brg_infos_cnf.num_stas} devices",
    .fields = brg_infos_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6021}, {}},
};

static const struct name makers_reserved[] = {
    {0x1f, .name = "vendor", .help = "Of a maker: whose it is stands within."},
    {0, .name = "end", .help = "The end."},
    {},
};

static const struct space user_data = {.name = "SLAC user data"};

static const struct field tlv_parts[] = {
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0xfe00,
	.space = &user_data,
	.names = makers_reserved,
	.help = "What this piece is."},
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x01ff,
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

static const struct field tlv_fields[] = {
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.word",
	.label = "Type and length",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = tlv_parts,
	.init = "0x3e00",
	.help = "Type and length in one number, the lower byte first."},
    {},
};

static const struct proto proto_tlv = {
    .key = "homeplug_av.gp.cm_slac_user_data.piece",
    .name = "Piece",
    .spec = "HomePlug Green PHY 1.1 clause 11.5",
    .help = "Type, length and bytes.",
    .fields = tlv_fields,
};

static const struct field maker_fields[] = {
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.oui",
	.label = "Maker",
	.kind = &kind_hex,
	.bits = 24,
	.names = homeplug_makers,
	.init = "0x00b052",
	.help = "Whose piece it is."},
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.subtype",
	.label = "Subtype",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Which of its pieces."},
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.info_str",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the maker can read."},
    {},
};

static const struct proto proto_maker = {
    .key = "homeplug_av.gp.cm_slac_user_data.maker",
    .name = "Piece of a maker",
    .spec = "HomePlug Green PHY 1.1 clause 11.5",
    .help = "A piece that only devices of one maker understand.",
    .fields = maker_fields,
    .binds = (const struct bind[]){{&user_data, 0x1f}, {}},
};

static const struct field str_fields[] = {
    {.key = "homeplug_av.gp.cm_slac_user_data.tlv.str",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What stands in it."},
    {},
};

static const struct proto proto_str = {
    .key = "homeplug_av.gp.cm_slac_user_data.other",
    .name = "Other piece",
    .spec = "HomePlug Green PHY 1.1 clause 11.5",
    .help = "A piece of another kind.",
    .fields = str_fields,
    .binds = (const struct bind[]){{&user_data, 1, 0x1e}, {&user_data, 0x20, 0x7f}, {}},
};

static const struct name casts[] = {
    {0, .name = "one", .help = "To one station."},
    {1, .name = "network", .help = "To all of the network."},
    {2, .name = "networks", .help = "To all of several networks."},
    {},
};

static const struct field cast_parts[] = {
    {.key = "homeplug_av.gp.cm_slac_user_data.broadcast",
	.label = "To",
	.kind = &kind_hex,
	.bits = 24,
	.little = true,
	.mask = 0xff0000,
	.names = casts,
	.help = "Who shall get it."},
    {.key = "homeplug_av.gp.cm_slac_user_data.broadcast.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 24,
	.little = true,
	.mask = 0x00ffff,
	.help = "Not used here."},
    {},
};

static const struct field gp_cm_slac_user_data_fields[] = {
    {.key = "homeplug_av.gp.cm_slac_user_data.broadcast.piece",
	.label = "To",
	.kind = &kind_hex,
	.bits = 24,
	.little = true,
	.parts = cast_parts,
	.help = "Who shall get it."},
    {.key = "homeplug_av.gp.cm_slac_user_data.tlvs",
	.label = "Pieces",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_tlv,
	.until = {.key = "homeplug_av.gp.cm_slac_user_data.tlv.word", .is = IF},
	.init = "[homeplug_av.gp.cm_slac_user_data.piece]",
	.help = "The pieces; one of type and length 0 ends them."},
    {},
};

static const struct proto proto_gp_cm_slac_user_data = {
    .key = "homeplug_av.gp.cm_slac_user_data",
    .name = "Words of makers",
    .spec = "HomePlug Green PHY 1.1 clause 11.5",
    .help = "Car and charging station tell each other what their makers like, before the car has "
	    "joined the network.",
    .summary = "Words of makers between car and station",
    .fields = gp_cm_slac_user_data_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6080}, {&homeplug_message, 0x6081}, {}},
};

const struct proto *const homeplug_secret_protos[] = {
    &proto_cm_enc_pld_ind,
    &proto_cm_unassoc_sta,
    &proto_item_4,
    &proto_brg_infos_cnf,
    &proto_tlv,
    &proto_maker,
    &proto_str,
    &proto_gp_cm_slac_user_data,
    NULL,
};
