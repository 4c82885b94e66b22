/* SPDX-License-Identifier: BSD-2-Clause */
/* How a charging station is chosen by what was measured, and the key that it gives to the car. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct field profile_group_fields[] = {
    {.key = "homeplug_av.gp.cm_atten_profile_ind.aag",
	.label = "Attenuation",
	.kind = &kind_number,
	.bits = 8,
	.help = "Decibels lost on the way, in this group of tones."},
    {},
};

static const struct proto proto_profile_group = {
    .key = "homeplug_av.gp.cm_atten_profile_ind.group",
    .name = "Group of tones",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "How much is lost on the way, in one group of tones.",
    .fields = profile_group_fields,
};

static const struct field profile_fields[] = {
    {.key = "homeplug_av.gp.cm_atten_profile_ind.pev_mac",
	.label = "Car",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Who was heard."},
    {.key = "homeplug_av.gp.cm_atten_profile_ind.groups_count",
	.label = "Groups",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many groups of tones follow."},
    {.key = "homeplug_av.gp.cm_atten_profile_ind.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Not used: zero."},
    {.key = "homeplug_av.gp.cm_atten_profile_ind.groups",
	.label = "Attenuation",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "homeplug_av.gp.cm_atten_profile_ind.groups_count",
	.item = &proto_profile_group,
	.help = "How much was lost in each group."},
    {},
};

static const struct proto proto_profile = {
    .key = "homeplug_av.gp.cm_atten_profile_ind",
    .name = "Measured",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The chip of a station tells its computer what it measured of one sounding.",
    .fields = profile_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6086}, {}},
};

static const struct name signals[] = {
    {0, .name = "S2-toggles", .help = "The car switches the state of the control pilot."},
    {},
};

static const struct name validations[] = {
    {0, .name = "not-ready", .help = "Not now."},
    {1, .name = "ready", .help = "It can begin."},
    {2, .name = "success", .help = "It is this one."},
    {3, .name = "failure", .help = "It is not this one."},
    {4, .name = "not-required", .help = "Not needed."},
    {},
};

static const struct field validate_fields[] = {
    {.key = "homeplug_av.gp.cm_validate.signaltype",
	.label = "Signal",
	.kind = &kind_hex,
	.bits = 8,
	.names = signals,
	.help = "How to make sure."},
    {.key = "homeplug_av.gp.cm_validate.timer",
	.label = "Time",
	.kind = &kind_number,
	.bits = 8,
	.help = "For how long, in tenths of seconds."},
    {.key = "homeplug_av.gp.cm_validate.result",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 8,
	.names = validations,
	.help = "How far it is."},
    {},
};

static const struct proto proto_validate = {
    .key = "homeplug_av.gp.cm_validate_req",
    .name = "Make sure",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "If two stations are nearly as loud: the car signals over the charging cable, and the "
	    "station counts.",
    .fields = validate_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6078}, {}},
};

static const struct field validated_fields[] = {
    {.key = "homeplug_av.gp.cm_validate.signaltype",
	.label = "Signal",
	.kind = &kind_hex,
	.bits = 8,
	.names = signals,
	.help = "How to make sure."},
    {.key = "homeplug_av.gp.cm_validate.togglenum",
	.label = "Counted",
	.kind = &kind_number,
	.bits = 8,
	.help = "How often the signal was seen."},
    {.key = "homeplug_av.gp.cm_validate.result",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 8,
	.names = validations,
	.help = "How far it is."},
    {},
};

static const struct proto proto_validated = {
    .key = "homeplug_av.gp.cm_validate_cnf",
    .name = "Made sure",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The station tells what it counted.",
    .fields = validated_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6079}, {}},
};

/* clang-format off */

/* Who is plugged into whom. */
#define SLAC_MATCHED \
    {.key = "homeplug_av.gp.cm_slac_match.pev_id", \
	.label = "Car's name", \
	.kind = &kind_bytes, \
	.bits = 136, \
	.help = "Not used: zero."}, \
    {.key = "homeplug_av.gp.cm_slac_match.pev_mac", \
	.label = "Car", \
	.kind = &kind_mac, \
	.bits = 48, \
	.help = "The car."}, \
    {.key = "homeplug_av.gp.cm_slac_match.evse_id", \
	.label = "Station's name", \
	.kind = &kind_bytes, \
	.bits = 136, \
	.help = "Not used: zero."}, \
    {.key = "homeplug_av.gp.cm_slac_match.evse_mac", \
	.label = "Station", \
	.kind = &kind_mac, \
	.bits = 48, \
	.help = "The station it is plugged into."}, \
    {.key = "homeplug_av.gp.cm_slac_match.runid", \
	.label = "Run", \
	.kind = &kind_bytes, \
	.bits = 64, \
	.help = "A number for all messages of this search: the car chose it."}, \
    {.key = "homeplug_av.gp.cm_slac_match.rsvd", \
	.label = "Reserved", \
	.kind = &kind_bytes, \
	.bits = 64, \
	.help = "Not used: zero."}

/* clang-format on */

static const struct field match_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_slac_match"),
    {.key = "homeplug_av.gp.cm_slac_match.length",
	.label = "Length",
	.kind = &kind_hex,
	.bits = 16,
	.init = "62",
	.fixed = true,
	.little = true,
	.help = "Bytes of the message that follow: 62."},
    SLAC_MATCHED,
    {},
};

static const struct proto proto_match = {
    .key = "homeplug_av.gp.cm_slac_match_req",
    .name = "Match asked for",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The car has chosen its station, and asks for the key of its network.",
    .summary = "A car has found its station {homeplug_av.gp.cm_slac_match.evse_mac}",
    .fields = match_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x607c}, {}},
};

static const struct field matched_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_slac_match"),
    {.key = "homeplug_av.gp.cm_slac_match.length",
	.label = "Length",
	.kind = &kind_hex,
	.bits = 16,
	.init = "86",
	.fixed = true,
	.little = true,
	.help = "Bytes of the message that follow: 86."},
    SLAC_MATCHED,
    {.key = "homeplug_av.gp.cm_slac_match.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "Which network the two share from now on."},
    {.key = "homeplug_av.gp.cm_slac_match.rsvd2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Not used: zero."},
    {.key = "homeplug_av.gp.cm_slac_match.nmk",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "The key of that network. Whoever sees this frame knows it."},
    {},
};

static const struct proto proto_matched = {
    .key = "homeplug_av.gp.cm_slac_match_cnf",
    .name = "Match",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The station gives the car the key: now both are alone in a network, and can speak "
	    "about charging.",
    .summary = "The station {homeplug_av.gp.cm_slac_match.evse_mac} takes the car",
    .fields = matched_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x607d}, {}},
};

const struct proto *const homeplug_match_protos[] = {
    &proto_profile_group,
    &proto_profile,
    &proto_validate,
    &proto_validated,
    &proto_match,
    &proto_matched,
    NULL,
};
