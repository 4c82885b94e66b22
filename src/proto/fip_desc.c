/* SPDX-License-Identifier: BSD-2-Clause */
/* The descriptors of the FCoE Initialization Protocol. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space fip_descriptor = {.name = "FIP descriptor type"};

static const char fip_zero[] = "Not used: zero.";

static const struct field priority_fields[] = {
    {.key = "fip.pri_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.pri",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 8,
	.init = "128",
	.help = "The lower, the better."},
    {},
};

static const struct proto proto_fip_priority = {
    .key = "fip.priority",
    .name = "Priority",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Which switch a server should choose.",
    .fields = priority_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 1}, {}},
};

static const struct field mac_fields[] = {
    {.key = "fip.mac",
	.label = "MAC",
	.kind = &kind_mac,
	.bits = 48,
	.help = "An Ethernet address of the sender."},
    {},
};

static const struct proto proto_fip_mac = {
    .key = "fip.mac_address",
    .name = "MAC address",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "The Ethernet address of the sender, or the one that was given to it.",
    .fields = mac_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 2}, {}},
};

static const struct field map_fields[] = {
    {.key = "fip.map_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 24,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.map",
	.label = "FC-MAP",
	.kind = &kind_hex,
	.bits = 24,
	.init = "0x0efc00",
	.help = "The first half of the MAC addresses in this fabric; the second is the Fibre "
		"Channel address."},
    {},
};

static const struct proto proto_fip_map = {
    .key = "fip.fcmap",
    .name = "FC-MAP",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Fibre Channel addresses have 24 bits: with these 24 before them they become MAC "
	    "addresses.",
    .fields = map_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 3}, {}},
};

static const struct field name_fields[] = {
    {.key = "fip.name_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.name",
	.label = "Name",
	.kind = &kind_hex,
	.bits = 64,
	.help = "The world-wide name, as unique as a MAC address."},
    {},
};

static const struct proto proto_fip_name = {
    .key = "fip.names",
    .name = "Name identifier",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Who the sender is in the world of Fibre Channel.",
    .fields = name_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 4}, {}},
};

static const struct field fabric_fields[] = {
    {.key = "fip.fab.vfid",
	.label = "Virtual fabric",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which virtual fabric, if there are several."},
    {.key = "fip.fab.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.fab.map",
	.label = "FC-MAP",
	.kind = &kind_hex,
	.bits = 24,
	.init = "0x0efc00",
	.help = "The first half of the MAC addresses in this fabric."},
    {.key = "fip.fab.name",
	.label = "Fabric",
	.kind = &kind_hex,
	.bits = 64,
	.help = "The name of the fabric."},
    {},
};

static const struct proto proto_fip_fabric = {
    .key = "fip.fabric",
    .name = "Fabric",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Which fabric the switch belongs to.",
    .fields = fabric_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 5}, {}},
};

static const struct field size_fields[] = {
    {.key = "fip.fcoe_size",
	.label = "Greatest size",
	.kind = &kind_number,
	.bits = 16,
	.init = "2158",
	.help = "The longest FCoE frame in bytes. Filled up so far, the question itself tries "
		"whether it gets through."},
    {},
};

static const struct proto proto_fip_size = {
    .key = "fip.size",
    .name = "Greatest FCoE size",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Whether the frames of Fibre Channel fit.",
    .fields = size_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 6}, {}},
};

static const struct field login_fields[] = {
    {.key = "fip.login_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.login",
	.label = "Fibre Channel frame",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The header of a Fibre Channel frame and a link service after it."},
    {},
};

static const struct proto proto_fip_login = {
    .key = "fip.logins",
    .name = "Log-in",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "What a server would send over Fibre Channel to log in or out.",
    .fields = login_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 7, 10}, {}},
};

static const struct field port_fields[] = {
    {.key = "fip.vn.mac",
	.label = "MAC",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The Ethernet address of the virtual port."},
    {.key = "fip.vn.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.vn.fc_id",
	.label = "FC address",
	.kind = &kind_hex,
	.bits = 24,
	.help = "The Fibre Channel address of the virtual port."},
    {.key = "fip.vn.pwwn",
	.label = "Name",
	.kind = &kind_hex,
	.bits = 64,
	.help = "The world-wide name of the virtual port."},
    {},
};

static const struct proto proto_fip_port = {
    .key = "fip.vx",
    .name = "VX port",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "One virtual Fibre Channel port.",
    .fields = port_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 11}, {}},
};

static const struct field fka16_parts[] = {
    {.key = "fip.fka.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 15,
	.help = fip_zero},
    {.key = "fip.fka.d",
	.label = "No keep-alive",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: nobody needs to send signs of life."},
    {},
};

static const struct field fka_fields[] = {
    {.key = "fip.fka.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = fka16_parts,
	.help = "Whether signs of life are wanted at all."},
    {.key = "fip.fka",
	.label = "Period",
	.kind = &kind_number,
	.bits = 32,
	.init = "8000",
	.help = "How often a sign of life is sent, in milliseconds."},
    {},
};

static const struct proto proto_fip_fka = {
    .key = "fip.keep",
    .name = "Keep-alive period",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Two and a half periods in silence, and the link counts as broken.",
    .fields = fka_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 12}, {}},
};

static const struct field vendor_fields[] = {
    {.key = "fip.vendor_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.vendor",
	.label = "Vendor",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "Whose descriptor this is."},
    {.key = "fip.vendor.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only the manufacturer knows."},
    {},
};

static const struct proto proto_fip_vendor = {
    .key = "fip.own",
    .name = "Vendor's own",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "What a manufacturer adds.",
    .fields = vendor_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 13}, {}},
};

static const struct field vlan_fields[] = {
    {.key = "fip.vlan_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = fip_zero},
    {.key = "fip.vlan",
	.label = "VLAN",
	.kind = &kind_number,
	.bits = 12,
	.init = "1",
	.help = "A VLAN that carries FCoE."},
    {},
};

static const struct proto proto_fip_vlan = {
    .key = "fip.vlans",
    .name = "VLAN",
    .spec = "FC-BB-5 clause 7.8.5",
    .help = "Servers learn so in which VLANs to look for storage.",
    .fields = vlan_fields,
    .binds = (const struct bind[]){{&fip_descriptor, 14}, {}},
};

const struct proto *const fip_desc_protos[] = {
    &proto_fip_priority,
    &proto_fip_mac,
    &proto_fip_map,
    &proto_fip_name,
    &proto_fip_fabric,
    &proto_fip_size,
    &proto_fip_login,
    &proto_fip_port,
    &proto_fip_fka,
    &proto_fip_vendor,
    &proto_fip_vlan,
    NULL,
};
