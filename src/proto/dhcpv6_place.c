/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 about where a client is, its name and its machine. */
#include "proto/dhcp.h"
#include "proto/dhcpv6.h"
#include "proto/protos.h"

static const struct field fqdn_bits[] = {
    {.key = "dhcpv6.clientfqdn.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "dhcpv6.clientfqdn.client.n",
	.label = "No update",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype",
	    .from = 7,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "dhcpv6.msgtype", .from = 2, .is = UNLESS}},
	.help = "The server shall change nothing in DNS."},
    {.key = "dhcpv6.clientfqdn.server.n",
	.label = "No update",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype", .from = 7, .is = IF},
	.help = "The server changes nothing in DNS."},
    {.key = "dhcpv6.clientfqdn.server.n",
	.label = "No update",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype", .from = 2, .is = IF},
	.help = "The server changes nothing in DNS."},
    {.key = "dhcpv6.clientfqdn.client.o",
	.label = "Overridden",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype",
	    .from = 7,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "dhcpv6.msgtype", .from = 2, .is = UNLESS}},
	.help = "Only a server sets it."},
    {.key = "dhcpv6.clientfqdn.server.o",
	.label = "Overridden",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype", .from = 7, .is = IF},
	.help = "The server does otherwise than the client wished."},
    {.key = "dhcpv6.clientfqdn.server.o",
	.label = "Overridden",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype", .from = 2, .is = IF},
	.help = "The server does otherwise than the client wished."},
    {.key = "dhcpv6.clientfqdn.client.s",
	.label = "Server updates",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype",
	    .from = 7,
	    .is = UNLESS,
	    .also = &(const struct when){.key = "dhcpv6.msgtype", .from = 2, .is = UNLESS}},
	.help = "The server shall put the name into DNS."},
    {.key = "dhcpv6.clientfqdn.server.s",
	.label = "Server updates",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype", .from = 7, .is = IF},
	.help = "The server puts the name into DNS."},
    {.key = "dhcpv6.clientfqdn.server.s",
	.label = "Server updates",
	.kind = &kind_flag,
	.bits = 1,
	.when = {.key = "dhcpv6.msgtype", .from = 2, .is = IF},
	.help = "The server puts the name into DNS."},
    {},
};

static const struct field interface_id_fields[] = {
    {.key = "dhcpv6.interface_id",
	.label = "Interface",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "As the relay writes it."},
    {},
};

static const struct proto proto_interface_id = {
    .key = "dhcpv6.opt.interface_id",
    .name = "Interface identifier",
    .spec = "RFC 8415 clause 21.18",
    .help = "Where the client is plugged in, as the relay says it.",
    .summary = "{dhcpv6.interface_id\"}",
    .fields = interface_id_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 18}, {}},
};

static const struct field reconf_fields[] = {
    {.key = "dhcpv6.reconf_msg",
	.label = "Value",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcpv6_messages,
	.init = "5",
	.help = "5: renew. 6: rebind. 11: ask for information."},
    {},
};

static const struct proto proto_reconf = {
    .key = "dhcpv6.opt.reconf",
    .name = "Reconfigure message",
    .spec = "RFC 8415 clause 21.19",
    .help = "What the client shall do now.",
    .summary = "{dhcpv6.reconf_msg}",
    .fields = reconf_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 19}, {}},
};

static const struct field remote_id_fields[] = {
    {.key = "dhcpv6.remoteid.enterprise",
	.label = "Enterprise",
	.kind = &kind_number,
	.bits = 32,
	.help = "The maker's number at IANA."},
    {.key = "dhcpv6.remoteid_enterprise_id",
	.label = "Remote",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "As the relay writes it."},
    {},
};

static const struct proto proto_remote_id = {
    .key = "dhcpv6.opt.remote_id",
    .name = "Remote identifier",
    .spec = "RFC 4649 clause 3",
    .help = "Who is at the other end, as the relay says it.",
    .fields = remote_id_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 37}, {}},
};

static const struct field subscriber_fields[] = {
    {.key = "dhcpv6.subscriber_id",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.help = "The provider's name for the customer."},
    {},
};

static const struct proto proto_subscriber = {
    .key = "dhcpv6.opt.subscriber",
    .name = "Subscriber",
    .spec = "RFC 4580 clause 2",
    .help = "Which customer this is.",
    .summary = "{dhcpv6.subscriber_id}",
    .fields = subscriber_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 38}, {}},
};

static const struct field client_lladdr_fields[] = {
    {.key = "dhcpv6.client_lladdr.hwtype",
	.label = "Hardware type",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = "What kind of link: 1 is Ethernet."},
    {.key = "dhcpv6.client_lladdr.addr",
	.label = "Address",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The client's MAC address, as the relay has seen it."},
    {},
};

static const struct proto proto_client_lladdr = {
    .key = "dhcpv6.opt.client_lladdr",
    .name = "Client link-layer address",
    .spec = "RFC 6939 clause 4",
    .help = "The client's MAC address, as the relay has seen it.",
    .fields = client_lladdr_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 79}, {}},
};

static const struct field fqdn_fields[] = {
    {.key = "dhcpv6.client_fqdn_flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = fqdn_bits,
	.help = "Who writes the name into DNS."},
    {.key = "dhcpv6.client_domain",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.when = {.is = IF_LEFT},
	.init = "host.example.com",
	.help = "The client's name, with its domain or without."},
    {},
};

static const struct proto proto_fqdn = {
    .key = "dhcpv6.opt.fqdn",
    .name = "Client name",
    .spec = "RFC 4704 clause 4",
    .help = "The client's full name, and who puts it into DNS.",
    .summary = "{dhcpv6.client_domain}",
    .fields = fqdn_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 39}, {}},
};

static const struct field architecture_item_fields[] = {
    {.key = "dhcpv6.architecture",
	.label = "Architecture",
	.kind = &kind_number,
	.bits = 16,
	.names = dhcp_architectures,
	.init = "7",
	.help = "Processor and firmware."},
    {},
};

static const struct proto proto_architecture_item = {
    .key = "dhcpv6.architecture.item",
    .name = "Client architecture",
    .spec = "RFC 5970 clause 3.3",
    .help = "A kind of boot file that the client can run: some can run several.",
    .summary = "{dhcpv6.architecture}",
    .fields = architecture_item_fields,
};

static const struct field architecture_fields[] = {
    {.key = "dhcpv6.list.architecture",
	.label = "List",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_architecture_item,
	.init = "[dhcpv6.architecture.item]",
	.help = "The kinds of boot files that the client can run, the preferred first."},
    {},
};

static const struct proto proto_architecture = {
    .key = "dhcpv6.opt.architecture",
    .name = "Client architecture",
    .spec = "RFC 5970 clause 3.3",
    .help = "Which processor and firmware the client has.",
    .summary = "{dhcpv6.architecture}",
    .fields = architecture_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 61}, {}},
};

static const struct field nii_fields[] = {
    {.key = "dhcpv6.nii.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "What kind of interface: 1 is UNDI, that of boot ROMs."},
    {.key = "dhcpv6.nii.major",
	.label = "Major",
	.kind = &kind_number,
	.bits = 8,
	.init = "3",
	.help = "The version of that interface, before the dot."},
    {.key = "dhcpv6.nii.minor",
	.label = "Minor",
	.kind = &kind_number,
	.bits = 8,
	.init = "16",
	.help = "The version of that interface, behind the dot."},
    {},
};

static const struct proto proto_nii = {
    .key = "dhcpv6.opt.nii",
    .name = "Network interface",
    .spec = "RFC 5970 clause 3.4",
    .help = "Which interface to its network card the client has.",
    .fields = nii_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 62}, {}},
};

const struct proto *const dhcpv6_place_protos[] = {
    &proto_interface_id,
    &proto_reconf,
    &proto_remote_id,
    &proto_subscriber,
    &proto_client_lladdr,
    &proto_fqdn,
    &proto_architecture_item,
    &proto_architecture,
    &proto_nii,
    NULL,
};
