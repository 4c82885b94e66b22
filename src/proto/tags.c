/* SPDX-License-Identifier: BSD-2-Clause */
/* Tags that lie between the addresses and the EtherType, or before another frame: redundancy
 * (802.1CB), congestion, backbone bridging (802.1ah), TRILL, FabricPath. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char type_help[] =
    "What follows: the EtherType that stood here before the tag was put in.";

static const struct field rtag_fields[] = {
    {.key = "ieee8021cb.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = "Zeros."},
    {.key = "ieee8021cb.seq",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help = "Counts the frames of a stream: of two copies with the same number the second is "
		"dropped."},
    TAG_TYPE("ieee8021cb.etype", type_help),
    {},
};

static const struct proto proto_rtag = {
    .key = "ieee8021cb",
    .name = "802.1CB redundancy tag",
    .spec = "IEEE 802.1CB clause 7.8",
    .help = "A stream that must not lose a frame is sent over two paths. The tag numbers the "
	    "frames, so that the place where the paths join passes on one of each pair.",
    .summary = "R-TAG {ieee8021cb.seq} {next|ieee8021cb.etype}",
    .fields = rtag_fields,
    .binds = (const struct bind[]){{&ethertype, 0xf1c1}, {}},
};

static const struct field cn_fields[] = {
    {.key = "cntag.flow",
	.label = "Flow",
	.kind = &kind_number,
	.bits = 16,
	.help = "A number by which the sender knows its own flow again when a switch complains "
		"about it."},
    TAG_TYPE("cntag.etype", type_help),
    {},
};

static const struct proto proto_cntag = {
    .key = "cntag",
    .name = "Congestion notification tag",
    .spec = "IEEE 802.1Q clause 33.2.1 (802.1Qau)",
    .help = "In storage networks a sender marks its frames with the number of their flow. A switch "
	    "whose queue grows sends the number back in a congestion message, and the sender slows "
	    "that flow down before a frame is lost.",
    .summary = "CN-TAG {cntag.flow} {next|cntag.etype}",
    .fields = cn_fields,
    .binds = (const struct bind[]){{&ethertype, 0x22e9}, {}},
};

static const struct field itag_fields[] = {
    {.key = "ieee8021ah.priority",
	.label = "Priority (I-PCP)",
	.kind = &kind_number,
	.bits = 3,
	.help = "0 to 7: how urgent the customer's frame is."},
    {.key = "ieee8021ah.drop",
	.label = "Drop eligible (I-DEI)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: drop this before others."},
    {.key = "ieee8021ah.nca",
	.label = "No customer addresses",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the addresses inside are not those of a customer: management. Later editions "
		"of the standard call this bit UCA."},
    {.key = "ieee8021ah.res1",
	.label = "Reserved 1",
	.kind = &kind_flag,
	.bits = 1,
	.fixed = true,
	.help = "Zero; ignored."},
    {.key = "ieee8021ah.res2",
	.label = "Reserved 2",
	.kind = &kind_number,
	.bits = 2,
	.fixed = true,
	.help = "Zero; a frame with something else is dropped."},
    {.key = "ieee8021ah.isid",
	.label = "Service (I-SID)",
	.kind = &kind_number,
	.bits = 24,
	.init = "1",
	.help = "Whose frame it is: 16 million services, where a VLAN tag has 4094."},
    {.key = "ieee8021ah.cdst",
	.label = "Customer's destination",
	.kind = &kind_mac,
	.bits = 48,
	.init = "ff:ff:ff:ff:ff:ff",
	.help = "To whom the customer's frame goes."},
    {.key = "ieee8021ah.csrc",
	.label = "Customer's source",
	.kind = &kind_mac,
	.bits = 48,
	.help = "From whom the customer's frame comes."},
    TAG_TYPE("ieee8021ah.etype", "What the customer's frame carries."),
    {},
};

static const struct proto proto_itag = {
    .key = "ieee8021ah",
    .name = "802.1ah service tag",
    .spec = "IEEE 802.1Q clause 9.7 (802.1ah)",
    .help = "A carrier packs a customer's whole frame into one of its own: MAC in MAC. Its "
	    "switches learn only the addresses of its own edge, not those of all its customers.",
    .summary = "I-SID {ieee8021ah.isid} {next|ieee8021ah.etype}",
    .fields = itag_fields,
    .binds = (const struct bind[]){{&ethertype, 0x88e7}, {}},
};

static const struct field trill_fields[] = {
    {.key = "trill.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 2,
	.help = "The version: 0."},
    {.key = "trill.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 2,
	.help = "Zeros."},
    {.key = "trill.multi_dst",
	.label = "Many receivers",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: along a tree to several bridges. 0: to one."},
    {.key = "trill.op_len",
	.label = "Options length",
	.kind = &kind_number,
	.bits = 5,
	.count = {.of = SIZED, .unit = 4},
	.help = "The length of the options, in units of 4 bytes."},
    {.key = "trill.hop_cnt",
	.label = "Hop count",
	.kind = &kind_number,
	.bits = 6,
	.init = "63",
	.help =
	    "Each bridge takes one off; at 0 the frame is dropped, so that none goes in a circle."},
    {.key = "trill.egress_nick",
	.label = "Egress",
	.kind = &kind_number,
	.bits = 16,
	.help = "The nickname, a short number, of the bridge where the frame leaves, or of the "
		"tree's root."},
    {.key = "trill.ingress_nick",
	.label = "Ingress",
	.kind = &kind_number,
	.bits = 16,
	.space = &ethernet_within,
	.help = "The nickname, a short number, of the bridge where it came in."},
    {.key = "trill.options",
	.label = "Options",
	.kind = &kind_bytes,
	.sized_by = "trill.op_len",
	.help = "More about the frame."},
    {},
};

static const struct proto proto_trill = {
    .key = "trill",
    .name = "TRILL",
    .spec = "RFC 6325 clause 3",
    .help = "Transparent Interconnection of Lots of Links: bridges find the shortest paths as "
	    "routers do, instead of blocking links as "
	    "spanning tree does. Each frame is packed into another one from bridge to bridge.",
    .summary = "TRILL {trill.ingress_nick} > {trill.egress_nick} {next|trill.hop_cnt}",
    .fields = trill_fields,
    .binds = (const struct bind[]){{&ethertype, 0x22f3}, {}},
};

static const struct field path_fields[] = {
    {.key = "cfp.ftag",
	.label = "Tree (FTAG)",
	.kind = &kind_number,
	.bits = 10,
	.space = &ethernet_within,
	.help = "Along which tree frames for many go."},
    {.key = "cfp.ttl",
	.label = "Time to live",
	.kind = &kind_number,
	.bits = 6,
	.init = "32",
	.help = "Each switch takes one off; at 0 the frame is dropped."},
    {},
};

static const struct proto proto_fabricpath = {
    .key = "cfp",
    .name = "Cisco FabricPath tag",
    .spec = "Cisco FabricPath",
    .help = "Cisco's own way of finding the shortest paths between switches. The addresses before "
	    "this tag are not stations but switches; the original frame follows.",
    .summary = "FabricPath {cfp.ftag} {next|cfp.ttl}",
    .fields = path_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8903}, {}},
};

const struct proto *const tags_protos[] = {
    &proto_rtag,
    &proto_cntag,
    &proto_itag,
    &proto_trill,
    &proto_fabricpath,
    NULL,
};
