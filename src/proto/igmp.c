/* SPDX-License-Identifier: BSD-2-Clause */
/* The Internet Group Management Protocol, versions 1 to 3, and those that share its number. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

/* A query of version 3 is longer. */
static bool
is_version_3(const uint8_t *bytes, size_t n)
{
	return n >= 12 && bytes[0] == 0x11;
}

static bool
is_report_3(const uint8_t *bytes, size_t n)
{
	return n >= 8 && bytes[0] == 0x22;
}

static const char type_help[] = "What this message says.";

static const char sum_help[] = "Over the whole message.";

static const struct name types[] = {
    {0x11, .name = "query", .help = "A router asks who wants which group.",
	.summary = "IGMP query {igmp.maddr}"},
    {0x12, .name = "report-1", .help = "I want to receive this group (version 1).",
	.summary = "IGMPv1 report {igmp.maddr}"},
    {0x13, .name = "DVMRP", .help = "Routers exchange ways for multicast."},
    {0x14, .name = "PIM-1", .help = "Routers agree on ways for multicast (the first version)."},
    {0x15, .name = "Cisco-trace", .help = "Traces the way of multicast."},
    {0x16, .name = "report-2", .help = "I want to receive this group (version 2).",
	.summary = "IGMPv2 report {igmp.maddr}"},
    {0x17, .name = "leave", .help = "I do not want this group any more.",
	.summary = "IGMPv2 leave {igmp.maddr}"},
    {0x1e, .name = "trace-reply", .help = "The way of multicast."},
    {0x1f, .name = "trace", .help = "Which way does multicast come?"},
    {0x22, .name = "report-3", .help = "I want to receive these groups, from these sources."},
    {0x24, .name = "MSNIP-interest", .help = "Somebody wants what a sender sends."},
    {0x25, .name = "MSNIP-map", .help = "Which groups can be asked about."},
    {0x30, .name = "router-advertisement", .help = "I am a router that carries multicast."},
    {0x31, .name = "router-solicitation", .help = "Which routers carry multicast?"},
    {0x32, .name = "router-termination", .help = "I do not carry multicast any more."},
    {0x40, .name = "IGAP-report", .help = "I want this group, and this is my password."},
    {0x41, .name = "IGAP-query", .help = "Who wants this group?"},
    {0x42, .name = "IGAP-leave", .help = "I do not want it any more."},
    {0xfc, .name = "RGMP-leave", .help = "A router does not want a group any more."},
    {0xfd, .name = "RGMP-join", .help = "A router wants a group."},
    {0xfe, .name = "RGMP-bye", .help = "A router does not do this any more."},
    {0xff, .name = "RGMP-hello", .help = "A router tells its switch what it wants."},
    {},
};

static const struct field fields[] = {
    {.key = "igmp.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.names = types,
	.init = "0x16",
	.help = type_help},
    {.key = "igmp.max_resp",
	.label = "Longest delay",
	.kind = &kind_number,
	.bits = 8,
	.help = "In a query: within how many tenths of a second members shall answer. Each waits "
		"at random, and stays silent if another one has answered. 0 in version 1."},
    {.key = "igmp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_icmp,
	.help = sum_help},
    {.key = "igmp.maddr",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "igmp.type", .from = 0x11, .to = 0x12, .is = IF},
	.help = "The multicast group; 0.0.0.0 in a query asks for all groups."},
    {.key = "igmp.maddr",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "igmp.type", .from = 0x16, .to = 0x17, .is = IF},
	.help = "The multicast group."},
    {.key = "igmp.maddr",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "igmp.type", .from = 0xfc, .to = 0xff, .is = IF},
	.help = "The multicast group."},
    {.key = "igmp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What a message of this type says; this program does not look into it."},
    {},
};

static const struct proto proto_igmp = {
    .key = "igmp",
    .name = "Internet Group Management Protocol",
    .spec = "RFC 1112 appendix I, RFC 2236 clause 2",
    .help = "Hosts tell the routers of their network which multicast groups they want to receive; "
	    "what nobody wants is not forwarded. Switches listen as well (IGMP snooping) and send "
	    "a group only to the ports behind which somebody wants it; without a router that asks, "
	    "they forget, and multicast stops after some minutes.",
    .summary = "IGMP {igmp.type}",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 2}, {}},
};

static const struct field source_fields[] = {
    {.key = "igmp.saddr",
	.label = "Source",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "A sender to the group."},
    {},
};

static const struct proto proto_source = {
    .key = "igmp.saddr",
    .name = "Source",
    .spec = "RFC 3376 clause 4.1.9",
    .help = "One of the senders that this is about.",
    .summary = "{igmp.saddr}",
    .fields = source_fields,
};

static const struct field delay_parts[] = {
    {.key = "igmp.max_resp.float",
	.label = "Long form",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "igmp.max_resp", .from = 128, .to = 255, .is = IF},
	.help = "1: what follows is an exponent and a mantissa."},
    {.key = "igmp.max_resp.exp",
	.label = "Exponent",
	.kind = &kind_hex,
	.bits = 3,
	.when = {.key = "igmp.max_resp", .from = 128, .to = 255, .is = IF},
	.help = "The delay is (mantissa + 16) times two to the (exponent + 3)."},
    {.key = "igmp.max_resp.mant",
	.label = "Mantissa",
	.kind = &kind_hex,
	.bits = 4,
	.when = {.key = "igmp.max_resp", .from = 128, .to = 255, .is = IF},
	.help = "The delay is (mantissa + 16) times two to the (exponent + 3)."},
    {},
};

static const struct field query_fields[] = {
    {.key = "igmp.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.names = types,
	.init = "0x11",
	.help = type_help},
    {.key = "igmp.max_resp",
	.label = "Longest delay, code",
	.kind = &kind_number,
	.bits = 8,
	.parts = delay_parts,
	.init = "100",
	.help = "Within how many tenths of a second members shall answer; from 128 on an exponent "
		"and a mantissa."},
    {.key = "igmp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_icmp,
	.help = sum_help},
    {.key = "igmp.maddr",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The group that is asked for; 0.0.0.0 asks for all."},
    {.key = "igmp.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not used: 0."},
    {.key = "igmp.s",
	.label = "Suppress (S)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: other routers shall not restart their timers because of this."},
    {.key = "igmp.qrv",
	.label = "Robustness (QRV)",
	.kind = &kind_number,
	.bits = 3,
	.init = "2",
	.help = "How many times things are sent, since some get lost."},
    {.key = "igmp.qqic",
	.label = "Query interval, code",
	.kind = &kind_number,
	.bits = 8,
	.init = "125",
	.help = "Seconds between two queries; from 128 on an exponent and a mantissa."},
    {.key = "igmp.num_src",
	.label = "Number of sources",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many senders follow; 0 asks for the group from anybody."},
    {.key = "igmp.sources",
	.label = "Sources",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "igmp.num_src",
	.item = &proto_source,
	.help = "The senders that are asked about."},
    {.key = "igmp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes without meaning."},
    {},
};

static const struct proto proto_query = {
    .key = "igmp.query",
    .name = "IGMP query, version 3",
    .spec = "RFC 3376 clause 4.1",
    .help = "A router asks who in this network wants to receive multicast: anything, a certain "
	    "group, or a group from certain senders.",
    .summary = "IGMPv3 query {igmp.maddr}",
    .fields = query_fields,
    .binds = (const struct bind[]){{&ip_protocol, 2, .test = is_version_3}, {}},
};

static const struct name record_types[] = {
    {1, .name = "include", .help = "I want the group from these senders only (an answer)."},
    {2, .name = "exclude", .help = "I want the group from everybody but these (an answer)."},
    {3, .name = "only-from",
	.help = "From now on only from these. Without senders: I leave the group."},
    {4, .name = "join",
	.help = "From now on from everybody but these. Without senders: I join the group."},
    {5, .name = "allow", .help = "From these senders as well."},
    {6, .name = "block", .help = "From these senders no more."},
    {},
};

static const struct field record_fields[] = {
    {.key = "igmp.record_type",
	.label = "Record type",
	.kind = &kind_number,
	.bits = 8,
	.names = record_types,
	.init = "4",
	.help = "What the host wants."},
    {.key = "igmp.aux_data_len",
	.label = "Auxiliary length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED, .unit = 4},
	.help = "Units of 4 bytes after the senders: none is defined."},
    {.key = "igmp.num_src",
	.label = "Number of sources",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many senders follow."},
    {.key = "igmp.maddr",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The multicast group."},
    {.key = "igmp.sources",
	.label = "Sources",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "igmp.num_src",
	.item = &proto_source,
	.help = "The senders."},
    {.key = "igmp.aux_data",
	.label = "Auxiliary data",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "igmp.aux_data_len",
	.help = "Bytes without meaning."},
    {},
};

static const struct proto proto_record = {
    .key = "igmp.record",
    .name = "Group record",
    .spec = "RFC 3376 clause 4.2.4",
    .help = "What a host wants of one group.",
    .summary = "{igmp.record_type} {igmp.maddr}",
    .fields = record_fields,
};

static const struct field report_fields[] = {
    {.key = "igmp.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.names = types,
	.init = "0x22",
	.help = type_help},
    {.key = "igmp.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 8,
	.help = "Not used: 0."},
    {.key = "igmp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_icmp,
	.help = sum_help},
    {.key = "igmp.reserved2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Not used: 0."},
    {.key = "igmp.num_grp_recs",
	.label = "Number of records",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many groups follow."},
    {.key = "igmp.records",
	.label = "Records",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "igmp.num_grp_recs",
	.item = &proto_record,
	.help = "A record for each group."},
    {.key = "igmp.data",
	.label = "Data",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes without meaning."},
    {},
};

static const struct proto proto_report = {
    .key = "igmp.report",
    .name = "IGMP report, version 3",
    .spec = "RFC 3376 clause 4.2",
    .help = "A host says for each group from which senders it wants it: to 224.0.0.22, when that "
	    "changes and when a router asks.",
    .summary = "IGMPv3 report, {igmp.num_grp_recs} records[: {igmp.record_type} {igmp.maddr}]",
    .fields = report_fields,
    .binds = (const struct bind[]){{&ip_protocol, 2, .test = is_report_3}, {}},
};

const struct proto *const igmp_protos[] = {
    &proto_igmp,
    &proto_query,
    &proto_report,
    &proto_record,
    &proto_source,
    NULL,
};
