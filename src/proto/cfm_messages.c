/* SPDX-License-Identifier: BSD-2-Clause */
/* Connectivity fault management: loop back, link trace, alarm, lock; other messages as bytes. */
#include "proto/cfm.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field loop_fields[] = {
    {.key = "cfm.lb.transaction.id",
	.label = "Transaction",
	.kind = &kind_number,
	.bits = 32,
	.help = "The answer repeats the number of its question."},
    {.key = "cfm.all.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cfm_tlv,
	.until = {.key = "cfm.tlv.type", .from = 0, .to = 0, .is = IF},
	.init = "[cfm.tlv type=0]",
	.help = "More about it, and data that come back."},
    {},
};

static const struct proto proto_loop = {
    .key = "cfm.loopback",
    .name = "Loopback",
    .spec = "IEEE 802.1Q clause 21.7",
    .help = "Ping for Ethernet: the end point or a bridge on the way sends it back.",
    .summary = "CFM loopback {cfm.lb.transaction.id}",
    .fields = loop_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 2, 3}, {}},
};

static const struct field ltm_fields[] = {
    {.key = "cfm.lt.transaction.id",
	.label = "Transaction",
	.kind = &kind_number,
	.bits = 32,
	.help = "The answers repeat the number of the question."},
    {.key = "cfm.lt.ttl",
	.label = "Time to live",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "Each bridge takes one off."},
    {.key = "cfm.ltm.orig.addr",
	.label = "Asker",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Whom the bridges shall answer."},
    {.key = "cfm.ltm.targ.addr",
	.label = "Target",
	.kind = &kind_mac,
	.bits = 48,
	.help = "To whom the way is searched."},
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

static const struct proto proto_ltm = {
    .key = "cfm.ltm",
    .name = "Link trace message",
    .spec = "IEEE 802.1Q clause 21.8",
    .help = "Traceroute for Ethernet: every bridge on the way to the target answers the asker.",
    .summary = "CFM link trace to {cfm.ltm.targ.addr}",
    .fields = ltm_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 5}, {}},
};

static const struct name actions[] = {
    {1, .name = "hit", .help = "This is the target."},
    {2, .name = "FDB", .help = "The address was learnt: passed on."},
    {3, .name = "MPDB", .help = "The address was known from continuity checks: passed on."},
    {},
};

static const struct field ltr_fields[] = {
    {.key = "cfm.lt.transaction.id",
	.label = "Transaction",
	.kind = &kind_number,
	.bits = 32,
	.help = "The number of the question."},
    {.key = "cfm.lt.ttl",
	.label = "Time to live",
	.kind = &kind_number,
	.bits = 8,
	.init = "63",
	.help = "What was left of it here: so the answers can be put in order."},
    {.key = "cfm.ltr.relay.action",
	.label = "Relay action",
	.kind = &kind_number,
	.bits = 8,
	.names = actions,
	.init = "2",
	.help = "How the bridge knew where to send the question on."},
    {.key = "cfm.all.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cfm_tlv,
	.until = {.key = "cfm.tlv.type", .from = 0, .to = 0, .is = IF},
	.init = "[cfm.tlv type=0]",
	.help = "Through which ports."},
    {},
};

static const struct proto proto_ltr = {
    .key = "cfm.ltr",
    .name = "Link trace reply",
    .spec = "IEEE 802.1Q clause 21.9",
    .help = "One bridge on the way answers.",
    .summary = "CFM link trace reply {cfm.ltr.relay.action}, {cfm.lt.ttl} left",
    .fields = ltr_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 4}, {}},
};

static const struct field alarm_fields[] = {
    {.key = "cfm.all.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_cfm_tlv,
	.until = {.key = "cfm.tlv.type", .from = 0, .to = 0, .is = IF},
	.init = "[cfm.tlv type=0]",
	.help = "Mostly none."},
    {},
};

static const struct proto proto_alarm = {
    .key = "cfm.alarm",
    .name = "Alarm or lock",
    .spec = "ITU-T G.8013 clauses 9.7 and 9.8",
    .help = "A fault, or work, on a lower level: those above need not raise alarms of their own "
	    "for the same thing.",
    .fields = alarm_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 33}, {&cfm_opcode, 35}, {}},
};

static const struct field other_fields[] = {
    {.key = "cfm.content",
	.label = "Content",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What the opcode says; its fields are not taken apart here."},
    {},
};

static const struct proto proto_other = {
    .key = "cfm.message",
    .name = "Other CFM message",
    .spec = "ITU-T G.8013 clause 9",
    .help = "A message that is shown as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&cfm_opcode, 0, 255}, {}},
};

const struct proto *const cfm_messages_protos[] = {
    &proto_loop,
    &proto_ltm,
    &proto_ltr,
    &proto_alarm,
    &proto_other,
    NULL,
};
