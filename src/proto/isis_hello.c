/* SPDX-License-Identifier: BSD-2-Clause */
/* TLVs of IS-IS that hellos and lists have, and some small ones of single routers. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct field heard_item_fields[] = {
    {.key = "isis.hello.is_neighbor",
	.label = "Neighbour",
	.kind = &kind_mac,
	.bits = 48,
	.init = "02:00:00:00:00:0a",
	.help = "The MAC address of a router that the sender hears."},
    {},
};

static const struct proto proto_isis_heard_item = {
    .key = "isis.heard.item",
    .name = "Neighbour heard",
    .spec = "ISO 10589 clause 9",
    .help = "One router that is heard.",
    .summary = "{isis.hello.is_neighbor}",
    .fields = heard_item_fields,
};

static const struct field heard_fields[] = {
    {.key = "isis.heard.list",
	.label = "Neighbours heard",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_heard_item,
	.help = "One router that is heard."},
    {},
};

static const struct proto proto_isis_heard = {
    .key = "isis.heard",
    .name = "Neighbours heard",
    .spec = "ISO 10589 clause 9",
    .help = "A router that finds its own address here knows that it is heard: the cable works in "
	    "both directions. Without that it does not use the neighbour.",
    .fields = heard_fields,
    .binds = (const struct bind[]){{&isis_tlv, 6}, {}},
};

static const struct field entries_item_fields[] = {
    {.key = "isis.csnp.lsp_remain_life",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.init = "1199",
	.help = "For how many seconds it still holds at the sender."},
    {.key = "isis.csnp.lsp_id",
	.label = "LSP id",
	.kind = &kind_system_id,
	.bits = 64,
	.init = "0000.0000.0001.00-00",
	.help = "Which packet: router, cable and piece."},
    {.key = "isis.csnp.lsp_seq_num",
	.label = "Sequence number",
	.kind = &kind_hex,
	.bits = 32,
	.init = "1",
	.help = "Which version of it the sender has: who has an older one asks for it, who has a "
		"newer one sends it."},
    {.key = "isis.csnp.lsp_checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.help = "The sum that stands in the packet: tells two packets of the same number apart."},
    {},
};

static const struct proto proto_isis_entries_item = {
    .key = "isis.entries.item",
    .name = "LSP entry",
    .spec = "ISO 10589 clause 9",
    .help = "One packet by its name and version.",
    .summary = "{isis.csnp.lsp_id} seq {isis.csnp.lsp_seq_num}",
    .fields = entries_item_fields,
};

static const struct field entries_fields[] = {
    {.key = "isis.entries.list",
	.label = "LSP entries",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_entries_item,
	.help = "One packet by its name and version."},
    {},
};

static const struct proto proto_isis_entries = {
    .key = "isis.entries",
    .name = "LSP entries",
    .spec = "ISO 10589 clause 9",
    .help = "Packets are named here, not sent.",
    .fields = entries_fields,
    .binds = (const struct bind[]){{&isis_tlv, 9}, {}},
};

static const struct field restart_parts[] = {
    {.key = "isis.hello.clv_restart_flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: zeros."},
    {.key = "isis.hello.clv_restart_flags.sa",
	.label = "Suppress adjacency",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: I have just started, do not tell others about me yet."},
    {.key = "isis.hello.clv_restart_flags.ra",
	.label = "Acknowledged",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: I have heard that you start anew."},
    {.key = "isis.hello.clv_restart_flags.rr",
	.label = "Request",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: I start anew: keep me as a neighbour and send me all packets."},
    {},
};

static const struct field restart_fields[] = {
    {.key = "isis.hello.clv_restart_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = restart_parts,
	.help = "What the sender wants or answers."},
    {.key = "isis.hello.clv_restart.remain_time",
	.label = "Time left",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = IF_LEFT},
	.init = "30",
	.help = "In an answer: for how many seconds the neighbour is still kept."},
    {.key = "isis.hello.clv_restart.neighbor",
	.label = "Neighbour",
	.kind = &kind_system_id,
	.bits = 48,
	.when = {.is = IF_LEFT},
	.init = "0000.0000.0001",
	.help = "In an answer on a LAN: to whom."},
    {},
};

static const struct proto proto_isis_restart = {
    .key = "isis.restart",
    .name = "Restart",
    .spec = "RFC 5306 clause 3.2",
    .help = "A router whose software starts anew goes on forwarding meanwhile: with this its "
	    "neighbours do not send everything another way for a minute.",
    .fields = restart_fields,
    .binds = (const struct bind[]){{&isis_tlv, 211}, {}},
};

static const struct name states[] = {
    {0, .name = "up", .help = "Both hear each other and know it: the link is used."},
    {1, .name = "initializing", .help = "The other is heard, and has not said yet that it hears."},
    {2, .name = "down", .help = "Nothing is heard."},
    {},
};

static const struct field three_fields[] = {
    {.key = "isis.hello.adjacency_state",
	.label = "State",
	.kind = &kind_number,
	.bits = 8,
	.names = states,
	.help = "How far the two have come."},
    {.key = "isis.hello.extended_local_circuit_id",
	.label = "Circuit",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.init = "1",
	.help = "The number that the sender has given this link."},
    {.key = "isis.hello.neighbor_systemid",
	.label = "Neighbour",
	.kind = &kind_system_id,
	.bits = 48,
	.when = {.is = IF_LEFT},
	.init = "0000.0000.0002",
	.help = "Who is heard at the other end."},
    {.key = "isis.hello.neighbor_extended_local_circuit_id",
	.label = "Neighbour's circuit",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.init = "1",
	.help = "The number that the neighbour has given this link."},
    {},
};

static const struct proto proto_isis_three = {
    .key = "isis.three",
    .name = "Three-way state",
    .spec = "RFC 5303 clause 3",
    .help = "Each end says whom it hears: only when both say it is the link used. One broken fibre "
	    "of two would otherwise look like a good link.",
    .fields = three_fields,
    .binds = (const struct bind[]){{&isis_tlv, 240}, {}},
};

static const char iid_help[] =
    "Which of several IS-IS on the same cable the packet belongs to: others ignore it.";

static const char itid_help[] = "A group of topologies that this instance takes care of.";

static const struct field instance_item_fields[] = {
    {.key = "isis.hello.supported_itid",
	.label = "Topology",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.help = itid_help},
    {.key = "isis.csnp.supported_itid",
	.label = "Topology",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "isis.type", .from = 24, .to = 27, .is = IF},
	.help = itid_help},
    {.key = "isis.lsp.supported_itid",
	.label = "Topology",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = ELSE},
	.help = itid_help},
    {},
};

static const struct proto proto_isis_instance_item = {
    .key = "isis.instance.item",
    .name = "Topology",
    .spec = "RFC 8202 clause 2.1",
    .help = "One group of topologies.",
    .fields = instance_item_fields,
};

static const struct field instance_fields[] = {
    {.key = "isis.hello.iid",
	.label = "Instance",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.init = "1",
	.help = iid_help},
    {.key = "isis.csnp.iid",
	.label = "Instance",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "isis.type", .from = 24, .to = 27, .is = IF},
	.init = "1",
	.help = iid_help},
    {.key = "isis.lsp.iid",
	.label = "Instance",
	.kind = &kind_number,
	.bits = 16,
	.when = {.is = ELSE},
	.init = "1",
	.help = iid_help},
    {.key = "isis.instance.list",
	.label = "Topologies",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_instance_item,
	.help = "One group of topologies."},
    {},
};

static const struct proto proto_isis_instance = {
    .key = "isis.instance",
    .name = "Topologies",
    .spec = "RFC 8202 clause 2.1",
    .help = "Several IS-IS run beside each other, each with a map of its own.",
    .fields = instance_fields,
    .binds = (const struct bind[]){{&isis_tlv, 7}, {}},
};

static const struct field te_fields[] = {
    {.key = "isis.lsp.clv_te_router_id",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help =
	    "An address of the router itself, not of a port: it stays when cables come and go."},
    {},
};

static const struct proto proto_isis_te = {
    .key = "isis.te",
    .name = "Router id",
    .spec = "RFC 5305 clause 4.3",
    .help = "The one address by which a router is named where heavy traffic is sent over other "
	    "ways than the shortest (traffic engineering).",
    .fields = te_fields,
    .binds = (const struct bind[]){{&isis_tlv, 134}, {}},
};

static const struct field te6_fields[] = {
    {.key = "isis.lsp.clv_ipv6_te_router_id",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help =
	    "An address of the router itself, not of a port: it stays when cables come and go."},
    {},
};

static const struct proto proto_isis_te6 = {
    .key = "isis.te6",
    .name = "IPv6 router id",
    .spec = "RFC 6119 clause 4.1",
    .help = "The one IPv6 address by which a router is named where heavy traffic is sent over "
	    "other ways than the shortest (traffic engineering).",
    .fields = te6_fields,
    .binds = (const struct bind[]){{&isis_tlv, 140}, {}},
};

static const struct field buffer_fields[] = {
    {.key = "isis.lsp.originating_lsp_buffer_size",
	.label = "Size",
	.kind = &kind_number,
	.bits = 16,
	.init = "1492",
	.help = "The longest link state packet in bytes that the router sends and takes: a longer "
		"one would be lost on the way."},
    {},
};

static const struct proto proto_isis_buffer = {
    .key = "isis.buffer",
    .name = "Buffer size",
    .spec = "ISO 10589 clause 9",
    .help = "All routers of an area have to take packets of the same length, else some never get "
	    "the whole map.",
    .fields = buffer_fields,
    .binds = (const struct bind[]){{&isis_tlv, 14}, {}},
};

static const char sum_help[] = "Over the whole packet (Fletcher); 0: not made.";

static const struct field checksum_fields[] = {
    {.key = "isis.hello.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.help = sum_help},
    {.key = "isis.csnp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.is = ELSE},
	.help = sum_help},
    {},
};

static const struct proto proto_isis_checksum = {
    .key = "isis.checksum",
    .name = "Checksum",
    .spec = "RFC 3358 clause 2",
    .help = "Hellos and lists have no sum in their header; this gives them one.",
    .fields = checksum_fields,
    .binds = (const struct bind[]){{&isis_tlv, 12}, {}},
};

static const struct name auths[] = {
    {1, .name = "password", .help = "A password, readable by all who hear it."},
    {3, .name = "generic",
	.help = "A sum by one of several methods, with the number of the secret (RFC 5310)."},
    {54, .name = "MD5", .help = "An MD5 sum over packet and secret (RFC 5304)."},
    {},
};

static const struct field auth_fields[] = {
    {.key = "isis.auth.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = auths,
	.init = "1",
	.help = "How strangers are kept out."},
    {.key = "isis.clv.key_id",
	.label = "Key id",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "isis.auth.type", .from = 3, .is = IF},
	.help = "Which of the secrets that both have was used: so secrets can be changed one after "
		"the other."},
    {.key = "isis.hello.clv_authentication",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.help = "The password in letters, or a sum over packet and secret."},
    {.key = "isis.csnp.authentication",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.key = "isis.type", .from = 24, .to = 27, .is = IF},
	.help = "The password in letters, or a sum over packet and secret."},
    {.key = "isis.lsp.authentication",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "The password in letters, or a sum over packet and secret."},
    {},
};

static const struct proto proto_isis_auth = {
    .key = "isis.auth",
    .name = "Authentication",
    .spec = "RFC 5304 clause 2, RFC 5310 clause 3",
    .help =
	"A router that does not know the secret can neither become a neighbour nor change the map.",
    .fields = auth_fields,
    .binds = (const struct bind[]){{&isis_tlv, 10}, {}},
};

const struct proto *const isis_hello_protos[] = {
    &proto_isis_heard_item,
    &proto_isis_heard,
    &proto_isis_entries_item,
    &proto_isis_entries,
    &proto_isis_restart,
    &proto_isis_three,
    &proto_isis_instance_item,
    &proto_isis_instance,
    &proto_isis_te,
    &proto_isis_te6,
    &proto_isis_buffer,
    &proto_isis_checksum,
    &proto_isis_auth,
    NULL,
};
