/* SPDX-License-Identifier: BSD-2-Clause */
/* Chunks of SCTP that look after a connection: life signs, errors, congestion, signatures,
 * addresses, streams. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char forward_help[] = "Nothing up to this number will be sent again.";

static const char skipped_help[] = "A stream of which something is passed over.";

static const char change_help[] = "Counts the changes, so that each answer can be told.";

static const struct field heartbeat_fields[] = {
    {.key = "sctp.heartbeat_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The bytes to be sent back."},
    {},
};

static const struct proto proto_heartbeat = {
    .key = "sctp.heartbeat",
    .name = "Heartbeat",
    .spec = "RFC 9260 clause 3.3.5",
    .help = "Asks over one of several ways whether it is open: whoever hears it sends the same "
	    "bytes back.",
    .fields = heartbeat_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 4}, {}},
};

static const struct field heartbeat_ack_fields[] = {
    {.key = "sctp.heartbeat_ack_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "The bytes to be sent back."},
    {},
};

static const struct proto proto_heartbeat_ack = {
    .key = "sctp.heartbeat_ack",
    .name = "Heartbeat acknowledgment",
    .spec = "RFC 9260 clause 3.3.6",
    .help = "The answer to a heartbeat.",
    .fields = heartbeat_ack_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 5}, {}},
};

static const struct field abort_fields[] = {
    {.key = "sctp.abort_causes",
	.label = "Causes",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_cause,
	.help = "Why the association is given up."},
    {},
};

static const struct proto proto_abort = {
    .key = "sctp.abort",
    .name = "Abort",
    .spec = "RFC 9260 clause 3.3.7",
    .help = "The connection ends at once, and the causes say why. What is under way is lost.",
    .summary = "abort[: {sctp.cause_code}]",
    .fields = abort_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 6}, {}},
};

static const struct field error_fields[] = {
    {.key = "sctp.error_causes",
	.label = "Causes",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_cause,
	.help = "What went wrong."},
    {},
};

static const struct proto proto_error = {
    .key = "sctp.error",
    .name = "Error",
    .spec = "RFC 9260 clause 3.3.10",
    .help = "Something was wrong; the connection goes on.",
    .summary = "error[: {sctp.cause_code}]",
    .fields = error_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 9}, {}},
};

static const struct field ecne_fields[] = {
    {.key = "sctp.ecne_lowest_tsn",
	.label = "Number (TSN)",
	.kind = &kind_number,
	.bits = 32,
	.help = "The lowest number of the packet that was marked."},
    {},
};

static const struct proto proto_ecne = {
    .key = "sctp.ecne",
    .name = "Congestion echo",
    .spec = "RFC 9260 appendix A",
    .help = "Tells the sender that a router marked one of its packets.",
    .fields = ecne_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 12}, {}},
};

static const struct field cwr_fields[] = {
    {.key = "sctp.cwr_lowest_tsn",
	.label = "Number (TSN)",
	.kind = &kind_number,
	.bits = 32,
	.help = "The lowest number of the packet that was marked."},
    {},
};

static const struct proto proto_cwr = {
    .key = "sctp.cwr",
    .name = "Congestion window reduced",
    .spec = "RFC 9260 appendix A",
    .help = "The answer: it sends more slowly now.",
    .fields = cwr_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 13}, {}},
};

const struct name sctp_hmac_names[] = {
    {0, .name = "reserved", .help = "Not used."},
    {1, .name = "SHA-1", .help = "With SHA-1: every end has to know this."},
    {3, .name = "SHA-256", .help = "With SHA-256."},
    {},
};

static const struct field auth_fields[] = {
    {.key = "sctp.shared_key_id",
	.label = "Key",
	.kind = &kind_number,
	.bits = 16,
	.help = "Which of the keys that both ends have."},
    {.key = "sctp.hmac_id",
	.label = "Method",
	.kind = &kind_number,
	.bits = 16,
	.names = sctp_hmac_names,
	.init = "1",
	.help = "How the signature is made."},
    {.key = "sctp.hmac",
	.label = "Signature",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Made from the chunks that follow and a secret."},
    {},
};

static const struct proto proto_auth = {
    .key = "sctp.auth",
    .name = "Authentication",
    .spec = "RFC 4895 clause 4.1",
    .help = "Signs the chunks after it, so that nobody else can move the connection to an address "
	    "of his.",
    .fields = auth_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 15}, {}},
};

static const struct field asconf_fields[] = {
    {.key = "sctp.asconf_seq_nr_number",
	.label = "Sequence",
	.kind = &kind_hex,
	.bits = 32,
	.help = change_help},
    {.key = "sctp.asconf_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "What shall change, after the address by which the connection is known."},
    {},
};

static const struct proto proto_asconf = {
    .key = "sctp.asconf",
    .name = "Address change",
    .spec = "RFC 5061 clause 4.1",
    .help = "A host tells that it has got another address, or lost one: the connection goes on "
	    "over it.",
    .fields = asconf_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 193}, {}},
};

static const struct field asconf_ack_fields[] = {
    {.key = "sctp.asconf_ack_seq_nr_number",
	.label = "Sequence",
	.kind = &kind_hex,
	.bits = 32,
	.help = change_help},
    {.key = "sctp.asconf_ack_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "What became of each change."},
    {},
};

static const struct proto proto_asconf_ack = {
    .key = "sctp.asconf_ack",
    .name = "Address change acknowledgment",
    .spec = "RFC 5061 clause 4.1",
    .help = "What became of a change of addresses.",
    .fields = asconf_ack_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 128}, {}},
};

static const struct field skip_fields[] = {
    {.key = "sctp.forward_tsn_sid",
	.label = "Stream",
	.kind = &kind_number,
	.bits = 16,
	.help = skipped_help},
    {.key = "sctp.forward_tsn_ssn",
	.label = "Number in its stream",
	.kind = &kind_number,
	.bits = 16,
	.help = "The last message of it that is passed over."},
    {},
};

static const struct proto proto_skip = {
    .key = "sctp.forward_tsn.stream",
    .name = "Stream passed over",
    .spec = "RFC 3758 clause 3.2",
    .help = "In which stream something is passed over.",
    .summary = "{sctp.forward_tsn_sid}",
    .fields = skip_fields,
};

static const struct field forward_fields[] = {
    {.key = "sctp.forward_tsn_tsn",
	.label = "New number",
	.kind = &kind_number,
	.bits = 32,
	.help = forward_help},
    {.key = "sctp.forward_tsn_streams",
	.label = "Streams",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_skip,
	.help = "Where something is missing now."},
    {},
};

static const struct proto proto_forward = {
    .key = "sctp.forward_tsn",
    .name = "Forward TSN",
    .spec = "RFC 3758 clause 3.2",
    .help = "Some data are only worth something for a while: the sender gives them up, and the "
	    "receiver shall not wait.",
    .fields = forward_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 192}, {}},
};

static const struct field i_skip_bits[] = {
    {.key = "sctp.i_forward_tsn_res",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 15,
	.help = "Not used: 0."},
    {.key = "sctp.i_forward_tsn_u_bit",
	.label = "Unordered (U)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the message was an unordered one."},
    {},
};

static const struct field i_skip_fields[] = {
    {.key = "sctp.i_forward_tsn_sid",
	.label = "Stream",
	.kind = &kind_number,
	.bits = 16,
	.help = skipped_help},
    {.key = "sctp.i_forward_tsn_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 16,
	.parts = i_skip_bits,
	.help = "Which kind of message is passed over."},
    {.key = "sctp.forward_tsn_mid",
	.label = "Message",
	.kind = &kind_number,
	.bits = 32,
	.help = "The last message of it that is passed over."},
    {},
};

static const struct proto proto_i_skip = {
    .key = "sctp.i_forward_tsn.stream",
    .name = "Stream passed over",
    .spec = "RFC 8260 clause 2.3.1",
    .help = "In which stream something is passed over.",
    .summary = "{sctp.i_forward_tsn_sid}",
    .fields = i_skip_fields,
};

static const struct field i_forward_fields[] = {
    {.key = "sctp.i_forward_tsn_tsn",
	.label = "New number",
	.kind = &kind_number,
	.bits = 32,
	.help = forward_help},
    {.key = "sctp.i_forward_tsn_streams",
	.label = "Streams",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_i_skip,
	.help = "Where something is missing now."},
    {},
};

static const struct proto proto_i_forward = {
    .key = "sctp.i_forward_tsn",
    .name = "Forward TSN, interleaved",
    .spec = "RFC 8260 clause 2.3.1",
    .help = "Gives up messages, where their pieces come in turn.",
    .fields = i_forward_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 194}, {}},
};

const struct space sctp_dropped = {.name = "dropped packet", .quotes = true};

static const struct field drop_fields[] = {
    {.key = "sctp.pktdrop_bandwidth",
	.label = "Bandwidth",
	.kind = &kind_number,
	.bits = 32,
	.help = "How fast the line is, in bytes per second."},
    {.key = "sctp.pktdrop_queuesize",
	.label = "Queue",
	.kind = &kind_number,
	.bits = 32,
	.help = "Bytes that wait for it."},
    {.key = "sctp.pktdrop_truncated_length",
	.label = "Whole length",
	.kind = &kind_number,
	.bits = 16,
	.help = "How long the packet was, if it is not quoted to its end."},
    {.key = "sctp.pktdrop_reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.space = &sctp_dropped,
	.help = "Not used: 0."},
    {},
};

static const struct proto proto_drop = {
    .key = "sctp.pktdrop",
    .name = "Packet drop",
    .spec = "draft-stewart-sctp-pktdrprep clause 2",
    .help = "Somebody says that he has dropped the packet that follows, so that it is sent again "
	    "sooner.",
    .fields = drop_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 129}, {}},
};

static const struct field reconf_fields[] = {
    {.key = "sctp.reconf_parameters",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "One or two wishes or answers."},
    {},
};

static const struct proto proto_reconf = {
    .key = "sctp.reconf",
    .name = "Re-configuration",
    .spec = "RFC 6525 clause 3.1",
    .help = "Streams begin to count anew, or there shall be more of them.",
    .fields = reconf_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 130}, {}},
};

static const struct field pad_fields[] = {
    {.key = "sctp.padding_data",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Any bytes: they are passed over."},
    {},
};

static const struct proto proto_pad = {
    .key = "sctp.pad",
    .name = "Padding",
    .spec = "RFC 4820 clause 3",
    .help = "Makes the packet longer, to find out how long a packet the way can carry.",
    .fields = pad_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 132}, {}},
};

static const struct field other_fields[] = {
    {.key = "sctp.chunk_value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What a chunk of this type says; this program does not look into it."},
    {},
};

static const struct proto proto_other = {
    .key = "sctp.chunk.other",
    .name = "Other chunk",
    .spec = "RFC 9260 clause 3.2",
    .help = "A chunk of a type that is seldom seen, or not known.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 17, 63}, {&sctp_chunk, 65, 127},
	{&sctp_chunk, 131}, {&sctp_chunk, 133, 191}, {&sctp_chunk, 195, 255}, {}},
};

const struct proto *const sctp_control_protos[] = {
    &proto_heartbeat,
    &proto_heartbeat_ack,
    &proto_abort,
    &proto_error,
    &proto_ecne,
    &proto_cwr,
    &proto_auth,
    &proto_asconf,
    &proto_asconf_ack,
    &proto_skip,
    &proto_forward,
    &proto_i_skip,
    &proto_i_forward,
    &proto_drop,
    &proto_reconf,
    &proto_pad,
    &proto_other,
    NULL,
};
