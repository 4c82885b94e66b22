/* SPDX-License-Identifier: BSD-2-Clause */
/* Arista's timestamps: when a switch has seen a frame that it copies for somebody who measures. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

enum {
	WIDE = 1,
	NARROW = 2
}; /* timestamps of 64 and of 48 bits */

static bool
is_timestamp(const struct stretch *mine)
{
	return mine->n >= 4 && mine->bytes[0] == 0 && mine->bytes[1] == 1 &&
	       (mine->bytes[3] >> 4 == WIDE || mine->bytes[3] >> 4 == NARROW);
}

static const struct name subtypes[] = {
    {1, .name = "timestamp", .help = "When the switch has seen the frame."},
    {},
};

static const struct name scales[] = {
    {0, .name = "TAI",
	.help = "Atomic time, without leap seconds: ahead of the clock on the wall."},
    {1, .name = "UTC", .help = "The time of the clock on the wall, but for the time zone."},
    {},
};

static const struct name formats[] = {
    {WIDE, .name = "64-bit", .help = "All seconds since 1970, and nanoseconds."},
    {NARROW, .name = "48-bit", .help = "The low 16 bits of the seconds, and nanoseconds."},
    {},
};

static const struct name hardware[] = {
    {0, .name = "R-R2", .help = "Switches of the series R and R2."},
    {1, .name = "R3", .help = "Switches of the series R3."},
    {},
};

static const struct field version_parts[] = {
    {.key = "avsp.ver.scale",
	.label = "Time scale",
	.kind = &kind_number,
	.bits = 8,
	.names = scales,
	.help = "Which time it is."},
    {.key = "avsp.ver.format",
	.label = "Format",
	.kind = &kind_number,
	.bits = 4,
	.names = formats,
	.help = "How long the timestamp is."},
    {.key = "avsp.ver.hardware",
	.label = "Hardware",
	.kind = &kind_number,
	.bits = 4,
	.names = hardware,
	.help = "Which kind of switch has written it."},
    {},
};

static const struct field fields[] = {
    {.key = "avsp.sub_type",
	.label = "Subtype",
	.kind = &kind_number,
	.bits = 16,
	.names = subtypes,
	.init = "1",
	.help = "What the header says."},
    {.key = "avsp.ver",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 16,
	.parts = version_parts,
	.init = "0x0010",
	.help = "How the time is written."},
    {.key = "avsp.64sec",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "avsp.ver.format", .from = WIDE, .is = IF},
	.help = "Seconds since 1970."},
    {.key = "avsp.64ns",
	.label = "Nanoseconds",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "avsp.ver.format", .from = WIDE, .is = IF},
	.help = "Nanoseconds that are to be added to the seconds."},
    {.key = "avsp.48sec",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "avsp.ver.format", .from = NARROW, .is = IF},
	.help = "The low 16 bits of the seconds since 1970: they begin anew after 18 hours."},
    {.key = "avsp.48ns",
	.label = "Nanoseconds",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "avsp.ver.format", .from = NARROW, .is = IF},
	.help = "Nanoseconds that are to be added to the seconds."},
    TAG_TYPE("avsp.etype", "What follows: the EtherType that stood here before."),
    {},
};

static const struct proto proto_timestamp = {
    .key = "avsp",
    .name = "Arista timestamp",
    .spec = "Arista: Overview of Timestamps",
    .help = "A switch that copies frames for somebody who measures writes into each copy when it "
	    "has seen the frame, to the nanosecond: the computer that gets them need not be fast.",
    .summary = "timestamp {avsp.64sec|avsp.48sec} s {avsp.64ns|avsp.48ns} ns {next|avsp.etype}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0xd28b, .test = is_timestamp}, {}},
};

const struct proto *const arista_protos[] = {
    &proto_timestamp,
    NULL,
};
