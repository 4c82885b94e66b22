/* SPDX-License-Identifier: BSD-2-Clause */
/* What several files on the Precision Time Protocol share: rows that stand in many of its TLVs, and
 * numberings. */
#ifndef PROTO_PTP_H
#define PROTO_PTP_H

#include "wire/kind.h"

extern const struct space ptp_management_tlv; /* TLV type in management, but for parts of a clock */
extern const struct space ptp_management;     /* managementId: which part of a clock */
extern const struct name ptp_parts_of_a_clock[];
extern const struct name ptp_time_sources[], ptp_accuracies[];

/* A byte without a meaning. */
#define PTP_RESERVED                                                                            \
	{                                                                                       \
		.key = "ptp.v2.mm.reserved", .label = "Reserved", .kind = &kind_hex, .bits = 8, \
		.help = "Not used: zeros."                                                      \
	}

/* Values have an even number of bytes (IEEE 1588 clause 5.4.5). */
#define PTP_PAD                                                                           \
	{                                                                                 \
		.key = "ptp.v2.mm.pad", .label = "Padding", .kind = &kind_hex, .bits = 8, \
		.when = {.is = IF_LEFT}, .help = "Makes the number of bytes even."        \
	}

/* A text behind a byte that says how long it is (IEEE 1588 clause 5.3.9). */
#define PTP_TEXT(text_key, text_label, text_help)                                       \
	{.key = text_key ".length",                                                     \
	    .label = text_label ", length",                                             \
	    .kind = &kind_number,                                                       \
	    .bits = 8,                                                                  \
	    .count = {.of = SIZED},                                                     \
	    .help = "Bytes of the text."},                                              \
	{                                                                               \
		.key = text_key, .label = text_label, .kind = &kind_text, .bits = REST, \
		.sized_by = text_key ".length", .help = text_help                       \
	}

/* A span of time (IEEE 1588 clause 5.3.2). */
#define PTP_INTERVAL(span_key, span_label, span_help)                                         \
	{.key = span_key ".ns",                                                               \
	    .label = span_label,                                                              \
	    .kind = &kind_signed,                                                             \
	    .bits = 48,                                                                       \
	    .help = span_help},                                                               \
	{                                                                                     \
		.key = span_key ".fraction", .label = span_label ", fraction",                \
		.kind = &kind_number, .bits = 16, .help = "The rest, in units of 1/65536 ns." \
	}

/* The proto of one part: its rows are called part_fields. */
#define PTP_PART(part, number, part_name, part_clause, part_help)          \
	static const struct proto proto_##part = {                         \
	    .key = "ptp.mm." #part,                                        \
	    .name = part_name,                                             \
	    .spec = "IEEE 1588 clause " part_clause,                       \
	    .help = part_help,                                             \
	    .fields = part##_fields,                                       \
	    .binds = (const struct bind[]){{&ptp_management, number}, {}}, \
	}

#endif
