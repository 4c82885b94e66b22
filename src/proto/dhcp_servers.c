/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP that list the servers every host asks. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field router_item_fields[] = {
    {.key = "dhcp.option.router",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "A router of this network."},
    {},
};

static const struct proto proto_router_item = {
    .key = "dhcp.option.router.item",
    .name = "Routers",
    .spec = "RFC 2132 clause 3.5",
    .help = "A router that the host can send through when a packet is not for its own link.",
    .summary = "{dhcp.option.router}",
    .fields = router_item_fields,
};

static const struct field router_fields[] = {
    {.key = "dhcp.option.routers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_router_item,
	.init = "[dhcp.option.router.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_router = {
    .key = "dhcp.router",
    .name = "Routers",
    .spec = "RFC 2132 clause 3.5",
    .help = "The way out of the network: the host sends there what is not for its own link. "
	    "Without it a host reaches only its neighbours.",
    .summary = "{dhcp.option.router}",
    .fields = router_fields,
    .binds = (const struct bind[]){{&dhcp_option, 3}, {}},
};

static const struct field time_server_item_fields[] = {
    {.key = "dhcp.option.time_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_time_server_item = {
    .key = "dhcp.option.time_server.item",
    .name = "Time servers",
    .spec = "RFC 2132 clause 3.6",
    .help = "A server that tells the time as RFC 868 does.",
    .summary = "{dhcp.option.time_server}",
    .fields = time_server_item_fields,
};

static const struct field time_server_fields[] = {
    {.key = "dhcp.option.time_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_time_server_item,
	.init = "[dhcp.option.time_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_time_server = {
    .key = "dhcp.time_server",
    .name = "Time servers",
    .spec = "RFC 2132 clause 3.6",
    .help = "Servers that tell the time as RFC 868 does (old).",
    .summary = "{dhcp.option.time_server}",
    .fields = time_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 4}, {}},
};

static const struct field name_server_item_fields[] = {
    {.key = "dhcp.option.name_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_name_server_item = {
    .key = "dhcp.option.name_server.item",
    .name = "IEN 116 name servers",
    .spec = "RFC 2132 clause 3.7",
    .help = "A server of the naming that was there before DNS.",
    .summary = "{dhcp.option.name_server}",
    .fields = name_server_item_fields,
};

static const struct field name_server_fields[] = {
    {.key = "dhcp.option.name_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_name_server_item,
	.init = "[dhcp.option.name_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_name_server = {
    .key = "dhcp.name_server",
    .name = "IEN 116 name servers",
    .spec = "RFC 2132 clause 3.7",
    .help = "Servers of a naming before DNS (old).",
    .summary = "{dhcp.option.name_server}",
    .fields = name_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 5}, {}},
};

static const struct field domain_name_server_item_fields[] = {
    {.key = "dhcp.option.domain_name_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_domain_name_server_item = {
    .key = "dhcp.option.domain_name_server.item",
    .name = "Domain name servers",
    .spec = "RFC 2132 clause 3.8",
    .help = "A server that the host asks for the address behind a name.",
    .summary = "{dhcp.option.domain_name_server}",
    .fields = domain_name_server_item_fields,
};

static const struct field domain_name_server_fields[] = {
    {.key = "dhcp.option.domain_name_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_domain_name_server_item,
	.init = "[dhcp.option.domain_name_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_domain_name_server = {
    .key = "dhcp.domain_name_server",
    .name = "Domain name servers",
    .spec = "RFC 2132 clause 3.8",
    .help = "Who turns names into addresses. With a wrong one nothing seems to work, though "
	    "everything does.",
    .summary = "{dhcp.option.domain_name_server}",
    .fields = domain_name_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 6}, {}},
};

static const struct field log_server_item_fields[] = {
    {.key = "dhcp.option.log_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_log_server_item = {
    .key = "dhcp.option.log_server.item",
    .name = "Log servers",
    .spec = "RFC 2132 clause 3.9",
    .help = "A server that the host sends its messages to.",
    .summary = "{dhcp.option.log_server}",
    .fields = log_server_item_fields,
};

static const struct field log_server_fields[] = {
    {.key = "dhcp.option.log_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_log_server_item,
	.init = "[dhcp.option.log_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_log_server = {
    .key = "dhcp.log_server",
    .name = "Log servers",
    .spec = "RFC 2132 clause 3.9",
    .help = "Who collects messages of programs (old).",
    .summary = "{dhcp.option.log_server}",
    .fields = log_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 7}, {}},
};

static const struct field quotes_server_item_fields[] = {
    {.key = "dhcp.option.quotes_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_quotes_server_item = {
    .key = "dhcp.option.quotes_server.item",
    .name = "Quote servers",
    .spec = "RFC 2132 clause 3.10",
    .help = "A server that has a saying for the day.",
    .summary = "{dhcp.option.quotes_server}",
    .fields = quotes_server_item_fields,
};

static const struct field quotes_server_fields[] = {
    {.key = "dhcp.option.quotes_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_quotes_server_item,
	.init = "[dhcp.option.quotes_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_quotes_server = {
    .key = "dhcp.quotes_server",
    .name = "Quote servers",
    .spec = "RFC 2132 clause 3.10",
    .help = "Who has a saying for the day.",
    .summary = "{dhcp.option.quotes_server}",
    .fields = quotes_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 8}, {}},
};

static const struct field lpr_server_item_fields[] = {
    {.key = "dhcp.option.lpr_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_lpr_server_item = {
    .key = "dhcp.option.lpr_server.item",
    .name = "Print servers",
    .spec = "RFC 2132 clause 3.11",
    .help = "A server that prints for the host.",
    .summary = "{dhcp.option.lpr_server}",
    .fields = lpr_server_item_fields,
};

static const struct field lpr_server_fields[] = {
    {.key = "dhcp.option.lpr_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_lpr_server_item,
	.init = "[dhcp.option.lpr_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_lpr_server = {
    .key = "dhcp.lpr_server",
    .name = "Print servers",
    .spec = "RFC 2132 clause 3.11",
    .help = "To whom the host sends what it prints (old).",
    .summary = "{dhcp.option.lpr_server}",
    .fields = lpr_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 9}, {}},
};

static const struct field impress_server_item_fields[] = {
    {.key = "dhcp.option.impress_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_impress_server_item = {
    .key = "dhcp.option.impress_server.item",
    .name = "Impress servers",
    .spec = "RFC 2132 clause 3.12",
    .help = "A server with an Imagen printer.",
    .summary = "{dhcp.option.impress_server}",
    .fields = impress_server_item_fields,
};

static const struct field impress_server_fields[] = {
    {.key = "dhcp.option.impress_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_impress_server_item,
	.init = "[dhcp.option.impress_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_impress_server = {
    .key = "dhcp.impress_server",
    .name = "Impress servers",
    .spec = "RFC 2132 clause 3.12",
    .help = "Who prints on Imagen printers (old).",
    .summary = "{dhcp.option.impress_server}",
    .fields = impress_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 10}, {}},
};

static const struct field resource_location_server_item_fields[] = {
    {.key = "dhcp.option.resource_location_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_resource_location_server_item = {
    .key = "dhcp.option.resource_location_server.item",
    .name = "Resource location servers",
    .spec = "RFC 2132 clause 3.13",
    .help = "A server that knows on which host a service is.",
    .summary = "{dhcp.option.resource_location_server}",
    .fields = resource_location_server_item_fields,
};

static const struct field resource_location_server_fields[] = {
    {.key = "dhcp.option.resource_location_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_resource_location_server_item,
	.init = "[dhcp.option.resource_location_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_resource_location_server = {
    .key = "dhcp.resource_location_server",
    .name = "Resource location servers",
    .spec = "RFC 2132 clause 3.13",
    .help = "Who knows where things are (old).",
    .summary = "{dhcp.option.resource_location_server}",
    .fields = resource_location_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 11}, {}},
};

static const struct field nis_server_item_fields[] = {
    {.key = "dhcp.option.nis_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_nis_server_item = {
    .key = "dhcp.option.nis_server.item",
    .name = "NIS servers",
    .spec = "RFC 2132 clause 8.2",
    .help = "A server with the list of users of the Unix hosts.",
    .summary = "{dhcp.option.nis_server}",
    .fields = nis_server_item_fields,
};

static const struct field nis_server_fields[] = {
    {.key = "dhcp.option.nis_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nis_server_item,
	.init = "[dhcp.option.nis_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nis_server = {
    .key = "dhcp.nis_server",
    .name = "NIS servers",
    .spec = "RFC 2132 clause 8.2",
    .help = "Who keeps the users and passwords of Unix hosts (old).",
    .summary = "{dhcp.option.nis_server}",
    .fields = nis_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 41}, {}},
};

static const struct field ntp_server_item_fields[] = {
    {.key = "dhcp.option.ntp_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_ntp_server_item = {
    .key = "dhcp.option.ntp_server.item",
    .name = "NTP servers",
    .spec = "RFC 2132 clause 8.3",
    .help = "A server that the host sets its clock by.",
    .summary = "{dhcp.option.ntp_server}",
    .fields = ntp_server_item_fields,
};

static const struct field ntp_server_fields[] = {
    {.key = "dhcp.option.ntp_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ntp_server_item,
	.init = "[dhcp.option.ntp_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_ntp_server = {
    .key = "dhcp.ntp_server",
    .name = "NTP servers",
    .spec = "RFC 2132 clause 8.3",
    .help = "Who tells the time to the millisecond.",
    .summary = "{dhcp.option.ntp_server}",
    .fields = ntp_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 42}, {}},
};

const struct proto *const dhcp_servers_protos[] = {
    &proto_router_item,
    &proto_router,
    &proto_time_server_item,
    &proto_time_server,
    &proto_name_server_item,
    &proto_name_server,
    &proto_domain_name_server_item,
    &proto_domain_name_server,
    &proto_log_server_item,
    &proto_log_server,
    &proto_quotes_server_item,
    &proto_quotes_server,
    &proto_lpr_server_item,
    &proto_lpr_server,
    &proto_impress_server_item,
    &proto_impress_server,
    &proto_resource_location_server_item,
    &proto_resource_location_server,
    &proto_nis_server_item,
    &proto_nis_server,
    &proto_ntp_server_item,
    &proto_ntp_server,
    NULL,
};
