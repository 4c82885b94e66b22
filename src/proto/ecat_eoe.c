/* SPDX-License-Identifier: BSD-2-Clause */
/* EtherCAT: frames of Ethernet in pieces through the mailbox (EoE), and the addresses that a device
 * gets for them. */
#include "proto/protos.h"
#include "proto/spaces.h"
#include "wire/kind.h"

const struct space ecat_eoe_type = {.name = "EoE type"};
static const struct space eoe_piece = {.name = "EoE piece"},
			  stamped_piece = {.name = "EoE piece with time"};

static const struct name types[] = {
    {0, .name = "fragment", .help = "A piece of a frame."},
    {1, .name = "time", .help = "When the frame was sent: the answer, if that was wanted."},
    {2, .name = "set-addresses", .help = "Take these addresses."},
    {3, .name = "addresses-set", .help = "Taken, or why not."},
    {4, .name = "set-filter", .help = "Pass on frames for these addresses only."},
    {5, .name = "filter-set", .help = "Done, or why not."},
    {6, .name = "get-addresses", .help = "Which addresses do you have?"},
    {7, .name = "addresses", .help = "These."},
    {8, .name = "get-filter", .help = "Which frames do you pass on?"},
    {9, .name = "filter", .help = "Those for these addresses."},
    {},
};

static const struct name results[] = {
    {0, .name = "success", .help = "Done."},
    {1, .name = "unspecified", .help = "Some error."},
    {2, .name = "type", .help = "The device does not know this kind of message."},
    {0x0201, .name = "no-IP", .help = "The device has no IP addresses."},
    {0x0202, .name = "no-DHCP", .help = "The device cannot ask for an address by itself."},
    {0x0401, .name = "no-filter", .help = "The device has no such filter."},
    {},
};

static const struct field type_parts[] = {
    {.key = "ecat_mailbox.eoe.type",
	.label = "Type",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x000f,
	.space = &ecat_eoe_type,
	.names = types,
	.help = "What this message is."},
    {.key = "ecat_mailbox.eoe.port",
	.label = "Port",
	.kind = &kind_number,
	.bits = 16,
	.little = true,
	.mask = 0x00f0,
	.help = "At which port of the device; 0: it does not matter."},
    {.key = "ecat_mailbox.eoe.last",
	.label = "Last",
	.kind = &kind_flag,
	.bits = 16,
	.little = true,
	.mask = 0x0100,
	.help = "1: this is the last piece of the frame."},
    {.key = "ecat_mailbox.eoe.timestampapp",
	.label = "Time at the end",
	.kind = &kind_flag,
	.bits = 16,
	.little = true,
	.mask = 0x0200,
	.help = "1: behind the last piece stands when the frame was sent."},
    {.key = "ecat_mailbox.eoe.timestampreq",
	.label = "Time wanted",
	.kind = &kind_flag,
	.bits = 16,
	.little = true,
	.mask = 0x0400,
	.help = "1: the device shall answer when the frame was sent."},
    {.key = "ecat_mailbox.eoe.reserved",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.mask = 0xf800,
	.help = "Not used: zeros."},
    {},
};

/* The word before a piece: which one, what the middle says, and whose. */
#define PIECE_PARTS(next, middle, words, cut)                                            \
	{.key = "ecat_mailbox.eoe.fragno",                                               \
	    .label = "Piece",                                                            \
	    .kind = &kind_number,                                                        \
	    .bits = 16,                                                                  \
	    .little = true,                                                              \
	    .mask = 0x003f,                                                              \
	    .space = &(next),                                                            \
	    .help = "Which piece of the frame, from 0."},                                \
	    {.key = "ecat_mailbox.eoe.offset",                                           \
		.label = middle,                                                         \
		.kind = &kind_number,                                                    \
		.bits = 16,                                                              \
		.little = true,                                                          \
		.mask = 0x0fc0,                                                          \
		.cuts = cut,                                                             \
		.help = words},                                                          \
	{                                                                                \
		.key = "ecat_mailbox.eoe.frame", .label = "Frame", .kind = &kind_number, \
		.bits = 16, .little = true, .mask = 0xf000,                              \
		.help = "The same in all pieces of a frame."                             \
	}

static const char size_help[] = "How long the whole frame is, rounded up, in units of 32 bytes.";
static const char offset_help[] = "Where in the frame the piece begins, in units of 32 bytes.";

static const struct field whole_parts[] = {
    PIECE_PARTS(ethernet_within, "Size", size_help, false),
    {},
};

static const struct field first_parts[] = {
    PIECE_PARTS(ethernet_within, "Size", size_help, true),
    {},
};

static const struct field stamped_parts[] = {
    PIECE_PARTS(stamped_piece, "Offset", offset_help, false),
    {},
};

static const struct field piece_parts[] = {
    PIECE_PARTS(eoe_piece, "Offset", offset_help, false),
    {},
};

static const struct field eoe_fields[] = {
    {.key = "ecat_mailbox.eoe.head",
	.label = "Type and flags",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.parts = type_parts,
	.init = "0x0000",
	.help = "What this message is."},
    {},
};

static const struct proto proto_eoe = {
    .key = "ecat_mailbox.eoe",
    .name = "Ethernet over EtherCAT",
    .spec = "IEC 61158-6-12 clause 5.7",
    .help = "Ordinary frames to and from a device that sits in the line of EtherCAT: its web page, "
	    "for instance. They are cut into pieces that fit into the mailbox.",
    .summary = "EoE {ecat_mailbox.eoe.type}",
    .fields = eoe_fields,
    .binds = (const struct bind[]){{&ecat_mailbox_type, 2}, {}},
};

/* clang-format off */

#define PIECE(PARTS, ...) \
    {.key = "ecat_mailbox.eoe.fragment_word", \
	.label = "Piece and frame", \
	.kind = &kind_hex, \
	.bits = 16, \
	.little = true, \
	.when = {__VA_ARGS__}, \
	.parts = PARTS, \
	.help = "Which piece of which frame, in one number."}

/* The number of the piece IS 0, and whether others follow. */
#define NUMBER_0(IS) .mask = 0x003f, .from = 0, .is = IS
#define OTHERS_FOLLOW \
    .also = &(const struct when){.key = "ecat_mailbox.eoe.last", .from = 1, .is = UNLESS}
#define STAMP(IS) \
    .also = &(const struct when){.key = "ecat_mailbox.eoe.timestampapp", .from = 1, .is = IS}
#define LAST_UNSTAMPED \
    .also = &(const struct when){ \
	.key = "ecat_mailbox.eoe.last", .from = 1, .is = IF, STAMP(UNLESS)}

/* clang-format on */

static const struct field fragment_fields[] = {
    PIECE(first_parts, NUMBER_0(IF), OTHERS_FOLLOW),
    PIECE(whole_parts, NUMBER_0(IF), LAST_UNSTAMPED),
    PIECE(piece_parts, NUMBER_0(UNLESS), OTHERS_FOLLOW),
    PIECE(piece_parts, NUMBER_0(UNLESS), LAST_UNSTAMPED),
    PIECE(stamped_parts, .key = "ecat_mailbox.eoe.last", .from = 1, .is = IF, STAMP(IF)),
    {},
};

static const struct proto proto_fragment = {
    .key = "ecat_mailbox.eoe.fragment",
    .name = "Piece of Ethernet",
    .spec = "IEC 61158-6-12 clause 5.7.1",
    .help = "A piece of a frame. In the first one stands how the frame begins: it is shown as a "
	    "frame, as far as it is there.",
    .summary = "EoE frame {ecat_mailbox.eoe.frame} piece {ecat_mailbox.eoe.fragno}[: {next}]",
    .fields = fragment_fields,
    .binds = (const struct bind[]){{&ecat_eoe_type, 0}, {}},
};

static const struct field answer_fields[] = {
    {.key = "ecat_mailbox.eoe.result",
	.label = "Result",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.names = results,
	.help = "Whether it was done."},
    {},
};

static const struct proto proto_answer = {
    .key = "ecat_mailbox.eoe.answer",
    .name = "Answer",
    .spec = "IEC 61158-6-12 clause 5.7.4",
    .help = "The device has taken addresses or a filter, or says why not.",
    .summary = "EoE {ecat_mailbox.eoe.type}: {ecat_mailbox.eoe.result}",
    .fields = answer_fields,
    .binds = (const struct bind[]){{&ecat_eoe_type, 3}, {&ecat_eoe_type, 5}, {}},
};

static const struct field get_fields[] = {
    {.key = "ecat_mailbox.eoe.unused",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = "Not used: zeros."},
    {},
};

static const struct proto proto_get = {
    .key = "ecat_mailbox.eoe.get",
    .name = "Question",
    .spec = "IEC 61158-6-12 clause 5.7",
    .help = "The master would like to know the addresses or the filter of a device.",
    .fields = get_fields,
    .binds = (const struct bind[]){{&ecat_eoe_type, 6}, {&ecat_eoe_type, 8}, {}},
};

static const struct field piece_fields[] = {
    {.key = "ecat_mailbox.eoe.fragment",
	.label = "Piece",
	.kind = &kind_bytes,
	.bits = REST,
	.help = "A piece of a frame: what it says is known only together with the first one."},
    {},
};

static const struct proto proto_piece = {
    .key = "ecat_mailbox.eoe.piece",
    .name = "Piece of a frame",
    .spec = "IEC 61158-6-12 clause 5.7.1",
    .help = "Not the first piece of a frame.",
    .fields = piece_fields,
    .binds = (const struct bind[]){{&eoe_piece, 0, 63}, {}},
};

static const struct field stamped_fields[] = {
    {.key = "ecat_mailbox.eoe.fragment",
	.label = "Piece",
	.kind = &kind_bytes,
	.bits = REST,
	.but = 4,
	.help = "The last piece of a frame."},
    {.key = "ecat_mailbox.eoe.timestamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "When the frame was sent, in nanoseconds of the common time of the line."},
    {},
};

static const struct proto proto_stamped = {
    .key = "ecat_mailbox.eoe.stamped",
    .name = "Last piece with the time",
    .spec = "IEC 61158-6-12 clause 5.7.1",
    .help = "The last piece of a frame, and when that was sent.",
    .fields = stamped_fields,
    .binds = (const struct bind[]){{&stamped_piece, 0, 63}, {}},
};

static const struct field time_fields[] = {
    {.key = "ecat_mailbox.eoe.unused",
	.label = "Reserved",
	.kind = &kind_hex,
	.bits = 16,
	.little = true,
	.help = "Not used: zeros."},
    {.key = "ecat_mailbox.eoe.timestamp",
	.label = "Time",
	.kind = &kind_number,
	.bits = 32,
	.little = true,
	.help = "When the frame was sent, in nanoseconds of the common time of the line."},
    {},
};

static const struct proto proto_time = {
    .key = "ecat_mailbox.eoe.time",
    .name = "Time of a frame",
    .spec = "IEC 61158-6-12 clause 5.7",
    .help = "The device answers when it sent a frame.",
    .summary = "EoE time {ecat_mailbox.eoe.timestamp}",
    .fields = time_fields,
    .binds = (const struct bind[]){{&ecat_eoe_type, 1}, {}},
};

const struct proto *const ecat_eoe_protos[] = {
    &proto_eoe,
    &proto_fragment,
    &proto_answer,
    &proto_get,
    &proto_piece,
    &proto_stamped,
    &proto_time,
    NULL,
};
