/* SPDX-License-Identifier: BSD-2-Clause */
/* Sampled values in electrical substations: the header, the PDU and its ASDUs. Values are in BER,
 * each with tag and length. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/substation.h"
#include "wire/kind.h"

static const struct space sv_tag = {.name = "SV tag"};

static const struct name tags[] = {
    {0x60, .name = "savPdu", .help = "The message."},
    {0x80, .name = "noASDU", .help = "How many sets of samples."},
    {0x81, .name = "security", .help = "Not used yet."},
    {0xa2, .name = "seqASDU", .help = "The sets of samples."},
    {},
};

static const struct name asdu_tags[] = {
    {0x80, .name = "svID", .help = "The name of the stream."},
    {0x81, .name = "datSet", .help = "Which dataset it is."},
    {0x82, .name = "smpCnt", .help = "The number of the sample."},
    {0x83, .name = "confRev", .help = "The version of the configuration."},
    {0x84, .name = "refrTm", .help = "When it was sampled."},
    {0x85, .name = "smpSynch", .help = "How good the clock is."},
    {0x86, .name = "smpRate", .help = "How often it is sampled."},
    {0x87, .name = "seqData", .help = "The samples."},
    {0x88, .name = "smpMod", .help = "In what units the rate is."},
    {0x89, .name = "gmidData", .help = "Which clock it follows."},
    {},
};

static const struct field tlv_fields[] = {
    BER_HEAD("sv", sv_tag, tags, "0x60"),
    {},
};

static const struct proto proto_sv_tlv = {
    .key = "sv.tlv",
    .name = "Value",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "One value in BER, the notation of ASN.1: what it is, how long it is, and then itself.",
    .summary = "{sv.tag}",
    .fields = tlv_fields,
};

static const struct field reserve_parts[] = {
    SUBSTATION_RESERVE("sv"),
    {},
};

static const struct field fields[] = {
    SUBSTATION_HEAD("sv", reserve_parts),
    {.key = "sv.pdus",
	.label = "PDU",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sv_tlv,
	.init = "[sv.pdu]",
	.help = "The message."},
    {},
};

static const struct proto proto_sv = {
    .key = "sv",
    .name = "Sampled values",
    .spec = "IEC 61850-9-2 clause 8",
    .help = "A measuring transformer sends voltages and currents 4000 times a second to the "
	    "protection relays: one cable instead of many copper wires. A lost frame is a lost "
	    "sample, so such networks carry little else.",
    .summary = "SV {sv.svID} sample {sv.smpCnt}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x88ba, .group = 0x010ccd040000}, {}},
};

static const struct field pdu_fields[] = {
    {.key = "sv.values",
	.label = "Values",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sv_tlv,
	.init = "[sv.count ; sv.sequence]",
	.help = "The values of the message, each with its tag."},
    {},
};

static const struct proto proto_sv_pdu = {
    .key = "sv.pdu",
    .name = "SV PDU",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "How many sets of samples there are, and the sets.",
    .fields = pdu_fields,
    .binds = (const struct bind[]){{&sv_tag, 0x60}, {}},
};

static const struct field count_fields[] = {
    BER_NUMBER(
	"sv.noASDU", "ASDUs", "sv.len", "How many sets of samples follow: 1, or 8 to save frames."),
    {},
};

static const struct proto proto_sv_count = {
    .key = "sv.count",
    .name = "Number of ASDUs",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "How many sets of samples follow.",
    .fields = count_fields,
    .binds = (const struct bind[]){{&sv_tag, 0x80}, {}},
};

static const struct field value_fields[] = {
    BER_HEAD("sv.asdu.value", sv_asdu_tag, asdu_tags, "0x80"),
    {},
};

static const struct proto proto_sv_value = {
    .key = "sv.value",
    .name = "Value",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "One value in BER, the notation of ASN.1: what it is, how long it is, and then itself.",
    .summary = "{sv.asdu.value.tag}",
    .fields = value_fields,
};

static const struct field asdu_fields[] = {
    {.key = "sv.asdu.tag",
	.label = "Tag",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.init = "0x30",
	.help = "A sequence of values."},
    {.key = "sv.asdu.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .to = 127, .is = IF},
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "sv.asdu.len.form",
	.label = "Length form",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.from = 128, .to = 255, .is = IF},
	.help = "The length stands in so many bytes after this one."},
    {.key = "sv.asdu.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "sv.asdu.len.form", .from = 0x81, .is = IF},
	.count = {.of = ALL, .plus = 3},
	.help = "Bytes that follow."},
    {.key = "sv.asdu.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "sv.asdu.len.form", .from = 0x82, .is = IF},
	.count = {.of = ALL, .plus = 4},
	.help = "Bytes that follow."},
    {.key = "sv.asdu.values",
	.label = "Values",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sv_value,
	.help = "The values of the set, each with its tag."},
    {},
};

static const struct proto proto_sv_asdu = {
    .key = "sv.asdu",
    .name = "ASDU",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "One set of samples: all taken at the same moment.",
    .fields = asdu_fields,
};

static const struct field sequence_fields[] = {
    {.key = "sv.seqASDU",
	.label = "ASDUs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sv_asdu,
	.help = "The sets of samples."},
    {},
};

static const struct proto proto_sv_sequence = {
    .key = "sv.sequence",
    .name = "ASDUs",
    .spec = "IEC 61850-9-2 clause 8.5",
    .help = "The sets of samples, one after the other.",
    .fields = sequence_fields,
    .binds = (const struct bind[]){{&sv_tag, 0xa2}, {}},
};

const struct proto *const sv_protos[] = {
    &proto_sv_tlv,
    &proto_sv,
    &proto_sv_pdu,
    &proto_sv_count,
    &proto_sv_value,
    &proto_sv_asdu,
    &proto_sv_sequence,
    NULL,
};
