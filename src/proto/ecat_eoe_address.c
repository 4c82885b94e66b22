/* SPDX-License-Identifier: BSD-2-Clause */
/* EtherCAT: the addresses that a device gets for Ethernet through the mailbox (EoE), and which
 * frames it passes on. */
#include "proto/ecat.h"
#include "proto/kinds.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct field init_parts[] = {
    {.key = "ecat_mailbox.eoe.init.contains_macaddr",
	.label = "MAC address",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00000001,
	.help = "1: there is a MAC address."},
    {.key = "ecat_mailbox.eoe.init.contains_ipaddr",
	.label = "IP address",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00000002,
	.help = "1: there is an IPv4 address."},
    {.key = "ecat_mailbox.eoe.init.contains_subnetmask",
	.label = "Mask",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00000004,
	.help = "1: there is a mask."},
    {.key = "ecat_mailbox.eoe.init.contains_defaultgateway",
	.label = "Router",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00000008,
	.help = "1: there is a router."},
    {.key = "ecat_mailbox.eoe.init.contains_dnsserver",
	.label = "DNS server",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00000010,
	.help = "1: there is a server for names."},
    {.key = "ecat_mailbox.eoe.init.contains_dnsname",
	.label = "Name",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00000020,
	.help = "1: there is a name."},
    {.key = "ecat_mailbox.eoe.init.append_timestamp",
	.label = "Time",
	.kind = &kind_flag,
	.bits = 32,
	.little = true,
	.mask = 0x00010000,
	.help = "1: the device shall add times to its frames."},
    {.key = "ecat_mailbox.eoe.init.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.mask = 0x0000ffc0,
	.help = "Not used: zeros."},
    {.key = "ecat_mailbox.eoe.init.reserved_high",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.mask = 0xfffe0000,
	.help = "Not used: zeros."},
    {},
};

/* clang-format off */

/* An address: at its place in a message of full length, else there only if its flag says so. */
#define ADDRESS(NAME, LABEL, KIND, BITS, LITTLE, HELP) \
    {.key = "ecat_mailbox.eoe.init." NAME, \
	.label = LABEL, \
	.kind = &KIND, \
	.bits = BITS, \
	.little = LITTLE, \
	.when = {.key = "ecat_mailbox.length", .from = 62, .to = 0xffff, .is = IF}, \
	.help = HELP}, \
    {.key = "ecat_mailbox.eoe.init." NAME, \
	.label = LABEL, \
	.kind = &KIND, \
	.bits = BITS, \
	.little = LITTLE, \
	.when = {.key = "ecat_mailbox.eoe.init.contains_" NAME, .from = 1, .is = IF, \
	    .also = &(const struct when){ \
		.key = "ecat_mailbox.length", .from = 62, .to = 0xffff, .is = UNLESS}}, \
	.help = HELP}

/* clang-format on */

static const struct field init_fields[] = {
    {.key = "ecat_mailbox.eoe.unused",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = "Not used: zeros."},
    {.key = "ecat_mailbox.eoe.init.flags",
	.label = "Which",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.parts = init_parts,
	.help = "Which of the addresses count: the place of the others is kept, or they are left "
		"out and the message is shorter."},
    ADDRESS("macaddr", "MAC address", kind_mac, 48, false, "The address of the device."),
    ADDRESS(
	"ipaddr", "IP address", kind_ipv4, 32, true, "Its IPv4 address, the lowest byte first."),
    ADDRESS(
	"subnetmask", "Mask", kind_ipv4, 32, true, "How much of it is the number of the network."),
    ADDRESS("defaultgateway", "Router", kind_ipv4, 32, true, "Where frames to other networks go."),
    ADDRESS("dnsserver", "DNS server", kind_ipv4, 32, true, "Who is asked for names."),
    ADDRESS("dnsname", "Name", kind_text_padded, 256, false,
	"What the device is called in the network."),
    {},
};

static const struct proto proto_init = {
    .key = "ecat_mailbox.eoe.init",
    .name = "Addresses",
    .spec = "IEC 61158-6-12 clause 5.7.4",
    .help = "The master gives a device its addresses for ordinary frames, or a device tells which "
	    "it has.",
    .summary = "EoE address[ {ecat_mailbox.eoe.init.ipaddr}]",
    .fields = init_fields,
    .binds = (const struct bind[]){{&ecat_eoe_type, 2}, {&ecat_eoe_type, 7}, {}},
};

static const struct field filter_parts[] = {
    {.key = "ecat_mailbox.eoe.macfilter.macfiltercount",
	.label = "Addresses",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x000f,
	.help = "How many of the addresses count."},
    {.key = "ecat_mailbox.eoe.macfilter.maskcount",
	.label = "Masks",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x0030,
	.help = "How many of the masks count."},
    {.key = "ecat_mailbox.eoe.macfilter.reserved_low",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0x0040,
	.help = "Not used: zero."},
    {.key = "ecat_mailbox.eoe.macfilter.nobroadcasts",
	.label = "No broadcast",
	.kind = &kind_flag,
	.bits = 16,
	.little = true,
	.mask = 0x0080,
	.help = "1: frames to all are not passed on."},
    {.key = "ecat_mailbox.eoe.macfilter.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0xff00,
	.help = "Not used: zeros."},
    {},
};

static const struct field address_fields[] = {
    {.key = "ecat_mailbox.eoe.macfilter.address",
	.label = "Address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Frames for it are passed on."},
    {},
};

static const struct proto proto_address = {
    .key = "ecat_mailbox.eoe.macfilter.entry",
    .name = "Address",
    .spec = "IEC 61158-6-12 clause 5.7",
    .help = "An address for which frames are passed on.",
    .fields = address_fields,
};

static const struct field mask_fields[] = {
    {.key = "ecat_mailbox.eoe.macfilter.mask",
	.label = "Mask",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Which bits of an address count."},
    {},
};

static const struct proto proto_mask = {
    .key = "ecat_mailbox.eoe.macfilter.mask_entry",
    .name = "Mask",
    .spec = "IEC 61158-6-12 clause 5.7",
    .help = "Which bits of the addresses count.",
    .fields = mask_fields,
};

static const struct field filter_fields[] = {
    {.key = "ecat_mailbox.eoe.unused",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = "Not used: zeros."},
    {.key = "ecat_mailbox.eoe.macfilter.options",
	.label = "Counts",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = filter_parts,
	.help = "How many addresses and masks count."},
    {.key = "ecat_mailbox.eoe.macfilter.addresses",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.but = 24,
	.item = &proto_address,
	.init = "[ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry ; "
		"ecat_mailbox.eoe.macfilter.entry ; ecat_mailbox.eoe.macfilter.entry]",
	.help = "Room for 16 addresses."},
    {.key = "ecat_mailbox.eoe.macfilter.masks",
	.label = "Masks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_mask,
	.init = "[ecat_mailbox.eoe.macfilter.mask_entry ; ecat_mailbox.eoe.macfilter.mask_entry ; "
		"ecat_mailbox.eoe.macfilter.mask_entry ; ecat_mailbox.eoe.macfilter.mask_entry]",
	.help = "Room for four masks."},
    {},
};

static const struct proto proto_filter = {
    .key = "ecat_mailbox.eoe.macfilter",
    .name = "Filter",
    .spec = "IEC 61158-6-12 clause 5.7",
    .help = "Which frames a device passes on: those for these addresses.",
    .fields = filter_fields,
    .binds = (const struct bind[]){{&ecat_eoe_type, 4}, {&ecat_eoe_type, 9}, {}},
};

const struct proto *const ecat_eoe_address_protos[] = {
    &proto_init,
    &proto_address,
    &proto_mask,
    &proto_filter,
    NULL,
};
