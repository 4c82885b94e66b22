/* SPDX-License-Identifier: BSD-2-Clause */
/* Logical Link Control, the header of IEEE 802.3 frames, its three formats, and the payloads of XID
 * and FRMR. SNAP, which follows SAP 0xaa, is in snap.c. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space llc_sap = {.name = "LLC SAP"};
static const struct space llc_control = {.name = "LLC control"};

static const struct name saps[] = {
    {0x00, .name = "Null", .help = "The LLC of the station itself, as in TEST and XID."},
    {0x02, .name = "LLC-management", .help = "Management of the LLC layer."},
    {0x03, .name = "LLC-management-group", .help = "Management of the LLC layer, as a group."},
    {0x04, .name = "SNA", .help = "IBM's networks of mainframes."},
    {0x05, .name = "SNA-group", .help = "IBM's networks of mainframes, as a group."},
    {0x06, .name = "IP", .help = "IPv4 right over LLC: a curiosity."},
    {0x08, .name = "SNA-2", .help = "IBM's networks of mainframes."},
    {0x0e, .name = "PROWAY-management", .help = "Management of industrial networks."},
    {0x10, .name = "NetWare", .help = "Another number of Novell NetWare's network."},
    {0x14, .name = "OSI-1", .help = "Another number of the network of ISO."},
    {0x20, .name = "OSI-2", .help = "Another number of the network of ISO."},
    {0x34, .name = "OSI-3", .help = "Another number of the network of ISO."},
    {0x42, .name = "STP",
	.help = "Spanning tree: how switches find circles in the cabling and open them."},
    {0x4e, .name = "RS-511", .help = "Messages between machines in a factory."},
    {0x54, .name = "OSI-4", .help = "Another number of the network of ISO."},
    {0x7e, .name = "X.25", .help = "ISO 8208, X.25 over LLC."},
    {0x7f, .name = "802.2", .help = "ISO 802.2."},
    {0x80, .name = "XNS", .help = "Xerox's network, forefather of IPX."},
    {0x86, .name = "Nestar", .help = "An early local network."},
    {0x8e, .name = "PROWAY", .help = "Lists of the stations in industrial networks."},
    {0x98, .name = "ARP", .help = "Address resolution right over LLC: a curiosity."},
    {0xaa, .name = "SNAP", .help = "An OUI and a protocol number follow: as many as one likes."},
    {0xbc, .name = "VINES", .help = "Banyan's network of the 1980s."},
    {0xe0, .name = "IPX", .help = "Novell NetWare's network."},
    {0xf0, .name = "NetBIOS", .help = "The first file sharing of IBM's and Microsoft's PCs."},
    {0xf4, .name = "LAN-management", .help = "IBM's management of local networks."},
    {0xf5, .name = "LAN-management-group", .help = "IBM's management, as a group."},
    {0xf8, .name = "remote-boot", .help = "IBM's loading of a program from a server."},
    {0xfe, .name = "OSI",
	.help = "The protocols of ISO: IS-IS, by which carriers' routers find their ways."},
    {0xff, .name = "Global", .help = "Every SAP of the receiver."},
    {},
};

/* Commands and responses do not share a code in 802.2, but for XID and TEST. */
static const struct name unnumbered[] = {
    {0x03, .name = "UI", .help = "Unnumbered information: just data. Nearly all frames are such."},
    {0x13, .name = "UI-poll", .help = "Unnumbered information: data, with the poll bit set."},
    {0xaf, .name = "XID", .help = "Exchange identification: which kinds of LLC do you speak?",
	.summary = "LLC XID {llc.ssap.cr} {llc.ssap} > {llc.dsap}"},
    {0xbf, .name = "XID-poll", .help = "Exchange identification, with the poll or final bit set.",
	.summary = "LLC XID {llc.ssap.cr} {llc.ssap} > {llc.dsap}"},
    {0xe3, .name = "TEST", .help = "Send me these bytes back: a ping without IP.",
	.summary = "LLC TEST {llc.ssap.cr} {llc.ssap} > {llc.dsap}"},
    {0xf3, .name = "TEST-poll", .help = "Send me these bytes back, with the poll or final bit set.",
	.summary = "LLC TEST {llc.ssap.cr} {llc.ssap} > {llc.dsap}"},
    {0x6f, .name = "SABME", .help = "Opens a connection with numbered frames."},
    {0x7f, .name = "SABME-poll", .help = "Opens a connection with numbered frames; answer now."},
    {0x43, .name = "DISC", .help = "Closes the connection."},
    {0x53, .name = "DISC-poll", .help = "Closes the connection; answer now."},
    {0x63, .name = "UA", .help = "Agreed: the answer to SABME and DISC."},
    {0x73, .name = "UA-final", .help = "Agreed: the answer to SABME and DISC that asked for one."},
    {0x0f, .name = "DM", .help = "There is no connection."},
    {0x1f, .name = "DM-final", .help = "There is no connection: the answer to one that asked."},
    {0x87, .name = "FRMR", .help = "This frame of yours cannot be: start anew."},
    {0x97, .name = "FRMR-final", .help = "This frame of yours cannot be: the answer to a poll."},
    {0x67, .name = "AC0", .help = "Acknowledged data without a connection (type 3), number 0."},
    {0x77, .name = "AC0-poll", .help = "Acknowledged data (type 3), number 0, with the poll bit."},
    {0xe7, .name = "AC1", .help = "Acknowledged data without a connection (type 3), number 1."},
    {0xf7, .name = "AC1-poll", .help = "Acknowledged data (type 3), number 1, with the poll bit."},
    {},
};

static const struct name roles[] = {
    {0, .name = "command", .help = "The sender asks."},
    {1, .name = "response", .help = "The sender answers."},
    {},
};

static const struct name groups[] = {
    {0, .name = "individual", .help = "One service."},
    {1, .name = "group", .help = "Several services at once."},
    {},
};

static const struct name supervisory[] = {
    {0, .name = "RR", .help = "Receiver ready: all before N(R) have arrived, go on.",
	.summary = "LLC RR {llc.ssap} > {llc.dsap} N(R) {llc.control.n_r}"},
    {1, .name = "RNR", .help = "Receiver not ready: all before N(R) have arrived, wait.",
	.summary = "LLC RNR {llc.ssap} > {llc.dsap} N(R) {llc.control.n_r}"},
    {2, .name = "REJ", .help = "Reject: send again from N(R) on.",
	.summary = "LLC REJ {llc.ssap} > {llc.dsap} N(R) {llc.control.n_r}"},
    {},
};

static const struct name formats[] = {
    {0, .name = "I", .help = "Information: data of a connection, numbered."},
    {1, .name = "S", .help = "Supervisory: only acknowledges."},
    {2, .name = "I", .help = "Information: data of a connection, numbered."},
    {3, .name = "U", .help = "Unnumbered: data without a connection, or about the connection."},
    {},
};

static const struct field dsap_bits[] = {
    {.key = "llc.dsap.sap",
	.label = "SAP",
	.kind = &kind_number,
	.bits = 7,
	.help = "The number of the service without the lowest bit."},
    {.key = "llc.dsap.ig",
	.label = "I/G bit",
	.kind = &kind_flag,
	.bits = 1,
	.names = groups,
	.help = "Whether one service is meant or a group of them."},
    {},
};

static const struct field ssap_bits[] = {
    {.key = "llc.ssap.sap",
	.label = "SAP",
	.kind = &kind_number,
	.bits = 7,
	.help = "The number of the service without the lowest bit."},
    {.key = "llc.ssap.cr",
	.label = "C/R bit",
	.kind = &kind_flag,
	.bits = 1,
	.names = roles,
	.help = "A sender is never a group, so the lowest bit is free to say command or "
		"response."},
    {},
};

static const char poll_help[] = "Poll: the receiver has to answer at once.";
static const char final_help[] = "Final: this is the answer to a poll.";
static const char nr_help[] = "The number of the frame that is expected next: all before it have "
			      "arrived.";
static const char format_help[] = "The lowest bits say which of the three formats this is.";
/* clang-format off */

/* One bit with two names: a command polls, a response is final. */
#define LLC_POLL \
    {.key = "llc.control.p", \
	.label = "Poll", \
	.kind = &kind_flag, \
	.bits = 1, \
	.when = {.key = "llc.ssap.cr", .from = 0, .is = IF}, \
	.help = poll_help}, \
    {.key = "llc.control.f", \
	.label = "Final", \
	.kind = &kind_flag, \
	.bits = 1, \
	.when = {.key = "llc.ssap.cr", .from = 0, .is = UNLESS}, \
	.help = final_help}

/* clang-format on */

static const struct field u_bits[] = {
    {.key = "llc.control.u_high",
	.label = "Modifier, upper bits",
	.kind = &kind_hex,
	.bits = 3,
	.help = "With the lower bits: which command or response."},
    LLC_POLL,
    {.key = "llc.control.u_low",
	.label = "Modifier, lower bits",
	.kind = &kind_hex,
	.bits = 2,
	.help = "With the upper bits: which command or response."},
    {.key = "llc.control.ftype",
	.label = "Format",
	.kind = &kind_hex,
	.bits = 2,
	.names = formats,
	.help = format_help},
    {},
};

static const struct field s_bits[] = {
    {.key = "llc.control.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 4,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "llc.control.s_ftype",
	.label = "Supervisory function",
	.kind = &kind_hex,
	.bits = 2,
	.names = supervisory,
	.help = "How the receiver is."},
    {.key = "llc.control.ftype",
	.label = "Format",
	.kind = &kind_hex,
	.bits = 2,
	.names = formats,
	.help = format_help},
    {.key = "llc.control.n_r", .label = "N(R)", .kind = &kind_number, .bits = 7, .help = nr_help},
    LLC_POLL,
    {},
};

static const struct field i_bits[] = {
    {.key = "llc.control.n_s",
	.label = "N(S)",
	.kind = &kind_number,
	.bits = 7,
	.help = "The number of this frame, counted modulo 128."},
    {.key = "llc.control.ftype",
	.label = "Format",
	.kind = &kind_hex,
	.bits = 1,
	.names = formats,
	.help = format_help},
    {.key = "llc.control.n_r", .label = "N(R)", .kind = &kind_number, .bits = 7, .help = nr_help},
    LLC_POLL,
    {},
};

/* Only UI and the frames of format I carry what the service reads: all others are about LLC itself.
 */
static const struct when is_information = {.key = "llc.control.u_high",
    .from = 1,
    .to = 7,
    .is = UNLESS,
    .also = &(const struct when){.key = "llc.control.u_low",
	.from = 1,
	.to = 3,
	.is = UNLESS,
	.also =
	    &(const struct when){.key = "llc.control.s_ftype", .from = 0, .to = 3, .is = UNLESS}}};

static const struct field fields[] = {
    {.key = "llc.dsap",
	.label = "Destination SAP",
	.kind = &kind_hex,
	.bits = 8,
	.parts = dsap_bits,
	.space = &llc_sap,
	.space_if = &is_information,
	.names = saps,
	.init = "SNAP",
	.help = "Which service of the receiver shall read the frame: what an EtherType says in "
		"Ethernet II, but with only 8 bits."},
    {.key = "llc.ssap",
	.label = "Source SAP",
	.kind = &kind_hex,
	.bits = 8,
	.parts = ssap_bits,
	.names = saps,
	.init = "SNAP",
	.help = "Which service of the sender has sent it. The lowest bit says whether this is a "
		"command or a response."},
    {.key = "llc.control",
	.label = "Control",
	.kind = &kind_hex,
	.little = true,
	.bits = 8,
	.when = {.mask = 3, .from = 3, .is = IF},
	.parts = u_bits,
	.space = &llc_control,
	.names = unnumbered,
	.init = "0x03",
	.help = "An unnumbered frame: just data, or the opening and closing of a connection."},
    {.key = "llc.control",
	.label = "Control",
	.kind = &kind_hex,
	.little = true,
	.bits = 16,
	.when = {.mask = 0x0003, .from = 0x0001, .is = IF},
	.parts = s_bits,
	.init = "0x0001",
	.help = "A supervisory frame: it carries no data, and acknowledges what has come."},
    {.key = "llc.control",
	.label = "Control",
	.kind = &kind_hex,
	.little = true,
	.bits = 16,
	.when = {.mask = 0x0001, .from = 0, .is = IF},
	.parts = i_bits,
	.help = "An information frame: data of a connection, numbered so that nothing is lost."},
    {},
};

/* Novell's first frames have a length and no LLC: an IPX header starts with ff ff. */
static bool
is_llc(const struct stretch *mine)
{
	return mine->n < 2 || mine->bytes[0] != 0xff || mine->bytes[1] != 0xff;
}

static const struct proto proto_llc = {
    .key = "llc",
    .name = "Logical Link Control",
    .spec = "IEEE 802.2 (ISO 8802-2) clauses 3 and 5",
    .help = "The header after a length: which service reads the frame. Spanning tree, CDP and "
	    "IS-IS use it; nearly everything else has an EtherType instead.",
    .summary = "LLC {llc.control} {llc.ssap} > {llc.dsap}",
    .fields = fields,
    .binds = (const struct bind[]){{&ethertype, 0, LENGTH_MOST, .test = is_llc},
	{&ethertype, 0x8870}, {}},
};

static const struct name classes[] = {
    {1, .name = "class-I", .help = "Frames without a connection only (type 1)."},
    {3, .name = "class-II", .help = "Also connections (types 1 and 2)."},
    {5, .name = "class-III", .help = "Also acknowledged frames (types 1 and 3)."},
    {7, .name = "class-IV", .help = "All of it (types 1, 2 and 3)."},
    {},
};

static const struct name xid_formats[] = {
    {0x81, .name = "basic", .help = "The form of the standard: two more bytes follow."},
    {},
};

static const struct field xid_fields[] = {
    {.key = "basicxid.llc.xid.format",
	.label = "Format",
	.kind = &kind_hex,
	.bits = 8,
	.names = xid_formats,
	.init = "0x81",
	.help = "How the rest is to be read."},
    {.key = "basicxid.llc.xid.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "basicxid.llc.xid.types",
	.label = "Types and classes",
	.kind = &kind_hex,
	.bits = 5,
	.names = classes,
	.init = "1",
	.help = "Which kinds of LLC the sender speaks."},
    {.key = "basicxid.llc.xid.wsize",
	.label = "Receive window",
	.kind = &kind_number,
	.bits = 7,
	.help = "How many frames of a connection may be on the way unacknowledged."},
    {.key = "basicxid.llc.xid.wsize_reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.fixed = true,
	.help = "Not used: zero."},
    {},
};

static const struct proto proto_basicxid = {
    .key = "basicxid",
    .name = "LLC exchange identification",
    .spec = "IEEE 802.2 clause 5.4.1.1.2",
    .help = "Which kinds of LLC a station speaks. One station asks by a command, the other tells "
	    "by a response; rare, mostly before a connection is opened.",
    .fields = xid_fields,
    .binds = (const struct bind[]){{&llc_control, 0xaf}, {&llc_control, 0xbf}, {}},
};

static const struct field frmr_fields[] = {
    {.key = "frmr.control",
	.label = "Rejected control field",
	.kind = &kind_hex,
	.little = true,
	.bits = 16,
	.help = "The control field of the frame that could not be, as it came."},
    {.key = "frmr.vs",
	.label = "V(S)",
	.kind = &kind_number,
	.bits = 7,
	.help = "The number that this station would send next."},
    {.key = "frmr.zero",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 1,
	.fixed = true,
	.help = "Not used: zero."},
    {.key = "frmr.vr",
	.label = "V(R)",
	.kind = &kind_number,
	.bits = 7,
	.help = "The number that this station expects next."},
    {.key = "frmr.cr",
	.label = "C/R",
	.kind = &kind_flag,
	.bits = 1,
	.names = roles,
	.help = "Whether the rejected frame was a command or a response."},
    {.key = "frmr.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 3,
	.fixed = true,
	.help = "Not used: zeros."},
    {.key = "frmr.v",
	.label = "V",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the number of the frame, N(S), was not one that could come now."},
    {.key = "frmr.z",
	.label = "Z",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: N(R) acknowledged a frame that was never sent, or one that is long done."},
    {.key = "frmr.y",
	.label = "Y",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: the data were too long."},
    {.key = "frmr.x",
	.label = "X",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: data where there must be none."},
    {.key = "frmr.w",
	.label = "W",
	.kind = &kind_flag,
	.bits = 1,
	.help = "1: a control field that is unknown or out of place."},
    {},
};

static const struct proto proto_frmr = {
    .key = "frmr",
    .name = "LLC frame reject",
    .spec = "IEEE 802.2 clause 5.4.2.3.5",
    .help = "Why a frame was rejected. A station sends it when a frame of a connection cannot be "
	    "right and sending it again would not help; then the connection has to be opened anew.",
    .fields = frmr_fields,
    .binds = (const struct bind[]){{&llc_control, 0x87}, {&llc_control, 0x97}, {}},
};

const struct proto *const llc_protos[] = {
    &proto_llc,
    &proto_basicxid,
    &proto_frmr,
    NULL,
};
