/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP with lists of names and routes. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field domain_search_item_fields[] = {
    {.key = "dhcp.option.dhcp_dns_domain_search_list_fqdn",
	.label = "Domain",
	.kind = &kind_dns_name_local,
	.bits = SELF,
	.init = "example.com",
	.help = "A domain that is tried."},
    {},
};

static const struct proto proto_domain_search_item = {
    .key = "dhcp.option.domain_search.item",
    .name = "Search domain",
    .spec = "RFC 3397 clause 2",
    .help = "A domain that the client puts behind a short name when it looks for it.",
    .summary = "{dhcp.option.dhcp_dns_domain_search_list_fqdn}",
    .fields = domain_search_item_fields,
};

static const struct field domain_search_fields[] = {
    {.key = "dhcp.option.domain_searches",
	.label = "Domains",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_domain_search_item,
	.init = "[dhcp.option.domain_search.item]",
	.help = "The domains, to be tried in this order."},
    {},
};

static const struct proto proto_domain_search = {
    .key = "dhcp.domain_search",
    .name = "Domain search list",
    .spec = "RFC 3397 clause 2",
    .help = "The domains that are tried after a short name.",
    .summary = "{dhcp.option.dhcp_dns_domain_search_list_fqdn}",
    .fields = domain_search_fields,
    .binds = (const struct bind[]){{&dhcp_option, 119}, {}},
};

static const struct field route_item_fields[] = {
    {.key = "dhcp.option.classless_static_route.width",
	.label = "Prefix",
	.kind = &kind_number,
	.bits = 8,
	.init = "24",
	.help = "How many bits of the address count; only the bytes that have some are here."},
    {.key = "dhcp.option.classless_static_route.network",
	.label = "Network",
	.kind = &kind_ipv4_prefix,
	.bits = 8,
	.when = {.key = "dhcp.option.classless_static_route.width", .from = 1, .to = 8, .is = IF},
	.help = "The first bytes of the network."},
    {.key = "dhcp.option.classless_static_route.network",
	.label = "Network",
	.kind = &kind_ipv4_prefix,
	.bits = 16,
	.when = {.key = "dhcp.option.classless_static_route.width", .from = 9, .to = 16, .is = IF},
	.help = "The first bytes of the network."},
    {.key = "dhcp.option.classless_static_route.network",
	.label = "Network",
	.kind = &kind_ipv4_prefix,
	.bits = 24,
	.when = {.key = "dhcp.option.classless_static_route.width", .from = 17, .to = 24, .is = IF},
	.help = "The first bytes of the network."},
    {.key = "dhcp.option.classless_static_route.network",
	.label = "Network",
	.kind = &kind_ipv4_prefix,
	.bits = 32,
	.when = {.key = "dhcp.option.classless_static_route.width", .from = 25, .to = 32, .is = IF},
	.help = "The first bytes of the network."},
    {.key = "dhcp.option.classless_static_route.router",
	.label = "Router",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "The router on this link to send such packets to."},
    {},
};

static const struct proto proto_route_item = {
    .key = "dhcp.option.route.item",
    .name = "Route",
    .spec = "RFC 3442",
    .help = "A network and the router to it.",
    .summary =
	"{dhcp.option.classless_static_route.network}/{dhcp.option.classless_static_route.width} "
	"by {dhcp.option.classless_static_route.router}",
    .fields = route_item_fields,
};

static const struct field classless_route_fields[] = {
    {.key = "dhcp.option.classless_static_route",
	.label = "Routes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_route_item,
	.init = "[dhcp.option.route.item]",
	.help = "Networks, and which router leads there. If they are given, the router of option 3 "
		"does not count."},
    {},
};

static const struct proto proto_classless_route = {
    .key = "dhcp.classless_route",
    .name = "Classless routes",
    .spec = "RFC 3442",
    .help = "Ways to networks of any size. Who takes this ignores the routers of option 3.",
    .fields = classless_route_fields,
    .binds = (const struct bind[]){{&dhcp_option, 121}, {&dhcp_option, 249}, {}},
};

static const struct field subnet_selection_option_fields[] = {
    {.key = "dhcp.option.subnet_selection_option",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "The network that the client shall get an address of."},
    {},
};

static const struct proto proto_subnet_selection_option = {
    .key = "dhcp.subnet_selection_option",
    .name = "Subnet selection",
    .spec = "RFC 3011 clause 2",
    .help = "From which network the address shall be.",
    .summary = "{dhcp.option.subnet_selection_option}",
    .fields = subnet_selection_option_fields,
    .binds = (const struct bind[]){{&dhcp_option, 118}, {}},
};

static const struct field client_last_transaction_time_fields[] = {
    {.key = "dhcp.option.client_last_transaction_time",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.help = "So many seconds ago."},
    {},
};

static const struct proto proto_client_last_transaction_time = {
    .key = "dhcp.client_last_transaction_time",
    .name = "Last transaction",
    .spec = "RFC 4388 clause 6.1",
    .help = "How long ago the client was last heard.",
    .summary = "{dhcp.option.client_last_transaction_time}",
    .fields = client_last_transaction_time_fields,
    .binds = (const struct bind[]){{&dhcp_option, 91}, {}},
};

static const struct field sip_name_fields[] = {
    {.key = "dhcp.option.sip_server.name",
	.label = "Name",
	.kind = &kind_dns_name_local,
	.bits = SELF,
	.init = "sip.example.com",
	.help = "The name of the server in DNS."},
    {},
};

static const struct proto proto_sip_name = {
    .key = "dhcp.option.sip.name",
    .name = "SIP server",
    .spec = "RFC 3361 clause 3.1",
    .help = "A server for calls, by its name: the client looks up where it is.",
    .summary = "{dhcp.option.sip_server.name}",
    .fields = sip_name_fields,
};

static const struct field sip_address_fields[] = {
    {.key = "dhcp.option.sip_server.address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_sip_address = {
    .key = "dhcp.option.sip.address",
    .name = "SIP server",
    .spec = "RFC 3361 clause 3.2",
    .help = "A server for calls, by its address.",
    .summary = "{dhcp.option.sip_server.address}",
    .fields = sip_address_fields,
};

static const struct field sip_servers_fields[] = {
    {.key = "dhcp.option.sip_server.encoding",
	.label = "Encoding",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "0: names. 1: addresses."},
    {.key = "dhcp.option.sip_server.names",
	.label = "Names",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sip_name,
	.when = {.key = "dhcp.option.sip_server.encoding", .from = 0, .is = IF},
	.help = "The best first."},
    {.key = "dhcp.option.sip_server.addresses",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sip_address,
	.when = {.is = ELSE},
	.help = "The best first."},
    {},
};

static const struct proto proto_sip_servers = {
    .key = "dhcp.sip_servers",
    .name = "SIP servers",
    .spec = "RFC 3361 clause 3",
    .help = "Who connects telephone calls.",
    .fields = sip_servers_fields,
    .binds = (const struct bind[]){{&dhcp_option, 120}, {}},
};

const struct proto *const dhcp_routes_protos[] = {
    &proto_domain_search_item,
    &proto_domain_search,
    &proto_route_item,
    &proto_classless_route,
    &proto_subnet_selection_option,
    &proto_client_last_transaction_time,
    &proto_sip_name,
    &proto_sip_address,
    &proto_sip_servers,
    NULL,
};
