/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 that list the servers of names, calls and users. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"

static const struct field dns_item_fields[] = {
    {.key = "dhcpv6.dns_server",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_dns_item = {
    .key = "dhcpv6.dns.item",
    .name = "Name servers",
    .spec = "RFC 3646 clause 3",
    .help = "A server that the host asks for the address behind a name.",
    .summary = "{dhcpv6.dns_server}",
    .fields = dns_item_fields,
};

static const struct field dns_fields[] = {
    {.key = "dhcpv6.list.dns",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dns_item,
	.init = "[dhcpv6.dns.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_dns = {
    .key = "dhcpv6.opt.dns",
    .name = "Name servers",
    .spec = "RFC 3646 clause 3",
    .help = "Who turns names into addresses.",
    .summary = "{dhcpv6.dns_server}",
    .fields = dns_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 23}, {}},
};

static const struct field domains_item_fields[] = {
    {.key = "dhcpv6.search_list_entry",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "example.com",
	.help = "A domain that is tried."},
    {},
};

static const struct proto proto_domains_item = {
    .key = "dhcpv6.domains.item",
    .name = "Domain search list",
    .spec = "RFC 3646 clause 4",
    .help = "A domain that the client puts behind a short name when it looks for it.",
    .summary = "{dhcpv6.search_list_entry}",
    .fields = domains_item_fields,
};

static const struct field domains_fields[] = {
    {.key = "dhcpv6.list.domains",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_domains_item,
	.init = "[dhcpv6.domains.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_domains = {
    .key = "dhcpv6.opt.domains",
    .name = "Domain search list",
    .spec = "RFC 3646 clause 4",
    .help = "The domains that are tried after a short name.",
    .summary = "{dhcpv6.search_list_entry}",
    .fields = domains_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 24}, {}},
};

static const struct field sip_names_item_fields[] = {
    {.key = "dhcpv6.sip_server_domain_search_fqdn",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "example.com",
	.help = "The name of the server in DNS."},
    {},
};

static const struct proto proto_sip_names_item = {
    .key = "dhcpv6.sip_names.item",
    .name = "SIP servers (names)",
    .spec = "RFC 3319 clause 3.1",
    .help = "A server for calls, by its name: the client looks up where it is.",
    .summary = "{dhcpv6.sip_server_domain_search_fqdn}",
    .fields = sip_names_item_fields,
};

static const struct field sip_names_fields[] = {
    {.key = "dhcpv6.list.sip_names",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sip_names_item,
	.init = "[dhcpv6.sip_names.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_sip_names = {
    .key = "dhcpv6.opt.sip_names",
    .name = "SIP servers (names)",
    .spec = "RFC 3319 clause 3.1",
    .help = "Who connects telephone calls.",
    .summary = "{dhcpv6.sip_server_domain_search_fqdn}",
    .fields = sip_names_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 21}, {}},
};

static const struct field sip_item_fields[] = {
    {.key = "dhcpv6.sip_server_a",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_sip_item = {
    .key = "dhcpv6.sip.item",
    .name = "SIP servers",
    .spec = "RFC 3319 clause 3.2",
    .help = "A server for calls, by its address.",
    .summary = "{dhcpv6.sip_server_a}",
    .fields = sip_item_fields,
};

static const struct field sip_fields[] = {
    {.key = "dhcpv6.list.sip",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sip_item,
	.init = "[dhcpv6.sip.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_sip = {
    .key = "dhcpv6.opt.sip",
    .name = "SIP servers",
    .spec = "RFC 3319 clause 3.2",
    .help = "Who connects telephone calls.",
    .summary = "{dhcpv6.sip_server_a}",
    .fields = sip_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 22}, {}},
};

static const struct field nis_item_fields[] = {
    {.key = "dhcpv6.nis_server",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_nis_item = {
    .key = "dhcpv6.nis.item",
    .name = "NIS servers",
    .spec = "RFC 3898 clause 3",
    .help = "A server with the list of users of the Unix hosts.",
    .summary = "{dhcpv6.nis_server}",
    .fields = nis_item_fields,
};

static const struct field nis_fields[] = {
    {.key = "dhcpv6.list.nis",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nis_item,
	.init = "[dhcpv6.nis.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nis = {
    .key = "dhcpv6.opt.nis",
    .name = "NIS servers",
    .spec = "RFC 3898 clause 3",
    .help = "Who keeps the users of Unix hosts (old).",
    .summary = "{dhcpv6.nis_server}",
    .fields = nis_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 27}, {}},
};

static const struct field nisp_item_fields[] = {
    {.key = "dhcpv6.nisp_server",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_nisp_item = {
    .key = "dhcpv6.nisp.item",
    .name = "NIS+ servers",
    .spec = "RFC 3898 clause 4",
    .help = "A server with the list of users of NIS+.",
    .summary = "{dhcpv6.nisp_server}",
    .fields = nisp_item_fields,
};

static const struct field nisp_fields[] = {
    {.key = "dhcpv6.list.nisp",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nisp_item,
	.init = "[dhcpv6.nisp.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nisp = {
    .key = "dhcpv6.opt.nisp",
    .name = "NIS+ servers",
    .spec = "RFC 3898 clause 4",
    .help = "Who keeps the users of NIS+, which came after NIS (old).",
    .summary = "{dhcpv6.nisp_server}",
    .fields = nisp_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 28}, {}},
};

static const struct field nis_domain_item_fields[] = {
    {.key = "dhcpv6.nis_fqdn",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "example.com",
	.help = "The name of the domain."},
    {},
};

static const struct proto proto_nis_domain_item = {
    .key = "dhcpv6.nis_domain.item",
    .name = "NIS domain",
    .spec = "RFC 3898 clause 5",
    .help = "The group of Unix hosts that share a list of users.",
    .summary = "{dhcpv6.nis_fqdn}",
    .fields = nis_domain_item_fields,
};

static const struct field nis_domain_fields[] = {
    {.key = "dhcpv6.list.nis_domain",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nis_domain_item,
	.init = "[dhcpv6.nis_domain.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nis_domain = {
    .key = "dhcpv6.opt.nis_domain",
    .name = "NIS domain",
    .spec = "RFC 3898 clause 5",
    .help = "The domain of NIS (old).",
    .summary = "{dhcpv6.nis_fqdn}",
    .fields = nis_domain_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 29}, {}},
};

static const struct field nisp_domain_item_fields[] = {
    {.key = "dhcpv6.nisp_fqdn",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "example.com",
	.help = "The name of the domain."},
    {},
};

static const struct proto proto_nisp_domain_item = {
    .key = "dhcpv6.nisp_domain.item",
    .name = "NIS+ domain",
    .spec = "RFC 3898 clause 6",
    .help = "The group of hosts that share a list of users of NIS+.",
    .summary = "{dhcpv6.nisp_fqdn}",
    .fields = nisp_domain_item_fields,
};

static const struct field nisp_domain_fields[] = {
    {.key = "dhcpv6.list.nisp_domain",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nisp_domain_item,
	.init = "[dhcpv6.nisp_domain.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_nisp_domain = {
    .key = "dhcpv6.opt.nisp_domain",
    .name = "NIS+ domain",
    .spec = "RFC 3898 clause 6",
    .help = "The domain of NIS+ (old).",
    .summary = "{dhcpv6.nisp_fqdn}",
    .fields = nisp_domain_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 30}, {}},
};

const struct proto *const dhcpv6_servers_protos[] = {
    &proto_dns_item,
    &proto_dns,
    &proto_domains_item,
    &proto_domains,
    &proto_sip_names_item,
    &proto_sip_names,
    &proto_sip_item,
    &proto_sip,
    &proto_nis_item,
    &proto_nis,
    &proto_nisp_item,
    &proto_nisp,
    &proto_nis_domain_item,
    &proto_nis_domain,
    &proto_nisp_domain_item,
    &proto_nisp_domain,
    NULL,
};
