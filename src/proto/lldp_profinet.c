/* SPDX-License-Identifier: BSD-2-Clause */
/* The TLVs of PROFIBUS and PROFINET International in LLDP: delays, ring and clock of a port. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space lldp_profinet = {.name = "PROFINET subtype"};

static const char reserved_help[] = "Not used: zeros.";
static const char valid_help[] = "Whether the number that follows means anything.";

static const struct name subtypes[] = {
    {1, .name = "delays", .help = "How long frames take through the port and the cable."},
    {2, .name = "port-status", .help = "Whether time slots work at this port."},
    {3, .name = "alias", .help = "Another name of the port."},
    {4, .name = "ring-status", .help = "The ring the port is part of."},
    {5, .name = "chassis-mac", .help = "The MAC address of the device."},
    {6, .name = "clock-status", .help = "The common clock and the periods of the cycle."},
    {7, .name = "MAU-type", .help = "The kind of the port."},
    {8, .name = "ring-interconnection", .help = "The joint of two rings."},
    {9, .name = "TSN-domain", .help = "The domain of time-sensitive networking."},
    {10, .name = "TSN-address", .help = "Where the domain is managed."},
    {11, .name = "TSN-name", .help = "The name of the management."},
    {12, .name = "TSN-parameters", .help = "The parameters of the domain."},
    {13, .name = "time-domain", .help = "Which clock is kept."},
    {},
};

static const struct name states2[] = {
    {0, .name = "off", .help = "No time slots of class 2."},
    {1, .name = "loaded", .help = "The data for it have arrived."},
    {2, .name = "up", .help = "It works."},
    {},
};

static const struct name states3[] = {
    {0, .name = "off", .help = "No time slots of class 3."},
    {1, .name = "reserved", .help = "Not used."},
    {2, .name = "up", .help = "Ready for it."},
    {3, .name = "down", .help = "The neighbour does not fit."},
    {4, .name = "run", .help = "It works."},
    {},
};

static const struct name ring_states[] = {
    {0, .name = "off", .help = "Frames are not doubled over the ring."},
    {1, .name = "configured", .help = "They are to be."},
    {2, .name = "up", .help = "They are."},
    {},
};

static const struct name preambles[] = {
    {0, .name = "seven", .help = "The usual seven bytes before each frame."},
    {1, .name = "one", .help = "One byte before each frame, to save time."},
    {},
};

static const struct field sub_fields[] = {
    {.key = "lldp.profinet.subtype",
	.label = "Subtype",
	.kind = &kind_hex,
	.bits = 8,
	.space = &lldp_profinet,
	.names = subtypes,
	.init = "1",
	.help = "Which of PROFINET's TLVs this is."},
    {},
};

static const struct proto proto_lldp_profinet = {
    .key = "lldp.profinet",
    .name = "PROFINET",
    .spec = "IEC 61158-6-10 clause 4.3.1.5",
    .help = "What controls of machines add: with it an engineering tool draws the map of a plant, "
	    "and clocks know how long the cables are.",
    .fields = sub_fields,
    .binds = (const struct bind[]){{&lldp_oui, 0x000ecf}, {}},
};

static const struct field delay_fields[] = {
    {.key = "lldp.profinet.port_rx_delay_local",
	.label = "Receive delay, own",
	.kind = &kind_number,
	.bits = 32,
	.help = "Nanoseconds from the cable to the inside of the sender."},
    {.key = "lldp.profinet.port_rx_delay_remote",
	.label = "Receive delay, neighbour's",
	.kind = &kind_number,
	.bits = 32,
	.help = "The same at the neighbour, as it has said."},
    {.key = "lldp.profinet.port_tx_delay_local",
	.label = "Transmit delay, own",
	.kind = &kind_number,
	.bits = 32,
	.help = "Nanoseconds from the inside of the sender to the cable."},
    {.key = "lldp.profinet.port_tx_delay_remote",
	.label = "Transmit delay, neighbour's",
	.kind = &kind_number,
	.bits = 32,
	.help = "The same at the neighbour, as it has said."},
    {.key = "lldp.profinet.cable_delay_local",
	.label = "Cable delay",
	.kind = &kind_number,
	.bits = 32,
	.help = "Nanoseconds on the cable, about 5 for each metre."},
    {},
};

static const struct proto proto_lldp_pn_delays = {
    .key = "lldp.pn_delays",
    .name = "Measured delays",
    .spec = "IEC 61158-6-10 clause 4.3.1.5.2",
    .help = "How long a frame takes: what a common clock has to take into account.",
    .fields = delay_fields,
    .binds = (const struct bind[]){{&lldp_profinet, 1}, {}},
};

static const struct field class3_bits[] = {
    {.key = "lldp.profinet.rtc3_port_status.unused",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.profinet.rtc3_port_status.preambleLength",
	.label = "Preamble",
	.kind = &kind_number,
	.bits = 1,
	.names = preambles,
	.help = "What is sent before each frame."},
    {.key = "lldp.profinet.rtc3_port_status.fragmentation",
	.label = "Fragmentation",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Long frames are cut for urgent ones."},
    {.key = "lldp.profinet.rtc3_port_status.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 9,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.profinet.rtc3_port_status",
	.label = "Class 3",
	.kind = &kind_number,
	.bits = 3,
	.names = states3,
	.help = "Time slots planned to the microsecond (IRT)."},
    {},
};

static const struct field status_fields[] = {
    {.key = "lldp.profinet.rtc2_port_status",
	.label = "Class 2",
	.kind = &kind_number,
	.bits = 16,
	.names = states2,
	.help = "Time slots of the older kind."},
    {.key = "lldp.profinet.rtc3",
	.label = "Class 3 status",
	.kind = &kind_hex,
	.bits = 16,
	.parts = class3_bits,
	.help = "Whether time slots work at this port."},
    {},
};

static const struct proto proto_lldp_pn_status = {
    .key = "lldp.pn_status",
    .name = "Port status",
    .spec = "IEC 61158-6-10 clause 4.3.1.5.3",
    .help = "Whether the port can send in time slots, so that nothing has to wait.",
    .fields = status_fields,
    .binds = (const struct bind[]){{&lldp_profinet, 2}, {}},
};

static const struct field ring_fields[] = {
    {.key = "lldp.profinet.mrp_domain_uuid",
	.label = "Ring domain",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The name of the ring as 16 bytes."},
    {.key = "lldp.profinet.mrrt_port_status",
	.label = "Ring status",
	.kind = &kind_number,
	.bits = 16,
	.names = ring_states,
	.help = "Whether frames go both ways around the ring."},
    {},
};

static const struct proto proto_lldp_pn_ring = {
    .key = "lldp.pn_ring",
    .name = "Ring port status",
    .spec = "IEC 61158-6-10 clause 4.3.1.5.5",
    .help = "The ring (MRP) of which the port is a part. If it is cut anywhere frames go the other "
	    "way.",
    .fields = ring_fields,
    .binds = (const struct bind[]){{&lldp_profinet, 4}, {}},
};

static const struct field chassis_fields[] = {
    {.key = "lldp.profinet.cm_mac_add",
	.label = "Device address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The MAC address by which the device is configured."},
    {},
};

static const struct proto proto_lldp_pn_chassis = {
    .key = "lldp.pn_chassis",
    .name = "Chassis MAC",
    .spec = "IEC 61158-6-10 clause 4.3.1.5.6",
    .help = "The MAC address of the device, not of the port.",
    .summary = "{lldp.profinet.cm_mac_add}",
    .fields = chassis_fields,
    .binds = (const struct bind[]){{&lldp_profinet, 5}, {}},
};

static const struct field clock_fields[] = {
    {.key = "lldp.profinet.master_source_address",
	.label = "Clock master",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Whose clock all others follow."},
    {.key = "lldp.profinet.subdomain_uuid",
	.label = "Clock domain",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The name of the domain of this clock."},
    {.key = "lldp.profinet.ir_data_uuid",
	.label = "Plan",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "Which plan of time slots is loaded."},
    {.key = "lldp.profinet.length_of_period_valid",
	.label = "Cycle valid",
	.kind = &kind_flag,
	.bits = 1,
	.help = valid_help},
    {.key = "lldp.profinet.length_of_period_length",
	.label = "Cycle",
	.kind = &kind_number,
	.bits = 31,
	.help = "Nanoseconds of a cycle."},
    {.key = "lldp.profinet.red_period_begin_valid",
	.label = "Red valid",
	.kind = &kind_flag,
	.bits = 1,
	.help = valid_help},
    {.key = "lldp.profinet.red_period_begin_offset",
	.label = "Red from",
	.kind = &kind_number,
	.bits = 31,
	.help = "Where in the cycle only planned frames may be sent."},
    {.key = "lldp.profinet.orange_period_begin_valid",
	.label = "Orange valid",
	.kind = &kind_flag,
	.bits = 1,
	.help = valid_help},
    {.key = "lldp.profinet.orange_period_begin_offset",
	.label = "Orange from",
	.kind = &kind_number,
	.bits = 31,
	.help = "Where frames of class 2 may be sent."},
    {.key = "lldp.profinet.green_period_begin_valid",
	.label = "Green valid",
	.kind = &kind_flag,
	.bits = 1,
	.help = valid_help},
    {.key = "lldp.profinet.green_period_begin_offset",
	.label = "Green from",
	.kind = &kind_number,
	.bits = 31,
	.help = "Where all others may be sent."},
    {},
};

static const struct proto proto_lldp_pn_clock = {
    .key = "lldp.pn_clock",
    .name = "Clock status",
    .spec = "IEC 61158-6-10 clause 4.3.1.5.7",
    .help = "Who gives the time, and how the cycle is divided.",
    .fields = clock_fields,
    .binds = (const struct bind[]){{&lldp_profinet, 6}, {}},
};

static const struct field unknown_fields[] = {
    {.key = "lldp.profinet.content",
	.label = "Content",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Bytes that are only named, not taken apart."},
    {},
};

static const struct proto proto_lldp_pn_other = {
    .key = "lldp.pn_other",
    .name = "PROFINET value",
    .spec = "IEC 61158-6-10 clause 4.3.1.5",
    .help = "A TLV of PROFINET whose content is shown as bytes.",
    .fields = unknown_fields,
    .binds = (const struct bind[]){{&lldp_profinet, 0, 255}, {}},
};

const struct proto *const lldp_profinet_protos[] = {
    &proto_lldp_profinet,
    &proto_lldp_pn_delays,
    &proto_lldp_pn_status,
    &proto_lldp_pn_ring,
    &proto_lldp_pn_chassis,
    &proto_lldp_pn_clock,
    &proto_lldp_pn_other,
    NULL,
};
