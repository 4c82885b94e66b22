/* SPDX-License-Identifier: BSD-2-Clause */
/* How adapters of HomePlug AV join a network, which number each gets, and what is
 * answered to encrypted messages. */
#include "proto/homeplug.h"
#include "proto/protos.h"
#include "wire/kind.h"

static const struct name results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "failure", .help = "Not done."},
    {2, .name = "unsupported", .help = "It cannot do that."},
    {},
};

static const struct name standings[] = {
    {0, 3, "alone", "In no network. The number says how well it could coordinate one."},
    {4, .name = "member", .help = "In a network."},
    {5, .name = "member-proxy",
	.help = "In a network, and it can pass on what the coordinator says."},
    {8, .name = "coordinator", .help = "It rules a network."},
    {},
};

static const struct name wishes[] = {
    {0, .name = "new", .help = "It wants to join."},
    {1, .name = "renewal", .help = "It wants to stay: its time is up."},
    {},
};

static const struct name answers[] = {
    {0, .name = "success", .help = "It has joined."},
    {1, .name = "later", .help = "There is no room now: try again."},
    {2, .name = "full", .help = "There is no room."},
    {3, .name = "failure", .help = "It has not joined."},
    {},
};

static const struct name proxying[] = {
    {0, .name = "no", .help = "It cannot be reached through others."},
    {1, .name = "yes", .help = "Others may pass on what is for it."},
    {},
};

static const struct name modes[] = {
    {0, .name = "all", .help = "This is the whole list."},
    {1, .name = "added", .help = "These are new."},
    {2, .name = "removed", .help = "These are gone."},
    {},
};

static const struct name trusts[] = {
    {0, .name = "unknown", .help = "It has not shown that it has the key."},
    {1, .name = "trusted", .help = "It has shown that it has the key."},
    {},
};

static const struct field asked_fields[] = {
    {.key = "homeplug_av.cc_assoc.reqtype",
	.label = "Wish",
	.kind = &kind_hex,
	.bits = 8,
	.names = wishes,
	.help = "Whether it is new."},
    {.key = "homeplug_av.cc_assoc.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "The network's number, made from its key."},
    {.key = "homeplug_av.cc_assoc.cco_rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cc_assoc.cco_cap",
	.label = "Standing",
	.kind = &kind_number,
	.bits = 4,
	.names = standings,
	.help = "What it is now, and could be."},
    {.key = "homeplug_av.cc_assoc.proxy_cap",
	.label = "Through others",
	.kind = &kind_hex,
	.bits = 8,
	.names = proxying,
	.help = "Whether it can be reached through others."},
    {},
};

static const struct proto proto_asked = {
    .key = "homeplug_av.cc_assoc_req",
    .name = "Join",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "An adapter asks the coordinator to be taken into the network.",
    .summary = "Wants to join network {homeplug_av.cc_assoc.nid}",
    .fields = asked_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x0030}, {}},
};

static const struct field joined_fields[] = {
    {.key = "homeplug_av.cc_assoc.result",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 8,
	.names = answers,
	.help = "Whether it is taken."},
    {.key = "homeplug_av.cc_assoc.nid",
	.label = "Network",
	.kind = &kind_bytes,
	.bits = 56,
	.help = "The network's number, made from its key."},
    {.key = "homeplug_av.cc_assoc.snid",
	.label = "Short number",
	.kind = &kind_hex,
	.bits = 8,
	.help = "A short number of the network, to tell it from its neighbours."},
    {.key = "homeplug_av.cc_assoc.tei",
	.label = "Number",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The number of the adapter in this network."},
    {.key = "homeplug_av.cc_assoc.lease_time",
	.label = "Time",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.help = "For how many minutes the number is its own."},
    {},
};

static const struct proto proto_joined = {
    .key = "homeplug_av.cc_assoc_cnf",
    .name = "Joined",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "The coordinator takes an adapter into the network, and gives it a number.",
    .summary = "Joining: {homeplug_av.cc_assoc.result}",
    .fields = joined_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x0031}, {}},
};

static const struct field entry_fields[] = {
    {.key = "homeplug_av.cc_set_tei_map_ind.tei",
	.label = "Number",
	.kind = &kind_hex,
	.bits = 8,
	.help = "The number of the adapter in this network."},
    {.key = "homeplug_av.cc_set_tei_map_ind.mac",
	.label = "Address",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The MAC address of the adapter."},
    {.key = "homeplug_av.cc_set_tei_map_ind.status",
	.label = "Trust",
	.kind = &kind_hex,
	.bits = 8,
	.names = trusts,
	.help = "Whether it has shown that it has the key."},
    {},
};

static const struct proto proto_entry = {
    .key = "homeplug_av.cc_set_tei_map_ind.entry",
    .name = "Adapter",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "An adapter and its number.",
    .summary = "{homeplug_av.cc_set_tei_map_ind.mac}",
    .fields = entry_fields,
};

static const struct field map_fields[] = {
    {.key = "homeplug_av.cc_set_tei_map_ind.mode",
	.label = "Mode",
	.kind = &kind_hex,
	.bits = 8,
	.names = modes,
	.help = "What to do with the list."},
    {.key = "homeplug_av.cc_set_tei_map_ind.num",
	.label = "Adapters",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many adapters follow."},
    {.key = "homeplug_av.cc_set_tei_map_ind.entries",
	.label = "Adapters",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "homeplug_av.cc_set_tei_map_ind.num",
	.item = &proto_entry,
	.help = "The adapters and their numbers."},
    {},
};

static const struct proto proto_map = {
    .key = "homeplug_av.cc_set_tei_map_ind",
    .name = "Numbers",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "The coordinator tells all members which number each of them has.",
    .summary = "Numbers of {homeplug_av.cc_set_tei_map_ind.num} adapters",
    .fields = map_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x003a}, {}},
};

static const struct field enc_rsp_fields[] = {
    {.key = "homeplug_av.cm_enc_pld_rsp.rsvd",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zero."},
    {.key = "homeplug_av.cm_enc_pld_rsp.result",
	.label = "Result",
	.kind = &kind_number,
	.bits = 2,
	.names = results,
	.help = "Whether it could be read."},
    HOMEPLUG_CONVERSATION("homeplug_av.cm_enc_pld_rsp"),
    {},
};

static const struct proto proto_enc_rsp = {
    .key = "homeplug_av.cm_enc_pld_rsp",
    .name = "Encrypted message taken",
    .spec = "HomePlug AV 2.1 clause 11",
    .help = "Whether an encrypted message could be read.",
    .summary = "An encrypted message: {homeplug_av.cm_enc_pld_rsp.result}",
    .fields = enc_rsp_fields,
    .binds = (const struct bind[]){{&homeplug_message, 0x6007}, {}},
};

const struct proto *const homeplug_join_protos[] = {
    &proto_asked,
    &proto_joined,
    &proto_entry,
    &proto_map,
    &proto_enc_rsp,
    NULL,
};
