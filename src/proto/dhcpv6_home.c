/* SPDX-License-Identifier: BSD-2-Clause */
/* The options of DHCPv6 that say where a client is as an address, and by whose name it is looked
 * after: at home, in an emergency, at the access. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"
#include "proto/spaces.h"

static const struct name whose[] = {
    {0, .name = "server", .help = "Where the server is."},
    {1, .name = "network", .help = "Where the nearest part of the network is."},
    {2, .name = "client", .help = "Where the client is."},
    {},
};

static const struct field civic_item_fields[] = {
    {.key = "dhcpv6.civic.ca_type",
	.label = "Kind",
	.kind = &kind_number,
	.bits = 8,
	.names = lldp_civic_types,
	.init = "3",
	.help = "City, street, floor, room."},
    {.key = "dhcpv6.civic.ca_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes that follow."},
    {.key = "dhcpv6.civic.ca_value",
	.label = "Value",
	.kind = &kind_text,
	.sized_by = "dhcpv6.civic.ca_length",
	.init = "Berlin",
	.help = "The name, such as that of the street, in letters."},
    {},
};

static const struct proto proto_civic_item = {
    .key = "dhcpv6.civic.item",
    .name = "Part of an address",
    .spec = "RFC 4776 clause 3.4",
    .help = "One part of an address.",
    .summary = "{dhcpv6.civic.ca_type} {dhcpv6.civic.ca_value}",
    .fields = civic_item_fields,
};

static const struct field civic_fields[] = {
    {.key = "dhcpv6.civic.what",
	.label = "Whose",
	.kind = &kind_number,
	.bits = 8,
	.names = whose,
	.init = "2",
	.help = "Whose place it is."},
    {.key = "dhcpv6.civic.country",
	.label = "Country",
	.kind = &kind_text,
	.bits = 16,
	.init = "DE",
	.help = "The country, by its two letters: DE is Germany."},
    {.key = "dhcpv6.civic.parts",
	.label = "Parts",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_civic_item,
	.init = "[dhcpv6.civic.item]",
	.help = "From the country down to the seat."},
    {},
};

static const struct proto proto_civic = {
    .key = "dhcpv6.opt.civic",
    .name = "Civic location",
    .spec = "RFC 4776 clause 3.2",
    .help = "Where the host is, as an address: emergency services ask for it.",
    .fields = civic_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 36}, {}},
};

static const struct field name_fields[] = {
    {.key = "dhcpv6.home.name",
	.label = "Name",
	.kind = &kind_dns_name,
	.bits = SELF,
	.init = "home.example.com",
	.help = "A full name in DNS."},
    {},
};

static const struct proto proto_name = {
    .key = "dhcpv6.opt.home",
    .name = "Name of a network or server",
    .spec = "RFC 6610, RFC 5223 clause 4, RFC 5986, RFC 6440",
    .help = "A name to start from: the home network of a mobile host (49) or its home agent (73), "
	    "the server that knows whom to call in an emergency (51), the access network (57), "
	    "the keys of the access (65).",
    .summary = "{dhcpv6.home.name}",
    .fields = name_fields,
    .binds = (const struct bind[]){{&dhcpv6_option, 49}, {&dhcpv6_option, 51}, {&dhcpv6_option, 57},
	{&dhcpv6_option, 65}, {&dhcpv6_option, 73}, {}},
};

const struct proto *const dhcpv6_home_protos[] = {
    &proto_civic_item,
    &proto_civic,
    &proto_name,
    NULL,
};
