/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP that list servers: those that came after RFC 2132, or from one maker. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field default_irc_server_item_fields[] = {
    {.key = "dhcp.option.default_irc_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_default_irc_server_item = {
    .key = "dhcp.option.default_irc_server.item",
    .name = "IRC servers",
    .spec = "RFC 2132 clause 8.19",
    .help = "A server where the users can chat (IRC).",
    .summary = "{dhcp.option.default_irc_server}",
    .fields = default_irc_server_item_fields,
};

static const struct field default_irc_server_fields[] = {
    {.key = "dhcp.option.default_irc_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_default_irc_server_item,
	.init = "[dhcp.option.default_irc_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_default_irc_server = {
    .key = "dhcp.default_irc_server",
    .name = "IRC servers",
    .spec = "RFC 2132 clause 8.19",
    .help = "Where one chats.",
    .summary = "{dhcp.option.default_irc_server}",
    .fields = default_irc_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 74}, {}},
};

static const struct field streettalk_server_item_fields[] = {
    {.key = "dhcp.option.streettalk_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_streettalk_server_item = {
    .key = "dhcp.option.streettalk_server.item",
    .name = "StreetTalk servers",
    .spec = "RFC 2132 clause 8.20",
    .help = "A server with the directory of Banyan VINES.",
    .summary = "{dhcp.option.streettalk_server}",
    .fields = streettalk_server_item_fields,
};

static const struct field streettalk_server_fields[] = {
    {.key = "dhcp.option.streettalk_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_streettalk_server_item,
	.init = "[dhcp.option.streettalk_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_streettalk_server = {
    .key = "dhcp.streettalk_server",
    .name = "StreetTalk servers",
    .spec = "RFC 2132 clause 8.20",
    .help = "Who has the directory of Banyan VINES (old).",
    .summary = "{dhcp.option.streettalk_server}",
    .fields = streettalk_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 75}, {}},
};

static const struct field streettalk_da_server_item_fields[] = {
    {.key = "dhcp.option.streettalk_da_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_streettalk_da_server_item = {
    .key = "dhcp.option.streettalk_da_server.item",
    .name = "StreetTalk directory assistance",
    .spec = "RFC 2132 clause 8.21",
    .help = "A server that helps to find entries in the directory of Banyan VINES.",
    .summary = "{dhcp.option.streettalk_da_server}",
    .fields = streettalk_da_server_item_fields,
};

static const struct field streettalk_da_server_fields[] = {
    {.key = "dhcp.option.streettalk_da_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_streettalk_da_server_item,
	.init = "[dhcp.option.streettalk_da_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_streettalk_da_server = {
    .key = "dhcp.streettalk_da_server",
    .name = "StreetTalk directory assistance",
    .spec = "RFC 2132 clause 8.21",
    .help = "Who helps to find in it (old).",
    .summary = "{dhcp.option.streettalk_da_server}",
    .fields = streettalk_da_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 76}, {}},
};

static const struct field novell_dss_ip_item_fields[] = {
    {.key = "dhcp.option.novell_dss.ip",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_novell_dss_ip_item = {
    .key = "dhcp.option.novell_dss_ip.item",
    .name = "Novell directory servers",
    .spec = "RFC 2241 clause 2",
    .help = "A server with the directory of users and printers of Novell.",
    .summary = "{dhcp.option.novell_dss.ip}",
    .fields = novell_dss_ip_item_fields,
};

static const struct field novell_dss_ip_fields[] = {
    {.key = "dhcp.option.novell_dss_ips",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_novell_dss_ip_item,
	.init = "[dhcp.option.novell_dss_ip.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_novell_dss_ip = {
    .key = "dhcp.novell_dss_ip",
    .name = "Novell directory servers",
    .spec = "RFC 2241 clause 2",
    .help = "Who has the directory of Novell.",
    .summary = "{dhcp.option.novell_dss.ip}",
    .fields = novell_dss_ip_fields,
    .binds = (const struct bind[]){{&dhcp_option, 85}, {}},
};

static const struct field associated_ip_option_item_fields[] = {
    {.key = "dhcp.option.associated_ip_option",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_associated_ip_option_item = {
    .key = "dhcp.option.associated_ip_option.item",
    .name = "Associated addresses",
    .spec = "RFC 4388 clause 6.1",
    .help = "An address that the same client has a lease for as well.",
    .summary = "{dhcp.option.associated_ip_option}",
    .fields = associated_ip_option_item_fields,
};

static const struct field associated_ip_option_fields[] = {
    {.key = "dhcp.option.associated_ip_options",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_associated_ip_option_item,
	.init = "[dhcp.option.associated_ip_option.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_associated_ip_option = {
    .key = "dhcp.associated_ip_option",
    .name = "Associated addresses",
    .spec = "RFC 4388 clause 6.1",
    .help = "All addresses that the same client has.",
    .summary = "{dhcp.option.associated_ip_option}",
    .fields = associated_ip_option_fields,
    .binds = (const struct bind[]){{&dhcp_option, 92}, {}},
};

static const struct field pana_agent_item_fields[] = {
    {.key = "dhcp.option.pana_agent",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_pana_agent_item = {
    .key = "dhcp.option.pana_agent.item",
    .name = "PANA agents",
    .spec = "RFC 5192 clause 3",
    .help = "A server that asks the host who it is before it may use the network.",
    .summary = "{dhcp.option.pana_agent}",
    .fields = pana_agent_item_fields,
};

static const struct field pana_agent_fields[] = {
    {.key = "dhcp.option.pana_agents",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pana_agent_item,
	.init = "[dhcp.option.pana_agent.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_pana_agent = {
    .key = "dhcp.pana_agent",
    .name = "PANA agents",
    .spec = "RFC 5192 clause 3",
    .help = "Who checks whether the host may come in.",
    .summary = "{dhcp.option.pana_agent}",
    .fields = pana_agent_fields,
    .binds = (const struct bind[]){{&dhcp_option, 136}, {}},
};

static const struct field capwap_access_controller_item_fields[] = {
    {.key = "dhcp.option.capwap_access_controller",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_capwap_access_controller_item = {
    .key = "dhcp.option.capwap_access_controller.item",
    .name = "Access controllers",
    .spec = "RFC 5417 clause 2",
    .help = "A controller that the access point can join.",
    .summary = "{dhcp.option.capwap_access_controller}",
    .fields = capwap_access_controller_item_fields,
};

static const struct field capwap_access_controller_fields[] = {
    {.key = "dhcp.option.capwap_access_controllers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_capwap_access_controller_item,
	.init = "[dhcp.option.capwap_access_controller.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_capwap_access_controller = {
    .key = "dhcp.capwap_access_controller",
    .name = "Access controllers",
    .spec = "RFC 5417 clause 2",
    .help = "Who manages this wireless access point.",
    .summary = "{dhcp.option.capwap_access_controller}",
    .fields = capwap_access_controller_fields,
    .binds = (const struct bind[]){{&dhcp_option, 138}, {}},
};

static const struct field andsf_server_item_fields[] = {
    {.key = "dhcp.option.andsf_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_andsf_server_item = {
    .key = "dhcp.option.andsf_server.item",
    .name = "ANDSF servers",
    .spec = "RFC 6153 clause 2",
    .help = "A server that tells a phone which wireless networks to prefer.",
    .summary = "{dhcp.option.andsf_server}",
    .fields = andsf_server_item_fields,
};

static const struct field andsf_server_fields[] = {
    {.key = "dhcp.option.andsf_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_andsf_server_item,
	.init = "[dhcp.option.andsf_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_andsf_server = {
    .key = "dhcp.andsf_server",
    .name = "ANDSF servers",
    .spec = "RFC 6153 clause 2",
    .help = "Who tells a phone which networks to use.",
    .summary = "{dhcp.option.andsf_server}",
    .fields = andsf_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 142}, {}},
};

static const struct field tftp_server_address_item_fields[] = {
    {.key = "dhcp.option.tftp_server_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_tftp_server_address_item = {
    .key = "dhcp.option.tftp_server_address.item",
    .name = "TFTP servers",
    .spec = "RFC 5859",
    .help = "A server that a phone loads its settings from.",
    .summary = "{dhcp.option.tftp_server_address}",
    .fields = tftp_server_address_item_fields,
};

static const struct field tftp_server_address_fields[] = {
    {.key = "dhcp.option.tftp_server_addresss",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_tftp_server_address_item,
	.init = "[dhcp.option.tftp_server_address.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_tftp_server_address = {
    .key = "dhcp.tftp_server_address",
    .name = "TFTP servers",
    .spec = "RFC 5859",
    .help = "Where phones load their settings from.",
    .summary = "{dhcp.option.tftp_server_address}",
    .fields = tftp_server_address_fields,
    .binds = (const struct bind[]){{&dhcp_option, 150}, {}},
};

const struct proto *const dhcp_services_late_protos[] = {
    &proto_default_irc_server_item,
    &proto_default_irc_server,
    &proto_streettalk_server_item,
    &proto_streettalk_server,
    &proto_streettalk_da_server_item,
    &proto_streettalk_da_server,
    &proto_novell_dss_ip_item,
    &proto_novell_dss_ip,
    &proto_associated_ip_option_item,
    &proto_associated_ip_option,
    &proto_pana_agent_item,
    &proto_pana_agent,
    &proto_capwap_access_controller_item,
    &proto_capwap_access_controller,
    &proto_andsf_server_item,
    &proto_andsf_server,
    &proto_tftp_server_address_item,
    &proto_tftp_server_address,
    NULL,
};
