/* SPDX-License-Identifier: BSD-2-Clause */
/* The common TLVs of IS-IS; others are shown as type and bytes. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space isis_tlv = {.name = "IS-IS TLV type"};

static const struct name types[] = {
    {1, .name = "area-addresses", .help = "The areas of the router."},
    {2, .name = "IS-neighbors", .help = "Routers it is connected to, with old metrics."},
    {3, .name = "ES-neighbors", .help = "Stations it is connected to."},
    {6, .name = "neighbors-heard", .help = "Whom it hears on this cable."},
    {8, .name = "padding", .help = "Nothing: makes the hello as long as links have to carry."},
    {9, .name = "LSP-entries", .help = "Packets, in a list."},
    {10, .name = "authentication", .help = "A password or a sum."},
    {14, .name = "buffer-size", .help = "The longest packet that it takes."},
    {22, .name = "extended-neighbors", .help = "Routers it is connected to, with wide metrics."},
    {128, .name = "IP-internal", .help = "IPv4 networks, with old metrics."},
    {129, .name = "protocols", .help = "IPv4, IPv6 or OSI."},
    {130, .name = "IP-external", .help = "IPv4 networks from elsewhere, with old metrics."},
    {132, .name = "IP-address", .help = "IPv4 addresses of the router."},
    {134, .name = "TE-router-id", .help = "An address of the router that never changes."},
    {135, .name = "extended-IP", .help = "IPv4 networks, with wide metrics."},
    {137, .name = "hostname", .help = "The name of the router."},
    {211, .name = "restart", .help = "The router starts anew without losing its neighbours."},
    {222, .name = "MT-neighbors", .help = "Neighbours in another topology."},
    {229, .name = "topologies", .help = "Several maps at once: IPv4 and IPv6."},
    {232, .name = "IPv6-address", .help = "IPv6 addresses of the router."},
    {236, .name = "IPv6", .help = "IPv6 networks."},
    {237, .name = "MT-IPv6", .help = "IPv6 networks in another topology."},
    {240, .name = "three-way", .help = "How far the two ends of a link have come."},
    {242, .name = "capability", .help = "What the router can do."},
    {},
};

static const struct field tlv_fields[] = {
    {.key = "isis.hello.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = "What this piece of information is."},
    {.key = "isis.csnp.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 24, .to = 25, .is = IF},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = "What this piece of information is."},
    {.key = "isis.psnp.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 26, .to = 27, .is = IF},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = "What this piece of information is."},
    {.key = "isis.lsp.clv.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.space = &isis_tlv,
	.names = types,
	.init = "137",
	.help = "What this piece of information is."},
    {.key = "isis.hello.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 15, .to = 17, .is = IF},
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {.key = "isis.csnp.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 24, .to = 25, .is = IF},
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {.key = "isis.psnp.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.type", .from = 26, .to = 27, .is = IF},
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {.key = "isis.lsp.clv.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.is = ELSE},
	.count = {.of = BODY},
	.help = "Bytes that follow."},
    {},
};

const struct proto proto_isis_tlv = {
    .key = "isis.clv",
    .name = "TLV",
    .spec = "ISO 10589 clause 9",
    .help = "One piece of information: type, length, value.",
    .summary = "{isis.hello.clv.type|isis.csnp.clv.type|isis.psnp.clv.type|isis.lsp.clv.type}",
    .fields = tlv_fields,
};

static const struct field areas_item_fields[] = {
    {.key = "isis.area.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "isis.area.address",
	.label = "Area",
	.kind = &kind_bytes,
	.sized_by = "isis.area.length",
	.help = "The address of the area, as 49.0001: the first byte says whose numbering it is, "
		"49 is private."},
    {},
};

static const struct proto proto_isis_areas_item = {
    .key = "isis.areas.item",
    .name = "Area addresses",
    .spec = "ISO 10589 clause 9.5",
    .help = "An area.",
    .fields = areas_item_fields,
};

static const struct field areas_fields[] = {
    {.key = "isis.areas.list",
	.label = "Area addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_areas_item,
	.help = "An area."},
    {},
};

static const struct proto proto_isis_areas = {
    .key = "isis.areas",
    .name = "Area addresses",
    .spec = "ISO 10589 clause 9.5",
    .help = "Routers with an area in common are neighbours within it.",
    .fields = areas_fields,
    .binds = (const struct bind[]){{&isis_tlv, 1}, {}},
};

static const struct field heard_item_fields[] = {
    {.key = "isis.hello.is_neighbor",
	.label = "Neighbour",
	.kind = &kind_mac,
	.bits = 48,
	.help = "The MAC address of a router that is heard."},
    {},
};

static const struct proto proto_isis_heard_item = {
    .key = "isis.heard.item",
    .name = "Neighbours heard",
    .spec = "ISO 10589 clause 9.5",
    .help = "Routers that are heard.",
    .fields = heard_item_fields,
};

static const struct field heard_fields[] = {
    {.key = "isis.heard.list",
	.label = "Neighbours heard",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_heard_item,
	.help = "Routers that are heard."},
    {},
};

static const struct proto proto_isis_heard = {
    .key = "isis.heard",
    .name = "Neighbours heard",
    .spec = "ISO 10589 clause 9.5",
    .help = "A router that finds itself here knows that it is heard: the link works both ways.",
    .fields = heard_fields,
    .binds = (const struct bind[]){{&isis_tlv, 6}, {}},
};

static const struct field entries_item_fields[] = {
    {.key = "isis.entry.life",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.help = "For how many seconds it still holds."},
    {.key = "isis.entry.lsp_id",
	.label = "LSP id",
	.kind = &kind_bytes,
	.bits = 64,
	.help = "Which packet."},
    {.key = "isis.entry.seq_num",
	.label = "Sequence number",
	.kind = &kind_hex,
	.bits = 32,
	.help = "Which version of it."},
    {.key = "isis.entry.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.help = "Its sum."},
    {},
};

static const struct proto proto_isis_entries_item = {
    .key = "isis.entries.item",
    .name = "LSP entries",
    .spec = "ISO 10589 clause 9.5",
    .help = "One packet.",
    .fields = entries_item_fields,
};

static const struct field entries_fields[] = {
    {.key = "isis.entries.list",
	.label = "LSP entries",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_entries_item,
	.help = "One packet."},
    {},
};

static const struct proto proto_isis_entries = {
    .key = "isis.entries",
    .name = "LSP entries",
    .spec = "ISO 10589 clause 9.5",
    .help = "A list of packets.",
    .fields = entries_fields,
    .binds = (const struct bind[]){{&isis_tlv, 9}, {}},
};

static const struct name nlpids[] = {
    {0x81, .name = "OSI", .help = "OSI."},
    {0x8e, .name = "IPv6", .help = "IPv6."},
    {0xcc, .name = "IPv4", .help = "IPv4."},
    {},
};

static const struct field protocols_item_fields[] = {
    {.key = "isis.protocol.nlpid",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = nlpids,
	.init = "0xcc",
	.help = "0xcc IPv4, 0x8e IPv6, 0x81 OSI."},
    {},
};

static const struct proto proto_isis_protocols_item = {
    .key = "isis.protocols.item",
    .name = "Protocols",
    .spec = "RFC 1195 clause 5.3",
    .help = "One protocol.",
    .fields = protocols_item_fields,
};

static const struct field protocols_fields[] = {
    {.key = "isis.protocols.list",
	.label = "Protocols",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_protocols_item,
	.help = "One protocol."},
    {},
};

static const struct proto proto_isis_protocols = {
    .key = "isis.protocols",
    .name = "Protocols",
    .spec = "RFC 1195 clause 5.3",
    .help = "Which networks the router knows the way in.",
    .fields = protocols_fields,
    .binds = (const struct bind[]){{&isis_tlv, 129}, {}},
};

static const struct field ip_item_fields[] = {
    {.key = "isis.ip.address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "An IPv4 address of the router."},
    {},
};

static const struct proto proto_isis_ip_item = {
    .key = "isis.ip.item",
    .name = "IPv4 addresses",
    .spec = "RFC 1195 clause 5.3",
    .help = "An address.",
    .fields = ip_item_fields,
};

static const struct field ip_fields[] = {
    {.key = "isis.ip.list",
	.label = "IPv4 addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_ip_item,
	.help = "An address."},
    {},
};

static const struct proto proto_isis_ip = {
    .key = "isis.ip",
    .name = "IPv4 addresses",
    .spec = "RFC 1195 clause 5.3",
    .help = "The addresses of the router at this link, or of itself.",
    .fields = ip_fields,
    .binds = (const struct bind[]){{&isis_tlv, 132}, {}},
};

static const struct field ip6_item_fields[] = {
    {.key = "isis.ip6.address",
	.label = "Address",
	.kind = &kind_ipv6,
	.bits = 128,
	.help = "An IPv6 address of the router."},
    {},
};

static const struct proto proto_isis_ip6_item = {
    .key = "isis.ip6.item",
    .name = "IPv6 addresses",
    .spec = "RFC 5308 clause 3",
    .help = "An address.",
    .fields = ip6_item_fields,
};

static const struct field ip6_fields[] = {
    {.key = "isis.ip6.list",
	.label = "IPv6 addresses",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_ip6_item,
	.help = "An address."},
    {},
};

static const struct proto proto_isis_ip6 = {
    .key = "isis.ip6",
    .name = "IPv6 addresses",
    .spec = "RFC 5308 clause 3",
    .help = "The addresses of the router at this link, or of itself.",
    .fields = ip6_fields,
    .binds = (const struct bind[]){{&isis_tlv, 232}, {}},
};

static const struct field hostname_fields[] = {
    {.key = "isis.lsp.hostname",
	.label = "Name",
	.kind = &kind_text,
	.bits = REST,
	.init = "router",
	.help = "The name of the router."},
    {},
};

static const struct proto proto_isis_hostname = {
    .key = "isis.hostname",
    .name = "Host name",
    .spec = "RFC 5301",
    .help = "The name in words: else one would see only numbers.",
    .fields = hostname_fields,
    .binds = (const struct bind[]){{&isis_tlv, 137}, {}},
};

static const struct field te_fields[] = {
    {.key = "isis.lsp.clv_te_router_id",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.help = "An address of the router that never changes."},
    {},
};

static const struct proto proto_isis_te = {
    .key = "isis.te",
    .name = "Router id",
    .spec = "RFC 5305 clause 4.3",
    .help = "How others name the router.",
    .fields = te_fields,
    .binds = (const struct bind[]){{&isis_tlv, 134}, {}},
};

static const struct name auths[] = {
    {1, .name = "password", .help = "A password, readable by all."},
    {3, .name = "generic", .help = "A sum with a key id (RFC 5310)."},
    {54, .name = "MD5", .help = "An MD5 sum over packet and secret (RFC 5304)."},
    {},
};

static const struct field auth_fields[] = {
    {.key = "isis.auth.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = auths,
	.init = "1",
	.help = "How it is made."},
    {.key = "isis.auth.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "The password or the sum."},
    {},
};

static const struct proto proto_isis_auth = {
    .key = "isis.auth",
    .name = "Authentication",
    .spec = "RFC 5304",
    .help = "Keeps strangers from changing the map.",
    .fields = auth_fields,
    .binds = (const struct bind[]){{&isis_tlv, 10}, {}},
};

static const struct name states[] = {
    {0, .name = "up", .help = "Both hear each other."},
    {1, .name = "initializing", .help = "The other is heard, and has not said that it hears."},
    {2, .name = "down", .help = "Nothing is heard."},
    {},
};

static const struct field three_fields[] = {
    {.key = "isis.hello.adjacency_state",
	.label = "State",
	.kind = &kind_number,
	.bits = 8,
	.names = states,
	.help = "How far the two have come."},
    {.key = "isis.hello.extended_local_circuit_id",
	.label = "Circuit",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "The number of the link here."},
    {.key = "isis.hello.neighbor_systemid",
	.label = "Neighbour",
	.kind = &kind_bytes,
	.bits = 48,
	.when = {.is = IF_LEFT},
	.help = "Who is heard."},
    {.key = "isis.hello.neighbor_extended_local_circuit_id",
	.label = "Neighbour's circuit",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.is = IF_LEFT},
	.help = "The number of the link there."},
    {},
};

static const struct proto proto_isis_three = {
    .key = "isis.three",
    .name = "Three-way state",
    .spec = "RFC 5303",
    .help = "Whether a link works both ways.",
    .fields = three_fields,
    .binds = (const struct bind[]){{&isis_tlv, 240}, {}},
};

const struct proto *const isis_tlv_protos[] = {
    &proto_isis_tlv,
    &proto_isis_areas_item,
    &proto_isis_areas,
    &proto_isis_heard_item,
    &proto_isis_heard,
    &proto_isis_entries_item,
    &proto_isis_entries,
    &proto_isis_protocols_item,
    &proto_isis_protocols,
    &proto_isis_ip_item,
    &proto_isis_ip,
    &proto_isis_ip6_item,
    &proto_isis_ip6,
    &proto_isis_hostname,
    &proto_isis_te,
    &proto_isis_auth,
    &proto_isis_three,
    NULL,
};
