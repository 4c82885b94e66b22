/* SPDX-License-Identifier: BSD-2-Clause */
/* The User Datagram Protocol. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

const struct space udp_port = {.name = "UDP port"};

static const struct name ports[] = {
    {7, .name = "echo", .help = "Sends everything back."},
    {9, .name = "discard", .help = "Throws everything away; Wake-on-LAN is often sent to it."},
    {13, .name = "daytime", .help = "The time of day as text."},
    {19, .name = "chargen", .help = "Sends characters."},
    {37, .name = "time", .help = "The time as a number."},
    {53, .name = "DNS", .help = "Names to addresses."},
    {67, .name = "DHCP-server", .help = "Gives addresses to hosts."},
    {68, .name = "DHCP-client", .help = "Asks for an address."},
    {69, .name = "TFTP", .help = "Files without a login: phones and switches boot from it."},
    {88, .name = "Kerberos", .help = "Logging in to a domain."},
    {111, .name = "portmap", .help = "Where is which RPC service?"},
    {123, .name = "NTP", .help = "The time, to milliseconds."},
    {137, .name = "NetBIOS-name", .help = "Names of Windows computers."},
    {138, .name = "NetBIOS-datagram", .help = "Messages to groups of Windows computers."},
    {161, .name = "SNMP", .help = "Managing switches and printers."},
    {162, .name = "SNMP-trap", .help = "Switches and printers report something."},
    {319, .name = "PTP-event", .help = "Clocks: the messages whose time counts."},
    {320, .name = "PTP-general", .help = "Clocks: the other messages."},
    {389, .name = "CLDAP", .help = "Looking for a directory server."},
    {427, .name = "SLP", .help = "Looking for services."},
    {443, .name = "QUIC", .help = "The web."},
    {500, .name = "IKE", .help = "Keys for IPsec."},
    {514, .name = "syslog", .help = "Log messages."},
    {520, .name = "RIP", .help = "Routing in small networks."},
    {521, .name = "RIPng", .help = "Routing in small IPv6 networks."},
    {546, .name = "DHCPv6-client", .help = "Asks for an IPv6 address."},
    {547, .name = "DHCPv6-server", .help = "Gives IPv6 addresses."},
    {623, .name = "IPMI", .help = "A server's management controller."},
    {1194, .name = "OpenVPN", .help = "A tunnel."},
    {1701, .name = "L2TP", .help = "A tunnel for frames."},
    {1812, .name = "RADIUS", .help = "A switch asks who may come in."},
    {1813, .name = "RADIUS-accounting", .help = "A switch reports who was there."},
    {1900, .name = "SSDP", .help = "UPnP: which devices are there?"},
    {2123, .name = "GTP", .help = "Mobile telephone networks."},
    {2152, .name = "GTP-user", .help = "Mobile telephone networks."},
    {3478, .name = "STUN", .help = "What is my address outside?"},
    {3702, .name = "WS-Discovery", .help = "Which printers and cameras are there?"},
    {3784, .name = "BFD", .help = "Two routers watch their link."},
    {4500, .name = "IPsec-NAT", .help = "IPsec through address translation."},
    {4789, .name = "VXLAN", .help = "Ethernet frames over IP."},
    {5060, .name = "SIP", .help = "Setting up telephone calls."},
    {5246, .name = "CAPWAP-control", .help = "A controller and its access points."},
    {5247, .name = "CAPWAP-data", .help = "A controller and its access points."},
    {5353, .name = "mDNS", .help = "Names within the local network, without a server."},
    {5355, .name = "LLMNR", .help = "Names within the local network (Windows)."},
    {6081, .name = "GENEVE", .help = "Ethernet frames over IP."},
    {6343, .name = "sFlow", .help = "A switch samples frames."},
    {33434, 33534, "traceroute", "Packets that are meant to die on the way."},
    {34964, .name = "PROFINET", .help = "Setting up machine control."},
    {47808, .name = "BACnet", .help = "Building control."},
    {51820, .name = "WireGuard", .help = "A tunnel."},
    {},
};

static const struct field fields[] = {
    {.key = "udp.srcport",
	.label = "Source port",
	.kind = &kind_number,
	.bits = 16,
	.space = &udp_port,
	.names = ports,
	.init = "49152",
	.help = "Which program has sent the datagram: the answer goes there."},
    {.key = "udp.dstport",
	.label = "Destination port",
	.kind = &kind_number,
	.bits = 16,
	.space = &udp_port,
	.names = ports,
	.init = "9",
	.help = "Which program of the receiver shall have it. Known services have fixed numbers."},
    {.key = "udp.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .zero_is_all = true},
	.help = "Bytes of header and data."},
    {.key = "udp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_udp,
	.init = "0xffff",
	.help = "Over header, data and the IP addresses, so that a datagram at the wrong host is "
		"noticed. 0: the sender made none (IPv4 only)."},
    {},
};

static const struct proto proto_udp = {
    .key = "udp",
    .name = "User Datagram Protocol",
    .spec = "RFC 768",
    .help = "Brings one message from a program to another. Nobody says whether it arrived: that "
	    "is quick, and enough for names, time, voice and games.",
    .summary = "UDP {udp.srcport#} > {udp.dstport#} len {udp.length}",
    .fields = fields,
    .binds = (const struct bind[]){{&ip_protocol, 17}, {}},
    .body = true,
};

const struct proto *const udp_protos[] = {
    &proto_udp,
    NULL,
};
