/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 about carrying IPv4 over IPv6. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"

static const struct field s46_rule_fields[] = {
    {.key = "dhcpv6.s46_rule.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.help = "1: also for packets between customers."},
    {.key = "dhcpv6.s46_rule.ea_len",
	.label = "Bits",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many bits of the prefix carry the address and ports."},
    {.key = "dhcpv6.s46_rule.ipv4_pref_len",
	.label = "IPv4 prefix length",
	.kind = &kind_number,
	.bits = 8,
	.init = "24",
	.help = "How many bits of the IPv4 address the rule covers."},
    {.key = "dhcpv6.s46_rule.ipv4_prefix",
	.label = "IPv4 prefix",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.0",
	.help = "The IPv4 network that is shared."},
    {.key = "dhcpv6.s46_rule.ipv6_prefix_len",
	.label = "IPv6 prefix length",
	.kind = &kind_number,
	.bits = 8,
	.init = "128",
	.help = "How many bits of the IPv6 prefix the rule covers."},
    {.key = "dhcpv6.s46_rule.ipv6_prefix",
	.label = "IPv6 prefix",
	.kind = &kind_ipv6_prefix,
	.bits = REST,
	.help = "The customers' network."},
    {},
};

static const struct proto proto_s46_rule = {
    .key = "dhcpv6.opt.s46_rule",
    .name = "Address mapping rule",
    .spec = "RFC 7598 clause 4.1",
    .help = "How IPv4 addresses and ports follow from an IPv6 prefix.",
    .fields = s46_rule_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 89}, {}},
};

static const struct field s46_br_fields[] = {
    {.key = "dhcpv6.s46_br.address",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "The address of the provider's router that takes the IPv4 packets out again."},
    {},
};

static const struct proto proto_s46_br = {
    .key = "dhcpv6.opt.s46_br",
    .name = "Border relay",
    .spec = "RFC 7598 clause 4.2",
    .help = "Who unwraps the IPv4 packets.",
    .summary = "{dhcpv6.s46_br.address}",
    .fields = s46_br_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 90}, {}},
};

static const struct field s46_ports_fields[] = {
    {.key = "dhcpv6.s46_portparam.offset",
	.label = "Offset",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bits that are left out in front."},
    {.key = "dhcpv6.s46_portparam.psid_len",
	.label = "Bits",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many bits say whose the port is."},
    {.key = "dhcpv6.s46_portparam.psid",
	.label = "Whose",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which of the sets of ports is this customer's."},
    {},
};

static const struct proto proto_s46_ports = {
    .key = "dhcpv6.opt.s46_ports",
    .name = "Ports",
    .spec = "RFC 7598 clause 4.5",
    .help = "Which ports of a shared address are this customer's.",
    .fields = s46_ports_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 93}, {}},
};

static const struct field s46_fields[] = {
    {.key = "dhcpv6.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dhcpv6_opt,
	.help = "Rules, border relays, ports."},
    {},
};

static const struct proto proto_s46 = {
    .key = "dhcpv6.opt.s46",
    .name = "Address sharing",
    .spec = "RFC 7598 clause 5",
    .help = "How IPv4 is carried over IPv6 for this customer (MAP-E, MAP-T, lightweight 4over6).",
    .fields = s46_fields,
    .binds =
	(const struct bind[]){{&dhcpv6_option, 94}, {&dhcpv6_option, 95}, {&dhcpv6_option, 96}, {}},
};

const struct proto *const dhcpv6_ipv4_protos[] = {
    &proto_s46_rule,
    &proto_s46_br,
    &proto_s46_ports,
    &proto_s46,
    NULL,
};
