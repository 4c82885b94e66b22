/* SPDX-License-Identifier: BSD-2-Clause */
/* What PXE puts into the option of DHCP for makers: where and how a computer without a disk starts.
 * Option 60 says PXEClient then; here the lengths tell, as it may stand anywhere in the message. */
#include "proto/dhcp.h"
#include "proto/protos.h"

enum {
	CONTROL = 6,
	SERVERS = 8,
	MENU = 9,
	PROMPT = 10,
	CREDENTIALS = 12,
	ITEM = 71,
	END = 255
};

/* Servers, each with a type and a count of addresses, fill so many bytes. */
static bool
are_servers(const uint8_t *at, size_t n)
{
	size_t i = 0;

	while (i + 3 <= n)
		i += 3 + 4 * (size_t)at[i + 2];
	return n && i == n;
}

/* Lines of a menu, each with a type and a length, fill so many bytes. */
static bool
is_menu(const uint8_t *at, size_t n)
{
	size_t i = 0;

	while (i + 3 <= n)
		i += 3 + (size_t)at[i + 2];
	return n && i == n;
}

static bool
is_item(unsigned code, const uint8_t *at, size_t n)
{
	static const uint8_t sizes[] = {[1] = 4, [2] = 2, [3] = 2, [4] = 1, [5] = 1, [7] = 4};

	switch (code) {
	case CONTROL:
		return n == 1 && at[0] < 16;
	case SERVERS:
		return are_servers(at, n);
	case MENU:
		return is_menu(at, n);
	case PROMPT:
		return n > 0;
	case ITEM:
		return n == 4;
	default:
		return code < sizeof(sizes) ? n == sizes[code] : code <= CREDENTIALS;
	}
}

/* Nothing but items of PXE, of the right size, one of them as nobody else has it, and the end. */
static bool
is_pxe(const struct stretch *mine)
{
	const uint8_t *bytes = mine->bytes;
	size_t at = 0;
	bool known = false;

	while (at < mine->n && bytes[at] != END) {
		if (!bytes[at]) {
			at++;
			continue;
		}
		if (at + 2 > mine->n || at + 2 + bytes[at + 1] > mine->n ||
		    !is_item(bytes[at], bytes + at + 2, bytes[at + 1]))
			return false;
		known |= bytes[at] == CONTROL || bytes[at] == SERVERS || bytes[at] == MENU ||
			 bytes[at] == ITEM;
		at += 2 + (size_t)bytes[at + 1];
	}
	return known && at < mine->n;
}

static const struct name items[] = {
    {0, .name = "pad", .help = "Nothing: it fills a gap."},
    {1, .name = "MTFTP-address", .help = "The group to which a file is sent for many at once."},
    {2, .name = "MTFTP-client-port", .help = "The port on which those who load it listen."},
    {3, .name = "MTFTP-server-port", .help = "The port of the server that sends it."},
    {4, .name = "MTFTP-timeout", .help = "How long to wait before asking for it anew."},
    {5, .name = "MTFTP-delay", .help = "How long to listen before asking for it."},
    {6, .name = "discovery", .help = "How the client looks for servers to start from."},
    {7, .name = "discovery-address", .help = "The group in which those servers are asked for."},
    {8, .name = "boot-servers", .help = "The addresses of servers to start from."},
    {9, .name = "boot-menu", .help = "What the user can choose from."},
    {10, .name = "menu-prompt", .help = "What the screen says before the menu comes."},
    {11, .name = "group-range", .help = "Groups that a server may give out."},
    {12, .name = "credentials", .help = "How the client can prove that a file is genuine."},
    {71, .name = "boot-item", .help = "Which line of the menu was chosen."},
    {255, .name = "end", .help = "No more follow."},
    {},
};

/* What kinds of servers there are, also behind a line of the menu. */
#define SERVER_TYPES                                                                     \
	{1, .name = "Windows-NT", .help = "Microsoft's server for installing Windows."}, \
	    {2, .name = "LCM", .help = "Intel's LANDesk Configuration Manager."},        \
	{                                                                                \
		3, .name = "DOS", .help = "A server that starts DOS."                    \
	}

static const struct name server_types[] = {
    {0, .name = "start", .help = "The server that answered in the first place."},
    SERVER_TYPES,
    {},
};

static const struct name line_types[] = {
    {0, .name = "disk", .help = "No server: the computer starts from its own disk."},
    SERVER_TYPES,
    {},
};

static const struct field address_fields[] = {
    {.key = "dhcp.option.vendor.pxeclient.boot_servers.ip",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.168.1.1",
	.help = "Where one of these servers is."},
    {},
};

static const struct proto proto_pxe_address = {
    .key = "dhcp.option.pxe.address",
    .name = "Boot server's address",
    .spec = "PXE 2.1",
    .help = "A server that is asked directly, without a broadcast.",
    .fields = address_fields,
};

static const struct field server_fields[] = {
    {.key = "dhcp.option.vendor.pxeclient.boot_servers.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = server_types,
	.init = "1",
	.help = "What these servers start. The lines of the menu name the same types."},
    {.key = "dhcp.option.vendor.pxeclient.boot_servers.count",
	.label = "Addresses",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "How many addresses follow; 0: ask all servers of this type."},
    {.key = "dhcp.option.pxe.addresses",
	.label = "Servers",
	.kind = &kind_list,
	.sized_by = "dhcp.option.vendor.pxeclient.boot_servers.count",
	.item = &proto_pxe_address,
	.init = "[dhcp.option.pxe.address]",
	.help = "Where they are."},
    {},
};

static const struct proto proto_pxe_server = {
    .key = "dhcp.option.pxe.server",
    .name = "Boot servers of a type",
    .spec = "PXE 2.1",
    .help = "Servers that start the same thing.",
    .fields = server_fields,
};

static const struct field menu_fields[] = {
    {.key = "dhcp.option.vendor.pxeclient.boot_menu.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = line_types,
	.help = "The type of server this line leads to."},
    {.key = "dhcp.option.vendor.pxeclient.boot_menu.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Letters that follow."},
    {.key = "dhcp.option.vendor.pxeclient.boot_menu.desc",
	.label = "Text",
	.kind = &kind_text,
	.sized_by = "dhcp.option.vendor.pxeclient.boot_menu.length",
	.init = "Start from disk",
	.help = "What the user reads."},
    {},
};

static const struct proto proto_pxe_line = {
    .key = "dhcp.option.pxe.line",
    .name = "Line of the boot menu",
    .spec = "PXE 2.1",
    .help = "One of the things that can be started.",
    .summary = "{dhcp.option.vendor.pxeclient.boot_menu.desc}",
    .fields = menu_fields,
};

static const struct field control_parts[] = {
    {.key = "dhcp.option.pxe.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "dhcp.option.vendor.pxeclient.discovery_control.bstrap",
	.label = "File is named",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: if this answer names a file, load that: no menu, no further search."},
    {.key = "dhcp.option.vendor.pxeclient.discovery_control.serverlist",
	.label = "Only servers of the list",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: start only from servers whose addresses are in this option."},
    {.key = "dhcp.option.vendor.pxeclient.discovery_control.multicast",
	.label = "No group",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: do not look for servers by multicast."},
    {.key = "dhcp.option.vendor.pxeclient.discovery_control.broadcast",
	.label = "No broadcast",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: do not look for servers by broadcast."},
    {},
};

#define IF_CODE(number)                                                                     \
	{                                                                                   \
		.key = "dhcp.option.vendor.pxeclient.suboption", .from = (number), .is = IF \
	}

static const struct field item_fields[] = {
    {.key = "dhcp.option.vendor.pxeclient.suboption",
	.label = "Code",
	.kind = &kind_number,
	.bits = 8,
	.names = items,
	.init = "6",
	.help = "What is said about starting."},
    {.key = "dhcp.option.suboption_length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "dhcp.option.vendor.pxeclient.suboption", .from = 1, .to = 254, .is = IF},
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "dhcp.option.vendor.pxeclient.mtftp_ip",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = IF_CODE(1),
	.help = "The multicast address to which the file is sent."},
    {.key = "dhcp.option.vendor.pxeclient.mtftp_client_port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.when = IF_CODE(2),
	.help = "The UDP port on which clients listen, its low byte first."},
    {.key = "dhcp.option.vendor.pxeclient.mtftp_server_port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.when = IF_CODE(3),
	.help = "The UDP port of the server, its low byte first."},
    {.key = "dhcp.option.vendor.pxeclient.mtftp_timeout",
	.label = "Timeout",
	.kind = &kind_number,
	.bits = 8,
	.when = IF_CODE(4),
	.help = "Seconds without a piece of the file, until the client asks anew."},
    {.key = "dhcp.option.vendor.pxeclient.mtftp_delay",
	.label = "Delay",
	.kind = &kind_number,
	.bits = 8,
	.when = IF_CODE(5),
	.help = "Seconds to listen whether the file is being sent anyway, before asking."},
    {.key = "dhcp.option.vendor.pxeclient.discovery_control",
	.label = "Discovery",
	.kind = &kind_hex,
	.bits = 8,
	.parts = control_parts,
	.when = IF_CODE(6),
	.init = "0x08",
	.help = "How the client looks for servers, and what it need not do."},
    {.key = "dhcp.option.vendor.pxeclient.multicast_address",
	.label = "Group",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = IF_CODE(7),
	.help = "The multicast address at which servers to start from listen."},
    {.key = "dhcp.option.pxe.servers",
	.label = "Boot servers",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pxe_server,
	.when = IF_CODE(8),
	.init = "[dhcp.option.pxe.server]",
	.help = "Servers, by what they start."},
    {.key = "dhcp.option.pxe.lines",
	.label = "Menu",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pxe_line,
	.when = IF_CODE(9),
	.init = "[dhcp.option.pxe.line]",
	.help = "What can be started, the usual first."},
    {.key = "dhcp.option.vendor.pxeclient.menu_prompt.timeout",
	.label = "Wait",
	.kind = &kind_number,
	.bits = 8,
	.when = IF_CODE(10),
	.help = "Seconds until the first line of the menu is taken by itself; 0: at once, 255: "
		"the user has to choose."},
    {.key = "dhcp.option.vendor.pxeclient.menu_prompt.prompt",
	.label = "Text",
	.kind = &kind_text,
	.bits = REST,
	.when = IF_CODE(10),
	.init = "Press F8 for the menu",
	.help = "What the screen says meanwhile."},
    {.key = "dhcp.option.vendor.pxeclient.multicast_address_alloc",
	.label = "Groups",
	.kind = &kind_bytes,
	.bits = REST,
	.when = IF_CODE(11),
	.help = "Multicast addresses that a server may give out."},
    {.key = "dhcp.option.vendor.pxeclient.credential_types",
	.label = "Credentials",
	.kind = &kind_bytes,
	.bits = REST,
	.when = IF_CODE(12),
	.help = "Ways to prove that a file is genuine, four bytes each."},
    {.key = "dhcp.option.vendor.pxeclient.boot_item.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = server_types,
	.when = IF_CODE(71),
	.help = "The type of server that was chosen."},
    {.key = "dhcp.option.vendor.pxeclient.boot_item.layer",
	.label = "Layer",
	.kind = &kind_hex,
	.bits = 16,
	.when = IF_CODE(71),
	.help = "Which of several files, one after the other; 0 is the first. With the highest "
		"bit, what proves that file genuine."},
    {.key = "dhcp.option.pxe.bytes",
	.label = "Rest",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes beyond what such an item holds."},
    {},
};

static const struct proto proto_pxe_item = {
    .key = "dhcp.option.pxe.item",
    .name = "Setting of PXE",
    .spec = "PXE 2.1",
    .help = "One thing about how a computer starts from the network.",
    .summary = "{dhcp.option.vendor.pxeclient.suboption}",
    .fields = item_fields,
};

static const struct field fields[] = {
    {.key = "dhcp.option.pxe.items",
	.label = "Settings",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_pxe_item,
	.until = {.key = "dhcp.option.vendor.pxeclient.suboption", .from = 255},
	.init = "[dhcp.option.pxe.item ; dhcp.option.pxe.item suboption=end]",
	.help = "How and where from to start."},
    {.key = "dhcp.option.pxe.rest",
	.label = "Rest",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes after the end."},
    {},
};

static const struct proto proto_pxe = {
    .key = "dhcp.option.pxe",
    .name = "Start from the network",
    .spec = "PXE 2.1",
    .help = "A computer that starts from the network (PXE) learns here which servers it may load "
	    "from, and what to show its user. Such a message says PXEClient in option 60.",
    .fields = fields,
    .binds = (const struct bind[]){{&dhcp_option, 43, .test = is_pxe}, {}},
};

const struct proto *const dhcp_pxe_protos[] = {
    &proto_pxe_address,
    &proto_pxe_server,
    &proto_pxe_line,
    &proto_pxe_item,
    &proto_pxe,
    NULL,
};
