/* SPDX-License-Identifier: BSD-2-Clause */
/* The extension headers of IPv6 that are not security: hop-by-hop and destination options,
 * fragment, mobility. Routing headers are in ipv6_routing.c, options in ipv6_options.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

static const char next_help[] = "Which header follows this one.";

static const char length_help[] =
    "Units of 8 bytes that this header takes, the first one not counted. A receiver that does not "
    "know a header can so pass over it.";

static const struct field hop_fields[] = {
    {.key = "ipv6.hopopts.nxt",
	.label = "Next header",
	.kind = &kind_number,
	.bits = 8,
	.space = &ipv6_next,
	.names = ip_protocol_names,
	.init = "59",
	.help = next_help},
    {.key = "ipv6.hopopts.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = HEAD, .unit = 8, .plus = 8},
	.help = length_help},
    {.key = "ipv6.hopopts.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ipv6_opt,
	.init = "[ipv6.opt.router_alert ; ipv6.opt]",
	.help = "What the routers shall know, one option after the other; padding fills the last "
		"unit up."},
    {},
};

static const struct proto proto_hopopts = {
    .key = "ipv6.hopopts",
    .name = "IPv6 hop-by-hop options",
    .spec = "RFC 8200 clause 4.3",
    .help =
	"The one extension header that every router on the way may have to read; it stands right "
	"after the IPv6 header. Mostly it says \"look into this packet\" for the messages by which "
	"hosts join multicast groups. Many routers treat such packets slowly, and some drop them.",
    .fields = hop_fields,
    .binds = (const struct bind[]){{&ip_protocol, 0}, {}},
};

static const struct field dst_fields[] = {
    {.key = "ipv6.dstopts.nxt",
	.label = "Next header",
	.kind = &kind_number,
	.bits = 8,
	.space = &ipv6_next,
	.names = ip_protocol_names,
	.init = "59",
	.help = next_help},
    {.key = "ipv6.dstopts.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = HEAD, .unit = 8, .plus = 8},
	.help = length_help},
    {.key = "ipv6.dstopts.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ipv6_opt,
	.init = "[ipv6.opt.padn padn=00000000]",
	.help = "What the receiver shall know, one option after the other; padding fills the last "
		"unit up."},
    {},
};

static const struct proto proto_dstopts = {
    .key = "ipv6.dstopts",
    .name = "IPv6 destination options",
    .spec = "RFC 8200 clause 4.6",
    .help = "Options for the receiver only; routers pass the packet on without looking. Before a "
	    "routing header they are for each station that it lists.",
    .fields = dst_fields,
    .binds = (const struct bind[]){{&ip_protocol, 60}, {}},
};

static const struct field fragment_flags[] = {
    {.key = "ipv6.fraghdr.reserved_bits",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 2,
	.help = "Not used: 0."},
    {.key = "ipv6.fraghdr.more",
	.label = "More fragments",
	.kind = &kind_flag,
	.bits = 1,
	.cuts = true,
	.help = "1: this is not the last piece."},
    {},
};

static const char frag_next[] =
    "What the whole packet carries, once it has been put together again.";

static const char frag_reserved[] = "Not used: 0.";

static const char frag_offset[] =
    "Where in the packet this piece belongs, in units of 8 bytes. 0: it is the first one.";

static const char frag_flags_help[] = "Whether more pieces follow.";

static const char frag_id[] =
    "The same in all pieces of a packet, so that they can be put together again.";

static const struct field first_fields[] = {
    {.key = "ipv6.fraghdr.nxt",
	.label = "Next header",
	.kind = &kind_number,
	.bits = 8,
	.space = &ipv6_next,
	.names = ip_protocol_names,
	.init = "59",
	.help = frag_next},
    {.key = "ipv6.fraghdr.reserved_octet",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = frag_reserved},
    {.key = "ipv6.fraghdr.offset",
	.label = "Fragment offset",
	.kind = &kind_number,
	.bits = 13,
	.help = frag_offset},
    {.key = "ipv6.fraghdr.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 3,
	.parts = fragment_flags,
	.help = frag_flags_help},
    {.key = "ipv6.fraghdr.ident",
	.label = "Identification",
	.kind = &kind_hex,
	.bits = 32,
	.help = frag_id},
    {},
};

static const struct proto proto_fragment = {
    .key = "ipv6.fraghdr",
    .name = "IPv6 fragment, the first",
    .spec = "RFC 8200 clause 4.5",
    .help = "A packet that is longer than a link can carry has been cut into pieces by its sender; "
	    "routers do not do that in IPv6. The first piece has the header of TCP or UDP, those "
	    "after it only data. With no other piece (offset 0, none to follow) it is a whole "
	    "packet all the same.",
    .fields = first_fields,
    .binds = (const struct bind[]){{&ip_protocol, 44}, {}},
};

/* Pieces after the first begin in the middle of what the packet carries. */
static bool
is_later(const struct stretch *mine)
{
	return mine->n >= 4 && (mine->bytes[2] || mine->bytes[3] & 0xf8);
}

static const struct field later_fields[] = {
    {.key = "ipv6.fraghdr.nxt",
	.label = "Next header",
	.kind = &kind_number,
	.bits = 8,
	.names = ip_protocol_names,
	.init = "17",
	.help = frag_next},
    {.key = "ipv6.fraghdr.reserved_octet",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = frag_reserved},
    {.key = "ipv6.fraghdr.offset",
	.label = "Fragment offset",
	.kind = &kind_number,
	.bits = 13,
	.init = "185",
	.help = frag_offset},
    {.key = "ipv6.fraghdr.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 3,
	.parts = fragment_flags,
	.help = frag_flags_help},
    {.key = "ipv6.fraghdr.ident",
	.label = "Identification",
	.kind = &kind_hex,
	.bits = 32,
	.help = frag_id},
    {},
};

static const struct proto proto_later_fragment = {
    .key = "ipv6.fraghdr.later",
    .name = "IPv6 fragment, a later one",
    .spec = "RFC 8200 clause 4.5",
    .help = "A piece of a packet that is not its first. What follows begins in the middle of the "
	    "data, so nothing more can be said about it here.",
    .summary =
	"IPv6 fragment of {ipv6.fraghdr.nxt}, id {ipv6.fraghdr.ident} at {ipv6.fraghdr.offset} x 8",
    .fields = later_fields,
    .binds = (const struct bind[]){{&ip_protocol, 44, .test = is_later}, {}},
    .body = true,
};

static const struct name mobility_types[] = {
    {0, .name = "binding-refresh",
	.help = "The other end asks a mobile station to say again where it is."},
    {1, .name = "home-test-init", .help = "May I be reached directly? Sent by way of home."},
    {2, .name = "care-of-test-init",
	.help = "May I be reached directly? Sent from where the station is."},
    {3, .name = "home-test", .help = "The answer that goes home."},
    {4, .name = "care-of-test", .help = "The answer to where the station is."},
    {5, .name = "binding-update",
	.help = "I am at this address now: please note it beside my home address (a binding)."},
    {6, .name = "binding-acknowledgement", .help = "It has been noted."},
    {7, .name = "binding-error", .help = "Something about a binding is wrong."},
    {8, .name = "fast-binding-update", .help = "I am about to move (fast handover)."},
    {9, .name = "fast-binding-acknowledgement", .help = "It has been noted."},
    {10, .name = "fast-neighbor-advertisement", .help = "I have arrived (obsolete)."},
    {11, .name = "experimental", .help = "For experiments."},
    {12, .name = "home-agent-switch", .help = "Use another home agent."},
    {13, .name = "heartbeat", .help = "Are you still there?"},
    {14, .name = "handover-initiate", .help = "A station is going to move to you."},
    {15, .name = "handover-acknowledge", .help = "It may come."},
    {16, .name = "binding-revocation", .help = "A binding holds no more."},
    {17, .name = "localized-routing-initiation",
	.help = "Two stations near each other: take the short way."},
    {18, .name = "localized-routing-acknowledgement", .help = "The short way is taken."},
    {19, .name = "update-notification", .help = "Something about a session has changed."},
    {20, .name = "update-notification-acknowledgement", .help = "It has been noted."},
    {21, .name = "flow-binding", .help = "Moves single flows to another path."},
    {22, .name = "subscription-query", .help = "Which multicast groups does the station want?"},
    {23, .name = "subscription-response", .help = "These groups."},
    {},
};

static const struct field mobility_fields[] = {
    {.key = "mip6.proto",
	.label = "Payload protocol",
	.kind = &kind_number,
	.bits = 8,
	.names = ip_protocol_names,
	.init = "59",
	.help = "Always 59, none: nothing follows a mobility header."},
    {.key = "mip6.hlen",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = HEAD, .unit = 8, .plus = 8},
	.help = length_help},
    {.key = "mip6.mhtype",
	.label = "Message",
	.kind = &kind_number,
	.bits = 8,
	.names = mobility_types,
	.help = "What this message is about."},
    {.key = "mip6.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = "Not used: 0."},
    {.key = "mip6.csum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_mobility,
	.help = "Over the message and the IPv6 addresses."},
    {.key = "mip6.unknown_type_data",
	.label = "Message data",
	.kind = &kind_bytes,
	.bits = REST,
	.init = "0000",
	.help = "What this kind of message says. This program does not look into it."},
    {},
};

static const struct proto proto_mobility = {
    .key = "mip6",
    .name = "IPv6 mobility header",
    .spec = "RFC 6275 clause 6.1",
    .help = "A computer that moves from network to network keeps its address at home: these "
	    "messages tell its home, and those who talk to it, where it is now. The computer sends "
	    "them whenever it has moved, and again before what was noted runs out.",
    .summary = "IPv6 mobility {mip6.mhtype}",
    .fields = mobility_fields,
    .binds = (const struct bind[]){{&ipv6_next, 135}, {}},
};

const struct proto *const ipv6_ext_protos[] = {
    &proto_hopopts,
    &proto_dstopts,
    &proto_fragment,
    &proto_later_fragment,
    &proto_mobility,
    NULL,
};
