/* SPDX-License-Identifier: BSD-2-Clause */
/* Chunks of SCTP that begin a connection, carry data, acknowledge them and end it. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char tag_help[] =
    "The number that the other end has to put into the header of every packet from now on.";

static const char credit_help[] = "Bytes that the sender has room for.";

static const char out_help[] = "How many streams the sender wants to send in.";

static const char in_help[] = "How many streams the sender can receive at most.";

static const char first_help[] = "The number of the first data chunk.";

static const char stream_help[] =
    "Which stream the message belongs to: order is kept only within one.";

static const char protocol_help[] =
    "What the message is, for the programs and for who captures: SCTP does not look.";

static const char tsn_help[] =
    "The number of this chunk: chunks are acknowledged and sent again by it.";

static const char cumulative_help[] = "All data chunks up to this number have arrived.";

/* clang-format off */

/* What each end says when a connection begins. */
#define SCTP_INITIATION(P) \
    {.key = P "_initiate_tag", \
	.label = "Initiate tag", \
	.kind = &kind_hex, \
	.bits = 32, \
	.init = "0x00000001", \
	.help = tag_help}, \
    {.key = P "_credit", \
	.label = "Window", \
	.kind = &kind_number, \
	.bits = 32, \
	.init = "106496", \
	.help = credit_help}, \
    {.key = P "_nr_out_streams", \
	.label = "Outbound streams", \
	.kind = &kind_number, \
	.bits = 16, \
	.init = "10", \
	.help = out_help}, \
    {.key = P "_nr_in_streams", \
	.label = "Inbound streams", \
	.kind = &kind_number, \
	.bits = 16, \
	.init = "65535", \
	.help = in_help}, \
    {.key = P "_initial_tsn", \
	.label = "First number", \
	.kind = &kind_number, \
	.bits = 32, \
	.help = first_help}, \
    {.key = P "_parameters", \
	.label = "Parameters", \
	.kind = &kind_list, \
	.bits = REST, \
	.when = {.is = IF_LEFT}, \
	.item = &proto_sctp_parameter, \
	.help = "Addresses, and what else the sender can do."}

/* clang-format on */

static const struct field init_fields[] = {
    SCTP_INITIATION("sctp.init"),
    {},
};

static const struct proto proto_init = {
    .key = "sctp.init",
    .name = "Initiation",
    .spec = "RFC 9260 clause 3.3.2",
    .help = "The first step of the handshake: somebody wants a connection, and says what he can.",
    .summary = "Initiation of {sctp.init_nr_out_streams} streams",
    .fields = init_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 1}, {}},
};

static const struct field initack_fields[] = {
    SCTP_INITIATION("sctp.initack"),
    {},
};

static const struct proto proto_initack = {
    .key = "sctp.initack",
    .name = "Initiation acknowledgment",
    .spec = "RFC 9260 clause 3.3.3",
    .help = "The second step: the other end agrees, and hands out a cookie that holds all it has "
	    "to know; it keeps nothing itself until the cookie comes back.",
    .summary = "Initiation acknowledgment of {sctp.initack_nr_out_streams} streams",
    .fields = initack_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 2}, {}},
};

static const struct name payload_names[] = {
    {0, .name = "unspecified", .help = "Not said."},
    {1, .name = "IUA", .help = "ISDN over IP."},
    {2, .name = "M2UA", .help = "Telephone signalling, its second layer."},
    {3, .name = "M3UA", .help = "Telephone signalling, its third layer."},
    {4, .name = "SUA", .help = "Telephone signalling, for its users."},
    {5, .name = "M2PA", .help = "Telephone signalling between equals."},
    {6, .name = "V5UA", .help = "Access networks of telephony."},
    {7, .name = "H.248", .help = "Controls gateways of telephony."},
    {18, .name = "S1AP", .help = "Base stations of 4G and their core."},
    {25, .name = "SBc-AP", .help = "Warnings to mobile phones."},
    {27, .name = "X2AP", .help = "Base stations of 4G among each other."},
    {46, .name = "Diameter", .help = "Who may do what, and what it costs."},
    {47, .name = "Diameter-DTLS", .help = "The same, encrypted."},
    {50, .name = "WebRTC-control", .help = "Browsers open a channel."},
    {51, .name = "WebRTC-string", .help = "Text between browsers."},
    {53, .name = "WebRTC-binary", .help = "Bytes between browsers."},
    {60, .name = "NGAP", .help = "Base stations of 5G and their core."},
    {61, .name = "XnAP", .help = "Base stations of 5G among each other."},
    {62, .name = "F1AP", .help = "The parts of a 5G base station."},
    {64, .name = "E1AP", .help = "The parts of a 5G base station."},
    {},
};

static const struct field data_fields[] = {
    {.key = "sctp.data_tsn_raw",
	.label = "Number (TSN)",
	.kind = &kind_number,
	.bits = 32,
	.help = tsn_help},
    {.key = "sctp.data_sid", .label = "Stream", .kind = &kind_hex, .bits = 16, .help = stream_help},
    {.key = "sctp.data_ssn",
	.label = "Number in its stream",
	.kind = &kind_number,
	.bits = 16,
	.help = "Counts the messages of the stream; all pieces of one have the same."},
    {.key = "sctp.data_payload_proto_id",
	.label = "Payload protocol",
	.kind = &kind_number,
	.bits = 32,
	.names = payload_names,
	.help = protocol_help},
    {.key = "sctp.data_payload",
	.label = "Message",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the program sends. It is shown as bytes."},
    {},
};

static const struct proto proto_data = {
    .key = "sctp.data",
    .name = "Data",
    .spec = "RFC 9260 clause 3.3.1",
    .help = "A message of a program, or a piece of one that is too long for a packet.",
    .summary = "data {sctp.data_tsn_raw}, stream {sctp.data_sid}[: {sctp.data_payload\"}]",
    .fields = data_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 0}, {}},
};

static const struct field i_data_fields[] = {
    {.key = "sctp.data_tsn_raw",
	.label = "Number (TSN)",
	.kind = &kind_number,
	.bits = 32,
	.help = tsn_help},
    {.key = "sctp.data_sid", .label = "Stream", .kind = &kind_hex, .bits = 16, .help = stream_help},
    {.key = "sctp.data_reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 16,
	.help = "Not used: 0."},
    {.key = "sctp.data_mid",
	.label = "Message",
	.kind = &kind_number,
	.bits = 32,
	.help = "Counts the messages of the stream."},
    {.key = "sctp.data_payload_proto_id",
	.label = "Payload protocol",
	.kind = &kind_number,
	.bits = 32,
	.names = payload_names,
	.when = {.key = "sctp.data_b_bit", .from = 1, .is = IF},
	.help = protocol_help},
    {.key = "sctp.data_fsn",
	.label = "Piece",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "sctp.data_b_bit", .from = 1, .is = UNLESS},
	.help = "Counts the pieces of the message; the first one says the protocol in its place."},
    {.key = "sctp.data_payload",
	.label = "Message",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the program sends. It is shown as bytes."},
    {},
};

static const struct proto proto_i_data = {
    .key = "sctp.i_data",
    .name = "Interleaved data",
    .spec = "RFC 8260 clause 2.1",
    .help = "Like data, but pieces of several messages may come in turn: a long message does not "
	    "hold up the others.",
    .summary = "data {sctp.data_tsn_raw}, stream {sctp.data_sid}[: {sctp.data_payload\"}]",
    .fields = i_data_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 64}, {}},
};

static const struct field shutdown_fields[] = {
    {.key = "sctp.shutdown_cumulative_tsn_ack",
	.label = "All up to",
	.kind = &kind_number,
	.bits = 32,
	.help = cumulative_help},
    {},
};

static const struct proto proto_shutdown = {
    .key = "sctp.shutdown",
    .name = "Shutdown",
    .spec = "RFC 9260 clause 3.3.8",
    .help = "One end has nothing more to send. It still says what has arrived, so that the other "
	    "can finish.",
    .summary = "shutdown",
    .fields = shutdown_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 7}, {}},
};

static const struct proto proto_shutdown_ack = {
    .key = "sctp.shutdown_ack",
    .name = "Shutdown acknowledgment",
    .spec = "RFC 9260 clause 3.3.9",
    .help = "Nothing is under way any more: the other end agrees to the end.",
    .binds = (const struct bind[]){{&sctp_chunk, 8}, {}},
};

static const struct proto proto_cookie_ack = {
    .key = "sctp.cookie_ack",
    .name = "Cookie acknowledgment",
    .spec = "RFC 9260 clause 3.3.12",
    .help = "The fourth step of the handshake: the connection stands.",
    .binds = (const struct bind[]){{&sctp_chunk, 11}, {}},
};

static const struct proto proto_complete = {
    .key = "sctp.shutdown_complete",
    .name = "Shutdown complete",
    .spec = "RFC 9260 clause 3.3.13",
    .help = "The last chunk of a connection.",
    .binds = (const struct bind[]){{&sctp_chunk, 14}, {}},
};

static const struct field cookie_fields[] = {
    {.key = "sctp.cookie",
	.label = "Cookie",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The very bytes that the other end handed out. It has signed them, and so knows "
		"that it was asked from this address."},
    {},
};

static const struct proto proto_cookie = {
    .key = "sctp.cookie_echo",
    .name = "Cookie echo",
    .spec = "RFC 9260 clause 3.3.11",
    .help = "The third step of the handshake: the cookie comes back, often with the first data.",
    .summary = "cookie",
    .fields = cookie_fields,
    .binds = (const struct bind[]){{&sctp_chunk, 10}, {}},
};

const struct proto *const sctp_chunks_protos[] = {
    &proto_init,
    &proto_initack,
    &proto_data,
    &proto_i_data,
    &proto_shutdown,
    &proto_shutdown_ack,
    &proto_cookie_ack,
    &proto_complete,
    &proto_cookie,
    NULL,
};
