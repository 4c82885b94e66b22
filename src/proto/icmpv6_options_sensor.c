/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of neighbour discovery for meshes of sensors (6LoWPAN). */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: 0.";

static const struct name aro_states[] = {
    {0, .name = "success", .help = "The address has been noted."},
    {1, .name = "duplicate", .help = "Somebody else has it."},
    {2, .name = "full", .help = "The table is full."},
    {},
};

static const struct field aro_fields[] = {
    {.key = "icmpv6.opt.aro.status",
	.label = "Status",
	.kind = &kind_number,
	.bits = 8,
	.names = aro_states,
	.help = "The router's answer."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.help = reserved_help},
    {.key = "icmpv6.opt.aro.registration_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many minutes the address shall be kept."},
    {.key = "icmpv6.opt.aro.eui64",
	.label = "EUI-64",
	.kind = &kind_hex,
	.bits = 64,
	.help = "The number that the sensor was made with."},
    {},
};

static const struct proto proto_aro = {
    .key = "icmpv6.opt.aro",
    .name = "Address registration",
    .spec = "RFC 6775 clause 4.1",
    .help = "A sensor that sleeps most of the time cannot answer questions: it leaves its address "
	    "with the router.",
    .fields = aro_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 33}, {}},
};

static const struct field context_flags[] = {
    {.key = "icmpv6.opt.6co.flag.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 3,
	.help = "Not used: 0."},
    {.key = "icmpv6.opt.6co.flag.c",
	.label = "Compression (C)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it may be used to shorten addresses."},
    {.key = "icmpv6.opt.6co.flag.cid",
	.label = "Context id",
	.kind = &kind_number,
	.bits = 4,
	.help = "By which number the prefix is called."},
    {},
};

static const struct field context_fields[] = {
    {.key = "icmpv6.opt.6co.context_length",
	.label = "Context length",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "How many bits of the prefix count."},
    {.key = "icmpv6.opt.6co.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = context_flags,
	.help = "The number of the context."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.opt.6co.valid_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many minutes this holds."},
    {.key = "icmpv6.opt.6co.context_prefix",
	.label = "Prefix",
	.kind = &kind_ipv6_prefix,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What need not be repeated in every packet."},
    {},
};

static const struct proto proto_context = {
    .key = "icmpv6.opt.6co",
    .name = "6LoWPAN context",
    .spec = "RFC 6775 clause 4.2",
    .help = "Radio frames of sensors are short: a prefix that all know is replaced by a number.",
    .fields = context_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 34}, {}},
};

static const struct field border_fields[] = {
    {.key = "icmpv6.opt.abro.version_low",
	.label = "Version, low",
	.kind = &kind_number,
	.bits = 16,
	.help = "The lower half of what counts the router's news."},
    {.key = "icmpv6.opt.abro.version_high",
	.label = "Version, high",
	.kind = &kind_number,
	.bits = 16,
	.help = "The upper half."},
    {.key = "icmpv6.opt.abro.valid_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many minutes this holds."},
    {.key = "icmpv6.opt.abro.6lbr_address",
	.label = "Border router",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "Where the mesh ends."},
    {},
};

static const struct proto proto_border = {
    .key = "icmpv6.opt.abro",
    .name = "Authoritative border router",
    .spec = "RFC 6775 clause 4.3",
    .help = "In a mesh of sensors news come from the border router, and are passed on from one to "
	    "the next.",
    .fields = border_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 35}, {}},
};

static const struct field capability_fields[] = {
    {.key = "icmpv6.opt.6cio.unassigned1",
	.label = "Unassigned",
	.kind = &kind_hex,
	.bits = 15,
	.help = "Not used: 0."},
    {.key = "icmpv6.opt.6cio.flag_g",
	.label = "Generic compression (G)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the sensor understands generic header compression."},
    {.key = "icmpv6.opt.6cio.unassigned2",
	.label = "Unassigned",
	.kind = &kind_hex,
	.bits = 32,
	.help = "Not used: 0."},
    {},
};

static const struct proto proto_capability = {
    .key = "icmpv6.opt.6cio",
    .name = "6LoWPAN capability",
    .spec = "RFC 7400 clause 3.4",
    .help = "6LoWPAN is IPv6 over the short radio frames of sensors: here a sensor says what of it "
	    "it understands.",
    .fields = capability_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 36}, {}},
};

const struct proto *const icmpv6_options_sensor_protos[] = {
    &proto_aro,
    &proto_context,
    &proto_border,
    &proto_capability,
    NULL,
};
