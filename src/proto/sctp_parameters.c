/* SPDX-License-Identifier: BSD-2-Clause */
/* Parameters of SCTP: of the handshake, of changes of addresses and of streams. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space sctp_parameter = {.name = "SCTP parameter"};

const struct name sctp_parameter_names[] = {
    {0x0001, .name = "heartbeat", .help = "Bytes to be sent back."},
    {0x0005, .name = "IPv4", .help = "An address."},
    {0x0006, .name = "IPv6", .help = "An address."},
    {0x0007, .name = "state-cookie", .help = "All that the other end has to know."},
    {0x0008, .name = "unrecognized", .help = "A parameter that was not understood."},
    {0x0009, .name = "cookie-preservative", .help = "Let the cookie live longer."},
    {0x000b, .name = "hostname", .help = "A name instead of addresses (not used any more)."},
    {0x000c, .name = "address-types", .help = "Which addresses the sender can use."},
    {0x000d, .name = "outgoing-reset", .help = "I begin my streams anew."},
    {0x000e, .name = "incoming-reset", .help = "Begin your streams anew."},
    {0x000f, .name = "TSN-reset", .help = "Begin to count chunks anew."},
    {0x0010, .name = "reconfig-response", .help = "What became of it."},
    {0x0011, .name = "add-outgoing", .help = "I want to send in more streams."},
    {0x0012, .name = "add-incoming", .help = "Send in more streams."},
    {0x8000, .name = "ECN", .help = "Marks of congestion are understood."},
    {0x8001, .name = "zero-checksum", .help = "Packets without a checksum are taken."},
    {0x8002, .name = "random", .help = "A random number for the keys."},
    {0x8003, .name = "chunks", .help = "Which chunks have to be signed."},
    {0x8004, .name = "HMAC", .help = "How signatures may be made."},
    {0x8005, .name = "padding", .help = "Makes the chunk longer."},
    {0x8008, .name = "extensions", .help = "Which further chunks are understood."},
    {0xc000, .name = "forward-TSN", .help = "Data may be given up."},
    {0xc001, .name = "add-address", .help = "I have this address as well."},
    {0xc002, .name = "delete-address", .help = "I do not have this address any more."},
    {0xc003, .name = "error-cause", .help = "Why a change was refused."},
    {0xc004, .name = "primary-address", .help = "Send to this address."},
    {0xc005, .name = "success", .help = "The change is made."},
    {0xc006, .name = "adaptation", .help = "What layer sits between SCTP and the program."},
    {},
};

static const struct field type_bits[] = {
    {.key = "sctp.parameter_bit_1",
	.label = "Pass over",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: who does not know this type passes over the parameter. 0: over the rest of the "
		"chunk."},
    {.key = "sctp.parameter_bit_2",
	.label = "Report",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: who does not know this type says so."},
    {.label = "", .bits = 14},
    {},
};

static const struct field parameter_fields[] = {
    {.key = "sctp.parameter_type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.space = &sctp_parameter,
	.parts = type_bits,
	.names = sctp_parameter_names,
	.init = "0x8000",
	.help = "What this parameter says. Its first two bits tell what to do with a type one does "
		"not know."},
    {.key = "sctp.parameter_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .round = 4},
	.help = "Bytes of the parameter with these four, without those that fill it up to a "
		"multiple of 4."},
    {},
};

const struct proto proto_sctp_parameter = {
    .key = "sctp.parameter",
    .name = "SCTP parameter",
    .spec = "RFC 9260 clause 3.2.1",
    .help = "Something that a chunk says beyond what it always says.",
    .summary = "{sctp.parameter_type}",
    .fields = parameter_fields,
};

static const struct field heartbeat_fields[] = {
    {.key = "sctp.parameter_heartbeat_information",
	.label = "Information",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Only the sender has to understand it."},
    {},
};

static const struct proto proto_heartbeat = {
    .key = "sctp.parameter.heartbeat",
    .name = "Heartbeat information",
    .spec = "RFC 9260 clause 3.3.5",
    .help = "What the sender wants back: mostly the time and the address.",
    .fields = heartbeat_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0001}, {}},
};

static const struct field ipv4_fields[] = {
    {.key = "sctp.parameter_ipv4_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "An address by which the sender can be reached."},
    {},
};

static const struct proto proto_ipv4 = {
    .key = "sctp.parameter.ipv4",
    .name = "IPv4 address",
    .spec = "RFC 9260 clause 3.3.2.1.1",
    .help = "An address of the sender; the connection may use all that are said.",
    .summary = "{sctp.parameter_ipv4_address}",
    .fields = ipv4_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0005}, {}},
};

static const struct field ipv6_fields[] = {
    {.key = "sctp.parameter_ipv6_address",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "An address by which the sender can be reached."},
    {},
};

static const struct proto proto_ipv6 = {
    .key = "sctp.parameter.ipv6",
    .name = "IPv6 address",
    .spec = "RFC 9260 clause 3.3.2.1.2",
    .help = "An address of the sender; the connection may use all that are said.",
    .summary = "{sctp.parameter_ipv6_address}",
    .fields = ipv6_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0006}, {}},
};

static const struct field cookie_fields[] = {
    {.key = "sctp.parameter_state_cookie",
	.label = "Cookie",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Only the server has to understand it."},
    {},
};

static const struct proto proto_cookie = {
    .key = "sctp.parameter.cookie",
    .name = "State cookie",
    .spec = "RFC 9260 clause 3.3.3.1.1",
    .help = "All that the server would have to remember about the connection, signed by it. The "
	    "client keeps it instead.",
    .fields = cookie_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0007}, {}},
};

static const struct field unrecognized_fields[] = {
    {.key = "sctp.parameter_unrecognized",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_sctp_parameter,
	.help = "What was not understood."},
    {},
};

static const struct proto proto_unrecognized = {
    .key = "sctp.parameter.unrecognized",
    .name = "Unrecognized parameter",
    .spec = "RFC 9260 clause 3.3.3.1.2",
    .help = "A parameter comes back since it was not understood.",
    .fields = unrecognized_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0008}, {}},
};

static const struct field preservative_fields[] = {
    {.key = "sctp.parameter_cookie_preservative_incr",
	.label = "Longer by",
	.kind = &kind_number,
	.bits = 32,
	.help = "By so many milliseconds."},
    {},
};

static const struct proto proto_preservative = {
    .key = "sctp.parameter.preservative",
    .name = "Cookie preservative",
    .spec = "RFC 9260 clause 3.3.2.1.3",
    .help = "The cookie came back too late last time: let the next one live longer.",
    .fields = preservative_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x0009}, {}},
};

static const struct field hostname_fields[] = {
    {.key = "sctp.parameter_hostname",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The name, up to a zero byte."},
    {},
};

static const struct proto proto_hostname = {
    .key = "sctp.parameter.hostname",
    .name = "Host name",
    .spec = "RFC 9260 clause 3.3.2.1.4",
    .help = "A name instead of addresses. It was never safe and must not be sent any more.",
    .fields = hostname_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x000b}, {}},
};

static const struct name address_types[] = {
    {5, .name = "IPv4", .help = "It can use IPv4."},
    {6, .name = "IPv6", .help = "It can use IPv6."},
    {11, .name = "hostname", .help = "It can look up names."},
    {},
};

static const struct field address_type_fields[] = {
    {.key = "sctp.parameter_supported_address_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = address_types,
	.init = "5",
	.help = "A kind of addresses that the sender can use."},
    {},
};

static const struct proto proto_address_type = {
    .key = "sctp.parameter.address-type",
    .name = "Address type",
    .spec = "RFC 9260 clause 3.3.2.1.5",
    .help = "A kind of addresses.",
    .summary = "{sctp.parameter_supported_address_type}",
    .fields = address_type_fields,
};

static const struct field address_types_fields[] = {
    {.key = "sctp.parameter_supported_address_types",
	.label = "Types",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_address_type,
	.help = "The kinds of addresses that the sender can use."},
    {},
};

static const struct proto proto_address_types = {
    .key = "sctp.parameter.address-types",
    .name = "Supported address types",
    .spec = "RFC 9260 clause 3.3.2.1.5",
    .help = "Which kinds of addresses the sender can use; the other end shall name only such.",
    .fields = address_types_fields,
    .binds = (const struct bind[]){{&sctp_parameter, 0x000c}, {}},
};

const struct proto *const sctp_parameters_protos[] = {
    &proto_sctp_parameter,
    &proto_heartbeat,
    &proto_ipv4,
    &proto_ipv6,
    &proto_cookie,
    &proto_unrecognized,
    &proto_preservative,
    &proto_hostname,
    &proto_address_type,
    &proto_address_types,
    NULL,
};
