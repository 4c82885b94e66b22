/* SPDX-License-Identifier: BSD-2-Clause */
/* The TLVs that IEEE 802.1 adds to LLDP: VLANs and protocols of the port, aggregation. Those for
 * data centres are in lldp_dcb.c, those for virtual machines in lldp_evb.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space lldp_8021 = {.name = "802.1 subtype"};

static const struct name subtypes[] = {
    {1, .name = "port-VLAN", .help = "The VLAN of untagged frames at this port."},
    {2, .name = "protocol-VLAN", .help = "A VLAN for the untagged frames of one protocol."},
    {3, .name = "VLAN-name", .help = "The name of a VLAN."},
    {4, .name = "protocol-identity", .help = "A protocol that the sender speaks here."},
    {5, .name = "VID-usage-digest", .help = "A sum over the VLANs in use."},
    {6, .name = "management-VID", .help = "The VLAN in which the device is managed."},
    {7, .name = "link-aggregation",
	.help = "Whether this cable is one of several that act as one link."},
    {8, .name = "congestion-notification",
	.help = "Which priorities can be slowed down at their source."},
    {9, .name = "ETS-configuration", .help = "How the sender shares the link among priorities."},
    {10, .name = "ETS-recommendation", .help = "How the neighbour should share it."},
    {11, .name = "PFC", .help = "Which priorities can be paused one by one."},
    {12, .name = "application-priority", .help = "Which priority a program's frames should have."},
    {13, .name = "EVB", .help = "A bridge for virtual machines, and how it is spoken with."},
    {14, .name = "CDCP", .help = "S-channels: one cable as several."},
    {15, .name = "port-extension", .help = "A port extender and its bridge."},
    {16, .name = "application-VLAN", .help = "Which VLAN a program's frames should be in."},
    {17, .name = "LRP-ECP", .help = "Where registration over ECP is spoken."},
    {18, .name = "LRP-TCP", .help = "Where registration over TCP is spoken."},
    {19, .name = "congestion-isolation",
	.help = "Moves the flows that congest out of the way of others."},
    {20, .name = "topology-recognition",
	.help = "At which level of a data centre's network the port is."},
    {},
};

static const struct name port_kinds[] = {
    {0, .name = "unspecified", .help = "Not said."},
    {1, .name = "aggregation-port", .help = "Sent by one of the cables of the link."},
    {2, .name = "aggregator", .help = "Sent for the whole link."},
    {3, .name = "single-port", .help = "Sent by a link of only one cable."},
    {},
};

static const struct field sub_fields[] = {
    {.key = "lldp.ieee.802_1.subtype",
	.label = "Subtype",
	.kind = &kind_hex,
	.bits = 8,
	.space = &lldp_8021,
	.names = subtypes,
	.init = "1",
	.help = "Which of the TLVs of IEEE 802.1 this is."},
    {},
};

static const struct proto proto_lldp_8021 = {
    .key = "lldp.8021",
    .name = "IEEE 802.1",
    .spec = "IEEE 802.1Q annex D",
    .help = "What the group that standardises bridges adds: VLANs, priorities, virtual machines.",
    .fields = sub_fields,
    .binds = (const struct bind[]){{&lldp_oui, 0x0080c2}, {}},
};

static const struct field pvid_fields[] = {
    {.key = "lldp.ieee.802_1.port_vlan.id",
	.label = "Port VLAN",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "Untagged frames that enter here belong to this VLAN. The same at both ends, or "
		"two VLANs are joined by mistake; 0: none."},
    {},
};

static const struct proto proto_lldp_pvid = {
    .key = "lldp.pvid",
    .name = "Port VLAN id",
    .spec = "IEEE 802.1Q clause D.2.1",
    .help = "The VLAN of untagged frames at this port.",
    .summary = "VLAN {lldp.ieee.802_1.port_vlan.id}",
    .fields = pvid_fields,
    .binds = (const struct bind[]){{&lldp_8021, 1}, {}},
};

static const struct field ppvid_bits[] = {
    {.key = "lldp.ieee.802_1.port_and_vlan_id_flag.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "lldp.ieee.802_1.port_and_vlan_id_flag.enabled",
	.label = "Enabled",
	.kind = &kind_flag,
	.bits = 1,
	.help = "VLANs by protocol are in use here."},
    {.key = "lldp.ieee.802_1.port_and_vlan_id_flag.supported",
	.label = "Supported",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The port could sort untagged frames by protocol."},
    {.key = "lldp.ieee.802_1.port_and_vlan_id_flag.reserved0",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.fixed = true,
	.help = "Not used: zero."},
    {},
};

static const struct field ppvid_fields[] = {
    {.key = "lldp.ieee.802_1.port_and_vlan_id_flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = ppvid_bits,
	.help = "Whether the port can sort by protocol, and does."},
    {.key = "lldp.ieee.802_1.port_proto_vlan.id",
	.label = "Protocol VLAN",
	.kind = &kind_number,
	.bits = 16,
	.help = "The VLAN for the frames of one protocol; 0: none."},
    {},
};

static const struct proto proto_lldp_ppvid = {
    .key = "lldp.ppvid",
    .name = "Port and protocol VLAN id",
    .spec = "IEEE 802.1Q clause D.2.2",
    .help = "A port can put untagged frames into different VLANs by what they carry.",
    .summary = "VLAN {lldp.ieee.802_1.port_proto_vlan.id}",
    .fields = ppvid_fields,
    .binds = (const struct bind[]){{&lldp_8021, 2}, {}},
};

static const struct field vlan_fields[] = {
    {.key = "lldp.ieee.802_1.vlan.id",
	.label = "VLAN",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "The VLAN that has the name."},
    {.key = "lldp.ieee.802_1.vlan.name_len",
	.label = "Name length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the name, at most 32."},
    {.key = "lldp.ieee.802_1.vlan.name",
	.label = "Name",
	.kind = &kind_text,
	.sized_by = "lldp.ieee.802_1.vlan.name_len",
	.init = "default",
	.help = "What the administrator calls the VLAN."},
    {},
};

static const struct proto proto_lldp_vlan_name = {
    .key = "lldp.vlan_name",
    .name = "VLAN name",
    .spec = "IEEE 802.1Q clause D.2.3",
    .help = "A VLAN of this port and its name; there may be one for each.",
    .summary = "VLAN {lldp.ieee.802_1.vlan.id} {lldp.ieee.802_1.vlan.name}",
    .fields = vlan_fields,
    .binds = (const struct bind[]){{&lldp_8021, 3}, {}},
};

static const struct field proto_fields[] = {
    {.key = "lldp.ieee.802_1.proto.id_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the identity."},
    {.key = "lldp.ieee.802_1.proto.id",
	.label = "Identity",
	.kind = &kind_bytes,
	.sized_by = "lldp.ieee.802_1.proto.id_length",
	.init = "888e01",
	.help = "The first bytes of the protocol's frames after the addresses: 88 8e is port "
		"access, 00 26 42 42 03 spanning tree."},
    {},
};

static const struct proto proto_lldp_protocol = {
    .key = "lldp.protocol",
    .name = "Protocol identity",
    .spec = "IEEE 802.1Q clause D.2.4",
    .help = "A protocol that the sender speaks at this port, told by how its frames begin.",
    .fields = proto_fields,
    .binds = (const struct bind[]){{&lldp_8021, 4}, {}},
};

static const struct field digest_fields[] = {
    {.key = "lldp.ieee.802_1.vid_usage_digest",
	.label = "VID usage digest",
	.kind = &kind_hex,
	.bits = 32,
	.help = "A CRC over a table of all VLANs that says which are in use. Equal at both ends: "
		"the same VLANs."},
    {},
};

static const struct proto proto_lldp_vid_digest = {
    .key = "lldp.vid_digest",
    .name = "VID usage digest",
    .spec = "IEEE 802.1Q clause D.2.5",
    .help = "Lets two neighbours see at a glance whether they use the same VLANs.",
    .fields = digest_fields,
    .binds = (const struct bind[]){{&lldp_8021, 5}, {}},
};

static const struct field mgmt_fields[] = {
    {.key = "lldp.ieee.802_1.mgmt_vid",
	.label = "Management VLAN",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "The device answers to its administrators in this VLAN; 0: in none."},
    {},
};

static const struct proto proto_lldp_mgmt_vid = {
    .key = "lldp.mgmt_vid",
    .name = "Management VID",
    .spec = "IEEE 802.1Q clause D.2.6",
    .help = "The VLAN in which the device is managed.",
    .summary = "VLAN {lldp.ieee.802_1.mgmt_vid}",
    .fields = mgmt_fields,
    .binds = (const struct bind[]){{&lldp_8021, 6}, {}},
};

static const struct field aggregation_bits[] = {
    {.key = "lldp.ieee.802_1.aggregation_status.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "lldp.ieee.802_1.aggregation_status.porttype",
	.label = "Port type",
	.kind = &kind_number,
	.bits = 2,
	.names = port_kinds,
	.help = "Who speaks: the single cable or the whole link."},
    {.key = "lldp.ieee.802_1.aggregation_status.enabled",
	.label = "Aggregated",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The cable is part of a link of several."},
    {.key = "lldp.ieee.802_1.aggregation_status.cap",
	.label = "Capable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "It could be."},
    {},
};

static const struct field aggregation_fields[] = {
    {.key = "lldp.ieee.802_1.aggregation_status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = aggregation_bits,
	.help = "Whether several cables act as one link here."},
    {.key = "lldp.ieee.802_1.aggregated_port_id",
	.label = "Aggregated port",
	.kind = &kind_number,
	.bits = 32,
	.help = "The interface number of the link; 0: none."},
    {},
};

static const struct proto proto_lldp_aggregation = {
    .key = "lldp.aggregation",
    .name = "Link aggregation",
    .spec = "IEEE 802.1AX annex F",
    .help = "Several cables between two switches can act as one, faster and with spares. Is this "
	    "one of them?",
    .fields = aggregation_fields,
    .binds = (const struct bind[]){{&lldp_8021, 7}, {}},
};

static const struct field unknown_fields[] = {
    {.key = "lldp.ieee.802_1.content",
	.label = "Content",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes that are only named, not taken apart."},
    {},
};

static const struct proto proto_lldp_8021_other = {
    .key = "lldp.8021_other",
    .name = "802.1 value",
    .spec = "IEEE 802.1Q annex D",
    .help = "A TLV of IEEE 802.1 whose content is shown as bytes.",
    .fields = unknown_fields,
    .binds = (const struct bind[]){{&lldp_8021, 0, 255}, {}},
};

const struct proto *const lldp_8021_protos[] = {
    &proto_lldp_8021,
    &proto_lldp_pvid,
    &proto_lldp_ppvid,
    &proto_lldp_vlan_name,
    &proto_lldp_protocol,
    &proto_lldp_vid_digest,
    &proto_lldp_mgmt_vid,
    &proto_lldp_aggregation,
    &proto_lldp_8021_other,
    NULL,
};
