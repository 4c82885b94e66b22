/* SPDX-License-Identifier: BSD-2-Clause */
/* Why SCTP refuses, breaks off or complains: the causes of errors. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space sctp_cause = {.name = "SCTP cause"};

static const struct name codes[] = {
    {0x0001, .name = "invalid-stream", .help = "There is no such stream."},
    {0x0002, .name = "missing-parameter", .help = "Something that has to be said was not."},
    {0x0003, .name = "stale-cookie", .help = "The cookie came back too late."},
    {0x0004, .name = "out-of-resources", .help = "There is no memory for a connection."},
    {0x0005, .name = "unresolvable-address", .help = "The address cannot be used."},
    {0x0006, .name = "unrecognized-chunk", .help = "A chunk was not understood."},
    {0x0007, .name = "invalid-parameter",
	.help = "Something that has to be said has a value that cannot be."},
    {0x0008, .name = "unrecognized-parameters", .help = "Parameters were not understood."},
    {0x0009, .name = "no-user-data", .help = "A data chunk was empty."},
    {0x000a, .name = "cookie-in-shutdown",
	.help = "A connection was asked for while an older one ends."},
    {0x000b, .name = "restart-new-addresses",
	.help = "A connection began anew with other addresses."},
    {0x000c, .name = "user-abort", .help = "The program wanted it."},
    {0x000d, .name = "protocol-violation", .help = "The other end broke the rules."},
    {0x00a0, .name = "delete-last-address", .help = "The last address cannot be deleted."},
    {0x00a1, .name = "no-resources", .help = "There is no room for the change."},
    {0x00a2, .name = "delete-source-address", .help = "The address that sends cannot be deleted."},
    {0x00a3, .name = "illegal-ASCONF-ACK", .help = "An answer that nobody waited for."},
    {0x00a4, .name = "no-authorization", .help = "That is not allowed."},
    {0x0105, .name = "unsupported-HMAC",
	.help = "The signature was made in a way that nobody asked for."},
    {},
};

static const struct field cause_fields[] = {
    {.key = "sctp.cause_code",
	.label = "Cause",
	.kind = &kind_hex,
	.bits = 16,
	.space = &sctp_cause,
	.names = codes,
	.init = "0x000c",
	.help = "What was wrong."},
    {.key = "sctp.cause_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .round = 4},
	.help = "Bytes of the cause with these four, without those that fill it up to a multiple "
		"of 4."},
    {},
};

const struct proto proto_sctp_cause = {
    .key = "sctp.cause",
    .name = "SCTP error cause",
    .spec = "RFC 9260 clause 3.3.10",
    .help = "One reason why something went wrong.",
    .summary = "{sctp.cause_code}",
    .fields = cause_fields,
};

static const struct field stream_fields[] = {
    {.key = "sctp.cause_stream_identifier",
	.label = "Stream",
	.kind = &kind_number,
	.bits = 16,
	.help = "The stream that was meant."},
    {.key = "sctp.cause_reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.fixed = true,
	.help = "Not used: 0."},
    {},
};

static const struct proto proto_stream = {
    .key = "sctp.cause.stream",
    .name = "Invalid stream",
    .spec = "RFC 9260 clause 3.3.10.1",
    .help = "Data came for a stream that does not exist.",
    .fields = stream_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0001}, {}},
};

static const struct field missed_fields[] = {
    {.key = "sctp.cause_missing_parameter_type",
	.label = "Parameter",
	.kind = &kind_hex,
	.bits = 16,
	.names = sctp_parameter_names,
	.init = "0x0007",
	.help = "What was not said."},
    {},
};

static const struct proto proto_missed = {
    .key = "sctp.cause.missing-type",
    .name = "Missing parameter type",
    .spec = "RFC 9260 clause 3.3.10.2",
    .help = "A parameter that was not there.",
    .summary = "{sctp.cause_missing_parameter_type}",
    .fields = missed_fields,
};

static const struct field missing_fields[] = {
    {.key = "sctp.cause_nr_of_missing_parameters",
	.label = "Number",
	.kind = &kind_number,
	.bits = 32,
	.count = {.of = SIZED},
	.help = "How many parameters are missing."},
    {.key = "sctp.cause_missing_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "sctp.cause_nr_of_missing_parameters",
	.item = &proto_missed,
	.help = "Which parameters are missing."},
    {},
};

static const struct proto proto_missing = {
    .key = "sctp.cause.missing",
    .name = "Missing parameters",
    .spec = "RFC 9260 clause 3.3.10.2",
    .help = "Something that has to be said was not.",
    .fields = missing_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0002}, {}},
};

static const struct field stale_fields[] = {
    {.key = "sctp.cause_measure_of_staleness",
	.label = "Late by",
	.kind = &kind_number,
	.bits = 32,
	.help = "So many microseconds after the cookie had run out."},
    {},
};

static const struct proto proto_stale = {
    .key = "sctp.cause.stale",
    .name = "Stale cookie",
    .spec = "RFC 9260 clause 3.3.10.3",
    .help = "The cookie came back too late.",
    .fields = stale_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0003}, {}},
};

static const struct field address_fields[] = {
    {.key = "sctp.cause_address",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The address."},
    {},
};

static const struct proto proto_address = {
    .key = "sctp.cause.address",
    .name = "Unresolvable address",
    .spec = "RFC 9260 clause 3.3.10.5",
    .help = "An address or a name could not be used.",
    .fields = address_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0005}, {}},
};

static const struct field chunk_fields[] = {
    {.key = "sctp.cause_chunk",
	.label = "Chunks",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_chunk,
	.help = "What was not understood."},
    {},
};

static const struct proto proto_chunk = {
    .key = "sctp.cause.chunk",
    .name = "Unrecognized chunk",
    .spec = "RFC 9260 clause 3.3.10.6",
    .help = "A chunk comes back since it was not understood.",
    .fields = chunk_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0006}, {}},
};

static const struct field parameters_fields[] = {
    {.key = "sctp.cause_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "What was not understood."},
    {},
};

static const struct proto proto_parameters = {
    .key = "sctp.cause.parameters",
    .name = "Unrecognized parameters",
    .spec = "RFC 9260 clause 3.3.10.8",
    .help = "Parameters come back since they were not understood.",
    .fields = parameters_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0008}, {}},
};

static const struct field empty_fields[] = {
    {.key = "sctp.cause_tsn",
	.label = "Number (TSN)",
	.kind = &kind_number,
	.bits = 32,
	.help = "Which chunk it was."},
    {},
};

static const struct proto proto_empty = {
    .key = "sctp.cause.empty",
    .name = "No user data",
    .spec = "RFC 9260 clause 3.3.10.9",
    .help = "A data chunk without data.",
    .fields = empty_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0009}, {}},
};

static const struct field restart_fields[] = {
    {.key = "sctp.cause_new_addresses",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The addresses."},
    {},
};

static const struct proto proto_restart = {
    .key = "sctp.cause.restart",
    .name = "Restart with new addresses",
    .spec = "RFC 9260 clause 3.3.10.11",
    .help = "Somebody wants to begin an existing connection anew, from addresses that it does not "
	    "have.",
    .fields = restart_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x000b}, {}},
};

static const struct field parameter_fields[] = {
    {.key = "sctp.cause_refused",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "What was refused."},
    {},
};

static const struct proto proto_parameter = {
    .key = "sctp.cause.parameter",
    .name = "Refused parameter",
    .spec = "RFC 5061 clause 4.3",
    .help = "A change of addresses that was refused comes back.",
    .fields = parameter_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x00a0}, {&sctp_cause, 0x00a1},
	{&sctp_cause, 0x00a2}, {&sctp_cause, 0x00a4}, {}},
};

static const struct field other_fields[] = {
    {.key = "sctp.cause_information",
	.label = "Information",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What is said beyond the cause."},
    {},
};

static const struct proto proto_other = {
    .key = "sctp.cause.other",
    .name = "Other cause",
    .spec = "RFC 9260 clause 3.3.10",
    .help = "A cause that says no more, or in words of its own.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&sctp_cause, 0x0000}, {&sctp_cause, 0x0004},
	{&sctp_cause, 0x0007}, {&sctp_cause, 0x000a}, {&sctp_cause, 0x000c, 0x009f},
	{&sctp_cause, 0x00a3}, {&sctp_cause, 0x00a5, 0xffff}, {}},
};

const struct proto *const sctp_causes_protos[] = {
    &proto_sctp_cause,
    &proto_stream,
    &proto_missed,
    &proto_missing,
    &proto_stale,
    &proto_address,
    &proto_chunk,
    &proto_parameters,
    &proto_empty,
    &proto_restart,
    &proto_parameter,
    &proto_other,
    NULL,
};
