/* SPDX-License-Identifier: BSD-2-Clause */
/* The first two TLVs of LLDP: which device, which port; each in one of several forms. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct name address_family_names[] = {
    {1, .name = "IPv4", .help = "An IPv4 address."},
    {2, .name = "IPv6", .help = "An IPv6 address."},
    {3, .name = "NSAP", .help = "An OSI address."},
    {6, .name = "802", .help = "A MAC address."},
    {15, .name = "E.164", .help = "A telephone number."},
    {16, .name = "DNS", .help = "A name."},
    {},
};

static const struct name chassis_kinds[] = {
    {1, .name = "chassis-component", .help = "A name of the case."},
    {2, .name = "interface-alias", .help = "A name that the administrator gave an interface."},
    {3, .name = "port-component", .help = "A name of a part."},
    {4, .name = "mac", .help = "A MAC address of the device."},
    {5, .name = "network", .help = "An address such as IPv4."},
    {6, .name = "interface-name", .help = "The name of an interface."},
    {7, .name = "local", .help = "Any text."},
    {},
};

static const struct name port_kinds[] = {
    {1, .name = "interface-alias", .help = "A name that the administrator gave the port."},
    {2, .name = "port-component", .help = "A name of a part."},
    {3, .name = "mac", .help = "The MAC address of the port."},
    {4, .name = "network", .help = "An address such as IPv4."},
    {5, .name = "interface-name", .help = "The name of the port in the device: Gi1/0/7."},
    {6, .name = "agent-circuit", .help = "The circuit of a DHCP relay."},
    {7, .name = "local", .help = "Any text."},
    {},
};

static const char chassis_help[] = "Which device this is: the same in all frames that it sends.";

static const struct field chassis_fields[] = {
    {.key = "lldp.chassis.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 8,
	.names = chassis_kinds,
	.init = "4",
	.help = "What kind of chassis id follows."},
    {.key = "lldp.chassis.id.mac",
	.label = "Chassis id",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "lldp.chassis.subtype", .from = 4, .is = IF},
	.init = "02:00:00:00:00:0a",
	.help = chassis_help},
    {.key = "lldp.network_address.subtype",
	.label = "Address family",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "lldp.chassis.subtype", .from = 5, .is = IF},
	.names = address_family_names,
	.init = "1",
	.help = "What kind of address follows."},
    {.key = "lldp.chassis.id.ip4",
	.label = "Chassis id",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "lldp.network_address.subtype", .from = 1, .is = IF},
	.help = chassis_help},
    {.key = "lldp.chassis.id.ip6",
	.label = "Chassis id",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.key = "lldp.network_address.subtype", .from = 2, .is = IF},
	.help = chassis_help},
    {.key = "lldp.chassis.id",
	.label = "Chassis id",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "lldp.network_address.subtype", .from = 3, .to = 255, .is = IF},
	.help = chassis_help},
    {.key = "lldp.chassis.id",
	.label = "Chassis id",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = ELSE},
	.init = "chassis",
	.help = chassis_help},
    {},
};

static const struct proto proto_lldp_chassis = {
    .key = "lldp.chassis",
    .name = "Chassis id",
    .spec = "IEEE 802.1AB clause 8.5.2",
    .help = "Which device this is. Always the first TLV.",
    .fields = chassis_fields,
    .binds = (const struct bind[]){{&lldp_type, 1}, {}},
};

static const char port_help[] = "At which port of the device this cable ends.";

static const struct field port_fields[] = {
    {.key = "lldp.port.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 8,
	.names = port_kinds,
	.init = "5",
	.help = "What kind of port id follows."},
    {.key = "lldp.port.id.mac",
	.label = "Port id",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "lldp.port.subtype", .from = 3, .is = IF},
	.init = "02:00:00:00:00:0a",
	.help = port_help},
    {.key = "lldp.network_address.subtype",
	.label = "Address family",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "lldp.port.subtype", .from = 4, .is = IF},
	.names = address_family_names,
	.init = "1",
	.help = "What kind of address follows."},
    {.key = "lldp.port.id.ip4",
	.label = "Port id",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "lldp.network_address.subtype", .from = 1, .is = IF},
	.help = port_help},
    {.key = "lldp.port.id.ip6",
	.label = "Port id",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.key = "lldp.network_address.subtype", .from = 2, .is = IF},
	.help = port_help},
    {.key = "lldp.port.id",
	.label = "Port id",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "lldp.network_address.subtype", .from = 3, .to = 255, .is = IF},
	.help = port_help},
    {.key = "lldp.port.id",
	.label = "Port id",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = ELSE},
	.init = "eth0",
	.help = port_help},
    {},
};

static const struct proto proto_lldp_port = {
    .key = "lldp.port",
    .name = "Port id",
    .spec = "IEEE 802.1AB clause 8.5.3",
    .help = "At which port of the device this cable ends. Always the second TLV.",
    .fields = port_fields,
    .binds = (const struct bind[]){{&lldp_type, 2}, {}},
};

const struct proto *const lldp_ids_protos[] = {
    &proto_lldp_chassis,
    &proto_lldp_port,
    NULL,
};
