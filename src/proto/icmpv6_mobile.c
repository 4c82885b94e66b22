/* SPDX-License-Identifier: BSD-2-Clause */
/* Messages of ICMPv6 for mobile stations, and for certificates of routers. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: 0.";

static const struct field ha_request_fields[] = {
    {.key = "icmpv6.mip6.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 16,
	.help = "The answer has the same."},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {},
};

static const struct proto proto_ha_request = {
    .key = "icmpv6.mip6.request",
    .name = "Home agent request",
    .spec = "RFC 6275 clause 6.5",
    .help = "A mobile station asks home: which routers keep watch over my address, or which "
	    "prefixes are used?",
    .summary = "ICMPv6 mobile request",
    .fields = ha_request_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 144}, {&icmpv6_message, 146}, {}},
};

static const struct field agent_fields[] = {
    {.key = "icmpv6.mip6.home_agent_address",
	.label = "Home agent",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "A router that keeps watch over the addresses of mobile stations."},
    {},
};

static const struct proto proto_agent = {
    .key = "icmpv6.mip6.agent",
    .name = "Home agent",
    .spec = "RFC 6275 clause 6.6",
    .help = "One of the home agents.",
    .summary = "{icmpv6.mip6.home_agent_address}",
    .fields = agent_fields,
};

static const struct field ha_reply_fields[] = {
    {.key = "icmpv6.mip6.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 16,
	.help = "That of the question."},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.mip6.agents",
	.label = "Home agents",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_agent,
	.help = "The home agents, the best one first."},
    {},
};

static const struct proto proto_ha_reply = {
    .key = "icmpv6.mip6.reply",
    .name = "Home agent reply",
    .spec = "RFC 6275 clause 6.6",
    .help = "The home agents of a network.",
    .summary = "ICMPv6 home agents",
    .fields = ha_reply_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 145}, {}},
};

static const struct field mpa_flags[] = {
    {.key = "icmpv6.mip6.flag.m",
	.label = "Managed (M)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: ask DHCPv6 for an address."},
    {.key = "icmpv6.mip6.flag.o",
	.label = "Other (O)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: ask DHCPv6 for all but the address."},
    {.key = "icmpv6.mip6.flag.rsv",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 14,
	.help = "Not used: 0."},
    {},
};

static const struct field mpa_fields[] = {
    {.key = "icmpv6.mip6.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 16,
	.help = "That of the question."},
    {.key = "icmpv6.mip6.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = mpa_flags,
	.help = "Where addresses come from at home."},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = "The prefixes."},
    {},
};

static const struct proto proto_mpa = {
    .key = "icmpv6.mip6.prefixes",
    .name = "Mobile prefix advertisement",
    .spec = "RFC 6275 clause 6.8",
    .help = "Tells a mobile station which prefixes are used at home.",
    .summary = "ICMPv6 mobile prefixes",
    .fields = mpa_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 147}, {}},
};

static const struct field send_fields[] = {
    {.key = "icmpv6.send.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 16,
	.help = "The answer has the same."},
    {.key = "icmpv6.send.component",
	.label = "Component",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which certificate of the chain."},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = "Whom the host trusts."},
    {},
};

static const struct proto proto_cps = {
    .key = "icmpv6.send.cps",
    .name = "Certification path solicitation",
    .spec = "RFC 3971 clause 6.4.1",
    .help = "A host asks a router to show that it may be one: secure neighbour discovery.",
    .summary = "ICMPv6 certification path solicitation",
    .fields = send_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 148}, {}},
};

static const struct field cpa_fields[] = {
    {.key = "icmpv6.send.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 16,
	.help = "That of the question."},
    {.key = "icmpv6.send.all_components",
	.label = "All components",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many certificates there are."},
    {.key = "icmpv6.send.component",
	.label = "Component",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which of them this is."},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = "The certificate."},
    {},
};

static const struct proto proto_cpa = {
    .key = "icmpv6.send.cpa",
    .name = "Certification path advertisement",
    .spec = "RFC 3971 clause 6.4.2",
    .help = "A router shows its certificates, one message for each.",
    .summary = "ICMPv6 certification path {icmpv6.send.component}",
    .fields = cpa_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 149}, {}},
};

const struct proto *const icmpv6_mobile_protos[] = {
    &proto_ha_request,
    &proto_agent,
    &proto_ha_reply,
    &proto_mpa,
    &proto_cps,
    &proto_cpa,
    NULL,
};
