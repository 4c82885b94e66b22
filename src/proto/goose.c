/* SPDX-License-Identifier: BSD-2-Clause */
/* GOOSE, events in electrical substations: the header and the PDU. Values are in BER, each with tag
 * and length; the data of a dataset are in goose_data.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/substation.h"
#include "wire/kind.h"

static const struct name tags[] = {
    {0x60, .name = "management", .help = "Questions about GOOSE itself."},
    {0x61, .name = "goosePdu", .help = "The event itself."},
    {0x80, .name = "gocbRef",
	.help = "Which control block sends this: the sender's settings for one stream."},
    {0x81, .name = "timeAllowedtoLive", .help = "How long it holds."},
    {0x82, .name = "datSet", .help = "Which dataset it is."},
    {0x83, .name = "goID", .help = "The name of the stream."},
    {0x84, .name = "t", .help = "When the last change was."},
    {0x85, .name = "stNum", .help = "The number of changes."},
    {0x86, .name = "sqNum", .help = "The number of repetitions."},
    {0x87, .name = "simulation", .help = "Whether it is only a test."},
    {0x88, .name = "confRev", .help = "The version of the configuration."},
    {0x89, .name = "ndsCom", .help = "Whether something is left to be set up."},
    {0x8a, .name = "numDatSetEntries", .help = "How many data there are."},
    {0xab, .name = "allData", .help = "The data."},
    {},
};

static const struct field tlv_fields[] = {
    BER_HEAD("goose", goose_tag, tags, "0x61"),
    {},
};

static const struct proto proto_goose_tlv = {
    .key = "goose.tlv",
    .name = "Value",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "One value in BER, the notation of ASN.1: what it is, how long it is, and then itself.",
    .summary = "{goose.tag}",
    .fields = tlv_fields,
};

static const struct field reserve_parts[] = {
    SUBSTATION_RESERVE("goose"),
    {},
};

static const struct field fields[] = {
    SUBSTATION_HEAD("goose", reserve_parts),
    {.key = "goose.pdus",
	.label = "PDU",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_goose_tlv,
	.init = "[goose.pdu]",
	.help = "The message."},
    {},
};

static const struct proto proto_goose = {
    .key = "goose",
    .name = "Generic Object Oriented Substation Event",
    .spec = "IEC 61850-8-1 annex C",
    .help = "A protection relay tells all others within 4 ms what has happened: a breaker has "
	    "opened. Nobody acknowledges it; the message is repeated, first quickly and then every "
	    "second or so, so that silence shows a fault.",
    .summary = "GOOSE {goose.goID|goose.gocbRef} state {goose.stNum} repetition {goose.sqNum}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x88b8, .group = 0x010ccd010000}, {}},
};

static const struct field pdu_fields[] = {
    {.key = "goose.values",
	.label = "Values",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_goose_tlv,
	.init = "[goose.reference ; goose.lifetime ; goose.dataset ; goose.time ; goose.state ; "
		"goose.sequence ; goose.sim ; goose.revision ; goose.setup ; goose.entries ; "
		"goose.data]",
	.help = "The values of the message, each with its tag."},
    {},
};

static const struct proto proto_goose_pdu = {
    .key = "goose.pdu",
    .name = "GOOSE PDU",
    .spec = "IEC 61850-8-1 clause 18",
    .help = "The event: which stream, since when, how often said, and the data.",
    .fields = pdu_fields,
    .binds = (const struct bind[]){{&goose_tag, 0x61}, {}},
};

const struct proto *const goose_protos[] = {
    &proto_goose_tlv,
    &proto_goose,
    &proto_goose_pdu,
    NULL,
};
