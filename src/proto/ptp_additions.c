/* SPDX-License-Identifier: BSD-2-Clause */
/* Precision Time Protocol: what stands in management beside the parts of a clock: errors, and what
 * SMPTE has added for studios. */
#include "proto/protos.h"
#include "proto/ptp.h"

/* An addition of SMPTE; the one that it has. */
#define SMPTE .key = "ptp.v2.an.oe.organizationId", .from = 0x6897e8, .is = IF
#define SMPTE_SYNC                                                            \
	{                                                                     \
		SMPTE, .also = &(const struct when)                           \
		{                                                             \
			.key = "ptp.v2.oe.smpte.SubType", .from = 1, .is = IF \
		}                                                             \
	}

const struct space ptp_management_tlv = {.name = "TLV of PTP management"};

static const struct name errors[] = {
    {1, .name = "too-big", .help = "The answer does not fit."},
    {2, .name = "unknown", .help = "The clock has no such thing."},
    {3, .name = "wrong-length", .help = "The value is too long or too short."},
    {4, .name = "wrong-value", .help = "The value must not be."},
    {5, .name = "not-setable", .help = "It cannot be set."},
    {6, .name = "unsupported", .help = "The clock does not do this."},
    {0xfffe, .name = "general", .help = "Something else."},
    {},
};

static const struct field error_fields[] = {
    {.key = "ptp.v2.mm.managementErrorId",
	.label = "Error",
	.kind = &kind_number,
	.bits = 16,
	.names = errors,
	.help = "What went wrong."},
    {.key = "ptp.v2.mm.managementId",
	.label = "What",
	.kind = &kind_hex,
	.bits = 16,
	.names = ptp_parts_of_a_clock,
	.init = "0x2001",
	.help = "What was asked for."},
    {.key = "ptp.v2.mm.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 32,
	.help = "Not used: zeros."},
    {.key = "ptp.v2.mm.displayData.length",
	.label = "Words, length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.when = {.is = IF_LEFT},
	.help = "Bytes of the text."},
    {.key = "ptp.v2.mm.displayData",
	.label = "Words",
	.kind = &kind_text,
	.bits = REST,
	.sized_by = "ptp.v2.mm.displayData.length",
	.when = {.key = "ptp.v2.mm.displayData.length", .to = 255, .is = IF},
	.help = "What went wrong, in words."},
    PTP_PAD,
    {},
};

static const struct proto proto_error = {
    .key = "ptp.mm.error",
    .name = "Error of a clock",
    .spec = "IEEE 1588 clause 15.5.4",
    .help = "A clock answers that it cannot do or does not know what was asked.",
    .summary = "{ptp.v2.mm.managementErrorId} for {ptp.v2.mm.managementId}",
    .fields = error_fields,
    .binds = (const struct bind[]){{&ptp_management_tlv, 2}, {}},
};

static const struct field address_bits[] = {
    {.label = "", .bits = 6},
    {.key = "ptp.v2.oe.smpte.timeaddressflags.color",
	.label = "Colour frames",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: pairs of frames are kept together."},
    {.key = "ptp.v2.oe.smpte.timeaddressflags.drop",
	.label = "Drop frames",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: numbers of frames are left out, so that 29.97 a second keep up with the clock."},
    {},
};

static const struct field daylight_bits[] = {
    {.label = "", .bits = 5},
    {.key = "ptp.v2.oe.smpte.daylightsaving.previous",
	.label = "Before",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it was summer time at the last jam."},
    {.key = "ptp.v2.oe.smpte.daylightsaving.next",
	.label = "Next",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it will be summer time after the next jump."},
    {.key = "ptp.v2.oe.smpte.daylightsaving.current",
	.label = "Now",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it is summer time."},
    {},
};

static const struct field leap_bits[] = {
    {.label = "", .bits = 7},
    {.key = "ptp.v2.oe.smpte.leapsecondjump.change",
	.label = "Leap second",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the next jump of the offset is a leap second."},
    {},
};

static const struct name lockings[] = {
    {0, .name = "unused", .help = "It is not said."},
    {1, .name = "free", .help = "It runs freely."},
    {2, .name = "cold-locking", .help = "It has just begun to follow."},
    {3, .name = "warm-locking", .help = "It follows again."},
    {4, .name = "locked", .help = "It follows."},
    {},
};

static const struct field organisation_fields[] = {
    {.key = "ptp.v2.an.oe.organizationId",
	.label = "Organisation",
	.kind = &kind_hex,
	.bits = 24,
	.init = "0x6897e8",
	.help = "Whose addition this is: an OUI, as that of SMPTE, 0x6897e8."},
    {.key = "ptp.v2.oe.smpte.SubType",
	.label = "Subtype",
	.kind = &kind_hex,
	.bits = 24,
	.when = {SMPTE},
	.init = "1",
	.help = "Which of its additions: 1."},
    {.key = "ptp.v2.oe.smpte.defaultsystemframerate.numerator",
	.label = "Frame rate, numerator",
	.kind = &kind_number,
	.bits = 32,
	.when = SMPTE_SYNC,
	.init = "25",
	.help = "Pictures in so many seconds as the next number says: 30000 in 1001."},
    {.key = "ptp.v2.oe.smpte.defaultsystemframerate.denominator",
	.label = "Frame rate, denominator",
	.kind = &kind_number,
	.bits = 32,
	.when = SMPTE_SYNC,
	.init = "1",
	.help = "In so many seconds."},
    {.key = "ptp.v2.oe.smpte.masterlockingstatus",
	.label = "Locking",
	.kind = &kind_number,
	.bits = 8,
	.when = SMPTE_SYNC,
	.names = lockings,
	.init = "4",
	.help = "Whether the master itself follows a reference."},
    {.key = "ptp.v2.oe.smpte.timeaddressflags",
	.label = "Time code",
	.kind = &kind_hex,
	.bits = 8,
	.when = SMPTE_SYNC,
	.parts = address_bits,
	.help = "How pictures are numbered."},
    {.key = "ptp.v2.oe.smpte.currentlocaloffset",
	.label = "Local time, offset",
	.kind = &kind_signed,
	.bits = 32,
	.when = SMPTE_SYNC,
	.help = "Seconds by which local time is ahead of the clock's."},
    {.key = "ptp.v2.oe.smpte.jumpseconds",
	.label = "Jump",
	.kind = &kind_signed,
	.bits = 32,
	.when = SMPTE_SYNC,
	.help = "By how many seconds the offset will change."},
    {.key = "ptp.v2.oe.smpte.timeofnextjump",
	.label = "Next jump",
	.kind = &kind_number,
	.bits = 48,
	.when = SMPTE_SYNC,
	.help = "When it will change, in seconds; 0: not known."},
    {.key = "ptp.v2.oe.smpte.timeofnextjam",
	.label = "Next jam",
	.kind = &kind_number,
	.bits = 48,
	.when = SMPTE_SYNC,
	.help = "When the numbers of pictures will be set to the time again; 0: not planned."},
    {.key = "ptp.v2.oe.smpte.timeofpreviousjam",
	.label = "Last jam",
	.kind = &kind_number,
	.bits = 48,
	.when = SMPTE_SYNC,
	.help = "When they were set to the time."},
    {.key = "ptp.v2.oe.smpte.previousjamlocaloffset",
	.label = "Offset at the last jam",
	.kind = &kind_signed,
	.bits = 32,
	.when = SMPTE_SYNC,
	.help = "Seconds by which local time was ahead then."},
    {.key = "ptp.v2.oe.smpte.daylightsaving",
	.label = "Summer time",
	.kind = &kind_hex,
	.bits = 8,
	.when = SMPTE_SYNC,
	.parts = daylight_bits,
	.help = "When it is, was and will be summer time."},
    {.key = "ptp.v2.oe.smpte.leapsecondjump",
	.label = "Leap second",
	.kind = &kind_hex,
	.bits = 8,
	.when = SMPTE_SYNC,
	.parts = leap_bits,
	.help = "Why the offset will change."},
    {.key = "ptp.v2.mm.oe.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the organisation says."},
    {},
};

static const struct proto proto_organisation = {
    .key = "ptp.mm.organisation",
    .name = "Addition of an organisation",
    .spec = "IEEE 1588 clause 14.3, SMPTE ST 2059-2",
    .help = "What an organisation has added. That of SMPTE is for studios: how pictures are "
	    "numbered, so that cameras and recorders count alike.",
    .summary = "organisation {ptp.v2.an.oe.organizationId}[, "
	       "{ptp.v2.oe.smpte.defaultsystemframerate.numerator}/"
	       "{ptp.v2.oe.smpte.defaultsystemframerate.denominator} pictures a second]",
    .fields = organisation_fields,
    .binds = (const struct bind[]){{&ptp_management_tlv, 3}, {}},
};

const struct proto *const ptp_additions_protos[] = {
    &proto_error,
    &proto_organisation,
    NULL,
};
