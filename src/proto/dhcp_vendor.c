/* SPDX-License-Identifier: BSD-2-Clause */
/* Options of DHCP that hold options of their own: those of a maker, and NetWare's. Whose the first
 * ones are is in another option, so that their values stay bytes. */
#include "proto/dhcp.h"
#include "proto/protos.h"

/* Types and lengths up to the end, as RFC 2132 wants it; some makers put other things there. */
static bool
is_list(const struct stretch *mine)
{
	size_t at = 0;

	while (at < mine->n && mine->bytes[at] != 255) {
		if (at + 1 == mine->n && mine->bytes[at])
			return mine->n < mine->len;
		at += mine->bytes[at] ? 2 + (size_t)mine->bytes[at + 1] : 1;
	}
	return mine->n > 1 && at <= mine->len;
}

static const struct name ends[] = {
    {0, .name = "pad", .help = "Nothing."},
    {255, .name = "end", .help = "No more follow."},
    {},
};

static const struct field vendor_item_fields[] = {
    {.key = "dhcp.option.vendor.code",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = ends,
	.init = "1",
	.help = "Which of the maker's options: each maker has numbers of its own."},
    {.key = "dhcp.option.suboption_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "dhcp.option.vendor.code", .from = 1, .to = 254, .is = IF},
	.count = {.of = SIZED},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.vendor.bytes",
	.label = "Value",
	.kind = &kind_bytes,
	.when = {.key = "dhcp.option.vendor.code", .from = 1, .to = 254, .is = IF},
	.sized_by = "dhcp.option.suboption_length",
	.help = "What only the maker explains."},
    {},
};

static const struct proto proto_vendor_item = {
    .key = "dhcp.option.vendor.item",
    .name = "Option of a maker",
    .spec = "RFC 2132 clause 8.4",
    .help = "One of the options that a maker has for its own devices.",
    .summary = "{dhcp.option.vendor.code}",
    .fields = vendor_item_fields,
};

static const struct field vendor_fields[] = {
    {.key = "dhcp.option.vendor.items",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_vendor_item,
	.until = {.key = "dhcp.option.vendor.code", .from = 255},
	.init = "[dhcp.option.vendor.item]",
	.help = "What the maker's devices ask for, or are told."},
    {.key = "dhcp.option.vendor.rest",
	.label = "Rest",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes after the end."},
    {},
};

static const struct proto proto_vendor = {
    .key = "dhcp.option.vendor",
    .name = "Options of a maker",
    .spec = "RFC 2132 clause 8.4",
    .help = "What devices of one maker want to know: which server to start from (PXE), which "
	    "controller an access point belongs to, which settings a modem has. Option 60 says "
	    "whose they are; what they mean only that maker knows.",
    .fields = vendor_fields,
    .binds = (const struct bind[]){{&dhcp_option, 43, .test = is_list}, {}},
};

static const struct name nwip_options[] = {
    {1, .name = "none", .help = "This server knows nothing about NetWare."},
    {2, .name = "here", .help = "The answers are in this list."},
    {3, .name = "in-fields", .help = "The answers are in the fields for server and file."},
    {4, .name = "too-big", .help = "The answers had no room."},
    {5, .name = "broadcast", .help = "Whether to ask everybody for the nearest server."},
    {6, .name = "preferred-DSS", .help = "Whom to ask for names and services."},
    {7, .name = "nearest-server", .help = "The nearest servers."},
    {8, .name = "retries", .help = "How often to try each of them."},
    {9, .name = "retry-delay", .help = "How long to wait in between."},
    {10, .name = "NWIP-1.1", .help = "Whether old clients are served as well."},
    {11, .name = "primary-DSS", .help = "Who has the master copy of names and services."},
    {},
};

static const struct field preferred_fields[] = {
    {.key = "dhcp.option.novell_options.preferred_dss_server",
	.label = "Server",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "One of the servers."},
    {},
};

static const struct proto proto_preferred = {
    .key = "dhcp.option.nwip.dss",
    .name = "Server for names and services",
    .spec = "RFC 2242 clause 3",
    .help = "A server that knows the names and services of NetWare.",
    .fields = preferred_fields,
};

static const struct field nearest_fields[] = {
    {.key = "dhcp.option.novell_options.nearest_nwip_server",
	.label = "Server",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "One of the servers."},
    {},
};

static const struct proto proto_nearest = {
    .key = "dhcp.option.nwip.server",
    .name = "Server of NetWare",
    .spec = "RFC 2242 clause 3",
    .help = "A server of NetWare near the client.",
    .fields = nearest_fields,
};

#define SUBOPTION(number)                                                                 \
	{                                                                                 \
		.key = "dhcp.option.novell_options.suboption", .from = (number), .is = IF \
	}

static const struct field nwip_item_fields[] = {
    {.key = "dhcp.option.novell_options.suboption",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = nwip_options,
	.init = "2",
	.help = "What is said about NetWare."},
    {.key = "dhcp.option.suboption_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.novell_options.broadcast",
	.label = "Broadcast",
	.kind = &kind_number,
	.bits = 8,
	.when = SUBOPTION(5),
	.names = dhcp_switch,
	.help = "Whether to ask everybody for the nearest server."},
    {.key = "dhcp.option.novell_options.dss_servers",
	.label = "Servers",
	.kind = &kind_list,
	.bits = REST,
	.when = SUBOPTION(6),
	.item = &proto_preferred,
	.help = "Five at most, the best first."},
    {.key = "dhcp.option.novell_options.nwip_servers",
	.label = "Servers",
	.kind = &kind_list,
	.bits = REST,
	.when = SUBOPTION(7),
	.item = &proto_nearest,
	.help = "Five at most, the best first."},
    {.key = "dhcp.option.novell_options.autoretries",
	.label = "Retries",
	.kind = &kind_number,
	.bits = 8,
	.when = SUBOPTION(8),
	.help = "How often to try each of them."},
    {.key = "dhcp.option.novell_options.autoretry_delay",
	.label = "Delay",
	.kind = &kind_number,
	.bits = 8,
	.when = SUBOPTION(9),
	.help = "Seconds in between."},
    {.key = "dhcp.option.novell_options.support_netware_v1_1",
	.label = "Old clients",
	.kind = &kind_number,
	.bits = 8,
	.when = SUBOPTION(10),
	.names = dhcp_switch,
	.help = "Whether those of NetWare/IP 1.1 are served as well."},
    {.key = "dhcp.option.novell_options.primary_dss",
	.label = "Server",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = SUBOPTION(11),
	.help = "Who has the master copy of names and services."},
    {.key = "dhcp.option.novell_options.bytes",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes of a setting that is not known, or beyond what it holds."},
    {},
};

static const struct proto proto_nwip_item = {
    .key = "dhcp.option.nwip.item",
    .name = "Setting of NetWare/IP",
    .spec = "RFC 2242 clause 3",
    .help = "One setting of a client of NetWare over IP.",
    .summary = "{dhcp.option.novell_options.suboption}",
    .fields = nwip_item_fields,
};

static const struct field nwip_fields[] = {
    {.key = "dhcp.option.novell_options.items",
	.label = "Settings",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_nwip_item,
	.init = "[dhcp.option.nwip.item]",
	.help = "First whether there are any, then what they are."},
    {},
};

static const struct proto proto_nwip = {
    .key = "dhcp.option.nwip",
    .name = "NetWare/IP",
    .spec = "RFC 2242 clause 3",
    .help = "Where a client of Novell's network of the 1990s finds its servers over IP.",
    .fields = nwip_fields,
    .binds = (const struct bind[]){{&dhcp_option, 63}, {}},
};

const struct proto *const dhcp_vendor_protos[] = {
    &proto_vendor,
    &proto_vendor_item,
    &proto_preferred,
    &proto_nearest,
    &proto_nwip_item,
    &proto_nwip,
    NULL,
};
