/* SPDX-License-Identifier: BSD-2-Clause */
/* The TLVs for media endpoints such as telephones (LLDP-MED), without the location: that is in
 * lldp_location.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space lldp_med = {.name = "MED subtype"};

static const struct name subtypes[] = {
    {1, .name = "capabilities", .help = "Which of these TLVs the sender knows, and what it is."},
    {2, .name = "network-policy", .help = "VLAN and priority for voice."},
    {3, .name = "location", .help = "Where the device stands."},
    {4, .name = "extended-power", .help = "How much power it needs."},
    {5, .name = "hardware-revision", .help = "Version of the hardware."},
    {6, .name = "firmware-revision", .help = "Version of the firmware."},
    {7, .name = "software-revision", .help = "Version of the software."},
    {8, .name = "serial-number", .help = "Its serial number."},
    {9, .name = "manufacturer", .help = "Who has made it."},
    {10, .name = "model", .help = "Which model it is."},
    {11, .name = "asset-id", .help = "The number in the owner's inventory."},
    {},
};

static const struct name classes[] = {
    {0, .name = "undefined", .help = "Not said."},
    {1, .name = "class-I", .help = "A simple endpoint: a gateway, a server."},
    {2, .name = "class-II", .help = "One that plays media: a conference bridge."},
    {3, .name = "class-III", .help = "One with a user: a telephone."},
    {4, .name = "network", .help = "Not an endpoint: a switch, an access point."},
    {},
};

static const struct name applications[] = {
    {0, .name = "reserved", .help = "Not used."},
    {1, .name = "voice", .help = "Telephone calls."},
    {2, .name = "voice-signalling", .help = "Setting up calls, if apart from the calls."},
    {3, .name = "guest-voice", .help = "Calls of guests."},
    {4, .name = "guest-signalling", .help = "Setting up guests' calls."},
    {5, .name = "softphone", .help = "A program on a computer that telephones."},
    {6, .name = "video-conference", .help = "Video calls."},
    {7, .name = "streaming-video", .help = "Video to watch."},
    {8, .name = "video-signalling", .help = "Setting up video, if apart."},
    {},
};

static const struct name power_types[] = {
    {0, .name = "switch", .help = "The sender gives power."},
    {1, .name = "device", .help = "The sender takes power."},
    {2, 3, "reserved", "Not used."},
    {},
};

static const struct field sub_fields[] = {
    {.key = "lldp.media.subtype",
	.label = "Subtype",
	.kind = &kind_hex,
	.bits = 8,
	.space = &lldp_med,
	.names = subtypes,
	.init = "1",
	.help = "Which of the TLVs for media endpoints this is."},
    {},
};

static const struct proto proto_lldp_med = {
    .key = "lldp.med",
    .name = "Media endpoint discovery",
    .spec = "ANSI/TIA-1057 clause 10",
    .help = "A telephone is plugged in and knows nothing. Over these TLVs it learns its VLAN and "
	    "its place, and says what it is.",
    .fields = sub_fields,
    .binds = (const struct bind[]){{&lldp_oui, 0x0012bb}, {}},
};

static const struct field cap_bits[] = {
    {.key = "lldp.media.subtype.caps.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 10,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "lldp.media.subtype.caps.inventory",
	.label = "Inventory",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Version, model, serial number."},
    {.key = "lldp.media.subtype.caps.mid_pd",
	.label = "Power, device",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Says how much power it needs."},
    {.key = "lldp.media.subtype.caps.mdi_pse",
	.label = "Power, switch",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Says how much power it gives."},
    {.key = "lldp.media.subtype.caps.location_id",
	.label = "Location",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Where the device stands."},
    {.key = "lldp.media.subtype.caps.network_policy",
	.label = "Network policy",
	.kind = &kind_flag,
	.bits = 1,
	.help = "VLAN and priority for voice."},
    {.key = "lldp.media.subtype.caps.llpd",
	.label = "Capabilities",
	.kind = &kind_flag,
	.bits = 1,
	.help = "This TLV itself."},
    {},
};

static const struct field caps_fields[] = {
    {.key = "lldp.media.subtype.caps",
	.label = "Capabilities",
	.kind = &kind_hex,
	.bits = 16,
	.parts = cap_bits,
	.init = "0x0003",
	.help = "Which TLVs the sender knows."},
    {.key = "lldp.media.subtype.class",
	.label = "Class",
	.kind = &kind_number,
	.bits = 8,
	.names = classes,
	.init = "3",
	.help = "What kind of device it is."},
    {},
};

static const struct proto proto_lldp_med_caps = {
    .key = "lldp.med_caps",
    .name = "Media capabilities",
    .spec = "ANSI/TIA-1057 clause 10.2.2",
    .help = "Which of these TLVs the sender knows. A switch answers with them only to those who "
	    "have sent this.",
    .summary = "{lldp.media.subtype.class}",
    .fields = caps_fields,
    .binds = (const struct bind[]){{&lldp_med, 1}, {}},
};

static const struct field policy_fields[] = {
    {.key = "lldp.media.app_type",
	.label = "Application",
	.kind = &kind_number,
	.bits = 8,
	.names = applications,
	.init = "1",
	.help = "For which kind of traffic this holds."},
    {.key = "lldp.media.policy_flag",
	.label = "Unknown",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The device asks: it does not know its policy yet."},
    {.key = "lldp.media.tag_flag",
	.label = "Tagged",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "Frames carry a VLAN tag."},
    {.key = "lldp.media.policy_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "lldp.media.vlan_id",
	.label = "VLAN",
	.kind = &kind_number,
	.bits = 12,
	.init = "100",
	.help = "The VLAN for this traffic; 0: only the priority of the tag counts."},
    {.key = "lldp.media.l2_prio",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 3,
	.init = "5",
	.help = "Priority in the tag: 5 for voice."},
    {.key = "lldp.media.dscp",
	.label = "DSCP",
	.kind = &kind_number,
	.bits = 6,
	.init = "46",
	.help = "Priority in the IP header: 46 for voice."},
    {},
};

static const struct proto proto_lldp_med_policy = {
    .key = "lldp.med_policy",
    .name = "Network policy",
    .spec = "ANSI/TIA-1057 clause 10.2.3",
    .help = "In which VLAN and with which priority a telephone has to send. If it is wrong, calls "
	    "stutter or do not come about.",
    .summary = "{lldp.media.app_type} VLAN {lldp.media.vlan_id}",
    .fields = policy_fields,
    .binds = (const struct bind[]){{&lldp_med, 2}, {}},
};

static const struct field power_fields[] = {
    {.key = "lldp.media.power.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 2,
	.names = power_types,
	.init = "1",
	.help = "Which end of the cable speaks."},
    {.key = "lldp.media.power.source",
	.label = "Source",
	.kind = &kind_number,
	.bits = 2,
	.help = "Where the power comes from. Of a switch: 1 mains, 2 backup. Of a device: 1 the "
		"switch, 2 its own supply, 3 both."},
    {.key = "lldp.media.power.prio",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 4,
	.names = lldp_power_priorities,
	.help = "Who goes first when there is not enough power for all."},
    {.key = "lldp.media.power.value",
	.label = "Power",
	.kind = &kind_number,
	.bits = 16,
	.init = "65",
	.help = "What the device needs at most or the switch gives, in tenths of a watt."},
    {},
};

static const struct proto proto_lldp_med_power = {
    .key = "lldp.med_power",
    .name = "Extended power via MDI",
    .spec = "ANSI/TIA-1057 clause 10.2.5",
    .help = "Power in steps of a tenth of a watt, where the classes of 802.3af were too coarse.",
    .summary = "{lldp.media.power.type}",
    .fields = power_fields,
    .binds = (const struct bind[]){{&lldp_med, 4}, {}},
};

static const struct field inventory_fields[] = {
    {.key = "lldp.media.hardware",
	.label = "Hardware",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 5},
	.help = "Version of the hardware."},
    {.key = "lldp.media.firmware",
	.label = "Firmware",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 6},
	.help = "Version of the program that starts the device."},
    {.key = "lldp.media.software",
	.label = "Software",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 7},
	.help = "Version of the program that runs."},
    {.key = "lldp.media.sn",
	.label = "Serial number",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 8},
	.help = "Which single device it is."},
    {.key = "lldp.media.manufacturer",
	.label = "Manufacturer",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 9},
	.help = "Who has made it."},
    {.key = "lldp.media.model",
	.label = "Model",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 10},
	.help = "Which model it is."},
    {.key = "lldp.media.asset",
	.label = "Asset id",
	.kind = &kind_text,
	.bits = REST,
	.when = {.key = "lldp.media.subtype", .is = IF, .from = 11},
	.help = "The number in the owner's inventory."},
    {},
};

static const struct proto proto_lldp_med_inventory = {
    .key = "lldp.med_inventory",
    .name = "Inventory",
    .spec = "ANSI/TIA-1057 clause 10.2.6",
    .help = "So that nobody has to walk around with a list: what the device is, one TLV for each "
	    "detail.",
    .fields = inventory_fields,
    .binds = (const struct bind[]){{&lldp_med, 5, 11}, {}},
};

static const struct field unknown_fields[] = {
    {.key = "lldp.media.content",
	.label = "Content",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes of a subtype that is not known."},
    {},
};

static const struct proto proto_lldp_med_other = {
    .key = "lldp.med_other",
    .name = "MED value",
    .spec = "ANSI/TIA-1057 clause 10.2",
    .help = "A TLV for media endpoints that is not known.",
    .fields = unknown_fields,
    .binds = (const struct bind[]){{&lldp_med, 0, 255}, {}},
};

const struct proto *const lldp_med_protos[] = {
    &proto_lldp_med,
    &proto_lldp_med_caps,
    &proto_lldp_med_policy,
    &proto_lldp_med_power,
    &proto_lldp_med_inventory,
    &proto_lldp_med_other,
    NULL,
};
