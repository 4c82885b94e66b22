/* SPDX-License-Identifier: BSD-2-Clause */
/* The Link Aggregation Control Protocol: version 1 with its three TLVs, and those that version 2
 * adds. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space lacp_type = {.name = "LACP TLV"};

static const char sys_priority_help[] =
    "The lower number decides which cables are used, when more are there than fit.";
static const char sysid_help[] =
    "The address of the device. Cables belong together only if both ends of each say the same.";
static const char key_help[] =
    "Ports with the same key may be bundled: the administrator's grouping, and the speed.";
static const char port_priority_help[] = "Which ports are used first; the lower, the sooner.";
static const char port_help[] = "The number of the port; not 0.";

static const struct name types[] = {
    {0, .name = "terminator", .help = "The end of the list."},
    {1, .name = "actor", .help = "What the sender says about itself."},
    {2, .name = "partner",
	.help = "What the sender believes about you, from what it has heard: so you see whether it "
		"heard right."},
    {3, .name = "collector", .help = "How long the sender may take to pass a frame on."},
    {4, .name = "port-algorithm",
	.help = "How the sender spreads frames over the cables (version 2)."},
    {5, .name = "conversation-digest",
	.help = "Whether both ends assign conversations to cables in the same way (version 2)."},
    {6, .name = "conversation-mask-1",
	.help = "Which conversations, 0 to 1023, use this cable (version 2)."},
    {7, .name = "conversation-mask-2", .help = "Conversations 1024 to 2047 (version 2)."},
    {8, .name = "conversation-mask-3", .help = "Conversations 2048 to 3071 (version 2)."},
    {9, .name = "conversation-mask-4", .help = "Conversations 3072 to 4095 (version 2)."},
    {10, .name = "service-mapping",
	.help = "Whether both ends map services to conversations in the same way (version 2)."},
    {},
};

static const struct field tlv_fields[] = {
    {.key = "lacp.tlv_type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = UNLESS},
	.space = &lacp_type,
	.names = types,
	.init = "1",
	.help = "What this piece says."},
    {.key = "lacp.tlv_type",
	.label = "TLV type",
	.kind = &kind_number,
	.bits = 8,
	.when = {.from = 0, .is = IF},
	.space = &lacp_type,
	.names = types,
	.init = "0",
	.help = "The end of the list."},
    {.key = "lacp.tlv_length",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "lacp.tlv_type", .from = 0, .is = IF},
	.fixed = true,
	.help = "Nothing belongs to the end of the list: 0."},
    {.key = "lacp.tlv_length",
	.label = "TLV length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "lacp.tlv_type", .from = 0, .is = UNLESS},
	.count = {.of = ALL},
	.help = "Bytes of this piece with its type and length."},
    {},
};

static const struct proto proto_lacp_tlv = {
    .key = "lacp.tlv",
    .name = "LACP TLV",
    .spec = "IEEE 802.1AX clause 6.4.2.3",
    .help = "One piece of what is said: a type, a length and the value.",
    .summary = "{lacp.tlv_type}",
    .fields = tlv_fields,
};

static const struct field actor_states[] = {
    {.key = "lacp.actor.state.expired",
	.label = "Expired",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: nothing has been heard of the other end for three times its interval: it is "
		"about to be dropped."},
    {.key = "lacp.actor.state.defaulted",
	.label = "Defaulted",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: nothing has ever been heard: what is said about the partner is what the "
		"administrator typed in."},
    {.key = "lacp.actor.state.distributing",
	.label = "Distributing",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: frames are sent over this cable."},
    {.key = "lacp.actor.state.collecting",
	.label = "Collecting",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: frames that come in over this cable are taken."},
    {.key = "lacp.actor.state.synchronization",
	.label = "In sync",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: this port is in the right bundle, so traffic may start. 0: it waits."},
    {.key = "lacp.actor.state.aggregation",
	.label = "Aggregatable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: may be bundled with others. 0: only on its own."},
    {.key = "lacp.actor.state.timeout",
	.label = "Short timeout",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: please send every second, I give up after 3 seconds. 0: every 30, 90 seconds."},
    {.key = "lacp.actor.state.activity",
	.label = "Active",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: sends without being asked. 0: only answers (passive). If both ends are passive "
		"nothing ever starts."},
    {},
};

static const struct field actor_fields[] = {
    {.key = "lacp.actor.sys_priority",
	.label = "System priority",
	.kind = &kind_number,
	.bits = 16,
	.init = "32768",
	.help = sys_priority_help},
    {.key = "lacp.actor.sysid",
	.label = "System",
	.kind = &kind_mac,
	.bits = 48,
	.init = "02:00:00:00:00:0a",
	.help = sysid_help},
    {.key = "lacp.actor.key",
	.label = "Key",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = key_help},
    {.key = "lacp.actor.port_priority",
	.label = "Port priority",
	.kind = &kind_number,
	.bits = 16,
	.init = "32768",
	.help = port_priority_help},
    {.key = "lacp.actor.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.init = "1",
	.help = port_help},
    {.key = "lacp.actor.state",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.parts = actor_states,
	.init = "0x05",
	.help = "How far the sender has come with this cable."},
    {.key = "lacp.actor.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.help = "Zeros."},
    {},
};

static const struct proto proto_lacp_actor = {
    .key = "lacp.actor",
    .name = "Actor",
    .spec = "IEEE 802.1AX clause 6.4.2.3",
    .help = "The sender about itself: which device, which port, which bundle, how far it is.",
    .fields = actor_fields,
    .binds = (const struct bind[]){{&lacp_type, 1}, {}},
};

static const struct field partner_states[] = {
    {.key = "lacp.partner.state.expired",
	.label = "Expired",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you seem to have lost the sender."},
    {.key = "lacp.partner.state.defaulted",
	.label = "Defaulted",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "1: you have never heard the sender: your frames get here, its own do not get to you."},
    {.key = "lacp.partner.state.distributing",
	.label = "Distributing",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you send over this cable."},
    {.key = "lacp.partner.state.collecting",
	.label = "Collecting",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you take what comes in over this cable."},
    {.key = "lacp.partner.state.synchronization",
	.label = "In sync",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you have put this port into the right bundle."},
    {.key = "lacp.partner.state.aggregation",
	.label = "Aggregatable",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you may be bundled with others."},
    {.key = "lacp.partner.state.timeout",
	.label = "Short timeout",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you have asked for a frame every second. 0: every 30 seconds."},
    {.key = "lacp.partner.state.activity",
	.label = "Active",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: you send without being asked."},
    {},
};

static const struct field partner_fields[] = {
    {.key = "lacp.partner.sys_priority",
	.label = "System priority",
	.kind = &kind_number,
	.bits = 16,
	.help = sys_priority_help},
    {.key = "lacp.partner.sysid",
	.label = "System",
	.kind = &kind_mac,
	.bits = 48,
	.help = sysid_help},
    {.key = "lacp.partner.key", .label = "Key", .kind = &kind_number, .bits = 16, .help = key_help},
    {.key = "lacp.partner.port_priority",
	.label = "Port priority",
	.kind = &kind_number,
	.bits = 16,
	.help = port_priority_help},
    {.key = "lacp.partner.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.help = port_help},
    {.key = "lacp.partner.state",
	.label = "State",
	.kind = &kind_hex,
	.bits = 8,
	.parts = partner_states,
	.help = "How far you have come, as far as the sender knows."},
    {.key = "lacp.partner.reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 24,
	.help = "Zeros."},
    {},
};

static const struct proto proto_lacp_partner = {
    .key = "lacp.partner",
    .name = "Partner",
    .spec = "IEEE 802.1AX clause 6.4.2.3",
    .help = "What the sender has heard about the other end. A device that finds itself here knows "
	    "that its own frames get through.",
    .fields = partner_fields,
    .binds = (const struct bind[]){{&lacp_type, 2}, {}},
};

static const struct field collector_fields[] = {
    {.key = "lacp.collector.max_delay",
	.label = "Maximum delay",
	.kind = &kind_number,
	.bits = 16,
	.help = "The longest time that the sender keeps a received frame before it passes it on, "
		"in units of 10 microseconds."},
    {.key = "lacp.coll_reserved",
	.label = "Reserved",
	.kind = &kind_bytes,
	.bits = 96,
	.help = "Zeros."},
    {},
};

static const struct proto proto_lacp_collector = {
    .key = "lacp.collector",
    .name = "Collector",
    .spec = "IEEE 802.1AX clause 6.4.2.3",
    .help = "How long frames may wait inside the receiver. Who moves a conversation to another "
	    "cable waits so long, or sends a marker.",
    .fields = collector_fields,
    .binds = (const struct bind[]){{&lacp_type, 3}, {}},
};

static const struct name versions[] = {
    {1, .name = "1", .help = "The LACP of 2000, which every switch speaks."},
    {2, .name = "2",
	.help = "Adds the agreement about which conversation takes which cable (802.1AX-2014)."},
    {},
};

static const struct field lacp_fields[] = {
    {.key = "lacp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.names = versions,
	.init = "1",
	.help = "The sender's version. A newer one must still be understood by an older one: what "
		"is new comes later."},
    {.key = "lacp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_lacp_tlv,
	.until = {.key = "lacp.tlv_type", .from = 0, .is = IF},
	.init = "[lacp.actor ; lacp.partner ; lacp.collector ; lacp.tlv tlv_type=0]",
	.help = "The sender, its partner, and the collector, in this order; version 2 adds more. "
		"The end comes last."},
    {.key = "lacp.pad",
	.label = "Pad",
	.kind = &kind_bytes,
	.bits = 400,
	.when = {.key = "lacp.version", .from = 1, .is = IF},
	.init = "0000000000000000000000000000000000000000000000000000000000000000000000000000000000"
		"000000000000000000",
	.help = "Zeros that fill the frame up to its fixed size of 110 bytes."},
    {.key = "lacp.pad",
	.label = "Pad",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "Zeros up to the end."},
    {.key = "lacp.vendor",
	.label = "Vendor's addition",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Bytes that a manufacturer appends after the end of what the standard has; HP's "
		"switches say here who they are in a stack."},
    {},
};

static const struct proto proto_lacp = {
    .key = "lacp",
    .name = "Link Aggregation Control Protocol",
    .spec = "IEEE 802.1AX clause 6.4 (before: 802.3ad)",
    .help = "Two devices find out which of the cables between them lead to the same other device, "
	    "and use those as one: more bandwidth, and if one breaks the others go on. Each end "
	    "says every second or every 30 seconds who it is and what it knows of the other. "
	    "Without it, a cable in the wrong socket would make a loop or a hole.",
    .summary = "LACP {lacp.actor.sysid} port {lacp.actor.port} key {lacp.actor.key}[, partner "
	       "{lacp.partner.sysid} port {lacp.partner.port}]",
    .fields = lacp_fields,
    .binds = (const struct bind[]){{&slow_subtype, 1}, {&ethertype, 0x8103}, {}},
};

const struct proto *const lacp_protos[] = {
    &proto_lacp,
    &proto_lacp_tlv,
    &proto_lacp_actor,
    &proto_lacp_partner,
    &proto_lacp_collector,
    NULL,
};
