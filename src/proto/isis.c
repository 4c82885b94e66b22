/* SPDX-License-Identifier: BSD-2-Clause */
/* IS-IS: the common header and the four kinds of packets. Their TLVs are in isis_tlv.c. */
#include "proto/kinds.h"
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

static const struct space isis_type = {.name = "IS-IS PDU type"};

static bool
is_isis(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] == 0x83;
}

static const struct name protocols[] = {
    {0x83, .name = "IS-IS", .help = "Routers tell each other about the network."},
    {},
};

static const struct name types[] = {
    {15, .name = "hello-L1", .help = "I am here: to the routers of my area on this cable."},
    {16, .name = "hello-L2", .help = "I am here: to the routers between areas on this cable."},
    {17, .name = "hello-point-to-point", .help = "I am here: at a link with two ends."},
    {18, .name = "LSP-L1", .help = "What I am connected to: for my area."},
    {20, .name = "LSP-L2", .help = "What I am connected to: for the routers between areas."},
    {24, .name = "CSNP-L1", .help = "All that I know, as a list: for my area."},
    {25, .name = "CSNP-L2", .help = "All that I know, as a list: for the routers between areas."},
    {26, .name = "PSNP-L1", .help = "Please send, or: received. For my area."},
    {27, .name = "PSNP-L2", .help = "Please send, or: received. For the routers between areas."},
    {},
};

static const struct field type_parts[] = {
    {.key = "isis.type.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.help = "Not used: zeros."},
    {.key = "isis.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 5,
	.space = &isis_type,
	.names = types,
	.init = "15",
	.help = "Hello, link state packet or list, and for which level: within the area (L1) or "
		"between areas (L2)."},
    {},
};

static const struct field fields[] = {
    {.key = "isis.irpd",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.names = protocols,
	.init = "0x83",
	.help = "Which of OSI's protocols this is: they share one service access point and are "
		"told apart by this byte."},
    {.key = "isis.len",
	.label = "Header length",
	.kind = &kind_number,
	.bits = 8,
	.init = "27",
	.help =
	    "Bytes from the protocol id up to the first piece of information (TLV): 27 for a hello "
	    "on a LAN and a link state packet, 20 for a hello on a link, 33 and 17 for the lists."},
    {.key = "isis.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "A version that belongs to the protocol id. It has always been 1."},
    {.key = "isis.sysid_len",
	.label = "Id length",
	.kind = &kind_number,
	.bits = 8,
	.help = "How long the id of a system is; 0 means the usual 6 bytes. All routers of a "
		"network have to agree."},
    {.key = "isis.pdu",
	.label = "PDU",
	.kind = &kind_hex,
	.bits = 8,
	.parts = type_parts,
	.init = "0x0f",
	.help = "The byte that tells hellos, link state packets and lists apart."},
    {.key = "isis.version2",
	.label = "Version 2",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "The version of IS-IS itself. It has always been 1."},
    {.key = "isis.reserved",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "isis.max_area_adr",
	.label = "Area addresses",
	.kind = &kind_number,
	.bits = 8,
	.help = "How many addresses one area may have; 0 means the usual 3. Routers with different "
		"numbers do not become neighbours."},
    {},
};

static const struct proto proto_isis = {
    .key = "isis",
    .name = "Intermediate System to Intermediate System",
    .spec = "ISO 10589 clause 9.5",
    .help = "Each router tells all others what it is connected to, and each computes the shortest "
	    "ways from that. It runs right over Ethernet, so nobody outside can send it anything. "
	    "Hellos go to the neighbours mostly every 10 seconds; each tells the others of its "
	    "links when they change, and again every quarter of an hour or so.",
    .summary = "IS-IS {isis.type}",
    .fields = fields,
    .binds = (const struct bind[]){{&llc_sap, 0xfe, .test = is_isis},
	{&llc_sap, 0x14, .test = is_isis}, {&llc_sap, 0x20, .test = is_isis},
	{&llc_sap, 0x34, .test = is_isis}, {&llc_sap, 0x54, .test = is_isis},
	{&gre_protocol, 0x00fe, .test = is_isis}, {&ethertype, 0x22f4}, {}},
};

static const struct name levels[] = {
    {1, .name = "level-1", .help = "Within the area only."},
    {2, .name = "level-2", .help = "Between areas only."},
    {3, .name = "both", .help = "Within the area and between areas."},
    {},
};

static const struct field circuit_parts[] = {
    {.key = "isis.hello.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 6,
	.help = "Not used: zeros."},
    {.key = "isis.hello.circuit_type",
	.label = "Circuit type",
	.kind = &kind_number,
	.bits = 2,
	.names = levels,
	.init = "3",
	.help = "Which levels the router has here."},
    {},
};

static const struct field priority_parts[] = {
    {.key = "isis.hello.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.help = "Not used: zero."},
    {.key = "isis.hello.priority",
	.label = "Priority",
	.kind = &kind_number,
	.bits = 7,
	.init = "64",
	.help =
	    "The router with the greatest number, and among equals with the greatest MAC address, "
	    "becomes the designated one (DIS): it speaks for the cable and sends the lists."},
    {},
};

static const char hold_help[] = "If nothing is heard for so many seconds, the neighbour is gone.";

static const char pdu_help[] = "Bytes of the packet, with the common header and the protocol id.";

static const char source_help[] = "The id of the router that sends this.";

/* clang-format off */

/* How both hellos begin. */
#define HELLO_START \
    {.key = "isis.hello.circuit", \
	.label = "Circuit type", \
	.kind = &kind_hex, \
	.bits = 8, \
	.parts = circuit_parts, \
	.init = "3", \
	.help = "Which levels the router has here."}, \
    {.key = "isis.hello.source_id", \
	.label = "Source", \
	.kind = &kind_system_id, \
	.bits = 48, \
	.init = "0000.0000.0001", \
	.help = source_help}, \
    {.key = "isis.hello.holding_timer", \
	.label = "Holding time", \
	.kind = &kind_number, \
	.bits = 16, \
	.init = "30", \
	.help = hold_help}, \
    {.key = "isis.hello.pdu_length", \
	.label = "Packet length", \
	.kind = &kind_number, \
	.bits = 16, \
	.count = {.of = ALL, .plus = -8}, \
	.help = pdu_help}

/* clang-format on */

static const struct field hello_fields[] = {
    HELLO_START,
    {.key = "isis.hello.priority_byte",
	.label = "Priority",
	.kind = &kind_hex,
	.bits = 8,
	.parts = priority_parts,
	.init = "0x40",
	.help = "How much the sender would like to be the one that speaks for the cable."},
    {.key = "isis.hello.lan_id",
	.label = "LAN id",
	.kind = &kind_system_id,
	.bits = 56,
	.init = "0000.0000.0001.01",
	.help = "The router that speaks for this cable, and the number it has given the cable. "
		"When all name the same one, the election is over."},
    {.key = "isis.hello.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_tlv,
	.help = "Pieces of information: areas, addresses, neighbours heard, and padding that fills "
		"the hello up, so that a link that cannot carry long frames never comes up."},
    {},
};

static const struct proto proto_isis_hello = {
    .key = "isis.hello",
    .name = "Hello on a LAN",
    .spec = "ISO 10589 clause 9",
    .help = "Routers on one cable find each other and elect one that speaks for the cable. Each "
	    "sends a hello every 10 seconds, the elected one every 3; without them no neighbour "
	    "would ever be known.",
    .summary = "IS-IS {isis.type} {isis.hello.source_id} hold {isis.hello.holding_timer}",
    .fields = hello_fields,
    .binds = (const struct bind[]){{&isis_type, 15, .group = 0x0180c2000014},
	{&isis_type, 16, .group = 0x0180c2000015}, {}},
};

static const struct field p2p_fields[] = {
    HELLO_START,
    {.key = "isis.hello.local_circuit_id",
	.label = "Circuit",
	.kind = &kind_number,
	.bits = 8,
	.init = "1",
	.help = "The number that the sender has given this link."},
    {.key = "isis.hello.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_tlv,
	.help = "Pieces of information: areas, addresses, how far the link has come."},
    {},
};

static const struct proto proto_isis_p2p = {
    .key = "isis.p2p",
    .name = "Hello on a link with two ends",
    .spec = "ISO 10589 clause 9",
    .help = "The two ends of a link find each other. Nobody is elected here; the TLV of the "
	    "three-way state says whether both hear each other.",
    .summary = "IS-IS {isis.type} {isis.hello.source_id} hold {isis.hello.holding_timer}",
    .fields = p2p_fields,
    .binds = (const struct bind[]){{&isis_type, 17}, {}},
};

static const struct field lsp_parts[] = {
    {.key = "isis.lsp.partition_repair",
	.label = "Repairs partitions",
	.kind = &kind_flag,
	.bits = 1,
	.help = "The router could join the pieces of a split area."},
    {.key = "isis.lsp.att",
	.label = "Attached",
	.kind = &kind_hex,
	.bits = 4,
	.help = "Not 0: the router leads to other areas, and routers of its area send there "
		"whatever they know no other way for. A bit for each of four kinds of metric; only "
		"the lowest is used today."},
    {.key = "isis.lsp.overload",
	.label = "Overload",
	.kind = &kind_flag,
	.bits = 1,
	.help = "Do not send through me: I lack memory, or have just started."},
    {.key = "isis.lsp.is_type",
	.label = "Levels",
	.kind = &kind_number,
	.bits = 2,
	.names = levels,
	.init = "3",
	.help = "Which levels the router has."},
    {},
};

static const struct field lsp_fields[] = {
    {.key = "isis.lsp.pdu_length",
	.label = "Packet length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .plus = -8},
	.help = pdu_help},
    {.key = "isis.lsp.remaining_life",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 16,
	.init = "1199",
	.help = "For how many seconds this holds: it counts down, and the router sends a new one "
		"in time. 0: throw it away."},
    {.key = "isis.lsp.lsp_id",
	.label = "LSP id",
	.kind = &kind_system_id,
	.bits = 64,
	.init = "0000.0000.0001.00-00",
	.help = "The router, the cable if it speaks for one, and the number of the piece."},
    {.key = "isis.lsp.sequence_number",
	.label = "Sequence number",
	.kind = &kind_hex,
	.bits = 32,
	.init = "1",
	.help = "Counts up each time the router sends its packet anew: the greater number is the "
		"newer one."},
    {.key = "isis.lsp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_isis,
	.help = "Over the packet from the id to the end (Fletcher). Made by the router that wrote "
		"it: the lifetime before it changes on the way and is not covered."},
    {.key = "isis.lsp.flags",
	.label = "Flags",
	.kind = &kind_hex,
	.bits = 8,
	.parts = lsp_parts,
	.init = "3",
	.help =
	    "What the router can do, whether it may be passed through, and which levels it has."},
    {.key = "isis.lsp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_tlv,
	.help = "Pieces of information: neighbours, networks, the name of the router."},
    {},
};

static const struct proto proto_isis_lsp = {
    .key = "isis.lsp",
    .name = "Link state packet",
    .spec = "ISO 10589 clause 9",
    .help = "What one router is connected to. It is passed on until every router has it; all "
	    "compute from the same map.",
    .summary = "IS-IS {isis.type} {isis.lsp.lsp_id} seq {isis.lsp.sequence_number} life "
	       "{isis.lsp.remaining_life}",
    .fields = lsp_fields,
    .binds = (const struct bind[]){{&isis_type, 18, .group = 0x0180c2000014},
	{&isis_type, 20, .group = 0x0180c2000015}, {}},
};

static const struct field csnp_fields[] = {
    {.key = "isis.csnp.pdu_length",
	.label = "Packet length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .plus = -8},
	.help = pdu_help},
    {.key = "isis.csnp.source_id",
	.label = "Source",
	.kind = &kind_system_id,
	.bits = 48,
	.init = "0000.0000.0001",
	.help = source_help},
    {.key = "isis.csnp.source_circuit",
	.label = "Circuit",
	.kind = &kind_bytes,
	.bits = 8,
	.help = "Always zero: the sender is a router, not a cable."},
    {.key = "isis.csnp.start_lsp_id",
	.label = "From",
	.kind = &kind_system_id,
	.bits = 64,
	.help = "The first packet that the list could name."},
    {.key = "isis.csnp.end_lsp_id",
	.label = "To",
	.kind = &kind_system_id,
	.bits = 64,
	.init = "ffff.ffff.ffff.ff-ff",
	.help = "The last packet that the list could name. A packet between the two that is not in "
		"the list is not known to the sender: who has it sends it."},
    {.key = "isis.csnp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_tlv,
	.help = "The list itself, in TLVs of up to 15 packets each."},
    {},
};

static const struct proto proto_isis_csnp = {
    .key = "isis.csnp",
    .name = "Complete list",
    .spec = "ISO 10589 clause 9",
    .help = "All link state packets that a router has, as a list: neighbours see what they lack or "
	    "have newer. On a LAN the elected router sends it every 10 seconds, so a lost packet "
	    "is soon missed.",
    .summary = "IS-IS {isis.type} {isis.csnp.source_id}",
    .fields = csnp_fields,
    .binds = (const struct bind[]){{&isis_type, 24, .group = 0x0180c2000014},
	{&isis_type, 25, .group = 0x0180c2000015}, {}},
};

static const struct field psnp_fields[] = {
    {.key = "isis.psnp.pdu_length",
	.label = "Packet length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL, .plus = -8},
	.help = pdu_help},
    {.key = "isis.psnp.source_id",
	.label = "Source",
	.kind = &kind_system_id,
	.bits = 48,
	.init = "0000.0000.0001",
	.help = source_help},
    {.key = "isis.psnp.source_circuit",
	.label = "Circuit",
	.kind = &kind_bytes,
	.bits = 8,
	.help = "Always zero: the sender is a router, not a cable."},
    {.key = "isis.psnp.tlvs",
	.label = "TLVs",
	.kind = &kind_list,
	.bits = REST,
	.item = &proto_isis_tlv,
	.help = "The packets that are asked for or acknowledged, in TLVs of up to 15 each."},
    {},
};

static const struct proto proto_isis_psnp = {
    .key = "isis.psnp",
    .name = "Partial list",
    .spec = "ISO 10589 clause 9",
    .help = "On a LAN a router asks with it for packets that a complete list has named and that it "
	    "lacks; on a link with two ends it says that they have arrived.",
    .summary = "IS-IS {isis.type} {isis.psnp.source_id}",
    .fields = psnp_fields,
    .binds = (const struct bind[]){{&isis_type, 26, .group = 0x0180c2000014},
	{&isis_type, 27, .group = 0x0180c2000015}, {}},
};

const struct proto *const isis_protos[] = {
    &proto_isis,
    &proto_isis_hello,
    &proto_isis_p2p,
    &proto_isis_lsp,
    &proto_isis_csnp,
    &proto_isis_psnp,
    NULL,
};
