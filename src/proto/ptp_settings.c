/* SPDX-License-Identifier: BSD-2-Clause */
/* Precision Time Protocol: single values of a clock that management reads and sets. Does not know
 * the data sets of which they are part. */
#include "proto/ptp_settings.h"
#include "proto/protos.h"
#include "proto/ptp.h"

const struct name ptp_mechanisms[] = {
    {1, .name = "end-to-end", .help = "The slave asks the master."},
    {2, .name = "peer-to-peer", .help = "Every port asks its neighbour."},
    {3, .name = "common", .help = "Measured once for all domains."},
    {4, .name = "special", .help = "By the means of a particular network."},
    {0xfe, .name = "disabled", .help = "It does not."},
    {},
};

/* One value, and a byte that makes the number of bytes even. */
#define SETTING(part, number, part_name, part_clause, part_help, ...)                \
	static const struct field part##_fields[] = {__VA_ARGS__, PTP_RESERVED, {}}; \
	PTP_PART(part, number, part_name, part_clause, part_help)
/* One flag, the lowest bit of its byte. */
#define SWITCH(part, number, part_name, part_clause, part_help, flag_key, flag_label, flag_help) \
	static const struct field part##_bits[] = {                                              \
	    {.label = "", .bits = 7}, PTP_FLAG(flag_key, flag_label, flag_help), {}};            \
	SETTING(part, number, part_name, part_clause, part_help, PTP_FLAGS(part##_bits))

SETTING(priority1, 0x2005, "Priority 1", "15.5.3.3.2",
    "Which clock becomes master, before all else.",
    PTP_PRIORITY("1", "The lowest wins before all else: the administrator's choice."));
SETTING(priority2, 0x2006, "Priority 2", "15.5.3.3.3",
    "Which of equally good clocks becomes master.",
    PTP_PRIORITY("2", "The lowest wins among equally good clocks."));
SETTING(
    domain, 0x2007, "Domain", "15.5.3.3.4", "In which group of clocks this one is.", PTP_DOMAIN);
SWITCH(slave_only, 0x2008, "Slave only", "15.5.3.3.5", "Whether it may never give the time.",
    "SlavOnly", "Slave only", "1: it never gives the time to others.");
SETTING(announce_interval, 0x2009, "Announce interval", "15.5.3.7.2",
    "How often a port announces the clock.", PTP_ANNOUNCE_INTERVAL);
SETTING(announce_timeout, 0x200a, "Announces to miss", "15.5.3.7.3",
    "How long a silent master is still believed.", PTP_ANNOUNCE_TIMEOUT);
SETTING(sync_interval, 0x200b, "Sync interval", "15.5.3.7.4", "How often a port says the time.",
    PTP_SYNC_INTERVAL);
SETTING(
    version, 0x200c, "Version", "15.5.3.7.7", "Which version of PTP a port speaks.", PTP_VERSION);
SETTING(accuracy, 0x2010, "Accuracy", "15.5.3.3.6", "How right the clock's own time is.",
    PTP_ACCURACY("ptp.v2.mm.clockaccuracy"));

static const struct field time_fields[] = {
    {.key = "ptp.v2.mm.currentTime.seconds",
	.label = "Time, seconds",
	.kind = &kind_number,
	.bits = 48,
	.help = "Seconds since 1970, in atomic time if the clock has that."},
    {.key = "ptp.v2.mm.currentTime.nanoseconds",
	.label = "Time, nanoseconds",
	.kind = &kind_signed,
	.bits = 32,
	.help = "The rest, in nanoseconds."},
    {},
};

PTP_PART(time, 0x200f, "Time", "15.5.3.2.1",
    "What time it is there; setting it sets the clocks of all that follow it.");

static const struct field utc_bits[] = {
    {.label = "", .bits = 5},
    PTP_FLAG("CurrentUTCOffsetValid", "UTC offset valid", "1: the offset can be believed."),
    PTP_FLAG("li59", "Leap 59", "1: the last minute of today has 59 seconds."),
    PTP_FLAG("li61", "Leap 61", "1: the last minute of today has 61 seconds."),
    {},
};

SETTING(utc, 0x2011, "Leap seconds", "15.5.3.6.2", "How the time relates to that on the wall.",
    PTP_UTC_OFFSET, PTP_FLAGS(utc_bits));

static const struct field traceable_bits[] = {
    {.label = "", .bits = 2},
    PTP_FLAG("frequencyTraceable", "Frequency traceable",
	"1: the rate comes from a clock that others are compared with."),
    PTP_FLAG("timeTraceable", "Time traceable",
	"1: the time comes from a clock that others are compared with."),
    {.label = "", .bits = 4},
    {},
};

SETTING(traceability, 0x2012, "Traceability", "15.5.3.6.3",
    "Whether time and rate can be traced back to a national laboratory.",
    PTP_FLAGS(traceable_bits));

static const struct field timescale_bits[] = {
    {.label = "", .bits = 4},
    PTP_FLAG("ptptimescale", "PTP time scale",
	"1: atomic time, without leap seconds. 0: whatever the master has."),
    {.label = "", .bits = 3},
    {},
};

static const struct field timescale_fields[] = {
    PTP_FLAGS(timescale_bits),
    PTP_TIME_SOURCE,
    {},
};

PTP_PART(timescale, 0x2013, "Time scale", "15.5.3.6.4",
    "Whether it is atomic time, and where it comes from.");

SWITCH(unicast, 0x2014, "Agreeing on unicast", "16.1.4.5",
    "Whether others may ask to be sent the time directly.", "unicastEnable", "In use",
    "1: others may ask.");
SWITCH(path_trace, 0x2016, "Path trace", "16.2.4", "Whether an announce says where it has been.",
    "pathTraceEnable", "In use", "1: each clock adds itself to an announce.");

static const struct field path_clock_fields[] = {
    PTP_IDENTITY,
    {},
};

static const struct proto proto_path_clock = {
    .key = "ptp.mm.path_clock",
    .name = "Clock on the path",
    .spec = "IEEE 1588 clause 16.2",
    .help = "One of the clocks through which the time has come.",
    .summary = "{ptp.v2.mm.clockidentity}",
    .fields = path_clock_fields,
};

static const struct field path_fields[] = {
    {.key = "ptp.v2.mm.path",
	.label = "Path",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_path_clock,
	.init = "[ptp.mm.path_clock]",
	.help = "From the grandmaster on."},
    {},
};

PTP_PART(path, 0x2015, "Path of the time", "16.2.4",
    "Through which clocks the time comes: an announce that has been here already runs in a "
    "circle.");

static const struct field alternate_bits[] = {
    {.label = "", .bits = 7},
    PTP_FLAG("transmitAlternateMulticastSync", "Send sync", "1: a spare master sends syncs too."),
    {},
};

SETTING(alternate_master, 0x201d, "Spare masters", "17.3.3",
    "Clocks that are not the best one send all the same, so that slaves know them already.",
    PTP_FLAGS(alternate_bits),
    PTP_ROW("AlternateMulticastSyncInterval", "Log sync interval", signed, 8,
	"How often they do, as a power of two of seconds."),
    PTP_ROW("numberOfAlternateMasters", "Spare masters", number, 8, "How many at most."));

#define KEY PTP_ROW("keyField", "Offset", number, 8, "Which of the clock's offsets.")

static const struct field offset_bits[] = {
    {.label = "", .bits = 7},
    /* that is what this one is called as well */
    PTP_FLAG("pathTraceEnable", "In use", "1: it is told to others."),
    {},
};

static const struct field offset_enable_fields[] = {
    KEY,
    PTP_FLAGS(offset_bits),
    {},
};

PTP_PART(offset_enable, 0x201e, "Whether an offset is told", "16.3.4.2",
    "A clock can tell others the time of a time zone, as an offset.");

static const struct field offset_name_fields[] = {
    KEY,
    PTP_TEXT("ptp.v2.mm.displayName", "Name", "What the offset is called: CET."),
    PTP_PAD,
    {},
};

PTP_PART(offset_name, 0x201f, "Name of an offset", "16.3.4.3", "What a time zone is called.");

SETTING(offset_most, 0x2020, "Number of offsets", "16.3.4.4", "How many offsets a clock can tell.",
    PTP_ROW("maxKey", "Last offset", number, 8, "The greatest number of an offset."));
SETTING(offset, 0x2021, "Offset", "16.3.4.5",
    "How a time zone differs from the clock's time, and when that changes next.", KEY,
    PTP_ROW("currentOffset", "Offset, seconds", signed, 32,
	"How much that time is ahead of the clock's."),
    PTP_ROW("jumpSeconds", "Jump", signed, 32,
	"By how many seconds the offset will change: 3600 when summer time begins."),
    PTP_ROW("nextjumpSeconds", "Next jump", number, 48, "When it will change, in seconds."));

SETTING(primary_domain, 0x4002, "Primary domain", "15.5.3.8.2",
    "From which domain a transparent clock takes its rate.", PTP_PRIMARY_DOMAIN);
SETTING(mechanism, 0x6000, "Delay mechanism", "15.5.3.7.5",
    "How a port finds out how long messages take.", PTP_MECHANISM);
SETTING(peer_interval, 0x6001, "Neighbour question interval", "15.5.3.7.6",
    "How often a port asks how long the cable is.", PTP_PEER_INTERVAL);

const struct proto *const ptp_settings_protos[] = {
    &proto_priority1,
    &proto_priority2,
    &proto_domain,
    &proto_slave_only,
    &proto_announce_interval,
    &proto_announce_timeout,
    &proto_sync_interval,
    &proto_version,
    &proto_accuracy,
    &proto_time,
    &proto_utc,
    &proto_traceability,
    &proto_timescale,
    &proto_unicast,
    &proto_path_trace,
    &proto_path_clock,
    &proto_path,
    &proto_alternate_master,
    &proto_offset_enable,
    &proto_offset_name,
    &proto_offset_most,
    &proto_offset,
    &proto_primary_domain,
    &proto_mechanism,
    &proto_peer_interval,
    NULL,
};
