/* SPDX-License-Identifier: BSD-2-Clause */
/* Ethernet II and IEEE 802.3, told apart by the value after the addresses. Knows the groups that
 * stand in destinations; EtherTypes are in ethertypes.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space ethertype = {.name = "EtherType"};

static const struct name groups[] = {
    {0xffffffffffff, .name = "broadcast",
	.help = "All ones: every station of the VLAN gets the frame."},
    {0x0180c2000000, .name = "stp",
	.help = "All bridges: spanning tree. A switch answers for itself and never forwards it."},
    {0x0180c2000001, .name = "pause",
	.help = "MAC control, such as pause frames: only for the other end of this cable."},
    {0x0180c2000002, .name = "slow",
	.help = "Slow protocols (LACP, OAM, ESMC): only for the other end of this cable."},
    {0x0180c2000003, .name = "eapol",
	.help = "Port access (802.1X) and the nearest bridge that is not a two-port relay: a "
		"switch does not forward it."},
    {0x0180c2000007, .name = "elmi",
	.help = "Ethernet local management (E-LMI) between a customer and the carrier."},
    {0x0180c2000008, .name = "provider-bridges",
	.help = "Spanning tree between the bridges of a carrier; customers' switches pass it on."},
    {0x0180c200000d, .name = "provider-mvrp",
	.help = "Registration of VLANs between the bridges of a carrier."},
    {0x0180c200000e, .name = "lldp",
	.help = "The nearest bridge, of whatever kind: LLDP and PTP's peer delay. No bridge "
		"forwards it."},
    {0x0180c2000004, 0x0180c200000f, "bridge-group",
	"Reserved for protocols between neighbours: no bridge forwards it."},
    {0x0180c2000014, .name = "isis-l1", .help = "All IS-IS routers of level 1."},
    {0x0180c2000015, .name = "isis-l2", .help = "All IS-IS routers of level 2."},
    {0x0180c2000020, .name = "mmrp", .help = "Registration of groups at bridges (MMRP, GMRP)."},
    {0x0180c2000021, .name = "mvrp", .help = "Registration of VLANs at bridges (MVRP, GVRP)."},
    {0x0180c2000022, 0x0180c200002f, "mrp-group",
	"Reserved for registration protocols of bridges (MRP)."},
    {0x0180c2000030, 0x0180c200003f, "cfm",
	"Connectivity fault management (802.1ag): the last digit says the maintenance level."},
    {0x01000ccccccc, .name = "cdp",
	.help = "Cisco's neighbour protocols: CDP, VTP, DTP, PAgP, UDLD."},
    {0x01000ccccccd, .name = "pvst",
	.help = "Cisco's spanning tree, one for each VLAN. Other switches forward it like any "
		"group."},
    {0x01000ccdcdd0, .name = "cisco-tunnel",
	.help = "Cisco switches carry a customer's spanning tree and CDP under this address."},
    {0x01005e000000, 0x01005e7fffff, "ipv4-group",
	"An IPv4 multicast group: the last 23 bits are those of the group's IP address."},
    {0x010e0cf00000, 0x010ecfffffff, "profinet",
	"A PROFINET group: stations are looked for under it, and devices in a ring watch it."},
    {0x010fe2000007, .name = "h3c-loop",
	.help = "H3C and HPE switches look for loops: one that gets its own frame back is in one."},
    {0x011b19000000, .name = "ptp",
	.help = "Clocks that keep each other's time with PTP (IEEE 1588)."},
    {0x0900090913a6, .name = "hp-loop",
	.help = "HP and Aruba switches look for loops (loop protect): one that gets its own frame "
		"back is in one. What stands in it is not public."},
    {0x333300000000, 0x3333ffffffff, "ipv6-group",
	"An IPv6 multicast group: the last 32 bits are those of the group's IP address."},
    {0xcf0000000000, .name = "ectp",
	.help = "The loopback protocol of the first Ethernet, to everybody who assists."},
    {},
};

static const struct field dst_bits[] = {
    {.label = "", .bits = 6},
    {.key = "eth.dst.lg",
	.label = "U/L bit",
	.kind = &kind_flag,
	.bits = 1,
	.help = "0: the manufacturer gave this address, and it is the only one in the world. 1: "
		"somebody set it here, and has to see that it is unique."},
    {.key = "eth.dst.ig",
	.label = "I/G bit",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The first bit of the address on the wire. 0: for one station. 1: for a group of "
		"stations, or for all."},
    {.label = "", .bits = 40},
    {},
};

static const struct field src_bits[] = {
    {.label = "", .bits = 6},
    {.key = "eth.src.lg",
	.label = "U/L bit",
	.kind = &kind_flag,
	.bits = 1,
	.help = "0: the manufacturer gave this address, and it is the only one in the world. 1: "
		"somebody set it here: virtual machines, phones that hide who they are, labs."},
    {.key = "eth.src.ig",
	.label = "I/G bit",
	.kind = &kind_flag,
	.bits = 1,
	.help = "0: one station. A frame cannot come from a group: most switches drop a frame with "
		"1 here."},
    {.label = "", .bits = 40},
    {},
};

static const struct field fields[] = {
    {.key = "eth.dst",
	.label = "Destination",
	.kind = &kind_mac,
	.bits = 48,
	.parts = dst_bits,
	.names = groups,
	.init = "ff:ff:ff:ff:ff:ff",
	.help = "To whom: the first 6 bytes on the wire, so that a switch can choose the port "
		"before the rest has arrived."},
    {.key = "eth.src",
	.label = "Source",
	.kind = &kind_mac,
	.bits = 48,
	.parts = src_bits,
	.help = "Who sent the frame. A switch learns from it behind which port this station is; "
		"nobody checks that it is true."},
    {.key = "eth.type",
	.label = "EtherType",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.from = ETHERTYPE_LEAST, .to = 0xffff, .is = IF},
	.space = &ethertype,
	.names = ethertype_names,
	.init = "0x88b5",
	.help = "Says how the receiver must read the bytes after the header. Nothing says how many "
		"they are: the frame ends when the signal stops. A value of 1500 or less would be "
		"a length instead."},
    {.key = "eth.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.from = 0, .to = LENGTH_MOST, .is = IF},
	.count = {.of = BODY},
	.space = &ethertype,
	.help = "Up to 1500 these two bytes are a length: an IEEE 802.3 frame, which goes on with "
		"an LLC header. What comes after so many bytes is padding."},
    {.key = "eth.invalid_lentype",
	.label = "Neither length nor type",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.from = LENGTH_MOST + 1, .to = ETHERTYPE_LEAST - 1, .is = IF},
	.help = "Too large for a length and too small for an EtherType: the standard leaves 1501 "
		"to 1535 without a meaning, and receivers differ in what they do."},
    {},
};

static bool
is_type(const struct stretch *mine, size_t at)
{
	struct stretch behind;
	unsigned type;

	if (mine->n < at + 2)
		return false;
	type = (unsigned)mine->bytes[at] << 8 | mine->bytes[at + 1];
	behind = (struct stretch){mine->bytes + at + 2, mine->n - at - 2, mine->len - at - 2};
	return type >= ETHERTYPE_LEAST && proto_next(&ethertype, type, &behind);
}

/* Nothing says that a frame follows the last MPLS label: its EtherType is one that we know, and
 * that is not so four bytes later, as it would be behind a control word. */
static bool
is_frame(const struct stretch *mine)
{
	unsigned first = mine->n ? mine->bytes[0] >> 4 : 1;

	return first != 1 && first != 4 && first != 6 && is_type(mine, 12) &&
	       !(first == 0 && is_type(mine, 16));
}

static const struct proto proto_eth = {
    .key = "eth",
    .name = "Ethernet",
    .spec = "IEEE 802.3 clause 3.1.1",
    .help = "The header of every frame: to whom, from whom, and what follows. It has not changed "
	    "since 1980, from one shared cable to fibres of 800 Gb/s.",
    .body = true,
    .summary = "{eth.type|eth.invalid_lentype|eth.len}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x6558}, {&gre_protocol, 0x6400}, {&vxlan_next, 3},
	{&ethernet_within, 0x0800}, {&ethernet_within, 0, 0x07ff},
	{&ethernet_within, 0x0801, 0xffff}, {&ip_protocol, 143},
	{&mpls_bottom, 1, .test = is_frame}, {}},
};

const struct proto *const eth_protos[] = {
    &proto_eth,
    NULL,
};
