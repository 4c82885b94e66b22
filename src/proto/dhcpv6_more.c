/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 about starting up, questions for leases, and the rest. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"

static const struct field lifetime_fields[] = {
    {.key = "dhcpv6.lifetime",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "86400",
	.help = "After so many seconds."},
    {},
};

static const struct proto proto_lifetime = {
    .key = "dhcpv6.opt.lifetime",
    .name = "Information refresh time",
    .spec = "RFC 8415 clause 21.23",
    .help = "After how long the client shall ask again.",
    .summary = "{dhcpv6.lifetime}",
    .fields = lifetime_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 32}, {}},
};

static const struct field posix_timezone_fields[] = {
    {.key = "dhcpv6.timezone",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "Names and offsets of the time, as CET-1CEST: an hour ahead, with summer time."},
    {},
};

static const struct proto proto_posix_timezone = {
    .key = "dhcpv6.opt.posix_timezone",
    .name = "Time zone (POSIX)",
    .spec = "RFC 4833 clause 3",
    .help = "When summer time begins and ends, as POSIX writes it.",
    .summary = "{dhcpv6.timezone}",
    .fields = posix_timezone_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 41}, {}},
};

static const struct field tzdb_fields[] = {
    {.key = "dhcpv6.tzdb",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The name of the zone in the list of all zones, as Europe/Berlin."},
    {},
};

static const struct proto proto_tzdb = {
    .key = "dhcpv6.opt.tzdb",
    .name = "Time zone (name)",
    .spec = "RFC 4833 clause 3",
    .help = "The time zone by name.",
    .summary = "{dhcpv6.tzdb}",
    .fields = tzdb_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 42}, {}},
};

static const struct field lq_fields[] = {
    {.key = "dhcpv6.lq_query",
	.label = "By",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "1: address. 2: client."},
    {.key = "dhcpv6.lq_query_link_address",
	.label = "Link",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "An address of the link that the question is about; ::, if all."},
    {.key = "dhcpv6.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dhcpv6_opt,
	.help = "Options about this alone."},
    {},
};

static const struct proto proto_lq = {
    .key = "dhcpv6.opt.lq",
    .name = "Lease query",
    .spec = "RFC 5007 clause 4.1.2.1",
    .help = "Which leases somebody asks about.",
    .fields = lq_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 44}, {}},
};

static const struct field client_data_fields[] = {
    {.key = "dhcpv6.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dhcpv6_opt,
	.help = "What it knows."},
    {},
};

static const struct proto proto_client_data = {
    .key = "dhcpv6.opt.client_data",
    .name = "Client data",
    .spec = "RFC 5007 clause 4.1.2.2",
    .help = "All that a server knows of one client.",
    .fields = client_data_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 45}, {}},
};

static const struct field clt_fields[] = {
    {.key = "dhcpv6.clt_time",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.help = "So many seconds ago."},
    {},
};

static const struct proto proto_clt = {
    .key = "dhcpv6.opt.clt",
    .name = "Client last transaction",
    .spec = "RFC 5007 clause 4.1.2.3",
    .help = "How long ago the client was last heard.",
    .summary = "{dhcpv6.clt_time}",
    .fields = clt_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 46}, {}},
};

static const struct field lq_relay_fields[] = {
    {.key = "dhcpv6.lq_relay_data_peer_addr",
	.label = "Peer",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "The relay through which the client spoke last."},
    {.key = "dhcpv6.lq_relay_data_msg",
	.label = "Message",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The message that came from there."},
    {},
};

static const struct proto proto_lq_relay = {
    .key = "dhcpv6.opt.lq_relay",
    .name = "Relay data",
    .spec = "RFC 5007 clause 4.1.2.4",
    .help = "What the relay had said of the client.",
    .fields = lq_relay_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 47}, {}},
};

static const struct field lq_links_item_fields[] = {
    {.key = "dhcpv6.lq_client_link",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_lq_links_item = {
    .key = "dhcpv6.lq_links.item",
    .name = "Client links",
    .spec = "RFC 5007 clause 4.1.2.5",
    .help = "A link, by an address in it, on which the client has a lease.",
    .summary = "{dhcpv6.lq_client_link}",
    .fields = lq_links_item_fields,
};

static const struct field lq_links_fields[] = {
    {.key = "dhcpv6.list.lq_links",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_lq_links_item,
	.init = "[dhcpv6.lq_links.item]",
	.help = "The links on which the client has a lease."},
    {},
};

static const struct proto proto_lq_links = {
    .key = "dhcpv6.opt.lq_links",
    .name = "Client links",
    .spec = "RFC 5007 clause 4.1.2.5",
    .help = "On which links the client has leases.",
    .summary = "{dhcpv6.lq_client_link}",
    .fields = lq_links_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 48}, {}},
};

static const struct field boot_url_fields[] = {
    {.key = "dhcpv6.boot_url",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "A web or TFTP address."},
    {},
};

static const struct proto proto_boot_url = {
    .key = "dhcpv6.opt.boot_url",
    .name = "Boot file",
    .spec = "RFC 5970 clause 3.1",
    .help = "Which file to start from.",
    .summary = "{dhcpv6.boot_url}",
    .fields = boot_url_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 59}, {}},
};

static const struct field boot_param_item_fields[] = {
    {.key = "dhcpv6.boot_param.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = SIZED},
	.help = "Bytes of the parameter."},
    {.key = "dhcpv6.boot_param.value",
	.label = "Parameter",
	.kind = &kind_text,
	.sized_by = "dhcpv6.boot_param.length",
	.help = "One parameter for the program that is started."},
    {},
};

static const struct proto proto_boot_param_item = {
    .key = "dhcpv6.boot_param.item",
    .name = "Boot parameter",
    .spec = "RFC 5970 clause 3.2",
    .help = "One parameter.",
    .fields = boot_param_item_fields,
};

static const struct field boot_param_fields[] = {
    {.key = "dhcpv6.list.boot_param",
	.label = "Parameters",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_boot_param_item,
	.help = "The parameters, in the order in which the program gets them."},
    {},
};

static const struct proto proto_boot_param = {
    .key = "dhcpv6.opt.boot_param",
    .name = "Boot parameters",
    .spec = "RFC 5970 clause 3.2",
    .help = "What the started system is told.",
    .fields = boot_param_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 60}, {}},
};

static const struct field aftr_fields[] = {
    {.key = "dhcpv6.aftr_name",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "aftr.example.com",
	.help = "The name of the other end."},
    {},
};

static const struct proto proto_aftr = {
    .key = "dhcpv6.opt.aftr",
    .name = "Tunnel end (AFTR)",
    .spec = "RFC 6334 clause 3",
    .help = "Where IPv4 packets go, wrapped in IPv6, if the provider has only IPv6 (DS-Lite).",
    .summary = "{dhcpv6.aftr_name}",
    .fields = aftr_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 64}, {}},
};

static const struct field rsoo_fields[] = {
    {.key = "dhcpv6.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dhcpv6_opt,
	.help = "Those options."},
    {},
};

static const struct proto proto_rsoo = {
    .key = "dhcpv6.opt.rsoo",
    .name = "Relay-supplied options",
    .spec = "RFC 6422",
    .help = "Options that the relay wants the server to pass on.",
    .fields = rsoo_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 66}, {}},
};

static const struct field sol_max_rt_fields[] = {
    {.key = "dhcpv6.sol_max_rt",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "3600",
	.help = "So many seconds at most."},
    {},
};

static const struct proto proto_sol_max_rt = {
    .key = "dhcpv6.opt.sol_max_rt",
    .name = "Longest pause (solicit)",
    .spec = "RFC 8415 clause 21.24",
    .help = "How long a client waits at most before it asks again.",
    .summary = "{dhcpv6.sol_max_rt}",
    .fields = sol_max_rt_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 82}, {}},
};

static const struct field inf_max_rt_fields[] = {
    {.key = "dhcpv6.inf_max_rt",
	.label = "Value",
	.kind = &kind_number,
	.bits = 32,
	.init = "3600",
	.help = "So many seconds at most."},
    {},
};

static const struct proto proto_inf_max_rt = {
    .key = "dhcpv6.opt.inf_max_rt",
    .name = "Longest pause (information)",
    .spec = "RFC 8415 clause 21.25",
    .help = "How long a client waits at most before it asks for information again.",
    .summary = "{dhcpv6.inf_max_rt}",
    .fields = inf_max_rt_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 83}, {}},
};

static const struct field dhcp4o6_item_fields[] = {
    {.key = "dhcpv6.dhcp4o6_server",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_dhcp4o6_item = {
    .key = "dhcpv6.dhcp4o6.item",
    .name = "DHCP over DHCPv6 servers",
    .spec = "RFC 7341 clause 7.2",
    .help = "A server that the client can ask for an IPv4 address within DHCPv6.",
    .summary = "{dhcpv6.dhcp4o6_server}",
    .fields = dhcp4o6_item_fields,
};

static const struct field dhcp4o6_fields[] = {
    {.key = "dhcpv6.list.dhcp4o6",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dhcp4o6_item,
	.init = "[dhcpv6.dhcp4o6.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_dhcp4o6 = {
    .key = "dhcpv6.opt.dhcp4o6",
    .name = "DHCP over DHCPv6 servers",
    .spec = "RFC 7341 clause 7.2",
    .help = "Who speaks DHCP for IPv4 within DHCPv6.",
    .summary = "{dhcpv6.dhcp4o6_server}",
    .fields = dhcp4o6_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 88}, {}},
};

static const struct field relay_port_fields[] = {
    {.key = "dhcpv6.relay_port",
	.label = "Value",
	.kind = &kind_number,
	.bits = 16,
	.help = "The UDP port that the relay next to the client has sent from; 0: the usual one."},
    {},
};

static const struct proto proto_relay_port = {
    .key = "dhcpv6.opt.relay_port",
    .name = "Relay port",
    .spec = "RFC 8357",
    .help = "A relay may send from a port of its own: this notes which, so that the answer finds "
	    "its way back.",
    .summary = "{dhcpv6.relay_port}",
    .fields = relay_port_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 135}, {}},
};

static const struct field captive_portal_fields[] = {
    {.key = "dhcpv6.captive_portal",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The web address where the user can log in."},
    {},
};

static const struct proto proto_captive_portal = {
    .key = "dhcpv6.opt.captive_portal",
    .name = "Captive portal",
    .spec = "RFC 8910 clause 2.2",
    .help = "Where one must agree to something before the network works.",
    .summary = "{dhcpv6.captive_portal}",
    .fields = captive_portal_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 103}, {}},
};

static const struct field mudurl_fields[] = {
    {.key = "dhcpv6.mudurl",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The web address of the description of what this device may do."},
    {},
};

static const struct proto proto_mudurl = {
    .key = "dhcpv6.opt.mudurl",
    .name = "MUD address",
    .spec = "RFC 8520",
    .help = "Where the maker of this thing has written down what it is meant to do: the network "
	    "allows no more.",
    .summary = "{dhcpv6.mudurl}",
    .fields = mudurl_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 112}, {}},
};

static const struct field other_fields[] = {
    {.key = "dhcpv6.option.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "What only its own document explains."},
    {},
};

static const struct proto proto_other = {
    .key = "dhcpv6.other",
    .name = "Other option",
    .spec = "RFC 8415 clause 21.1",
    .help = "An option that this program shows as bytes.",
    .fields = other_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 0, 65535}, {}},
};

const struct proto *const dhcpv6_more_protos[] = {
    &proto_lifetime,
    &proto_posix_timezone,
    &proto_tzdb,
    &proto_lq,
    &proto_client_data,
    &proto_clt,
    &proto_lq_relay,
    &proto_lq_links_item,
    &proto_lq_links,
    &proto_boot_url,
    &proto_boot_param_item,
    &proto_boot_param,
    &proto_aftr,
    &proto_rsoo,
    &proto_sol_max_rt,
    &proto_inf_max_rt,
    &proto_dhcp4o6_item,
    &proto_dhcp4o6,
    &proto_relay_port,
    &proto_captive_portal,
    &proto_mudurl,
    &proto_other,
    NULL,
};
