/* SPDX-License-Identifier: BSD-2-Clause */
/* Power line adapters with chips of Qualcomm: what they hear on the line. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name sniffs[] = {
    {0, .name = "off", .help = "Stop."},
    {1, .name = "on", .help = "Tell all that is heard."},
    {2, .name = "as-it-is", .help = "Just tell whether it is on."},
    {},
};

static const struct field low_1[] = {
    {.key = "homeplug_av.sniffer_req.ctrl.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.sniffer_req.ctrl",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 2,
	.names = sniffs,
	.help = "What is wanted."},
    {},
};

static const struct field sniffer_req_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.sniffer_req.ctrl.byte",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_1,
	.help = "What is wanted."},
    {.key = "homeplug_av.sniffer_req.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 32,
	.help = "Not used: zeros."},
    {},
};

static const struct proto proto_sniffer_req = {
    .key = "homeplug_av.sniffer_req",
    .name = "Listen",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "The adapter shall tell what it hears on the line, also what is for others: an aid for "
	    "those who look for errors.",
    .fields = sniffer_req_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa034, .test = homeplug_is_qualcomm}, {}},
};

static const struct name sniff_results[] = {
    {0, .name = "success", .help = "Done."},
    {0x10, .name = "control", .help = "It does not know this."},
    {},
};

static const struct field sniffer_cnf_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.sniffer_cnf.status",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.names = sniff_results,
	.help = "Whether it was done."},
    {.key = "homeplug_av.sniffer_cnf.state",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.help = "1: it tells all."},
    {.key = "homeplug_av.sniffer_cnf.da",
	.label = "Told to",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Who gets to know it."},
    {},
};

static const struct proto proto_sniffer_cnf = {
    .key = "homeplug_av.sniffer_cnf",
    .name = "Listening",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "Whether the adapter tells what it hears.",
    .fields = sniffer_cnf_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa035, .test = homeplug_is_qualcomm}, {}},
};

static const struct name heard[] = {
    {0, .name = "regular", .help = "A head of a frame on the line."},
    {},
};

static const struct name directions[] = {
    {0, .name = "sent", .help = "By this adapter."},
    {1, .name = "received", .help = "From another one."},
    {2, .name = "both", .help = "Sent and received."},
    {},
};

static const struct name delimiters[] = {
    {0, .name = "beacon", .help = "The coordinator tells when who may send."},
    {1, .name = "start", .help = "A frame of data begins."},
    {2, .name = "acknowledgement", .help = "What has come of a frame."},
    {3, .name = "request-to-send", .help = "May I send?"},
    {4, .name = "sound", .help = "So that the other can hear how good the line is."},
    {5, .name = "reverse-start", .help = "Data on the way back."},
    {},
};

static const struct field low_2[] = {
    {.key = "homeplug_av.sniffer_ind.data.dir.spare",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.sniffer_ind.data.dir",
	.label = "Direction",
	.kind = &kind_hex,
	.bits = 2,
	.names = directions,
	.help = "Who sent it."},
    {},
};

static const struct field control_parts[] = {
    {.key = "homeplug_av.fc.snid",
	.label = "Short number",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Of the network."},
    {.key = "homeplug_av.fc.access",
	.label = "Access",
	.kind = &kind_flag,
	.bits = 1,
	.help = "0: a network in a house; 1: of a supplier."},
    {.key = "homeplug_av.fc.del_type",
	.label = "Delimiter",
	.kind = &kind_hex,
	.bits = 3,
	.names = delimiters,
	.help = "What this head is."},
    {},
};

static const struct field sniffer_ind_fields[] = {
    HOMEPLUG_OUI,
    {.key = "homeplug_av.sniffer_ind.type",
	.label = "Kind",
	.kind = &kind_hex,
	.bits = 8,
	.names = heard,
	.help = "What was heard."},
    {.key = "homeplug_av.sniffer_ind.data.dir.byte",
	.label = "Direction",
	.kind = &kind_hex,
	.bits = 8,
	.parts = low_2,
	.help = "Who sent it."},
    {.key = "homeplug_av.sniffer_ind.data.systime",
	.label = "Time",
	.kind = &kind_number,
	.bits = 64,
	.little = true,
	.help = "When, by the adapter's clock."},
    {.key = "homeplug_av.sniffer_ind.data.bc_time",
	.label = "Beacon time",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "When, by the network's clock."},
    {.key = "homeplug_av.fc",
	.label = "Frame control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = control_parts,
	.help = "What this head is, and of which network."},
    {.key = "homeplug_av.sniffer_ind.head",
	.label = "Head",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "The head as it went over the line (HomePlug AV 2.1 clause 4)."},
    {},
};

static const struct proto proto_sniffer_ind = {
    .key = "homeplug_av.sniffer_ind",
    .name = "Heard",
    .spec = "none: Qualcomm Atheros, open-plc-utils",
    .help = "What an adapter has heard on the line: the head of one frame.",
    .summary = "Adapter heard {homeplug_av.fc.del_type}",
    .fields = sniffer_ind_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0xa036, .test = homeplug_is_qualcomm}, {}},
};

const struct proto *const homeplug_listen_protos[] = {
    &proto_sniffer_req,
    &proto_sniffer_cnf,
    &proto_sniffer_ind,
    NULL,
};
