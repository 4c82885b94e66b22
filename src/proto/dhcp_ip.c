/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP about IP on the link: RFC 2132 clauses 4 and 5. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field ip_forwarding_fields[] = {
    {.key = "dhcp.option.ip_forwarding",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: be a router, pass packets on. 0: do not."},
    {},
};

static const struct proto proto_ip_forwarding = {
    .key = "dhcp.ip_forwarding",
    .name = "IP forwarding",
    .spec = "RFC 2132 clause 4.1",
    .help = "Whether the host passes packets of others on.",
    .summary = "{dhcp.option.ip_forwarding}",
    .fields = ip_forwarding_fields,
    .binds = (const struct bind[]){{&dhcp_option, 19}, {}},
};

static const struct field non_local_source_routing_fields[] = {
    {.key = "dhcp.option.non_local_source_routing",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: pass on packets with a source route, too. 0: drop them."},
    {},
};

static const struct proto proto_non_local_source_routing = {
    .key = "dhcp.non_local_source_routing",
    .name = "Source routing",
    .spec = "RFC 2132 clause 4.2",
    .help = "Whether it also does what a source route wants.",
    .summary = "{dhcp.option.non_local_source_routing}",
    .fields = non_local_source_routing_fields,
    .binds = (const struct bind[]){{&dhcp_option, 20}, {}},
};

static const struct field policy_filter_item_fields[] = {
    {.key = "dhcp.option.policy_filter.ip",
	.label = "Destination",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The network that a source route may lead to."},
    {.key = "dhcp.option.policy_filter.subnet_mask",
	.label = "Mask",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "How much of the address is that of the network."},
    {},
};

static const struct proto proto_policy_filter_item = {
    .key = "dhcp.option.policy_filter.item",
    .name = "Policy filter",
    .spec = "RFC 2132 clause 4.3",
    .help = "A network that may stand in a source route: routes through others are refused.",
    .summary = "{dhcp.option.policy_filter.ip} {dhcp.option.policy_filter.subnet_mask}",
    .fields = policy_filter_item_fields,
};

static const struct field policy_filter_fields[] = {
    {.key = "dhcp.option.policy_filters",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_policy_filter_item,
	.help = "The networks that are allowed."},
    {},
};

static const struct proto proto_policy_filter = {
    .key = "dhcp.policy_filter",
    .name = "Policy filter",
    .spec = "RFC 2132 clause 4.3",
    .help = "Which stops of source routes are allowed.",
    .summary = "{dhcp.option.policy_filter.ip}",
    .fields = policy_filter_fields,
    .binds = (const struct bind[]){{&dhcp_option, 21}, {}},
};

static const struct field max_datagram_reassembly_size_fields[] = {
    {.key = "dhcp.option.max_datagram_reassembly_size",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.init = "576",
	.help = "The greatest number of bytes, 576 at least."},
    {},
};

static const struct proto proto_max_datagram_reassembly_size = {
    .key = "dhcp.max_datagram_reassembly_size",
    .name = "Largest datagram",
    .spec = "RFC 2132 clause 4.4",
    .help = "How long a datagram the host must be able to put together.",
    .summary = "{dhcp.option.max_datagram_reassembly_size}",
    .fields = max_datagram_reassembly_size_fields,
    .binds = (const struct bind[]){{&dhcp_option, 22}, {}},
};

static const struct field default_ip_ttl_fields[] = {
    {.key = "dhcp.option.default_ip_ttl",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "How many routers a packet may pass before it is dropped."},
    {},
};

static const struct proto proto_default_ip_ttl = {
    .key = "dhcp.default_ip_ttl",
    .name = "Time to live",
    .spec = "RFC 2132 clause 4.5",
    .help = "With which time to live the host sends.",
    .summary = "{dhcp.option.default_ip_ttl}",
    .fields = default_ip_ttl_fields,
    .binds = (const struct bind[]){{&dhcp_option, 23}, {}},
};

static const struct field path_mtu_aging_timeout_fields[] = {
    {.key = "dhcp.option.path_mtu_aging_timeout",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "600",
	.help = "After so many seconds longer packets are tried again."},
    {},
};

static const struct proto proto_path_mtu_aging_timeout = {
    .key = "dhcp.path_mtu_aging_timeout",
    .name = "Path MTU timeout",
    .spec = "RFC 2132 clause 4.6",
    .help = "For how long it remembers how long packets may be on a way.",
    .summary = "{dhcp.option.path_mtu_aging_timeout}",
    .fields = path_mtu_aging_timeout_fields,
    .binds = (const struct bind[]){{&dhcp_option, 24}, {}},
};

static const struct field plateau_item_fields[] = {
    {.key = "dhcp.option.path_mtu_plateau_table_item",
	.label = "Bytes",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "A size that is tried."},
    {},
};

static const struct proto proto_plateau_item = {
    .key = "dhcp.option.plateau.item",
    .name = "Size",
    .spec = "RFC 2132 clause 4.7",
    .help = "A packet size that the host tries when longer ones did not get through.",
    .summary = "{dhcp.option.path_mtu_plateau_table_item}",
    .fields = plateau_item_fields,
};

static const struct field path_mtu_plateau_fields[] = {
    {.key = "dhcp.option.plateaus",
	.label = "Sizes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_plateau_item,
	.help = "The smallest first."},
    {},
};

static const struct proto proto_path_mtu_plateau = {
    .key = "dhcp.path_mtu_plateau",
    .name = "Path MTU plateaus",
    .spec = "RFC 2132 clause 4.7",
    .help = "The sizes that the host tries when packets are too long.",
    .fields = path_mtu_plateau_fields,
    .binds = (const struct bind[]){{&dhcp_option, 25}, {}},
};

static const struct field interface_mtu_fields[] = {
    {.key = "dhcp.option.interface_mtu",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.init = "1500",
	.help = "The greatest number of bytes in a packet, 68 at least."},
    {},
};

static const struct proto proto_interface_mtu = {
    .key = "dhcp.interface_mtu",
    .name = "Interface MTU",
    .spec = "RFC 2132 clause 5.1",
    .help = "How long packets may be on this link. Too large a number and long packets vanish.",
    .summary = "{dhcp.option.interface_mtu}",
    .fields = interface_mtu_fields,
    .binds = (const struct bind[]){{&dhcp_option, 26}, {}},
};

static const struct field all_subnets_are_local_fields[] = {
    {.key = "dhcp.option.all_subnets_are_local",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: they all do. 0: some may take only shorter ones."},
    {},
};

static const struct proto proto_all_subnets_are_local = {
    .key = "dhcp.all_subnets_are_local",
    .name = "All subnets are local",
    .spec = "RFC 2132 clause 5.2",
    .help = "Whether all links of the network take packets as long.",
    .summary = "{dhcp.option.all_subnets_are_local}",
    .fields = all_subnets_are_local_fields,
    .binds = (const struct bind[]){{&dhcp_option, 27}, {}},
};

static const struct field broadcast_address_fields[] = {
    {.key = "dhcp.option.broadcast_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.255",
	.help = "Mostly the last address of the network."},
    {},
};

static const struct proto proto_broadcast_address = {
    .key = "dhcp.broadcast_address",
    .name = "Broadcast address",
    .spec = "RFC 2132 clause 5.3",
    .help = "The address by which all on the link are meant.",
    .summary = "{dhcp.option.broadcast_address}",
    .fields = broadcast_address_fields,
    .binds = (const struct bind[]){{&dhcp_option, 28}, {}},
};

static const struct field perform_mask_discovery_fields[] = {
    {.key = "dhcp.option.perform_mask_discovery",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: ask. 0: do not."},
    {},
};

static const struct proto proto_perform_mask_discovery = {
    .key = "dhcp.perform_mask_discovery",
    .name = "Mask discovery",
    .spec = "RFC 2132 clause 5.4",
    .help = "Whether the host asks for the mask with ICMP.",
    .summary = "{dhcp.option.perform_mask_discovery}",
    .fields = perform_mask_discovery_fields,
    .binds = (const struct bind[]){{&dhcp_option, 29}, {}},
};

static const struct field mask_supplier_fields[] = {
    {.key = "dhcp.option.mask_supplier",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: answer. 0: do not."},
    {},
};

static const struct proto proto_mask_supplier = {
    .key = "dhcp.mask_supplier",
    .name = "Mask supplier",
    .spec = "RFC 2132 clause 5.5",
    .help = "Whether it answers such questions.",
    .summary = "{dhcp.option.mask_supplier}",
    .fields = mask_supplier_fields,
    .binds = (const struct bind[]){{&dhcp_option, 30}, {}},
};

static const struct field perform_router_discover_fields[] = {
    {.key = "dhcp.option.perform_router_discover",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: look for them. 0: do not."},
    {},
};

static const struct proto proto_perform_router_discover = {
    .key = "dhcp.perform_router_discover",
    .name = "Router discovery",
    .spec = "RFC 2132 clause 5.6",
    .help = "Whether it looks for routers with ICMP.",
    .summary = "{dhcp.option.perform_router_discover}",
    .fields = perform_router_discover_fields,
    .binds = (const struct bind[]){{&dhcp_option, 31}, {}},
};

static const struct field router_solicitation_address_fields[] = {
    {.key = "dhcp.option.router_solicitation_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "224.0.0.2",
	.help = "The address that the question is sent to."},
    {},
};

static const struct proto proto_router_solicitation_address = {
    .key = "dhcp.router_solicitation_address",
    .name = "Router solicitation",
    .spec = "RFC 2132 clause 5.7",
    .help = "Where it asks for routers.",
    .summary = "{dhcp.option.router_solicitation_address}",
    .fields = router_solicitation_address_fields,
    .binds = (const struct bind[]){{&dhcp_option, 32}, {}},
};

static const struct field static_route_item_fields[] = {
    {.key = "dhcp.option.static_route.ip",
	.label = "Destination",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The host or network that is reached this way; 0.0.0.0 is not allowed."},
    {.key = "dhcp.option.static_route.router",
	.label = "Router",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "The router on this link to send such packets to."},
    {},
};

static const struct proto proto_static_route_item = {
    .key = "dhcp.option.static_route.item",
    .name = "Static routes",
    .spec = "RFC 2132 clause 5.8",
    .help = "A destination and the router that leads there.",
    .summary = "{dhcp.option.static_route.ip} {dhcp.option.static_route.router}",
    .fields = static_route_item_fields,
};

static const struct field static_route_fields[] = {
    {.key = "dhcp.option.static_routes",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_static_route_item,
	.help = "Destinations, and which router leads there."},
    {},
};

static const struct proto proto_static_route = {
    .key = "dhcp.static_route",
    .name = "Static routes",
    .spec = "RFC 2132 clause 5.8",
    .help = "Ways to single hosts or whole old-style networks.",
    .summary = "{dhcp.option.static_route.ip}",
    .fields = static_route_fields,
    .binds = (const struct bind[]){{&dhcp_option, 33}, {}},
};

static const struct field trailer_encapsulation_fields[] = {
    {.key = "dhcp.option.trailer_encapsulation",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcp_switch,
	.help = "1: try it. 0: do not."},
    {},
};

static const struct proto proto_trailer_encapsulation = {
    .key = "dhcp.trailer_encapsulation",
    .name = "Trailers",
    .spec = "RFC 2132 clause 6.1",
    .help = "Whether headers may stand behind the data (a trick of 1983).",
    .summary = "{dhcp.option.trailer_encapsulation}",
    .fields = trailer_encapsulation_fields,
    .binds = (const struct bind[]){{&dhcp_option, 34}, {}},
};

const struct proto *const dhcp_ip_protos[] = {
    &proto_ip_forwarding,
    &proto_non_local_source_routing,
    &proto_policy_filter_item,
    &proto_policy_filter,
    &proto_max_datagram_reassembly_size,
    &proto_default_ip_ttl,
    &proto_path_mtu_aging_timeout,
    &proto_plateau_item,
    &proto_path_mtu_plateau,
    &proto_interface_mtu,
    &proto_all_subnets_are_local,
    &proto_broadcast_address,
    &proto_perform_mask_discovery,
    &proto_mask_supplier,
    &proto_perform_router_discover,
    &proto_router_solicitation_address,
    &proto_static_route_item,
    &proto_static_route,
    &proto_trailer_encapsulation,
    NULL,
};
