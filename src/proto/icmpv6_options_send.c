/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of neighbour discovery that sign it: keys, signatures, certificates. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: 0.";

static const struct field cga_fields[] = {
    {.key = "icmpv6.opt.cga.pad_length",
	.label = "Padding length",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bytes at the end that fill the option up."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 8,
	.help = reserved_help},
    {.key = "icmpv6.opt.cga.modifier",
	.label = "Modifier",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "A random number from which the address was made."},
    {.key = "icmpv6.opt.cga.subnet_prefix",
	.label = "Prefix",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "The first half of the address."},
    {.key = "icmpv6.opt.cga.count",
	.label = "Collisions",
	.kind = &kind_bytes,
	.bits = 8,
	.help = "How often the address was taken already."},
    {.key = "icmpv6.opt.cga.key",
	.label = "Public key",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The sender's public key, and padding."},
    {},
};

static const struct proto proto_cga = {
    .key = "icmpv6.opt.cga",
    .name = "CGA parameters",
    .spec = "RFC 3971 clause 5.1; RFC 3972",
    .help = "The sender's address was computed from a key: nobody else can sign for it.",
    .fields = cga_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 11}, {}},
};

static const struct field rsa_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.rsa.key_hash",
	.label = "Hash of the key",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "Which key."},
    {.key = "icmpv6.opt.rsa.signature",
	.label = "Signature",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Over the message, made with the key's secret half; and padding."},
    {},
};

static const struct proto proto_rsa = {
    .key = "icmpv6.opt.rsa",
    .name = "RSA signature",
    .spec = "RFC 3971 clause 5.2",
    .help = "Shows that the sender has the key from which its address was made.",
    .fields = rsa_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 12}, {}},
};

static const struct field ps_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.ps.key_hash",
	.label = "Hash of the key",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "Which key."},
    {.key = "icmpv6.opt.ps.signature",
	.label = "Signature",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Made by the proxy."},
    {},
};

static const struct proto proto_ps = {
    .key = "icmpv6.opt.ps",
    .name = "Proxy signature",
    .spec = "RFC 6496 clause 5.1",
    .help = "A proxy signs for somebody who is elsewhere.",
    .fields = ps_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 32}, {}},
};

static const struct field time_parts[] = {
    {.key = "icmpv6.opt.timestamp.seconds",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 48,
	.help = "Since 1970."},
    {.key = "icmpv6.opt.timestamp.fraction",
	.label = "Fraction",
	.kind = &kind_number,
	.bits = 16,
	.help = "In units of 1/65536 second."},
    {},
};

static const struct field time_fields[] = {
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 48,
	.help = reserved_help},
    {.key = "icmpv6.opt.timestamp",
	.label = "Time",
	.kind = &kind_hex,
	.bits = 64,
	.parts = time_parts,
	.help = "When the message was sent."},
    {},
};

static const struct proto proto_timestamp = {
    .key = "icmpv6.opt.timestamp",
    .name = "Timestamp",
    .spec = "RFC 3971 clause 5.3.1",
    .help = "An old message that somebody has recorded is not believed.",
    .fields = time_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 13}, {}},
};

static const struct name name_types[] = {
    {1, .name = "X.501", .help = "A name of a directory."},
    {2, .name = "FQDN", .help = "A domain name."},
    {},
};

static const struct field anchor_fields[] = {
    {.key = "icmpv6.opt.name_type",
	.label = "Name type",
	.kind = &kind_number,
	.bits = 8,
	.names = name_types,
	.init = "2",
	.help = "What kind of name follows."},
    {.key = "icmpv6.opt.cga.pad_length",
	.label = "Padding length",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bytes at the end that fill the option up."},
    {.key = "icmpv6.opt.name",
	.label = "Name",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The name, and padding."},
    {},
};

static const struct proto proto_anchor = {
    .key = "icmpv6.opt.trust_anchor",
    .name = "Trust anchor",
    .spec = "RFC 3971 clause 6.4.3",
    .help = "Somebody whose signature under a router's certificate the host would believe.",
    .fields = anchor_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 15}, {}},
};

static const struct field certificate_fields[] = {
    {.key = "icmpv6.opt.certificate.type",
	.label = "Certificate type",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "1: X.509."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 8,
	.help = reserved_help},
    {.key = "icmpv6.opt.certificate.data",
	.label = "Certificate",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The certificate, and padding."},
    {},
};

static const struct proto proto_certificate = {
    .key = "icmpv6.opt.certificate",
    .name = "Certificate",
    .spec = "RFC 3971 clause 6.4.4",
    .help = "Shows that a router may be one.",
    .fields = certificate_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 16}, {}},
};

const struct proto *const icmpv6_options_send_protos[] = {
    &proto_cga,
    &proto_rsa,
    &proto_ps,
    &proto_timestamp,
    &proto_anchor,
    &proto_certificate,
    NULL,
};
