/* SPDX-License-Identifier: BSD-2-Clause */
/* PPP: the Link Control Protocol; what its options say is in lcp_options.c, IPCP and IPv6CP in
 * ipcp.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space lcp_code = {.name = "LCP code"};
const struct space lcp_option = {.name = "LCP option"};

static const char code_help[] = "Which step of the agreement this is.";
static const char id_help[] = "An answer repeats the number of its question.";
static const char length_help[] = "Bytes of all this; what follows is padding.";
static const char option_length_help[] = "Bytes of the option with its type and length.";

const struct name lcp_code_names[] = {
    {1, .name = "configure-request", .help = "I would like to have it so."},
    {2, .name = "configure-ack", .help = "I agree to all of it."},
    {3, .name = "configure-nak", .help = "Not with these values; how about those?"},
    {4, .name = "configure-reject", .help = "I cannot do these at all."},
    {5, .name = "terminate-request", .help = "Let us stop."},
    {6, .name = "terminate-ack", .help = "Agreed."},
    {7, .name = "code-reject", .help = "I do not know this code."},
    {8, .name = "protocol-reject", .help = "I do not know this protocol."},
    {9, .name = "echo-request", .help = "Are you still there?"},
    {10, .name = "echo-reply", .help = "Yes."},
    {11, .name = "discard-request", .help = "Throw this away."},
    {12, .name = "identification", .help = "Who I am, in words."},
    {13, .name = "time-remaining", .help = "So long until I close the line."},
    {},
};

static const struct field lcp_fields[] = {
    {.key = "ppp.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.space = &lcp_code,
	.names = lcp_code_names,
	.init = "1",
	.help = code_help},
    {.key = "ppp.identifier",
	.label = "Identifier",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = id_help},
    {.key = "ppp.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = length_help},
    {},
};

static const struct proto proto_lcp = {
    .key = "lcp",
    .name = "PPP Link Control Protocol",
    .spec = "RFC 1661 clause 5",
    .help = "The two ends of a line agree on how long packets may be and how to prove who one is, "
	    "when it comes up, and later ask each other, often every 10 to 30 seconds, whether "
	    "they are still there.",
    .summary = "LCP {ppp.code} {ppp.identifier}",
    .fields = lcp_fields,
    .binds = (const struct bind[]){{&ppp_protocol, 0xc021}, {}},
};

static const struct name options[] = {
    {1, .name = "MRU", .help = "The longest packet that the sender can receive."},
    {2, .name = "async-map", .help = "Characters that a telephone modem must not see."},
    {3, .name = "authentication", .help = "How you shall prove who you are."},
    {4, .name = "quality", .help = "Reports on the quality of the line."},
    {5, .name = "magic-number", .help = "A random number: who hears its own is talking to itself."},
    {7, .name = "protocol-compression", .help = "The protocol number may be one byte."},
    {8, .name = "address-compression", .help = "Two constant bytes may be left out."},
    {9, .name = "FCS-alternatives", .help = "Other check sums."},
    {13, .name = "callback", .help = "Please call back."},
    {17, .name = "MRRU", .help = "Several lines: the longest packet put together."},
    {18, .name = "short-sequence", .help = "Several lines: short numbers."},
    {19, .name = "endpoint", .help = "Several lines: whose they are."},
    {23, .name = "link-discriminator", .help = "Several lines: which one this is."},
    {},
};

static const struct field option_fields[] = {
    {.key = "lcp.opt.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &lcp_option,
	.names = options,
	.init = "1",
	.help = "What is wanted."},
    {.key = "lcp.opt.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = option_length_help},
    {},
};

static const struct proto proto_option = {
    .key = "lcp.opt",
    .name = "LCP option",
    .spec = "RFC 1661 clause 6",
    .help = "One thing to agree on.",
    .summary = "{lcp.opt.type}",
    .fields = option_fields,
};

static const struct field options_fields[] = {
    {.key = "lcp.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_option,
	.init = "[lcp.opt.mru_option]",
	.help = "What is to be agreed on."},
    {},
};

static const struct proto proto_lcp_options = {
    .key = "lcp.configure",
    .name = "Options of the link",
    .spec = "RFC 1661 clause 5.1",
    .help = "The options that are wanted, agreed to, or refused.",
    .fields = options_fields,
    .binds = (const struct bind[]){{&lcp_code, 1, 4}, {}},
};

static const struct field data_fields[] = {
    {.key = "lcp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Whatever the sender likes to say, or the packet that was not understood."},
    {},
};

static const struct proto proto_lcp_data = {
    .key = "lcp.terminate",
    .name = "Data of the link",
    .spec = "RFC 1661 clause 5.5",
    .help = "The reason in words, or the packet that was not understood.",
    .fields = data_fields,
    .binds = (const struct bind[]){{&lcp_code, 5, 7}, {}},
};

static const struct field reject_fields[] = {
    {.key = "lcp.rej_proto",
	.label = "Rejected protocol",
	.kind = &kind_hex,
	.bits = 16,
	.names = ppp_protocol_names,
	.init = "0x8057",
	.help = "The protocol that the sender does not know."},
    {.key = "lcp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The packet that was not understood."},
    {},
};

static const struct proto proto_lcp_reject = {
    .key = "lcp.protocol_reject",
    .name = "Protocol reject",
    .spec = "RFC 1661 clause 5.7",
    .help = "A home router without IPv6 answers IPv6CP with this.",
    .fields = reject_fields,
    .binds = (const struct bind[]){{&lcp_code, 8}, {}},
};

static const struct field echo_fields[] = {
    {.key = "lcp.magic_number",
	.label = "Magic number",
	.kind = &kind_hex,
	.bits = 32,
	.help = "The sender's random number; zeros if none was agreed on."},
    {.key = "lcp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "Comes back in the answer."},
    {},
};

static const struct proto proto_lcp_echo = {
    .key = "lcp.echo",
    .name = "Echo",
    .spec = "RFC 1661 clause 5.8",
    .help = "Asks whether the other end is still there. A few unanswered, and a home router dials "
	    "anew.",
    .fields = echo_fields,
    .binds = (const struct bind[]){{&lcp_code, 9, 11}, {}},
};

static const struct field ident_fields[] = {
    {.key = "lcp.magic_number",
	.label = "Magic number",
	.kind = &kind_hex,
	.bits = 32,
	.help = "The sender's random number."},
    {.key = "lcp.message",
	.label = "Message",
	.kind = &kind_text,
	.bits = REST,
	.help = "Why, in words."},
    {},
};

static const struct proto proto_lcp_ident = {
    .key = "lcp.identification",
    .name = "Identification",
    .spec = "RFC 1570 clause 2.1",
    .help = "The sender says in words what it is.",
    .fields = ident_fields,
    .binds = (const struct bind[]){{&lcp_code, 12}, {}},
};

static const struct field remaining_fields[] = {
    {.key = "lcp.magic_number",
	.label = "Magic number",
	.kind = &kind_hex,
	.bits = 32,
	.help = "The sender's random number."},
    {.key = "lcp.secs_remaining",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "So long until the line is closed."},
    {.key = "lcp.message",
	.label = "Message",
	.kind = &kind_text,
	.bits = REST,
	.help = "Why, in words."},
    {},
};

static const struct proto proto_lcp_remaining = {
    .key = "lcp.time_remaining",
    .name = "Time remaining",
    .spec = "RFC 1570 clause 2.2",
    .help = "The line will be closed soon.",
    .fields = remaining_fields,
    .binds = (const struct bind[]){{&lcp_code, 13}, {}},
};

const struct proto *const lcp_protos[] = {
    &proto_lcp,
    &proto_option,
    &proto_lcp_options,
    &proto_lcp_data,
    &proto_lcp_reject,
    &proto_lcp_echo,
    &proto_lcp_ident,
    &proto_lcp_remaining,
    NULL,
};
