/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCP that list servers of single services. */
#include "proto/dhcp.h"
#include "proto/protos.h"

static const struct field netbios_over_tcpip_name_server_item_fields[] = {
    {.key = "dhcp.option.netbios_over_tcpip_name_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_netbios_over_tcpip_name_server_item = {
    .key = "dhcp.option.netbios_over_tcpip_name_server.item",
    .name = "NetBIOS name servers",
    .spec = "RFC 2132 clause 8.5",
    .help = "A server (WINS) that knows the addresses behind the names of Windows computers.",
    .summary = "{dhcp.option.netbios_over_tcpip_name_server}",
    .fields = netbios_over_tcpip_name_server_item_fields,
};

static const struct field netbios_over_tcpip_name_server_fields[] = {
    {.key = "dhcp.option.netbios_over_tcpip_name_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_netbios_over_tcpip_name_server_item,
	.init = "[dhcp.option.netbios_over_tcpip_name_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_netbios_over_tcpip_name_server = {
    .key = "dhcp.netbios_over_tcpip_name_server",
    .name = "NetBIOS name servers",
    .spec = "RFC 2132 clause 8.5",
    .help = "Who knows the names of Windows computers (WINS).",
    .summary = "{dhcp.option.netbios_over_tcpip_name_server}",
    .fields = netbios_over_tcpip_name_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 44}, {}},
};

static const struct field netbios_over_tcpip_dd_name_server_item_fields[] = {
    {.key = "dhcp.option.netbios_over_tcpip_dd_name_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_netbios_over_tcpip_dd_name_server_item = {
    .key = "dhcp.option.netbios_over_tcpip_dd_name_server.item",
    .name = "NetBIOS datagram servers",
    .spec = "RFC 2132 clause 8.6",
    .help = "A server that passes on what is meant for a group of computers.",
    .summary = "{dhcp.option.netbios_over_tcpip_dd_name_server}",
    .fields = netbios_over_tcpip_dd_name_server_item_fields,
};

static const struct field netbios_over_tcpip_dd_name_server_fields[] = {
    {.key = "dhcp.option.netbios_over_tcpip_dd_name_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_netbios_over_tcpip_dd_name_server_item,
	.init = "[dhcp.option.netbios_over_tcpip_dd_name_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_netbios_over_tcpip_dd_name_server = {
    .key = "dhcp.netbios_over_tcpip_dd_name_server",
    .name = "NetBIOS datagram servers",
    .spec = "RFC 2132 clause 8.6",
    .help = "Who passes NetBIOS messages to groups on.",
    .summary = "{dhcp.option.netbios_over_tcpip_dd_name_server}",
    .fields = netbios_over_tcpip_dd_name_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 45}, {}},
};

static const struct field xwindows_system_font_server_item_fields[] = {
    {.key = "dhcp.option.xwindows_system_font_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_xwindows_system_font_server_item = {
    .key = "dhcp.option.xwindows_system_font_server.item",
    .name = "X font servers",
    .spec = "RFC 2132 clause 8.9",
    .help = "A server that an X terminal loads its letters from.",
    .summary = "{dhcp.option.xwindows_system_font_server}",
    .fields = xwindows_system_font_server_item_fields,
};

static const struct field xwindows_system_font_server_fields[] = {
    {.key = "dhcp.option.xwindows_system_font_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_xwindows_system_font_server_item,
	.init = "[dhcp.option.xwindows_system_font_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_xwindows_system_font_server = {
    .key = "dhcp.xwindows_system_font_server",
    .name = "X font servers",
    .spec = "RFC 2132 clause 8.9",
    .help = "Who has letters for X terminals (old).",
    .summary = "{dhcp.option.xwindows_system_font_server}",
    .fields = xwindows_system_font_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 48}, {}},
};

static const struct field xwindows_system_display_manager_item_fields[] = {
    {.key = "dhcp.option.xwindows_system_display_manager",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_xwindows_system_display_manager_item = {
    .key = "dhcp.option.xwindows_system_display_manager.item",
    .name = "X display managers",
    .spec = "RFC 2132 clause 8.10",
    .help = "A computer where the user of an X terminal can log in.",
    .summary = "{dhcp.option.xwindows_system_display_manager}",
    .fields = xwindows_system_display_manager_item_fields,
};

static const struct field xwindows_system_display_manager_fields[] = {
    {.key = "dhcp.option.xwindows_system_display_managers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_xwindows_system_display_manager_item,
	.init = "[dhcp.option.xwindows_system_display_manager.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_xwindows_system_display_manager = {
    .key = "dhcp.xwindows_system_display_manager",
    .name = "X display managers",
    .spec = "RFC 2132 clause 8.10",
    .help = "Where an X terminal logs in (old).",
    .summary = "{dhcp.option.xwindows_system_display_manager}",
    .fields = xwindows_system_display_manager_fields,
    .binds = (const struct bind[]){{&dhcp_option, 49}, {}},
};

static const struct field nis_plus_server_item_fields[] = {
    {.key = "dhcp.option.nis_plus_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_nis_plus_server_item = {
    .key = "dhcp.option.nis_plus_server.item",
    .name = "NIS+ servers",
    .spec = "RFC 2132 clause 8.12",
    .help = "A server with the list of users of NIS+.",
    .summary = "{dhcp.option.nis_plus_server}",
    .fields = nis_plus_server_item_fields,
};

static const struct field nis_plus_server_fields[] = {
    {.key = "dhcp.option.nis_plus_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nis_plus_server_item,
	.init = "[dhcp.option.nis_plus_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nis_plus_server = {
    .key = "dhcp.nis_plus_server",
    .name = "NIS+ servers",
    .spec = "RFC 2132 clause 8.12",
    .help = "Who keeps the users of NIS+ (old).",
    .summary = "{dhcp.option.nis_plus_server}",
    .fields = nis_plus_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 65}, {}},
};

static const struct field mobile_ip_home_agent_item_fields[] = {
    {.key = "dhcp.option.mobile_ip_home_agent",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_mobile_ip_home_agent_item = {
    .key = "dhcp.option.mobile_ip_home_agent.item",
    .name = "Home agents",
    .spec = "RFC 2132 clause 8.13",
    .help = "A router at home that sends packets after a host that has moved.",
    .summary = "{dhcp.option.mobile_ip_home_agent}",
    .fields = mobile_ip_home_agent_item_fields,
};

static const struct field mobile_ip_home_agent_fields[] = {
    {.key = "dhcp.option.mobile_ip_home_agents",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_mobile_ip_home_agent_item,
	.init = "[dhcp.option.mobile_ip_home_agent.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_mobile_ip_home_agent = {
    .key = "dhcp.mobile_ip_home_agent",
    .name = "Home agents",
    .spec = "RFC 2132 clause 8.13",
    .help = "Who passes packets on to a host that is away.",
    .summary = "{dhcp.option.mobile_ip_home_agent}",
    .fields = mobile_ip_home_agent_fields,
    .binds = (const struct bind[]){{&dhcp_option, 68}, {}},
};

static const struct field smtp_server_item_fields[] = {
    {.key = "dhcp.option.smtp_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_smtp_server_item = {
    .key = "dhcp.option.smtp_server.item",
    .name = "Mail servers",
    .spec = "RFC 2132 clause 8.14",
    .help = "A server that the host hands mail to, to be sent.",
    .summary = "{dhcp.option.smtp_server}",
    .fields = smtp_server_item_fields,
};

static const struct field smtp_server_fields[] = {
    {.key = "dhcp.option.smtp_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_smtp_server_item,
	.init = "[dhcp.option.smtp_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_smtp_server = {
    .key = "dhcp.smtp_server",
    .name = "Mail servers",
    .spec = "RFC 2132 clause 8.14",
    .help = "Who takes mail.",
    .summary = "{dhcp.option.smtp_server}",
    .fields = smtp_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 69}, {}},
};

static const struct field pop3_server_item_fields[] = {
    {.key = "dhcp.option.pop3_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_pop3_server_item = {
    .key = "dhcp.option.pop3_server.item",
    .name = "POP3 servers",
    .spec = "RFC 2132 clause 8.15",
    .help = "A server where the mail for the user waits.",
    .summary = "{dhcp.option.pop3_server}",
    .fields = pop3_server_item_fields,
};

static const struct field pop3_server_fields[] = {
    {.key = "dhcp.option.pop3_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pop3_server_item,
	.init = "[dhcp.option.pop3_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_pop3_server = {
    .key = "dhcp.pop3_server",
    .name = "POP3 servers",
    .spec = "RFC 2132 clause 8.15",
    .help = "Who keeps mail.",
    .summary = "{dhcp.option.pop3_server}",
    .fields = pop3_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 70}, {}},
};

static const struct field nntp_server_item_fields[] = {
    {.key = "dhcp.option.nntp_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_nntp_server_item = {
    .key = "dhcp.option.nntp_server.item",
    .name = "News servers",
    .spec = "RFC 2132 clause 8.16",
    .help = "A server with the news groups.",
    .summary = "{dhcp.option.nntp_server}",
    .fields = nntp_server_item_fields,
};

static const struct field nntp_server_fields[] = {
    {.key = "dhcp.option.nntp_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nntp_server_item,
	.init = "[dhcp.option.nntp_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nntp_server = {
    .key = "dhcp.nntp_server",
    .name = "News servers",
    .spec = "RFC 2132 clause 8.16",
    .help = "Who has the news groups.",
    .summary = "{dhcp.option.nntp_server}",
    .fields = nntp_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 71}, {}},
};

static const struct field default_www_server_item_fields[] = {
    {.key = "dhcp.option.default_www_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_default_www_server_item = {
    .key = "dhcp.option.default_www_server.item",
    .name = "Web servers",
    .spec = "RFC 2132 clause 8.17",
    .help = "A server with the web pages of the place.",
    .summary = "{dhcp.option.default_www_server}",
    .fields = default_www_server_item_fields,
};

static const struct field default_www_server_fields[] = {
    {.key = "dhcp.option.default_www_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_default_www_server_item,
	.init = "[dhcp.option.default_www_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_default_www_server = {
    .key = "dhcp.default_www_server",
    .name = "Web servers",
    .spec = "RFC 2132 clause 8.17",
    .help = "Who has web pages.",
    .summary = "{dhcp.option.default_www_server}",
    .fields = default_www_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 72}, {}},
};

static const struct field default_finger_server_item_fields[] = {
    {.key = "dhcp.option.default_finger_server",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.1",
	.help = "Its address."},
    {},
};

static const struct proto proto_default_finger_server_item = {
    .key = "dhcp.option.default_finger_server.item",
    .name = "Finger servers",
    .spec = "RFC 2132 clause 8.18",
    .help = "A server that says who is logged in.",
    .summary = "{dhcp.option.default_finger_server}",
    .fields = default_finger_server_item_fields,
};

static const struct field default_finger_server_fields[] = {
    {.key = "dhcp.option.default_finger_servers",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_default_finger_server_item,
	.init = "[dhcp.option.default_finger_server.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_default_finger_server = {
    .key = "dhcp.default_finger_server",
    .name = "Finger servers",
    .spec = "RFC 2132 clause 8.18",
    .help = "Who says who is logged in.",
    .summary = "{dhcp.option.default_finger_server}",
    .fields = default_finger_server_fields,
    .binds = (const struct bind[]){{&dhcp_option, 73}, {}},
};

const struct proto *const dhcp_services_protos[] = {
    &proto_netbios_over_tcpip_name_server_item,
    &proto_netbios_over_tcpip_name_server,
    &proto_netbios_over_tcpip_dd_name_server_item,
    &proto_netbios_over_tcpip_dd_name_server,
    &proto_xwindows_system_font_server_item,
    &proto_xwindows_system_font_server,
    &proto_xwindows_system_display_manager_item,
    &proto_xwindows_system_display_manager,
    &proto_nis_plus_server_item,
    &proto_nis_plus_server,
    &proto_mobile_ip_home_agent_item,
    &proto_mobile_ip_home_agent,
    &proto_smtp_server_item,
    &proto_smtp_server,
    &proto_pop3_server_item,
    &proto_pop3_server,
    &proto_nntp_server_item,
    &proto_nntp_server,
    &proto_default_www_server_item,
    &proto_default_www_server,
    &proto_default_finger_server_item,
    &proto_default_finger_server,
    NULL,
};
