/* SPDX-License-Identifier: BSD-2-Clause */
/* The Internet Control Message Protocol for IPv6: header, errors, echo. Other messages are in
 * icmpv6_nd.c, mld.c, icmpv6_more.c. */
#include "proto/icmp.h"
#include "proto/icmpv6_names.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space icmpv6_original = {.name = "original packet", .quotes = true};
const struct space icmpv6_message = {.name = "ICMPv6 message"};
const struct space icmpv6_rpl = {.name = "RPL message"};

static const char type_help[] =
    "What kind of message this is: up to 127 errors, from 128 on all else.";

static const char code_help[] = "Says more about the type.";

static const char sum_help[] =
    "Over the message and the IPv6 addresses, since IPv6 has no sum of its own.";

static const char reserved_help[] = "Not used: 0.";

static const char length_help[] =
    "How long the quoted packet is, in units of 8 bytes, if extensions follow it; else 0.";

static const struct field fields[] = {
    {.key = "icmpv6.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &icmpv6_message,
	.names = icmpv6_types,
	.init = "128",
	.help = type_help},
    {.key = "icmpv6.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.space = &icmpv6_rpl,
	.help = code_help},
    {.key = "icmpv6.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_icmpv6,
	.help = sum_help},
    {},
};

static const struct proto proto_icmpv6 = {
    .key = "icmpv6",
    .name = "Internet Control Message Protocol version 6",
    .spec = "RFC 4443 clause 2.1",
    .help = "IPv6's messages about itself. Besides ping and errors it does what ARP, IGMP and part "
	    "of DHCP do for IPv4: finding neighbours, routers, prefixes and the members of "
	    "multicast groups. A firewall that drops it all breaks IPv6.",
    .summary = "ICMPv6 {icmpv6.type} code {icmpv6.code#}",
    .fields = fields,
    .binds = (const struct bind[]){{&ipv6_next, 58}, {&ip_protocol, 58}, {}},
    .body = true,
};

/* Errors have types up to 127. */
static bool
is_error(const struct stretch *mine)
{
	return mine->n >= 1 && mine->bytes[0] < 128;
}

static const struct field error_fields[] = {
    {.key = "icmpv6.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.space = &icmpv6_original,
	.names = icmpv6_types,
	.init = "1",
	.help = type_help},
    {.key = "icmpv6.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "icmpv6.type", .from = 1, .is = IF},
	.names = icmpv6_unreachable,
	.help = code_help},
    {.key = "icmpv6.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "icmpv6.type", .from = 3, .is = IF},
	.names = icmpv6_exceeded,
	.help = code_help},
    {.key = "icmpv6.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "icmpv6.type", .from = 4, .is = IF},
	.names = icmpv6_problems,
	.help = code_help},
    {.key = "icmpv6.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.help = code_help},
    {.key = "icmpv6.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_icmpv6,
	.help = sum_help},
    {.key = "icmpv6.length",
	.label = "Original length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "icmpv6.type", .from = 1, .is = IF},
	.count = {.of = INSIDE, .unit = 8, .zero_is_all = true, .least = 128},
	.help = length_help},
    {.key = "icmpv6.length",
	.label = "Original length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "icmpv6.type", .from = 3, .is = IF},
	.count = {.of = INSIDE, .unit = 8, .zero_is_all = true, .least = 128},
	.help = length_help},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.when = {.key = "icmpv6.type", .from = 1, .is = IF},
	.help = reserved_help},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.when = {.key = "icmpv6.type", .from = 3, .is = IF},
	.help = reserved_help},
    {.key = "icmpv6.mtu",
	.label = "MTU",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "icmpv6.type", .from = 2, .is = IF},
	.init = "1280",
	.help = "The longest packet that the next link can carry. The sender shall send shorter "
		"ones from now on: routers do not cut packets in IPv6."},
    {.key = "icmpv6.pointer",
	.label = "Pointer",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "icmpv6.type", .from = 4, .is = IF},
	.help = "Which byte of the original packet cannot be."},
    {},
};

static const struct proto proto_error = {
    .key = "icmpv6.error",
    .name = "ICMPv6 error",
    .spec = "RFC 4443 clause 3",
    .help = "Somebody on the way, or the receiver, could not deliver a packet: the type and the "
	    "code say why, and the start of the packet is quoted, so that its sender knows which "
	    "one it was.",
    .summary = "ICMPv6 {icmpv6.type} code {icmpv6.code}[: {next}]",
    .fields = error_fields,
    .tail = &proto_icmp_extensions,
    .binds = (const struct bind[]){{&ipv6_next, 58, .test = is_error},
	{&ip_protocol, 58, .test = is_error}, {}},
    .body = true,
};

static const struct field other_fields[] = {
    {.key = "icmpv6.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What a message of this type says; this program does not look into it."},
    {},
};

static const struct proto proto_other = {
    .key = "icmpv6.other",
    .name = "Other message",
    .spec = "RFC 4443 clause 2.1",
    .help = "A message of ICMPv6 that is seldom seen, or not known.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 150}, {&icmpv6_message, 152, 154},
	{&icmpv6_message, 156}, {&icmpv6_message, 159}, {&icmpv6_message, 162, 255}, {}},
};

static const struct field echo_fields[] = {
    {.key = "icmpv6.echo.identifier",
	.label = "Identifier",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Tells the pings of one program from those of another."},
    {.key = "icmpv6.echo.sequence_number",
	.label = "Sequence",
	.kind = &kind_number,
	.bits = 16,
	.help = "Counts the questions, so that each answer can be told and a lost one is noticed."},
    {},
};

static const struct proto proto_request = {
    .key = "icmpv6.echo.request",
    .name = "Echo request",
    .spec = "RFC 4443 clause 4.1",
    .help = "A ping: whoever gets it sends the same numbers and data back. So one learns whether a "
	    "host is there and how long the way takes.",
    .summary = "ICMPv6 echo request id {icmpv6.echo.identifier} seq {icmpv6.echo.sequence_number}",
    .fields = echo_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 128}, {}},
    .body = true,
};

static const struct proto proto_reply = {
    .key = "icmpv6.echo.reply",
    .name = "Echo reply",
    .spec = "RFC 4443 clause 4.2",
    .help = "The answer to a ping.",
    .summary = "ICMPv6 echo reply id {icmpv6.echo.identifier} seq {icmpv6.echo.sequence_number}",
    .fields = echo_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 129}, {}},
    .body = true,
};

const struct proto *const icmpv6_protos[] = {
    &proto_icmpv6,
    &proto_error,
    &proto_request,
    &proto_reply,
    &proto_other,
    NULL,
};
