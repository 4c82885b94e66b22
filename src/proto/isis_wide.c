/* SPDX-License-Identifier: BSD-2-Clause */
/* TLVs of IS-IS with wide metrics: neighbours, IPv4 and IPv6 networks, also in one of several
 * topologies. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const struct space link_details = {.name = "bytes of details"};
static const struct space prefix_details = {.name = "bytes of details"};

static const struct name details[] = {
    {3, .name = "group",
	.help = "Administrative groups: links are painted, ways can avoid a colour."},
    {4, .name = "link-ids", .help = "The numbers of a link without addresses, at both ends."},
    {6, .name = "address", .help = "The IPv4 address at this end."},
    {8, .name = "neighbor-address", .help = "The IPv4 address at the other end."},
    {9, .name = "bandwidth", .help = "How many bytes a second the link carries."},
    {10, .name = "reservable", .help = "How many bytes a second may be reserved."},
    {11, .name = "unreserved",
	.help = "How many bytes a second are not reserved, for each of 8 priorities."},
    {18, .name = "TE-metric", .help = "Another cost, for reserved ways."},
    {},
};

static const struct field unreserved_fields[] = {
    {.key = "isis.lsp.unrsv_bw.priority_level",
	.label = "Bytes a second",
	.kind = &kind_float,
	.bits = 32,
	.init = "125000000",
	.help = "What a new way of this priority may still reserve; the most important priority "
		"stands first."},
    {},
};

static const struct proto proto_isis_unreserved = {
    .key = "isis.unreserved",
    .name = "Priority",
    .spec = "RFC 5305 clause 3.6",
    .help = "What is left for one priority.",
    .summary = "{isis.lsp.unrsv_bw.priority_level}",
    .fields = unreserved_fields,
};

static const struct field detail_fields[] = {
    {.key = "isis.lsp.ext_is_reachability.code",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = details,
	.init = "6",
	.help = "What is said about the link."},
    {.key = "isis.lsp.ext_is_reachability.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "isis.lsp.ext_is_reachability.ipv4_interface_address",
	.label = "Address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 6, .is = IF},
	.init = "192.0.2.1",
	.help = "The address of the sender at this link."},
    {.key = "isis.lsp.ext_is_reachability.ipv4_neighbor_address",
	.label = "Neighbour's address",
	.kind = &kind_ipv4,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 8, .is = IF},
	.init = "192.0.2.2",
	.help = "The address of the neighbour at this link."},
    {.key = "isis.lsp.ext_is_reachability.traffic_engineering_default_metric",
	.label = "Metric",
	.kind = &kind_number,
	.bits = 24,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 18, .is = IF},
	.init = "10",
	.help = "The cost for reserved ways."},
    {.key = "isis.lsp.ext_is_reachability.link_local_identifier",
	.label = "Link here",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 4, .is = IF},
	.help = "The number of the link at the sender."},
    {.key = "isis.lsp.ext_is_reachability.link_remote_identifier",
	.label = "Link there",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 4, .is = IF},
	.help = "The number of the link at the neighbour."},
    {.key = "isis.lsp.ext_is_reachability.groups",
	.label = "Groups",
	.kind = &kind_hex,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 3, .is = IF},
	.help = "A bit for each group that the operator has put the link into (its colours): "
		"reserved ways can be told to use or to avoid some."},
    {.key = "isis.lsp.maximum_link_bandwidth",
	.label = "Bandwidth",
	.kind = &kind_float,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 9, .is = IF},
	.init = "125000000",
	.help = "How many bytes a second the link carries."},
    {.key = "isis.lsp.reservable_link_bandwidth",
	.label = "Reservable",
	.kind = &kind_float,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 10, .is = IF},
	.init = "125000000",
	.help = "How many bytes a second may be reserved; more than it carries if one trusts that "
		"not all come at once."},
    {.key = "isis.lsp.unrsv_bw",
	.label = "Unreserved",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "isis.lsp.ext_is_reachability.code", .from = 11, .is = IF},
	.item = &proto_isis_unreserved,
	.help = "How many bytes a second are not reserved, for each of 8 priorities."},
    {.key = "isis.lsp.ext_is_reachability.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What is said, as bytes."},
    {},
};

static const struct proto proto_isis_detail = {
    .key = "isis.extis.detail",
    .name = "Detail",
    .spec = "RFC 5305 clause 3",
    .help = "Something more about a link: for traffic engineering, which sends heavy traffic over "
	    "other ways than the shortest.",
    .summary = "{isis.lsp.ext_is_reachability.code}",
    .fields = detail_fields,
};

static const struct field link_details_fields[] = {
    {.key = "isis.link_details.list",
	.label = "Details",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_detail,
	.help = "More about a link, a piece each."},
    {},
};

static const struct proto proto_isis_link_details = {
    .key = "isis.link_details",
    .name = "Details",
    .spec = "RFC 5305 clause 3",
    .help = "More about a link, in TLVs within the TLV.",
    .fields = link_details_fields,
    .binds = (const struct bind[]){{&link_details, 1, 255}, {}},
};

static const char mt_help[] =
    "The map that this is about: 2 is the one for IPv6. The upper four bits are not used.";

static const struct field extis_item_fields[] = {
    {.key = "isis.lsp.ext_is_reachability.is_neighbor_id",
	.label = "Neighbour",
	.kind = &kind_system_id,
	.bits = 56,
	.init = "0000.0000.0002.00",
	.help = "The id of a router; if the last byte is not 0, of a cable that this router is "
		"connected to."},
    {.key = "isis.lsp.ext_is_reachability.metric",
	.label = "Metric",
	.kind = &kind_number,
	.bits = 24,
	.init = "10",
	.help = "The cost of the link. Ways are compared by the sum of the costs on them."},
    {.key = "isis.lsp.ext_is_reachability.subclvs_length",
	.label = "Details",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = BODY},
	.space = &link_details,
	.help = "Bytes of details; mostly none."},
    {},
};

static const struct proto proto_isis_extis_item = {
    .key = "isis.extis.item",
    .name = "Neighbour",
    .spec = "RFC 5305 clause 3",
    .help = "One neighbour with its cost.",
    .summary =
	"{isis.lsp.ext_is_reachability.is_neighbor_id} cost {isis.lsp.ext_is_reachability.metric}",
    .fields = extis_item_fields,
};

static const struct field extis_fields[] = {
    {.key = "isis.lsp.mt",
	.label = "Topology",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "isis.lsp.clv.type", .from = 222, .is = IF},
	.init = "2",
	.help = mt_help},
    {.key = "isis.extis.list",
	.label = "Neighbours",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_extis_item,
	.help = "One neighbour with its cost."},
    {},
};

static const struct proto proto_isis_extis = {
    .key = "isis.extis",
    .name = "Neighbours",
    .spec = "RFC 5305 clause 3",
    .help = "Routers and cables that this one is connected to: from all of them together comes the "
	    "map.",
    .fields = extis_fields,
    .binds = (const struct bind[]){{&isis_tlv, 22}, {&isis_tlv, 222}, {}},
};

static const struct name tags[] = {
    {1, .name = "tag", .help = "A number of 32 bits."},
    {2, .name = "tag-64", .help = "A number of 64 bits."},
    {3, .name = "segment", .help = "The number under which segment routing reaches the network."},
    {4, .name = "attributes", .help = "Flags of the network."},
    {},
};

static const struct field tag_fields[] = {
    {.key = "isis.lsp.ext_ip_reachability.code",
	.label = "Type",
	.kind = &kind_number,
	.bits = 8,
	.names = tags,
	.init = "1",
	.help = "What is said about the network."},
    {.key = "isis.lsp.ext_ip_reachability.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL, .plus = 2},
	.help = "Bytes that follow."},
    {.key = "isis.lsp.32_bit_administrative_tag",
	.label = "Tag",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "isis.lsp.ext_ip_reachability.code", .from = 1, .is = IF},
	.init = "1",
	.help = "A number that the operator gives the network: other routers can be told what to "
		"do with all networks of this number."},
    {.key = "isis.lsp.ext_ip_reachability.value",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "What is said, as bytes."},
    {},
};

static const struct proto proto_isis_tag = {
    .key = "isis.prefix.detail",
    .name = "Detail",
    .spec = "RFC 5130 clause 4",
    .help = "Something more about a network.",
    .summary = "{isis.lsp.ext_ip_reachability.code}",
    .fields = tag_fields,
};

static const struct field prefix_details_fields[] = {
    {.key = "isis.prefix_details.list",
	.label = "Details",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_tag,
	.help = "More about a network, a piece each."},
    {},
};

static const struct proto proto_isis_prefix_details = {
    .key = "isis.prefix_details",
    .name = "Details",
    .spec = "RFC 5305 clause 3",
    .help = "More about a network, in TLVs within the TLV.",
    .fields = prefix_details_fields,
    .binds = (const struct bind[]){{&prefix_details, 1, 255}, {}},
};

static const struct field prefix_parts[] = {
    {.key = "isis.lsp.ext_ip_reachability.distribution",
	.label = "Down",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: came down from level 2: do not tell it upwards again, it would run in a circle."},
    {.key = "isis.lsp.ext_ip_reachability.subtlv",
	.label = "Details",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: details follow."},
    {.key = "isis.lsp.ext_ip_reachability.prefix_length",
	.label = "Prefix length",
	.kind = &kind_number,
	.bits = 6,
	.count = {.of = SIZED, .in_bits = true},
	.init = "24",
	.help = "How many bits name the network."},
    {},
};

static const struct field extip_item_fields[] = {
    {.key = "isis.lsp.ext_ip_reachability.metric",
	.label = "Metric",
	.kind = &kind_number,
	.bits = 32,
	.init = "10",
	.help = "The cost of the way to the network from this router."},
    {.key = "isis.lsp.ext_ip_reachability.control",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = prefix_parts,
	.init = "0x18",
	.help = "How long the prefix is, and two flags."},
    {.key = "isis.lsp.ext_ip_reachability.ipv4_prefix",
	.label = "Network",
	.kind = &kind_ipv4_prefix,
	.sized_by = "isis.lsp.ext_ip_reachability.prefix_length",
	.init = "192.0.2.0",
	.help = "The bytes of the address that the prefix length needs: three for up to 24 bits."},
    {.key = "isis.lsp.ext_ip_reachability.subclvs_length",
	.label = "Details",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.lsp.ext_ip_reachability.subtlv", .from = 1, .is = IF},
	.count = {.of = BODY},
	.space = &prefix_details,
	.help = "Bytes of details."},
    {},
};

static const struct proto proto_isis_extip_item = {
    .key = "isis.extip.item",
    .name = "IPv4 network",
    .spec = "RFC 5305 clause 4",
    .help = "One network with its cost.",
    .summary =
	"{isis.lsp.ext_ip_reachability.ipv4_prefix}/{isis.lsp.ext_ip_reachability.prefix_length} "
	"cost {isis.lsp.ext_ip_reachability.metric}",
    .fields = extip_item_fields,
};

static const struct field extip_fields[] = {
    {.key = "isis.lsp.mt",
	.label = "Topology",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "isis.lsp.clv.type", .from = 235, .is = IF},
	.init = "2",
	.help = mt_help},
    {.key = "isis.extip.list",
	.label = "IPv4 networks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_extip_item,
	.help = "One network with its cost."},
    {},
};

static const struct proto proto_isis_extip = {
    .key = "isis.extip",
    .name = "IPv4 networks",
    .spec = "RFC 5305 clause 4",
    .help = "Networks that are reached over this router: what all the others send there passes it.",
    .fields = extip_fields,
    .binds = (const struct bind[]){{&isis_tlv, 135}, {&isis_tlv, 235}, {}},
};

static const struct field prefix6_parts[] = {
    {.key = "isis.lsp.ipv6_reachability.distribution",
	.label = "Down",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: came down from level 2: do not tell it upwards again, it would run in a circle."},
    {.key = "isis.lsp.ipv6_reachability.distribution_internal",
	.label = "External",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: another protocol has told the router."},
    {.key = "isis.lsp.ipv6_reachability.subtlv",
	.label = "Details",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: details follow."},
    {.key = "isis.lsp.ipv6_reachability.reserved_bits",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.help = "Not used: zeros."},
    {},
};

static const struct field ip6reach_item_fields[] = {
    {.key = "isis.lsp.ipv6_reachability.metric",
	.label = "Metric",
	.kind = &kind_number,
	.bits = 32,
	.init = "10",
	.help = "The cost of the way to the network from this router."},
    {.key = "isis.lsp.ipv6_reachability.control",
	.label = "Control",
	.kind = &kind_hex,
	.bits = 8,
	.parts = prefix6_parts,
	.help = "Three flags."},
    {.key = "isis.lsp.ipv6_reachability.prefix_length",
	.label = "Prefix length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED, .in_bits = true},
	.init = "32",
	.help = "How many bits name the network."},
    {.key = "isis.lsp.ipv6_reachability.ipv6_prefix",
	.label = "Network",
	.kind = &kind_ipv6_prefix,
	.sized_by = "isis.lsp.ipv6_reachability.prefix_length",
	.init = "2001:db8::",
	.help = "The bytes of the address that the prefix length needs: eight for 64 bits."},
    {.key = "isis.lsp.ipv6_reachability.subclvs_length",
	.label = "Details",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "isis.lsp.ipv6_reachability.subtlv", .from = 1, .is = IF},
	.count = {.of = BODY},
	.space = &prefix_details,
	.help = "Bytes of details."},
    {},
};

static const struct proto proto_isis_ip6reach_item = {
    .key = "isis.ip6reach.item",
    .name = "IPv6 network",
    .spec = "RFC 5308 clause 2",
    .help = "One network with its cost.",
    .summary =
	"{isis.lsp.ipv6_reachability.ipv6_prefix}/{isis.lsp.ipv6_reachability.prefix_length} cost "
	"{isis.lsp.ipv6_reachability.metric}",
    .fields = ip6reach_item_fields,
};

static const struct field ip6reach_fields[] = {
    {.key = "isis.lsp.mt",
	.label = "Topology",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "isis.lsp.clv.type", .from = 237, .is = IF},
	.init = "2",
	.help = mt_help},
    {.key = "isis.ip6reach.list",
	.label = "IPv6 networks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_ip6reach_item,
	.help = "One network with its cost."},
    {},
};

static const struct proto proto_isis_ip6reach = {
    .key = "isis.ip6reach",
    .name = "IPv6 networks",
    .spec = "RFC 5308 clause 2",
    .help = "Networks that are reached over this router: what all the others send there passes it.",
    .fields = ip6reach_fields,
    .binds = (const struct bind[]){{&isis_tlv, 236}, {&isis_tlv, 237}, {}},
};

const struct proto *const isis_wide_protos[] = {
    &proto_isis_unreserved,
    &proto_isis_detail,
    &proto_isis_link_details,
    &proto_isis_extis_item,
    &proto_isis_extis,
    &proto_isis_tag,
    &proto_isis_prefix_details,
    &proto_isis_extip_item,
    &proto_isis_extip,
    &proto_isis_ip6reach_item,
    &proto_isis_ip6reach,
    NULL,
};
