/* SPDX-License-Identifier: BSD-2-Clause */
/* How an electric car finds out at which charging station it stands: the messages of SLAC, with
 * which it measures how loud each station hears it. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name answers[] = {
    {0, .name = "higher-layer", .help = "To the program that asked."},
    {1, .name = "station", .help = "To the station that is named."},
    {},
};

static const struct field cipher_fields[] = {
    {.key = "homeplug_av.gp.cm_slac_parm.cipher",
	.label = "Cipher",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = "The number of a cipher."},
    {},
};

static const struct proto proto_cipher = {
    .key = "homeplug_av.gp.cm_slac_parm.known",
    .name = "Cipher",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "A cipher that the car knows.",
    .fields = cipher_fields,
};

static const struct field asked_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_slac_parm"),
    {.key = "homeplug_av.gp.cm_slac_parm.runid",
	.label = "Run",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "A number for all messages of this search: the car chose it."},
    {.key = "homeplug_av.gp.cm_slac_parm.cipher_size",
	.label = "Ciphers",
	.kind = &kind_hex,
	.bits = 8,
	.count = {.of = SIZED},
	.when = {.key = "homeplug_av.gp.cm_slac_parm.sectype", .from = 1, .is = IF},
	.help = "How many ciphers the car knows."},
    {.key = "homeplug_av.gp.cm_slac_parm.ciphers",
	.label = "Ciphers",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "homeplug_av.gp.cm_slac_parm.cipher_size",
	.item = &proto_cipher,
	.when = {.key = "homeplug_av.gp.cm_slac_parm.sectype", .from = 1, .is = IF},
	.help = "Which ciphers the car knows."},
    {},
};

static const struct proto proto_asked = {
    .key = "homeplug_av.gp.cm_slac_parm_req",
    .name = "Search asked for",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "A car that was plugged in asks all stations how to search.",
    .summary = "A car searches its charging station",
    .fields = asked_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6064}, {}},
};

static const struct field parm_fields[] = {
    {.key = "homeplug_av.gp.cm_slac_parm.sound_target",
	.label = "Soundings to",
	.kind = &kind_bytes,
	.bits = 48,
	.init = "ff ff ff ff ff ff",
	.help = "To which MAC address the soundings go: all."},
    {.key = "homeplug_av.gp.cm_slac_parm.sound_count",
	.label = "Soundings",
	.kind = &kind_hex,
	.bits = 8,
	.init = "10",
	.help = "How many the car shall send."},
    {.key = "homeplug_av.gp.cm_slac_parm.time_out",
	.label = "Time",
	.kind = &kind_number,
	.bits = 8,
	.init = "6",
	.help = "For how long the station listens, in tenths of seconds."},
    {.key = "homeplug_av.gp.cm_slac_parm.resptype",
	.label = "Answer to",
	.kind = &kind_hex,
	.bits = 8,
	.names = answers,
	.init = "1",
	.help = "Who gets what was measured."},
    {.key = "homeplug_av.gp.cm_slac_parm.forwarding_sta",
	.label = "Station",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Who gets what was measured: the car."},
    HOMEPLUG_SLAC("homeplug_av.gp.cm_slac_parm"),
    {.key = "homeplug_av.gp.cm_slac_parm.runid",
	.label = "Run",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "A number for all messages of this search: the car chose it."},
    {.key = "homeplug_av.gp.cm_slac_parm.cipher",
	.label = "Cipher",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "homeplug_av.gp.cm_slac_parm.sectype", .from = 1, .is = IF},
	.little = true,
	.help = "Which cipher to use."},
    {},
};

static const struct proto proto_parm = {
    .key = "homeplug_av.gp.cm_slac_parm_cnf",
    .name = "Search offered",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "A station tells the car how to search.",
    .summary = "A station takes part: {homeplug_av.gp.cm_slac_parm.sound_count} soundings",
    .fields = parm_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6065}, {}},
};

static const struct field start_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_atten_char"),
    {.key = "homeplug_av.gp.cm_start_atten_char.sounds_count",
	.label = "Soundings",
	.kind = &kind_hex,
	.bits = 8,
	.init = "10",
	.help = "How many follow."},
    {.key = "homeplug_av.gp.cm_start_atten_char.time_out",
	.label = "Time",
	.kind = &kind_number,
	.bits = 8,
	.init = "6",
	.help = "For how long to listen, in tenths of seconds."},
    {.key = "homeplug_av.gp.cm_start_atten_char.resptype",
	.label = "Answer to",
	.kind = &kind_hex,
	.bits = 8,
	.names = answers,
	.init = "1",
	.help = "Who gets what was measured."},
    {.key = "homeplug_av.gp.cm_start_atten_char.sound_forwarding_sta",
	.label = "Station",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Who gets what was measured: the car."},
    {.key = "homeplug_av.gp.cm_start_atten_char.runid",
	.label = "Run",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "A number for all messages of this search: the car chose it."},
    {},
};

static const struct proto proto_start = {
    .key = "homeplug_av.gp.cm_start_atten_char",
    .name = "Soundings begin",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The car tells all stations that its soundings begin.",
    .summary = "Soundings of a car begin",
    .fields = start_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x606a}, {}},
};

static const struct field group_fields[] = {
    {.key = "homeplug_av.gp.cm_atten_char.aag",
	.label = "Attenuation",
	.kind = &kind_number,
	.bits = 8,
	.help = "Decibels lost on the way, in this group of tones."},
    {},
};

static const struct proto proto_group = {
    .key = "homeplug_av.gp.cm_atten_char.group",
    .name = "Group of tones",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "How much is lost on the way, in one group of tones.",
    .fields = group_fields,
};

/* clang-format off */

/* Whose soundings were heard by whom. */
#define SLAC_HEARD \
    {.key = "homeplug_av.gp.cm_atten_char.source_mac", \
	.label = "Car", \
	.kind = &kind_mac, \
	.bits = 48, \
	.help = "The car."}, \
    {.key = "homeplug_av.gp.cm_atten_char.runid", \
	.label = "Run", \
	.kind = &kind_bytes, \
	.bits = 64, \
	.help = "A number for all messages of this search: the car chose it."}, \
    {.key = "homeplug_av.gp.cm_atten_char.source_id", \
	.label = "Car's name", \
	.kind = &kind_bytes, \
	.bits = 136, \
	.help = "Not used with cars: zero."}, \
    {.key = "homeplug_av.gp.cm_atten_char.resp_id", \
	.label = "Station's name", \
	.kind = &kind_bytes, \
	.bits = 136, \
	.help = "Not used with cars: zero."}

/* clang-format on */

static const struct field told_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_atten_char"),
    SLAC_HEARD,
    {.key = "homeplug_av.gp.cm_atten_char.sounds_count",
	.label = "Soundings",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many were heard."},
    {.key = "homeplug_av.gp.cm_atten_char.groups_count",
	.label = "Groups",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many groups of tones follow."},
    {.key = "homeplug_av.gp.cm_atten_char.groups",
	.label = "Attenuation",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "homeplug_av.gp.cm_atten_char.groups_count",
	.item = &proto_group,
	.help = "How much is lost in each group: the station with the least is the one that the "
		"car is plugged into."},
    {},
};

static const struct proto proto_told = {
    .key = "homeplug_av.gp.cm_atten_char_ind",
    .name = "Attenuation",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "A station tells the car how loud it heard it.",
    .summary = "A station heard {homeplug_av.gp.cm_atten_char.sounds_count} soundings",
    .fields = told_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x606e}, {}},
};

static const struct name results[] = {
    {0, .name = "success", .help = "Done."},
    {},
};

static const struct field thanks_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_atten_char"),
    SLAC_HEARD,
    {.key = "homeplug_av.gp.cm_atten_char.result",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 8,
	.names = results,
	.help = "0: taken."},
    {},
};

static const struct proto proto_thanks = {
    .key = "homeplug_av.gp.cm_atten_char_rsp",
    .name = "Attenuation taken",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The car has what a station told.",
    .fields = thanks_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x606f}, {}},
};

static const struct field sound_fields[] = {
    HOMEPLUG_SLAC("homeplug_av.gp.cm_mnbc_sound"),
    {.key = "homeplug_av.gp.cm_mnbc_sound.sender_id",
	.label = "Sender's name",
	.kind = &kind_bytes,
	.bits = 136,
	.help = "Not used with cars: zero."},
    {.key = "homeplug_av.gp.cm_mnbc_sound.countdown",
	.label = "Left",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many soundings are still to come."},
    {.key = "homeplug_av.gp.cm_mnbc_sound.runid",
	.label = "Run",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "A number for all messages of this search: the car chose it."},
    {.key = "homeplug_av.gp.cm_mnbc_sound.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "Not used: zero."},
    {.key = "homeplug_av.gp.cm_mnbc_sound.rnd",
	.label = "Random",
	.kind = &kind_bytes,
	.bits = 128,
	.help = "Any bytes: only how loud they come matters."},
    {},
};

static const struct proto proto_sound = {
    .key = "homeplug_av.gp.cm_mnbc_sound",
    .name = "Sounding",
    .spec = "ISO 15118-3 annex A, HomePlug Green PHY 1.1 clause 11.5",
    .help = "The car sends so that stations can measure how loud it is.",
    .summary = "Sounding, {homeplug_av.gp.cm_mnbc_sound.countdown} left",
    .fields = sound_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6076}, {}},
};

const struct proto *const homeplug_slac_protos[] = {
    &proto_cipher,
    &proto_asked,
    &proto_parm,
    &proto_start,
    &proto_group,
    &proto_told,
    &proto_thanks,
    &proto_sound,
    NULL,
};
