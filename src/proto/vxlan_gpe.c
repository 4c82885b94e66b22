/* SPDX-License-Identifier: BSD-2-Clause */
/* VXLAN that says what it carries: the generic protocol extension. Does not know service headers.
 */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space vxlan_next = {.name = "VXLAN-GPE protocol"};

static const struct name nexts[] = {
    {1, .name = "IPv4", .help = "An IPv4 packet."},
    {2, .name = "IPv6", .help = "An IPv6 packet."},
    {3, .name = "Ethernet", .help = "A whole Ethernet frame, as VXLAN has always carried it."},
    {4, .name = "NSH", .help = "A header that says by which services the packet goes."},
    {5, .name = "MPLS", .help = "A packet with labels."},
    {},
};

static const struct field flags[] = {
    {.key = "vxlan.gpe.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.help = "Not used: 0."},
    {.key = "vxlan.ver", .label = "Version", .kind = &kind_number, .bits = 2, .help = "0."},
    {.key = "vxlan.i_bit",
	.label = "Network id (I)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the number of the network counts."},
    {.key = "vxlan.p_bit",
	.label = "Next protocol (P)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the header says what it carries. 0: an Ethernet frame."},
    {.key = "vxlan.gpe.bum",
	.label = "Flooded (B)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: sent to all ends of the tunnel, since nobody knows which one it is for."},
    {.key = "vxlan.o_bit",
	.label = "OAM (O)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it is about the tunnel itself: the other end reads it, and passes nothing on."},
    {},
};

static const struct field fields[] = {
    {.key = "vxlan.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = flags,
	.init = "0x0c",
	.help = "What the other fields mean."},
    {.key = "vxlan.reserved_16",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.help = "Not used: 0."},
    {.key = "vxlan.next_proto",
	.label = "Next protocol",
	.kind = &kind_number,
	.bits = 8,
	.space = &vxlan_next,
	.names = nexts,
	.init = "3",
	.help = "What is carried."},
    {.key = "vxlan.vni",
	.label = "Network (VNI)",
	.kind = &kind_number,
	.bits = 24,
	.init = "1",
	.help = "Which of 16 million networks it belongs to."},
    {.key = "vxlan.reserved8",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.help = "Not used: 0."},
    {},
};

static const struct proto proto_vxlan_gpe = {
    .key = "vxlan.gpe",
    .name = "VXLAN Generic Protocol Extension",
    .spec = "draft-ietf-nvo3-vxlan-gpe clause 3",
    .help = "VXLAN carries Ethernet frames and nothing else; this form of it, at a port of its "
	    "own, has a number for what follows, so that packets need no Ethernet header.",
    .summary = "VXLAN-GPE {vxlan.vni}[: {next}]",
    .fields = fields,
    .binds = (const struct bind[]){{&udp_port, 4790}, {}},
};

const struct proto *const vxlan_gpe_protos[] = {
    &proto_vxlan_gpe,
    NULL,
};
