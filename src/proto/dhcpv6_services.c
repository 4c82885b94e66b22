/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 that list servers of time, broadcast and access. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"

static const struct space ntp_option = {.name = "NTP server option"};

static const struct field sntp_item_fields[] = {
    {.key = "dhcpv6.sntp_server",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_sntp_item = {
    .key = "dhcpv6.sntp.item",
    .name = "SNTP servers",
    .spec = "RFC 4075 clause 4",
    .help = "A server that the host sets its clock by.",
    .summary = "{dhcpv6.sntp_server}",
    .fields = sntp_item_fields,
};

static const struct field sntp_fields[] = {
    {.key = "dhcpv6.list.sntp",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_sntp_item,
	.init = "[dhcpv6.sntp.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_sntp = {
    .key = "dhcpv6.opt.sntp",
    .name = "SNTP servers",
    .spec = "RFC 4075 clause 4",
    .help = "Who tells the time (today option 56).",
    .summary = "{dhcpv6.sntp_server}",
    .fields = sntp_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 31}, {}},
};

static const struct field bcmcs_names_item_fields[] = {
    {.key = "dhcpv6.bcmcs_server_fqdn",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "example.com",
	.help = "The name of the server in DNS."},
    {},
};

static const struct proto proto_bcmcs_names_item = {
    .key = "dhcpv6.bcmcs_names.item",
    .name = "Broadcast servers (names)",
    .spec = "RFC 4280 clause 4.2",
    .help = "A server that tells phones which broadcasts there are, by its name.",
    .summary = "{dhcpv6.bcmcs_server_fqdn}",
    .fields = bcmcs_names_item_fields,
};

static const struct field bcmcs_names_fields[] = {
    {.key = "dhcpv6.list.bcmcs_names",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_bcmcs_names_item,
	.init = "[dhcpv6.bcmcs_names.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_bcmcs_names = {
    .key = "dhcpv6.opt.bcmcs_names",
    .name = "Broadcast servers (names)",
    .spec = "RFC 4280 clause 4.2",
    .help = "Servers for broadcast to phones.",
    .summary = "{dhcpv6.bcmcs_server_fqdn}",
    .fields = bcmcs_names_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 33}, {}},
};

static const struct field bcmcs_item_fields[] = {
    {.key = "dhcpv6.bcmcs_server_a",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_bcmcs_item = {
    .key = "dhcpv6.bcmcs.item",
    .name = "Broadcast servers",
    .spec = "RFC 4280 clause 4.4",
    .help = "A server that tells phones which broadcasts there are, by its address.",
    .summary = "{dhcpv6.bcmcs_server_a}",
    .fields = bcmcs_item_fields,
};

static const struct field bcmcs_fields[] = {
    {.key = "dhcpv6.list.bcmcs",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_bcmcs_item,
	.init = "[dhcpv6.bcmcs.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_bcmcs = {
    .key = "dhcpv6.opt.bcmcs",
    .name = "Broadcast servers",
    .spec = "RFC 4280 clause 4.4",
    .help = "Servers for broadcast to phones.",
    .summary = "{dhcpv6.bcmcs_server_a}",
    .fields = bcmcs_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 34}, {}},
};

static const struct field pana_item_fields[] = {
    {.key = "dhcpv6.pana_agent",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_pana_item = {
    .key = "dhcpv6.pana.item",
    .name = "PANA agents",
    .spec = "RFC 5192 clause 4",
    .help = "A server that asks the host who it is before it may use the network.",
    .summary = "{dhcpv6.pana_agent}",
    .fields = pana_item_fields,
};

static const struct field pana_fields[] = {
    {.key = "dhcpv6.list.pana",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pana_item,
	.init = "[dhcpv6.pana.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_pana = {
    .key = "dhcpv6.opt.pana",
    .name = "PANA agents",
    .spec = "RFC 5192 clause 4",
    .help = "Who checks whether the host may come in.",
    .summary = "{dhcpv6.pana_agent}",
    .fields = pana_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 40}, {}},
};

static const struct field capwap_item_fields[] = {
    {.key = "dhcpv6.capwap_ac_v6",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_capwap_item = {
    .key = "dhcpv6.capwap.item",
    .name = "Access controllers",
    .spec = "RFC 5417 clause 3",
    .help = "A controller that the access point can join.",
    .summary = "{dhcpv6.capwap_ac_v6}",
    .fields = capwap_item_fields,
};

static const struct field capwap_fields[] = {
    {.key = "dhcpv6.list.capwap",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_capwap_item,
	.init = "[dhcpv6.capwap.item]",
	.help = "The best first."},
    {},
};

static const struct proto proto_capwap = {
    .key = "dhcpv6.opt.capwap",
    .name = "Access controllers",
    .spec = "RFC 5417 clause 3",
    .help = "Who manages this wireless access point.",
    .summary = "{dhcpv6.capwap_ac_v6}",
    .fields = capwap_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 52}, {}},
};

static const struct field ntpserver_item_fields[] = {
    {.key = "dhcpv6.ntpserver.option.type",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 16,
	.space = &ntp_option,
	.init = "1",
	.help = "1: an address. 2: a group. 3: a name."},
    {.key = "dhcpv6.ntpserver.option.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.help = "Bytes of the value."},
    {},
};

static const struct proto proto_ntpserver_item = {
    .key = "dhcpv6.ntpserver.item",
    .name = "NTP server",
    .spec = "RFC 5908 clause 4",
    .help = "One server.",
    .summary = "{next}",
    .fields = ntpserver_item_fields,
};

static const struct field ntp_address_fields[] = {
    {.key = "dhcpv6.ntpserver.addr",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "2001:db8::1",
	.help = "Its address."},
    {},
};

static const struct proto proto_ntp_address = {
    .key = "dhcpv6.ntpserver.address",
    .name = "Address",
    .spec = "RFC 5908 clause 4.1",
    .help = "The address of a server.",
    .summary = "{dhcpv6.ntpserver.addr}",
    .fields = ntp_address_fields,
    .binds = (const struct bind[]){{&ntp_option, 1}, {}},
};

static const struct field ntp_group_fields[] = {
    {.key = "dhcpv6.ntpserver.mc_addr",
	.label = "Group",
	.kind = &kind_ipv6,
	.bits = 128,
	.init = "ff05::101",
	.help = "Its address."},
    {},
};

static const struct proto proto_ntp_group = {
    .key = "dhcpv6.ntpserver.group",
    .name = "Group",
    .spec = "RFC 5908 clause 4.2",
    .help = "A group to which a server sends the time.",
    .summary = "{dhcpv6.ntpserver.mc_addr}",
    .fields = ntp_group_fields,
    .binds = (const struct bind[]){{&ntp_option, 2}, {}},
};

static const struct field ntp_name_fields[] = {
    {.key = "dhcpv6.ntpserver.fqdn",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "ntp.example.com",
	.help = "Its name."},
    {},
};

static const struct proto proto_ntp_name = {
    .key = "dhcpv6.ntpserver.name",
    .name = "Name",
    .spec = "RFC 5908 clause 4.3",
    .help = "The name of a server.",
    .summary = "{dhcpv6.ntpserver.fqdn}",
    .fields = ntp_name_fields,
    .binds = (const struct bind[]){{&ntp_option, 3}, {}},
};

static const struct field ntp_fields[] = {
    {.key = "dhcpv6.list.ntp",
	.label = "Servers",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ntpserver_item,
	.init = "[dhcpv6.ntpserver.address]",
	.help = "The servers."},
    {},
};

static const struct proto proto_ntp = {
    .key = "dhcpv6.opt.ntp",
    .name = "NTP servers",
    .spec = "RFC 5908 clause 4",
    .help = "Who tells the time to the millisecond.",
    .summary = "{dhcpv6.ntpserver.addr|dhcpv6.ntpserver.mc_addr|dhcpv6.ntpserver.fqdn}",
    .fields = ntp_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 56}, {}},
};

const struct proto *const dhcpv6_services_protos[] = {
    &proto_sntp_item,
    &proto_sntp,
    &proto_bcmcs_names_item,
    &proto_bcmcs_names,
    &proto_bcmcs_item,
    &proto_bcmcs,
    &proto_pana_item,
    &proto_pana,
    &proto_capwap_item,
    &proto_capwap,
    &proto_ntpserver_item,
    &proto_ntp_address,
    &proto_ntp_group,
    &proto_ntp_name,
    &proto_ntp,
    NULL,
};
