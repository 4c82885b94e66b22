/* SPDX-License-Identifier: BSD-2-Clause */
/* The header of the Internet Protocol, version 4. Its options are in ip_options.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space ip_option = {.name = "IPv4 option"};

static const struct field ds_bits[] = {
    {.key = "ip.dsfield.dscp",
	.label = "Service class (DSCP)",
	.kind = &kind_number,
	.bits = 6,
	.names = dscp_names,
	.help = "Which treatment the packet gets where several wait."},
    {.key = "ip.dsfield.ecn",
	.label = "Congestion (ECN)",
	.kind = &kind_number,
	.bits = 2,
	.names = ecn_names,
	.help = "A router may mark a packet instead of dropping it."},
    {},
};

static const struct field flag_bits[] = {
    {.key = "ip.flags.rb",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.fixed = true,
	.help = "Not used: 0."},
    {.key = "ip.flags.df",
	.label = "Don't fragment",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a router to which the packet is too long drops it and says so (ICMP), instead "
		"of cutting it up."},
    {.key = "ip.flags.mf",
	.label = "More fragments",
	.kind = &kind_flag,
	.bits = 1,
	.cuts = true,
	.help = "1: this is a piece of a longer packet, and not the last one."},
    {},
};

static const char protocol_help[] = "How the receiver must read the bytes after the header.";

static const struct field fields[] = {
    {.key = "ip.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "4",
	.help = "Always 4; a packet of version 6 has another header altogether."},
    {.key = "ip.hdr_len",
	.label = "Header length",
	.kind = &kind_words,
	.bits = 4,
	.count = {.of = HEAD, .unit = 4},
	.init = "20",
	.help = "20 bytes without options, at most 60. The 4 bits count units of 4 bytes."},
    {.key = "ip.dsfield",
	.label = "Service (DS)",
	.kind = &kind_hex,
	.bits = 8,
	.parts = ds_bits,
	.help = "How urgent the packet is, and whether routers may mark it when they are full. "
		"Once called type of service."},
    {.key = "ip.len",
	.label = "Total length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .zero_is_all = true},
	.help = "Bytes of header and data. What the frame has beyond them is padding."},
    {.key = "ip.id",
	.label = "Identification",
	.kind = &kind_hex,
	.bits = 16,
	.help = "The same in all fragments of a packet, so that they can be put together again."},
    {.key = "ip.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 3,
	.parts = flag_bits,
	.help = "Whether the packet may be, or has been, cut into fragments."},
    {.key = "ip.frag_offset",
	.label = "Fragment offset",
	.kind = &kind_number,
	.bits = 13,
	.help = "Where in the whole packet this fragment belongs, in units of 8 bytes."},
    {.key = "ip.ttl",
	.label = "Time to live",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "Each router takes one off; at 0 the packet is dropped. So a packet that runs in a "
		"circle dies. Ethernet has nothing like it."},
    {.key = "ip.proto",
	.label = "Protocol",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ip.frag_offset", .from = 0, .is = IF},
	.space = &ip_protocol,
	.names = ip_protocol_names,
	.init = "253",
	.help = protocol_help},
    {.key = "ip.proto",
	.label = "Protocol",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.names = ip_protocol_names,
	.init = "253",
	.help = "How the receiver must read the packet once all fragments have been put together."},
    {.key = "ip.checksum",
	.label = "Header checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_ip_header,
	.help = "Over the header only. Each router computes it anew, since the time to live has "
		"changed."},
    {.key = "ip.src",
	.label = "Source",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "Who sent the packet. Routers do not change it, and do not check it either."},
    {.key = "ip.dst",
	.label = "Destination",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "To whom. Routers choose by it where to send the packet next; the MAC address in "
		"front changes from network to network."},
    {.key = "ip.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_ip_opt,
	.until = {.key = "ip.opt.type", .from = 0, .is = IF},
	.help = "Rarely used, and often dropped: routes to be taken or recorded, time stamps."},
    {.key = "ip.opt.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Fills the header up to a multiple of 4 bytes."},
    {},
};

/* Under MPLS nothing but the first four bits says what a packet is. */
static bool
is_version_4(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] >> 4 == 4;
}

/* A group's last 23 bits stand in the address on the wire: RFC 1112 clause 6.4. */
static uint64_t
group_of(const struct dissection *d, unsigned layer)
{
	int span = span_find(d, "ip.dst", (int)layer, 0);
	uint64_t to = span < 0 ? 0 : span_number(d, (unsigned)span);

	return to == 0xffffffff  ? 0xffffffffffff
	       : to >> 28 == 0xe ? 0x01005e000000 | (to & 0x7fffff)
				 : 0;
}

static const struct proto proto_ip = {
    .key = "ip",
    .name = "Internet Protocol version 4",
    .spec = "RFC 791; RFC 2474, 3168 for the service field",
    .help = "Carries packets from any computer to any other across many networks: one header in "
	    "front of each piece of data that a program sends. Each router on the way puts the "
	    "same packet into a new Ethernet frame.",
    .summary = "IPv4 {ip.proto} {ip.src} > {ip.dst}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x0800}, {&llc_sap, 0x06}, {&ip_protocol, 4},
	{&gre_protocol, 0x883e, .test = is_version_4}, {&wccp_packet, 0, 255}, {&vxlan_next, 1},
	{&pim_registered, 1, .test = is_version_4}, {&ppp_protocol, 0x0021},
	{&mpls_bottom, 1, .test = is_version_4}, {&ach_channel, 0x0021}, {&icmp_original, 3},
	{&icmp_original, 4}, {&icmp_original, 5}, {&icmp_original, 11}, {&icmp_original, 12}, {}},
    .body = true, /* later pieces: their protocol names nothing */
    .group = group_of,
};

const struct proto *const ip_protos[] = {
    &proto_ip,
    NULL,
};
