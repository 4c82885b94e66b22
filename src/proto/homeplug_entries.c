/* SPDX-License-Identifier: BSD-2-Clause */
/* What the entries of HomePlug 1.0 management say. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct field rce_parts[] = {
    {.key = "homeplug.rce.cev",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.help = "The version of the estimation: 0."},
    {.key = "homeplug.rce.rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {},
};

static const struct field rce_fields[] = {
    {.key = "homeplug.rce.flags",
	.label = "Version",
	.kind = &kind_hex,
	.bits = 8,
	.parts = rce_parts,
	.help = "The version of the estimation."},
    {},
};

static const struct proto proto_rce = {
    .key = "homeplug.rce",
    .name = "Request for an estimation",
    .spec = "HomePlug 1.0.1",
    .help = "An adapter asks another one how well it is heard.",
    .summary = "HomePlug: how well do you hear me?",
    .fields = rce_fields,
    .binds = (const struct bind[]){{&homeplug_entry, 0x00}, {}},
};

static const struct name modulations[] = {
    {0, .name = "robust", .help = "The slow one that always gets through."},
    {1, .name = "DBPSK", .help = "One bit in each tone."},
    {2, .name = "DQPSK", .help = "Two bits in each tone."},
    {},
};

static const struct field cer_parts[] = {
    {.key = "homeplug.cer.cerv",
	.label = "Version",
	.kind = &kind_number,
	.bits = 4,
	.help = "The version of the estimation: 0."},
    {.key = "homeplug.cer.rsvd1",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 7,
	.help = "Not used: zero."},
    {.key = "homeplug.cer.rxtmi",
	.label = "Index",
	.kind = &kind_number,
	.bits = 5,
	.help = "The number under which the sender keeps this."},
    {},
};

static const struct field cer_parts2[] = {
    {.key = "homeplug.cer.rate",
	.label = "Rate",
	.kind = &kind_flag,
	.bits = 1,
	.help = "How much is sent to mend errors: 0 half of it, 1 a quarter."},
    {.key = "homeplug.cer.bp",
	.label = "Bridge",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: it stands for devices behind it."},
    {.key = "homeplug.cer.mod",
	.label = "Modulation",
	.kind = &kind_number,
	.bits = 2,
	.names = modulations,
	.help = "How the tones are used."},
    {.key = "homeplug.cer.vt11",
	.label = "Last tones",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Which of the last four tones can be used."},
    {},
};

static const struct field cer_parts3[] = {
    {.key = "homeplug.cer.rsvd2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "homeplug.cer.nbdas",
	.label = "Addresses",
	.kind = &kind_number,
	.bits = 7,
	.count = {.of = SIZED},
	.help = "How many devices behind it follow."},
    {},
};

static const struct field address_fields[] = {
    {.key = "homeplug.cer.bda",
	.label = "Address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "A device behind the adapter."},
    {},
};

static const struct proto proto_cer_address = {
    .key = "homeplug.cer.address",
    .name = "Device",
    .spec = "HomePlug 1.0.1",
    .help = "A device behind an adapter.",
    .fields = address_fields,
};

static const struct field cer_fields[] = {
    {.key = "homeplug.cer.head",
	.label = "Version and index",
	.kind = &kind_hex,
	.bits = 16,
	.parts = cer_parts,
	.help = "Under which number this is kept."},
    {.key = "homeplug.cer.vt",
	.label = "Tones",
	.kind = &kind_bytes,
	.bits = 80,
	.help = "Which of 80 tones get through, a bit for each."},
    {.key = "homeplug.cer.how",
	.label = "How",
	.kind = &kind_hex,
	.bits = 8,
	.parts = cer_parts2,
	.help = "How the tones are used."},
    {.key = "homeplug.cer.behind",
	.label = "Behind it",
	.kind = &kind_hex,
	.bits = 8,
	.parts = cer_parts3,
	.help = "How many devices are behind the adapter."},
    {.key = "homeplug.cer.addresses",
	.label = "Devices",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "homeplug.cer.nbdas",
	.item = &proto_cer_address,
	.help = "The devices behind the adapter."},
    {},
};

static const struct proto proto_cer = {
    .key = "homeplug.cer",
    .name = "Estimation",
    .spec = "HomePlug 1.0.1",
    .help = "An adapter answers how well it hears another one: which tones get through.",
    .summary = "HomePlug: so well I hear you",
    .fields = cer_fields,
    .binds = (const struct bind[]){{&homeplug_entry, 0x01}, {}},
};

static const struct field vs_parts[] = {
    {.key = "homeplug.vs.dir",
	.label = "Direction",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Question or answer: the manufacturer defines it."},
    {.key = "homeplug.vs.rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "homeplug.vs.mid",
	.label = "Message",
	.kind = &kind_number,
	.bits = 6,
	.help = "Which message of the manufacturer."},
    {},
};

static const struct field vs_fields[] = {
    {.key = "homeplug.vs.oui",
	.label = "Manufacturer",
	.kind = &kind_hex,
	.bits = 24,
	.init = "0x00b052",
	.help = "Who defines the message."},
    {.key = "homeplug.vs.message",
	.label = "Message",
	.kind = &kind_hex,
	.bits = 8,
	.parts = vs_parts,
	.help = "Which message of the manufacturer."},
    {.key = "homeplug.vs.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What the manufacturer defines."},
    {},
};

static const struct proto proto_vs = {
    .key = "homeplug.vs",
    .name = "Of a manufacturer",
    .spec = "HomePlug 1.0.1",
    .help = "A message that one manufacturer defines.",
    .fields = vs_fields,
    .binds = (const struct bind[]){{&homeplug_entry, 0x02}, {}},
};

static const struct field snk_fields[] = {
    {.key = "homeplug.snk.eks",
	.label = "Key number",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "Under which number to keep the key."},
    {.key = "homeplug.snk.nek",
	.label = "Key",
	.kind = &kind_bytes,
	.bits = 64,
	.help =
	    "The key of the network, made from its password. Whoever sees this frame knows it."},
    {},
};

static const struct proto proto_snk = {
    .key = "homeplug.snk",
    .name = "Set the key",
    .spec = "HomePlug 1.0.1",
    .help = "All adapters of a network need the same key.",
    .summary = "HomePlug: take this key",
    .fields = snk_fields,
    .binds = (const struct bind[]){{&homeplug_entry, 0x04}, {}},
};

static const struct field psr_fields[] = {
    {.key = "homeplug.psr.txack",
	.label = "Acknowledged",
	.kind = &kind_number,
	.bits = 16,
	.help = "Frames that arrived."},
    {.key = "homeplug.psr.txnack",
	.label = "Refused",
	.kind = &kind_number,
	.bits = 16,
	.help = "Frames that arrived broken."},
    {.key = "homeplug.psr.txfail",
	.label = "Failed",
	.kind = &kind_number,
	.bits = 16,
	.help = "Frames without an answer."},
    {.key = "homeplug.psr.txcloss",
	.label = "Lost contention",
	.kind = &kind_number,
	.bits = 16,
	.help = "How often another adapter was faster."},
    {.key = "homeplug.psr.txcoll",
	.label = "Collisions",
	.kind = &kind_number,
	.bits = 16,
	.help = "How often two spoke at once."},
    {.key = "homeplug.psr.txca3lat",
	.label = "Delay 3",
	.kind = &kind_number,
	.bits = 16,
	.help = "How long the most urgent frames waited."},
    {.key = "homeplug.psr.txca2lat",
	.label = "Delay 2",
	.kind = &kind_number,
	.bits = 16,
	.help = "How long frames of class 2 waited."},
    {.key = "homeplug.psr.txca1lat",
	.label = "Delay 1",
	.kind = &kind_number,
	.bits = 16,
	.help = "How long frames of class 1 waited."},
    {.key = "homeplug.psr.txca0lat",
	.label = "Delay 0",
	.kind = &kind_number,
	.bits = 16,
	.help = "How long the least urgent frames waited."},
    {.key = "homeplug.psr.rxbp40",
	.label = "Received",
	.kind = &kind_number,
	.bits = 32,
	.help = "Bytes that were received in 40 symbols, added up."},
    {},
};

static const struct proto proto_psr = {
    .key = "homeplug.psr",
    .name = "Counters",
    .spec = "HomePlug 1.0.1",
    .help = "An adapter tells its counters.",
    .summary = "HomePlug: {homeplug.psr.txack} frames arrived, {homeplug.psr.txfail} failed",
    .fields = psr_fields,
    .binds = (const struct bind[]){{&homeplug_entry, 0x08}, {}},
};

static const struct field slp_fields[] = {
    {.key = "homeplug.slp.ma",
	.label = "Address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The address that the adapter shall have."},
    {.key = "homeplug.slp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "More settings."},
    {},
};

static const struct proto proto_slp = {
    .key = "homeplug.slp",
    .name = "Set local parameters",
    .spec = "HomePlug 1.0.1",
    .help = "A computer tells the adapter at its port which address to use.",
    .fields = slp_fields,
    .binds = (const struct bind[]){{&homeplug_entry, 0x19}, {}},
};

const struct proto *const homeplug_entries_protos[] = {
    &proto_rce,
    &proto_cer_address,
    &proto_cer,
    &proto_vs,
    &proto_snk,
    &proto_psr,
    &proto_slp,
    NULL,
};
