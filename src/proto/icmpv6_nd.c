/* SPDX-License-Identifier: BSD-2-Clause */
/* Neighbour discovery: the five messages by which hosts and routers of a link find each other.
 * Their options are in icmpv6_options.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: 0.";

static const char options_help[] = "What else there is to say, one option after the other.";

static const struct field rs_fields[] = {
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = options_help},
    {},
};

static const struct proto proto_rs = {
    .key = "icmpv6.nd.rs",
    .name = "Router solicitation",
    .spec = "RFC 4861 clause 4.1",
    .help = "A host that has just come up does not wait for the next advertisement, but asks all "
	    "routers of the link for one.",
    .summary = "ICMPv6 router solicitation[ from {icmpv6.opt.linkaddr}]",
    .fields = rs_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 133}, {}},
};

static const struct name preferences[] = {
    {0, .name = "medium", .help = "As good as others."},
    {1, .name = "high", .help = "Take this one first."},
    {2, .name = "reserved", .help = "Not used."},
    {3, .name = "low", .help = "Take this one last."},
    {},
};

static const struct field ra_flags[] = {
    {.key = "icmpv6.nd.ra.flag.m",
	.label = "Managed (M)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: ask DHCPv6 for an address."},
    {.key = "icmpv6.nd.ra.flag.o",
	.label = "Other (O)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: ask DHCPv6 for all but the address."},
    {.key = "icmpv6.nd.ra.flag.h",
	.label = "Home agent (H)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the router keeps watch over the addresses of mobile stations."},
    {.key = "icmpv6.nd.ra.flag.prf",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 2,
	.names = preferences,
	.help = "Which router to take if there are several."},
    {.key = "icmpv6.nd.ra.flag.p",
	.label = "Proxy (P)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: this came from another link by way of a proxy."},
    {.key = "icmpv6.nd.ra.flag.rsv",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 2,
	.help = "Not used: 0."},
    {},
};

static const struct field ra_fields[] = {
    {.key = "icmpv6.nd.ra.cur_hop_limit",
	.label = "Hop limit",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "The hop limit that hosts shall put into their packets; 0: not said."},
    {.key = "icmpv6.nd.ra.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = ra_flags,
	.help = "Where addresses come from, and how good this router is."},
    {.key = "icmpv6.nd.ra.router_lifetime",
	.label = "Router lifetime",
	.kind = &kind_number,
	.bits = 16,
	.init = "1800",
	.help = "For how many seconds hosts may send to this router what is for elsewhere. 0: it "
		"is no way out."},
    {.key = "icmpv6.nd.ra.reachable_time",
	.label = "Reachable time",
	.kind = &kind_number,
	.bits = 32,
	.help = "For how many milliseconds a neighbour that has been heard of counts as there; 0: "
		"not said."},
    {.key = "icmpv6.nd.ra.retrans_timer",
	.label = "Retransmission time",
	.kind = &kind_number,
	.bits = 32,
	.help = "After how many milliseconds a question is asked again; 0: not said."},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = options_help},
    {},
};

static const struct proto proto_ra = {
    .key = "icmpv6.nd.ra",
    .name = "Router advertisement",
    .spec = "RFC 4861 clause 4.2",
    .help = "A router says to all hosts of its link every few minutes, and when asked, that it is "
	    "there, which prefixes addresses are made from, how long packets may be and who "
	    "resolves names. A host needs no server to get an address. Whoever sends this can draw "
	    "the traffic of a whole link to himself: switches have a guard against it.",
    .summary = "ICMPv6 router advertisement[ prefix {icmpv6.opt.prefix}]",
    .fields = ra_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 134}, {}},
};

static const struct field ns_fields[] = {
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.nd.ns.target_address",
	.label = "Target",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The address whose owner is looked for."},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = options_help},
    {},
};

static const struct proto proto_ns = {
    .key = "icmpv6.nd.ns",
    .name = "Neighbour solicitation",
    .spec = "RFC 4861 clause 4.3",
    .help = "What an ARP request is for IPv4: who has this address? It does not go to all but to a "
	    "multicast group made from the last three bytes of the address, so few others hear it. "
	    "Sent from :: it asks whether an address is still free.",
    .summary = "ICMPv6 who has {icmpv6.nd.ns.target_address}?[ tell {icmpv6.opt.linkaddr}]",
    .fields = ns_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 135}, {}},
};

static const struct field na_flags[] = {
    {.key = "icmpv6.nd.na.flag.r",
	.label = "Router (R)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sender is a router."},
    {.key = "icmpv6.nd.na.flag.s",
	.label = "Solicited (S)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: somebody asked. 0: the sender tells everybody by itself."},
    {.key = "icmpv6.nd.na.flag.o",
	.label = "Override (O)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: believe this even if you know another MAC address for it."},
    {.key = "icmpv6.nd.na.flag.rsv",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 29,
	.help = "Not used: 0."},
    {},
};

static const struct field na_fields[] = {
    {.key = "icmpv6.nd.na.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 32,
	.parts = na_flags,
	.help = "Who speaks, and whether he was asked."},
    {.key = "icmpv6.nd.na.target_address",
	.label = "Target",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The address that this is about."},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = options_help},
    {},
};

static const struct proto proto_na = {
    .key = "icmpv6.nd.na",
    .name = "Neighbour advertisement",
    .spec = "RFC 4861 clause 4.4",
    .help = "What an ARP reply is for IPv4: this MAC address has that address. Nobody checks "
	    "whether that is true.",
    .summary = "ICMPv6 {icmpv6.nd.na.target_address} is at [{icmpv6.opt.linkaddr}]",
    .fields = na_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 136}, {}},
};

static const struct field rd_fields[] = {
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.nd.rd.target_address",
	.label = "Better next hop",
	.kind = &kind_ipv6,
	.bits = 128,
	.help =
	    "The router that is nearer; or the destination itself, if it is on this very link."},
    {.key = "icmpv6.rd.na.destination_address",
	.label = "Destination",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "For packets to whom that holds."},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = options_help},
    {},
};

static const struct proto proto_rd = {
    .key = "icmpv6.nd.rd",
    .name = "Redirect",
    .spec = "RFC 4861 clause 4.5",
    .help = "A router has passed a packet on, and tells its sender that another way would have "
	    "been shorter.",
    .summary =
	"ICMPv6 redirect: {icmpv6.rd.na.destination_address} by {icmpv6.nd.rd.target_address}",
    .fields = rd_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 137}, {}},
};

static const struct field ins_fields[] = {
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.nd.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_icmpv6_opt,
	.help = options_help},
    {},
};

static const struct proto proto_inverse = {
    .key = "icmpv6.nd.inverse",
    .name = "Inverse neighbour discovery",
    .spec = "RFC 3122 clause 2",
    .help = "On a virtual circuit one knows the line, but not who is at its end.",
    .summary = "ICMPv6 inverse neighbour discovery",
    .fields = ins_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 141}, {&icmpv6_message, 142}, {}},
};

const struct proto *const icmpv6_nd_protos[] = {
    &proto_rs,
    &proto_ra,
    &proto_ns,
    &proto_na,
    &proto_rd,
    &proto_inverse,
    NULL,
};
