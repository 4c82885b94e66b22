/* SPDX-License-Identifier: BSD-2-Clause */
/* Novell's IPX in all its wrappings, with its routing and service messages. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space ipx_socket = {.name = "IPX socket", .sparse = true};

/* NetWare's "802.3": no LLC, but the checksum that is never made. */
static bool
is_raw(const struct stretch *mine)
{
	return mine->n >= 2 && mine->bytes[0] == 0xff && mine->bytes[1] == 0xff;
}

static const struct name sockets[] = {
    {0x0451, .name = "NCP", .help = "Files and printers of a NetWare server."},
    {0x0452, .name = "SAP", .help = "Which services are there?"},
    {0x0453, .name = "RIP", .help = "Which networks are there?"},
    {0x0455, .name = "NetBIOS", .help = "Windows computers over IPX."},
    {0x0456, .name = "diagnostics", .help = "Looking for faults."},
    {0x0457, .name = "serialization", .help = "A server looks for copies of its licence."},
    {0x0553, .name = "NWLink-datagram", .help = "Windows computers over IPX, datagrams."},
    {0x85be, .name = "EIGRP", .help = "Cisco's routing."},
    {0x4000, 0x7fff, "dynamic", "A program that was given any free number."},
    {0x8000, 0xffff, "registered", "Registered with Novell."},
    {},
};

static const struct name types[] = {
    {0, .name = "unknown", .help = "Any."},
    {1, .name = "RIP", .help = "Routing."},
    {2, .name = "echo", .help = "An echo."},
    {3, .name = "error", .help = "An error."},
    {4, .name = "PEP", .help = "A question and its answer: services."},
    {5, .name = "SPX", .help = "A connection."},
    {17, .name = "NCP", .help = "Files and printers."},
    {20, .name = "NetBIOS", .help = "A broadcast that routers pass on."},
    {},
};

static const struct name sums[] = {
    {0xffff, .name = "none", .help = "No sum: as nearly always."},
    {},
};

static const struct name networks[] = {
    {0, .name = "this", .help = "This network, whatever its number."},
    {0xffffffff, .name = "all", .help = "All networks."},
    {},
};

static const struct field fields[] = {
    {.key = "ipx.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.names = sums,
	.init = "0xffff",
	.help = "Over the packet. NetWare does not use it: 0xffff, and that is how IPX without LLC "
		"is told from LLC."},
    {.key = "ipx.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of header and data."},
    {.key = "ipx.hops",
	.label = "Hops",
	.kind = &kind_number,
	.bits = 8,
	.help = "Routers passed so far; at 16 the packet dies."},
    {.key = "ipx.packet_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = types,
	.init = "4",
	.help = "What kind of packet it is."},
    {.key = "ipx.dst.net",
	.label = "Destination network",
	.kind = &kind_hex,
	.bits = 32,
	.names = networks,
	.help = "To which network."},
    {.key = "ipx.dst.node",
	.label = "Destination node",
	.kind = &kind_mac,
	.bits = 48,
	.init = "ff:ff:ff:ff:ff:ff",
	.help = "To which station: its MAC address, so that nobody has to ask for it."},
    {.key = "ipx.dst.socket",
	.label = "Destination socket",
	.kind = &kind_hex,
	.bits = 16,
	.space = &ipx_socket,
	.names = sockets,
	.init = "0x0451",
	.help = "To which program."},
    {.key = "ipx.src.net",
	.label = "Source network",
	.kind = &kind_hex,
	.bits = 32,
	.names = networks,
	.help = "From which network."},
    {.key = "ipx.src.node",
	.label = "Source node",
	.kind = &kind_mac,
	.bits = 48,
	.help = "From which station."},
    {.key = "ipx.src.socket",
	.label = "Source socket",
	.kind = &kind_hex,
	.bits = 16,
	.space = &ipx_socket,
	.names = sockets,
	.init = "0x4000",
	.help = "From which program."},
    {},
};

static const struct proto proto_ipx = {
    .key = "ipx",
    .name = "Internetwork Packet Exchange",
    .spec = "Novell 107-000029 clause 2",
    .help = "NetWare's network of the 1980s and 90s; old machines and games still speak it. The "
	    "station's number is its MAC address.",
    .summary = "IPX {ipx.src.node} > {ipx.dst.node} {ipx.dst.socket}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0x8137}, {&llc_sap, 0xe0}, {&llc_sap, 0x10}, {}},
    .body = true,
};

static const struct proto proto_ipx_raw = {
    .key = "ipx.raw",
    .name = "IPX right in IEEE 802.3",
    .spec = "Novell 107-000029 clause 2",
    .help = "NetWare's own first way to use Ethernet: a length and then IPX at once, without LLC. "
	    "The checksum that is never made tells it from LLC.",
    .summary = "IPX {ipx.src.node} > {ipx.dst.node} {ipx.dst.socket}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0, 1500, .test = is_raw}, {}},
    .body = true,
};

static const struct name rip_types[] = {
    {1, .name = "request", .help = "Which networks are there?"},
    {2, .name = "response", .help = "These networks are there."},
    {},
};

static const struct field route_fields[] = {
    {.key = "ipxrip.route_vector",
	.label = "Network",
	.kind = &kind_hex,
	.bits = 32,
	.init = "0xffffffff",
	.help = "A network; 0xffffffff: all."},
    {.key = "ipxrip.hops",
	.label = "Hops",
	.kind = &kind_number,
	.bits = 16,
	.init = "0xffff",
	.help = "Routers on the way there; 16: it cannot be reached any more."},
    {.key = "ipxrip.ticks",
	.label = "Ticks",
	.kind = &kind_number,
	.bits = 16,
	.init = "0xffff",
	.help = "How long a packet takes there, in units of an 18th of a second."},
    {},
};

static const struct proto proto_ipxrip_route = {
    .key = "ipxrip.route",
    .name = "Route",
    .spec = "Novell 107-000029 clause 3",
    .help = "One network and the way to it.",
    .fields = route_fields,
};

static const struct field rip_fields[] = {
    {.key = "ipxrip.packet_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = rip_types,
	.init = "1",
	.help = "Question or answer."},
    {.key = "ipxrip.routes",
	.label = "Routes",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_ipxrip_route,
	.init = "[ipxrip.route]",
	.help = "The networks."},
    {},
};

static const struct proto proto_ipxrip = {
    .key = "ipxrip",
    .name = "IPX routing information",
    .spec = "Novell 107-000029 clause 3",
    .help = "Routers tell each other every minute which networks they reach.",
    .summary = "IPX RIP {ipxrip.packet_type}",
    .fields = rip_fields,
    .binds = (const struct bind[]){{&ipx_socket, 0x0453}, {}},
};

static const struct name sap_types[] = {
    {1, .name = "request", .help = "Which services of this kind are there?"},
    {2, .name = "response", .help = "These are there."},
    {3, .name = "nearest-request", .help = "Which is the nearest?"},
    {4, .name = "nearest-response", .help = "This one."},
    {},
};

static const struct name services[] = {
    {0x0004, .name = "file-server", .help = "A NetWare server."},
    {0x0007, .name = "print-server", .help = "A print server."},
    {0x0047, .name = "advertising-printer", .help = "A print server that says so."},
    {0x026b, .name = "time", .help = "The time."},
    {0x0278, .name = "directory", .help = "A directory tree."},
    {0x0640, .name = "Windows", .help = "A Windows server."},
    {0xffff, .name = "all", .help = "All kinds."},
    {},
};

static const struct field server_fields[] = {
    {.key = "ipxsap.server.type",
	.label = "Kind",
	.kind = &kind_hex,
	.bits = 16,
	.names = services,
	.init = "4",
	.help = "What kind of service."},
    {.key = "ipxsap.server.name",
	.label = "Name",
	.kind = &kind_text,
	.bits = 384,
	.init = "SERVER\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00"
		"\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\"
		"x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00",
	.help = "The name of the server."},
    {.key = "ipxsap.server.network",
	.label = "Network",
	.kind = &kind_hex,
	.bits = 32,
	.help = "Where it is."},
    {.key = "ipxsap.server.node",
	.label = "Node",
	.kind = &kind_mac,
	.bits = 48,
	.help = "Its number there."},
    {.key = "ipxsap.server.socket",
	.label = "Socket",
	.kind = &kind_hex,
	.bits = 16,
	.init = "0x0451",
	.help = "Its program there."},
    {.key = "ipxsap.server.intermediate_networks",
	.label = "Hops",
	.kind = &kind_number,
	.bits = 16,
	.help = "Routers on the way there; 16: the service is not there any more."},
    {},
};

static const struct proto proto_ipxsap_server = {
    .key = "ipxsap.server",
    .name = "Server",
    .spec = "Novell 107-000029 clause 4",
    .help = "One server.",
    .summary = "{ipxsap.server.name\"}",
    .fields = server_fields,
};

static const struct field sap_fields[] = {
    {.key = "ipxsap.packet_type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.names = sap_types,
	.init = "1",
	.help = "Question or answer."},
    {.key = "ipxsap.server.type",
	.label = "Kind",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "ipxsap.packet_type", .from = 1, .is = IF},
	.names = services,
	.init = "4",
	.help = "Which kind is looked for."},
    {.key = "ipxsap.server.type",
	.label = "Kind",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "ipxsap.packet_type", .from = 3, .is = IF},
	.names = services,
	.init = "4",
	.help = "Which kind is looked for."},
    {.key = "ipxsap.servers",
	.label = "Servers",
	.kind = &kind_list,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.item = &proto_ipxsap_server,
	.help = "The servers."},
    {},
};

static const struct proto proto_ipxsap = {
    .key = "ipxsap",
    .name = "IPX service advertising",
    .spec = "Novell 107-000029 clause 4",
    .help = "Each server tells everybody every minute that it is there: in large networks that was "
	    "most of the traffic.",
    .summary = "IPX SAP {ipxsap.packet_type}",
    .fields = sap_fields,
    .binds = (const struct bind[]){{&ipx_socket, 0x0452}, {}},
};

const struct proto *const ipx_protos[] = {
    &proto_ipx,
    &proto_ipx_raw,
    &proto_ipxrip_route,
    &proto_ipxrip,
    &proto_ipxsap_server,
    &proto_ipxsap,
    NULL,
};
