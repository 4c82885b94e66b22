/* SPDX-License-Identifier: BSD-2-Clause */
/* The values of Cisco's discovery protocol for telephones: voice VLAN, place and power. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field voice_fields[] = {
    {.key = "cdp.data",
	.label = "Application",
	.kind = &kind_bytes,
	.bits = 8,
	.init = "01",
	.help = "1: voice."},
    {.key = "cdp.voice_vlan",
	.label = "Voice VLAN",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = IF_LEFT},
	.help = "The VLAN in which the telephone has to send."},
    {.key = "cdp.voice_rest",
	.label = "Rest",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Further bytes: not published."},
    {},
};

static const struct proto proto_cdp_voice = {
    .key = "cdp.voice",
    .name = "CDP voice VLAN",
    .spec = "Cisco CDP (not published)",
    .help = "A telephone that is plugged in asks for its VLAN, and the switch tells it.",
    .summary = "VLAN {cdp.voice_vlan}",
    .fields = voice_fields,
    .binds = (const struct bind[]){{&cdp_type, 0x0e, 0x0f}, {}},
};

static const struct field location_fields[] = {
    {.key = "cdp.location.unknown",
	.label = "Kind",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Not published."},
    {.key = "cdp.location",
	.label = "Location",
	.kind = &kind_text,
	.bits = REST,
	.help = "Where the device stands, as the administrator wrote it."},
    {},
};

static const struct proto proto_cdp_location_value = {
    .key = "cdp.location_value",
    .name = "CDP location",
    .spec = "Cisco CDP (not published)",
    .help = "Where the device stands.",
    .summary = "{cdp.location}",
    .fields = location_fields,
    .binds = (const struct bind[]){{&cdp_type, 0x17}, {}},
};

static const struct field watts_fields[] = {
    {.key = "cdp.power_requested",
	.label = "Power",
	.kind = &kind_number,
	.bits = 32,
	.help = "Milliwatts that the device could do with. Several values: it takes any of them."},
    {},
};

static const struct proto proto_cdp_power_choice = {
    .key = "cdp.power_choice",
    .name = "CDP power",
    .spec = "Cisco CDP (not published)",
    .help = "A choice of power.",
    .summary = "{cdp.power_requested} mW",
    .fields = watts_fields,
};

static const struct field asked_fields[] = {
    {.key = "cdp.request_id",
	.label = "Request",
	.kind = &kind_number,
	.bits = 16,
	.help = "A number that changes with each request."},
    {.key = "cdp.management_id",
	.label = "Management",
	.kind = &kind_number,
	.bits = 16,
	.help = "A number of the switch's for this device."},
    {.key = "cdp.power_requests",
	.label = "Choices",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cdp_power_choice,
	.help = "What the device could do with."},
    {},
};

static const struct proto proto_cdp_power_asked = {
    .key = "cdp.power_asked",
    .name = "CDP power requested",
    .spec = "Cisco CDP (not published)",
    .help = "The device asks for power in milliwatts, where classes are too coarse.",
    .summary = "{cdp.power_requested} mW",
    .fields = asked_fields,
    .binds = (const struct bind[]){{&cdp_type, 0x19}, {}},
};

static const struct field offer_fields[] = {
    {.key = "cdp.power_available",
	.label = "Power",
	.kind = &kind_number,
	.bits = 32,
	.help = "Milliwatts: first what the switch has left, then what it could give at most at "
		"this port. All ones: no limit."},
    {},
};

static const struct proto proto_cdp_power_offer = {
    .key = "cdp.power_offer",
    .name = "CDP power",
    .spec = "Cisco CDP (not published)",
    .help = "A value of power.",
    .summary = "{cdp.power_available} mW",
    .fields = offer_fields,
};

static const struct field given_fields[] = {
    {.key = "cdp.request_id",
	.label = "Request",
	.kind = &kind_number,
	.bits = 16,
	.help = "The number of the request that this answers."},
    {.key = "cdp.management_id",
	.label = "Management",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "A number of the switch's for this device."},
    {.key = "cdp.power_offers",
	.label = "Offers",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cdp_power_offer,
	.help = "What the switch can give."},
    {},
};

static const struct proto proto_cdp_power_given = {
    .key = "cdp.power_given",
    .name = "CDP power available",
    .spec = "Cisco CDP (not published)",
    .help = "The switch says how much power it could give.",
    .summary = "{cdp.power_available} mW",
    .fields = given_fields,
    .binds = (const struct bind[]){{&cdp_type, 0x1a}, {}},
};

static const struct field spare_bits[] = {
    {.key = "cdp.spare_poe_tlv.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "cdp.spare_poe_tlv.pse_spare_pair_poe",
	.label = "Spare pairs on",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The switch gives power over the spare pairs."},
    {.key = "cdp.spare_poe_tlv.req_spare_pair_poe",
	.label = "Spare pairs wanted",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The device wants it."},
    {.key = "cdp.spare_poe_tlv.spare_pair_arch",
	.label = "Shared",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The device takes both as one."},
    {.key = "cdp.spare_poe_tlv.poe",
	.label = "Four-wire power",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The switch can give power over all four pairs."},
    {},
};

static const struct field spare_fields[] = {
    {.key = "cdp.spare_poe_tlv",
	.label = "Spare pairs",
	.kind = &kind_hex,
	.bits = 8,
	.parts = spare_bits,
	.help = "How it stands with power over four pairs."},
    {},
};

static const struct proto proto_cdp_spare_poe = {
    .key = "cdp.spare_poe",
    .name = "CDP spare pair power",
    .spec = "Cisco CDP (not published)",
    .help = "Power over all four pairs, before the standard had it.",
    .fields = spare_fields,
    .binds = (const struct bind[]){{&cdp_type, 0x1f}, {}},
};

const struct proto *const cdp_power_protos[] = {
    &proto_cdp_voice,
    &proto_cdp_location_value,
    &proto_cdp_power_choice,
    &proto_cdp_power_asked,
    &proto_cdp_power_offer,
    &proto_cdp_power_given,
    &proto_cdp_spare_poe,
    NULL,
};
