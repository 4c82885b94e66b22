/* SPDX-License-Identifier: BSD-2-Clause */
/* The slow protocols of EtherType 0x8809: the subtype that tells them apart, and the marker. LACP,
 * OAM and ESMC are in files of their own. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space slow_subtype = {.name = "slow protocol"};
static const struct space marker_type = {.name = "marker TLV"};

static const struct name subtypes[] = {
    {1, .name = "LACP",
	.help = "Link aggregation: which cables between two switches may be used as one."},
    {2, .name = "marker", .help = "Link aggregation: has everything that I sent you arrived?"},
    {3, .name = "OAM",
	.help = "The other end of a link of Ethernet in the first mile: faults, errors, loops."},
    {10, .name = "organisation",
	.help = "What an organisation adds: ITU-T's ESMC, which says how good a clock is."},
    {},
};

static const struct field slow_fields[] = {
    {.key = "slow.subtype",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 8,
	.space = &slow_subtype,
	.names = subtypes,
	.init = "1",
	.help = "Which of the slow protocols this is."},
    {},
};

static const struct proto proto_slow = {
    .key = "slow",
    .name = "Slow protocols",
    .spec = "IEEE 802.3 annex 57A",
    .help =
	"Protocols between the two ends of one cable. Each may send at most ten frames a second, "
	"so that even a slow processor keeps up: hence the name. No switch forwards them.",
    .summary = "Slow protocol {slow.subtype}",
    .fields = slow_fields,
    .binds = (const struct bind[]){{&ethertype, 0x8809, .group = 0x0180c2000002}, {}},
};

static const struct name marker_types[] = {
    {0, .name = "terminator", .help = "The end of the list."},
    {1, .name = "information",
	.help = "A question: please send this back once you have passed on all that came before."},
    {2, .name = "response",
	.help = "The answer: everything before the question has been passed on."},
    {},
};

static const struct field marker_tlv_fields[] = {
    {.key = "marker.tlvType",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = UNLESS},
	.space = &marker_type,
	.names = marker_types,
	.init = "1",
	.help = "Question or answer."},
    {.key = "marker.tlvType",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = IF},
	.space = &marker_type,
	.names = marker_types,
	.init = "0",
	.help = "The end of the list."},
    {.key = "marker.tlvLen",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "marker.tlvType", .from = 0, .is = IF},
	.fixed = true,
	.help = "Nothing belongs to the end of the list: 0."},
    {.key = "marker.tlvLen",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "marker.tlvType", .from = 0, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Bytes of this piece with its type and length."},
    {},
};

static const struct proto proto_marker_tlv = {
    .key = "marker.tlv",
    .name = "Marker TLV",
    .spec = "IEEE 802.1AX clause 6.5.3",
    .help = "One piece of a marker frame: the question or the answer, then the end of the list.",
    .summary = "{marker.tlvType}",
    .fields = marker_tlv_fields,
};

static const struct field marker_body_fields[] = {
    {.key = "marker.requesterPort",
	.label = "Requester port",
	.kind = &kind_number,
	.bits = 16,
	.help = "The number of the port that has asked."},
    {.key = "marker.requesterSystem",
	.label = "Requester system",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address of the switch that has asked."},
    {.key = "marker.requesterTransId",
	.label = "Transaction",
	.kind = &kind_number,
	.bits = 32,
	.help = "The asker's number for this question; the answer repeats it."},
    {.key = "marker.requesterPad",
	.label = "Pad",
	.kind = &kind_hex,
	.bits = 16,
	.fixed = true,
	.help = "Two zeros that make the piece 16 bytes long."},
    {},
};

static const struct proto proto_marker_body = {
    .key = "marker.information",
    .name = "Marker",
    .spec = "IEEE 802.1AX clause 6.5.3",
    .help = "Who has asked, and which question it was: the answer sends all of it back as it came.",
    .fields = marker_body_fields,
    .binds = (const struct bind[]){{&marker_type, 1, 2}, {}},
};

static const struct field marker_fields[] = {
    {.key = "marker.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "The version of the marker protocol: 1."},
    {.key = "marker.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_marker_tlv,
	.until = {.key = "marker.tlvType", .from = 0, .is = IF},
	.init = "[marker.information ; marker.tlv tlvType=0]",
	.help = "The question or the answer, and the end of the list."},
    {.key = "marker.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = REST,
	.init = "0000000000000000000000000000000000000000000000000000000000000000000000000000000000"
		"0000000000000000000000000000000000000000000000000000000000000000000000000000000000"
		"0000000000000000",
	.help = "Zeros that fill the frame up to its fixed size of 110 bytes."},
    {},
};

static const struct proto proto_marker = {
    .key = "marker",
    .name = "Marker protocol",
    .spec = "IEEE 802.1AX clause 6.5",
    .help = "When a switch moves a conversation from one cable of an aggregation to another, "
	    "frames on the new cable could overtake those on the old one. It sends a marker down "
	    "the old cable and waits for the answer: then that cable is empty.",
    .summary = "Marker {marker.tlvType} {marker.requesterTransId} port {marker.requesterPort} of "
	       "{marker.requesterSystem}",
    .fields = marker_fields,
    .binds = (const struct bind[]){{&slow_subtype, 2}, {}},
};

const struct proto *const slow_protos[] = {
    &proto_slow,
    &proto_marker,
    &proto_marker_tlv,
    &proto_marker_body,
    NULL,
};
