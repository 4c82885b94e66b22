/* SPDX-License-Identifier: BSD-2-Clause */
/* Rows of the Precision Time Protocol that stand in a data set, and alone where one value of it is
 * read or set. Knows no layout. */
#ifndef PROTO_PTP_SETTINGS_H
#define PROTO_PTP_SETTINGS_H

#include "proto/ptp.h"

extern const struct name ptp_mechanisms[];

/* A row of so many bits. */
#define PTP_ROW(row_key, row_label, row_kind, row_bits, row_help)                          \
	{                                                                                  \
		.key = "ptp.v2.mm." row_key, .label = row_label, .kind = &kind_##row_kind, \
		.bits = row_bits, .help = row_help                                         \
	}
/* The same with a starting value. */
#define PTP_ROW_FROM(row_key, row_label, row_kind, row_bits, row_init, row_help)           \
	{                                                                                  \
		.key = "ptp.v2.mm." row_key, .label = row_label, .kind = &kind_##row_kind, \
		.bits = row_bits, .init = row_init, .help = row_help                       \
	}
#define PTP_FLAG(row_key, row_label, row_help) PTP_ROW(row_key, row_label, flag, 1, row_help)
#define PTP_FLAGS(bits_of)                                                                \
	{                                                                                 \
		.key = "ptp.v2.mm.flags", .label = "Flags", .kind = &kind_hex, .bits = 8, \
		.parts = bits_of, .help = "What is so and what is not."                   \
	}

#define PTP_PRIORITY(which, row_help) \
	PTP_ROW_FROM("priority" which, "Priority " which, number, 8, "128", row_help)
#define PTP_IDENTITY                                        \
	PTP_ROW("clockidentity", "Clock identity", hex, 64, \
	    "Which clock: mostly its MAC address with ff fe put into the middle.")
#define PTP_DOMAIN                                   \
	PTP_ROW("domainNumber", "Domain", number, 8, \
	    "Clocks of different domains take no notice of each other.")
#define PTP_PRIMARY_DOMAIN                                    \
	PTP_ROW("primaryDomain", "Primary domain", number, 8, \
	    "From which domain a transparent clock takes its rate.")
#define PTP_PORTS \
	PTP_ROW_FROM("numberPorts", "Ports", number, 16, "1", "How many ports the clock has.")
#define PTP_PORT_NUMBER \
	PTP_ROW_FROM("PortNumber", "Port", number, 16, "1", "Which of the clock's ports.")
#define PTP_UTC_OFFSET                                                   \
	PTP_ROW_FROM("currentutcoffset", "UTC offset", signed, 16, "37", \
	    "Seconds by which atomic time is ahead of UTC: the leap seconds so far.")
#define PTP_ANNOUNCE_INTERVAL                                                        \
	PTP_ROW_FROM("logAnnounceInterval", "Log announce interval", signed, 8, "1", \
	    "How often it announces itself, as a power of two of seconds.")
#define PTP_ANNOUNCE_TIMEOUT                                                        \
	PTP_ROW_FROM("announceReceiptTimeout", "Announces to miss", number, 8, "3", \
	    "After how many missed ones another clock is chosen.")
#define PTP_SYNC_INTERVAL                                          \
	PTP_ROW("logSyncInterval", "Log sync interval", signed, 8, \
	    "How often it says the time, as a power of two of seconds.")
#define PTP_PEER_INTERVAL                                                                \
	PTP_ROW("logMinPdelayReqInterval", "Log neighbour question interval", signed, 8, \
	    "How often the delay to the neighbour is asked, as a power of two of seconds.")
#define PTP_ACCURACY(row_key)                                                             \
	{                                                                                 \
		.key = row_key, .label = "Accuracy", .kind = &kind_hex, .bits = 8,        \
		.names = ptp_accuracies, .init = "0xfe", .help = "How right the time is." \
	}
#define PTP_TIME_SOURCE                                                                   \
	{                                                                                 \
		.key = "ptp.v2.mm.timesource", .label = "Time source", .kind = &kind_hex, \
		.bits = 8, .names = ptp_time_sources, .init = "0xa0",                     \
		.help = "Where the time comes from."                                      \
	}
#define PTP_MECHANISM                                                                  \
	{                                                                              \
		.key = "ptp.v2.mm.delayMechanism", .label = "Delay mechanism",         \
		.kind = &kind_number, .bits = 8, .names = ptp_mechanisms, .init = "1", \
		.help = "How the port finds out how long messages take."               \
	}
/* The version in the lower half of its byte. */
#define PTP_VERSION                                                     \
	PTP_ROW("versionhigh", "Reserved", hex, 4, "Not used: zeros."), \
	    PTP_ROW_FROM("versionNumber", "Version", number, 4, "2", "The version of PTP: 2.")

#endif
