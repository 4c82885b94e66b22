/* SPDX-License-Identifier: BSD-2-Clause */
/* The network layer of OSI as it still runs beside IS-IS: datagrams (CLNP), the protocol between
 * stations and routers (ES-IS), and the byte that tells them apart. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "proto/sums.h"
#include "wire/kind.h"

static bool
is_esis(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] == 0x82;
}

static bool
is_clnp(const struct stretch *mine)
{
	return mine->n && mine->bytes[0] == 0x81;
}

static const struct name nlpids[] = {
    {0x00, .name = "inactive", .help = "A datagram without any header: it stays on this cable."},
    {0x81, .name = "CLNP", .help = "Datagrams of OSI's network."},
    {0x82, .name = "ES-IS", .help = "Stations and routers of OSI's network find each other."},
    {0x83, .name = "IS-IS", .help = "Routers tell each other about the network."},
    {},
};

static const char nlpid_help[] = "Which of OSI's protocols this is: they share one service access "
				 "point and are told apart by this byte.";

static const char length_help[] =
    "Bytes of the header with its options; the checksum covers just these.";

static const char address_help[] = "An address of OSI's network: the first byte says whose "
				   "numbering it is, the last one is for the layer above.";

static const struct field osi_fields[] = {
    {.key = "osi.nlpid",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.names = nlpids,
	.help = nlpid_help},
    {},
};

static const struct proto proto_osi = {
    .key = "osi",
    .name = "OSI network layer",
    .spec = "ISO/IEC TR 9577",
    .help = "The network of the OSI standards, which was to replace IP and did not. What is left "
	    "of it are IS-IS, which runs many a provider's network, and the management of "
	    "telephone exchanges.",
    .summary = "OSI {osi.nlpid}",
    .fields = osi_fields,
    .binds = (const struct bind[]){{&llc_sap, 0xfe}, {&llc_sap, 0x14}, {&llc_sap, 0x20},
	{&llc_sap, 0x34}, {&llc_sap, 0x54}, {&gre_protocol, 0x00fe}, {&ip_protocol, 80},
	{&ppp_protocol, 0x0023}, {}},
    .body = true,
};

static const struct name esis_types[] = {
    {2, .name = "ESH", .help = "A station says that it is here."},
    {4, .name = "ISH", .help = "A router says that it is here."},
    {6, .name = "redirect", .help = "A router says which way is shorter."},
    {},
};

static const struct field esis_parts[] = {
    {.key = "esis.res.type",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.help = "Not used: zeros."},
    {.key = "esis.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 5,
	.names = esis_types,
	.init = "4",
	.help = "Who says what."},
    {},
};

static const struct field source_fields[] = {
    {.key = "esis.sal",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "esis.sa",
	.label = "Address",
	.kind = &kind_bytes,
	.sized_by = "esis.sal",
	.init = "49 00 01 00 00 00 00 00 02 00",
	.help = address_help},
    {},
};

static const struct proto proto_esis_source = {
    .key = "esis.source",
    .name = "Address",
    .spec = "ISO 9542 clause 7.2",
    .help = "One address of the station.",
    .fields = source_fields,
};

static const struct field esis_fields[] = {
    {.key = "esis.nlpi",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.names = nlpids,
	.init = "0x82",
	.help = nlpid_help},
    {.key = "esis.length",
	.label = "Length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = ALL},
	.help = length_help},
    {.key = "esis.ver",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "Always 1."},
    {.key = "esis.res",
	.label = "Reserved",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "esis.kind",
	.label = "Type byte",
	.kind = &kind_hex,
	.bits = 8,
	.parts = esis_parts,
	.init = "4",
	.help = "Station, router or a shorter way."},
    {.key = "esis.htime",
	.label = "Holding time",
	.kind = &kind_number,
	.bits = 16,
	.init = "30",
	.help = "For how many seconds what is said holds: if nothing is heard until then, the "
		"sender is gone."},
    {.key = "esis.chksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_osi,
	.help = "Over the whole message (Fletcher); 0: not made."},
    {.key = "esis.number_of_source_addresses",
	.label = "Addresses",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "esis.type", .from = 2, .is = IF},
	.count = {.of = SIZED},
	.help = "How many addresses the station has."},
    {.key = "esis.sources",
	.label = "Addresses",
	.kind = &kind_list,
	.bits = REST,
	.sized_by = "esis.number_of_source_addresses",
	.when = {.key = "esis.type", .from = 2, .is = IF},
	.item = &proto_esis_source,
	.help = "The addresses of the station."},
    {.key = "esis.dal",
	.label = "Destination length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "esis.type", .from = 6, .is = IF},
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "esis.da",
	.label = "Destination",
	.kind = &kind_bytes,
	.sized_by = "esis.dal",
	.when = {.key = "esis.type", .from = 6, .is = IF},
	.help = "To whom there is a shorter way."},
    {.key = "esis.bsnpal",
	.label = "Next length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "esis.type", .from = 6, .is = IF},
	.count = {.of = SIZED},
	.help = "Bytes of the MAC address."},
    {.key = "esis.bsnpa",
	.label = "Next",
	.kind = &kind_bytes,
	.sized_by = "esis.bsnpal",
	.when = {.key = "esis.type", .from = 6, .is = IF},
	.help = "The MAC address to send to from now on."},
    {.key = "esis.netl",
	.label = "Router length",
	.kind = &kind_number,
	.bits = 8,
	.when = {.key = "esis.type", .from = 2, .is = UNLESS},
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "esis.net",
	.label = "Router",
	.kind = &kind_bytes,
	.sized_by = "esis.netl",
	.when = {.key = "esis.type", .from = 2, .is = UNLESS},
	.init = "49 00 01 00 00 00 00 00 01 00",
	.help = "The router's own address."},
    {.key = "esis.options",
	.label = "Options",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "How often to repeat, priority, security: type, length and value each."},
    {},
};

static const struct proto proto_esis = {
    .key = "esis",
    .name = "End system to Intermediate system",
    .spec = "ISO 9542 clause 7",
    .help = "What ARP and router advertisements are for IP: stations and routers say who they are, "
	    "so that each finds the MAC address of the other. Each says so every 10 seconds to a "
	    "minute. Routers send it beside IS-IS even where nobody listens.",
    .summary = "ES-IS {esis.type} hold {esis.htime}",
    .fields = esis_fields,
    .binds =
	(const struct bind[]){{&llc_sap, 0xfe, .test = is_esis}, {&llc_sap, 0x14, .test = is_esis},
	    {&llc_sap, 0x20, .test = is_esis}, {&llc_sap, 0x34, .test = is_esis},
	    {&llc_sap, 0x54, .test = is_esis}, {&gre_protocol, 0x00fe, .test = is_esis},
	    {&ip_protocol, 80, .test = is_esis}, {&ppp_protocol, 0x0023, .test = is_esis}, {}},
};

static const struct name clnp_types[] = {
    {28, .name = "data", .help = "Data of the layer above."},
    {1, .name = "error", .help = "The datagram quoted here could not be delivered."},
    {30, .name = "echo-request", .help = "Are you there?"},
    {31, .name = "echo-reply", .help = "I am."},
    {},
};

static const struct field clnp_parts[] = {
    {.key = "clnp.cnf.segmentation",
	.label = "May be cut",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: routers may cut the datagram into pieces, and the part about pieces is there."},
    {.key = "clnp.cnf.more_segments",
	.label = "More follow",
	.kind = &kind_flag,
	.bits = 1,
	.cuts = true,
	.help = "1: not the last piece."},
    {.key = "clnp.cnf.report_error",
	.label = "Report errors",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: who throws the datagram away shall say so."},
    {.key = "clnp.cnf.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 5,
	.names = clnp_types,
	.init = "28",
	.help = "What the datagram is."},
    {},
};

static const struct field clnp_fields[] = {
    {.key = "clnp.nlpi",
	.label = "Protocol",
	.kind = &kind_hex,
	.bits = 8,
	.fixed = true,
	.names = nlpids,
	.init = "0x81",
	.help = nlpid_help},
    {.key = "clnp.len",
	.label = "Header length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = HEAD},
	.help = length_help},
    {.key = "clnp.version",
	.label = "Version",
	.kind = &kind_number,
	.bits = 8,
	.fixed = true,
	.init = "1",
	.help = "Always 1."},
    {.key = "clnp.ttl",
	.label = "Lifetime",
	.kind = &kind_number,
	.bits = 8,
	.init = "64",
	.help = "In units of half a second; every router takes at least one off, so nothing runs "
		"in circles forever."},
    {.key = "clnp.cnf",
	.label = "Flags and type",
	.kind = &kind_hex,
	.bits = 8,
	.parts = clnp_parts,
	.init = "0x1c",
	.help = "What the datagram is, and how routers shall treat it."},
    {.key = "clnp.pdu.len",
	.label = "Length",
	.kind = &kind_number,
	.bits = 16,
	.count = {.of = ALL},
	.help = "Bytes of this piece with its header."},
    {.key = "clnp.checksum",
	.label = "Checksum",
	.kind = &kind_hex,
	.bits = 16,
	.sum = sum_osi,
	.help = "Over the header (Fletcher); 0: not made."},
    {.key = "clnp.dsap.len",
	.label = "Destination length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "clnp.dsap",
	.label = "Destination",
	.kind = &kind_bytes,
	.sized_by = "clnp.dsap.len",
	.init = "49 00 01 00 00 00 00 00 02 00",
	.help = address_help},
    {.key = "clnp.ssap.len",
	.label = "Source length",
	.kind = &kind_number,
	.bits = 8,
	.count = {.of = SIZED},
	.help = "Bytes of the address."},
    {.key = "clnp.ssap",
	.label = "Source",
	.kind = &kind_bytes,
	.sized_by = "clnp.ssap.len",
	.init = "49 00 01 00 00 00 00 00 01 00",
	.help = address_help},
    {.key = "clnp.data_unit_identifier",
	.label = "Datagram",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "clnp.cnf.segmentation", .from = 1, .is = IF},
	.help = "Pieces with the same number belong together."},
    {.key = "clnp.segment_offset",
	.label = "Offset",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "clnp.cnf.segmentation", .from = 1, .is = IF},
	.help = "At which byte of the datagram this piece begins."},
    {.key = "clnp.total_length",
	.label = "Total length",
	.kind = &kind_number,
	.bits = 16,
	.when = {.key = "clnp.cnf.segmentation", .from = 1, .is = IF},
	.help = "Bytes of the whole datagram with its header."},
    {.key = "clnp.options",
	.label = "Options",
	.kind = &kind_bytes,
	.bits = REST,
	.when = {.is = IF_LEFT},
	.help = "Routes, priority, security: type, length and value each."},
    {},
};

static const struct proto proto_clnp = {
    .key = "clnp",
    .name = "Connectionless Network Protocol",
    .spec = "ISO 8473-1 clause 7",
    .help = "The datagram of OSI's network: what IP is for the internet. It is found in the "
	    "management of telephone exchanges and transmission equipment.",
    .summary = "CLNP {clnp.cnf.type}",
    .fields = clnp_fields,
    .binds =
	(const struct bind[]){{&llc_sap, 0xfe, .test = is_clnp}, {&llc_sap, 0x14, .test = is_clnp},
	    {&llc_sap, 0x20, .test = is_clnp}, {&llc_sap, 0x34, .test = is_clnp},
	    {&llc_sap, 0x54, .test = is_clnp}, {&gre_protocol, 0x00fe, .test = is_clnp},
	    {&ip_protocol, 80, .test = is_clnp}, {&ppp_protocol, 0x0023, .test = is_clnp}, {}},
    .body = true,
};

const struct proto *const osi_protos[] = {
    &proto_esis_source,
    &proto_esis,
    &proto_clnp,
    &proto_osi,
    NULL,
};
