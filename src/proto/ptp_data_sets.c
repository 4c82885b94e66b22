/* SPDX-License-Identifier: BSD-2-Clause */
/* Precision Time Protocol: the data sets of a clock and of its ports, as management reads them.
 * Does not know the single values that can be set (ptp_settings.c). */
#include "proto/protos.h"
#include "proto/ptp.h"
#include "proto/ptp_settings.h"

static const struct field default_flag_bits[] = {
    {.label = "", .bits = 6},
    {.key = "ptp.v2.mm.SlavOnly",
	.label = "Slave only",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it never gives the time to others."},
    {.key = "ptp.v2.mm.twoStep",
	.label = "Two steps",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the exact time of a sync comes in a follow-up."},
    {},
};

static const struct field default_data_fields[] = {
    {.key = "ptp.v2.mm.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = default_flag_bits,
	.help = "How the clock behaves."},
    PTP_RESERVED,
    PTP_PORTS,
    PTP_PRIORITY("1", "The lowest wins before all else: the administrator's choice."),
    {.key = "ptp.v2.mm.clockclass",
	.label = "Clock class",
	.kind = &kind_number,
	.bits = 8,
	.init = "248",
	.help = "How good: 6 follows a reference, 7 has lost it, 248 by default, 255 slave only."},
    PTP_ACCURACY("ptp.v2.mm.clockaccuracy"),
    {.key = "ptp.v2.mm.clockvariance",
	.label = "Variance",
	.kind = &kind_number,
	.bits = 16,
	.help = "How steady, as a logarithm."},
    PTP_PRIORITY("2", "The lowest wins among equally good clocks."),
    PTP_IDENTITY,
    PTP_DOMAIN,
    PTP_ROW("reserved2", "Reserved", hex, 8, "Not used: zeros."),
    {},
};

PTP_PART(default_data, 0x2000, "How a clock is set up", "15.5.3.3.1",
    "What the clock is by itself: its quality and priorities decide whether it becomes master.");

static const struct field current_data_fields[] = {
    {.key = "ptp.v2.mm.stepsRemoved",
	.label = "Steps removed",
	.kind = &kind_number,
	.bits = 16,
	.help = "How many clocks lie between it and the grandmaster."},
    PTP_INTERVAL("ptp.v2.mm.offset", "Offset from the master",
	"By how many nanoseconds the clock is ahead of its master: how well it works."),
    PTP_INTERVAL("ptp.v2.mm.pathDelay", "Delay to the master",
	"How many nanoseconds a message takes from there, on average."),
    {},
};

PTP_PART(current_data, 0x2001, "How far a clock is from the time", "15.5.3.4.1",
    "The first thing to look at if a clock is wrong: how far it is from its master.");

static const struct field stats_bits[] = {
    {.label = "", .bits = 7},
    {.key = "ptp.v2.mm.parentstats",
	.label = "Measured",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the next two values have been measured."},
    {},
};

static const struct field parent_data_fields[] = {
    {.key = "ptp.v2.mm.parentclockidentity",
	.label = "Parent",
	.kind = &kind_hex,
	.bits = 64,
	.help = "The clock from which it has the time directly."},
    {.key = "ptp.v2.mm.parentsourceportid",
	.label = "Parent's port",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "Which port of that clock."},
    {.key = "ptp.v2.mm.statflags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = stats_bits,
	.help = "Whether the parent is watched."},
    PTP_RESERVED,
    {.key = "ptp.v2.mm.observedParentOffsetScaledLogVariance",
	.label = "Parent's variance",
	.kind = &kind_number,
	.bits = 16,
	.init = "65535",
	.help = "How steady the parent looks from here, as a logarithm; 65535: not measured."},
    {.key = "ptp.v2.mm.observedParentClockPhaseChangeRate",
	.label = "Parent's drift",
	.kind = &kind_signed,
	.bits = 32,
	.init = "2147483647",
	.help = "How fast the parent seems to drift; 2147483647: not measured."},
    {.key = "ptp.v2.mm.grandmasterPriority1",
	.label = "Grandmaster's priority 1",
	.kind = &kind_number,
	.bits = 8,
	.init = "128",
	.help = "The lowest wins before all else."},
    {.key = "ptp.v2.mm.grandmasterclockclass",
	.label = "Grandmaster's class",
	.kind = &kind_number,
	.bits = 8,
	.init = "248",
	.help = "How good it is: 6 follows a reference, 7 has lost it, 248 by default."},
    PTP_ACCURACY("ptp.v2.mm.grandmasterclockaccuracy"),
    {.key = "ptp.v2.mm.grandmasterclockvariance",
	.label = "Grandmaster's variance",
	.kind = &kind_number,
	.bits = 16,
	.help = "How steady it is, as a logarithm."},
    {.key = "ptp.v2.mm.grandmasterPriority2",
	.label = "Grandmaster's priority 2",
	.kind = &kind_number,
	.bits = 8,
	.init = "128",
	.help = "The lowest wins among equally good clocks."},
    {.key = "ptp.v2.mm.grandmasterclockidentity",
	.label = "Grandmaster",
	.kind = &kind_hex,
	.bits = 64,
	.help = "The clock that all time comes from."},
    {},
};

PTP_PART(parent_data, 0x2002, "From whom a clock has the time", "15.5.3.5.1",
    "The clock one step nearer to the source, and the grandmaster at the source itself.");

static const struct field time_property_bits[] = {
    {.label = "", .bits = 2},
    PTP_FLAG("frequencyTraceable", "Frequency traceable",
	"1: the rate comes from a clock that others are compared with."),
    PTP_FLAG("timeTraceable", "Time traceable",
	"1: the time comes from a clock that others are compared with."),
    PTP_FLAG("ptptimescale", "PTP time scale",
	"1: atomic time, without leap seconds. 0: whatever the master has."),
    PTP_FLAG("CurrentUTCOffsetValid", "UTC offset valid", "1: the offset can be believed."),
    PTP_FLAG("li59", "Leap 59", "1: the last minute of today has 59 seconds."),
    PTP_FLAG("li61", "Leap 61", "1: the last minute of today has 61 seconds."),
    {},
};

static const struct field time_properties_fields[] = {
    PTP_UTC_OFFSET,
    PTP_FLAGS(time_property_bits),
    PTP_TIME_SOURCE,
    {},
};

PTP_PART(time_properties, 0x2003, "What the time is", "15.5.3.6.1",
    "How the time relates to that on the wall, and where it comes from.");

static const struct name port_states[] = {
    {1, .name = "initialising", .help = "It has just started."},
    {2, .name = "faulty", .help = "It is broken."},
    {3, .name = "disabled", .help = "It is switched off."},
    {4, .name = "listening", .help = "It waits for an announce."},
    {5, .name = "pre-master", .help = "It is about to give the time."},
    {6, .name = "master", .help = "It gives the time."},
    {7, .name = "passive", .help = "It does neither: another one is better, or there is a loop."},
    {8, .name = "uncalibrated", .help = "It has found a master and is settling."},
    {9, .name = "slave", .help = "It takes the time."},
    {},
};

static const struct field port_data_fields[] = {
    PTP_IDENTITY,
    PTP_PORT_NUMBER,
    {.key = "ptp.v2.mm.portState",
	.label = "State",
	.kind = &kind_number,
	.bits = 8,
	.names = port_states,
	.init = "4",
	.help = "Whether the port gives the time or takes it."},
    {.key = "ptp.v2.mm.logMinDelayReqInterval",
	.label = "Log delay question interval",
	.kind = &kind_signed,
	.bits = 8,
	.help = "How often slaves may ask, as a power of two of seconds."},
    PTP_INTERVAL("ptp.v2.mm.peerMeanPathDelay", "Delay to the neighbour",
	"How many nanoseconds a message takes over the cable."),
    PTP_ANNOUNCE_INTERVAL,
    PTP_ANNOUNCE_TIMEOUT,
    PTP_SYNC_INTERVAL,
    PTP_MECHANISM,
    PTP_PEER_INTERVAL,
    PTP_VERSION,
    {},
};

PTP_PART(port_data, 0x2004, "State of a port", "15.5.3.7.1",
    "What a port of the clock is doing, and how often it sends.");

static const struct field tc_default_data_fields[] = {
    PTP_IDENTITY,
    PTP_PORTS,
    PTP_MECHANISM,
    PTP_PRIMARY_DOMAIN,
    {},
};

PTP_PART(tc_default_data, 0x4000, "How a transparent clock is set up", "15.5.3.8.1",
    "A switch that corrects messages of PTP on their way: which, and how.");

static const struct field fault_bits[] = {
    {.label = "", .bits = 7},
    PTP_FLAG("faultyFlag", "Faulty", "1: the port is broken."),
    {},
};

static const struct field tc_port_data_fields[] = {
    PTP_IDENTITY,
    PTP_PORT_NUMBER,
    PTP_FLAGS(fault_bits),
    PTP_PEER_INTERVAL,
    PTP_INTERVAL("ptp.v2.mm.peerMeanPathDelay", "Delay to the neighbour",
	"How many nanoseconds a message takes over the cable."),
    {},
};

PTP_PART(tc_port_data, 0x4001, "Port of a transparent clock", "15.5.3.8.3",
    "What a port of a switch that corrects messages of PTP knows of its cable.");

const struct proto *const ptp_data_sets_protos[] = {
    &proto_default_data,
    &proto_current_data,
    &proto_parent_data,
    &proto_time_properties,
    &proto_port_data,
    &proto_tc_default_data,
    &proto_tc_port_data,
    NULL,
};
