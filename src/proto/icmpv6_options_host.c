/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of neighbour discovery from which a host is set up: routes, name servers, portals. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: 0.";

static const char lifetime_help[] =
    "For how many seconds this holds; 0: no longer, 4294967295: for ever.";

static const struct name preferences[] = {
    {0, .name = "medium", .help = "As good as others."},
    {1, .name = "high", .help = "Take this one first."},
    {2, .name = "reserved", .help = "Not used."},
    {3, .name = "low", .help = "Take this one last."},
    {},
};

static const struct field route_flags[] = {
    {.label = "Reserved", .kind = &kind_hex, .bits = 3, .help = "Not used."},
    {.key = "icmpv6.opt.route_info.flag.route_preference",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 2,
	.names = preferences,
	.help = "Which router to take if several know a way."},
    {.label = "Reserved", .kind = &kind_hex, .bits = 3, .help = "Not used."},
    {},
};

static const struct field route_fields[] = {
    {.key = "icmpv6.opt.prefix.length",
	.label = "Prefix length",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "How many bits of the address below are the prefix."},
    {.key = "icmpv6.opt.route_info.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = route_flags,
	.help = "How good the way is."},
    {.key = "icmpv6.opt.route_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 32,
	.init = "1800",
	.help = lifetime_help},
    {.key = "icmpv6.opt.prefix",
	.label = "Prefix",
	.kind = &kind_ipv6_prefix,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Where the way leads. Zeros at its end may be left out."},
    {},
};

static const struct proto proto_route = {
    .key = "icmpv6.opt.route",
    .name = "Route information",
    .spec = "RFC 4191 clause 2.3",
    .help = "Several routers on a link may lead to different places: each says where to.",
    .summary = "{icmpv6.opt.prefix}/{icmpv6.opt.prefix.length}",
    .fields = route_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 24}, {}},
};

static const struct field server_fields[] = {
    {.key = "icmpv6.opt.rdnss",
	.label = "Server",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The address of a server that resolves names."},
    {},
};

static const struct proto proto_server = {
    .key = "icmpv6.opt.rdnss.server",
    .name = "Name server",
    .spec = "RFC 8106 clause 5.1",
    .help = "One of the name servers.",
    .summary = "{icmpv6.opt.rdnss}",
    .fields = server_fields,
};

static const struct field rdnss_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.rdnss.lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 32,
	.init = "1800",
	.help = lifetime_help},
    {.key = "icmpv6.opt.rdnss.servers",
	.label = "Servers",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_server,
	.help = "The servers."},
    {},
};

static const struct proto proto_rdnss = {
    .key = "icmpv6.opt.rdnss",
    .name = "Recursive DNS servers",
    .spec = "RFC 8106 clause 5.1",
    .help = "With this a host needs no DHCP at all: the router says who resolves names.",
    .summary = "{icmpv6.opt.rdnss}",
    .fields = rdnss_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 25}, {}},
};

static const struct field name_fields[] = {
    {.key = "icmpv6.opt.dnssl",
	.label = "Domain",
	.kind = &kind_dns_name,
	.bits = SELF,
	.help = "A domain that is put after a short name; an empty one fills the option up."},
    {},
};

static const struct proto proto_domain = {
    .key = "icmpv6.opt.dnssl.domain",
    .name = "Search domain",
    .spec = "RFC 8106 clause 5.2",
    .help = "One of the domains.",
    .summary = "{icmpv6.opt.dnssl}",
    .fields = name_fields,
};

static const struct field dnssl_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.dnssl.lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 32,
	.init = "1800",
	.help = lifetime_help},
    {.key = "icmpv6.opt.dnssl.domains",
	.label = "Domains",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_domain,
	.help = "The domains."},
    {},
};

static const struct proto proto_dnssl = {
    .key = "icmpv6.opt.dnssl",
    .name = "DNS search list",
    .spec = "RFC 8106 clause 5.2",
    .help = "Who types \"printer\" means \"printer.example.com\": these domains are tried.",
    .summary = "{icmpv6.opt.dnssl}",
    .fields = dnssl_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 31}, {}},
};

static const struct field portal_fields[] = {
    {.key = "icmpv6.opt.captive_portal",
	.label = "Address",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "A web address."},
    {},
};

static const struct proto proto_portal = {
    .key = "icmpv6.opt.captive_portal",
    .name = "Captive portal",
    .spec = "RFC 8910 clause 2.3",
    .help = "In a hotel or an airport: this page has to be seen before the network opens.",
    .summary = "{icmpv6.opt.captive_portal\"}",
    .fields = portal_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 37}, {}},
};

static const struct name plcs[] = {
    {0, .name = "96-bits", .help = "96 bits."},
    {1, .name = "64-bits", .help = "64 bits."},
    {2, .name = "56-bits", .help = "56 bits."},
    {3, .name = "48-bits", .help = "48 bits."},
    {4, .name = "40-bits", .help = "40 bits."},
    {5, .name = "32-bits", .help = "32 bits."},
    {},
};

static const struct field pref64_fields[] = {
    {.key = "icmpv6.opt.pref64.scaled_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 13,
	.init = "225",
	.help = "In units of 8 seconds."},
    {.key = "icmpv6.opt.pref64.plc",
	.label = "Prefix length",
	.kind = &kind_hex,
	.bits = 3,
	.names = plcs,
	.help = "How many bits of the address below are the prefix."},
    {.key = "icmpv6.opt.pref64.prefix",
	.label = "Prefix",
	.kind = &kind_ipv6_prefix,
	.bits = 96,
	.init = "64:ff9b::",
	.help = "A host puts an IPv4 address after it, and a translator does the rest."},
    {},
};

static const struct proto proto_pref64 = {
    .key = "icmpv6.opt.pref64",
    .name = "PREF64",
    .spec = "RFC 8781 clause 4",
    .help = "In a network with IPv6 only: how to reach those who have IPv4 only.",
    .summary = "{icmpv6.opt.pref64.prefix}",
    .fields = pref64_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 38}, {}},
};

static const struct field efo_flags[] = {
    {.key = "icmpv6.opt.efo.m",
	.label = "Managed (M)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "As in the advertisement."},
    {.key = "icmpv6.opt.efo.o",
	.label = "Other (O)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "As in the advertisement."},
    {.key = "icmpv6.opt.efo.h",
	.label = "Home agent (H)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "As in the advertisement."},
    {.key = "icmpv6.opt.efo.prf",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 2,
	.help = "As in the advertisement."},
    {.key = "icmpv6.opt.efo.p",
	.label = "Proxy (P)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "As in the advertisement."},
    {.key = "icmpv6.opt.efo.rsv",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 10,
	.help = "Not used: 0."},
    {},
};

static const struct field efo_fields[] = {
    {.key = "icmpv6.opt.efo",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = efo_flags,
	.help = "More flags of the router."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {},
};

static const struct proto proto_efo = {
    .key = "icmpv6.opt.efo",
    .name = "Flags expansion",
    .spec = "RFC 5175 clause 4",
    .help = "Room for more flags than fit into a router advertisement.",
    .fields = efo_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 26}, {}},
};

const struct proto *const icmpv6_options_host_protos[] = {
    &proto_route,
    &proto_server,
    &proto_rdnss,
    &proto_domain,
    &proto_dnssl,
    &proto_portal,
    &proto_pref64,
    &proto_efo,
    NULL,
};
