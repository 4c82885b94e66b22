/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP by which one asks a server for its leases. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct name states[] = {
    {1, .name = "available", .help = "Free."},
    {2, .name = "active", .help = "A client has it."},
    {3, .name = "expired", .help = "The time has run out."},
    {4, .name = "released", .help = "The client has given it back."},
    {5, .name = "abandoned", .help = "Somebody uses it without having asked."},
    {6, .name = "reset", .help = "It was set free by hand."},
    {7, .name = "remote", .help = "Another server has it."},
    {8, .name = "transitioning", .help = "It is on its way to another server."},
    {},
};

static const struct name statuses[] = {
    {0, .name = "success", .help = "It went well."},
    {1, .name = "unspecified-failure", .help = "It went wrong."},
    {2, .name = "query-terminated", .help = "The server has stopped."},
    {3, .name = "malformed-query", .help = "The question makes no sense."},
    {4, .name = "not-allowed", .help = "You may not ask."},
    {},
};

static const struct field lease_status_fields[] = {
    {.key = "dhcp.option.bulk_lease.status_code",
	.label = "Status",
	.kind = &kind_number,
	.bits = 8,
	.names = statuses,
	.help = "Whether the question could be answered."},
    {.key = "dhcp.option.bulk_lease.status_code_message",
	.label = "Message",
	.kind = &kind_text,
	.bits = REST,
	.help = "The same for people."},
    {},
};

static const struct proto proto_lease_status = {
    .key = "dhcp.lease_status",
    .name = "Status",
    .spec = "RFC 6926 clause 6.2.2",
    .help = "How a question for leases went.",
    .fields = lease_status_fields,
    .binds = (const struct bind[]){{&dhcp_option, 151}, {}},
};

static const struct field base_time_fields[] = {
    {.key = "dhcp.option.bulk_lease.base_time",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "Since 1970, or (start of state) ago."},
    {},
};

static const struct proto proto_base_time = {
    .key = "dhcp.base_time",
    .name = "Base time",
    .spec = "RFC 6926 clause 6.2",
    .help = "What the server's clock said: the other times of the answer count from it.",
    .fields = base_time_fields,
    .binds = (const struct bind[]){{&dhcp_option, 152}, {}},
};

static const struct field start_time_of_state_fields[] = {
    {.key = "dhcp.option.bulk_lease.start_time_of_state",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "Since 1970, or (start of state) ago."},
    {},
};

static const struct proto proto_start_time_of_state = {
    .key = "dhcp.start_time_of_state",
    .name = "Start of state",
    .spec = "RFC 6926 clause 6.2",
    .help = "For how long the lease has been so.",
    .fields = start_time_of_state_fields,
    .binds = (const struct bind[]){{&dhcp_option, 153}, {}},
};

static const struct field query_start_time_fields[] = {
    {.key = "dhcp.option.bulk_lease.query_start_time",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "Since 1970, or (start of state) ago."},
    {},
};

static const struct proto proto_query_start_time = {
    .key = "dhcp.query_start_time",
    .name = "Query start",
    .spec = "RFC 6926 clause 6.2",
    .help = "Only leases that have changed since then are wanted.",
    .fields = query_start_time_fields,
    .binds = (const struct bind[]){{&dhcp_option, 154}, {}},
};

static const struct field query_end_time_fields[] = {
    {.key = "dhcp.option.bulk_lease.query_end_time",
	.label = "Seconds",
	.kind = &kind_number,
	.bits = 32,
	.help = "Since 1970, or (start of state) ago."},
    {},
};

static const struct proto proto_query_end_time = {
    .key = "dhcp.query_end_time",
    .name = "Query end",
    .spec = "RFC 6926 clause 6.2",
    .help = "Only leases that had changed by then are wanted.",
    .fields = query_end_time_fields,
    .binds = (const struct bind[]){{&dhcp_option, 155}, {}},
};

static const struct field dhcp_state_fields[] = {
    {.key = "dhcp.option.bulk_lease.dhcp_state",
	.label = "State",
	.kind = &kind_number,
	.bits = 8,
	.names = states,
	.init = "2",
	.help = "What has become of this lease."},
    {},
};

static const struct proto proto_dhcp_state = {
    .key = "dhcp.dhcp_state",
    .name = "Lease state",
    .spec = "RFC 6926 clause 6.2.7",
    .help = "How the lease stands.",
    .summary = "{dhcp.option.bulk_lease.dhcp_state}",
    .fields = dhcp_state_fields,
    .binds = (const struct bind[]){{&dhcp_option, 156}, {}},
};

static const struct field data_source_fields[] = {
    {.key = "dhcp.option.bulk_lease.data_source",
	.label = "Source",
	.kind = &kind_number,
	.bits = 8,
	.help = "1: from another server."},
    {},
};

static const struct proto proto_data_source = {
    .key = "dhcp.data_source",
    .name = "Data source",
    .spec = "RFC 6926 clause 6.2.8",
    .help = "Whether the server knows it at first hand.",
    .fields = data_source_fields,
    .binds = (const struct bind[]){{&dhcp_option, 157}, {}},
};

const struct proto *const dhcp_query_protos[] = {
    &proto_lease_status,
    &proto_base_time,
    &proto_start_time_of_state,
    &proto_query_start_time,
    &proto_query_end_time,
    &proto_dhcp_state,
    &proto_data_source,
    NULL,
};
