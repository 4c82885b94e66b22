/* SPDX-License-Identifier: BSD-2-Clause */
/* EtherCAT: settings of a device are read and written (CANopen's SDO): what is asked for. */
#include "proto/ecat.h"
#include "proto/ecat_sdo.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name requests[] = {
    {0, .name = "download-segment", .help = "The next piece of a long value is written."},
    {1, .name = "download", .help = "A setting is written.",
	.summary = "CoE write {ecat_mailbox.coe.sdoidx#}:{ecat_mailbox.coe.sdosub#}[ = "
		   "{ecat_mailbox.coe.sdodata}]"},
    {2, .name = "upload", .help = "A setting is read.",
	.summary = "CoE read {ecat_mailbox.coe.sdoidx#}:{ecat_mailbox.coe.sdosub#}"},
    {3, .name = "upload-segment", .help = "The next piece of a long value, please."},
    {4, .name = "abort", .help = "It cannot be done: the code says why. Comes from either side.",
	.summary = "CoE abort: {ecat_mailbox.coe.abortcode}"},
    {},
};

static const struct field download_parts[] = {
    ECAT_SDO_COMMAND("sdoreq", requests),
    ECAT_SDO_FLAGS("ecat_mailbox.coe.sdoccsid."),
    {},
};

static const struct field upload_parts[] = {
    ECAT_SDO_COMMAND("sdoreq", requests),
    {.key = "ecat_mailbox.coe.sdoccsid.complete",
	.label = "All parts",
	.kind = &kind_flag,
	.bits = 8,
	.mask = 0x10,
	.help = "1: all parts of the setting in one go, from the subindex that is named."},
    ECAT_SDO_RESERVED("sdoccsiu.reserved", 0x0f),
    {},
};

static const struct field download_segment_parts[] = {
    ECAT_SDO_COMMAND("sdoreq", requests),
    ECAT_SDO_TOGGLE("sdoccsds.toggle"),
    ECAT_SDO_END("sdoccsds.size", "sdoccsds.lastseg"),
    {},
};

static const struct field upload_segment_parts[] = {
    ECAT_SDO_COMMAND("sdoreq", requests),
    ECAT_SDO_TOGGLE("sdoccsus_toggle"),
    ECAT_SDO_RESERVED("sdoccsus.reserved", 0x0f),
    {},
};

static const struct field request_parts[] = {
    ECAT_SDO_COMMAND("sdoreq", requests),
    ECAT_SDO_RESERVED("sdoccs.reserved", 0x1f),
    {},
};

static const struct field request_fields[] = {
    ECAT_SDO_START("sdoccsiu", 0x40, 0, upload_parts, "0x40"),
    ECAT_SDO_START("sdoccsid", 0x20, 0, download_parts, NULL),
    ECAT_SDO_START("sdoccsds", 0x00, 0, download_segment_parts, NULL),
    ECAT_SDO_START("sdoccsus", 0x60, 0, upload_segment_parts, NULL),
    ECAT_SDO_START("sdoccs", 0x80, 0xe0, request_parts, NULL),
    {.key = "ecat_mailbox.coe.sdoidx",
	.label = "Index",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.when = {.key = "ecat_mailbox.coe.sdoreq",
	    .from = 1,
	    .to = 4,
	    .is = IF,
	    .also =
		&(const struct when){.key = "ecat_mailbox.coe.sdoreq", .from = 3, .is = UNLESS}},
	.names = ecat_indexes,
	.init = "0x1018",
	.help = "Which setting."},
    {.key = "ecat_mailbox.coe.sdosub",
	.label = "Subindex",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "ecat_mailbox.coe.sdoreq",
	    .from = 1,
	    .to = 4,
	    .is = IF,
	    .also =
		&(const struct when){.key = "ecat_mailbox.coe.sdoreq", .from = 3, .is = UNLESS}},
	.help = "Which part of it; 0 often says how many parts there are."},
    ECAT_SDO_VALUE("ecat_mailbox.coe.sdoreq", 1, "ecat_mailbox.coe.sdoccsid."),
    {.key = "ecat_mailbox.coe.abortcode",
	.label = "Reason",
	.kind = &kind_hex,
	.bits = 32,
	.little = true,
	.when = {.key = "ecat_mailbox.coe.sdoreq", .from = 4, .is = IF},
	.names = ecat_aborts,
	.init = "0x06020000",
	.help = "Why it cannot be done."},
    {.key = "ecat_mailbox.coe.dsoldata",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ecat_mailbox.coe.sdoreq", .from = 0, .is = IF},
	.help = "The next piece of the value."},
    {.key = "ecat_mailbox.coe.sdoreserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ecat_mailbox.coe.sdoreq", .from = 2, .is = IF},
	.init = "00 00 00 00",
	.help = "Not used: zeros."},
    {.key = "ecat_mailbox.coe.sdoreserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "ecat_mailbox.coe.sdoreq", .from = 3, .is = IF},
	.init = "00 00 00 00 00 00 00",
	.help = "Not used: zeros."},
    {},
};

static const struct proto proto_request = {
    .key = "ecat_mailbox.coe.sdo_request",
    .name = "Setting asked for",
    .spec = "IEC 61158-6-12 clause 5.6.2, CiA 301 clause 7.2.4",
    .help =
	"The master reads a setting of a device (upload) or writes one (download). Up to four "
	"bytes go in one message, more in pieces (segments). Each message waits for its answer.",
    .summary = "CoE {ecat_mailbox.coe.sdoreq}",
    .fields = request_fields,
    .binds = (const struct bind[]){{&ecat_coe_type, 2}, {}},
};

const struct proto *const ecat_sdo_request_protos[] = {
    &proto_request,
    NULL,
};
