/* SPDX-License-Identifier: BSD-2-Clause */
/* Multicast listener discovery, versions 1 and 2, and multicast router discovery: messages of
 * ICMPv6. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

/* Version 1 is shorter. */
static bool
is_version_2(const struct stretch *mine)
{
	return mine->len >= 24;
}

static const char reserved_help[] = "Not used: 0.";

static const struct field v1_fields[] = {
    {.key = "icmpv6.mld.maximum_response_delay",
	.label = "Longest delay",
	.kind = &kind_number,
	.bits = 16,
	.help = "In a query: within how many milliseconds members shall answer. Each waits at "
		"random, and stays silent if another one has answered."},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.mld.multicast_address",
	.label = "Group",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The multicast group; :: in a query asks for all groups."},
    {},
};

static const struct proto proto_query1 = {
    .key = "icmpv6.mld.query1",
    .name = "Multicast listener query, version 1",
    .spec = "RFC 2710 clause 3",
    .help = "A router asks who on this link wants to receive multicast. What it does not hear of, "
	    "it does not forward; switches listen as well (MLD snooping), and send a group only to "
	    "ports with members.",
    .summary = "MLDv1 query {icmpv6.mld.multicast_address}",
    .fields = v1_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 130}, {}},
};

static const struct proto proto_report1 = {
    .key = "icmpv6.mld.report1",
    .name = "Multicast listener report, version 1",
    .spec = "RFC 2710 clause 3",
    .help = "A host wants to receive a group, or still does. Every host with IPv6 sends it for the "
	    "group that neighbour solicitations go to.",
    .summary = "MLDv1 report {icmpv6.mld.multicast_address}",
    .fields = v1_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 131}, {}},
};

static const struct proto proto_done = {
    .key = "icmpv6.mld.done",
    .name = "Multicast listener done, version 1",
    .spec = "RFC 2710 clause 3",
    .help = "A host does not want a group any more. The router asks whether somebody else does.",
    .summary = "MLDv1 done {icmpv6.mld.multicast_address}",
    .fields = v1_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 132}, {}},
};

static const struct field source_fields[] = {
    {.key = "icmpv6.mld.source_address",
	.label = "Source",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The question is only about what this sender sends to the group."},
    {},
};

static const struct proto proto_source = {
    .key = "icmpv6.mld.source",
    .name = "Source in a query",
    .spec = "RFC 3810 clause 5.1.10",
    .help = "One of the senders that a query asks about.",
    .summary = "{icmpv6.mld.source_address}",
    .fields = source_fields,
};

static const struct field query_flags[] = {
    {.key = "icmpv6.mld.flag.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 4,
	.help = "Not used: 0."},
    {.key = "icmpv6.mld.flag.s",
	.label = "Suppress (S)",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: other routers shall not restart their timers because of this."},
    {.key = "icmpv6.mld.flag.qrv",
	.label = "Robustness (QRV)",
	.kind = &kind_number,
	.bits = 3,
	.help = "How many times things are sent, since some get lost."},
    {},
};

static const struct field query2_fields[] = {
    {.key = "icmpv6.mld.maximum_response_code",
	.label = "Longest delay, code",
	.kind = &kind_number,
	.bits = 16,
	.init = "10000",
	.help = "Within how many milliseconds members shall answer; from 32768 on an exponent and "
		"a mantissa."},
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.mld.multicast_address",
	.label = "Group",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The group that is asked for; :: asks for all."},
    {.key = "icmpv6.mld.flag",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = query_flags,
	.init = "0x02",
	.help = "How the router counts."},
    {.key = "icmpv6.mld.qqi",
	.label = "Query interval, code",
	.kind = &kind_number,
	.bits = 8,
	.init = "125",
	.help = "Seconds between two queries; from 128 on an exponent and a mantissa."},
    {.key = "icmpv6.mld.nb_sources",
	.label = "Number of sources",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many senders follow; 0 asks for the group from anybody."},
    {.key = "icmpv6.mld.sources",
	.label = "Sources",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "icmpv6.mld.nb_sources",
	.item = &proto_source,
	.help = "The senders that are asked about."},
    {},
};

static const struct proto proto_query2 = {
    .key = "icmpv6.mld.query2",
    .name = "Multicast listener query, version 2",
    .spec = "RFC 3810 clause 5.1",
    .help = "A router asks who on this link wants to receive multicast: anything, a certain group, "
	    "or a group from certain senders.",
    .summary = "MLDv2 query {icmpv6.mld.multicast_address}",
    .fields = query2_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 130, .test = is_version_2}, {}},
};

static const struct field record_source_fields[] = {
    {.key = "icmpv6.mldr.mar.source_address",
	.label = "Source",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "A sender to the group."},
    {},
};

static const struct proto proto_record_source = {
    .key = "icmpv6.mldr.mar.source",
    .name = "Source in a record",
    .spec = "RFC 3810 clause 5.2.9",
    .help = "One of the senders that are wanted or not wanted.",
    .summary = "{icmpv6.mldr.mar.source_address}",
    .fields = record_source_fields,
};

static const struct name record_types[] = {
    {1, .name = "include", .help = "I want the group from these senders only (an answer).",
	.summary = "want {icmpv6.mldr.mar.multicast_address} from {icmpv6.mldr.mar.nb_sources}"},
    {2, .name = "exclude", .help = "I want the group from everybody but these (an answer).",
	.summary = "want {icmpv6.mldr.mar.multicast_address}"},
    {3, .name = "change-to-include",
	.help = "From now on only from these. Without senders: I leave the group.",
	.summary = "{icmpv6.mldr.mar.multicast_address} only from {icmpv6.mldr.mar.nb_sources}"},
    {4, .name = "change-to-exclude",
	.help = "From now on from everybody but these. Without senders: I join the group.",
	.summary = "join {icmpv6.mldr.mar.multicast_address}"},
    {5, .name = "allow-new", .help = "From these senders as well.",
	.summary = "allow {icmpv6.mldr.mar.multicast_address}"},
    {6, .name = "block-old", .help = "From these senders no more.",
	.summary = "block {icmpv6.mldr.mar.multicast_address}"},
    {},
};

static const struct field record_fields[] = {
    {.key = "icmpv6.mldr.mar.record_type",
	.label = "Record type",
	.kind = &kind_number,
	.bits = 8,
	.names = record_types,
	.init = "4",
	.help = "What the host wants."},
    {.key = "icmpv6.mldr.mar.aux_data_len",
	.label = "Auxiliary length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED, .unit = 4},
	.help = "Units of 4 bytes after the senders: none is defined."},
    {.key = "icmpv6.mldr.mar.nb_sources",
	.label = "Number of sources",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many senders follow."},
    {.key = "icmpv6.mldr.mar.multicast_address",
	.label = "Group",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The multicast group."},
    {.key = "icmpv6.mldr.mar.sources",
	.label = "Sources",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "icmpv6.mldr.mar.nb_sources",
	.item = &proto_record_source,
	.help = "The senders."},
    {.key = "icmpv6.mldr.mar.auxiliary_data",
	.label = "Auxiliary data",
	.kind = &kind_bytes,
	.bits = REST,
	.sized_by = "icmpv6.mldr.mar.aux_data_len",
	.help = "Bytes without meaning."},
    {},
};

static const struct proto proto_record = {
    .key = "icmpv6.mldr.mar",
    .name = "Multicast address record",
    .spec = "RFC 3810 clause 5.2.4",
    .help = "What a host wants of one group.",
    .summary = "{icmpv6.mldr.mar.record_type} {icmpv6.mldr.mar.multicast_address}",
    .fields = record_fields,
};

static const struct field report2_fields[] = {
    {.key = "icmpv6.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 16,
	.help = reserved_help},
    {.key = "icmpv6.mldr.nb_mcast_records",
	.label = "Number of records",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "How many records follow."},
    {.key = "icmpv6.mldr.records",
	.label = "Records",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "icmpv6.mldr.nb_mcast_records",
	.item = &proto_record,
	.help = "A record for each group."},
    {},
};

static const struct proto proto_report2 = {
    .key = "icmpv6.mldr",
    .name = "Multicast listener report, version 2",
    .spec = "RFC 3810 clause 5.2",
    .help = "A host says for each group from which senders it wants it. Sent when that changes, "
	    "and when a router asks; hosts send it many times while they start, for the groups of "
	    "neighbour discovery.",
    .summary = "MLDv2 report, {icmpv6.mldr.nb_mcast_records} records[: "
	       "{icmpv6.mldr.mar.record_type} {icmpv6.mldr.mar.multicast_address}]",
    .fields = report2_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 143}, {}},
};

static const struct field mrd_fields[] = {
    {.key = "icmpv6.mcast_ra.query_interval",
	.label = "Query interval",
	.kind = &kind_number,
	.bits = 16,
	.init = "125",
	.help = "How many seconds between two of the router's queries."},
    {.key = "icmpv6.mcast_ra.robustness_variable",
	.label = "Robustness",
	.kind = &kind_number,
	.bits = 16,
	.init = "2",
	.help = "How many times things are sent, since some get lost."},
    {},
};

static const struct proto proto_mrd = {
    .key = "icmpv6.mcast_ra",
    .name = "Multicast router advertisement",
    .spec = "RFC 4286 clause 3",
    .help = "A router says that it carries multicast: switches that watch the groups must send "
	    "everything to it.",
    .summary = "ICMPv6 multicast router advertisement",
    .fields = mrd_fields,
    .binds = (const struct bind[]){{&icmpv6_message, 151}, {}},
};

const struct proto *const mld_protos[] = {
    &proto_query1,
    &proto_report1,
    &proto_done,
    &proto_query2,
    &proto_source,
    &proto_report2,
    &proto_record,
    &proto_record_source,
    &proto_mrd,
    NULL,
};
