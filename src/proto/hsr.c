/* SPDX-License-Identifier: BSD-2-Clause */
/* Seamless redundancy in industrial networks: the tag of HSR, the trailer of PRP, and the
 * supervision of both. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space sup_type = {.name = "HSR/PRP supervision TLV"};

static const struct field hsr_fields[] = {
    {.key = "hsr.netid",
	.label = "Network",
	.kind = &kind_number,
	.bits = 3,
	.help = "0: from this ring. Others: from a PRP network or another ring behind a box."},
    {.key = "hsr.laneid",
	.label = "Direction",
	.kind = &kind_number,
	.bits = 1,
	.help = "0: sent one way around the ring; 1: the other way."},
    {.key = "hsr.lsdu_size",
	.label = "Size",
	.kind = &kind_number,
	.bits = 12,
	.help = "Bytes from this tag on, with the tag: so the frame is told from others."},
    {.key = "hsr.sequence_nr",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help =
	    "Both copies have the same number: the receiver takes the first and drops the second."},
    TAG_TYPE("hsr.type", "What follows: the EtherType that stood here before."),
    {},
};

static const struct proto proto_hsr = {
    .key = "hsr",
    .name = "High-availability Seamless Redundancy",
    .spec = "IEC 62439-3 clause 5",
    .help = "In a ring each frame goes both ways around. If the ring is cut, one copy still "
	    "arrives, without the loss of a single frame: for substations and motion control.",
    .summary = "HSR {hsr.sequence_nr} {next|hsr.type}",
    .fields = hsr_fields,
    .binds = (const struct bind[]){{&ethertype, 0x892f}, {}},
};

static bool
is_rct(const struct stretch *mine)
{
	return mine->n == 6 && mine->len == 6 && mine->bytes[4] == 0x88 && mine->bytes[5] == 0xfb &&
	       (mine->bytes[2] >> 4 == 10 || mine->bytes[2] >> 4 == 11);
}

static const struct name lans[] = {
    {10, .name = "LAN-A", .help = "Sent over network A."},
    {11, .name = "LAN-B", .help = "Sent over network B."},
    {},
};

static const struct field rct_fields[] = {
    {.key = "prp.trailer.prp_sequence_nr",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help =
	    "Both copies have the same number: the receiver takes the first and drops the second."},
    {.key = "prp.trailer.prp_lan",
	.label = "Network",
	.kind = &kind_number,
	.bits = 4,
	.names = lans,
	.init = "10",
	.help = "Over which of the two networks this copy came."},
    {.key = "prp.trailer.prp_size",
	.label = "Size",
	.kind = &kind_number,
	.bits = 12,
	.help = "Bytes of the payload with this trailer."},
    {.key = "prp.trailer.prp1_suffix",
	.label = "Suffix",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.init = "0x88fb",
	.help = "By this the trailer is known."},
    {},
};

static const struct proto proto_prp = {
    .key = "prp",
    .name = "PRP trailer",
    .spec = "IEC 62439-3 clause 4.2.7",
    .help = "Where no frame may be lost, as in substations, a station sends each one over two "
	    "separate networks. The trailer numbers them, at the very "
	    "end, so that stations that know nothing of it take it for padding.",
    .summary = "PRP {prp.trailer.prp_sequence_nr} over {prp.trailer.prp_lan}",
    .fields = rct_fields,
    .binds = (const struct bind[]){{&space_trailer, 0, .test = is_rct}, {}},
};

static const struct name sup_types[] = {
    {0, .name = "end", .help = "The end of the list."},
    {20, .name = "PRP-duplicate-discard", .help = "A PRP node that drops second copies."},
    {21, .name = "PRP-duplicate-accept", .help = "A PRP node that takes both."},
    {22, .name = "obsolete-22", .help = "Not used any more."},
    {23, .name = "HSR", .help = "A node of an HSR ring."},
    {30, .name = "RedBox",
	.help = "The box that brings ordinary devices into the redundant network."},
    {31, .name = "VDAN", .help = "An ordinary device behind such a box."},
    {},
};

static const struct field sup_tlv_fields[] = {
    {.key = "hsr_prp_supervision.tlv.type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.space = &sup_type,
	.names = sup_types,
	.init = "23",
	.help = "What kind of node this is."},
    {.key = "hsr_prp_supervision.tlv.length",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

static const struct proto proto_sup_tlv = {
    .key = "hsr_prp_supervision.tlv",
    .name = "Supervision TLV",
    .spec = "IEC 62439-3 clauses 4.3 and 5.6",
    .help = "A node, or the box before it.",
    .summary = "{hsr_prp_supervision.tlv.type}",
    .fields = sup_tlv_fields,
};

static const struct field node_fields[] = {
    {.key = "hsr_prp_supervision.source_mac_address",
	.label = "Node",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the node."},
    {},
};

static const struct proto proto_sup_node = {
    .key = "hsr_prp_supervision.node",
    .name = "Node",
    .spec = "IEC 62439-3 clause 4.3",
    .help = "A node of the redundant network.",
    .fields = node_fields,
    .binds = (const struct bind[]){{&sup_type, 20, 23}, {}},
};

static const struct field box_fields[] = {
    {.key = "hsr_prp_supervision.red_box_mac_address",
	.label = "RedBox",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the box."},
    {},
};

static const struct proto proto_sup_box = {
    .key = "hsr_prp_supervision.red_box",
    .name = "RedBox",
    .spec = "IEC 62439-3 clause 4.3",
    .help = "The box that speaks for an ordinary device.",
    .fields = box_fields,
    .binds = (const struct bind[]){{&sup_type, 30}, {}},
};

static const struct field vdan_fields[] = {
    {.key = "hsr_prp_supervision.vdan_mac_address",
	.label = "Device",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the device."},
    {},
};

static const struct proto proto_sup_vdan = {
    .key = "hsr_prp_supervision.vdan",
    .name = "Device behind a RedBox",
    .spec = "IEC 62439-3 clause 4.3",
    .help = "An ordinary device that a box brings into the redundant network.",
    .fields = vdan_fields,
    .binds = (const struct bind[]){{&sup_type, 31}, {}},
};

static const struct field sup_fields[] = {
    {.key = "hsr_prp_supervision.path",
	.label = "Path",
	.kind = &kind_number,
	.bits = 4,
	.help = "0 in PRP; in HSR the ring."},
    {.key = "hsr_prp_supervision.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 12,
	.init = "1",
	.help = "The version: 1."},
    {.key = "hsr_prp_supervision.supervision_seqno",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "hsr_prp_supervision.version", .from = 0, .is = UNLESS},
	.help = "Counts these frames."},
    {.key = "hsr_prp_supervision.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sup_tlv,
	.until = {.key = "hsr_prp_supervision.tlv.type", .from = 0, .is = IF},
	.init = "[hsr_prp_supervision.node ; hsr_prp_supervision.tlv type=0]",
	.help = "The node, and the box before it."},
    {},
};

static const struct proto proto_supervision = {
    .key = "hsr_prp_supervision",
    .name = "HSR and PRP supervision",
    .spec = "IEC 62439-3 clauses 4.3 and 5.6",
    .help = "Each node says every two seconds that it is there, both ways. Whoever hears it one "
	    "way only knows that the other is broken: with redundancy nobody would notice "
	    "otherwise, until the second way breaks as well.",
    .summary = "Supervision of "
	       "{hsr_prp_supervision.source_mac_address|hsr_prp_supervision.vdan_mac_address}",
    .fields = sup_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88fb, .group = 0x01154e000100}, {}},
};

const struct proto *const hsr_protos[] = {
    &proto_hsr,
    &proto_prp,
    &proto_sup_tlv,
    &proto_sup_node,
    &proto_sup_box,
    &proto_sup_vdan,
    &proto_supervision,
    NULL,
};
