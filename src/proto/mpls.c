/* SPDX-License-Identifier: BSD-2-Clause */
/* MPLS: the label stack, what stands under it by its first four bits, and the headers of
 * pseudowires. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space mpls_bottom = {.name = "MPLS bottom of stack"};
const struct space ach_channel = {.name = "associated channel"};

static const struct name labels[] = {
    {0, .name = "explicit-null",
	.help = "No forwarding by label any more: an IPv4 packet for the receiver, with the "
		"priority kept."},
    {1, .name = "router-alert", .help = "For the router itself, whatever the next label says."},
    {2, .name = "explicit-null-6", .help = "The same for an IPv6 packet."},
    {3, .name = "implicit-null",
	.help = "Never on the wire: it asks a neighbour to take the label off before sending."},
    {7, .name = "entropy", .help = "The next label only spreads flows over several links."},
    {13, .name = "GAL",
	.help = "Below the stack stands a management message of the path, not a packet."},
    {14, .name = "OAM-alert", .help = "A management message (ITU-T Y.1711, obsolete)."},
    {15, .name = "extension", .help = "The next label is one of a second set of special ones."},
    {},
};

static const struct name bottoms[] = {
    {0, .name = "more-labels", .help = "Another label follows."},
    {1, .name = "bottom", .help = "The last label: the packet follows."},
    {},
};

static const struct field mpls_fields[] = {
    {.key = "mpls.label",
	.label = "Label",
	.kind = &kind_number,
	.bits = 20,
	.names = labels,
	.init = "16",
	.help = "Where to: each router looks only at this number, changes it and sends on. It has "
		"a meaning only between two neighbours."},
    {.key = "mpls.exp",
	.label = "Traffic class",
	.kind = &kind_number,
	.bits = 3,
	.help = "0 to 7: which packet goes first when several wait."},
    {.key = "mpls.bottom",
	.label = "Bottom of stack",
	.kind = &kind_number,
	.bits = 1,
	.space = &mpls_bottom,
	.names = bottoms,
	.init = "1",
	.help = "1: the last label. Nothing says what follows it: routers look at the first four "
		"bits."},
    {.key = "mpls.ttl",
	.label = "Time to live",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "Each router takes one off; at 0 the packet is dropped, so that none goes in a "
		"circle for ever."},
    {},
};

static const struct proto proto_mpls = {
    .key = "mpls",
    .name = "MPLS label",
    .spec = "RFC 3032",
    .help = "Carriers put a label before a packet at the edge of their network; inside, routers "
	    "only swap labels. So a packet takes a path that was chosen beforehand, and customers' "
	    "networks do not meet.",
    .summary = "MPLS {mpls.label} {next|mpls.bottom}",
    .fields = mpls_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8847}, {&ethertype, 0x8848}, {&mpls_bottom, 0},
	{&vxlan_next, 5}, {&udp_port, 6635}, {&ip_protocol, 137}, {&ppp_protocol, 0x0281},
	{&ppp_protocol, 0x0283}, {}},
};

static bool
is_channel(const struct stretch *mine)
{
	return mine->n >= 4 && mine->bytes[0] >> 4 == 1;
}

static bool
is_control_word(const struct stretch *mine)
{
	return mine->n >= 4 && mine->bytes[0] >> 4 == 0;
}

static const struct name channels[] = {
    {0x0001, .name = "MCC", .help = "A management channel."},
    {0x0002, .name = "SCC", .help = "A signalling channel."},
    {0x0007, .name = "BFD", .help = "Is the path alive? Without IP."},
    {0x000a, .name = "loss", .help = "How many packets are lost."},
    {0x000c, .name = "delay", .help = "How long packets take."},
    {0x0021, .name = "IPv4", .help = "An IPv4 packet of the management."},
    {0x0023, .name = "CC-CV", .help = "Is the path alive, and is it the right one?"},
    {0x0024, .name = "protection", .help = "The ends agree on the spare path."},
    {0x0025, .name = "on-demand", .help = "Ping of a path."},
    {0x0026, .name = "lock", .help = "The path is locked for a test."},
    {0x0057, .name = "IPv6", .help = "An IPv6 packet of the management."},
    {0x0058, .name = "fault", .help = "Something on the way is broken."},
    {0x8902, .name = "Y.1731", .help = "Ethernet's fault management for a path."},
    {},
};

static const struct field ach_fields[] = {
    {.key = "pwach.nibble",
	.label = "First four bits",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.init = "0x1",
	.help = "1: no packet, but a message about the path."},
    {.key = "pwach.ver",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.help = "The version: 0."},
    {.key = "pwach.res",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.help = "Zero."},
    {.key = "pwach.channel_type",
	.label = "Channel",
	.kind = &kind_hex,
	.bits = 16,
	.space = &ach_channel,
	.names = channels,
	.init = "0x0025",
	.help = "What kind of message this is."},
    {},
};

static const struct proto proto_pwach = {
    .key = "pwach",
    .name = "Associated channel",
    .spec = "RFC 5586, RFC 4385",
    .help = "Messages about a path travel in the path itself, so that they share its fate: if "
	    "packets get lost, so do these. The first four bits tell them from the packets.",
    .summary = "MPLS channel {pwach.channel_type}",
    .fields = ach_fields,
    .binds = (const struct bind[]){{&mpls_bottom, 1, .test = is_channel}, {}},
};

static const struct field cw_fields[] = {
    {.key = "pweth.nibble",
	.label = "First four bits",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "0: no IP packet."},
    {.key = "pweth.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 12,
	.fixed = true,
	.help = "Zeros."},
    {.key = "pweth.cw.sequence_number",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.space = &ethernet_within,
	.help = "Counts the frames, so that none overtakes another; 0: not counted."},
    {},
};

static const struct proto proto_pwethcw = {
    .key = "pwethcw",
    .name = "Pseudowire control word",
    .spec = "RFC 4448 clause 4.6",
    .help = "A pseudowire is a cable that a carrier imitates over its network. These four bytes "
	    "stand between the label and the carried frame, so that no router takes an Ethernet "
	    "frame whose address begins with 4 or 6 for an IP packet and sends frames of one "
	    "conversation different ways.",
    .summary = "{next|pweth.cw.sequence_number}",
    .fields = cw_fields,
    .binds = (const struct bind[]){{&mpls_bottom, 1, .test = is_control_word}, {}},
};

const struct proto *const mpls_protos[] = {
    &proto_mpls,
    &proto_pwach,
    &proto_pwethcw,
    NULL,
};
