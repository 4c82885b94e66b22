/* SPDX-License-Identifier: BSD-2-Clause */
/* Connectivity fault management: switching to a spare path or around a ring, and what carriers and
 * manufacturers say to each other. */
#include "proto/cfm.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct name aps_requests[] = {
    {0, .name = "none", .help = "All is well."},
    {1, .name = "do-not-revert", .help = "The path that is in use stays in use."},
    {2, .name = "reverse", .help = "The other end has asked, and this one does as well."},
    {4, .name = "exercise", .help = "A test: nobody switches."},
    {5, .name = "wait-to-restore", .help = "The path works again, and shows that it lasts."},
    {7, .name = "manual", .help = "Somebody has ordered it, if nothing is broken."},
    {9, .name = "degrade", .help = "The path is bad."},
    {11, .name = "fail-working", .help = "The path in use is broken."},
    {13, .name = "forced", .help = "Somebody has ordered it, whatever is broken."},
    {14, .name = "fail-spare", .help = "The spare path is broken."},
    {15, .name = "lockout", .help = "Nobody may use the spare path."},
    {},
};

static const struct name ring_requests[] = {
    {0, .name = "none", .help = "All is well."},
    {7, .name = "manual", .help = "Somebody has ordered a block here, if nothing is broken."},
    {11, .name = "fail", .help = "A link of the ring is broken: use the spare one."},
    {13, .name = "forced", .help = "Somebody has ordered a block here, whatever is broken."},
    {14, .name = "event", .help = "What the sub-code says."},
    {},
};

static const struct name signals[] = {
    {0, .name = "none", .help = "Nothing."},
    {1, .name = "traffic", .help = "What customers send."},
    {},
};

static const struct field aps_fields[] = {
    {.key = "cfm.raps.req.st",
	.label = "Request",
	.kind = &kind_number,
	.bits = 4,
	.names = aps_requests,
	.help = "What has happened, or what the administrator wants."},
    {.key = "cfm.aps.protec.type.A",
	.label = "Channel",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "1: this protocol is used."},
    {.key = "cfm.aps.protec.type.B",
	.label = "Selecting",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "0: everything is sent over both paths. 1: over one."},
    {.key = "cfm.aps.protec.type.D",
	.label = "Both directions",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "1: both directions switch together."},
    {.key = "cfm.aps.protec.type.R",
	.label = "Revertive",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "1: when the path works again, it is used again."},
    {.key = "cfm.aps.req.sgnl",
	.label = "Requested",
	.kind = &kind_number,
	.bits = 8,
	.names = signals,
	.help = "What shall go over the spare path."},
    {.key = "cfm.aps.brdgd.sgnl",
	.label = "Bridged",
	.kind = &kind_number,
	.bits = 8,
	.names = signals,
	.help = "What goes over the spare path."},
    {.key = "cfm.aps.bridge.type",
	.label = "Broadcast",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: what is sent goes over both."},
    {.key = "cfm.aps.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zeros."},
    {.key = "cfm.all.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cfm_tlv,
	.until = {.key = "cfm.tlv.type", .from = 0, .to = 0, .is = IF},
	.init = "[cfm.tlv type=0]",
	.help = "More about it."},
    {},
};

static const struct proto proto_aps = {
    .key = "cfm.aps",
    .name = "Protection switching",
    .spec = "ITU-T G.8031 clause 11",
    .help = "The ends of a path with a spare one agree on which of them is used: within 50 ms.",
    .summary = "CFM protection: {cfm.raps.req.st}",
    .fields = aps_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 39}, {}},
};

static const struct field ring_parts[] = {
    {.key = "cfm.raps.flags.rb",
	.label = "Ring blocked",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the spare link is blocked: the ring is whole."},
    {.key = "cfm.raps.flags.dnf",
	.label = "Do not flush",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: learnt addresses are still right."},
    {.key = "cfm.raps.flags.bpr",
	.label = "Port",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Which of the two ports of the ring is blocked."},
    {.key = "cfm.raps.flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: zeros."},
    {},
};

static const struct field ring_fields[] = {
    {.key = "cfm.raps.req.st",
	.label = "Request",
	.kind = &kind_number,
	.bits = 4,
	.names = ring_requests,
	.help = "What has happened, or what the administrator wants."},
    {.key = "cfm.raps.event.subcode",
	.label = "Sub-code",
	.kind = &kind_number,
	.bits = 4,
	.help = "Of an event: 0 asks to forget learnt addresses."},
    {.key = "cfm.raps.flags",
	.label = "Status",
	.kind = &kind_hex,
	.bits = 8,
	.parts = ring_parts,
	.help = "Whether the spare link is blocked, and which port this is about."},
    {.key = "cfm.raps.node.id",
	.label = "Node",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Who has sent this first."},
    {.key = "cfm.raps.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 192,
	.help = "Not used: zeros."},
    {.key = "cfm.all.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cfm_tlv,
	.until = {.key = "cfm.tlv.type", .from = 0, .to = 0, .is = IF},
	.init = "[cfm.tlv type=0]",
	.help = "More about it."},
    {},
};

static const struct proto proto_ring = {
    .key = "cfm.raps",
    .name = "Ring protection",
    .spec = "ITU-T G.8032 clause 10.3",
    .help = "The switches of a ring (ERPS) tell each other which link is broken, so that the spare "
	    "one is used, and the old addresses forgotten: within 50 ms.",
    .summary = "CFM ring protection: {cfm.raps.req.st} at {cfm.raps.node.id}",
    .fields = ring_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 40}, {}},
};

/* clang-format off */

/* A message that only its organisation explains; DATA: the key of what it says. */
#define CFM_ORGANISATION(DATA) \
    {.key = "cfm.tlv.org.spec.oui", \
	.label = "OUI", \
	.kind = &kind_hex, \
	.bits = 24, \
	.names = oui_names, \
	.help = "Whose message it is."}, \
    {.key = "cfm.tlv.org.spec.subtype", \
	.label = "Subtype", \
	.kind = &kind_hex, \
	.bits = 8, \
	.help = "Which message, for that organisation."}, \
    {.key = DATA, \
	.label = "Content", \
	.kind = &kind_bytes, \
	.bits = REST, \
	.help = "What only the organisation explains."}

/* clang-format on */

static const struct field experiment_fields[] = {
    CFM_ORGANISATION("cfm.exm_exr.data"),
    {},
};

static const struct proto proto_experiment = {
    .key = "cfm.experiment",
    .name = "Experiment",
    .spec = "ITU-T G.8013 clauses 9.17 and 9.18",
    .help = "A message of an organisation that tries something out, and its answer.",
    .summary = "CFM experiment",
    .fields = experiment_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 48, 49}, {}},
};

static const struct field vendor_fields[] = {
    CFM_ORGANISATION("cfm.vsm_vsr.data"),
    {},
};

static const struct proto proto_vendor = {
    .key = "cfm.vendor",
    .name = "Vendor message",
    .spec = "ITU-T G.8013 clauses 9.19 and 9.20",
    .help = "A message of a manufacturer, and its answer.",
    .summary = "CFM vendor message",
    .fields = vendor_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 50, 51}, {}},
};

static const struct field channel_fields[] = {
    CFM_ORGANISATION("cfm.mcc.data"),
    {},
};

static const struct proto proto_channel = {
    .key = "cfm.channel",
    .name = "Communication channel",
    .spec = "ITU-T G.8013 clause 9.11",
    .help = "Carries the management of devices.",
    .summary = "CFM communication channel",
    .fields = channel_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 41}, {}},
};

static const struct field signal_fields[] = {
    {.key = "cfm.all.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cfm_tlv,
	.until = {.key = "cfm.tlv.type", .from = 0, .to = 0, .is = IF},
	.init = "[cfm.tlv type=0]",
	.help = "More about it."},
    {},
};

static const struct proto proto_signal = {
    .key = "cfm.signal_fail",
    .name = "Client signal fail",
    .spec = "ITU-T G.8013 clause 9.21",
    .help = "What the customer sends does not arrive at the sender any more.",
    .summary = "CFM client signal fail",
    .fields = signal_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 52}, {}},
};

const struct proto *const cfm_protection_protos[] = {
    &proto_aps,
    &proto_ring,
    &proto_experiment,
    &proto_vendor,
    &proto_channel,
    &proto_signal,
    NULL,
};
