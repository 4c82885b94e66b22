/* SPDX-License-Identifier: BSD-2-Clause */
/* EtherCAT: settings of a device are read and written (CANopen's SDO): what is answered. */
#include "proto/ecat.h"
#include "proto/ecat_sdo.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name responses[] = {
    {0, .name = "upload-segment", .help = "The next piece of a long value."},
    {1, .name = "download-segment", .help = "The piece was taken."},
    {2, .name = "upload", .help = "The value of a setting, or how long it is.",
	.summary = "CoE answer {ecat_mailbox.coe.sdoidx#}:{ecat_mailbox.coe.sdosub#}[ = "
		   "{ecat_mailbox.coe.sdodata}]"},
    {3, .name = "download", .help = "The setting was written.",
	.summary = "CoE written {ecat_mailbox.coe.sdoidx#}:{ecat_mailbox.coe.sdosub#}"},
    {4, .name = "abort", .help = "It cannot be done: the code says why.",
	.summary = "CoE abort: {ecat_mailbox.coe.abortcode}"},
    {},
};

static const struct field uploaded_parts[] = {
    ECAT_SDO_COMMAND("sdores", responses),
    ECAT_SDO_FLAGS("ecat_mailbox.coe.sdoscsiu_"),
    {},
};

static const struct field downloaded_parts[] = {
    ECAT_SDO_COMMAND("sdores", responses),
    ECAT_SDO_RESERVED("sdoscs.reserved", 0x1f),
    {},
};

static const struct field downloaded_segment_parts[] = {
    ECAT_SDO_COMMAND("sdores", responses),
    ECAT_SDO_TOGGLE("sdoscsds_toggle"),
    ECAT_SDO_RESERVED("sdoscsds.reserved", 0x0f),
    {},
};

static const struct field uploaded_segment_parts[] = {
    ECAT_SDO_COMMAND("sdores", responses),
    ECAT_SDO_TOGGLE("sdoscsus_toggle"),
    ECAT_SDO_END("sdoscsus_bytes", "sdoscsus_lastseg"),
    {},
};

static const struct field response_fields[] = {
    ECAT_SDO_START("sdoscsid", 0x60, 0, downloaded_parts, "0x60"),
    ECAT_SDO_START("sdoscsds", 0x20, 0, downloaded_segment_parts, NULL),
    ECAT_SDO_START("sdoscsiu", 0x40, 0, uploaded_parts, NULL),
    ECAT_SDO_START("sdoscsus", 0x00, 0, uploaded_segment_parts, NULL),
    ECAT_SDO_START("sdoscs", 0x80, 0xe0, downloaded_parts, NULL),
    {.key = "ecat_mailbox.coe.sdoidx",
	.label = "Index",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.when = {.key = "ecat_mailbox.coe.sdores", .from = 2, .to = 4, .is = IF},
	.names = ecat_indexes,
	.init = "0x1018",
	.help = "Which setting."},
    {.key = "ecat_mailbox.coe.sdosub",
	.label = "Subindex",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "ecat_mailbox.coe.sdores", .from = 2, .to = 4, .is = IF},
	.help = "Which part of it; 0 often says how many parts there are."},
    ECAT_SDO_VALUE("ecat_mailbox.coe.sdores", 2, "ecat_mailbox.coe.sdoscsiu_"),
    {.key = "ecat_mailbox.coe.abortcode",
	.label = "Reason",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.when = {.key = "ecat_mailbox.coe.sdores", .from = 4, .is = IF},
	.names = ecat_aborts,
	.init = "0x06020000",
	.help = "Why it cannot be done."},
    {.key = "ecat_mailbox.coe.dsoldata",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ecat_mailbox.coe.sdores", .from = 0, .is = IF},
	.help = "The next piece of the value."},
    {.key = "ecat_mailbox.coe.sdoreserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ecat_mailbox.coe.sdores", .from = 1, .is = IF},
	.init = "00 00 00 00 00 00 00",
	.help = "Not used: zeros."},
    {.key = "ecat_mailbox.coe.sdoreserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ecat_mailbox.coe.sdores", .from = 3, .is = IF},
	.init = "00 00 00 00",
	.help = "Not used: zeros."},
    {},
};

static const struct proto proto_response = {
    .key = "ecat_mailbox.coe.sdo_response",
    .name = "Setting answered",
    .spec = "IEC 61158-6-12 clause 5.6.2, CiA 301 clause 7.2.4",
    .help = "What a device answers: the value that was read, or that the one written was taken.",
    .summary = "CoE {ecat_mailbox.coe.sdores}",
    .fields = response_fields,
    .binds = (const struct bind[]){{&ecat_coe_type, 3}, {}},
};

const struct proto *const ecat_sdo_response_protos[] = {
    &proto_response,
    NULL,
};
