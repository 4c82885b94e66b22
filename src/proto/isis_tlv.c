/* SPDX-License-Identifier: BSD-2-Clause */
/* The head of a TLV of IS-IS, and those that every kind of packet may have; others are shown as
 * type and bytes. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space isis_tlv = {.name = "IS-IS TLV type"};

static const struct name types[] = {
    {1, .name = "area-addresses",
	.help =
	    "The areas of the router: within an area routers know every network of each other."},
    {2, .name = "IS-neighbors",
	.help = "Routers and cables that the router is connected to, with costs up to 63."},
    {3, .name = "ES-neighbors", .help = "OSI stations that the router is connected to."},
    {6, .name = "neighbors-heard",
	.help = "Whom the router hears on this cable: who finds itself here is heard."},
    {7, .name = "instance",
	.help = "One of several IS-IS that run beside each other on the same cable."},
    {8, .name = "padding",
	.help =
	    "Nothing: fills the hello up, so that a link that loses long frames does not come up."},
    {9, .name = "LSP-entries", .help = "Link state packets, named in a list."},
    {10, .name = "authentication", .help = "A password or a sum that keeps strangers out."},
    {12, .name = "checksum", .help = "A sum over a packet that has none of its own."},
    {13, .name = "purge-originator", .help = "Who has thrown this packet away."},
    {14, .name = "buffer-size", .help = "The longest link state packet that the router takes."},
    {22, .name = "extended-neighbors",
	.help = "Routers and cables that the router is connected to, with costs up to 16 million."},
    {128, .name = "IP-internal", .help = "IPv4 networks at the router, with costs up to 63."},
    {129, .name = "protocols", .help = "Which networks the router carries: IPv4, IPv6, OSI."},
    {130, .name = "IP-external",
	.help = "IPv4 networks that another protocol has told the router, with costs up to 63."},
    {132, .name = "IP-address",
	.help = "IPv4 addresses of the router: hosts and neighbours reach it there."},
    {134, .name = "TE-router-id", .help = "An IPv4 address of the router that never changes."},
    {135, .name = "extended-IP", .help = "IPv4 networks, with costs up to 4 billion."},
    {137, .name = "hostname", .help = "The name of the router in letters."},
    {140, .name = "TE-router-id-6", .help = "An IPv6 address of the router that never changes."},
    {143, .name = "port-capability",
	.help = "What a bridge port can do: of shortest path bridging."},
    {144, .name = "capability-MT", .help = "What a bridge can do: of shortest path bridging."},
    {211, .name = "restart",
	.help =
	    "The router starts anew and asks its neighbours to go on as if nothing had happened."},
    {222, .name = "MT-neighbors",
	.help = "Routers and cables that the router is connected to in one of several topologies."},
    {229, .name = "topologies",
	.help =
	    "Which topologies the router takes part in: one for IPv4 and another for IPv6, say."},
    {232, .name = "IPv6-address", .help = "IPv6 addresses of the router."},
    {235, .name = "MT-IP", .help = "IPv4 networks in one of several topologies."},
    {236, .name = "IPv6", .help = "IPv6 networks, with costs up to 4 billion."},
    {237, .name = "MT-IPv6", .help = "IPv6 networks in one of several topologies."},
    {240, .name = "three-way",
	.help = "How far the two ends of a link have come: whether each knows that the other hears "
		"it."},
    {242, .name = "capability",
	.help = "What the router can do beyond the usual: labels, segments, traffic engineering."},
    {},
};

static const char type_help[] = "What this piece of information is. Types that a router does not "
				"know it passes over, and passes on.";

static const char length_help[] =
    "Bytes that follow. More than 255 need another TLV of the same type.";

static const struct field tlv_fields[] = {
    {.key = "isis.hello.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = type_help},
    {.key = "isis.csnp.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 24, .to = 25, .is = IF},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = type_help},
    {.key = "isis.psnp.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 26, .to = 27, .is = IF},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = type_help},
    {.key = "isis.lsp.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = type_help},
    {.key = "isis.hello.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.count = {.of = BODY},
	.help = length_help},
    {.key = "isis.csnp.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 24, .to = 25, .is = IF},
	.count = {.of = BODY},
	.help = length_help},
    {.key = "isis.psnp.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 26, .to = 27, .is = IF},
	.count = {.of = BODY},
	.help = length_help},
    {.key = "isis.lsp.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.count = {.of = BODY},
	.help = length_help},
    {},
};

const struct proto proto_isis_tlv = {
    .key = "isis.clv",
    .name = "TLV",
    .spec = "ISO 10589 clause 9",
    .help = "One piece of information: type, length, value. IS-IS has learned IPv4, IPv6 and much "
	    "more by new types.",
    .summary = "{isis.hello.clv.type|isis.csnp.clv.type|isis.psnp.clv.type|isis.lsp.clv.type}",
    .fields = tlv_fields,
};

static const char area_help[] =
    "The address of an area: the first byte says whose numbering it is (49 is private), the rest "
    "is up to who runs the network. On the wire its length in bytes stands before it.";

static const struct field areas_item_fields[] = {
    {.key = "isis.hello.area_address",
	.label = "Area",
	.kind = &kind_osi_address,
	.bits = SELF,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.init = "49.0001",
	.help = area_help},
    {.key = "isis.lsp.area_address",
	.label = "Area",
	.kind = &kind_osi_address,
	.bits = SELF,
	.when = {.is = ELSE},
	.init = "49.0001",
	.help = area_help},
    {},
};

static const struct proto proto_isis_areas_item = {
    .key = "isis.areas.item",
    .name = "Area address",
    .spec = "ISO 10589 clause 9",
    .help = "One address of the area; while an area is renamed it has two.",
    .summary = "{isis.hello.area_address|isis.lsp.area_address}",
    .fields = areas_item_fields,
};

static const struct field areas_fields[] = {
    {.key = "isis.areas.list",
	.label = "Area addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_areas_item,
	.help = "One address of the area; while an area is renamed it has two."},
    {},
};

static const struct proto proto_isis_areas = {
    .key = "isis.areas",
    .name = "Area addresses",
    .spec = "ISO 10589 clause 9",
    .help = "Routers of level 1 become neighbours only if they have an area in common: a wrong "
	    "area here is the most usual reason for a neighbour that never comes up.",
    .fields = areas_fields,
    .binds = (const struct bind[]){{&isis_tlv, 1}, {}},
};

static const struct name nlpids[] = {
    {0x81, .name = "OSI", .help = "The network of the OSI standards."},
    {0x8e, .name = "IPv6", .help = "IPv6."},
    {0xcc, .name = "IPv4", .help = "IPv4."},
    {},
};

static const char nlpid_help[] = "A protocol that the router can carry. Where a router on the way "
				 "lacks it, packets are lost there.";

static const struct field protocols_item_fields[] = {
    {.key = "isis.hello.clv_nlpid.nlpid",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.names = nlpids,
	.init = "0xcc",
	.help = nlpid_help},
    {.key = "isis.lsp.clv_nlpid.nlpid",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.is = ELSE},
	.names = nlpids,
	.init = "0xcc",
	.help = nlpid_help},
    {},
};

static const struct proto proto_isis_protocols_item = {
    .key = "isis.protocols.item",
    .name = "Protocol",
    .spec = "RFC 1195 clause 5.3",
    .help = "One protocol that the router carries.",
    .summary = "{isis.hello.clv_nlpid.nlpid|isis.lsp.clv_nlpid.nlpid}",
    .fields = protocols_item_fields,
};

static const struct field protocols_fields[] = {
    {.key = "isis.protocols.list",
	.label = "Protocols",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_protocols_item,
	.help = "One protocol that the router carries."},
    {},
};

static const struct proto proto_isis_protocols = {
    .key = "isis.protocols",
    .name = "Protocols",
    .spec = "RFC 1195 clause 5.3",
    .help = "Which networks the router carries.",
    .fields = protocols_fields,
    .binds = (const struct bind[]){{&isis_tlv, 129}, {}},
};

static const char ip4_help[] = "An IPv4 address of the router: the one of this port in a hello, in "
			       "a link state packet any of it.";

static const struct field ip_item_fields[] = {
    {.key = "isis.hello.clv_ipv4_int_addr",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.init = "192.0.2.1",
	.help = ip4_help},
    {.key = "isis.lsp.clv_ipv4_int_addr",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.is = ELSE},
	.init = "192.0.2.1",
	.help = ip4_help},
    {},
};

static const struct proto proto_isis_ip_item = {
    .key = "isis.ip.item",
    .name = "IPv4 address",
    .spec = "RFC 1195 clause 5.3",
    .help = "One IPv4 address of the router.",
    .summary = "{isis.hello.clv_ipv4_int_addr|isis.lsp.clv_ipv4_int_addr}",
    .fields = ip_item_fields,
};

static const struct field ip_fields[] = {
    {.key = "isis.ip.list",
	.label = "IPv4 addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_ip_item,
	.help = "One IPv4 address of the router."},
    {},
};

static const struct proto proto_isis_ip = {
    .key = "isis.ip",
    .name = "IPv4 addresses",
    .spec = "RFC 1195 clause 5.3",
    .help = "IS-IS itself needs no IP; but packets are sent to the next router at this address.",
    .fields = ip_fields,
    .binds = (const struct bind[]){{&isis_tlv, 132}, {}},
};

static const char ip6_help[] = "An IPv6 address of the router: in a hello the link-local one of "
			       "this port, in a link state packet any other.";

static const struct field ip6_item_fields[] = {
    {.key = "isis.hello.clv_ipv6_int_addr",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.init = "fe80::1",
	.help = ip6_help},
    {.key = "isis.lsp.clv_ipv6_int_addr",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.when = {.is = ELSE},
	.init = "fe80::1",
	.help = ip6_help},
    {},
};

static const struct proto proto_isis_ip6_item = {
    .key = "isis.ip6.item",
    .name = "IPv6 address",
    .spec = "RFC 5308 clause 3",
    .help = "One IPv6 address of the router.",
    .summary = "{isis.hello.clv_ipv6_int_addr|isis.lsp.clv_ipv6_int_addr}",
    .fields = ip6_item_fields,
};

static const struct field ip6_fields[] = {
    {.key = "isis.ip6.list",
	.label = "IPv6 addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_ip6_item,
	.help = "One IPv6 address of the router."},
    {},
};

static const struct proto proto_isis_ip6 = {
    .key = "isis.ip6",
    .name = "IPv6 addresses",
    .spec = "RFC 5308 clause 3",
    .help = "Packets are sent to the next router at this address.",
    .fields = ip6_fields,
    .binds = (const struct bind[]){{&isis_tlv, 232}, {}},
};

static const struct name topologies[] = {
    {0, .name = "standard", .help = "The one that is always there, for IPv4."},
    {1, .name = "management-IPv4", .help = "For IPv4, to reach the devices themselves."},
    {2, .name = "IPv6", .help = "For IPv6."},
    {3, .name = "multicast-IPv4", .help = "For groups of IPv4."},
    {4, .name = "multicast-IPv6", .help = "For groups of IPv6."},
    {5, .name = "management-IPv6", .help = "For IPv6, to reach the devices themselves."},
    {},
};

static const char mt_help[] =
    "A map of the network that the router takes part in, and two flags for it.";

static const struct field topology_parts[] = {
    {.key = "isis.topology.overload",
	.label = "Overload",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: do not send through me in this topology."},
    {.key = "isis.topology.attached",
	.label = "Attached",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the router leads to other areas in this topology."},
    {.key = "isis.topology.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.help = "Not used: zeros."},
    {.key = "isis.topology.id",
	.label = "Topology",
	.kind = &kind_number,
	.bits = 12,
	.names = topologies,
	.help = "Which map of the network this is about."},
    {},
};

static const struct field topologies_item_fields[] = {
    {.key = "isis.hello.clv_mt",
	.label = "Topology",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.parts = topology_parts,
	.help = mt_help},
    {.key = "isis.lsp.clv_mt",
	.label = "Topology",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.is = ELSE},
	.parts = topology_parts,
	.help = mt_help},
    {},
};

static const struct proto proto_isis_topologies_item = {
    .key = "isis.topologies.item",
    .name = "Topology",
    .spec = "RFC 5120 clause 7.2",
    .help = "One map.",
    .fields = topologies_item_fields,
};

static const struct field topologies_fields[] = {
    {.key = "isis.topologies.list",
	.label = "Topologies",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_topologies_item,
	.help = "One map."},
    {},
};

static const struct proto proto_isis_topologies = {
    .key = "isis.topologies",
    .name = "Topologies",
    .spec = "RFC 5120 clause 7.2",
    .help = "With one map for IPv4 and another for IPv6, not every link has to carry both.",
    .fields = topologies_fields,
    .binds = (const struct bind[]){{&isis_tlv, 229}, {}},
};

static const struct field hostname_fields[] = {
    {.key = "isis.lsp.hostname",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.init = "router",
	.help = "The name of the router, not ended by anything: the length says how long."},
    {},
};

static const struct proto proto_isis_hostname = {
    .key = "isis.hostname",
    .name = "Host name",
    .spec = "RFC 5301 clause 3",
    .help = "The name that people have given the router. Ways are found without it; tables are "
	    "readable only with it.",
    .fields = hostname_fields,
    .binds = (const struct bind[]){{&isis_tlv, 137}, {}},
};

const struct proto *const isis_tlv_protos[] = {
    &proto_isis_tlv,
    &proto_isis_areas_item,
    &proto_isis_areas,
    &proto_isis_protocols_item,
    &proto_isis_protocols,
    &proto_isis_ip_item,
    &proto_isis_ip,
    &proto_isis_ip6_item,
    &proto_isis_ip6,
    &proto_isis_topologies_item,
    &proto_isis_topologies,
    &proto_isis_hostname,
    NULL,
};
