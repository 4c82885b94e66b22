/* SPDX-License-Identifier: BSD-2-Clause */
/* TLVs of IS-IS with old, narrow metrics: neighbours and IPv4 networks with costs up to 63. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char metric_help[] =
    "The cost of the way, from 0 to 63. Ways are compared by the sum of the costs on them.";

static const char other_help[] = "A cost of another kind. Nobody uses it: see the bit before.";

static const char internal_help[] = "0: the cost is comparable with those of this network. 1: it "
				    "comes from another protocol and is not.";

static const char support_help[] = "1: this kind of metric is not used. It always is so.";

/* clang-format off */

/* The four metrics after their first bit; keys begin with P, end in SUPPORT, and one is of no rule. */
#define NARROW_METRICS(P, DELAY, SUPPORT) \
    {.key = P ".default_metric_ie", \
	.label = "External", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = internal_help}, \
    {.key = P ".default_metric", \
	.label = "Metric", \
	.kind = &kind_number, \
	.bits = 6, \
	.init = "10", \
	.help = metric_help}, \
    {.key = DELAY, \
	.label = "Not supported", \
	.kind = &kind_flag, \
	.bits = 1, \
	.init = "1", \
	.help = support_help}, \
    {.key = P ".delay_metric_ie", \
	.label = "External", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = internal_help}, \
    {.key = P ".delay_metric", \
	.label = "Delay metric", \
	.kind = &kind_number, \
	.bits = 6, \
	.help = other_help}, \
    {.key = P ".expense_metric_" SUPPORT, \
	.label = "Not supported", \
	.kind = &kind_flag, \
	.bits = 1, \
	.init = "1", \
	.help = support_help}, \
    {.key = P ".expense_metric_ie", \
	.label = "External", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = internal_help}, \
    {.key = P ".expense_metric", \
	.label = "Expense metric", \
	.kind = &kind_number, \
	.bits = 6, \
	.help = other_help}, \
    {.key = P ".error_metric_" SUPPORT, \
	.label = "Not supported", \
	.kind = &kind_flag, \
	.bits = 1, \
	.init = "1", \
	.help = support_help}, \
    {.key = P ".error_metric_ie", \
	.label = "External", \
	.kind = &kind_flag, \
	.bits = 1, \
	.help = internal_help}, \
    {.key = P ".error_metric", \
	.label = "Error metric", \
	.kind = &kind_number, \
	.bits = 6, \
	.help = other_help}

/* clang-format on */

static const struct field reach_item_fields[] = {
    {.key = "isis.lsp.ip_reachability.distribution",
	.label = "Down",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: came down from level 2: do not tell it upwards again, it would run in a circle."},
    NARROW_METRICS(
	"isis.lsp.ip_reachability", "isis.lsp.ip_reachability.delay_metric_support", "support"),
    {.key = "isis.lsp.ip_reachability.ipv4_prefix",
	.label = "Network",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "192.0.2.0",
	.help = "A network that is reached over this router."},
    {.key = "isis.lsp.ip_reachability.mask",
	.label = "Mask",
	.kind = &kind_ipv4,
	.bits = 32,
	.init = "255.255.255.0",
	.help = "Ones where the address names the network."},
    {},
};

static const struct proto proto_isis_reach_item = {
    .key = "isis.reach.item",
    .name = "IPv4 network",
    .spec = "RFC 1195 clause 5.3",
    .help = "One network with its cost.",
    .summary = "{isis.lsp.ip_reachability.ipv4_prefix} mask {isis.lsp.ip_reachability.mask} cost "
	       "{isis.lsp.ip_reachability.default_metric}",
    .fields = reach_item_fields,
};

static const struct field reach_fields[] = {
    {.key = "isis.reach.list",
	.label = "IPv4 networks",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_reach_item,
	.help = "One network with its cost."},
    {},
};

static const struct proto proto_isis_reach = {
    .key = "isis.reach",
    .name = "IPv4 networks",
    .spec = "RFC 1195 clause 5.3",
    .help = "Networks at the router, or that another protocol has told it: what all the others "
	    "send there passes this router.",
    .fields = reach_fields,
    .binds = (const struct bind[]){{&isis_tlv, 128}, {&isis_tlv, 130}, {}},
};

static const struct field neighbors_item_fields[] = {
    {.key = "isis.lsp.eis_neighbors.default_metric_reserved",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not used: zero."},
    NARROW_METRICS(
	"isis.lsp.eis_neighbors", "isis.lsp.eis_neighbors_delay_metric.supported", "supported"),
    {.key = "isis.lsp.eis_neighbors.is_neighbor",
	.label = "Neighbour",
	.kind = &kind_system_id,
	.bits = 56,
	.init = "0000.0000.0002.00",
	.help = "The id of a router; if the last byte is not 0, of a cable that this router is "
		"connected to."},
    {},
};

static const struct proto proto_isis_neighbors_item = {
    .key = "isis.neighbors.item",
    .name = "Neighbour",
    .spec = "ISO 10589 clause 9",
    .help = "One neighbour with its cost.",
    .summary = "{isis.lsp.eis_neighbors.is_neighbor} cost {isis.lsp.eis_neighbors.default_metric}",
    .fields = neighbors_item_fields,
};

static const struct field neighbors_fields[] = {
    {.key = "isis.lsp.is_virtual",
	.label = "Virtual",
	.kind = &kind_number,
	.bits = 8,
	.help = "1: the link goes through another area to join the pieces of a split one."},
    {.key = "isis.neighbors.list",
	.label = "Neighbours",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_neighbors_item,
	.help = "One neighbour with its cost."},
    {},
};

static const struct proto proto_isis_neighbors = {
    .key = "isis.neighbors",
    .name = "Neighbours",
    .spec = "ISO 10589 clause 9",
    .help = "Routers and cables that this one is connected to: from all of them together comes the "
	    "map.",
    .fields = neighbors_fields,
    .binds = (const struct bind[]){{&isis_tlv, 2}, {}},
};

static const struct field station_fields[] = {
    {.key = "isis.lsp.eis_neighbors.es_neighbor_id",
	.label = "Station",
	.kind = &kind_system_id,
	.bits = 48,
	.init = "0000.0000.0009",
	.help = "The id of an OSI station."},
    {},
};

static const struct proto proto_isis_station = {
    .key = "isis.station",
    .name = "Station",
    .spec = "ISO 10589 clause 9",
    .help = "One station at the router.",
    .summary = "{isis.lsp.eis_neighbors.es_neighbor_id}",
    .fields = station_fields,
};

static const struct field stations_fields[] = {
    {.key = "isis.lsp.eis_neighbors.default_metric_reserved",
	.label = "Reserved",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Not used: zero."},
    NARROW_METRICS(
	"isis.lsp.eis_neighbors", "isis.lsp.eis_neighbors_delay_metric.supported", "supported"),
    {.key = "isis.lsp.eis_neighbors.stations",
	.label = "Stations",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_station,
	.help = "The stations that are reached at this cost."},
    {},
};

static const struct proto proto_isis_stations = {
    .key = "isis.stations",
    .name = "Stations",
    .spec = "ISO 10589 clause 9",
    .help = "Stations of OSI's network at the router: a router tells them to its area as IP "
	    "routers tell networks.",
    .fields = stations_fields,
    .binds = (const struct bind[]){{&isis_tlv, 3}, {}},
};

const struct proto *const isis_reach_protos[] = {
    &proto_isis_reach_item,
    &proto_isis_reach,
    &proto_isis_neighbors_item,
    &proto_isis_neighbors,
    &proto_isis_station,
    &proto_isis_stations,
    NULL,
};
