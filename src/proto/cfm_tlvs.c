/* SPDX-License-Identifier: BSD-2-Clause */
/* Connectivity fault management: the TLVs. */
#include "proto/cfm.h"
#include "proto/protos.h"
#include "wire/kind.h"

const struct space cfm_tlv_type = {.name = "CFM TLV"};

static const struct name types[] = {
    {0, .name = "end", .help = "The end of the list."},
    {1, .name = "sender", .help = "Which device sends this."},
    {2, .name = "port-status", .help = "Whether the sender's port lets traffic pass."},
    {3, .name = "data", .help = "Anything: makes a ping longer."},
    {4, .name = "interface-status", .help = "Whether the sender's interface is up."},
    {5, .name = "reply-ingress", .help = "Through which port the question has come in."},
    {6, .name = "reply-egress", .help = "Through which port the question goes on."},
    {7, .name = "LTM-egress", .help = "Which bridge has passed the question on."},
    {8, .name = "LTR-egress", .help = "From which bridge to which the question went."},
    {31, .name = "organisation", .help = "What an organisation has added."},
    {32, .name = "test", .help = "A test pattern."},
    {},
};

static const struct field cfm_tlv_fields[] = {
    {.key = "cfm.tlv.type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = UNLESS},
	.space = &cfm_tlv_type,
	.names = types,
	.init = "3",
	.help = "What this piece says."},
    {.key = "cfm.tlv.type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = IF},
	.names = types,
	.help = "The end of the list: a single byte."},
    {.key = "cfm.tlv.length",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "cfm.tlv.type", .from = 0, .is = UNLESS},
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

const struct proto proto_cfm_tlv = {
    .key = "cfm.tlv",
    .name = "CFM TLV",
    .spec = "IEEE 802.1Q clause 21.5",
    .help = "A piece of information: a type, a length and the value.",
    .summary = "{cfm.tlv.type}",
    .fields = cfm_tlv_fields,
};

static const struct name port_states[] = {
    {1, .name = "blocked", .help = "Traffic does not pass."},
    {2, .name = "up", .help = "Traffic passes."},
    {},
};

static const struct field port_fields[] = {
    {.key = "cfm.tlv.port.status.value",
	.label = "Port status",
	.kind = &kind_number,
	.bits = 8,
	.names = port_states,
	.init = "2",
	.help = "Whether the sender's port lets traffic pass."},
    {},
};

static const struct proto proto_port = {
    .key = "cfm.port_status",
    .name = "Port status",
    .spec = "IEEE 802.1Q clause 21.5.4",
    .help = "A port that spanning tree has blocked is no fault.",
    .fields = port_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 2}, {}},
};

static const struct field data_fields[] = {
    {.key = "cfm.tlv.data.value",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Comes back in the answer."},
    {},
};

static const struct proto proto_data = {
    .key = "cfm.data",
    .name = "Data",
    .spec = "IEEE 802.1Q clause 21.5.6",
    .help = "Makes a ping as long as the frames that get lost.",
    .fields = data_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 3}, {}},
};

static const struct name interface_states[] = {
    {1, .name = "up", .help = "Works."},
    {2, .name = "down", .help = "Does not."},
    {3, .name = "testing", .help = "Is being tested."},
    {4, .name = "unknown", .help = "Nobody knows."},
    {5, .name = "dormant", .help = "Waits for something."},
    {6, .name = "not-present", .help = "A part is missing."},
    {7, .name = "lower-layer-down", .help = "Does not, since something below it does not."},
    {},
};

static const struct field interface_fields[] = {
    {.key = "cfm.tlv.port.interface.value",
	.label = "Interface status",
	.kind = &kind_number,
	.bits = 8,
	.names = interface_states,
	.init = "1",
	.help = "Whether the sender's interface is up."},
    {},
};

static const struct proto proto_interface = {
    .key = "cfm.interface_status",
    .name = "Interface status",
    .spec = "IEEE 802.1Q clause 21.5.5",
    .help = "Whether the sender's interface is up.",
    .fields = interface_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 4}, {}},
};

static const struct field other_fields[] = {
    {.key = "cfm.tlv.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What this piece says."},
    {},
};

static const struct proto proto_other = {
    .key = "cfm.other",
    .name = "Other TLV",
    .spec = "IEEE 802.1Q clause 21.5",
    .help = "A piece that is shown as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&cfm_tlv_type, 1, 255}, {}},
};

const struct proto *const cfm_tlvs_protos[] = {
    &proto_cfm_tlv,
    &proto_port,
    &proto_data,
    &proto_interface,
    &proto_other,
    NULL,
};
