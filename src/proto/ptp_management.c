/* SPDX-License-Identifier: BSD-2-Clause */
/* Precision Time Protocol: what a clock says of itself when it is asked: the device, its faults,
 * and the data sets that every clock has. Does not know how the question travels. */
#include "proto/protos.h"
#include "proto/ptp.h"
#include "proto/spaces.h"

const struct space ptp_management = {.name = "part of a clock"};

const struct name ptp_accuracies[] = {
    {0x17, .name = "1-ps", .help = "Right to a picosecond."},
    {0x18, .name = "2.5-ps", .help = "Right to 2.5 picoseconds."},
    {0x19, .name = "10-ps", .help = "Right to 10 picoseconds."},
    {0x1a, .name = "25-ps", .help = "Right to 25 picoseconds."},
    {0x1b, .name = "100-ps", .help = "Right to 100 picoseconds."},
    {0x1c, .name = "250-ps", .help = "Right to 250 picoseconds."},
    {0x1d, .name = "1-ns", .help = "Right to a nanosecond."},
    {0x1e, .name = "2.5-ns", .help = "Right to 2.5 nanoseconds."},
    {0x1f, .name = "10-ns", .help = "Right to 10 nanoseconds."},
    {0x20, .name = "25-ns", .help = "Right to 25 nanoseconds."},
    {0x21, .name = "100-ns", .help = "Right to 100 nanoseconds: a receiver of satellites."},
    {0x22, .name = "250-ns", .help = "Right to 250 nanoseconds."},
    {0x23, .name = "1-us", .help = "Right to a microsecond."},
    {0x24, .name = "2.5-us", .help = "Right to 2.5 microseconds."},
    {0x25, .name = "10-us", .help = "Right to 10 microseconds."},
    {0x26, .name = "25-us", .help = "Right to 25 microseconds."},
    {0x27, .name = "100-us", .help = "Right to 100 microseconds."},
    {0x28, .name = "250-us", .help = "Right to 250 microseconds."},
    {0x29, .name = "1-ms", .help = "Right to a millisecond: time from NTP."},
    {0x2a, .name = "2.5-ms", .help = "Right to 2.5 milliseconds."},
    {0x2b, .name = "10-ms", .help = "Right to 10 milliseconds."},
    {0x2c, .name = "25-ms", .help = "Right to 25 milliseconds."},
    {0x2d, .name = "100-ms", .help = "Right to a tenth of a second."},
    {0x2e, .name = "250-ms", .help = "Right to a quarter of a second."},
    {0x2f, .name = "1-s", .help = "Right to a second: set by hand."},
    {0x30, .name = "10-s", .help = "Right to 10 seconds."},
    {0x31, .name = "worse", .help = "Worse than 10 seconds."},
    {0x80, 0xfd, .name = "profile", .help = "What the profile says."},
    {0xfe, .name = "unknown", .help = "The clock does not know how right it is."},
    {},
};

static const struct name networks[] = {
    {1, .name = "UDP-IPv4", .help = "An address of IPv4."},
    {2, .name = "UDP-IPv6", .help = "An address of IPv6."},
    {3, .name = "Ethernet", .help = "A MAC address."},
    {4, .name = "DeviceNet", .help = "A field bus."},
    {5, .name = "ControlNet", .help = "A field bus."},
    {6, .name = "PROFINET", .help = "Ethernet for machines."},
    {0xfffe, .name = "unknown", .help = "The clock does not know."},
    {},
};

static const struct field clock_type_bits[] = {
    {.key = "ptp.v2.mm.clockType.OC",
	.label = "Ordinary clock",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it has one port, and gives or takes the time there."},
    {.key = "ptp.v2.mm.clockType.BC",
	.label = "Boundary clock",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it takes the time at one port and gives it at the others."},
    {.key = "ptp.v2.mm.clockType.p2p_TC",
	.label = "Transparent, peer to peer",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a switch that adds how long a message stayed in it and took on the cable."},
    {.key = "ptp.v2.mm.clockType.e2e_TC",
	.label = "Transparent, end to end",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a switch that adds how long a message stayed in it."},
    {.key = "ptp.v2.mm.clockType.MM",
	.label = "Management node",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it asks and sets others."},
    {.label = "", .bits = 11},
    {},
};

static const struct field clock_description_fields[] = {
    {.key = "ptp.v2.mm.clockType",
	.label = "Kind of clock",
	.kind = &kind_hex,
	.bits = 16,
	.parts = clock_type_bits,
	.init = "0x8000",
	.help = "What the device does with the time."},
    PTP_TEXT("ptp.v2.mm.physicalLayerProtocol", "Cable", "What it is connected by: IEEE 802.3."),
    {.key = "ptp.v2.mm.physicalAddressLength",
	.label = "Hardware address, length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "ptp.v2.mm.physicalAddress",
	.label = "Hardware address",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "ptp.v2.mm.physicalAddressLength",
	.help = "Of the port: mostly a MAC address."},
    {.key = "ptp.v2.mm.networkProtocol",
	.label = "Network",
	.kind = &kind_number,
	.bits = 16,
	.names = networks,
	.init = "3",
	.help = "What kind of address follows."},
    {.key = "ptp.v2.mm.protocolAddress.length",
	.label = "Network address, length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "ptp.v2.mm.protocolAddress",
	.label = "Network address",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "ptp.v2.mm.protocolAddress.length",
	.help = "Where PTP reaches the port."},
    {.key = "ptp.v2.mm.manufacturerIdentity",
	.label = "Manufacturer",
	.kind = &kind_hex,
	.bits = 24,
	.names = oui_names,
	.help = "Who has made it: an OUI."},
    PTP_RESERVED,
    PTP_TEXT("ptp.v2.mm.productDescription", "Product",
	"Manufacturer, model and serial number, with ; between."),
    PTP_TEXT("ptp.v2.mm.revisionData", "Revision",
	"Of the hardware, the firmware and the software, with ; between."),
    PTP_TEXT("ptp.v2.mm.userDescription", "User's name for it",
	"Its name, and where it stands, with ; between."),
    {.key = "ptp.v2.mm.profileIdentity",
	.label = "Profile",
	.kind = &kind_hex,
	.bits = 48,
	.help = "Which selection of the standard the port follows."},
    PTP_PAD,
    {},
};

PTP_PART(clock_description, 0x0001, "Description of a clock", "15.5.3.1.2",
    "What device the clock is: its kind, addresses, manufacturer and name.");

static const struct field user_description_fields[] = {
    PTP_TEXT("ptp.v2.mm.userDescription", "User's name for it",
	"Its name, and where it stands, with ; between."),
    PTP_PAD,
    {},
};

PTP_PART(user_description, 0x0002, "User's name for a clock", "15.5.3.1.3",
    "What somebody has called the clock; it can be set.");

static const struct name initialisations[] = {
    {0, .name = "all", .help = "Start all of PTP in this clock anew."},
    {},
};

static const struct field initialize_fields[] = {
    {.key = "ptp.v2.mm.initializationKey",
	.label = "What to start anew",
	.kind = &kind_number,
	.bits = 16,
	.names = initialisations,
	.help = "0: everything. From 0x8000 on the manufacturer says what."},
    {},
};

PTP_PART(initialize, 0x0005, "Start anew", "15.5.3.1.6",
    "Lets a clock start as if it had just been switched on.");

static const struct name severities[] = {
    {0, .name = "emergency", .help = "It cannot be used."},
    {1, .name = "alert", .help = "Somebody has to act at once."},
    {2, .name = "critical", .help = "Something essential is broken."},
    {3, .name = "error", .help = "Something is broken."},
    {4, .name = "warning", .help = "Something may break."},
    {5, .name = "notice", .help = "All is well, but worth knowing."},
    {6, .name = "information", .help = "All is well."},
    {7, .name = "debug", .help = "For those who have made it."},
    {},
};

static const struct field fault_fields[] = {
    {.key = "ptp.v2.mm.faultRecordLength",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes of this record that follow."},
    {.key = "ptp.v2.mm.faultTime.seconds",
	.label = "When, seconds",
	.kind = &kind_number,
	.bits = 48,
	.help = "Seconds since 1970, in the clock's own time."},
    {.key = "ptp.v2.mm.faultTime.nanoseconds",
	.label = "When, nanoseconds",
	.kind = &kind_signed,
	.bits = 32,
	.help = "The rest, in nanoseconds."},
    {.key = "ptp.v2.mm.severityCode",
	.label = "How bad",
	.kind = &kind_number,
	.bits = 8,
	.names = severities,
	.init = "6",
	.help = "How bad it is: 0 is the worst."},
    PTP_TEXT("ptp.v2.mm.faultName", "Fault", "What the fault is called."),
    PTP_TEXT("ptp.v2.mm.faultValue", "Value", "What was measured or read."),
    PTP_TEXT("ptp.v2.mm.faultDescription", "Description", "More words about it."),
    {},
};

static const struct proto proto_fault = {
    .key = "ptp.mm.fault",
    .name = "Fault",
    .spec = "IEEE 1588 clause 5.3.10",
    .help = "One thing that went wrong in a clock, and when.",
    .summary = "{ptp.v2.mm.severityCode} {ptp.v2.mm.faultName\"}",
    .fields = fault_fields,
};

static const struct field fault_log_fields[] = {
    {.key = "ptp.v2.mm.numberOfFaultRecords",
	.label = "Faults",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many records follow."},
    {.key = "ptp.v2.mm.faults",
	.label = "Records",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "ptp.v2.mm.numberOfFaultRecords",
	.item = &proto_fault,
	.help = "What went wrong."},
    PTP_PAD,
    {},
};

PTP_PART(fault_log, 0x0006, "Faults of a clock", "15.5.3.1.7",
    "What has gone wrong in the clock since the list was last emptied.");

const struct proto *const ptp_management_protos[] = {
    &proto_clock_description,
    &proto_user_description,
    &proto_initialize,
    &proto_fault,
    &proto_fault_log,
    NULL,
};
