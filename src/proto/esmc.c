/* SPDX-License-Identifier: BSD-2-Clause */
/* Organisation specific slow protocols: ITU-T's ESMC, which tells how good the clock is that a port
 * sends with; others as bytes. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space ossp_oui = {.name = "OUI of a slow protocol"};
static const struct space ossp_itu = {.name = "ITU-T slow protocol"};

static const struct field ossp_fields[] = {
    {.key = "ossp.oui",
	.label = "OUI",
	.kind = &kind_hex,
	.bits = 24,
	.space = &ossp_oui,
	.names = oui_names,
	.init = "0x0019a7",
	.help = "Which organisation has defined what follows."},
    {},
};

static const struct proto proto_ossp = {
    .key = "ossp",
    .name = "Organisation specific slow protocol",
    .spec = "IEEE 802.3 annex 57B",
    .help = "Room for other organisations among the slow protocols. ITU-T uses it for the quality "
	    "of clocks: a switch says every second how good the clock is that its port sends with.",
    .summary = "Slow protocol of {ossp.oui}",
    .fields = ossp_fields,
    .binds = (const struct bind[]){{&slow_subtype, 10}, {}},
};

static const struct name itu_subtypes[] = {
    {1, .name = "ESMC", .help = "How good the sender's clock is."},
    {},
};

static const struct field itu_fields[] = {
    {.key = "ossp.itu.subtype",
	.label = "ITU-T subtype",
	.kind = &kind_hex,
	.bits = 16,
	.space = &ossp_itu,
	.names = itu_subtypes,
	.init = "1",
	.help = "Which of ITU-T's protocols this is."},
    {},
};

static const struct proto proto_itu = {
    .key = "ossp.itu",
    .name = "ITU-T slow protocol",
    .spec = "ITU-T G.8264 clause 11.3.1",
    .help = "The slow protocols of ITU-T are told apart by one more number.",
    .fields = itu_fields,
    .binds = (const struct bind[]){{&ossp_oui, 0x0019a7}, {}},
};

static const struct name ssm_codes[] = {
    {0, .name = "QL-STU/UKN",
	.help = "Nobody knows how good the clock is (networks with two qualities, North America)."},
    {1, .name = "QL-PRS", .help = "Traceable to a primary reference (North America)."},
    {2, .name = "QL-PRC",
	.help = "Traceable to a primary reference clock: caesium or GPS, the best there is."},
    {3, .name = "QL-INV3", .help = "Not used."},
    {4, .name = "QL-SSU-A/TNC", .help = "A good clock of a transit node."},
    {5, .name = "QL-INV5", .help = "Not used."},
    {6, .name = "QL-INV6", .help = "Not used."},
    {7, .name = "QL-ST2", .help = "Stratum 2 (North America)."},
    {8, .name = "QL-SSU-B", .help = "A clock of a local node."},
    {9, .name = "QL-INV9", .help = "Not used."},
    {10, .name = "QL-EEC2/ST3",
	.help = "Stratum 3: the clock of the equipment itself (North America)."},
    {11, .name = "QL-EEC1/SEC",
	.help = "The clock of the equipment itself: good enough for a while on its own."},
    {12, .name = "QL-SMC", .help = "A SONET clock (North America)."},
    {13, .name = "QL-ST3E", .help = "Stratum 3E (North America)."},
    {14, .name = "QL-PROV", .help = "As the operator has defined it."},
    {15, .name = "QL-DNU/DUS",
	.help = "Do not use: the sender has its clock from you. Without this, two devices would "
		"follow each other in a circle."},
    {},
};

static const struct name essm_codes[] = {
    {0x20, .name = "QL-PRTC", .help = "A primary reference time clock: GPS."},
    {0x21, .name = "QL-ePRTC",
	.help = "A primary reference time clock with a caesium clock beside it."},
    {0x22, .name = "QL-eEEC", .help = "An enhanced clock of the equipment itself."},
    {0x23, .name = "QL-ePRC", .help = "An enhanced primary reference clock."},
    {0xff, .name = "not-extended", .help = "The quality is that of the first TLV."},
    {},
};

static const struct name tlv_types[] = {
    {1, .name = "QL", .help = "How good the clock is."},
    {2, .name = "extended-QL",
	.help = "More levels, and through how many devices the clock has come."},
    {},
};

static const struct name events[] = {
    {0, .name = "information", .help = "Sent every second, so that silence is noticed."},
    {1, .name = "event", .help = "The quality has just changed: use this at once."},
    {},
};

static const struct field ql_fields[] = {
    {.key = "ossp.esmc.tlv_type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.names = tlv_types,
	.init = "1",
	.help = "The quality level stands first."},
    {.key = "ossp.esmc.tlv_length",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 16,
	.fixed = true,
	.init = "4",
	.help = "Bytes of this TLV with type and length: 4."},
    {.key = "ossp.esmc.tlv_ql_unused",
	.label = "Unused",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Zeros."},
    {.key = "ossp.esmc.tlv_ql_ssm",
	.label = "Quality level",
	.kind = &kind_number,
	.bits = 4,
	.names = ssm_codes,
	.init = "11",
	.help = "How good the clock is with which this port sends its bits. A receiver follows the "
		"best it can get."},
    {},
};

static const struct proto proto_ql = {
    .key = "ossp.esmc.ql",
    .name = "Quality level TLV",
    .spec = "ITU-T G.8264 clause 11.3.1.1",
    .help = "How good the clock is, as SDH has said it for decades.",
    .fields = ql_fields,
};

static const struct field ext_flags[] = {
    {.key = "ossp.esmc.tlv_ext_ql_flag_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.fixed = true,
	.help = "Zeros."},
    {.key = "ossp.esmc.tlv_ext_ql_flag_chain",
	.label = "Partial chain",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: not all devices on the way have counted themselves."},
    {.key = "ossp.esmc.tlv_ext_ql_flag_mixed",
	.label = "Mixed clocks",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: some devices on the way have only ordinary clocks."},
    {},
};

static const struct field esmc_fields[] = {
    {.key = "ossp.esmc.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.fixed = true,
	.init = "1",
	.help = "The version of ESMC: 1."},
    {.key = "ossp.esmc.event_flag",
	.label = "Event",
	.kind = &kind_number,
	.bits = 1,
	.names = events,
	.help = "Whether something has changed."},
    {.key = "ossp.esmc.reserved_bits",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.fixed = true,
	.help = "Zeros."},
    {.key = "ossp.esmc.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 24,
	.fixed = true,
	.help = "Zeros."},
    {.key = "ossp.esmc.tlv",
	.label = "Quality level",
	.kind = &kind_list,
	.bits = 32,
	.item = &proto_ql,
	.init = "[ossp.esmc.ql]",
	.help = "How good the clock is."},
    {.key = "ossp.esmc.tlv_type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 2, .is = IF},
	.names = tlv_types,
	.init = "2",
	.help = "The extended quality level."},
    {.key = "ossp.esmc.tlv_length",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.fixed = true,
	.init = "20",
	.help = "Bytes of this TLV with type and length: 20."},
    {.key = "ossp.esmc.tlv_ext_ql_essm",
	.label = "Extended quality",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.names = essm_codes,
	.init = "0xff",
	.help = "A finer level, together with the one in the first TLV."},
    {.key = "ossp.esmc.tlv_ext_ql_clockid",
	.label = "Clock identity",
	.kind = &kind_hex,
	.bits = 64,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.help = "Which clock the quality comes from in the end."},
    {.key = "ossp.esmc.tlv_ext_ql_flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.parts = ext_flags,
	.help = "Whether the count of devices can be trusted."},
    {.key = "ossp.esmc.tlv_ext_ql_eeec",
	.label = "Enhanced clocks",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.init = "1",
	.help = "Through how many enhanced clocks it has come."},
    {.key = "ossp.esmc.tlv_ext_ql_eec",
	.label = "Ordinary clocks",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.help = "Through how many ordinary clocks it has come. Each adds a little unrest."},
    {.key = "ossp.esmc.tlv_ext_ql_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 40,
	.when = {.key = "ossp.esmc.tlv_type", .from = 2, .is = IF},
	.fixed = true,
	.help = "Zeros."},
    {.key = "ossp.esmc.padding",
	.label = "Padding",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Zeros that fill the frame up to its least size."},
    {},
};

static const struct proto proto_esmc = {
    .key = "ossp.esmc",
    .name = "Ethernet Synchronization Messaging Channel",
    .spec = "ITU-T G.8264 clause 11.3",
    .help = "In synchronous Ethernet the bits themselves carry a clock, from port to port through "
	    "a whole network. This message says beside it, every second, how good that clock is, "
	    "so that each device follows the best one and nobody follows in a circle.",
    .summary = "ESMC {ossp.esmc.tlv_ql_ssm}[, {ossp.esmc.tlv_ext_ql_essm}]",
    .fields = esmc_fields,
    .binds = (const struct bind[]){{&ossp_itu, 1}, {}},
};

const struct proto *const esmc_protos[] = {
    &proto_ossp,
    &proto_itu,
    &proto_esmc,
    &proto_ql,
    NULL,
};
