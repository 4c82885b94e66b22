/* SPDX-License-Identifier: BSD-2-Clause */
/* DHCPv6: messages of clients, servers and relays; what their options hold is in the dhcpv6_*
 * files. */
#include "proto/dhcpv6.h"
#include "proto/protos.h"
#include "proto/spaces.h"

const struct space dhcpv6_option = {.name = "DHCPv6 option"};

static const struct field dhcpv6_opt_fields[] = {
    {.key = "dhcpv6.option.type",
	.label = "Code",
	.kind = &kind_number,
	.bits = 16,
	.space = &dhcpv6_option,
	.names = dhcpv6_options,
	.init = "14",
	.help = "What this piece of information is."},
    {.key = "dhcpv6.option.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = BODY},
	.help = "Bytes of the value."},
    {},
};

const struct proto proto_dhcpv6_opt = {
    .key = "dhcpv6.opt",
    .name = "Option",
    .spec = "RFC 8415 clause 21.1",
    .help = "One piece of information: its code, its length, and its value. Values may have "
	    "options of their own.",
    .summary = "{dhcpv6.option.type}[ {next}]",
    .fields = dhcpv6_opt_fields,
};

static const struct field dhcpv6_fields[] = {
    {.key = "dhcpv6.msgtype",
	.label = "Message",
	.kind = &kind_number,
	.bits = 8,
	.names = dhcpv6_messages,
	.init = "1",
	.help = "Which step of the conversation this is."},
    {.key = "dhcpv6.xid",
	.label = "Transaction",
	.kind = &kind_hex,
	.bits = 24,
	.when = {.key = "dhcpv6.msgtype", .from = 12, .to = 13, .is = UNLESS},
	.help = "Chosen by the client: the answer has the same."},
    {.key = "dhcpv6.hopcount",
	.label = "Hops",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "dhcpv6.msgtype", .from = 12, .to = 13, .is = IF},
	.help = "How many relays it has passed."},
    {.key = "dhcpv6.linkaddr",
	.label = "Link",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.key = "dhcpv6.msgtype", .from = 12, .to = 13, .is = IF},
	.help =
	    "An address of the link that the client is on: the server chooses from that network."},
    {.key = "dhcpv6.peeraddr",
	.label = "Peer",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.key = "dhcpv6.msgtype", .from = 12, .to = 13, .is = IF},
	.help = "From whom the relay has it: there the answer goes."},
    {.key = "dhcpv6.options",
	.label = "Options",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_dhcpv6_opt,
	.init = "[dhcpv6.opt.client_id ; dhcpv6.opt.ia_na ; dhcpv6.opt.oro]",
	.help = "What is really said."},
    {},
};

static const struct proto proto_dhcpv6 = {
    .key = "dhcpv6",
    .name = "Dynamic Host Configuration Protocol for IPv6",
    .spec = "RFC 8415 clauses 8 and 9",
    .help =
	"How a host gets IPv6 addresses, a router whole networks, and both the settings, such "
	"as the name servers, where the router's advertisements are not enough: solicit (is "
	"there a server?), advertise (this you could have), request (I take it), reply (it is "
	"yours). A host asks when it joins the network, and again when half of its time is over.",
    .summary = "DHCPv6 {dhcpv6.msgtype}[ {dhcpv6.iaaddr.ip|dhcpv6.iaprefix.pref_addr}]",
    .fields = dhcpv6_fields,
    .binds = (const struct bind[]){{&udp_port, 546}, {&udp_port, 547}, {&dhcpv6_option, 9}, {}},
};

const struct proto *const dhcpv6_protos[] = {
    &proto_dhcpv6,
    &proto_dhcpv6_opt,
    NULL,
};
