/* SPDX-License-Identifier: BSD-2-Clause */
/* The header of the Internet Protocol, version 6. Its extension headers are in ipv6_ext.c. */
#include "base/bits.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field class_bits[] = {
    {.key = "ipv6.tclass.dscp",
	.label = "Service class (DSCP)",
	.kind = &kind_number,
	.bits = 6,
	.names = dscp_names,
	.help = "Which treatment the packet gets where several wait for the same link."},
    {.key = "ipv6.tclass.ecn",
	.label = "Congestion (ECN)",
	.kind = &kind_number,
	.bits = 2,
	.names = ecn_names,
	.help = "A router whose queue fills up may mark a packet here instead of dropping it."},
    {},
};

static const struct field fields[] = {
    {.key = "ipv6.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "6",
	.help = "Always 6. IPv4 has a 4 at this place, so that a receiver can tell them apart by "
		"the first byte."},
    {.key = "ipv6.tclass",
	.label = "Traffic class",
	.kind = &kind_hex,
	.bits = 8,
	.parts = class_bits,
	.help = "How urgent the packet is, and whether routers may mark it when they are full. "
		"IPv4 calls the same byte service field."},
    {.key = "ipv6.flow",
	.label = "Flow label",
	.kind = &kind_hex,
	.bits = 20,
	.help = "A number that the sender gives to all packets of one conversation, so that a "
		"router can keep them on the same of several paths without looking at the ports. "
		"0: the sender gives none."},
    {.key = "ipv6.plen",
	.label = "Payload length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY, .zero_is_all = true},
	.help = "Bytes after this header, extension headers included. 0 if they are more than "
		"65535: then a jumbo option says how many."},
    {.key = "ipv6.nxt",
	.label = "Next header",
	.kind = &kind_number,
	.bits = 8,
	.space = &ipv6_next,
	.names = ip_protocol_names,
	.init = "59",
	.help = "What follows: TCP, UDP and so on, or an extension header that in turn says what "
		"follows it."},
    {.key = "ipv6.hlim",
	.label = "Hop limit",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "Each router takes one off; at 0 the packet is dropped. So a packet that runs in a "
		"circle dies. Neighbours check for 255: such a packet cannot have come through a "
		"router."},
    {.key = "ipv6.src",
	.label = "Source",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "Who sent the packet. Addresses that begin with fe80 are valid only on this link; "
		":: means that the sender has none yet."},
    {.key = "ipv6.dst",
	.label = "Destination",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "To whom. Routers choose by it where to send the packet next. Addresses that begin "
		"with ff are groups; there is no broadcast."},
    {},
};

/* Below MPLS nothing says what follows: routers look at the version. */
static bool
is_version_6(const struct stretch *mine)
{
	return mine->n > 0 && mine->bytes[0] >> 4 == 6;
}

/* A group's last 32 bits stand in the address on the wire: RFC 2464 clause 7. */
static uint64_t
group_of(const struct dissection *d, unsigned layer)
{
	int span = span_find(d, "ipv6.dst", (int)layer, 0);
	const struct range r = span < 0 ? (struct range){0, 0} : d->span[span].range;

	if (r.bits < 128 || bits_get(d->bytes, r.bit, 8) != 0xff)
		return 0;
	return 0x333300000000 | bits_get(d->bytes, r.bit + 96, 32);
}

static const struct proto proto_ipv6 = {
    .key = "ipv6",
    .name = "Internet Protocol version 6",
    .spec = "RFC 8200 clause 3; RFC 2474, 3168 for the traffic class, RFC 6437 for the flow label",
    .help = "Carries packets between any two computers, as IPv4 does, with addresses of 128 bits "
	    "instead of 32. The header is always 40 bytes and has no sum; what is needed only now "
	    "and then stands in extension headers after it, and only the sender may cut a packet "
	    "into fragments.",
    .summary = "IPv6 {ipv6.nxt} {ipv6.src} > {ipv6.dst}",
    .fields = fields,
    .group = group_of,
    .binds = (const struct bind[]){{&ethertype, 0x86dd}, {&ip_protocol, 41}, {&pim_registered, 1},
	{&icmpv6_original, 1}, {&icmpv6_original, 2}, {&icmpv6_original, 3}, {&icmpv6_original, 4},
	{&icmpv6_redirected, 0, 0xffffffffffff}, {&ppp_protocol, 0x0057}, {&vxlan_next, 2},
	{&mpls_bottom, 1, .test = is_version_6}, {&ach_channel, 0x0057}, {}},
};

const struct proto *const ipv6_protos[] = {
    &proto_ipv6,
    NULL,
};
