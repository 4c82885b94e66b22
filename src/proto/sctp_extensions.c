/* SPDX-License-Identifier: BSD-2-Clause */
/* Parameters of SCTP's extensions: signatures, changes of addresses. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char correlation_help[] = "Tells which answer belongs to this.";

static const struct proto proto_ecn = {
    .key = "sctp.parameter.ecn",
    .name = "ECN capable",
    .spec = "RFC 9260 clause appendix A",
    .help = "The sender understands marks of congestion.",
    .binds = (const struct bind[]){{&sctp_parameter, 0x8000}, {}},
};

static const struct field random_fields[] = {
    {.key = "sctp.random_number",
	.label = "Random number",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Random bytes, 32 of them: a part of the key that both ends make."},
    {},
};

static const struct proto proto_random = {
    .key = "sctp.parameter.random",
    .name = "Random",
    .spec = "RFC 4895 clause 3.1",
    .help = "Both ends make their keys from random numbers of both.",
    .fields = random_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x8002}, {}},
};

static const struct field signed_fields[] = {
    {.key = "sctp.chunk_type_to_auth",
	.label = "Chunk",
	.kind = &kind_number,
	.bits = 8,
	.names = sctp_chunk_names,
	.init = "193",
	.help = "A type of chunks."},
    {},
};

static const struct proto proto_signed = {
    .key = "sctp.parameter.signed-chunk",
    .name = "Signed chunk",
    .spec = "RFC 4895 clause 3.2",
    .help = "A type of chunks that has to be signed.",
    .summary = "{sctp.chunk_type_to_auth}",
    .fields = signed_fields,
};

static const struct field chunks_fields[] = {
    {.key = "sctp.parameter_chunks",
	.label = "Chunks",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_signed,
	.help = "The types of chunks that have to be signed."},
    {},
};

static const struct proto proto_chunks = {
    .key = "sctp.parameter.chunks",
    .name = "Chunk list",
    .spec = "RFC 4895 clause 3.2",
    .help = "Chunks of these types are taken only with a signature.",
    .fields = chunks_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x8003}, {}},
};

static const struct field hmac_fields[] = {
    {.key = "sctp.hmac_id",
	.label = "Method",
	.kind = &kind_number,
	.bits = 16,
	.names = sctp_hmac_names,
	.init = "1",
	.help = "A way to make signatures."},
    {},
};

static const struct proto proto_hmac = {
    .key = "sctp.parameter.hmac-id",
    .name = "Method of signing",
    .spec = "RFC 4895 clause 3.3",
    .help = "A way to make signatures.",
    .summary = "{sctp.hmac_id}",
    .fields = hmac_fields,
};

static const struct field hmacs_fields[] = {
    {.key = "sctp.parameter_hmacs",
	.label = "Methods",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_hmac,
	.help = "The ways of signing that the sender knows, the preferred first."},
    {},
};

static const struct proto proto_hmacs = {
    .key = "sctp.parameter.hmacs",
    .name = "Requested signatures",
    .spec = "RFC 4895 clause 3.3",
    .help = "How the other end shall sign, the best first.",
    .fields = hmacs_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x8004}, {}},
};

static const struct field padding_fields[] = {
    {.key = "sctp.parameter_value",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Any bytes: they are passed over."},
    {},
};

static const struct proto proto_padding = {
    .key = "sctp.parameter.padding",
    .name = "Padding",
    .spec = "RFC 4820 clause 4",
    .help = "Makes an INIT longer.",
    .fields = padding_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x8005}, {}},
};

static const struct field extension_fields[] = {
    {.key = "sctp.supported_chunk_type",
	.label = "Chunk",
	.kind = &kind_number,
	.bits = 8,
	.names = sctp_chunk_names,
	.init = "193",
	.help = "A type of chunks."},
    {},
};

static const struct proto proto_extension = {
    .key = "sctp.parameter.extension",
    .name = "Extension",
    .spec = "RFC 5061 clause 4.2.7",
    .help = "A type of chunks that is understood.",
    .summary = "{sctp.supported_chunk_type}",
    .fields = extension_fields,
};

static const struct field extensions_fields[] = {
    {.key = "sctp.parameter_extensions",
	.label = "Chunks",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_extension,
	.help = "The types of chunks that the sender knows beyond the usual ones."},
    {},
};

static const struct proto proto_extensions = {
    .key = "sctp.parameter.extensions",
    .name = "Supported extensions",
    .spec = "RFC 5061 clause 4.2.7",
    .help = "Which chunks beyond the usual the sender understands.",
    .fields = extensions_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x8008}, {}},
};

static const struct proto proto_forward = {
    .key = "sctp.parameter.forward",
    .name = "Forward TSN supported",
    .spec = "RFC 3758 clause 3.1",
    .help = "The sender understands that data are given up.",
    .binds = (const struct bind[]){{&sctp_parameter, 0xc000}, {}},
};

static const struct field add_address_fields[] = {
    {.key = "sctp.correlation_id",
	.label = "Correlation",
	.kind = &kind_hex,
	.bits = 32,
	.help = correlation_help},
    {.key = "sctp.parameter_add_address",
	.label = "Address",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The address."},
    {},
};

static const struct proto proto_add_address = {
    .key = "sctp.parameter.add-address",
    .name = "Add address",
    .spec = "RFC 5061 clause 4.2.1",
    .help = "The sender can be reached at this address as well.",
    .fields = add_address_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0xc001}, {}},
};

static const struct field delete_address_fields[] = {
    {.key = "sctp.correlation_id",
	.label = "Correlation",
	.kind = &kind_hex,
	.bits = 32,
	.help = correlation_help},
    {.key = "sctp.parameter_delete_address",
	.label = "Address",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The address."},
    {},
};

static const struct proto proto_delete_address = {
    .key = "sctp.parameter.delete-address",
    .name = "Delete address",
    .spec = "RFC 5061 clause 4.2.2",
    .help = "The sender cannot be reached at this address any more.",
    .fields = delete_address_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0xc002}, {}},
};

static const struct field primary_fields[] = {
    {.key = "sctp.correlation_id",
	.label = "Correlation",
	.kind = &kind_hex,
	.bits = 32,
	.help = correlation_help},
    {.key = "sctp.parameter_primary_address",
	.label = "Address",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The address."},
    {},
};

static const struct proto proto_primary = {
    .key = "sctp.parameter.primary",
    .name = "Set primary address",
    .spec = "RFC 5061 clause 4.2.4",
    .help = "Send to this address as long as it works.",
    .fields = primary_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0xc004}, {}},
};

static const struct field error_cause_fields[] = {
    {.key = "sctp.correlation_id",
	.label = "Correlation",
	.kind = &kind_hex,
	.bits = 32,
	.help = correlation_help},
    {.key = "sctp.parameter_causes",
	.label = "Causes",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_cause,
	.help = "Why it was not done."},
    {},
};

static const struct proto proto_error_cause = {
    .key = "sctp.parameter.error-cause",
    .name = "Error cause indication",
    .spec = "RFC 5061 clause 4.2.3",
    .help = "A change of addresses was refused.",
    .fields = error_cause_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0xc003}, {}},
};

static const struct field success_fields[] = {
    {.key = "sctp.correlation_id",
	.label = "Correlation",
	.kind = &kind_hex,
	.bits = 32,
	.help = correlation_help},
    {},
};

static const struct proto proto_success = {
    .key = "sctp.parameter.success",
    .name = "Success indication",
    .spec = "RFC 5061 clause 4.2.5",
    .help = "A change of addresses is made.",
    .fields = success_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0xc005}, {}},
};

static const struct field adaptation_fields[] = {
    {.key = "sctp.adaptation_layer_indication",
	.label = "Indication",
	.kind = &kind_hex,
	.bits = 32,
	.help = "A number for the layer."},
    {},
};

static const struct proto proto_adaptation = {
    .key = "sctp.parameter.adaptation",
    .name = "Adaptation layer",
    .spec = "RFC 5061 clause 4.2.6",
    .help = "What sits between SCTP and the program; both ends have to have it.",
    .fields = adaptation_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0xc006}, {}},
};

static const struct field other_fields[] = {
    {.key = "sctp.parameter_value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What a parameter of this type says; this program does not look into it."},
    {},
};

static const struct proto proto_other = {
    .key = "sctp.parameter.other",
    .name = "Other parameter",
    .spec = "RFC 9260 clause 3.2.1",
    .help = "A parameter that is seldom seen, or not known.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0}, {&sctp_parameter, 2, 4},
	{&sctp_parameter, 10}, {&sctp_parameter, 19, 0x7fff}, {&sctp_parameter, 0x8001},
	{&sctp_parameter, 0x8006, 0x8007}, {&sctp_parameter, 0x8009, 0xbfff},
	{&sctp_parameter, 0xc007, 0xffff}, {}},
};

const struct proto *const sctp_extensions_protos[] = {
    &proto_ecn,
    &proto_random,
    &proto_signed,
    &proto_chunks,
    &proto_hmac,
    &proto_hmacs,
    &proto_padding,
    &proto_extension,
    &proto_extensions,
    &proto_forward,
    &proto_add_address,
    &proto_delete_address,
    &proto_primary,
    &proto_error_cause,
    &proto_success,
    &proto_adaptation,
    &proto_other,
    NULL,
};
