/* SPDX-License-Identifier: BSD-2-Clause */
/* The Link Layer Discovery Protocol: the list of TLVs and the nine standard ones. Organisationally
 * specific TLVs are here as OUI, subtype and bytes; who knows one binds to lldp_oui. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"

const struct space lldp_type = {.name = "LLDP TLV type"};
const struct space lldp_oui = {.name = "LLDP OUI"};

static const struct name types[] = {
    {0, .name = "end", .help = "The end of the list."},
    {1, .name = "chassis-id", .help = "Which device this is."},
    {2, .name = "port-id", .help = "At which of its ports you are."},
    {3, .name = "ttl", .help = "For how many seconds this holds."},
    {4, .name = "port-description", .help = "The port in words, as the administrator wrote it."},
    {5, .name = "system-name", .help = "The name of the device."},
    {6, .name = "system-description", .help = "Model, system and version."},
    {7, .name = "capabilities", .help = "What the device can do, and what of it is switched on."},
    {8, .name = "management-address", .help = "Where the device can be managed."},
    {9, 126, "reserved", "For later versions of the standard."},
    {127, .name = "organisation", .help = "What a manufacturer or another standard adds."},
    {},
};

static const struct field tlv_fields[] = {
    {.key = "lldp.tlv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 7,
	.space = &lldp_type,
	.names = types,
	.help = "What this piece of information is."},
    {.key = "lldp.tlv.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 9,
	.count = {.of = BODY},
	.help = "Bytes that follow. So a receiver skips what it does not know."},
    {},
};

static const struct proto proto_lldp_tlv = {
    .key = "lldp.tlv",
    .name = "TLV",
    .spec = "IEEE 802.1AB clause 8.4",
    .help = "One piece of information: its type, its length, and its value.",
    .summary = "{lldp.tlv.type}",
    .fields = tlv_fields,
};

static const struct field lldp_fields[] = {
    {.key = "lldp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_lldp_tlv,
	.until = {.key = "lldp.tlv.type", .from = 0, .is = IF},
	.init = "[lldp.chassis ; lldp.port ; lldp.ttl ; lldp.tlv type=end]",
	.help = "Pieces of information: device, port and time first and in this order, then any, "
		"the end last."},
    {},
};

static const struct proto proto_lldp = {
    .key = "lldp",
    .name = "Link Layer Discovery Protocol",
    .spec = "IEEE 802.1AB",
    .help = "Every 30 seconds a switch says over each of its ports who it is and which port this "
	    "is. It goes no further than to the other end of the cable: so you learn where you "
	    "are plugged in.",
    .summary = "LLDP {lldp.tlv.system.name|lldp.chassis.id|lldp.chassis.id.mac|"
	       "lldp.chassis.id.ip4|lldp.chassis.id.ip6} port "
	       "{lldp.port.id|lldp.port.id.mac|lldp.port.id.ip4|lldp.port.id.ip6}",
    .fields = lldp_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88cc, .group = 0x0180c200000e}, {}},
};

static const struct name lifetimes[] = {
    {0, .name = "goodbye", .help = "The port is being switched off: forget what it said."},
    {},
};

static const struct field ttl_fields[] = {
    {.key = "lldp.time_to_live",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 16,
	.names = lifetimes,
	.init = "120",
	.help = "If nothing is heard for so long, the device is gone."},
    {},
};

static const struct proto proto_lldp_ttl = {
    .key = "lldp.ttl",
    .name = "Time to live",
    .spec = "IEEE 802.1AB clause 8.5.4",
    .help = "For how long this holds. Always the third TLV.",
    .fields = ttl_fields,
    .binds = (const struct bind[]){{&lldp_type, 3}, {}},
};

static const struct field port_desc_fields[] = {
    {.key = "lldp.port.desc",
	.label = "Port description",
	.kind = &kind_text,
	.bits = REST,
	.help = "What the administrator wrote about the port: where the cable goes, for instance."},
    {},
};

static const struct proto proto_lldp_port_desc = {
    .key = "lldp.port_desc",
    .name = "Port description",
    .spec = "IEEE 802.1AB clause 8.5.5",
    .help = "The port in words.",
    .fields = port_desc_fields,
    .binds = (const struct bind[]){{&lldp_type, 4}, {}},
};

static const struct field sys_name_fields[] = {
    {.key = "lldp.tlv.system.name",
	.label = "System name",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name by which the administrators call the device."},
    {},
};

static const struct proto proto_lldp_sys_name = {
    .key = "lldp.system_name",
    .name = "System name",
    .spec = "IEEE 802.1AB clause 8.5.6",
    .help = "The name of the device.",
    .fields = sys_name_fields,
    .binds = (const struct bind[]){{&lldp_type, 5}, {}},
};

static const struct field sys_desc_fields[] = {
    {.key = "lldp.tlv.system.desc",
	.label = "System description",
	.kind = &kind_text,
	.bits = REST,
	.help =
	    "Model, operating system and version: what an attacker would like to know as well."},
    {},
};

static const struct proto proto_lldp_sys_desc = {
    .key = "lldp.system_desc",
    .name = "System description",
    .spec = "IEEE 802.1AB clause 8.5.7",
    .help = "The device in words.",
    .fields = sys_desc_fields,
    .binds = (const struct bind[]){{&lldp_type, 6}, {}},
};

/* clang-format off */

/* What a device can be, and what of that it is: the same bits. */
#define LLDP_CAPABILITIES(P) \
    {.key = P ".reserved", \
	.label = "Reserved", \
	.kind = &kind_hex, \
	.bits = 5, \
	.fixed = true, \
	.help = "Not used: zeros."}, \
    {.key = P ".tpmr", \
	.label = "Two-port MAC relay", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Passes frames between its two ports: a media converter."}, \
    {.key = P ".s_vlan", \
	.label = "S-VLAN component", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "A carrier's bridge."}, \
    {.key = P ".c_vlan", \
	.label = "C-VLAN component", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "A bridge with VLANs."}, \
    {.key = P ".station_only", \
	.label = "Station only", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "An end station; then none of the others."}, \
    {.key = P ".docsis_cable_device", \
	.label = "DOCSIS cable device", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "A cable modem."}, \
    {.key = P ".telephone", \
	.label = "Telephone", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "A telephone."}, \
    {.key = P ".router", \
	.label = "Router", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Passes packets between networks."}, \
    {.key = P ".wlan_access_pt", \
	.label = "WLAN access point", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Joins a wireless network with a wired one."}, \
    {.key = P ".bridge", \
	.label = "Bridge", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "A switch."}, \
    {.key = P ".repeater", \
	.label = "Repeater", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Repeats bits: a hub."}, \
    {.key = P ".other", \
	.label = "Other", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = "Something else."}

/* clang-format on */

static const struct field can_bits[] = {
    LLDP_CAPABILITIES("lldp.tlv.system_cap"),
    {},
};

static const struct field does_bits[] = {
    LLDP_CAPABILITIES("lldp.tlv.enable_system_cap"),
    {},
};

static const struct field caps_fields[] = {
    {.key = "lldp.tlv.system_cap",
	.label = "Capabilities",
	.kind = &kind_hex,
	.bits = 16,
	.parts = can_bits,
	.init = "0x0004",
	.help = "What the device could do."},
    {.key = "lldp.tlv.enable_system_cap",
	.label = "Enabled",
	.kind = &kind_hex,
	.bits = 16,
	.parts = does_bits,
	.init = "0x0004",
	.help = "What of it is switched on."},
    {},
};

static const struct proto proto_lldp_caps = {
    .key = "lldp.capabilities",
    .name = "System capabilities",
    .spec = "IEEE 802.1AB clause 8.5.8",
    .help = "What the device can do, and what of it is switched on: switch, router, telephone.",
    .fields = caps_fields,
    .binds = (const struct bind[]){{&lldp_type, 7}, {}},
};

static const struct name numberings[] = {
    {1, .name = "unknown", .help = "Not said."},
    {2, .name = "ifIndex", .help = "The number of the interface in SNMP."},
    {3, .name = "port-number", .help = "The number of the port as a bridge."},
    {},
};

static const char mgmt_help[] = "Where the device can be managed: with a browser, SSH or SNMP.";

static const struct field mgmt_fields[] = {
    {.key = "lldp.mgn.address.len",
	.label = "Address length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED, .plus = -1},
	.init = "5",
	.help = "Bytes of family and address."},
    {.key = "lldp.mgn.address.subtype",
	.label = "Address family",
	.kind = &kind_number,
	.bits = 8,
	.names = address_family_names,
	.init = "1",
	.help = "What kind of address follows."},
    {.key = "lldp.mgn.addr.ip4",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.sized_by = "lldp.mgn.address.len",
	.when = {.key = "lldp.mgn.address.subtype",
	    .from = 1,
	    .is = IF,
	    .also = &(const struct when){.key = "lldp.mgn.address.len", .from = 5, .is = IF}},
	.init = "192.0.2.1",
	.help = mgmt_help},
    {.key = "lldp.mgn.addr.ip6",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.sized_by = "lldp.mgn.address.len",
	.when = {.key = "lldp.mgn.address.subtype", .from = 2, .is = IF},
	.init = "2001:db8::1",
	.help = mgmt_help},
    {.key = "lldp.mgn.addr.hex",
	.label = "Address",
	.kind = &kind_bytes,
	.sized_by = "lldp.mgn.address.len",
	.when = {.is = ELSE},
	.help = mgmt_help},
    {.key = "lldp.mgn.interface.subtype",
	.label = "Interface numbering",
	.kind = &kind_number,
	.bits = 8,
	.names = numberings,
	.init = "2",
	.help = "Which numbering of interfaces is meant."},
    {.key = "lldp.mgn.interface.number",
	.label = "Interface",
	.kind = &kind_number,
	.bits = 32,
	.init = "1",
	.help = "The interface that has the address."},
    {.key = "lldp.mgn.obj.len",
	.label = "OID length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the object identifier; 0: none."},
    {.key = "lldp.mgn.obj.id",
	.label = "Object identifier",
	.kind = &kind_oid,
	.sized_by = "lldp.mgn.obj.len",
	.help = "Where in SNMP's tree the device is described."},
    {},
};

static const struct proto proto_lldp_mgmt = {
    .key = "lldp.management",
    .name = "Management address",
    .spec = "IEEE 802.1AB clause 8.5.9",
    .help = "An address at which the device can be managed. There may be several.",
    .fields = mgmt_fields,
    .binds = (const struct bind[]){{&lldp_type, 8}, {}},
};

static const struct field org_fields[] = {
    {.key = "lldp.orgtlv.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.space = &lldp_oui,
	.names = oui_names,
	.init = "0x0080c2",
	.help = "Who has defined this TLV: the first half of a manufacturer's addresses."},
    {},
};

static const struct proto proto_lldp_org = {
    .key = "lldp.organisation",
    .name = "Organisationally specific",
    .spec = "IEEE 802.1AB clause 8.6",
    .help = "What a manufacturer or another standard adds: VLANs, speed, power, where a telephone "
	    "stands.",
    .fields = org_fields,
    .binds = (const struct bind[]){{&lldp_type, 127}, {}},
};

static const struct field oui_fields[] = {
    {.key = "lldp.unknown_subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 8,
	.help = "Which of the organisation's TLVs this is."},
    {.key = "lldp.unknown_subtype.content",
	.label = "Content",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the organisation's own document explains."},
    {},
};

static const struct proto proto_lldp_oui = {
    .key = "lldp.unknown",
    .name = "Organisation's value",
    .spec = "IEEE 802.1AB clause 8.6",
    .help = "A subtype and bytes: this program does not know this organisation's TLVs.",
    .fields = oui_fields,
    .binds = (const struct bind[]){{&lldp_oui, 0, 0xffffff}, {}},
};

const struct proto *const lldp_protos[] = {
    &proto_lldp,
    &proto_lldp_tlv,
    &proto_lldp_ttl,
    &proto_lldp_port_desc,
    &proto_lldp_sys_name,
    &proto_lldp_sys_desc,
    &proto_lldp_caps,
    &proto_lldp_mgmt,
    &proto_lldp_org,
    &proto_lldp_oui,
    NULL,
};
