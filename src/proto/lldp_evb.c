/* SPDX-License-Identifier: BSD-2-Clause */
/* The TLVs of IEEE 802.1 for virtual machines: edge virtual bridging and its channels. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

static const char reserved_help[] = "Not used: zeros.";
static const char source_help[] =
    "Whether the number that follows was set by the neighbour (1) or is the sender's own (0).";

static const struct name modes[] = {
    {0, .name = "none", .help = "No edge virtual bridging."},
    {1, .name = "bridge", .help = "The sender is the switch."},
    {2, .name = "station", .help = "The sender is the computer with virtual machines."},
    {3, .name = "reserved", .help = "For later versions."},
    {},
};

static const struct name relays[] = {
    {0, .name = "not-asked", .help = "No reflective relay is asked for."},
    {1, .name = "waiting", .help = "Asked for, and not yet agreed."},
    {2, .name = "active", .help = "Frames may come back through the port they came from."},
    {3, .name = "unknown", .help = "Cannot be."},
    {},
};

static const struct name roles[] = {
    {0, .name = "bridge", .help = "The sender is the bridge: it assigns channels."},
    {1, .name = "station", .help = "The sender is the station: it asks for channels."},
    {},
};

static const struct field evb_fields[] = {
    {.key = "lldp.evb.bridge.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 5,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.evb.bridge.bgid",
	.label = "Bridge groups",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The bridge assigns group numbers."},
    {.key = "lldp.evb.bridge.rrcap",
	.label = "Reflective relay: can",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The bridge could send frames back out of the port they came from: two virtual "
		"machines in one computer then talk through the switch."},
    {.key = "lldp.evb.bridge.rrctr",
	.label = "Reflective relay: on",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The bridge does so."},
    {.key = "lldp.evb.station.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.evb.station.sgid",
	.label = "Station groups",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The station can use group numbers."},
    {.key = "lldp.evb.station.rrreq",
	.label = "Reflective relay: asked",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The station wants it."},
    {.key = "lldp.evb.station.rrstat",
	.label = "Reflective relay: state",
	.kind = &kind_number,
	.bits = 2,
	.names = relays,
	.help = "How far that has come."},
    {.key = "lldp.evb.retries",
	.label = "Retries",
	.kind = &kind_number,
	.bits = 3,
	.init = "3",
	.help = "How often a message to the neighbour is sent again before giving up."},
    {.key = "lldp.evb.rte",
	.label = "Retry time",
	.kind = &kind_number,
	.bits = 5,
	.init = "20",
	.help = "Time between retries: 10 microseconds times two to the power of this."},
    {.key = "lldp.evb.mode",
	.label = "Mode",
	.kind = &kind_number,
	.bits = 2,
	.names = modes,
	.init = "1",
	.help = "Which of the two the sender is."},
    {.key = "lldp.evb.wait_source",
	.label = "Resource wait: neighbour's",
	.kind = &kind_flag,
	.bits = 1,
	.help = source_help},
    {.key = "lldp.evb.rwd",
	.label = "Resource wait",
	.kind = &kind_number,
	.bits = 5,
	.init = "20",
	.help =
	    "How long the bridge may take to make room for a virtual machine, as a power of two."},
    {.key = "lldp.evb.alive_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 2,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.evb.alive_source",
	.label = "Keep-alive: neighbour's",
	.kind = &kind_flag,
	.bits = 1,
	.help = source_help},
    {.key = "lldp.evb.rka",
	.label = "Keep-alive",
	.kind = &kind_number,
	.bits = 5,
	.init = "20",
	.help = "How often a virtual machine is confirmed, as a power of two."},
    {},
};

static const struct proto proto_lldp_evb = {
    .key = "lldp.evb",
    .name = "Edge virtual bridging",
    .spec = "IEEE 802.1Q clause D.2.12",
    .help =
	"A computer with virtual machines has a bridge inside. With EVB the switch outside takes "
	"over its work, so that all machines are seen and ruled in one place. This agrees on how.",
    .fields = evb_fields,
    .binds = (const struct bind[]){{&lldp_8021, 13}, {}},
};

static const struct field channel_fields[] = {
    {.key = "lldp.cdcp.scid",
	.label = "Channel",
	.kind = &kind_number,
	.bits = 12,
	.init = "1",
	.help = "The number of the channel."},
    {.key = "lldp.cdcp.svid",
	.label = "S-VLAN",
	.kind = &kind_number,
	.bits = 12,
	.init = "1",
	.help = "The tag by which frames of the channel are known; 0: not assigned."},
    {},
};

static const struct proto proto_lldp_cdcp_channel = {
    .key = "lldp.cdcp_channel",
    .name = "S-channel",
    .spec = "IEEE 802.1Q clause D.2.13",
    .help = "A channel and its tag.",
    .summary = "{lldp.cdcp.scid}",
    .fields = channel_fields,
};

static const struct field cdcp_fields[] = {
    {.key = "lldp.cdcp.role",
	.label = "Role",
	.kind = &kind_flag,
	.bits = 1,
	.names = roles,
	.help = "Who speaks."},
    {.key = "lldp.cdcp.reserved1",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.cdcp.scomp",
	.label = "S-VLAN component",
	.kind = &kind_flag,
	.bits = 1,
	.init = "1",
	.help = "The sender can tag frames with channels."},
    {.key = "lldp.cdcp.reserved2",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 15,
	.fixed = true,
	.help = reserved_help},
    {.key = "lldp.cdcp.chncap",
	.label = "Channels possible",
	.kind = &kind_number,
	.bits = 12,
	.init = "167",
	.help = "How many channels the sender can have."},
    {.key = "lldp.cdcp.channels",
	.label = "Channels",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_lldp_cdcp_channel,
	.init = "[lldp.cdcp_channel]",
	.help = "Channels and their tags; the first is 1 with tag 1."},
    {},
};

static const struct proto proto_lldp_cdcp = {
    .key = "lldp.cdcp",
    .name = "S-channel discovery",
    .spec = "IEEE 802.1Q clause D.2.13",
    .help = "Splits one cable into several channels by a service tag, each like a port of its own "
	    "at the switch.",
    .fields = cdcp_fields,
    .binds = (const struct bind[]){{&lldp_8021, 14}, {}},
};

const struct proto *const lldp_evb_protos[] = {
    &proto_lldp_evb,
    &proto_lldp_cdcp_channel,
    &proto_lldp_cdcp,
    NULL,
};
