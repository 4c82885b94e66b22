/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of IPv6: the option itself (a type, and a length unless it is a single byte of
 * padding), and what the common types carry. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space ipv6_option = {.name = "IPv6 option"};

static const struct name types[] = {
    {0x00, .name = "Pad1", .help = "One byte that fills up."},
    {0x01, .name = "PadN", .help = "Two or more bytes that fill up."},
    {0x04, .name = "tunnel-limit", .help = "How many more tunnels this packet may go through."},
    {0x05, .name = "router-alert",
	.help = "Routers, look into this packet although it is not for you: MLD, RSVP."},
    {0x07, .name = "CALIPSO", .help = "How secret the packet is."},
    {0x08, .name = "SMF-DPD", .help = "A number by which duplicates are known in a radio mesh."},
    {0x0f, .name = "performance",
	.help = "Sequence numbers and delays, to measure where time is lost."},
    {0x1e, .name = "experimental-0x1e", .help = "For experiments."},
    {0x23, .name = "RPL",
	.help = "Says which way a packet goes in a tree of sensors, so that loops are noticed."},
    {0x26, .name = "quick-start", .help = "May I begin at this rate? Routers may lower it."},
    {0x30, .name = "path-MTU",
	.help = "Each router lowers it to the longest packet that its link can carry."},
    {0x31, .name = "IOAM",
	.help = "Each router writes down when the packet was there, and how full it was."},
    {0x3e, .name = "experimental-0x3e", .help = "For experiments."},
    {0x41, .name = "TPF", .help = "What a tunnel forwards (never used)."},
    {0x5e, .name = "experimental-0x5e", .help = "For experiments."},
    {0x63, .name = "RPL-old", .help = "As RPL; routers that do not know it drop the packet."},
    {0x6d, .name = "MPL", .help = "Floods a packet through a mesh of sensors just once."},
    {0x7e, .name = "experimental-0x7e", .help = "For experiments."},
    {0x8a, .name = "endpoint-id", .help = "Names of end points (Nimrod, obsolete)."},
    {0x8b, .name = "ILNP-nonce",
	.help = "A random number that proves that a moved station is the same one."},
    {0x8c, .name = "line-id", .help = "At which line of an access network the subscriber is."},
    {0x9e, .name = "experimental-0x9e", .help = "For experiments."},
    {0xbe, .name = "experimental-0xbe", .help = "For experiments."},
    {0xc2, .name = "jumbo", .help = "A packet of more than 65535 bytes, and how many."},
    {0xc9, .name = "home-address",
	.help = "The lasting address of a mobile station; the source address is where it is now."},
    {0xde, .name = "experimental-0xde", .help = "For experiments."},
    {0xee, .name = "DFF",
	.help = "Depth-first forwarding in a mesh: this way, and back if it leads nowhere."},
    {0xfe, .name = "experimental-0xfe", .help = "For experiments."},
    {},
};

static const struct name actions[] = {
    {0, .name = "skip", .help = "Pass over the option and go on."},
    {1, .name = "discard", .help = "Drop the packet and say nothing."},
    {2, .name = "discard-and-tell", .help = "Drop the packet and tell the sender (ICMPv6)."},
    {3, .name = "discard-and-tell-unicast",
	.help = "Drop the packet; tell the sender unless it went to a group."},
    {},
};

static const struct field type_bits[] = {
    {.key = "ipv6.opt.type.action",
	.label = "If unknown",
	.kind = &kind_number,
	.bits = 2,
	.names = actions,
	.help = "What somebody shall do who does not know the option: the sender decides that."},
    {.key = "ipv6.opt.type.change",
	.label = "May change",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: routers may change the option on the way, so that no signature covers it."},
    {.key = "ipv6.opt.type.rest",
	.label = "Number",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Which option, with the three bits before."},
    {},
};

static const char type_help[] =
    "Which option this is. Its first three bits say what somebody shall do who does not know it.";

static const struct field option_fields[] = {
    {.key = "ipv6.opt.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.from = 0, .is = UNLESS},
	.parts = type_bits,
	.space = &ipv6_option,
	.names = types,
	.init = "1",
	.help = type_help},
    {.key = "ipv6.opt.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.from = 0, .is = IF},
	.parts = type_bits,
	.names = types,
	.help = type_help},
    {.key = "ipv6.opt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ipv6.opt.type", .from = 0, .is = UNLESS},
	.count = {.of = BODY},
	.help = "Bytes of the option after this one."},
    {},
};

const struct proto proto_ipv6_opt = {
    .key = "ipv6.opt",
    .name = "IPv6 option",
    .spec = "RFC 8200 clause 4.2",
    .help = "One option: a type, and unless it is a single byte of padding a length and what the "
	    "type says.",
    .summary = "{ipv6.opt.type}",
    .fields = option_fields,
};

static const struct field padn_fields[] = {
    {.key = "ipv6.opt.padn",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the header up to a multiple of 8 bytes."},
    {},
};

static const struct proto proto_padn = {
    .key = "ipv6.opt.padn",
    .name = "Padding",
    .spec = "RFC 8200 clause 4.2",
    .help = "Fills a header of options up, and puts an option on an address that is easy to read.",
    .fields = padn_fields,
    .binds = (const struct bind[]){{&ipv6_option, 1}, {}},
};

static const struct field tel_fields[] = {
    {.key = "ipv6.opt.tel",
	.label = "Tunnels left",
	.kind = &kind_number,
	.bits = 8,
	.init = "4",
	.help = "How many more times this packet may be put into another one. At 0 the router that "
		"would do it drops it: a tunnel through itself would never end."},
    {},
};

static const struct proto proto_tel = {
    .key = "ipv6.opt.tel",
    .name = "Tunnel encapsulation limit",
    .spec = "RFC 2473 clause 4.1.1",
    .help = "Limits tunnels within tunnels.",
    .fields = tel_fields,
    .binds = (const struct bind[]){{&ipv6_option, 4}, {}},
};

static const struct name alerts[] = {
    {0, .name = "MLD", .help = "A message about multicast groups."},
    {1, .name = "RSVP", .help = "A reservation of bandwidth."},
    {2, .name = "active-networks", .help = "A program for the routers (an experiment)."},
    {4, 35, .name = "aggregated-reservation", .help = "A reservation for many flows at once."},
    {36, 67, .name = "QoS-NSLP", .help = "Signalling of service levels."},
    {68, .name = "NSIS-NATFW", .help = "Signalling to firewalls."},
    {69, .name = "MPLS-OAM", .help = "A test of an MPLS path."},
    {},
};

static const struct field alert_fields[] = {
    {.key = "ipv6.opt.router_alert",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.names = alerts,
	.help = "Why routers shall look into the packet."},
    {},
};

static const struct proto proto_alert = {
    .key = "ipv6.opt.router_alert",
    .name = "Router alert",
    .spec = "RFC 2711 clause 2.1",
    .help = "A router looks at packets that are not for it only if this option says so. Reports on "
	    "multicast groups carry it, so that every router on the link reads them.",
    .fields = alert_fields,
    .binds = (const struct bind[]){{&ipv6_option, 5}, {}},
};

static const struct field jumbo_fields[] = {
    {.key = "ipv6.opt.jumbo",
	.label = "Payload length",
	.kind = &kind_number,
	.bits = 32,
	.help = "Bytes after the IPv6 header, more than 65535. The length in the IPv6 header is "
		"then 0."},
    {},
};

static const struct proto proto_jumbo = {
    .key = "ipv6.opt.jumbo",
    .name = "Jumbo payload",
    .spec = "RFC 2675 clause 2",
    .help = "For packets longer than 16 bits can say. Hardly any link carries them, but computers "
	    "make them inside.",
    .fields = jumbo_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0xc2}, {}},
};

static const struct field home_fields[] = {
    {.key = "ipv6.opt.mipv6.home_address",
	.label = "Home address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The address under which programs know the station; the receiver puts it in place "
		"of the source address."},
    {},
};

static const struct proto proto_home = {
    .key = "ipv6.opt.mipv6",
    .name = "Home address",
    .spec = "RFC 6275 clause 6.3",
    .help = "A mobile station sends from where it is, and says who it is.",
    .fields = home_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0xc9}, {}},
};

static const struct field lio_fields[] = {
    {.key = "ipv6.opt.lio.length",
	.label = "Line id length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the name that follows."},
    {.key = "ipv6.opt.lio.line_id",
	.label = "Line id",
	.kind = &kind_text,
	.bits = REST,
	.sized_by = "ipv6.opt.lio.length",
	.help = "The name of the line, as the access node writes it."},
    {},
};

static const struct proto proto_lio = {
    .key = "ipv6.opt.lio",
    .name = "Line identification",
    .spec = "RFC 6788 clause 5",
    .help = "Behind one port of a provider's router are many subscribers: the access node writes "
	    "from which line a router solicitation came.",
    .fields = lio_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x8c}, {}},
};

static const struct field pmtu_fields[] = {
    {.key = "ipv6.opt.pmtu.min",
	.label = "Least so far",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "The longest packet that the links up to here can carry: each router lowers it."},
    {.key = "ipv6.opt.pmtu.rtn",
	.label = "Returned",
	.kind = &kind_number,
	.bits = 15,
	.help = "What came out of it in the other direction, in units of 2 bytes."},
    {.key = "ipv6.opt.pmtu.r_flag",
	.label = "Return",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: please tell me what came out."},
    {},
};

static const struct proto proto_pmtu = {
    .key = "ipv6.opt.pmtu",
    .name = "Path MTU",
    .spec = "RFC 9268 clause 5",
    .help = "Finds the longest packet that fits a path without losing one.",
    .fields = pmtu_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x30}, {}},
};

static const struct field experiment_fields[] = {
    {.key = "ipv6.opt.experimental",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the experiment says."},
    {},
};

static const struct proto proto_experiment = {
    .key = "ipv6.opt.experimental",
    .name = "Experiment",
    .spec = "RFC 4727 clause 3.3",
    .help = "Numbers that anybody may use to try something out, within a network of one's own.",
    .fields = experiment_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x1e}, {&ipv6_option, 0x3e}, {&ipv6_option, 0x5e},
	{&ipv6_option, 0x7e}, {&ipv6_option, 0x9e}, {&ipv6_option, 0xbe}, {&ipv6_option, 0xde},
	{&ipv6_option, 0xfe}, {}},
};

static const struct field tpf_fields[] = {
    {.key = "ipv6.opt.tpf_information",
	.label = "Information",
	.kind = &kind_hex,
	.bits = 32,
	.help = "What a tunnel's end shall do with the packet."},
    {},
};

static const struct proto proto_tpf = {
    .key = "ipv6.opt.tpf",
    .name = "Tunnel payload forwarding",
    .spec = "draft-bonica-6man-vpn-dest-opt",
    .help = "An idea for virtual private networks that became no standard.",
    .fields = tpf_fields,
    .binds = (const struct bind[]){{&ipv6_option, 0x41}, {}},
};

const struct proto *const ipv6_options_protos[] = {
    &proto_ipv6_opt,
    &proto_padn,
    &proto_tel,
    &proto_alert,
    &proto_jumbo,
    &proto_home,
    &proto_lio,
    &proto_pmtu,
    &proto_experiment,
    &proto_tpf,
    NULL,
};
