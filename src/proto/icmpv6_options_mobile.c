/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of neighbour discovery for stations that move. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: 0.";

static const char code_help[] = "0: no other value is defined.";

static const struct name ipa_codes[] = {
    {1, .name = "old-care-of", .help = "The address before the handover."},
    {2, .name = "new-care-of", .help = "The address after it."},
    {3, .name = "new-router", .help = "The address of the new router."},
    {4, .name = "new-router-prefix", .help = "The prefix at the new router."},
    {},
};

static const struct field ipa_fields[] = {
    {.key = "icmpv6.opt.ipa.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = ipa_codes,
	.help = "Which address this is."},
    {.key = "icmpv6.opt.ipa.prefix_len",
	.label = "Prefix length",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many bits are the prefix."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.opt.ipa.ipv6_address",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The address."},
    {},
};

static const struct proto proto_ipa = {
    .key = "icmpv6.opt.ipa",
    .name = "Address or prefix",
    .spec = "RFC 5568 clause 6.4.1",
    .help = "An address before or after a fast handover.",
    .fields = ipa_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 17}, {}},
};

static const struct field nrpi_fields[] = {
    {.key = "icmpv6.opt.nrpi.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.help = code_help},
    {.key = "icmpv6.opt.nrpi.prefix_len",
	.label = "Prefix length",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many bits are the prefix."},
    {.key = "icmpv6.opt.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = reserved_help},
    {.key = "icmpv6.opt.nrpi.prefix",
	.label = "Prefix",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The prefix at the new router."},
    {},
};

static const struct proto proto_nrpi = {
    .key = "icmpv6.opt.nrpi",
    .name = "New router's prefix",
    .spec = "RFC 4068 clause 6.4.2",
    .help = "Where a station is going to move.",
    .fields = nrpi_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 18}, {}},
};

static const struct name lla_codes[] = {
    {0, .name = "wildcard", .help = "All access points nearby."},
    {1, .name = "new-point", .help = "The new access point."},
    {2, .name = "station", .help = "The mobile station."},
    {3, .name = "new-router", .help = "The new router."},
    {4, .name = "source", .help = "The one who sends this."},
    {5, .name = "this-point", .help = "The access point asked about is that of this router."},
    {6, .name = "no-information", .help = "Nothing is known about it."},
    {7, .name = "no-support", .help = "Fast handover is not supported there."},
    {},
};

static const struct field lla_fields[] = {
    {.key = "icmpv6.opt.lla.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = lla_codes,
	.help = "Whose address this is."},
    {.key = "icmpv6.opt.lla.bytes",
	.label = "Address",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The hardware address, and padding."},
    {},
};

static const struct proto proto_lla = {
    .key = "icmpv6.opt.lla",
    .name = "Link-layer address of an access point",
    .spec = "RFC 5568 clause 6.4.3",
    .help = "Names an access point or a station.",
    .fields = lla_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 19}, {}},
};

static const struct name naack_states[] = {
    {1, .name = "new-address", .help = "The address is not possible: make one."},
    {2, .name = "supplied-address", .help = "The address is not possible: use the one given."},
    {3, .name = "router-address", .help = "The address is not possible: use that of the router."},
    {4, .name = "old-address", .help = "The old address was given: send no binding update."},
    {128, .name = "unknown", .help = "The hardware address is not known."},
    {},
};

static const struct field naack_fields[] = {
    {.key = "icmpv6.opt.naack.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.help = code_help},
    {.key = "icmpv6.opt.naack.status",
	.label = "Status",
	.kind = &kind_number,
	.bits = 8,
	.names = naack_states,
	.help = "Whether the station may use its address."},
    {.key = "icmpv6.opt.naack.supplied_ncoa",
	.label = "Supplied address",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "An address that it may use, if one is given."},
    {},
};

static const struct proto proto_naack = {
    .key = "icmpv6.opt.naack",
    .name = "Advertisement acknowledgement",
    .spec = "RFC 5568 clause 6.4.6",
    .help = "A router answers a station that has just arrived.",
    .fields = naack_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 20}, {}},
};

static const struct field map_flags[] = {
    {.key = "icmpv6.opt.map.flag.r",
	.label = "Regional (R)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: make an address of the region."},
    {.key = "icmpv6.opt.map.flag.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 7,
	.help = "Not used: 0."},
    {},
};

static const struct field map_fields[] = {
    {.key = "icmpv6.opt.map.distance",
	.label = "Distance",
	.kind = &kind_number,
	.bits = 4,
	.init = "1",
	.help = "How far away it is."},
    {.key = "icmpv6.opt.map.preference",
	.label = "Preference",
	.kind = &kind_number,
	.bits = 4,
	.help = "Take the one with the greatest."},
    {.key = "icmpv6.opt.map.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = map_flags,
	.help = "How to use it."},
    {.key = "icmpv6.opt.map.valid_lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 32,
	.help = "For how many seconds this holds."},
    {.key = "icmpv6.opt.map.global_address",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "Its address."},
    {},
};

static const struct proto proto_map = {
    .key = "icmpv6.opt.map",
    .name = "Mobility anchor point",
    .spec = "RFC 5380 clause 6",
    .help = "A router near a moving station hides small movements from those far away.",
    .fields = map_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 23}, {}},
};

static const struct field hkr_fields[] = {
    {.key = "icmpv6.opt.hkr.pad_length",
	.label = "Padding length",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bytes at the end that fill the option up."},
    {.key = "icmpv6.opt.hkr.at",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 4,
	.help = "How the key is made."},
    {.key = "icmpv6.opt.hkr.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.help = "Not used: 0."},
    {.key = "icmpv6.opt.hkr.encryption_public_key",
	.label = "Public key",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The key with which to encrypt the handover key, and padding."},
    {},
};

static const struct proto proto_hk_request = {
    .key = "icmpv6.opt.hkr",
    .name = "Handover key request",
    .spec = "RFC 5269 clause 5.1",
    .help = "A station asks for a key that shows at the next router that it is the same one.",
    .fields = hkr_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 27}, {}},
};

static const struct field hk_fields[] = {
    {.key = "icmpv6.opt.hkr.pad_length",
	.label = "Padding length",
	.kind = &kind_number,
	.bits = 8,
	.help = "Bytes at the end that fill the option up."},
    {.key = "icmpv6.opt.hkr.at",
	.label = "Algorithm",
	.kind = &kind_number,
	.bits = 4,
	.help = "How the key is made."},
    {.key = "icmpv6.opt.hkr.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.help = "Not used: 0."},
    {.key = "icmpv6.opt.hkr.lifetime",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many seconds the key holds."},
    {.key = "icmpv6.opt.hkr.encrypted_handover_key",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The key, encrypted, and padding."},
    {},
};

static const struct proto proto_hk_reply = {
    .key = "icmpv6.opt.hkr.reply",
    .name = "Handover key reply",
    .spec = "RFC 5269 clause 5.2",
    .help = "The key for a handover.",
    .fields = hk_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 28}, {}},
};

static const struct field hai_fields[] = {
    {.key = "icmpv6.opt.hai.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.help = code_help},
    {.key = "icmpv6.opt.hai.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes that follow."},
    {.key = "icmpv6.opt.hai.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "icmpv6.opt.hai.length",
	.help = "Data for the handover, which only the telephone network reads."},
    {},
};

static const struct proto proto_hai = {
    .key = "icmpv6.opt.hai",
    .name = "Handover assist",
    .spec = "RFC 5271 clause 4.1",
    .help = "Help for a handover in a mobile telephone network.",
    .fields = hai_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 29}, {}},
};

static const struct field mn_fields[] = {
    {.key = "icmpv6.opt.mn.option_code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.help = code_help},
    {.key = "icmpv6.opt.mn.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the name."},
    {.key = "icmpv6.opt.mn.value",
	.label = "Name",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "icmpv6.opt.mn.length",
	.help = "The station's name."},
    {},
};

static const struct proto proto_mn = {
    .key = "icmpv6.opt.mn",
    .name = "Mobile node identifier",
    .spec = "RFC 5271 clause 4.2",
    .help = "The name of a mobile station.",
    .fields = mn_fields,
    .binds = (const struct bind[]){{&icmpv6_option, 30}, {}},
};

const struct proto *const icmpv6_options_mobile_protos[] = {
    &proto_ipa,
    &proto_nrpi,
    &proto_lla,
    &proto_naack,
    &proto_map,
    &proto_hk_request,
    &proto_hk_reply,
    &proto_hai,
    &proto_mn,
    NULL,
};
