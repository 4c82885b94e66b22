/* SPDX-License-Identifier: BSD-2-Clause */
/* The spanning tree's frames (BPDUs): STP, RSTP and the first half of MSTP, and Cisco's copies of
 * them for each VLAN. What MSTP and SPB add is in mstp.c. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"

const struct space stp_version = {.name = "BPDU version", .sparse = true};

static const struct name pvst_types[] = {
    {0, .name = "VLAN", .help = "The VLAN whose tree this is."},
    {},
};

static const struct field pvst_fields[] = {
    {.key = "stp.pvst.tlvtype",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 16,
	.names = pvst_types,
	.help = "What this piece of information is."},
    {.key = "stp.pvst.tlvlen",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .plus = 4},
	.help = "Bytes that follow."},
    {.key = "stp.pvst.origvlan",
	.label = "Originating VLAN",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "stp.pvst.tlvtype",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "stp.pvst.tlvlen", .from = 2, .is = IF}},
	.init = "1",
	.help = "The VLAN in which the sender sent it. If it arrives in another one, the two ends "
		"disagree about the native VLAN: the port is blocked."},
    {.key = "stp.pvst.tlvval",
	.label = "Value",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = ELSE},
	.help = "Bytes of a type that is not known."},
    {},
};

static const struct proto proto_stp_pvst = {
    .key = "stp.pvst",
    .name = "PVST+ TLV",
    .spec = "Cisco PVST+ (not published)",
    .help = "A piece of information that Cisco's spanning tree adds to a BPDU.",
    .summary = "VLAN {stp.pvst.origvlan}",
    .fields = pvst_fields,
};

static const struct name protocols[] = {
    {0, .name = "spanning-tree",
	.help = "The spanning tree protocol of IEEE 802.1: the only value in use."},
    {},
};

static const struct name versions[] = {
    {0, .name = "STP",
	.help = "The first spanning tree (802.1D-1998). After a change it takes 30 to 50 seconds "
		"until frames flow again."},
    {2, .name = "RSTP",
	.help = "Rapid spanning tree (802.1w). Neighbours agree by asking, so a change takes far "
		"less than a second."},
    {3, .name = "MSTP",
	.help =
	    "Multiple spanning trees (802.1s): several trees at once, each for a group of VLANs."},
    {4, .name = "SPT",
	.help = "Shortest path trees (802.1aq): every bridge is the root of its own tree."},
    {},
};

static const struct name types[] = {
    {0x00, .name = "configuration",
	.help =
	    "STP: the root sends it every hello time, all others pass it on with their own cost."},
    {0x02, .name = "rapid",
	.help = "RSTP and MSTP: every bridge sends it itself, so silence is soon noticed."},
    {0x80, .name = "topology-change",
	.help = "STP: sent towards the root by a bridge that saw a link come or go, so that all "
		"forget old addresses.",
	.summary = "STP topology change notification"},
    {},
};

static const struct name stp_roles[] = {
    {0, .name = "unknown", .help = "Not a role: not used by RSTP."},
    {1, .name = "alternate-or-backup",
	.help = "A spare: it listens and takes over when a better port fails."},
    {2, .name = "root", .help = "The port of the sender that leads to the root."},
    {3, .name = "designated", .help = "The one port that passes frames onto this cable."},
    {},
};

static const struct field conf_bits[] = {
    {.key = "stp.flags.tcack",
	.label = "Topology change acknowledged",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Your notification has arrived, stop repeating it."},
    {.key = "stp.flags.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.fixed = true,
	.help = "Not used by STP: zeros."},
    {.key = "stp.flags.tc",
	.label = "Topology change",
	.kind = &kind_flag,
	.bits = 1,
	.help = "A link came or went somewhere: forget learnt addresses soon, stations may have "
		"moved."},
    {},
};

const struct field stp_rapid_bits[] = {
    {.key = "stp.flags.tcack",
	.label = "Topology change acknowledged",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Only for neighbours that speak the old STP."},
    {.key = "stp.flags.agreement",
	.label = "Agreement",
	.kind = &kind_flag,
	.bits = 1,
	.help =
	    "The answer to a proposal: yes, forward at once, nothing behind me makes a circle."},
    {.key = "stp.flags.forwarding",
	.label = "Forwarding",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The sending port passes frames on."},
    {.key = "stp.flags.learning",
	.label = "Learning",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The sending port notes which address lives where."},
    {.key = "stp.flags.port_role",
	.label = "Port role",
	.kind = &kind_number,
	.bits = 2,
	.names = stp_roles,
	.help = "What the sending port is in the tree."},
    {.key = "stp.flags.proposal",
	.label = "Proposal",
	.kind = &kind_flag,
	.bits = 1,
	.help = "I would like to forward onto this cable: do you agree?"},
    {.key = "stp.flags.tc",
	.label = "Topology change",
	.kind = &kind_flag,
	.bits = 1,
	.help = "A link came up somewhere: forget learnt addresses, stations may have moved."},
    {},
};

static const char flags_help[] = "What the sending port is doing, one bit for each.";

static const struct field stp_fields[] = {
    {.key = "stp.protocol",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 16,
	.names = protocols,
	.fixed = true,
	.help = "Always 0: the spanning tree."},
    {.key = "stp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.names = versions,
	.space = &stp_version,
	.init = "2",
	.help = "Which spanning tree the sender speaks. A receiver reads as much as it "
		"understands, so old and new bridges can live together."},
    {.key = "stp.type",
	.label = "Type",
	.kind = &kind_hex,
	.bits = 8,
	.names = types,
	.init = "0x02",
	.help = "What kind of BPDU this is."},
    {.key = "stp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = conf_bits,
	.when = {.key = "stp.type", .from = 0, .is = IF},
	.help = flags_help},
    {.key = "stp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = stp_rapid_bits,
	.when = {.key = "stp.type", .from = 2, .is = IF},
	.init = "0x3c",
	.help = flags_help},
    {.key = "stp.root.prio",
	.label = "Root priority",
	.kind = &kind_priority,
	.bits = 4,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.init = "32768",
	.help = "The bridge with the lowest priority becomes root; 0 to 61440 in steps of 4096, "
		"32768 unless somebody has set it."},
    {.key = "stp.root.ext",
	.label = "Root system id extension",
	.kind = &kind_number,
	.bits = 12,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.help = "Makes the ids of several trees different: the VLAN in PVST+, the instance in "
		"MSTP, else 0."},
    {.key = "stp.root.hw",
	.label = "Root address",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.help = "The MAC address of the root; where priorities are equal the lowest address wins, "
		"which is often the oldest switch."},
    {.key = "stp.root.cost",
	.label = "Root path cost",
	.kind = &kind_number,
	.bits = 32,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.help = "How far the sender is from the root: the sum of the costs of the links, less for "
		"faster ones. 0: the sender is the root."},
    {.key = "stp.bridge.prio",
	.label = "Bridge priority",
	.kind = &kind_priority,
	.bits = 4,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.init = "32768",
	.help = "The priority of the bridge that sent this."},
    {.key = "stp.bridge.ext",
	.label = "Bridge system id extension",
	.kind = &kind_number,
	.bits = 12,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.help = "As in the root's id: VLAN or instance."},
    {.key = "stp.bridge.hw",
	.label = "Bridge address",
	.kind = &kind_mac,
	.bits = 48,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.help = "The MAC address of the bridge that sent this (not of the port: see the Ethernet "
		"source)."},
    {.key = "stp.port",
	.label = "Port",
	.kind = &kind_hex,
	.bits = 16,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.init = "0x8001",
	.help = "The port it was sent from: 4 bits of priority, 12 bits of number. Between two "
		"cables to the same bridge the lower one wins."},
    {.key = "stp.msg_age",
	.label = "Message age",
	.kind = &kind_256ths,
	.bits = 16,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.help = "How old the news from the root is: in practice the number of bridges it came "
		"through, in seconds."},
    {.key = "stp.max_age",
	.label = "Max age",
	.kind = &kind_256ths,
	.bits = 16,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.init = "20",
	.help = "News from the root that is older than so many seconds is dropped. So the tree "
		"cannot be wider than that many bridges."},
    {.key = "stp.hello",
	.label = "Hello time",
	.kind = &kind_256ths,
	.bits = 16,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.init = "2",
	.help = "So many seconds lie between two of these frames. Three of them missing: the "
		"neighbour is gone."},
    {.key = "stp.forward",
	.label = "Forward delay",
	.kind = &kind_256ths,
	.bits = 16,
	.when = {.key = "stp.type", .from = 0x80, .is = UNLESS},
	.init = "15",
	.help = "STP waits so many seconds in the listening and again in the learning state before "
		"it forwards."},
    {.key = "stp.version_1_length",
	.label = "Version 1 length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "stp.type", .from = 2, .is = IF},
	.fixed = true,
	.help = "Always 0: the protocol of version 1 never came to be."},
    {.key = "stp.pvst.pad",
	.label = "Pad",
	.kind = &kind_hex,
	.bits = 8,
	.when = {.key = "stp.type",
	    .from = 0,
	    .is = IF,
	    .also = &(const struct when){.key = "llc.cisco_pid", .from = 0x010b, .is = IF}},
	.fixed = true,
	.help = "One zero, so that the frame of the old STP is as long as that of RSTP."},
    {.key = "stp.pvst.tlvs",
	.label = "PVST+",
	.kind = &kind_list,
	.bits = REST,
	.when = {.key = "llc.cisco_pid",
	    .from = 0x010b,
	    .is = IF,
	    .also = &(const struct when){.key = "stp.type", .from = 0x80, .is = UNLESS}},
	.item = &proto_stp_pvst,
	.init = "[stp.pvst]",
	.help = "What Cisco adds: for which VLAN this tree is."},
    {},
};

static const struct proto proto_stp = {
    .key = "stp",
    .name = "Spanning Tree Protocol",
    .spec = "IEEE 802.1D-2004 clause 9; 802.1Q clause 14",
    .help = "Switches joined in a circle would send a broadcast around for ever. With these "
	    "frames, mostly every two seconds, they elect a root and open every circle: "
	    "ports that are not on a shortest way to the root do not forward.",
    .summary =
	"{stp.version} root {stp.root.prio}/{stp.root.ext}/{stp.root.hw} cost {stp.root.cost} port "
	"{stp.port}[ VLAN {stp.pvst.origvlan}][ {next}]",
    .fields = stp_fields,
    .binds = (const struct bind[]){{&llc_sap, 0x42, .group = 0x0180c2000000},
	{&snap_cisco, 0x010b, .group = 0x01000ccccccd}, {&snap_bridged, 0x000e}, {}},
};

const struct proto *const stp_protos[] = {
    &proto_stp_pvst,
    &proto_stp,
    NULL,
};
