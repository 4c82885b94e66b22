/* SPDX-License-Identifier: BSD-2-Clause */
/* Parameters of SCTP by which streams begin anew or become more. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char request_help[] = "Counts the wishes, so that each answer can be told.";

static const char reserved_help[] = "Not used: 0.";

static const struct field stream_fields[] = {
    {.key = "sctp.parameter_reconfig_sid",
	.label = "Stream",
	.kind = &kind_number,
	.bits = 16,
	.help = "A stream that begins anew."},
    {},
};

static const struct proto proto_stream = {
    .key = "sctp.parameter.stream",
    .name = "Stream",
    .spec = "RFC 6525 clause 4.1",
    .help = "A stream that begins anew.",
    .summary = "{sctp.parameter_reconfig_sid}",
    .fields = stream_fields,
};

static const struct field outgoing_reset_fields[] = {
    {.key = "sctp.parameter_reconfig_request_sequence_number",
	.label = "Request",
	.kind = &kind_number,
	.bits = 32,
	.help = request_help},
    {.key = "sctp.parameter_reconfig_response_sequence_number",
	.label = "Response",
	.kind = &kind_number,
	.bits = 32,
	.help = "Which wish of yours this answers."},
    {.key = "sctp.parameter_senders_last_assigned_tsn",
	.label = "Last number",
	.kind = &kind_number,
	.bits = 32,
	.help = "The last data before that."},
    {.key = "sctp.parameter_reconfig_sids",
	.label = "Streams",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_stream,
	.help = "Which ones; none means all."},
    {},
};

static const struct proto proto_outgoing_reset = {
    .key = "sctp.parameter.outgoing-reset",
    .name = "Outgoing streams reset",
    .spec = "RFC 6525 clause 4.1",
    .help = "My streams begin to count anew.",
    .fields = outgoing_reset_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x000d}, {}},
};

static const struct field incoming_reset_fields[] = {
    {.key = "sctp.parameter_reconfig_request_sequence_number",
	.label = "Request",
	.kind = &kind_number,
	.bits = 32,
	.help = request_help},
    {.key = "sctp.parameter_reconfig_sids",
	.label = "Streams",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_stream,
	.help = "Which ones; none means all."},
    {},
};

static const struct proto proto_incoming_reset = {
    .key = "sctp.parameter.incoming-reset",
    .name = "Incoming streams reset",
    .spec = "RFC 6525 clause 4.2",
    .help = "Please let your streams begin to count anew.",
    .fields = incoming_reset_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x000e}, {}},
};

static const struct field tsn_reset_fields[] = {
    {.key = "sctp.parameter_reconfig_request_sequence_number",
	.label = "Request",
	.kind = &kind_number,
	.bits = 32,
	.help = request_help},
    {},
};

static const struct proto proto_tsn_reset = {
    .key = "sctp.parameter.tsn-reset",
    .name = "TSN reset",
    .spec = "RFC 6525 clause 4.3",
    .help = "Let all numbers begin anew.",
    .fields = tsn_reset_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x000f}, {}},
};

static const struct name results[] = {
    {0, .name = "nothing", .help = "There was nothing to do."},
    {1, .name = "performed", .help = "Done."},
    {2, .name = "denied", .help = "Refused."},
    {3, .name = "wrong-SSN", .help = "Refused: a number was wrong."},
    {4, .name = "in-progress", .help = "Another wish has to be done first."},
    {5, .name = "bad-sequence", .help = "Refused: the number of the wish was wrong."},
    {6, .name = "in-progress-deferred", .help = "It is being done; ask again."},
    {},
};

static const struct field reconfig_response_fields[] = {
    {.key = "sctp.parameter_reconfig_response_sequence_number",
	.label = "Response",
	.kind = &kind_number,
	.bits = 32,
	.help = "Which wish this answers."},
    {.key = "sctp.parameter_reconfig_response_result",
	.label = "Result",
	.kind = &kind_number,
	.bits = 32,
	.names = results,
	.init = "1",
	.help = "What became of it."},
    {.key = "sctp.parameter_senders_next_tsn",
	.label = "My next number",
	.kind = &kind_number,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "If all numbers began anew: mine."},
    {.key = "sctp.parameter_receivers_next_tsn",
	.label = "Your next number",
	.kind = &kind_number,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "If all numbers began anew: yours."},
    {},
};

static const struct proto proto_reconfig_response = {
    .key = "sctp.parameter.reconfig-response",
    .name = "Re-configuration response",
    .spec = "RFC 6525 clause 4.4",
    .help = "What became of a wish.",
    .summary = "{sctp.parameter_reconfig_response_result}",
    .fields = reconfig_response_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0010}, {}},
};

static const struct field add_outgoing_fields[] = {
    {.key = "sctp.parameter_reconfig_request_sequence_number",
	.label = "Request",
	.kind = &kind_number,
	.bits = 32,
	.help = request_help},
    {.key = "sctp.parameter_add_outgoing_streams_number",
	.label = "Streams",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many more."},
    {.key = "sctp.parameter_add_outgoing_streams_reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.fixed = true,
	.help = reserved_help},
    {},
};

static const struct proto proto_add_outgoing = {
    .key = "sctp.parameter.add-outgoing",
    .name = "Add outgoing streams",
    .spec = "RFC 6525 clause 4.5",
    .help = "I want to send in more streams.",
    .fields = add_outgoing_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0011}, {}},
};

static const struct field add_incoming_fields[] = {
    {.key = "sctp.parameter_reconfig_request_sequence_number",
	.label = "Request",
	.kind = &kind_number,
	.bits = 32,
	.help = request_help},
    {.key = "sctp.parameter_add_incoming_streams_number",
	.label = "Streams",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many more."},
    {.key = "sctp.parameter_add_incoming_streams_reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.fixed = true,
	.help = reserved_help},
    {},
};

static const struct proto proto_add_incoming = {
    .key = "sctp.parameter.add-incoming",
    .name = "Add incoming streams",
    .spec = "RFC 6525 clause 4.6",
    .help = "Please send in more streams.",
    .fields = add_incoming_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0012}, {}},
};

const struct proto *const sctp_streams_protos[] = {
    &proto_stream,
    &proto_outgoing_reset,
    &proto_incoming_reset,
    &proto_tsn_reset,
    &proto_reconfig_response,
    &proto_add_outgoing,
    &proto_add_incoming,
    NULL,
};
